/** Truth files (docs/interfaces.md §6): one line of JSON per request that is not ordinary. What is wrong with a line is said with its number. */
import { type Threat, threats } from '../model/finding.js'

export interface TruthLine {
  readonly frame: number
  readonly kind: 'attack' | 'decoy'
  /** Always there for an attack; a decoy may look like several. */
  readonly threat?: Threat
  /** Catalogue id of an attack (`D01`), class of false alarm of a decoy (`FP06`). */
  readonly technique: string
  readonly actor?: string
  readonly campaign?: string
  readonly target?: string
}

const isThreat = (value: unknown): value is Threat => threats.some((t) => t === value)
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 60)

/** The line as values, or a sentence that says what is wrong with it. */
export function readTruthLine(text: string): TruthLine | string {
  let line: unknown
  try {
    line = JSON.parse(text)
  } catch {
    return 'this is no JSON. Each line holds one object, such as {"frame":812,"kind":"attack","threat":"location","technique":"D01"}.'
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return 'an object is expected, one per line.'
  const { frame, kind, threat, technique, actor, campaign, target } = line as Record<string, unknown>
  if (typeof frame !== 'number' || !Number.isInteger(frame) || frame < 1 || frame > 0xffffffff)
    return `«frame» is ${shown(frame)}: give the number of the request’s frame, from 1.`
  if (kind !== 'attack' && kind !== 'decoy') return `«kind» is ${shown(kind)}: it is "attack" or "decoy".`
  if (threat === undefined ? kind === 'attack' : !isThreat(threat))
    return `«threat» is ${shown(threat)}: it is one of ${threats.join(', ')}.`
  if (typeof technique !== 'string' || technique === '') return `«technique» is ${shown(technique)}: give an id such as "D01" or "FP06".`
  for (const [name, value] of Object.entries({ actor, campaign, target }))
    if (value !== undefined && typeof value !== 'string') return `«${name}» is ${shown(value)}: it is text, or absent.`
  return {
    frame,
    kind,
    ...(isThreat(threat) ? { threat } : {}),
    technique,
    ...(typeof actor === 'string' ? { actor } : {}),
    ...(typeof campaign === 'string' ? { campaign } : {}),
    ...(typeof target === 'string' ? { target } : {}),
  }
}

/** What is known of the requests of some captures, by file and frame. Two lines for one frame are two requests in one packet. */
export class Truth {
  readonly #lines = new Map<number, TruthLine[]>()
  size = 0

  add(file: number, line: TruthLine): void {
    const key = placeKey(file, line.frame)
    const there = this.#lines.get(key)
    if (there === undefined) this.#lines.set(key, [line])
    else there.push(line)
    this.size++
  }

  /** The lines of a frame; undefined when everything in it is ordinary. */
  of(file: number, frame: number): readonly TruthLine[] | undefined {
    return this.#lines.get(placeKey(file, frame))
  }

  *all(): Generator<{ readonly file: number; readonly line: TruthLine }> {
    for (const [key, lines] of this.#lines) for (const line of lines) yield { file: Math.floor(key / 2 ** 32), line }
  }
}

/** File and frame as one number: exact, since files are fewer than 2²¹ and frames than 2³². */
export function placeKey(file: number, frame: number): number {
  return file * 2 ** 32 + frame
}
