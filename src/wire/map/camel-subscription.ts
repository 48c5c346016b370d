/**
 * CAMEL subscription information (TS 29.002 §17.7.1): which gsmSCF a switch must ask before it goes on with a call, a message or a session. The
 * address of the gsmSCF is what attackers change. The types carry no marks: where they are used decides whether they set or give.
 */
import { bitString, enumerated, integer, namedInteger, nothing, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, list, type Mark, optional, sequence, type SequenceType } from '../describe.js'
import { bearerServiceCode, ssCode, teleserviceCode } from './errors.js'
import { extensionContainer, isdnAddress } from './types.js'

const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

/** Ext-BasicServiceCode (§17.7.8): the code in the first octet, up to four reserved ones. */
export const extBasicServiceCode = choice(
  field('ext-BearerService', context(2), bearerServiceCode),
  field('ext-Teleservice', context(3), teleserviceCode),
)

const defaultCallHandling = enumerated({ continueCall: 0, releaseCall: 1 })
const defaultTransactionHandling = enumerated({ continueTransaction: 0, releaseTransaction: 1 })
const camelCapabilityHandling = namedInteger({ 'CAMEL phase 1': 1, 'CAMEL phase 2': 2, 'CAMEL phase 3': 3, 'CAMEL phase 4': 4 })

const oBcsmTriggerDetectionPoint = enumerated({ collectedInfo: 2, routeSelectFailure: 4 })
const tBcsmTriggerDetectionPoint = enumerated({ termAttemptAuthorized: 12, tBusy: 13, tNoAnswer: 14 })
const smsTriggerDetectionPoint = enumerated({ 'sms-CollectedInfo': 1, 'sms-DeliveryRequest': 2 })
const gprsTriggerDetectionPoint = enumerated({
  attach: 1,
  attachChangeOfPosition: 2,
  'pdp-ContextEstablishment': 11,
  'pdp-ContextEstablishmentAcknowledgement': 12,
  'pdp-ContextChangeOfPosition': 14,
})

/** What O-CSI and T-CSI say for one point of a call. */
const bcsmTdpData = (point: string, type: LeafType) =>
  sequence(
    field(point, type),
    field('serviceKey', integer),
    field('gsmSCF-Address', context(0), isdnAddress),
    field('defaultCallHandling', context(1), defaultCallHandling),
    extension(2),
  )

/** Calls made, and calls forwarded, by the subscriber. */
export const oCSI = sequence(
  field('o-BcsmCamelTDPDataList', list('o-BcsmCamelTDPData', bcsmTdpData('o-BcsmTriggerDetectionPoint', oBcsmTriggerDetectionPoint))),
  optional('extensionContainer', extensionContainer),
  optional('camelCapabilityHandling', context(0), camelCapabilityHandling),
  optional('notificationToCSE', context(1), nothing),
  optional('csiActive', context(2), nothing),
)

/** Calls to the subscriber, asked for in the gateway (T-CSI) or in the serving switch (VT-CSI). */
export const tCSI = sequence(
  field('t-BcsmCamelTDPDataList', list('t-BcsmCamelTDPData', bcsmTdpData('t-BcsmTriggerDetectionPoint', tBcsmTriggerDetectionPoint))),
  optional('extensionContainer', extensionContainer),
  optional('camelCapabilityHandling', context(0), camelCapabilityHandling),
  optional('notificationToCSE', context(1), nothing),
  optional('csi-Active', context(2), nothing),
)
export const vtCSI = tCSI

/** Calls to certain dialled numbers. */
export const dCSI = sequence(
  optional(
    'dp-AnalysedInfoCriteriaList',
    context(0),
    list(
      'dp-AnalysedInfoCriterium',
      sequence(
        field('dialledNumber', isdnAddress),
        field('serviceKey', integer),
        field('gsmSCF-Address', isdnAddress),
        field('defaultCallHandling', defaultCallHandling),
        optional('extensionContainer', extensionContainer),
      ),
    ),
  ),
  optional('camelCapabilityHandling', context(1), camelCapabilityHandling),
  extension(2),
  optional('notificationToCSE', context(3), nothing),
  optional('csi-Active', context(4), nothing),
)

