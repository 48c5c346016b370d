/**
 * Short message service (TS 29.002 §12, types §17.7.6): who may reach a subscriber by text, and through which node.
 * sendRoutingInfoForSM is the most abused question of the network: it turns a number into an IMSI and a serving node.
 * Left out: the text (tpdu.ts reads the envelope only).
 */
import { bitString, boolean, enumerated, integer, namedInteger, nothing, octetString, tbcd, tbcdOctets, tbcdText } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, list, operation, optional, sequence, type Value } from '../describe.js'
import {
  absentSubscriber,
  absentSubscriberDiagnosticSM,
  absentSubscriberSM,
  callBarred,
  dataMissing,
  facilityNotSupported,
  illegalEquipment,
  illegalSubscriber,
  messageWaitingListFull,
  smDeliveryFailure,
  subscriberBusyForMTSMS,
  systemFailure,
  teleserviceCode,
  teleserviceNotProvisioned,
  time,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { smeAddress, tpdu } from '../sms/tpdu.js'
import { addressString, extensionContainer, imsi, isdnAddress } from './types.js'

const extension = optional('extensionContainer', extensionContainer)

/** Octets that are text of the visible ASCII range: host names, SIP URIs. Anything else is hex. */
export const text: LeafType = leaf({
  ...octetString.codec,
  read(octets, from, to) {
    let read = ''
    for (let i = from; i < to; i++) {
      const o = octets[i] as number
      if (o < 0x20 || o > 0x7e) return octetString.codec.read(octets, from, to)
      read += String.fromCharCode(o)
    }
    return read
  },
  write: (value: Value) => Array.from(typeof value === 'string' ? value : '', (c) => c.charCodeAt(0)),
})

/** Digits that are no number of a subscriber or node: not listed among the numbers of a message. */
export const digits: LeafType = leaf({
  ...octetString.codec,
  read: tbcdText,
  write: (value: Value) => tbcdOctets(typeof value === 'string' ? value : ''),
})

/** NetworkNodeDiameterAddress (TS 29.002 §17.7.8). */
export const networkNodeDiameterAddress = sequence(field('diameter-Name', context(0), text), field('diameter-Realm', context(1), text))

const correlationId = sequence(
  optional('hlr-id', context(0), tbcd('HLR-Id', [3, 15])),
  optional('sip-uri-A', context(1), text),
  field('sip-uri-B', context(2), text),
)

/** SM-RP-DA: to whom. */
const smRpDa = choice(
  field('imsi', context(0), imsi.into('imsi')),
  field('lmsi', context(1), octetString),
  field('serviceCentreAddressDA', context(4), addressString),
  field('noSM-RP-DA', context(5), nothing),
)
/** SM-RP-OA: from whom. A service centre as origin is who asks the phone’s network to deliver. */
const smRpOa = choice(
  field('msisdn', context(2), isdnAddress.into('msisdn')),
  field('serviceCentreAddressOA', context(4), addressString.into('client')),
  field('noSM-RP-OA', context(5), nothing),
)

const smDeliveryOutcome = enumerated({ memoryCapacityExceeded: 0, absentSubscriber: 1, successfulTransfer: 2 })

const servingNode = isdnAddress.marks('givesServingNode').into('node')
const additionalNumber = choice(field('msc-Number', context(0), servingNode), field('sgsn-Number', context(1), servingNode))

/** sendRoutingInfoForSM (§12.1): an SMS gateway asks the HLR where to deliver. The answer gives IMSI and serving node. */
export const sendRoutingInfoForSM = operation('sendRoutingInfoForSM', 45, {
  timer: 'm',
  argument: sequence(
    field('msisdn', context(0), isdnAddress.into('msisdn')),
    field('sm-RP-PRI', context(1), boolean),
    field('serviceCentreAddress', context(2), addressString.into('client')),
    // cug-Interlock and teleserviceCode: version 1 only, which names no context and is read by this form
    optional('cug-Interlock', context(3), octetString),
    optional('teleserviceCode', context(5), teleserviceCode),
    optional('extensionContainer', context(6), extensionContainer),
    optional('gprsSupportIndicator', context(7), nothing),
    optional('sm-RP-MTI', context(8), namedInteger({ 'SMS-DELIVER': 0, 'SMS-STATUS-REPORT': 1 }).marks('deliveryPurpose')),
    optional('sm-RP-SMEA', context(9), smeAddress.marks('deliveryPurpose')),
    optional(
      'sm-deliveryNotIntended',
      context(10),
      enumerated({ 'onlyIMSI-requested': 0, 'onlyMCC-MNC-requested': 1 }).marks('notIntendedToDeliver'),
    ),
    optional('ip-sm-gwGuidanceIndicator', context(11), nothing),
    optional('imsi', context(12), imsi.into('imsi')),
    optional('t4-Trigger-Indicator', context(14), nothing),
    optional('singleAttemptDelivery', context(13), nothing),
    optional('correlationID', context(15), correlationId),
    optional('smsf-supportIndicator', context(16), nothing),
  ),
  result: {
    1: sequence(
      field('imsi', imsi.into('imsi').marks('givesImsi')),
      field(
        'locationInfoWithLMSI',
        context(0),
        sequence(
          // LocationInfo: a roaming number in version 1 only
          field(
            'locationInfo',
            choice(field('roamingNumber', context(0), isdnAddress.marks('givesServingNode')), field('msc-Number', context(1), servingNode)),
          ),
          optional('lmsi', octetString),
        ),
      ),
      optional('mwd-Set', context(2), boolean),
    ),
    3: sequence(
      field('imsi', imsi.into('imsi').marks('givesImsi')),
      field(
        'locationInfoWithLMSI',
        context(0),
        sequence(
          // roamingNumber and mwd-Set: version 1 only, likewise
          optional('roamingNumber', context(0), isdnAddress.marks('givesServingNode')),
          field('networkNode-Number', context(1), servingNode),
          optional('lmsi', octetString),
          extension,
          optional('gprsNodeIndicator', context(5), nothing),
          optional('additional-Number', context(6), additionalNumber),
          optional('networkNodeDiameterAddress', context(7), networkNodeDiameterAddress.marks('givesServingNode')),
          optional('additionalNetworkNodeDiameterAddress', context(8), networkNodeDiameterAddress.marks('givesServingNode')),
          optional('thirdNumber', context(9), additionalNumber),
          optional('thirdNetworkNodeDiameterAddress', context(10), networkNodeDiameterAddress.marks('givesServingNode')),
          optional('imsNodeIndicator', context(11), nothing),
          optional('smsf-3gpp-Number', context(12), servingNode),
          optional('smsf-3gpp-DiameterAddress', context(13), networkNodeDiameterAddress.marks('givesServingNode')),
          optional('smsf-non-3gpp-Number', context(14), servingNode),
          optional('smsf-non-3gpp-DiameterAddress', context(15), networkNodeDiameterAddress.marks('givesServingNode')),
          optional('smsf-3gpp-address-indicator', context(16), nothing),
          optional('smsf-non-3gpp-address-indicator', context(17), nothing),
        ),
      ),
      optional('mwd-Set', context(2), boolean),
      optional('extensionContainer', context(4), extensionContainer),
      optional(
        'ip-sm-gwGuidance',
        context(5),
        sequence(field('minimumDeliveryTimeValue', integer), field('recommendedDeliveryTimeValue', integer), extension),
      ),
    ),
  },
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    facilityNotSupported,
    unknownSubscriber,
    teleserviceNotProvisioned,
    callBarred,
    // versions 1 and 2
    absentSubscriber,
    absentSubscriberSM,
  ],
})

