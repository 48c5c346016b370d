/** S6a and S6d (TS 29.272 §7.2), S7a and S13. */
import {
  answer,
  HOME,
  HSS,
  IMEI,
  IMSI,
  MME,
  MSISDN,
  refusal,
  request,
  type Sides,
  SUBSCRIBER,
  turned,
  type Vector,
  VISITED,
} from './vector.js'

export const s6aSides: Sides = { application: 's6a', asker: [MME, VISITED], answerer: [HSS, HOME] }
const home = turned(s6aSides)
const features = { 'Vendor-Id': 10415, 'Feature-List-ID': 1, 'Feature-List': 0x1c000607 }
const equipment = { IMEI, 'Software-Version': '03' }
const ambr = { 'Max-Requested-Bandwidth-UL': 50_000_000, 'Max-Requested-Bandwidth-DL': 150_000_000 }

const apn = (id: number, name: string, more: object = {}) => ({
  'Context-Identifier': id,
  'PDN-Type': 2,
  'Service-Selection': name,
  'EPS-Subscribed-QoS-Profile': {
    'QoS-Class-Identifier': 9,
    'Allocation-Retention-Priority': { 'Priority-Level': 8, 'Pre-emption-Capability': 1, 'Pre-emption-Vulnerability': 0 },
  },
  'VPLMN-Dynamic-Address-Allowed': 0,
  '3GPP-Charging-Characteristics': '0800',
  AMBR: ambr,
  ...more,
})

const subscription = {
  'Subscriber-Status': 0,
  MSISDN,
  'STN-SR': '12025550150',
  'Network-Access-Mode': 2,
  'Operator-Determined-Barring': 0,
  'Access-Restriction-Data': 64,
  'APN-OI-Replacement': 'mnc001.mcc001.gprs',
  'LCS-Info': {
    'GMLC-Number': '12025550160',
    'LCS-PrivacyException': {
      'SS-Code': 'b0',
      'SS-Status': '05',
      'Notification-To-UE-User': 0,
      'External-Client': { 'Client-Identity': '12025550170', 'GMLC-Restriction': 0, 'Notification-To-UE-User': 1 },
      'PLMN-Client': 3,
    },
    'MO-LR': { 'SS-Code': 'c1', 'SS-Status': '04' },
  },
  'Teleservice-List': { 'TS-Code': ['21', '22'] },
  'Call-Barring-Info': { 'SS-Code': '92', 'SS-Status': '00' },
  '3GPP-Charging-Characteristics': '0800',
  AMBR: ambr,
  'APN-Configuration-Profile': {
    'Context-Identifier': 1,
    'All-APN-Configurations-Included-Indicator': 0,
    'APN-Configuration': [
      apn(1, 'internet'),
      apn(2, 'ims', {
        'Served-Party-IP-Address': ['192.0.2.77', '2001:db8::77'],
        'MIP6-Agent-Info': { 'MIP-Home-Agent-Address': '192.0.2.5' },
        'Visited-Network-Identifier': '6578616d706c65',
        'PDN-GW-Allocation-Type': 1,
        'Specific-APN-Info': { 'Service-Selection': 'ims.mnc001', 'MIP6-Agent-Info': { 'MIP-Home-Agent-Address': '2001:db8::5' } },
      }),
    ],
  },
  'RAT-Frequency-Selection-Priority-ID': 7,
  'Trace-Data': {
    'Trace-Reference': '00f11000000a',
    'Trace-Depth': 2,
    'Trace-NE-Type-List': '0001',
    'Trace-Event-List': '01',
    'Trace-Collection-Entity': '192.0.2.99',
  },
  'GPRS-Subscription-Data': {
    'Complete-Data-List-Included-Indicator': 0,
    'PDP-Context': { 'Context-Identifier': 1, 'PDP-Type': 'f121', 'QoS-Subscribed': '0b921f', 'Service-Selection': 'internet' },
  },
  'CSG-Subscription-Data': { 'CSG-Id': 17, 'Expiration-Date': '2027-01-01T00:00:00Z', 'Service-Selection': 'local' },
  'Roaming-Restricted-Due-To-Unsupported-Feature': 0,
  'Subscribed-Periodic-RAU-TAU-Timer': 3240,
  'MPS-Priority': 1,
  'Regional-Subscription-Zone-Code': ['0001', '0002'],
  'A-MSISDN': '12025550101',
  'IMSI-Group-Id': { 'Group-Service-Id': 1, 'Group-PLMN-Id': '00101', 'Local-Group-Id': '0a' },
  'UE-Usage-Type': 5,
}

