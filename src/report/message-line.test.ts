import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { messageLine } from './message-line.js'

const place = { frame: 1, message: 0, timestamp: 'T', src: { ip: '192.0.2.1', port: 1 }, dst: { ip: '192.0.2.2', port: 2 } }
const line = (fields: object): string =>
  messageLine({ ...place, ...fields })
    .replace(/ +/g, ' ')
    .trim()

describe('A message as a line', () => {
  it('names operation and titles of SS7', () => {
    const sccp = { type: 'UDT', called: { digits: '12025550100' }, calling: { ssn: 6 } }
    const components = [{ type: 'invoke', operation: 'updateLocation' }]
    assert.equal(
      line({ protocol: 'map', mtp3: { opc: 7, dpc: 8 }, sccp, tcap: { type: 'begin' }, components }),
      '1 T map pc 7 → +12025550100 begin invoke updateLocation',
    )
  })

  it('names command, hosts and result of Diameter', () => {
    const diameter = { command: 316, name: 'Update-Location', originHost: 'mme.example', destinationRealm: 'home.example' }
    assert.equal(
      line({ protocol: 'diameter', diameter: { ...diameter, request: true } }),
      '1 T diameter mme.example → home.example request Update-Location',
    )
    const refused = { command: 4242, request: false, originHost: 'hss.example', experimentalResultCode: 5001 }
    assert.equal(line({ protocol: 'diameter', diameter: refused }), '1 T diameter hss.example → 192.0.2.2 answer command 4242 5001')
  })

  it('names message, addresses and cause of GTP', () => {
    const gtp = { version: 2, type: 33, name: 'createSessionResponse', cause: 16, ieTypes: [] }
    assert.equal(line({ protocol: 'gtpv2', gtp }), '1 T gtpv2 192.0.2.1 → 192.0.2.2 createSessionResponse cause 16')
    assert.equal(line({ protocol: 'pfcp', pfcp: { type: 5 } }), '1 T pfcp 192.0.2.1 → 192.0.2.2 message 5')
  })
})
