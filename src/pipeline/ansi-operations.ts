/**
 * What results of ANSI TCAP do not say: the operation that they answer (T1.114.3 §3.4: only invocations have a code). Invocations are remembered by
 * transaction id, invoke id and who asks; a small cache, in which a newer one overwrites.
 */
import { Component, Context, type MessageBatch, NO_OPCODE, NONE_16, NONE_32 } from '../model/message.js'
import { NO_DIGITS } from '../model/digits.js'
import { fillIdentities } from '../wire/ansi-map/identities.js'
import type { Octets } from '../wire/octets.js'
import { scanTcapUser } from '../wire/tcap-users.js'

const SLOTS = 1 << 14

export class AnsiOperations {
  readonly #keys = new Uint32Array(SLOTS)
  readonly #opcodes = new Int32Array(SLOTS)

  /** The meaning of a component row: names the operation of a result, then reads its parameters. */
  readonly meaning = (octets: Octets, batch: MessageBatch, row: number): void => {
    const c = batch.columns
    const kind = c.componentKind[row] as number
    if (kind === Component.invoke) this.#remember(batch, row)
    else if (kind !== Component.none) this.#recall(batch, row)
    if (c.contextKind[row] !== Context.ansiMap) return
    scanTcapUser(octets, batch, row)
    fillIdentities(octets, batch, row)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { keys: this.#keys, opcodes: this.#opcodes }
  }

  load(saved: ReturnType<AnsiOperations['save']>): void {
    this.#keys.set(saved.keys)
    this.#opcodes.set(saved.opcodes)
  }

  #remember(batch: MessageBatch, row: number): void {
    const c = batch.columns
    if (c.otidLength[row] === 0 || c.contextKind[row] !== Context.ansiMap) return
    const { invokeId, otid } = c
    const asker = address(c.callingHigh[row] as number, c.callingLow[row] as number, c.callingPc[row] as number, c.opc[row] as number)
    this.#put(keyOf(otid[row] as number, invokeId[row] as number, asker), c.opcode[row] as number)
    // Whoever answers may call the asker by another address: then the ids alone must do.
    this.#put(keyOf(otid[row] as number, invokeId[row] as number, 0), c.opcode[row] as number)
  }

  #put(key: number, opcode: number): void {
    const slot = key & (SLOTS - 1)
    this.#keys[slot] = key
    this.#opcodes[slot] = opcode
  }

  #recall(batch: MessageBatch, row: number): void {
    const c = batch.columns
    if (c.dtidLength[row] === 0) return
    const asker = address(c.calledHigh[row] as number, c.calledLow[row] as number, c.calledPc[row] as number, c.dpc[row] as number)
    if (!this.#take(batch, row, asker)) this.#take(batch, row, 0)
  }

  #take(batch: MessageBatch, row: number, asker: number): boolean {
    const c = batch.columns
    const key = keyOf(c.dtid[row] as number, c.invokeId[row] as number, asker)
    const slot = key & (SLOTS - 1)
    if (this.#keys[slot] !== key) return false
    const kind = c.componentKind[row]
    if (kind === Component.result || kind === Component.resultNotLast) c.opcode[row] = this.#opcodes[slot] ?? NO_OPCODE
    c.contextKind[row] = Context.ansiMap
    return true
  }
}

/** Who a side is: its title, else its point code, else the one of its MTP3; 0 when nothing is known. */
function address(high: number, low: number, pc: number, mtp: number): number {
  if (high !== NO_DIGITS) return (high ^ Math.imul(low, 31)) | 1
  const point = pc !== NONE_32 ? pc : mtp
  return point === NONE_32 ? 0 : point + NONE_16
}

function keyOf(tid: number, invokeId: number, asker: number): number {
  let h = Math.imul(tid ^ 0x9e3779b1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ invokeId, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16) ^ asker, 0x27d4eb2f)
  return (h ^ (h >>> 15)) >>> 0
}
