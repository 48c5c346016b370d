/** Figures and names in words, the same in every report. */
import type { Disclosure, Outcome } from '../model/transaction.js'

export const number = (n: number): string => n.toLocaleString('en-US')
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`
export const share = (n: number): string => `${(100 * n).toFixed(n > 0 && n < 0.01 ? 2 : 1)} %`

/** Words that stay on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

/** «a, b and c». */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export const disclosureWords = {
  cell: 'cell',
  'location-number': 'location number',
  'serving-node': 'serving node',
  imsi: 'IMSI',
  msisdn: 'phone number',
  imei: 'device (IMEI)',
  keys: 'authentication keys',
  profile: 'subscription profile',
  status: 'status',
} as const satisfies Record<Disclosure, string>

export const disclosureMeaning = {
  cell: 'the radio cell that the phone was last seen in: tens of metres to some kilometres',
  'location-number': 'a number that stands for the area of the phone',
  'serving-node': 'the exchange that serves the phone: the country, often the city, and the address for the next question',
  imsi: 'the identity on the SIM card, the key to all further questions',
  msisdn: 'the phone number that belongs to an identity',
  imei: 'the serial number of the device',
  keys: 'material to authenticate a SIM card or to decrypt its radio traffic',
  profile: 'what is subscribed, barred or forwarded',
  status: 'whether the phone is on, busy, or known',
} as const satisfies Record<Disclosure, string>

export const outcomeMeaning = {
  answered: 'the answer was seen in the capture',
  refused: 'an error, a rejection or an abort came back, or the network returned the message',
  silent: 'no answer came in time, at a tap that does see answers of this kind',
  unseen: 'this tap cannot see the answer, or the capture ended first: nobody can say from here whether there was one',
} as const satisfies Record<Outcome, string>

/** Techniques named by generation, with the protocols that carry them. Others stand for themselves. */
const technologies: Readonly<Record<string, string>> = { '3G': '3G (SS7)', '4G': '4G (Diameter, GTPv2)', data: 'data (GTPv1)' }
export const technologyText = (technology: string): string => technologies[technology] ?? technology

/** Kinds of address in the words of operators. */
const partyKinds: Readonly<Record<string, string>> = {
  gt: 'global title',
  pc: 'point code',
  host: 'Diameter host',
  realm: 'Diameter realm',
  ip: 'IP address',
  unknown: 'not named',
}
export const partyKind = (kind: string): string => partyKinds[kind] ?? kind
