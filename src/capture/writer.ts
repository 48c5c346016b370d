/** Writes captures: pcapng for the product, small whole files of both formats for tests. */

/** A packet to write. `at`: microseconds since 1970. */
export interface WrittenPacket {
  readonly at: number
  readonly octets: Uint8Array
}

/** What a capture may say of a packet beside its octets. */
export interface AboutPacket {
  /** Another than that of the packets before: an interface of its own. */
  readonly linkType?: number
  /** Octets that it had on the wire. */
  readonly originalLength?: number
  readonly comment?: string
}

/** Writes one pcapng section with an interface per link type: little endian, microseconds. Each call of `write` gets octets of its own. */
export class PcapngWriter {
  readonly #write: (octets: Uint8Array) => void
  readonly #linkTypes: number[] = []

  /** `linkType`: of packets that name none. */
  constructor(
    write: (octets: Uint8Array) => void,
    options: { readonly linkType: number; readonly comment?: string; readonly application?: string },
  ) {
    this.#write = write
    write(sectionBlock(false, options.comment, options.application))
    this.#interface(options.linkType)
  }

  /** Appends a packet. `at`: whole microseconds since 1970. */
  packet(at: number, octets: Uint8Array, about: AboutPacket = {}): void {
    this.#write(
      packetBlock(at, octets, false, { ...about, interfaceId: about.linkType === undefined ? 0 : this.#interface(about.linkType) }),
    )
  }

  #interface(linkType: number): number {
    const known = this.#linkTypes.indexOf(linkType)
    if (known >= 0) return known
    this.#write(interfaceBlock(linkType, false))
    return this.#linkTypes.push(linkType) - 1
  }
}

const CHUNK = 1 << 20

/**
 * The same for millions of packets: the caller builds each in place, and `write` gets large pieces that are its own. Call `flush` at the end.
 */
export class PcapngStream {
  readonly #write: (octets: Uint8Array) => void
  /** Where packets are built. Changes with every `open`. */
  octets: Uint8Array = new Uint8Array(CHUNK)
  #view = new DataView(this.octets.buffer)
  #at = 0
  #frames = 0
  #last = 0
  #lastLength = 0

  constructor(
    write: (octets: Uint8Array) => void,
    options: { readonly linkType: number; readonly comment?: string; readonly application?: string },
  ) {
    this.#write = write
    write(sectionBlock(false, options.comment, options.application))
    write(interfaceBlock(options.linkType, false))
  }

  /** Number of packets closed. */
  get frames(): number {
    return this.#frames
  }

