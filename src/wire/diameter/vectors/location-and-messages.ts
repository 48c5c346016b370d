/** SLg (TS 29.172), SLh (TS 29.173), S6c, SGd (TS 29.338), Tsp, S6m, S6t, T4, T6a (TS 29.368, 29.336, 29.337, 29.128), MB2-C, PC4a. */
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

const hss = [HSS, HOME] as const
const mme = [MME, VISITED] as const
const smsc = [`smsc01.${HOME}`, HOME] as const
const scef = [`scef01.${HOME}`, HOME] as const
const iwf = [`mtciwf01.${HOME}`, HOME] as const
const gmlc = [`gmlc01.${HOME}`, HOME] as const
const slg: Sides = { application: 'slg', asker: gmlc, answerer: mme }
const slh: Sides = { application: 'slh', asker: gmlc, answerer: hss }
const s6c: Sides = { application: 's6c', asker: smsc, answerer: hss }
const sgd: Sides = { application: 'sgd', asker: mme, answerer: smsc }
const tsp: Sides = { application: 'tsp', asker: [`scs01.example.org`, 'example.org'], answerer: iwf }
const s6m: Sides = { application: 's6m', asker: iwf, answerer: hss }
const t4: Sides = { application: 't4', asker: iwf, answerer: smsc }
const s6t: Sides = { application: 's6t', asker: scef, answerer: hss }
const t6a: Sides = { application: 't6a', asker: scef, answerer: mme }
const mb2: Sides = { application: 'mb2', asker: [`gcs01.${HOME}`, HOME], answerer: [`bmsc01.${HOME}`, HOME] }
const pc4a: Sides = { application: 'pc4a', asker: [`prose01.${HOME}`, HOME], answerer: hss }

const SC = '12025550130'
const user = { 'User-Identifier': { 'User-Name': IMSI } }
const point = { shape: 1, latitude: 38.897685, longitude: -77.036541, uncertaintyMetres: 51 }
const servingNode = {
  'MME-Name': MME,
  'MME-Realm': VISITED,
  'MSC-Number': '12025550122',
  'LCS-Capabilities-Sets': 3,
  'GMLC-Address': '192.0.2.40',
}
const monitoring = {
  'SCEF-Reference-ID': 7,
  'SCEF-ID': scef[0],
  'Monitoring-Type': 2,
  'Maximum-Number-of-Reports': 10,
  'Monitoring-Duration': '2026-12-01T00:00:00Z',
  'Location-Information-Configuration': { 'MONTE-Location-Type': 0, Accuracy: 0 },
}
const location = {
  'MME-Location-Information': { 'E-UTRAN-Cell-Global-Identity': { plmn: '99901', eNodeB: 1, cell: 2 }, 'Age-Of-Location-Information': 0 },
}

