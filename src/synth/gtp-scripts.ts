/**
 * Data sessions of people abroad (TS 29.274 §7.2 over S8, TS 29.060 §7.3 over Gp): from the serving node of the visited network to the gateway of the
 * home network. A session is one dialogue: it is made, used for a while, and given up.
 */
import { gtpProcedures } from '../model/gtp-procedures.js'
import { buildGtp, type IeValues } from '../wire/gtp/index.js'
import type { Script, ScriptStep } from './dialogue.js'
import { eutranCell } from './diameter-scripts.js'
import { type Probe, template } from './template.js'
import { gatewayInside, inTunnel, phone } from './tunnel.js'

type Words = (part: Probe) => IeValues

const number = (hex: string): number => Number.parseInt(hex, 16)
const MINUTES = 60_000

export interface GtpWords {
  readonly version: 1 | 2
  readonly request: Words
  readonly answer: Words
  /** The TEID of the request: 0 for the first of a session, the gateway’s afterwards, or one that nobody gave out. */
  readonly teid: 'none' | 'peer' | 'chance'
  /** Type of the request; the answer is the next. */
  readonly type: number
  /** Milliseconds before the request and before its answer; no answer comes when the latter is undefined. */
  readonly wait?: number
  readonly after: number | undefined
}

/** A request and its answer. */
export function gtpSteps({ version, request, answer, teid, type, wait, after }: GtpWords): ScriptStep[] {
  const sequence = (p: Probe): number => (version === 1 ? number(p.sequence) & 0xffff : number(p.sequence))
  const to = (p: Probe): number => (teid === 'none' ? 0 : number(teid === 'peer' ? p.peerId : p.chance8.slice(0, 8)))
  const asks = template((p) => buildGtp({ version, type, teid: to(p), sequence: sequence(p), ies: request(p) }))
  const steps: ScriptStep[] = [{ forth: true, after: wait ?? 0, template: asks }]
  if (after !== undefined) {
    const tells = template((p) => buildGtp({ version, type: type + 1, teid: number(p.peerId), sequence: sequence(p), ies: answer(p) }))
    steps.push({ forth: false, after, template: tells })
  }
  return steps
}

/** A dialogue of GTP; it is named after its first request. */
export function gtpScript(...exchanges: readonly GtpWords[]): Script {
  const [first] = exchanges
  const procedure = gtpProcedures.find((p) => p.opcode === first?.type && p.protocol === `gtpv${first.version}`)
  if (procedure === undefined) throw new Error(`no GTP message has type ${first?.type}`)
  return {
    carrier: 'gtp',
    procedure: procedure.name,
    askerSsn: 0,
    askedSsn: 0,
    called: 'title',
    steps: exchanges.flatMap(gtpSteps),
  }
}

export const cause = (n: number): IeValues => ({ cause: n, PCE: 0, BCE: 0, CS: 0 })
export const fteid = (type: number, teid: string, ip: string): IeValues => ({
  V4: 1,
  V6: 0,
  'interface type': type,
  'TEID or GRE key': teid,
  'IPv4 address': ip,
})
/** Interface types of TS 29.274 table 8.22-1. */
const S8_SGW_CONTROL = 6
export const S8_PGW_CONTROL = 7
const S8_SGW_USER = 4
const S8_PGW_USER = 5
const bearerQos = {
  PCI: 1,
  PL: 8,
  PVI: 0,
  QCI: 9,
  'MBR uplink': 0,
  'MBR downlink': 0,
  'GBR uplink': 0,
  'GBR downlink': 0,
}

/** E-UTRAN cell of the subscriber (TS 29.274 §8.21): the octet says that an ECGI follows. */
const eutranLocation = (p: Probe): IeValues => ({ 'User Location Information': { raw: `10${eutranCell(p)}` } })

/** Whom the session is for, and from where. */
export const sessionRequest = (p: Probe): IeValues => ({
  IMSI: p.imsi,
  MSISDN: p.msisdn,
  'Mobile Equipment Identity': '3569380356438001',
  ...eutranLocation(p),
  'Serving Network': p.askerPlmn,
  'RAT Type': 6,
  'F-TEID': fteid(S8_SGW_CONTROL, p.ownId, p.askerIp),
  APN: 'internet',
  'Selection Mode': { 'selection mode': 0 },
  'PDN Type': { 'PDN type': 1 },
  'PDN Address Allocation': { 'PDN type': 1, 'IPv4 address': '0.0.0.0' },
  'APN Restriction': 0,
  AMBR: { uplink: 50_000, downlink: 150_000 },
  'Protocol Configuration Options': '8080211001000010810600000000830600000000000d00000a00',
  'Bearer Context': { 'EPS Bearer ID': { EBI: 5 }, 'F-TEID/2': fteid(S8_SGW_USER, p.ownId, p.askerIp), 'Bearer QoS': bearerQos },
  Recovery: 7,
  'UE Time Zone': { 'time zone': '80', 'daylight saving time': 0 },
  'Charging Characteristics': '0800',
})