/** Uses of supplementary services, to be reported. */
export const ssCSI = sequence(
  field('ss-CamelData', sequence(field('ss-EventList', list('ss-Code', ssCode)), field('gsmSCF-Address', isdnAddress), extension(0))),
  optional('extensionContainer', extensionContainer),
  optional('notificationToCSE', context(0), nothing),
  optional('csi-Active', context(1), nothing),
)

/** Moves of the subscriber, to be reported: M-CSI by the VLR, MG-CSI by the SGSN. */
export const mCSI = sequence(
  field('mobilityTriggers', list('mm-Code', octetString)),
  field('serviceKey', integer),
  field('gsmSCF-Address', context(0), isdnAddress),
  extension(1),
  optional('notificationToCSE', context(2), nothing),
  optional('csi-Active', context(3), nothing),
)
export const mgCSI = mCSI

const packetTdpData = (point: string, type: LeafType, handling: string) =>
  sequence(
    field(point, context(0), type),
    field('serviceKey', context(1), integer),
    field('gsmSCF-Address', context(2), isdnAddress),
    field(handling, context(3), defaultTransactionHandling),
    extension(4),
  )

const packetCSI = (listName: string, each: string, data: SequenceType) =>
  sequence(
    optional(listName, context(0), list(each, data)),
    optional('camelCapabilityHandling', context(1), camelCapabilityHandling),
    extension(2),
    optional('notificationToCSE', context(3), nothing),
    optional('csi-Active', context(4), nothing),
  )

/** Messages from (MO-SMS-CSI) and to (MT-SMS-CSI) the subscriber. */
export const smsCSI = packetCSI(
  'sms-CAMEL-TDP-DataList',
  'sms-CAMEL-TDP-Data',
  packetTdpData('sms-TriggerDetectionPoint', smsTriggerDetectionPoint, 'defaultSMS-Handling'),
)
/** Packet sessions of the subscriber. */
export const gprsCSI = packetCSI(
  'gprs-CamelTDPDataList',
  'gprs-CamelTDPData',
  packetTdpData('gprs-TriggerDetectionPoint', gprsTriggerDetectionPoint, 'defaultSessionHandling'),
)

const destinationNumberCriteria = sequence(
  field('matchType', context(0), enumerated({ inhibiting: 0, enabling: 1 })),
  optional('destinationNumberList', context(1), list('destinationNumber', isdnAddress)),
  optional('destinationNumberLengthList', context(2), list('destinationNumberLength', integer)),
)

export const oBcsmCamelTDPCriteriaList = list(
  'o-BcsmCamelTDP-Criteria',
  sequence(
    field('o-BcsmTriggerDetectionPoint', oBcsmTriggerDetectionPoint),
    optional('destinationNumberCriteria', context(0), destinationNumberCriteria),
    optional('basicServiceCriteria', context(1), list('basicService', extBasicServiceCode)),
    optional('callTypeCriteria', context(2), enumerated({ forwarded: 0, notForwarded: 1 })),
    optional('o-CauseValueCriteria', context(3), list('causeValue', octetString)),
    extension(4),
  ),
)

export const tBcsmCamelTDPCriteriaList = list(
  't-BCSM-CAMEL-TDP-Criteria',
  sequence(
    field('t-BCSM-TriggerDetectionPoint', tBcsmTriggerDetectionPoint),
    optional('basicServiceCriteria', context(0), list('basicService', extBasicServiceCode)),
    optional('t-CauseValueCriteria', context(1), list('causeValue', octetString)),
  ),
)

export const mtSmsCamelTDPCriteriaList = list(
  'mt-smsCAMELTDP-Criteria',
  sequence(
    field('sms-TriggerDetectionPoint', smsTriggerDetectionPoint),
    optional(
      'tpdu-TypeCriterion',
      context(0),
      list('mt-SMS-TPDU-Type', enumerated({ 'sms-DELIVER': 0, 'sms-SUBMIT-REPORT': 1, 'sms-STATUS-REPORT': 2 })),
    ),
  ),
)

/** GmscCamelSubscriptionInfo (§17.7.3): what a gateway needs for a call to the subscriber. */
export const gmscCamelSubscriptionInfo = sequence(
  optional('t-CSI', context(0), tCSI),
  optional('o-CSI', context(1), oCSI),
  extension(2),
  optional('o-BcsmCamelTDP-CriteriaList', context(3), oBcsmCamelTDPCriteriaList),
  optional('t-BCSM-CAMEL-TDP-CriteriaList', context(4), tBcsmCamelTDPCriteriaList),
  optional('d-csi', context(5), dCSI),
)

