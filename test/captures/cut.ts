/**
 * Writes the captures of rules (rules/ID.pcapng): of a larger capture, few packets of which the rule still claims something. They have another writer
 * and other handwritings than the vectors in words (src/synth/scene.ts). What is there stays: delete a file to have it cut anew.
 *
 *   homeward synth labelled --seed 701 --size 60k -w labelled.pcapng
 *   node --import tsx test/captures/cut.ts labelled.pcapng [ID …]
 *
 * With `words` in place of a file: the octets of the first vector of each rule that has no capture yet.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { rules } from '../../rules/index.js'
import { PcapngWriter } from '../../src/capture/writer.js'
import { packetsOf } from '../../src/synth/scene.js'
import { type CapturedPacket, captureOf, configFor, findingsOf, isCaptured, packetsOfFile } from './rules.js'

const START = Date.UTC(2019, 4, 14, 8, 0, 0) * 1000
const RAW_IP = 101
/** Packets that may be judged to make one capture smaller: some 20 s. */
const WORK = 4_000_000

type Holds = (packets: readonly CapturedPacket[]) => boolean

/** The shortest beginning that holds, as far as halving finds it. */
function beginning(packets: readonly CapturedPacket[], least: number, holds: Holds): readonly CapturedPacket[] {
  let short = least
  let long = packets.length
  while (short < long) {
    const middle = (short + long) >>> 1
    if (holds(packets.slice(0, middle))) long = middle
    else short = middle + 1
  }
  return packets.slice(0, long)
}

/** Without every stretch that is not needed, in halves, quarters and so on, until the work is done. */
function fewer(packets: readonly CapturedPacket[], holds: Holds, work: number): readonly CapturedPacket[] {
  let kept = packets
  let left = work
  for (let size = kept.length >>> 1; size >= 1; size >>>= 1) {
    for (let from = 0; from < kept.length && left > 0; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)]
      left -= without.length
      if (without.length > 0 && holds(without)) kept = without
      else from += size
    }
    size = Math.min(size, kept.length)
  }
  return kept
}

function write(id: string, packets: readonly CapturedPacket[], source: string): void {
  const chunks: Uint8Array[] = []
  const writer = new PcapngWriter((octets) => chunks.push(octets.slice()), {
    linkType: packets[0]?.linkType ?? RAW_IP,
    comment: `synthetic (${source}): nobody in it exists`,
    application: 'homeward synth',
  })
  for (const { at, octets } of packets) writer.packet(at, octets)
  mkdirSync(dirname(captureOf(id)), { recursive: true })
  writeFileSync(captureOf(id), Buffer.concat(chunks))
  console.log(`${id}: ${packets.length} packets, ${source}`)
}

const [, , file = '', ...ids] = process.argv
const wanted = rules.filter((rule) => !isCaptured(rule) && (ids.length === 0 || ids.includes(rule.id)))
if (file === 'words')
  for (const { id, fires } of wanted)
    write(
      id,
      packetsOf(fires[0] ?? [], START).map((packet) => ({ ...packet, linkType: RAW_IP })),
      'the words of its first vector',
    )
else {
  const packets = await packetsOfFile(file)
  const source = file.replace(/^.*\/|\.pcapng$/g, '')
  for (const rule of wanted) {
    const config = await configFor(rule)
    const holds: Holds = (some) => findingsOf(some, config).some((f) => f.rule === rule.id)
    const first = findingsOf(packets, config).find((f) => f.rule === rule.id)
    if (first === undefined) continue
    const least = Math.max(...first.requests.map(({ frame }) => frame))
    write(rule.id, fewer(beginning(packets, least, holds), holds, WORK), source)
  }
}
