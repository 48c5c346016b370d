/** Timestamps of a pcapng interface (if_tsresol, if_tsoffset) as whole microseconds, exact and rounded down. */

const word = 2 ** 32

/** Powers of ten that fit: the remainder of a division times 2^32 must stay under 2^53. */
const decimalDigits = 12

export class Clock {
  readonly #way: 'times' | 'divided' | 'binary' | 'big'
  readonly #factor: number
  readonly #digits: number
  readonly #resolution: number
  readonly #offset: number

  /** `resolution` is the octet of if_tsresol (high bit: power of two), `offset` the seconds of if_tsoffset. */
  constructor(resolution: number, offset: number) {
    const digits = resolution & 0x7f
    const binary = (resolution & 0x80) !== 0
    this.#resolution = resolution
    this.#digits = digits
    this.#offset = offset * 1e6
    this.#way = binary ? (digits <= 32 ? 'binary' : 'big') : digits <= 6 ? 'times' : digits <= decimalDigits ? 'divided' : 'big'
    this.#factor = 10 ** Math.abs(digits - 6)
  }

  /** Units of a microsecond when that is a whole number, else 0; and the microseconds that are added. */
  get perMicrosecond(): number {
    return this.#way === 'divided' || (this.#way === 'times' && this.#factor === 1) ? this.#factor : 0
  }
  get offset(): number {
    return this.#offset
  }

  /** Microseconds since 1970 of the two halves of a timestamp. Times beyond 2^53 µs (the year 2255) are held there. */
  micros(high: number, low: number): number {
    const at = this.#units(high, low) + this.#offset
    return Math.min(Math.max(at, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
  }

  #units(high: number, low: number): number {
    switch (this.#way) {
      case 'times':
        return (high * word + low) * this.#factor
      case 'divided': {
        const whole = Math.floor(high / this.#factor)
        const rest = (high % this.#factor) * word + low
        return whole * word + (rest - (rest % this.#factor)) / this.#factor
      }
      case 'binary': {
        const bits = 2 ** this.#digits
        const fraction = low % bits
        return ((high * word) / bits + (low - fraction) / bits) * 1e6 + Math.floor((fraction * 1e6) / bits)
      }
      case 'big': {
        const units = ((BigInt(high) << 32n) | BigInt(low)) * 1_000_000n
        return Number(units / ((this.#resolution & 0x80) !== 0 ? 1n << BigInt(this.#digits) : 10n ** BigInt(this.#digits)))
      }
    }
  }
}
