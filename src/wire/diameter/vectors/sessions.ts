/** Session commands of RFC 6733 §8 as the applications use them, and NASREQ (RFC 7155), EAP (RFC 4072), SWm, STa, S6b (TS 29.273). */
import { diameterApplications } from '../../../model/diameter-procedures.js'
import { answer, HOME, HSS, IMSI, MSISDN, request, type Sides, turned, type Vector, VISITED } from './vector.js'

const NAI = `0${IMSI}@nai.${HOME}`
const aaa = [`aaa01.${HOME}`, HOME] as const
const epdg = [`epdg01.${VISITED}`, VISITED] as const
const idOf = (word: string): number => diameterApplications.find((a) => a.word === word)?.id ?? 0

/** RAR, STR and ASR with their answers, for an application that has them: the server asks for RAR and ASR. */
export function sessionCommands(sides: Sides): readonly Vector[] {
  const back = turned(sides)
  const has = (name: string): boolean =>
    diameterApplications.some((a) => a.word === sides.application && a.commands.some(([n]) => n === name))
  const id = { 'Auth-Application-Id': idOf(sides.application) }
  return [
    ...(has('Re-Auth') ? [request(back, 'Re-Auth', { ...id, 'Re-Auth-Request-Type': 1 }), answer(back, 'Re-Auth')] : []),
    ...(has('Session-Termination')
      ? [request(sides, 'Session-Termination', { ...id, 'Termination-Cause': 1 }), answer(sides, 'Session-Termination')]
      : []),
    ...(has('Abort-Session') ? [request(back, 'Abort-Session', { ...id, 'Abort-Cause': 0 }), answer(back, 'Abort-Session')] : []),
  ]
}

const accounting = (sides: Sides): readonly Vector[] => [
  request(
    sides,
    'Accounting',
    {
      'Accounting-Record-Type': 4,
      'Accounting-Record-Number': 2,
      'Acct-Session-Time': 61,
      'Accounting-Input-Octets': 1000,
      'User-Name': NAI,
    },
    { imsi: IMSI },
  ),
  answer(sides, 'Accounting', { 'Accounting-Record-Type': 4, 'Accounting-Record-Number': 2 }),
]

const nasreq: Sides = { application: 'nasreq', asker: [`nas01.${VISITED}`, VISITED], answerer: aaa }
const eap: Sides = { ...nasreq, application: 'eap' }
const swm: Sides = { application: 'swm', asker: epdg, answerer: aaa }
const sta: Sides = { application: 'sta', asker: [`twan01.${VISITED}`, VISITED], answerer: aaa }
const s6b: Sides = { application: 's6b', asker: [`pgw01.${HOME}`, HOME], answerer: aaa }

const eapRequest = (sides: Sides, more: object = {}): readonly Vector[] => [
  request(
    sides,
    'Diameter-EAP',
    {
      'Auth-Request-Type': 3,
      'EAP-Payload': '0201000501',
      'User-Name': NAI,
      'Calling-Station-Id': '02-00-5e-00-53-01',
      'DER-Flags': 1,
      ...more,
    },
    { imsi: IMSI, commandFlags: 1, ...('RAT-Type' in more ? { rat: 3 } : {}), ...('Service-Selection' in more ? { apn: 'internet' } : {}) },
  ),
]

export const sessions: readonly Vector[] = [
  request(
    nasreq,
    'AA',
    {
      'Auth-Request-Type': 3,
      'User-Name': NAI,
      'User-Password': '0011',
      'NAS-IP-Address': '192.0.2.3',
      'NAS-Port': 5,
      'NAS-Port-Type': 19,
      'Framed-IP-Address': '192.0.2.200',
      'Service-Type': 2,
      'Called-Station-Id': 'internet',
    },
    { imsi: IMSI, apn: 'internet' },
  ),
  answer(nasreq, 'AA', { 'Auth-Request-Type': 3, 'Framed-Protocol': 7, 'Framed-MTU': 1400, 'Filter-Id': 'std', 'Session-Timeout': 3600 }),
  ...sessionCommands(nasreq),
  ...accounting(nasreq),
  request(eap, 'Diameter-EAP', { 'Auth-Request-Type': 1, 'EAP-Payload': '0201000501' }),
  answer(eap, 'Diameter-EAP', { 'Auth-Request-Type': 1, 'EAP-Payload': '03010004', 'EAP-Master-Session-Key': '00'.repeat(64) }),
  ...sessionCommands(eap),
  ...accounting(eap),
  ...eapRequest(swm, { 'RAT-Type': 0, 'Service-Selection': 'internet', 'Visited-Network-Identifier': '6d6e63' }),
  answer(
    swm,
    'Diameter-EAP',
    {
      'Auth-Request-Type': 3,
      'EAP-Payload': '03010004',
      'User-Name': NAI,
      'APN-Configuration': { 'Context-Identifier': 1, 'PDN-Type': 0, 'Service-Selection': 'internet' },
      'Subscription-Id': { 'Subscription-Id-Type': 0, 'Subscription-Id-Data': MSISDN },
      'DEA-Flags': 1,
    },
    { imsi: IMSI, msisdn: MSISDN, apn: 'internet', commandFlags: 1, marks: ['givesImsi'] },
  ),
  request(swm, 'AA', { 'Auth-Request-Type': 2, 'User-Name': NAI, 'AAR-Flags': 1 }, { imsi: IMSI, commandFlags: 1 }),
  answer(swm, 'AA', { 'Auth-Request-Type': 2, 'Session-Timeout': 60 }),
  ...sessionCommands(swm),
  ...eapRequest(sta, { 'RAT-Type': 0, ANID: 'WLAN', 'WLAN-Identifier': { SSID: 'example', HESSID: '02005e005301' } }),
  answer(sta, 'Diameter-EAP', { 'Auth-Request-Type': 3, 'EAP-Payload': '03010004', 'AN-Trusted': 0, 'Full-Network-Name': '00' }),
  ...sessionCommands(sta),
  request(
    s6b,
    'Diameter-EAP',
    { 'Auth-Request-Type': 3, 'EAP-Payload': '0201000501', 'MIP6-Feature-Vector': 1, 'User-Name': NAI },
    { imsi: IMSI },
  ),
  answer(s6b, 'Diameter-EAP', { 'Auth-Request-Type': 3, 'EAP-Payload': '03010004' }),
  request(
    s6b,
    'AA',
    {
      'Auth-Request-Type': 2,
      'User-Name': NAI,
      'MIP6-Agent-Info': { 'MIP-Home-Agent-Address': ['192.0.2.5', '2001:db8::5'] },
      'Visited-Network-Identifier': '6d6e63',
      'Service-Selection': 'internet',
    },
    { imsi: IMSI, apn: 'internet' },
  ),
  answer(s6b, 'AA', { 'Auth-Request-Type': 2, 'MIP6-Feature-Vector': 4, 'Session-Timeout': 3600 }),
  ...sessionCommands(s6b),
]

export const pgw = [`pgw01.${HOME}`, HOME] as const
export const hss = [HSS, HOME] as const
