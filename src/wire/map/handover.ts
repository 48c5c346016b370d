/**
 * Handover between MSCs (TS 29.002 §8.4), group calls (§14, types §17.7.12), and secured transport of MAP (§17.6.9, withdrawn with Rel-7).
 * Radio messages of other protocols inside (BSSMAP, RANAP) are octets. Left out: their contents, and codec lists octet by octet.
 */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { context, field, type LeafType, list, operation, optional, sequence, tagged } from '../describe.js'
import {
  dataMissing,
  invalidTargetBaseStation,
  noGroupCallNumberAvailable,
  noHandoverNumberAvailable,
  noRadioResourceAvailable,
  ongoingGroupCall,
  secureTransportError,
  securedParameter,
  subsequentHandoverFailure,
  systemFailure,
  targetCellOutsideGroupCallArea,
  teleserviceCode,
  teleserviceNotProvisioned,
  time,
  unexpectedDataValue,
  unknownBaseStation,
  unknownMSC,
  unknownSubscriber,
} from './errors.js'
import { digits, text } from './sms.js'
import { emlppPriority, externalSignalInfo } from './supplementary.js'
import { tpdu } from '../sms/tpdu.js'
import { cellGlobalId, extensionContainer, imei, imsi, isdnAddress } from './types.js'

const extension = optional('extensionContainer', extensionContainer)
const extensionAt = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

/** AccessNetworkSignalInfo: a BSSMAP or RANAP message. */
const accessNetworkSignalInfo = sequence(
  field('accessNetworkProtocolId', enumerated({ 'ts3G-48006': 1, 'ts3G-25413': 2 })),
  field('signalInfo', octetString),
  extension,
)

// RNCId reads like a cell: PLMN, area, number of the controller.
const rncId = cellGlobalId
const codec: LeafType = octetString
/** CodecList and AoIPCodecsList: up to eight codecs, the best first. */
const codecList = sequence(
  field('codec1', context(1), codec),
  ...[2, 3, 4, 5, 6, 7, 8].map((n) => optional(`codec${n}`, context(n), codec)),
  extensionAt(9),
)
const supportedCodecsList = sequence(
  optional('utranCodecList', context(0), codecList),
  optional('geranCodecList', context(1), codecList),
  extensionAt(2),
)
const uesbiIu = sequence(optional('uesbi-IuA', context(0), bitString()), optional('uesbi-IuB', context(1), bitString()))

const radioResourceList = list('radioResource', sequence(field('radioResourceInformation', octetString), field('rab-Id', integer)))
const bssmapServiceHandoverList = list(
  'bssmap-ServiceHandoverInfo',
  sequence(field('bssmap-ServiceHandover', octetString), field('rab-Id', integer)),
)

const allowedUmtsAlgorithms = sequence(
  optional('integrityProtectionAlgorithms', context(0), octetString),
  optional('encryptionAlgorithms', context(1), octetString),
  extensionAt(2),
)
const selectedUmtsAlgorithms = sequence(
  optional('integrityProtectionAlgorithm', context(0), octetString),
  optional('encryptionAlgorithm', context(1), octetString),
  extensionAt(2),
)
const chosenRadioResourceInformation = sequence(
  optional('chosenChannelInfo', context(0), octetString),
  optional('chosenSpeechVersion', context(1), octetString),
)

const traceDepth = enumerated({ minimum: 0, medium: 1, maximum: 2 })
const traceDepthExtension = enumerated({
  minimumWithoutVendorSpecificExtension: 0,
  mediumWithoutVendorSpecificExtension: 1,
  maximumWithoutVendorSpecificExtension: 2,
})
/** TracePropagationList (TS 29.002 §17.7.2). */
const tracePropagationList = sequence(
  optional('traceReference', context(0), octetString),
  optional('traceType', context(1), integer),
  optional('traceReference2', context(2), octetString),
  optional('traceRecordingSessionReference', context(3), octetString),
  optional('rnc-TraceDepth', context(4), traceDepth),
  optional('rnc-InterfaceList', context(5), bitString('iu', 'iur', 'iub', 'uu')),
  optional('msc-s-TraceDepth', context(6), traceDepth),
  optional('msc-s-InterfaceList', context(7), bitString('a', 'iu', 'mc', 'map-g', 'map-b', 'map-e', 'map-f', 'cap', 'map-d', 'map-c')),
  optional('msc-s-EventList', context(8), bitString('mo-mtCall', 'mo-mt-sms', 'lu-imsiAttach-imsiDetach', 'handovers', 'ss')),
  optional('mgw-TraceDepth', context(9), traceDepth),
  optional('mgw-InterfaceList', context(10), bitString('mc', 'nb-up', 'iu-up')),
  optional('mgw-EventList', context(11), bitString('context')),
  optional('rnc-TraceDepthExtension', context(12), traceDepthExtension),
  optional('msc-s-TraceDepthExtension', context(13), traceDepthExtension),
  optional('mgw-TraceDepthExtension', context(14), traceDepthExtension),
)

