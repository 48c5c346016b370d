/** Cx and Dx (TS 29.229), Sh (TS 29.329), SWx (TS 29.273), Zh and Zn (TS 29.109). */
import { hex } from '../../octets.js'
import { answer, HOME, HSS, IMSI, MSISDN, refusal, request, type Sides, turned, type Vector, VISITED } from './vector.js'

const hss = [HSS, HOME] as const
const ims = `ims.mnc001.mcc001.3gppnetwork.org`
const IMPI = `${IMSI}@${ims}`
const IMPU = `sip:+${MSISDN}@${ims}`
const cx: Sides = { application: 'cx', asker: [`icscf01.${ims}`, ims], answerer: hss }
const sh: Sides = { application: 'sh', asker: [`as01.${ims}`, ims], answerer: hss }
const swx: Sides = { application: 'swx', asker: [`aaa01.${HOME}`, HOME], answerer: hss }
const zh: Sides = { application: 'zh', asker: [`bsf01.${HOME}`, HOME], answerer: hss }
const zn: Sides = { application: 'zn', asker: [`naf01.${HOME}`, HOME], answerer: [`bsf01.${HOME}`, HOME] }
const text = (s: string): string => hex(new TextEncoder().encode(s))

const who = { 'User-Name': IMPI, 'Public-Identity': IMPU }
const both = { imsi: IMSI, msisdn: MSISDN }
const features = { 'Vendor-Id': 10415, 'Feature-List-ID': 1, 'Feature-List': 3 }
const item = {
  '3GPP-SIP-Item-Number': 1,
  '3GPP-SIP-Authentication-Scheme': 'Digest-AKAv1-MD5',
  '3GPP-SIP-Authenticate': '00112233445566778899aabbccddeeffffeeddccbbaa99887766554433221100',
  '3GPP-SIP-Authorization': '0102030405060708',
  'Confidentiality-Key': '000102030405060708090a0b0c0d0e0f',
  'Integrity-Key': '101112131415161718191a1b1c1d1e1f',
}
const document = (inner: string): string => text(`<?xml version="1.0" encoding="UTF-8"?><Sh-Data>${inner}</Sh-Data>`)
const place =
  '<CSLocationInformation><LocationNumber>BBABIQI=</LocationNumber><CellGlobalId>mfkBACEAMw==</CellGlobalId>' +
  '<VLRNumber>+12025550122</VLRNumber><MSCNumber>+12025550122</MSCNumber></CSLocationInformation><CSUserState>0</CSUserState>'

