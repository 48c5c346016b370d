/**
 * Who an ANSI-41 component is about, in the columns that all protocols share: the directory number (MDN) or, without one, the MIN as `msisdn`, the
 * switch named by number as `node`, the sender as `client`. National numbers of World Zone 1 get their country code, so that they compare with
 * those of MAP. The IMSI is filled by the description; ESN and MEID are no decimal numbers and stay in the parameters.
 */
import { NO_DIGITS } from '../../model/digits.js'
import { Component, type MessageBatch } from '../../model/message.js'
import { CONTEXT, head, readHeader } from '../ber.js'
import type { Octets } from '../octets.js'
import { digitsInto, lastDigits } from '../scan.js'

const Tag = {
  min: CONTEXT + 8,
  mobileDirectoryNumber: CONTEXT + 93,
  mscIdentificationNumber: CONTEXT + 94,
  senderIdentificationNumber: CONTEXT + 103,
} as const

const MOST_PARAMETERS = 64
/** Digits (TIA-41 §6.5.2.58): nature bit of an international number, encoding BCD. */
const INTERNATIONAL = 1
const BCD = 1
/** Where the digits begin in Digits. */
const DIGITS_AT = 4
const COUNTRY_CODE = 1

/** Fills what is not filled; for a row whose parameters are those of ANSI-41. */
export function fillIdentities(octets: Octets, batch: MessageBatch, row: number): void {
  const c = batch.columns
  const from = c.argumentFrom[row] as number
  const to = c.argumentTo[row] as number
  if (c.componentKind[row] === Component.none || from >= to || !readHeader(octets, from, to) || !head.constructed) return
  const end = head.valueTo
  let at = head.valueFrom
  let minFrom = 0
  let minTo = 0
  let mdnFrom = 0
  let mdnTo = 0
  for (let i = 0; at < end && i < MOST_PARAMETERS && readHeader(octets, at, end); i++) {
    const { tag, valueFrom, valueTo, next } = head
    at = next
    if (tag === Tag.min && minTo === 0) {
      minFrom = valueFrom
      minTo = valueTo
    } else if (tag === Tag.mobileDirectoryNumber && mdnTo === 0 && isBcd(octets, valueFrom, valueTo)) {
      mdnFrom = valueFrom
      mdnTo = valueTo
    } else if (tag === Tag.mscIdentificationNumber && isBcd(octets, valueFrom, valueTo))
      fill(octets, valueFrom + DIGITS_AT, valueTo, isNational(octets, valueFrom), c.nodeHigh, c.nodeLow, row)
    else if (tag === Tag.senderIdentificationNumber && isBcd(octets, valueFrom, valueTo))
      fill(octets, valueFrom + DIGITS_AT, valueTo, isNational(octets, valueFrom), c.clientHigh, c.clientLow, row)
  }
  if (mdnTo > 0) fill(octets, mdnFrom + DIGITS_AT, mdnTo, isNational(octets, mdnFrom), c.msisdnHigh, c.msisdnLow, row)
  fill(octets, minFrom, minTo, true, c.msisdnHigh, c.msisdnLow, row)
}

const isBcd = (octets: Octets, from: number, to: number): boolean => to - from > DIGITS_AT && ((octets[from + 2] as number) & 15) === BCD
const isNational = (octets: Octets, from: number): boolean => ((octets[from + 1] as number) & INTERNATIONAL) === 0

/**
 * BCD digits into two columns that are empty yet. Ten national digits whose area code and exchange begin with 2 to 9 are read as a number of the
 * North American plan. Other national numbers and MINs (international roaming) are left out: their country is not said, and a wrong one would be.
 */
function fill(octets: Octets, from: number, to: number, national: boolean, high: Uint32Array, low: Uint32Array, row: number): void {
  if (from >= to || high[row] !== NO_DIGITS) return
  digitsInto(octets, from, to, high, low, row)
  if (!national) return
  const h = high[row] as number
  const zone1 = lastDigits.count === 10 && !lastDigits.illegal && h >>> 28 >= 2 && ((h >>> 16) & 15) >= 2
  low[row] = zone1 ? ((h & 15) << 28) | ((low[row] as number) >>> 4) : NO_DIGITS
  high[row] = zone1 ? (COUNTRY_CODE << 28) | (h >>> 4) : NO_DIGITS
}
