/** The stage: runs dialogues and deeds in the order of time and writes their frames. Holds what is going on now and nothing else. */
import { Agenda } from './agenda.js'
import { type Dialect, diameter, map } from './dialects.js'
import { Dialogue, type Hand, type Script, type ScriptStep, type Truth, writeMessage } from './dialogue.js'
import { closeFrame, FRAME_ROOM, headOf } from './frames.js'
import { Chance } from './random.js'
import type { Subscribers } from './subscribers.js'
import { seenBy, type Sees, type Tap } from './tap.js'
import {
  longUnitdata,
  longUnitdataHead,
  SEGMENT,
  segment,
  segmentHead,
  titleOctets,
  UDT_LIMIT,
  unitdata,
  unitdataHead,
} from './unitdata.js'
import { type Way, Ways } from './ways.js'
import { type Network, type Node, tbcd, type World } from './world.js'

const MILLISECOND = 1000

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** What a dialogue may have besides its parties. */
export interface Extras {
  readonly third?: Node
  readonly other?: Node
  readonly hand?: Hand
  readonly truth?: Truth
  readonly copied?: boolean
  readonly answersMissing?: boolean
  readonly questionMissing?: boolean
}

/** What happens to frames on their way to the tap: shares of all frames. */
export interface Faults {
  /** Sent again by SCTP after a second, with the same TSN. */
  readonly retransmitted: number
  /** Not captured: leaves a gap in the TSNs. Requests of the truth are never lost. */
  readonly lost: number
  /** Seen again behind the carrier. */
  readonly seenTwice: number
}

/** Where frames go: built in place, then closed. `PcapngStream` is one. */
export interface FrameSink {
  /** Where packets are built. May change with every `open`. */
  readonly octets: Uint8Array
  /** Number of frames closed. */
  readonly frames: number
  /** The frame closed last; valid until the next `open`. */
  readonly last: Uint8Array
  /** Room for a frame of at most so many octets: where to build it in `octets`. */
  open(room: number): number
  /**
   * The frame that was built is this long. `time`: whole microseconds since 1970. `between`: of a copy at another hop, the networks, by index, between which the
   * message goes: who does not see it there does not see the copy.
   */
  close(time: number, length: number, between?: readonly [from: number, to: number]): void
}

const DETOUR: Truth = { kind: 'decoy', threat: 'evasion', technique: 'FP05' }

const EVERYWHERE: Tap = { place: 'everywhere' }

/** A line of the truth file. */
export type TruthLine = Truth & { readonly frame: number; readonly target: string }

export class Stage {
  readonly world: World
  readonly subscribers: Subscribers
  readonly chance: Chance
  /** Share of the subscribers who use 4G. */
  modern = 0
  /** Share of the registrations after which a data session goes over GTP. */
  sessions = 0
  /** Calls under control of the home network, for each other deed of ordinary life. */
  calls = 0
  /** Now, in microseconds since 1970. */
  now: number
  readonly #start: number
  readonly #faults: Faults
  readonly #sees: Sees
  readonly #skew: number
  readonly #out: FrameSink
  readonly #tell: (line: TruthLine, procedure: string) => void
  readonly #agenda = new Agenda()
  readonly #dialogues: Dialogue[] = []
  readonly #idle: number[] = []
  readonly #deeds: ((() => void) | undefined)[] = []
  readonly #freeDeeds: number[] = []
  readonly #ways = new Ways()
  readonly #titles = new Map<Node, Map<number, Uint8Array>>()
  readonly #counted = new Map<Node, number>()
  /** Networks whose first carrier is down, and until when. */
  readonly #detours = new Map<Network, number>()
  #message = new Uint8Array(4096)
  #reference = 0
  #lose = false
  #repeat = false
  #hop = false

