/**
 * A user of TCAP (MAP, CAP, INAP): gives component rows their meaning by its operations and application contexts.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import { Component, type MessageBatch, NO_OPCODE, Tcap } from '../model/message.js'
import { procedureNumber, procedures } from '../model/procedure.js'
import type { ContextTable } from './context-table.js'
import type { OperationTable } from './operation-table.js'
import type { Octets } from './octets.js'

/** The contexts that the standard gives; a user without them is not judged by its contexts. */
export interface Contexts {
  readonly table: ContextTable
  /** Whether a value of column `context` is one of them. */
  readonly isKnown: (context: number) => boolean
}

export interface TcapUserWords {
  /** Value of column `protocol`. */
  readonly protocol: number
  /** Value of column `contextKind` when the context of a dialogue is this user’s. */
  readonly contextKind: number
  readonly layer: number
  /** What names of its procedures begin with, `map.`. */
  readonly prefix: string
  readonly table: OperationTable
  readonly contexts: Contexts | undefined
  /** Subsystem numbers that its questions go to; all when not given. */
  readonly subsystems?: readonly number[]
}

export class TcapUser {
  readonly table: OperationTable
  readonly #protocol: number
  readonly #contextKind: number
  readonly #layer: number
  readonly contexts: Contexts | undefined
  /** By operation code: MAP and CAP stay below 128, INAP goes on to 147. */
  readonly #procedures = new Uint16Array(256)
  /** By number: 1 when it is one of its own, or 0, which has an anomaly of its own. */
  readonly #subsystems = new Uint8Array(256)

  constructor(words: TcapUserWords) {
    this.table = words.table
    this.#protocol = words.protocol
    this.#contextKind = words.contextKind
    this.#layer = words.layer
    this.contexts = words.contexts
    if (words.subsystems === undefined) this.#subsystems.fill(1)
    else for (const ssn of [0, ...words.subsystems]) this.#subsystems[ssn] = 1
    for (const p of procedures) if (p.name.startsWith(words.prefix)) this.#procedures[p.opcode] = procedureNumber(p.name)
  }

  /** Number of the procedure with this operation code; 0 when there is none. */
  procedure(opcode: number): number {
    return opcode < 0 || opcode > 255 ? 0 : (this.#procedures[opcode] as number)
  }

  /** True for an operation that who begins a dialogue in this context may invoke; without contexts of its own, for any that it has. */
  mayBeginWith(context: number, opcode: number): boolean {
    return this.contexts === undefined ? this.procedure(opcode) !== 0 : this.contexts.table.mayInvoke(context >> 8, opcode, false)
  }

  /** What `scan` goes by, for a reader elsewhere (src/core). */
  get parts() {
    return { ...this.table.parts, procedures: this.#procedures, subsystems: this.#subsystems }
  }

  /**
   * Gives a component row the meaning of this user: protocol, procedure, identities, marks. Reads the columns `context`, `contextKind`, `version`
   * that the dialogue gave (0: not known). An operation that it does not know is left to TCAP, unless the context says it must be this user’s.
   */
  scan(octets: Octets, batch: MessageBatch, row: number): void {
    const protocol = this.#protocol
    const contexts = this.contexts
    const c = batch.columns
    const kind = c.componentKind[row] as number
    const context = c.context[row] as number
    const mine = c.contextKind[row] === this.#contextKind
    const known = mine && contexts !== undefined && contexts.isKnown(context)
    if (mine && !known && contexts !== undefined) batch.flag(row, anomalies.contextUnknown.code, Layer.tcap, c.contextFrom[row] as number)
    if (kind === Component.none) {
      if (mine) c.protocol[row] = protocol
      return
    }
    const opcode = c.opcode[row] as number
    if (kind === Component.error || kind === Component.reject || opcode === NO_OPCODE) {
      c.protocol[row] = protocol
      if (kind === Component.error) this.table.scan(octets, batch, row)
      return
    }
    const procedure = this.procedure(opcode)
    if (procedure === 0) {
      batch.flag(row, anomalies.operationUnknown.code, this.#layer, c.componentFrom[row] as number)
      if (mine) c.protocol[row] = protocol
      return
    }
    c.protocol[row] = protocol
    c.procedure[row] = procedure
    if (kind === Component.invoke && known) {
      // In a Begin the initiator asks; later messages may come from either side.
      const ac = context >> 8
      const begin = c.tcapType[row] === Tcap.begin
      const fits = contexts.table.mayInvoke(ac, opcode, false) || (!begin && contexts.table.mayInvoke(ac, opcode, true))
      if (!fits) batch.flag(row, anomalies.operationOutsideContext.code, this.#layer, c.componentFrom[row] as number)
      else if (!begin && contexts.table.asksOnce(ac) && !contexts.table.mayInvoke(ac, opcode, true))
        batch.flag(row, anomalies.operationInContinue.code, this.#layer, c.componentFrom[row] as number)
    }
    const ssn = c.calledSsn[row] as number
    if (kind === Component.invoke && ssn < 256 && this.#subsystems[ssn] === 0 && c.tcapType[row] === Tcap.begin)
      batch.flag(row, anomalies.subsystemOther.code, Layer.sccp, c.from[row] as number)
    this.table.scan(octets, batch, row)
  }
}
