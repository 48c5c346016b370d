/** Packets in the memory of the compiled reader, as those of a capture lie there: the decoder reads ahead in them (capture/packet.ts, `Ahead`). */
import { Clock } from '../../src/capture/clock.js'
import { Ahead, type CaptureInterface } from '../../src/capture/packet.js'
import type { PacketView } from '../../src/pipeline/decoder.js'

/** Packets of one stretch at most, and octets of their blocks. */
const MOST_PACKETS = 24
const MOST_OCTETS = 256 << 10
const PACKET_BLOCK = 6
/** Octets of a block around its packet. */
const BEFORE = 28
const BEHIND = 4

export class Stretches {
  readonly #room: Uint8Array
  readonly #words: DataView
  readonly #read: (p: PacketView) => void
  readonly #interfaces: CaptureInterface[] = []
  /** Where blocks begin, and their packets. */
  readonly #blocks: (readonly [from: number, packet: PacketView])[] = []
  #next = 0
  readonly #ahead = new Ahead()

  /** `read` gets packets one by one, of which it may read more ahead. `room`: memory of the compiled reader. */
  constructor(room: Uint8Array, read: (p: PacketView) => void) {
    this.#room = room
    this.#words = new DataView(room.buffer, room.byteOffset, room.length)
    this.#read = read
    this.#ahead.octets = room
    this.#ahead.interfaces = this.#interfaces
    this.#ahead.header = BEFORE
  }

  /** The number of the interface that packets of this link type are of. */
  interfaceOf(linkType: number): number {
    const known = this.#interfaces.findIndex((i) => i.linkType === linkType)
    return known >= 0 ? known : this.#interfaces.push({ linkType, clock: new Clock(6, 0) }) - 1
  }

  /** Takes a packet. What was taken is read when it is enough, or when this one cannot stand behind it. */
  packet(p: PacketView): void {
    const last = this.#blocks.at(-1)?.[1]
    const length = BEFORE + p.to - p.from + BEHIND
    const fits = Number.isSafeInteger(p.at) && p.at >= 0 && length < MOST_OCTETS
    const follows = last === undefined || (p.frame === last.frame + 1 && p.file === last.file && this.#ahead.to + length < MOST_OCTETS)
    if (!fits || !follows || this.#blocks.length === MOST_PACKETS) this.flush()
    if (fits) this.#write(p)
    else this.#read(p)
  }

  /** Reads what was taken. */
  flush(): void {
    const ahead = this.#ahead
    ahead.from = 0
    while (this.#next < this.#blocks.length) {
      const [from, p] = this.#blocks[this.#next++] as readonly [number, PacketView]
      if (ahead.from !== from) throw new Error(`reading ahead: the next block begins at ${from}, not at ${ahead.from}`)
      ahead.from = this.#blocks[this.#next]?.[0] ?? ahead.to
      const shown = { ...p, octets: this.#room, from: from + BEFORE, to: from + BEFORE + p.to - p.from, ahead }
      const took = (next: number, packets: number): void => {
        this.#next += packets
        ahead.from = next
        shown.frame += packets
      }
      this.#read(Object.assign(shown, { took }))
    }
    this.#blocks.length = 0
    this.#next = 0
    ahead.to = 0
  }

  #write(p: PacketView): void {
    const from = this.#ahead.to
    const captured = p.to - p.from
    const length = BEFORE + captured + (-captured & 3) + BEHIND
    const words = this.#words
    words.setUint32(from, PACKET_BLOCK, true)
    words.setUint32(from + 4, length, true)
    words.setUint32(from + 8, this.interfaceOf(p.linkType), true)
    words.setUint32(from + 12, Math.floor(p.at / 2 ** 32), true)
    words.setUint32(from + 16, p.at % 2 ** 32, true)
    words.setUint32(from + 20, captured, true)
    words.setUint32(from + 24, p.originalLength, true)
    this.#room.set(p.octets.subarray(p.from, p.to), from + BEFORE)
    words.setUint32(from + length - BEHIND, length, true)
    this.#blocks.push([from, p])
    this.#ahead.to = from + length
  }
}
