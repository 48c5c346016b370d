/**
 * What the fuzzer begins with: every vector in its layers, the story that ships with the program, tunnels, and the packets of captures that are named.
 * Where a message lies in its packet and which lengths count its octets is known, so that a change inside leaves the layers around it whole.
 */
import { openCaptures } from '../../src/capture/source.js'
import type { Value } from '../../src/wire/describe.js'
import { m3uaPacket, sctpPacket } from '../../src/synth/packets.js'
import { gatewayInside, inTunnel, phone } from '../../src/synth/tunnel.js'
import { buildAnsiTcap } from '../../src/wire/build-ansi.js'
import { buildTcap, type ComponentWords } from '../../src/wire/build-message.js'
import { contexts as capContexts } from '../../src/wire/cap/contexts.js'
import { buildDiameter } from '../../src/wire/diameter/index.js'
import { diameterVectors } from '../../src/wire/diameter/vectors/index.js'
import { buildGtp } from '../../src/wire/gtp/index.js'
import { gtpVectors } from '../../src/wire/gtp/vectors/index.js'
import { contexts } from '../../src/wire/map/contexts.js'
import type { Vector } from '../../src/wire/map/vectors/vector.js'
import { concat, unhex } from '../../src/wire/octets.js'
import { buildUnitdata } from '../../src/wire/sccp.js'
import { evasions } from '../../test/evasions.js'
import { vectors } from '../../test/vectors.js'

export type Kind = 'tcap' | 'diameter' | 'gtp' | 'packet'

/** A length in the layers around a message: `width` octets at `at` count the octets from `from` to the end of the message. */
export interface LengthPlace {
  readonly at: number
  readonly width: number
  readonly from: number
}

export interface Seed {
  readonly kind: Kind
  readonly linkType: number
  readonly octets: Uint8Array
  /** Where the message begins; it goes to the end. */
  readonly message: number
  /** From the inside out. */
  readonly lengths: readonly LengthPlace[]
  /** Where the TSN of an SCTP chunk stands; −1: there is none. */
  readonly tsn: number
}

const SCCP = 142
const MTP3 = 141
const RAW_IP = 101
const IP = 20
const SCTP_DATA = IP + 12
const USER = SCTP_DATA + 16
const IP_LENGTH: LengthPlace = { at: 2, width: 2, from: 0 }
const CHUNK_LENGTH: LengthPlace = { at: SCTP_DATA + 2, width: 2, from: SCTP_DATA }

const ends = [
  { ip: [10, 1, 0, 1], port: 2905, pc: 1001 },
  { ip: [10, 2, 0, 2], port: 2905, pc: 2002 },
] as const
const peers = [
  { ip: [10, 3, 0, 1], port: 3868, pc: 1 },
  { ip: [10, 4, 0, 2], port: 3868, pc: 2 },
] as const

/** Seeds that need no file. */
export function ownSeeds(): Seed[] {
  return [
    ...vectors.flatMap(tcapSeeds),
    ...diameterVectors.map(diameterSeed),
    ...gtpVectors.map(gtpSeed),
    ...tunnelSeeds(),
    ...evasionSeeds(),
  ]
}

/** The components of a vector in ANSI TCAP, alone and behind a label of 24-bit point codes. */
function ansiSeeds(v: Vector, index: number): Seed[] {
  const tid = Uint8Array.from([1, 2, 3, index & 255])
  const msc = { ssn: 8, pc: 1001 }
  const hlr = { ssn: 6, pc: 1002 }
  const parameter: Value = v.value
  const data =
    v.kind === 'invoke'
      ? buildAnsiTcap({ type: 'query', otid: tid, components: [{ kind: 'invoke', invokeId: 1, opcode: v.opcode, parameter }] })
      : buildAnsiTcap({
          type: 'response',
          dtid: tid,
          components: [
            v.kind === 'error'
              ? { kind: 'error', invokeId: 1, errorCode: v.errorCode ?? 0, parameter }
              : { kind: 'result', invokeId: 1, opcode: v.opcode, parameter },
          ],
        })
  const sccp = v.kind === 'invoke' ? buildUnitdata(hlr, msc, data) : buildUnitdata(msc, hlr, data)
  const alone = sccpSeed(SCCP, new Uint8Array(0), sccp)
  return index % 4 === 0 ? [alone, sccpSeed(MTP3, Uint8Array.of(0x83, 1, 2, 3, 4, 5, 6, 7), sccp)] : [alone]
}

