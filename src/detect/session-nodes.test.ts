import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Party } from '../model/finding.js'
import { SessionNodes } from './session-nodes.js'

const ip = (address: string): Party => ({ kind: 'ip', address })
const [MME, SGW, PGW] = [ip('10.1.0.1'), ip('10.1.1.1'), ip('10.9.1.1')]

describe('nodes of data sessions', () => {
  it('knows a serving gateway that is seen from outside by the guests it asks for', () => {
    const nodes = new SessionNodes()
    nodes.ask(SGW, PGW, true, true, '20899')
    nodes.ask(SGW, PGW, true, true, '20899')
    assert.equal(nodes.guestsOf(SGW), 2)
    assert.deepEqual([nodes.asks(SGW), nodes.asks(PGW)], [true, false])
    nodes.ask(SGW, PGW, undefined, true, '20899')
    assert.equal(nodes.guestsOf(SGW), 2)
  })
  it('knows nothing of the inner side of an SGSN', () => {
    const nodes = new SessionNodes()
    nodes.ask(SGW, PGW, true, false, '20899')
    assert.deepEqual([nodes.guestsOf(SGW), nodes.servesGuests(SGW), nodes.asks(SGW)], [0, true, true])
  })
  it('says nothing of one whose inner side is seen, or which asks for others', () => {
    const inside = new SessionNodes()
    inside.ask(MME, SGW, true, true, '20899')
    inside.ask(SGW, PGW, true, true, '20899')
    assert.equal(inside.guestsOf(SGW), 0)
    const both = new SessionNodes()
    both.ask(SGW, PGW, true, true, '20899')
    both.ask(SGW, PGW, false, true, '20899')
    assert.equal(both.guestsOf(SGW), 0)
    assert.equal(both.asks(SGW), true)
  })
  it('knows two nodes of one network by the network that their sessions name', () => {
    const nodes = new SessionNodes()
    const [second, other] = [ip('10.2.1.1'), ip('10.3.1.1')]
    nodes.ask(SGW, PGW, true, true, '20899')
    nodes.ask(second, PGW, true, true, '20899')
    nodes.ask(other, PGW, true, true, '26299')
    assert.deepEqual(
      [nodes.serveOneNetwork(SGW, second), nodes.serveOneNetwork(SGW, other), nodes.serveOneNetwork(SGW, MME)],
      [true, false, false],
    )
    assert.equal(nodes.serveOneNetwork(MME, PGW), false)
  })
  it('goes on with what an earlier run has seen', () => {
    const before = new SessionNodes()
    before.ask(SGW, PGW, true, true, '20899')
    const after = new SessionNodes()
    after.load(before.save())
    assert.equal(after.guestsOf(SGW), 1)
  })
})
