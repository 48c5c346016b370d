/** Gx, Gxx, Sd (TS 29.212), S9 (TS 29.215), Rx (TS 29.214), Sy (TS 29.219), Gy and Ro, Rf (TS 32.299). */
import { answer, HOME, IMSI, MSISDN, request, type Sides, turned, type Vector, VISITED } from './vector.js'
import { pgw, sessionCommands } from './sessions.js'

const pcrf = [`pcrf01.${HOME}`, HOME] as const
const gx: Sides = { application: 'gx', asker: pgw, answerer: pcrf }
const gxx: Sides = { application: 'gxx', asker: [`sgw01.${VISITED}`, VISITED], answerer: pcrf }
const s9: Sides = { application: 's9', asker: [`pcrf01.${VISITED}`, VISITED], answerer: pcrf }
const sd: Sides = { application: 'sd', asker: [`tdf01.${HOME}`, HOME], answerer: pcrf }
const rx: Sides = { application: 'rx', asker: [`pcscf01.${HOME}`, HOME], answerer: pcrf }
const sy: Sides = { application: 'sy', asker: pcrf, answerer: [`ocs01.${HOME}`, HOME] }
const gy: Sides = { application: 'gy', asker: pgw, answerer: [`ocs01.${HOME}`, HOME] }
const rf: Sides = { application: 'rf', asker: pgw, answerer: [`cdf01.${HOME}`, HOME] }

const subscriber = {
  'Subscription-Id': [
    { 'Subscription-Id-Type': 0, 'Subscription-Id-Data': MSISDN },
    { 'Subscription-Id-Type': 1, 'Subscription-Id-Data': IMSI },
  ],
}
const device = { 'User-Equipment-Info': { 'User-Equipment-Info-Type': 0, 'User-Equipment-Info-Value': '5392060497013100' } }
const IMEISV = '3529604079101300'
const seen = { imsi: IMSI, msisdn: MSISDN }
const network = {
  'Framed-IP-Address': '192.0.2.200',
  'IP-CAN-Type': 5,
  'RAT-Type': 1004,
  '3GPP-SGSN-MCC-MNC': '99901',
  '3GPP-SGSN-Address': '192.0.2.30',
  '3GPP-User-Location-Info': { tai: { plmn: '99901', tac: 0x1234 }, ecgi: { plmn: '99901', eNodeB: 0x0abcde, cell: 5 } },
  '3GPP-MS-TimeZone': '8000',
  'Called-Station-Id': 'internet',
}
const there = { rat: 6, visitedPlmn: '99901', apn: 'internet', marks: ['givesCell'] } as const
const qos = {
  'QoS-Class-Identifier': 9,
  'Allocation-Retention-Priority': { 'Priority-Level': 8, 'Pre-emption-Capability': 1, 'Pre-emption-Vulnerability': 0 },
}
const first = { 'CC-Request-Type': 1, 'CC-Request-Number': 0 }
const rule = {
  'Charging-Rule-Name': '72756c6531',
  'Rating-Group': 10,
  'Flow-Information': { 'Flow-Description': 'permit out ip from any to assigned', 'Flow-Direction': 1 },
  'Flow-Status': 2,
  'QoS-Information': { 'QoS-Class-Identifier': 5, 'Max-Requested-Bandwidth-UL': 1000, 'Max-Requested-Bandwidth-DL': 1000 },
  Precedence: 100,
}

