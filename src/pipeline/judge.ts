/** Judges vectors of rules through the whole path: words → octets → packets → messages → transactions → findings. */
import { rules } from '../../rules/index.js'
import { actors, outside, stranger } from '../detect/actors.js'
import type { Detector, Vector } from '../detect/author.js'
import type { Finding } from '../model/finding.js'
import type { Micros } from '../model/units.js'
import { packetsOf, type ScenePacket } from '../synth/scene.js'
import { Analysis } from './analysis.js'
import { type Config, noConfig } from './config.js'

const START = 1_541_000_000_000_000
const RAW_IP = 101

/** What vectors that name sides are judged by: the owner of the network of `us`, who has said which addresses are inside and which outside, and that it has a router for messages. */
const withLinks: Config = {
  ...noConfig,
  home: { ...noConfig.home, plmns: [actors['us.hss'].plmn], global_titles: ['1202555010'], realms: [actors['us.hss'].realm] },
  links: [
    { name: 'outside', side: 'external', ips: [outside.ip.join('.'), stranger.ip.join('.')] },
    { name: 'inside', side: 'internal', ips: [`${actors['us.hss'].ip.slice(0, 3).join('.')}.0/24`] },
  ],
  partner_networks: [`${outside.ip.join('.')}/32`],
  home_routing: true,
}

/** The findings of a vector under these rules. */
export function findingsOf(vector: Vector, detectors: readonly Detector[]): readonly Finding[] {
  const findings: Finding[] = []
  const config = vector.some(({ side }) => side !== undefined) ? withLinks : noConfig
  readVector(new Analysis(config, { finding: (f) => findings.push(f) }, detectors), vector, START)
  return findings
}

/** Gives the packets of a vector to an analysis, from `start` on, and ends it. */
export const readVector = (analysis: Analysis, vector: Vector, start: Micros): void => readPackets(analysis, packetsOf(vector, start))

/** Gives packets to an analysis, and ends it. */
export function readPackets(analysis: Analysis, packets: readonly ScenePacket[]): void {
  packets.forEach(({ at, octets }, i) => {
    analysis.packet({
      octets,
      from: 0,
      to: octets.length,
      originalLength: octets.length,
      at,
      linkType: RAW_IP,
      interfaceId: 0,
      file: 0,
      frame: i + 1,
    })
  })
  analysis.end()
}

export interface VectorResult {
  readonly rule: string
  readonly kind: 'fires' | 'silent'
  readonly index: number
  readonly passed: boolean
}

/** Every vector of a rule, judged beside all others: some rules claim only of addresses that another has claimed something of. */
export function testRule(detector: Detector): readonly VectorResult[] {
  const beside = rules.includes(detector) ? rules : [...rules, detector]
  const judge = (kind: 'fires' | 'silent'): VectorResult[] =>
    detector[kind].map((vector, index) => {
      const fired = findingsOf(vector, beside).some((f) => f.rule === detector.id)
      return { rule: detector.id, kind, index, passed: fired === (kind === 'fires') }
    })
  return [...judge('fires'), ...judge('silent')]
}
