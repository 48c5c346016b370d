/**
 * Supplementary services (TS 29.002 §11, types §17.7.4): call forwarding, barring, waiting, and the passwords for them.
 * The subscriber is named in the dialogue (destinationReference of MAP-Open), not in most arguments.
 * Left out: cug-Info of SS-Info, which version 1 alone had.
 */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, list, operation, optional, privateTag, sequence } from '../describe.js'
import {
  basicServiceCode,
  bearerServiceNotProvisioned,
  callBarred,
  dataMissing,
  facilityNotSupported,
  illegalSSOperation,
  longTermDenial,
  negativePWCheck,
  numberOfPWAttemptsViolation,
  pwRegistrationFailure,
  shortTermDenial,
  ssCode,
  ssErrorStatus,
  ssIncompatibility,
  ssNotAvailable,
  ssStatus,
  ssSubscriptionViolation,
  systemFailure,
  teleserviceNotProvisioned,
  unexpectedDataValue,
  unknownSubscriber,
} from './errors.js'
import { addressString, extensionContainer, imsi, isdnAddress } from './types.js'

const extension = optional('extensionContainer', extensionContainer)

/** FTN-AddressString: a forwarded-to number, up to 15 octets. */
export const ftnAddress = addressString
/** ISDN-SubaddressString: type and up to 20 octets, not opened. */
export const isdnSubaddress = octetString
/** EMLPP-Priority, mapped to the levels A, B, 0 to 4 (TS 29.002 §17.7.8). */
export const emlppPriority: LeafType = integer
/** AlertingPattern: one octet of level or category. */
export const alertingPattern: LeafType = octetString

/** ForwardingOptions: one octet of notifications and the reason. */
export const forwardingOptions: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const octet = typeof value === 'string' ? Number.parseInt(value.slice(0, 2), 16) : Number.NaN
    if (Number.isNaN(octet)) return undefined
    const reason = (['not reachable', 'busy', 'no reply', 'unconditional'] as const)[((octet >> 2) & 3) as 0 | 1 | 2 | 3]
    return [
      reason,
      ...((octet & 0x80) !== 0 ? ['notifies the forwarding party'] : []),
      ...((octet & 0x20) !== 0 ? ['notifies the caller'] : []),
    ].join(', ')
  },
})

/** ExternalSignalInfo (TS 29.002 §17.7.8): a bearer capability or message of another protocol, not opened. */
export const externalSignalInfo = sequence(
  field('protocolId', enumerated({ 'gsm-0408': 1, 'gsm-0806': 2, 'gsm-BSSMAP': 3, 'ets-300102-1': 4 })),
  field('signalInfo', octetString),
  extension,
)

const basicServiceGroups = list('basicService', basicServiceCode)

const forwardingFeatures = list(
  'forwardingFeature',
  sequence(
    optional('basicService', basicServiceCode),
    optional('ss-Status', context(4), ssStatus),
    optional('forwardedToNumber', context(5), isdnAddress),
    optional('forwardedToSubaddress', context(8), isdnSubaddress),
    optional('forwardingOptions', context(6), forwardingOptions),
    optional('noReplyConditionTime', context(7), integer),
    optional('longForwardedToNumber', context(9), ftnAddress),
  ),
)

/** SS-Info: what the HLR registered. */
export const ssInfo = choice(
  field('forwardingInfo', context(0), sequence(optional('ss-Code', ssCode), field('forwardingFeatureList', forwardingFeatures))),
  field(
    'callBarringInfo',
    context(1),
    sequence(
      optional('ss-Code', ssCode),
      field(
        'callBarringFeatureList',
        list('callBarringFeature', sequence(optional('basicService', basicServiceCode), optional('ss-Status', context(4), ssStatus))),
      ),
    ),
  ),
  field(
    'ss-Data',
    context(3),
    sequence(
      optional('ss-Code', ssCode),
      optional('ss-Status', context(4), ssStatus),
      optional(
        'ss-SubscriptionOption',
        choice(
          field(
            'cliRestrictionOption',
            context(2),
            enumerated({ permanent: 0, temporaryDefaultRestricted: 1, temporaryDefaultAllowed: 2 }),
          ),
          field('overrideCategory', context(1), enumerated({ overrideEnabled: 0, overrideDisabled: 1 })),
        ),
      ),
      optional('basicServiceGroupList', basicServiceGroups),
      optional('defaultPriority', emlppPriority),
      optional('nbrUser', context(5), integer),
    ),
  ),
)

