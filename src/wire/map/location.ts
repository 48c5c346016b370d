/** Operations that ask where a subscriber is (TS 29.002 §8.11), and what answers hold: cell, area, age, state. Left out: 5GS locations. */
import { enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, operation, optional, sequence } from '../describe.js'
import { atiNotAllowed, dataMissing, systemFailure, unexpectedDataValue, unknownSubscriber } from './errors.js'
import {
  cellGlobalId,
  eutranCell,
  extensionContainer,
  geodeticInformation,
  geographicalInformation,
  imei,
  imsi,
  isdnAddress,
  locationArea,
  locationNumber,
  routeingArea,
  trackingArea,
} from './types.js'

export const cellGlobalIdOrServiceAreaIdOrLAI = choice(
  field('cellGlobalIdOrServiceAreaIdFixedLength', context(0), cellGlobalId.marks('givesCell')),
  field('laiFixedLength', context(1), locationArea.marks('givesCell')),
)

export const locationInformationEPS = sequence(
  optional('e-utranCellGlobalIdentity', context(0), eutranCell.marks('givesCell')),
  optional('trackingAreaIdentity', context(1), trackingArea.marks('givesCell')),
  optional('extensionContainer', context(2), extensionContainer),
  optional('geographicalInformation', context(3), geographicalInformation.marks('givesCell')),
  optional('geodeticInformation', context(4), geodeticInformation.marks('givesCell')),
  optional('currentLocationRetrieved', context(5), nothing),
  optional('ageOfLocationInformation', context(6), integer),
  optional('mme-Name', context(7), octetString.marks('givesServingNode')),
)

export const locationInformation = sequence(
  optional('ageOfLocationInformation', integer),
  optional('geographicalInformation', context(0), geographicalInformation.marks('givesCell')),
  optional('vlr-number', context(1), isdnAddress.marks('givesServingNode').into('node')),
  optional('locationNumber', context(2), locationNumber.marks('givesLocationNumber')),
  optional('cellGlobalIdOrServiceAreaIdOrLAI', context(3), cellGlobalIdOrServiceAreaIdOrLAI),
  optional('extensionContainer', context(4), extensionContainer),
  optional('selectedLSA-Id', context(5), octetString),
  optional('msc-Number', context(6), isdnAddress.marks('givesServingNode').into('node')),
  optional('geodeticInformation', context(7), geodeticInformation.marks('givesCell')),
  optional('currentLocationRetrieved', context(8), nothing),
  optional('sai-Present', context(9), nothing),
  optional('locationInformationEPS', context(10), locationInformationEPS),
  optional('userCSGInformation', context(11), sequence()),
  optional('locationInformation5GS', context(12), sequence()),
)

export const locationInformationGPRS = sequence(
  optional('cellGlobalIdOrServiceAreaIdOrLAI', context(0), cellGlobalIdOrServiceAreaIdOrLAI),
  optional('routeingAreaIdentity', context(1), routeingArea.marks('givesCell')),
  optional('geographicalInformation', context(2), geographicalInformation.marks('givesCell')),
  optional('sgsn-Number', context(3), isdnAddress.marks('givesServingNode').into('node')),
  optional('selectedLSAIdentity', context(4), octetString),
  optional('extensionContainer', context(5), extensionContainer),
  optional('sai-Present', context(6), nothing),
  optional('geodeticInformation', context(7), geodeticInformation.marks('givesCell')),
  optional('currentLocationRetrieved', context(8), nothing),
  optional('ageOfLocationInformation', context(9), integer),
)

const netDetNotReachable = field('netDetNotReachable', enumerated({ msPurged: 0, imsiDetached: 1, restrictedArea: 2, notRegistered: 3 }))

const subscriberState = choice(
  field('assumedIdle', context(0), nothing),
  field('camelBusy', context(1), nothing),
  netDetNotReachable,
  field('notProvidedFromVLR', context(2), nothing),
).marks('givesStatus')

const psSubscriberState = choice(
  field('notProvidedFromSGSNorMME', context(0), nothing),
  field('ps-Detached', context(1), nothing),
  field('ps-AttachedNotReachableForPaging', context(2), nothing),
  field('ps-AttachedReachableForPaging', context(3), nothing),
  field('ps-PDP-ActiveNotReachableForPaging', context(4), sequence()),
  field('ps-PDP-ActiveReachableForPaging', context(5), sequence()),
  netDetNotReachable,
).marks('givesStatus')

