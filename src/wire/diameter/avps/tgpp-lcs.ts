/** AVPs of TS 29.173 (SLh) and TS 29.172 (SLg). */
import { avpsOf, may, must, TGPP } from '../dictionary.js'
import { ecgi } from '../places.js'
import { address, bits, diameterIdentity, enumerated, grouped, octetString, octetsOf, tbcd, unsigned32, utf8String } from '../types.js'

const lcsCapabilitiesSets = bits(`
  0 LCS capability set 1, 1 LCS capability set 2, 2 LCS capability set 3, 3 LCS capability set 4, 4 LCS capability set 5
`)

const slgLocationType = enumerated(`
  0 CURRENT_LOCATION, 1 CURRENT_OR_LAST_KNOWN_LOCATION, 2 INITIAL_LOCATION , 3 ACTIVATE_DEFERRED_LOCATION,
  4 CANCEL_DEFERRED_LOCATION, 5 NOTIFICATION_VERIFICATION_ONLY
`)

const supportedGadShapes = bits(`
  0 ellipsoidPoint, 1 ellipsoidPointWithUncertaintyCircle, 2 ellipsoidPointWithUncertaintyEllipse, 3 polygon,
  4 ellipsoidPointWithAltitude, 5 ellipsoidPointWithAltitudeAndUncertaintyEllipsoid, 6 ellipsoidArc
`)

const lcsPrivacyCheck = enumerated(`
  0 ALLOWED_WITHOUT_NOTIFICATION, 1 ALLOWED_WITH_NOTIFICATION, 2 ALLOWED_IF_NO_RESPONSE, 3 RESTRICTED_IF_NO_RESPONSE, 4 NOT_ALLOWED
`)

const locationEvent = enumerated(`
  0 EMERGENCY_CALL_ORIGINATION, 1 EMERGENCY_CALL_RELEASE, 2 MO_LR, 3 EMERGENCY_CALL_HANDOVER, 4 DEFERRED_MT_LR_RESPONSE,
  5 DEFERRED_MO_LR_TTTP_INITIATION, 6 DELAYED_LOCATION_REPORTING
`)

const lrrFlags = bits(`
  0 Lgd/SLg-Indicator, 1 MO-LR-ShortCircuit-Indicator, 2 MO-LR-ShortCircuit-Requested
`)

const deferredLocationType = bits(`
  0 UE-Available, 1 Entering-Into-Area, 2 Leaving-From-Area, 3 Being-Inside-Area, 4 Periodic-LDR, 5 Motion-Event, 6 LDR-Activated,
  7 Maximum-Interval-Expiration
`)

const areaType = enumerated(`
  0 Country Code, 1 PLMN ID, 2 Location Area ID, 3 Routing Area ID, 4 Cell Global ID, 5 UTRAN Cell ID, 6 Tracking Area ID,
  7 E-UTRAN Cell Global ID
`)

const plrFlags = bits(`
  0 MO-LR-ShortCircuit-Indicator, 1 Optimized-LCS-Proc-Req, 2 Delayed-Location-Reporting-Support-Indicator
`)

const plaFlags = bits(`
  0 Deferred-MT-LR-Response-Indicator, 1 MO-LR-ShortCircuit-Indicator, 2 Optimized-LCS-Proc-Performed,
  3 UE-Transiently-Not-Reachable-Indicator
`)

const terminationCauseTgpp = enumerated(`
  0 Normal, 1 Error Undefined, 2 Internal Timeout, 3 Congestion, 4 MT_LR_Restart, 5 Privacy Violation,
  6 Shape of Location Estimate Not Supported, 7 Subscriber Termination, 8 UE Termination, 9 Network Termination
`)

