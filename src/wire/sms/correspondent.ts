/** Whom a short message is to or from: its TP-DA or TP-OA (TS 23.040 §9.1.2.5), which the network between sees as contents. */
import { NO_DIGITS } from '../../model/digits.js'
import type { MessageColumns } from '../../model/message.js'
import { packDigits, packed } from '../bcd.js'
import type { Octets } from '../octets.js'

/** The number of the message that was read last, as model/digits.ts keeps it; `high` is NO_DIGITS when it has none. Valid until the next one is read. */
export const correspondent = { high: NO_DIGITS, low: NO_DIGITS }

const INTERNATIONAL = 1

/** Fills `correspondent` from an address field: international numbers only, since others mean nothing without the network that wrote them. */
export function readCorrespondent(octets: Octets, from: number, to: number): void {
  forgetCorrespondent()
  const semiOctets = octets[from] as number
  const end = from + 2 + ((semiOctets + 1) >> 1)
  if (end > to || (((octets[from + 1] as number) >> 4) & 7) !== INTERNATIONAL || !packDigits(octets, from + 2, end, -1)) return
  if (packed.count !== semiOctets) return
  correspondent.high = packed.high >>> 0
  correspondent.low = packed.low >>> 0
}

export function forgetCorrespondent(): void {
  correspondent.high = correspondent.low = NO_DIGITS
}

/** Puts it into the columns of `row`, unless the component filled them before. */
export function fillCorrespondent(c: MessageColumns, row: number): void {
  if (correspondent.high === NO_DIGITS || c.correspondentHigh[row] !== NO_DIGITS) return
  c.correspondentHigh[row] = correspondent.high
  c.correspondentLow[row] = correspondent.low
}