  constructor(
    parts: {
      readonly world: World
      readonly subscribers: Subscribers
      readonly seed: number
      readonly start: number
      readonly faults: Faults
      readonly tap?: Tap | undefined
    },
    out: FrameSink,
    tell: (line: TruthLine, procedure: string) => void,
  ) {
    this.world = parts.world
    this.subscribers = parts.subscribers
    this.chance = new Chance(parts.seed)
    this.now = parts.start
    this.#start = parts.start
    this.#faults = parts.faults
    const tap = parts.tap ?? EVERYWHERE
    this.#sees = seenBy(tap, parts.world)
    this.#skew = (tap.skew ?? 0) * MILLISECOND
    this.#out = out
    this.#tell = tell
  }

  /** Seconds since the capture began. */
  get second(): number {
    return (this.now - this.#start) / 1e6
  }

  get frames(): number {
    return this.#out.frames
  }

  /** Runs until so many frames are written or nothing is left to do; false when nothing is left. */
  run(frames: number): boolean {
    while (this.#out.frames < frames) {
      if (this.#agenda.count === 0) return false
      this.now = this.#agenda.next
      const entry = this.#agenda.take()
      if (entry < 0) this.#do(~entry)
      else this.#speak(entry)
    }
    return true
  }

  /** Does something later. `wait` in seconds. */
  later(wait: number, deed: () => void): void {
    const slot = this.#freeDeeds.pop() ?? this.#deeds.length
    this.#deeds[slot] = deed
    this.#agenda.put(this.now + wait * 1e6, ~slot)
  }

  /** The first carrier of a network is down for so many seconds: all that the network asks over Diameter comes by its second one (RFC 6733 §5.5.4). */
  detour(network: Network, seconds: number): void {
    this.#detours.set(network, Math.max(this.now + seconds * 1e6, this.#detours.get(network) ?? 0))
  }

  /** Begins a dialogue. `wait` in seconds. The identity of the subscriber and where it is are taken now. */
  ask(script: Script, subscriber: number, asker: Node, asked: Node, wait = 0, extras?: Extras): void {
    const slot = this.#idle.pop() ?? this.#dialogues.push(new Dialogue()) - 1
    const d = this.#dialogues[slot] as Dialogue
    const { subscribers, chance } = this
    const detour = script.otherCarrier !== undefined && this.now < (this.#detours.get(asker.network) ?? 0)
    d.script = detour ? (script.otherCarrier ?? script) : script
    d.step = 0
    d.subscriber = subscriber
    d.asker = asker
    d.asked = asked
    d.hand = extras?.hand
    d.truth =
      extras?.truth ?? (asker.decoy === undefined ? undefined : { kind: 'decoy', technique: asker.decoy }) ?? (detour ? DETOUR : undefined)
    d.copied = extras?.copied === true
    d.answersMissing = extras?.answersMissing === true
    d.questionMissing = extras?.questionMissing === true
    const imsi = subscribers.imsi(subscriber)
    d.imsi = tbcd(imsi)
    if (script.carrier === 'diameter') d.imsiText = ascii(imsi)
    const msisdn = subscribers.msisdn(subscriber)
    d.msisdn = tbcd(msisdn)
    d.calledTitle =
      script.called === 'msisdn' ? msisdn : script.called === 'mobileTitle' ? subscribers.mobileTitle(subscriber) : asked.title
    d.third = extras?.third ?? asked
    d.other = extras?.other ?? d.third
    d.endToEnd = chance.bits()
    subscribers.cell(subscriber, d.cell)
    d.askerId = d.hand === undefined ? this.#idOf(asker) : d.hand.nextId()
    d.askedId = this.#idOf(asked)
    d.reference = ++this.#reference & 0xffffff
    d.at = this.now + wait * 1e6 + chance.below(1000)
    this.#agenda.put(d.at, slot)
  }

  /** True when the subscriber uses 4G and nothing else. */
  isModern(subscriber: number): boolean {
    return this.subscribers.trait(subscriber, 5) < this.modern * 2 ** 32
  }

  dialect(subscriber: number): Dialect {
    return this.isModern(subscriber) ? diameter : map
  }

  /** The node of the home network that knows the subscriber. */
  register(subscriber: number, dialect = this.dialect(subscriber)): Node {
    return this.#pooled(this.subscribers.home(subscriber).nodes[dialect.register], subscriber)
  }

  /** The node of the visited network that serves the subscriber now. */
  serving(subscriber: number, dialect = this.dialect(subscriber)): Node {
    const pool = this.subscribers.visited(subscriber).nodes[dialect.serving]
    return pool[(this.subscribers.node[subscriber] as number) % pool.length] as Node
  }

  gsmSCF(subscriber: number): Node {
    return this.#pooled(this.subscribers.home(subscriber).nodes.gsmSCF, subscriber)
  }

  /** The gateway of the home network behind which the data of its subscribers goes to the internet: P-GW and GGSN in one. */
  gateway(subscriber: number): Node {
    return this.#pooled(this.subscribers.home(subscriber).nodes.pgw, subscriber)
  }

  sgsn(subscriber: number): Node {
    return this.#pooled(this.subscribers.visited(subscriber).nodes.sgsn, subscriber)
  }

  #pooled(nodes: readonly Node[], subscriber: number): Node {
    return nodes[this.subscribers.trait(subscriber, 4) % nodes.length] as Node
  }

  #do(slot: number): void {
    const deed = this.#deeds[slot]
    this.#deeds[slot] = undefined
    this.#freeDeeds.push(slot)
    deed?.()
  }

  /** Writes the next message of a dialogue. */
  #speak(slot: number): void {
    const d = this.#dialogues[slot] as Dialogue
    const step = d.script.steps[d.step] as ScriptStep
    this.#decide(d, step)
    if (d.script.carrier === 'm3ua') this.#m3ua(d, step)
    else this.#direct(d, step)
    if (d.step === (d.questionMissing ? 1 : (d.script.asks ?? 0)) && d.truth !== undefined && !this.#lose)
      this.#tell({ frame: this.#out.frames, ...d.truth, target: this.subscribers.imsi(d.subscriber) }, d.script.procedure)
    const next = d.script.steps[++d.step]
    if (next === undefined) {
      this.#idle.push(slot)
      return
    }
    // From half to one and a half of the usual time
    d.at = this.now + next.after * MILLISECOND * (0.5 + this.chance.unit())
    this.#agenda.put(d.at, slot)
  }

  #m3ua(d: Dialogue, step: ScriptStep): void {
    const from = step.forth ? d.asker : d.asked
    const to = step.forth ? d.asked : d.asker
    const { script } = d
    const askerSsn = d.hand?.ssn ?? script.askerSsn
    const calling = this.#title(from, step.forth ? askerSsn : script.askedSsn)
    const called =
      step.forth && d.step === 0 && script.called !== 'title'
        ? titleOctets(d.calledTitle, script.askedSsn, script.called === 'mobileTitle', d.hand?.translation)
        : this.#title(to, step.forth ? script.askedSsn : askerSsn, step.forth ? d.hand?.translation : 0)
    const way = this.#ways.ss7(from, to)
    const length = step.template.octets.length
    const out = this.#out
    const room = length + called.length + calling.length + FRAME_ROOM + 16
    const at = out.open(room)
    const sccp = at + headOf(way)
    if (length <= UDT_LIMIT) {
      writeMessage(d, step, out.octets, sccp + unitdataHead(called, calling), this.chance)
      this.#close(d, step, way, at, unitdata(out.octets, sccp, called, calling, length))
    } else if (from.network.habits.long === 'ludt') {
      writeMessage(d, step, out.octets, sccp + longUnitdataHead(called, calling), this.chance)
      this.#close(d, step, way, at, longUnitdata(out.octets, sccp, called, calling, length))
    } else this.#segments(d, step, way, called, calling)
  }

