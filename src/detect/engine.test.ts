import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { rules } from '../../rules/index.js'
import { anomalies } from '../model/anomaly.js'
import { digitsOf } from '../model/digits.js'
import type { Finding, Party } from '../model/finding.js'
import { marks } from '../model/marks.js'
import { minutes, seconds } from '../model/units.js'
import type { Condition, Detector, Step, Vector } from './author.js'
import { Engine } from './engine.js'
import type { Knowledge } from './knowledge.js'
import { problemsOf } from './meta.js'
import { actorKnowledge, rowsOf } from './vector-rows.js'

const knowledge = actorKnowledge()

function judge(
  vector: Vector,
  detectors: readonly Detector[],
  change?: (batch: ReturnType<typeof rowsOf>) => void,
  known: Knowledge = knowledge,
): readonly Finding[] {
  const { engine, findings } = engineOf(detectors, known)
  const batch = rowsOf(vector)
  change?.(batch)
  engine.read(batch)
  engine.end()
  return findings
}

function engineOf(detectors: readonly Detector[], known: Knowledge = knowledge) {
  const findings: Finding[] = []
  return { findings, engine: new Engine(detectors, { knowledge: known, network: () => ({}) }, (f) => findings.push(f)) }
}

/** Six digits as nibbles. */
const decimal = (n: number): number => Number.parseInt(String(n).padStart(6, '0'), 16)

const named = (id: string): Detector => {
  const found = rules.find((r) => r.id === id)
  assert.ok(found !== undefined, `no rule ${id}`)
  return found
}
/** What only octets can show: anomalies, marks of messages. */
const needsOctets = new Set([
  'evasion/operation-outside-context',
  'evasion/answers-without-a-question', // correlation tells which answers have none
  'evasion/own-title-from-another-address', // IP addresses are of packets
  'evasion/own-title-from-outside', // links are of packets
  'evasion/encoding-that-hides',
  'evasion/question-behind-another',
  'interception/registration-too-far-away', // the map is of reports
  'interception/registration-for-minutes',
  'profile/service-set-by-network-that-does-not-serve',
  'profile/profile-restored-by-network-that-does-not-serve',
  'messaging/silent-message-from-outside',
  'messaging/delivery-past-the-router', // the router is configured
  'identity/true-node-past-the-router',
  'messaging/message-for-the-sim-from-outside',
  'messaging/message-for-the-sim-then-answer',
  'messaging/data-messages-to-one-number',
])
const step = (s: Partial<Step> & Pick<Step, 'operation'>): Step => ({
  from: 'bb.leased',
  to: 'us.hlr',
  about: 'us.one',
  outcome: 'answered',
  ...s,
})
const ATI = 'map.anyTimeInterrogation'
const PSI = 'map.provideSubscriberInfo'
const SRI_SM = 'map.sendRoutingInfoForSM'

/** The same rule, asked about every transaction. */
function asked(d: Detector): Detector {
  const of = <T extends object>(look: T): T => ({ ...look, only: [] })
  if (d.kind === 'rule' || d.kind === 'survey') return of(d)
  if (d.kind === 'chain') return { ...d, first: of(d.first), then: of(d.then) }
  return { ...d, first: of(d.first), ...(d.confirm === undefined ? {} : { confirm: of(d.confirm) }) }
}