const csgSubscription = sequence(
  field('csg-Id', bitString()),
  optional('expirationDate', time),
  extension,
  optional('lipa-AllowedAPNList', context(0), list('apn', text)),
  optional('plmn-Id', context(1), octetString),
)

// Versions 1 and 2 carried the radio message as ExternalSignalInfo, BSS-APDU: the whole argument where there was nothing else.
const bssApdu = externalSignalInfo

/** prepareHandover (§8.4.1): the MSC of a call asks another MSC for a channel in its cell. */
export const prepareHandover = operation('prepareHandover', 68, {
  timer: 'm',
  argument: {
    1: sequence(optional('targetCellId', cellGlobalId), optional('ho-NumberNotRequired', nothing), optional('bss-APDU', bssApdu)),
    3: tagged(
      context(3),
      sequence(
        optional('targetCellId', context(0), cellGlobalId),
        optional('ho-NumberNotRequired', nothing),
        optional('targetRNCId', context(1), rncId),
        optional('an-APDU', context(2), accessNetworkSignalInfo),
        optional('multipleBearerRequested', context(3), nothing),
        optional('imsi', context(4), imsi.into('imsi')),
        optional('integrityProtectionInfo', context(5), octetString),
        optional('encryptionInfo', context(6), octetString),
        optional('radioResourceInformation', context(7), octetString),
        optional('allowedGSM-Algorithms', context(9), octetString),
        optional('allowedUMTS-Algorithms', context(10), allowedUmtsAlgorithms),
        optional('radioResourceList', context(11), radioResourceList),
        extensionAt(8),
        optional('rab-Id', context(12), integer),
        optional('bssmap-ServiceHandover', context(13), octetString),
        optional('ranap-ServiceHandover', context(14), octetString),
        optional('bssmap-ServiceHandoverList', context(15), bssmapServiceHandoverList),
        optional('asciCallReference', context(20), digits),
        optional('geran-classmark', context(16), octetString),
        optional('iuCurrentlyUsedCodec', context(17), codec),
        optional('iuSupportedCodecsList', context(18), supportedCodecsList),
        optional('rab-ConfigurationIndicator', context(19), nothing),
        optional('uesbi-Iu', context(21), uesbiIu),
        optional('imeisv', context(22), imei.into('imei')),
        optional('alternativeChannelType', context(23), octetString),
        optional('tracePropagationList', context(25), tracePropagationList),
        optional('aoipSupportedCodecsListAnchor', context(26), codecList),
        optional('regionalSubscriptionData', context(27), list('zoneCode', octetString)),
        optional('lclsGlobalCallReference', context(28), octetString),
        optional('lcls-Negotiation', context(29), bitString('permission-indicator-not-allowed-bit', 'permission-indicator-spare-bit')),
        optional(
          'lcls-Configuration-Preference',
          context(30),
          bitString(
            'forward-data-sending-indicator',
            'backward-data-sending-indicator',
            'forward-data-reception-indicator',
            'backward-data-reception-indicator',
          ),
        ),
        optional('csg-SubscriptionDataList', context(31), list('csg-SubscriptionData', csgSubscription)),
      ),
    ),
  },
  result: {
    1: sequence(optional('handoverNumber', isdnAddress), optional('bss-APDU', bssApdu)),
    3: tagged(
      context(3),
      sequence(
        optional('handoverNumber', context(0), isdnAddress),
        optional(
          'relocationNumberList',
          context(1),
          list('relocationNumber', sequence(field('handoverNumber', isdnAddress), field('rab-Id', integer))),
        ),
        optional('an-APDU', context(2), accessNetworkSignalInfo),
        optional('multicallBearerInfo', context(3), integer),
        optional('multipleBearerNotSupported', nothing),
        optional('selectedUMTS-Algorithms', context(5), selectedUmtsAlgorithms),
        optional('chosenRadioResourceInformation', context(6), chosenRadioResourceInformation),
        extensionAt(4),
        optional('iuSelectedCodec', context(7), codec),
        optional('iuAvailableCodecsList', context(8), codecList),
        optional('aoipSelectedCodecTarget', context(9), codec),
        optional('aoipAvailableCodecsListMap', context(10), codecList),
      ),
    ),
  },
  errors: [systemFailure, dataMissing, unexpectedDataValue, noHandoverNumberAvailable, targetCellOutsideGroupCallArea],
})

