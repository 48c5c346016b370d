/** Vectors of handover, group calls and secured transport, built by us: every operation and version of handover.ts. */
import type { Value } from '../../describe.js'
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const otherMsc = '447700900021'
const cell = { plmn: '00101', lac: 4660, cell: 22136 }

const vector = (operation: string, opcode: number, version: number, kind: Vector['kind'], value: Value): Vector => ({
  operation,
  opcode,
  version,
  kind,
  value,
})

// BSSMAP HANDOVER REQUEST ACKNOWLEDGE with an empty layer 3 part; the octets are not opened.
const bssApdu = { protocolId: 3, signalInfo: '000412170100' }
const anApdu = { accessNetworkProtocolId: 1, signalInfo: '000412170100' }
const codecs = { codec1: '01', codec2: '02' }
const umts = { integrityProtectionAlgorithm: '00', encryptionAlgorithm: '10' }
const secured = {
  securityHeader: {
    securityParametersIndex: '00000001',
    originalComponentIdentifier: { operationCode: { localValue: 45 } },
    initialisationVector: '00'.repeat(14),
  },
  protectedPayload: '0102',
}

export const vectors: readonly Vector[] = [
  vector('prepareHandover', 68, 2, 'invoke', { targetCellId: cell, 'ho-NumberNotRequired': null, 'bss-APDU': bssApdu }),
  vector('prepareHandover', 68, 2, 'result', { handoverNumber: '447700900031', 'bss-APDU': bssApdu }),
  vector('prepareHandover', 68, 3, 'invoke', {
    targetCellId: cell,
    'ho-NumberNotRequired': null,
    'an-APDU': anApdu,
    multipleBearerRequested: null,
    imsi,
    'allowedGSM-Algorithms': '03',
    'allowedUMTS-Algorithms': { integrityProtectionAlgorithms: '00', encryptionAlgorithms: '10' },
    'rab-Id': 1,
    'bssmap-ServiceHandover': '01',
    'bssmap-ServiceHandoverList': [{ 'bssmap-ServiceHandover': '01', 'rab-Id': 1 }],
    asciCallReference: '12345',
    iuSupportedCodecsList: { utranCodecList: codecs, geranCodecList: codecs },
    imeisv: '4900012345678901',
    tracePropagationList: { traceReference: '0001', traceType: 1, 'msc-s-TraceDepth': 1, 'rnc-TraceDepthExtension': 0 },
    aoipSupportedCodecsListAnchor: codecs,
    regionalSubscriptionData: ['0001'],
    'lcls-Negotiation': '10',
    'lcls-Configuration-Preference': '1000',
    'csg-SubscriptionDataList': [{ 'csg-Id': '000000000000000000000000001', expirationDate: 'ed2a4f80', 'plmn-Id': '00f110' }],
  }),
  vector('prepareHandover', 68, 3, 'result', {
    handoverNumber: '447700900031',
    relocationNumberList: [{ handoverNumber: '447700900032', 'rab-Id': 1 }],
    'an-APDU': anApdu,
    multicallBearerInfo: 2,
    multipleBearerNotSupported: null,
    'selectedUMTS-Algorithms': umts,
    chosenRadioResourceInformation: { chosenChannelInfo: '09', chosenSpeechVersion: '01' },
    iuSelectedCodec: '01',
    iuAvailableCodecsList: codecs,
  }),
  vector('sendEndSignal', 29, 2, 'invoke', bssApdu),
  vector('sendEndSignal', 29, 3, 'invoke', { 'an-APDU': anApdu }),
  vector('sendEndSignal', 29, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('processAccessSignalling', 33, 2, 'invoke', bssApdu),
  vector('processAccessSignalling', 33, 3, 'invoke', {
    'an-APDU': anApdu,
    'selectedUMTS-Algorithms': umts,
    'selectedGSM-Algorithm': '02',
    'selectedRab-Id': 1,
    iuAvailableCodecsList: codecs,
  }),
  vector('forwardAccessSignalling', 34, 2, 'invoke', bssApdu),
  vector('forwardAccessSignalling', 34, 3, 'invoke', {
    'an-APDU': anApdu,
    keyStatus: 1,
    'allowedGSM-Algorithms': '03',
    currentlyUsedCodec: '01',
    iuSupportedCodecsList: { utranCodecList: codecs },
    'rab-ConfigurationIndicator': null,
    imeisv: '4900012345678901',
  }),
  vector('prepareSubsequentHandover', 69, 2, 'invoke', { targetCellId: cell, 'targetMSC-Number': otherMsc, 'bss-APDU': bssApdu }),
  vector('prepareSubsequentHandover', 69, 2, 'result', bssApdu),
  vector('prepareSubsequentHandover', 69, 3, 'invoke', {
    targetCellId: cell,
    'targetMSC-Number': otherMsc,
    'an-APDU': anApdu,
    'selectedRab-Id': 1,
  }),
  vector('prepareSubsequentHandover', 69, 3, 'result', { 'an-APDU': anApdu }),
  vector('performHandover', 28, 1, 'invoke', {
    targetCellId: cell,
    servingCellId: { ...cell, cell: 22137 },
    channelType: '0108',
    classmarkInfo: '33',
    handoverPriority: '01',
    kc: '0000000000000000',
  }),
  vector('performHandover', 28, 1, 'result', { handoverNumber: '447700900031', accessSignalInfo: bssApdu }),
  vector('performSubsequentHandover', 30, 1, 'invoke', {
    targetCellId: cell,
    servingCellId: { ...cell, cell: 22137 },
    'targetMSC-Number': otherMsc,
    classmarkInfo: '33',
  }),
  vector('performSubsequentHandover', 30, 1, 'result', bssApdu),
  vector('noteInternalHandover', 35, 1, 'invoke', { handoverType: 0, targetCellId: cell, channelId: bssApdu }),
  vector('prepareGroupCall', 39, 3, 'invoke', {
    teleservice: '91',
    asciCallReference: '12345',
    'codec-Info': '0b03010821',
    cipheringAlgorithm: '01',
    'groupKeyNumber-Vk-Id': 1,
    priority: 4,
    uplinkFree: null,
  }),
  vector('prepareGroupCall', 39, 3, 'result', { groupCallNumber: '447700900033' }),
  vector('sendGroupCallEndSignal', 40, 3, 'invoke', { imsi, talkerPriority: 1, additionalInfo: '10000000' }),
  vector('sendGroupCallEndSignal', 40, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('processGroupCallSignalling', 41, 3, 'invoke', { uplinkRequest: null, talkerPriority: 0, 'an-APDU': anApdu }),
  vector('forwardGroupCallSignalling', 42, 3, 'invoke', {
    imsi,
    uplinkRequestAck: null,
    stateAttributes: { downlinkAttached: null, uplinkAttached: null },
    talkerPriority: 2,
    emergencyModeResetCommandFlag: null,
  }),
  vector('sendGroupCallInfo', 84, 3, 'invoke', {
    requestedInfo: 1,
    groupId: '12345678',
    teleservice: '91',
    cellId: cell,
    imsi,
    talkerPriority: 0,
    cksn: '01',
  }),
  vector('sendGroupCallInfo', 84, 3, 'result', {
    'anchorMSC-Address': otherMsc,
    asciCallReference: '12345',
    imsi,
    additionalSubscriptions: '110',
    kc: '0000000000000000',
  }),
  ...[78, 79, 80, 81].flatMap((opcode, i) => [
    vector(`secureTransportClass${i + 1}`, opcode, 3, 'invoke', secured),
    vector(`secureTransportClass${i + 1}`, opcode, 3, 'result', secured),
  ]),
]
