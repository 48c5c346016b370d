import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anomalies, Layer } from '../model/anomaly.js'
import { digitsOf, digitsText } from '../model/digits.js'
import { FIRST_GIVES, marks } from '../model/marks.js'
import { Component, type ComponentKind, MessageBatch, NONE_32, Tcap, type TcapType } from '../model/message.js'
import { EMPTY_BEGIN, procedureNumber } from '../model/procedure.js'
import { directions, disclosures, outcomes } from '../model/transaction.js'
import { minutes, seconds } from '../model/units.js'
import { Correlation } from './correlation.js'

const HLR = '12025550100'
const ATTACKER = '12465550111'
const VLR = '442079460000'
const ATI = 'anyTimeInterrogation'

interface Said {
  readonly kind: ComponentKind
  readonly id?: number
  readonly op?: string
  readonly imsi?: string
  readonly msisdn?: string
  readonly node?: string
  readonly gives?: readonly (keyof typeof marks)[]
  readonly error?: number
}
interface Words {
  readonly from?: string
  readonly to?: string
  readonly otid?: number
  readonly dtid?: number
  readonly at?: number
  readonly opc?: number
  readonly dpc?: number
  readonly returned?: boolean
  readonly copyOf?: number
  readonly context?: number
  readonly link?: number
  /** The octets end before the message does. */
  readonly cut?: boolean
  readonly says?: readonly Said[]
}
type Spoken = Words & { readonly type: TcapType }

const ask = (op: string, more: Partial<Said> = {}): Said => ({ kind: 'invoke', op, ...more })
const result = (more: Partial<Said> = {}): Said => ({ kind: 'result', ...more })
const error = (code: number): Said => ({ kind: 'error', error: code })
const begin = (words: Words): Spoken => ({ type: 'begin', from: ATTACKER, to: HLR, otid: 1, ...words })
const next = (words: Words): Spoken => ({ type: 'continue', ...words })
const reply = (words: Words): Spoken => ({ type: 'continue', from: HLR, to: ATTACKER, otid: 2, dtid: 1, ...words })
const end = (words: Words = {}): Spoken => ({ type: 'end', from: HLR, to: ATTACKER, dtid: 1, ...words })
const abort = (words: Words = {}): Spoken => ({ type: 'abort', from: HLR, to: ATTACKER, dtid: 1, ...words })

/** Appends the rows of a message; `frame` is its place in the story, from 1. */
function append(batch: MessageBatch, m: Spoken, frame: number, only?: number): void {
  const says: readonly (Said | undefined)[] = m.says === undefined || m.says.length === 0 ? [undefined] : m.says
  says.forEach((s, component) => {
    if (only !== undefined && component !== only) return
    const c = batch.columns
    const row = batch.count++
    c.at[row] = m.at ?? seconds(frame)
    c.frame[row] = frame
    c.component[row] = component
    c.tcapType[row] = Tcap[m.type]
    c.otid[row] = m.otid ?? 0
    c.otidLength[row] = m.otid === undefined ? 0 : 4
    c.dtid[row] = m.dtid ?? 0
    c.dtidLength[row] = m.dtid === undefined ? 0 : 4
    c.opc[row] = m.opc ?? NONE_32
    c.dpc[row] = m.dpc ?? NONE_32
    const calling = digitsOf(m.from ?? '')
    const called = digitsOf(m.to ?? '')
    c.callingHigh[row] = calling.high
    c.callingLow[row] = calling.low
    c.calledHigh[row] = called.high
    c.calledLow[row] = called.low
    c.returned[row] = m.returned === true ? 1 : 0
    c.copy[row] = m.copyOf === undefined ? 0 : 1
    c.copyOfFrame[row] = m.copyOf ?? 0
    if (m.context !== undefined) {
      c.contextKind[row] = 1
      c.context[row] = m.context
    }
    c.link[row] = m.link ?? 0
    if (m.cut === true) batch.flag(row, anomalies.truncated.code, Layer.tcap, 0)
    if (s === undefined) return
    c.componentKind[row] = Component[s.kind]
    c.invokeId[row] = s.id ?? 1
    c.procedure[row] = s.op === undefined ? 0 : procedureNumber(`map.${s.op}`)
    if (s.error !== undefined) c.errorCode[row] = s.error
    for (const mark of s.gives ?? []) c.marks[row] = (c.marks[row] as number) | (1 << marks[mark])
    for (const name of ['imsi', 'msisdn', 'node'] as const) {
      const digits = digitsOf(s[name] ?? '')
      c[`${name}High`][row] = digits.high
      c[`${name}Low`][row] = digits.low
    }
  })
}