  /** A message that is too long for one unitdata, as XUDT segments in frames of their own. */
  #segments(d: Dialogue, step: ScriptStep, way: Way, called: Uint8Array, calling: Uint8Array): void {
    const { length } = step.template.octets
    if (this.#message.length < length) this.#message = new Uint8Array(2 * length)
    writeMessage(d, step, this.#message, 0, this.chance)
    const out = this.#out
    const count = Math.ceil(length / SEGMENT)
    for (let i = 0; i < count; i++) {
      const part = this.#message.subarray(i * SEGMENT, Math.min(length, (i + 1) * SEGMENT))
      const at = out.open(part.length + called.length + calling.length + FRAME_ROOM + 16)
      const sccp = at + headOf(way)
      out.octets.set(part, sccp + segmentHead(called, calling))
      const total = segment(out.octets, sccp, called, calling, part.length, i === 0, count - 1 - i, d.reference)
      this.#close(d, step, way, at, total)
    }
  }

  /** Diameter and GTP: nothing stands between the message and its frame. */
  #direct(d: Dialogue, step: ScriptStep): void {
    const from = step.forth ? d.asker : d.asked
    const to = step.forth ? d.asked : d.asker
    const { carrier } = d.script
    const way =
      carrier === 'gtp' ? this.#ways.gtp(from, to) : carrier === 'gtpUser' ? this.#ways.gtpUser(from, to) : this.#ways.diameter(from, to)
    const at = this.#out.open(step.template.octets.length + FRAME_ROOM)
    this.#close(d, step, way, at, writeMessage(d, step, this.#out.octets, at + headOf(way), this.chance))
  }

