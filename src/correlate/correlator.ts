/**
 * Messages to transactions: ties questions to answers by TCAP dialogue (Q.774), with the outcome and what was disclosed.
 *
 * A dialogue is found by the transaction id that a message is addressed to and the title of its owner; the answering address does not count,
 * because E.214 titles, pools and World Zone 1 make it another (catalogue §3.1). An empty End that follows an Invoke answers it: a MAP result
 * without parameters may be left out of the End (Q.771 class 2 and 4). A transaction is handed over when its outcome is known, so that detection
 * looks at it once. Bounded: a table of open transactions and one of dialogues; when full, the oldest is closed as `unseen` and counted.
 */
import { Component, type MessageBatch, NETWORK_HEADER, NONE_32, Tcap } from '../model/message.js'
import { NO_DIGITS } from '../model/digits.js'
import { FIRST_GIVES } from '../model/marks.js'
import { procedureOf, timerBound } from '../model/procedure.js'
import { Outcome, type Outcome as OutcomeName, TransactionBatch, NETWORK_OCTETS, outcomes } from '../model/transaction.js'
import { Dialogues } from './dialogues.js'

export interface CorrelatorStats {
  transactions: number
  readonly outcomes: Record<OutcomeName, number>
  /** Results, errors, ends and aborts that answer nothing we saw. */
  unmatchedAnswers: number
  evicted: number
  dialogues: number
  /** Dialogues of which only one direction was seen. */
  oneSided: number
}

const NO = -1

export class Correlator {
  readonly stats: CorrelatorStats = {
    transactions: 0,
    outcomes: { answered: 0, refused: 0, silent: 0, unseen: 0 },
    unmatchedAnswers: 0,
    evicted: 0,
    dialogues: 0,
    oneSided: 0,
  }
  readonly #emit: (batch: TransactionBatch) => void
  readonly #out = new TransactionBatch()
  readonly #max: number
  readonly #dialogues: Dialogues
  // Open transactions: rows of a batch used as a pool, and beside it what only correlation needs.
  readonly #open: TransactionBatch
  readonly #free: Int32Array
  #freeCount: number
  readonly #dialogueOf: Int32Array
  readonly #nextInDialogue: Int32Array
  readonly #invokeId: Int16Array
  readonly #stamp: Float64Array
  /** Per timer class, a queue in the order of asking: bounds are constant, so the oldest is first. */
  readonly #queues = new Map<number, Queue>()
  #serial = 0
  #now = Number.NEGATIVE_INFINITY
  #anyAnswer = false

  constructor(emit: (batch: TransactionBatch) => void, options: { readonly maxOpen?: number } = {}) {
    this.#emit = emit
    this.#max = options.maxOpen ?? 131_072
    this.#dialogues = new Dialogues(this.#max)
    this.#open = new TransactionBatch(this.#max)
    this.#free = Int32Array.from({ length: this.#max }, (_, i) => this.#max - 1 - i)
    this.#freeCount = this.#max
    this.#dialogueOf = new Int32Array(this.#max).fill(NO)
    this.#nextInDialogue = new Int32Array(this.#max).fill(NO)
    this.#invokeId = new Int16Array(this.#max)
    this.#stamp = new Float64Array(this.#max).fill(-1)
  }

  /** Reads the rows of a batch, in order. */
  read(batch: MessageBatch): void {
    const c = batch.columns
    let row = 0
    while (row < batch.count) {
      let end = row + 1
      while (end < batch.count && c.frame[end] === c.frame[row] && c.message[end] === c.message[row] && c.file[end] === c.file[row]) end++
      if (c.tcapType[row] !== Tcap.none) this.#message(batch, row, end)
      row = end
    }
  }

