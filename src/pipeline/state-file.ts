/**
 * The state of an analysis on disk (`--state DIR`): DIR/state.homeward, a head in JSON on one line, then its octets as V8 writes values. Written whole or not at
 * all; read only if its checksum is right and this version counts as the writer did. It holds identifiers of subscribers as they are: only its owner may read it.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { messageColumns, packetColumns } from '../model/message.js'
import { procedures } from '../model/procedure.js'
import { packetTransactionColumns, transactionColumns } from '../model/transaction.js'
import { IntelProblem, locked, writeWhole } from './safe-folder.js'
import type { SavedAnalysis } from './analysis.js'

const FILE = 'state.homeward'
/** Raised whenever what is saved changes its form. */
const FORMAT = 6
/** A head is one line of a few hundred octets. */
const LONGEST_HEAD = 4096

/** What a later run goes on with. */
export interface State {
  readonly analysis: SavedAnalysis
  /** Captures so far by their number in rows and findings; numbers are used again after 65,536. */
  readonly files: readonly string[]
  /** The next number. */
  readonly nextFile: number
  readonly captures: number
  /** Time of the last packet, in microseconds. */
  readonly lastAt: number
}

interface Head {
  readonly homewardState: number
  readonly shape: string
  readonly node: string
  readonly octets: number
  readonly sha256: string
}

/** Procedures and columns are numbers in the state: with others it would mean something else. */
const shape = (): string =>
  sha256(
    JSON.stringify([
      procedures.map((p) => p.name),
      ...[messageColumns, packetColumns, transactionColumns, packetTransactionColumns].map((columns) => Object.keys(columns)),
    ]),
  ).slice(0, 16)

export class StateFile {
  readonly #folder: string
  readonly #path: string
  /** Of the state that was read; undefined: there was none. */
  #before: string | undefined

  constructor(folder: string) {
    this.#folder = folder
    this.#path = join(folder, FILE)
  }

  /** The state of the run before; undefined when there is none. A damaged or foreign one is a problem. */
  read(): State | undefined {
    mkdirSync(this.#folder, { recursive: true })
    if (!existsSync(this.#path)) return undefined
    const octets = readFileSync(this.#path)
    const line = firstLine(octets)
    const head = headOf(line)
    if (head === undefined) throw this.#problem('is no state of Homeward')
    if (head.homewardState !== FORMAT || head.shape !== shape()) throw this.#problem('was written by another version of Homeward')
    const body = octets.subarray(line.length + 1)
    if (body.length !== head.octets || sha256(body) !== head.sha256) throw this.#problem('is damaged')
    this.#before = head.sha256
    try {
      // Its checksum is that of a state which this version wrote.
      return deserialize(body) as State
    } catch {
      throw this.#problem(`was written by another version of Node (${head.node})`)
    }
  }

  /** The octets of a state, as it is now: what the run does after this is not in them. */
  octetsOf(state: State): Buffer {
    const body = serialize(plainOf(state))
    const head: Head = { homewardState: FORMAT, shape: shape(), node: process.version, octets: body.length, sha256: sha256(body) }
    return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body])
  }

  /** Takes the place of the state that was read. */
  write(octets: Buffer): void {
    locked(this.#folder, () => {
      if (this.#present() !== this.#before)
        throw new IntelProblem(
          `${this.#path}: another run has gone on with this state in the meantime: nothing was saved. Run this one again`,
        )
      // What a run left that was killed while it wrote.
      for (const name of readdirSync(this.#folder)) if (name.startsWith(`.${FILE}.`)) rmSync(join(this.#folder, name))
      writeWhole(this.#folder, FILE, octets)
    })
  }

  #present(): string | undefined {
    if (!existsSync(this.#path)) return undefined
    return headOf(firstLine(readFileSync(this.#path)))?.sha256
  }

  #problem(what: string): IntelProblem {
    return new IntelProblem(
      `${this.#path} ${what}: nothing was read or written. Restore it from a copy, or start anew in another folder from the captures`,
    )
  }
}

const sha256 = (octets: Uint8Array | string): string => createHash('sha256').update(octets).digest('hex')

/** A head has no octet beyond ASCII: as many characters as octets. */
const firstLine = (octets: Buffer): string => octets.toString('latin1', 0, Math.max(0, octets.subarray(0, LONGEST_HEAD).indexOf(0x0a)))

function headOf(text: string): Head | undefined {
  try {
    const head = JSON.parse(text) as Partial<Head> | null
    const { homewardState, shape: of, node, octets, sha256: sum } = head ?? {}
    return typeof homewardState === 'number' &&
      typeof of === 'string' &&
      typeof node === 'string' &&
      typeof octets === 'number' &&
      typeof sum === 'string'
      ? { homewardState, shape: of, node, octets, sha256: sum }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * The same value without what V8 would lose: parties that make their fields when they are read become plain ones (`toJSON`). What is there twice is
 * there once after reading, too.
 */
function plainOf(value: unknown, made = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const known = made.get(value)
  if (known !== undefined) return known
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>()
    made.set(value, copy)
    for (const [key, held] of value) copy.set(key, plainOf(held, made))
    return copy
  }
  if (value instanceof Set) return value
  if (Array.isArray(value)) {
    const copy: unknown[] = []
    made.set(value, copy)
    for (const held of value) copy.push(plainOf(held, made))
    return copy
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    const copy = plainOf(value.toJSON())
    made.set(value, copy)
    return copy
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`internal error: the state holds a ${value.constructor.name}`)
  const copy: Record<string, unknown> = {}
  made.set(value, copy)
  for (const [key, held] of Object.entries(value)) copy[key] = plainOf(held, made)
  return copy
}