  /** What happens to the frames of the next message on their way to the tap. */
  #decide(d: Dialogue, step: ScriptStep): void {
    const { chance } = this
    const { retransmitted, lost, seenTwice } = this.#faults
    const between = d.asker.network !== d.asked.network
    this.#lose = lost > 0 && chance.happens(lost) && (d.truth === undefined || step.forth === d.questionMissing)
    this.#repeat = retransmitted > 0 && chance.happens(retransmitted)
    this.#hop = seenTwice > 0 && d.script.carrier === 'm3ua' && between && chance.happens(seenTwice)
    if (d.copied) [this.#repeat, this.#hop] = [true, between]
    if ((d.answersMissing && !step.forth) || (d.questionMissing && step.forth)) this.#lose = true
    if (!this.#sees((step.forth ? d.asker : d.asked).network, (step.forth ? d.asked : d.asker).network)) this.#lose = true
  }

  /** Ends the frame around a message, and lets happen to it what was decided. */
  #close(d: Dialogue, step: ScriptStep, way: Way, at: number, messageLength: number): void {
    const out = this.#out
    const head = headOf(way)
    const length = closeFrame(way, out.octets, at, messageLength)
    if (this.#lose) return
    out.close(Math.floor(this.now), length)
    if (this.#repeat) {
      const copy = out.last.slice()
      this.later(1, () => this.#again(copy))
    }
    if (this.#hop) {
      const message = out.last.slice(head, head + messageLength)
      const [from, to] = step.forth ? [d.asker, d.asked] : [d.asked, d.asker]
      const hop = this.#ways.lastHop(to)
      this.later(0.0004, () => this.#onward(hop, message, [from.network.index, to.network.index]))
    }
  }

  /** The same frame once more. */
  #again(frame: Uint8Array): void {
    const at = this.#out.open(frame.length)
    this.#out.octets.set(frame, at)
    this.#out.close(Math.floor(this.now), frame.length)
  }

  /** The same SCCP message on another way, by the clock of the probe there. */
  #onward(way: Way, sccp: Uint8Array, between: readonly [from: number, to: number]): void {
    const at = this.#out.open(sccp.length + FRAME_ROOM)
    this.#out.octets.set(sccp, at + headOf(way))
    this.#out.close(Math.floor(this.now - this.#skew), closeFrame(way, this.#out.octets, at, sccp.length), between)
  }

  /** Address octets of a node under a subsystem, made once. */
  #title(node: Node, ssn: number, translation = 0): Uint8Array {
    let known = this.#titles.get(node)
    if (known === undefined) this.#titles.set(node, (known = new Map()))
    const key = translation * 256 + ssn
    let octets = known.get(key)
    if (octets === undefined) known.set(key, (octets = titleOctets(node.title, ssn, false, translation)))
    return octets
  }

  /** A transaction id, by the habit of the node. */
  #idOf(node: Node): number {
    if (node.network.habits.ids === 'chance') return this.chance.bits()
    const id = ((this.#counted.get(node) ?? this.chance.bits()) + 1) >>> 0
    this.#counted.set(node, id)
    return id
  }
}
