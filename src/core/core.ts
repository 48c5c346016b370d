/**
 * The compiled reader (docs/decisions/0028-the-plain-way.md): messages of the usual form, from the packet to the row, in WebAssembly. What is of another form,
 * or odd in anything, it leaves as it was, and the careful way (pipeline/layers.ts) reads it. Its memory holds the tables that both remember by.
 */
import type { Ground } from '../model/columns.js'
import { NO_DIGITS } from '../model/digits.js'
import type { Links } from '../model/links.js'
import { Names } from '../model/names.js'
import { textMarks } from '../wire/diameter/scan.js'
import { fits } from '../wire/gtp/dictionary.js'
import { tableFor } from '../wire/gtp/walk.js'
import { u32 } from '../wire/numbers.js'
import { longNumber } from '../wire/scan.js'
import { correspondent, forgetCorrespondent } from '../wire/sms/correspondent.js'
import { longTitle } from '../wire/sccp.js'
import { identityTags } from '../wire/second-look.js'
import type { TcapUser } from '../wire/tcap-user.js'
import { linkTypes } from '../wire/link/link.js'
import { compiledPart, sameWords } from './compiled.js'
import { layout, layoutKey, MESSAGE_ROOM, MOST_INTERFACES, type Region, SLACK } from './layout.js'
import { users, writeTables } from './tables.js'

/**
 * What became of a packet: it is left to the careful way as it was (`odd`), holds nothing to read (`nothing`) or a segment of SCCP with more to come (`part`), or was read: whole, up to SCCP, whose data
 * is to be read by the careful way (`user`), or up to a user message of an association (`carried`). It was read as one of China’s, and its link may speak that from now on (`chinese`, `chinesePart`, `chineseUser`), or its SCCP is of
 * no type that there is (`undecoded`). A stretch of packets ends as well where some messages of a packet were read and those behind them go the careful way (`rest`).
 * Before a segment of SCCP others are to be given up (`late`).
 * A stretch of packets ends also when the rows are used up (`full`), or where no packet comes next that may go the plain way (`end`).
 */
export const Plain = {
  odd: 0,
  message: 1,
  part: 2,
  nothing: 3,
  diameter: 4,
  gtp: 5,
  user: 6,
  carried: 7,
  full: 8,
  end: 9,
  chinese: 10,
  undecoded: 11,
  rest: 13,
  late: 14,
  chinesePart: 15,
  chineseUser: 16,
} as const

/** What `stretchTold` says of a stretch: where the next block begins, and how many packets, messages, packets without one and octets it has; the interface of the last, 1 when some are of Diameter or GTP; how many could not be decoded, and how many were segments with more to come; how many rows the messages have. */
export const Stretch = {
  next: 0,
  packets: 1,
  messages: 2,
  others: 3,
  octets: 4,
  on: 5,
  byPacket: 6,
  undecoded: 7,
  parts: 8,
  rows: 16,
} as const
/**
 * What `restTold` says of the last packet of a stretch that ended with a message for the host: where the octets behind that begin (0: there are none) and end, the number that its next
 * message has, its flow, the place of its direction (0: they are Diameter messages of a stream), its VLAN, 1 when anything was found in it.
 */
export const Rest = { from: 0, to: 1, message: 2, link: 3, direction: 4, vlan: 5, found: 6 } as const
/** Of the word of a tag (wasm/second-look.ts). */
const OF_IMSI = 0x80000000
/** Its word among the numbers of a component (wasm/parameter.ts). */
const CORRESPONDENT = 2 * 6

/** Packets of a pcapng or pcap file as they lie in `room`: see Ahead of capture/packet.ts. */
interface Blocks {
  readonly from: number
  readonly to: number
  readonly interfaces: readonly Interface[]
  readonly interfaceBase: number
  readonly longest: number
}
interface Interface {
  readonly linkType: number
  readonly clock: { readonly perMicrosecond: number; readonly offset: number }
}

