/** Diameter procedures of roaming (TS 29.272, 29.338, 29.172, 29.328), under the same names as those of MAP. Messages have the size of real ones. */
import { type DiameterProcedure, diameterProcedures } from '../model/diameter-procedures.js'
import { type AvpValues, buildDiameter } from '../wire/diameter/index.js'
import type { Script, ScriptStep } from './dialogue.js'
import { dataFrom, dataTo, simText } from './map-scripts.js'
import { type Probe, template } from './template.js'

type Words = (part: Probe) => AvpValues

const number = (hex: string): number => Number.parseInt(hex, 16)

/** A command of an application, by the words of the standard. */
function procedureOf(word: string, operation: string): DiameterProcedure {
  const found = diameterProcedures.find((p) => p.operation === operation && p.name.startsWith(`diameter.${word}.`))
  if (found === undefined) throw new Error(`no Diameter command ${operation} in ${word}`)
  return found
}

/** What every message of these applications begins with (RFC 6733 §6, TS 29.272 §7.2). */
const head = (p: Probe, application: number, from: { readonly name: string; readonly realm: string }): AvpValues => ({
  'Session-Id': `${p.askerName};${p.session};1;0`,
  'Vendor-Specific-Application-Id': { 'Vendor-Id': 10415, 'Auth-Application-Id': application },
  'Auth-Session-State': 1,
  'Origin-Host': from.name,
  'Origin-Realm': from.realm,
})

/** How askers address: the host of the home register is known, or its realm alone. */
export interface Addressing {
  readonly destinationHost: boolean
  /** Those of the asker’s own network and its carrier, or these. */
  readonly routeRecords: boolean | readonly string[]
}

const usual: Addressing = { destinationHost: true, routeRecords: true }

export interface DiameterWords {
  readonly application: string
  readonly operation: string
  readonly request: Words
  readonly answer?: Words
  /** Result code of the answer; from 4000 it is an experimental one of 3GPP. */
  readonly result?: number
  /** Milliseconds until the answer; no answer comes when undefined. */
  readonly after?: number | undefined
  readonly addressing?: Addressing
}

const SUCCESS = 2001

/** Agents of the carrier of all networks, and of the second one that each has beside it. */
const carriers = { first: 'dra01.ams.ipx.example.org', second: 'dra03.fra.second.example.net' } as const

/** The agents on the way. */
function routes({ routeRecords }: Addressing, p: Probe, carrier: keyof typeof carriers): AvpValues {
  if (routeRecords === false) return {}
  return { 'Route-Record': routeRecords === true ? [`dea01.${p.askerRealm}`, carriers[carrier]] : [...routeRecords] }
}

/** A request and its answer. */
export function diameterScript(words: DiameterWords): Script {
  const script = over('first', words)
  if ((words.addressing ?? usual).routeRecords !== true) return script
  let other: Script | undefined
  return {
    ...script,
    // Made when a carrier is down: seldom, and of few scripts
    get otherCarrier(): Script {
      return (other ??= over('second', words))
    },
  }
}

function over(carrier: keyof typeof carriers, words: DiameterWords): Script {
  const { name: procedure, opcode: command, application } = procedureOf(words.application, words.operation)
  const addressing = words.addressing ?? usual
  const request: ScriptStep = {
    forth: true,
    after: 0,
    template: template((p) =>
      buildDiameter({
        command,
        application,
        request: true,
        hopByHop: number(p.ownId),
        endToEnd: number(p.endToEnd),
        avps: {
          ...head(p, application, { name: p.askerName, realm: p.askerRealm }),
          ...(addressing.destinationHost ? { 'Destination-Host': p.askedName } : {}),
          'Destination-Realm': p.askedRealm,
          ...words.request(p),
          ...routes(addressing, p, carrier),
        },
      }),
    ),
  }
  if (words.after === undefined) return { ...sides, procedure, steps: [request] }
  const result = words.result ?? SUCCESS
  const answer: ScriptStep = {
    forth: false,
    after: words.after,
    template: template((p) =>
      buildDiameter({
        command,
        application,
        hopByHop: number(p.peerId),
        endToEnd: number(p.endToEnd),
        avps: {
          ...head(p, application, { name: p.askedName, realm: p.askedRealm }),
          ...(result < 4000
            ? { 'Result-Code': result }
            : { 'Experimental-Result': { 'Vendor-Id': 10415, 'Experimental-Result-Code': result } }),
          ...(result === SUCCESS ? words.answer?.(p) : {}),
        },
      }),
    ),
  }
  return { ...sides, procedure, steps: [request, answer] }
}

/** Diameter has no subsystems and no titles. */
const sides = { carrier: 'diameter', askerSsn: 0, askedSsn: 0, called: 'title' } as const

const features = (id: number, list: number): AvpValues => ({ 'Vendor-Id': 10415, 'Feature-List-ID': id, 'Feature-List': list })
export const supported = { 'Supported-Features': [features(1, 0x1c000607), features(2, 0x08000003)] }

