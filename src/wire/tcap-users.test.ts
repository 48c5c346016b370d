import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anomalyName } from '../model/anomaly.js'
import { digitsText } from '../model/digits.js'
import { marks } from '../model/marks.js'
import { MessageBatch, protocols } from '../model/message.js'
import { procedureOf } from '../model/procedure.js'
import { element } from './ber.js'
import { buildTcap, type TcapWords } from './build-message.js'
import { oidOctets } from './codecs.js'
import { concat, type Octets, unhex } from './octets.js'
import { readTcap } from './tcap.js'
import { scanTcapUser } from './tcap-users.js'

const otid = Uint8Array.of(1, 2, 3, 4)

/** What one row of a TCAP message says, with the subsystem numbers given. */
function read(octets: Octets, ssns: readonly [called: number, calling: number]) {
  const batch = new MessageBatch(64)
  batch.count = 1
  batch.reset()
  batch.count = 1
  const c = batch.columns
  c.calledSsn[0] = ssns[0]
  c.callingSsn[0] = ssns[1]
  assert.ok(readTcap(octets, 0, octets.length, batch, 0, scanTcapUser))
  const set = c.anomaliesLow[0] ?? 0
  return {
    protocol: protocols[c.protocol[0] ?? 0],
    procedure: procedureOf(c.procedure[0] ?? 0)?.name,
    version: c.version[0],
    imsi: digitsText(c.imsiHigh[0] ?? 0, c.imsiLow[0] ?? 0),
    marks: c.marks[0] ?? 0,
    anomalies: Array.from({ length: 32 }, (_, i) => ((set & (1 << i)) !== 0 ? anomalyName(i) : undefined)).filter((a) => a !== undefined),
  }
}

const begin = (words: Partial<TcapWords>): Octets => buildTcap({ type: 'begin', otid, ...words })

const dp = (phase: number): Octets =>
  begin({
    application: 'cap',
    context: [4, phase],
    components: [
      {
        kind: 'invoke',
        invokeId: 1,
        opcode: 0,
        parameter: {
          serviceKey: 1,
          iMSI: '001010123456789',
          locationInformation: {
            cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: { plmn: '00101', lac: 1, cell: 2 } },
          },
        },
      },
    ],
  })

/** A Begin with a context of our choosing, or none, and one invoke. */
function named(oid: string | undefined, opcode: number, argument = '3000'): Octets {
  const invoke = element((2 << 24) + 1, true, concat([unhex('020101'), unhex('0201'), [opcode], unhex(argument)]))
  const aarq =
    oid === undefined
      ? []
      : element(
          (1 << 24) + 11,
          true,
          element(
            8,
            true,
            concat([
              element(6, false, oidOctets('0.0.17.773.1.1.1')),
              element(2 << 24, true, element(1 << 24, true, element((2 << 24) + 1, true, element(6, false, oidOctets(oid))))),
            ]),
          ),
        )
  return element((1 << 24) + 2, true, concat([element((1 << 24) + 8, false, otid), aarq, element((1 << 24) + 12, true, invoke)]))
}