export const imsVectors: readonly Vector[] = [
  request(cx, 'User-Authorization', { ...who, 'Visited-Network-Identifier': ims, 'User-Authorization-Type': 0, 'UAR-Flags': 0 }, both),
  answer(cx, 'User-Authorization', {
    'Server-Name': `sip:scscf01.${ims}`,
    'Server-Capabilities': { 'Mandatory-Capability': [1, 2], 'Server-Name': `sip:scscf02.${ims}` },
  }),
  request(
    cx,
    'Multimedia-Auth',
    {
      ...who,
      '3GPP-SIP-Number-Auth-Items': 1,
      '3GPP-SIP-Auth-Data-Item': { '3GPP-SIP-Authentication-Scheme': 'Digest-AKAv1-MD5' },
      'Server-Name': `sip:scscf01.${ims}`,
    },
    { ...both },
  ),
  answer(
    cx,
    'Multimedia-Auth',
    { ...who, '3GPP-SIP-Number-Auth-Items': 1, '3GPP-SIP-Auth-Data-Item': item },
    { ...both, marks: ['givesKeys', 'givesImsi'] },
  ),
  request(
    cx,
    'Server-Assignment',
    {
      ...who,
      'Server-Name': `sip:scscf01.${ims}`,
      'Server-Assignment-Type': 1,
      'User-Data-Already-Available': 0,
      'Supported-Features': features,
    },
    both,
  ),
  answer(
    cx,
    'Server-Assignment',
    {
      'User-Name': IMPI,
      'User-Data': text('<IMSSubscription/>'),
      'Charging-Information': { 'Primary-Charging-Collection-Function-Name': 'aaa://ccf01.example.org' },
      'Associated-Identities': { 'User-Name': IMPI },
    },
    { imsi: IMSI, marks: ['givesImsi', 'givesProfile'] },
  ),
  request(
    cx,
    'Location-Info',
    { 'Originating-Request': 0, 'Public-Identity': `tel:+${MSISDN}`, 'Session-Priority': 0 },
    { msisdn: MSISDN },
  ),
  answer(cx, 'Location-Info', { 'Server-Name': `sip:scscf01.${ims}`, 'Wildcarded-Public-Identity': 'sip:!.*!@example.org' }),
  refusal(cx, 'Location-Info', 5001),
  request(
    turned(cx),
    'Registration-Termination',
    { ...who, 'Deregistration-Reason': { 'Reason-Code': 0, 'Reason-Info': 'withdrawn' } },
    both,
  ),
  answer(turned(cx), 'Registration-Termination', { 'Associated-Identities': { 'User-Name': IMPI } }, { imsi: IMSI, marks: ['givesImsi'] }),
  request(
    turned(cx),
    'Push-Profile',
    { 'User-Name': IMPI, 'User-Data': text('<IMSSubscription/>') },
    { imsi: IMSI, marks: ['givesProfile'] },
  ),
  answer(turned(cx), 'Push-Profile'),
  request(
    sh,
    'User-Data',
    {
      'User-Identity': { MSISDN },
      'Data-Reference': [14, 15],
      'Requested-Domain': 0,
      'Current-Location': 1,
      'Requested-Nodes': 3,
      'UDR-Flags': 1,
      'Serving-Node-Indication': 0,
    },
    { msisdn: MSISDN, commandFlags: 1, marks: ['asksLocation', 'asksState', 'asksCurrentLocation'] },
  ),
  answer(
    sh,
    'User-Data',
    { 'Sh-User-Data': document(place) },
    { marks: ['givesCell', 'givesLocationNumber', 'givesServingNode', 'givesStatus'] },
  ),
  request(
    sh,
    'User-Data',
    { 'User-Identity': { 'Public-Identity': `sip:${IMSI}@${ims}` }, 'Data-Reference': 34, 'Server-Name': `sip:scscf01.${ims}` },
    { imsi: IMSI, marks: ['asksEquipment'] },
  ),
  answer(
    sh,
    'User-Data',
    { 'Sh-User-Data': document('<PublicIdentifiers><MSISDN>12025550100</MSISDN></PublicIdentifiers>') },
    { marks: ['givesMsisdn'] },
  ),
  refusal(sh, 'User-Data', 5101),
  request(
    sh,
    'Profile-Update',
    { 'User-Identity': { 'Public-Identity': IMPU }, 'Data-Reference': 0, 'Sh-User-Data': document('<RepositoryData/>') },
    { msisdn: MSISDN },
  ),
  answer(sh, 'Profile-Update', { 'Repository-Data-ID': { 'Service-Indication': 'call', 'Sequence-Number': 3 }, 'Data-Reference': 0 }),
  request(
    sh,
    'Subscribe-Notifications',
    {
      'User-Identity': { 'Public-Identity': IMPU },
      'Subs-Req-Type': 0,
      'Data-Reference': 11,
      'Expiry-Time': '2026-12-01T00:00:00Z',
      'Send-Data-Indication': 1,
      'One-Time-Notification': 0,
    },
    { msisdn: MSISDN, marks: ['asksState'] },
  ),
  answer(
    sh,
    'Subscribe-Notifications',
    { 'Sh-User-Data': document('<Sh-IMS-Data><IMSUserState>1</IMSUserState></Sh-IMS-Data>'), 'Expiry-Time': '2026-12-01T00:00:00Z' },
    { marks: ['givesStatus'] },
  ),
  request(
    turned(sh),
    'Push-Notification',
    { 'User-Identity': { 'Public-Identity': IMPU }, 'Sh-User-Data': document('<Sh-IMS-Data><IMSUserState>0</IMSUserState></Sh-IMS-Data>') },
    { msisdn: MSISDN, marks: ['givesStatus'] },
  ),
  answer(turned(sh), 'Push-Notification'),
  request(
    swx,
    'Multimedia-Auth',
    {
      'User-Name': IMSI,
      'RAT-Type': 0,
      ANID: 'WLAN',
      'Visited-Network-Identifier': VISITED,
      '3GPP-SIP-Number-Auth-Items': 1,
      '3GPP-SIP-Auth-Data-Item': { '3GPP-SIP-Authentication-Scheme': 'EAP-AKA' },
    },
    { imsi: IMSI, rat: 3 },
  ),
  answer(
    swx,
    'Multimedia-Auth',
    { 'User-Name': IMSI, '3GPP-SIP-Number-Auth-Items': 1, '3GPP-SIP-Auth-Data-Item': item, '3GPP-AAA-Server-Name': `aaa01.${HOME}` },
    { imsi: IMSI, marks: ['givesKeys', 'givesImsi'] },
  ),
  request(
    swx,
    'Server-Assignment',
    { 'User-Name': IMSI, 'Server-Assignment-Type': 1, 'Service-Selection': 'internet', 'Context-Identifier': 1 },
    { imsi: IMSI, apn: 'internet' },
  ),
  answer(
    swx,
    'Server-Assignment',
    {
      'User-Name': IMSI,
      'Non-3GPP-User-Data': {
        'Subscription-Id': [
          { 'Subscription-Id-Type': 0, 'Subscription-Id-Data': MSISDN },
          { 'Subscription-Id-Type': 1, 'Subscription-Id-Data': IMSI },
        ],
        'Non-3GPP-IP-Access': 0,
        'Non-3GPP-IP-Access-APN': 0,
        AMBR: { 'Max-Requested-Bandwidth-UL': 1, 'Max-Requested-Bandwidth-DL': 2 },
        'APN-Configuration': { 'Context-Identifier': 1, 'PDN-Type': 0, 'Service-Selection': 'internet' },
      },
    },
    { ...both, apn: 'internet', marks: ['givesImsi', 'givesProfile'] },
  ),
  request(turned(swx), 'Registration-Termination', { 'User-Name': IMSI, 'Deregistration-Reason': { 'Reason-Code': 0 } }, { imsi: IMSI }),
  answer(turned(swx), 'Registration-Termination'),
  request(
    turned(swx),
    'Push-Profile',
    { 'User-Name': IMSI, 'Non-3GPP-User-Data': { 'Non-3GPP-IP-Access': 1 }, 'PPR-Flags': 2 },
    { imsi: IMSI, commandFlags: 2, marks: ['givesProfile'] },
  ),
  answer(turned(swx), 'Push-Profile', { 'Access-Network-Info': { SSID: 'example', BSSID: '02005e005301' } }),
  request(zh, 'Multimedia-Auth', { 'User-Name': IMPI, 'GUSS-Timestamp': '2026-11-24T03:00:00Z' }, { imsi: IMSI }),
  answer(
    zh,
    'Multimedia-Auth',
    { 'User-Name': IMPI, '3GPP-SIP-Auth-Data-Item': item, 'GBA-UserSecSettings': text('<guss/>') },
    { imsi: IMSI, marks: ['givesImsi', 'givesKeys', 'givesProfile'] },
  ),
  request(zn, 'Bootstrapping-Info', {
    'Transaction-Identifier': text('btid@bsf.example.org'),
    'NAF-Hostname': text('naf01'),
    'GBA_U-Awareness-Indicator': 1,
  }),
  answer(
    zn,
    'Bootstrapping-Info',
    {
      'User-Name': IMPI,
      'ME-Key-Material': '00'.repeat(32),
      'Key-ExpiryTime': '2026-11-25T03:00:00Z',
      BootstrapInfoCreationTime: '2026-11-24T03:00:00Z',
    },
    { imsi: IMSI, marks: ['givesImsi'] },
  ),
]
