/**
 * Requests of Diameter and GTP-C with their answers: every request opens a transaction; its answer, or time, closes it.
 *
 * - Diameter (RFC 6733 §6.2): an answer has the End-to-End Identifier, command and application of its request, and the same Session-Id; the
 *   Hop-by-Hop Identifier changes at every agent, so that it only decides between several. Copies at other hops and those with the T flag are
 *   marked by the decoder and counted once.
 * - GTP (TS 29.060 §7.6, TS 29.274 §7.6): an answer has the sequence number of its request and goes back to the peer that sent it.
 * - A result of 2xxx or 1xxx, or an accepting cause, is `answered`; every other one `refused`. Time over: `silent` if this vantage sees answers to the
 *   asking peer, else `unseen`. End of the capture, or closed for room: `unseen`.
 *
 * Sessions and tunnels name the subscriber once: later messages take the IMSI from the Session-Id or from the TEID that they are sent to.
 */
import { FIRST_GIVES } from '../model/marks.js'
import { type MessageBatch, NO_OPCODE, Protocol } from '../model/message.js'
import { procedures, timerBound } from '../model/procedure.js'
import { disclosures, Outcome } from '../model/transaction.js'
import { type Micros, minutes } from '../model/units.js'
import type { Output } from './output.js'
import { blankRecord, givePacket, giveTransaction, PACKET_WORDS, PacketWord, takePacket, takeRequest, TransactionWord } from './record.js'
import { Ties } from './ties.js'

/** Open requests at most. */
export const MAX_REQUESTS = 262_144
const FIRST_SLOTS = 1024
const STRIDE = 96
const CLOCK_STEP = minutes(1)
const HEARD_IN = 10
const KEYS = 1 << 16
/** Second word of ties by Session-Id: no TEID tie has it by accident more often than one in 2³². */
const SESSION = 0x5e551d

/** Words of a request beside its columns. */
const Word = {
  ...TransactionWord,
  ...PacketWord,
  keyA: PACKET_WORDS,
  keyB: PACKET_WORDS + 1,
  hopByHop: PACKET_WORDS + 2,
  session: PACKET_WORDS + 3,
  asker: PACKET_WORDS + 4,
  responder: PACKET_WORDS + 5,
  next: PACKET_WORDS + 6,
  older: PACKET_WORDS + 7,
  newer: PACKET_WORDS + 8,
} as const

const timers = ['s', 'm', 'ml', 'l'] as const
const bounds = Float64Array.from(timers, (t) => timerBound[t])
const timerOf = Uint8Array.from([timers.indexOf('m'), ...procedures.map((p) => timers.indexOf(p.timer))])

const blank = blankRecord(STRIDE)

export interface RequestStats {
  readonly transactions: number
  readonly outcomes: readonly [number, number, number, number]
  readonly unmatchedAnswers: number
  readonly evicted: number
  /** Peers that asked, and those of them to whom an answer was seen. */
  readonly askers: number
  readonly heard: number
}

export class Requests {
  readonly #out: Output
  readonly #max: number
  #words = new Int32Array(FIRST_SLOTS * STRIDE)
  #begins = new Float64Array(FIRST_SLOTS)
  #openedAt = new Float64Array(FIRST_SLOTS)
  #slots = FIRST_SLOTS
  #used = 0
  #free = 0
  /** More heads than slots: few open requests stay in the cache. */
  #heads = new Int32Array(2 * FIRST_SLOTS)
  readonly #oldest = new Int32Array(timers.length)
  readonly #newest = new Int32Array(timers.length)
  readonly #ties = new Ties()
  readonly #asked = new Uint32Array(KEYS)
  readonly #heard = new Uint32Array(KEYS)
  #now: Micros = -Infinity
  // −0: V8 compiles all of this anew when a number that was a small integer becomes one of double precision
  #correction: Micros = -0
  #at: Micros = -0

  count = 0
  readonly #outcomes: [number, number, number, number] = [0, 0, 0, 0]
  #unmatched = 0
  #evicted = 0

