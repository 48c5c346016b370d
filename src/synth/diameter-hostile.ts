/** Diameter as askers send it who have no reason to ask, in the handwriting of a tool. */
import { innerQuestions } from './diameter-hostile-inner.js'
import { type Addressing, diameterScript, type DiameterWords, eutranCell, eutranPlace, serving, text, user } from './diameter-scripts.js'
import { silentText } from './map-hostile-further.js'
import { simText } from './map-scripts.js'
import type { Asked, Questions } from './questions.js'
import type { AvpValues } from '../wire/diameter/index.js'
import type { Probe } from './template.js'

/** Parameter habits of a tool. */
export interface DiameterHabits {
  readonly addressing: Addressing
  /** Bits of IDR-Flags when it asks for a place (TS 29.272 §7.3.103). */
  readonly idrFlags: number
  readonly vectors: number
  /** Visited-PLMN-Id that it claims; undefined: that of its network. */
  readonly claims: string | undefined
}

const UNKNOWN_USER = 5001
const UNAUTHORISED_LCS_CLIENT = 4224
const ROAMING_NOT_ALLOWED = 5004
const UNABLE_TO_DELIVER = 3002

/** Nobody there knows the subscriber. */
const refusedAlways = ({ refused, silent }: Asked): Asked => ({ answered: refused, refused, silent })

