/** Typed arrays one behind the other in one ArrayBuffer: what a thread hands to another by transfer. Written and read in the same order. */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array

const FIRST = 1 << 17

export class Parcel {
  #octets: Uint8Array<ArrayBuffer>
  #at = 0

  /** `buffer`: one to read, or one to write into that is not needed any more. */
  constructor(buffer = new ArrayBuffer(FIRST)) {
    this.#octets = new Uint8Array(buffer)
  }

  /** What was written; the parcel must not be used after it was transferred. */
  get buffer(): ArrayBuffer {
    return this.#octets.buffer
  }

  /** Adds the first `count` elements. */
  write(array: Numbers, count = array.length): void {
    const size = count * array.BYTES_PER_ELEMENT
    const end = this.#at + size
    if (end > this.#octets.length) this.#grow(end)
    this.#octets.set(new Uint8Array(array.buffer, array.byteOffset, size), this.#at)
    this.#at = end
  }

  writeNumber(value: number): void {
    one[0] = value
    this.write(one)
  }

  /** Fills the first `count` elements of `array` with the next ones. */
  read(array: Numbers, count = array.length): void {
    const size = count * array.BYTES_PER_ELEMENT
    new Uint8Array(array.buffer, array.byteOffset, size).set(this.#octets.subarray(this.#at, this.#at + size))
    this.#at += size
  }

  readNumber(): number {
    this.read(one)
    return one[0] as number
  }

  writeText(text: string): void {
    const octets = new TextEncoder().encode(text)
    this.writeNumber(octets.length)
    this.write(octets)
  }

  readText(): string {
    const octets = new Uint8Array(this.readNumber())
    this.read(octets)
    return new TextDecoder().decode(octets)
  }

  #grow(need: number): void {
    const larger = new Uint8Array(Math.max(need, this.#octets.length * 2))
    larger.set(this.#octets.subarray(0, this.#at))
    this.#octets = larger
  }
}

const one = new Float64Array(1)
