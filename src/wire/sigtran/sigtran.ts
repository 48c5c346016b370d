/**
 * SIGTRAN adaptation layers that carry MTP3 users: M3UA (RFC 4666 §3, and its drafts 5 and 6) and M2PA (RFC 4165 §2). Fills the MTP3 columns, returns
 * where the user part is. M2UA: m2ua.ts; SUA: sua.ts.
 */
import { type MessageBatch, NONE_32, VARIANT_ITU } from '../../model/message.js'
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'

export const PPID_M3UA = 3
export const PPID_M2PA = 5

/** Message classes of the common header (RFC 4666 §3.1.2, RFC 3331 §3.1.2, RFC 3868 §3.1.2, RFC 4165 §2.1.3). */
export const SigtranClass = { transfer: 1, maup: 6, connectionless: 7, connectionOriented: 8, m2pa: 11 } as const

/** What was found: service indicator and the octets of its user part. Valid until the next call. */
export const mtp3 = { opc: NONE_32, dpc: NONE_32, si: 0xff, ni: 0xff, sls: 0xff, from: 0, to: 0 }

/** The parameter that `readParameter` found: its value, and where the next one begins. */
export const parameter = { tag: 0, from: 0, to: 0, next: 0 }

/** Reads tag and length of a parameter (RFC 4666 §3.2); false when there is none. A length beyond the message is cut to it. */
export function readParameter(octets: Octets, at: number, to: number): boolean {
  if (to - at < 4) return false
  const length = u16(octets, at + 2)
  if (length < 4) return false
  parameter.tag = u16(octets, at)
  parameter.from = at + 4
  parameter.to = Math.min(at + length, to)
  parameter.next = at + ((length + 3) & ~3)
  return true
}

/** True when the octets begin with an M3UA or M2PA common header: version 1, reserved 0, a length that fits. */
export function looksLikeSigtran(octets: Octets, from: number, to: number): boolean {
  if (to - from < 8 || octets[from] !== 1 || octets[from + 1] !== 0) return false
  const length = u32(octets, from + 4)
  return length >= 8 && length <= to - from + 3
}

/** True when the common header claims just these octets, but for padding: what Diameter, which begins alike, never does. */
export function isSigtran(octets: Octets, from: number, to: number): boolean {
  return looksLikeSigtran(octets, from, to) && u32(octets, from + 4) + 3 >= to - from
}

/** M3UA DATA (class 1, type 1): Protocol Data, parameter 0x0210. False when the message is another or holds none. */
export function readM3ua(octets: Octets, from: number, to: number): boolean {
  return octets[from] === 1 && octets[from + 2] === SigtranClass.transfer && octets[from + 3] === 1 && readProtocolData(octets, from, to)
}

/** The Protocol Data of a message of M3UA, whatever its header says. False when it holds none. */
export function readProtocolData(octets: Octets, from: number, to: number): boolean {
  let at = from + 8
  while (to - at >= 4) {
    const tag = u16(octets, at)
    const length = u16(octets, at + 2)
    if (length < 4) return false
    if (tag === 0x0210 && length >= 16 && to - at >= 16) {
      mtp3.opc = u32(octets, at + 4)
      mtp3.dpc = u32(octets, at + 8)
      mtp3.si = octets[at + 12] as number
      mtp3.ni = octets[at + 13] as number
      mtp3.sls = octets[at + 15] as number
      mtp3.from = at + 16
      mtp3.to = Math.min(at + length, to)
      return true
    }
    at += (length + 3) & ~3
  }
  return false
}

/** Classes of M3UA that carry nothing for a user: management, the network’s state, that of application servers and of their traffic, routing keys (RFC 4666 §3.1.2). */
const MANAGEMENT: readonly number[] = [0, 2, 3, 4, 9]

/** True for a message of M3UA of such a class. */
export const isM3uaManagement = (octets: Octets, from: number, to: number): boolean =>
  to - from >= 8 && octets[from] === 1 && MANAGEMENT.includes(octets[from + 2] as number)

