/**
 * Operations that ask where a subscriber is (TS 29.002 §8.11), and what answers hold (types §17.7.1): cell, area, age, state, down to degrees
 * and cell numbers. Left out: the inner coding of classmarks and of QoS profiles.
 */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, list, type Mark, operation, optional, sequence } from '../describe.js'
import { atiNotAllowed, dataMissing, systemFailure, time, unexpectedDataValue, unknownSubscriber } from './errors.js'
import { gsnAddress } from './gprs.js'
import { digits, text } from './sms.js'
import {
  apn,
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
  nrCell,
  nrTrackingArea,
  plmnId,
  routeingArea,
  trackingArea,
  usedRatType,
} from './types.js'

const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

export const userCsgInformation = sequence(
  field('csg-Id', context(0), bitString()),
  extension(1),
  optional('accessMode', context(2), octetString),
  optional('cmi', context(3), octetString),
)

/** The types that say where a subscriber is. In a result they disclose it and carry marks; in an argument the serving node reports it. */
function locationTypes(gives: boolean) {
  const given = (type: LeafType, mark: Mark): LeafType => (gives ? type.marks(mark) : type)
  const cell = (type: LeafType): LeafType => given(type, 'givesCell')
  const servingNode = given(isdnAddress.into('node'), 'givesServingNode')
  const servingNodeName = given(text, 'givesServingNode')

  const cellGlobalIdOrServiceAreaIdOrLAI = choice(
    field('cellGlobalIdOrServiceAreaIdFixedLength', context(0), cell(cellGlobalId)),
    field('laiFixedLength', context(1), cell(locationArea)),
  )

  const locationInformationEPS = sequence(
    optional('e-utranCellGlobalIdentity', context(0), cell(eutranCell)),
    optional('trackingAreaIdentity', context(1), cell(trackingArea)),
    extension(2),
    optional('geographicalInformation', context(3), cell(geographicalInformation)),
    optional('geodeticInformation', context(4), cell(geodeticInformation)),
    optional('currentLocationRetrieved', context(5), nothing),
    optional('ageOfLocationInformation', context(6), integer),
    optional('mme-Name', context(7), servingNodeName),
  )

  const locationInformation5GS = sequence(
    optional('nrCellGlobalIdentity', context(0), cell(nrCell)),
    optional('e-utranCellGlobalIdentity', context(1), cell(eutranCell)),
    optional('geographicalInformation', context(2), cell(geographicalInformation)),
    optional('geodeticInformation', context(3), cell(geodeticInformation)),
    optional('amf-address', context(4), servingNodeName),
    optional('trackingAreaIdentity', context(5), cell(trackingArea)),
    optional('currentLocationRetrieved', context(6), nothing),
    optional('ageOfLocationInformation', context(7), integer),
    optional('vplmnId', context(8), plmnId),
    optional('localtimeZone', context(9), octetString),
    optional('rat-Type', context(10), usedRatType),
    extension(11),
    optional('nrTrackingAreaIdentity', context(12), cell(nrTrackingArea)),
  )

  const locationInformation = sequence(
    optional('ageOfLocationInformation', integer), // minutes
    optional('geographicalInformation', context(0), cell(geographicalInformation)),
    optional('vlr-number', context(1), servingNode),
    optional('locationNumber', context(2), given(locationNumber, 'givesLocationNumber')),
    optional('cellGlobalIdOrServiceAreaIdOrLAI', context(3), cellGlobalIdOrServiceAreaIdOrLAI),
    extension(4),
    optional('selectedLSA-Id', context(5), octetString),
    optional('msc-Number', context(6), servingNode),
    optional('geodeticInformation', context(7), cell(geodeticInformation)),
    optional('currentLocationRetrieved', context(8), nothing),
    optional('sai-Present', context(9), nothing),
    optional('locationInformationEPS', context(10), locationInformationEPS),
    optional('userCSGInformation', context(11), userCsgInformation),
  )

  const locationInformationGPRS = sequence(
    optional('cellGlobalIdOrServiceAreaIdOrLAI', context(0), cellGlobalIdOrServiceAreaIdOrLAI),
    optional('routeingAreaIdentity', context(1), cell(routeingArea)),
    optional('geographicalInformation', context(2), cell(geographicalInformation)),
    optional('sgsn-Number', context(3), servingNode),
    optional('selectedLSAIdentity', context(4), octetString),
    extension(5),
    optional('sai-Present', context(6), nothing),
    optional('geodeticInformation', context(7), cell(geodeticInformation)),
    optional('currentLocationRetrieved', context(8), nothing),
    optional('ageOfLocationInformation', context(9), integer),
    optional('userCSGInformation', context(10), userCsgInformation),
  )

  return {
    cellGlobalIdOrServiceAreaIdOrLAI,
    locationInformation,
    locationInformationEPS,
    locationInformationGPRS,
    locationInformation5GS,
  }
}

