/** Steps on Diameter: from words to the octets of question and answer, for vectors of rules. */
import { type Actor, actors, type Person } from '../detect/actors.js'
import type { Step } from '../detect/author.js'
import { procedures } from '../model/procedure.js'
import { type AvpValues, buildDiameter } from '../wire/diameter/index.js'
import type { Octets } from '../wire/octets.js'
import { messageOf } from './message-scene.js'

interface Shape {
  readonly request: (person: Person, from: Actor, step: Step) => AvpValues
  readonly answer: (person: Person, to: Actor, step: Step) => AvpValues
  /** Experimental-Result-Code of a refusal. */
  readonly refusal?: number
}

const UNKNOWN_USER = 5001
const VENDOR_3GPP = 10415
const RAND = '0123456789abcdef0123456789abcdef'
const ECGI = '02f8010012d687'
const CURRENT_LOCATION = 8 + 16
const vector = { 'Item-Number': 1, RAND, XRES: '0011223344556677', AUTN: RAND, KASME: RAND + RAND }
const user = (p: Person): AvpValues => ({ 'User-Name': p.imsi })
const serving = { 'MME-Name': 'mme1.epc.mnc099.mcc208.3gppnetwork.org', 'MME-Realm': 'epc.mnc099.mcc208.3gppnetwork.org' }
const nothing = (): AvpValues => ({})

const shapes: Readonly<Record<string, Shape>> = {
  'diameter.s6a.updateLocation': {
    request: (p, from, { says }) => ({
      ...user(p),
      'RAT-Type': 1004,
      'ULR-Flags': 34,
      'Visited-PLMN-Id': from.plmn,
      ...(says?.switch === undefined ? {} : { 'MME-Number-for-MT-SMS': actors[says.switch].title }),
    }),
    answer: (p) => ({ 'ULA-Flags': 1, 'Subscription-Data': { MSISDN: p.msisdn, 'Network-Access-Mode': 2 } }),
  },
  'diameter.s6a.authenticationInformation': {
    request: (p, from) => ({
      ...user(p),
      'Requested-EUTRAN-Authentication-Info': { 'Number-Of-Requested-Vectors': 1, 'Immediate-Response-Preferred': 1 },
      'Visited-PLMN-Id': from.plmn,
    }),
    answer: () => ({ 'Authentication-Info': { 'E-UTRAN-Vector': vector } }),
  },
  'diameter.s6a.cancelLocation': { request: (p) => ({ ...user(p), 'Cancellation-Type': 2 }), answer: nothing },
  'diameter.s6a.insertSubscriberData': {
    request: (p) => ({ ...user(p), 'Subscription-Data': { 'Subscriber-Status': 0 }, 'IDR-Flags': CURRENT_LOCATION }),
    answer: () => ({
      'EPS-Location-Information': {
        'MME-Location-Information': { 'E-UTRAN-Cell-Global-Identity': { raw: ECGI }, 'Age-Of-Location-Information': 0 },
      },
    }),
  },
  'diameter.s6a.deleteSubscriberData': { request: (p) => ({ ...user(p), 'DSR-Flags': 2, 'Context-Identifier': 1 }), answer: nothing },
  'diameter.s6a.purgeUe': { request: (p) => ({ ...user(p), 'PUR-Flags': 1 }), answer: () => ({ 'PUA-Flags': 1 }) },
  'diameter.s6a.notify': { request: (p) => ({ ...user(p), 'NOR-Flags': 0 }), answer: nothing },
  'diameter.s6a.reset': { request: (p) => ({ 'User-Id': p.imsi }), answer: nothing },
  'diameter.slg.provideLocation': {
    request: (p, from) => ({
      ...user(p),
      'SLg-Location-Type': 0,
      'LCS-EPS-Client-Name': { 'LCS-Name-String': from.title, 'LCS-Format-Indicator': 2 },
      'LCS-Client-Type': 1,
    }),
    answer: () => ({ ECGI: { raw: ECGI }, 'Age-Of-Location-Estimate': 0 }),
  },
  'diameter.slg.locationReport': { request: (p) => ({ ...user(p), 'Location-Event': 2, ECGI: { raw: ECGI } }), answer: nothing },
  'diameter.slh.lcsRoutingInfo': { request: (p) => ({ MSISDN: p.msisdn }), answer: (p) => ({ ...user(p), 'Serving-Node': serving }) },
  'diameter.s6c.sendRoutingInfoForSm': {
    request: (p, from, { says }) => ({
      MSISDN: p.msisdn,
      'SC-Address': from.title,
      'SRR-Flags': 0,
      ...(says?.noDelivery === true ? { 'SM-Delivery-Not-Intended': 0 } : {}),
    }),
    answer: (p, _, { says }) => ({
      ...user(p),
      'Serving-Node': says?.node === undefined ? serving : { ...serving, 'MME-Number-for-MT-SMS': actors[says.node].title },
    }),
  },
  'diameter.sgd.mtForwardShortMessage': {
    request: (p, from, step) => ({ ...user(p), 'SC-Address': from.title, 'SM-RP-UI': messageOf(step) }),
    answer: nothing,
  },
  'diameter.sh.userData': {
    request: (p) => ({ 'User-Identity': { MSISDN: p.msisdn }, 'Data-Reference': 14 }),
    answer: () => ({}),
  },
  'diameter.sh.subscribeNotifications': {
    request: (p) => ({ 'User-Identity': { MSISDN: p.msisdn }, 'Data-Reference': 14, 'Subs-Req-Type': 0 }),
    answer: () => ({}),
  },
  'diameter.sh.profileUpdate': {
    request: (p) => ({ 'User-Identity': { MSISDN: p.msisdn }, 'Data-Reference': 0 }),
    answer: () => ({}),
  },
  'diameter.cx.registrationTermination': { request: (p) => ({ ...user(p) }), answer: nothing },
  'diameter.gy.creditControl': {
    request: (p) => ({
      'CC-Request-Type': 4,
      'CC-Request-Number': 0,
      'Subscription-Id': { 'Subscription-Id-Type': 1, 'Subscription-Id-Data': p.imsi },
    }),
    answer: nothing,
  },
  'diameter.t6a.configurationInformation': {
    request: (p) => ({ 'User-Identifier': user(p), 'Monitoring-Event-Configuration': { 'SCEF-Reference-ID': 1, 'Monitoring-Type': 2 } }),
    answer: nothing,
  },
  'diameter.t6a.reportingInformation': { request: (p) => ({ 'User-Identifier': user(p) }), answer: nothing },
  'diameter.t6a.mtData': { request: (p) => ({ 'User-Identifier': user(p) }), answer: nothing },
  'diameter.t6a.moData': { request: (p) => ({ 'User-Identifier': user(p) }), answer: nothing },
  'diameter.swm.diameterEap': { request: (p) => ({ ...user(p) }), answer: nothing },
  'diameter.swx.multimediaAuth': {
    request: (p) => ({ ...user(p), 'SIP-Number-Auth-Items': 1 }),
    answer: () => ({}),
  },
  'diameter.cx.multimediaAuth': {
    request: (p) => ({ ...user(p), 'Public-Identity': `tel:+${p.msisdn}`, 'SIP-Number-Auth-Items': 1 }),
    answer: () => ({}),
  },
}

