/**
 * M2UA (RFC 3331): MTP2 of a gateway, carried to a distant MTP3. Data messages hold an MTP3 message; link states and management hold none.
 */
import type { Octets } from '../octets.js'
import { parameter, readParameter, SigtranClass } from './sigtran.js'

const DATA = 1
/** Protocol Data 1 (§3.3.1.1), and its tag in the drafts. */
const PROTOCOL_DATA = 0x0300
const PROTOCOL_DATA_DRAFT = 0x000e
/** Protocol Data 2: as the TTC of Japan has it, with the length indicator in front. */
const PROTOCOL_DATA_TTC = 0x0301

/** Where the MTP3 message (its SIO) of a Data message is; `to` 0 when it holds none. Valid until the next call. */
export const m2ua = { from: 0, to: 0 }

/** Reads a message of class MAUP into `m2ua`. */
export function readM2ua(octets: Octets, from: number, to: number): void {
  m2ua.from = m2ua.to = 0
  if (to - from < 8 || octets[from + 2] !== SigtranClass.maup || octets[from + 3] !== DATA) return
  for (let at = from + 8; readParameter(octets, at, to); at = parameter.next) {
    const { tag, from: valueFrom, to: valueTo } = parameter
    if (tag !== PROTOCOL_DATA && tag !== PROTOCOL_DATA_DRAFT && tag !== PROTOCOL_DATA_TTC) continue
    m2ua.from = tag === PROTOCOL_DATA_TTC ? valueFrom + 1 : valueFrom
    m2ua.to = valueTo
    return
  }
}
