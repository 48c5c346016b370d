/** Packets with their octets in one ArrayBuffer, to be handed to another thread. */
import type { PacketView } from './decoder.js'

/** Packets of a block at most, and octets of a block; a longer packet has a block of its own. */
const PACKETS = 1024
const OCTETS = 1 << 19
/** Numbers of a packet. */
const Word = { at: 0, originalLength: 1, linkType: 2, interfaceId: 3, file: 4, frame: 5, end: 6 } as const
const WORDS = 7
/** The first number says how many packets there are. */
const HEAD = (1 + PACKETS * WORDS) * 8

export class PacketBlock {
  readonly buffer: ArrayBuffer
  readonly #numbers: Float64Array
  readonly #octets: Uint8Array
  #end = HEAD

  /** What another thread has filled, or a new one. */
  constructor(buffer = new ArrayBuffer(OCTETS)) {
    this.buffer = buffer
    this.#numbers = new Float64Array(this.buffer, 0, HEAD / 8)
    this.#octets = new Uint8Array(this.buffer)
  }

  /** An empty block with room for a packet of `length` octets. One of the buffers that are free is used if it has that. */
  static empty(length: number, free: ArrayBuffer[]): PacketBlock {
    const size = Math.max(OCTETS, HEAD + length)
    const block = new PacketBlock(size === OCTETS ? free.pop() : new ArrayBuffer(size))
    block.#numbers[0] = 0
    return block
  }

  /** False for a buffer that was made for a long packet: it is not kept. */
  static isUsual(buffer: ArrayBuffer): boolean {
    return buffer.byteLength === OCTETS
  }

  get count(): number {
    return this.#numbers[0] as number
  }

  /** False when there is no room for the packet. */
  add(p: PacketView): boolean {
    const n = this.#numbers
    const count = n[0] as number
    const length = p.to - p.from
    const begin = this.#end
    if (count === PACKETS || begin + length > this.#octets.length) return false
    // A loop beats set(subarray()) for short packets, and costs no object.
    if (length < 128) for (let i = p.from, o = begin; i < p.to; i++, o++) this.#octets[o] = p.octets[i] as number
    else this.#octets.set(p.octets.subarray(p.from, p.to), begin)
    this.#end = begin + length
    const at = 1 + count * WORDS
    n[at] = p.at
    n[at + Word.originalLength] = p.originalLength
    n[at + Word.linkType] = p.linkType
    n[at + Word.interfaceId] = p.interfaceId
    n[at + Word.file] = p.file
    n[at + Word.frame] = p.frame
    n[at + Word.end] = this.#end
    n[0] = count + 1
    return true
  }

  /** Calls `take` with every packet in order; what it gets is valid until it returns. */
  each(take: (packet: PacketView) => void): void {
    const n = this.#numbers
    const packet = {
      octets: this.#octets,
      from: 0,
      to: HEAD,
      originalLength: 0,
      at: 0,
      linkType: 0,
      interfaceId: 0,
      file: 0,
      frame: 0,
    }
    for (let i = 0, at = 1; i < this.count; i++, at += WORDS) {
      packet.from = packet.to
      packet.to = n[at + Word.end] as number
      packet.at = n[at] as number
      packet.originalLength = n[at + Word.originalLength] as number
      packet.linkType = n[at + Word.linkType] as number
      packet.interfaceId = n[at + Word.interfaceId] as number
      packet.file = n[at + Word.file] as number
      packet.frame = n[at + Word.frame] as number
      take(packet)
    }
  }
}
