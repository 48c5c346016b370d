import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { PcapngStream, pcapngBlock, pcapngOf, pcapngOption, pcapOf, type WrittenPacket } from '../../capture/writer.js'
import { openCaptures } from '../../capture/source.js'
import type { Step } from '../../detect/author.js'
import { actors, subscribers } from '../../detect/actors.js'
import { recordOf, messageEnd, type MessageRecord } from '../../report/record.js'
import { revealed } from '../../report/masking.js'
import { diameterStep } from '../../synth/diameter-scene.js'
import { m3uaPacket, sctpPacket, udpPacket } from '../../synth/packets.js'
import { stageOf } from '../../synth/play.js'
import { comment, scenarios } from '../../synth/scenarios.js'
import { packetsOf } from '../../synth/scene.js'
import { story } from '../../synth/story.js'
import { buildTcap } from '../../wire/build-message.js'
import { tbcdOctets } from '../../wire/codecs.js'
import type { Value } from '../../wire/describe.js'
import type { Tree } from '../../wire/explain.js'
import { explainPfcp } from '../../wire/gtp/index.js'
import { onesSum, sctpChecksum, sctpChecksumAt } from '../../wire/link/checksum.js'
import { buildUnitdata, type SccpAddress } from '../../wire/sccp.js'
import { Analysis } from '../analysis.js'
import { noConfig } from '../config.js'
import { Decoder } from '../decoder.js'
import { type Anonymised, Anonymiser, type AnonymiseOptions } from './run.js'

