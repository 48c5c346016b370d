/** Vectors of registration, cancellation and purging, built by us: every operation and version of mobility.ts. */
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550101'
const msc = '447700900020'
const vlr = '447700900030'
const sgsn = '447700900040'
const hlr = '447700900050'
const diameter = { 'diameter-Name': 'mme1.epc.mnc001.mcc001.3gppnetwork.org', 'diameter-Realm': 'epc.mnc001.mcc001.3gppnetwork.org' }
const extensionContainer = { privateExtensionList: [{ extId: '1.2.3.4' }] }
const triplet = { rand: '000102030405060708090a0b0c0d0e0f', sres: '10111213', kc: '2021222324252627' }
const cgi = { plmn: '00101', lac: 4660, cell: 22136 }
const vlrCapability = {
  supportedCamelPhases: '1111',
  solsaSupportIndicator: null,
  istSupportIndicator: 1,
  superChargerSupportedInServingNetworkEntity: { sendSubscriberData: null },
  'longFTN-Supported': null,
  'supportedLCS-CapabilitySets': '11111',
  offeredCamel4CSIs: '1111111',
  'supportedRAT-TypesIndicator': '11001',
  'longGroupID-Supported': null,
  mtRoamingForwardingSupported: null,
  'msisdn-lessOperation-Supported': null,
  'reset-ids-Supported': null,
}
const sgsnCapability = {
  solsaSupportIndicator: null,
  superChargerSupportedInServingNetworkEntity: { subscriberDataStored: '01' },
  gprsEnhancementsSupportIndicator: null,
  supportedCamelPhases: '111',
  'supportedLCS-CapabilitySets': '01111',
  offeredCamel4CSIs: '0000110',
  smsCallBarringSupportIndicator: null,
  'supportedRAT-TypesIndicator': '11',
  supportedFeatures: '11111111111111111111111111',
  't-adsDataRetrieval': null,
  homogeneousSupportOfIMSVoiceOverPSSessions: true,
  cancellationTypeInitialAttach: null,
  'msisdn-lessOperation-Supported': null,
  updateofHomogeneousSupportOfIMSVoiceOverPSSessions: null,
  'reset-ids-Supported': null,
}

type Kind = 'invoke' | 'result'
const of =
  (operation: string, opcode: number) =>
  (version: number, kind: Kind, value: Vector['value']): Vector => ({ operation, opcode, version, kind, value })

const updateLocation = of('updateLocation', 2)
const updateGprsLocation = of('updateGprsLocation', 23)
const cancelLocation = of('cancelLocation', 3)
const purgeMS = of('purgeMS', 67)
const sendIdentification = of('sendIdentification', 55)
const restoreData = of('restoreData', 57)
const noteMMEvent = of('noteMM-Event', 89)
const updateVcsgLocation = of('updateVcsgLocation', 53)
const cancelVcsgLocation = of('cancelVcsgLocation', 36)
const sendParameters = of('sendParameters', 9)