describe('whose a dialogue is', () => {
  for (const phase of [1, 2, 3, 4]) {
    it(`CAP phase ${phase} by its context, whatever the subsystem`, () => {
      const row = read(dp(phase), [6, 7])
      assert.deepEqual(
        { ...row, marks: undefined },
        { protocol: 'cap', procedure: 'cap.initialDP', version: phase, imsi: '001010123456789', marks: undefined, anomalies: [] },
      )
      assert.ok((row.marks & (1 << marks.givesCell)) !== 0)
    })
  }
  it('MAP by its context, with the subsystem of CAP', () => {
    const row = read(named('0.4.0.0.1.0.29.3', 71), [146, 146])
    assert.equal(row.protocol, 'map')
    assert.equal(row.procedure, 'map.anyTimeInterrogation')
  })
  it('operations of INAP’s second capability set', () => {
    const row = read(named(undefined, 94), [241, 241])
    assert.deepEqual([row.protocol, row.procedure, row.anomalies], ['inap', 'inap.reconnect', ['noDialoguePortion']])
  })
  it('operations of the sets behind it, of codes up to 147', () => {
    const notification = unhex('621048047a7b7c7d6c08a106020101020175')
    assert.equal(read(notification, [241, 241]).procedure, 'inap.confirmedNotificationProvided')
    const route = unhex('621148047a7b7c7d6c09a10702010102020092')
    assert.deepEqual([read(route, [241, 241]).procedure, read(route, [6, 7]).procedure], ['inap.monitorRouteRequest', undefined])
  })
  it('INAP by ETSI’s and ITU’s contexts', () => {
    for (const oid of ['0.4.0.1.1.0.0.0', '0.4.0.1.1.20.3.4.0', '0.0.17.1218.0.8.1.1', '0.0.17.1228.3.4.0']) {
      const row = read(named(oid, 0), [12, 12])
      assert.deepEqual([row.protocol, row.procedure, row.anomalies], ['inap', 'inap.initialDP', []], oid)
    }
  })
  it('nobody’s with a vendor’s context, though MAP has the code and the subsystem', () => {
    const row = read(named('1.2.826.0.1.1249.58.1.0', 71), [6, 147])
    assert.deepEqual([row.protocol, row.procedure], ['tcap', undefined])
  })
  it('without a context by the subsystem: 146 CAP, 241 INAP, else MAP', () => {
    assert.equal(read(named(undefined, 20), [146, 8]).procedure, 'cap.connect')
    assert.equal(read(named(undefined, 20), [8, 241]).procedure, 'inap.connect')
    assert.equal(read(named(undefined, 20), [8, 6]).procedure, 'map.releaseResources')
  })
  it('without a context, of a gsmSCF, by the code that MAP does not have', () => {
    assert.equal(read(named(undefined, 0), [147, 8]).procedure, 'cap.initialDP')
    assert.equal(read(named(undefined, 71), [6, 147]).procedure, 'map.anyTimeInterrogation')
  })
})

