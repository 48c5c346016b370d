/** The header of a Diameter message (RFC 6733 §3), and how to tell Diameter from anything else. */
import { type AnomalyName, anomalies } from '../../model/anomaly.js'
import { diameterProcedure, isDiameterApplication, isDiameterCommand } from '../../model/diameter-procedures.js'
import { u24 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { avp, readAvp } from './avp.js'
import { at4 } from '../words.js'

export const HEADER = 20
export const REQUEST = 0x80
export const ERROR = 0x20
export const RETRANSMITTED = 0x10
const RESERVED = 0x0f
const RELAY = 0xffffffff
/** Commands below are RADIUS's (RFC 3588 §11.2.1): what has one is something else that begins with 1, as tables of pictures and programs do. */
const FIRST_COMMAND = 256
/** Application of the commands that all peers share, and zeros in anything else. */
const COMMON = 0

/** Octets as numbers, as they stand in the header. */
export interface DiameterHeader {
  readonly version: number
  readonly length: number
  readonly flags: number
  readonly command: number
  readonly application: number
  readonly hopByHop: number
  readonly endToEnd: number
}

/** The header; undefined when there are fewer than 20 octets. */
export function diameterHeader(octets: Octets, from: number, to: number): DiameterHeader | undefined {
  if (to - from < HEADER) return undefined
  return {
    version: octets[from] as number,
    length: u24(octets, from + 1),
    flags: octets[from + 4] as number,
    command: u24(octets, from + 5),
    application: at4(octets, from + 8),
    hopByHop: at4(octets, from + 12),
    endToEnd: at4(octets, from + 16),
  }
}

/** What is wrong with a header: a set of `HeaderOdd`. Fast: `scan` calls it per message. */
export function headerOdd(octets: Octets, from: number, to: number): number {
  if (to - from < HEADER) return 1
  if (octets[from] !== 1) return 2
  const length = u24(octets, from + 1)
  const flags = octets[from + 4] as number
  const command = u24(octets, from + 5)
  const application = at4(octets, from + 8)
  let odd = 0
  if (length !== to - from || length < HEADER || (length & 3) !== 0) odd |= 4
  const request = (flags & REQUEST) !== 0
  // RFC 6733 §3: E not in a request, T not in an answer
  if ((flags & RESERVED) !== 0 || (flags & (request ? ERROR : RETRANSMITTED)) !== 0) odd |= 8
  if (!isDiameterCommand(command)) odd |= 16
  else if (!isDiameterApplication(application) || diameterProcedure(command, application) < 0) odd |= 32
  return odd
}

const names = [
  'truncated',
  'messageMalformed',
  'headerLength',
  'flagsWrong',
  'messageUnknown',
  'applicationUnknown',
] as const satisfies readonly AnomalyName[]
/** Codes of the anomalies of `headerOdd`, by bit. */
export const headerOddCodes = names.map((name) => anomalies[name].code)
export const headerOddNames = (odd: number): AnomalyName[] => names.filter((_, bit) => ((odd >> bit) & 1) === 1)
/** Bits of `headerOdd` after which nothing can be read. */
export const UNREADABLE = 3

/** Where the AVPs end: what the header says, within what is there. */
export function avpsEnd(octets: Octets, from: number, to: number): number {
  return Math.min(to, from + Math.max(u24(octets, from + 1), HEADER))
}

/**
 * True when octets begin with a Diameter message: version 1, a length that is a multiple of four and not beyond `to`, no reserved flag, no command of
 * RADIUS, and a first AVP that fits, known unless command and application are (RFC 6733 §3); where these are, a length that is that of the payload is enough.
 * Strict, because any port and any SCTP payload is tried.
 */
export function plausibleDiameter(octets: Octets, from: number, to: number): boolean {
  if (to - from < HEADER || octets[from] !== 1) return false
  const length = u24(octets, from + 1)
  const flags = octets[from + 4] as number
  if (length < HEADER || (length & 3) !== 0 || length > to - from || (flags & RESERVED) !== 0) return false
  if ((flags & REQUEST) !== 0 && (flags & ERROR) !== 0) return false
  const command = u24(octets, from + 5)
  if (command < FIRST_COMMAND) return false
  const application = at4(octets, from + 8)
  const known = isDiameterCommand(command) && (isDiameterApplication(application) || application === RELAY)
  // Every command has an Origin-Host (RFC 6733 §6.3): a header alone is more likely something else that begins with 1.
  if (length === HEADER) return false
  // A length that is the payload’s to the octet, too: no first AVP hides it
  if (known && length === to - from) return true
  if (!readAvp(octets, from + HEADER, from + length) || avp.odd !== 0) return false
  return known || avp.index !== 0
}

/** How Diameter messages lie in a stream: what assemble/tcp-streams.ts asks. */
export const diameterFraming = {
  header: HEADER,
  plausible: (octets: Octets, at: number, to: number): boolean => plausibleStart(octets, at, to),
  continues,
  lengthAt: (octets: Octets, at: number): number => u24(octets, at + 1),
}

/** Longest message that is waited for in a stream. */
const MAX_MESSAGE = 1 << 20

/** Version 1 and a length that a message may have (RFC 6733 §3). */
function isLength(octets: Octets, at: number): boolean {
  const length = u24(octets, at + 1)
  return octets[at] === 1 && length >= HEADER && (length & 3) === 0 && length <= MAX_MESSAGE
}

/** A header behind a message needs no command that we know: vendors have their own, and what is no header seldom has its form. */
function continues(octets: Octets, at: number): boolean {
  return isLength(octets, at) && (((octets[at + 4] as number) & RESERVED) === 0 || isDiameterCommand(u24(octets, at + 5)))
}

/**
 * True when a message may begin here, its end not being there yet: the command or the application is known. Not both: applications of vendors have
 * commands of the base, and 3GPP’s have more commands with each release.
 */
function plausibleStart(octets: Octets, at: number, to: number): boolean {
  const flags = octets[at + 4] as number
  if (!isLength(octets, at) || (flags & RESERVED) !== 0) return false
  if (at + u24(octets, at + 1) <= to) return plausibleDiameter(octets, at, to)
  const command = u24(octets, at + 5)
  const application = at4(octets, at + 8)
  return isDiameterCommand(command) || (command >= FIRST_COMMAND && application !== COMMON && isDiameterApplication(application))
}
