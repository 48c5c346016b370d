/** How fast synthetic captures are made, and what the checksum costs of it. Usage: node --import tsx bench/synth.ts [FRAMES] */
import { PcapngStream } from '../src/capture/writer.js'
import { crc32c } from '../src/synth/checksum.js'
import { stageOf } from '../src/synth/play.js'
import { scenarios } from '../src/synth/scenarios.js'

const frames = Number(process.argv[2] ?? 1_000_000)
const ETHERNET = 1

for (const name of ['bench-ss7', 'bench-mixed']) {
  const scenario = scenarios.find((s) => s.name === name)
  if (scenario === undefined) throw new Error(`no scenario ${name}`)
  let octets = 0
  const out = new PcapngStream((piece) => (octets += piece.length), { linkType: ETHERNET })
  const stage = stageOf(scenario, { seed: 1, size: frames }, out, () => {})
  const begin = performance.now()
  stage.run(frames)
  const seconds = (performance.now() - begin) / 1000
  console.log(`${name}: ${Math.round(out.frames / seconds)} frames/s, ${Math.round(octets / out.frames)} octets per frame in the file`)
}

/** One octet a step, as RFC 9260 appendix A writes it. */
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) !== 0 ? 0x82f63b78 : 0)
  return crc
})
function plain(octets: Uint8Array, from: number, to: number): number {
  let crc = -1
  for (let at = from; at < to; at++) crc = (crc >>> 8) ^ (table[(crc ^ (octets[at] as number)) & 255] as number)
  return ~crc >>> 0
}
const packet = Uint8Array.from({ length: 240 }, (_, i) => i)
for (const [name, sum] of [
  ['one octet a step', plain],
  ['four octets a step', crc32c],
] as const) {
  const begin = performance.now()
  for (let i = 0; i < 1_000_000; i++) sum(packet, 0, packet.length)
  console.log(`CRC32c, ${name}: ${Math.round(240e6 / ((performance.now() - begin) / 1000) / 1e6)} MB/s`)
}
