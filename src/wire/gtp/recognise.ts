/** How to tell GTP from anything else on its ports: strict, because those are used by games and scanners, too. */
import { G_PDU, gtpTitle } from '../../model/gtp-procedures.js'
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { EXTENSION, head, HeaderOdd, NPDU, readHeader, SEQUENCE } from './header.js'
import { found, MAX_IES, Odd, readIe, tableFor } from './walk.js'

export const GTP_C = 2123
export const GTP_U = 2152
/** Of version 0, too. */
export const GTP_PRIME = 3386
export const PFCP = 8805

/** True for the ports of GTP, GTP′ and PFCP. */
export const isGtpPort = (port: number): boolean => port === GTP_C || port === GTP_U || port === GTP_PRIME || port === PFCP

/** True when the octets are user traffic in a tunnel (TS 29.281 §5.1): version 1, a T-PDU whose length is that of the datagram. */
export function isTpdu(octets: Octets, from: number, to: number): boolean {
  return to - from >= 8 && (octets[from] as number) >> 4 === 3 && octets[from + 1] === G_PDU && u16(octets, from + 2) <= to - from - 8
}

/**
 * True when octets begin with a control message: a version that the port has, a length that fits, elements that fill it. Of a known type spare bits may be
 * set, the last element may be cut and others unknown, or none readable where the length is that of the datagram: none of these hides a message. `both`:
 * sender and receiver use the port, as only nodes of a network do; then the header is enough, of a known type even one whose length is wrong, because what
 * is wrong is evidence.
 */
export function plausibleGtp(octets: Octets, from: number, to: number, port: number, both = false): boolean {
  if (!readHeader(octets, from, to)) return false
  const { version, prime, flags, type, iesFrom, end } = head
  // Version 0 had one port for both kinds of messages, which GTP′ took over (GSM 09.60 §10.1, TS 32.295 §6.2.1).
  if ((prime || version === 0) !== (port === GTP_PRIME) || (port === GTP_U && version !== 1)) return false
  if (type === G_PDU) return false
  const known = gtpTitle(version, type) !== undefined
  if (!known && (head.odd & HeaderOdd.spare) !== 0) return false
  const odd = head.odd & ~HeaderOdd.spare
  if ((odd & HeaderOdd.headerLength) !== 0 && !(both && known)) return false
  if (both) return true
  // TS 29.060 §6: a control message has a sequence number; TS 29.281 §5.1: of those on GTP-U only Echo and its like must.
  if (version === 1 && !prime && (flags & (EXTENSION | SEQUENCE | NPDU)) === 0 && port !== GTP_U) return false
  // A length that is the datagram’s to the octet is no accident: damage in the first element hides nothing
  if (known && odd === 0) return true
  return iesFrom < end && ((odd & HeaderOdd.truncated) === 0 || known) && wellFormed(octets, version, iesFrom, end, known)
}

/** True when elements fill the octets. `lenient`: the last may be cut, and all but one unknown. */
function wellFormed(octets: Octets, version: number, from: number, to: number, lenient: boolean): boolean {
  const table = tableFor(version)
  let at = from
  let known = 0
  for (let n = 0; at < to && n < MAX_IES; n++) {
    const cut = !readIe(table, version, octets, at, to) || (found.odd & Odd.lengthBeyondParent) !== 0
    if (cut) return lenient && known > 0
    if ((found.odd & Odd.parameterUnknown) === 0) known++
    else if (!lenient) return false
    at = found.valueTo
  }
  return known > 0
}
