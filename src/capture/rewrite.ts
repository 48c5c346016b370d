/**
 * Copies a capture with its packets changed in place: the same format, records, times and lengths. What the records of pcapng say beside packets is
 * kept where it names no person (interfaces, clocks, counters); comments, names, secrets and blocks of other kinds are blanked, not passed on.
 */
import { openInlet } from './input.js'
import { whatIs } from './magic.js'
import { OctetFeed } from './octet-feed.js'
import { limits, Packet } from './packet.js'
import { pcapHeader } from './pcap.js'
import { CaptureProblem, fileProblem } from './problem.js'

const CAPACITY = 4 * 1024 * 1024

export interface Rewriting {
  /** Takes octets in the order of the file. They are valid until the promise is fulfilled. */
  readonly write: (octets: Uint8Array) => Promise<void>
  /** Changes octets `from` to `to` of the packet in place. `from` and `to` may not be moved. */
  readonly packet: (packet: Packet) => void
  /** Called now and then; true ends the copying early. */
  readonly stop: () => boolean
}

export interface Rewritten {
  readonly packets: number
  /** pcapng blocks and options that were blanked. */
  readonly blanked: number
  /** Why the copy ends before its original does; absent when it is whole. */
  readonly stopped?: string
}

/** Rejects with a CaptureProblem when there is no capture to read. */
export async function rewriteCapture(path: string, rewriting: Rewriting): Promise<Rewritten> {
  try {
    const { inlet } = await openInlet(path)
    const feed = new OctetFeed(inlet, CAPACITY)
    try {
      feed.wanted = pcapHeader
      await feed.fill()
      switch (whatIs(feed.octets.subarray(0, feed.to)).kind) {
        case 'pcap':
          return await new PcapCopy(feed, rewriting).run()
        case 'pcapng':
          return await new PcapngCopy(feed, rewriting).run()
        default:
          throw new CaptureProblem(path, `«${path}» is no pcap or pcapng capture: give one, or convert it with editcap.`)
      }
    } finally {
      await feed.close()
    }
  } catch (error) {
    throw fileProblem(path, error)
  }
}

abstract class Copy {
  protected readonly feed: OctetFeed
  protected readonly rewriting: Rewriting
  protected readonly packet = new Packet()
  protected blanked = 0

  constructor(feed: OctetFeed, rewriting: Rewriting) {
    this.feed = feed
    this.rewriting = rewriting
  }

  async run(): Promise<Rewritten> {
    let stopped: string | undefined
    let written = this.feed.from
    for (;;) {
      const step = this.record()
      if (typeof step === 'string') {
        stopped = step
        break
      }
      if (step === 0) continue
      // More octets are needed: what is done goes out first, since `fill` moves the rest.
      await this.rewriting.write(this.feed.octets.subarray(written, this.feed.from))
      if (this.feed.ended || this.rewriting.stop()) {
        if (!this.feed.ended) stopped = 'interrupted'
        else if (this.feed.to > this.feed.from || this.feed.inlet.damage !== undefined)
          stopped = `the capture ends in the middle of a record behind packet ${this.packet.frame}`
        return this.#result(stopped)
      }
      this.feed.wanted = step
      await this.feed.fill()
      written = this.feed.from
    }
    await this.rewriting.write(this.feed.octets.subarray(written, this.feed.from))
    return this.#result(stopped)
  }

  /** Changes the next record and moves behind it: 0. Too few octets: how many are needed. A sentence: no further. */
  protected abstract record(): number | string

  protected show(from: number, captured: number, original: number): void {
    const { packet } = this
    packet.octets = this.feed.octets
    packet.from = from
    packet.to = from + captured
    packet.originalLength = original
    packet.frame += 1
    this.rewriting.packet(packet)
  }

  protected get have(): number {
    return this.feed.to - this.feed.from
  }

  #result(stopped: string | undefined): Rewritten {
    return { packets: this.packet.frame, blanked: this.blanked, ...(stopped === undefined ? {} : { stopped }) }
  }
}

class PcapCopy extends Copy {
  #header = 0
  #little = true
  #swapped = false
  #nanoseconds = false