/** Tells messages to a correlator and ends the capture, unless `open`. `empty`: dialogues in which nothing was asked. */
function tell(story: readonly Spoken[], options: { maxOpen?: number; rows?: number; open?: boolean } = {}) {
  const out: Record<string, unknown>[] = []
  const empty: Record<string, unknown>[] = []
  let link = 0
  const correlator = new Correlation(
    (batch) => {
      const c = batch.columns
      for (let r = 0; r < batch.count; r++) {
        const digits = (name: 'imsi' | 'msisdn' | 'answerNode' | 'answerer') =>
          digitsText(c[`${name}High`][r] as number, c[`${name}Low`][r] as number)
        link = c.link[r] as number
        const to = c.procedure[r] === EMPTY_BEGIN ? empty : out
        to.push({
          frame: c.frame[r],
          component: c.component[r],
          outcome: outcomes[c.outcome[r] as number],
          answer: c.answerFrame[r],
          answerer: digits('answerer'),
          disclosed: disclosures.filter((_, i) => (((c.disclosed[r] as number) >> i) & 1) === 1).join(),
          imsi: digits('imsi'),
          fromAnswer: c.fromAnswer[r],
          msisdn: digits('msisdn'),
          node: digits('answerNode'),
          error: c.errorCode[r],
          returned: c.returned[r],
          duplicates: c.duplicates[r],
          fromResponder: c.fromResponder[r],
          dialogue: c.dialogue[r],
          context: c.context[r],
          version: c.version[r],
          end: c.end[r],
        })
      }
    },
    options.maxOpen === undefined ? {} : { maxOpen: options.maxOpen },
  )
  const batch = new MessageBatch(options.rows ?? 64)
  const hand = () => {
    correlator.read(batch)
    batch.reset()
  }
  story.forEach((m, i) => {
    for (let component = 0; component < Math.max(1, m.says?.length ?? 0); component++) {
      append(batch, m, i + 1, component)
      if (batch.count === (options.rows ?? 64)) hand()
    }
  })
  hand()
  if (options.open !== true) correlator.end()
  return { out, empty, stats: correlator.stats, link, correlator }
}

const seen = (story: readonly Spoken[], ...names: readonly string[]) => tell(story).out.map((t) => names.map((n) => t[n]).join(' '))
const empties = (story: readonly Spoken[], ...names: readonly string[]) => tell(story).empty.map((t) => names.map((n) => t[n]).join(' '))
const located = result({ gives: ['givesCell', 'givesServingNode'], node: VLR })

describe('answers', () => {
  it('takes a result with what it discloses', () => {
    const story = [begin({ says: [ask(ATI, { imsi: '001010000000001' })], context: 0x1d03 }), end({ says: [located] })]
    assert.deepEqual(seen(story, 'outcome', 'answer', 'disclosed', 'node', 'imsi', 'fromAnswer', 'context', 'version'), [
      `answered 2 cell,serving-node ${VLR} 001010000000001 0 ${0x1d03} 3`,
    ])
  })
  it('takes the IMSI of the answer when the question had only an MSISDN', () => {
    const story = [
      begin({ says: [ask('sendRoutingInfoForSM', { msisdn: HLR })] }),
      end({ says: [result({ imsi: '001010000000001', gives: ['givesImsi'] })] }),
    ]
    assert.deepEqual(seen(story, 'imsi', 'fromAnswer', 'msisdn', 'disclosed'), [`001010000000001 1 ${HLR} imsi`])
  })
  it('takes the MSISDN of the answer when the question had only an IMSI', () => {
    const story = [begin({ says: [ask(ATI, { imsi: '001010000000001' })] }), end({ says: [result({ msisdn: HLR })] })]
    assert.deepEqual(seen(story, 'imsi', 'fromAnswer', 'msisdn'), [`001010000000001 2 ${HLR}`])
  })
  it('takes errors and rejects as refusals', () => {
    const two = begin({ says: [ask(ATI, { id: 1 }), ask(ATI, { id: 2 })] })
    assert.deepEqual(seen([two, end({ says: [error(49), { kind: 'reject', id: 2 }] })], 'outcome', 'error'), [
      'refused 49',
      `refused ${-0x80000000}`,
    ])
  })
  it('takes a reject without invoke id for the only question', () => {
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), end({ says: [{ kind: 'reject', id: -0x8000 }] })], 'outcome'), ['refused'])
  })
  it('gathers results that are not the last', () => {
    const story = [
      begin({ says: [ask(ATI)] }),
      reply({ says: [{ kind: 'resultNotLast', gives: ['givesCell'] }] }),
      end({ says: [result({ gives: ['givesImei'] })] }),
    ]
    assert.deepEqual(seen(story, 'outcome', 'answer', 'disclosed'), ['answered 3 cell,imei'])
  })
  it('keeps as answered what a resultNotLast gave when nothing follows', () => {
    const story = [begin({ says: [ask(ATI)] }), reply({ says: [{ kind: 'resultNotLast', gives: ['givesCell'] }] })]
    assert.deepEqual(seen(story, 'outcome', 'disclosed', 'end'), [`answered cell ${seconds(2)}`])
  })
  it('is not answered by a Continue without components', () => {
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), reply({})], 'outcome'), ['unseen'])
  })
  it('has marks in the order of the disclosures', () => {
    assert.equal(FIRST_GIVES, marks.givesCell)
    assert.equal(marks.givesStatus - marks.givesCell, disclosures.length - 1)
    assert.equal(directions[0], 'unknown')
  })
})

