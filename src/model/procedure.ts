/**
 * Procedures: one name for an operation whatever carried it. The list is the vocabulary of rules, transactions and reports; `wire/map` describes
 * the octets of each. Timer classes: TS 29.002 (s 10 s, m 30 s, ml 10 min, l 38 h, upper bounds); Diameter waits as class m does.
 */
import { ansiProcedures } from './ansi-procedures.js'
import { capProcedures, inapSet2Procedures, inapSet3Procedures } from './cap-procedures.js'
import { diameterProcedures } from './diameter-procedures.js'
import { gtpProcedures, gtpRole } from './gtp-procedures.js'
import { Protocol } from './message.js'
import { hours, type Micros, minutes, seconds } from './units.js'

export type TimerClass = 's' | 'm' | 'ml' | 'l'

export interface ProcedureWord {
  /** `map.sendRoutingInfoForSM`. */
  readonly name: string
  readonly operation: string
  readonly opcode: number
  readonly timer: TimerClass
  readonly protocol: 'map' | 'cap' | 'inap' | 'ansi-map' | 'diameter' | 'gtpv1' | 'gtpv2' | 'tcap'
  /** Diameter: the Application-Id that the command belongs to. */
  readonly application?: number
}

export const timerBound: Readonly<Record<TimerClass, Micros>> = { s: seconds(10), m: seconds(30), ml: minutes(10), l: hours(38) }

/** MAP operations by ASN.1 name: opcode and timer class. mt-forwardSM is 44; opcode 46 is it, too, in application context 25. */
const mapOperations = [
  ['updateLocation', 2, 'm'],
  ['cancelLocation', 3, 'm'],
  ['provideRoamingNumber', 4, 'm'],
  ['noteSubscriberDataModified', 5, 'm'],
  ['resumeCallHandling', 6, 'm'],
  ['insertSubscriberData', 7, 'm'],
  ['deleteSubscriberData', 8, 'm'],
  ['sendParameters', 9, 'm'],
  ['registerSS', 10, 'm'],
  ['eraseSS', 11, 'm'],
  ['activateSS', 12, 'm'],
  ['deactivateSS', 13, 'm'],
  ['interrogateSS', 14, 'm'],
  ['authenticationFailureReport', 15, 'm'],
  ['notifySS', 16, 'm'],
  ['registerPassword', 17, 'ml'],
  ['getPassword', 18, 'm'],
  ['processUnstructuredSS-Data', 19, 'ml'],
  ['releaseResources', 20, 'm'],
  ['mt-ForwardSM-VGCS', 21, 'ml'],
  ['sendRoutingInfo', 22, 'm'],
  ['updateGprsLocation', 23, 'm'],
  ['sendRoutingInfoForGprs', 24, 'm'],
  ['failureReport', 25, 'm'],
  ['noteMsPresentForGprs', 26, 'm'],
  ['performHandover', 28, 'm'],
  ['sendEndSignal', 29, 'l'],
  ['performSubsequentHandover', 30, 'm'],
  ['provideSIWFSNumber', 31, 'm'],
  ['sIWFSSignallingModify', 32, 'm'],
  ['processAccessSignalling', 33, 's'],
  ['forwardAccessSignalling', 34, 's'],
  ['noteInternalHandover', 35, 's'],
  ['cancelVcsgLocation', 36, 'm'],
  ['reset', 37, 'm'],
  ['forwardCheckSS-Indication', 38, 's'],
  ['prepareGroupCall', 39, 'm'],
  ['sendGroupCallEndSignal', 40, 'l'],
  ['processGroupCallSignalling', 41, 's'],
  ['forwardGroupCallSignalling', 42, 's'],
  ['checkIMEI', 43, 'm'],
  ['mt-forwardSM', 44, 'ml'],
  ['sendRoutingInfoForSM', 45, 'm'],
  ['mo-forwardSM', 46, 'ml'],
  ['reportSM-DeliveryStatus', 47, 's'],
  ['noteSubscriberPresent', 48, 's'],
  ['alertServiceCentreWithoutResult', 49, 's'],
  ['activateTraceMode', 50, 'm'],
  ['deactivateTraceMode', 51, 'm'],
  ['traceSubscriberActivity', 52, 's'],
  ['updateVcsgLocation', 53, 'm'],
  ['beginSubscriberActivity', 54, 'm'],
  ['sendIdentification', 55, 's'],
  ['sendAuthenticationInfo', 56, 'm'],
  ['restoreData', 57, 'm'],
  ['sendIMSI', 58, 'm'],
  ['processUnstructuredSS-Request', 59, 'ml'],
  ['unstructuredSS-Request', 60, 'ml'],
  ['unstructuredSS-Notify', 61, 'ml'],
  ['anyTimeSubscriptionInterrogation', 62, 'm'],
  ['informServiceCentre', 63, 's'],
  ['alertServiceCentre', 64, 's'],
  ['anyTimeModification', 65, 'm'],
  ['readyForSM', 66, 'm'],
  ['purgeMS', 67, 'm'],
  ['prepareHandover', 68, 'm'],
  ['prepareSubsequentHandover', 69, 'm'],
  ['provideSubscriberInfo', 70, 'm'],
  ['anyTimeInterrogation', 71, 'm'],
  ['ss-InvocationNotification', 72, 'm'],
  ['setReportingState', 73, 'm'],
  ['statusReport', 74, 'm'],
  ['remoteUserFree', 75, 'ml'],
  ['registerCC-Entry', 76, 'm'],
  ['eraseCC-Entry', 77, 'm'],
  ['secureTransportClass1', 78, 'm'],
  ['secureTransportClass2', 79, 'm'],
  ['secureTransportClass3', 80, 'm'],
  ['secureTransportClass4', 81, 'm'],
  ['provideSubscriberLocation', 83, 'ml'],
  ['sendGroupCallInfo', 84, 'm'],
  ['sendRoutingInfoForLCS', 85, 'm'],
  ['subscriberLocationReport', 86, 'm'],
  ['ist-Alert', 87, 'm'],
  ['ist-Command', 88, 'm'],
  ['noteMM-Event', 89, 'm'],
  // radio side (TS 24.080 §4.2): none belongs between networks
  ['lcs-PeriodicLocationCancellation', 109, 'm'],
  ['lcs-LocationUpdate', 110, 'm'],
  ['lcs-PeriodicLocationRequest', 111, 'm'],
  ['lcs-AreaEventCancellation', 112, 'm'],
  ['lcs-AreaEventReport', 113, 'ml'],
  ['lcs-AreaEventRequest', 114, 'm'],
  ['lcs-MOLR', 115, 'ml'],
  ['lcs-LocationNotification', 116, 'm'],
  ['callDeflection', 117, 'm'],
  ['userUserService', 118, 'm'],
  ['accessRegisterCCEntry', 119, 'm'],
  ['forwardCUG-Info', 120, 'm'],
  ['splitMPTY', 121, 'm'],
  ['retrieveMPTY', 122, 'm'],
  ['holdMPTY', 123, 'm'],
  ['buildMPTY', 124, 'm'],
  ['forwardChargeAdvice', 125, 'ml'],
  ['explicitCT', 126, 'm'],
] as const satisfies readonly (readonly [string, number, TimerClass])[]