const ambr = { 'Max-Requested-Bandwidth-UL': 50_000_000, 'Max-Requested-Bandwidth-DL': 150_000_000 }
const accessPoint = (id: number, name: string): AvpValues => ({
  'Context-Identifier': id,
  'PDN-Type': 2,
  'Service-Selection': name,
  'EPS-Subscribed-QoS-Profile': {
    'QoS-Class-Identifier': 9,
    'Allocation-Retention-Priority': { 'Priority-Level': 8, 'Pre-emption-Capability': 1, 'Pre-emption-Vulnerability': 0 },
  },
  'VPLMN-Dynamic-Address-Allowed': 0,
  '3GPP-Charging-Characteristics': '0800',
  AMBR: ambr,
})

/** The profile of a subscriber. */
const subscription = (p: Probe): AvpValues => ({
  'Subscriber-Status': 0,
  MSISDN: p.msisdn,
  'Network-Access-Mode': 2,
  'Access-Restriction-Data': 64,
  'LCS-Info': { 'MO-LR': { 'SS-Code': 'c1', 'SS-Status': '04' } },
  'Teleservice-List': { 'TS-Code': ['21', '22'] },
  '3GPP-Charging-Characteristics': '0800',
  AMBR: ambr,
  'APN-Configuration-Profile': {
    'Context-Identifier': 1,
    'All-APN-Configurations-Included-Indicator': 0,
    'APN-Configuration': [accessPoint(1, 'internet'), accessPoint(2, 'ims'), accessPoint(3, 'mms')],
  },
  'Subscribed-Periodic-RAU-TAU-Timer': 3240,
})

const eutranVector = (p: Probe, n: number): AvpValues => ({
  'Item-Number': n,
  RAND: p.chance,
  XRES: p.chance8,
  AUTN: p.chance,
  KASME: p.chance + p.chance,
})

/** PLMN of the asker, as three octets. */
const visitedPlmn = (p: Probe): AvpValues => ({ 'Visited-PLMN-Id': p.askerPlmn })

/** Cell of E-UTRAN and tracking area, out of the same seven octets as the cell of GERAN. */
export const eutranPlace = (p: Probe): AvpValues => ({
  'EPS-Location-Information': {
    'MME-Location-Information': {
      'E-UTRAN-Cell-Global-Identity': { raw: eutranCell(p) },
      'Tracking-Area-Identity': { raw: eutranCell(p).slice(0, 10) },
      'Current-Location-Retrieved': 0,
      'Age-Of-Location-Information': 0,
    },
  },
})

/** PLMN, then 28 bits of cell behind a spare half octet. */
export function eutranCell(p: Probe): string {
  const octet = p.cell.repeat(2)
  return `${octet}f${p.cell}${octet}0${p.cell}${octet.repeat(3)}`
}