export const lcs = avpsOf(
  TGPP,
  must(2400, 'LMSI', octetsOf(4)),
  must(2401, 'Serving-Node', grouped),
  must(2402, 'MME-Name', diameterIdentity).marks('givesServingNode'),
  must(2403, 'MSC-Number', tbcd).into('node').marks('givesServingNode'),
  must(2404, 'LCS-Capabilities-Sets', lcsCapabilitiesSets),
  must(2405, 'GMLC-Address', address),
  must(2406, 'Additional-Serving-Node', grouped),
  must(2407, 'PPR-Address', address),
  must(2408, 'MME-Realm', diameterIdentity),
  must(2409, 'SGSN-Name', diameterIdentity).marks('givesServingNode'),
  must(2410, 'SGSN-Realm', diameterIdentity),
  must(2411, 'RIA-Flags', bits('0 Combined-MME/SGSN-Supporting-Optimized-LCS-Proc')).into('commandFlags').beside().single(),
  must(2500, 'SLg-Location-Type', slgLocationType).marks('asksLocation').marksValue(0, 'asksCurrentLocation'),
  must(2501, 'LCS-EPS-Client-Name', grouped),
  must(2502, 'LCS-Requestor-Name', grouped),
  must(2503, 'LCS-Priority', unsigned32),
  must(2504, 'LCS-QoS', grouped),
  must(2505, 'Horizontal-Accuracy', unsigned32),
  must(2506, 'Vertical-Accuracy', unsigned32),
  must(2507, 'Vertical-Requested', enumerated('0 VERTICAL_COORDINATE_IS_NOT_REQUESTED, 1 VERTICAL_COORDINATE_IS_REQUESTED ')),
  must(2508, 'Velocity-Requested', enumerated('0 VELOCITY_IS_NOT_REQUESTED, 1 BEST VELOCITY_IS_REQUESTED')),
  must(2509, 'Response-Time', enumerated('0 LOW_DELAY, 1 DELAY_TOLERANT')),
  must(2510, 'Supported-GAD-Shapes', supportedGadShapes),
  must(2511, 'LCS-Codeword', utf8String),
  must(2512, 'LCS-Privacy-Check', lcsPrivacyCheck),
  must(2513, 'Accuracy-Fulfilment-Indicator', enumerated('0 REQUESTED_ACCURACY_FULFILLED, 1 REQUESTED_ACCURACY_NOT_FULFILLED')),
  must(2514, 'Age-Of-Location-Estimate', unsigned32),
  must(2515, 'Velocity-Estimate', octetString),
  must(2516, 'EUTRAN-Positioning-Data', octetString),
  must(2517, 'ECGI', ecgi).marks('givesCell'),
  must(2518, 'Location-Event', locationEvent),
  must(2519, 'Pseudonym-Indicator', enumerated('0 PSEUDONYM_NOT_REQUESTED, 1 PSEUDONYM_REQUESTED')),
  must(2520, 'LCS-Service-Type-ID', unsigned32),
  must(2521, 'LCS-Privacy-Check-Non-Session', grouped),
  must(2522, 'LCS-Privacy-Check-Session', grouped),
  must(2523, 'LCS-QoS-Class', enumerated('0 ASSURED, 1 BEST EFFORT')),
  must(2524, 'GERAN-Positioning-Info', grouped),
  must(2525, 'GERAN-Positioning-Data', octetString),
  must(2526, 'GERAN-GANSS-Positioning-Data', octetString),
  must(2527, 'UTRAN-Positioning-Info', grouped),
  must(2528, 'UTRAN-Positioning-Data', octetString),
  must(2529, 'UTRAN-GANSS-Positioning-Data', octetString),
  must(2530, 'LRR-Flags', lrrFlags).into('commandFlags').beside().single(),
  must(2531, 'LCS-Reference-Number', octetString),
  must(2532, 'Deferred-Location-Type', deferredLocationType),
  must(2533, 'Area-Event-Info', grouped),
  must(2534, 'Area-Definition', grouped),
  must(2535, 'Area', grouped),
  must(2536, 'Area-Type', areaType),
  must(2537, 'Area-Identification', octetString),
  must(2538, 'Occurrence-Info', enumerated('0 ONE_TIME_EVENT, 1 MULTIPLE_TIME_EVENT')),
  must(2539, 'Interval-Time', unsigned32),
  must(2540, 'Periodic-LDR-Information', grouped),
  must(2541, 'Reporting-Amount', unsigned32),
  must(2542, 'Reporting-Interval', unsigned32),
  must(2543, 'Reporting-PLMN-List', grouped),
  must(2544, 'PLMN-ID-List', grouped),
  must(2545, 'PLR-Flags', plrFlags).into('commandFlags').beside().single(),
  must(2546, 'PLA-Flags', plaFlags).into('commandFlags').beside().single(),
  must(2547, 'Deferred-MT-LR-Data', grouped),
  must(2548, 'Termination-Cause-3GPP', terminationCauseTgpp),
  must(2549, 'LRA-Flags', bits('0 MO-LR-ShortCircuit-Indicator')).into('commandFlags').beside().single(),
  must(2550, 'Periodic-Location-Support-Indicator', enumerated('0 NOT_SUPPORTED , 1 SUPPORTED')),
  must(2551, 'Prioritized-List-Indicator', enumerated('0 NOT_PRIORITIZED , 1 PRIORITIZED')),
  must(2552, 'ESMLC-Cell-Info', grouped),
  must(2553, 'Cell-Portion-ID', octetString).marks('givesCell'),
  must(2554, 'OnexRTT-RCID', octetString),
  must(2555, 'Delayed-Location-Reporting-Data', grouped),
  must(2556, 'Civic-Address', utf8String).marks('givesCell'),
  must(2557, 'Barometric-Pressure', unsigned32),
  must(2558, 'UTRAN-Additional-Positioning-Data', octetString),
  must(2559, 'Motion-Event-Info', grouped),
  must(2560, 'Linear-Distance', unsigned32),
  must(2561, 'Maximum-Interval', unsigned32),
  must(2562, 'Sampling-Interval', unsigned32),
  must(2563, 'Reporting-Duration', unsigned32),
  must(2564, 'Reporting-Location-Requirements', unsigned32),
  may(2565, 'Additional-Area', grouped),
)
