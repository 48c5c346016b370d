/**
 * pcapng files (draft-ietf-opsawg-pcapng): any number of sections in either byte order, with their interfaces, packets and section comments.
 * Left out: name resolution, statistics, decryption secrets and packet options; they are skipped.
 */
import { Clock } from './clock.js'
import type { OctetFeed } from './octet-feed.js'
import { Ahead, type CaptureInterface, type CaptureReader, limits, type Notes, Packet, packetsRead, type Step } from './packet.js'

const Block = {
  section: 0x0a0d0d0a,
  interface: 1,
  oldPacket: 2,
  simplePacket: 3,
  packet: 6,
} as const

/** Blocks without a packet that Wireshark shows as frames (tshark 4.0.17): journal entries, system calls, custom blocks. They take a frame number. */
const countedBlocks: ReadonlySet<number> = new Set([0x9, 0x204, 0x216, 0x221, 0xbad, 0x40000bad])

const byteOrderMagic = 0x1a2b3c4d
/** Octets of an Enhanced Packet Block before its packet. */
const packetInBlock = 28
/** Type, length and length again. */
const frameOfBlock = 12

interface Interface extends CaptureInterface {
  readonly snapLength: number
}

export class PcapngReader implements CaptureReader {
  readonly packet = new Packet()
  readonly #feed: OctetFeed
  readonly #notes: Notes
  #little = true
  #interfaces: Interface[] = []
  #interfaceBase = 0
  #lastAt = 0
  #count = 0
  /** Octets of a skipped block that are still to come, without its last four. */
  #skipping = 0
  #skippedLength = 0
  #over = false
  readonly #ahead = new Ahead()

  constructor(feed: OctetFeed, notes: Notes) {
    this.#feed = feed
    this.#notes = notes
  }

  next(): Step {
    const feed = this.#feed
    while (!this.#over) {
      if (this.#skippedLength > 0) {
        const step = this.#skip()
        if (step !== undefined) return step
        continue
      }
      const at = feed.from
      const have = feed.to - at
      if (have < frameOfBlock) return this.#short(frameOfBlock)
      const view = feed.view
      const type = view.getUint32(at, this.#little)
      if (type === Block.section && !this.#order(at)) {
        return this.#end('a section begins here without a byte-order mark: the file is damaged')
      }
      const length = view.getUint32(at + 4, this.#little)
      if (length < frameOfBlock)
        return this.#end(`a block claims a length of ${length} octets, less than its own header: the file is damaged here`)
      const whole = length + (-length & 3)
      if (!isRead(type)) {
        if (countedBlocks.has(type)) this.packet.frame += 1
        feed.from += 8
        this.#skipping = whole - frameOfBlock
        this.#skippedLength = length
        continue
      }
      if (length > limits.block) return this.#end(`a block claims ${length} octets, more than any capture holds: the file is damaged here`)
      if (have < whole) return this.#short(whole)
      if (view.getUint32(at + whole - 4, this.#little) !== length) {
        return this.#end('a block has different lengths at its beginning and at its end: the file is damaged here')
      }
      feed.from = at + whole
      if (this.#block(type, at, length)) return 'packet'
    }
    return 'end'
  }

  get ahead(): Ahead | undefined {
    if (!this.#little || this.#over || this.#skippedLength > 0) return undefined
    const ahead = this.#ahead
    ahead.octets = this.#feed.octets
    ahead.from = this.#feed.from
    ahead.to = this.#feed.to
    ahead.interfaces = this.#interfaces
    ahead.interfaceBase = this.#interfaceBase
    ahead.header = packetInBlock
    return ahead
  }

  took(from: number, packets: number, at: number): void {
    this.#feed.from = this.#ahead.from = from
    this.packet.frame += packets
    this.#count += packets
    this.#lastAt = at
  }

  /** Reads one whole block; true when it is a packet to show. */
  #block(type: number, at: number, length: number): boolean {
    switch (type) {
      case Block.packet:
        return this.#timed(at, length, this.#feed.view.getUint32(at + 8, this.#little))
      case Block.oldPacket:
        return this.#timed(at, length, this.#feed.view.getUint16(at + 8, this.#little))
      case Block.simplePacket:
        return this.#simple(at, length)
      case Block.interface:
        this.#describe(at, length)
        return false
      default:
        this.#section(at, length)
        return false
    }
  }

  /** Enhanced Packet Block, and the obsolete Packet Block, whose fields lie at the same places but for the interface. */
  #timed(at: number, length: number, id: number): boolean {
    const view = this.#feed.view
    this.packet.frame += 1
    const on = this.#interfaces[id]
    if (on === undefined) return this.#without(at, `packet ${this.packet.frame} names interface ${id}, which its section does not describe`)
    const captured = length < 32 ? 1 : view.getUint32(at + 20, this.#little)
    if (captured > length - 32) return this.#without(at, `packet ${this.packet.frame} claims more octets than its block holds`)
    this.#lastAt = on.clock.micros(view.getUint32(at + 12, this.#little), view.getUint32(at + 16, this.#little))
    return this.#show(at + packetInBlock, captured, view.getUint32(at + 24, this.#little), id, on)
  }

  #simple(at: number, length: number): boolean {
    this.packet.frame += 1
    const on = this.#interfaces[0]
    if (on === undefined) return this.#without(at, `packet ${this.packet.frame} comes before any interface is described`)
    if (length < 16) return this.#without(at, `packet ${this.packet.frame} claims more octets than its block holds`)
    const original = this.#feed.view.getUint32(at + 8, this.#little)
    const captured = on.snapLength === 0 ? original : Math.min(original, on.snapLength)
    if (captured > length - 16) return this.#without(at, `packet ${this.packet.frame} claims more octets than its block holds`)
    return this.#show(at + 12, captured, original, 0, on)
  }

  #show(from: number, captured: number, original: number, id: number, on: Interface): boolean {
    const packet = this.packet
    packet.octets = this.#feed.octets
    packet.from = from
    packet.to = from + captured
    packet.originalLength = original
    packet.at = this.#lastAt
    packet.linkType = on.linkType
    packet.interfaceId = this.#interfaceBase + id
    this.#count += 1
    return true
  }

  #without(at: number, reason: string): boolean {
    this.#notes.stop(this.#feed.offset(at), this.packet.frame, `${reason}: the packet was skipped`)
    return false
  }

  /** Section Header Block: sets the byte order. False when there is no mark. */
  #order(at: number): boolean {
    const view = this.#feed.view
    if (view.getUint32(at + 8, true) === byteOrderMagic) this.#little = true
    else if (view.getUint32(at + 8, false) === byteOrderMagic) this.#little = false
    else return false
    return true
  }