const location = {
  'MME-Location-Information': {
    'E-UTRAN-Cell-Global-Identity': { plmn: '99901', eNodeB: 0x0abcde, cell: 5 },
    'Tracking-Area-Identity': { plmn: '99901', tac: 0x1234 },
    'Geographical-Information': { latitude: 35.15625, longitude: 90, uncertaintyMetres: 0 },
    'Current-Location-Retrieved': 0,
    'Age-Of-Location-Information': 0,
    'User-CSG-Information': { 'CSG-Id': 17, 'CSG-Access-Mode': 1, 'CSG-Membership-Indication': 1 },
    'eNodeB-ID': '000abcde',
  },
  'SGSN-Location-Information': {
    'Cell-Global-Identity': { plmn: '99901', lac: 0x21, cell: 0x33 },
    'Location-Area-Identity': { plmn: '99901', lac: 0x21 },
    'Service-Area-Identity': { plmn: '99901', lac: 0x21, cell: 0x34 },
    'Routing-Area-Identity': { plmn: '99901', lac: 0x21, rac: 7 },
    'Age-Of-Location-Information': 12,
  },
}

const vector = { RAND: '00112233445566778899aabbccddeeff', AUTN: 'ffeeddccbbaa99887766554433221100' }
const keys = { 'Confidentiality-Key': '000102030405060708090a0b0c0d0e0f', 'Integrity-Key': '101112131415161718191a1b1c1d1e1f' }
const kasme = '202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f'

const s7a: Sides = { ...s6aSides, application: 's7a', answerer: [`css01.${VISITED}`, VISITED] }
const s13: Sides = { ...s6aSides, application: 's13', answerer: [`eir01.${HOME}`, HOME] }

