/** Diameter over TCP, cut at random: the messages, the frames that complete them and the frames that hold them are those that tshark names. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { TcpStreams } from '../src/assemble/tcp-streams.js'
import { pcapOf } from '../src/capture/writer.js'
import { ip, readIp } from '../src/wire/link/ip.js'
import { readTcp, TCP_ACK, TCP_SYN, tcp } from '../src/wire/link/tcp.js'
import { concat } from '../src/wire/octets.js'

const there = spawnSync('tshark', ['--version']).status === 0
const RAW_IP = 101

const be16 = (n: number): number[] => [(n >>> 8) & 255, n & 255]
const be32 = (n: number): number[] => [...be16(n >>> 16), ...be16(n)]

/** RFC 6733 §4.1: code, flag M, length, value, padding. */
function avp(code: number, text: string): number[] {
  const value = [...Buffer.from(text)]
  return [...be32(code), 0x40, ...be32(8 + value.length).slice(1), ...value, ...new Uint8Array(-value.length & 3)]
}

/** Device-Watchdog-Request (§5.5.1) of a host with a name of this length. */
function watchdog(id: number, nameLength: number): Uint8Array {
  const avps = [...avp(264, 'h'.repeat(nameLength)), ...avp(296, 'epc.mnc001.mcc001.3gppnetwork.org')]
  return Uint8Array.from([
    1,
    ...be32(20 + avps.length).slice(1),
    0x80,
    ...be32(280).slice(1),
    0,
    0,
    0,
    0,
    ...be32(id),
    ...be32(id),
    ...avps,
  ])
}

function packet(port: number, sequence: number, flags: number, octets: Uint8Array): Uint8Array {
  const segment = [...be16(port), ...be16(3868), ...be32(sequence), ...be32(0), 0x50, flags, 0xff, 0xff, 0, 0, 0, 0]
  const header = [0x45, 0, ...be16(40 + octets.length), 0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]
  return concat([header, segment, octets])
}

/** Numbers from 0 to `limit` − 1, the same in every run (a linear congruential generator). */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 0x1_0000_0000) * limit)
  }
}

/** Several connections at once; segments of one octet to some thousand; one in ten repeated, or exchanged with its neighbour. */
function capture(seed: number, trouble: 'none' | 'repeats' | 'swaps'): Uint8Array[] {
  const roll = dice(seed)
  const queues = [0, 1, 2, 3].map((connection) => {
    const stream = concat(Array.from({ length: 40 }, (_, i) => watchdog(1000 * (connection + 1) + i, 5 + roll(i % 7 === 0 ? 3000 : 120))))
    const start = connection === 0 ? 0xffff_f000 : roll(0xffff_ffff)
    const port = 40_000 + connection
    const all = [packet(port, start - 1, TCP_SYN, new Uint8Array(0))]
    for (let at = 0; at < stream.length; ) {
      const to = Math.min(stream.length, at + 1 + roll([8, 40, 300, 1460][roll(4)] ?? 1))
      all.push(packet(port, start + at, TCP_ACK, stream.subarray(at, to)))
      at = to
    }
    for (let i = all.length - 2; i > 1; i--) {
      const [a, b] = [all[i], all[i + 1]]
      if (a === undefined || b === undefined) continue
      if (trouble === 'swaps' && roll(10) === 0) all.splice(i, 2, b, a)
      if (trouble === 'repeats' && roll(10) === 0) all.splice(i + 1 + roll(2), 0, a)
    }
    return all
  })
  const packets: Uint8Array[] = []
  while (queues.some((q) => q.length > 0)) {
    const next = queues[roll(queues.length)]?.shift()
    if (next !== undefined) packets.push(next)
  }
  return packets
}

