/**
 * One seed of a scenario, made once and looked at from every view at the same time, on a warm and on a cold start. The cold analysis gets the frames of
 * the last act only; what happened before is counted for neither. Nothing is written to a disk.
 */
import { digitsText } from '../../src/model/digits.js'
import { type Finding, type Threat, threats } from '../../src/model/finding.js'
import { isQuestion } from '../../src/model/procedure.js'
import { Outcome, type TransactionBatch } from '../../src/model/transaction.js'
import { Analysis } from '../../src/pipeline/analysis.js'
import type { PacketView } from '../../src/pipeline/decoder.js'
import { Evaluation, type Figures } from '../../src/report/evaluation.js'
import { readTruthLine, Truth, type TruthLine } from '../../src/report/truth.js'
import { stageOf, worldOf } from '../../src/synth/play.js'
import type { Scenario } from '../../src/synth/scenarios.js'
import type { FrameSink } from '../../src/synth/stage.js'
import type { World } from '../../src/synth/world.js'
import { alarm, Baseline, type Home } from './baseline.js'
import { configAt, protectedAt, seenIn, type View } from './views.js'

export type Judge = 'warm' | 'cold' | 'baseline'

/** Figures of one judge in one view; seconds from the first request to the first finding, for each technique in each campaign that was found. */
export interface Score {
  readonly view: View
  readonly judge: Judge
  readonly figures: Omit<Figures, 'missed'>
  readonly times: Readonly<Record<string, readonly number[]>>
  /** Requests about which a rule was wrong, or that none found: for those who mend rules. */
  readonly wrong: readonly string[]
}

const SHOWN = 50

/** Counts what one judge says of one view. */
class Count {
  readonly evaluation = new Evaluation(new Truth())
  readonly #first = new Map<string, number>()
  readonly #found = new Map<string, number>()
  readonly #wrong: string[] = []
  readonly #truth: ReadonlyMap<number, TruthLine>
  requests = 0

  constructor(truth: ReadonlyMap<number, TruthLine>) {
    this.#truth = truth
  }

