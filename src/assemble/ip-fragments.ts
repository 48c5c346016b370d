/**
 * Fragments of IP datagrams (RFC 791 §3.2, RFC 8200 §4.5), put together. Bounded: 512 datagrams, 64 KiB each, 30 s of packet time.
 * On overlap the octets that came first stay.
 */
import { type Micros, seconds } from '../model/units.js'

interface Datagram {
  readonly octets: Uint8Array
  readonly have: Uint8Array
  length: number
  filled: number
  readonly at: Micros
}

const MOST_OCTETS = 65_536

export class IpFragments {
  static readonly limit = 512
  static readonly wait = seconds(30)
  readonly #waiting = new Map<string, Datagram>()
  /** Datagrams of which a part never came. */
  lost = 0

  /** Adds a fragment. Returns the whole payload when this one completes it, else undefined. `key`: addresses, protocol, id. */
  add(key: string, offset: number, more: boolean, octets: Uint8Array, at: Micros): Uint8Array | undefined {
    this.#expire(at)
    const end = offset + octets.length
    if (end >= MOST_OCTETS) return undefined
    let d = this.#waiting.get(key)
    if (d === undefined) {
      if (this.#waiting.size >= IpFragments.limit) this.#forgetOldest()
      d = { octets: new Uint8Array(MOST_OCTETS), have: new Uint8Array(MOST_OCTETS), length: -1, filled: 0, at }
      this.#waiting.set(key, d)
    }
    for (let i = 0; i < octets.length; i++) {
      if (d.have[offset + i] !== 0) continue
      d.have[offset + i] = 1
      d.octets[offset + i] = octets[i] as number
      d.filled++
    }
    if (!more && d.length < 0) d.length = end
    if (d.length < 0 || d.filled < d.length) return undefined
    this.#waiting.delete(key)
    return d.octets.subarray(0, d.length)
  }

  /** What a later run goes on with (pipeline/state-file.ts): of each datagram the octets up to the last that came. */
  save() {
    return [...this.#waiting].map(([key, { octets, have, ...rest }]) => {
      const end = have.lastIndexOf(1) + 1
      return { key, octets: octets.slice(0, end), have: have.slice(0, end), ...rest }
    })
  }

  load(saved: ReturnType<IpFragments['save']>): void {
    for (const { key, octets, have, ...rest } of saved) {
      const datagram = { octets: new Uint8Array(MOST_OCTETS), have: new Uint8Array(MOST_OCTETS), ...rest }
      datagram.octets.set(octets)
      datagram.have.set(have)
      this.#waiting.set(key, datagram)
    }
  }

  #expire(now: Micros): void {
    for (const [key, d] of this.#waiting) {
      // A later run may begin with an earlier capture
      if (Math.abs(now - d.at) < IpFragments.wait) return
      this.#waiting.delete(key)
      this.lost++
    }
  }

  #forgetOldest(): void {
    for (const key of this.#waiting.keys()) {
      this.#waiting.delete(key)
      this.lost++
      return
    }
  }
}