  #section(at: number, length: number): void {
    this.#interfaceBase += this.#interfaces.length
    this.#interfaces = []
    this.#lastAt = 0
    this.#options(at + 24, at + length - 4, (code, from, to) => {
      if (code === 1)
        this.#notes.comment(new TextDecoder().decode(this.#feed.octets.subarray(from, Math.min(to, from + 4 * limits.commentLength))))
    })
  }

  /** Interface Description Block. */
  #describe(at: number, length: number): void {
    const view = this.#feed.view
    const little = this.#little
    if (length < 20) return this.#stop('an interface description is too short: the file is damaged here', at)
    if (this.#interfaces.length >= limits.interfaces) return this.#stop(`a section describes more than ${limits.interfaces} interfaces`, at)
    let resolution = 6
    let offset = 0
    this.#options(at + 16, at + length - 4, (code, from, to) => {
      if (code === 9 && to > from) resolution = view.getUint8(from)
      if (code === 14 && to - from >= 8) {
        offset = view.getInt32(little ? from + 4 : from, little) * 2 ** 32 + view.getUint32(little ? from : from + 4, little)
      }
    })
    this.#interfaces.push({
      linkType: view.getUint16(at + 8, little),
      snapLength: view.getUint32(at + 12, little),
      clock: new Clock(resolution, offset),
    })
  }

  #options(start: number, end: number, option: (code: number, from: number, to: number) => void): void {
    const view = this.#feed.view
    for (let at = start; at + 4 <= end; ) {
      const code = view.getUint16(at, this.#little)
      const length = view.getUint16(at + 2, this.#little)
      if (code === 0 || at + 4 + length > end) return
      option(code, at + 4, at + 4 + length)
      at += 4 + length + (-length & 3)
    }
  }

  /** Moves past a block that is not read, whatever its length, without holding it. */
  #skip(): Step | undefined {
    const feed = this.#feed
    const step = Math.min(this.#skipping, feed.to - feed.from)
    feed.from += step
    this.#skipping -= step
    if (this.#skipping > 0) return this.#short(1)
    if (feed.to - feed.from < 4) return this.#short(4)
    if (feed.view.getUint32(feed.from, this.#little) !== this.#skippedLength) {
      return this.#end('a block has different lengths at its beginning and at its end: the file is damaged here')
    }
    feed.from += 4
    this.#skippedLength = 0
    return undefined
  }

  #short(wanted: number): Step {
    const feed = this.#feed
    if (!feed.ended) {
      feed.wanted = wanted
      return 'wait'
    }
    const cut = feed.to > feed.from || this.#skippedLength > 0
    if (cut || feed.inlet.damage !== undefined) {
      const inPacket = this.#skippedLength === 0 && feed.to - feed.from >= 4 && isPacket(feed.view.getUint32(feed.from, this.#little))
      const where = inPacket
        ? `in the middle of packet ${this.packet.frame + 1}`
        : `${cut ? 'in the middle of a block, ' : ''}after packet ${this.packet.frame}`
      return this.#end(`the file ends ${where}: ${feed.inlet.damage ?? 'the capture was cut'}`)
    }
    this.#over = true
    return 'end'
  }

  #end(reason: string): Step {
    this.#stop(reason, this.#feed.from)
    return 'end'
  }

  #stop(reason: string, at: number): void {
    this.#notes.stop(this.#feed.offset(at), this.packet.frame + 1, `${reason}; ${packetsRead(this.#count)}`)
    this.#over = true
  }
}

function isPacket(type: number): boolean {
  return type === Block.packet || type === Block.simplePacket || type === Block.oldPacket
}

function isRead(type: number): boolean {
  return isPacket(type) || type === Block.interface || type === Block.section
}