/** Lines «id of the message: frame: frames that hold it». */
function ours(packets: readonly Uint8Array[]): string[] {
  const found: string[] = []
  const streams = new TcpStreams(
    {
      header: 20,
      plausible: (o, at) => o[at] === 1 && o[at + 4] === 0x80 && o[at + 5] === 0 && o[at + 6] === 1 && o[at + 7] === 24,
      continues: (o, at) => o[at] === 1,
      lengthAt: (o, at) => ((o[at + 1] ?? 0) << 16) | ((o[at + 2] ?? 0) << 8) | (o[at + 3] ?? 0),
    },
    (o, from, to, delivery) => {
      assert.equal(delivery.conflict || delivery.gap || delivery.cut, false)
      if (delivery.retransmission) return
      const id = Buffer.from(o.subarray(from, to)).readUInt32BE(12)
      found.push(`${id}: ${delivery.frame}: ${(delivery.frames ?? []).join(',')}`)
    },
  )
  packets.forEach((octets, i) => {
    assert.ok(readIp(octets, 0, octets.length) && readTcp(octets, ip.from, ip.to, ip.end))
    const network = octets.subarray(12, 20)
    streams.segment(network, 0, 4, octets, tcp, 0, i + 1, i)
  })
  streams.finish()
  return found.sort()
}

function tshark(packets: readonly Uint8Array[], ...options: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const file = join(folder, 'streams.pcap')
    writeFileSync(
      file,
      pcapOf(
        RAW_IP,
        packets.map((octets, i) => ({ at: i * 1000, octets })),
      ),
    )
    const args = ['-n', ...options, '-r', file, '-Y', 'diameter', '-T', 'json', '-J', 'frame tcp.segments diameter', '--no-duplicate-keys']
    const run = spawnSync('tshark', args, { encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 28 })
    return (JSON.parse(run.stdout) as { _source: { layers: Layers } }[]).flatMap(({ _source: { layers } }) => messagesOf(layers)).sort()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Many<T> = T | T[]
interface Layers {
  readonly frame: { readonly 'frame.number': string }
  readonly 'tcp.segments'?: Many<{ readonly 'tcp.segment': Many<string> }>
  readonly diameter: Many<{ readonly 'diameter.hopbyhopid': string }>
}
const list = <T>(one: Many<T> | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one])

/** The first message of a frame is the one that was put together, when there is any. */
function messagesOf(layers: Layers): string[] {
  const segments = list(layers['tcp.segments']).map((s) => list(s['tcp.segment']).join(','))
  const frame = layers.frame['frame.number']
  return list(layers.diameter).map((d, i) => `${Number(d['diameter.hopbyhopid'])}: ${frame}: ${i === 0 ? (segments[0] ?? '') : ''}`)
}

describe('Diameter over TCP', {
  skip: there ? false : '*** NO tshark: TCP reassembly is NOT held against it; apt-get install tshark',
}, () => {
  it('has the messages, frames and segments that tshark has', () => {
    for (const seed of [1, 2, 3]) {
      const packets = capture(seed, 'none')
      const mine = ours(packets)
      assert.equal(mine.length, 160)
      assert.deepEqual(mine, tshark(packets))
    }
  })

  it('has the messages and frames that tshark has when segments are repeated', () => {
    // tshark names a repeated segment among those that hold the message, too.
    const idAndFrame = (line: string): string => line.split(':', 2).join(':')
    for (const seed of [4, 5, 6]) {
      const packets = capture(seed, 'repeats')
      const mine = ours(packets)
      assert.equal(mine.length, 160)
      assert.deepEqual(mine.map(idAndFrame), tshark(packets).map(idAndFrame))
    }
  })

  it('has the messages that tshark has when it puts segments in order', () => {
    const id = (line: string): string => line.split(':')[0] ?? ''
    for (const seed of [7, 8, 9]) {
      const packets = capture(seed, 'swaps')
      const mine = ours(packets)
      assert.equal(mine.length, 160)
      assert.deepEqual(mine.map(id), tshark(packets, '-o', 'tcp.reassemble_out_of_order:TRUE').map(id))
    }
  })
})
