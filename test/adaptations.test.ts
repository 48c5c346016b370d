/** Adaptation layers beside M3UA and M2PA: M2UA, SUA, the drafts of M3UA; and links that speak ANSI’s or China’s standard. Held against tshark. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import { Decoder, type DecoderOptions } from '../src/pipeline/decoder.js'
import { revealed } from '../src/report/masking.js'
import { messageEnd, recordOf } from '../src/report/record.js'
import { buildTcap } from '../src/wire/build-message.js'
import { buildAddress, buildUnitdata } from '../src/wire/sccp.js'

const MTP2_WITH_PSEUDO_HEADER = 139
const MTP2 = 140
const MTP3 = 141
const ERF = 197
const SCTP = 248
const there = spawnSync('tshark', ['--version']).status === 0
const skip = there ? false : '*** NO tshark: what we read is NOT held against it; apt-get install tshark'

const imsi = '001010123456789'
const hlr = { digits: '12025550199', ssn: 6 }
const asker = { digits: '4915550100', ssn: 147 }
const asks = buildTcap({
  type: 'begin',
  otid: Uint8Array.of(0, 0, 0x12, 0x34),
  context: [28, 3],
  components: [{ kind: 'invoke', invokeId: 1, opcode: 70, parameter: { imsi, requestedInfo: { locationInformation: null } } }],
})
const unitdata = buildUnitdata(hlr, asker, asks)

/** Routing labels: of the ITU from 2065 to 8238; of 24-bit point codes from 1-2-3 to 4-5-6. */
const ituLabel = [0x2e, 0x60 | 0x00, 0x04, 0x12]
const wideLabel = [6, 5, 4, 3, 2, 1, 9]

const u16 = (n: number): number[] => [n >> 8, n & 255]
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)]
const padding = (length: number): number[] => Array.from({ length: (4 - (length % 4)) % 4 }, () => 0)

const parameter = (tag: number, value: ArrayLike<number>): number[] => {
  const octets = Array.from(value)
  return [...u16(tag), ...u16(octets.length + 4), ...octets, ...padding(octets.length)]
}
const message = (messageClass: number, type: number, ...parameters: readonly number[][]): number[] => {
  const inside = parameters.flat()
  return [1, 0, messageClass, type, ...u32(inside.length + 8), ...inside]
}
let tsn = 1
/** An SCTP packet with one user message. */
const packet = (ppid: number, port: number, payload: readonly number[]): Uint8Array =>
  Uint8Array.from([
    ...u16(port),
    ...u16(port),
    ...u32(7),
    ...u32(0),
    0,
    3,
    ...u16(16 + payload.length),
    ...u32(tsn++),
    ...u16(0),
    ...u16(0),
    ...u32(ppid),
    ...payload,
    ...padding(payload.length),
  ])

const bcd = (digits: string): number[] =>
  Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) => Number(digits[2 * i]) | (Number(digits[2 * i + 1] ?? 0) << 4))
const suaTitle = (digits: string, ssn: number): number[] => [
  ...u16(1),
  ...u16(5),
  ...parameter(0x8001, [0, 0, 0, 4, digits.length, 0, 1, 4, ...bcd(digits)]),
  ...parameter(0x8003, [0, 0, 0, ssn]),
]

interface Connection {
  readonly type: string
  readonly called: Address
  readonly calling: Address
  readonly destinationReference?: number
  readonly sourceReference?: number
  readonly cause?: number
}

interface Read {
  readonly protocol: string
  readonly mtp3?: { readonly opc: number; readonly dpc: number; readonly si: number; readonly variant?: string }
  readonly sua?: Connection
  readonly sccp?: Connection
  readonly components?: readonly { readonly opcode: number }[]
  readonly imsi?: string
  readonly returned?: boolean
  readonly segments?: readonly number[]
  readonly anomalies?: readonly { readonly code: string }[]
}
interface Address {
  readonly digits?: string
  readonly ssn?: number
  readonly gti?: number
  readonly pc?: number
}

function decode(linkType: number, packets: readonly Uint8Array[], options: DecoderOptions = {}): Read[] {
  const found: unknown[] = []
  const decoder = new Decoder((batch) => {
    for (let row = 0; row < batch.count; ) {
      const end = messageEnd(batch, row)
      found.push(recordOf(batch, row, end, revealed, []))
      row = end
    }
  }, options)
  packets.forEach((octets, i) => {
    const at = 1_577_836_800_000_000 + i * 1000
    const length = octets.length
    decoder.packet({ octets, from: 0, to: length, originalLength: length, at, linkType, interfaceId: 0, file: 0, frame: i + 1 })
  })
  decoder.flush()
  return JSON.parse(JSON.stringify(found)) as Read[]
}

