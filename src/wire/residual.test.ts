import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MessageBatch } from '../model/message.js'
import { Names } from '../model/names.js'
import { element } from './ber.js'
import { buildTcap } from './build-message.js'
import { buildAvps, buildDiameter, scanDiameter } from './diameter/index.js'
import { concat, type Octets, unhex } from './octets.js'
import { ResidualScan } from './residual.js'
import { readTcap } from './tcap.js'
import { scanTcapUser } from './tcap-users.js'

const scan = new ResidualScan({ imsi: ['310410', '311'], msisdn: ['1202555'] })
const batch = new MessageBatch(64)
const names = new Names()

/** Whether the first row of what `read` reads is flagged. */
function flagged(octets: Octets, read: (octets: Octets) => void): boolean {
  batch.count = 1
  batch.reset()
  batch.count = 1
  read(octets)
  return batch.anomaliesOf(0).some((a) => a.code === 'residualIdentity')
}

const tcap = (octets: Octets): boolean =>
  flagged(octets, () => {
    readTcap(octets, 0, octets.length, batch, 0, (o, b, row) => {
      scanTcapUser(o, b, row)
      scan.check(o, b, row)
    })
  })
const diameter = (octets: Octets): boolean =>
  flagged(octets, () => {
    batch.columns.to[0] = octets.length
    scanDiameter(octets, 0, octets.length, batch, 0, names)
    scan.check(octets, batch, 0)
  })

/** An anyTimeInterrogation (71) whose parameter is these elements. */
const asks = (...elements: Octets[]): Octets => {
  const invoke = element(0x2000001, true, concat([unhex('020101 020147'), element(16, true, concat(elements))]))
  return element(0x1000002, true, concat([unhex('480400000001'), element(0x100000c, true, invoke)]))
}
const unknown = (hex: string): Octets => element(0x2000013, false, unhex(hex))

it('finds protected numbers that no field explains', () => {
  assert.ok(tcap(asks(unknown('13400100000000f1'))), 'IMSI 310410000000001')
  assert.ok(tcap(asks(unknown('0102 13010100000000f1 0a'))), 'IMSI of the range 311, between others')
  assert.ok(tcap(asks(unknown('3901140000000010'))), 'mobile identity: a nibble further')
  assert.ok(tcap(asks(unknown('912120550501f0'))), 'MSISDN +12025550100')
})

it('is silent about others', () => {
  assert.ok(!tcap(asks(unknown('02019900000000f1'))), 'another network')
  assert.ok(!tcap(asks(unknown('1340010000'))), 'too short')
  assert.ok(!tcap(asks(unknown('134001000000000000000000'))), 'too long')
  assert.ok(!tcap(asks(unknown('812120550501f0'))), 'no international number')
  assert.ok(!tcap(asks(unknown('00'))))
})

it('is silent where a field explains the number', () => {
  const parameter = {
    subscriberIdentity: { imsi: '310410000000001' },
    requestedInfo: { locationInformation: null },
    'gsmSCF-Address': '12025550100',
  }
  const message = (opcode: number): Octets =>
    buildTcap({
      type: 'begin',
      otid: unhex('00000001'),
      context: [29, 3],
      components: [{ kind: 'invoke', invokeId: 1, opcode, parameter }],
    })
  assert.ok(!tcap(message(71)))
  // Odd, and hence searched: the fields explain what is there all the same.
  const octets = message(71)
  assert.ok(!tcap(concat([octets, unhex('0000')])))
})

it('looks into unknown AVPs of requests', () => {
  const head = buildAvps({ 'Session-Id': 'a;1;2', 'Origin-Host': 'a.example', 'Origin-Realm': 'example' })
  const request = (isRequest: boolean, value: string): Octets => {
    const avp = concat([unhex('0000ea61 00 000010'), unhex(value)])
    const octets = concat([
      buildDiameter({ command: 316, application: 16_777_251, request: isRequest, hopByHop: 1, endToEnd: 1, avps: {} }),
      head,
      avp,
    ])
    octets.set([octets.length >> 8, octets.length & 255], 2)
    return octets
  }
  assert.ok(diameter(request(true, '13400100000000f1')))
  assert.ok(!diameter(request(false, '13400100000000f1')))
  assert.ok(!diameter(request(true, '02019900000000f1')))
})
