/** What the readers of this folder share: the packet being shown, the notes on what could not be read, and the bounds. */
import type { Clock } from './clock.js'

/** Named bounds, so that no input decides how much memory is used. */
export const limits = {
  /** The longest packet or block that is held at once. Longer ones end the reading of a file. */
  block: 64 * 1024 * 1024,
  /** What Wireshark takes as the longest packet of a pcap file; a longer one needs a snap length that allows it. */
  usualPacket: 256 * 1024,
  /** How far a damaged pcap file is searched for the next sound record, and what is looked at to be sure. */
  search: 64 * 1024,
  searchWindow: 512 * 1024,
  interfaces: 65_536,
  notesPerFile: 100,
  comments: 16,
  commentLength: 1000,
} as const

/** One packet of one file. The octets belong to the reader and are valid until it reads on. */
export class Packet {
  octets: Uint8Array = nothing
  from = 0
  to = 0
  originalLength = 0
  /** Integer microseconds since 1970. */
  at = 0
  linkType = 0
  interfaceId = 0
  /** From 1, as Wireshark counts. */
  frame = 0
}

export const nothing = new Uint8Array(0)

/** What a timestamp of an interface means, and what its packets begin with. */
export interface CaptureInterface {
  /** LINKTYPE_ value. */
  readonly linkType: number
  readonly clock: Clock
}

/**
 * The octets behind the packet at hand, where they may be Enhanced Packet Blocks of pcapng, or records of pcap, as a little-endian machine writes them: who reads
 * packets by itself takes as many as it can and says so (`took` of the source). One object, filled again and again.
 */
export class Ahead {
  octets: Uint8Array = nothing
  /** Where the next block or record begins, and where the octets end that are there. */
  from = 0
  to = 0
  /** Those of the section. Another array is another section; within one they only become more. */
  interfaces: readonly CaptureInterface[] = []
  /** How many interfaces the sections before had. */
  interfaceBase = 0
  /** pcap: octets of a packet at most; 0: it is pcapng. */
  longest = 0
  /** Octets of a block or record before its packet. */
  header = 0
}

/** 'packet': it is there. 'wait': more octets are needed first. 'end': no more. */
export type Step = 'packet' | 'wait' | 'end'

/** Reads one capture format out of a feed. */
export interface CaptureReader {
  readonly packet: Packet
  /** Undefined when nobody but this reader can read what comes. */
  readonly ahead: Ahead | undefined
  next(): Step
  /** So many packets of `ahead` were read, the last one at this time; the next block begins at `from`. */
  took(from: number, packets: number, at: number): void
}

/** Where reading stopped early or skipped something. */
export interface Stop {
  readonly file: string
  /** Octets from the beginning of the capture (of a gzip file: of what is inside). */
  readonly offset: number
  /** The frame that was not read or would have been next. */
  readonly frame: number
  /** A sentence for people. */
  readonly reason: string
}

/** The stops and section comments of one file, bounded, collected in lists that all files of a source share. */
export class Notes {
  readonly #file: string
  readonly #stops: Stop[]
  readonly #comments: string[]
  #count = 0

  constructor(file: string, stops: Stop[], comments: string[]) {
    this.#file = file
    this.#stops = stops
    this.#comments = comments
  }

  stop(offset: number, frame: number, reason: string): void {
    this.#count += 1
    if (this.#count > limits.notesPerFile) return
    this.#stops.push({ file: this.#file, offset, frame, reason })
    if (this.#count < limits.notesPerFile) return
    const last = `this is note ${limits.notesPerFile} on this file: further damage is read past in the same way and not listed`
    this.#stops.push({ file: this.#file, offset, frame, reason: last })
  }

  comment(text: string): void {
    const plain = text
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, limits.commentLength)
    if (plain !== '' && this.#comments.length < limits.comments && !this.#comments.includes(plain)) this.#comments.push(plain)
  }
}

/** «1 packet was read», for the sentences of stops. */
export function packetsRead(count: number): string {
  return count === 1 ? '1 packet was read' : `${count} packets were read`
}