/** ForwardSM-Arg of versions 1 and 2: one operation for both directions (GSM 09.02 §14.7.6). */
const forwardSmArgument = sequence(
  field('sm-RP-DA', smRpDa),
  field('sm-RP-OA', smRpOa),
  field('sm-RP-UI', tpdu('either')),
  optional('moreMessagesToSend', nothing.marks('moreMessages')),
)

const forwardSmResult = sequence(optional('sm-RP-UI', tpdu('report')), extension)

/**
 * mo-forwardSM (§12.2): the serving node hands a text of a subscriber to the service centre. Versions 1 and 2: forwardSM, either direction, told apart
 * by the application context.
 */
export const moForwardSM = operation('mo-forwardSM', 46, {
  timer: 'ml',
  argument: {
    1: forwardSmArgument,
    3: sequence(
      field('sm-RP-DA', smRpDa),
      field('sm-RP-OA', smRpOa),
      field('sm-RP-UI', tpdu('fromPhone')),
      // moreMessagesToSend: versions 1 and 2 only, towards the phone; version 1 names no context and is read by this form
      optional('moreMessagesToSend', nothing.marks('moreMessages')),
      extension,
      optional('imsi', imsi.into('imsi')),
      optional('correlationID', context(0), correlationId),
      optional('sm-DeliveryOutcome', context(1), smDeliveryOutcome),
    ),
  },
  result: forwardSmResult,
  errors: [systemFailure, unexpectedDataValue, facilityNotSupported, smDeliveryFailure],
})

