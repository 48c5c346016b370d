/**
 * One stretch of hostile traffic: mutated messages, whole or cut in segments, fragments, chunks and streams, in time that mostly goes forward. The same
 * seed and stretch give the same packets.
 */
import type { PacketView } from '../../src/pipeline/decoder.js'
import { Dice } from './dice.js'
import { Mutator } from './mutate.js'
import type { Seed } from './seeds.js'

const RAW_IP = 101
const SCCP = 142
const IP = 20
const CHUNK = IP + 12
const USER = CHUNK + 16
/** 2026-01-01 in microseconds. */
const START = 1_767_225_600_000_000
/** Messages of one packet, and octets, at most. */
const MOST_BUNDLED = 5
const MOST_OCTETS = 16_000
/** Segments of one message at most. */
const MOST_SEGMENTS = 5

export type Give = (packet: PacketView) => void

export class Traffic {
  readonly #seeds: readonly Seed[]
  readonly #dice: Dice
  readonly #mutator: Mutator
  readonly #part = new Uint8Array(20_000)
  readonly #sequences = new Uint32Array(8)
  readonly #view = {
    octets: this.#part as Uint8Array,
    from: 0,
    to: 0,
    originalLength: 0,
    at: START,
    linkType: 0,
    interfaceId: 0,
    file: 0,
    frame: 0,
  }
  #last = 0
  #tsn = 1

  constructor(seeds: readonly Seed[], seed: number, stretch: number) {
    this.#seeds = seeds
    this.#dice = new Dice(seed, stretch)
    this.#mutator = new Mutator(this.#dice)
  }

  /** Makes the next message and gives its packets, one to six. */
  next(give: Give): void {
    const dice = this.#dice
    const seeds = this.#seeds
    const view = this.#view
    // Often the vector that follows: an answer behind its question
    this.#last = dice.once(2) ? (this.#last + 1) % seeds.length : dice.below(seeds.length)
    const seed = seeds[this.#last] as Seed
    const mutator = this.#mutator
    mutator.mutate(seed, seeds[dice.below(seeds.length)] as Seed)
    view.at += dice.below(2000)
    if (dice.once(3000)) view.at += 3_600_000_000
    else if (dice.once(1000)) view.at -= dice.below(1_000_000)
    view.linkType = seed.linkType
    const { octets, length } = mutator
    if (seed.tsn >= 0 && !dice.once(16)) {
      const tsn = this.#tsn++
      for (let i = 0; i < 4; i++) octets[seed.tsn + i] = (tsn >>> (24 - 8 * i)) & 255
    }
    if (seed.kind === 'tcap' && seed.linkType === SCCP && dice.once(20)) return this.#segments(octets, length, give)
    if (seed.kind === 'diameter' && dice.once(8)) return this.#stream(octets, length, give)
    if (seed.tsn >= 0 && length > USER && dice.once(16)) return this.#bundle(octets, length, give)
    if (seed.tsn >= 0 && length > USER + 8 && dice.once(24)) return this.#chunks(octets, length, give)
    if (seed.linkType === RAW_IP && length > IP + 16 && dice.once(40)) return this.#fragments(octets, length, give)
    this.#give(octets, length, give)
  }

  #give(octets: Uint8Array, length: number, give: Give): void {
    const view = this.#view
    view.octets = octets
    view.to = length
    view.originalLength = length
    view.frame++
    give(view)
  }

  /** XUDT segments of the data of a UDT: in order or not, one missing or twice now and then. */
  #segments(octets: Uint8Array, length: number, give: Give): void {
    const dice = this.#dice
    const part = this.#part
    const data = 4 + (octets[4] as number)
    if (data + 1 >= length || octets[0] !== 9) return this.#give(octets, length, give)
    const count = 2 + dice.below(MOST_SEGMENTS - 1)
    const each = Math.ceil((length - data - 1) / count)
    for (let n = 0; n < count; n++) {
      const i = dice.once(12) ? dice.below(count) : n
      const from = data + 1 + i * each
      const size = Math.max(0, Math.min(each, length - from, 250))
      part.set([17, 1, 15, (octets[2] as number) + 1, (octets[3] as number) + 1, (octets[4] as number) + 1, data + 2 - 5 + size], 0)
      part.set(octets.subarray(5, data), 7)
      const at = data + 2
      part[at] = size
      part.set(octets.subarray(from, from + size), at + 1)
      const left = count - 1 - i
      part.set([16, 4, (i === 0 ? 0x80 : 0) | left, 7, 7, this.#last & 255, 0], at + 1 + size)
      this.#give(part, at + 8 + size, give)
    }
  }

  /** More chunks in the same packet, those of other messages. */
  #bundle(octets: Uint8Array, length: number, give: Give): void {
    const dice = this.#dice
    const part = this.#part
    part.set(octets.subarray(0, length))
    let end = length
    for (let more = 1 + dice.below(MOST_BUNDLED - 1); more > 0; more--) {
      const seed = this.#seeds[dice.below(this.#seeds.length)] as Seed
      const mutator = this.#mutator
      mutator.mutate(seed, this.#seeds[this.#last] as Seed)
      const size = mutator.length - CHUNK
      if (seed.tsn < 0 || size <= 0 || end + size > MOST_OCTETS) continue
      part.fill(0, end, (end = (end + 3) & ~3))
      part.set(mutator.octets.subarray(CHUNK, mutator.length), end)
      if (!dice.once(16)) new DataView(part.buffer).setUint32(end + seed.tsn - CHUNK, this.#tsn++)
      end += size
    }
    part[2] = end >> 8
    part[3] = end & 255
    this.#give(part, end, give)
  }

  /** The user data of an SCTP chunk in two chunks of two packets. */
  #chunks(octets: Uint8Array, length: number, give: Give): void {
    const part = this.#part
    const cut = USER + 4 + this.#dice.below(length - USER - 4)
    for (let i = 0; i < 2; i++) {
      const [from, to] = i === 0 ? [USER, cut] : [cut, length]
      part.set(octets.subarray(0, USER))
      part.set(octets.subarray(from, to), USER)
      const total = USER + to - from
      part[CHUNK + 1] = i === 0 ? 2 : 1
      part[CHUNK + 2] = (total - CHUNK) >> 8
      part[CHUNK + 3] = (total - CHUNK) & 255
      part[CHUNK + 7] = (octets[CHUNK + 7] as number) + i
      part[2] = total >> 8
      part[3] = total & 255
      if (i === 1) this.#tsn++
      if (!this.#dice.once(30)) this.#give(part, total, give)
    }
  }

  /** An IPv4 packet in two or three fragments. */
  #fragments(octets: Uint8Array, length: number, give: Give): void {
    const dice = this.#dice
    const part = this.#part
    const id = dice.below(4)
    const step = Math.max(8, (Math.ceil((length - IP) / (2 + dice.below(2))) + 7) & ~7)
    for (let from = 0; from < length - IP; from += step) {
      const size = Math.min(step, length - IP - from)
      part.set(octets.subarray(0, IP))
      part.set(octets.subarray(IP + from, IP + from + size), IP)
      const last = from + size >= length - IP
      part.set([(IP + size) >> 8, (IP + size) & 255, 0, id, (last ? 0 : 0x20) | (from >> 11), (from >> 3) & 255], 2)
      if (!dice.once(20)) this.#give(part, IP + size, give)
      if (dice.once(20)) this.#give(part, IP + size, give)
    }
  }

  /** A Diameter message on one of a few TCP connections: in segments, with losses, repetitions and parts that contradict. */
  #stream(octets: Uint8Array, length: number, give: Give): void {
    const dice = this.#dice
    const part = this.#part
    const connection = dice.below(this.#sequences.length)
    let left = 1 + dice.below(4)
    for (let from = USER; from < length; left--) {
      const size = left <= 1 ? length - from : Math.min(length - from, 1 + dice.below(length - from))
      const sequence = this.#sequences[connection] as number
      const total = IP + 20 + size
      part.set([0x45, 0, total >> 8, total & 255, 0, 0, 0x40, 0, 64, 6, 0, 0, 10, 7, 0, connection, 10, 8, 0, 1])
      part.set([0x0f, 0x1c, 0x0f, 0x1c, sequence >>> 24, (sequence >>> 16) & 255, (sequence >>> 8) & 255, sequence & 255], IP)
      part.set([0, 0, 0, 0, 0x50, dice.once(200) ? dice.below(64) : 0x18, 0xff, 0xff, 0, 0, 0, 0], IP + 8)
      part.set(octets.subarray(from, from + size), IP + 20)
      if (!dice.once(40)) this.#give(part, total, give)
      if (dice.once(40)) {
        part[IP + 20 + dice.below(size)] = dice.below(256)
        this.#give(part, total, give)
      }
      if (!dice.once(200)) this.#sequences[connection] = sequence + size
      from += size
    }
  }
}
