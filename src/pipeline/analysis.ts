/** The whole path: packets → messages → transactions → findings, and the figures that say how good the tap is. */
import { rules } from '../../rules/index.js'
import type { Core } from '../core/core.js'
import type { Detector } from '../detect/author.js'
import { Engine } from '../detect/engine.js'
import { withThresholds } from '../detect/thresholds.js'
import { disclosuresOf } from '../detect/as-words.js'
import type { Ends, Knowledge } from '../detect/knowledge.js'
import { longDigits } from '../model/digits.js'
import type { Finding, Party } from '../model/finding.js'
import { procedureNumber, procedures } from '../model/procedure.js'
import type { Direction, TransactionBatch } from '../model/transaction.js'
import { disclosures, outcomes } from '../model/transaction.js'
import type { Link } from '../model/links.js'
import { ipText } from '../wire/link/ip.js'
import { contextText } from '../wire/tcap-users.js'
import type { Config } from './config.js'
import { kilometresBetween } from '../report/distance.js'
import type { PacketView } from './decoder.js'
import { Intake, type PartsHook, type TakenIn } from './intake.js'
import { IntakeLane } from './lanes.js'
import type { Decoding } from './place.js'
import { findPlmn, type Learned, type Overlay } from '../intel/index.js'
import { type Side, type Sides, sidesOf } from './configured-links.js'
import { AddressBook } from './knowledge.js'
import { networkOfName } from './network-names.js'
import { Learning } from './learning.js'
import type { Reader } from './read.js'
import { Policy } from './policy.js'

export interface AnalysisHooks {
  readonly parts?: PartsHook | undefined
  readonly finding?: (finding: Finding) => void
  readonly transactions?: (batch: TransactionBatch) => void
}

/** What was brought to an analysis beside the public tables. */
export interface Intelligence {
  /** The user’s facts. */
  readonly overlay?: Overlay
  /** What earlier traffic taught; this analysis adds to it. */
  readonly learned?: Learned
}

/** By procedure: 1 for what only the home network answers. */
const asksHome = new Uint8Array(procedures.length + 1)
for (const name of ['map.updateLocation', 'map.sendAuthenticationInfo', 'map.updateGprsLocation']) asksHome[procedureNumber(name)] = 1

/** Homes of subscribers about whom an answer was seen to come from an address: what is inferred when nothing is configured. */
const INFER_LIMIT = 10_000

export type SavedAnalysis = ReturnType<Analysis['save']>

export class Analysis implements Reader {
  readonly book: AddressBook
  readonly engine: Engine
  readonly learning: Learning
  readonly policy: Policy
  /** What is known of the packets: names and flows at any time, counts once everything is read. */
  readonly taken: TakenIn
  readonly #hooks: AnalysisHooks
  /** Of this thread; undefined when another one takes the packets in. */
  readonly #intake: Intake | undefined
  readonly #sides: Sides | undefined
  readonly #vantage: Config['vantage']
  readonly #homeRouting: boolean
  #answering = new Map<string, number>()
  /** Transactions by what they gave away, the bits of column `disclosed`; those that are not 0 as they were met. */
  readonly #disclosing = new Float64Array(1 << disclosures.length)
  readonly #disclosures: number[] = []
  /** Transactions in work: how many of them are judged, and how many have taught. */
  #batch: TransactionBatch | undefined
  #judged = 0
  #taught = 0

