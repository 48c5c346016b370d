/** Base protocol (RFC 6733 §5, §8, §9): peers, sessions, accounting. */
import { answer, bare, HOME, HSS, IMSI, MME, request, type Sides, VISITED, type Vector } from './vector.js'

const sides: Sides = { application: 'base', asker: [MME, VISITED], answerer: [HSS, HOME] }
const origin = (host: string, realm: string) => ({ 'Origin-Host': host, 'Origin-Realm': realm })
const me = origin(MME, VISITED)
const peer = origin(HSS, HOME)
const capabilities = {
  'Host-IP-Address': ['192.0.2.10', '2001:db8::10'],
  'Vendor-Id': 10415,
  'Product-Name': 'vector',
  'Origin-State-Id': 1096298391,
  'Supported-Vendor-Id': [10415, 13019],
  'Auth-Application-Id': 4294967295,
  'Inband-Security-Id': 0,
  'Vendor-Specific-Application-Id': [
    { 'Vendor-Id': 10415, 'Auth-Application-Id': 16777251 },
    { 'Vendor-Id': 10415, 'Auth-Application-Id': 16777252 },
  ],
  'Firmware-Revision': 10200,
}
const answered = { error: 2001 } as const

export const base: readonly Vector[] = [
  bare('base', 'Capabilities-Exchange', true, { ...me, ...capabilities }),
  bare('base', 'Capabilities-Exchange', false, { 'Result-Code': 2001, ...peer, ...capabilities }, answered),
  bare('base', 'Device-Watchdog', true, { ...me, 'Origin-State-Id': 1096298391 }),
  bare('base', 'Device-Watchdog', false, { 'Result-Code': 2001, ...peer, 'Origin-State-Id': 1 }, answered),
  bare('base', 'Disconnect-Peer', true, { ...me, 'Disconnect-Cause': 0 }),
  bare('base', 'Disconnect-Peer', false, { 'Result-Code': 2001, ...peer }, answered),
  request(sides, 'Re-Auth', { 'Auth-Application-Id': 4, 'Re-Auth-Request-Type': 0 }),
  answer(sides, 'Re-Auth'),
  request(sides, 'Session-Termination', { 'Auth-Application-Id': 1, 'Termination-Cause': 1, 'User-Name': IMSI }, { imsi: IMSI }),
  answer(sides, 'Session-Termination', { Class: 'c1a5' }),
  request(sides, 'Abort-Session', { 'Auth-Application-Id': 1 }),
  answer(sides, 'Abort-Session'),
  request(
    sides,
    'Accounting',
    {
      'Accounting-Record-Type': 2,
      'Accounting-Record-Number': 1,
      'Acct-Application-Id': 3,
      'Acct-Session-Id': '0a0b0c0d',
      'Accounting-Sub-Session-Id': '18446744073709551615',
      'Event-Timestamp': '2026-11-24T03:00:00Z',
      'Proxy-Info': { 'Proxy-Host': `dra01.${VISITED}`, 'Proxy-State': '0102' },
      'Route-Record': [`dea01.${VISITED}`, 'dra02.ipx.example.org'],
    },
    { routes: [`dea01.${VISITED}`, 'dra02.ipx.example.org'] },
  ),
  answer(sides, 'Accounting', { 'Accounting-Record-Type': 2, 'Accounting-Record-Number': 1, 'Acct-Interim-Interval': 600 }),
]
