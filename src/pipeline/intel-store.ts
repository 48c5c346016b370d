/**
 * The user's intelligence on disk: sets of facts that are never changed, and a state file that says which apply. Every step writes a new file, syncs it and
 * renames it: a crash leaves the state before or the state after. Each step remembers what applied before it, so it can be undone.
 *
 *     DATA/intel/state.json      which sets apply, and the history of steps
 *     DATA/intel/sets/ID.ndjson  a head, then one fact per line
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import type { Fact, FactSet } from '../intel/fact.js'
import { Overlay } from '../intel/overlay.js'
import type { ReadResult } from '../intel/read/problem.js'
import { FileReader, type ImportType, maxOctets } from '../intel/sources.js'
import { IntelProblem, locked, writeWhole } from './safe-folder.js'

export interface SetHead {
  readonly id: string
  readonly source: string
  readonly type: string
  readonly layer: FactSet['layer']
  readonly facts: number
  /** ISO time of the import. */
  readonly imported: string
}

interface Step {
  readonly did: 'import' | 'remove'
  readonly source: string
  readonly at: string
  /** Sets that applied before. */
  readonly before: readonly SetHead[]
}

interface State {
  readonly format: 1
  readonly active: readonly SetHead[]
  readonly history: readonly Step[]
}

const EMPTY: State = { format: 1, active: [], history: [] }
/** Steps that can be undone. */
const MAX_HISTORY = 200

/** The folder of data: `--data`, else $XDG_DATA_HOME/homeward, else ~/.local/share/homeward. */
export function dataFolder(given: string | undefined, env: NodeJS.ProcessEnv): string {
  if (given !== undefined) return given
  const xdg = env.XDG_DATA_HOME
  return join(xdg === undefined || xdg === '' ? join(homedir(), '.local', 'share') : xdg, 'homeward')
}

export class IntelStore {
  readonly #folder: string

  constructor(data: string) {
    this.#folder = join(data, 'intel')
  }

  /** Sets that apply, in the order of import. */
  list(): readonly SetHead[] {
    return this.#state().active
  }