  /** Hands over what is decided so far. */
  flush(): void {
    if (this.#out.count === 0) return
    this.#emit(this.#out)
    this.#out.reset()
  }

  /** The capture is over: what is open stays unanswered for us. */
  end(): void {
    const open: number[] = []
    for (let t = 0; t < this.#max; t++) if ((this.#stamp[t] as number) >= 0) open.push(t)
    open.sort((a, b) => (this.#stamp[a] as number) - (this.#stamp[b] as number))
    for (const t of open) this.#close(t, Outcome.unseen, this.#open.columns.begin[t] as number)
    this.stats.oneSided += this.#dialogues.countOneSided()
    this.flush()
  }

  #message(batch: MessageBatch, row: number, end: number): void {
    const c = batch.columns
    this.#expire(c.at[row] as number)
    if (c.copy[row] !== 0) return this.#copy(batch, row)
    if (c.returned[row] === 1) return this.#returned(batch, row)
    switch (c.tcapType[row]) {
      case Tcap.begin:
        return this.#begin(batch, row, end)
      case Tcap.continue:
        return this.#continue(batch, row, end)
      case Tcap.end:
      case Tcap.abort:
        return this.#end(batch, row, end)
      default:
    }
  }

  #begin(batch: MessageBatch, row: number, end: number): void {
    const c = batch.columns
    const d = this.#dialogues.open(c.otid[row] as number, c.otidLength[row] as number, c.callingHigh[row] as number, c.callingLow[row] as number, c.opc[row] as number)
    this.#evictDialogue()
    this.stats.dialogues++
    this.#dialogues.number[d] = this.stats.dialogues
    this.#dialogues.context[d] = ((c.contextKind[row] as number) << 16) | (c.context[row] as number)
    this.#ask(batch, row, end, d, 0)
  }

  #continue(batch: MessageBatch, row: number, end: number): void {
    const d = this.#find(batch, row, 'dtid')
    if (d < 0) {
      if (this.#answers(batch, row, end)) this.stats.unmatchedAnswers++
      return
    }
    const c = batch.columns
    const fromResponder = this.#dialogues.addressedToOriginator ? 1 : 0
    if (fromResponder === 1) {
      this.#dialogues.learnResponder(d, c.otid[row] as number, c.otidLength[row] as number, c.callingHigh[row] as number, c.callingLow[row] as number, c.opc[row] as number)
    }
    this.#dialogues.bothSides[d] = (this.#dialogues.bothSides[d] as number) | (fromResponder === 1 ? 1 : 0)
    this.#answer(batch, row, end, d, fromResponder)
    this.#ask(batch, row, end, d, fromResponder)
  }

  #end(batch: MessageBatch, row: number, end: number): void {
    const d = this.#find(batch, row, 'dtid')
    if (d < 0) {
      this.stats.unmatchedAnswers++
      return
    }
    const c = batch.columns
    const fromResponder = this.#dialogues.addressedToOriginator ? 1 : 0
    if (fromResponder === 1) this.#dialogues.bothSides[d] = 1
    const abort = c.tcapType[row] === Tcap.abort
    if (!abort) this.#answer(batch, row, end, d, fromResponder)
    // What is still open: the peer's End answers it with nothing, its Abort refuses it; who ends while asking will not hear the answer.
    for (let t = this.#dialogues.first[d] as number; t !== NO; ) {
      const next = this.#nextInDialogue[t] as number
      const askedByPeer = this.#open.columns.fromResponder[t] !== fromResponder
      if (askedByPeer) {
        this.#placeAnswer(batch, row, t)
        this.#close(t, abort ? Outcome.refused : Outcome.answered, c.at[row] as number)
      } else this.#close(t, Outcome.silent, c.at[row] as number)
      t = next
    }
    this.#closeDialogue(d)
  }

  /** A message that the network returned (UDTS …): it quotes the question, its called address is who had asked. */
  #returned(batch: MessageBatch, row: number): void {
    const d = this.#find(batch, row, 'otid')
    if (d < 0) {
      this.stats.unmatchedAnswers++
      return
    }
    const c = batch.columns
    const side = this.#dialogues.addressedToOriginator ? 0 : 1
    this.#dialogues.bothSides[d] = 1
    for (let t = this.#dialogues.first[d] as number; t !== NO; ) {
      const next = this.#nextInDialogue[t] as number
      if (this.#open.columns.fromResponder[t] === side) {
        this.#placeAnswer(batch, row, t)
        this.#open.columns.returned[t] = 1
        this.#close(t, Outcome.refused, c.at[row] as number)
      }
      t = next
    }
    if ((this.#dialogues.first[d] as number) === NO) this.#closeDialogue(d)
  }

  /** A copy creates nothing; it counts at the transactions that its first appearance opened. */
  #copy(batch: MessageBatch, row: number): void {
    const c = batch.columns
    const d = this.#dialogues.find(c.otid[row] as number, c.otidLength[row] as number, c.callingHigh[row] as number, c.callingLow[row] as number, NONE_32)
    if (d < 0) return
    const o = this.#open.columns
    for (let t = this.#dialogues.first[d] as number; t !== NO; t = this.#nextInDialogue[t] as number) {
      if (o.frame[t] === c.copyOfFrame[row] && o.message[t] === c.copyOfMessage[row] && o.file[t] === c.copyOfFile[row]) {
        o.duplicates[t] = (o.duplicates[t] as number) + 1
      }
    }
  }

  /** The dialogue that a message is addressed to: by its DTID; of a returned one by the OTID it quotes. */
  #find(batch: MessageBatch, row: number, by: 'dtid' | 'otid'): number {
    const c = batch.columns
    const id = (by === 'dtid' ? c.dtid : c.otid)[row] as number
    const length = (by === 'dtid' ? c.dtidLength : c.otidLength)[row] as number
    if (length === 0) return NO
    return this.#dialogues.find(id, length, c.calledHigh[row] as number, c.calledLow[row] as number, c.dpc[row] as number)
  }