  /** The packet closed last; valid until the next `open`. */
  get last(): Uint8Array {
    return this.octets.subarray(this.#last, this.#last + this.#lastLength)
  }

  /** Room for a packet of at most `room` octets: where to build it in `octets`. */
  open(room: number): number {
    if (this.#at + room + 36 > this.octets.length) {
      this.flush()
      this.octets = new Uint8Array(Math.max(CHUNK, room + 36))
      this.#view = new DataView(this.octets.buffer)
    }
    return this.#at + 28
  }

  /** The packet that was built is this long. `time`: whole microseconds since 1970. Gives the number of the frame. */
  close(time: number, length: number): number {
    const view = this.#view
    const at = this.#at
    const padding = -length & 3
    const block = 32 + length + padding
    view.setUint32(at, 6, true)
    view.setUint32(at + 4, block, true)
    view.setUint32(at + 8, 0, true)
    view.setUint32(at + 12, Math.floor(time / 2 ** 32), true)
    view.setUint32(at + 16, time % 2 ** 32, true)
    view.setUint32(at + 20, length, true)
    view.setUint32(at + 24, length, true)
    for (let i = 0; i < padding; i++) this.octets[at + 28 + length + i] = 0
    view.setUint32(at + 28 + length + padding, block, true)
    this.#at = at + block
    this.#last = at + 28
    this.#lastLength = length
    return ++this.#frames
  }

  /** Hands over what has been collected. The next packet is built in octets of its own. */
  flush(): void {
    if (this.#at === 0) return
    this.#write(this.octets.subarray(0, this.#at))
    this.octets = new Uint8Array(CHUNK)
    this.#view = new DataView(this.octets.buffer)
    this.#at = 0
  }
}

/** A whole pcapng file, for tests. */
export function pcapngOf(
  linkType: number,
  packets: readonly WrittenPacket[],
  options: { readonly bigEndian?: boolean; readonly comment?: string; readonly application?: string } = {},
): Uint8Array {
  const big = options.bigEndian ?? false
  return Buffer.concat([
    sectionBlock(big, options.comment, options.application),
    interfaceBlock(linkType, big),
    ...packets.map((packet) => packetBlock(packet.at, packet.octets, big)),
  ])
}

/** A whole pcap file, for tests. */
export function pcapOf(
  linkType: number,
  packets: readonly WrittenPacket[],
  options: { readonly nanoseconds?: boolean; readonly bigEndian?: boolean; readonly modified?: boolean } = {},
): Uint8Array {
  const little = options.bigEndian !== true
  const headerLength = options.modified === true ? 24 : 16
  const parts: Uint8Array[] = []
  const header = new DataView(new ArrayBuffer(24))
  header.setUint32(0, options.modified === true ? 0xa1b2cd34 : options.nanoseconds === true ? 0xa1b23c4d : 0xa1b2c3d4, little)
  header.setUint16(4, 2, little)
  header.setUint16(6, 4, little)
  header.setUint32(16, 262_144, little)
  header.setUint32(20, linkType, little)
  parts.push(new Uint8Array(header.buffer))
  for (const { at, octets } of packets) {
    const record = new DataView(new ArrayBuffer(headerLength))
    record.setUint32(0, Math.floor(at / 1e6), little)
    record.setUint32(4, (at % 1e6) * (options.nanoseconds === true ? 1000 : 1), little)
    record.setUint32(8, octets.length, little)
    record.setUint32(12, octets.length, little)
    parts.push(new Uint8Array(record.buffer), octets)
  }
  return Buffer.concat(parts)
}

/** One block around a body, padded to four octets. */
export function pcapngBlock(type: number, body: Uint8Array, bigEndian: boolean): Uint8Array {
  const length = 12 + body.length + (-body.length & 3)
  const octets = new Uint8Array(length)
  const view = new DataView(octets.buffer)
  view.setUint32(0, type, !bigEndian)
  view.setUint32(4, length, !bigEndian)
  octets.set(body, 8)
  view.setUint32(length - 4, length, !bigEndian)
  return octets
}

/** One option of a block, padded to four octets. */
export function pcapngOption(code: number, value: Uint8Array, bigEndian: boolean): Uint8Array {
  // A length has 16 bits; a longer comment is cut rather than the file broken
  const kept = value.subarray(0, 0xfffc)
  const octets = new Uint8Array(4 + kept.length + (-kept.length & 3))
  const view = new DataView(octets.buffer)
  view.setUint16(0, code, !bigEndian)
  view.setUint16(2, kept.length, !bigEndian)
  octets.set(kept, 4)
  return octets
}

function sectionBlock(big: boolean, comment: string | undefined, application: string | undefined): Uint8Array {
  const head = new DataView(new ArrayBuffer(16))
  head.setUint32(0, 0x1a2b3c4d, !big)
  head.setUint16(4, 1, !big)
  // The length of the section is not known while it is written: -1
  head.setBigInt64(8, -1n, !big)
  const options: Uint8Array[] = []
  if (comment !== undefined) options.push(pcapngOption(1, Buffer.from(comment), big))
  if (application !== undefined) options.push(pcapngOption(4, Buffer.from(application), big))
  return pcapngBlock(0x0a0d0d0a, Buffer.concat([new Uint8Array(head.buffer), ...ended(options)]), big)
}

function interfaceBlock(linkType: number, big: boolean): Uint8Array {
  const head = new DataView(new ArrayBuffer(8))
  head.setUint16(0, linkType, !big)
  return pcapngBlock(1, Buffer.concat([new Uint8Array(head.buffer), ...ended([pcapngOption(9, Uint8Array.of(6), big)])]), big)
}

function packetBlock(
  at: number,
  octets: Uint8Array,
  big: boolean,
  about: AboutPacket & { readonly interfaceId?: number } = {},
): Uint8Array {
  const fixed = new Uint8Array(20 + octets.length + (-octets.length & 3))
  const view = new DataView(fixed.buffer)
  view.setUint32(0, about.interfaceId ?? 0, !big)
  view.setUint32(4, Math.floor(at / 2 ** 32), !big)
  view.setUint32(8, at % 2 ** 32, !big)
  view.setUint32(12, octets.length, !big)
  view.setUint32(16, about.originalLength ?? octets.length, !big)
  fixed.set(octets, 20)
  if (about.comment === undefined) return pcapngBlock(6, fixed, big)
  return pcapngBlock(6, Buffer.concat([fixed, ...ended([pcapngOption(1, Buffer.from(about.comment), big)])]), big)
}

/** Options end with an empty one; no options, no end. */
function ended(options: readonly Uint8Array[]): readonly Uint8Array[] {
  return options.length === 0 ? options : [...options, new Uint8Array(4)]
}