const ssForBsCode = sequence(
  field('ss-Code', ssCode),
  optional('basicService', basicServiceCode),
  optional('longFTN-Supported', context(4), nothing),
)

/** registerSS (§11.1): a subscriber, through the VLR, sets a service in the HLR: where calls are forwarded to. */
export const registerSS = operation('registerSS', 10, {
  timer: 'm',
  argument: sequence(
    field('ss-Code', ssCode),
    optional('basicService', basicServiceCode),
    optional('forwardedToNumber', context(4), addressString.marks('setsForwarding')),
    optional('forwardedToSubaddress', context(6), isdnSubaddress),
    optional('noReplyConditionTime', context(5), integer),
    optional('defaultPriority', context(7), emlppPriority),
    optional('nbrUser', context(8), integer),
    optional('longFTN-Supported', context(9), nothing),
  ),
  result: ssInfo,
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssErrorStatus,
    ssIncompatibility,
  ],
})

/** eraseSS (§11.2): a subscriber, through the VLR, takes a service setting out of the HLR. */
export const eraseSS = operation('eraseSS', 11, {
  timer: 'm',
  argument: ssForBsCode,
  result: ssInfo,
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssErrorStatus,
  ],
})

/** activateSS (§11.3): a subscriber, through the VLR, turns a service on in the HLR. */
export const activateSS = operation('activateSS', 12, {
  timer: 'm',
  argument: ssForBsCode,
  result: ssInfo,
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssErrorStatus,
    ssSubscriptionViolation,
    ssIncompatibility,
    negativePWCheck,
    numberOfPWAttemptsViolation,
  ],
})

/** deactivateSS (§11.4): a subscriber, through the VLR, turns a service off in the HLR. */
export const deactivateSS = operation('deactivateSS', 13, {
  timer: 'm',
  argument: ssForBsCode,
  result: ssInfo,
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssErrorStatus,
    ssSubscriptionViolation,
    negativePWCheck,
    numberOfPWAttemptsViolation,
  ],
})

/** Index 1 to 5 of a call-completion request, and the party called. */
export const ccbsFeature = sequence(
  optional('ccbs-Index', context(0), integer),
  optional('b-subscriberNumber', context(1), isdnAddress),
  optional('b-subscriberSubaddress', context(2), isdnSubaddress),
  optional('basicServiceGroup', context(3), basicServiceCode),
)

/** interrogateSS (§11.5): a subscriber, through the VLR, asks the HLR how a service is set. */
export const interrogateSS = operation('interrogateSS', 14, {
  timer: 'm',
  argument: ssForBsCode,
  result: choice(
    field('ss-Status', context(0), ssStatus),
    // forwardedToNumber: version 1 only
    field('forwardedToNumber', context(1), addressString),
    field('basicServiceGroupList', context(2), basicServiceGroups),
    field('forwardingFeatureList', context(3), forwardingFeatures),
    field(
      'genericServiceInfo',
      context(4),
      sequence(
        field('ss-Status', ssStatus),
        optional('cliRestrictionOption', enumerated({ permanent: 0, temporaryDefaultRestricted: 1, temporaryDefaultAllowed: 2 })),
        optional('maximumEntitledPriority', context(0), emlppPriority),
        optional('defaultPriority', context(1), emlppPriority),
        optional('ccbs-FeatureList', context(2), list('ccbs-Feature', ccbsFeature)),
        optional('nbrSB', context(3), integer),
        optional('nbrUser', context(4), integer),
        optional('nbrSN', context(5), integer),
      ),
    ),
  ).marks('givesProfile'),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    bearerServiceNotProvisioned,
    teleserviceNotProvisioned,
    callBarred,
    illegalSSOperation,
    ssNotAvailable,
  ],
})