export const subscriberInfo = sequence(
  optional('locationInformation', context(0), locationInformation),
  optional('subscriberState', context(1), subscriberState),
  optional('extensionContainer', context(2), extensionContainer),
  optional('locationInformationGPRS', context(3), locationInformationGPRS),
  optional('ps-SubscriberState', context(4), psSubscriberState),
  optional('imei', context(5), imei.marks('givesImei').into('imei')),
  optional('ms-Classmark2', context(6), octetString),
  optional(
    'gprs-MS-Class',
    context(7),
    sequence(optional('mSNetworkCapability', context(0), octetString), optional('mSRadioAccessCapability', context(1), octetString)),
  ),
  optional(
    'mnpInfoRes',
    context(8),
    sequence(
      optional('routeingNumber', context(0), octetString),
      optional('imsi', context(1), imsi.marks('givesImsi')),
      optional('msisdn', context(2), isdnAddress.marks('givesMsisdn')),
      optional('numberPortabilityStatus', context(3), integer),
      optional('extensionContainer', context(4), extensionContainer),
    ),
  ),
  optional('imsVoiceOverPS-SessionsIndication', context(9), integer),
  optional('lastUE-ActivityTime', context(10), octetString),
  optional('lastRAT-Type', context(11), integer),
  optional('eps-SubscriberState', context(12), psSubscriberState),
  optional('locationInformationEPS', context(13), locationInformationEPS),
  optional('timeZone', context(14), octetString),
  optional('daylightSavingTime', context(15), integer),
  optional('locationInformation5GS', context(16), sequence()),
)

export const requestedInfo = sequence(
  optional('locationInformation', context(0), nothing.marks('asksLocation')),
  optional('subscriberState', context(1), nothing.marks('asksState')),
  optional('extensionContainer', context(2), extensionContainer),
  optional('currentLocation', context(3), nothing.marks('asksCurrentLocation')),
  optional('requestedDomain', context(4), integer),
  optional('imei', context(6), nothing.marks('asksEquipment')),
  optional('ms-classmark', context(5), nothing),
  optional('mnpRequestedInfo', context(7), nothing),
  optional('locationInformationEPS-Supported', context(11), nothing),
  optional('t-adsData', context(8), nothing),
  optional('requestedNodes', context(9), octetString),
  optional('servingNodeIndication', context(10), nothing),
  optional('localTimeZoneRequest', context(12), nothing),
)

/** Who is asked about: by IMSI or by MSISDN. */
export const subscriberIdentity = choice(
  field('imsi', context(0), imsi.into('imsi')),
  field('msisdn', context(1), isdnAddress.into('msisdn')),
)

/** provideSubscriberInfo (§8.11.2): the HLR asks the serving VLR or SGSN where a subscriber is, and in what state. */
export const provideSubscriberInfo = operation('provideSubscriberInfo', 70, {
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    optional('lmsi', context(1), octetString),
    field('requestedInfo', context(2), requestedInfo),
    optional('extensionContainer', context(3), extensionContainer),
    optional('callPriority', context(4), integer),
  ),
  result: sequence(field('subscriberInfo', subscriberInfo), optional('extensionContainer', extensionContainer)),
  errors: [dataMissing, unexpectedDataValue],
})

/** anyTimeInterrogation (§8.11.1): a gsmSCF asks the HLR where a subscriber is. Only the home network has a reason to. */
export const anyTimeInterrogation = operation('anyTimeInterrogation', 71, {
  argument: sequence(
    field('subscriberIdentity', context(0), subscriberIdentity),
    field('requestedInfo', context(1), requestedInfo),
    field('gsmSCF-Address', context(3), isdnAddress.into('client')),
    optional('extensionContainer', context(2), extensionContainer),
  ),
  result: sequence(field('subscriberInfo', subscriberInfo), optional('extensionContainer', extensionContainer)),
  errors: [systemFailure, atiNotAllowed, dataMissing, unexpectedDataValue, unknownSubscriber],
})