/** sendEndSignal (§8.4.2): the other MSC says that the phone has arrived; answered when the call is over. */
export const sendEndSignal = operation('sendEndSignal', 29, {
  timer: 'l',
  argument: { 1: bssApdu, 3: tagged(context(3), sequence(field('an-APDU', accessNetworkSignalInfo), extensionAt(0))) },
  result: sequence(extensionAt(0)),
})

/** processAccessSignalling (§8.4.3): a radio message of the phone, from the other MSC to the MSC of the call. */
export const processAccessSignalling = operation('processAccessSignalling', 33, {
  timer: 's',
  argument: {
    1: bssApdu,
    3: tagged(
      context(3),
      sequence(
        field('an-APDU', accessNetworkSignalInfo),
        optional('selectedUMTS-Algorithms', context(1), selectedUmtsAlgorithms),
        optional('selectedGSM-Algorithm', context(2), octetString),
        optional('chosenRadioResourceInformation', context(3), chosenRadioResourceInformation),
        optional('selectedRab-Id', context(4), integer),
        extensionAt(0),
        optional('iUSelectedCodec', context(5), codec),
        optional('iuAvailableCodecsList', context(6), codecList),
        optional('aoipSelectedCodecTarget', context(7), codec),
        optional('aoipAvailableCodecsListMap', context(8), codecList),
      ),
    ),
  },
})

/** forwardAccessSignalling (§8.4.4): a radio message for the phone, from the MSC of the call to the other MSC. */
export const forwardAccessSignalling = operation('forwardAccessSignalling', 34, {
  timer: 's',
  argument: {
    1: bssApdu,
    3: tagged(
      context(3),
      sequence(
        field('an-APDU', accessNetworkSignalInfo),
        optional('integrityProtectionInfo', context(0), octetString),
        optional('encryptionInfo', context(1), octetString),
        optional('keyStatus', context(2), enumerated({ old: 0, new: 1 })),
        optional('allowedGSM-Algorithms', context(4), octetString),
        optional('allowedUMTS-Algorithms', context(5), allowedUmtsAlgorithms),
        optional('radioResourceInformation', context(6), octetString),
        extensionAt(3),
        optional('radioResourceList', context(7), radioResourceList),
        optional('bssmap-ServiceHandover', context(9), octetString),
        optional('ranap-ServiceHandover', context(8), octetString),
        optional('bssmap-ServiceHandoverList', context(10), bssmapServiceHandoverList),
        optional('currentlyUsedCodec', context(11), codec),
        optional('iuSupportedCodecsList', context(12), supportedCodecsList),
        optional('rab-ConfigurationIndicator', context(13), nothing),
        optional('iuSelectedCodec', context(14), codec),
        optional('alternativeChannelType', context(15), octetString),
        optional('tracePropagationList', context(17), tracePropagationList),
        optional('aoipSupportedCodecsListAnchor', context(18), codecList),
        optional('aoipSelectedCodecTarget', context(19), codec),
        optional('uesbi-Iu', context(20), uesbiIu),
        optional('imeisv', context(21), imei.into('imei')),
      ),
    ),
  },
})