describe('ends and aborts', () => {
  it('takes an empty End as success of an operation without result', () => {
    assert.deepEqual(seen([begin({ says: [ask('purgeMS')] }), end()], 'outcome', 'answer', 'disclosed'), ['answered 2 '])
  })
  it('takes an empty End as refusal of an operation that must return something', () => {
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), end()], 'outcome', 'answer'), ['refused 2'])
  })
  it('does not take an End that refuses another question as success', () => {
    const story = [begin({ says: [ask('purgeMS', { id: 1 }), ask('purgeMS', { id: 2 })] }), end({ says: [error(34)] })]
    assert.deepEqual(seen(story, 'outcome'), ['refused', 'refused'])
  })
  it('calls silent what the asker ends itself after the peer spoke, or asks in its End', () => {
    const own = { from: ATTACKER, to: HLR, dtid: 2 }
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), reply({}), end(own)], 'outcome'), ['silent'])
    assert.deepEqual(seen([begin({}), reply({}), end({ ...own, says: [ask(ATI)] })], 'outcome'), ['silent'])
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), reply({}), abort(own)], 'outcome'), ['silent'])
  })
  it('calls unseen what the asker ends when only its side is seen', () => {
    const own = { from: ATTACKER, to: HLR, dtid: 2 }
    assert.deepEqual(seen([begin({ says: [ask('updateLocation')] }), next({ ...own, otid: 1 }), end(own)], 'outcome'), ['unseen'])
  })
  it('takes an Abort by the peer as refusal', () => {
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), abort()], 'outcome', 'answer'), ['refused 2'])
  })
  it('counts what belongs to no dialogue', () => {
    assert.equal(tell([end({ says: [located] }), abort(), reply({})]).stats.unmatchedAnswers, 3)
  })
  it('opens nothing for Unidirectional', () => {
    assert.equal(tell([{ type: 'unidirectional', says: [ask(ATI)] }]).stats.transactions, 0)
  })
})