function contextOf(v: Vector): readonly [number, number] {
  const list = v.application === 'cap' ? capContexts : contexts
  const found = list.find((c) => c.initiator.includes(v.opcode)) ?? list.find((c) => c.responder.includes(v.opcode))
  return [v.application === 'inap' ? 0 : (found?.ac ?? 1), v.version]
}

const ssns = { map: [6, 7], cap: [146, 147], inap: [241, 241] } as const

/** A message with the component, from asker to asked or back, as SCCP alone, in MTP3 and in M3UA by turns. */
function tcapSeeds(v: Vector, index: number): Seed[] {
  if (v.application === 'ansi-map') return ansiSeeds(v, index)
  const application = v.application ?? 'map'
  const asker = { digits: `44770090${1000 + (index % 50)}`, ssn: ssns[application][1] }
  const asked = { digits: '12025550100', ssn: ssns[application][0] }
  const tid = Uint8Array.from([1, 2, 3, index & 255])
  const parameter: Value = v.value
  const asks: ComponentWords = { kind: 'invoke', invokeId: 1, opcode: v.opcode, parameter }
  const answers: ComponentWords =
    v.kind === 'error'
      ? { kind: 'error', invokeId: 1, errorCode: v.errorCode ?? 0, parameter }
      : { kind: 'result', invokeId: 1, opcode: v.opcode, parameter }
  const context = contextOf(v)
  // User information in dialogues of any context, where only some have a use for it
  const opened = application === 'map' && index % 3 === 0 ? { destinationReference: `310150${123_456_000 + index}` } : {}
  const sccp =
    v.kind === 'invoke'
      ? buildUnitdata(asked, asker, buildTcap({ application, type: 'begin', otid: tid, context, ...opened, components: [asks] }))
      : buildUnitdata(asker, asked, buildTcap({ application, type: 'end', dtid: tid, context, accepted: true, components: [answers] }))
  const back = v.kind === 'invoke' ? 0 : 1
  const alone = sccpSeed(SCCP, new Uint8Array(0), sccp)
  const label = index % 2 === 0 ? Uint8Array.of(0x83, 0xe9, 0x83, 0xf4, 0x21) : Uint8Array.of(0x03, 1, 2, 3, 4, 5, 6, 7)
  if (index % 4 === 0) return [alone, sccpSeed(MTP3, label, sccp)]
  if (index % 4 !== 1) return [alone]
  const packet = m3uaPacket(ends[back], ends[1 - back] ?? ends[0], index, 5, sccp)
  const m3ua = [{ at: USER + 10, width: 2, from: USER + 8 }, { at: USER + 4, width: 4, from: USER }, CHUNK_LENGTH, IP_LENGTH]
  const head = USER + 24
  const inner = sccpSeed(RAW_IP, packet.subarray(0, head), sccp)
  return [alone, { ...inner, lengths: [...inner.lengths, ...m3ua], tsn: SCTP_DATA + 4 }]
}

function sccpSeed(linkType: number, front: Uint8Array, sccp: Uint8Array): Seed {
  const unitdata = (sccp[0] as number) < 17
  // The third pointer counts from itself to the length of the data: one octet in a UDT, two in an LUDT.
  const data = unitdata ? 4 + (sccp[4] as number) : 7 + ((sccp[7] as number) | ((sccp[8] as number) << 8)) + 1
  const at = front.length + data
  const lengths: LengthPlace[] = unitdata ? [{ at, width: 1, from: at + 1 }] : []
  return { kind: 'tcap', linkType, octets: concat([front, sccp]), message: at + (unitdata ? 1 : 2), lengths, tsn: -1 }
}

function diameterSeed(v: (typeof diameterVectors)[number], index: number): Seed {
  const back = v.request ? 0 : 1
  const octets = buildDiameter({ ...v, hopByHop: index >> 1, endToEnd: index >> 1 })
  const packet = sctpPacket(peers[back], peers[1 - back] ?? peers[0], index, 46, octets)
  return {
    kind: 'diameter',
    linkType: RAW_IP,
    octets: packet.slice(0, USER + octets.length),
    message: USER,
    lengths: [{ at: USER + 1, width: 3, from: USER }, CHUNK_LENGTH, IP_LENGTH],
    tsn: SCTP_DATA + 4,
  }
}

const be16 = (n: number): number[] => [(n >> 8) & 255, n & 255]

/** A UDP datagram between two hosts. */
function datagram(port: number, payload: Uint8Array): Uint8Array {
  const header = [0x45, 0, ...be16(28 + payload.length), 0, 1, 0x40, 0, 64, 17, 0, 0, 10, 5, 0, 1, 10, 6, 0, 2]
  return concat([header, be16(port), be16(port), be16(8 + payload.length), [0, 0], payload])
}

