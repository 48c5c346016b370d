/** Operations that ask where a subscriber is (TS 29.002 §8.11, §13A). */
import { boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, operation, optional, sequence } from '../describe.js'
import { imsi, isdnAddress, locationArea, cellGlobalId } from './types.js'

export const locationInformation = sequence(
  optional('ageOfLocationInformation', integer),
  optional('geographicalInformation', context(0), octetString),
  optional('vlr-number', context(1), isdnAddress.marks('givesServingNode').into('node')),
  optional('locationNumber', context(2), octetString.marks('givesLocationNumber')),
  optional(
    'cellGlobalIdOrServiceAreaIdOrLAI',
    context(3),
    choice(
      field('cellGlobalIdOrServiceAreaIdFixedLength', context(0), cellGlobalId.marks('givesCell')),
      field('laiFixedLength', context(1), locationArea.marks('givesCell')),
    ),
  ),
  optional('sai-Present', context(9), nothing),
)

export const subscriberInfo = sequence(
  optional('locationInformation', context(0), locationInformation),
  optional(
    'subscriberState',
    context(1),
    choice(
      field('assumedIdle', context(0), nothing),
      field('camelBusy', context(1), nothing),
      field('netDetNotReachable', enumerated({ msPurged: 0 })),
      field('notProvidedFromVLR', context(2), nothing),
    ),
  ),
)

/** anyTimeInterrogation: asks an HLR where a subscriber is. Only the home network has a reason to. */
export const anyTimeInterrogation = operation('anyTimeInterrogation', 71, {
  argument: sequence(
    field(
      'subscriberIdentity',
      context(0),
      choice(field('imsi', context(0), imsi.into('imsi')), field('msisdn', context(1), isdnAddress.into('msisdn'))),
    ),
    field(
      'requestedInfo',
      context(1),
      sequence(
        optional('locationInformation', context(0), nothing.marks('asksLocation')),
        optional('currentLocation', context(3), nothing),
        optional('x', context(9), boolean),
      ),
    ),
    field('gsmSCF-Address', context(3), isdnAddress.into('client')),
  ),
  result: sequence(field('subscriberInfo', subscriberInfo)),
})