export const vectors: readonly Vector[] = [
  updateLocation(1, 'invoke', { imsi, 'msc-Number': msc, 'vlr-Number': vlr }),
  updateLocation(1, 'invoke', { imsi, roamingNumber: '447700900060', 'vlr-Number': vlr, lmsi: '00000001' }),
  updateLocation(2, 'invoke', { imsi, 'msc-Number': msc, 'vlr-Number': vlr, lmsi: '00000001' }),
  updateLocation(3, 'invoke', { imsi, 'msc-Number': msc, 'vlr-Number': vlr, 'vlr-Capability': { supportedCamelPhases: '11' } }),
  updateLocation(3, 'invoke', {
    imsi,
    'msc-Number': msc,
    'vlr-Number': vlr,
    lmsi: '00000001',
    extensionContainer,
    'vlr-Capability': vlrCapability,
    informPreviousNetworkEntity: null,
    'cs-LCS-NotSupportedByUE': null,
    'v-gmlc-Address': '192.0.2.1',
    'add-info': { imeisv: '4901542032375181', skipSubscriberDataUpdate: null },
    pagingArea: [{ laiFixedLength: { plmn: '00101', lac: 4660 } }, { lac: '1235' }],
    skipSubscriberDataUpdate: null,
    restorationIndicator: null,
    'eplmn-List': ['00101', '001001'],
    'mme-DiameterAddress': diameter,
  }),
  updateLocation(1, 'result', hlr),
  updateLocation(2, 'result', { 'hlr-Number': hlr }),
  updateLocation(3, 'result', { 'hlr-Number': hlr, extensionContainer, 'add-Capability': null, 'pagingArea-Capability': null }),
  updateGprsLocation(3, 'invoke', { imsi, 'sgsn-Number': sgsn, 'sgsn-Address': '192.0.2.2' }),
  updateGprsLocation(3, 'invoke', {
    imsi,
    'sgsn-Number': sgsn,
    'sgsn-Address': '2001:db8:0:0:0:0:0:2',
    'sgsn-Capability': sgsnCapability,
    informPreviousNetworkEntity: null,
    'ps-LCS-NotSupportedByUE': null,
    'v-gmlc-Address': '192.0.2.1',
    'add-info': { imeisv: '4901542032375181' },
    'eps-info': { 'isr-Information': '110' },
    servingNodeTypeIndicator: null,
    skipSubscriberDataUpdate: null,
    'usedRAT-Type': 1,
    gprsSubscriptionDataNotNeeded: null,
    nodeTypeIndicator: null,
    areaRestricted: null,
    'ue-reachableIndicator': null,
    epsSubscriptionDataNotNeeded: null,
    'ue-srvcc-Capability': 1,
    'eplmn-List': ['00101'],
    mmeNumberforMTSMS: '447700900041',
    smsRegisterRequest: 2,
    'sms-Only': null,
    removalofMMERegistrationforSMS: null,
    'sgsn-Name': 'sgsn1.epc.mnc001.mcc001.3gppnetwork.org',
    'sgsn-Realm': 'epc.mnc001.mcc001.3gppnetwork.org',
    'lgd-supportIndicator': null,
    'adjacentPLMN-List': ['001001'],
  }),
  updateGprsLocation(3, 'invoke', {
    imsi,
    'sgsn-Number': sgsn,
    'sgsn-Address': '192.0.2.2',
    'eps-info': {
      'pdn-gw-update': {
        apn: 'internet.example',
        'pdn-gw-Identity': { 'pdn-gw-ipv4-Address': 'c0000203', 'pdn-gw-name': 'pgw1.example.org' },
        contextId: 1,
      },
    },
  }),
  updateGprsLocation(3, 'result', {
    'hlr-Number': hlr,
    'add-Capability': null,
    'sgsn-mmeSeparationSupported': null,
    mmeRegisteredforSMS: null,
  }),
  cancelLocation(1, 'invoke', { imsi }),
  cancelLocation(2, 'invoke', { 'imsi-WithLMSI': { imsi, lmsi: '00000001' } }),
  cancelLocation(3, 'invoke', { identity: { imsi }, cancellationType: 0 }),
  cancelLocation(3, 'invoke', {
    identity: { 'imsi-WithLMSI': { imsi, lmsi: '00000001' } },
    cancellationType: 0,
    typeOfUpdate: 1,
    'mtrf-SupportedAndAuthorized': null,
    'newMSC-Number': msc,
    'newVLR-Number': vlr,
    'new-lmsi': '00000002',
    'reattach-Required': null,
  }),
  cancelLocation(3, 'result', { extensionContainer }),
  purgeMS(2, 'invoke', { imsi, 'vlr-Number': vlr }),
  purgeMS(3, 'invoke', { imsi, 'vlr-Number': vlr }),
  purgeMS(3, 'invoke', {
    imsi,
    'sgsn-Number': sgsn,
    locationInformation: {
      ageOfLocationInformation: 1,
      'vlr-number': vlr,
      cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: cgi },
    },
    locationInformationGPRS: { routeingAreaIdentity: { plmn: '00101', lac: 4660, rac: 1 } },
    locationInformationEPS: { 'e-utranCellGlobalIdentity': { plmn: '00101', eNodeB: 74565, cell: 1 } },
  }),
  purgeMS(3, 'result', { freezeTMSI: null, 'freezeP-TMSI': null, 'freezeM-TMSI': null }),
  sendIdentification(2, 'invoke', '01020304'),
  sendIdentification(3, 'invoke', { tmsi: '01020304', numberOfRequestedVectors: 5 }),
  sendIdentification(3, 'invoke', {
    tmsi: '01020304',
    numberOfRequestedVectors: 1,
    segmentationProhibited: null,
    extensionContainer,
    'msc-Number': msc,
    'previous-LAI': { plmn: '00101', lac: 4660 },
    hopCounter: 1,
    mtRoamingForwardingSupported: null,
    'newVLR-Number': vlr,
    'new-lmsi': '00000002',
  }),
  sendIdentification(2, 'result', { imsi, tripletList: [triplet] }),
  sendIdentification(3, 'result', {
    imsi,
    authenticationSetList: { tripletList: [triplet] },
    currentSecurityContext: { 'gsm-SecurityContextData': { kc: '2021222324252627', cksn: '01' } },
    'lastUsedLtePLMN-Id': '00101',
    mtCallPendingFlag: null,
  }),
  sendIdentification(3, 'result', {
    imsi,
    currentSecurityContext: {
      'umts-SecurityContextData': { ck: '303132333435363738393a3b3c3d3e3f', ik: '404142434445464748494a4b4c4d4e4f', ksi: '01' },
    },
  }),
  restoreData(3, 'invoke', {
    imsi,
    lmsi: '00000001',
    'vlr-Capability': { supportedCamelPhases: '11' },
    restorationIndicator: null,
  }),
  restoreData(3, 'result', { 'hlr-Number': hlr, msNotReachable: null }),
  noteMMEvent(3, 'invoke', {
    serviceKey: 10,
    eventMet: '01',
    imsi,
    msisdn,
    locationInformation: {
      ageOfLocationInformation: 0,
      'vlr-number': vlr,
      cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: cgi },
    },
    supportedCAMELPhases: '1111',
    locationInformationGPRS: { 'sgsn-Number': sgsn },
    offeredCamel4Functionalities: '11111111111111111111',
  }),
  noteMMEvent(3, 'result', {}),
  updateVcsgLocation(3, 'invoke', { imsi, msisdn, 'vlr-Number': vlr, 'sgsn-Number': sgsn }),
  updateVcsgLocation(3, 'result', { temporaryEmptySubscriptiondataIndicator: null }),
  cancelVcsgLocation(3, 'invoke', { identity: { imsi } }),
  cancelVcsgLocation(3, 'result', {}),
  sendParameters(1, 'invoke', { subscriberId: { imsi }, requestParameterList: [1] }),
  sendParameters(1, 'invoke', { subscriberId: { tmsi: '01020304' }, requestParameterList: [0, 1] }),
  sendParameters(1, 'result', [{ imsi }, { authenticationSet: triplet }]),
]