/** All questions in one handwriting. */
export function diameterQuestions(habits: DiameterHabits): Questions {
  const plmn = (p: Probe): AvpValues => ({ 'Visited-PLMN-Id': habits.claims ?? p.askerPlmn })
  const ends = (refusal: number, words: DiameterWords): Asked => {
    const whole = { ...words, addressing: habits.addressing }
    return {
      answered: diameterScript({ ...whole, after: 90 }),
      refused: diameterScript({ ...whole, after: 60, result: refusal }),
      silent: diameterScript(whole),
    }
  }
  const s6a = (operation: string, request: DiameterWords['request'], answer: (p: Probe) => AvpValues, refusal = UNKNOWN_USER): Asked =>
    ends(refusal, { application: 's6a', operation, request, answer })
  const nothing = (): AvpValues => ({})
  const locate = (flags: number | readonly number[]): Asked =>
    s6a(
      'Insert-Subscriber-Data',
      (p) => ({ ...user(p), 'Subscription-Data': {}, 'IDR-Flags': flags }),
      (p) => ({
        'IDA-Flags': 0,
        'EPS-User-State': { 'MME-User-State': { 'User-State': 4 } },
        ...eutranPlace(p),
      }),
    )
  const message = (words: (p: Probe) => string): Asked =>
    ends(UNKNOWN_USER, {
      application: 'sgd',
      operation: 'MT-Forward-Short-Message',
      request: (p) => ({ ...user(p), 'SC-Address': p.asker, 'SM-RP-UI': words(p) }),
      answer: nothing,
    })
  return {
    ...innerQuestions(ends),
    interrogate: ends(UNABLE_TO_DELIVER, {
      application: 'sh',
      operation: 'User-Data',
      request: (p) => ({ 'User-Identity': { MSISDN: p.msisdn }, 'Data-Reference': 14, 'Requested-Domain': 1, 'Current-Location': 1 }),
      answer: () => ({ 'Sh-User-Data': { raw: Buffer.from('<Sh-Data/>').toString('hex') } }),
    }),
    locate: locate(habits.idrFlags),
    locateLcs: ends(UNAUTHORISED_LCS_CLIENT, {
      application: 'slg',
      operation: 'Provide-Location',
      request: (p) => ({
        'SLg-Location-Type': 0,
        ...user(p),
        'LCS-EPS-Client-Name': { 'LCS-Name-String': 'service', 'LCS-Format-Indicator': 0 },
        'LCS-Client-Type': 2,
        'LCS-QoS': { 'Horizontal-Accuracy': 10, 'Response-Time': 0 },
      }),
      answer: (p) => ({
        'Location-Estimate': { shape: 1, latitude: 48.85, longitude: 2.35, uncertaintyMetres: 98 },
        'Accuracy-Fulfilment-Indicator': 0,
        'Age-Of-Location-Estimate': 0,
        ECGI: { raw: eutranCell(p) },
      }),
    }),
    routeLcs: ends(UNKNOWN_USER, {
      application: 'slh',
      operation: 'LCS-Routing-Info',
      request: (p) => ({ MSISDN: p.msisdn }),
      answer: (p) => ({ ...user(p), ...serving(p) }),
    }),
    routeSms: ends(UNKNOWN_USER, {
      application: 's6c',
      operation: 'Send-Routing-Info-for-SM',
      request: (p) => ({ MSISDN: p.msisdn, 'SC-Address': p.asker, 'SRR-Flags': 0 }),
      answer: (p) => ({ ...user(p), ...serving(p) }),
    }),
    identify: ends(UNKNOWN_USER, {
      application: 's6c',
      operation: 'Send-Routing-Info-for-SM',
      request: (p) => ({ MSISDN: p.msisdn, 'SC-Address': p.asker, 'SM-Delivery-Not-Intended': 0 }),
      answer: user,
    }),
    takeKeys: s6a(
      'Authentication-Information',
      (p) => ({
        ...user(p),
        'Requested-EUTRAN-Authentication-Info': { 'Number-Of-Requested-Vectors': habits.vectors, 'Immediate-Response-Preferred': 1 },
        ...plmn(p),
      }),
      (p) => ({
        'Authentication-Info': {
          'E-UTRAN-Vector': Array.from({ length: habits.vectors }, (_, n) => ({
            'Item-Number': n + 1,
            RAND: p.chance,
            XRES: p.chance8,
            AUTN: p.chance,
            KASME: p.chance + p.chance,
          })),
        },
      }),
    ),
    takeOver: s6a(
      'Update-Location',
      (p) => ({ ...user(p), 'RAT-Type': 1004, 'ULR-Flags': 34, ...plmn(p) }),
      (p) => ({ 'ULA-Flags': 1, 'Subscription-Data': { MSISDN: p.msisdn, 'Network-Access-Mode': 2 } }),
      ROAMING_NOT_ALLOWED,
    ),
    divert: s6a(
      'Insert-Subscriber-Data',
      (p) => ({ ...user(p), 'Subscription-Data': { 'APN-OI-Replacement': 'mnc600.mcc342.gprs' }, 'IDR-Flags': 0 }),
      nothing,
    ),
    bar: s6a(
      'Insert-Subscriber-Data',
      (p) => ({ ...user(p), 'Subscription-Data': { 'Subscriber-Status': 1, 'Operator-Determined-Barring': 7 }, 'IDR-Flags': 0 }),
      nothing,
    ),
    strip: s6a('Delete-Subscriber-Data', (p) => ({ ...user(p), 'DSR-Flags': 2, 'Context-Identifier': 1 }), nothing),
    cancel: s6a('Cancel-Location', (p) => ({ ...user(p), 'Cancellation-Type': 2 }), nothing),
    purge: s6a(
      'Purge-UE',
      (p) => ({ ...user(p), 'PUR-Flags': 1 }),
      () => ({ 'PUA-Flags': 1 }),
    ),
    reset: s6a('Reset', (p) => ({ 'User-Id': p.imsiText }), nothing),
    spoofSms: message(text),
    silentSms: message(() => silentText.raw),
    simSms: message(() => simText.raw),
    exfiltrate: message(() => simText.raw),
    askAstray: refusedAlways(
      s6a(
        'Authentication-Information',
        (p) => ({ ...user(p), 'Requested-EUTRAN-Authentication-Info': { 'Number-Of-Requested-Vectors': habits.vectors }, ...plmn(p) }),
        nothing,
      ),
    ),
    locateForged: locate(habits.idrFlags),
    locateNewHost: locate(habits.idrFlags),
    locateAsOurs: locate(habits.idrFlags),
    // A filter may be content with the first of two that differ (EV27)
    locateTwice: locate([0, habits.idrFlags]),
    // Nodes of one network ask its equipment register
    tryInner: ends(UNABLE_TO_DELIVER, {
      application: 's13',
      operation: 'ME-Identity-Check',
      request: (p) => ({ 'Terminal-Information': { IMEI: '35693803564380' }, ...user(p) }),
      answer: () => ({ 'Equipment-Status': 0 }),
    }),
  }
}