  constructor(out: Output, max = MAX_REQUESTS) {
    this.#out = out
    this.#max = Math.max(1, max)
  }

  get stats(): RequestStats {
    return {
      transactions: this.count,
      outcomes: [...this.#outcomes],
      unmatchedAnswers: this.#unmatched,
      evicted: this.#evicted,
      askers: this.#asked.reduce((n, asked) => n + (asked > 0 ? 1 : 0), 0),
      heard: this.#heard.reduce((n, heard) => n + (heard > 0 ? 1 : 0), 0),
    }
  }

  /** Takes a row of Diameter or GTP. `role`: 1 request, 2 answer, 0 neither. */
  row(batch: MessageBatch, row: number, role: number): void {
    this.#at = batch.columns.at[row] as number
    this.#tick()
    if (role === 1) this.#ask(batch, row)
    else if (role === 2 && batch.columns.copy[row] === 0) this.#answer(batch, row)
  }

  /** End of the capture: what is open was not seen to end. */
  end(): void {
    for (let slot = this.#first(); slot !== 0; slot = this.#first()) this.#close(slot, Outcome.unseen, this.#at)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      words: this.#words,
      begins: this.#begins,
      openedAt: this.#openedAt,
      slots: this.#slots,
      used: this.#used,
      free: this.#free,
      heads: this.#heads,
      now: this.#now,
      correction: this.#correction,
      at: this.#at,
      oldest: this.#oldest,
      newest: this.#newest,
      asked: this.#asked,
      heard: this.#heard,
      ties: this.#ties.save(),
    }
  }

  load(saved: ReturnType<Requests['save']>): void {
    this.#words = saved.words
    this.#begins = saved.begins
    this.#openedAt = saved.openedAt
    this.#slots = saved.slots
    this.#used = saved.used
    this.#free = saved.free
    this.#heads = saved.heads
    this.#now = saved.now
    this.#correction = saved.correction
    this.#at = saved.at
    this.#oldest.set(saved.oldest)
    this.#newest.set(saved.newest)
    this.#asked.set(saved.asked)
    this.#heard.set(saved.heard)
    this.#ties.load(saved.ties)
  }

  // questions

  #ask(batch: MessageBatch, row: number): void {
    const c = batch.columns
    const p = batch.packets
    const diameter = c.protocol[row] === Protocol.diameter
    const asker = p.fromPeer[row] as number
    const responder = p.toPeer[row] as number
    const keyA = diameter ? (p.endToEnd[row] as number) | 0 : gtpKey(asker, responder)
    const keyB = diameter ? diameterKey(c.opcode[row] as number, p.application[row] as number) : gtpSequence(batch, row)
    if (c.copy[row] !== 0) return this.#copy(batch, row, keyA, keyB)
    if (this.#free === 0 && this.#used === this.#max) {
      this.#evicted++
      this.#close(this.#first(), Outcome.unseen, this.#at)
    }
    const slot = this.#take()
    const w = this.#words
    const at = slot * STRIDE
    w.set(blank, at)
    takeRequest(c, row, w, at)
    takePacket(p, row, w, at)
    w[at + Word.protocol] = c.protocol[row] as number
    w[at + Word.asks] = c.marks[row] as number
    w[at + Word.teid] = diameter ? -1 : (p.endToEnd[row] as number)
    const routes = p.routesCount[row] as number
    if (routes > 0) {
      w[at + Word.routeFirst] = batch.nameLists[p.routesFrom[row] as number] ?? 0
      w[at + Word.routeLast] = batch.nameLists[(p.routesFrom[row] as number) + routes - 1] ?? 0
    }
    w[at + Word.keyA] = keyA
    w[at + Word.keyB] = keyB
    w[at + Word.hopByHop] = p.hopByHop[row] as number
    w[at + Word.session] = p.session[row] as number
    w[at + Word.asker] = asker
    w[at + Word.responder] = responder
    this.#begins[slot] = this.#at
    this.#openedAt[slot] = this.#now
    this.count++
    this.#asked[asker & (KEYS - 1)] = (this.#asked[asker & (KEYS - 1)] as number) + 1
    this.#identify(at, diameter)
    const bucket = this.#bucket(keyA, keyB)
    w[at + Word.next] = this.#heads[bucket] as number
    this.#heads[bucket] = slot
    this.#enqueue(slot, timerOf[c.procedure[row] as number] ?? 1)
  }

