/**
 * Messages to transactions: every invoke opens one; results, errors, rejects, the end of its dialogue, or time close it (Q.774 §3.2, TS 29.002 §17.1.2).
 *
 * What counts as which outcome, where the wire leaves a choice:
 *
 * - A result is `answered`, and so is a transaction whose resultNotLast came, however its dialogue ends short of an error or reject.
 * - An End without a component for a question of the side that receives it: `answered`, nothing disclosed, if the operation may succeed without a
 *   result (MAP v1 and class 4 do); `refused` if its result must have contents (`mustAnswer`: an End without a location is no location) or
 *   if the End refuses something else; `unseen` if the End could not be read whole.
 * - Questions of the side that sends the End or Abort: `silent` if we saw the other side speak in this dialogue, or if the question is in that very
 *   End (nobody can answer it); else `unseen`, since the answer took a way we do not see.
 * - Abort by the peer and returned messages: `refused`. A returned message never opens anything.
 * - Time over (upper bound of the timer class, in packet time): `silent` if this vantage sees messages to the asking side, else `unseen`, see `#sees`.
 * - End of the capture, or closed for room: `unseen`.
 *
 * Query, Conversation and Response of ANSI TCAP count as Begin, Continue and End.
 *
 * A Continue with an invoke whose dialogue is not known opens one, because sensitive operations also come there (EV19); everything else without
 * a dialogue is counted. Left out: an End or Continue captured before its Begin; who answers as whom within a dialogue (EV31).
 */
import { FIRST_GIVES } from '../model/marks.js'
import { Component, Context, type MessageBatch, type MessageColumns, NO_INVOKE, Reading, Tcap, tcapRole } from '../model/message.js'
import { procedureNumber, procedures, timerBound, UNASKED_ANSWER } from '../model/procedure.js'
import { disclosures, Outcome } from '../model/transaction.js'
import { type Micros, minutes } from '../model/units.js'
import { Dialogue, dialogueAt, Dialogues, End, MAX_WALK, ORIGINATOR, RESPONDER, SIDE, Side, Wanted } from './dialogues.js'
import type { Output } from './output.js'
import { OpenTransactions, transactionAt, Word } from './open.js'
import { NO_TITLE, REQUESTERS, requesterKey } from './title.js'
import { Unasked } from './unasked.js'

export interface CorrelatorStats {
  /** Transactions opened. */
  readonly transactions: number
  /** Transactions closed, by `Outcome`. */
  readonly outcomes: readonly [answered: number, refused: number, silent: number, unseen: number]
  readonly dialogues: number
  /** Continues, Ends, Aborts and returned messages without a dialogue. */
  readonly unmatchedAnswers: number
  readonly unidirectional: number
  /** Transactions and idle dialogues closed for room. */
  readonly evicted: number
  /** Share of dialogues with messages in one direction only, 0 to 1. */
  readonly oneSided: number
}

/** Open transactions at most, and as many dialogues. */
export const MAX_OPEN = 262_144
/** Open transactions of one dialogue: invoke ids have one octet (Q.773 §4.2.2.2), and both sides may ask. */
const MAX_PER_DIALOGUE = 512
/** A dialogue without open transactions is remembered so long after its last message. */
const IDLE = minutes(10)
/** Packet time that goes back further than this is another clock; less is disorder. */
const CLOCK_STEP = minutes(1)
/** At least one dialogue in so many from a point code must have been answered for its silence to mean something. */
const HEARD_IN = 10
const KEYS = 1 << 16

const timers = ['s', 'm', 'ml', 'l'] as const
const bounds = Float64Array.from(timers, (t) => timerBound[t])
const timerOf = Uint8Array.from([timers.indexOf('m'), ...procedures.map((p) => timers.indexOf(p.timer))])