/** Fields of tshark, a line per packet. */
function tshark(linkType: number, packets: readonly Uint8Array[], fields: readonly string[], options: readonly string[] = []): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const file = join(folder, 'x.pcap')
    writeFileSync(
      file,
      pcapOf(
        linkType,
        packets.map((octets, i) => ({ at: i * 1_000_000, octets })),
      ),
    )
    const run = spawnSync(
      'tshark',
      ['-n', '-r', file, ...options.flatMap((o) => ['-o', o]), '-T', 'fields', ...fields.flatMap((f) => ['-e', f])],
      { encoding: 'utf8', timeout: 60_000 },
    )
    return run.stdout
      .replace(/\n+$/, '')
      .split('\n')
      .map((line) => line.split('\t'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const mtp3Message = [0x83, ...ituLabel, ...unitdata]

describe('M2UA', () => {
  const packets = [
    packet(2, 2904, message(6, 1, parameter(1, u32(1)), parameter(0x0300, mtp3Message))),
    packet(2, 2904, message(6, 1, parameter(1, u32(1)), parameter(0x0301, [63, ...mtp3Message]))),
    packet(0, 2904, message(6, 1, parameter(1, u32(1)), parameter(0x000e, mtp3Message))),
  ]
  it('holds MTP3, as the RFC, as Japan and as the drafts have it', () => {
    for (const record of decode(SCTP, packets)) {
      assert.deepEqual([record.protocol, record.imsi, record.mtp3?.opc, record.mtp3?.dpc], ['map', imsi, 0x0811, 0x202e])
    }
    assert.equal(decode(SCTP, packets).length, 3)
  })
  it('is no message when it manages', () => {
    assert.deepEqual(decode(SCTP, [packet(2, 2904, message(6, 2, parameter(1, u32(1)))), packet(2, 2904, message(3, 1))]), [])
  })
  it('is read by tshark as by us', { skip }, () => {
    assert.deepEqual(tshark(SCTP, packets.slice(0, 1), ['mtp3.opc', 'mtp3.dpc', 'e212.imsi', '_ws.expert']), [['2065', '8238', imsi, '']])
  })
})

describe('M3UA of drafts 5 and 6', () => {
  const packets = [2, 3].map((tag) => packet(3, 2905, message(1, 1, parameter(tag, tag === 2 ? mtp3Message : [63, ...mtp3Message]))))
  it('holds a whole MTP3 message, with the length indicator or without', () => {
    assert.deepEqual(
      decode(SCTP, packets).map((r) => [r.imsi, r.mtp3?.opc, r.mtp3?.dpc]),
      [
        [imsi, 0x0811, 0x202e],
        [imsi, 0x0811, 0x202e],
      ],
    )
  })
  it('is read by tshark as by us', { skip }, () => {
    assert.deepEqual(
      tshark(SCTP, packets, ['mtp3.opc', 'mtp3.dpc', 'e212.imsi', '_ws.expert'], ['m3ua.version:Internet Draft version 6']),
      packets.map(() => ['2065', '8238', imsi, '']),
    )
  })
})

const addresses = [parameter(0x0102, suaTitle(asker.digits, asker.ssn)), parameter(0x0103, suaTitle(hlr.digits, hlr.ssn))]
const suaHead = [parameter(6, u32(12)), parameter(0x0115, u32(0)), ...addresses, parameter(0x0116, u32(0))]

describe('SUA', () => {
  const whole = packet(4, 14001, message(7, 1, ...suaHead, parameter(0x010b, asks)))
  it('gives addresses and user data', () => {
    const [record] = decode(SCTP, [whole])
    assert.equal(record?.imsi, imsi)
    assert.equal(record?.sccp, undefined)
    assert.deepEqual(record?.sua?.type, 'CLDT')
    assert.deepEqual(
      [record?.sua?.called.digits, record?.sua?.called.ssn, record?.sua?.called.gti, record?.sua?.calling.digits, record?.sua?.calling.ssn],
      [hlr.digits, hlr.ssn, 4, asker.digits, asker.ssn],
    )
  })
  it('is read by tshark as by us', { skip }, () => {
    const fields = [
      'sua.source.global_title_digits',
      'sua.source.ssn',
      'sua.destination.global_title_digits',
      'sua.destination.ssn',
      'e212.imsi',
      '_ws.expert',
    ]
    assert.deepEqual(tshark(SCTP, [whole], fields), [[asker.digits, String(asker.ssn), hlr.digits, String(hlr.ssn), imsi, '']])
  })
  it('speaks for itself under another identifier', () => {
    assert.equal(decode(SCTP, [packet(0, 2905, message(7, 1, ...suaHead, parameter(0x010b, asks)))])[0]?.imsi, imsi)
  })
  it('puts segments together', () => {
    const part = (from: number, to: number, lead: number): Uint8Array =>
      packet(4, 14001, message(7, 1, ...suaHead, parameter(0x0117, [lead, 0, 0, 5]), parameter(0x010b, asks.subarray(from, to))))
    const [record, ...others] = decode(SCTP, [part(0, 40, 0x81), part(40, asks.length, 0)])
    assert.deepEqual([record?.imsi, record?.segments, others], [imsi, [1, 2], []])
  })
  it('gives a returned message back', () => {
    const returned = packet(4, 14001, message(7, 2, ...suaHead, parameter(0x0106, u32(0x0101)), parameter(0x010b, asks)))
    assert.deepEqual([decode(SCTP, [returned])[0]?.sua?.type, decode(SCTP, [returned])[0]?.returned], ['CLDR', true])
  })
  it('counts the digits of a title as its length says, however many', () => {
    for (const digits of ['12025550199', '12345678901234567', '123456789012345678']) {
      const head = [parameter(0x0102, suaTitle(digits, 8)), parameter(0x0103, suaTitle(hlr.digits, hlr.ssn))]
      const [record] = decode(SCTP, [packet(4, 14001, message(7, 1, ...head, parameter(0x010b, asks)))])
      const wrong = digits.length > 16 ? ['digitsTooLong'] : []
      assert.deepEqual([record?.sua?.calling.digits, record?.anomalies?.map((a) => a.code) ?? []], [digits, wrong])
    }
  })
  it('reads data of a connection that come with the octet of DT1 for no more data', () => {
    const data = packet(4, 14001, message(8, 8, parameter(0x0105, u32(1)), parameter(0x0117, [0, 0, 0, 0]), parameter(0x010b, asks)))
    assert.deepEqual(
      decode(SCTP, [data, data]).map((record) => [record.sua?.type, record.imsi, record.segments]),
      [
        ['CODT', imsi, undefined],
        ['CODT', imsi, undefined],
      ],
    )
  })
  it('shows references and cause of a connection', () => {
    // COREF: destination reference, cause of the kind «refusal»
    const refused = packet(4, 14001, message(8, 3, parameter(6, u32(12)), parameter(0x0105, u32(0x010203)), parameter(0x0106, u32(0x0207))))
    const [record] = decode(SCTP, [refused])
    assert.deepEqual([record?.sua?.type, record?.sua?.destinationReference, record?.sua?.cause], ['COREF', 0x010203, 7])
  })
  it('keeps what it can of a message that is cut, and says so', () => {
    const octets = message(7, 1, ...suaHead, parameter(0x010b, asks))
    octets[octets.length - asks.length - padding(asks.length).length - 1] = 0xff
    assert.deepEqual(
      [decode(SCTP, [packet(4, 14001, octets)])[0]?.anomalies?.[0]?.code, decode(SCTP, [packet(4, 14001, octets)])[0]?.imsi],
      ['lengthBeyondParent', imsi],
    )
  })
  it('takes no Diameter answer for itself', () => {
    // Version 1 and length 0x0007xx, flags 0: as the header of a CLDT begins
    const answer = [1, 0, 7, 0x14, 0, 0, 1, 0x10, ...u32(4), ...u32(1), ...u32(2), ...Array.from({ length: 0x714 - 20 }, () => 0)]
    assert.equal(decode(SCTP, [packet(0, 3868, answer)])[0]?.sua, undefined)
  })
})

/** A UDT with addresses that are written out. */
const udt = (called: readonly number[], calling: readonly number[], data: Uint8Array): number[] => [
  9,
  0,
  3,
  3 + called.length,
  3 + called.length + calling.length,
  called.length,
  ...called,
  calling.length,
  ...calling,
  data.length,
  ...data,
]
// ANSI: national, subsystem before the point code, title without nature (T1.112.3 §3.5)
const ansiUdt = udt([0x89, 6, 10, ...bcd('2025550199')], [0xc3, 8, 3, 2, 1], asks)
// China: as the ITU has it, with 24-bit point codes (GF 001-9001)
const chinaUdt = udt([0x43, 6, 5, 4, 6], [0x43, 3, 2, 1, 8], asks)
const wide = (user: readonly number[], si = 3): Uint8Array => Uint8Array.from([0x80 | si, ...wideLabel, ...user])
const itu = (user: ArrayLike<number>, si = 3): Uint8Array => Uint8Array.from([0x80 | si, ...ituLabel, ...Array.from(user)])

const parts = ['opc', 'dpc'].flatMap((end) => ['network', 'cluster', 'member'].map((part) => `mtp3.${end}.${part}`))

describe('variants of links', () => {
  it('reads ANSI labels and addresses, and says so', () => {
    const [record] = decode(MTP3, [wide(ansiUdt)])
    assert.deepEqual(record?.mtp3, { opc: 0x010203, dpc: 0x040506, si: 3, ni: 2, sls: 9, variant: 'ansi' })
    assert.deepEqual([record?.sccp?.called.digits, record?.sccp?.called.ssn], ['2025550199', 6])
    assert.deepEqual([record?.sccp?.calling.pc, record?.sccp?.calling.ssn, record?.imsi], [0x010203, 8, imsi])
  })
  it('agrees with tshark about them', { skip }, () => {
    const fields = [...parts, 'sccp.called.digits', 'sccp.called.ssn', 'sccp.calling.ssn', 'e212.imsi', '_ws.expert']
    assert.deepEqual(tshark(MTP3, [wide(ansiUdt)], fields, ['mtp3.standard:ANSI']), [
      ['1', '2', '3', '4', '5', '6', '2025550199', '6', '8', imsi, ''],
    ])
  })
  it('reads Chinese ones', () => {
    const [record] = decode(MTP3, [wide(chinaUdt)])
    assert.deepEqual([record?.mtp3?.variant, record?.mtp3?.opc, record?.imsi], ['china', 0x010203, imsi])
    assert.deepEqual([record?.sccp?.calling.pc, record?.sccp?.calling.ssn], [0x010203, 8])
  })
  it('agrees with tshark about those', { skip }, () => {
    const fields = [...parts, 'sccp.called.ssn', 'sccp.calling.ssn', 'e212.imsi', '_ws.expert']
    assert.deepEqual(tshark(MTP3, [wide(chinaUdt)], fields, ['mtp3.standard:Chinese ITU']), [
      ['1', '2', '3', '4', '5', '6', '6', '8', imsi, ''],
    ])
  })
  // JT-Q704 §2.2: from 0xc234 to 0x4321, link 5
  const japan = (user: ArrayLike<number>): Uint8Array => Uint8Array.from([0x83, 0x21, 0x43, 0x34, 0xc2, 5, ...Array.from(user)])
  it('reads labels of Japan, with point codes of 16 bits, where no message stands behind one of the ITU', () => {
    // RLC has no addresses: it follows its link
    const read = decode(MTP3, [japan(unitdata), japan([5, 0, 0, 1, 0, 0, 2])])
    const [first, released] = read
    assert.deepEqual([first?.mtp3?.opc, first?.mtp3?.dpc, first?.imsi, first?.sccp?.called.ssn], [0xc234, 0x4321, imsi, 6])
    assert.deepEqual([released?.mtp3?.opc, released?.sccp?.type], [0xc234, 'RLC'])
    assert.equal(decode(MTP3, [itu(unitdata), japan(unitdata)])[1]?.imsi, undefined)
  })
  it('agrees with tshark about them, too', { skip }, () => {
    const fields = ['mtp3.opc', 'mtp3.dpc', 'sccp.called.ssn', 'e212.imsi', '_ws.expert']
    assert.deepEqual(tshark(MTP3, [japan(unitdata)], fields, ['mtp3.standard:Japan']), [[String(0xc234), String(0x4321), '6', imsi, '']])
  })
  it('reads an ITU address whose bit of national use is set: ANSI would have a point code there, and no subsystem', () => {
    // Routing by title, title with translation type 10, subsystem 146 (CAP)
    const title = [0x8a, 146, 10, ...bcd('15144240534')]
    const [record] = decode(MTP3, [itu(udt(title, title, asks))])
    assert.deepEqual([record?.mtp3?.variant, record?.sccp?.called.digits, record?.sccp?.called.ssn], [undefined, '151442405340', 146])
  })
  it('reads such an address with a title of a form that ANSI does not have, whatever else it holds', () => {
    const title = [0x93, 0x44, 0x2c, 146, 0, 0x12, 4, ...bcd('151442405340')]
    const [record] = decode(MTP3, [itu(udt(title, title, asks))])
    const { called } = record?.sccp ?? {}
    assert.deepEqual([record?.mtp3?.variant, called?.digits, called?.ssn, called?.pc], [undefined, '151442405340', 146, 0x2c44])
  })
  it('says nothing where a link speaks as the ITU does', () => {
    assert.equal(decode(MTP3, [itu(unitdata)])[0]?.mtp3?.variant, undefined)
  })
  it('lets a message that fits several follow its link', () => {
    // An answer without an address: the octets fit every standard
    const empty = udt([0x42, 6], [], asks)
    const labels = (record: Read | undefined): unknown => [record?.mtp3?.opc, record?.mtp3?.variant]
    assert.deepEqual(labels(decode(MTP3, [wide(chinaUdt), wide(chinaUdt), wide(empty)])[2]), [0x010203, 'china'])
    assert.deepEqual(labels(decode(MTP3, [itu(unitdata), itu(empty)])[1]), [0x0811, undefined])
  })
  it('takes ISUP with a wide label for ANSI', () => {
    const iam = [0xd5, 0x00, 0x01, 0x00, 0xa0, 0x01, 0x0a]
    assert.deepEqual(
      decode(MTP3, [Uint8Array.of(0x85, 6, 5, 4, 3, 2, 0xfe, 9, ...iam)]).map((r) => [r.protocol, r.mtp3?.variant]),
      [['isup', 'ansi']],
    )
    assert.deepEqual(
      decode(MTP3, [itu(iam, 5)]).map((r) => [r.protocol, r.mtp3?.variant]),
      [['isup', undefined]],
    )
  })
  it('gives a record of BICC, ISUP’s messages under service indicator 13, over MTP3 and M3UA', () => {
    // Q.1902.3 §5: a call instance code of four octets, then the type: a release
    const release = [0x0b, 0xf5, 0xa0, 0, 0x0c, 2, 0, 2, 0x80, 0x90]
    const m3ua = packet(3, 2905, message(1, 1, parameter(0x0210, [...u32(0x0811), ...u32(0x0506), 13, 2, 0, 9, ...release])))
    const of = (linkType: number, octets: Uint8Array): unknown =>
      decode(linkType, [octets]).map((r) => [r.protocol, r.mtp3?.opc, r.mtp3?.si])
    assert.deepEqual(of(MTP3, itu(release, 13)), [['isup', 0x0811, 13]])
    assert.deepEqual(of(SCTP, m3ua), [['isup', 0x0811, 13]])
  })
  it('believes the configuration', () => {
    const [record] = decode(MTP3, [itu(unitdata)], { variant: () => () => 1 })
    assert.notEqual(record?.imsi, imsi)
  })
  it('reads what fits ITU with narrow point codes as ITU’s, though one with wide ones came first', () => {
    const data = (opc: number): Uint8Array =>
      packet(3, 2905, message(1, 1, parameter(0x0210, [...u32(opc), ...u32(0x0506), 3, 2, 0, 9, ...unitdata])))
    // One octet of the first is damaged: each that follows tells for itself
    assert.deepEqual(
      decode(SCTP, [data(0x010203), data(0x0203), data(0x0204)]).map((r) => r.mtp3?.variant),
      ['china', undefined, undefined],
    )
  })
  it('reads 24-bit point codes of M3UA, whose SCCP tells ANSI from China', () => {
    const data = (user: readonly number[]): Uint8Array =>
      packet(3, 2905, message(1, 1, parameter(0x0210, [...u32(0x010203), ...u32(0x040506), 3, 2, 0, 9, ...user])))
    assert.deepEqual(
      decode(SCTP, [data(ansiUdt)]).map((r) => [r.mtp3?.variant, r.imsi]),
      [['ansi', imsi]],
    )
    assert.deepEqual(
      decode(SCTP, [data(chinaUdt)]).map((r) => [r.mtp3?.variant, r.imsi]),
      [['china', imsi]],
    )
  })
})

describe('signal units of MTP2', () => {
  const message = itu(unitdata)
  // BSN 1, FSN 2 with their indicator bits; annex A: of 12 bits, the length of 9
  const short = Uint8Array.of(0x81, 0x82, Math.min(message.length, 63), ...message)
  const long = Uint8Array.of(0x01, 0x80, 0x02, 0x80, message.length & 255, message.length >> 8, ...message)
  const check = [0xab, 0xcd]
  it('are read with sequence numbers of 7 and of 12 bits, with and without check octets', () => {
    for (const unit of [short, long]) {
      for (const octets of [unit, Uint8Array.of(...unit, ...check)]) assert.equal(decode(MTP2, [octets])[0]?.imsi, imsi)
    }
  })
  it('carry nothing when they fill in or tell the state of a link', () => {
    for (const unit of [
      [0x81, 0x82, 0],
      [0x81, 0x82, 1, 3],
      [0x01, 0x80, 0x02, 0x80, 0, 0],
      [0x01, 0x80, 0x02, 0x80, 1, 0, 3],
    ])
      assert.deepEqual(decode(MTP2, [Uint8Array.from(unit)]), [])
  })
  it('are found in a channel of an E1 that an ERF probe recorded', () => {
    // timestamp; multi-channel HDLC, flags, lengths; header of the channel
    const record = Uint8Array.of(...u32(0), ...u32(0), 5, 4, ...u16(20 + short.length), 0, 0, ...u16(short.length), 0, 0, 0, 1, ...short)
    assert.equal(decode(ERF, [record])[0]?.imsi, imsi)
  })
  it('are what tshark reads', { skip }, () => {
    // A pseudo-header: received, annex A, link 1
    const headed = [short, long].map((unit, i) => Uint8Array.of(0, i, 0, 1, ...unit))
    assert.deepEqual(tshark(MTP2_WITH_PSEUDO_HEADER, headed, ['e212.imsi', '_ws.expert']), [
      [imsi, ''],
      [imsi, ''],
    ])
    assert.deepEqual(
      decode(MTP2_WITH_PSEUDO_HEADER, headed).map((r) => r.imsi),
      [imsi, imsi],
    )
  })
})

describe('segments of SCCP', () => {
  const label = [...u32(0x0811), ...u32(0x202e), 3, 2, 0, 9]
  const called = buildAddress(hlr)
  const calling = buildAddress(asker)
  /** An XUDT of class 1 with a part of the question (Q.713 §4.18). */
  const xudt = (from: number, to: number, lead: number): number[] => {
    const data = asks.subarray(from, to)
    const toData = 1 + called.length + 1 + calling.length
    const front = [17, 1, 15, 4, 4 + called.length, 2 + toData, 2 + toData + data.length]
    return [...front, called.length, ...called, calling.length, ...calling, data.length, ...data, 16, 4, lead, 1, 0, 0, 0]
  }
  const part = (from: number, to: number, lead: number): Uint8Array =>
    packet(3, 2905, message(1, 1, parameter(0x0210, [...label, ...xudt(from, to, lead)])))
  const codes = (record: Read | undefined): string[] | undefined => record?.anomalies?.map((a) => a.code)

  it('make one record', () => {
    const [record, ...others] = decode(SCTP, [part(0, 50, 0x81), part(50, asks.length, 0)])
    assert.deepEqual([record?.imsi, record?.segments, codes(record), others], [imsi, [1, 2], ['segmented'], []])
  })
  it('that came twice are said', () => {
    const [record, ...others] = decode(SCTP, [part(0, 50, 0x81), part(0, 50, 0x81), part(50, asks.length, 0)])
    assert.deepEqual([record?.imsi, codes(record), others], [imsi, ['segmented', 'segmentTwice'], []])
  })
  it('that SCTP sent again are not', () => {
    const first = part(0, 50, 0x81)
    const [record, ...others] = decode(SCTP, [first, first, part(50, asks.length, 0), part(0, 20, 0x80)])
    assert.deepEqual([record?.imsi, codes(record), others.length], [imsi, ['segmented'], 1])
  })
  it('that overlap are a violation', () => {
    assert.deepEqual(codes(decode(SCTP, [part(0, 50, 0x81), part(0, 60, 0x81), part(50, asks.length, 0)])[0]), [
      'segmented',
      'segmentsConflict',
    ])
  })
  it('whose others never come are a record with what came, and are never answered', () => {
    for (const keepOctets of [true, false]) {
      const [record, ...others] = decode(SCTP, [part(0, asks.length - 4, 0x81), packet(3, 2905, message(1, 1))], { keepOctets })
      assert.ok(keepOctets ? codes(record)?.includes('segmentsLost') : record !== undefined)
      assert.deepEqual(others, [])
      if (keepOctets)
        assert.deepEqual([record?.sccp?.called.digits, record?.components?.[0]?.opcode, record?.segments], [hlr.digits, 70, [1]])
    }
  })
})

describe('connection-oriented SCCP', () => {
  const release = (type: number, ...fixed: readonly number[]): Uint8Array => Uint8Array.of(type, ...fixed)
  // Q.713 §4.2 to §4.17, the shortest form of each
  const messages: readonly (readonly [type: string, octets: Uint8Array])[] = [
    ['CR', Uint8Array.of(1, 1, 2, 3, 2, 2, 0, 2, 0x42, 6)],
    ['CC', release(2, 1, 2, 3, 4, 5, 6, 2, 0)],
    ['CREF', release(3, 1, 2, 3, 9, 0)],
    ['RLSD', release(4, 1, 2, 3, 4, 5, 6, 3, 0)],
    ['RLC', release(5, 1, 2, 3, 4, 5, 6)],
    ['DT1', release(6, 1, 2, 3, 0, 1, 1, 0xff)],
    ['DT2', release(7, 1, 2, 3, 0, 0, 1, 1, 0xff)],
    ['AK', release(8, 1, 2, 3, 0, 0)],
    ['ED', release(11, 1, 2, 3, 1, 1, 0xff)],
    ['EA', release(12, 1, 2, 3)],
    ['RSR', release(13, 1, 2, 3, 4, 5, 6, 7)],
    ['RSC', release(14, 1, 2, 3, 4, 5, 6)],
    ['ERR', release(15, 1, 2, 3, 2)],
    ['IT', release(16, 1, 2, 3, 4, 5, 6, 2, 0, 0, 0)],
  ]
  const octets = messages.map(([, o]) => o)
  it('has every type, without a complaint', () => {
    const records = decode(142, octets)
    assert.deepEqual(
      records.map((r) => [r.sccp?.type, r.anomalies]),
      messages.map(([type]) => [type, undefined]),
    )
    assert.deepEqual(
      records.map((r) => r.sccp?.cause).filter((cause) => cause !== undefined),
      [9, 3, 7, 2],
    )
  })
  /** DT1 to reference 1 with octets of the question; `more`: others follow (Q.713 §4.7). */
  const form = (from: number, to: number, more: number): Uint8Array =>
    Uint8Array.of(6, 1, 0, 0, more, 1, to - from, ...asks.subarray(from, to))
  const forms = [form(0, 20, 1), form(20, 60, 1), form(60, asks.length, 0)]
  it('puts data together that more data follow', () => {
    for (const keepOctets of [true, false]) {
      const records = decode(142, forms, { keepOctets })
      assert.deepEqual(
        records.map((r) => [r.sccp?.type, r.imsi, r.segments]),
        [
          ['DT1', undefined, undefined],
          ['DT1', undefined, undefined],
          ['DT1', imsi, [1, 2, 3]],
        ],
      )
    }
  })
  it('puts them together as tshark does', { skip }, () => {
    const opened = [Uint8Array.of(1, 9, 0, 0, 2, 2, 0, 2, 0x42, 6), Uint8Array.of(2, 9, 0, 0, 1, 0, 0, 2, 0)]
    assert.deepEqual(tshark(142, [...opened, ...forms], ['sccp.dlr', 'e212.imsi']).slice(opened.length), [
      ['0x000001', ''],
      ['0x000001', ''],
      ['0x000001', imsi],
    ])
  })
  it('has the references that tshark reads', { skip }, () => {
    const hex = (n: number | undefined): string => (n === undefined ? '' : `0x${n.toString(16).padStart(6, '0')}`)
    assert.deepEqual(
      decode(142, octets).map((r) => [hex(r.sccp?.sourceReference), hex(r.sccp?.destinationReference)]),
      tshark(142, octets, ['sccp.slr', 'sccp.dlr']),
    )
  })
})