const csi = (type: SequenceType, mark: Mark | undefined): SequenceType => (mark === undefined ? type : type.marks(mark))

/** VlrCamelSubscriptionInfo: what a VLR needs. In insertSubscriberData every CSI sets; in a result nothing does. */
export const vlrCamelSubscriptionInfo = (mark?: Mark): SequenceType =>
  sequence(
    optional('o-CSI', context(0), csi(oCSI, mark)),
    extension(1),
    optional('ss-CSI', context(2), csi(ssCSI, mark)),
    optional('o-BcsmCamelTDP-CriteriaList', context(4), oBcsmCamelTDPCriteriaList),
    optional('tif-CSI', context(3), nothing),
    optional('m-CSI', context(5), csi(mCSI, mark)),
    optional('mo-sms-CSI', context(6), csi(smsCSI, mark)),
    optional('vt-CSI', context(7), csi(vtCSI, mark)),
    optional('t-BCSM-CAMEL-TDP-CriteriaList', context(8), tBcsmCamelTDPCriteriaList),
    optional('d-CSI', context(9), csi(dCSI, mark)),
    optional('mt-sms-CSI', context(10), csi(smsCSI, mark)),
    optional('mt-smsCAMELTDP-CriteriaList', context(11), mtSmsCamelTDPCriteriaList),
  )

/** SGSN-CAMEL-SubscriptionInfo: what an SGSN needs. */
export const sgsnCamelSubscriptionInfo = (mark?: Mark): SequenceType =>
  sequence(
    optional('gprs-CSI', context(0), csi(gprsCSI, mark)),
    optional('mo-sms-CSI', context(1), csi(smsCSI, mark)),
    extension(2),
    optional('mt-sms-CSI', context(3), csi(smsCSI, mark)),
    optional('mt-smsCAMELTDP-CriteriaList', context(4), mtSmsCamelTDPCriteriaList),
    optional('mg-csi', context(5), csi(mgCSI, mark)),
  )

/** SpecificCSI-Withdraw: which of them go. */
export const specificCsi = bitString(
  'o-csi',
  'ss-csi',
  'tif-csi',
  'd-csi',
  'vt-csi',
  'mo-sms-csi',
  'm-csi',
  'gprs-csi',
  't-csi',
  'mt-sms-csi',
  'mg-csi',
  'o-IM-CSI',
  'd-IM-CSI',
  'vt-IM-CSI',
)

/** CAMEL-SubscriptionInfo: what a gsmSCF is told of them. */
export const camelSubscriptionInfo = sequence(
  optional('o-CSI', context(0), oCSI),
  optional('o-BcsmCamelTDP-CriteriaList', context(1), oBcsmCamelTDPCriteriaList),
  optional('d-CSI', context(2), dCSI),
  optional('t-CSI', context(3), tCSI),
  optional('t-BCSM-CAMEL-TDP-CriteriaList', context(4), tBcsmCamelTDPCriteriaList),
  optional('vt-CSI', context(5), vtCSI),
  optional('vt-BCSM-CAMEL-TDP-CriteriaList', context(6), tBcsmCamelTDPCriteriaList),
  optional('tif-CSI', context(7), nothing),
  optional('tif-CSI-NotificationToCSE', context(8), nothing),
  optional('gprs-CSI', context(9), gprsCSI),
  optional('mo-sms-CSI', context(10), smsCSI),
  optional('ss-CSI', context(11), ssCSI),
  optional('m-CSI', context(12), mCSI),
  extension(13),
  optional('specificCSIDeletedList', context(14), specificCsi),
  optional('mt-sms-CSI', context(15), smsCSI),
  optional('mt-smsCAMELTDP-CriteriaList', context(16), mtSmsCamelTDPCriteriaList),
  optional('mg-csi', context(17), mgCSI),
  optional('o-IM-CSI', context(18), oCSI),
  optional('o-IM-BcsmCamelTDP-CriteriaList', context(19), oBcsmCamelTDPCriteriaList),
  optional('d-IM-CSI', context(20), dCSI),
  optional('vt-IM-CSI', context(21), vtCSI),
  optional('vt-IM-BCSM-CAMEL-TDP-CriteriaList', context(22), tBcsmCamelTDPCriteriaList),
)
