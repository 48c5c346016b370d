/** Captures of rules: packets in, the rules that claim something of them out. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Detector } from '../../src/detect/author.js'
import { rules } from '../../rules/index.js'
import { openCaptures } from '../../src/capture/source.js'
import type { Finding } from '../../src/model/finding.js'
import { Analysis } from '../../src/pipeline/analysis.js'
import { type Config, loadConfig } from '../../src/pipeline/config.js'

export interface CapturedPacket {
  readonly at: number
  readonly octets: Uint8Array
  readonly linkType: number
}

export const captureOf = (id: string): string => fileURLToPath(new URL(`rules/${id}.pcapng`, import.meta.url))

const GUARDED = fileURLToPath(new URL('../../docs/guarded.yaml', import.meta.url))

/** Rules about sides of links are judged by what the owner of the network knows: a file beside the capture, else docs/guarded.yaml; all others without. */
export async function configFor(rule: Detector): Promise<Config> {
  const sided = rule.fires.some((vector) => vector.some(({ side }) => side !== undefined))
  const beside = captureOf(rule.id).replace(/pcapng$/, 'yaml')
  const file = existsSync(beside) ? beside : sided ? GUARDED : undefined
  return (await loadConfig({ file, set: [], home: [], env: {} })).config
}

export async function packetsOfFile(path: string): Promise<readonly CapturedPacket[]> {
  const { source, problems } = await openCaptures([path])
  if (source === undefined || problems.length > 0) throw new Error(`${path} cannot be read: ${problems.map((p) => p.message).join('; ')}`)
  const packets: CapturedPacket[] = []
  try {
    for (let next = source.next(); next !== 'end'; next = source.next()) {
      if (next === 'wait') await source.fill()
      else packets.push({ at: source.at, octets: source.octets.slice(source.from, source.to), linkType: source.linkType })
    }
  } finally {
    await source.close()
  }
  return packets
}

/** What all rules claim of the packets, in order. */
export function findingsOf(packets: readonly CapturedPacket[], config: Config): readonly Finding[] {
  const findings: Finding[] = []
  const analysis = new Analysis(config, { finding: (f) => findings.push(f) }, rules)
  packets.forEach(({ at, octets, linkType }, i) => {
    const { length } = octets
    analysis.packet({ octets, from: 0, to: length, originalLength: length, at, linkType, interfaceId: 0, file: 0, frame: i + 1 })
  })
  analysis.end()
  return findings
}

export const isCaptured = ({ id }: Detector): boolean => existsSync(captureOf(id))