  /** Gives a request without an IMSI the one of its session or tunnel; ties those that name one. */
  #identify(at: number, diameter: boolean): void {
    const w = this.#words
    const a = diameter ? (w[at + Word.session] as number) : (w[at + Word.responder] as number)
    const b = diameter ? SESSION : (w[at + Word.teid] as number)
    if (w[at + Word.imsiHigh] !== -1) {
      if (diameter && a !== 0) this.#ties.learn(a, b, w[at + Word.imsiHigh] as number, w[at + Word.imsiLow] as number)
      if (!diameter) this.#tieTunnel(at, w[at + Word.asker] as number, w[at + Word.senderTeid] as number)
      return
    }
    if (a === 0 || (!diameter && (b === 0 || b === -1)) || !this.#ties.find(a, b)) return
    w[at + Word.imsiHigh] = this.#ties.high
    w[at + Word.imsiLow] = this.#ties.low
    if (!diameter) this.#tieTunnel(at, w[at + Word.asker] as number, w[at + Word.senderTeid] as number)
  }

  #tieTunnel(at: number, peer: number, teid: number): void {
    const w = this.#words
    if (teid === -1 || teid === 0 || w[at + Word.imsiHigh] === -1) return
    this.#ties.learn(peer, teid, w[at + Word.imsiHigh] as number, w[at + Word.imsiLow] as number)
  }

  #copy(batch: MessageBatch, row: number, keyA: number, keyB: number): void {
    const c = batch.columns
    const w = this.#words
    const frame = (c.copyOfFrame[row] as number) | 0
    for (let slot = this.#heads[this.#bucket(keyA, keyB)] as number; slot !== 0; slot = w[slot * STRIDE + Word.next] as number) {
      const at = slot * STRIDE
      if (w[at + Word.frame] !== frame || w[at + Word.message] !== c.copyOfMessage[row] || w[at + Word.file] !== c.copyOfFile[row]) continue
      w[at + Word.duplicates] = Math.min(0xffff, (w[at + Word.duplicates] as number) + 1)
      return
    }
  }

  // answers

  #answer(batch: MessageBatch, row: number): void {
    const c = batch.columns
    const p = batch.packets
    const diameter = c.protocol[row] === Protocol.diameter
    const asker = p.toPeer[row] as number
    const responder = p.fromPeer[row] as number
    const keyA = diameter ? (p.endToEnd[row] as number) | 0 : gtpKey(asker, responder)
    const keyB = diameter ? diameterKey(c.opcode[row] as number, p.application[row] as number) : gtpSequence(batch, row)
    const slot = this.#match(batch, row, keyA, keyB, diameter)
    if (slot === 0) {
      this.#unmatched++
      return
    }
    const w = this.#words
    const at = slot * STRIDE
    const heard = (w[at + Word.asker] as number) & (KEYS - 1)
    this.#heard[heard] = (this.#heard[heard] as number) + 1
    w[at + Word.answerFile] = c.file[row] as number
    w[at + Word.answerFrame] = c.frame[row] as number
    w[at + Word.answerMessage] = c.message[row] as number
    w[at + Word.answerHost] = p.originHost[row] as number
    w[at + Word.answerRealm] = p.originRealm[row] as number
    w[at + Word.gives] = c.marks[row] as number
    w[at + Word.experimental] = p.experimental[row] as number
    if (w[at + Word.imsiHigh] === -1 && ((c.imsiHigh[row] as number) | 0) !== -1) {
      w[at + Word.imsiHigh] = c.imsiHigh[row] as number
      w[at + Word.imsiLow] = c.imsiLow[row] as number
      w[at + Word.imsiFromAnswer] = 1
    }
    if (w[at + Word.msisdnHigh] === -1) {
      w[at + Word.msisdnHigh] = c.msisdnHigh[row] as number
      w[at + Word.msisdnLow] = c.msisdnLow[row] as number
    }
    w[at + Word.answerNodeHigh] = c.nodeHigh[row] as number
    w[at + Word.answerNodeLow] = c.nodeLow[row] as number
    const code = c.errorCode[row] as number
    const accepted = diameter ? acceptsDiameter(code) : acceptsGtp(c.protocol[row] as number, code)
    if (accepted) {
      if (!diameter) this.#tieTunnel(at, responder, (p.senderTeid[row] as number) | 0)
    } else w[at + Word.errorCode] = code
    this.#close(slot, accepted ? Outcome.answered : Outcome.refused, this.#at)
  }

  /** The open request of an answer; of several the one with the same Hop-by-Hop Identifier and peers, else the newest. */
  #match(batch: MessageBatch, row: number, keyA: number, keyB: number, diameter: boolean): number {
    const w = this.#words
    const p = batch.packets
    const session = (p.session[row] as number) | 0
    let best = 0
    let bestScore = -1
    for (let slot = this.#heads[this.#bucket(keyA, keyB)] as number; slot !== 0; slot = w[slot * STRIDE + Word.next] as number) {
      const at = slot * STRIDE
      if (w[at + Word.keyA] !== keyA || w[at + Word.keyB] !== keyB) continue
      if (!diameter) {
        if (w[at + Word.asker] !== p.toPeer[row] || w[at + Word.responder] !== p.fromPeer[row]) continue
        return slot
      }
      const theirs = w[at + Word.session] as number
      if (theirs !== 0 && session !== 0 && theirs !== session) continue
      const score = w[at + Word.hopByHop] === ((p.hopByHop[row] as number) | 0) && w[at + Word.asker] === p.toPeer[row] ? 1 : 0
      if (score > bestScore) {
        best = slot
        bestScore = score
      }
    }
    return best
  }

  // time, room, and closing

  #tick(): void {
    let now = this.#at + this.#correction
    if (now < this.#now - CLOCK_STEP) {
      this.#correction = this.#now - this.#at
      now = this.#now
    }
    if (now <= this.#now) return
    this.#now = now
    for (let timer = 0; timer < bounds.length; timer++) {
      const bound = bounds[timer] as number
      for (let slot = this.#oldest[timer] as number; slot !== 0; slot = this.#oldest[timer] as number) {
        if (now - (this.#openedAt[slot] as number) <= bound) break
        this.#close(slot, this.#sees(slot) ? Outcome.silent : Outcome.unseen, (this.#begins[slot] as number) + bound)
      }
    }
  }

  #sees(slot: number): boolean {
    const asker = (this.#words[slot * STRIDE + Word.asker] as number) & (KEYS - 1)
    const heard = this.#heard[asker] as number
    return heard > 0 && heard * HEARD_IN >= (this.#asked[asker] as number)
  }

  /** The oldest of all; 0 for none. */
  #first(): number {
    let first = 0
    for (let timer = 0; timer < timers.length; timer++) {
      const slot = this.#oldest[timer] as number
      if (slot !== 0 && (first === 0 || (this.#openedAt[slot] as number) < (this.#openedAt[first] as number))) first = slot
    }
    return first
  }

  #close(slot: number, outcome: number, end: Micros): void {
    const w = this.#words
    const at = slot * STRIDE
    w[at + Word.outcome] = outcome
    w[at + Word.disclosed] = ((w[at + Word.gives] as number) >>> FIRST_GIVES) & ((1 << disclosures.length) - 1)
    const { batch } = this.#out
    const row = this.#out.next()
    giveTransaction(w, at, batch.columns, row)
    givePacket(w, at, batch.forPackets(), row)
    batch.columns.begin[row] = this.#begins[slot] as number
    batch.columns.end[row] = end
    this.#outcomes[outcome as 0 | 1 | 2 | 3]++
    this.#unlink(slot)
    this.#out.written()
  }

  #unlink(slot: number): void {
    const w = this.#words
    const at = slot * STRIDE
    const bucket = this.#bucket(w[at + Word.keyA] as number, w[at + Word.keyB] as number)
    let previous = 0
    for (let s = this.#heads[bucket] as number; s !== slot; s = w[s * STRIDE + Word.next] as number) previous = s
    if (previous === 0) this.#heads[bucket] = w[at + Word.next] as number
    else w[previous * STRIDE + Word.next] = w[at + Word.next] as number
    const older = w[at + Word.older] as number
    const newer = w[at + Word.newer] as number
    const timer = timerOf[w[at + Word.procedure] as number] ?? 1
    if (older === 0) this.#oldest[timer] = newer
    else w[older * STRIDE + Word.newer] = newer
    if (newer === 0) this.#newest[timer] = older
    else w[newer * STRIDE + Word.older] = older
    w[at + Word.next] = this.#free
    this.#free = slot
  }

  #enqueue(slot: number, timer: number): void {
    const w = this.#words
    const last = this.#newest[timer] as number
    w[slot * STRIDE + Word.older] = last
    w[slot * STRIDE + Word.newer] = 0
    if (last === 0) this.#oldest[timer] = slot
    else w[last * STRIDE + Word.newer] = slot
    this.#newest[timer] = slot
  }

  #take(): number {
    const free = this.#free
    if (free !== 0) {
      this.#free = this.#words[free * STRIDE + Word.next] as number
      return free
    }
    const slot = ++this.#used
    if (slot >= this.#slots) {
      this.#slots = Math.min(this.#slots * 2, this.#max + 1)
      const words = new Int32Array(this.#slots * STRIDE)
      words.set(this.#words)
      this.#words = words
      const begins = new Float64Array(this.#slots)
      begins.set(this.#begins)
      this.#begins = begins
      const openedAt = new Float64Array(this.#slots)
      openedAt.set(this.#openedAt)
      this.#openedAt = openedAt
      this.#spread()
    }
    return slot
  }

  /** Twice as many heads; requests of a chain keep their order. */
  #spread(): void {
    const old = this.#heads
    this.#heads = new Int32Array(old.length * 2)
    const w = this.#words
    const chain: number[] = []
    for (const head of old) {
      for (let slot = head; slot !== 0; slot = w[slot * STRIDE + Word.next] as number) chain.push(slot)
      for (let slot = chain.pop(); slot !== undefined; slot = chain.pop()) {
        const at = slot * STRIDE
        const bucket = this.#bucket(w[at + Word.keyA] as number, w[at + Word.keyB] as number)
        w[at + Word.next] = this.#heads[bucket] as number
        this.#heads[bucket] = slot
      }
    }
  }

  #bucket(a: number, b: number): number {
    let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
    return (h ^ (h >>> 13)) & (this.#heads.length - 1)
  }
}

const diameterKey = (command: number, application: number): number => Math.imul(command, 0x9e3779b1) ^ (application | 0)
const gtpKey = (asker: number, responder: number): number => Math.imul(asker, 0x85ebca6b) ^ responder
const gtpSequence = (batch: MessageBatch, row: number): number =>
  ((batch.packets.hopByHop[row] as number) | 0) ^ ((batch.columns.protocol[row] as number) << 24)

/** Result-Code classes 1xxx and 2xxx (RFC 6733 §7.1); an answer without a result is taken as one that gives what it gives. */
const acceptsDiameter = (code: number): boolean => code === NO_OPCODE || (code >= 1000 && code < 3000)

/** Causes that accept: 128 to 191 in version 1 (TS 29.060 §7.7.1), 16 to 63 in version 2 (TS 29.274 §8.4). */
function acceptsGtp(protocol: number, cause: number): boolean {
  if (cause === NO_OPCODE) return true
  return protocol === Protocol.gtpv2 ? cause >= 16 && cause < 64 : cause >= 128 && cause < 192
}