/** Operations whose result has mandatory contents (TS 29.002 §17.6): an End without it is no success. */
const answering = [
  'updateLocation',
  'provideRoamingNumber',
  'sendParameters',
  'interrogateSS',
  'registerPassword',
  'getPassword',
  'sendRoutingInfo',
  'updateGprsLocation',
  'sendRoutingInfoForGprs',
  'prepareGroupCall',
  'checkIMEI',
  'sendRoutingInfoForSM',
  'sendIdentification',
  'sendAuthenticationInfo',
  'restoreData',
  'sendIMSI',
  'anyTimeSubscriptionInterrogation',
  'anyTimeModification',
  'prepareHandover',
  'prepareSubsequentHandover',
  'provideSubscriberInfo',
  'anyTimeInterrogation',
  'provideSubscriberLocation',
  'sendGroupCallInfo',
  'sendRoutingInfoForLCS',
] as const
const mustAnswer = new Uint8Array(procedures.length + 1)
for (const name of answering) mustAnswer[procedureNumber(`map.${name}`)] = 1

/** Column `disclosed`: the marks from givesCell on are the disclosures, in their order see FIRST_GIVES. */
const disclosedBy = (gives: number): number => (gives >>> FIRST_GIVES) & ((1 << disclosures.length) - 1)

/** What the rows of the present message are to us. */
const Part = { ignored: 0, counted: 1, copy: 2, returned: 3 } as const

/** Dialogues of TCAP. */
export class Correlator {
  readonly #out: Output
  readonly #dialogues: Dialogues
  readonly #open: OpenTransactions
  readonly #unasked = new Unasked()

  // the present message
  #file = -1
  #frame = -1
  #message = -1
  #part: number = Part.ignored
  #type = 0
  // −0 as in requests.ts
  #at: Micros = -0
  /** Its dialogue, 0 for none, and the side that sent it; of a returned message, the side that asked. */
  #dialogue = 0
  #side = ORIGINATOR
  #refuses = false
  #whole = true
  readonly #calling = new End()
  readonly #called = new End()

  // time that never goes back: packet time plus a correction
  #now: Micros = -Infinity
  #correction: Micros = -0

  // who was ever answered, see `#sees`
  readonly #titleHeard = new Uint8Array(REQUESTERS)
  readonly #pointAsked = new Uint32Array(KEYS)
  readonly #pointHeard = new Uint32Array(KEYS)

  readonly #outcomes: [number, number, number, number] = [0, 0, 0, 0]
  #unmatched = 0
  #unidirectional = 0
  #evicted = 0
  #twoSided = 0
  /** Transactions of runs before. */
  #before = 0

  /** Closed transactions go to `out`, which other correlators may share. */
  constructor(out: Output, options: { maxOpen?: number } = {}) {
    const max = Math.max(1, options.maxOpen ?? MAX_OPEN)
    this.#out = out
    this.#dialogues = new Dialogues(max)
    this.#open = new OpenTransactions(max, timers.length, this.#dialogues)
  }

