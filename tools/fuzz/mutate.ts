/** Damage: changes of octets, and of elements whose containers stay right. All in one buffer; nothing is allocated per message. */
import { head, readHeader } from '../../src/wire/ber.js'
import type { Dice } from './dice.js'
import type { Seed } from './seeds.js'

/** Longest packet that is made. */
export const MOST_OCTETS = 16_384

const telling = [0, 1, 2, 4, 8, 0x0f, 0x10, 0x1f, 0x20, 0x30, 0x40, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x9f, 0xa0, 0xa1, 0xbf, 0xf0, 0xfe, 0xff]

/** Containers of the element that was found, the outermost first: where the octets of their lengths stand. */
const MAX_NESTED = 40
const lengthAt = new Int32Array(MAX_NESTED)
const element = { from: 0, valueFrom: 0, to: 0, depth: 0, parentFrom: 0 }

export class Mutator {
  readonly octets = new Uint8Array(MOST_OCTETS + 4096)
  readonly #dice: Dice
  readonly #scratch = new Uint8Array(MOST_OCTETS)
  /** Octets in use. */
  length = 0

  constructor(dice: Dice) {
    this.#dice = dice
  }

  /** A mutation of a seed; `other` lends octets. */
  mutate(seed: Seed, other: Seed): void {
    const dice = this.#dice
    this.octets.set(seed.octets)
    this.length = seed.octets.length
    const inside = dice.below(8) !== 0
    for (let left = 1 + dice.below(dice.once(4) ? 6 : 2); left > 0; left--) {
      const from = inside ? seed.message : 0
      if (this.length <= from) break
      const structured = inside && !dice.once(3)
      if (structured && seed.kind === 'tcap') this.#element(from)
      else if (structured && seed.kind === 'diameter') this.#avp(from)
      else if (structured && seed.kind === 'gtp') this.#ie(from)
      else this.#raw(from, other)
    }
    if (!dice.once(8)) this.#mend(seed)
  }