  protected record(): number | string {
    const { feed } = this
    if (this.#header === 0) return this.#start()
    const { view, from } = feed
    if (this.have < this.#header) return this.#header
    let captured = view.getUint32(from + 8, this.#little)
    let original = view.getUint32(from + 12, this.#little)
    if (this.#swapped && captured > original) [captured, original] = [original, captured]
    if (captured > limits.block) return `the record header of packet ${this.packet.frame + 1} is damaged`
    if (this.have < this.#header + captured) return this.#header + captured
    const fraction = view.getUint32(from + 4, this.#little)
    this.packet.at = view.getUint32(from, this.#little) * 1e6 + (this.#nanoseconds ? Math.floor(fraction / 1000) : fraction)
    this.show(from + this.#header, captured, original)
    feed.from += this.#header + captured
    return 0
  }

  #start(): number | string {
    const { feed } = this
    const { view, from } = feed
    if (this.have < pcapHeader) return pcapHeader
    this.#little = view.getUint16(from) !== 0xa1b2
    const magic = view.getUint32(from, this.#little)
    this.#nanoseconds = magic === 0xa1b23c4d
    this.#header = magic === 0xa1b2cd34 ? 24 : 16
    const major = view.getUint16(from + 4, this.#little)
    const minor = view.getUint16(from + 6, this.#little)
    // Before 2.4 some writers put the original length first
    this.#swapped = major === 543 || (major === 2 && minor < 4)
    this.packet.linkType = view.getUint32(from + 20, this.#little) & 0xffff
    feed.from += pcapHeader
    return 0
  }
}

const Block = { section: 0x0a0d0d0a, interface: 1, oldPacket: 2, simplePacket: 3, statistics: 5, packet: 6 } as const

/** Where the options of a block begin; what stands before them is fixed and names nobody. */
const fixedPart: ReadonlyMap<number, number> = new Map([
  [Block.section, 24],
  [Block.interface, 16],
  [Block.statistics, 20],
])
/** Options that name no person: of sections hardware, system and application; of interfaces name, speed, clock; counters; flags of packets. */
const keptOptions: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [Block.section, new Set([2, 3, 4])],
  [Block.interface, new Set([2, 8, 9, 10, 12, 13, 14, 15])],
  [Block.statistics, new Set([2, 3, 4, 5, 6, 7, 8])],
  [Block.packet, new Set([2, 4, 5, 6])],
])

class PcapngCopy extends Copy {
  #little = true
  #interfaces: { readonly linkType: number; readonly snapLength: number }[] = []
  #base = 0

  protected record(): number | string {
    const { feed } = this
    const { view, from } = feed
    if (this.have < 12) return 12
    const type = view.getUint32(from, this.#little)
    if (type === Block.section) {
      const order = view.getUint32(from + 8, true)
      if (order !== 0x1a2b3c4d && order !== 0x4d3c2b1a) return 'a section begins without a byte-order mark'
      this.#little = order === 0x1a2b3c4d
    }
    const length = view.getUint32(from + 4, this.#little)
    const whole = length + (-length & 3)
    if (length < 12 || length > limits.block) return 'a block claims a length that cannot be'
    if (this.have < whole) return whole
    if (view.getUint32(from + whole - 4, this.#little) !== length) return 'a block has different lengths at its beginning and at its end'
    this.#block(type, from, length)
    feed.from += whole
    return 0
  }

  #block(type: number, at: number, length: number): void {
    const { view, octets } = this.feed
    const little = this.#little
    const end = at + length - 4
    const u32 = (offset: number): number => view.getUint32(at + offset, little)
    switch (type) {
      case Block.packet:
      case Block.oldPacket: {
        const id = type === Block.packet ? u32(8) : view.getUint16(at + 8, little)
        const captured = length < 32 ? 0 : u32(20)
        const on = this.#interfaces[id]
        if (on === undefined || captured > length - 32) return this.#blank(at + 8, end)
        this.packet.linkType = on.linkType
        this.packet.interfaceId = this.#base + id
        this.show(at + 28, captured, u32(24))
        const padded = at + 28 + captured + (-captured & 3)
        octets.fill(0, at + 28 + captured, padded)
        return this.#options(type === Block.packet ? keptOptions.get(type) : undefined, padded, end)
      }
      case Block.simplePacket: {
        const on = this.#interfaces[0]
        if (on === undefined || length < 16) return this.#blank(at + 8, end)
        const captured = Math.min(u32(8), length - 16, on.snapLength === 0 ? Number.POSITIVE_INFINITY : on.snapLength)
        this.packet.linkType = on.linkType
        this.packet.interfaceId = this.#base
        this.show(at + 12, captured, u32(8))
        return void octets.fill(0, at + 12 + captured, end)
      }
      case Block.section:
        this.#base += this.#interfaces.length
        this.#interfaces = []
        break
      case Block.interface:
        if (length >= 20) this.#interfaces.push({ linkType: view.getUint16(at + 8, little), snapLength: u32(12) })
        break
      case Block.statistics:
        break
      default:
        return this.#blank(at + 8, end)
    }
    const fixed = fixedPart.get(type) ?? 8
    if (at + fixed <= end) this.#options(keptOptions.get(type), at + fixed, end)
  }

  /** Options in the list stay; the value of any other becomes zeros, and what is no sound option, too. */
  #options(kept: ReadonlySet<number> | undefined, from: number, end: number): void {
    const { view } = this.feed
    let at = from
    while (at + 4 <= end) {
      const code = view.getUint16(at, this.#little)
      const length = view.getUint16(at + 2, this.#little)
      const next = at + 4 + length + (-length & 3)
      if (code === 0 || next > end) break
      if (kept?.has(code) !== true) this.#blank(at + 4, next)
      at = next
    }
    // The end of the options (code 0, length 0) is zeros already; anything else here is not an option.
    if (at < end && this.feed.octets.subarray(at, end).some((octet) => octet !== 0)) this.#blank(at, end)
  }

  #blank(from: number, to: number): void {
    this.feed.octets.fill(0, from, to)
    if (to > from) this.blanked++
  }
}
