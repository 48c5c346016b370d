/** Vectors of the operations that ask where a subscriber is, built by us: every branch of an answer in location.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550101'
const vlr = '447700900030'
const msc = '447700900020'
const sgsn = '447700900040'
const cgi = { plmn: '00101', lac: 4660, cell: 22136 }
const circle = { latitude: 51.500001, longitude: -0.124991, uncertaintyMetres: 98 }
const geodetic = { screening: 3, latitude: -33.860003, longitude: 151.210005, uncertaintyMetres: 1410, confidence: 67 }
const extensionContainer = { privateExtensionList: [{ extId: '1.2.3.4' }], 'pcs-Extensions': {} }
const csg = { 'csg-Id': '000000000000000000000000001', accessMode: '01', cmi: '01' }

const pdpContext = {
  'pdp-ContextIdentifier': 1,
  'pdp-ContextActive': null,
  'pdp-Type': 'f121',
  'pdp-Address': 'c0000201',
  'apn-Subscribed': 'internet.example',
  'apn-InUse': 'internet.example.mnc001.mcc001.gprs',
  nsapi: 5,
  transactionId: '0a',
  'teid-ForGnAndGp': '00000001',
  'ggsn-Address': '192.0.2.1',
  'qos-Subscribed': '027196fefe731403ff',
  chargingId: '00000002',
  chargingCharacteristics: '0800',
}

const invoke = (operation: string, opcode: number, value: Vector['value']): Vector => ({
  operation,
  opcode,
  version: 3,
  kind: 'invoke',
  value,
})
const result = (operation: string, opcode: number, value: Vector['value']): Vector => ({
  operation,
  opcode,
  version: 3,
  kind: 'result',
  value,
})
const psi = (subscriberInfo: Vector['value']): Vector => result('provideSubscriberInfo', 70, { subscriberInfo })
const ati = (subscriberInfo: Vector['value']): Vector => result('anyTimeInterrogation', 71, { subscriberInfo })

export const vectors: readonly Vector[] = [
  invoke('provideSubscriberInfo', 70, { imsi, requestedInfo: { locationInformation: null } }),
  invoke('provideSubscriberInfo', 70, {
    imsi,
    lmsi: '00000001',
    requestedInfo: { locationInformation: null, subscriberState: null, currentLocation: null, requestedDomain: 1, imei: null },
    callPriority: 4,
  }),
  invoke('anyTimeInterrogation', 71, {
    subscriberIdentity: { msisdn },
    requestedInfo: { locationInformation: null, subscriberState: null },
    'gsmSCF-Address': '447700900010',
  }),
  invoke('anyTimeInterrogation', 71, {
    subscriberIdentity: { imsi },
    requestedInfo: {
      locationInformation: null,
      subscriberState: null,
      extensionContainer,
      currentLocation: null,
      requestedDomain: 0,
      imei: null,
      'ms-classmark': null,
      mnpRequestedInfo: null,
      'locationInformationEPS-Supported': null,
      't-adsData': null,
      requestedNodes: '11',
      servingNodeIndication: null,
      localTimeZoneRequest: null,
    },
    'gsmSCF-Address': '447700900010',
    extensionContainer,
  }),
  psi({
    locationInformation: {
      ageOfLocationInformation: 5,
      'vlr-number': vlr,
      cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: cgi },
      'msc-Number': msc,
      currentLocationRetrieved: null,
    },
    subscriberState: { assumedIdle: null },
    imei: '490154203237518',
  }),
  psi({
    locationInformation: {
      ageOfLocationInformation: 300,
      geographicalInformation: circle,
      'vlr-number': vlr,
      locationNumber: {
        nature: 4,
        routingToInternalNumberNotAllowed: false,
        plan: 1,
        presentation: 0,
        screening: 3,
        number: '4477009000301',
      },
      cellGlobalIdOrServiceAreaIdOrLAI: { laiFixedLength: { plmn: '001001', lac: 4660 } },
      'selectedLSA-Id': '000001',
      geodeticInformation: geodetic,
      'sai-Present': null,
      userCSGInformation: csg,
    },
    subscriberState: { netDetNotReachable: 1 },
    'ms-Classmark2': '330342',
    timeZone: '4000',
    daylightSavingTime: 1,
  }),
  psi({
    locationInformation: {
      'vlr-number': vlr,
      locationInformationEPS: {
        'e-utranCellGlobalIdentity': { plmn: '00101', eNodeB: 74565, cell: 1 },
        trackingAreaIdentity: { plmn: '00101', tac: 4660 },
        currentLocationRetrieved: null,
        ageOfLocationInformation: 0,
        'mme-Name': 'mme1.epc.mnc001.mcc001.3gppnetwork.org',
      },
    },
    subscriberState: { camelBusy: null },
  }),
  psi({
    locationInformationGPRS: {
      cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: cgi },
      routeingAreaIdentity: { plmn: '00101', lac: 4660, rac: 18 },
      geographicalInformation: circle,
      'sgsn-Number': sgsn,
      selectedLSAIdentity: '000001',
      'sai-Present': null,
      geodeticInformation: geodetic,
      currentLocationRetrieved: null,
      ageOfLocationInformation: 1,
      userCSGInformation: csg,
    },
    'ps-SubscriberState': { 'ps-PDP-ActiveReachableForPaging': [pdpContext] },
    'gprs-MS-Class': { mSNetworkCapability: 'e5e0', mSRadioAccessCapability: '1a' },
  }),
  psi({
    'eps-SubscriberState': { 'ps-AttachedReachableForPaging': null },
    locationInformationEPS: {
      'e-utranCellGlobalIdentity': { plmn: '00101', eNodeB: 1, cell: 255 },
      geographicalInformation: circle,
      geodeticInformation: geodetic,
    },
  }),
  ati({
    locationInformation: {
      ageOfLocationInformation: 12,
      'vlr-number': vlr,
      cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: cgi },
      'msc-Number': msc,
    },
    subscriberState: { notProvidedFromVLR: null },
  }),
  ati({
    subscriberState: { assumedIdle: null },
    extensionContainer,
    'ps-SubscriberState': { netDetNotReachable: 0 },
    imei: '490154203237518',
    mnpInfoRes: { routeingNumber: '1234', imsi: '001010000000000', msisdn, numberPortabilityStatus: 4 },
    'imsVoiceOverPS-SessionsIndication': 1,
    'lastUE-ActivityTime': 'e5a7c080',
    'lastRAT-Type': 4,
  }),
  ati({
    locationInformation5GS: {
      nrCellGlobalIdentity: { plmn: '00101', nci: 19088743 },
      'e-utranCellGlobalIdentity': { plmn: '00101', eNodeB: 74565, cell: 2 },
      geographicalInformation: circle,
      geodeticInformation: geodetic,
      'amf-address': 'amf1.amf.5gc.mnc001.mcc001.3gppnetwork.org',
      trackingAreaIdentity: { plmn: '00101', tac: 4660 },
      currentLocationRetrieved: null,
      ageOfLocationInformation: 2,
      vplmnId: '00101',
      localtimeZone: '4000',
      'rat-Type': 4,
      nrTrackingAreaIdentity: { plmn: '00101', tac: 74565 },
    },
  }),
]