const UDP_LENGTH: LengthPlace = { at: IP + 4, width: 2, from: IP }

function gtpSeed(v: (typeof gtpVectors)[number], index: number): Seed {
  const octets = buildGtp({ ...v, sequence: index >> 1 })
  const message = IP + 8
  return {
    kind: 'gtp',
    linkType: RAW_IP,
    octets: datagram(v.prime === true ? 3386 : 2123, octets),
    message,
    lengths: [{ at: message + 2, width: 2, from: message + (v.version === 1 ? 8 : 4) }, UDP_LENGTH, IP_LENGTH],
    tsn: -1,
  }
}

/** One MAP message in tunnels, fragments of IPv6, behind tags: packets that are changed anywhere. */
function tunnelSeeds(): Seed[] {
  const tcap = buildTcap({
    type: 'begin',
    otid: Uint8Array.of(9, 9, 9, 9),
    context: [20, 3],
    components: [
      {
        kind: 'invoke',
        invokeId: 1,
        opcode: 45,
        parameter: { msisdn: '12025550100', 'sm-RP-PRI': true, serviceCentreAddress: '447700900101' },
      },
    ],
  })
  const ip = m3uaPacket(ends[0], ends[1], 7, 5, buildUnitdata({ digits: '12025550100', ssn: 6 }, { digits: '447700900101', ssn: 8 }, tcap))
  const ethernet = concat([unhex('020000000002 020000000001 0800'), ip])
  const inGre = (header: string, payload: Uint8Array): Uint8Array =>
    concat([
      [0x45, 0, ...be16(20 + header.replaceAll(' ', '').length / 2 + payload.length), 0, 1, 0, 0, 64, 47, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2],
      unhex(header),
      payload,
    ])
  const six = concat([
    unhex('60000000'),
    be16(ip.length - 20),
    [132, 64],
    unhex('20010db8000000000000000000000001 20010db8000000000000000000000002'),
    ip.subarray(20),
  ])
  const raw = [
    datagram(4789, concat([unhex('0800000000002a00'), ethernet])),
    datagram(6081, concat([unhex('0000655800002a00'), ethernet])),
    datagram(37008, concat([unhex('0100000101'), ethernet])),
    inGre('0000 0800', ip),
    inGre('1000 88be 00000001 1001 0001 00000000', ethernet),
    inGre('2000 22eb 00000000 00000000 00000000 0000', ethernet),
    six,
    ...withinTunnels.map((packet) => datagram(2152, packet)),
  ]
  const framed = [
    ethernet,
    concat([unhex('020000000002 020000000001 8100 000c 8100 000d 0800'), ip]),
    concat([unhex('020000000002 020000000001 8847 00001140 0800'), ip]),
  ]
  return [...raw.map((octets) => packetSeed(RAW_IP, octets)), ...framed.map((octets) => packetSeed(1, octets))]
}

const echo = buildGtp({ version: 2, type: 1, teid: 0, sequence: 9, ies: { Recovery: 7 } })
/** GTP that a phone sends through its tunnel: for a gateway, and within another tunnel. */
const withinTunnels = [
  inTunnel(7, phone(2123), gatewayInside(2123), echo),
  inTunnel(7, phone(2152), gatewayInside(2152), inTunnel(8, phone(40_000), gatewayInside(53), echo)),
]

function evasionSeeds(): Seed[] {
  return evasions.flatMap((e) => e.packets.map((octets) => packetSeed(e.linkType, octets)))
}

function packetSeed(linkType: number, octets: Uint8Array): Seed {
  return { kind: 'packet', linkType, octets, message: 0, lengths: [], tsn: -1 }
}

/** Packets of captures, at most `most` of each file, spread over it; longer ones than a jumbo frame are left out. */
export async function captureSeeds(paths: readonly string[], most: number): Promise<Seed[]> {
  const { source, problems } = await openCaptures(paths)
  if (source === undefined) throw new Error(problems.map((p) => p.message).join('\n'))
  const byFile: Seed[][] = source.names.map(() => [])
  for (let step = source.next(); step !== 'end'; step = source.next()) {
    if (step === 'wait') {
      await source.fill()
      continue
    }
    const length = source.to - source.from
    if (length > 9000 || length === 0) continue
    byFile[source.file]?.push(packetSeed(source.linkType, source.octets.slice(source.from, source.to)))
  }
  await source.close()
  return byFile.flatMap((seeds) => {
    const every = Math.max(1, Math.ceil(seeds.length / most))
    return seeds.filter((_, i) => i % every === 0)
  })
}
