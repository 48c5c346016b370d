/** The user data header of a short message (TS 23.040 §9.2.3.24): parts, ports, and who on the phone or SIM the message is for. */
import { hex, type Octets } from '../octets.js'
import { languages } from './alphabet.js'

export interface Header {
  readonly concatenation?: { readonly reference: number; readonly parts: number; readonly part: number }
  readonly ports?: { readonly destination: number; readonly source: number }
  /** Command packet to, or response packet from, an application of the SIM (TS 31.115). */
  readonly securityPacket?: 'command' | 'response'
  readonly lockingShift?: number
  readonly singleShift?: number
  /** Other elements that change what the phone does with the message. */
  readonly elements: readonly string[]
}

const IE = {
  concatenation8: 0x00,
  waiting: 0x01,
  ports8: 0x04,
  ports16: 0x05,
  smscControl: 0x06,
  concatenation16: 0x08,
  wcmp: 0x09,
  email: 0x20,
  hyperlink: 0x21,
  reply: 0x22,
  singleShift: 0x24,
  lockingShift: 0x25,
  command: 0x70,
  response: 0x71,
} as const

const named: Readonly<Record<number, string>> = {
  [IE.waiting]: 'message waiting',
  [IE.smscControl]: 'service centre control',
  [IE.wcmp]: 'wireless control',
  [IE.email]: 'e-mail header',
  [IE.hyperlink]: 'hyperlink',
  [IE.reply]: 'reply address',
}

/** Elements from `from` to `to`, without the length of the header. Elements that are cut off end the reading. */
export function readHeaderElements(octets: Octets, from: number, to: number): Header {
  const header: { -readonly [K in keyof Header]: Header[K] } = { elements: [] }
  const elements: string[] = []
  const o = (at: number): number => octets[at] as number
  for (let at = from; at + 1 < to; at += 2 + o(at + 1)) {
    const id = o(at)
    const length = o(at + 1)
    const v = at + 2
    if (v + length > to) break
    if (id === IE.concatenation8 && length === 3) header.concatenation = { reference: o(v), parts: o(v + 1), part: o(v + 2) }
    else if (id === IE.concatenation16 && length === 4)
      header.concatenation = { reference: (o(v) << 8) | o(v + 1), parts: o(v + 2), part: o(v + 3) }
    else if (id === IE.ports8 && length === 2) header.ports = { destination: o(v), source: o(v + 1) }
    else if (id === IE.ports16 && length === 4) header.ports = { destination: (o(v) << 8) | o(v + 1), source: (o(v + 2) << 8) | o(v + 3) }
    else if (id === IE.command) header.securityPacket = 'command'
    else if (id === IE.response) header.securityPacket = 'response'
    else if (id === IE.singleShift && length === 1) header.singleShift = o(v)
    else if (id === IE.lockingShift && length === 1) header.lockingShift = o(v)
    else elements.push(named[id] ?? hex(octets, at, at + 1))
  }
  return { ...header, elements }
}

export const languageName = (identifier: number): string => languages[identifier] ?? `language ${identifier}`

/** Bits of what a header holds, for the fast path: no object is made. */
export const HEADER_PORTS = 1
export const HEADER_TO_SIM = 2

export function headerBits(octets: Octets, from: number, to: number): number {
  let bits = 0
  for (let at = from; at + 1 < to; at += 2 + (octets[at + 1] as number)) {
    const id = octets[at] as number
    if (at + 2 + (octets[at + 1] as number) > to) break
    if (id === IE.ports8 || id === IE.ports16) bits |= HEADER_PORTS
    if (id >= 0x70 && id <= 0x7f) bits |= HEADER_TO_SIM
  }
  return bits
}
