/**
 * pcap files (draft-ietf-opsawg-pcap): micro- and nanoseconds, both byte orders, the «modified» variant with 24-octet record headers.
 * Left out: the variants that only heuristics can tell from the standard one (Nokia, ss990417, AIX).
 */
import { Clock } from './clock.js'
import type { OctetFeed } from './octet-feed.js'
import { Ahead, type CaptureReader, limits, type Notes, Packet, packetsRead, type Step } from './packet.js'

export const pcapHeader = 24
const day = 86_400

export class PcapReader implements CaptureReader {
  readonly packet = new Packet()
  readonly #feed: OctetFeed
  readonly #notes: Notes
  readonly #little: boolean
  readonly #nanoseconds: boolean
  readonly #swapped: boolean
  readonly #header: number
  readonly #longest: number
  #count = 0
  #firstSeconds = 0
  #lastSeconds = 0
  #searching = false
  #over = false
  readonly #ahead: Ahead | undefined

  /** The feed must hold the whole file header (24 octets), beginning with a pcap magic. */
  constructor(feed: OctetFeed, notes: Notes) {
    this.#feed = feed
    this.#notes = notes
    const at = feed.from
    this.#little = feed.view.getUint16(at) !== 0xa1b2
    const magic = feed.view.getUint32(at, this.#little)
    this.#nanoseconds = magic === 0xa1b23c4d
    this.#header = magic === 0xa1b2cd34 ? 24 : 16
    const major = feed.view.getUint16(at + 4, this.#little)
    const minor = feed.view.getUint16(at + 6, this.#little)
    // Before 2.4 some writers put the original length first (Wireshark, wiretap/libpcap.c)
    this.#swapped = major === 543 || (major === 2 && minor < 4)
    this.#longest = Math.max(limits.usualPacket, Math.min(feed.view.getUint32(at + 16, this.#little), limits.block))
    // The upper 16 bits hold the length of the frame check sequence
    this.packet.linkType = feed.view.getUint32(at + 20, this.#little) & 0xffff
    feed.from += pcapHeader
    this.#ahead = this.#aheadOf()
  }

  next(): Step {
    if (this.#over) return 'end'
    if (this.#searching) return this.#search()
    const feed = this.#feed
    const view = feed.view
    const at = feed.from
    const have = feed.to - at
    if (have < this.#header) return this.#short(this.#header)
    let captured = view.getUint32(at + 8, this.#little)
    let original = view.getUint32(at + 12, this.#little)
    if (this.#swapped && captured > original) [captured, original] = [original, captured]
    if (captured > this.#longest) return this.#search()
    const length = this.#header + captured
    if (have < length) return this.#short(length)

    const seconds = view.getUint32(at, this.#little)
    const fraction = view.getUint32(at + 4, this.#little)
    const packet = this.packet
    packet.octets = feed.octets
    packet.from = at + this.#header
    packet.to = at + length
    packet.originalLength = original
    packet.at = seconds * 1e6 + (this.#nanoseconds ? Math.floor(fraction / 1000) : fraction)
    packet.frame += 1
    if (this.#count === 0) this.#firstSeconds = seconds
    this.#lastSeconds = seconds
    this.#count += 1
    feed.from = at + length
    return 'packet'
  }

  get ahead(): Ahead | undefined {
    const ahead = this.#ahead
    if (ahead === undefined || this.#over || this.#searching) return undefined
    ahead.octets = this.#feed.octets
    ahead.from = this.#feed.from
    ahead.to = this.#feed.to
    return ahead
  }

  took(from: number, packets: number, at: number): void {
    if (this.#ahead !== undefined) this.#ahead.from = from
    this.#feed.from = from
    this.packet.frame += packets
    this.#count += packets
    this.#lastSeconds = Math.floor(at / 1e6)
  }

  #aheadOf(): Ahead | undefined {
    if (!this.#little || this.#swapped || this.#header !== 16) return undefined
    const ahead = new Ahead()
    ahead.interfaces = [{ linkType: this.packet.linkType, clock: new Clock(this.#nanoseconds ? 9 : 6, 0) }]
    ahead.longest = this.#longest
    ahead.header = this.#header
    return ahead
  }

  #short(wanted: number): Step {
    const feed = this.#feed
    if (!feed.ended) {
      feed.wanted = wanted
      return 'wait'
    }
    const cut = feed.to > feed.from
    if (cut || feed.inlet.damage !== undefined) {
      const where = cut ? `in the middle of packet ${this.packet.frame + 1}` : `after packet ${this.packet.frame}`
      this.#end(`the file ends ${where}: ${feed.inlet.damage ?? 'the capture was cut'}; ${packetsRead(this.#count)}`)
    }
    this.#over = true
    return 'end'
  }

  #end(reason: string): Step {
    this.#notes.stop(this.#feed.offset(this.#feed.from), this.packet.frame + 1, reason)
    this.#over = true
    return 'end'
  }

  /** The record header at `from` is absurd: looks for the next place where three records follow each other. */
  #search(): Step {
    const feed = this.#feed
    if (feed.to - feed.from < limits.searchWindow && !feed.ended) {
      this.#searching = true
      feed.wanted = limits.searchWindow
      return 'wait'
    }
    this.#searching = false
    const frame = this.packet.frame + 1
    const until = Math.min(feed.from + limits.search, feed.to - this.#header)
    for (let at = feed.from + 1; at <= until; at += 1) {
      if (!this.#chain(at)) continue
      const reason = `the record header of packet ${frame} is damaged: skipped ${at - feed.from} octets to the next sound record`
      this.#notes.stop(feed.offset(feed.from), frame, reason)
      feed.from = at
      return this.next()
    }
    const claimed = feed.view.getUint32(feed.from + 8, this.#little)
    return this.#end(
      `the record header of packet ${frame} claims ${claimed} octets and no sound record follows: the file is damaged here; ${packetsRead(this.#count)}`,
    )
  }

  #chain(start: number): boolean {
    const feed = this.#feed
    const little = this.#little
    let at = start
    let before = 0
    for (let records = 0; records < 3; records += 1) {
      // Near the end of the file fewer records are left: one that ends exactly there, or two
      if (at === feed.to) return feed.ended && records > 0
      if (feed.to - at < this.#header) return feed.ended && records > 1
      const captured = feed.view.getUint32(at + 8, little)
      const original = feed.view.getUint32(at + 12, little)
      const fraction = feed.view.getUint32(at + 4, little)
      if (captured > this.#longest || captured === 0 || original < captured || original > limits.block) return false
      if (fraction >= (this.#nanoseconds ? 1e9 : 1e6)) return false
      const seconds = feed.view.getUint32(at, little)
      if (seconds === 0 || (records > 0 && Math.abs(seconds - before) > day)) return false
      const known = this.#count > 0
      if (known && Math.abs(seconds - this.#lastSeconds) > day && Math.abs(seconds - this.#firstSeconds) > day) return false
      before = seconds
      at += this.#header + captured
      if (at > feed.to) return feed.ended && records > 1
    }
    return true
  }
}