const RAW_IP = 101
const START = 1_557_820_800_000_000
const folder = mkdtempSync(join(tmpdir(), 'homeward-anonymise-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const keyOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)
const usual: AnonymiseOptions = { key: keyOf(1), networkDigits: 3, keepLocations: false, nodes: false }

let files = 0
async function anonymised(capture: Uint8Array, options: Partial<AnonymiseOptions> = {}): Promise<{ octets: Uint8Array; done: Anonymised }> {
  const input = join(folder, `${files++}.in`)
  const output = join(folder, `${files++}.out`)
  writeFileSync(input, capture)
  const parts: Uint8Array[] = []
  const result = async (): Promise<string> => {
    writeFileSync(output, Buffer.concat(parts))
    return Promise.resolve(output)
  }
  const write = (octets: Uint8Array): Promise<void> => {
    parts.push(octets.slice())
    return Promise.resolve()
  }
  const done = await new Anonymiser({ ...usual, ...options }).run(input, write, result, { stop: () => false, progress: () => {} })
  return { octets: readFileSync(output), done }
}

async function packetsIn(capture: Uint8Array): Promise<WrittenPacket[]> {
  const path = join(folder, `${files++}.cap`)
  writeFileSync(path, capture)
  const { source } = await openCaptures([path])
  assert.ok(source !== undefined)
  const packets: WrittenPacket[] = []
  for (let step = source.next(); step !== 'end'; step = source.next()) {
    if (step === 'wait') await source.fill()
    else packets.push({ at: source.at, octets: source.octets.slice(source.from, source.to) })
  }
  await source.close()
  return packets
}

const view = ({ at, octets }: WrittenPacket, frame: number) => ({
  octets,
  from: 0,
  to: octets.length,
  originalLength: octets.length,
  at,
  linkType: RAW_IP,
  interfaceId: 0,
  file: 0,
  frame,
})

function records(packets: readonly WrittenPacket[]): MessageRecord[] {
  const found: MessageRecord[] = []
  const decoder = new Decoder((batch) => {
    for (let row = 0; row < batch.count; row = messageEnd(batch, row))
      found.push(recordOf(batch, row, messageEnd(batch, row), revealed, []))
  })
  packets.forEach((p, i) => decoder.packet(view(p, i + 1)))
  decoder.flush()
  return found
}

/** What an analysis rests on: operations, outcomes, origins; without the identifiers. */
function analysed(packets: readonly WrittenPacket[]): object {
  const findings: string[] = []
  const analysis = new Analysis(noConfig, {
    finding: (f) => findings.push(`${f.rule} ${f.origin.address} ${f.outcome} ${f.requests[0]?.frame}`),
  })
  packets.forEach((p, i) => analysis.packet(view(p, i + 1)))
  analysis.end()
  return {
    findings,
    outcomes: analysis.outcomeCounts(),
    disclosed: analysis.disclosed,
    messages: analysis.taken.counted.messages,
    anomalies: analysis.taken.counted.anomalies,
  }
}

const storyPackets = packetsOf(story(), START)
const storyCapture = pcapngOf(RAW_IP, storyPackets, { comment })

/** One invoke in one packet. */
function invoke(
  opcode: number,
  context: readonly [number, number],
  parameter: Value,
  called: SccpAddress = { digits: '33700000101', ssn: 8 },
): WrittenPacket {
  const tcap = buildTcap({
    type: 'begin',
    otid: Uint8Array.of(1, 2, 3, 4),
    context,
    components: [{ kind: 'invoke', invokeId: 1, opcode, parameter }],
  })
  const sccp = buildUnitdata(called, { digits: '447700900001', ssn: 8 }, tcap)
  return { at: START, octets: m3uaPacket({ ip: [10, 0, 0, 1], port: 2905, pc: 1 }, { ip: [10, 0, 0, 2], port: 2905, pc: 2 }, 1, 0, sccp) }
}

const u16At = (octets: Uint8Array, at: number): number => ((octets[at] as number) << 8) | (octets[at + 1] as number)

const imsi = '310999000000101'
const msisdn = '12025550111'

describe('anonymising', () => {
  it('leaves no identifier of the story in the octets, in any form', async () => {
    const { octets, done } = await anonymised(storyCapture)
    const texts = [Buffer.from(octets).toString('hex'), swapped(octets), Buffer.from(octets).toString('latin1')]
    for (const { imsi: i, msisdn: m } of Object.values(subscribers))
      for (const digits of [i, m, i.slice(6), m.slice(1)])
        assert.ok(
          texts.every((text) => !text.includes(digits)),
          `${digits} is left`,
        )
    assert.deepEqual([done.lookAlikes.found, done.residual], [0, 0])
  })

  it('keeps number, time, length, and every octet outside identifiers and checksums', async () => {
    const { octets } = await anonymised(storyCapture)
    assert.equal(octets.length, storyCapture.length)
    const after = await packetsIn(octets)
    assert.deepEqual(
      after.map((p) => [p.at, p.octets.length]),
      storyPackets.map((p) => [p.at, p.octets.length]),
    )
    const unchanged = after.flatMap((p, i) => Array.from(p.octets, (o, at) => (o === storyPackets[i]?.octets[at] ? 1 : 0)))
    const share = unchanged.filter((same) => same === 1).length / unchanged.length
    assert.ok(share > 0.85, `${share} of the octets are as before`)
  })

  it('keeps operations, outcomes and findings', async () => {
    const { octets } = await anonymised(storyCapture)
    assert.deepEqual(analysed(await packetsIn(octets)), analysed(storyPackets))
  })

  it('makes the checksum of SCTP right again', async () => {
    for (const { octets } of await packetsIn((await anonymised(storyCapture)).octets))
      assert.equal(sctpChecksum(octets, 20, octets.length), sctpChecksumAt(octets, 20))
  })

  it('gives a wrong checksum no chance to tell what was there', async () => {
    const packet = invoke(22, [5, 3], { msisdn, interrogationType: 0, 'gmsc-OrGsmSCF-Address': '33700000101' })
    packet.octets[28] = (packet.octets[28] as number) ^ 1
    const [after] = await packetsIn((await anonymised(pcapOf(RAW_IP, [packet]))).octets)
    assert.equal(sctpChecksumAt(after?.octets ?? new Uint8Array(40), 20), 0)
  })

  it('replaces the same subscriber the same way everywhere, and two subscribers differently', async () => {
    const before = records(storyPackets)
    const after = records(await packetsIn((await anonymised(storyCapture)).octets))
    const pairs = new Map<string, Set<string>>()
    before.forEach((record, i) => {
      for (const field of ['imsi', 'msisdn'] as const) {
        const from = record[field] as string | undefined
        if (from !== undefined) pairs.set(from, (pairs.get(from) ?? new Set()).add(String(after[i]?.[field])))
      }
    })
    assert.ok(pairs.size >= 6)
    for (const [from, to] of pairs) assert.equal(to.size, 1, from)
    assert.equal(new Set([...pairs.values()].map((to) => [...to][0])).size, pairs.size)
  })

  it('gives the same octets under the same key, others under another', async () => {
    const first = (await anonymised(storyCapture)).octets
    assert.deepEqual((await anonymised(storyCapture)).octets, first)
    assert.notDeepEqual((await anonymised(storyCapture, { key: keyOf(2) })).octets, first)
  })

  it('replaces a called title that is a subscriber’s number, and leaves those of nodes', async () => {
    const packet = invoke(45, [20, 3], { msisdn, 'sm-RP-PRI': true, serviceCentreAddress: '447700900001' }, { digits: msisdn, ssn: 6 })
    const [record] = records(await packetsIn((await anonymised(pcapOf(RAW_IP, [packet]))).octets))
    const sccp = record?.['sccp'] as { called: { digits: string }; calling: { digits: string } }
    assert.equal(sccp.called.digits, record?.['msisdn'])
    assert.notEqual(sccp.called.digits, msisdn)
    assert.equal(sccp.calling.digits, '447700900001')
  })

  it('replaces E.212 and E.214 titles as it does the IMSI', async () => {
    const packets = [6, 7].map((plan) =>
      invoke(
        2,
        [1, 3],
        { imsi, 'msc-Number': '447700900001', 'vlr-Number': '447700900001' },
        { digits: plan === 6 ? imsi : `1999${imsi.slice(6)}`, plan, ssn: 6 },
      ),
    )
    const found = records(await packetsIn((await anonymised(pcapOf(RAW_IP, packets))).octets))
    const titles = found.map((r) => (r['sccp'] as { called: { digits: string } }).called.digits)
    const made = String(found[0]?.['imsi'])
    assert.deepEqual(titles, [made, `1999${made.slice(6)}`])
  })

  const A = { ip: [10, 0, 0, 1], port: 2905, pc: 1 } as const
  const B = { ip: [10, 0, 0, 2], port: 2905, pc: 2 } as const
  const u16 = (n: number): number[] => [n >> 8, n & 255]
  const parameter = (tag: number, value: readonly number[]): number[] => [
    ...u16(tag),
    ...u16(4 + value.length),
    ...value,
    ...new Uint8Array(-value.length & 3),
  ]
  const message = (cls: number, ...parameters: readonly number[][]): number[] => {
    const all = parameters.flat()
    return [1, 0, cls, 1, 0, 0, ...u16(8 + all.length), ...all]
  }

  it('reads M2UA and SUA, and the title of a subscriber in SUA', async () => {
    const plain = invoke(45, [20, 3], { msisdn, 'sm-RP-PRI': true, serviceCentreAddress: '447700900001' }, { digits: msisdn, ssn: 6 })
    const sccp = [...plain.octets.subarray(72, 72 + u16At(plain.octets, 58) - 16)]
    const data = 5 + (sccp[4] as number)
    const title = [0, 0, 0, 4, msisdn.length, 0, 1, 4, ...tbcdOctets(msisdn).map((o, i, all) => (i === all.length - 1 ? o & 15 : o))]
    const address = (...more: number[][]): number[] => [0, 1, 0, 5, ...more.flat(), ...parameter(0x8003, [0, 0, 0, 6])]
    const m2ua = message(6, parameter(1, [0, 0, 0, 1]), parameter(0x300, [0x83, 2, 0x40, 0, 0, ...sccp]))
    const sua = message(
      7,
      parameter(6, [0, 0, 0, 1]),
      parameter(0x115, [0, 0, 0, 0]),
      parameter(0x102, address()),
      parameter(0x103, address(parameter(0x8001, title))),
      parameter(0x10b, sccp.slice(data)),
    )
    const packets = [m2ua, sua].map((octets, i) => ({ at: START + i, octets: sctpPacket(A, B, 1 + i, i === 0 ? 2 : 4, octets) }))
    const before = records(packets)
    assert.deepEqual(
      before.map((r) => r['msisdn']),
      [msisdn, msisdn],
    )
    const { octets } = await anonymised(pcapOf(RAW_IP, packets))
    const found = records(await packetsIn(octets))
    assert.notEqual(found[0]?.['msisdn'], msisdn)
    for (const r of found) {
      assert.equal(r['msisdn'], found[0]?.['msisdn'])
      assert.equal(((r['sccp'] ?? r['sua']) as { called: { digits: string } }).called.digits, r['msisdn'])
    }
    const tidy = (await packetsIn((await anonymised(pcapOf(RAW_IP, packets), { nodes: true })).octets)).map((p) => Buffer.from(p.octets))
    for (const p of tidy) assert.ok(!p.includes(Buffer.from(title.slice(8, -1))))
  })

  it('reads through tunnels, and blanks them where nodes are replaced', async () => {
    const { octets } = invoke(2, [1, 3], { imsi, 'msc-Number': '447700900001', 'vlr-Number': '447700900001' })
    const ethernet = [...new Uint8Array(12), 8, 0, ...octets]
    const gre = (protocol: number, inside: readonly number[]): number[] => {
      const payload = [0, 0, ...u16(protocol), ...inside]
      return [0x45, 0, ...u16(20 + payload.length), 0, 0, 0, 0, 64, 47, 0, 0, ...A.ip, ...B.ip, ...payload]
    }
    const tunnels = [
      Uint8Array.from(gre(0x0800, [...octets])),
      Uint8Array.from(gre(0x6558, ethernet)),
      udpPacket(A, { ...B, port: 4789 }, 1, [8, 0, 0, 0, 0, 0, 5, 0, ...ethernet]),
      udpPacket(A, { ...B, port: 4789 }, 1, [8, 0, 0, 0, 0, 0, 5, 0, ...ethernet.slice(0, 14), ...gre(0x0800, [...octets])]),
    ].map((o, i) => ({ at: START + i * 60_000_000, octets: o }))
    const found = records(await packetsIn((await anonymised(pcapOf(RAW_IP, tunnels))).octets)).map((r) => r['imsi'])
    assert.equal(found.length, tunnels.length)
    assert.equal(new Set(found).size, 1)
    assert.notEqual(found[0], imsi)
    assert.deepEqual(records(await packetsIn((await anonymised(pcapOf(RAW_IP, tunnels), { nodes: true })).octets)), [])
  })

  it('makes the checksum of a tunnel right again where the packet in it was cut', async () => {
    const { octets } = invoke(2, [1, 3], { imsi, 'msc-Number': '447700900001', 'vlr-Number': '447700900001' })
    const inner = octets.slice(0, -4)
    const vxlan = [8, 0, 0, 0, 0, 0, 5, 0, ...new Uint8Array(12), 8, 0, ...inner]
    const packet = udpPacket(A, { ...B, port: 4789 }, 1, vxlan)
    const sum = (p: Uint8Array): number => onesSum(p, 20, p.length, onesSum(p, 12, 20, 17 + p.length - 20))
    packet.set(u16(~sum(packet) & 0xffff), 26)
    const [after] = await packetsIn((await anonymised(pcapOf(RAW_IP, [{ at: START, octets: packet }]))).octets)
    assert.ok(after !== undefined && u16At(after.octets, 26) !== 0)
    assert.equal(sum(after.octets), 0xffff)
    assert.notDeepEqual(after.octets, packet)
  })

  it('replaces link addresses of the frames around a message, and blanks a packet with more of them than it replaces', async () => {
    const { octets } = invoke(2, [1, 3], { imsi, 'msc-Number': '447700900001', 'vlr-Number': '447700900001' })
    const addresses = [0x02, 0x11, 0x22, 0x33, 0x44, 0x55, 0x02, 0x66, 0x77, 0x88, 0x99, 0xaa]
    // MAC-in-MAC: priority and service identifier in front of another frame
    const around = (inside: readonly number[]): number[] => [...addresses, 0x88, 0xe7, 0, 0, 0, 100, ...inside]
    const twice = around([...addresses, 8, 0, ...octets])
    const packets = [twice, around(twice)].map((o, i) => ({ at: START + i * 60_000_000, octets: Uint8Array.from(o) }))
    const after = (await packetsIn((await anonymised(pcapOf(1, packets), { nodes: true })).octets)).map((p) => Buffer.from(p.octets))
    assert.deepEqual(
      after.map((o) => [o.includes(Buffer.from(addresses.slice(1, 6))), o.every((octet) => octet === 0)]),
      [
        [false, false],
        [false, true],
      ],
    )
  })

  it('replaces text and number of a short message, and keeps its envelope', async () => {
    // SMS-DELIVER from +12025550111, GSM 7-bit «secret 12025550111»
    const raw = '040b912120555501f10000621142210000001273f2bc5c2783622ad8ccee826b0bd9b16a180000'
    const packet = invoke(44, [25, 3], {
      'sm-RP-DA': { imsi },
      'sm-RP-OA': { serviceCentreAddressOA: '447700900001' },
      'sm-RP-UI': { raw },
    })
    const { octets, done } = await anonymised(pcapOf(RAW_IP, [packet]))
    const [record] = records(await packetsIn(octets))
    const components = record?.['components'] as { parameters: { 'sm-RP-UI': { type: string; address: string; userDataLength: number } } }[]
    const ui = components[0]?.parameters['sm-RP-UI']
    assert.equal(ui?.type, 'SMS-DELIVER')
    assert.equal(ui?.userDataLength, 18)
    assert.match(String(ui?.address), /^1202\d{7}$/)
    assert.notEqual(ui?.address, msisdn)
    assert.ok(!Buffer.from(octets).toString('hex').includes(raw.slice(40, 60)))
    assert.ok(done.replaced >= 3)
  })

  it('replaces cells unless they are to be kept, zeros keys always', async () => {
    const places = async (options: Partial<AnonymiseOptions>): Promise<string[]> =>
      records(await packetsIn((await anonymised(storyCapture, options)).octets)).flatMap(
        (r) => JSON.stringify(r).match(/"lac":\d+,"cell":\d+/g) ?? [],
      )
    assert.ok((await places({})).every((place) => place !== '"lac":4660,"cell":22136'))
    assert.equal(new Set(await places({})).size, 1)
    assert.ok((await places({ keepLocations: true })).every((place) => place === '"lac":4660,"cell":22136'))
    const { octets } = await anonymised(storyCapture, { keepLocations: true })
    assert.ok(!Buffer.from(octets).toString('hex').includes('0123456789abcdef'))
  })

  it('replaces nodes only when asked', async () => {
    const hex = async (nodes: boolean): Promise<string> => Buffer.from((await anonymised(storyCapture, { nodes })).octets).toString('hex')
    const title = '2164550500f1' // +12465550001 as a title, odd with a filler
    assert.ok(swappedHex(await hex(false)).includes('12465550001'), title)
    assert.ok(!swappedHex(await hex(true)).includes('12465550001'))
    assert.ok((await hex(false)).includes('0a140201'))
    assert.ok(!(await hex(true)).includes('0a140201'))
    const after = await packetsIn((await anonymised(storyCapture, { nodes: true })).octets)
    for (const { octets } of after) {
      let sum = 0
      for (let i = 0; i < 20; i += 2) sum += ((octets[i] as number) << 8) | (octets[i + 1] as number)
      assert.equal((sum & 0xffff) + (sum >>> 16), 0xffff)
    }
    assert.deepEqual((analysed(after) as { outcomes: object }).outcomes, (analysed(storyPackets) as { outcomes: object }).outcomes)
  })

  it('blanks what it cannot read: other protocols, parts, comments', async () => {
    const text = Buffer.from(`user ${imsi} and more that nobody described`)
    const udp = Buffer.concat([
      Buffer.from([
        0x45,
        0,
        0,
        28 + text.length,
        0,
        0,
        0,
        0,
        64,
        17,
        0,
        0,
        10,
        0,
        0,
        1,
        10,
        0,
        0,
        2,
        0,
        53,
        0,
        53,
        0,
        8 + text.length,
        0x12,
        0x34,
      ]),
      text,
    ])
    const [whole] = storyPackets
    const fragment = Uint8Array.from(whole?.octets ?? [])
    fragment[6] = 0x20
    const { octets, done } = await anonymised(
      pcapngOf(
        RAW_IP,
        [
          { at: START, octets: udp },
          { at: START, octets: fragment },
        ],
        { comment: `seen ${imsi}` },
      ),
    )
    const [first, second] = await packetsIn(octets)
    assert.ok(!Buffer.from(octets).toString('latin1').includes(imsi))
    assert.ok(first?.octets.subarray(28).every((o) => o === 0))
    assert.deepEqual(first?.octets.subarray(26, 28), Uint8Array.of(0, 0))
    assert.ok(second?.octets.subarray(20).every((o) => o === 0))
    assert.deepEqual([done.blankPayloads, done.blankBlocks], [2, 1])
  })

  it('blanks blocks of pcapng that are no packets, and keeps their lengths', async () => {
    const secret = pcapngBlock(0x0000000a, Buffer.from(`keys of ${imsi}`), false)
    const capture = Buffer.concat([storyCapture, secret, pcapngBlock(0x00000bad, pcapngOption(1, Buffer.from(imsi), false), false)])
    const { octets, done } = await anonymised(capture)
    assert.equal(octets.length, capture.length)
    assert.ok(!Buffer.from(octets).toString('latin1').includes(imsi))
    assert.equal(done.blankBlocks, 3)
  })

  for (const form of [{ bigEndian: true }, { nanoseconds: true }, { modified: true }])
    it(`keeps the form of a pcap file: ${Object.keys(form).join()}`, async () => {
      const capture = pcapOf(RAW_IP, storyPackets.slice(0, 6), form)
      const { octets } = await anonymised(capture)
      assert.equal(octets.length, capture.length)
      assert.deepEqual(octets.subarray(0, 24), Buffer.from(capture.subarray(0, 24)))
      assert.equal((await packetsIn(octets)).length, 6)
    })

  it('says where a damaged capture ends', async () => {
    const { done } = await anonymised(storyCapture.subarray(0, storyCapture.length - 10))
    assert.match(String(done.stopped), /in the middle of a record behind packet 79/)
  })

  it('treats a subscriber alike over operations that name it in different ways', async () => {
    const steps: Step[] = [
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered' },
    ]
    const found = records(await packetsIn((await anonymised(pcapOf(RAW_IP, packetsOf(steps, START)))).octets))
    assert.equal(found[1]?.['imsi'], found[2]?.['imsi'])
  })
})

function swapped(octets: Uint8Array): string {
  return swappedHex(Buffer.from(octets).toString('hex'))
}

/** Hex with the nibbles of every octet exchanged: TBCD as people read it. */
function swappedHex(hex: string): string {
  return hex.replace(/(.)(.)/g, '$2$1')
}

describe('Diameter and GTP', () => {
  const pieces: Uint8Array[] = []
  const out = new PcapngStream((piece) => pieces.push(piece), { linkType: 1, comment: 'synthetic re-enactment' })
  const scenario = scenarios.find((s) => s.name === 'story')
  assert.ok(scenario)
  stageOf(scenario, { seed: 3, size: 1500 }, out, () => {}).run(1500)
  out.flush()
  const capture = Buffer.concat(pieces)
  const read = async (octets: Uint8Array): Promise<MessageRecord[]> => {
    const found: MessageRecord[] = []
    const decoder = new Decoder((batch) => {
      for (let row = 0; row < batch.count; row = messageEnd(batch, row))
        found.push(recordOf(batch, row, messageEnd(batch, row), revealed, []))
    })
    const packets = await packetsIn(octets)
    packets.forEach((p, i) => decoder.packet({ ...view(p, i + 1), linkType: 1 }))
    decoder.flush()
    return found.filter((r) => r['diameter'] !== undefined || r['gtp'] !== undefined)
  }
  /** What is left of a message without its identifiers: which message it is, and its elements in their order. */
  const skeleton = (r: MessageRecord): unknown => {
    const diameter = r['diameter'] as Record<string, unknown> | undefined
    const gtp = r['gtp'] as Record<string, unknown> | undefined
    return [
      r['frame'],
      diameter?.['command'],
      diameter?.['avpCodes'],
      diameter?.['originHost'],
      diameter?.['resultCode'],
      gtp?.['type'],
      gtp?.['ieTypes'],
      gtp?.['cause'],
    ]
  }

  it('keep their elements, one for one, and lose every identity', async () => {
    const { octets } = await anonymised(capture)
    const [before, after] = [await read(capture), await read(octets)]
    assert.ok(before.length > 100 && before.some((r) => r['gtp'] !== undefined))
    assert.deepEqual(after.map(skeleton), before.map(skeleton))
    const people = new Map<unknown, unknown>()
    before.forEach((r, i) => {
      for (const id of ['imsi', 'msisdn'] as const) {
        if (r[id] === undefined) continue
        assert.ok(!Buffer.from(octets).includes(String(r[id])), `${id} ${String(r[id])} stands in the octets`)
        const now = after[i]?.[id]
        assert.notEqual(now, r[id])
        assert.equal(now, people.get(r[id]) ?? now, 'one person, one replacement')
        people.set(r[id], now)
      }
    })
    assert.ok(people.size > 10)
  })
})

describe('Diameter over TCP', () => {
  const be = (n: number, octets: number): number[] => Array.from({ length: octets }, (_, i) => (n >>> (8 * (octets - 1 - i))) & 255)
  const FIRST = 0xffff_ff00 // it wraps on the way
  const segment = (octets: Uint8Array, offset: number): Uint8Array => {
    const ip = [0x45, 0, ...be(40 + octets.length, 2), 0, 0, 0, 0, 64, 6, 0, 0, 10, 20, 2, 1, 10, 20, 1, 1]
    const tcp = [...be(33_000, 2), ...be(3868, 2), ...be((FIRST + offset) >>> 0, 4), 0, 0, 0, 0, 0x50, 0x10, 0xff, 0xff, 0, 0, 0, 0]
    return Uint8Array.from([...ip, ...tcp, ...octets])
  }
  const requests = ['us.one', 'us.two', 'us.three'].map((about, i) => {
    const step = { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: about as 'us.one' } as const
    const made = diameterStep(step, i, actors[step.from], actors[step.to], subscribers[step.about])
    assert.ok(made)
    return made.request
  })
  const stream = Buffer.concat(requests)
  /** Cuts through the middle of an identity, and elsewhere. */
  const inside = stream.indexOf(subscribers['us.two'].imsi) + 7
  const cuts = [0, 50, inside, inside + 90, stream.length]
  const segments = cuts.slice(1).map((cut, i) => segment(stream.subarray(cuts[i], cut), cuts[i] ?? 0))
  const [first, second, third, last] = segments as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const orders = { 'in order': segments, 'out of order': [first, third, second, last], twice: [first, second, second, third, first, last] }

  for (const [name, order] of Object.entries(orders))
    it(`in segments that come ${name} keeps its AVPs and loses every identity`, async () => {
      const packets = order.map((octets, i) => ({ at: START + i, octets }))
      const { octets, done } = await anonymised(pcapOf(RAW_IP, packets))
      const after = await packetsIn(octets)
      assert.deepEqual(
        after.map((p) => p.octets.length),
        packets.map((p) => p.octets.length),
      )
      const data = new Uint8Array(stream.length)
      for (const p of after) data.set(p.octets.subarray(40), (Buffer.from(p.octets).readUInt32BE(24) - FIRST) >>> 0)
      const text = Buffer.from(data).toString('latin1')
      for (const person of Object.values(subscribers)) assert.ok(!text.includes(person.imsi) && !text.includes(person.msisdn))
      const avps = (found: readonly MessageRecord[]): unknown[] =>
        found.map((r) => (r['diameter'] as Record<string, unknown> | undefined)?.['avpCodes'])
      assert.deepEqual(avps(records(after)), avps(records(packets)))
      assert.equal(new Set(records(after).map((r) => r['imsi'])).size, 3)
      assert.match(String(records(after)[0]?.['imsi']), /^310999\d{9}$/)
      assert.deepEqual([done.messages.inParts, done.blankPayloads, done.lookAlikes.found], [0, 0, 0])
    })

  it('of which a part was not captured leaves headers', async () => {
    const packets = [first, third, last].map((octets, i) => ({ at: START + i, octets }))
    const { octets } = await anonymised(pcapOf(RAW_IP, packets))
    const text = Buffer.from(octets).toString('latin1')
    for (const person of Object.values(subscribers)) assert.ok(!text.includes(person.imsi) && !text.includes(person.imsi.slice(7)))
  })
})

describe('PFCP', () => {
  const be2 = (n: number): number[] => [n >> 8, n & 255]
  const element = (type: number, ...value: number[]): number[] => [...be2(type), ...be2(value.length), ...value]
  const counted = (octets: ArrayLike<number>): number[] => [octets.length, ...Array.from(octets)]
  const ascii = (text: string): number[] => [...Buffer.from(text)]
  const { imsi, msisdn } = subscribers['us.one']
  const imei = '490154203237518'
  const userId = element(
    141,
    0x7f,
    ...[tbcdOctets(imsi), tbcdOctets(imei), tbcdOctets(msisdn)].flatMap(counted),
    ...[`0${imsi}@nai.example`, `imsi-${imsi}`, `msisdn-${msisdn}`, `imei-${imei}`].flatMap((text) => counted(ascii(text))),
  )
  const detection = element(
    2,
    ...element(20, 0),
    ...element(21, 1, 0, 0, 0, 9, 10, 20, 1, 1),
    ...element(22, ...ascii('internet')),
    ...element(23, 1, 0, ...counted(ascii('permit out ip from any to 100.64.7.9'))),
    ...element(93, 0x4b, 100, 64, 7, 9, 0x20, 1, 0xd, 0xb8, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 1, 8, 64),
  )
  const elements = [
    ...element(60, 0, 10, 20, 1, 1),
    ...element(57, 2, 0, 0, 0, 0, 0, 0, 0, 7, 10, 20, 1, 1),
    ...element(1, ...element(56, 0, 1), ...element(29, 0, 0, 0, 255), ...detection),
    ...userId,
    ...element(159, ...ascii('ims')),
    ...element(0x8001, 0, 10, ...ascii(`someone ${imsi}`)),
  ]
  const message = [0x21, 50, ...be2(12 + elements.length), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, ...elements]
  const [from, to] = [actors['fr.mme'], actors['us.gmsc']].map(({ ip, pc }) => ({ ip, pc, port: 8805 }))
  assert.ok(from && to)
  const packet = { at: START, octets: udpPacket(from, to, 1, message) }
  const PAYLOAD = 28

  it('keeps every element with type, length and place, and loses every identity', async () => {
    const { octets, done } = await anonymised(pcapOf(RAW_IP, [packet]))
    const after = (await packetsIn(octets))[0]?.octets ?? new Uint8Array(0)
    assert.equal(after.length, packet.octets.length)
    const shape = ({ name, from: at, to: end, children }: Tree): unknown => [name, at, end, children.map(shape)]
    const [before, now] = [packet.octets, after].map((o) => explainPfcp(o, PAYLOAD, o.length))
    assert.deepEqual(now?.map(shape), before?.map(shape))
    const forms = [after, swapped(after), Buffer.from(after).toString('hex')].map((o) =>
      typeof o === 'string' ? o : Buffer.from(o).toString('latin1'),
    )
    for (const digits of [imsi, msisdn, imei, imsi.slice(6)]) for (const form of forms) assert.ok(!form.includes(digits), digits)
    assert.ok(!Buffer.from(after).includes(Buffer.from([100, 64, 7, 9])) && !Buffer.from(after).includes('100.64'))
    assert.ok(!Buffer.from(after).includes(Buffer.from([0x20, 1, 0xd, 0xb8, 1, 2, 3, 4])))
    assert.equal(done.lookAlikes.found, 0)
  })

  it('keeps networks and nodes, and makes one person one replacement in all forms', async () => {
    const { octets } = await anonymised(pcapOf(RAW_IP, [packet]))
    const after = (await packetsIn(octets))[0]?.octets ?? new Uint8Array(0)
    assert.ok(['internet', 'ims', 'nai.example'].every((text) => Buffer.from(after).includes(text)))
    assert.ok(Buffer.from(after).includes(Buffer.from(element(21, 1, 0, 0, 0, 9, 10, 20, 1, 1))))
    const identities = new Map(
      explainPfcp(after, PAYLOAD, after.length)
        .find(({ name }) => name === 'User ID')
        ?.children.map(({ name, digits }) => [name, digits]),
    )
    const made = identities.get('IMSI')
    assert.match(String(made), /^310999\d{9}$/)
    assert.deepEqual([identities.get('SUPI'), identities.get('NAI')], [made, made])
    assert.equal(identities.get('GPSI'), identities.get('MSISDN'))
    assert.equal(identities.get('PEI'), identities.get('IMEI'))
  })

  it('is bounded, whatever its lengths claim', async () => {
    const nested = Array.from({ length: 40 }).reduce<number[]>((inner) => element(2, ...inner), userId)
    for (const body of [nested, userId.slice(0, 30), [0, 141, 255, 255, 0x7f, 200], element(141, 0x7f, 200, ...ascii(imsi)), [0]]) {
      const octets = [0x21, 50, ...be2(12 + body.length), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, ...body]
      const one = { at: START, octets: udpPacket(from, to, 1, octets) }
      const result = (await anonymised(pcapOf(RAW_IP, [one, packet]))).octets
      assert.ok(!Buffer.from(result).includes(imsi) && !swapped(result).includes(imsi))
    }
  })
})
