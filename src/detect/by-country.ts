/** A table by country: those of two letters (ISO 3166) are found by their letters, without hashing text; any others by name. Countries are few: it has no bound. */
const LETTERS = 26
const FIRST_LETTER = 65
/** The place of ''. */
const NONE = LETTERS * LETTERS

export class ByCountry<T> {
  readonly #map: Map<string, T>
  readonly #byCode: (T | undefined)[] = Array.from<T | undefined>({ length: NONE + 1 }).fill(undefined)

  constructor(map = new Map<string, T>()) {
    this.#map = map
    for (const [country, value] of map) this.set(country, value)
  }

  get(country: string): T | undefined {
    const code = codeOf(country)
    return code < 0 ? this.#map.get(country) : this.#byCode[code]
  }

  set(country: string, value: T): void {
    this.#map.set(country, value)
    const code = codeOf(country)
    if (code >= 0) this.#byCode[code] = value
  }

  get size(): number {
    return this.#map.size
  }

  countries(): Iterable<string> {
    return this.#map.keys()
  }

  /** What a later run goes on with (pipeline/state-file.ts), for the constructor; shares its table with this one. */
  save(): Map<string, T> {
    return this.#map
  }
}

/** −1 for what is no code of two letters. */
function codeOf(country: string): number {
  if (country.length === 0) return NONE
  if (country.length !== 2) return -1
  const first = country.charCodeAt(0) - FIRST_LETTER
  const second = country.charCodeAt(1) - FIRST_LETTER
  return first >= 0 && first < LETTERS && second >= 0 && second < LETTERS ? first * LETTERS + second : -1
}