export const s6a: readonly Vector[] = [
  request(
    s6aSides,
    'Update-Location',
    {
      ...SUBSCRIBER,
      'Supported-Features': [features, { ...features, 'Feature-List-ID': 2, 'Feature-List': 0x0000_0003 }],
      'Terminal-Information': equipment,
      'RAT-Type': 1004,
      'ULR-Flags': 34,
      'UE-SRVCC-Capability': 1,
      'Visited-PLMN-Id': '99901',
      'SGSN-Number': '12025550120',
      'Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions': 1,
      'GMLC-Address': '192.0.2.40',
      'Active-APN': { 'Context-Identifier': 1, 'Service-Selection': 'internet' },
      'MME-Number-for-MT-SMS': '12025550121',
      'SMS-Register-Request': 0,
      'Coupled-Node-Diameter-ID': `sgsn01.${VISITED}`,
      'Adjacent-PLMNs': { 'Visited-PLMN-Id': ['99901', '99902'] },
      'Route-Record': [`dea01.${VISITED}`, 'dra01.ipx.example.org'],
    },
    {
      imsi: IMSI,
      imei: IMEI,
      node: '12025550120',
      visitedPlmn: '99901',
      rat: 6,
      commandFlags: 34,
      apn: 'internet',
      routes: [`dea01.${VISITED}`, 'dra01.ipx.example.org'],
    },
  ),
  answer(
    s6aSides,
    'Update-Location',
    { 'Supported-Features': features, 'ULA-Flags': 1, 'Subscription-Data': subscription, 'Reset-ID': ['01', '02'] },
    {
      msisdn: MSISDN,
      marks: ['givesMsisdn', 'givesProfile'],
      commandFlags: 1,
      apn: 'internet',
    },
  ),
  refusal(s6aSides, 'Update-Location', 5004, { 'Error-Diagnostic': 1 }),
  refusal(s6aSides, 'Update-Location', 5420),
  request(
    s6aSides,
    'Authentication-Information',
    {
      ...SUBSCRIBER,
      'Requested-EUTRAN-Authentication-Info': {
        'Number-Of-Requested-Vectors': 3,
        'Immediate-Response-Preferred': 1,
        'Re-Synchronization-Info': '00'.repeat(30),
      },
      'Requested-UTRAN-GERAN-Authentication-Info': { 'Number-Of-Requested-Vectors': 5 },
      'Visited-PLMN-Id': '99901',
      'AIR-Flags': 1,
    },
    { imsi: IMSI, visitedPlmn: '99901', commandFlags: 1 },
  ),
  answer(
    s6aSides,
    'Authentication-Information',
    {
      'Authentication-Info': {
        'E-UTRAN-Vector': [1, 2].map((n) => ({
          'Item-Number': n,
          RAND: vector.RAND,
          XRES: '0102030405060708',
          AUTN: vector.AUTN,
          KASME: kasme,
        })),
        'UTRAN-Vector': { 'Item-Number': 1, RAND: vector.RAND, XRES: '01020304', AUTN: vector.AUTN, ...keys },
        'GERAN-Vector': { 'Item-Number': 1, RAND: vector.RAND, SRES: '01020304', Kc: '0102030405060708' },
      },
      'UE-Usage-Type': 1,
    },
    { marks: ['givesKeys'] },
  ),
  refusal(s6aSides, 'Authentication-Information', 5001, { 'Failed-AVP': { 'User-Name': '001010000000000' } }),
  refusal(s6aSides, 'Authentication-Information', 4181),
  request(home, 'Cancel-Location', { ...SUBSCRIBER, 'Cancellation-Type': 2, 'CLR-Flags': 3 }, { imsi: IMSI, commandFlags: 3 }),
  answer(home, 'Cancel-Location'),
  request(
    home,
    'Insert-Subscriber-Data',
    {
      ...SUBSCRIBER,
      'Supported-Features': features,
      'Subscription-Data': {},
      'IDR-Flags': 0x1c,
    },
    { imsi: IMSI, commandFlags: 0x1c, marks: ['asksState', 'asksLocation', 'asksCurrentLocation', 'givesProfile'] },
  ),
  answer(
    home,
    'Insert-Subscriber-Data',
    {
      'IMS-Voice-Over-PS-Sessions-Supported': 1,
      'Last-UE-Activity-Time': '2026-11-24T02:59:58Z',
      'RAT-Type': 1004,
      'IDA-Flags': 0,
      'EPS-User-State': { 'MME-User-State': { 'User-State': 4 }, 'SGSN-User-State': { 'User-State': 0 } },
      'EPS-Location-Information': location,
      'Local-Time-Zone': { 'Time-Zone': '+02:00', 'Daylight-Saving-Time': 1 },
    },
    { rat: 6, marks: ['givesCell', 'givesStatus'] },
  ),
  request(
    home,
    'Insert-Subscriber-Data',
    { ...SUBSCRIBER, 'Subscription-Data': subscription, 'IDR-Flags': 1 },
    {
      imsi: IMSI,
      msisdn: MSISDN,
      commandFlags: 1,
      apn: 'internet',
      marks: ['givesProfile', 'setsMsisdn', 'setsBarring'],
    },
  ),
  answer(
    home,
    'Insert-Subscriber-Data',
    {
      'Monitoring-Event-Report': {
        'SCEF-Reference-ID': 7,
        'SCEF-ID': 'scef.example.org',
        'Roaming-Information': 1,
        'Visited-PLMN-Id': '99901',
      },
    },
    {
      visitedPlmn: '99901',
      marks: ['givesStatus'],
    },
  ),
  refusal(home, 'Insert-Subscriber-Data', 5001),
  request(
    home,
    'Delete-Subscriber-Data',
    {
      ...SUBSCRIBER,
      'DSR-Flags': 0x10c,
      'SCEF-ID': 'scef.example.org',
      'Context-Identifier': [1, 2],
      'Regional-Subscription-Zone-Code': '0001',
      'TS-Code': '21',
      'SS-Code': 'b0',
    },
    { imsi: IMSI, commandFlags: 0x10c },
  ),
  answer(home, 'Delete-Subscriber-Data', { 'DSA-Flags': 1 }, { commandFlags: 1 }),
  request(
    s6aSides,
    'Purge-UE',
    { ...SUBSCRIBER, 'PUR-Flags': 1, 'EPS-Location-Information': location },
    { imsi: IMSI, commandFlags: 1, marks: ['givesCell'] },
  ),
  answer(s6aSides, 'Purge-UE', { 'PUA-Flags': 1 }, { commandFlags: 1 }),
  request(home, 'Reset', {
    'User-Id': ['00101', '0010102'],
    'Reset-ID': '01',
    'Subscription-Data-Deletion': { 'DSR-Flags': 4, 'SCEF-ID': 'scef.example.org' },
  }),
  answer(home, 'Reset'),
  request(
    s6aSides,
    'Notify',
    {
      ...SUBSCRIBER,
      'Terminal-Information': equipment,
      'MIP6-Agent-Info': { 'MIP-Home-Agent-Host': { 'Destination-Realm': HOME, 'Destination-Host': `pgw01.${HOME}` } },
      'Visited-Network-Identifier': '6d6e63303031',
      'Context-Identifier': 1,
      'Service-Selection': 'internet',
      'Alert-Reason': 0,
      'UE-SRVCC-Capability': 0,
      'NOR-Flags': 9,
      'Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions': 0,
      'Maximum-UE-Availability-Time': '2026-11-24T04:00:00Z',
    },
    { imsi: IMSI, imei: IMEI, apn: 'internet', commandFlags: 9 },
  ),
  answer(s6aSides, 'Notify'),
  request(
    turned(s7a),
    'Insert-Subscriber-Data',
    { ...SUBSCRIBER, 'VPLMN-CSG-Subscription-Data': { 'CSG-Id': 4, 'Expiration-Date': '2027-01-01T00:00:00Z' } },
    { imsi: IMSI },
  ),
  answer(turned(s7a), 'Insert-Subscriber-Data'),
  request(turned(s7a), 'Delete-Subscriber-Data', { ...SUBSCRIBER, 'DSR-Flags': 0x200 }, { imsi: IMSI, commandFlags: 0x200 }),
  answer(turned(s7a), 'Delete-Subscriber-Data', { 'DSA-Flags': 0 }),
  request(turned(s7a), 'Reset', { 'User-Id': '00101' }),
  answer(turned(s7a), 'Reset'),
  request(
    s7a,
    'Update-VCSG-Location',
    { ...SUBSCRIBER, MSISDN, 'SGSN-Number': '12025550120', 'UVR-Flags': 1 },
    { imsi: IMSI, msisdn: MSISDN, node: '12025550120', commandFlags: 1 },
  ),
  answer(s7a, 'Update-VCSG-Location', { 'UVA-Flags': 1, 'VPLMN-CSG-Subscription-Data': { 'CSG-Id': 4 } }, { commandFlags: 1 }),
  request(turned(s7a), 'Cancel-VCSG-Location', { ...SUBSCRIBER, 'Cancellation-Type': 2 }, { imsi: IMSI }),
  answer(turned(s7a), 'Cancel-VCSG-Location'),
  request(
    s13,
    'ME-Identity-Check',
    { 'Terminal-Information': equipment, ...SUBSCRIBER, 'Route-Record': `dea01.${VISITED}` },
    { imsi: IMSI, imei: IMEI, routes: [`dea01.${VISITED}`] },
  ),
  answer(s13, 'ME-Identity-Check', { 'Equipment-Status': 1 }),
  refusal(s13, 'ME-Identity-Check', 5422),
]