export const policy: readonly Vector[] = [
  request(
    gx,
    'Credit-Control',
    {
      ...first,
      ...subscriber,
      ...device,
      ...network,
      'Supported-Features': { 'Vendor-Id': 10415, 'Feature-List-ID': 1, 'Feature-List': 3 },
      'Network-Request-Support': 1,
      'Default-EPS-Bearer-QoS': qos,
      'Access-Network-Charging-Address': '192.0.2.5',
      Online: 1,
      Offline: 0,
    },
    { ...seen, ...there, imei: IMEISV },
  ),
  answer(gx, 'Credit-Control', {
    ...first,
    'Charging-Rule-Install': { 'Charging-Rule-Definition': rule },
    'Event-Trigger': [2, 13],
    'QoS-Information': { 'APN-Aggregate-Max-Bitrate-UL': 1, 'APN-Aggregate-Max-Bitrate-DL': 2 },
    'Bearer-Control-Mode': 2,
  }),
  ...sessionCommands(gx),
  request(gxx, 'Credit-Control', { ...first, ...subscriber, ...network, 'Bearer-Usage': 0 }, { ...seen, ...there }),
  answer(gxx, 'Credit-Control', {
    ...first,
    'QoS-Rule-Install': {
      'QoS-Rule-Definition': { 'QoS-Rule-Name': '7131', 'Flow-Information': { 'Flow-Description': 'permit in ip from any to any' } },
    },
  }),
  ...sessionCommands(gxx),
  request(
    s9,
    'Credit-Control',
    {
      ...first,
      ...subscriber,
      'Subsession-Enforcement-Info': {
        'Subsession-Id': 1,
        'Subsession-Operation': 2,
        'Framed-IP-Address': '192.0.2.200',
        'Called-Station-Id': 'internet',
      },
    },
    { ...seen, apn: 'internet' },
  ),
  answer(s9, 'Credit-Control', { ...first, 'Subsession-Decision-Info': { 'Subsession-Id': 1, 'Session-Release-Cause': 0 } }),
  ...sessionCommands(s9),
  request(turned(s9), 'Trigger-Establishment', { ...subscriber, 'Framed-IP-Address': '192.0.2.200' }, seen),
  answer(turned(s9), 'Trigger-Establishment'),
  request(sd, 'Credit-Control', {
    ...first,
    'Application-Detection-Information': { 'TDF-Application-Identifier': '617070', 'TDF-Application-Instance-Identifier': '01' },
    'Event-Trigger': 39,
  }),
  answer(sd, 'Credit-Control', { ...first, 'ADC-Rule-Install': { 'ADC-Rule-Name': '6131' } }),
  ...sessionCommands(sd),
  request(
    turned(sd),
    'TDF-Session',
    { ...subscriber, ...network, 'ADC-Rule-Install': { 'ADC-Rule-Base-Name': 'base' } },
    { ...seen, ...there },
  ),
  answer(turned(sd), 'TDF-Session'),
  request(
    rx,
    'AA',
    {
      ...subscriber,
      'AF-Application-Identifier': '696d73',
      'Media-Component-Description': {
        'Media-Component-Number': 1,
        'Media-Type': 0,
        'Max-Requested-Bandwidth-UL': 64000,
        'Flow-Status': 2,
        'Media-Sub-Component': [
          { 'Flow-Number': 1, 'Flow-Description': ['permit out 17 from any to any', 'permit in 17 from any to any'], 'Flow-Status': 2 },
          { 'Flow-Number': 2, 'Flow-Usage': 1 },
        ],
        'Codec-Data': '75706c696e6b0a',
      },
      'Framed-IP-Address': '192.0.2.200',
      'Specific-Action': [1, 12],
      'Service-URN': '736f73',
      'Required-Access-Info': 0,
    },
    seen,
  ),
  answer(
    rx,
    'AA',
    { 'IP-CAN-Type': 5, 'RAT-Type': 1004, '3GPP-User-Location-Info': { ecgi: { plmn: '99901', eNodeB: 1, cell: 2 } } },
    { rat: 6, marks: ['givesCell'] },
  ),
  ...sessionCommands(rx),
  request(sy, 'Spending-Limit', { ...subscriber, 'SL-Request-Type': 0, 'Policy-Counter-Identifier': ['daily', 'monthly'] }, seen),
  answer(sy, 'Spending-Limit', { 'Policy-Counter-Status-Report': { 'Policy-Counter-Identifier': 'daily', 'Policy-Counter-Status': 'ok' } }),
  request(turned(sy), 'Spending-Status-Notification', {
    'Policy-Counter-Status-Report': { 'Policy-Counter-Identifier': 'daily', 'Policy-Counter-Status': 'over' },
  }),
  answer(turned(sy), 'Spending-Status-Notification'),
  ...sessionCommands(sy),
  request(
    gy,
    'Credit-Control',
    {
      'Service-Context-Id': '32251@3gpp.org',
      ...first,
      ...subscriber,
      ...device,
      'Multiple-Services-Indicator': 1,
      'Multiple-Services-Credit-Control': {
        'Requested-Service-Unit': { 'CC-Total-Octets': 5_000_000 },
        'Used-Service-Unit': { 'CC-Input-Octets': '18446744073709551615', 'CC-Output-Octets': 7 },
        'Rating-Group': 10,
        'Reporting-Reason': 3,
      },
      'Service-Information': {
        'PS-Information': {
          '3GPP-Charging-Id': '00000001',
          '3GPP-PDP-Type': 0,
          'PDP-Address': '192.0.2.200',
          'SGSN-Address': '192.0.2.30',
          'GGSN-Address': '192.0.2.5',
          ...network,
        },
      },
    },
    { ...seen, ...there, imei: IMEISV },
  ),
  // Groups of vendors around AVPs of everybody's
  request(
    gy,
    'Credit-Control',
    {
      'Service-Context-Id': '32251@3gpp.org',
      ...first,
      'SCAP-Subscription-Id': subscriber,
      'Cisco-Charging-Rule-Definition': { 'Cisco-Flow-Description': { 'Flow-Direction': 1 }, 'Rating-Group': 10 },
      'Binding-information': { 'Binding-Input-List': { 'Framed-IP-Address': '192.0.2.200' } },
    },
    seen,
  ),
  answer(gy, 'Credit-Control', {
    ...first,
    'Multiple-Services-Credit-Control': {
      'Granted-Service-Unit': { 'CC-Total-Octets': 5_000_000, 'CC-Time': 600 },
      'Rating-Group': 10,
      'Validity-Time': 3600,
      'Result-Code': 4012,
      'Final-Unit-Indication': {
        'Final-Unit-Action': 1,
        'Redirect-Server': { 'Redirect-Address-Type': 2, 'Redirect-Server-Address': 'http://top-up.example.org' },
      },
    },
    'Credit-Control-Failure-Handling': 1,
  }),
  ...sessionCommands(gy),
  request(
    rf,
    'Accounting',
    {
      'Accounting-Record-Type': 2,
      'Accounting-Record-Number': 1,
      'Service-Context-Id': '32260@3gpp.org',
      'Service-Information': {
        ...subscriber,
        'IMS-Information': {
          'Event-Type': { 'SIP-Method': 'INVITE', Expires: 3600 },
          'Node-Functionality': 0,
          'User-Session-Id': 'call-1',
          'Calling-Party-Address': [`sip:+${MSISDN}@example.org`, `tel:+${MSISDN}`],
          'Called-Party-Address': 'tel:+12025550188',
          'Time-Stamps': { 'SIP-Request-Timestamp': '2026-11-24T03:00:00Z' },
          'Access-Network-Information': '33475050',
        },
      },
    },
    seen,
  ),
  answer(rf, 'Accounting', { 'Accounting-Record-Type': 2, 'Accounting-Record-Number': 1, 'Acct-Interim-Interval': 300 }),
]
