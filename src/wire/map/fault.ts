/**
 * Fault recovery, tracing and IMSI retrieval (TS 29.002 §8.10, §9, types §17.7.1 and §17.7.2): a restarted HLR, traces of a subscriber, the IMSI
 * behind a number. Left out: the bits inside trace and MDT parameters of TS 32.422.
 */
import { bitString, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, list, operation, optional, sequence } from '../describe.js'
import {
  dataMissing,
  facilityNotSupported,
  networkResource,
  systemFailure,
  tracingBufferFull,
  unexpectedDataValue,
  unidentifiedSubscriber,
  unknownSubscriber,
} from './errors.js'
import { gsnAddress } from './gprs.js'
import { deleteSubscriberDataArg } from './subscriber-data.js'
import { insertSubscriberDataArg } from './subscription.js'
import {
  addressString,
  cellGlobalId,
  eutranCell,
  extensionContainer,
  hlrId,
  imsi,
  isdnAddress,
  locationArea,
  plmnId,
  routeingArea,
  trackingArea,
} from './types.js'

const extension = (tag: number) => optional('extensionContainer', context(tag), extensionContainer)

const hlrList = list('hlr-Id', hlrId)

/** reset (§8.10.1): an HLR or CSS that restarted tells VLRs and SGSNs to check their data. */
export const reset = operation('reset', 37, {
  argument: {
    1: sequence(
      optional('networkResource', networkResource), // version 1 only
      field('hlr-Number', isdnAddress.into('client')),
      optional('hlr-List', hlrList),
    ),
    3: sequence(
      field(
        'sendingNodenumber',
        choice(field('hlr-Number', isdnAddress.into('client')), field('css-Number', context(1), isdnAddress.into('client'))),
      ),
      optional('hlr-List', hlrList),
      extension(0),
      // [1] is css-Number when it stands first
      optional('reset-Id-List', context(1), list('reset-Id', octetString)),
      optional('subscriptionData', context(2), insertSubscriberDataArg),
      optional('subscriptionDataDeletion', context(3), deleteSubscriberDataArg),
    ),
  },
})

const traceDepth = enumerated({ minimum: 0, medium: 1, maximum: 2 })
const traceDepthExtension = enumerated({
  minimumWithoutVendorSpecificExtension: 0,
  mediumWithoutVendorSpecificExtension: 1,
  maximumWithoutVendorSpecificExtension: 2,
})

const traceDepthList = sequence(
  optional('msc-s-TraceDepth', context(0), traceDepth),
  optional('mgw-TraceDepth', context(1), traceDepth),
  optional('sgsn-TraceDepth', context(2), traceDepth),
  optional('ggsn-TraceDepth', context(3), traceDepth),
  optional('rnc-TraceDepth', context(4), traceDepth),
  optional('bmsc-TraceDepth', context(5), traceDepth),
  optional('mme-TraceDepth', context(6), traceDepth),
  optional('sgw-TraceDepth', context(7), traceDepth),
  optional('pgw-TraceDepth', context(8), traceDepth),
  optional('eNB-TraceDepth', context(9), traceDepth),
  optional('msc-s-TraceDepthExtension', context(10), traceDepthExtension),
  optional('mgw-TraceDepthExtension', context(11), traceDepthExtension),
  optional('sgsn-TraceDepthExtension', context(12), traceDepthExtension),
  optional('ggsn-TraceDepthExtension', context(13), traceDepthExtension),
  optional('rnc-TraceDepthExtension', context(14), traceDepthExtension),
  optional('bmsc-TraceDepthExtension', context(15), traceDepthExtension),
  optional('mme-TraceDepthExtension', context(16), traceDepthExtension),
  optional('sgw-TraceDepthExtension', context(17), traceDepthExtension),
  optional('pgw-TraceDepthExtension', context(18), traceDepthExtension),
  optional('eNB-TraceDepthExtension', context(19), traceDepthExtension),
)

const traceInterfaceList = sequence(
  optional('msc-s-List', context(0), bitString('a', 'iu', 'mc', 'map-g', 'map-b', 'map-e', 'map-f', 'cap', 'map-d', 'map-c')),
  optional('mgw-List', context(1), bitString('mc', 'nb-up', 'iu-up')),
  optional('sgsn-List', context(2), bitString('gb', 'iu', 'gn', 'map-gr', 'map-gd', 'map-gf', 'gs', 'ge', 's3', 's4', 's6d')),
  optional('ggsn-List', context(3), bitString('gn', 'gi', 'gmb')),
  optional('rnc-List', context(4), bitString('iu', 'iur', 'iub', 'uu')),
  optional('bmsc-List', context(5), bitString('gmb')),
  optional('mme-List', context(6), bitString('s1-mme', 's3', 's6a', 's10', 's11')),
  optional('sgw-List', context(7), bitString('s4', 's5', 's8b', 's11', 'gxc')),
  optional('pgw-List', context(8), bitString('s2a', 's2b', 's2c', 's5', 's6b', 'gx', 's8b', 'sgi')),
  optional('eNB-List', context(9), bitString('s1-mme', 'x2', 'uu')),
)