/** prepareSubsequentHandover (§8.4.5): the other MSC asks the MSC of the call to hand the phone on, or back. */
export const prepareSubsequentHandover = operation('prepareSubsequentHandover', 69, {
  timer: 'm',
  argument: {
    1: sequence(field('targetCellId', cellGlobalId), field('targetMSC-Number', isdnAddress.into('node')), field('bss-APDU', bssApdu)),
    3: tagged(
      context(3),
      sequence(
        optional('targetCellId', context(0), cellGlobalId),
        field('targetMSC-Number', context(1), isdnAddress.into('node')),
        optional('targetRNCId', context(2), rncId),
        optional('an-APDU', context(3), accessNetworkSignalInfo),
        optional('selectedRab-Id', context(4), integer),
        extensionAt(5),
        optional('geran-classmark', context(6), octetString),
        optional('rab-ConfigurationIndicator', context(7), nothing),
      ),
    ),
  },
  result: { 1: bssApdu, 3: tagged(context(3), sequence(field('an-APDU', accessNetworkSignalInfo), extensionAt(0))) },
  errors: [unexpectedDataValue, dataMissing, unknownMSC, subsequentHandoverFailure],
})

/** performHandover (GSM 09.02, version 1 only): what became prepareHandover. */
export const performHandover = operation('performHandover', 28, {
  timer: 's',
  argument: sequence(
    field('targetCellId', cellGlobalId),
    field('servingCellId', cellGlobalId),
    field('channelType', octetString),
    field('classmarkInfo', context(10), octetString),
    optional('handoverPriority', context(11), octetString),
    optional('kc', context(12), octetString),
  ),
  result: sequence(field('handoverNumber', isdnAddress), field('accessSignalInfo', externalSignalInfo)),
  errors: [
    systemFailure,
    unexpectedDataValue,
    unknownBaseStation,
    invalidTargetBaseStation,
    noRadioResourceAvailable,
    noHandoverNumberAvailable,
  ],
})

/** performSubsequentHandover (GSM 09.02, version 1 only): what became prepareSubsequentHandover. */
export const performSubsequentHandover = operation('performSubsequentHandover', 30, {
  timer: 'm',
  argument: sequence(
    field('targetCellId', cellGlobalId),
    field('servingCellId', cellGlobalId),
    field('targetMSC-Number', isdnAddress.into('node')),
    optional('classmarkInfo', context(10), octetString),
  ),
  result: externalSignalInfo,
  errors: [unexpectedDataValue, unknownBaseStation, unknownMSC, invalidTargetBaseStation, subsequentHandoverFailure],
})

/** noteInternalHandover (GSM 09.02, version 1 only): the other MSC says that the phone moved within it. */
export const noteInternalHandover = operation('noteInternalHandover', 35, {
  timer: 's',
  argument: sequence(
    field('handoverType', enumerated({ interBSS: 0, intraBSS: 1 })),
    optional('targetCellId', context(1), cellGlobalId),
    optional('channelId', context(2), externalSignalInfo),
  ),
})

// --- group calls ---

const talkerPriority = enumerated({ normal: 0, privileged: 1, emergency: 2 })
const additionalInfo = bitString()

/** prepareGroupCall (§14.1): the anchor MSC of a group call asks a relay MSC for a group call number. */
export const prepareGroupCall = operation('prepareGroupCall', 39, {
  timer: 'm',
  argument: sequence(
    field('teleservice', teleserviceCode),
    field('asciCallReference', digits),
    field('codec-Info', octetString),
    field('cipheringAlgorithm', octetString),
    optional('groupKeyNumber-Vk-Id', context(0), integer),
    optional('groupKey', context(1), octetString),
    optional('priority', context(2), emlppPriority),
    optional('uplinkFree', context(3), nothing),
    extensionAt(4),
    optional('vstk', context(5), octetString),
    optional('vstk-rand', context(6), octetString),
    optional('talkerChannelParameter', context(7), nothing),
    optional('uplinkReplyIndicator', context(8), nothing),
  ),
  result: sequence(field('groupCallNumber', isdnAddress), extension),
  errors: [systemFailure, noGroupCallNumberAvailable, unexpectedDataValue],
})

/** sendGroupCallEndSignal (§14.2): the relay MSC says that its channels are there; answered when the call is over. */
export const sendGroupCallEndSignal = operation('sendGroupCallEndSignal', 40, {
  timer: 'l',
  argument: sequence(
    optional('imsi', imsi.into('imsi')),
    extension,
    optional('talkerPriority', context(0), talkerPriority),
    optional('additionalInfo', context(1), additionalInfo),
  ),
  result: sequence(extension),
})