  /** Writes the lengths of the layers around the message. */
  #mend(seed: Seed): void {
    for (const { at, width, from } of seed.lengths) {
      const count = Math.max(0, this.length - from)
      for (let i = 0; i < width; i++) if (at + i < this.length) this.octets[at + i] = (count >>> (8 * (width - 1 - i))) & 255
    }
  }

  #octet(): number {
    return this.#dice.once(2) ? (telling[this.#dice.below(telling.length)] as number) : this.#dice.below(256)
  }

  /** Octets as they come. */
  #raw(from: number, other: Seed): void {
    const { octets } = this
    const dice = this.#dice
    const at = from + dice.below(this.length - from)
    const size = Math.min(1 + dice.below(dice.once(4) ? 64 : 6), this.length - at)
    switch (dice.below(9)) {
      case 0:
        octets[at] = (octets[at] as number) ^ (1 << dice.below(8))
        return
      case 1:
        octets[at] = this.#octet()
        return
      case 2:
        octets[at] = (octets[at] as number) + (dice.once(2) ? 1 : 255)
        return
      case 3:
        return this.#remove(at, size)
      case 4:
        return this.#insertCopy(at, at, size)
      case 5: {
        if (!this.#open(at, size)) return
        for (let i = 0; i < size; i++) octets[at + i] = this.#octet()
        return
      }
      case 6:
        this.length = at
        return
      case 7: {
        const lent = other.octets
        const start = dice.below(lent.length)
        const count = Math.min(size * 4, lent.length - start)
        if (this.#open(at, count)) for (let i = 0; i < count; i++) octets[at + i] = lent[start + i] as number
        return
      }
      default: {
        // Two blocks change places
        const to = from + dice.below(this.length - from)
        const n = Math.min(size, this.length - to)
        for (let i = 0; i < n; i++) {
          const a = octets[at + i] as number
          octets[at + i] = octets[to + i] as number
          octets[to + i] = a
        }
      }
    }
  }

  /** An element of BER somewhere in the message, with the lengths around it. */
  #find(from: number): boolean {
    const dice = this.#dice
    const { octets } = this
    let at = from
    let end = this.length
    element.depth = 0
    for (let depth = 0; depth < MAX_NESTED; depth++) {
      // One of the elements here, the first ones a little more often
      let count = 0
      for (let p = at; p < end && count < 12 && readHeader(octets, p, end); p = head.next) count++
      if (count === 0) return depth > 0
      let left = dice.below(count)
      element.parentFrom = at
      for (let p = at; p < end && readHeader(octets, p, end); p = head.next) if (left-- === 0) break
      element.from = head.from
      element.valueFrom = head.valueFrom
      element.to = head.next
      if (!head.constructed || head.valueFrom >= head.valueTo || dice.once(4)) return true
      lengthAt[element.depth++] = head.from + ((octets[head.from] as number) % 32 === 31 ? 2 : 1)
      at = head.valueFrom
      end = head.valueTo
    }
    return true
  }

  /** Containers of the element grow or shrink with it, as far as the form of their lengths allows. */
  #grow(by: number): void {
    const { octets } = this
    for (let i = element.depth - 1; i >= 0; i--) {
      const at = lengthAt[i] as number
      const first = octets[at] as number
      if (first < 0x80) octets[at] = Math.min(0x7f, Math.max(0, first + by))
      else if (first === 0x81) octets[at + 1] = Math.min(0xff, Math.max(0, (octets[at + 1] as number) + by))
      else if (first === 0x82) {
        const n = Math.min(0xffff, Math.max(0, (octets[at + 1] as number) * 256 + (octets[at + 2] as number) + by))
        octets[at + 1] = n >> 8
        octets[at + 2] = n & 255
      }
    }
  }

  /** Octets more or fewer in a value. Every length around counts them, in its shortest form: what is behind lies where it says. */
  #resize(): void {
    const { octets } = this
    const { from, valueFrom, to } = element
    const by = this.#stretch(valueFrom, to)
    if (by === 0) return
    const at = from + ((octets[from] as number) % 32 === 31 ? 2 : 1)
    let grown = by
    if ((octets[at] as number) !== 0x80) grown += this.#writeLength(at, to - valueFrom + by)
    for (let i = element.depth - 1; i >= 0; i--) {
      const outer = lengthAt[i] as number
      const length = this.#berLength(outer)
      if (length >= 0) grown += this.#writeLength(outer, length + grown)
    }
  }

  /** Puts octets into a value, or takes some out; returns by how many octets it is longer. */
  #stretch(from: number, to: number): number {
    const { octets } = this
    const dice = this.#dice
    const at = from + dice.below(to - from + 1)
    const size = 1 + dice.below(dice.once(8) ? 200 : 6)
    if (dice.once(2)) {
      const n = Math.min(size, to - at)
      this.#remove(at, n)
      return -n
    }
    if (!this.#open(at, size)) return 0
    for (let i = 0; i < size; i++) octets[at + i] = this.#octet()
    return size
  }

  /** A definite length of at most two octets; −1 for others. */
  #berLength(at: number): number {
    const [first, second, third] = this.octets.subarray(at, at + 3) as unknown as readonly [number, number, number]
    return first < 0x80 ? first : first === 0x81 ? second : first === 0x82 ? second * 256 + third : -1
  }

  /** Writes a length in its shortest form in place of the one at `at`; returns by how many octets it is longer. */
  #writeLength(at: number, length: number): number {
    const { octets } = this
    const first = octets[at] as number
    const old = first < 0x80 ? 1 : 1 + (first & 0x7f)
    const width = length < 0x80 ? 1 : length < 0x100 ? 2 : 3
    if (width > old && !this.#open(at, width - old)) return 0
    if (width < old) this.#remove(at, old - width)
    if (width > 1) octets[at] = 0x7f + width
    for (let i = width > 1 ? 1 : 0; i < width; i++) octets[at + i] = length >>> (8 * (width - 1 - i))
    return width - old
  }

  #element(from: number): void {
    if (!this.#find(from)) return
    const { octets } = this
    const dice = this.#dice
    const start = element.from
    const size = element.to - start
    const tag = octets[start] as number
    const before = this.length
    if (dice.once(4)) return this.#resize()
    switch (dice.below(13)) {
      case 0:
        this.#remove(start, size)
        break
      case 1:
        this.#insertCopy(start, start, size)
        break
      case 2: // to the front of its container
        this.#insertCopy(element.parentFrom, start, size)
        if (this.length > before) this.#remove(start + size, size)
        break
      case 3: // high-tag form
        if (tag % 32 < 31 && this.#open(start + 1, 1)) {
          octets[start] = tag | 0x1f
          octets[start + 1] = tag & 0x1f
        }
        break
      case 4: // a length longer than needed
        if (size >= 2 && (octets[start + 1] as number) < 0x80 && this.#open(start + 1, 2)) {
          octets[start + 1] = 0x82
          octets[start + 2] = 0
        }
        break
      case 5: // indefinite length
        if (size >= 2 && (octets[start + 1] as number) < 0x80 && this.#open(element.to, 2)) {
          octets[start + 1] = 0x80
          octets[element.to] = 0
          octets[element.to + 1] = 0
        }
        break
      case 6:
        if (this.#open(start, 2)) octets.fill(0, start, start + 2)
        break
      case 7: // an element that nobody knows
        if (this.#open(start, 6)) octets.set([0x9f, 0x1e + dice.below(90), 3, 1, 2, 3], start)
        break
      case 8: // a string in parts
        if (size >= 2 && size < 0x7c && (octets[start + 1] as number) < 0x80 && tag % 32 < 31 && this.#open(start + 2, 2)) {
          octets[start] = tag | 0x20
          octets[start + 1] = size
          octets[start + 2] = 4
          octets[start + 3] = size - 2
        }
        break
      case 9: // in one more container
        if (size < 0x80 && this.#open(start, 2)) {
          octets[start] = dice.once(2) ? 0x30 : 0xa0 + dice.below(16)
          octets[start + 1] = size
        }
        break
      case 10:
        octets[start] = this.#octet()
        break
      case 11:
        if (element.valueFrom < element.to) octets[element.valueFrom + dice.below(element.to - element.valueFrom)] = this.#octet()
        break
      default: {
        // another length
        const at = start + (tag % 32 === 31 ? 2 : 1)
        octets[at] = (octets[at] as number) + (dice.once(2) ? 1 : 255)
      }
    }
    if (!dice.once(8)) this.#grow(this.length - before)
  }

  /** An AVP, or a member of one, changes; the header’s length is mended with those around it. */
  #avp(from: number): void {
    const { octets } = this
    const dice = this.#dice
    let at = from + 20
    element.depth = 0
    for (let skip = dice.below(12); skip > 0; skip--) {
      const length = this.#avpLength(at)
      if (length < 8 || at + length >= this.length) break
      at += length
      // Into a grouped one, now and then
      if (dice.once(6) && at + 12 < this.length) {
        lengthAt[element.depth++] = at + 5
        at += ((octets[at + 4] as number) & 0x80) !== 0 ? 12 : 8
      }
    }
    const size = Math.min(this.#avpLength(at), this.length - at)
    if (size < 8) return this.#raw(Math.min(from, this.length - 1), noSeed)
    if (dice.once(4)) return this.#resizeAvp(at, size)
    switch (dice.below(8)) {
      case 0:
        return this.#remove(at, size)
      case 1:
        return this.#insertCopy(at, at, size)
      case 2:
        return this.#insertCopy(from + 20, at, size)
      case 3:
        octets[at + 4] = (octets[at + 4] as number) ^ (1 << dice.below(8))
        return
      case 4:
        octets[at + 7] = (octets[at + 7] as number) + (dice.once(2) ? 1 : 255) * (1 + dice.below(8))
        return
      case 5:
        octets[at + 2] = dice.once(3) ? this.#octet() : (octets[at + 2] as number)
        octets[at + 3] = this.#octet()
        return
      case 6:
        octets[at + 8 + dice.below(Math.max(1, size - 8))] = this.#octet()
        return
      default: // one level more: the AVP inside a group of its own code
        if (this.#open(at, 8)) {
          this.octets.copyWithin(at, at + 8, at + 16)
          const inner = size + 8
          octets[at + 5] = inner >>> 16
          octets[at + 6] = inner >>> 8
          octets[at + 7] = inner
        }
    }
  }

  /** Octets more or fewer in the value of an AVP of `size` octets with padding, whose length and those of the groups around count them. */
  #resizeAvp(at: number, size: number): void {
    const value = at + (((this.octets[at + 4] as number) & 0x80) !== 0 ? 12 : 8)
    const length = this.#at3(at + 5)
    if (value > at + length || at + size > this.length) return
    const longer = length + this.#stretch(value, at + length)
    const padding = -longer & 3
    const before = size - length
    const end = at + longer
    if (padding > before && !this.#open(end, padding - before)) return
    if (padding < before) this.#remove(end, before - padding)
    this.octets.fill(0, end, end + padding)
    this.#put3(at + 5, longer)
    for (let i = 0; i < element.depth; i++) {
      const outer = lengthAt[i] as number
      this.#put3(outer, this.#at3(outer) + longer + padding - size)
    }
  }

  #at3(at: number): number {
    const o = this.octets
    return ((o[at] as number) << 16) | ((o[at + 1] as number) << 8) | (o[at + 2] as number)
  }

  #put3(at: number, value: number): void {
    this.octets[at] = value >>> 16
    this.octets[at + 1] = value >>> 8
    this.octets[at + 2] = value
  }

  #avpLength(at: number): number {
    if (at + 8 > this.length) return 0
    return (this.#at3(at + 5) + 3) & ~3
  }

  /** An information element of GTP: of version 2, or of version 1 with a length. */
  #ie(from: number): void {
    const { octets } = this
    const dice = this.#dice
    const two = (octets[from] as number) >> 5 === 2
    const header = two ? 4 : 3
    let at = from + (two ? (((octets[from] as number) & 8) !== 0 ? 12 : 8) : ((octets[from] as number) & 7) !== 0 ? 12 : 8)
    const lengthOf = (p: number): number => header + (octets[p + 1] as number) * 256 + (octets[p + 2] as number)
    for (let skip = dice.below(8); skip > 0 && at + header < this.length; skip--) {
      const next = at + lengthOf(at)
      if (next + header >= this.length) break
      at = next
    }
    if (at + header >= this.length) return this.#raw(Math.min(from, this.length - 1), noSeed)
    const size = Math.min(lengthOf(at), this.length - at)
    if (dice.once(4)) {
      const length = size - header + this.#stretch(at + header, at + size)
      octets[at + 1] = length >> 8
      octets[at + 2] = length
      return
    }
    switch (dice.below(7)) {
      case 0:
        return this.#remove(at, size)
      case 1:
        return this.#insertCopy(at, at, size)
      case 2:
        octets[at] = dice.below(256)
        return
      case 3:
        octets[at + 2] = (octets[at + 2] as number) + (dice.once(2) ? 1 : 255) * (1 + dice.below(4))
        return
      case 4:
        octets[at + 3] = dice.below(16)
        return
      case 5: // inside a bearer context, or what else is grouped
        if (this.#open(at, header)) {
          octets[at] = [93, 109, 110, 180][dice.below(4)] as number
          octets[at + 1] = size >> 8
          octets[at + 2] = size & 255
          if (two) octets[at + 3] = dice.below(4)
        }
        return
      default:
        octets[at + header + dice.below(Math.max(1, size - header))] = this.#octet()
    }
  }

  #remove(at: number, size: number): void {
    const n = Math.min(size, this.length - at)
    if (n <= 0) return
    this.octets.copyWithin(at, at + n, this.length)
    this.length -= n
  }

  /** Makes room at a place; false when the packet would be too long. */
  #open(at: number, size: number): boolean {
    if (at > this.length || this.length + size > MOST_OCTETS) return false
    this.octets.copyWithin(at + size, at, this.length)
    this.length += size
    return true
  }

  #insertCopy(at: number, from: number, size: number): void {
    const n = Math.min(size, this.length - from)
    for (let i = 0; i < n; i++) this.#scratch[i] = this.octets[from + i] as number
    if (n <= 0 || !this.#open(at, n)) return
    for (let i = 0; i < n; i++) this.octets[at + i] = this.#scratch[i] as number
  }
}

/** Lends one octet. */
const noSeed: Seed = { kind: 'packet', linkType: 0, octets: new Uint8Array(1), message: 0, lengths: [], tsn: -1 }
