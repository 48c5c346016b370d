/** Writes the synthetic captures of this folder. Run after a change of the story: node --import tsx test/captures/make.ts */
import { writeFileSync } from 'node:fs'
import { PcapngWriter } from '../../src/capture/writer.js'
import { packetsOf } from '../../src/synth/scene.js'
import { comment } from '../../src/synth/scenarios.js'
import { story } from '../../src/synth/story.js'

const START = Date.UTC(2019, 4, 14, 8, 0, 0) * 1000
const RAW_IP = 101

const chunks: Uint8Array[] = []
const writer = new PcapngWriter((octets) => chunks.push(octets.slice()), {
  linkType: RAW_IP,
  comment,
  application: 'homeward synth',
})
for (const { at, octets } of packetsOf(story(), START)) writer.packet(at, octets)
writeFileSync(new URL('story.pcapng', import.meta.url), Buffer.concat(chunks))
