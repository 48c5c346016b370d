/** Steps on GTP: from words to the octets of question and answer, for vectors of rules. */
import type { Actor, Person } from '../detect/actors.js'
import type { Step } from '../detect/author.js'
import { procedures } from '../model/procedure.js'
import { buildGtp, type IeValues } from '../wire/gtp/index.js'
import type { Octets } from '../wire/octets.js'
import { cause, fteid, S8_PGW_CONTROL } from './gtp-scripts.js'
import { gatewayInside, inTunnel, phone } from './tunnel.js'

interface Shape {
  readonly request: (person: Person, from: Actor, step: Step) => IeValues
  /** Cause of a refusal; undefined: nothing refuses it, and its answer has no cause. */
  readonly refusal: number | undefined
  /** True: it goes to a tunnel that is there, or is said to be. */
  readonly tunnel?: true
  /** What an answer that accepts says beside its cause. */
  readonly answer?: (person: Person, to: Actor) => IeValues
}

/** The tunnel at the gateway that the session of a person was given; those that are tried stand below. */
const tunnelOf = ({ imsi }: Person): number => 0x3000_0000 + Number(imsi.slice(-6))

const USER_UNKNOWN = 96
const CONTEXT_NOT_FOUND = 64
const ACCEPTED = 16
/** Causes of version 1 (TS 29.060 §7.7.1). */
const ACCEPTED_1 = 128
const NOT_EXISTENT = 192
const IMSI_NOT_KNOWN = 194

const shapes: Readonly<Record<string, Shape>> = {
  'gtpv2.createSession': {
    request: (p, from, { says }) => ({
      IMSI: p.imsi,
      MSISDN: p.msisdn,
      'Serving Network': says?.servingPlmn ?? from.plmn,
      'RAT Type': 6,
      APN: 'internet',
    }),
    refusal: USER_UNKNOWN,
    answer: (p, to) => ({ 'F-TEID/1': fteid(S8_PGW_CONTROL, tunnelOf(p).toString(16), to.ip.join('.')) }),
  },
  'gtpv2.echo': {
    request: (_, __, { says }) => ({ Recovery: 7, ...(says?.echo === undefined ? {} : { APN: says.echo }) }),
    refusal: undefined,
    answer: () => ({ Recovery: 3 }),
  },
  'gtpv1.echo': { request: () => ({}), refusal: undefined, answer: () => ({ Recovery: 3 }) },
  'gtpv1.deletePdpContext': { request: () => ({}), refusal: NOT_EXISTENT, tunnel: true },
  'gtpv1.identification': { request: () => ({ 'Packet TMSI': '40000001' }), refusal: NOT_EXISTENT },
  'gtpv1.sendRouteingInformationForGprs': { request: (p) => ({ IMSI: p.imsi }), refusal: IMSI_NOT_KNOWN },
  'gtpv1.updatePdpContext': { request: (p) => ({ IMSI: p.imsi }), refusal: NOT_EXISTENT, tunnel: true },
  'gtpv2.context': { request: (p) => ({ IMSI: p.imsi, 'RAT Type': 6 }), refusal: USER_UNKNOWN },
  'gtpv2.traceSessionActivation': { request: (p) => ({ IMSI: p.imsi }), refusal: CONTEXT_NOT_FOUND },
  'gtpv2.csPaging': { request: (p) => ({ IMSI: p.imsi }), refusal: CONTEXT_NOT_FOUND },
  'gtpv2.releaseAccessBearers': { request: () => ({}), refusal: CONTEXT_NOT_FOUND, tunnel: true },
  'gtpv2.createBearer': { request: () => ({ 'EPS Bearer ID': { EBI: 5 } }), refusal: CONTEXT_NOT_FOUND, tunnel: true },
  'gtpv1.pduNotification': { request: (p) => ({ IMSI: p.imsi }), refusal: IMSI_NOT_KNOWN },
  'gtpv2.suspend': { request: (p) => ({ IMSI: p.imsi }), refusal: CONTEXT_NOT_FOUND },
  'gtpv2.deleteSession': { request: () => ({ 'EPS Bearer ID': { EBI: 5 } }), refusal: CONTEXT_NOT_FOUND, tunnel: true },
}