  /** `asked`: false for an answer that nobody asked for, which is no request and whose attack (D08) is one all the same. */
  request(frame: number, at: number, outcome: number, asked = true): void {
    if (asked) this.requests++
    const line = this.#truth.get(frame)
    if (line === undefined) return
    this.evaluation.request(0, frame, at, outcome)
    if (line.kind === 'attack') earliest(this.#first, clockOf(line), at)
  }

  finding(f: Finding): void {
    this.evaluation.finding(f)
    if (f.severity === 'info' || f.severity === 'low') return
    for (const { frame } of f.requests) {
      const line = this.#truth.get(frame)
      if (line?.kind === 'attack') earliest(this.#found, clockOf(line), f.at)
      else if (this.#wrong.length < SHOWN) this.#wrong.push(`${f.rule} ${f.procedure} frame ${frame} ${line?.technique ?? 'ordinary'}`)
    }
  }

  score(view: View, judge: Judge): Score {
    const times: Record<string, number[]> = {}
    for (const [clock, at] of this.#found) {
      const technique = clock.slice(0, clock.indexOf(' '))
      const since = this.#first.get(clock)
      if (since !== undefined) (times[technique] ??= []).push(Math.max(0, at - since) / 1e6)
    }
    const { missed, ...figures } = this.evaluation.figures(this.requests)
    const lost = missed.filter((m) => !m.unseen).map((m) => `missed ${m.technique} ${m.threat} ${m.campaign ?? ''} frame ${m.frame}`)
    return { view, judge, figures, times, wrong: [...this.#wrong, ...lost.slice(0, SHOWN)] }
  }
}

const clockOf = (line: TruthLine): string => `${line.technique} ${line.campaign ?? ''}`

function earliest(clocks: Map<string, number>, clock: string, at: number): void {
  const known = clocks.get(clock)
  if (known === undefined || at < known) clocks.set(clock, at)
}

/** A lookup for a message that the home edge has seen: what follows it abroad does not pass there. */
interface Lookup {
  readonly frame: number
  readonly at: number
  readonly outcome: number
  readonly origin: string
}

/** One view with its judges. */
class Desk {
  readonly sees: (from: number, to: number) => boolean
  readonly #view: View
  readonly #truth = new Map<number, TruthLine>()
  readonly #counts: Readonly<Record<Judge, Count>>
  readonly #warm: Analysis
  readonly #cold: Analysis
  readonly #baseline: Baseline
  readonly #home: Home
  /** Lookups at the home edge, and addresses that do something else there. */
  readonly #lookups: Readonly<Record<'warm' | 'cold', Lookup[]>> = { warm: [], cold: [] }
  readonly #others = new Set<string>()
  /** The last frame that is not counted. */
  #before = Infinity

  constructor(view: View, world: World) {
    this.#view = view
    this.#home = protectedAt(view.place, world)
    this.sees = seenIn(view, world)
    this.#counts = { warm: new Count(this.#truth), cold: new Count(this.#truth), baseline: new Count(this.#truth) }
    const config = configAt(view.place, world)
    const hooks = (judge: 'warm' | 'cold') => ({
      finding: (f: Finding) => this.#finding(judge, f),
      transactions: (batch: TransactionBatch) => this.#transactions(judge, batch),
    })
    this.#warm = new Analysis(config, hooks('warm'))
    this.#cold = new Analysis(config, hooks('cold'))
    this.#baseline = new Baseline(this.#home, (id) => this.#warm.decoding.names.text(id))
  }

  know(line: TruthLine): void {
    if (line.frame <= this.#before) return
    this.#truth.set(line.frame, line)
    for (const count of Object.values(this.#counts)) count.evaluation.know(0, line)
  }

  /** What comes from now on is counted. */
  start(before: number): void {
    this.#before = before
  }

  packet(p: PacketView): void {
    this.#warm.packet(p)
    if (p.frame > this.#before) this.#cold.packet(p)
  }

  scores(): Score[] {
    this.#warm.end()
    this.#cold.end()
    this.#decideLookups()
    return (['warm', 'cold', 'baseline'] as const).map((judge) => this.#counts[judge].score(this.#view, judge))
  }

  #finding(judge: Judge, f: Finding): void {
    const requests = f.requests.filter(({ frame }) => frame > this.#before)
    if (requests.length > 0) this.#counts[judge].finding({ ...f, requests })
  }

  #transactions(judge: 'warm' | 'cold', batch: TransactionBatch): void {
    const { frame, begin, outcome } = batch.columns
    for (let row = 0; row < batch.count; row++) {
      const number = frame[row] as number
      if (number <= this.#before) continue
      this.#request(judge, batch, row)
      if (judge === 'cold') continue
      this.#counts.baseline.request(number, begin[row] as number, outcome[row] as number, isAsked(batch, row))
      const flagged = this.#baseline.flags(batch, row)
      if (flagged !== undefined) this.#finding('baseline', alarm(number, begin[row] as number, flagged, this.#threatOf(number)))
    }
  }

  /** Of a lookup at the home edge it is decided in the end whether it could be told. */
  #request(judge: 'warm' | 'cold', batch: TransactionBatch, row: number): void {
    const { columns: c, packets } = batch
    const asked = isAsked(batch, row)
    const [frame, at, outcome] = [c.frame[row] as number, c.begin[row] as number, c.outcome[row] as number]
    const line = this.#truth.get(frame)
    // Whether there was a lookup (D16), and which centre it named (D63), the home network sees
    if (line !== undefined && this.#view.place === 'visited-edge' && this.#isOfLookup(line))
      return this.#counts[judge].request(frame, at, Outcome.unseen, asked)
    if (line?.kind !== 'attack' || this.#view.place !== 'home-edge') return this.#counts[judge].request(frame, at, outcome, asked)
    const host = packets.originHost[row] as number
    const origin = host === 0 ? digitsText(c.callingHigh[row] as number, c.callingLow[row] as number) : `host ${host}`
    const node = digitsText(c.answerNodeHigh[row] as number, c.answerNodeLow[row] as number)
    const isAtHome = this.#home.titles.some((prefix) => node.startsWith(prefix))
    if (line.technique === 'D15' && !isAtHome) this.#lookups[judge].push({ frame, at, outcome, origin })
    else {
      this.#counts[judge].request(frame, at, outcome, asked)
      if (line.technique !== 'D15') this.#others.add(origin)
    }
  }

  /** What a delivery to a guest is told by went to his home: that of another network, at the visited edge. */
  #isOfLookup({ technique, target = '' }: TruthLine): boolean {
    return technique === 'D63' || (technique === 'D16' && !this.#home.plmns.some((plmn) => target.startsWith(plmn)))
  }

  /** The lookup of an address that asks nothing else is what every centre abroad asks: whether a message follows is not seen from the home edge. */
  #decideLookups(): void {
    for (const judge of ['warm', 'cold'] as const)
      for (const { frame, at, outcome, origin } of this.#lookups[judge])
        this.#counts[judge].request(frame, at, this.#others.has(origin) ? outcome : Outcome.unseen)
  }

  #threatOf(frame: number): Threat {
    return this.#truth.get(frame)?.threat ?? threats[0]
  }
}

/** True for what is a question with its answer, as all but answers that nobody asked for and dialogues without a question. */
const isAsked = ({ columns }: TransactionBatch, row: number): boolean => isQuestion(columns.procedure[row] as number)

const ETHERNET = 1
/** Network number within the addresses of a frame: Ethernet, then IPv4 with 10.64.network.host (src/synth/world.ts). */
const SOURCE_NETWORK = 14 + 12 + 2
const DESTINATION_NETWORK = 14 + 16 + 2

/** Takes frames from the stage and gives each to the desks when the next is begun: by then its line of the truth has been told. */
class Table implements FrameSink {
  octets = new Uint8Array(1 << 16)
  frames = 0
  readonly #desks: readonly Desk[]
  readonly #start: number
  readonly #view = { octets: this.octets, from: 0, to: 0, originalLength: 0, at: 0, linkType: ETHERNET, interfaceId: 0, file: 0, frame: 0 }
  /** Networks between which the message of a copy goes. */
  #between: readonly [from: number, to: number] | undefined
  #waiting = false
  #started = false

  /** `start`: microseconds since 1970 from which on is counted. */
  constructor(desks: readonly Desk[], start: number) {
    this.#desks = desks
    this.#start = start
  }

  get last(): Uint8Array {
    return this.octets.subarray(0, this.#view.to)
  }

  open(room: number): number {
    this.hand()
    if (room > this.octets.length) this.octets = new Uint8Array(2 * room)
    return 0
  }

  close(time: number, length: number, between?: readonly [from: number, to: number]): void {
    this.frames++
    this.#between = between
    const view = this.#view
    view.octets = this.octets
    view.to = length
    view.originalLength = length
    view.at = time
    view.frame = this.frames
    this.#waiting = true
    if (this.#started || time < this.#start) return
    this.#started = true
    for (const desk of this.#desks) desk.start(this.frames - 1)
  }

  /** Hands the frame on that was closed last. */
  hand(): void {
    if (!this.#waiting) return
    this.#waiting = false
    const from = this.octets[SOURCE_NETWORK] as number
    const to = this.octets[DESTINATION_NETWORK] as number
    const original = this.#between ?? [from, to]
    for (const desk of this.#desks) if (desk.sees(from, to) && desk.sees(...original)) desk.packet(this.#view)
  }

  /** The line of the frame that is waiting. */
  know(line: TruthLine): void {
    const from = this.octets[SOURCE_NETWORK] as number
    const to = this.octets[DESTINATION_NETWORK] as number
    for (const desk of this.#desks) if (desk.sees(from, to)) desk.know(line)
  }
}

export function play(scenario: Scenario, seed: number, size: number, views: readonly View[]): Score[] {
  const world = worldOf(scenario)
  const desks = views.map((view) => new Desk(view, world))
  const table = new Table(desks, scenario.acts.at(-1)?.start ?? 0)
  const stage = stageOf(scenario, { seed, size }, table, ({ frame, kind, threat, technique, actor, campaign, target }) => {
    const line = readTruthLine(JSON.stringify({ frame, kind, threat, technique, actor, campaign, target }))
    if (typeof line === 'string') throw new Error(`the truth of frame ${frame}: ${line}`)
    table.know(line)
  })
  stage.run(scenario.exact ? size : Infinity)
  table.hand()
  return desks.flatMap((desk) => desk.scores())
}