describe('dialogues', () => {
  const imsi = '001010000000001'
  const registration = [
    begin({ from: VLR, to: '49170000000', says: [ask('updateLocation', { imsi })] }),
    next({ from: HLR, to: VLR, otid: 2, dtid: 1, says: [ask('insertSubscriberData', { msisdn: ATTACKER })] }),
    next({ from: VLR, to: HLR, otid: 1, dtid: 2, says: [result()] }),
    end({ from: HLR, to: VLR, says: [result({ node: HLR })] }),
  ]
  it('ties questions of both sides, from any answering address, and lends the IMSI', () => {
    assert.deepEqual(seen(registration, 'frame', 'outcome', 'answer', 'fromResponder', 'dialogue', 'imsi', 'answerer'), [
      `2 answered 3 1 1 ${imsi} ${VLR}`,
      `1 answered 4 0 1 ${imsi} ${HLR}`,
    ])
  })
  it('does not lend the IMSI to another question of the same side that names an MSISDN', () => {
    const story = [begin({ says: [ask('purgeMS', { id: 1, imsi }), ask('sendRoutingInfoForSM', { id: 2, msisdn: HLR })] })]
    assert.deepEqual(seen(story, 'imsi'), [imsi, ''])
  })
  it('opens a transaction for a question in a Continue whose Begin was not seen', () => {
    const story = [next({ from: ATTACKER, to: HLR, otid: 1, dtid: 2, says: [ask(ATI)] }), end({ says: [located] })]
    assert.deepEqual(seen(story, 'outcome', 'answer'), ['answered 2'])
  })
  it('takes every invoke, known or not', () => {
    assert.equal(tell([begin({ says: [{ kind: 'invoke' }, ask(ATI, { id: 2 })] })]).stats.transactions, 2)
  })
  it('follows a responder that is still called by the title of the Begin', () => {
    const story = [...registration.slice(0, 2), next({ from: VLR, to: '49170000000', otid: 1, dtid: 2, says: [result()] })]
    assert.equal(seen(story, 'outcome')[0], 'answered')
  })
})

describe('addresses', () => {
  it('chooses among equal ids by the title of the requester', () => {
    const story = [begin({ says: [ask(ATI)] }), begin({ from: VLR, says: [ask(ATI)] }), end({ to: ATTACKER, says: [located] })]
    assert.deepEqual(seen(story, 'frame', 'outcome'), ['1 answered', '2 unseen'])
  })
  it('never ties different titles', () => {
    const { out, stats } = tell([begin({ opc: 7, says: [ask(ATI)] }), end({ to: VLR, dpc: 7, says: [located] })])
    assert.deepEqual([out[0]?.outcome, stats.unmatchedAnswers], ['unseen', 1])
  })
  it('does not tie ids of different length', () => {
    const batch = new MessageBatch(64)
    append(batch, begin({ says: [ask(ATI)] }), 1)
    append(batch, end({ says: [located] }), 2)
    batch.columns.dtidLength[1] = 2
    const correlator = new Correlation(() => undefined)
    correlator.read(batch)
    assert.equal(correlator.stats.unmatchedAnswers, 1)
  })
  it('takes the national form of a World Zone 1 number, and of no other', () => {
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), end({ to: ATTACKER.slice(1), says: [located] })], 'outcome'), ['answered'])
    assert.deepEqual(seen([begin({ from: VLR, says: [ask(ATI)] }), end({ to: VLR.slice(2), says: [located] })], 'outcome'), ['unseen'])
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), end({ to: ATTACKER.slice(5), says: [located] })], 'outcome'), ['unseen'])
  })
  it('takes the point code when there is no title, else the only candidate', () => {
    const two = [begin({ from: '', opc: 7, says: [ask(ATI)] }), begin({ from: '', opc: 8, says: [ask(ATI)] })]
    assert.deepEqual(seen([...two, end({ to: '', dpc: 7, says: [located] })], 'frame', 'outcome'), ['1 answered', '2 unseen'])
    assert.deepEqual(seen([...two, end({ to: '', dpc: 9, says: [located] })], 'outcome'), ['unseen', 'unseen'])
    assert.deepEqual(seen([begin({ opc: 7, says: [ask(ATI)] }), end({ to: '', dpc: 9, says: [located] })], 'outcome'), ['answered'])
  })
  it('chooses the newest of equal dialogues, and before it the one that asked the answerer', () => {
    const two = [begin({ says: [ask(ATI)] }), begin({ to: VLR, says: [ask(ATI)] })]
    assert.equal(seen([...two, end({ from: '999', says: [located] })], 'frame')[0], '2')
    assert.equal(seen([...two, end({ from: HLR, says: [located] })], 'frame')[0], '1')
  })
})

