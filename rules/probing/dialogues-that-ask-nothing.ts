import { crosses, hours, say, type Step, survey, threshold } from '../../src/detect/author.js'
import { procedures } from '../../src/model/procedure.js'
import { DELIVER } from './identities-swept.js'

const EMPTY = 'tcap.emptyBegin'
const QUESTIONS = procedures.filter(({ protocol }) => protocol === 'map' || protocol === 'cap').map(({ name }) => name)

const thresholds = {
  nodes: threshold(20, 'times', 'nodes, or subsystems of one, within an hour with which a dialogue was begun and nothing asked'),
}

const begins = (count: number, more: Partial<Step> = {}): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: EMPTY,
    from: 'bb.leased',
    to: 'us.hlr',
    about: 'us.one',
    further: i,
    outcome: i % 2 === 0 ? 'refused' : 'unseen',
    at: 2 * i,
    ...more,
  }))
/** Messages of a centre to one switch after another. */
const deliveries = (count: number, more: Partial<Step> = {}): Step[] =>
  begins(count, { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', outcome: 'answered', ...more })

export default survey(thresholds, ({ nodes }) => ({
  id: 'probing/dialogues-that-ask-nothing',
  title: 'Dialogues begun with one node after another, and nothing asked',
  threat: 'probing',
  techniques: ['D14'],
  category: 'other',
  severity: 'medium',
  confidence: 0.75,
  looksAt: [EMPTY],
  when: (t) => t.side !== 'internal' && !t.ours && !t.agreed && crosses(t),
  unless: { looksAt: QUESTIONS, when: (t) => t.answered || DELIVER.includes(t.procedure) },
  per: 'origin',
  over: 'subsystem',
  within: hours(1),
  atLeast: nodes,
  because: (origin, { different }) =>
    say`Within an hour ${origin} began dialogues with ${String(different)} nodes or subsystems, asked nothing in them, and had hardly any question of its own answered.`,
  about: {
    why: 'A dialogue that is begun without a question is taken, ended or given back by the network, and so tells who is there and what he speaks. Lawful ones go on to the question: as before a message that is too long for the first of them.',
    falseAlarms: [
      'A message centre whose dialogues all begin this way, and go on by a way that is not captured.',
      'A test of a new link, which the partner has announced: list it under agreements.',
    ],
    blindSpots: [
      'Fewer than twenty nodes or subsystems in an hour.',
      'An address that delivers messages, or one in ten of whose dialogues is a question that is answered.',
      'Origin and target in one country, or in one that is not known, without `links`.',
      'Dialogues with a harmless question, or with a message behind the first that cannot be read.',
    ],
    lookNext: ['Which nodes took the dialogue or ended it, and what they were asked afterwards.', 'Whether the titles follow one another.'],
  },
  mappings: { motif: ['MOT1046.301'], fight: ['FGT5019.005'] },
  response: 'block',
  fires: [
    begins(24),
    // One node, by its subsystems
    begins(24).map((step, i) => ({ ...step, further: 0, says: { subsystem: 5 + i } })),
    // A whole network
    [...begins(600), ...begins(30, { operation: 'map.anyTimeInterrogation', outcome: 'answered' })],
    // A few questions beside them
    [...begins(30), ...begins(2, { operation: 'map.anyTimeInterrogation', outcome: 'answered' })],
  ],
  silent: [
    begins(12),
    // Always the same node: a link test
    begins(24, { further: 0 }),
    // Long messages
    deliveries(24, { says: { form: 'afterEmptyBegin' } }),
    // Of which no answer is seen
    deliveries(24, { says: { form: 'afterEmptyBegin' }, outcome: 'unseen' }),
    // Older switches refuse the context, and are asked again in the next one
    [
      ...begins(24, { from: 'us.smsc', to: 'fr.vlr', outcome: 'refused' }),
      ...deliveries(24).map((step) => ({ ...step, at: (step.at ?? 0) + 1 })),
    ],
    // Within the country
    begins(24, { from: 'us.scf' }),
    // Our own, to partners
    begins(24, { from: 'us.scf', to: 'fr.vlr', side: 'internal' }),
  ],
}))