const locating: readonly Vector[] = [
  request(
    slg,
    'Provide-Location',
    {
      'SLg-Location-Type': 0,
      ...SUBSCRIBER,
      MSISDN,
      'LCS-EPS-Client-Name': { 'LCS-Name-String': 'client', 'LCS-Format-Indicator': 0 },
      'LCS-Client-Type': 1,
      'LCS-Requestor-Name': { 'LCS-Requestor-Id-String': 'who' },
      'LCS-Priority': 0,
      'LCS-QoS': { 'LCS-QoS-Class': 0, 'Horizontal-Accuracy': 20, 'Vertical-Requested': 0, 'Response-Time': 0 },
      'Velocity-Requested': 1,
      'Supported-GAD-Shapes': 3,
      'LCS-Service-Type-ID': 1,
      'LCS-Codeword': 'word',
      'LCS-Privacy-Check-Session': { 'LCS-Privacy-Check': 0 },
      'Service-Selection': 'internet',
      'LCS-Reference-Number': '01',
      'PLR-Flags': 2,
      'GMLC-Address': '192.0.2.40',
    },
    { imsi: IMSI, msisdn: MSISDN, apn: 'internet', commandFlags: 2, marks: ['asksLocation', 'asksCurrentLocation'] },
  ),
  answer(
    slg,
    'Provide-Location',
    {
      'Location-Estimate': point,
      'Accuracy-Fulfilment-Indicator': 0,
      'Age-Of-Location-Estimate': 0,
      'Velocity-Estimate': '00000000',
      'EUTRAN-Positioning-Data': '0011',
      ECGI: { plmn: '99901', eNodeB: 1, cell: 2 },
      'Serving-Node': servingNode,
      'PLA-Flags': 4,
      'Civic-Address': '<civicAddress/>',
      'Barometric-Pressure': 101_325,
    },
    { node: '12025550122', commandFlags: 4, marks: ['givesCell', 'givesServingNode'] },
  ),
  refusal(slg, 'Provide-Location', 4224),
  request(
    turned(slg),
    'Location-Report',
    {
      'Location-Event': 0,
      ...SUBSCRIBER,
      MSISDN,
      IMEI,
      'LCS-EPS-Client-Name': { 'LCS-Name-String': '911', 'LCS-Format-Indicator': 0 },
      'Location-Estimate': point,
      ECGI: { plmn: '99901', eNodeB: 1, cell: 2 },
      'LRR-Flags': 1,
      'Serving-Node': servingNode,
    },
    { imsi: IMSI, msisdn: MSISDN, imei: IMEI, node: '12025550122', commandFlags: 1, marks: ['givesCell'] },
  ),
  answer(
    turned(slg),
    'Location-Report',
    {
      'GMLC-Address': '192.0.2.40',
      'LRA-Flags': 1,
      'Reporting-PLMN-List': {
        'PLMN-ID-List': { 'Visited-PLMN-Id': '99901', 'Periodic-Location-Support-Indicator': 1 },
        'Prioritized-List-Indicator': 0,
      },
    },
    { commandFlags: 1, visitedPlmn: '99901' },
  ),
  request(slh, 'LCS-Routing-Info', { MSISDN, 'GMLC-Number': '12025550160' }, { msisdn: MSISDN, client: '12025550160' }),
  answer(
    slh,
    'LCS-Routing-Info',
    {
      ...SUBSCRIBER,
      MSISDN,
      LMSI: '0a0b0c0d',
      'Serving-Node': servingNode,
      'Additional-Serving-Node': { 'SGSN-Number': '12025550120', 'SGSN-Name': `sgsn01.${VISITED}`, 'SGSN-Realm': VISITED },
      'PPR-Address': '192.0.2.41',
      'RIA-Flags': 1,
    },
    { imsi: IMSI, msisdn: MSISDN, node: '12025550122', commandFlags: 1, marks: ['givesImsi', 'givesMsisdn', 'givesServingNode'] },
  ),
  refusal(slh, 'LCS-Routing-Info', 5490),
]