/** Where a packet or message was found (pipeline/place.ts). */
interface Found {
  readonly at: number
  readonly file: number
  readonly frame: number
  readonly interfaceId: number
  readonly vlan: number
  readonly link: number
  readonly message: number
}

interface Exports {
  layoutKey(): number
  packet(at: number, to: number, linkType: number, row: number, rows: number): number
  stretch(at: number, to: number, interfaces: number, base: number, longest: number, row: number, most: number): number
  incomplete(from: number, to: number, dataFrom: number, dataTo: number, row: number, variant: number): number
  rememberFlow(from: number, to: number, ports: number, id: number, source: number, destination: number): void
  diameterMessage(from: number, to: number, row: number): number
}

export class Core {
  readonly memory: ArrayBuffer
  /** The whole memory as octets: what the offsets of rows mean that were read here. */
  readonly octets: Uint8Array
  /**
   * What `Plain.user` says of the data: where it lies; `carried` of the message: where it lies, its payload protocol identifier. Of a message of an association besides, the place of its direction and
   * the VLAN.
   */
  readonly told: Uint32Array
  /** Where the packet or message in work was found, as `tellPlace` writes it: words, and numbers of double precision in the same octets. */
  readonly #placeWords: Uint32Array
  readonly #placeTimes: Float64Array
  /** What became of the last stretch of packets: time of the last one, of the earliest, of the latest. */
  readonly stretchTimes: Float64Array
  /** Time of the packet before which the last stretch ended, when that was `odd` or `late`. */
  readonly stretchBefore: Float64Array
  /** See `Stretch`. */
  readonly stretchTold: Uint32Array
  /** See `Rest`. */
  readonly restTold: Uint32Array
  #interfaces: readonly Interface[] = []
  #interfacesTold = 0
  /** Rows that are to be looked at again (wire/second-look.ts), and how many they are. */
  readonly looks: Uint32Array
  readonly looked: Uint32Array
  /** Rows before which octets of their stream have no message, in order, and how many they are. */
  readonly gaps: Uint32Array
  readonly gapsCount: Uint32Array
  /** Messages that were put together of segments: row, octets up to the next one, frames, and how many octets there are. */
  readonly wholes: Uint32Array
  readonly wholesLength: Uint32Array
  /** Messages that were told to be copies and are not counted yet. */
  readonly copied: Uint32Array
  /** Messages of which segments never came, and that are not counted yet. */
  readonly lost: Uint32Array
  /** Messages and segments that were read as China’s, and as ANSI’s, and are not counted yet. */
  readonly chinese: Uint32Array
  readonly ansi: Uint32Array
  /** How many rows the message that was read last has behind its first one. */
  readonly further: Uint32Array
  #tagLists = 0
  /** Numbers of the component in work: two words each, the low one first. */
  readonly #values: Uint32Array
  /** Slots of the table of copies. */
  readonly copiesCount: Int32Array
  /** Memory for a capture to be read into: its packets need not be copied. */
  readonly room: Uint8Array
  /** Names of the route records of the Diameter messages that were read last: of one, or of a stretch of packets. */
  readonly routes: Uint32Array
  /** Hosts, realms and access points of its decoder. */
  readonly names: Names
  readonly exports: Exports
  readonly ground: Ground

