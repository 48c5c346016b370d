/** Recovery, tracing and operation (TS 29.002 §8.10, §9). */
import { enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence } from '../describe.js'
import {
  dataMissing,
  facilityNotSupported,
  systemFailure,
  tracingBufferFull,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { addressString, extensionContainer, imsi, isdnAddress } from './types.js'

/** reset (§8.10.1): an HLR that restarted tells VLRs and SGSNs to check their data. */
export const reset = operation('reset', 37, {
  argument: {
    1: sequence(
      optional('networkResource', enumerated({ plmn: 0, hlr: 1, vlr: 2, pvlr: 3, controllingMSC: 4, vmsc: 5, eir: 6, rss: 7 })),
      field('hlr-Number', isdnAddress.into('client')),
      optional('hlr-List', list('hlr-Id', octetString)),
    ),
    3: sequence(
      field(
        'sendingNodenumber',
        choice(field('hlr-Number', isdnAddress.into('client')), field('css-Number', context(1), isdnAddress.into('client'))),
      ),
      optional('hlr-List', list('hlr-Id', octetString)),
      optional('extensionContainer', context(0), extensionContainer),
      optional('reset-Id-List', context(2), list('reset-Id', octetString)),
      optional('subscriptionData', context(3), sequence()),
      optional('subscriptionDataDeletion', context(4), sequence()),
    ),
  },
})

/** activateTraceMode (§9.1.1): the HLR tells a serving node to trace a subscriber. */
export const activateTraceMode = operation('activateTraceMode', 50, {
  argument: sequence(
    optional('imsi', context(0), imsi.into('imsi')),
    field('traceReference', context(1), octetString),
    field('traceType', context(2), integer),
    optional('omc-Id', context(3), addressString.into('client')),
    optional('extensionContainer', context(4), extensionContainer),
    optional('traceReference2', context(5), octetString),
    optional('traceDepthList', context(6), sequence()),
    optional('traceNE-TypeList', context(7), octetString),
    optional('traceInterfaceList', context(8), sequence()),
    optional('traceEventList', context(9), sequence()),
    optional('traceCollectionEntity', context(10), octetString),
    optional('mdt-Configuration', context(11), sequence()),
  ),
  result: sequence(optional('extensionContainer', context(0), extensionContainer), optional('traceSupportIndicator', context(1), nothing)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, facilityNotSupported, unidentifiedSubscriber, tracingBufferFull],
})

/** deactivateTraceMode (§9.1.2). */
export const deactivateTraceMode = operation('deactivateTraceMode', 51, {
  argument: sequence(
    optional('imsi', context(0), imsi.into('imsi')),
    field('traceReference', context(1), octetString),
    optional('extensionContainer', context(2), extensionContainer),
    optional('traceReference2', context(3), octetString),
  ),
  result: sequence(optional('extensionContainer', context(0), extensionContainer)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, facilityNotSupported, unidentifiedSubscriber],
})

/** sendIMSI (§9.2.1): asks the HLR for the IMSI behind an MSISDN. */
export const sendIMSI = operation('sendIMSI', 58, {
  argument: isdnAddress.into('msisdn'),
  result: imsi.into('imsi').marks('givesImsi'),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** traceSubscriberActivity (GSM 09.02 version 1): an MSC reports activity of a traced subscriber. */
export const traceSubscriberActivity = operation('traceSubscriberActivity', 52, {
  timer: 's',
  argument: sequence(
    optional('imsi', context(0), imsi.into('imsi')),
    field('traceReference', context(1), octetString),
    field('traceType', context(2), integer),
    optional('omc-Id', context(3), addressString),
    optional('callReference', context(4), octetString),
  ),
})
