/**
 * Transactions that wait for their answer: one record of 64 words each (the columns of a TransactionBatch by name, then links), records in one
 * array, because a column-wise table of a quarter million rows would miss the cache sixty times per transaction. Slot 0 is none.
 * Those of one timer class stand in one list, oldest first: its bound is constant, so the first is the next to expire.
 */
import type { MessageBatch } from '../model/message.js'
import type { TransactionBatch } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import { Dialogue, dialogueAt, type Dialogues, larger } from './dialogues.js'
import { blankRecord, giveTransaction, takeInvoke, takeRequest, TRANSACTION_WORDS, TransactionWord } from './record.js'

const STRIDE_BITS = 6
const FIRST_SLOTS = 1024

/** Words of a transaction: its columns, but for the times and the dialogue’s number, and what only we need. */
export const Word = {
  ...TransactionWord,
  dialogueSlot: TRANSACTION_WORDS,
  invokeId: TRANSACTION_WORDS + 1,
  /** 1 when a resultNotLast came. */
  partial: TRANSACTION_WORDS + 2,
  timer: TRANSACTION_WORDS + 3,
  olderInDialogue: TRANSACTION_WORDS + 4,
  newerInDialogue: TRANSACTION_WORDS + 5,
  olderInTimer: TRANSACTION_WORDS + 6,
  newerInTimer: TRANSACTION_WORDS + 7,
} as const

const blank = blankRecord(1 << STRIDE_BITS)

export class OpenTransactions {
  words = new Int32Array(FIRST_SLOTS << STRIDE_BITS)
  begins = new Float64Array(FIRST_SLOTS)
  /** Time of the last answer so far. */
  answers = new Float64Array(FIRST_SLOTS)
  /** The correlator’s clock when it opened. */
  openedAt = new Float64Array(FIRST_SLOTS)
  #serials = new Float64Array(FIRST_SLOTS)
  readonly #dialogues: Dialogues
  readonly #max: number
  #slots = FIRST_SLOTS
  #used = 0
  /** Free slots are chained through `newerInTimer`. */
  #free = 0
  readonly #oldest: Int32Array
  readonly #newest: Int32Array
  /** Transactions so far. */
  count = 0

  constructor(max: number, timers: number, dialogues: Dialogues) {
    this.#max = max
    this.#dialogues = dialogues
    this.#oldest = new Int32Array(timers)
    this.#newest = new Int32Array(timers)
  }

  get full(): boolean {
    return this.#free === 0 && this.#used === this.#max
  }

  /** Opens a transaction for an invoke in `row`. There must be room. */
  open(batch: MessageBatch, row: number, dialogue: number, timer: number, now: Micros): number {
    let slot = this.#free
    if (slot !== 0) this.#free = this.words[(slot << STRIDE_BITS) + Word.newerInTimer] as number
    else {
      slot = ++this.#used
      if (slot >= this.#slots) this.#grow()
    }
    const w = this.words
    const at = slot << STRIDE_BITS
    w.set(blank, at)
    const c = batch.columns
    takeRequest(c, row, w, at)
    takeInvoke(c, row, w, at)
    w[at + Word.asks] = c.marks[row] as number
    w[at + Word.invokeId] = c.invokeId[row] as number
    w[at + Word.dialogueSlot] = dialogue
    w[at + Word.timer] = timer
    this.begins[slot] = c.at[row] as number
    this.openedAt[slot] = now
    this.#serials[slot] = ++this.count
    const last = this.#newest[timer] as number
    w[at + Word.olderInTimer] = last
    if (last === 0) this.#oldest[timer] = slot
    else w[(last << STRIDE_BITS) + Word.newerInTimer] = slot
    this.#newest[timer] = slot
    this.#join(slot, dialogue)
    return slot
  }

  #join(slot: number, dialogue: number): void {
    const w = this.words
    const d = this.#dialogues.words
    const at = dialogueAt(dialogue)
    const last = d[at + Dialogue.last] as number
    w[(slot << STRIDE_BITS) + Word.olderInDialogue] = last
    if (last === 0) d[at + Dialogue.first] = slot
    else w[(last << STRIDE_BITS) + Word.newerInDialogue] = slot
    d[at + Dialogue.last] = slot
    d[at + Dialogue.open] = (d[at + Dialogue.open] as number) + 1
  }

  /** The first of a timer class; 0 for none. */
  oldestOf(timer: number): number {
    return this.#oldest[timer] as number
  }

