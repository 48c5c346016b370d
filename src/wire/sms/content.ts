/**
 * What a short message is, without its text (TS 23.040 §9.2): for whom on the phone, whether the phone shows it, which commands to the SIM it holds.
 * `contentMarks` is the fast reader, `content` the full one; the text itself is read apart, by `contentText`.
 */
import { CONTENTS_CUT, marks } from '../../model/marks.js'
import type { Value } from '../describe.js'
import type { Octets } from '../octets.js'
import { septetsText, ucs2Text } from './alphabet.js'
import {
  alphabetOf,
  classes,
  classOf,
  isCompressed,
  isWaitingDiscard,
  NO_CLASS,
  PID_SILENT,
  PID_TO_SIM,
  pidMeaning,
  waitingOf,
} from './coding.js'
import { forgetCorrespondent, readCorrespondent } from './correspondent.js'
import { type Header, HEADER_PORTS, HEADER_TO_SIM, headerBits, languageName, readHeaderElements } from './header.js'
import { isCommandPacket, readCommandPacket, readResponsePacket, type SecurityPacket } from './security-packet.js'
import { textFeatures } from './text-features.js'

/** Where the parts of a DELIVER or SUBMIT are, filled by `locate`; valid until its next call. */
const place = {
  pid: 0,
  dcs: 0,
  /** The address field. */
  address: 0,
  /** TP-UDL: septets or octets. */
  length: 0,
  dataFrom: 0,
  dataTo: 0,
  /** End of the header; `dataFrom` when there is none. */
  headerTo: 0,
  /** The octets end before the user data, or these before their header. */
  cut: false,
}

const UDHI = 0x40
const DELIVER = 0
const SUBMIT = 1

/** Whether octets begin as a message with user data does. */
function hasUserData(octets: Octets, from: number, to: number, submits: boolean): boolean {
  if (from >= to) return false
  const kind = (octets[from] as number) & 3
  return kind === DELIVER || (submits && kind === SUBMIT)
}

/** Finds the parts of a message with user data; false for reports, commands and what is no TPDU. `submits`: 1 in TP-MTI is a SUBMIT here. */
function locate(octets: Octets, from: number, to: number, submits: boolean): boolean {
  if (!hasUserData(octets, from, to, submits)) return false
  const first = octets[from] as number
  const kind = first & 3
  const address = from + (kind === DELIVER ? 1 : 2)
  if (address + 2 > to) return false
  const semiOctets = octets[address] as number
  const at = address + 2 + ((semiOctets + 1) >> 1)
  const format = (first >> 3) & 3
  const skip = kind === DELIVER ? 7 : format === 0 ? 0 : format === 2 ? 1 : 7
  if (semiOctets > 20 || at + 3 + skip > to) return false
  place.address = address
  place.pid = octets[at] as number
  place.dcs = octets[at + 1] as number
  place.length = octets[at + 2 + skip] as number
  place.dataFrom = at + 3 + skip
  const size = alphabetOf(place.dcs) === '7-bit' ? (place.length * 7 + 7) >> 3 : place.length
  place.dataTo = Math.min(to, place.dataFrom + size)
  const hasHeader = (first & UDHI) !== 0 && place.dataFrom < place.dataTo
  const headerTo = hasHeader ? place.dataFrom + 1 + (octets[place.dataFrom] as number) : place.dataFrom
  place.headerTo = Math.min(place.dataTo, headerTo)
  place.cut = place.dataFrom + size > to || headerTo > place.dataTo
  return true
}

const SILENT = 1 << marks.smsSilent
const TO_SIM = 1 << marks.smsToSim
const OTA = 1 << marks.smsOta
const CLASS_0 = 1 << marks.smsClass0
const BINARY_PORT = 1 << marks.smsBinaryPort
const DATA_SENT = 1 << marks.smsDataSent

/** What TP-PID and TP-DCS alone say, as bits of the column `marks`. */
export function codingMarks(pid: number, dcs: number): number {
  let bits = 0
  if (pid === PID_SILENT || isWaitingDiscard(dcs)) bits |= SILENT
  if (pid === PID_TO_SIM) bits |= TO_SIM
  if (classOf(dcs) === 0) bits |= CLASS_0
  return bits
}

/** `submits` where the command, not the operation, says which way a message goes: a DELIVER and a SUBMIT are both read. */
export const EITHER_WAY = true

