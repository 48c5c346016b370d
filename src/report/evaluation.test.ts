import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Finding, Severity, Threat } from '../model/finding.js'
import { Outcome } from '../model/transaction.js'
import { seconds } from '../model/units.js'
import { upperBound } from './bounds.js'
import { Evaluation } from './evaluation.js'
import { durationText, evaluationRecord, evaluationText } from './evaluation-text.js'
import { masked } from './masking.js'
import { readTruthLine, Truth } from './truth.js'

function finding(rule: string, threat: Threat, frames: readonly number[], at = 0, severity: Severity = 'high', file = 0): Finding {
  return {
    id: 'f',
    rule,
    title: rule,
    threat,
    techniques: threat === 'location' ? ['D01'] : [],
    category: 'cat1',
    severity,
    confidence: 1,
    procedure: 'map.anyTimeInterrogation',
    technology: '3G',
    direction: 'unknown',
    outcome: 'answered',
    disclosed: [],
    because: [],
    origin: { kind: 'unknown', address: '' },
    destination: { kind: 'unknown', address: '' },
    target: { pseudonym: 's-1' },
    at,
    requests: frames.map((frame) => ({ file, frame })),
    evidence: [],
    network: {},
    mappings: {},
    response: 'alert',
  }
}

/**
 * Ten requests, frames 1 to 10, a second apart. Attacks: 1 and 2 location, 3 an encoding with identity as its threat, 4 identity that nothing finds,
 * 5 location whose answer is unseen. Decoy: 6. The rest is ordinary.
 */
function evaluated(): Evaluation {
  const truth = new Truth()
  const attack = (frame: number, threat: Threat, technique: string, campaign = 'c'): void =>
    truth.add(0, { frame, kind: 'attack', threat, technique, campaign, target: '310999000000001' })
  attack(1, 'location', 'D01')
  attack(2, 'location', 'D03')
  attack(3, 'identity', 'D10', 'e')
  attack(4, 'identity', 'D15', 'quiet')
  attack(5, 'location', 'D01')
  truth.add(0, { frame: 6, kind: 'decoy', technique: 'FP06' })
  const evaluation = new Evaluation(truth)
  for (let frame = 1; frame <= 10; frame++) evaluation.request(0, frame, seconds(frame), frame === 5 ? Outcome.unseen : Outcome.answered)
  evaluation.finding(finding('location/a', 'location', [2], seconds(2)))
  evaluation.finding(finding('location/a', 'location', [1, 7], seconds(7)))
  evaluation.finding(finding('location/b', 'location', [7, 8], seconds(8)))
  evaluation.finding(finding('evasion/c', 'evasion', [3, 4], seconds(4)))
  evaluation.finding(finding('location/b', 'location', [6], seconds(9)))
  evaluation.finding(finding('location/b', 'location', [9], seconds(9), 'low'))
  return evaluation
}

