/** Counts over time, at a grain that the length of the capture decides: begins with minutes and gets coarser when there would be too many. */
import { hours, type Micros, minutes } from '../model/units.js'

const DAY = hours(24)
/** From fine to coarse; months and years have no fixed length. */
export const grains = ['minute', 'ten minutes', 'hour', 'day', 'month', 'year'] as const
export type Grain = (typeof grains)[number]

/** Bins kept while counting: two weeks of minutes. */
const KEPT = 20_000
/** Bins that a chart can show. */
const SHOWN = 100

export interface Bin {
  readonly start: Micros
  readonly label: string
  readonly counts: ReadonlyMap<string, number>
}

export class TimeBins {
  #grain = 0
  #bins = new Map<Micros, Map<string, number>>()
  #first = Infinity
  #last = -Infinity

  add(at: Micros, what: string, n = 1): void {
    if (!Number.isFinite(at)) return
    if (at < this.#first) this.#first = at
    if (at > this.#last) this.#last = at
    this.#put(startOf(grainAt(this.#grain), at), what, n)
    while (this.#bins.size > KEPT && this.#grain < grains.length - 1) this.#coarsen()
  }

  #put(start: Micros, what: string, n: number): void {
    let bin = this.#bins.get(start)
    if (bin === undefined) this.#bins.set(start, (bin = new Map()))
    bin.set(what, (bin.get(what) ?? 0) + n)
  }

  #coarsen(): void {
    const before = this.#bins
    this.#bins = new Map()
    this.#grain++
    for (const [start, counts] of before) for (const [what, n] of counts) this.#put(startOf(grainAt(this.#grain), start), what, n)
  }

  /** All bins from the first to the last, empty ones too, at the finest grain that a chart can show. */
  shown(): { readonly grain: Grain; readonly bins: readonly Bin[] } {
    let grain = this.#grain
    while (grain < grains.length - 1 && binsBetween(grainAt(grain), this.#first, this.#last) > SHOWN) grain++
    const name = grainAt(grain)
    const merged = new TimeBins()
    merged.#grain = grain
    for (const [start, counts] of this.#bins) for (const [what, n] of counts) merged.#put(startOf(name, start), what, n)
    const bins: Bin[] = []
    const sameDay = startOf('day', this.#first) === startOf('day', this.#last)
    for (let at = startOf(name, this.#first); at <= this.#last; at = after(name, at))
      bins.push({ start: at, label: labelOf(name, at, sameDay), counts: merged.#bins.get(at) ?? new Map() })
    return { grain: name, bins }
  }
}

function grainAt(index: number): Grain {
  return grains[index] ?? 'year'
}

/** Length of a bin; the mean one where lengths differ. */
const lengths: Readonly<Record<Grain, Micros>> = {
  minute: minutes(1),
  'ten minutes': minutes(10),
  hour: hours(1),
  day: DAY,
  month: 30.4 * DAY,
  year: 365.25 * DAY,
}

function binsBetween(grain: Grain, first: Micros, last: Micros): number {
  return Math.max(0, (last - first) / lengths[grain])
}

function startOf(grain: Grain, at: Micros): Micros {
  if (grain !== 'month' && grain !== 'year') return Math.floor(at / lengths[grain]) * lengths[grain]
  const date = new Date(Math.floor(at / 1000))
  return Date.UTC(date.getUTCFullYear(), grain === 'month' ? date.getUTCMonth() : 0) * 1000
}

function after(grain: Grain, start: Micros): Micros {
  if (grain !== 'month' && grain !== 'year') return start + lengths[grain]
  const date = new Date(start / 1000)
  return (grain === 'month' ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) : Date.UTC(date.getUTCFullYear() + 1, 0)) * 1000
}

function labelOf(grain: Grain, start: Micros, sameDay: boolean): string {
  const iso = new Date(start / 1000).toISOString()
  if (grain === 'year') return iso.slice(0, 4)
  if (grain === 'month') return iso.slice(0, 7)
  if (grain === 'day') return iso.slice(0, 10)
  return sameDay ? iso.slice(11, 16) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`
}