export interface GtpStep {
  readonly request: Octets
  /** undefined: no answer is seen. */
  readonly answer: Octets | undefined
}

/** The octets of a step, numbered `n`; undefined when its operation is not GTP. */
export function gtpStep(step: Step, n: number, from: Actor, to: Actor, person: Person): GtpStep | undefined {
  if (!step.operation.startsWith('gtpv') || step.operation === 'gtpv1.gPdu') return undefined
  const shape = shapes[step.operation]
  const procedure = procedures.find((p) => p.name === step.operation)
  if (shape === undefined || procedure === undefined) throw new Error(`no shape for ${step.operation} in src/synth/gtp-scene.ts`)
  const version = procedure.name.startsWith('gtpv1.') ? 1 : 2
  const common = { version, sequence: 0x100 + n } as const
  const written = step.says?.firstVersion === true ? (octets: Octets) => inFirstVersion(octets, person) : (octets: Octets) => octets
  const tunnel = step.says?.tunnel === 'own' ? tunnelOf(person) : 0x1000_0000 + n
  const teid = shape.tunnel === true ? tunnel : 0
  const request = written(buildGtp({ ...common, type: procedure.opcode, teid, ies: shape.request(person, from, step) }))
  if (step.outcome === 'unseen' || step.outcome === undefined) return { request, answer: undefined }
  const accepted = version === 1 ? ACCEPTED_1 : ACCEPTED
  const result = step.outcome === 'refused' || shape.refusal === undefined ? shape.refusal : accepted
  const answer = written(
    buildGtp({
      ...common,
      type: procedure.opcode + 1,
      teid: 0x2000_0000 + n,
      ies: {
        ...(result === undefined ? {} : { Cause: version === 1 ? result : cause(result) }),
        ...(step.outcome === 'answered' ? shape.answer?.(person, to) : undefined),
      },
    }),
  )
  return { request, answer }
}

/** Octets of a header of version 1 with a sequence number. */
const HEADER_1 = 12
const NSAPI = 5

/** The same message of version 1 in version 0 (GSM 09.60 §6): for one without a tunnel endpoint among its elements. */
function inFirstVersion(octets: Octets, { imsi }: Person): Octets {
  const body = Array.from(octets).slice(HEADER_1)
  const [, type = 0, , , , , , , high = 0, low = 0] = octets
  const nibbles = Array.from(imsi.padEnd(15, 'f'), (digit) => Number.parseInt(digit, 16)).concat(NSAPI)
  const tunnel = Array.from({ length: 8 }, (_, i) => (nibbles[2 * i] as number) | ((nibbles[2 * i + 1] as number) << 4))
  return Uint8Array.from([0x1e, type, body.length >> 8, body.length & 255, high, low, 0, 0, 255, 255, 255, 255, ...tunnel, ...body])
}

/** The T-PDU of a step about a packet in a tunnel; undefined when its operation is another. */
export function packetStep({ operation, says }: Step, n: number, person: Person): Octets | undefined {
  if (operation !== 'gtpv1.gPdu') return undefined
  const session = buildGtp({ version: 2, type: 32, teid: 0, sequence: n, ies: { IMSI: person.imsi, 'RAT Type': 6, APN: 'internet' } })
  const name = Uint8Array.from([0, n, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3, 119, 119, 119, 0, 0, 1, 0, 1])
  const tunnel = 0x1000_0000 + n
  switch (says?.packet) {
    case 'gtp':
      return inTunnel(tunnel, phone(2123), gatewayInside(2123), session)
    case 'gtpUser':
      return inTunnel(tunnel, phone(2152), gatewayInside(2152), inTunnel(tunnel + 1, phone(40_000), gatewayInside(53), name))
    case 'gtpPort':
      return inTunnel(tunnel, phone(2123), gatewayInside(53), name)
    default:
      return inTunnel(tunnel, phone(40_000), gatewayInside(53), name)
  }
}
