/**
 * The state of an analysis on disk (`--state DIR`): DIR/state.homeward, a head in JSON on one line, then its octets as V8 writes values, large arrays last (state-octets.ts). Written whole or not at
 * all; read only if its checksum is right and this version counts as the writer did. It holds identifiers of subscribers as they are: only its owner may read it.
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { messageColumns, packetColumns } from '../model/message.js'
import { procedures } from '../model/procedure.js'
import { packetTransactionColumns, transactionColumns } from '../model/transaction.js'
import { IntelProblem, locked, writeWhole } from './safe-folder.js'
import type { SavedAnalysis } from './analysis.js'
import { piecesOf, valueOf } from './state-octets.js'

const FILE = 'state.homeward'
/** Raised whenever what is saved changes its form. */
const FORMAT = 62
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
  /** Of all that follows, and of what comes before the large arrays. */
  readonly octets: number
  readonly first: number
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
    const file = openSync(this.#path, 'r')
    try {
      return this.#readFrom(file)
    } finally {
      closeSync(file)
    }
  }

  #readFrom(file: number): State {
    const line = firstLine(file)
    const head = headOf(line)
    if (head === undefined) throw this.#problem('is no state of Homeward')
    if (head.homewardState !== FORMAT || head.shape !== shape()) throw this.#problem('was written by another version of Homeward')
    const from = line.length + 1
    if (fstatSync(file).size - from !== head.octets || sumOf(file, from) !== head.sha256) throw this.#problem('is damaged')
    this.#before = head.sha256
    let at = from
    const next = (octets: Uint8Array): void => {
      fill(file, octets, at)
      at += octets.length
    }
    try {
      // Its checksum is that of a state which this version wrote.
      const first = new Uint8Array(head.first)
      next(first)
      return valueOf(first, next) as State
    } catch {
      throw this.#problem(`was written by another version of Node (${head.node})`)
    }
  }

  /** The octets of a state, as it is now: what the run does after this is not in them. */
  octetsOf(state: State): readonly Uint8Array[] {
    const pieces = piecesOf(plainOf(state))
    const sum = createHash('sha256')
    for (const piece of pieces) sum.update(piece)
    const head: Head = {
      homewardState: FORMAT,
      shape: shape(),
      node: process.version,
      octets: pieces.reduce((octets, { length }) => octets + length, 0),
      first: pieces[0]?.length ?? 0,
      sha256: sum.digest('hex'),
    }
    return [Buffer.from(`${JSON.stringify(head)}\n`), ...pieces]
  }

  /** Takes the place of the state that was read. */
  write(pieces: readonly Uint8Array[]): void {
    locked(this.#folder, () => {
      if (this.#present() !== this.#before)
        throw new IntelProblem(
          `${this.#path}: another run has gone on with this state in the meantime: nothing was saved. Run this one again`,
        )
      // What a run left that was killed while it wrote.
      for (const name of readdirSync(this.#folder)) if (name.startsWith(`.${FILE}.`)) rmSync(join(this.#folder, name))
      writeWhole(this.#folder, FILE, pieces)
    })
  }

  #present(): string | undefined {
    if (!existsSync(this.#path)) return undefined
    const file = openSync(this.#path, 'r')
    try {
      return headOf(firstLine(file))?.sha256
    } finally {
      closeSync(file)
    }
  }

  #problem(what: string): IntelProblem {
    return new IntelProblem(
      `${this.#path} ${what}: nothing was read or written. Restore it from a copy, or start anew in another folder from the captures`,
    )
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Octets of a file that are looked at together. */
const CHUNK = 1 << 20

/** Of a file from a place to its end. */
function sumOf(file: number, from: number): string {
  const sum = createHash('sha256')
  const chunk = new Uint8Array(CHUNK)
  for (let at = from; ; ) {
    const length = readSync(file, chunk, 0, CHUNK, at)
    if (length === 0) return sum.digest('hex')
    sum.update(chunk.subarray(0, length))
    at += length
  }
}

/** Reads as many octets as there is room for. */
function fill(file: number, octets: Uint8Array, from: number): void {
  for (let at = 0; at < octets.length; ) {
    const length = readSync(file, octets, at, Math.min(octets.length - at, CHUNK), from + at)
    if (length === 0) throw new Error('the file ends early')
    at += length
  }
}

/** A head has no octet beyond ASCII: as many characters as octets. */
function firstLine(file: number): string {
  const octets = Buffer.alloc(LONGEST_HEAD)
  const length = readSync(file, octets, 0, LONGEST_HEAD, 0)
  return octets.toString('latin1', 0, Math.max(0, octets.subarray(0, length).indexOf(0x0a)))
}

function headOf(text: string): Head | undefined {
  try {
    const head = JSON.parse(text) as Partial<Head> | null
    const { homewardState, shape: of, node, octets, first, sha256: sum } = head ?? {}
    return typeof homewardState === 'number' &&
      typeof of === 'string' &&
      typeof node === 'string' &&
      typeof octets === 'number' &&
      typeof sum === 'string'
      ? { homewardState, shape: of, node, octets, first: first ?? 0, sha256: sum }
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