const pdnEvents = bitString('pdn-connectionCreation', 'pdn-connectionTermination', 'bearerActivationModificationDeletion')
const mmeEvents = bitString(
  'ue-initiatedPDNconectivityRequest',
  'serviceRequestts',
  'initialAttachTrackingAreaUpdateDetach',
  'ue-initiatedPDNdisconnection',
  'bearerActivationModificationDeletion',
  'handover',
)
const traceEventList = sequence(
  optional('msc-s-List', context(0), bitString('mo-mtCall', 'mo-mt-sms', 'lu-imsiAttach-imsiDetach', 'handovers', 'ss')),
  optional('mgw-List', context(1), bitString('context')),
  optional('sgsn-List', context(2), bitString('pdpContext', 'mo-mt-sms', 'rau-gprsAttach-gprsDetach', 'mbmsContext')),
  optional('ggsn-List', context(3), bitString('pdpContext', 'mbmsContext')),
  optional('bmsc-List', context(4), bitString('mbmsMulticastServiceActivation')),
  optional('mme-List', context(5), mmeEvents),
  optional('sgw-List', context(6), pdnEvents),
  optional('pgw-List', context(7), pdnEvents),
)

/** ENUMERATED whose names stand in the order of their numbers. */
const inOrder = (...names: readonly string[]): LeafType => enumerated(Object.fromEntries(names.map((name, i) => [name, i])))

const periodUmts = inOrder(
  ...[250, 500, 1000, 2000, 3000, 4000, 6000, 8000, 12000, 16000, 20000, 24000, 28000, 32000, 64000].map((ms) => `d${ms}ms`),
)
const periodLte = inOrder('d1024ms', 'd1280ms', 'd2048ms', 'd2560ms', 'd5120ms', 'd10240ms', 'd1min')

const areaScope = sequence(
  optional('cgi-List', context(0), list('globalCellId', cellGlobalId)),
  optional('e-utran-cgi-List', context(1), list('e-utran-CGI', eutranCell)),
  optional('routingAreaId-List', context(2), list('raIdentity', routeingArea)),
  optional('locationAreaId-List', context(3), list('laiFixedLength', locationArea)),
  optional('trackingAreaId-List', context(4), list('ta-Id', trackingArea)),
  extension(5),
)

/** MDT-Configuration: what a handset shall measure, and where. */
const mdtConfiguration = sequence(
  field('jobType', inOrder('immediate-MDT-only', 'logged-MDT-only', 'trace-only', 'immediate-MDT-and-trace')),
  optional('areaScope', areaScope),
  optional('listOfMeasurements', octetString),
  optional('reportingTrigger', context(0), octetString),
  optional('reportInterval', enumerated({})),
  optional('reportAmount', context(1), inOrder('d1', 'd2', 'd4', 'd8', 'd16', 'd32', 'd64', 'infinity')),
  optional('eventThresholdRSRP', integer),
  optional('eventThresholdRSRQ', context(2), integer),
  optional(
    'loggingInterval',
    context(3),
    inOrder('d1dot28', 'd2dot56', 'd5dot12', 'd10dot24', 'd20dot48', 'd30dot72', 'd40dot96', 'd61dot44'),
  ),
  optional('loggingDuration', context(4), inOrder('d600sec', 'd1200sec', 'd2400sec', 'd3600sec', 'd5400sec', 'd7200sec')),
  extension(5),
  optional('measurementPeriodUMTS', context(6), periodUmts),
  optional('measurementPeriodLTE', context(7), periodLte),
  optional('collectionPeriodRRM-UMTS', context(8), periodUmts),
  optional('collectionPeriodRRM-LTE', context(9), periodLte),
  optional('positioningMethod', context(10), octetString),
  optional('measurementQuantity', context(11), octetString),
  optional('eventThreshold1F', context(12), integer),
  optional('eventThreshold1I', context(13), integer),
  optional('mdt-Allowed-PLMN-List', context(14), list('plmn-Id', plmnId)),
)

const traceNeTypes = bitString('msc-s', 'mgw', 'sgsn', 'ggsn', 'rnc', 'bm-sc', 'mme', 'sgw', 'pgw', 'eNB')

/** activateTraceMode (§9.1.1): the HLR tells a serving node to trace a subscriber. */
export const activateTraceMode = operation('activateTraceMode', 50, {
  argument: sequence(
    optional('imsi', context(0), imsi.into('imsi')),
    field('traceReference', context(1), octetString),
    field('traceType', context(2), integer),
    optional('omc-Id', context(3), addressString.into('client')),
    extension(4),
    optional('traceReference2', context(5), octetString),
    optional('traceDepthList', context(6), traceDepthList),
    optional('traceNE-TypeList', context(7), traceNeTypes),
    optional('traceInterfaceList', context(8), traceInterfaceList),
    optional('traceEventList', context(9), traceEventList),
    optional('traceCollectionEntity', context(10), gsnAddress),
    optional('mdt-Configuration', context(11), mdtConfiguration),
  ),
  result: sequence(extension(0), optional('traceSupportIndicator', context(1), nothing)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, facilityNotSupported, unidentifiedSubscriber, tracingBufferFull],
})

/** deactivateTraceMode (§9.1.2): the HLR tells a serving node to stop tracing a subscriber. */
export const deactivateTraceMode = operation('deactivateTraceMode', 51, {
  argument: sequence(
    optional('imsi', context(0), imsi.into('imsi')),
    field('traceReference', context(1), octetString),
    extension(2),
    optional('traceReference2', context(3), octetString),
  ),
  result: sequence(extension(0)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, facilityNotSupported, unidentifiedSubscriber],
})

/** sendIMSI (§9.2.1): a VLR asks the HLR for the IMSI behind a number. Only version 2 exists. */
export const sendIMSI = operation('sendIMSI', 58, {
  argument: isdnAddress.into('msisdn'),
  result: imsi.into('imsi').marks('givesImsi'),
  errors: [dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** traceSubscriberActivity (GSM 09.02, version 1): an MSC tells another that a subscriber in handover is traced. */
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
