/**
 * What traffic taught, on disk beside the user’s intelligence: DATA/intel/learned.ndjson, a head and one line per sight. Written whole or not at all.
 * A capture that was learned from before is known again and not counted twice.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Learned, lessons, type Lesson } from '../intel/index.js'
import { IntelProblem, locked, writeWhole } from './safe-folder.js'

const FILE = 'learned.ndjson'
const FORMAT = 1
/** Captures that are remembered as learned. */
const MAX_CAPTURES = 100_000

interface Head {
  readonly format: number
  /** Ids of captures, see `captureId`. */
  readonly captures: readonly string[]
}

export interface LearnedState {
  readonly learned: Learned
  readonly captures: readonly string[]
}

export class LearnedStore {
  readonly #folder: string

  constructor(data: string) {
    this.#folder = join(data, 'intel')
  }

  /** What was kept; nothing when nothing was ever learned. */
  read(): LearnedState {
    const path = join(this.#folder, FILE)
    const learned = new Learned()
    if (!existsSync(path)) return { learned, captures: [] }
    const damaged = (line: number): never => {
      throw new IntelProblem(`${path}, line ${line} cannot be read. Restore it from a copy, or: homeward intel learned --forget`)
    }
    const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n')
    const { captures } = headOf(head) ?? damaged(1)
    lines.slice(0, -1).forEach((text, i) => {
      const row = rowOf(text) ?? damaged(i + 2)
      learned.add(row[0], row[1], row[2], {
        count: row[3],
        first: row[4],
        last: row[5],
        weight: row[6],
        ...(row[7] === undefined ? {} : { range: row[7] }),
      })
    })
    return { learned, captures }
  }

  /** Keeps what is learned now, and from which capture. */
  keep({ learned, captures }: LearnedState, capture: string): void {
    locked(this.#folder, () => {
      if (this.read().captures.join() !== captures.join())
        throw new IntelProblem('another run has learned in the meantime: nothing was kept. Run this one again')
      const lines = [JSON.stringify({ format: FORMAT, captures: [...captures, capture].slice(-MAX_CAPTURES) } satisfies Head)]
      for (const { lesson, subject, value, count, first, last, weight, range } of learned.all())
        lines.push(JSON.stringify([lesson, subject, value, count, first, last, weight, ...(range === undefined ? [] : [range])]))
      writeWhole(this.#folder, FILE, `${lines.join('\n')}\n`)
    })
  }

  /** Takes everything that was learned away; false when there was nothing. */
  forget(): boolean {
    const path = join(this.#folder, FILE)
    const there = existsSync(path)
    rmSync(path, { force: true })
    return there
  }
}

type Row = readonly [Lesson, string, string, number, number, number, number, (readonly [string, string])?]

function headOf(text: string): Head | undefined {
  const head = json(text) as Partial<Head> | undefined
  return head?.format === FORMAT && Array.isArray(head.captures) ? { format: FORMAT, captures: head.captures } : undefined
}

function rowOf(text: string): Row | undefined {
  const row = json(text)
  if (!Array.isArray(row) || !lessons.some((lesson) => lesson === row[0])) return undefined
  const words = row.slice(1, 3).every((word) => typeof word === 'string')
  return words && row.slice(3, 7).length === 4 && row.slice(3, 7).every((n) => Number.isFinite(n)) ? (row as unknown as Row) : undefined
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