/** Protocol Data 1 and 2 of the drafts 5 and 6: a whole MTP3 message; 2 has the length indicator of MTP2 in front. */
const DRAFT_DATA_1 = 2
const DRAFT_DATA_2 = 3

/** Where the MTP3 message of a DATA message of the drafts of M3UA is; `to` 0: there is none. Valid until the next call. */
export const draft = { from: 0, to: 0 }

/** Reads a transfer message of a draft of M3UA into `draft`. */
export function readDraftM3ua(octets: Octets, from: number, to: number): void {
  draft.from = draft.to = 0
  if (to - from < 8 || octets[from + 2] !== SigtranClass.transfer || octets[from + 3] !== 1) return
  for (let at = from + 8; readParameter(octets, at, to); at = parameter.next) {
    if (parameter.tag !== DRAFT_DATA_1 && parameter.tag !== DRAFT_DATA_2) continue
    draft.from = parameter.tag === DRAFT_DATA_2 ? parameter.from + 1 : parameter.from
    draft.to = parameter.to
    return
  }
}

/** Where the MTP3 message of an M2PA User Data message begins; 0 when it holds none (link status, or an acknowledgement without data). */
export function readM2pa(octets: Octets, from: number, to: number): number {
  if (to - from < 17 || octets[from] !== 1 || octets[from + 2] !== 11 || octets[from + 3] !== 1) return 0
  // header 8, BSN 4, FSN 4, then the priority octet before SIO and SIF (RFC 4165 §2.2.2)
  const at = from + 17
  return to - at >= 5 ? at : 0
}

/** MTP3 (Q.704 §2.2, T1.111.4): SIO and routing label, 4 octets by ITU, 7 by ANSI and in China. The caller says by which. */
export function readMtp3(octets: Octets, from: number, to: number, variant: number): boolean {
  const label = variant === VARIANT_ITU ? 4 : 7
  if (to - from < 1 + label) return false
  const sio = octets[from] as number
  mtp3.si = sio & 15
  mtp3.ni = sio >> 6
  if (variant !== VARIANT_ITU) {
    mtp3.dpc = (octets[from + 1] as number) | ((octets[from + 2] as number) << 8) | ((octets[from + 3] as number) << 16)
    mtp3.opc = (octets[from + 4] as number) | ((octets[from + 5] as number) << 8) | ((octets[from + 6] as number) << 16)
    mtp3.sls = to - from > 8 ? (octets[from + 7] as number) : 0xff
    mtp3.from = from + 8
  } else {
    // 14 bits DPC, 14 bits OPC, 4 bits SLS, least significant first
    const b1 = octets[from + 1] as number
    const b2 = octets[from + 2] as number
    const b3 = octets[from + 3] as number
    const b4 = octets[from + 4] as number
    mtp3.dpc = b1 | ((b2 & 0x3f) << 8)
    mtp3.opc = (b2 >> 6) | (b3 << 2) | ((b4 & 15) << 10)
    mtp3.sls = b4 >> 4
    mtp3.from = from + 5
  }
  mtp3.to = to
  return mtp3.from < to
}

/** MTP3 with the label of Japan (JT-Q704 §2.2): 16 bits DPC, 16 bits OPC, least significant octet first, and an octet whose lower half selects the link. */
export function readMtp3OfJapan(octets: Octets, from: number, to: number): boolean {
  if (to - from < 7) return false
  const sio = octets[from] as number
  mtp3.si = sio & 15
  mtp3.ni = sio >> 6
  mtp3.dpc = (octets[from + 1] as number) | ((octets[from + 2] as number) << 8)
  mtp3.opc = (octets[from + 3] as number) | ((octets[from + 4] as number) << 8)
  mtp3.sls = (octets[from + 5] as number) & 15
  mtp3.from = from + 6
  mtp3.to = to
  return true
}

/** Copies what was found into the columns of a row. */
export function fillMtp3(batch: MessageBatch, row: number): void {
  const c = batch.columns
  c.opc[row] = mtp3.opc
  c.dpc[row] = mtp3.dpc
  c.serviceIndicator[row] = mtp3.si
  c.networkIndicator[row] = mtp3.ni
  c.sls[row] = mtp3.sls
}