/** mt-forwardSM (§12.9): an SMS gateway hands a text to the serving node, for a subscriber there. */
export const mtForwardSM = operation('mt-forwardSM', 44, {
  timer: 'ml',
  argument: {
    1: forwardSmArgument,
    3: sequence(
      field('sm-RP-DA', smRpDa),
      field('sm-RP-OA', smRpOa),
      field('sm-RP-UI', tpdu('toPhone')),
      optional('moreMessagesToSend', nothing.marks('moreMessages')),
      extension,
      optional('smDeliveryTimer', integer),
      optional('smDeliveryStartTime', time),
      optional('smsOverIP-OnlyIndicator', context(0), nothing),
      optional('correlationID', context(1), correlationId),
      optional('maximumRetransmissionTime', context(2), time),
      optional('smsGmscAddress', context(3), isdnAddress.into('client')),
      optional('smsGmscDiameterAddress', context(4), networkNodeDiameterAddress),
    ),
  },
  result: forwardSmResult,
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    facilityNotSupported,
    unidentifiedSubscriber,
    illegalSubscriber,
    illegalEquipment,
    subscriberBusyForMTSMS,
    smDeliveryFailure,
    absentSubscriberSM,
  ],
})

const storedMsisdn = isdnAddress.into('msisdn').marks('givesMsisdn')

/** reportSM-DeliveryStatus (§12.3): an SMS gateway tells the HLR that a delivery failed, or works again. Sets the waiting list. */
export const reportSMDeliveryStatus = operation('reportSM-DeliveryStatus', 47, {
  timer: 's',
  argument: {
    1: sequence(field('msisdn', isdnAddress.into('msisdn')), field('serviceCentreAddress', addressString.into('client'))),
    2: sequence(
      field('msisdn', isdnAddress.into('msisdn')),
      field('serviceCentreAddress', addressString.into('client')),
      field('sm-DeliveryOutcome', smDeliveryOutcome),
      optional('absentSubscriberDiagnosticSM', context(0), absentSubscriberDiagnosticSM),
      optional('extensionContainer', context(1), extensionContainer),
      optional('gprsSupportIndicator', context(2), nothing),
      optional('deliveryOutcomeIndicator', context(3), nothing),
      optional('additionalSM-DeliveryOutcome', context(4), smDeliveryOutcome),
      optional('additionalAbsentSubscriberDiagnosticSM', context(5), absentSubscriberDiagnosticSM),
      optional('ip-sm-gw-Indicator', context(6), nothing),
      optional('ip-sm-gw-sm-deliveryOutcome', context(7), smDeliveryOutcome),
      optional('ip-sm-gw-absentSubscriberDiagnosticSM', context(8), absentSubscriberDiagnosticSM),
      optional('imsi', context(9), imsi.into('imsi')),
      optional('singleAttemptDelivery', context(10), nothing),
      optional('correlationID', context(11), correlationId),
      optional('smsf-3gpp-deliveryOutcomeIndicator', context(12), nothing),
      optional('smsf-3gpp-deliveryOutcome', context(13), smDeliveryOutcome),
      optional('smsf-3gpp-absentSubscriberDiagSM', context(14), absentSubscriberDiagnosticSM),
      optional('smsf-non-3gpp-deliveryOutcomeIndicator', context(15), nothing),
      optional('smsf-non-3gpp-deliveryOutcome', context(16), smDeliveryOutcome),
      optional('smsf-non-3gpp-absentSubscriberDiagSM', context(17), absentSubscriberDiagnosticSM),
    ),
  },
  result: { 1: storedMsisdn, 3: sequence(optional('storedMSISDN', storedMsisdn), extension) },
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber, messageWaitingListFull],
})