describe('what is odd about it', () => {
  it('a number in MAP’s branch that nobody gave out is CAP’s with its subsystem, and said to be unknown', () => {
    const row = read(named('0.4.0.0.1.0.61.1', 60), [146, 146])
    assert.equal(row.protocol, 'cap')
    assert.deepEqual(row.anomalies, ['contextUnknown'])
  })
  it('an operation of another context', () => {
    assert.deepEqual(read(named('0.4.0.0.1.23.3.4', 60), [146, 146]).anomalies, ['operationOutsideContext'])
  })
  it('an operation of MAP behind a context of CAP or INAP, asked of a node that speaks MAP alone', () => {
    // CAP phase 2; GPRS of phase 3, whose service node may send an operation with this code; INAP
    for (const oid of ['0.4.0.0.1.0.50.1', '0.4.0.0.1.21.3.50', '0.4.0.1.1.0.0.0']) {
      const row = read(named(oid, 71), [6, 147])
      assert.deepEqual(
        [row.protocol, row.procedure, row.version, row.anomalies],
        ['map', 'map.anyTimeInterrogation', 0, ['operationOutsideContext']],
        oid,
      )
      assert.notEqual(read(named(oid, 71), [146, 147]).protocol, 'map', oid)
    }
  })
  it('a name that ends an arc too early', () => {
    const map = read(named('0.4.0.0.1.0.29', 71), [6, 147])
    assert.deepEqual([map.procedure, map.version, map.anomalies], ['map.anyTimeInterrogation', 0, ['contextUnknown']])
    const cap = read(named('0.4.0.0.1.23.3', 0), [146, 146])
    assert.deepEqual([cap.procedure, cap.version], ['cap.initialDP', 4])
    assert.ok(cap.anomalies.includes('contextUnknown'))
  })
  it('a name of ETSI’s that it never gave is read by subsystem and operation, as receivers do that do not look at names', () => {
    for (const oid of ['0.4.0.0.1.0.61.1', '0.4.0.0.1.7', '0.4.0.127.1.0.29.3', '0.4.0.0.1.99.29.3', '0.4.7']) {
      const row = read(named(oid, 71), [6, 147])
      assert.deepEqual([row.protocol, row.procedure, row.anomalies], ['map', 'map.anyTimeInterrogation', ['contextUnknown']], oid)
    }
    assert.equal(read(named('0.4.0.0.1.7', 0), [146, 8]).procedure, 'cap.initialDP')
    assert.equal(read(named('0.4.0.0.1.7', 71), [72, 72]).protocol, 'tcap', 'a subsystem of none of them')
  })
  it('a name of MAP under a root that is not ETSI’s, too: all else of it is MAP’s', () => {
    for (const oid of ['2.47.0.0.1.0.29.3', '0.0.0.0.1.0.29.3', '0.5.0.0.1.0.29.3']) {
      const row = read(named(oid, 71), [6, 147])
      assert.deepEqual([row.protocol, row.procedure, row.anomalies], ['map', 'map.anyTimeInterrogation', ['contextUnknown']], oid)
    }
    // No name at all: as long as one, but empty
    const empty = Uint8Array.from(named('0.4.0.0.1.0.29.3', 71))
    const at = empty.findIndex((octet, i) => octet === 6 && empty[i + 1] === 7 && empty[i + 2] === 4)
    empty.set([6, 0, 4, 5], at)
    const row = read(empty, [6, 147])
    assert.deepEqual([row.protocol, row.procedure, row.anomalies], ['map', 'map.anyTimeInterrogation', ['contextUnknown']])
    for (const vendor of ['1.2.826.0.1249.51.1', '2.47.0.0.1.0.29', '0.5.0.0.1.1.29.3'])
      assert.equal(read(named(vendor, 71), [6, 147]).protocol, 'tcap', vendor)
  })
  it('an invoke id with another tag, behind which the operation stands in its place all the same', () => {
    const octets = Uint8Array.from(named('0.4.0.0.1.0.29.3', 71))
    const at = octets.findIndex((o, i) => o === 0xa1 && octets[i + 2] === 2 && octets[i + 3] === 1 && octets[i + 5] === 2)
    octets[at + 2] = 1
    assert.equal(octets[at], 0xa1)
    assert.equal(read(octets, [6, 147]).procedure, 'map.anyTimeInterrogation')
  })
  it('fillers between the digits of an identity, which hide none of them', () => {
    // 00101 0123456789 with a filler in front, inside the network code, further on; PSI, IMSI in [0], requestedInfo
    for (const imsi of ['0f 10 10 10 32 54 76 98', '00 f1 10 10 32 54 76 98', '00 01 01 21 f3 54 76 98']) {
      const row = read(named('0.4.0.0.1.0.28.3', 70, `300e 8008 ${imsi} a202 8000`), [7, 6])
      assert.deepEqual([row.imsi, row.anomalies], ['001010123456789', ['digitsIllegal']], imsi)
    }
  })
  it('an address without digits, which its type allows, and one without any octet, which it does not', () => {
    const msisdn = (octets: string): readonly unknown[] => read(named('0.4.0.0.1.0.20.3', 45, `30 ${octets}`), [6, 8]).anomalies
    assert.deepEqual(msisdn('0b 8001 91 8101ff 8203 910000'), [])
    assert.deepEqual(msisdn('0a 8000 8101ff 8203 910000'), ['valueLength'])
  })
  it('further arcs', () => {
    assert.deepEqual(read(named('0.4.0.0.1.23.3.4.1', 0), [146, 146]).anomalies, ['contextExtraArcs'])
  })
})