/** The name within a procedure: the ASN.1 name in camel case, `mt-forwardSM` → `mtForwardSM`. */
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const mapProcedures: readonly ProcedureWord[] = mapOperations.map(([operation, opcode, timer]) => ({
  name: `map.${camel(operation)}`,
  operation,
  opcode,
  timer,
  protocol: 'map',
}))

/** Not a question: an answer that came without one, to an address whose questions the tap shows (src/correlate/wasm/unasked.ts). Only rules see it. */
const unaskedAnswer: ProcedureWord = { name: 'tcap.unaskedAnswer', operation: '', opcode: -1, timer: 's', protocol: 'tcap' }

/** Not a question either: a dialogue that was begun without one, and in which none was asked (src/correlate/wasm/correlator.ts). Only rules see it. */
const emptyBegin: ProcedureWord = { name: 'tcap.emptyBegin', operation: '', opcode: -1, timer: 'm', protocol: 'tcap' }

/** Numbers of procedures stand in stored data: further protocols follow behind, nothing moves. */
export const procedures: readonly ProcedureWord[] = [
  ...mapProcedures,
  ...diameterProcedures,
  ...gtpProcedures,
  ...capProcedures,
  ...ansiProcedures,
  unaskedAnswer,
  ...inapSet2Procedures,
  ...inapSet3Procedures,
  emptyBegin,
]

/** Number of the first Diameter procedure, as columns hold it. */
export const FIRST_DIAMETER = mapProcedures.length + 1
/** Number of the first GTP procedure. */
export const FIRST_GTP = FIRST_DIAMETER + diameterProcedures.length

const byName = new Map(procedures.map((p, i) => [p.name, i + 1]))

/** Number of a procedure as columns hold it: index + 1; 0 when there is no such procedure. */
export function procedureNumber(name: string): number {
  return byName.get(name) ?? 0
}

export const UNASKED_ANSWER = procedureNumber('tcap.unaskedAnswer')
export const EMPTY_BEGIN = procedureNumber('tcap.emptyBegin')

/** True for the number of a question with its answer, known or not. */
export const isQuestion = (number: number): boolean => number !== UNASKED_ANSWER && number !== EMPTY_BEGIN

/** The procedure of a column value; undefined for 0. */
export function procedureOf(number: number): ProcedureWord | undefined {
  return procedures[number - 1]
}

export type Technology = '3G' | '4G' | 'data'

/** What generation of network a procedure belongs to, by the first word of its name: MAP, CAP and ANSI-41 3G, GTP version 1 data, the others 4G. */
export function technologyOf(procedure: string): Technology {
  if (procedure.startsWith('diameter.') || procedure.startsWith('gtpv2.')) return '4G'
  return procedure.startsWith('gtpv1.') ? 'data' : '3G'
}

const DIAMETER_REQUEST = 0x80

/** What a message of Diameter or GTP is in a transaction: 1 a request, 2 an answer, 3 a deed that nothing answers, 0 none of these. `flags`: of the header, as in the column. */
export function requestRole(protocol: number, type: number, flags: number): number {
  if (protocol === Protocol.diameter) return (flags & DIAMETER_REQUEST) !== 0 ? 1 : 2
  if (protocol === Protocol.gtpv1) return gtpRole.gtpv1[type] ?? 0
  if (protocol === Protocol.gtpv2) return gtpRole.gtpv2[type] ?? 0
  return 0
}
