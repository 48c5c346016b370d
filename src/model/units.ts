/** Time as integer microseconds since 1970: exact in a double until the year 2255. */
export type Micros = number

export const seconds = (n: number): Micros => n * 1_000_000
export const minutes = (n: number): Micros => n * 60_000_000
export const hours = (n: number): Micros => n * 3_600_000_000
export const days = (n: number): Micros => hours(24 * n)

/** ISO 8601 UTC with microseconds, `2011-10-13T07:26:44.487000Z`. */
export function isoTime(at: Micros): string {
  const ms = Math.floor(at / 1000)
  const date = new Date(ms)
  if (Number.isNaN(date.getTime())) return 'invalid-time'
  return `${date.toISOString().slice(0, -1)}${String(at - ms * 1000).padStart(3, '0')}Z`
}