describe('rules without octets', () => {
  for (const detector of rules) {
    // Names of Diameter and all of GTP are in octets only: test/rules.test.ts judges these.
    const notMap = [...detector.fires, ...detector.silent].flat().some((s) => !s.operation.startsWith('map.'))
    if (needsOctets.has(detector.id) || notMap) continue
    const own = (vector: Vector): readonly Finding[] => judge(vector, rules).filter((f) => f.rule === detector.id)
    detector.fires.forEach((vector, i) => {
      it(`${detector.id} fires ${i}`, () => assert.ok(own(vector).length > 0))
    })
    detector.silent.forEach((vector, i) => {
      it(`${detector.id} is silent ${i}`, () => assert.deepEqual(own(vector), []))
    })
  }

  it('claims with the first claim of a rule that had to know the address what it did before', () => {
    const registers = (at: number): Step =>
      step({ operation: 'map.updateLocation', at, says: { switch: 'bs.leased' }, beside: Math.trunc(at / 1000) })
    const daily = Array.from(
      { length: 101 },
      (_, i): Step => step({ operation: 'map.updateLocation', from: 'fr.vlr', about: 'us.two', beside: i % 90, at: 900 * i }),
    )
    const findings = judge(
      [registers(10), registers(5000), ...daily, registers(91_000), registers(92_000)],
      [named('evasion/registration-for-a-switch-elsewhere')],
    )
    assert.deepEqual(
      findings.map(({ at }) => at),
      [91_000, 10, 5000, 92_000].map(seconds),
    )
  })

  it('a rule says the same when it is asked about every transaction: `only` takes nothing away', () => {
    const all = rules.map(asked)
    for (const d of rules)
      for (const vector of [...d.fires, ...d.silent]) {
        assert.deepEqual(judge(vector, all), judge(vector, rules))
        assert.deepEqual(judge(vector, [asked(d)]), judge(vector, [d]), `${d.id} alone`)
      }
  })

  it('a rule is not asked where what it wants in any case is not so', () => {
    const question = named('location/ati-from-foreign-network')
    assert.ok(question.kind === 'rule')
    const of = (only: readonly Condition[]): Detector => ({ ...question, only, when: () => true })
    const vector = [step({ operation: ATI, from: 'us.smsc' }), step({ operation: ATI })]
    const frames = (only: readonly Condition[]) => judge(vector, [of(only)]).map((f) => f.requests[0]?.frame)
    assert.deepEqual(frames([]), [1, 3])
    assert.deepEqual(frames(['foreign']), [3])
    assert.deepEqual(frames(['foreign', 'odd']), [])
  })

  it('a profile within a registration whose beginning was not seen is not claimed', () => {
    const profile = [named('profile/data-changed-by-foreign-network')]
    const flag = (batch: ReturnType<typeof rowsOf>) => (batch.columns.anomaliesLow[0] = 1 << anomalies.operationOutsideContext.code)
    const within = [step({ operation: 'map.insertSubscriberData', context: [1, 3] })]
    assert.equal(judge(within, profile).length, 0)
    assert.equal(judge(within, profile, flag).length, 1, 'the side that begins a registration sends no profile')
    assert.equal(judge([step({ operation: 'map.insertSubscriberData', context: [16, 3] })], profile).length, 1)
  })

  it('an emergency call located by the visited network itself is not claimed', () => {
    const within = [step({ operation: 'map.provideSubscriberLocation', from: 'gb.smsc', to: 'gb.vlr' })]
    const across = [step({ operation: 'map.provideSubscriberLocation', from: 'bb.leased', to: 'gb.vlr' })]
    const lcs = [named('location/lcs-from-foreign-network')]
    assert.equal(judge(within, lcs).length, 0)
    assert.equal(judge(across, lcs).length, 1)
  })

  it('a protected network is managed by the register abroad that answers for subscribers whom it hosts, and by no other', () => {
    const cancels = (from: Step['from'], at: number): Step => step({ operation: 'map.cancelLocation', from, to: 'fr.vlr', at })
    const registers = Array.from({ length: 20 }, (_, at) =>
      step({ operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', beside: at, at }),
    )
    const protects = { ...knowledge, isProtected: () => true }
    const rule = [named('denial/registration-cancelled-by-foreign-network')]
    const frames = (vector: Vector) => judge(vector, rule, undefined, protects).map((f) => f.requests[0]?.frame)
    assert.deepEqual(frames([cancels('bs.leased', 0), ...registers, cancels('bs.leased', 60), cancels('bb.leased', 61)]), [1, 45])
    assert.equal(frames([...registers.slice(1), cancels('bs.leased', 60)]).length, 1, 'two messages would do to seem one')
  })

  it('a message for the SIM comes from the operator whose registers answer for the home network, whatever its title', () => {
    const sends = step({ operation: 'map.mtForwardSM', from: 'ag.leased', to: 'fr.vlr', at: 60, says: { message: 'sim' } })
    const registers = Array.from({ length: 20 }, (_, at) =>
      step({ operation: 'map.updateLocation', from: 'fr.vlr', to: 'bb.leased', beside: at, at }),
    )
    const rule = [named('messaging/message-for-the-sim-from-outside')]
    /** Titles of Barbados and Antigua, as if of one country. */
    const ofOperators = (barbados: string, antigua: string): Knowledge => {
      const told = (p: Party): Party => {
        const operator = p.address.startsWith('+1246') ? barbados : p.address.startsWith('+1268') ? antigua : undefined
        return operator === undefined ? p : { ...p, country: 'BB', operator }
      }
      return { ...knowledge, title: (...of) => told(knowledge.title(...of)), origin: (...of) => told(knowledge.origin(...of)) }
    }
    const mark = ({ columns }: ReturnType<typeof rowsOf>) => columns.asks.fill(1 << marks.smsToSim, registers.length)
    const claims = (known: Knowledge) => judge([...registers, sends], rule, mark, known).length
    assert.equal(claims(ofOperators('one', 'two')), 1)
    assert.equal(claims(ofOperators('one', 'one')), 0)
  })

  it('a guest passed on between two VLRs of one country is not claimed', () => {
    const identity = [named('identity/identity-from-foreign-network')]
    assert.equal(judge([step({ operation: 'map.sendIdentification', from: 'gb.smsc', to: 'gb.vlr' })], identity).length, 0)
    assert.equal(judge([step({ operation: 'map.sendIdentification', from: 'bb.leased', to: 'gb.vlr' })], identity).length, 1)
  })

  it('an empty context does not fit, an unknown one does, and both are claimed only when flagged', () => {
    const evasion = [named('evasion/operation-outside-context')]
    const flag = (code: number) => (batch: ReturnType<typeof rowsOf>) => (batch.columns.anomaliesLow[0] = 1 << code)
    assert.equal(judge([step({ operation: PSI })], evasion).length, 0)
    assert.equal(judge([step({ operation: PSI })], evasion, flag(16)).length, 1)
    assert.equal(judge([step({ operation: PSI })], evasion, flag(28)).length, 1)
  })
})

describe('engine', () => {
  const ati = named('location/ati-from-foreign-network')

  it('gives two questions in one frame two ids', () => {
    const two = judge([step({ operation: ATI, at: 1 }), step({ operation: ATI, at: 1, about: 'us.two' })], [ati], (batch) => {
      batch.columns.frame[1] = batch.columns.frame[0] ?? 0
      batch.columns.message[1] = 1
    })
    assert.equal(new Set(two.map((f) => f.id)).size, 2)
  })

  it('keeps the subsystem number of each role of a title', () => {
    const ssns = [6, 7, 8, 147]
    const found = judge(
      ssns.map((_, at) => step({ operation: ATI, at })),
      [ati],
      (batch) => ssns.forEach((ssn, row) => (batch.columns.callingSsn[row] = ssn)),
    )
    assert.deepEqual(
      found.map((f) => f.origin.ssn),
      ssns,
    )
  })

  it('numbers subscribers by their first finding', () => {
    const traffic = [
      step({ operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', about: 'us.three', at: 0 }),
      step({ operation: 'map.updateLocation', from: 'fr.vlr', about: 'us.three', at: 1 }),
      step({ operation: ATI, about: 'us.two', at: 2 }),
      step({ operation: ATI, about: 'us.one', at: 3 }),
    ]
    const found = judge(traffic, rules)
    assert.deepEqual(
      found.map((f) => [f.target.imsi, f.target.pseudonym]),
      [
        ['310999000000102', 's-1'],
        ['310999000000101', 's-2'],
      ],
    )
    assert.ok(
      found.every((f) =>
        f.because.some((p) => typeof p !== 'string' && 'subscriber' in p && p.subscriber.pseudonym === f.target.pseudonym),
      ),
    )
  })

  it('joins a question by number to one by IMSI, once the home has answered for both', () => {
    const byNumber = [step({ operation: SRI_SM, at: 0 }), step({ operation: ATI, at: 60 })]
    const found = judge(byNumber, [named('location/identity-then-location')], (batch) => {
      const { high, low } = digitsOf('12025550111')
      const c = batch.columns
      c.imsiHigh[1] = 0xffffffff
      c.imsiLow[1] = 0xffffffff
      c.msisdnHigh[1] = high
      c.msisdnLow[1] = low
    })
    assert.equal(found.length, 1)
    assert.deepEqual(found[0]?.evidence[0], { file: 0, frame: 1 })
  })

  it('keeps one record of what begins two chains, and none of what nothing can follow any more', () => {
    const identity = named('location/identity-then-location')
    assert.ok(identity.kind === 'chain')
    const chains = ['one', 'two'].map((id) => ({ ...identity, id, within: minutes(10) }))
    const lookups: Vector = Array.from({ length: 90 }, (_, i) => step({ operation: SRI_SM, beside: i, at: 60 * i }))
    const { engine, findings } = engineOf(chains)
    engine.read(rowsOf([...lookups, step({ operation: ATI, beside: 89, at: 90 * 60 })]))
    assert.equal(findings.length, 2)
    // Ten minutes to be followed, ten until that is decided, and ten of slack.
    assert.equal(engine.save().firsts.used, 32)
  })

  it('holds half a million firsts: then who holds most lets go of the oldest', () => {
    const identity = named('location/identity-then-location')
    assert.ok(identity.kind === 'chain')
    const operations = ['map.sendRoutingInfoForSM', 'map.sendRoutingInfo', 'map.sendIMSI'] as const
    const chains = operations.map((operation) => ({
      ...identity,
      id: operation,
      first: { looksAt: [operation], when: () => true },
      unless: { looksAt: [], when: () => false },
      then: { looksAt: [ATI], when: () => true },
    }))
    const { engine, findings } = engineOf(chains)
    const flood = rowsOf(operations.map((operation) => step({ operation })))
    const about = (batch: typeof flood, subscriber: number): typeof flood => {
      batch.columns.imsiHigh.fill(0x31099900 | (subscriber >>> 16))
      batch.columns.imsiLow.fill((subscriber << 16) | 0xffff)
      return batch
    }
    // Each holds 174,762 and the first two one more: less than the bound of a chain.
    for (let i = 0; i < 190_000; i++) engine.read(about(flood, decimal(i)))
    assert.equal(engine.save().firsts.used, 1 << 19)
    const located = rowsOf([step({ operation: ATI, at: 60 })])
    for (const i of [15_000, 15_400]) engine.read(about(located, decimal(i)))
    assert.deepEqual(
      findings.map(({ target }) => target.imsi),
      Array.from({ length: 3 }, () => `310999${String(15_400).padStart(6, '0')}`),
    )
  })

  it('claims an absence when the capture ends after its time, and not before', () => {
    const deliveries = [0, 1, 2].map((at) => step({ operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', at }))
    const until = (last: number): Vector => [
      ...deliveries,
      step({ operation: SRI_SM, at: 10 }),
      step({ operation: ATI, from: 'us.scf', at: last }),
    ]
    const sms = [named('identity/sri-sm-without-delivery')]
    assert.equal(judge(until(400), sms).length, 0)
    assert.equal(judge(until(700), sms).length, 1)
  })

  it('holds 256 questions about one subscriber open, the latest ones: what might explain them is compared with no more', () => {
    const lookup = named('identity/sri-sm-without-delivery')
    assert.ok(lookup.kind === 'absence')
    const asked: Vector = Array.from({ length: 300 }, (_, i) => step({ operation: SRI_SM, at: i }))
    const found = judge([...asked, step({ operation: ATI, from: 'us.scf', at: 5000 })], [{ ...lookup, visible: () => true }])
    assert.deepEqual([found.length, found[0]?.requests[0]?.frame], [256, 2 * 44 + 1])
  })

  it('counts a trial that was decided late, after the time of its window and before its slack', () => {
    const sweep = Array.from({ length: 24 }, (_, i) => step({ operation: SRI_SM, beside: i, at: 20 * i }))
    const vector: Vector = [
      ...sweep,
      // Time goes on with others before the last question is given up
      step({ operation: ATI, from: 'us.scf', at: 3700 }),
      step({ operation: SRI_SM, beside: 24, at: 480, outcome: 'unseen' }),
      step({ operation: ATI, from: 'us.scf', at: 4400 }),
    ]
    const found = judge(vector, [named('identity/numbers-swept')])
    assert.deepEqual(
      found.map((f) => f.requests.length),
      [25],
    )
  })

  it('says the same however the transactions are grouped', () => {
    const vector = rules.flatMap((r) => r.fires.flat()).map((s, at) => ({ ...s, at: at * 30 }))
    const whole = judge(vector, rules)
    const findings: Finding[] = []
    const engine = new Engine(rules, { knowledge, network: () => ({}) }, (f) => findings.push(f))
    vector.forEach((s, i) =>
      engine.read(
        (() => {
          const one = rowsOf([s])
          one.columns.frame[0] = 2 * i + 1
          one.columns.answerFrame[0] = s.outcome === undefined || s.outcome === 'unseen' ? 0 : 2 * i + 2
          return one
        })(),
      ),
    )
    engine.end()
    assert.ok(whole.length > 5)
    assert.deepEqual(findings, whole)
  })

  // All wait at the same time: what searches among them for each of them takes minutes.
  it('stays quick when one subscriber is asked about all the time', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => step({ operation: i % 2 === 0 ? SRI_SM : 'map.mtForwardSM', at: i / 1000 }))
    const started = process.cpuUsage().user
    judge(many, [named('identity/sri-sm-without-delivery')])
    assert.ok(process.cpuUsage().user - started < seconds(5))
  })

  it('stops when a rule asks for what it did not say it remembers', () => {
    assert.ok(ati.kind === 'rule')
    const forgetful: Detector = { ...ati, when: (_, memory) => memory.subscribersFrom('map.updateLocation', 'FR') > 0 }
    assert.throws(() => judge([step({ operation: ATI })], [forgetful]), /remembers\.perSubscriber/)
  })
})

describe('rules say what a reader needs', () => {
  const root = new URL('../../rules/', import.meta.url)
  const paths = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((folder) => readdirSync(new URL(`${folder.name}/`, root)).map((file) => `${folder.name}/${file.replace(/\.ts$/, '')}`))

  it('has rules to ask', () => assert.ok(existsSync(root) && paths.length > 0))
  it('nothing is missing', () => assert.deepEqual(problemsOf(rules, paths), []))
  it('finds a title that accuses and an id that is not its path', () => {
    const wrong: Detector = { ...named('location/ati-from-foreign-network'), id: 'location/other', title: 'Hostile attack' }
    assert.equal(problemsOf([wrong], ['location/ati-from-foreign-network']).length, 3)
  })
})
