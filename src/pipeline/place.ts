/** Where the message in work was found: what every row says of itself, and what `duplicateOf` is told from. One object, filled packet by packet. */
import type { Links } from '../model/links.js'
import { Copy } from '../model/message.js'
import type { Names } from '../model/names.js'

export interface DecodeStats {
  packets: number
  octets: number
  firstAt: number
  lastAt: number
  messages: number
  copies: number
  /** Packets that hold no signalling that this version reads. */
  otherPackets: number
  /** SCTP user messages that are none of ours, by payload protocol identifier. */
  otherUserData: number
  undecoded: number
  management: number
  unknownLinkPackets: number
  cutPackets: number
  esp: number
  /** Packets and messages that are encrypted: nothing of them can be read. */
  tls: number
  dtls: number
  /** Packets of users’ traffic in GTP tunnels. */
  gtpUser: number
  /** SCCP and ISUP messages read by other standards than ITU’s. */
  ansiMessages: number
  chinaMessages: number
}

/** What is known of packets that are decoded, in this thread (decoder.ts) or in another (lanes.ts). */
export interface Decoding {
  readonly stats: DecodeStats
  /** Hosts, realms and access points, by the number in rows. */
  readonly names: Names
  /** Flows, by the number in rows. */
  readonly links: Links
  readonly tsnGaps: number
  readonly lostParts: number
}

export const noStats = (): DecodeStats => ({
  packets: 0,
  octets: 0,
  firstAt: Number.POSITIVE_INFINITY,
  lastAt: Number.NEGATIVE_INFINITY,
  messages: 0,
  copies: 0,
  otherPackets: 0,
  otherUserData: 0,
  undecoded: 0,
  management: 0,
  unknownLinkPackets: 0,
  cutPackets: 0,
  esp: 0,
  tls: 0,
  dtls: 0,
  gtpUser: 0,
  ansiMessages: 0,
  chinaMessages: 0,
})

/** What says that a packet holds signalling: it differs behind it. */
export function found({ messages, management, undecoded }: DecodeStats): number {
  return messages + management + undecoded
}

export function notePacketTimes(stats: DecodeStats, earliest: number, latest: number): void {
  if (earliest < stats.firstAt) stats.firstAt = earliest
  if (latest > stats.lastAt) stats.lastAt = latest
}

export class Place {
  at = 0
  file = 0
  frame = 0
  interfaceId = 0
  linkType = 0
  vlan = 0
  /** Number of the next message within the frame. */
  message = 0
  /** Flow (model/links.ts), and direction of an association: 0 for none. */
  link = 0
  direction = 0
  /** Frames that hold parts of the message; undefined when it came in one. */
  frames: readonly number[] | undefined
  /** The message was the packet of a subscriber, in a tunnel of GTP-U. */
  tunnelled = false
  copyKind: number = Copy.none
  copyFile = 0
  copyFrame = 0
  copyMessage = 0

  /** The packet in work. */
  begin(time: number, frame: number, interfaceId: number): void {
    this.at = time
    this.frame = frame
    this.interfaceId = interfaceId
    this.message = 0
    this.link = 0
    this.direction = 0
    this.copyKind = Copy.none
    this.frames = undefined
    this.tunnelled = false
  }

  /** Takes over where another message was found; that it is a copy is not taken over. */
  copyFrom(other: Place): void {
    this.at = other.at
    this.file = other.file
    this.frame = other.frame
    this.interfaceId = other.interfaceId
    this.linkType = other.linkType
    this.vlan = other.vlan
    this.message = other.message
    this.link = other.link
    this.direction = other.direction
  }
}
