/** The compiled reader walks captures of every form to the same rows that packet after packet gives, and does walk those that it can. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { openCaptures } from '../src/capture/source.js'
import { pcapngBlock, pcapngOf, pcapngOption, pcapOf, PcapngStream, type WrittenPacket } from '../src/capture/writer.js'
import { Core, Stretch } from '../src/core/core.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { readAll } from '../src/pipeline/read.js'
import { stageOf } from '../src/synth/play.js'
import { comment, scenarios } from '../src/synth/scenarios.js'
import { difference, keep, type Kept } from '../tools/fuzz/both-ways.js'
import { residual } from '../tools/fuzz/home.js'
import { folder } from './cli.js'

const ETHERNET = 1
const SIZE = 3000
const SECOND = 1_000_000

const packets = (() => {
  const scenario = scenarios.find((s) => s.name === 'bench-mixed')
  assert.ok(scenario !== undefined)
  const pieces: Uint8Array[] = []
  const out = new PcapngStream((piece) => pieces.push(piece), { linkType: ETHERNET, comment })
  stageOf(scenario, { seed: 11, size: SIZE }, out, () => {}).run(SIZE)
  out.flush()
  return read(Buffer.concat(pieces))
})()

/** The packets of our own pcapng. */
function read(octets: Buffer): WrittenPacket[] {
  const found: WrittenPacket[] = []
  for (let at = 0; at < octets.length; at += octets.readUInt32LE(at + 4)) {
    if (octets.readUInt32LE(at) !== 6) continue
    const time = octets.readUInt32LE(at + 12) * 2 ** 32 + octets.readUInt32LE(at + 16)
    found.push({ at: time, octets: octets.subarray(at + 28, at + 28 + octets.readUInt32LE(at + 20)) })
  }
  return found
}

/** An Enhanced Packet Block. */
function block(on: number, units: bigint, octets: Uint8Array, original = octets.length): Uint8Array {
  const head = Buffer.alloc(20)
  head.writeUInt32LE(on, 0)
  head.writeUInt32LE(Number(units >> 32n), 4)
  head.writeUInt32LE(Number(units & 0xffffffffn), 8)
  head.writeUInt32LE(octets.length, 12)
  head.writeUInt32LE(original, 16)
  return pcapngBlock(6, Buffer.concat([head, octets, new Uint8Array(-octets.length & 3)]), false)
}

function describes(linkType: number, resolution: number, offset: number): Uint8Array {
  const head = Buffer.alloc(8)
  head.writeUInt16LE(linkType, 0)
  const seconds = Buffer.alloc(8)
  seconds.writeBigInt64LE(BigInt(offset))
  const options = [pcapngOption(9, Uint8Array.of(resolution), false), pcapngOption(14, seconds, false), new Uint8Array(4)]
  return pcapngBlock(1, Buffer.concat([head, ...options]), false)
}

/** Interfaces with clocks of their own: nanoseconds and an offset, half seconds, microseconds; what is no packet in between, and packets that were cut. */
function ofManyInterfaces(): Uint8Array {
  const hour = 3600
  const parts = [
    pcapngOf(ETHERNET, []),
    describes(ETHERNET, 9, -hour),
    describes(ETHERNET, 0x81, 0),
    pcapngBlock(5, new Uint8Array(12), false),
  ]
  packets.forEach(({ at, octets }, i) => {
    if (i % 100 === 99) parts.push(pcapngBlock(0x0bad, new Uint8Array(8), false))
    if (i % 250 === 249) parts.push(describes(ETHERNET, 6, i))
    const nanoseconds = BigInt(at + hour * SECOND) * 1000n + 999n
    if (i % 3 === 0) parts.push(block(1, nanoseconds, octets))
    else if (i % 57 === 0) parts.push(block(2, BigInt(Math.floor(at / SECOND) * 2), octets))
    else if (i % 41 === 0) parts.push(block(0, BigInt(at), octets.subarray(0, 60), octets.length))
    else parts.push(block(0, BigInt(at), octets))
  })
  return Buffer.concat(parts)
}

/** The other sections begin their interfaces anew. */
const ofTwoSections = (): Uint8Array =>
  Buffer.concat([pcapngOf(ETHERNET, packets.slice(0, 1000)), pcapngOf(228, []), pcapngOf(ETHERNET, packets.slice(1000))])

const cut = (octets: Uint8Array, by: number): Uint8Array => octets.subarray(0, octets.length - by)

/** Forms of a capture, and the least share of its packets that is to be read ahead. */
const forms = {
  pcapng: [() => pcapngOf(ETHERNET, packets), 0.6],
  'pcapng that ends in a packet': [() => cut(pcapngOf(ETHERNET, packets), 50), 0.6],
  'pcapng, big-endian': [() => pcapngOf(ETHERNET, packets, { bigEndian: true }), 0],
  'pcapng of many interfaces': [ofManyInterfaces, 0.5],
  'pcapng of two sections': [ofTwoSections, 0.6],
  pcap: [() => pcapOf(ETHERNET, packets), 0.6],
  'pcap that ends in a packet': [() => cut(pcapOf(ETHERNET, packets), 50), 0.6],
  'pcap of nanoseconds': [() => pcapOf(ETHERNET, packets, { nanoseconds: true }), 0.6],
  'pcap, big-endian': [() => pcapOf(ETHERNET, packets, { bigEndian: true }), 0],
  'pcap with long record headers': [() => pcapOf(ETHERNET, packets, { modified: true }), 0],
} as const

interface Decoded {
  readonly batches: readonly Kept[]
  /** Counts, stops and the last frame. */
  readonly told: string
  readonly readAhead: number
}

async function decoded(path: string, core: Core | undefined): Promise<Decoded> {
  const batches: Kept[] = []
  let readAhead = 0
  if (core !== undefined) {
    const { exports } = core
    const stretch: Core['exports']['stretch'] = (...words) => {
      const done = exports.stretch(...words)
      readAhead += core.stretchTold[Stretch.packets] as number
      return done
    }
    Object.assign(core, { exports: { ...exports, stretch } })
  }
  const { source } = await openCaptures([path], core === undefined ? {} : { room: core.room })
  assert.ok(source !== undefined)
  const decoder = new Decoder((batch) => batches.push(keep(batch)), { keepOctets: false, core, residual })
  await readAll(source, decoder, { stop: () => false, progress: () => {}, drained: () => undefined })
  decoder.flush()
  const told = JSON.stringify([decoder.stats, decoder.tsnGaps, decoder.lostParts, source.frame, source.stops])
  await source.close()
  return { batches, told, readAhead }
}

describe('reading ahead', () => {
  for (const [name, [make, least]] of Object.entries(forms))
    it(`gives the rows of packet after packet: ${name}`, async () => {
      const path = join(folder(), 'capture')
      writeFileSync(path, make())
      const [careful, ahead] = [await decoded(path, undefined), await decoded(path, new Core())]
      assert.equal(ahead.told, careful.told)
      assert.equal(ahead.batches.length, careful.batches.length)
      careful.batches.forEach((batch, i) => assert.equal(difference(batch, ahead.batches[i] as Kept), undefined))
      assert.ok(ahead.readAhead >= least * packets.length, `${ahead.readAhead} of ${packets.length} packets`)
      if (least === 0) assert.equal(ahead.readAhead, 0)
    })
})