const messages: readonly Vector[] = [
  request(
    s6c,
    'Send-Routing-Info-for-SM',
    { MSISDN, 'SC-Address': SC, 'SM-RP-MTI': 0, 'SM-RP-SMEA': '0b912120555510f0', 'SRR-Flags': 3, 'SM-Delivery-Not-Intended': 0 },
    { msisdn: MSISDN, client: SC, commandFlags: 3, marks: ['notIntendedToDeliver'] },
  ),
  answer(
    s6c,
    'Send-Routing-Info-for-SM',
    {
      ...SUBSCRIBER,
      'Serving-Node': { 'MME-Name': MME, 'MME-Realm': VISITED, 'MME-Number-for-MT-SMS': '12025550121' },
      LMSI: '0a0b0c0d',
      'User-Identifier': { MSISDN },
      'MWD-Status': 2,
      'MME-Absent-User-Diagnostic-SM': 1,
    },
    { imsi: IMSI, msisdn: MSISDN, node: '12025550121', marks: ['givesImsi', 'givesMsisdn', 'givesServingNode'] },
  ),
  refusal(s6c, 'Send-Routing-Info-for-SM', 5550, { 'User-Identifier': { MSISDN } }, { msisdn: MSISDN, marks: ['givesMsisdn'] }),
  request(
    turned(s6c),
    'Alert-Service-Centre',
    { 'SC-Address': SC, 'User-Identifier': { MSISDN }, 'Maximum-UE-Availability-Time': '2026-11-24T04:00:00Z' },
    { msisdn: MSISDN, client: SC },
  ),
  answer(turned(s6c), 'Alert-Service-Centre'),
  request(
    s6c,
    'Report-SM-Delivery-Status',
    {
      'User-Identifier': { MSISDN },
      'SC-Address': SC,
      'SM-Delivery-Outcome': { 'MME-SM-Delivery-Outcome': { 'SM-Delivery-Cause': 1, 'Absent-User-Diagnostic-SM': 1 } },
      'RDR-Flags': 1,
    },
    { msisdn: MSISDN, client: SC, commandFlags: 1 },
  ),
  answer(s6c, 'Report-SM-Delivery-Status', { 'User-Identifier': { MSISDN } }, { msisdn: MSISDN, marks: ['givesMsisdn'] }),
  request(
    sgd,
    'MO-Forward-Short-Message',
    {
      'SC-Address': SC,
      'OFR-Flags': 1,
      ...user,
      'SM-RP-UI': '01000b912120555510f0000004d4f29c0e',
      'User-Identifier': { MSISDN, 'User-Name': IMSI },
    },
    { imsi: IMSI, msisdn: MSISDN, client: SC, commandFlags: 1 },
  ),
  answer(sgd, 'MO-Forward-Short-Message'),
  refusal(sgd, 'MO-Forward-Short-Message', 5555, {
    'SM-Delivery-Failure-Cause': { 'SM-Enumerated-Delivery-Failure-Cause': 4, 'SM-Diagnostic-Info': '00' },
  }),
  request(
    turned(sgd),
    'MT-Forward-Short-Message',
    {
      ...SUBSCRIBER,
      'SC-Address': SC,
      'SM-RP-UI': '040b912120555510f00000621142300000000441e19008',
      'MME-Number-for-MT-SMS': '12025550121',
      'TFR-Flags': 1,
      'SM-Delivery-Timer': 60,
      'SM-Delivery-Start-Time': '2026-11-24T03:00:00Z',
    },
    { imsi: IMSI, client: SC, node: '12025550121', commandFlags: 1, marks: ['moreMessages'] },
  ),
  answer(turned(sgd), 'MT-Forward-Short-Message', { 'Absent-User-Diagnostic-SM': 1 }),
  request(sgd, 'Alert-Service-Centre', { 'SC-Address': SC, ...user }, { imsi: IMSI, client: SC }),
  answer(sgd, 'Alert-Service-Centre'),
]