export const {
  cellGlobalIdOrServiceAreaIdOrLAI,
  locationInformation,
  locationInformationEPS,
  locationInformationGPRS,
  locationInformation5GS,
} = locationTypes(true)

/** The same types for arguments, without marks. */
export const reported = locationTypes(false)

const netDetNotReachable = field('netDetNotReachable', enumerated({ msPurged: 0, imsiDetached: 1, restrictedArea: 2, notRegistered: 3 }))

export const subscriberState = choice(
  field('assumedIdle', context(0), nothing),
  field('camelBusy', context(1), nothing),
  netDetNotReachable,
  field('notProvidedFromVLR', context(2), nothing),
).marks('givesStatus')

const pdpContextInfo = sequence(
  field('pdp-ContextIdentifier', context(0), integer),
  optional('pdp-ContextActive', context(1), nothing),
  field('pdp-Type', context(2), octetString),
  optional('pdp-Address', context(3), octetString),
  optional('apn-Subscribed', context(4), apn),
  optional('apn-InUse', context(5), apn),
  optional('nsapi', context(6), integer),
  optional('transactionId', context(7), octetString),
  optional('teid-ForGnAndGp', context(8), octetString),
  optional('teid-ForIu', context(9), octetString),
  optional('ggsn-Address', context(10), gsnAddress),
  optional('qos-Subscribed', context(11), octetString),
  optional('qos-Requested', context(12), octetString),
  optional('qos-Negotiated', context(13), octetString),
  optional('chargingId', context(14), octetString),
  optional('chargingCharacteristics', context(15), octetString),
  optional('rnc-Address', context(16), gsnAddress),
  extension(17),
  optional('qos2-Subscribed', context(18), octetString),
  optional('qos2-Requested', context(19), octetString),
  optional('qos2-Negotiated', context(20), octetString),
  optional('qos3-Subscribed', context(21), octetString),
  optional('qos3-Requested', context(22), octetString),
  optional('qos3-Negotiated', context(23), octetString),
  optional('qos4-Subscribed', context(25), octetString),
  optional('qos4-Requested', context(26), octetString),
  optional('qos4-Negotiated', context(27), octetString),
  optional('ext-pdp-Type', context(28), octetString),
  optional('ext-pdp-Address', context(29), octetString),
)
const pdpContextInfoList = list('pdp-ContextInfo', pdpContextInfo)

const psSubscriberState = choice(
  field('notProvidedFromSGSNorMME', context(0), nothing),
  field('ps-Detached', context(1), nothing),
  field('ps-AttachedNotReachableForPaging', context(2), nothing),
  field('ps-AttachedReachableForPaging', context(3), nothing),
  field('ps-PDP-ActiveNotReachableForPaging', context(4), pdpContextInfoList),
  field('ps-PDP-ActiveReachableForPaging', context(5), pdpContextInfoList),
  netDetNotReachable,
).marks('givesStatus')

const mnpInfoRes = sequence(
  optional('routeingNumber', context(0), digits),
  optional('imsi', context(1), imsi), // names the network of the subscription, not necessarily the subscriber (TS 23.066)
  optional('msisdn', context(2), isdnAddress.marks('givesMsisdn')),
  optional(
    'numberPortabilityStatus',
    context(3),
    enumerated({
      notKnownToBePorted: 0,
      ownNumberPortedOut: 1,
      foreignNumberPortedToForeignNetwork: 2,
      ownNumberNotPortedOut: 4,
      foreignNumberPortedIn: 5,
    }),
  ),
  extension(4),
)

