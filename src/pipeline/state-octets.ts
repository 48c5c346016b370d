/**
 * A value as V8 writes it, but for its large arrays: these follow one after the other as they lie in memory, so that no buffer has to hold them all (ten
 * million subscribers are a gigabyte).
 */
import { DefaultDeserializer, DefaultSerializer } from 'node:v8'

const kinds = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array] as const
type Numbers = InstanceType<(typeof kinds)[number]>

/** Octets from which an array stands by itself. */
const LARGE = 1 << 20

class Writer extends DefaultSerializer {
  readonly large: Uint8Array[] = []

  /** Called by V8 for every array of numbers. */
  _writeHostObject(array: Numbers): void {
    const kind = kinds.findIndex((k) => array.constructor === k)
    if (kind < 0) throw new Error(`internal error: the state holds a ${array.constructor.name}`)
    const octets = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    this.writeUint32(kind)
    this.writeDouble(octets.length)
    if (octets.length < LARGE) this.writeRawBytes(octets)
    // As it is now: what the run does after this is not to be in it.
    else this.large.push(octets.slice())
  }
}

class Reader extends DefaultDeserializer {
  readonly #next: (octets: Uint8Array) => void

  constructor(octets: Uint8Array, next: (octets: Uint8Array) => void) {
    super(octets)
    this.#next = next
  }

  /** Called by V8 for every array of numbers. */
  _readHostObject(): Numbers {
    const kind = kinds[this.readUint32()]
    const length = this.readDouble()
    if (kind === undefined) throw new Error('no such array')
    const octets = new Uint8Array(length)
    if (length < LARGE) octets.set(this.readRawBytes(length))
    else this.#next(octets)
    return new kind(octets.buffer)
  }
}

/** The octets of a value, in pieces: the value without its large arrays, then each of these. */
export function piecesOf(value: unknown): readonly Uint8Array[] {
  const writer = new Writer()
  writer.writeHeader()
  writer.writeValue(value)
  return [writer.releaseBuffer(), ...writer.large]
}

/** The value of a first piece; `next` fills the octets of each large array, in the order in which they were written. Throws when V8 cannot read it. */
export function valueOf(first: Uint8Array, next: (octets: Uint8Array) => void): unknown {
  const reader = new Reader(first, next)
  reader.readHeader()
  return reader.readValue()
}
