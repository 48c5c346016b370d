import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { m3uaPacket } from '../../synth/packets.js'
import type { Tree } from '../explain.js'
import { buildUnitdata } from '../sccp.js'
import { explainSccp } from '../sccp-tree.js'
import { explainLayers } from './layers.js'

const RAW_IP = 101
const ETHERNET = 1
const sccp = buildUnitdata({ digits: '12025550100', ssn: 6 }, { digits: '447700900101', ssn: 7, pc: 300 }, Uint8Array.of(1, 2, 3))
const packet = m3uaPacket({ ip: [192, 0, 2, 1], port: 2905, pc: 101 }, { ip: [192, 0, 2, 2], port: 2906, pc: 102 }, 7, 3, sccp)
const framed = Uint8Array.from([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x81, 0, 0x20, 12, 8, 0, ...packet])

const named = (trees: readonly Tree[]): ReadonlyMap<string, Tree> =>
  new Map(trees.flatMap((t) => [[t.name, t] as const, ...named(t.children).entries()]))

describe('layers of a packet', () => {
  it('say every field where it stands, from the link to the network indicator', () => {
    const layers = explainLayers(framed, 0, framed.length, ETHERNET)
    assert.deepEqual(
      layers.map((l) => l.name),
      ['ethernet', 'vlan', 'ipv4', 'sctp', 'm3ua'],
    )
    const fields = named(layers)
    const value = (name: string): unknown => fields.get(name)?.value
    assert.deepEqual(['id', 'TSN', 'OPC', 'DPC', 'service indicator'].map(value), [12, 7, 101, 102, 3])
    assert.deepEqual(
      [fields.get('source')?.from, fields.get('TSN')?.from, fields.get('m3ua')?.to],
      [30, 54, framed.length - sccp.length - (-sccp.length & 3)],
    )
    assert.equal(named(explainLayers(packet, 0, packet.length, RAW_IP)).get('ipv4')?.from, 0)
  })

  it('are fewer when octets are missing, and never an exception', () => {
    for (let length = 0; length < framed.length; length++)
      assert.ok(explainLayers(framed.subarray(0, length), 0, length, ETHERNET).every((l) => l.to <= length || l.name === 'ethernet'))
    for (let at = 0; at < framed.length; at++)
      for (const bit of [1, 0x80]) {
        const changed = framed.slice()
        changed[at] = (changed[at] as number) ^ bit
        explainLayers(changed, 0, changed.length, ETHERNET)
      }
  })
})

describe('SCCP as a tree', () => {
  it('has the parts of both addresses', () => {
    const fields = explainSccp(sccp, 0, sccp.length, 0).children
    assert.deepEqual(
      fields.find((f) => f.name === 'calling party address')?.children.map((f) => [f.name, f.value]),
      [
        ['indicator', 0x13],
        ['point code', 300],
        ['subsystem number', 7],
        ['translation type', 0],
        ['numbering plan', 1],
        ['encoding scheme', 2],
        ['nature of address', 4],
        ['digits', undefined],
      ],
    )
  })

  it('never reads outside, whatever is wrong', () => {
    for (let length = 0; length <= sccp.length; length++) explainSccp(sccp.subarray(0, length), 0, length, length % 2)
    for (let at = 0; at < sccp.length; at++) {
      const changed = sccp.slice()
      changed[at] = 255 - (changed[at] as number)
      explainSccp(changed, 0, changed.length, at % 2)
    }
  })
})