  /** The facts of the sets that apply, ready to be found. Empty when nothing was ever imported. */
  overlay(): Overlay {
    return new Overlay(this.list().map((head) => this.#readSet(head)))
  }

  /** One set by its source. */
  set(source: string): FactSet | undefined {
    const head = this.list().find((one) => one.source === source)
    return head === undefined ? undefined : this.#readSet(head)
  }

  /** What would apply with another set: the one of the same source is replaced. */
  with(set: FactSet): Overlay {
    const kept = this.list().filter(({ source }) => source !== set.source)
    return new Overlay([...kept.map((head) => this.#readSet(head)), set])
  }

  /** Adds a set, or replaces the one of the same source. `at` is the ISO time of the step. */
  import(set: FactSet, at: string): SetHead {
    return locked(this.#folder, () => {
      const state = this.#state()
      const text = [
        JSON.stringify({ source: set.source, type: set.type, layer: set.layer }),
        ...set.facts.map((fact) => JSON.stringify(fact)),
        '',
      ].join('\n')
      const id = createHash('sha256').update(text).digest('hex').slice(0, 16)
      const head: SetHead = { id, source: set.source, type: set.type, layer: set.layer, facts: set.facts.length, imported: at }
      mkdirSync(join(this.#folder, 'sets'), { recursive: true })
      writeWhole(join(this.#folder, 'sets'), `${id}.ndjson`, text)
      const active = [...state.active.filter(({ source }) => source !== set.source), head]
      this.#save({ format: 1, active, history: steps(state, { did: 'import', source: set.source, at, before: state.active }) })
      return head
    })
  }

  /** Takes a set away; undefined when there is none of that source. */
  remove(source: string, at: string): SetHead | undefined {
    return locked(this.#folder, () => {
      const state = this.#state()
      const head = state.active.find((one) => one.source === source)
      if (head === undefined) return undefined
      const active = state.active.filter((one) => one !== head)
      this.#save({ format: 1, active, history: steps(state, { did: 'remove', source, at, before: state.active }) })
      return head
    })
  }

  /** Takes the last step back; undefined when there is none. */
  undo(): { readonly did: 'import' | 'remove'; readonly source: string; readonly at: string } | undefined {
    return locked(this.#folder, () => {
      const state = this.#state()
      const last = state.history.at(-1)
      if (last === undefined) return undefined
      this.#save({ format: 1, active: last.before, history: state.history.slice(0, -1) })
      return { did: last.did, source: last.source, at: last.at }
    })
  }

  #state(): State {
    const path = join(this.#folder, 'state.json')
    if (!existsSync(path)) return EMPTY
    let state: State
    try {
      state = JSON.parse(readFileSync(path, 'utf8')) as State
    } catch {
      throw new IntelProblem(`${path} cannot be read. Restore it from a copy, or take it away to begin without imported intelligence`)
    }
    if (state.format !== 1) throw new IntelProblem(`${path} was written by another version of this program`)
    return state
  }

  #readSet(head: SetHead): FactSet {
    const path = join(this.#folder, 'sets', `${head.id}.ndjson`)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (createHash('sha256').update(text).digest('hex').slice(0, 16) !== head.id)
      throw new IntelProblem(
        `the facts of «${head.source}» (${path}) are damaged or gone. Import the file again, or: homeward intel remove ${head.source}`,
      )
    const lines = text.split('\n')
    return { source: head.source, type: head.type, layer: head.layer, facts: lines.slice(1, -1).map((line) => JSON.parse(line) as Fact) }
  }

  #save(state: State): void {
    writeWhole(this.#folder, 'state.json', `${JSON.stringify(state, null, 1)}\n`)
    this.#sweep(state)
  }

  /** Takes away what no step can bring back, and what a crash left. */
  #sweep(state: State): void {
    const sets = join(this.#folder, 'sets')
    const needed = new Set([state.active, ...state.history.map(({ before }) => before)].flat().map(({ id }) => `${id}.ndjson`))
    for (const name of readdirSync(sets)) if (!needed.has(name)) rmSync(join(sets, name), { force: true })
  }
}

function steps(state: State, step: Step): readonly Step[] {
  return [...state.history, step].slice(-MAX_HISTORY)
}

/** Reads a file of a type: the facts, or the lines that are wrong. */
export async function readIntelFile(path: string, type: ImportType): Promise<ReadResult> {
  const failed = (line: number, says: string): ReadResult => ({ facts: [], problems: [{ line, says }], notes: [] })
  let size: number
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return failed(0, 'this is no file')
    size = stat.size
  } catch (error) {
    return failed(0, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (size > maxOctets[type]) return failed(0, `${size} octets: a file of type ${type} may have ${maxOctets[type]}`)
  const reader = new FileReader(type)
  let decoder: TextDecoder | undefined
  let line = 1
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 16 })) {
      const octets = piece as Buffer
      decoder ??= decoderOf(octets)
      const text = decoder.decode(octets, { stream: true })
      reader.push(text)
      for (const octet of octets) if (octet === 10) line++
    }
    if (decoder !== undefined) reader.push(decoder.decode())
  } catch (error) {
    const coded = error instanceof TypeError
    return failed(line, coded ? 'octets that are no UTF-8 on or near this line: save the file as UTF-8' : String(error))
  }
  return reader.end()
}

/** UTF-8, unless the file begins as UTF-16 or its XML declaration names another encoding. */
function decoderOf(first: Buffer): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  const named = /^<\?xml[^>]{0,200}?encoding=["']([A-Za-z0-9._-]{1,20})["']/.exec(first.subarray(0, 256).toString('latin1'))
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8', { fatal: true })
  } catch {
    return new TextDecoder('utf-8', { fatal: true })
  }
}