/** Sh-Data with the packet-switched location (TS 29.328 annex D). */
const shLocation = (p: Probe): string =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Sh-Data><PSLocationInformation><AgeOfLocationInformation>2</AgeOfLocationInformation><Extension><EPSLocationInformation><AgeOfLocationInformation>2</AgeOfLocationInformation><MMEName>${p.thirdName}</MMEName></EPSLocationInformation></Extension></PSLocationInformation></Sh-Data>`,
  ).toString('hex')

export const user = (p: Probe): AvpValues => ({ 'User-Name': p.imsiText })
export const serving = (p: Probe): AvpValues => ({
  'Serving-Node': { 'MME-Name': p.thirdName, 'MME-Realm': p.thirdRealm, 'MME-Number-for-MT-SMS': p.third },
})

const updateLocation: DiameterWords = {
  application: 's6a',
  operation: 'Update-Location',
  request: (p) => ({
    ...user(p),
    ...supported,
    'Terminal-Information': { IMEI: '35693803564380', 'Software-Version': '03' },
    'RAT-Type': 1004,
    'ULR-Flags': 34,
    'UE-SRVCC-Capability': 1,
    ...visitedPlmn(p),
    'Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions': 1,
    'MME-Number-for-MT-SMS': p.asker,
    'SMS-Register-Request': 0,
  }),
  answer: (p) => ({ ...supported, 'ULA-Flags': 1, 'Subscription-Data': subscription(p) }),
  after: 60,
  addressing: { destinationHost: false, routeRecords: true },
}

const authentication: DiameterWords = {
  application: 's6a',
  operation: 'Authentication-Information',
  request: (p) => ({
    ...user(p),
    ...supported,
    'Requested-EUTRAN-Authentication-Info': { 'Number-Of-Requested-Vectors': 4, 'Immediate-Response-Preferred': 0 },
    ...visitedPlmn(p),
  }),
  answer: (p) => ({ ...supported, 'Authentication-Info': { 'E-UTRAN-Vector': [1, 2, 3, 4].map((n) => eutranVector(p, n)) } }),
  after: 50,
  addressing: { destinationHost: false, routeRecords: true },
}

const routing: DiameterWords = {
  application: 's6c',
  operation: 'Send-Routing-Info-for-SM',
  request: (p) => ({ MSISDN: p.msisdn, 'SC-Address': p.asker, ...supported, 'SRR-Flags': 3 }),
  answer: (p) => ({ ...user(p), ...serving(p) }),
  after: 50,
  addressing: { destinationHost: false, routeRecords: true },
}

export const text = (p: Probe): string => `04079121436587f90000621142210000000064${p.chance.repeat(5)}${p.chance8}`

const delivery: DiameterWords = {
  application: 'sgd',
  operation: 'MT-Forward-Short-Message',
  request: (p) => ({
    ...user(p),
    ...supported,
    'MME-Number-for-MT-SMS': p.asked,
    'SC-Address': p.asker,
    'SM-RP-UI': text(p),
  }),
  answer: () => ({}),
  after: 2500,
}

const submit = (content: (p: Probe) => string): Script =>
  diameterScript({
    application: 'sgd',
    operation: 'MO-Forward-Short-Message',
    request: (p) => ({
      'SC-Address': p.asked,
      ...supported,
      'User-Identifier': { 'User-Name': p.imsiText, MSISDN: p.msisdn },
      'SM-RP-UI': content(p),
    }),
    answer: () => ({}),
    after: 150,
  })

export const diameterScripts = {
  authenticate: diameterScript(authentication),
  register: diameterScript(updateLocation),
  registerRefused: diameterScript({ ...updateLocation, result: 5004 }),
  cancel: diameterScript({
    application: 's6a',
    operation: 'Cancel-Location',
    request: (p) => ({ ...user(p), ...supported, 'Cancellation-Type': 0, 'CLR-Flags': 2 }),
    answer: () => supported,
    after: 60,
  }),
  purge: diameterScript({
    application: 's6a',
    operation: 'Purge-UE',
    request: (p) => ({ ...user(p), 'PUR-Flags': 1, ...supported }),
    answer: () => ({ ...supported, 'PUA-Flags': 1 }),
    after: 50,
  }),
  /** The switch tells the register what the phone now runs. */
  notify: diameterScript({
    application: 's6a',
    operation: 'Notify',
    request: (p) => ({
      ...user(p),
      ...supported,
      'Terminal-Information': { IMEI: '35693803564380', 'Software-Version': '04' },
      'NOR-Flags': 0,
      'Context-Identifier': 1,
      'Service-Selection': 'internet',
    }),
    answer: () => supported,
    after: 50,
  }),
  /** The register changes the profile. */
  change: diameterScript({
    application: 's6a',
    operation: 'Insert-Subscriber-Data',
    request: (p) => ({ ...user(p), ...supported, 'Subscription-Data': { AMBR: ambr, 'Subscriber-Status': 0 }, 'IDR-Flags': 0 }),
    answer: () => ({ ...supported, 'IDA-Flags': 0 }),
    after: 80,
  }),
  /** The home network asks the visited one where its subscriber is, for a service of its own. */
  locate: diameterScript({
    application: 's6a',
    operation: 'Insert-Subscriber-Data',
    request: (p) => ({ ...user(p), ...supported, 'Subscription-Data': {}, 'IDR-Flags': 26 }),
    answer: (p) => ({ ...supported, 'EPS-User-State': { 'MME-User-State': { 'User-State': 4 } }, ...eutranPlace(p) }),
    after: 90,
  }),
  /** A service of the home network asks its register. */
  interrogate: diameterScript({
    application: 'sh',
    operation: 'User-Data',
    request: (p) => ({ 'User-Identity': { MSISDN: p.msisdn }, 'Data-Reference': 14, 'Requested-Domain': 1, 'Current-Location': 0 }),
    answer: (p) => ({ 'Sh-User-Data': { raw: shLocation(p) } }),
    after: 100,
  }),
  smsRouting: diameterScript(routing),
  smsRoutingAbsent: diameterScript({ ...routing, result: 5550 }),
  smsDelivery: diameterScript(delivery),
  smsDeliveryAbsent: diameterScript({ ...delivery, result: 5550 }),
  smsToSim: diameterScript({ ...delivery, request: (p) => ({ ...delivery.request(p), 'SM-RP-UI': simText.raw }) }),
  smsSubmit: submit(text),
  smsSubmitData: submit((p) => dataTo('platform', p).raw),
  smsSubmitAbroad: submit((p) => dataTo('abroad', p).raw),
  smsSubmitLoot: submit((p) => dataTo('sink', p).raw),
  smsDeliveryAbroad: diameterScript({
    ...delivery,
    request: (p) => ({ ...delivery.request(p), 'SM-RP-UI': dataFrom('abroad', p).raw }),
  }),
} as const satisfies Readonly<Record<string, Script>>