  get stats(): CorrelatorStats {
    const dialogues = this.#dialogues.count
    return {
      transactions: this.#open.count - this.#before,
      outcomes: [...this.#outcomes],
      dialogues,
      unmatchedAnswers: this.#unmatched,
      unidirectional: this.#unidirectional,
      evicted: this.#evicted,
      oneSided: dialogues === 0 ? 0 : (dialogues - this.#twoSided) / dialogues,
    }
  }

  /** Takes a row that has a TCAP type. The rows of one message may be in two batches. */
  row(batch: MessageBatch, row: number): void {
    const c = batch.columns
    if (c.reading[row] === Reading.rejected) return
    if (c.frame[row] !== this.#frame || c.message[row] !== this.#message || c.file[row] !== this.#file) {
      this.#finish()
      this.#start(c, row)
    }
    if (this.#part === Part.counted) this.#component(batch, row)
    else if (this.#part === Part.returned) this.#returned(c, row)
    else if (this.#part === Part.copy) this.#copy(c, row)
  }

  /** End of the capture: what is open was not seen to end. */
  end(): void {
    this.#finish()
    this.#frame = -1
    for (let slot = this.#open.oldest(); slot !== 0; slot = this.#open.oldest()) this.#close(slot, Outcome.unseen, this.#at)
    for (let slot = this.#dialogues.oldestIdle; slot !== 0; slot = this.#dialogues.oldestIdle) this.#forget(slot)
  }

  /** All messages so far were whole: what they say of their dialogues holds, however the next one begins. */
  pause(): void {
    this.#finish()
    this.#frame = -1
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      now: this.#now,
      correction: this.#correction,
      at: this.#at,
      twoSided: this.#twoSided,
      titleHeard: this.#titleHeard,
      unasked: this.#unasked.save(),
      pointAsked: this.#pointAsked,
      pointHeard: this.#pointHeard,
      dialogues: this.#dialogues.save(),
      open: this.#open.save(),
    }
  }

  load(saved: ReturnType<Correlator['save']>): void {
    this.#now = saved.now
    this.#correction = saved.correction
    this.#at = saved.at
    this.#twoSided = saved.twoSided
    this.#titleHeard.set(saved.titleHeard)
    this.#unasked.load(saved.unasked)
    this.#pointAsked.set(saved.pointAsked)
    this.#pointHeard.set(saved.pointHeard)
    this.#dialogues.load(saved.dialogues)
    this.#open.load(saved.open)
    this.#before = this.#open.count
  }

  // the message as a whole

  #start(c: MessageColumns, row: number): void {
    this.#file = c.file[row] as number
    this.#frame = c.frame[row] as number
    this.#message = c.message[row] as number
    this.#at = c.at[row] as number
    this.#type = tcapRole[c.tcapType[row] as number] as number
    this.#dialogue = 0
    this.#refuses = false
    this.#whole = true
    this.#tick()
    if (c.copy[row] !== 0) {
      this.#part = Part.copy
      return
    }
    if (this.#type === Tcap.unidirectional) {
      this.#part = Part.ignored
      this.#unidirectional++
      return
    }
    this.#ends(c, row)
    if (c.returned[row] !== 0) {
      this.#part = Part.returned
      this.#startReturned(c, row)
      return
    }
    this.#part = Part.counted
    if (this.#type === Tcap.begin) this.#openDialogue(c, row)
    else this.#findDialogue(c, row)
  }

  #ends(c: MessageColumns, row: number): void {
    const calling = this.#calling
    calling.tid = (c.otid[row] as number) | 0
    calling.tidLength = c.otidLength[row] as number
    calling.high = (c.callingHigh[row] as number) | 0
    calling.low = (c.callingLow[row] as number) | 0
    calling.pc = (c.callingPc[row] as number) | 0
    calling.mtp = (c.opc[row] as number) | 0
    calling.ssn = c.callingSsn[row] as number
    const called = this.#called
    called.tid = (c.dtid[row] as number) | 0
    called.tidLength = c.dtidLength[row] as number
    called.high = (c.calledHigh[row] as number) | 0
    called.low = (c.calledLow[row] as number) | 0
    called.pc = (c.calledPc[row] as number) | 0
    called.mtp = (c.dpc[row] as number) | 0
    called.ssn = c.calledSsn[row] as number
  }

  #openDialogue(c: MessageColumns, row: number): void {
    if (this.#dialogues.full) this.#evictDialogue()
    const slot = this.#dialogues.open(this.#calling, this.#called)
    const d = this.#dialogues.words
    const at = dialogueAt(slot)
    const kind = c.contextKind[row] as number
    const context = c.context[row] as number
    d[at + Dialogue.contextKind] = kind
    d[at + Dialogue.context] = context
    d[at + Dialogue.version] = c.version[row] !== 0 ? (c.version[row] as number) : kind === Context.map ? context & 0xff : 0
    const point = pointKey(this.#calling.mtp)
    this.#pointAsked[point] = (this.#pointAsked[point] as number) + 1
    this.#dialogue = slot
    this.#side = ORIGINATOR
  }

  #findDialogue(c: MessageColumns, row: number): void {
    let entry = this.#dialogues.find(this.#called, this.#calling, Wanted.any)
    if (entry === 0 && this.#type === Tcap.continue) {
      // A tap that sees only the originator learns the responder’s id from the originator’s Continue.
      entry = this.#dialogues.find(this.#calling, this.#called, Wanted.originatorAlone) ^ 1
      if (entry === 1) entry = 0
    }
    if (entry === 0) {
      this.#unmatched++
      this.#tellUnasked(c, row)
      return
    }
    const slot = entry >>> 1
    const receiver = entry & 1
    this.#dialogue = slot
    this.#side = 1 - receiver
    this.#hear(slot, receiver)
    if (this.#type !== Tcap.continue || this.#dialogues.knows(slot, RESPONDER)) return
    this.#dialogues.learn(slot, RESPONDER, receiver === RESPONDER ? this.#called : this.#calling)
  }

  /** Hands over an answer that nobody asked for, from whom it came and to whom, where it tells something. */
  #tellUnasked(c: MessageColumns, row: number): void {
    const called = this.#called
    if (called.high === NO_TITLE || !this.#unasked.isTold(called.tid, called.high, called.low, this.#now)) return
    const { batch } = this.#out
    const to = this.#out.next()
    const t = batch.columns
    t.begin[to] = this.#at
    t.end[to] = this.#at
    t.file[to] = this.#file
    t.frame[to] = this.#frame
    t.message[to] = this.#message
    t.procedure[to] = UNASKED_ANSWER
    t.outcome[to] = Outcome.answered
    t.link[to] = c.link[row] as number
    t.interface[to] = c.interface[row] as number
    t.vlan[to] = c.vlan[row] as number
    t.opc[to] = c.dpc[row] as number
    t.dpc[to] = c.opc[row] as number
    t.networkIndicator[to] = c.networkIndicator[row] as number
    t.callingSsn[to] = c.calledSsn[row] as number
    t.callingPlan[to] = c.calledPlan[row] as number
    t.callingNature[to] = c.calledNature[row] as number
    t.callingHigh[to] = called.high
    t.callingLow[to] = called.low
    t.calledSsn[to] = c.callingSsn[row] as number
    t.calledPlan[to] = c.callingPlan[row] as number
    t.calledNature[to] = c.callingNature[row] as number
    t.calledHigh[to] = this.#calling.high
    t.calledLow[to] = this.#calling.low
    this.#out.written()
  }

  /** Notes that messages to this side of a dialogue come by here. */
  #hear(slot: number, receiver: number): void {
    const d = this.#dialogues.words
    const at = dialogueAt(slot)
    const heard = d[at + Dialogue.heard] as number
    if (((heard >>> receiver) & 1) !== 0) return
    d[at + Dialogue.heard] = heard | (1 << receiver)
    if (receiver !== ORIGINATOR) return
    this.#twoSided++
    const high = d[at + Side.high] as number
    if (high !== NO_TITLE) {
      const low = d[at + Side.low] as number
      this.#titleHeard[requesterKey(high, low)] = 1
      this.#unasked.hear(high, low, this.#now)
    }
    const point = pointKey(d[at + Side.mtp] as number)
    this.#pointHeard[point] = (this.#pointHeard[point] as number) + 1
  }

  /** What the end of a message does: settles an ended dialogue, and lets one rest that waits for nothing. */
  #finish(): void {
    const part = this.#part
    const slot = this.#dialogue
    this.#part = Part.ignored
    this.#dialogue = 0
    if (slot === 0) return
    if (part === Part.counted && (this.#type === Tcap.end || this.#type === Tcap.abort)) this.#settle(slot)
    else if (part === Part.returned && this.#type === Tcap.begin) this.#undeliver(slot)
    else if (this.#dialogues.words[dialogueAt(slot) + Dialogue.open] === 0) this.#dialogues.rest(slot, this.#now)
  }

  #settle(slot: number): void {
    const w = this.#open
    const d = this.#dialogues.words
    const at = dialogueAt(slot)
    const receiver = 1 - this.#side
    for (let t = d[at + Dialogue.first] as number; t !== 0; t = d[at + Dialogue.first] as number) {
      const asker = w.words[transactionAt(t) + Word.fromResponder] as number
      this.#close(t, asker === receiver ? this.#endedByPeer(t) : this.#endedByAsker(t, slot), this.#at)
    }
    this.#forget(slot)
  }

  #endedByPeer(t: number): number {
    const w = this.#open.words
    const at = transactionAt(t)
    this.#answeredBy(at)
    if (this.#type === Tcap.abort) return Outcome.refused
    if (!this.#whole) return Outcome.unseen
    return this.#refuses || mustAnswer[w[at + Word.procedure] as number] === 1 ? Outcome.refused : Outcome.answered
  }

  #endedByAsker(t: number, slot: number): number {
    const w = this.#open.words
    const at = transactionAt(t)
    const inThisMessage =
      w[at + Word.frame] === (this.#frame | 0) && w[at + Word.message] === this.#message && w[at + Word.file] === this.#file
    const heard = ((this.#dialogues.words[dialogueAt(slot) + Dialogue.heard] as number) >>> this.#side) & 1
    return inThisMessage || heard !== 0 ? Outcome.silent : Outcome.unseen
  }

  // components

  #component(batch: MessageBatch, row: number): void {
    const c = batch.columns
    if (c.reading[row] !== Reading.complete) this.#whole = false
    switch (c.componentKind[row]) {
      case Component.invoke:
        this.#ask(batch, row)
        return
      case Component.error:
      case Component.reject:
        this.#refuses = true
        if (this.#dialogue !== 0) this.#answer(c, row)
        return
      case Component.result:
      case Component.resultNotLast:
        if (this.#dialogue !== 0) this.#answer(c, row)
        return
      default:
    }
  }

  #ask(batch: MessageBatch, row: number): void {
    const c = batch.columns
    if (this.#dialogue === 0) this.#openUnknown(c, row)
    const dialogue = this.#dialogue
    const at = dialogueAt(dialogue)
    if ((this.#dialogues.words[at + Dialogue.open] as number) >= MAX_PER_DIALOGUE) {
      this.#evict(this.#dialogues.words[at + Dialogue.first] as number)
    }
    if (this.#open.full) this.#evict(this.#open.oldest())
    this.#dialogues.wake(dialogue)
    const t = this.#open.open(batch, row, dialogue, timerOf[c.procedure[row] as number] ?? 1, this.#now)
    const w = this.#open.words
    const d = this.#dialogues.words
    const word = transactionAt(t)
    w[word + Word.fromResponder] = this.#side
    w[word + Word.context] = d[at + Dialogue.context] as number
    w[word + Word.contextKind] = d[at + Dialogue.contextKind] as number
    w[word + Word.version] = d[at + Dialogue.version] !== 0 ? (d[at + Dialogue.version] as number) : (c.version[row] as number)
    if (w[word + Word.imsiHigh] !== NO_TITLE) {
      if (d[at + Dialogue.imsiHigh] !== NO_TITLE) return
      d[at + Dialogue.imsiHigh] = w[word + Word.imsiHigh] as number
      d[at + Dialogue.imsiLow] = w[word + Word.imsiLow] as number
      d[at + Dialogue.imsiSide] = this.#side
      return
    }
    // A second invoke of the same side that names an MSISDN may ask about another subscriber (EV11): it keeps to that.
    if (w[word + Word.msisdnHigh] !== NO_TITLE && d[at + Dialogue.imsiSide] === this.#side) return
    w[word + Word.imsiHigh] = d[at + Dialogue.imsiHigh] as number
    w[word + Word.imsiLow] = d[at + Dialogue.imsiLow] as number
  }

  /** A dialogue whose Begin we have not seen, for an invoke in a later message. Its originator is, for us, who asks. */
  #openUnknown(c: MessageColumns, row: number): void {
    this.#openDialogue(c, row)
    if (this.#type === Tcap.continue && this.#called.tidLength !== 0) this.#dialogues.learn(this.#dialogue, RESPONDER, this.#called)
  }

  #answer(c: MessageColumns, row: number): void {
    const kind = c.componentKind[row]
    const asker = 1 - this.#side
    const invokeId = c.invokeId[row] as number
    // A reject of what could not be read has no invoke id (Q.773 §4.2.2.5).
    const t =
      invokeId === NO_INVOKE && kind === Component.reject
        ? this.#open.onlyOne(this.#dialogue, asker)
        : this.#open.find(this.#dialogue, asker, invokeId)
    if (t === 0) return
    const w = this.#open.words
    const at = transactionAt(t)
    this.#answeredBy(at)
    this.#open.answers[t] = this.#at
    w[at + Word.gives] = (w[at + Word.gives] as number) | (c.marks[row] as number)
    if (w[at + Word.imsiHigh] === NO_TITLE && ((c.imsiHigh[row] as number) | 0) !== NO_TITLE) {
      w[at + Word.imsiHigh] = c.imsiHigh[row] as number
      w[at + Word.imsiLow] = c.imsiLow[row] as number
      w[at + Word.imsiFromAnswer] = 1
    }
    if (w[at + Word.msisdnHigh] === NO_TITLE) {
      w[at + Word.msisdnHigh] = c.msisdnHigh[row] as number
      w[at + Word.msisdnLow] = c.msisdnLow[row] as number
    }
    if (w[at + Word.answerNodeHigh] === NO_TITLE) {
      w[at + Word.answerNodeHigh] = c.nodeHigh[row] as number
      w[at + Word.answerNodeLow] = c.nodeLow[row] as number
    }
    if (kind === Component.resultNotLast) {
      w[at + Word.partial] = 1
      return
    }
    if (kind === Component.error) w[at + Word.errorCode] = c.errorCode[row] as number
    if (kind !== Component.result) w[at + Word.partial] = 0
    this.#close(t, kind === Component.result ? Outcome.answered : Outcome.refused, this.#at)
  }

  /** Names the present message as the answer. */
  #answeredBy(at: number): void {
    const w = this.#open.words
    w[at + Word.answerFile] = this.#file
    w[at + Word.answerFrame] = this.#frame
    w[at + Word.answerMessage] = this.#message
    w[at + Word.answererHigh] = this.#calling.high
    w[at + Word.answererLow] = this.#calling.low
  }

  // copies and returned messages

  /** A copy of a request belongs to the transaction of the first one; its addresses may be others (another hop). */
  #copy(c: MessageColumns, row: number): void {
    if (c.componentKind[row] !== Component.invoke || c.otidLength[row] === 0 || c.returned[row] !== 0) return
    const w = this.#open.words
    const frame = (c.copyOfFrame[row] as number) | 0
    let entry = this.#dialogues.firstSame((c.otid[row] as number) | 0)
    for (let i = 0; entry !== 0 && i < MAX_WALK; i++, entry = this.#dialogues.nextSame(entry)) {
      let t = this.#dialogues.words[dialogueAt(entry >>> 1) + Dialogue.first] as number
      for (; t !== 0; t = w[transactionAt(t) + Word.newerInDialogue] as number) {
        const at = transactionAt(t)
        if (w[at + Word.frame] !== frame || w[at + Word.message] !== c.copyOfMessage[row] || w[at + Word.file] !== c.copyOfFile[row])
          continue
        if (w[at + Word.component] !== c.component[row]) continue
        w[at + Word.duplicates] = Math.min(0xffff, (w[at + Word.duplicates] as number) + 1)
        return
      }
    }
  }

  /** The network gives a message back to who sent it: called is the sender, the transaction ids are as sent (Q.714 §2.3). */
  #startReturned(c: MessageColumns, row: number): void {
    const { tid, tidLength } = this.#calling
    this.#calling.tid = this.#called.tid
    this.#calling.tidLength = this.#called.tidLength
    this.#called.tid = tid
    this.#called.tidLength = tidLength
    const entry = this.#dialogues.find(this.#called, this.#calling, this.#type === Tcap.begin ? Wanted.originator : Wanted.any)
    if (entry === 0) {
      this.#unmatched++
      this.#tellUnasked(c, row)
      return
    }
    this.#dialogue = entry >>> 1
    this.#side = entry & 1
    this.#hear(this.#dialogue, this.#side)
  }

  #returned(c: MessageColumns, row: number): void {
    if (this.#dialogue === 0 || c.componentKind[row] !== Component.invoke) return
    const t = this.#open.find(this.#dialogue, this.#side, c.invokeId[row] as number)
    if (t !== 0) this.#giveBack(t)
  }

  /** A returned Begin reached nobody: the dialogue is over, with whatever the quoted octets no longer show. */
  #undeliver(slot: number): void {
    const d = this.#dialogues.words
    const at = dialogueAt(slot)
    for (let t = d[at + Dialogue.first] as number; t !== 0; t = d[at + Dialogue.first] as number) this.#giveBack(t)
    this.#forget(slot)
  }

  #giveBack(t: number): void {
    const at = transactionAt(t)
    this.#answeredBy(at)
    this.#open.words[at + Word.returned] = 1
    this.#close(t, Outcome.refused, this.#at)
  }

  // time, room, and closing

  /**
   * Moves time on and closes what is over. Packets a little out of order do not move it; after a step back of more than a minute it goes on
   * from where it was, so that one packet from the year 2100 does not stop all timers.
   */
  #tick(): void {
    let now = this.#at + this.#correction
    if (now < this.#now - CLOCK_STEP) {
      this.#correction = this.#now - this.#at
      now = this.#now
    }
    if (now <= this.#now) return
    if (this.#now === -Infinity) this.#unasked.begin(now)
    this.#now = now
    for (let timer = 0; timer < bounds.length; timer++) {
      const bound = bounds[timer] as number
      for (let t = this.#open.oldestOf(timer); t !== 0; t = this.#open.oldestOf(timer)) {
        if (now - (this.#open.openedAt[t] as number) <= bound) break
        this.#close(t, this.#sees(t) ? Outcome.silent : Outcome.unseen, (this.#open.begins[t] as number) + bound)
      }
    }
    for (let slot = this.#dialogues.oldestIdle; slot !== 0; slot = this.#dialogues.oldestIdle) {
      if (now - this.#dialogues.idleSince(slot) <= IDLE) break
      this.#forget(slot)
    }
  }

  /**
   * Whether an answer would have come by here, as far as the capture has shown up to now: a message to the asking side in this dialogue;
   * or to the same title in any dialogue; or to one in ten dialogues from the same point code (dialogues without one count together). Titles and point codes share 65,536
   * counters each by hash: a collision can only turn `unseen` into `silent`.
   */
  #sees(t: number): boolean {
    const at = transactionAt(t)
    const w = this.#open.words
    const d = this.#dialogues.words
    const dialogue = dialogueAt(w[at + Word.dialogueSlot] as number)
    const asker = w[at + Word.fromResponder] as number
    if ((((d[dialogue + Dialogue.heard] as number) >>> asker) & 1) !== 0) return true
    const high = w[at + Word.callingHigh] as number
    if (high !== NO_TITLE && this.#titleHeard[requesterKey(high, w[at + Word.callingLow] as number)] === 1) return true
    const point = pointKey(w[at + Word.opc] as number)
    const heard = this.#pointHeard[point] as number
    return heard > 0 && heard * HEARD_IN >= (this.#pointAsked[point] as number)
  }

  /** Forgets a dialogue, but for that its ids are not unheard of. */
  #forget(slot: number): void {
    const d = this.#dialogues.words
    const at = dialogueAt(slot)
    for (let side = at; side <= at + SIDE; side += SIDE)
      if (d[side + Side.tidLength] !== 0)
        this.#unasked.close(d[side + Side.tid] as number, d[side + Side.high] as number, d[side + Side.low] as number)
    this.#dialogues.close(slot)
  }

  #evict(t: number): void {
    this.#evicted++
    this.#close(t, Outcome.unseen, this.#at)
  }

  /** Makes room for a dialogue: the longest idle one goes, else the one with the oldest open transaction. */
  #evictDialogue(): void {
    let slot = this.#dialogues.oldestIdle
    if (slot === 0) {
      slot = this.#open.words[transactionAt(this.#open.oldest()) + Word.dialogueSlot] as number
      const d = this.#dialogues.words
      const at = dialogueAt(slot)
      for (let t = d[at + Dialogue.first] as number; t !== 0; t = d[at + Dialogue.first] as number) this.#evict(t)
    } else this.#evicted++
    this.#forget(slot)
  }

  /** Puts a transaction out with its outcome and the time of it. */
  #close(t: number, outcome: number, end: Micros): void {
    const w = this.#open.words
    const at = transactionAt(t)
    const partial = w[at + Word.partial] === 1 && w[at + Word.returned] === 0
    const final = partial ? Outcome.answered : outcome
    w[at + Word.outcome] = final
    w[at + Word.disclosed] = disclosedBy(w[at + Word.gives] as number)
    const dialogue = w[at + Word.dialogueSlot] as number
    const { batch } = this.#out
    const row = this.#out.next()
    this.#open.close(t, batch, row)
    batch.columns.end[row] = partial && outcome !== Outcome.answered ? (this.#open.answers[t] as number) : end
    this.#outcomes[final as 0 | 1 | 2 | 3]++
    if (this.#dialogues.words[dialogueAt(dialogue) + Dialogue.open] === 0 && dialogue !== this.#dialogue)
      this.#dialogues.rest(dialogue, this.#now)
    this.#out.written()
  }
}

const pointKey = (code: number): number => (Math.imul(code, 0x9e3779b1) >>> 16) & (KEYS - 1)
