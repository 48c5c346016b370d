/**
 * A large synthetic capture for measuring: the messages of the bundled story over and over, with fresh transaction ids, sequence numbers, times and
 * subscribers. Usage: node --import tsx bench/capture.ts PACKETS FILE.pcap
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { pcapOf } from '../src/capture/writer.js'
import { packetsOf } from '../src/synth/scene.js'
import { story } from '../src/synth/story.js'

const [packets = '1000000', file = 'bench.pcap'] = process.argv.slice(2)
const wanted = Number(packets)
const START = 1_546_300_800_000_000
const RAW_IP = 101

const templates = packetsOf(story(), 0).map(({ octets }) => {
  // The transaction id of step i is 10 00 00 i (src/synth/scene.ts); it stands once, behind tag 48 or 49.
  let tidAt = -1
  for (let i = 40; i + 6 < octets.length; i++) {
    if ((octets[i] === 0x48 || octets[i] === 0x49) && octets[i + 1] === 4 && octets[i + 2] === 0x10 && octets[i + 3] === 0) tidAt = i + 3
  }
  if (tidAt < 0) throw new Error('a template has no transaction id')
  // IMSI 310999… in TBCD: the serial part changes with the round
  let imsiAt = -1
  for (let i = 40; i + 8 < octets.length; i++) if (octets[i] === 0x13 && octets[i + 1] === 0x90 && octets[i + 2] === 0x99) imsiAt = i + 3
  return { octets, tidAt, imsiAt, link: octets.subarray(12, 20).join('.') }
})
const tsn = new Map<string, number>()

const fd = openSync(file, 'w')
writeSync(fd, pcapOf(RAW_IP, []))
let buffer: Buffer[] = []
let size = 0
for (let n = 0; n < wanted; n++) {
  const template = templates[n % templates.length]
  if (template === undefined) break
  const round = Math.floor(n / templates.length)
  const record = Buffer.alloc(16 + template.octets.length)
  const at = START + n * 2000
  record.writeUInt32LE(Math.floor(at / 1e6), 0)
  record.writeUInt32LE(at % 1e6, 4)
  record.writeUInt32LE(template.octets.length, 8)
  record.writeUInt32LE(template.octets.length, 12)
  record.set(template.octets, 16)
  const tid = 16 + template.tidAt
  record[tid] = (round >> 8) & 255
  record[tid + 1] = round & 255
  const next = (tsn.get(template.link) ?? 0) + 1
  tsn.set(template.link, next)
  record.writeUInt32BE(next, 16 + 20 + 12 + 4)
  if (template.imsiAt > 0) {
    const serial = round % 100_000
    const digit = (i: number): number => Math.floor(serial / 10 ** i) % 10
    record[16 + template.imsiAt] = (digit(4) << 4) | digit(3)
    record[16 + template.imsiAt + 1] = (digit(2) << 4) | digit(1)
  }
  buffer.push(record)
  size += record.length
  if (size > 1 << 22) {
    writeSync(fd, Buffer.concat(buffer))
    buffer = []
    size = 0
  }
}
writeSync(fd, Buffer.concat(buffer))
closeSync(fd)
