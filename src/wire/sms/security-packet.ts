/**
 * Command packets to applications of a SIM and their answers (TS 31.115 §4, TS 102 225 §5): which application, and how it is protected. A browser
 * of the SIM that takes commands without protection is what Simjacker used. Left out: what is inside, and checks of it.
 */
import { hex, type Octets } from '../octets.js'

/** Header length of a command packet at least: SPI, KIc, KID, TAR, CNTR, PCNTR (TS 31.115 §4.2). */
const LEAST_HEADER = 13

/** Whether octets begin like a command packet: its lengths agree, and the header fits. A first part of several is shorter than its length says. */
export function isCommandPacket(octets: Octets, from: number, to: number): boolean {
  if (to - from < 3 + LEAST_HEADER) return false
  const length = ((octets[from] as number) << 8) | (octets[from + 1] as number)
  const header = octets[from + 2] as number
  return header >= LEAST_HEADER && length >= header + 1 && header <= to - from - 3
}

const checks = ['none', 'redundancy check', 'cryptographic checksum', 'digital signature'] as const
const counters = ['no counter', 'counter not checked', 'counter must be higher', 'counter must be one higher'] as const

export interface SecurityPacket {
  readonly tar: string
  readonly application?: string
  /** Of commands only. */
  readonly integrity?: string
  readonly ciphered?: boolean
  readonly counter?: string
  readonly proofOfReceipt?: boolean
  readonly spi?: string
  readonly kic?: string
  readonly kid?: string
  /** Of responses only: TS 31.115 §4.3 response status code. */
  readonly status?: number
}

/** A command packet; undefined when the octets are none. */
export function readCommandPacket(octets: Octets, from: number, to: number): SecurityPacket | undefined {
  if (!isCommandPacket(octets, from, to)) return undefined
  const at = from + 3
  const spi = octets[at] as number
  const tar = hex(octets, at + 4, at + 7)
  return {
    tar,
    ...applicationOf(tar),
    integrity: checks[(spi & 3) as 0 | 1 | 2 | 3],
    ciphered: (spi & 4) !== 0,
    counter: counters[((spi >> 3) & 3) as 0 | 1 | 2 | 3],
    proofOfReceipt: ((octets[at + 1] as number) & 3) !== 0,
    spi: hex(octets, at, at + 2),
    kic: hex(octets, at + 2, at + 3),
    kid: hex(octets, at + 3, at + 4),
  }
}

/** A response packet: RPL, RHL, TAR, CNTR, PCNTR, status. */
export function readResponsePacket(octets: Octets, from: number, to: number): SecurityPacket | undefined {
  if (to - from < 13) return undefined
  const tar = hex(octets, from + 3, from + 6)
  return { tar, ...applicationOf(tar), status: octets[from + 12] as number }
}

/** Toolkit application references that are known by what answers to them. */
function applicationOf(tar: string): { application?: string } {
  const n = Number.parseInt(tar, 16)
  if (tar === '505348' || tar === '534054') return { application: 'S@T browser' }
  if ((n >= 0x000001 && n <= 0x000009) || (n >= 0xbfff00 && n <= 0xbfffff)) return { application: 'Wireless Internet Browser' }
  if (n === 0) return { application: 'card manager' }
  if (n >= 0xb00000 && n <= 0xb0ffff) return { application: 'remote file management' }
  return {}
}