  /**
   * `reading`: another thread, which begins to read and decode, or who reads messages of the usual form in this one (src/core); what comes out is the same.
   * But for the thread, `packet` gets the packets.
   */
  constructor(
    config: Config,
    hooks: AnalysisHooks,
    detectors: readonly Detector[] = rules,
    intelligence: Intelligence = {},
    reading?: IntakeLane | Core,
  ) {
    this.#hooks = hooks
    this.#vantage = config.vantage
    this.#homeRouting = config.home_routing
    const transactions = (batch: TransactionBatch): void => this.#transactions(batch)
    const { parts } = hooks
    if (reading instanceof IntakeLane) {
      reading.begin(transactions, config, parts)
      this.taken = reading
    } else this.taken = this.#intake = new Intake(transactions, config, { core: reading, parts })
    const { names, links } = this.decoding
    this.book = new AddressBook(config, names, links, intelligence.overlay)
    this.#sides = sidesOf(config.links, links)
    this.policy = new Policy(config)
    this.engine = new Engine(
      detectors.map((d) => withThresholds(d, config.rules[d.id]?.thresholds ?? {})),
      {
        stands: (finding) => this.policy.stands(finding),
        knowledge: this.#knowledge(),
        network: (id) => networkOf(links.link(id)),
      },
      (finding) => this.#finding(finding),
    )
    this.learning = new Learning(names, links, this.engine.hash, intelligence)
  }

  /** Names, flows and counts of what was decoded. */
  get decoding(): Decoding {
    return this.taken.decoding
  }

  packet(p: PacketView): void {
    this.#intake?.packet(p)
  }

  /** Everything was read: what is open is decided. */
  end(): void {
    this.#intake?.end()
    this.engine.end()
    this.learning.end()
  }

  /** Everything so far is read and judged; what is open stays open, for `save`. */
  pause(): void {
    this.#intake?.pause()
  }

  /** What a later run goes on with, after `pause`; shares its arrays with this one. Only with one lane. */
  save() {
    if (this.#intake === undefined) throw new Error('internal error: the state of another thread cannot be saved')
    return {
      longDigits: longDigits.save(),
      ...this.#intake.save(),
      engine: this.engine.save(),
      learning: this.learning.save(),
      answering: this.#answering,
    }
  }

  /** Goes on where an earlier run was saved. To be called before the first packet. `firstFile`: number of the first capture of this run. */
  load(saved: SavedAnalysis, firstFile: number): void {
    if (this.#intake === undefined) throw new Error('internal error: the state of another thread cannot be loaded')
    longDigits.load(saved.longDigits)
    this.#intake.load(saved, firstFile)
    this.engine.load(saved.engine)
    this.learning.load(saved.learning)
    this.#answering = saved.answering
  }

  /** Direction of a transaction as outputs show it. */
  direction(batch: TransactionBatch, row: number): Direction {
    return this.#direction(batch, row, this.book.origin(batch, row), this.book.destination(batch, row))
  }

  /** Countries and networks whose nodes answered as home: what was protected, as far as the traffic tells. */
  inferredHomes(): readonly string[] {
    return [...this.#answering]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 5)
      .map(([plmn]) => plmn)
  }

  #finding(finding: Finding): void {
    // It rests on what came before it, whatever the size of batches
    if (this.#batch !== undefined) this.#teach(this.#batch)
    const judged = this.policy.judge(this.learning.finding(finding))
    if (judged !== undefined) this.#hooks.finding?.(judged)
  }

  /** Rows that are judged teach, many at once: what learning looks at is in the cache then. */
  #teach(batch: TransactionBatch): void {
    while (this.#taught < this.#judged) this.learning.row(batch, this.#taught++)
  }

  #transactions(batch: TransactionBatch): void {
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) this.#countDisclosed(c.disclosed[row] as number)
    if (!this.book.home.isKnown) this.#infer(batch)
    this.#batch = batch
    this.#taught = 0
    for (let row = 0; row < batch.count; row++) {
      this.#judged = row
      this.engine.judge(batch, row)
    }
    this.#judged = batch.count
    this.#teach(batch)
    this.#batch = undefined
    this.#hooks.transactions?.(batch)
  }

  #countDisclosed(bits: number): void {
    if (bits === 0) return
    const before = this.#disclosing[bits] as number
    if (before === 0) this.#disclosures.push(bits)
    this.#disclosing[bits] = before + 1
  }