/** Bits of the column `marks` of a TPDU, and CONTENTS_CUT when it is no whole one; leaves in `correspondent` whom it is to or from. */
export function contentMarks(octets: Octets, from: number, to: number, submits: boolean): number {
  if (!locate(octets, from, to, submits)) {
    forgetCorrespondent()
    return hasUserData(octets, from, to, submits) ? CONTENTS_CUT : 0
  }
  readCorrespondent(octets, place.address, to)
  const { pid, dcs, dataFrom, dataTo, headerTo } = place
  let bits = codingMarks(pid, dcs) | (place.cut ? CONTENTS_CUT : 0)
  const header = headerTo > dataFrom ? headerBits(octets, dataFrom + 1, headerTo) : 0
  if ((header & HEADER_TO_SIM) !== 0) bits |= TO_SIM | OTA
  // Some senders leave the header out: the packet speaks for itself.
  if (pid === PID_TO_SIM && alphabetOf(dcs) === '8-bit' && isCommandPacket(octets, headerTo, dataTo)) bits |= OTA
  if ((header & HEADER_PORTS) !== 0 && alphabetOf(dcs) !== '7-bit') bits |= BINARY_PORT
  if (alphabetOf(dcs) === '8-bit' && ((octets[from] as number) & 3) === SUBMIT) bits |= DATA_SENT
  return bits
}

function textAt(octets: Octets, header: Header): string | undefined {
  const { dcs, length, dataFrom, dataTo, headerTo } = place
  if (isCompressed(dcs)) return undefined
  switch (alphabetOf(dcs)) {
    case '7-bit': {
      const skip = Math.ceil(((headerTo - dataFrom) * 8) / 7)
      return septetsText(octets, dataFrom, dataTo, length, skip, header.lockingShift ?? 0, header.singleShift ?? 0)
    }
    case 'UCS2':
      return ucs2Text(octets, headerTo, dataTo)
    case '8-bit':
      return undefined
  }
}

const headerOf = (octets: Octets): Header =>
  place.headerTo > place.dataFrom ? readHeaderElements(octets, place.dataFrom + 1, place.headerTo) : { elements: [] }

/** The text; undefined when there is none (binary, compressed) or the octets are no message with user data. */
export function contentText(octets: Octets, from: number, to: number, submits: boolean): string | undefined {
  return locate(octets, from, to, submits) ? textAt(octets, headerOf(octets)) : undefined
}

/** What the message is, in words and without its text; undefined when the octets are no message with user data. */
export function content(octets: Octets, from: number, to: number, submits: boolean): Value | undefined {
  if (!locate(octets, from, to, submits)) return undefined
  const { pid, dcs, headerTo, dataTo } = place
  const header = headerOf(octets)
  const messageClass = classOf(dcs)
  const waiting = waitingOf(dcs)
  const meaning = pidMeaning(pid)
  const packet = packetOf(octets, header)
  const text = packet === undefined ? textAt(octets, header) : undefined
  return {
    alphabet: alphabetOf(dcs),
    ...(isCompressed(dcs) ? { compressed: true } : {}),
    ...(messageClass === NO_CLASS ? {} : { class: classes[messageClass as 0 | 1 | 2 | 3] }),
    ...(waiting === undefined ? {} : { waiting: { ...waiting } }),
    ...(meaning === undefined ? {} : { purpose: meaning }),
    ...(header.concatenation === undefined ? {} : { concatenation: { ...header.concatenation } }),
    ...(header.ports === undefined ? {} : { ports: { ...header.ports } }),
    ...(header.lockingShift === undefined ? {} : { lockingShift: languageName(header.lockingShift) }),
    ...(header.singleShift === undefined ? {} : { singleShift: languageName(header.singleShift) }),
    ...(header.elements.length === 0 ? {} : { elements: [...header.elements] }),
    ...(packet === undefined ? {} : { securityPacket: { ...packet } }),
    ...(text === undefined ? { octets: dataTo - headerTo } : { ...textFeatures(text) }),
  }
}

function packetOf(octets: Octets, header: Header): (SecurityPacket & { readonly kind: string }) | undefined {
  const { pid, dcs, headerTo, dataTo } = place
  if (header.securityPacket === 'response') {
    const response = readResponsePacket(octets, headerTo, dataTo)
    return response === undefined ? undefined : { kind: 'response', ...response }
  }
  if (header.securityPacket === undefined && !(pid === PID_TO_SIM && alphabetOf(dcs) === '8-bit')) return undefined
  const command = readCommandPacket(octets, headerTo, dataTo)
  return command === undefined ? undefined : { kind: 'command', ...command }
}