  constructor() {
    const memory = new WebAssembly.Memory({ initial: layout.pages, maximum: layout.pages })
    this.memory = memory.buffer
    this.octets = new Uint8Array(memory.buffer)
    this.told = this.words('out').subarray(0, 5)
    this.routes = this.words('routes')
    this.#placeWords = this.words('place')
    this.#placeTimes = this.times('place')
    this.stretchTimes = new Float64Array(memory.buffer, layout.regions.stretch.at, 3)
    this.stretchBefore = new Float64Array(memory.buffer, layout.regions.stretch.at + 96, 1)
    this.stretchTold = this.words('stretch').subarray(6, 23)
    this.restTold = this.words('stretch').subarray(15, 22)
    this.looks = this.words('looks')
    this.looked = this.words('out').subarray(8, 9)
    this.gaps = this.words('gaps')
    this.gapsCount = this.words('out').subarray(15, 16)
    this.wholes = this.words('wholes')
    this.wholesLength = this.words('out').subarray(9, 10)
    this.copied = this.words('out').subarray(10, 11)
    this.lost = this.words('out').subarray(12, 13)
    this.chinese = this.words('out').subarray(11, 12)
    this.further = this.words('out').subarray(14, 15)
    this.ansi = this.words('out').subarray(13, 14)
    this.copiesCount = this.numbers('out').subarray(5, 6)
    const { at, octets } = layout.regions.feed
    this.room = new Uint8Array(memory.buffer, at, octets - SLACK)
    this.ground = {
      buffer: memory.buffer,
      columns: new Map([...layout.columns, ...layout.packets]),
      anomalies: this.words('anomalies'),
      anomalyCount: this.words('out').subarray(7, 8),
    }
    this.#values = this.words('values')
    this.names = new Names({
      about: this.words('nameAbout'),
      from: this.words('nameFrom'),
      slots: this.numbers('nameSlots'),
      pool: this.bytes('namePool'),
    })
    const marksOf = writeTables(memory.buffer)
    const instance = new WebAssembly.Instance(compiledPart('core.wasm'), {
      env: { memory, abort: () => {} },
      host: {
        marksOf: (user: number, field: number, from: number, to: number) => {
          forgetCorrespondent()
          return this.#withCorrespondent(marksOf.get(user)?.[field]?.(this.octets, from, to) ?? 0)
        },
        identityTags: (user: number, kind: number, code: number, version: number) => this.#identityTags(user, kind, code, version),
        longNumber: (from: number, to: number) => longNumber(this.octets, from, to),
        longTitle: (from: number, digits: number) => longTitle(this.octets, from, digits),
        textMarks: (target: number, from: number, to: number) => {
          forgetCorrespondent()
          return this.#withCorrespondent(textMarks(target, this.octets, from, to))
        },
        nameOf: (from: number, length: number, hash: number) => this.names.idOfLower(this.octets, from, from + length, hash),
        fitsGtp: (version: number, type: number, from: number, to: number) =>
          fits(tableFor(version), type, this.octets, from, to) ? 1 : 0,
      },
    })
    this.exports = instance.exports as unknown as Exports
    sameWords('core.wasm', this.exports.layoutKey(), layoutKey())
  }

  /** The compiled reader for one decoder; undefined where the system gives no room for its memory: the careful way needs none. */
  static ifRoom(): Core | undefined {
    try {
      return new Core()
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }

  /** Gives the marks of contents back; whom a short message is to or from goes among the numbers of the component, unless it was there before. */
  #withCorrespondent(found: number): number {
    const values = this.#values
    if (correspondent.high === NO_DIGITS || values[CORRESPONDENT + 1] !== NO_DIGITS) return found
    values[CORRESPONDENT] = correspondent.low
    values[CORRESPONDENT + 1] = correspondent.high
    return found
  }