  #answers(batch: MessageBatch, row: number, end: number): boolean {
    for (let r = row; r < end; r++) if ((batch.columns.componentKind[r] as number) > Component.invoke) return true
    return false
  }

  /** Opens a transaction for every Invoke of a message. */
  #ask(batch: MessageBatch, row: number, end: number, d: number, fromResponder: number): void {
    const c = batch.columns
    for (let r = row; r < end; r++) {
      if (c.componentKind[r] !== Component.invoke) continue
      if (this.#freeCount === 0) this.#evict()
      const t = this.#free[--this.#freeCount] as number
      this.#fill(batch, r, t, d, fromResponder)
      this.#stamp[t] = this.#serial++
      this.#invokeId[t] = c.invokeId[r] as number
      this.#dialogueOf[t] = d
      this.#nextInDialogue[t] = NO
      this.#append(d, t)
      const bound = timerBound[procedureOf(c.procedure[r] as number)?.timer ?? 'm']
      let queue = this.#queues.get(bound)
      if (queue === undefined) {
        queue = new Queue(bound)
        this.#queues.set(bound, queue)
      }
      queue.push(t, this.#stamp[t], c.at[r] as number)
    }
  }

  #append(d: number, t: number): void {
    let last = this.#dialogues.first[d] as number
    if (last === NO) {
      this.#dialogues.first[d] = t
      return
    }
    while (this.#nextInDialogue[last] !== NO) last = this.#nextInDialogue[last] as number
    this.#nextInDialogue[last] = t
  }

  #fill(batch: MessageBatch, r: number, t: number, d: number, fromResponder: number): void {
    const c = batch.columns
    const o = this.#open.columns
    const context = this.#dialogues.context[d] as number
    o.begin[t] = c.at[r] as number
    o.end[t] = c.at[r] as number
    o.file[t] = c.file[r] as number
    o.frame[t] = c.frame[r] as number
    o.message[t] = c.message[r] as number
    o.component[t] = c.component[r] as number
    o.answerFile[t] = 0
    o.answerFrame[t] = 0
    o.answerMessage[t] = 0
    o.procedure[t] = c.procedure[r] as number
    o.opcode[t] = c.opcode[r] as number
    o.contextKind[t] = context >> 16
    o.context[t] = context & 0xffff
    o.version[t] = context & 0xff
    o.outcome[t] = Outcome.unseen
    o.returned[t] = 0
    o.errorCode[t] = -0x80000000
    o.disclosed[t] = 0
    o.duplicates[t] = 0
    o.fromResponder[t] = fromResponder
    o.dialogue[t] = this.#dialogues.number[d] as number
    o.link[t] = c.link[r] as number
    o.interface[t] = c.interface[r] as number
    o.vlan[t] = c.vlan[r] as number
    o.asks[t] = c.marks[r] as number
    o.gives[t] = 0
    o.anomaliesLow[t] = c.anomaliesLow[r] as number
    o.anomaliesHigh[t] = c.anomaliesHigh[r] as number
    o.opc[t] = c.opc[r] as number
    o.dpc[t] = c.dpc[r] as number
    o.callingSsn[t] = c.callingSsn[r] as number
    o.callingPlan[t] = c.callingPlan[r] as number
    o.callingNature[t] = c.callingNature[r] as number
    o.callingHigh[t] = c.callingHigh[r] as number
    o.callingLow[t] = c.callingLow[r] as number
    o.calledSsn[t] = c.calledSsn[r] as number
    o.calledPlan[t] = c.calledPlan[r] as number
    o.calledNature[t] = c.calledNature[r] as number
    o.calledHigh[t] = c.calledHigh[r] as number
    o.calledLow[t] = c.calledLow[r] as number
    o.answererHigh[t] = NO_DIGITS
    o.answererLow[t] = NO_DIGITS
    o.imsiHigh[t] = c.imsiHigh[r] as number
    o.imsiLow[t] = c.imsiLow[r] as number
    o.msisdnHigh[t] = c.msisdnHigh[r] as number
    o.msisdnLow[t] = c.msisdnLow[r] as number
    o.imsiFromAnswer[t] = 0
    o.nodeHigh[t] = c.nodeHigh[r] as number
    o.nodeLow[t] = c.nodeLow[r] as number
    o.clientHigh[t] = c.clientHigh[r] as number
    o.clientLow[t] = c.clientLow[r] as number
    o.answerNodeHigh[t] = NO_DIGITS
    o.answerNodeLow[t] = NO_DIGITS
    // An operation inside a dialogue about one subscriber need not name it again (InsertSubscriberData in UpdateLocation).
    const ds = this.#dialogues
    if (o.imsiHigh[t] === NO_DIGITS) {
      o.imsiHigh[t] = ds.imsiHigh[d] as number
      o.imsiLow[t] = ds.imsiLow[d] as number
    } else if (ds.imsiHigh[d] === NO_DIGITS) {
      ds.imsiHigh[d] = o.imsiHigh[t] as number
      ds.imsiLow[d] = o.imsiLow[t] as number
    }
    const version = c.ipVersion[r] as number
    o.ipVersion[t] = version
    const from = (c.from[r] as number) - NETWORK_HEADER
    const to = t * NETWORK_OCTETS
    for (let i = 0; i < NETWORK_OCTETS; i++) this.#open.network[to + i] = version === 0 ? 0 : (batch.octets[from + i] as number)
  }

  /** Results, errors and rejects of a message answer what the other side asked. */
  #answer(batch: MessageBatch, row: number, end: number, d: number, fromResponder: number): void {
    const c = batch.columns
    for (let r = row; r < end; r++) {
      const kind = c.componentKind[r] as number
      if (kind <= Component.invoke) continue
      const t = this.#asked(d, c.invokeId[r] as number, fromResponder)
      if (t === NO) {
        this.stats.unmatchedAnswers++
        continue
      }
      this.#take(batch, r, t)
      if (kind === Component.resultNotLast) continue
      this.#placeAnswer(batch, r, t)
      if (kind === Component.error) this.#open.columns.errorCode[t] = c.errorCode[r] as number
      this.#close(t, kind === Component.result ? Outcome.answered : Outcome.refused, c.at[r] as number)
    }
  }

  #asked(d: number, invokeId: number, fromResponder: number): number {
    for (let t = this.#dialogues.first[d] as number; t !== NO; t = this.#nextInDialogue[t] as number) {
      if (this.#invokeId[t] === invokeId && this.#open.columns.fromResponder[t] !== fromResponder) return t
    }
    return NO
  }

  /** What an answer discloses: its marks, the identity and the node it names. */
  #take(batch: MessageBatch, r: number, t: number): void {
    const c = batch.columns
    const o = this.#open.columns
    o.gives[t] = (o.gives[t] as number) | (c.marks[r] as number)
    o.anomaliesLow[t] = (o.anomaliesLow[t] as number) | (c.anomaliesLow[r] as number)
    o.anomaliesHigh[t] = (o.anomaliesHigh[t] as number) | (c.anomaliesHigh[r] as number)
    if (o.imsiHigh[t] === NO_DIGITS && c.imsiHigh[r] !== NO_DIGITS) {
      o.imsiHigh[t] = c.imsiHigh[r] as number
      o.imsiLow[t] = c.imsiLow[r] as number
      o.imsiFromAnswer[t] = 1
    }
    if (o.msisdnHigh[t] === NO_DIGITS) {
      o.msisdnHigh[t] = c.msisdnHigh[r] as number
      o.msisdnLow[t] = c.msisdnLow[r] as number
    }
    if (o.answerNodeHigh[t] === NO_DIGITS) {
      o.answerNodeHigh[t] = c.nodeHigh[r] as number
      o.answerNodeLow[t] = c.nodeLow[r] as number
    }
  }

  #placeAnswer(batch: MessageBatch, r: number, t: number): void {
    const c = batch.columns
    const o = this.#open.columns
    o.answerFile[t] = c.file[r] as number
    o.answerFrame[t] = c.frame[r] as number
    o.answerMessage[t] = c.message[r] as number
    o.answererHigh[t] = c.callingHigh[r] as number
    o.answererLow[t] = c.callingLow[r] as number
    this.#anyAnswer = true
  }

  /** Hands a transaction over and frees its place. */
  #close(t: number, outcome: number, at: number): void {
    const o = this.#open.columns
    o.outcome[t] = outcome
    o.end[t] = Math.max(at, o.begin[t] as number)
    o.disclosed[t] = outcome === Outcome.answered ? ((o.gives[t] as number) >>> FIRST_GIVES) & 0x1ff : 0
    this.#unlink(t)
    const out = this.#out
    const row = out.count++
    for (let i = 0; i < COPIED.length; i++) {
      const name = COPIED[i] as keyof typeof o
      out.columns[name][row] = o[name][t] as number
    }
    for (let i = 0; i < NETWORK_OCTETS; i++) out.network[row * NETWORK_OCTETS + i] = this.#open.network[t * NETWORK_OCTETS + i] as number
    this.stats.transactions++
    const name = outcomes[outcome]
    if (name !== undefined) this.stats.outcomes[name]++
    this.#stamp[t] = -1
    this.#free[this.#freeCount++] = t
    if (out.count === out.rows) this.flush()
  }

  #unlink(t: number): void {
    const d = this.#dialogueOf[t] as number
    const first = this.#dialogues.first
    if (first[d] === t) first[d] = this.#nextInDialogue[t] as number
    else {
      for (let p = first[d] as number; p !== NO; p = this.#nextInDialogue[p] as number) {
        if (this.#nextInDialogue[p] !== t) continue
        this.#nextInDialogue[p] = this.#nextInDialogue[t] as number
        break
      }
    }
  }

  #closeDialogue(d: number): void {
    if (this.#dialogues.bothSides[d] === 0) this.stats.oneSided++
    this.#dialogues.close(d)
  }

  /** Time has come to `now`: what has waited longer than its timer is silent; where no answer was ever seen, the tap cannot know. */
  #expire(now: number): void {
    if (now <= this.#now) return
    this.#now = now
    for (const queue of this.#queues.values()) {
      while (queue.length > 0 && queue.firstAt() + queue.bound < now) {
        const t = queue.first()
        const stamp = queue.firstStamp()
        const at = queue.firstAt() + queue.bound
        queue.shift()
        if (this.#stamp[t] !== stamp) continue
        const d = this.#dialogueOf[t] as number
        this.#close(t, this.#anyAnswer ? Outcome.silent : Outcome.unseen, at)
        if (this.#dialogues.first[d] === NO) this.#closeDialogue(d)
      }
    }
    // A dialogue with nothing to wait for may still be continued: it leaves when its place is needed.
  }

  /** Makes room for one more transaction: the oldest goes. */
  #evict(): void {
    let oldest: Queue | undefined
    for (const queue of this.#queues.values()) {
      while (queue.length > 0 && this.#stamp[queue.first()] !== queue.firstStamp()) queue.shift()
      if (queue.length > 0 && (oldest === undefined || queue.firstStamp() < oldest.firstStamp())) oldest = queue
    }
    if (oldest === undefined) return
    this.stats.evicted++
    this.#close(oldest.first(), Outcome.unseen, this.#now)
  }

  /** When the table of dialogues is nearly full the oldest leaves, with what is open in it. */
  #evictDialogue(): void {
    const d = this.#dialogues.oldestIfFull()
    if (d < 0) return
    for (let t = this.#dialogues.first[d] as number; t !== NO; ) {
      const next = this.#nextInDialogue[t] as number
      this.stats.evicted++
      this.#close(t, Outcome.unseen, this.#now)
      t = next
    }
    this.#closeDialogue(d)
  }
}

const COPIED = Object.keys(new TransactionBatch(1).columns)

/** Transactions of one timer class in the order of asking: a growing ring of numbers. */
class Queue {
  readonly bound: number
  #entries = new Float64Array(3 * 1024)
  #from = 0
  length = 0

  constructor(bound: number) {
    this.bound = bound
  }

  push(t: number, stamp: number, at: number): void {
    if (3 * (this.length + 1) > this.#entries.length) {
      const larger = new Float64Array(this.#entries.length * 2)
      for (let i = 0; i < this.length * 3; i++) larger[i] = this.#entries[(this.#from + i) % this.#entries.length] as number
      this.#entries = larger
      this.#from = 0
    }
    const i = (this.#from + 3 * this.length) % this.#entries.length
    this.#entries[i] = t
    this.#entries[i + 1] = stamp
    this.#entries[i + 2] = at
    this.length++
  }

  first(): number {
    return this.#entries[this.#from] as number
  }

  firstStamp(): number {
    return this.#entries[this.#from + 1] as number
  }

  firstAt(): number {
    return this.#entries[this.#from + 2] as number
  }

  shift(): void {
    this.#from = (this.#from + 3) % this.#entries.length
    this.length--
  }
}