/** processGroupCallSignalling (§14.4): the relay MSC tells the anchor MSC who wants to speak. */
export const processGroupCallSignalling = operation('processGroupCallSignalling', 41, {
  timer: 's',
  argument: sequence(
    optional('uplinkRequest', context(0), nothing),
    optional('uplinkReleaseIndication', context(1), nothing),
    optional('releaseGroupCall', context(2), nothing),
    extension,
    optional('talkerPriority', context(3), talkerPriority),
    optional('additionalInfo', context(4), additionalInfo),
    optional('emergencyModeResetCommandFlag', context(5), nothing),
    optional('an-APDU', context(6), accessNetworkSignalInfo),
  ),
})

/** forwardGroupCallSignalling (§14.3): the anchor MSC tells the relay MSC who may speak. */
export const forwardGroupCallSignalling = operation('forwardGroupCallSignalling', 42, {
  timer: 's',
  argument: sequence(
    optional('imsi', imsi.into('imsi')),
    optional('uplinkRequestAck', context(0), nothing),
    optional('uplinkReleaseIndication', context(1), nothing),
    optional('uplinkRejectCommand', context(2), nothing),
    optional('uplinkSeizedCommand', context(3), nothing),
    optional('uplinkReleaseCommand', context(4), nothing),
    extension,
    optional(
      'stateAttributes',
      context(5),
      sequence(
        optional('downlinkAttached', context(5), nothing),
        optional('uplinkAttached', context(6), nothing),
        optional('dualCommunication', context(7), nothing),
        optional('callOriginator', context(8), nothing),
      ),
    ),
    optional('talkerPriority', context(6), talkerPriority),
    optional('additionalInfo', context(7), additionalInfo),
    optional('emergencyModeResetCommandFlag', context(8), nothing),
    optional('sm-RP-UI', context(9), tpdu('toPhone')),
    optional('an-APDU', context(10), accessNetworkSignalInfo),
  ),
})

/** sendGroupCallInfo (§14.5): an MSC asks the anchor MSC, or the VLR, about a group call and the subscriber who joins it. */
export const sendGroupCallInfo = operation('sendGroupCallInfo', 84, {
  timer: 'm',
  argument: sequence(
    field('requestedInfo', enumerated({ 'anchorMSC-AddressAndASCI-CallReference': 0, imsiAndAdditionalInfoAndAdditionalSubscription: 1 })),
    field('groupId', digits),
    field('teleservice', teleserviceCode),
    optional('cellId', context(0), cellGlobalId),
    optional('imsi', context(1), imsi.into('imsi')),
    optional('tmsi', context(2), octetString),
    optional('additionalInfo', context(3), additionalInfo),
    optional('talkerPriority', context(4), talkerPriority),
    optional('cksn', context(5), octetString),
    extensionAt(6),
  ),
  result: sequence(
    optional('anchorMSC-Address', context(0), isdnAddress.into('node')),
    optional('asciCallReference', context(1), digits),
    optional('imsi', context(2), imsi.into('imsi').marks('givesImsi')),
    optional('additionalInfo', context(3), additionalInfo),
    optional('additionalSubscriptions', context(4), bitString('privilegedUplinkRequest', 'emergencyUplinkRequest', 'emergencyReset')),
    optional('kc', context(5), octetString.marks('givesKeys')),
    extensionAt(6),
  ),
  errors: [systemFailure, ongoingGroupCall, unexpectedDataValue, dataMissing, teleserviceNotProvisioned, unknownSubscriber],
})

// --- MAPsec ---

const secured = (name: string, opcode: number, timer: 's' | 'm' | 'ml' | 'l') =>
  operation(name, opcode, {
    timer,
    argument: securedParameter,
    result: securedParameter,
    errors: [secureTransportError, dataMissing, unexpectedDataValue],
  })

/** secureTransportClass1 (TS 29.002 until Rel-6 §17.6.9): another operation, protected; result and error expected. */
export const secureTransportClass1 = secured('secureTransportClass1', 78, 'm')
/** secureTransportClass2: only an error expected. */
export const secureTransportClass2 = secured('secureTransportClass2', 79, 'm')
/** secureTransportClass3: only a result expected. */
export const secureTransportClass3 = secured('secureTransportClass3', 80, 'm')
/** secureTransportClass4: no answer expected. */
export const secureTransportClass4 = secured('secureTransportClass4', 81, 'm')