const imsVoiceOverPSSessions = enumerated({ 'imsVoiceOverPS-SessionsNotSupported': 0, 'imsVoiceOverPS-SessionsSupported': 1, unknown: 2 })

export const subscriberInfo = sequence(
  optional('locationInformation', context(0), locationInformation),
  optional('subscriberState', context(1), subscriberState),
  extension(2),
  optional('locationInformationGPRS', context(3), locationInformationGPRS),
  optional('ps-SubscriberState', context(4), psSubscriberState),
  optional('imei', context(5), imei.marks('givesImei').into('imei')),
  optional('ms-Classmark2', context(6), octetString),
  optional(
    'gprs-MS-Class',
    context(7),
    sequence(field('mSNetworkCapability', context(0), octetString), optional('mSRadioAccessCapability', context(1), octetString)),
  ),
  optional('mnpInfoRes', context(8), mnpInfoRes),
  optional('imsVoiceOverPS-SessionsIndication', context(9), imsVoiceOverPSSessions),
  optional('lastUE-ActivityTime', context(10), time.marks('givesStatus')),
  optional('lastRAT-Type', context(11), usedRatType),
  optional('eps-SubscriberState', context(12), psSubscriberState),
  optional('locationInformationEPS', context(13), locationInformationEPS),
  optional('timeZone', context(14), octetString),
  optional('daylightSavingTime', context(15), enumerated({ noAdjustment: 0, plusOneHourAdjustment: 1, plusTwoHoursAdjustment: 2 })),
  optional('locationInformation5GS', context(16), locationInformation5GS),
)

/** RequestedInfo: the standard’s order is not that of the tags. */
export const requestedInfo = sequence(
  optional('locationInformation', context(0), nothing.marks('asksLocation')),
  optional('subscriberState', context(1), nothing.marks('asksState')),
  extension(2),
  optional('currentLocation', context(3), nothing.marks('asksCurrentLocation')),
  optional('requestedDomain', context(4), enumerated({ 'cs-Domain': 0, 'ps-Domain': 1 })),
  optional('imei', context(6), nothing.marks('asksEquipment')),
  optional('ms-classmark', context(5), nothing),
  optional('mnpRequestedInfo', context(7), nothing),
  optional('locationInformationEPS-Supported', context(11), nothing),
  optional('t-adsData', context(8), nothing),
  optional('requestedNodes', context(9), bitString('mme', 'sgsn')),
  optional('servingNodeIndication', context(10), nothing),
  optional('localTimeZoneRequest', context(12), nothing),
)

/** Who is asked about: by IMSI or by MSISDN. */
export const subscriberIdentity = choice(
  field('imsi', context(0), imsi.into('imsi')),
  field('msisdn', context(1), isdnAddress.into('msisdn')),
)

const subscriberInfoResult = sequence(field('subscriberInfo', subscriberInfo), optional('extensionContainer', extensionContainer))

/** provideSubscriberInfo (§8.11.2): the HLR asks the serving VLR or SGSN where a subscriber is, and in what state. */
export const provideSubscriberInfo = operation('provideSubscriberInfo', 70, {
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    optional('lmsi', context(1), octetString),
    field('requestedInfo', context(2), requestedInfo),
    extension(3),
    optional('callPriority', context(4), integer),
  ),
  result: subscriberInfoResult,
  errors: [dataMissing, unexpectedDataValue],
})

/** anyTimeInterrogation (§8.11.1): a gsmSCF asks the HLR where a subscriber is. Only the home network has a reason to. */
export const anyTimeInterrogation = operation('anyTimeInterrogation', 71, {
  argument: sequence(
    field('subscriberIdentity', context(0), subscriberIdentity),
    field('requestedInfo', context(1), requestedInfo),
    field('gsmSCF-Address', context(3), isdnAddress.into('client')),
    extension(2),
  ),
  result: subscriberInfoResult,
  errors: [systemFailure, atiNotAllowed, dataMissing, unexpectedDataValue, unknownSubscriber],
})
