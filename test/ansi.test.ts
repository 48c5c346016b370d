/** ANSI TCAP and ANSI-41 from packet to record and transaction. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Correlation } from '../src/correlate/index.js'
import type { MessageBatch } from '../src/model/message.js'
import { procedureOf } from '../src/model/procedure.js'
import { disclosures, outcomes } from '../src/model/transaction.js'
import { digitsText } from '../src/model/digits.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { revealed } from '../src/report/masking.js'
import { messageEnd, type MessageRecord, recordOf } from '../src/report/record.js'
import { type AnsiTcapWords, buildAnsiTcap } from '../src/wire/build-ansi.js'
import { buildUnitdata } from '../src/wire/sccp.js'

const SCCP = 142
const msc = { ssn: 8, digits: '12065550100' }
const hlr = { ssn: 6, digits: '12025550199' }
const otid = Uint8Array.of(0, 0, 1, 2)
const dtid = Uint8Array.of(9, 9, 9, 9)

const asks = {
  type: 'query',
  otid,
  components: [
    {
      kind: 'invoke',
      invokeId: 1,
      opcode: 55,
      parameter: { mobileIdentificationNumber: '2025550101', electronicSerialNumber: '82a1b2c3' },
    },
  ],
} as const satisfies AnsiTcapWords
const address = { type: 0, nature: 0, plan: 2, digits: '2065550100' }
const answers = {
  type: 'response',
  dtid: otid,
  components: [{ kind: 'result', invokeId: 1, opcode: 55, parameter: { electronicSerialNumber: '82a1b2c3', 'sms-Address': address } }],
} as const satisfies AnsiTcapWords

type Packet = readonly [from: typeof msc, to: typeof msc, message: Uint8Array]

function decode(packets: readonly Packet[], each: (batch: MessageBatch) => void): void {
  const decoder = new Decoder(each)
  packets.forEach(([from, to, message], i) => {
    const octets = buildUnitdata(to, from, message)
    decoder.packet({
      octets,
      from: 0,
      to: octets.length,
      originalLength: octets.length,
      at: 1_577_836_800_000_000 + i * 1000,
      linkType: SCCP,
      interfaceId: 0,
      file: 0,
      frame: i + 1,
    })
  })
  decoder.flush()
}

interface Component {
  readonly type: string
  readonly opcode?: number
  readonly operation?: string
  readonly error?: string
  readonly numbers?: readonly string[]
}
interface Read {
  readonly protocol: string
  readonly tcap: { readonly type: string; readonly otid?: string; readonly dtid?: string }
  readonly components?: readonly Component[]
  readonly msisdn?: string
  readonly anomalies?: readonly { readonly code: string }[]
}

function records(packets: readonly Packet[]): Read[] {
  const found: MessageRecord[] = []
  decode(packets, (batch) => {
    for (let row = 0; row < batch.count; ) {
      const end = messageEnd(batch, row)
      found.push(recordOf(batch, row, end, revealed, []))
      row = end
    }
  })
  return JSON.parse(JSON.stringify(found)) as Read[]
}

interface Outcome {
  readonly procedure: string | undefined
  readonly outcome: string | undefined
  readonly disclosed: readonly string[]
  readonly msisdn: string
}

function transactions(packets: readonly Packet[]): Outcome[] {
  const found: Outcome[] = []
  const correlation = new Correlation(({ count, columns: c }) => {
    for (let row = 0; row < count; row++) {
      const bits = c.disclosed[row] as number
      found.push({
        procedure: procedureOf(c.procedure[row] as number)?.name,
        outcome: outcomes[c.outcome[row] as number],
        disclosed: disclosures.filter((_, i) => ((bits >> i) & 1) === 1),
        msisdn: digitsText(c.msisdnHigh[row] as number, c.msisdnLow[row] as number),
      })
    }
  })
  decode(packets, (batch) => correlation.read(batch))
  correlation.end()
  return found
}

const query: Packet = [msc, hlr, buildAnsiTcap(asks)]
const response: Packet = [hlr, msc, buildAnsiTcap(answers)]

describe('ANSI TCAP', () => {
  it('reads a Query', () => {
    const [record] = records([query])
    assert.equal(record?.protocol, 'ansi-map')
    assert.deepEqual(record?.tcap, { type: 'query', otid: '00000102' })
    assert.equal(record?.components?.[0]?.operation, 'SMSRequest')
    assert.deepEqual(record?.components?.[0]?.numbers, ['2025550101'])
    assert.equal(record?.msisdn, '12025550101')
    assert.equal(record?.anomalies, undefined)
  })
  it('gives a result the operation of the invocation', () => {
    const [, record] = records([query, response])
    assert.deepEqual(record?.tcap, { type: 'response', dtid: '00000102' })
    assert.deepEqual([record?.protocol, record?.components?.[0]?.opcode], ['ansi-map', 55])
    assert.deepEqual(record?.components?.[0]?.numbers, ['2065550100'])
  })
  it('leaves a result without invocation to TCAP', () => {
    assert.equal(records([response])[0]?.protocol, 'tcap')
  })
  it('finds the invocation when the answer calls the asker otherwise', () => {
    const [, record] = records([query, [hlr, { ...msc, digits: '12065550177' }, response[2]]])
    assert.equal(record?.components?.[0]?.opcode, 55)
  })
  it('reads a conversation with both ids', () => {
    const message = buildAnsiTcap({ ...answers, type: 'conversation', otid: dtid, dtid: otid })
    assert.deepEqual(records([query, [hlr, msc, message]])[1]?.tcap, { type: 'conversation', otid: '09090909', dtid: '00000102' })
  })
  it('reads an error by its name', () => {
    const error = buildAnsiTcap({ type: 'response', dtid: otid, components: [{ kind: 'error', invokeId: 1, errorCode: 129 }] })
    assert.equal(records([query, [hlr, msc, error]])[1]?.components?.[0]?.error, 'unrecognizedMIN')
  })
  it('reads an abort and a unidirectional message', () => {
    const abort = buildAnsiTcap({ type: 'abort', dtid: otid, abortCause: 4 })
    const alone = buildAnsiTcap({ type: 'unidirectional', components: asks.components })
    assert.deepEqual(
      records([
        [hlr, msc, abort],
        [msc, hlr, alone],
      ]).map((r) => [r.tcap, r.anomalies]),
      [
        [{ type: 'abort', dtid: '00000102' }, undefined],
        [{ type: 'unidirectional' }, undefined],
      ],
    )
  })
  it('shows national operations as TCAP', () => {
    const message = buildAnsiTcap(asks)
    const at = message.indexOf(0xd1)
    message[at] = 0xd0
    const [record] = records([[msc, hlr, message]])
    assert.deepEqual([record?.protocol, record?.components?.[0]?.opcode, record?.components?.[0]?.operation], ['tcap', 0x0937, undefined])
  })
  it('flags a transaction id of another length', () => {
    const message = buildAnsiTcap({ ...asks, otid: Uint8Array.of(1, 2, 3) })
    assert.deepEqual(
      records([[msc, hlr, message]])[0]?.anomalies?.map((a) => a.code),
      ['transactionIdLength'],
    )
  })
  it('flags a component without an operation', () => {
    const message = buildAnsiTcap(asks)
    message[message.indexOf(0xd1)] = 0xd5
    assert.ok(records([[msc, hlr, message]])[0]?.anomalies?.some((a) => a.code === 'componentMalformed'))
  })
})

describe('transactions of ANSI-41', () => {
  it('ties answer to question', () => {
    assert.deepEqual(transactions([query, response]), [
      { procedure: 'ansi41.smsRequest', outcome: 'answered', disclosed: ['serving-node', 'imei'], msisdn: '12025550101' },
    ])
  })
  it('takes an error for a refusal', () => {
    const error = buildAnsiTcap({ type: 'response', dtid: otid, components: [{ kind: 'error', invokeId: 1, errorCode: 129 }] })
    assert.equal(transactions([query, [hlr, msc, error]])[0]?.outcome, 'refused')
  })
  it('takes an abort for a refusal', () => {
    const abort = buildAnsiTcap({ type: 'abort', dtid: otid, abortCause: 4 })
    assert.equal(transactions([query, [hlr, msc, abort]])[0]?.outcome, 'refused')
  })
})

describe('titles of ANSI', () => {
  const MTP3 = 141
  const bcd = (digits: string): number[] =>
    (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g)?.map((pair) => Number(pair[0]) | (Number(pair[1]) << 4)) ?? []
  /** Subsystem and translation type before the digits (T1.112.3 §3.5): GTI 2. */
  const address = (ssn: number, type: number, digits: string): number[] => [0x89, ssn, type, ...bcd(digits)]
  const frame = (called: readonly number[], calling: readonly number[]): Uint8Array => {
    const data = buildAnsiTcap(asks)
    const at = 3 + called.length
    const parts = [called.length, ...called, calling.length, ...calling, data.length, ...data]
    return Uint8Array.from([0x83, 6, 5, 4, 3, 2, 1, 9, 9, 0, 3, at, at + calling.length, ...parts])
  }
  const plans = (type: number): readonly unknown[] => {
    const found: unknown[] = []
    const decoder = new Decoder((batch) => {
      const c = batch.columns
      found.push(c.calledPlan[0], digitsText(c.calledHigh[0] as number, c.calledLow[0] as number))
      found.push((recordOf(batch, 0, messageEnd(batch, 0), revealed, []) as { sccp?: { called: { np?: number } } }).sccp?.called.np)
    })
    const octets = frame(address(6, type, '310260123456789'), address(8, 10, '12065550100'))
    decoder.packet({
      octets,
      from: 0,
      to: octets.length,
      originalLength: octets.length,
      at: 0,
      linkType: MTP3,
      interfaceId: 0,
      file: 0,
      frame: 1,
    })
    decoder.flush()
    return found
  }
  it('are of the plan that their translation type stands for, and the record says only what the octets do', () => {
    assert.deepEqual(
      [9, 10, 14].map((type) => plans(type)),
      [
        [6, '3102601234567890', undefined],
        [1, '3102601234567890', undefined],
        [0xff, '3102601234567890', undefined],
      ],
    )
  })
})