/** NumericString of four digits. A secret: its octets are kept as hex, no more. */
const password: LeafType = leaf({ ...octetString.codec, name: 'NumericString', universal: 18 })

/** registerPassword (§11.6): a subscriber, through the VLR, sets the barring password in the HLR. */
export const registerPassword = operation('registerPassword', 17, {
  timer: 'ml',
  argument: ssCode,
  result: password,
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    callBarred,
    ssSubscriptionViolation,
    pwRegistrationFailure,
    negativePWCheck,
    numberOfPWAttemptsViolation,
  ],
})

/** getPassword (§11.7): the HLR asks, through the VLR, for the password of a subscriber. */
export const getPassword = operation('getPassword', 18, {
  timer: 'm',
  argument: enumerated({ enterPW: 0, enterNewPW: 1, 'enterNewPW-Again': 2 }),
  result: password,
})

/** ss-InvocationNotification (§11.13): an MSC or the HLR tells a gsmSCF that a subscriber used a service. */
export const ssInvocationNotification = operation('ss-InvocationNotification', 72, {
  timer: 'm',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    field('msisdn', context(1), isdnAddress.into('msisdn')),
    field('ss-Event', context(2), ssCode),
    optional('ss-EventSpecification', context(3), list('address', addressString)),
    optional('extensionContainer', context(4), extensionContainer),
    optional('b-subscriberNumber', context(5), isdnAddress),
    optional(
      'ccbs-RequestState',
      context(6),
      enumerated({ request: 0, recall: 1, active: 2, completed: 3, suspended: 4, frozen: 5, deleted: 6 }),
    ),
  ),
  result: sequence(extension),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** registerCC-Entry (§11.14): a subscriber, through the VLR, asks the HLR to complete a call when the other party is free. */
export const registerCCEntry = operation('registerCC-Entry', 76, {
  timer: 'm',
  argument: sequence(
    field('ss-Code', context(0), ssCode),
    optional(
      'ccbs-Data',
      context(1),
      sequence(
        field('ccbs-Feature', context(0), ccbsFeature),
        field('translatedB-Number', context(1), isdnAddress),
        optional('serviceIndicator', context(2), bitString('clir-invoked', 'camel-invoked')),
        field('callInfo', context(3), externalSignalInfo),
        field('networkSignalInfo', context(4), externalSignalInfo),
      ),
    ),
  ),
  result: sequence(optional('ccbs-Feature', context(0), ccbsFeature)),
  errors: [
    systemFailure,
    dataMissing,
    unexpectedDataValue,
    callBarred,
    illegalSSOperation,
    ssErrorStatus,
    ssIncompatibility,
    shortTermDenial,
    longTermDenial,
    facilityNotSupported,
  ],
})

/** eraseCC-Entry (§11.15): a subscriber, through the VLR, takes call-completion requests back. */
export const eraseCCEntry = operation('eraseCC-Entry', 77, {
  timer: 'm',
  argument: sequence(field('ss-Code', context(0), ssCode), optional('ccbs-Index', context(1), integer)),
  result: sequence(field('ss-Code', context(0), ssCode), optional('ss-Status', context(1), ssStatus)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, callBarred, illegalSSOperation, ssErrorStatus],
})

/** beginSubscriberActivity (GSM 09.02, version 1 only): the VLR opens a supplementary service dialogue with the HLR in the name of a subscriber. */
export const beginSubscriberActivity = operation('beginSubscriberActivity', 54, {
  timer: 'm',
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    field('originatingEntityNumber', isdnAddress.into('node')),
    optional('msisdn', privateTag(28), addressString.into('msisdn')),
  ),
})
