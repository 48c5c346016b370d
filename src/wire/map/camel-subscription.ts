/** CAMEL subscription information (TS 29.002 §17.7.1): which gsmSCF a switch must ask. The address of the gsmSCF is what attackers change. */
import { enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, optional, sequence } from '../describe.js'
import { extensionContainer, isdnAddress } from './types.js'

const defaultHandling = enumerated({ continueTransaction: 0, releaseTransaction: 1 })
const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

const bcsmTdp = (name: string) =>
  sequence(
    field(name, enumerated({ collectedInfo: 2, routeSelectFailure: 4, termAttemptAuthorized: 12, tBusy: 13, tNoAnswer: 14 })),
    field('serviceKey', integer),
    field('gsmSCF-Address', context(0), isdnAddress),
    field('defaultCallHandling', context(1), defaultHandling),
    extension(2),
  )

const handling = (capability: number) => [optional('camelCapabilityHandling', context(capability), integer)]

export const oCSI = sequence(
  field('o-BcsmCamelTDPDataList', list('o-BcsmCamelTDPData', bcsmTdp('o-BcsmTriggerDetectionPoint'))),
  optional('extensionContainer', extensionContainer),
  ...handling(0),
  optional('notificationToCSE', context(1), nothing),
  optional('csiActive', context(2), nothing),
)

export const tCSI = sequence(
  field('t-BcsmCamelTDPDataList', list('t-BcsmCamelTDPData', bcsmTdp('t-BcsmTriggerDetectionPoint'))),
  optional('extensionContainer', extensionContainer),
  ...handling(0),
  optional('notificationToCSE', context(1), nothing),
  optional('csi-Active', context(2), nothing),
)
export const vtCSI = tCSI

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
        field('defaultCallHandling', defaultHandling),
        optional('extensionContainer', extensionContainer),
      ),
    ),
  ),
  ...handling(1),
  extension(2),
  optional('notificationToCSE', context(3), nothing),
  optional('csi-Active', context(4), nothing),
)

export const ssCSI = sequence(
  field('ss-CamelData', sequence(field('ss-EventList', list('ss-Code', octetString)), field('gsmSCF-Address', isdnAddress), extension(0))),
  optional('extensionContainer', extensionContainer),
  optional('notificationToCSE', context(0), nothing),
  optional('csi-Active', context(1), nothing),
)

export const mCSI = sequence(
  field('mobilityTriggers', list('mm-Code', octetString)),
  field('serviceKey', integer),
  field('gsmSCF-Address', context(0), isdnAddress),
  extension(1),
  optional('notificationToCSE', context(2), nothing),
  optional('csi-Active', context(3), nothing),
)
export const mgCSI = mCSI

const packetTdp = (point: string, fallback: string) =>
  sequence(
    field(point, context(0), enumerated({})),
    field('serviceKey', context(1), integer),
    field('gsmSCF-Address', context(2), isdnAddress),
    field(fallback, context(3), defaultHandling),
    extension(4),
  )

const packetCSI = (listName: string, each: ReturnType<typeof packetTdp>) =>
  sequence(
    optional(listName, context(0), list('tdpData', each)),
    ...handling(1),
    extension(2),
    optional('notificationToCSE', context(3), nothing),
    optional('csi-Active', context(4), nothing),
  )

export const smsCSI = packetCSI('sms-CAMEL-TDP-DataList', packetTdp('sms-TriggerDetectionPoint', 'defaultSMS-Handling'))
export const gprsCSI = packetCSI('gprs-CamelTDPDataList', packetTdp('gprs-TriggerDetectionPoint', 'defaultSessionHandling'))

const basicService = choice(field('ext-BearerService', context(2), octetString), field('ext-Teleservice', context(3), octetString))

export const oBcsmCamelTDPCriteriaList = list(
  'o-BcsmCamelTDP-Criteria',
  sequence(
    field('o-BcsmTriggerDetectionPoint', enumerated({ collectedInfo: 2, routeSelectFailure: 4 })),
    optional(
      'destinationNumberCriteria',
      context(0),
      sequence(
        field('matchType', context(0), enumerated({ inhibiting: 0, enabling: 1 })),
        optional('destinationNumberList', context(1), list('destinationNumber', isdnAddress)),
        optional('destinationNumberLengthList', context(2), list('length', integer)),
      ),
    ),
    optional('basicServiceCriteria', context(1), list('basicService', basicService)),
    optional('callTypeCriteria', context(2), enumerated({ forwarded: 0, notForwarded: 1 })),
    optional('o-CauseValueCriteria', context(3), list('causeValue', octetString)),
    extension(4),
  ),
)

export const tBcsmCamelTDPCriteriaList = list(
  't-BCSM-CAMEL-TDP-Criteria',
  sequence(
    field('t-BCSM-TriggerDetectionPoint', enumerated({ termAttemptAuthorized: 12, tBusy: 13, tNoAnswer: 14 })),
    optional('basicServiceCriteria', context(0), list('basicService', basicService)),
    optional('t-CauseValueCriteria', context(1), list('causeValue', octetString)),
  ),
)

export const gmscCamelSubscriptionInfo = sequence(
  optional('t-CSI', context(0), tCSI),
  optional('o-CSI', context(1), oCSI),
  extension(2),
  optional('o-BcsmCamelTDP-CriteriaList', context(3), oBcsmCamelTDPCriteriaList),
  optional('t-BCSM-CAMEL-TDP-CriteriaList', context(4), tBcsmCamelTDPCriteriaList),
  optional('d-csi', context(5), dCSI),
)

export const vlrCamelSubscriptionInfo = sequence(
  optional('o-CSI', context(0), oCSI.marks('setsCamel')),
  extension(1),
  optional('ss-CSI', context(2), ssCSI.marks('setsCamel')),
  optional('o-BcsmCamelTDP-CriteriaList', context(4), oBcsmCamelTDPCriteriaList),
  optional('tif-CSI', context(3), nothing),
  optional('m-CSI', context(5), mCSI.marks('setsCamel')),
  optional('mo-sms-CSI', context(6), smsCSI.marks('setsCamel')),
  optional('vt-CSI', context(7), vtCSI.marks('setsCamel')),
  optional('t-BCSM-CAMEL-TDP-CriteriaList', context(8), tBcsmCamelTDPCriteriaList),
  optional('d-CSI', context(9), dCSI.marks('setsCamel')),
  optional('mt-sms-CSI', context(10), smsCSI.marks('setsCamel')),
  optional(
    'mt-smsCAMELTDP-CriteriaList',
    context(11),
    list(
      'criteria',
      sequence(
        field('sms-TriggerDetectionPoint', enumerated({})),
        optional('tpdu-TypeCriterion', context(0), list('type', enumerated({}))),
      ),
    ),
  ),
)