describe('dialogues without a question', () => {
  it('are told by how they ended', () => {
    assert.deepEqual(empties([begin({ context: 5 }), end()], 'frame', 'outcome', 'answer', 'context'), ['1 answered 2 5'])
    assert.deepEqual(empties([begin({}), abort()], 'outcome', 'answerer'), [`refused ${HLR}`])
    assert.deepEqual(empties([begin({}), begin({ returned: true, from: HLR, to: ATTACKER })], 'outcome', 'returned'), ['refused 1'])
    assert.deepEqual(empties([begin({}), begin({ otid: 9, at: seconds(40) })], 'frame', 'outcome'), ['1 unseen', '2 unseen'])
    assert.deepEqual(empties([begin({}), reply({}), begin({ otid: 9, at: seconds(40) })], 'outcome'), ['silent', 'unseen'])
  })

  it('are none when the question comes after all, as that of a long short message', () => {
    const comes = next({ otid: 1, dtid: 2, from: ATTACKER, to: HLR, says: [ask(ATI)] })
    for (const story of [
      [begin({}), reply({}), comes, end({ says: [located] })],
      [begin({}), comes, end({ says: [located] })],
    ]) {
      const { out, empty, stats } = tell(story)
      assert.deepEqual(empty, [])
      assert.deepEqual([out.length, stats.transactions, stats.outcomes], [1, 1, [1, 0, 0, 0]])
    }
  })

  it('are none when the message, or one of the dialogue, is cut, and may have held a question', () => {
    assert.deepEqual(empties([begin({ cut: true }), end()], 'outcome'), [])
    assert.deepEqual(empties([begin({}), next({ otid: 1, dtid: 2, from: ATTACKER, to: HLR, cut: true }), end()], 'outcome'), [])
  })

  it('are none when the other side asks', () =>
    assert.deepEqual(empties([begin({}), reply({ says: [ask(ATI)] }), next({ otid: 1, dtid: 2, from: ATTACKER, to: HLR })], 'outcome'), []))

  it('count as no transaction, and leave nothing behind', () => {
    const story = Array.from({ length: 3000 }, (_, i): Spoken[] => [
      begin({ otid: i + 10, at: seconds(i) }),
      ...(i % 3 === 0 ? [abort({ dtid: i + 10, at: seconds(i) })] : []),
      ...(i % 3 === 1 ? [next({ otid: i + 10, from: ATTACKER, to: HLR, says: [ask(ATI)], at: seconds(i) })] : []),
    ]).flat()
    const { out, empty, stats } = tell(story, { maxOpen: 50 })
    assert.deepEqual([out.length, empty.length, stats.transactions], [1000, 2000, 1000])
  })
})

describe('returned messages and copies', () => {
  it('refuses what a returned Begin asked, even if the quote is cut', () => {
    const back = { returned: true, from: HLR, to: ATTACKER }
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), begin({ ...back, says: [ask(ATI)] })], 'outcome', 'returned', 'answer'), [
      'refused 1 2',
    ])
    assert.deepEqual(seen([begin({ says: [ask(ATI)] }), begin(back)], 'outcome', 'returned'), ['refused 1'])
    assert.equal(tell([begin({ ...back, says: [ask(ATI)] })]).stats.transactions, 0)
  })
  it('refuses only the questions of a returned Continue', () => {
    const cont = { otid: 1, dtid: 2, says: [ask(ATI, { id: 5 })] }
    const story = [
      begin({ says: [ask(ATI)] }),
      reply({}),
      next({ ...cont, from: ATTACKER, to: HLR }),
      next({ ...cont, returned: true, from: HLR, to: ATTACKER }),
    ]
    assert.deepEqual(seen(story, 'frame', 'outcome', 'returned'), ['3 refused 1', '1 unseen 0'])
  })
  it('counts copies of a request and opens nothing for them', () => {
    const story = [
      begin({ says: [ask(ATI)] }),
      begin({ says: [ask(ATI)], copyOf: 1, to: VLR }),
      end({ says: [located] }),
      end({ says: [located], copyOf: 3 }),
    ]
    const { out, stats } = tell(story)
    assert.deepEqual([out.length, out[0]?.duplicates, stats.transactions, stats.unmatchedAnswers], [1, 1, 1, 0])
  })
})