/** informServiceCentre (§12.6): the HLR tells an SMS gateway, beside its answer, what is on the waiting list. */
export const informServiceCentre = operation('informServiceCentre', 63, {
  timer: 's',
  argument: sequence(
    optional('storedMSISDN', isdnAddress.into('msisdn')),
    optional('mw-Status', bitString('sc-AddressNotIncluded', 'mnrf-Set', 'mcef-Set', 'mnrg-Set', 'mnr5g-Set', 'mnr5gn3g-Set')),
    extension,
    optional('absentSubscriberDiagnosticSM', absentSubscriberDiagnosticSM),
    optional('additionalAbsentSubscriberDiagnosticSM', context(0), absentSubscriberDiagnosticSM),
    optional('smsf3gppAbsentSubscriberDiagnosticSM', context(1), absentSubscriberDiagnosticSM),
    optional('smsfNon3gppAbsentSubscriberDiagnosticSM', context(2), absentSubscriberDiagnosticSM),
  ),
})

const alertArgument = sequence(
  field('msisdn', isdnAddress.into('msisdn')),
  field('serviceCentreAddress', addressString),
  optional('imsi', imsi.into('imsi')),
  optional('correlationID', correlationId),
  optional('maximumUeAvailabilityTime', context(0), time),
  optional('smsGmscAlertEvent', context(1), enumerated({ msAvailableForMtSms: 0, msUnderNewServingNode: 1 })),
  optional('smsGmscDiameterAddress', context(2), networkNodeDiameterAddress),
  optional('newSGSNNumber', context(3), isdnAddress.into('node')),
  optional('newSGSNDiameterAddress', context(4), networkNodeDiameterAddress),
  optional('newMMENumber', context(5), isdnAddress.into('node')),
  optional('newMMEDiameterAddress', context(6), networkNodeDiameterAddress),
  optional('newMSCNumber', context(7), isdnAddress.into('node')),
)

/** alertServiceCentre (§12.5): the HLR tells a service centre that a subscriber can be reached again. Version 2. */
export const alertServiceCentre = operation('alertServiceCentre', 64, {
  timer: 's',
  argument: alertArgument,
  errors: [systemFailure, dataMissing, unexpectedDataValue],
})

/** alertServiceCentreWithoutResult (GSM 09.02): the same, in version 1. */
export const alertServiceCentreWithoutResult = operation('alertServiceCentreWithoutResult', 49, { timer: 's', argument: alertArgument })

/** readyForSM (§12.4): the serving node tells the HLR that a subscriber, or memory in the phone, is back. */
export const readyForSM = operation('readyForSM', 66, {
  timer: 'm',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    field('alertReason', enumerated({ 'ms-Present': 0, memoryAvailable: 1 })),
    optional('alertReasonIndicator', nothing),
    extension,
    optional('additionalAlertReasonIndicator', context(1), nothing),
    optional('maximumUeAvailabilityTime', time),
  ),
  result: sequence(extension),
  errors: [dataMissing, unexpectedDataValue, facilityNotSupported, unknownSubscriber],
})

/** noteSubscriberPresent (GSM 09.02, version 1 only): the VLR tells the HLR that a subscriber is back; readyForSM came after it. */
export const noteSubscriberPresent = operation('noteSubscriberPresent', 48, { timer: 's', argument: imsi.into('imsi') })

/** mt-ForwardSM-VGCS (§12.10): an SMS gateway hands a text to the anchor MSC of a voice group call. */
export const mtForwardSMVGCS = operation('mt-ForwardSM-VGCS', 21, {
  timer: 'ml',
  argument: sequence(field('asciCallReference', digits), field('sm-RP-OA', smRpOa), field('sm-RP-UI', tpdu('toPhone')), extension),
  result: sequence(
    optional('sm-RP-UI', context(0), tpdu('report')),
    optional('dispatcherList', context(1), list('dispatcher', isdnAddress)),
    optional('ongoingCall', nothing),
    optional('extensionContainer', context(2), extensionContainer),
    optional('additionalDispatcherList', context(3), list('dispatcher', isdnAddress)),
  ),
  errors: [systemFailure, unexpectedDataValue],
})