  /** How many transactions gave what away, in the order in which it was met. */
  get disclosed(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const bits of this.#disclosures)
      for (const what of disclosuresOf(bits)) counts[what] = (counts[what] ?? 0) + (this.#disclosing[bits] as number)
    return counts
  }

  /** Who is asked for authentication and registration is the home of the subscriber: remember those homes. */
  #infer(batch: TransactionBatch): void {
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) {
      if (c.outcome[row] !== 0 || c.fromResponder[row] === 1 || asksHome[c.procedure[row] as number] === 0) continue
      const home = this.book.homeOf(batch, row)
      if (home === undefined || (this.#answering.size >= INFER_LIMIT && !this.#answering.has(home))) continue
      this.#answering.set(home, (this.#answering.get(home) ?? 0) + 1)
    }
  }

  /** The side that a request came in on, by the configured links. */
  #side(batch: TransactionBatch, row: number, ends: Ends): Side | undefined {
    if (this.#sides === undefined) return undefined
    const from = this.#sides.from(batch, row)
    if (from !== undefined) return from
    const on = this.#sides.on(batch, row)
    if (on === undefined) return undefined
    // What carries both ways came in on a side only where the addresses say which way it went
    return this.book.home.isOurs(on === 'external' ? ends.target : ends.origin) ? on : undefined
  }

  #direction(batch: TransactionBatch, row: number, origin: Party, target: Party): Direction {
    const side = this.#sides === undefined ? undefined : this.#side(batch, row, { origin, target })
    if (side === 'external') return 'inbound'
    if (side === 'internal' && !this.book.home.isHome(target)) return 'outbound'
    if (this.#vantage === 'transit') return 'transit'
    if (!this.book.home.isKnown) return 'unknown'
    const from = this.book.home.isHome(origin)
    const to = this.book.home.isHome(target)
    if (from && to) return 'internal'
    if (from) return 'outbound'
    return to ? 'inbound' : 'unknown'
  }

  #knowledge(): Knowledge {
    const { book } = this
    const { decoding } = this
    const { names } = decoding
    return {
      title: (digits, plan, nature, at) => book.title(digits, plan, nature, at),
      era: (at) => book.era(at),
      kilometres: kilometresBetween,
      name: (id) => names.text(id),
      networkOfName,
      agreed: (origin, procedure) => book.home.agreed(origin, procedure),
      plmn: (code) => findPlmn(code),
      alsoServes: (plmn, country) => book.home.alsoServes(plmn, country),
      homeRouting: this.#homeRouting,
      contextName: contextText,
      origin: (batch, row) => book.origin(batch, row),
      destination: (batch, row) => book.destination(batch, row),
      answerer: (batch, row) => book.answerer(batch, row),
      peer: (batch, row, end) => decoding.links[end](batch.columns.link[row] as number),
      isProtected: (plmn) => book.home.plmns.includes(plmn),
      imsi: (digits) => book.imsi(digits),
      msisdn: (high, low) => book.msisdn(high, low),
      sameFamily: (origin, plmn, country) => book.home.sameFamily(origin, plmn, country),
      maybeSister: (origin, plmn) => book.home.maybeSister(origin, plmn),
      direction: (batch, row, origin, target) => this.#direction(batch, row, origin, target),
      hasSides: this.#sides !== undefined,
      side: (batch, row, ends) => this.#side(batch, row, ends),
      isOurs: (party) => book.home.isOurs(party),
      isStranger: (party) => book.home.isStranger(party),
    }
  }

  outcomeCounts(): Record<string, number> {
    const { outcomes: counts } = this.taken.correlation
    return Object.fromEntries(outcomes.map((name, i) => [name, counts[i] ?? 0]))
  }
}

const transports: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP', 132: 'SCTP' }

/** Addresses of a flow as findings show them. */
function networkOf(link: Link | undefined): Finding['network'] {
  if (link === undefined) return {}
  const proto = transports[link.protocol]
  return {
    src: ipText(link.source, 0, link.version),
    dst: ipText(link.destination, 0, link.version),
    ...(proto === undefined ? {} : { proto }),
  }
}