  /** The first of all. */
  oldest(): number {
    let oldest = 0
    for (let timer = 0; timer < this.#oldest.length; timer++) {
      const slot = this.#oldest[timer] as number
      if (slot !== 0 && (oldest === 0 || (this.#serials[slot] as number) < (this.#serials[oldest] as number))) oldest = slot
    }
    return oldest
  }

  /** The open transaction of a dialogue that a side asked with an invoke id, the newest if there are several; 0 for none. */
  find(dialogue: number, side: number, invokeId: number): number {
    const w = this.words
    let slot = this.#dialogues.words[dialogueAt(dialogue) + Dialogue.last] as number
    for (; slot !== 0; slot = w[(slot << STRIDE_BITS) + Word.olderInDialogue] as number) {
      const at = slot << STRIDE_BITS
      if (w[at + Word.invokeId] === invokeId && w[at + Word.fromResponder] === side) return slot
    }
    return 0
  }

  /** The open transaction of a side if it has exactly one; else 0. */
  onlyOne(dialogue: number, side: number): number {
    const w = this.words
    let only = 0
    let slot = this.#dialogues.words[dialogueAt(dialogue) + Dialogue.last] as number
    for (; slot !== 0; slot = w[(slot << STRIDE_BITS) + Word.olderInDialogue] as number) {
      if (w[(slot << STRIDE_BITS) + Word.fromResponder] !== side) continue
      if (only !== 0) return 0
      only = slot
    }
    return only
  }

  /** Writes a transaction to a row of the output, all columns but `end`, and forgets it. */
  close(slot: number, batch: TransactionBatch, row: number): void {
    const w = this.words
    const at = slot << STRIDE_BITS
    giveTransaction(w, at, batch.columns, row)
    batch.columns.begin[row] = this.begins[slot] as number
    batch.columns.dialogue[row] = this.#dialogues.numbers[w[at + Word.dialogueSlot] as number] as number
    this.#leave(at)
    const timer = w[at + Word.timer] as number
    const older = w[at + Word.olderInTimer] as number
    const newer = w[at + Word.newerInTimer] as number
    if (older === 0) this.#oldest[timer] = newer
    else w[(older << STRIDE_BITS) + Word.newerInTimer] = newer
    if (newer === 0) this.#newest[timer] = older
    else w[(newer << STRIDE_BITS) + Word.olderInTimer] = older
    w[at + Word.newerInTimer] = this.#free
    this.#free = slot
  }

  #leave(at: number): void {
    const w = this.words
    const d = this.#dialogues.words
    const dialogue = dialogueAt(w[at + Word.dialogueSlot] as number)
    const older = w[at + Word.olderInDialogue] as number
    const newer = w[at + Word.newerInDialogue] as number
    if (older === 0) d[dialogue + Dialogue.first] = newer
    else w[(older << STRIDE_BITS) + Word.newerInDialogue] = newer
    if (newer === 0) d[dialogue + Dialogue.last] = older
    else w[(newer << STRIDE_BITS) + Word.olderInDialogue] = older
    d[dialogue + Dialogue.open] = (d[dialogue + Dialogue.open] as number) - 1
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      words: this.words,
      begins: this.begins,
      answers: this.answers,
      openedAt: this.openedAt,
      serials: this.#serials,
      slots: this.#slots,
      used: this.#used,
      free: this.#free,
      count: this.count,
      oldest: this.#oldest,
      newest: this.#newest,
    }
  }

  load(saved: ReturnType<OpenTransactions['save']>): void {
    this.words = saved.words
    this.begins = saved.begins
    this.answers = saved.answers
    this.openedAt = saved.openedAt
    this.#serials = saved.serials
    this.#slots = saved.slots
    this.#used = saved.used
    this.#free = saved.free
    this.count = saved.count
    this.#oldest.set(saved.oldest)
    this.#newest.set(saved.newest)
  }

  #grow(): void {
    this.#slots = Math.min(this.#slots * 2, this.#max + 1)
    this.words = larger(this.words, new Int32Array(this.#slots << STRIDE_BITS))
    this.begins = larger(this.begins, new Float64Array(this.#slots))
    this.answers = larger(this.answers, new Float64Array(this.#slots))
    this.openedAt = larger(this.openedAt, new Float64Array(this.#slots))
    this.#serials = larger(this.#serials, new Float64Array(this.#slots))
  }
}

/** The word at which the record of a transaction begins. */
export const transactionAt = (slot: number): number => slot << STRIDE_BITS