describe('evaluation', () => {
  const figures = evaluated().figures(10)

  it('finds an attack by its threat, and an encoding by evasion', () => {
    // 1, 2 by location, 3 by evasion; 4 is identity and D15 is no encoding
    assert.deepEqual([figures.attacks, figures.found], [5, 3])
    assert.deepEqual(
      figures.missed.map((m) => [m.frame, m.unseen]),
      [
        [4, false],
        [5, true],
      ],
    )
  })

  it('counts a frame that is no attack once, decoys included, and low findings not at all', () => {
    assert.equal(figures.falseAlarms, 3) // 6, 7, 8
    assert.equal(figures.precision, 3 / 6)
    assert.deepEqual(figures.decoysFired, { FP06: { decoys: 1, fired: 1 } })
  })

  it('takes attacks with an answer that can be seen as the denominator of recall', () => {
    assert.equal(figures.possible, 4)
    assert.equal(figures.recall, 3 / 4)
  })

  it('takes all requests less the attacks as the denominator of false alarms', () => {
    assert.equal(figures.falseAlarmsPerMillion, (3 / 5) * 1e6)
  })

  it('says the same per threat, technique and rule', () => {
    assert.deepEqual(figures.threats, {
      identity: { attacks: 2, possible: 2, found: 1, falseAlarms: 0, precision: 1, recall: 0.5 },
      location: { attacks: 3, possible: 2, found: 2, falseAlarms: 3, precision: 2 / 5, recall: 1 },
    })
    assert.deepEqual(figures.techniques['D01'], { attacks: 2, possible: 1, found: 1, falseAlarms: 3, precision: 1 / 4, recall: 1 })
    assert.deepEqual(figures.rules, [
      { rule: 'location/a', findings: 2, found: 2, falseAlarms: 1, precision: 2 / 3 },
      { rule: 'evasion/c', findings: 1, found: 1, falseAlarms: 0, precision: 1 },
      { rule: 'location/b', findings: 2, found: 0, falseAlarms: 3, precision: 0 },
    ])
  })

  it('takes the time from the first request of a campaign to its first finding', () => {
    assert.deepEqual(
      figures.campaigns.map((c) => [c.campaign, c.timeToDetection]),
      [
        ['c', seconds(1)],
        ['e', seconds(1)],
        ['quiet', undefined],
      ],
    )
  })

  it('keeps files apart', () => {
    const truth = new Truth()
    truth.add(1, { frame: 1, kind: 'attack', threat: 'location', technique: 'D01' })
    const evaluation = new Evaluation(truth)
    evaluation.finding(finding('location/a', 'location', [1], 0, 'high', 0))
    assert.deepEqual([evaluation.figures(2).found, evaluation.figures(2).falseAlarms], [0, 1])
    evaluation.finding(finding('location/a', 'location', [1], 0, 'high', 1))
    assert.equal(evaluation.figures(2).found, 1)
  })

  it('divides by nothing rather than by zero', () => {
    const empty = new Evaluation(new Truth()).figures(0)
    assert.deepEqual([empty.precision, empty.recall, empty.falseAlarmsPerMillion], [undefined, undefined, undefined])
  })

  it('masks the target in both forms', () => {
    for (const text of [evaluationText(figures, ['x'], masked).join('\n'), JSON.stringify(evaluationRecord(figures, ['x'], masked))]) {
      assert.doesNotMatch(text, /310999000000001/)
      assert.match(text, /310999\*+01/)
    }
  })
})

describe('upper bound of a rate', () => {
  const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`)
  it('is 1 − 0.05^(1/n) for no events', () => near(upperBound(0, 100), 1 - 0.05 ** (1 / 100)))
  it('is 0.95^(1/n) for one fewer than all', () => near(upperBound(9, 10), 0.95 ** (1 / 10)))
  // summed with exact binomial coefficients
  it('agrees with the sum of the binomial distribution', () => {
    near(upperBound(1, 10), 0.3941633024365049)
    near(upperBound(5, 50), 0.19883300251641853)
    near(upperBound(20, 400), 0.07182859004603477)
  })
  it('is close to three by n for a long capture', () => assert.ok(Math.abs(upperBound(0, 1e6) * 1e6 - 2.9957) < 1e-3))
})

describe('truth file', () => {
  it('reads the form of the interface', () => {
    assert.deepEqual(readTruthLine('{"frame":812,"kind":"attack","threat":"location","technique":"D01","actor":"A"}'), {
      frame: 812,
      kind: 'attack',
      threat: 'location',
      technique: 'D01',
      actor: 'A',
    })
  })
  for (const [line, word] of [
    ['{', 'JSON'],
    ['[]', 'object'],
    ['{"frame":0,"kind":"attack","threat":"location","technique":"D01"}', 'frame'],
    ['{"frame":1,"kind":"crime","threat":"location","technique":"D01"}', 'kind'],
    ['{"frame":1,"kind":"attack","technique":"D01"}', 'threat'],
    ['{"frame":1,"kind":"attack","threat":"location"}', 'technique'],
    ['{"frame":1,"kind":"decoy","technique":"FP01","target":7}', 'target'],
  ] as const)
    it(`says what is wrong with ${line}`, () => assert.match(String(readTruthLine(line)), new RegExp(word)))
})

describe('duration', () => {
  it('shows two units', () => {
    assert.equal(durationText(seconds(93_784)), '1 d 2 h')
    assert.equal(durationText(seconds(61)), '1 min 1 s')
    assert.equal(durationText(250_000), '0.25 s')
    assert.equal(durationText(0), '0 s')
  })
})