const machines: readonly Vector[] = [
  request(tsp, 'Device-Action', {
    'Device-Action': {
      'External-Identifier': 'meter@example.org',
      'SCS-Identity': '31',
      'Reference-Number': 1,
      'Action-Type': 1,
      'Trigger-Data': { Payload: '0102', 'Priority-Indication': 0, 'Application-Port-Identifier': 16_000 },
    },
  }),
  answer(tsp, 'Device-Action', { 'Device-Notification': { 'Reference-Number': 1, 'Action-Type': 1, 'Request-Status': 0 } }),
  request(
    turned(tsp),
    'Device-Notification',
    { 'Device-Notification': { MSISDN, 'Reference-Number': 1, 'Action-Type': 2, 'Delivery-Outcome': 0 } },
    { msisdn: MSISDN },
  ),
  answer(turned(tsp), 'Device-Notification', { 'Device-Action': { 'Reference-Number': 1 } }),
  request(
    s6m,
    'Subscriber-Information',
    { 'User-Identifier': { 'External-Identifier': 'meter@example.org' }, 'Service-ID': 0, 'SCS-Identity': '31', 'SIR-Flags': 1 },
    { commandFlags: 1 },
  ),
  answer(
    s6m,
    'Subscriber-Information',
    { 'User-Identifier': { 'User-Name': IMSI, MSISDN }, 'Service-Data': { 'T4-Data': { 'Serving-Node': servingNode } }, 'HSS-Cause': 0 },
    { imsi: IMSI, msisdn: MSISDN, node: '12025550122', marks: ['givesImsi', 'givesMsisdn', 'givesServingNode'] },
  ),
  request(
    t4,
    'Device-Trigger',
    {
      'User-Identifier': { 'User-Name': IMSI },
      'SM-RP-SMEA': '31',
      Payload: '0102',
      'Serving-Node': { 'MME-Name': MME },
      'Trigger-Action': 0,
      'Reference-Number': 1,
    },
    { imsi: IMSI },
  ),
  answer(t4, 'Device-Trigger'),
  request(
    turned(t4),
    'Delivery-Report',
    { ...user, 'SM-RP-SMEA': '31', 'SM-Delivery-Outcome-T4': 1, 'Absent-Subscriber-Diagnostic-T4': 0 },
    { imsi: IMSI },
  ),
  answer(turned(t4), 'Delivery-Report'),
  request(
    s6t,
    'Configuration-Information',
    {
      'User-Identifier': { MSISDN },
      'Supported-Services': { 'Supported-Monitoring-Events': 4 },
      'Monitoring-Event-Configuration': monitoring,
      'CIR-Flags': 0,
      'AESE-Communication-Pattern': {
        'SCEF-Reference-ID': 1,
        'SCEF-ID': scef[0],
        'Communication-Pattern-Set': {
          'Periodic-Communication-Indicator': 0,
          'Scheduled-Communication-Time': { 'Day-Of-Week-Mask': 4, 'Time-Of-Day-Start': 60 },
        },
      },
    },
    { msisdn: MSISDN, marks: ['asksLocation', 'asksCurrentLocation'] },
  ),
  answer(
    s6t,
    'Configuration-Information',
    {
      'User-Identifier': { 'User-Name': IMSI },
      'Monitoring-Event-Config-Status': {
        'Service-Report': { 'Service-Result': { 'Vendor-Id': 10415, 'Service-Result-Code': 2001 }, 'Node-Type': 1 },
        'SCEF-Reference-ID': 7,
      },
      'Monitoring-Event-Report': { 'EPS-Location-Information': location, 'Visited-PLMN-Id': '99901' },
    },
    { imsi: IMSI, visitedPlmn: '99901', marks: ['givesImsi', 'givesCell'] },
  ),
  request(
    turned(s6t),
    'Reporting-Information',
    { 'Monitoring-Event-Report': { 'SCEF-Reference-ID': 7, 'Monitoring-Type': 3, IMEI } },
    { imei: IMEI, marks: ['asksEquipment'] },
  ),
  answer(turned(s6t), 'Reporting-Information'),
  request(
    s6t,
    'NIDD-Information',
    {
      'User-Identifier': { 'External-Identifier': 'meter@example.org' },
      'NIDD-Authorization-Request': { 'Service-Selection': 'nidd', 'Requested-Validity-Time': '2026-12-01T00:00:00Z' },
    },
    { apn: 'nidd' },
  ),
  answer(
    s6t,
    'NIDD-Information',
    { 'NIDD-Authorization-Response': { MSISDN, 'User-Name': IMSI, 'Granted-Validity-Time': '2026-12-01T00:00:00Z' } },
    { imsi: IMSI, msisdn: MSISDN, marks: ['givesImsi', 'givesMsisdn'] },
  ),
  request(
    t6a,
    'Configuration-Information',
    { 'User-Identifier': { 'User-Name': IMSI }, 'Monitoring-Event-Configuration': monitoring },
    { imsi: IMSI, marks: ['asksLocation', 'asksCurrentLocation'] },
  ),
  answer(t6a, 'Configuration-Information', { 'Monitoring-Event-Config-Status': { 'SCEF-Reference-ID': 7 } }),
  request(
    turned(t6a),
    'Reporting-Information',
    { 'Monitoring-Event-Report': { 'SCEF-Reference-ID': 7, 'EPS-Location-Information': location } },
    { marks: ['givesCell'] },
  ),
  answer(turned(t6a), 'Reporting-Information'),
  request(
    turned(t6a),
    'Connection-Management',
    { ...user, 'Bearer-Identifier': '05', 'Connection-Action': 0, 'Service-Selection': 'nidd', 'Extended-PCO': '00', 'RAT-Type': 1005 },
    { imsi: IMSI, apn: 'nidd', rat: 8 },
  ),
  answer(turned(t6a), 'Connection-Management', { 'PDN-Connection-Charging-ID': 9 }),
  request(turned(t6a), 'MO-Data', { ...user, 'Bearer-Identifier': '05', 'Non-IP-Data': '0102' }, { imsi: IMSI }),
  answer(turned(t6a), 'MO-Data'),
  request(
    t6a,
    'MT-Data',
    { ...user, 'Bearer-Identifier': '05', 'Non-IP-Data': '0102', 'Maximum-Retransmission-Time': '2026-11-24T04:00:00Z' },
    { imsi: IMSI },
  ),
  answer(t6a, 'MT-Data', { 'Requested-Retransmission-Time': '2026-11-24T04:00:00Z' }),
  request(mb2, 'GCS-Action', {
    'TMGI-Allocation-Request': { 'TMGI-Number': 2 },
    'MBMS-Bearer-Request': { 'MBMS-StartStop-Indication': 0, TMGI: '00000100f110', 'MBMS-Service-Area': '000001' },
  }),
  answer(mb2, 'GCS-Action', {
    'TMGI-Allocation-Response': { TMGI: '00000100f110', 'TMGI-Allocation-Result': 1, 'MBMS-Session-Duration': '000001' },
  }),
  request(turned(mb2), 'GCS-Notification', { 'MBMS-Bearer-Event-Notification': { TMGI: '00000100f110', 'MBMS-Bearer-Event': 1 } }),
  answer(turned(mb2), 'GCS-Notification'),
  request(pc4a, 'ProSe-Subscriber-Information', SUBSCRIBER, { imsi: IMSI }),
  answer(
    pc4a,
    'ProSe-Subscriber-Information',
    { 'ProSe-Subscription-Data': { 'ProSe-Permission': 1 }, MSISDN, 'Visited-PLMN-Id': '99901' },
    { msisdn: MSISDN, visitedPlmn: '99901', marks: ['givesMsisdn'] },
  ),
  request(
    turned(pc4a),
    'Update-ProSe-Subscriber-Data',
    { ...SUBSCRIBER, 'ProSe-Subscription-Data': { 'ProSe-Permission': 2 } },
    { imsi: IMSI },
  ),
  answer(turned(pc4a), 'Update-ProSe-Subscriber-Data'),
  request(pc4a, 'ProSe-Notify', { ...SUBSCRIBER, 'PNR-Flags': 1 }, { imsi: IMSI }),
  answer(pc4a, 'ProSe-Notify'),
  request(turned(pc4a), 'Reset', { 'User-Id': '00101' }),
  answer(turned(pc4a), 'Reset'),
  request(
    pc4a,
    'ProSe-Initial-Location-Information',
    { ...SUBSCRIBER, 'ProSe-Initial-Location-Information': { 'EPS-Location-Information': location } },
    { imsi: IMSI, marks: ['givesCell'] },
  ),
  answer(pc4a, 'ProSe-Initial-Location-Information'),
]

export const locationAndMessages: readonly Vector[] = [...locating, ...messages, ...machines]
