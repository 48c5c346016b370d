import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Vector } from '../detect/author.js'
import { Links } from '../model/links.js'
import { TransactionBatch } from '../model/transaction.js'
import { Analysis } from './analysis.js'
import { type Config, type LinkConfig, noConfig } from './config.js'
import { sidesOf } from './configured-links.js'
import { readPackets } from './judge.js'
import { packetsOf, type ScenePacket } from '../synth/scene.js'

const START = 1_541_000_000_000_000
const UDP = 17

/** A batch of one request on a flow between two addresses. */
function request(flows: Links, version: 4 | 6, source: readonly number[], destination: readonly number[], vlan = 0): TransactionBatch {
  const batch = new TransactionBatch(1)
  batch.reset()
  const ends = Uint8Array.from([...source, ...destination])
  batch.columns.link[0] = flows.id(version, UDP, ends, 0, Uint8Array.from([8, 75, 8, 75]), 0)
  batch.columns.vlan[0] = vlan
  return batch
}

const six = (last: number): number[] => [0x20, 0x01, 0x0d, 0xb8, ...Array.from({ length: 11 }, () => 0), last]

describe('sides of links', () => {
  it('are those of the sender’s address, IPv4 and IPv6', () => {
    const flows = new Links()
    const sides = sidesOf([{ name: 'ipx', side: 'external', ips: ['192.0.2.0/24', '2001:db8::1'] }], flows)
    const from = (...flow: Parameters<typeof request> extends [Links, ...infer Rest] ? Rest : never) =>
      sides?.from(request(flows, ...flow), 0)
    assert.equal(from(4, [192, 0, 2, 7], [10, 0, 0, 1]), 'external')
    assert.equal(from(4, [10, 0, 0, 1], [192, 0, 2, 7]), undefined)
    assert.equal(from(6, six(1), six(2)), 'external')
    assert.equal(from(6, six(2), six(1)), undefined)
  })

  it('are those of a VLAN in both directions', () => {
    const flows = new Links()
    const sides = sidesOf([{ name: 'ipx', side: 'external', vlans: [12] }], flows)
    assert.equal(sides?.on(request(flows, 4, [10, 0, 0, 1], [192, 0, 2, 7], 12), 0), 'external')
    assert.equal(sides?.on(request(flows, 4, [10, 0, 0, 1], [192, 0, 2, 7], 13), 0), undefined)
  })

  it('are none without a link that has one', () => {
    assert.equal(sidesOf([{ name: 'a', variant: 'ansi', ips: ['192.0.2.0/24'] }], new Links()), undefined)
  })
})

const owner = (...links: LinkConfig[]): Config => ({
  ...noConfig,
  home: { ...noConfig.home, plmns: ['310999'], global_titles: ['1202555010'] },
  links,
})

/** Rules and directions of what is found. */
function rulesOf(config: Config, packets: readonly ScenePacket[]): string[] {
  const lines: string[] = []
  const analysis = new Analysis(config, { finding: ({ rule, direction }) => lines.push(`${rule} ${direction}`) })
  readPackets(analysis, packets)
  return lines
}

const found = (config: Config, vector: Vector): string[] => rulesOf(config, packetsOf(vector, START))

describe('a link known by its interface carries both ways', () => {
  const both = owner({ name: 'tap', side: 'external', interfaces: [0] })

  it('and what our nodes send out is not held to come in', () => {
    assert.deepEqual(found(both, [{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'fr.vlr', about: 'us.one' }]), [])
  })

  it('and what comes to our nodes under our own address did come in', () => {
    assert.deepEqual(found(both, [{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'us.gmsc', about: 'us.one' }]), [
      'evasion/own-title-from-outside inbound',
    ])
  })

  it('and GTP to an address of an internal link came in, GTP from there did not', () => {
    const sided = owner({ name: 'tap', side: 'external', interfaces: [0] }, { name: 'core', side: 'internal', ips: ['10.20.1.0/24'] })
    assert.deepEqual(found(sided, [{ operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one' }]), [
      'probing/gtp-message-inside-networks-only inbound',
    ])
    assert.deepEqual(found(sided, [{ operation: 'gtpv2.suspend', from: 'us.gmsc', to: 'bb.leased', about: 'us.one' }]), [])
    assert.deepEqual(found(both, [{ operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one' }]), [])
  })
})

describe('a loop', () => {
  const config = owner({ name: 'ipx', side: 'external', ips: ['10.30.1.1'] })
  const map = { operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'us.gmsc', about: 'us.one' } as const
  const diameter = { ...map, operation: 'diameter.s6a.cancelLocation', from: 'us.hss' } as const

  for (const out of [map, diameter]) {
    const back = { ...out, side: 'external' } as const

    it(`of ${out.operation} is counted once: what went out and comes back is no question from outside`, () => {
      const packets = [...packetsOf([out], START), ...packetsOf([back], START + 200_000)]
      assert.deepEqual(rulesOf(config, packets), [])
      assert.deepEqual(rulesOf(config, packetsOf([back], START)).length, 1)
    })
  }
})