const sessionAnswer = (p: Probe): IeValues => ({
  Cause: cause(16),
  'F-TEID/1': fteid(S8_PGW_CONTROL, p.ownId, p.askedIp),
  'PDN Address Allocation': { 'PDN type': 1, 'IPv4 address': '100.64.7.9' },
  'APN Restriction': 0,
  AMBR: { uplink: 50_000, downlink: 150_000 },
  'Protocol Configuration Options': '8080211002000010810664640001830664640002000d0464640001',
  'Bearer Context': {
    'EPS Bearer ID': { EBI: 5 },
    Cause: cause(16),
    'F-TEID/2': fteid(S8_PGW_USER, p.ownId, p.askedIp),
    'Bearer QoS': bearerQos,
    'Charging ID': 7_340_033,
  },
  Recovery: 3,
})

const createSession: GtpWords = { version: 2, type: 32, teid: 'none', request: sessionRequest, answer: sessionAnswer, after: 45 }

/** The phone is active again, elsewhere under the same gateway. */
const modifyBearer: GtpWords = {
  version: 2,
  type: 34,
  teid: 'peer',
  wait: 8 * MINUTES,
  after: 30,
  request: (p) => ({
    ...eutranLocation(p),
    'Serving Network': p.askerPlmn,
    'RAT Type': 6,
    'Bearer Context': { 'EPS Bearer ID': { EBI: 5 }, 'F-TEID/1': fteid(S8_SGW_USER, p.ownId, p.askerIp) },
  }),
  answer: () => ({ Cause: cause(16), 'Bearer Context': { 'EPS Bearer ID': { EBI: 5 }, Cause: cause(16), 'Charging ID': 7_340_033 } }),
}

const deleteSession: GtpWords = {
  version: 2,
  type: 36,
  teid: 'peer',
  wait: 22 * MINUTES,
  after: 30,
  request: (p) => ({ 'EPS Bearer ID': { EBI: 5 }, ...eutranLocation(p) }),
  answer: () => ({ Cause: cause(16) }),
}

const qos = { 'allocation and retention priority': 2, profile: '1b921f7396fefe742bfeff' }

/** Whom the context is for (TS 29.060 §7.3.1). */
export const contextRequest = (p: Probe): IeValues => ({
  IMSI: p.imsi,
  'Routeing Area Identity': { PLMN: p.askerPlmn, LAC: 4100, RAC: 1 },
  Recovery: 5,
  'Selection Mode': { 'selection mode': 0 },
  'TEID Data I': p.ownId,
  'TEID Control Plane': p.ownId,
  NSAPI: { NSAPI: 5 },
  'Charging Characteristics': '0800',
  'End User Address': { 'PDP type organization': 1, 'PDP type number': 33, address: '' },
  'Access Point Name': 'internet',
  'Protocol Configuration Options': '8080211001000010810600000000830600000000000d00000a00',
  'GSN Address': [p.askerIp, p.askerIp],
  MSISDN: p.msisdn,
  'Quality of Service Profile': qos,
  'RAT Type': 1,
  'User Location Information': { raw: `00${p.cell.repeat(14)}` },
  'MS Time Zone': { 'time zone': '80', 'daylight saving time': 0 },
  'IMEI(SV)': '3569380356438001',
})

const contextAnswer = (p: Probe): IeValues => ({
  Cause: 128,
  'Reordering Required': { 'reordering required': 0 },
  Recovery: 3,
  'TEID Data I': p.ownId,
  'TEID Control Plane': p.ownId,
  'Charging ID': 7_340_033,
  'End User Address': { 'PDP type organization': 1, 'PDP type number': 33, address: '64640709' },
  'Protocol Configuration Options': '8080211002000010810664640001830664640002000d0464640001',
  'GSN Address': [p.askedIp, p.askedIp],
  'Quality of Service Profile': qos,
})

const createContext: GtpWords = { version: 1, type: 16, teid: 'none', request: contextRequest, answer: contextAnswer, after: 55 }

const deleteContext: GtpWords = {
  version: 1,
  type: 20,
  teid: 'peer',
  wait: 22 * MINUTES,
  after: 30,
  request: () => ({ 'Teardown Indication': { teardown: 1 }, NSAPI: { NSAPI: 5 } }),
  answer: () => ({ Cause: 128 }),
}

/** One packet of a subscriber on its way to the gateway, from a port to the same port, with these octets. `procedure`: what it asks when it is GTP. */
export function packetScript(procedure: string, port: number, data: (part: Probe) => ArrayLike<number>): Script {
  const packet = template((p) => inTunnel(number(p.peerId), phone(port), gatewayInside(port), data(p)))
  const steps = [{ forth: true, after: 0, template: packet }]
  return { carrier: 'gtpUser', procedure, askerSsn: 0, askedSsn: 0, called: 'title', steps }
}

/** Single exchanges, for those who send them out of place. */
export const buildWords = { createSession, deleteSession, createContext, deleteContext } as const

export const gtpScripts = {
  /** Over S8, from S-GW to P-GW. */
  session: gtpScript(createSession, modifyBearer, deleteSession),
  /** Over Gp, from SGSN to GGSN. */
  context: gtpScript(createContext, deleteContext),
  /** Somebody asks whether the other side is alive. */
  echo: gtpScript({
    version: 2,
    type: 1,
    teid: 'none',
    request: () => ({ Recovery: 7 }),
    answer: () => ({ Recovery: 3 }),
    after: 20,
  }),
  /** A phone’s own tunnel within its tunnel: ESP in UDP to the gateway of its home (RFC 3948). */
  ownTunnel: packetScript('', 4500, (p) => Buffer.from(`9a1f0c33${p.chance8}${p.chance8}`, 'hex')),
} as const satisfies Readonly<Record<string, Script>>