export interface DiameterStep {
  readonly request: Octets
  /** undefined: no answer is seen. */
  readonly answer: Octets | undefined
}

/** The octets of a step, numbered `n`; undefined when its operation is not Diameter. */
export function diameterStep(step: Step, n: number, from: Actor, to: Actor, person: Person): DiameterStep | undefined {
  if (!step.operation.startsWith('diameter.')) return undefined
  const shape = shapes[step.operation]
  const procedure = procedures.find((p) => p.name === step.operation)
  if (shape === undefined || procedure === undefined) throw new Error(`no shape for ${step.operation} in src/synth/diameter-scene.ts`)
  const { says } = step
  const common = { command: procedure.opcode, application: procedure.application ?? 0, hopByHop: 0x1000 + n, endToEnd: 0x20000000 + n }
  const session = { 'Session-Id': `${from.host};1;${n}`, 'Auth-Session-State': 1 }
  const asked: AvpValues = {
    ...session,
    'Origin-Host': says?.originHost ?? from.host,
    'Origin-Realm': says?.originRealm ?? from.realm,
    'Destination-Host': to.host,
    'Destination-Realm': to.realm,
    ...shape.request(person, from, step),
    ...(says?.visitedPlmn === undefined ? {} : { 'Visited-PLMN-Id': says.visitedPlmn }),
    ...(says?.idrFlags === undefined ? {} : { 'IDR-Flags': says.idrFlags }),
    ...(says?.routes === undefined ? {} : { 'Route-Record': [...says.routes] }),
  }
  const request = buildDiameter({ ...common, request: true, avps: asked })
  if (step.outcome === 'unseen' || step.outcome === undefined) return { request, answer: undefined }
  const result: AvpValues =
    step.outcome === 'refused'
      ? { 'Experimental-Result': { 'Vendor-Id': VENDOR_3GPP, 'Experimental-Result-Code': shape.refusal ?? UNKNOWN_USER } }
      : { 'Result-Code': 2001, ...shape.answer(person, to, step) }
  const answered: AvpValues = { ...session, 'Origin-Host': to.host, 'Origin-Realm': to.realm, ...result }
  return { request, answer: buildDiameter({ ...common, avps: answered }) }
}
