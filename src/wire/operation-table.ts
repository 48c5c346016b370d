/**
 * The operations and errors of one user of TCAP, ready to read: by code and version to the root of its parameter in a scan table (fast), or to
 * its description (slow).
 */
import { Component, type MessageBatch } from '../model/message.js'
import { type Field, formsOf, type MapError, type Operation, type Versions } from './describe.js'
import type { Octets } from './octets.js'
import { ScanTable } from './scan.js'

/** Versions 0 (not named) to 4. */
const VERSIONS = 5
/** MAP and CAP stay below 128; errors of ANSI-41 begin there. */
const CODES = 256

export class OperationTable {
  readonly #layer: number
  readonly #width: number | undefined
  /** Made for the first parameter: most commands load descriptions and read none by them. */
  #table: ScanTable | undefined
  readonly #arguments = new Int32Array(CODES * VERSIONS).fill(-1)
  readonly #results = new Int32Array(CODES * VERSIONS).fill(-1)
  readonly #errors = new Int32Array(CODES * VERSIONS).fill(-1)
  readonly #byOpcode: ReadonlyMap<number, Operation>
  readonly #byError: ReadonlyMap<number, MapError>

  /** `layer`: where anomalies of parameters are said to be. `width`: of the scan table. */
  constructor(operations: readonly Operation[], errors: readonly MapError[], layer: number, width?: number) {
    this.#layer = layer
    this.#width = width
    this.#byOpcode = new Map(operations.map((operation) => [operation.opcode, operation]))
    this.#byError = new Map(errors.map((error) => [error.code, error]))
  }

  #make(): ScanTable {
    const table = new ScanTable(this.#layer, this.#width)
    for (const { opcode, argument, result } of this.#byOpcode.values()) {
      rootsOf(table, this.#arguments, opcode, argument)
      rootsOf(table, this.#results, opcode, result)
    }
    for (const { code, parameter } of this.#byError.values()) rootsOf(table, this.#errors, code, parameter)
    table.seal()
    this.#table = table
    return table
  }

  /** Roots by code × 5 + version (−1: none), and the table that they are states of, for a reader that follows it elsewhere (src/core). */
  get parts() {
    const { parts } = this.#table ?? this.#make()
    return { ...parts, arguments: this.#arguments, results: this.#results, errors: this.#errors }
  }

  error(code: number): MapError | undefined {
    return this.#byError.get(code)
  }

  /** Reads the parameter of the component in `row` into its columns; nothing when the code is not described. */
  scan(octets: Octets, batch: MessageBatch, row: number): void {
    const c = batch.columns
    const from = c.argumentFrom[row] as number
    const to = c.argumentTo[row] as number
    if (from >= to) return
    const kind = c.componentKind[row] as number
    const code = (kind === Component.error ? c.errorCode[row] : c.opcode[row]) as number
    if (code < 0 || code >= CODES) return
    const table = this.#table ?? this.#make()
    const roots = kind === Component.invoke ? this.#arguments : kind === Component.error ? this.#errors : this.#results
    const root = roots[code * VERSIONS + Math.min(c.version[row] as number, VERSIONS - 1)] as number
    if (root >= 0) table.scan(octets, from, to, root, batch, row)
  }

  /** The forms in which the parameter of a component may stand, the right one first; undefined when the operation or error is not described. */
  forms(kind: number, opcode: number, errorCode: number, version: number): readonly Field[] | undefined {
    const versions = this.#versionsOf(kind, opcode, errorCode)
    return versions === undefined ? undefined : formsOf(versions, Math.min(version, VERSIONS - 1))
  }

  #versionsOf(kind: number, opcode: number, errorCode: number): Versions | undefined {
    switch (kind) {
      case Component.invoke:
        return this.#byOpcode.get(opcode)?.argument
      case Component.result:
      case Component.resultNotLast:
        return this.#byOpcode.get(opcode)?.result
      case Component.error:
        return this.#byError.get(errorCode)?.parameter
      default:
        return undefined
    }
  }
}

/** Fills in the roots of a parameter, for each version. */
function rootsOf(table: ScanTable, roots: Int32Array, code: number, versions: Versions | undefined): void {
  if (versions === undefined) return
  if (Object.keys(versions).length === 1) {
    roots.fill(table.root(formsOf(versions, 0)), code * VERSIONS, (code + 1) * VERSIONS)
    return
  }
  for (let version = 0; version < VERSIONS; version++)
    roots[code * VERSIONS + version] = table.root(formsOf(versions, version), version !== 0)
}