describe('time and room', () => {
  const pair = (id: number, at: number): Spoken[] => [begin({ otid: id, at, says: [ask(ATI)] }), end({ dtid: id, at, says: [located] })]
  it('calls silent what is over when answers come by here', () => {
    const story = [...pair(9, 0), begin({ at: 0, says: [ask(ATI)] }), begin({ otid: 3, at: seconds(31) })]
    assert.deepEqual(seen(story, 'frame', 'outcome', 'end'), ['1 answered 0', `3 silent ${seconds(30)}`])
  })
  it('calls it unseen when none ever came', () => {
    const story = [begin({ at: 0, says: [ask(ATI)] }), begin({ otid: 3, at: seconds(31) })]
    const { out, stats } = tell(story)
    assert.deepEqual([out[0]?.outcome, stats.oneSided], ['unseen', 1])
  })
  it('waits as long as the timer class says', () => {
    const classes = ['noteSubscriberPresent', ATI, 'mt-forwardSM'.replace('-f', 'F'), 'sendEndSignal']
    const asked = classes.map((op, i) => begin({ otid: 10 + i, at: 0, says: [ask(op)] }))
    const over = (at: number) => tell([...pair(9, 0), ...asked, begin({ otid: 99, at })], { open: true }).stats.outcomes[2]
    assert.deepEqual([seconds(10), seconds(11), seconds(31), minutes(11), minutes(60 * 39)].map(over), [0, 1, 2, 3, 4])
  })
  it('goes on after the clock stepped back, and after a packet from the future', () => {
    const story = [
      ...pair(9, minutes(100)),
      begin({ at: minutes(200), says: [ask(ATI)] }),
      begin({ otid: 3, at: 0 }),
      begin({ otid: 4, at: seconds(31) }),
    ]
    assert.equal(seen(story, 'outcome')[1], 'silent')
    assert.deepEqual(seen([...pair(9, minutes(100)), ...pair(8, minutes(90))], 'outcome'), ['answered', 'answered'])
  })
  it('leaves what is open at the end unseen, in the order of asking', () => {
    const story = [begin({ says: [ask('sendEndSignal')] }), begin({ otid: 3, says: [ask(ATI)] })]
    assert.deepEqual(seen(story, 'frame', 'outcome'), ['1 unseen', '2 unseen'])
  })
  it('closes the oldest when there is no room', () => {
    const story = [1, 2, 3, 4].map((otid) => begin({ otid, says: [ask(ATI)] }))
    const { out, stats } = tell(story, { maxOpen: 2, open: true })
    assert.deepEqual([out.length, stats.evicted, stats.outcomes], [0, 2, [0, 0, 0, 2]])
  })
  it('bounds the questions of one dialogue', () => {
    const says = Array.from({ length: 600 }, (_, i) => ask(ATI, { id: i & 127 }))
    assert.equal(tell([begin({ says })]).stats.evicted, 88)
  })
  it('keeps the flow of the request', () => {
    assert.equal(tell([begin({ link: 7, says: [ask(ATI)] })]).link, 7)
    assert.equal(tell([begin({ says: [ask(ATI)] })]).link, 0)
  })
})

describe('batches', () => {
  it('says the same whatever their size', () => {
    // Every kind of message, ids and addresses that meet by chance; a fixed generator, so a failure comes back.
    let state = 1
    const chance = (n: number) => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) % 65536) % n
    const kinds: ComponentKind[] = ['invoke', 'result', 'resultNotLast', 'error', 'reject']
    const types: TcapType[] = ['begin', 'begin', 'begin', 'continue', 'continue', 'end', 'end', 'abort', 'unidirectional']
    const titles = ['', HLR, ATTACKER, VLR, HLR.slice(1)]
    const story = Array.from(
      { length: 6000 },
      (_, i): Spoken => ({
        type: types[chance(types.length)] as TcapType,
        from: titles[chance(5)] as string,
        to: titles[chance(5)] as string,
        otid: chance(12),
        dtid: chance(12),
        opc: chance(3),
        dpc: chance(3),
        at: seconds(i / 4 - (chance(50) === 0 ? 500 : 0)),
        returned: chance(12) === 0,
        ...(chance(12) === 0 ? { copyOf: i } : {}),
        says: Array.from({ length: chance(4) }, () => ({ kind: kinds[chance(5)] as ComponentKind, id: chance(3), op: ATI })),
      }),
    )
    const of = (rows: number, maxOpen: number) => tell(story, { rows, maxOpen })
    for (const maxOpen of [5, 4096]) {
      const one = of(1, maxOpen)
      assert.ok(one.out.length > 1000)
      assert.equal(one.out.length, one.stats.transactions)
      for (const rows of [7, 4096]) {
        assert.deepEqual(of(rows, maxOpen).out, one.out)
        assert.deepEqual(of(rows, maxOpen).empty, one.empty)
        assert.deepEqual(of(rows, maxOpen).stats, one.stats)
      }
    }
  })
})