  /** Writes the tags of the identities of an operation behind those of others; returns where, as an address. */
  #identityTags(user: number, kind: number, code: number, version: number): number {
    const found = identityTags(users.get(user) as TcapUser, kind, code, version)
    const lists = this.words('tagLists')
    const at = this.#tagLists
    this.#tagLists += 1 + found.length
    lists[at] = found.length
    found.forEach(({ tag, imsi }, i) => (lists[at + 1 + i] = imsi ? tag | OF_IMSI : tag))
    return layout.regions.tagLists.at + 4 * at
  }

  /** A region as octets. */
  bytes(region: Region): Uint8Array {
    const { at, octets } = layout.regions[region]
    return new Uint8Array(this.memory, at, octets)
  }

  /** A region as unsigned words. */
  words(region: Region): Uint32Array {
    const { at, octets } = layout.regions[region]
    return new Uint32Array(this.memory, at, octets >> 2)
  }

  /** A region as signed words. */
  numbers(region: Region): Int32Array {
    const { at, octets } = layout.regions[region]
    return new Int32Array(this.memory, at, octets >> 2)
  }

  /** A region as numbers of double precision. */
  times(region: Region): Float64Array {
    const { at, octets } = layout.regions[region]
    return new Float64Array(this.memory, at, octets >> 3)
  }

  /** Tells the number of a flow of IPv4: the compiled reader gives none. Source and destination stand at `addresses`, the ports at `ports`. */
  tellFlow(links: Links, id: number, addresses: Uint8Array, at: number, header: Uint8Array, ports: number): void {
    this.exports.rememberFlow(u32(addresses, at), u32(addresses, at + 4), u32(header, ports), id, links.source(id), links.destination(id))
  }

  /** Tells where the packet or message that is to be read was found, of a stretch the one before. `lastLink`: the number of the flow that was met last (model/links.ts). */
  tellPlace(place: Found, lastLink: number): void {
    const times = this.#placeTimes
    const words = this.#placeWords
    times[0] = place.at
    times[1] = lastLink
    words[4] = place.file
    words[5] = place.frame
    words[6] = place.interfaceId
    words[7] = place.vlan
    words[8] = place.link
    words[9] = place.message
  }

  /** Packets of `blocks`, one after the other (wasm/stretch.ts); what becomes of them stands in `stretchTimes` and `stretchTold`. */
  stretch(blocks: Blocks, row: number, most: number): number {
    const { at } = layout.regions.feed
    const told = this.#tellInterfaces(blocks.interfaces)
    return this.exports.stretch(at + blocks.from, at + blocks.to, told, blocks.interfaceBase, blocks.longest, row, most)
  }

  /** The index in `room` of an address in the memory. */
  inRoom(address: number): number {
    return address - layout.regions.feed.at
  }

  /** Returns how many are told. */
  #tellInterfaces(interfaces: readonly Interface[]): number {
    const count = Math.min(interfaces.length, MOST_INTERFACES)
    if (interfaces === this.#interfaces && count === this.#interfacesTold) return count
    const view = new DataView(this.memory)
    for (let i = 0; i < count; i++) {
      const { linkType, clock } = interfaces[i] as Interface
      const at = layout.regions.interfaces.at + 16 * i
      view.setUint32(at, linkType, true)
      view.setUint32(at + 4, hasPlainWay(linkType) ? clock.perMicrosecond : 0, true)
      view.setFloat64(at + 8, clock.offset, true)
    }
    this.#interfaces = interfaces
    this.#interfacesTold = count
    return count
  }

  /** Where the octets lie in the memory: those of `room` and `octets` are there, others are copied; −1 when they are too many. */
  place(octets: Uint8Array, from: number, to: number, region: 'message' | 'data' = 'message'): number {
    if (octets === this.room) return layout.regions.feed.at + from
    if (octets === this.octets) return from
    if (to - from > MESSAGE_ROOM) return -1
    const { at } = layout.regions[region]
    const into = this.octets
    // A loop beats set(subarray()) below about 60 octets, and costs no object
    if (to - from < 64) for (let i = from, o = at; i < to; i++, o++) into[o] = octets[i] as number
    else into.set(octets.subarray(from, to), at)
    return at
  }
}

/** Link types that the compiled reader knows. */
export function hasPlainWay(linkType: number): boolean {
  switch (linkType) {
    case linkTypes.ethernet:
    case linkTypes.sll:
    case linkTypes.sll2:
    case linkTypes.raw12:
    case linkTypes.raw14:
    case linkTypes.raw:
    case linkTypes.ipv4:
      return true
    default:
      return false
  }
}
