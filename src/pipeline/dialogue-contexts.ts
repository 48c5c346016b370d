/**
 * Application contexts of open dialogues: the first message of each side names it (Q.775 §2.1), those that follow are read by what is remembered here. By
 * transaction id and address; a table of fixed size, in which a newer dialogue takes the place of an older one with the same hash.
 */
import { Context, type MessageBatch, Tcap } from '../model/message.js'

const SLOTS = 1 << 16

/** Room for all slots. */
export interface ContextGround {
  readonly keys: Uint32Array
  readonly values: Uint32Array
}

export class DialogueContexts {
  readonly #keys: Uint32Array
  readonly #values: Uint32Array

  /** `ground`: where the table shall lie, when somebody else looks in it, too (src/core). */
  constructor(ground?: ContextGround) {
    this.#keys = ground?.keys ?? new Uint32Array(SLOTS)
    this.#values = ground?.values ?? new Uint32Array(SLOTS)
  }

  /** Gives a message that names no context that of its dialogue, and remembers it for what comes back. */
  tie({ columns: c }: MessageBatch, row: number): void {
    if (c.contextKind[row] === Context.none && (c.dtidLength[row] as number) > 0) {
      const key = keyOf(c.dtid[row] as number, c.calledHigh[row] as number, c.calledLow[row] as number)
      const slot = key & (SLOTS - 1)
      if (this.#keys[slot] === key) {
        const value = this.#values[slot] as number
        c.contextKind[row] = value >>> 16
        c.context[row] = value & 0xffff
        c.version[row] = value & 0xff
      }
    }
    if (c.contextKind[row] !== Context.none && (c.otidLength[row] as number) > 0 && c.tcapType[row] !== Tcap.end) {
      const key = keyOf(c.otid[row] as number, c.callingHigh[row] as number, c.callingLow[row] as number)
      const slot = key & (SLOTS - 1)
      this.#keys[slot] = key
      this.#values[slot] = ((c.contextKind[row] as number) << 16) | (c.context[row] as number)
    }
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { keys: this.#keys, values: this.#values }
  }

  load(saved: ReturnType<DialogueContexts['save']>): void {
    this.#keys.set(saved.keys)
    this.#values.set(saved.values)
  }
}

function keyOf(tid: number, high: number, low: number): number {
  let h = Math.imul(tid ^ 0x9e3779b1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ high, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16) ^ low, 0x27d4eb2f)
  return (h ^ (h >>> 15)) >>> 0
}
