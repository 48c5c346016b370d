import { say, survey } from '../../src/detect/author.js'
import { sweep, sweepThresholds, tries } from '../probing/identities-swept.js'

const LOOKUP = { operation: 'map.sendRoutingInfoForSM' } as const

export default survey(sweepThresholds, (thresholds) => ({
  id: 'identity/numbers-swept',
  title: 'One number after another looked up as if to deliver messages, and none delivered',
  threat: 'identity',
  techniques: ['D13', 'D15'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.8,
  looksAt: ['map.sendRoutingInfoForSM', 'diameter.s6c.sendRoutingInfoForSm'],
  ...sweep(thresholds),
  because: (origin, { different, inOrder, nobody }) =>
    say`Within an hour ${origin} looked up ${String(different)} numbers, ${inOrder >= thresholds.inOrderShare ? 'one after another' : `of which ${nobody} belong to nobody`}, and delivered no messages.`,
  about: {
    why: 'The answers tell which numbers exist, the identities behind them and where their phones are. A message centre meets numbers as people write, not in order.',
    falseAlarms: [
      'Message centres are told by the messages that follow.',
      'Commercial look-up of numbers (catalogue FP08) that goes by a sorted list: without an agreement a violation all the same.',
    ],
    blindSpots: [
      'Fewer than twenty numbers in an hour (identity/numbers-looked-up-in-order counts over days), or numbers in no order that all exist.',
      'Sweeps spread over several addresses.',
      'Message centres whose deliveries this tap does not see, and whose lists are sorted, look the same.',
    ],
    lookNext: [
      'What the address asked next about those that were answered.',
      'Other addresses of the same range that go on with the numbers.',
    ],
  },
  mappings: {
    attack: ['T1430.002'],
    motif: ['MOT3003.301', 'MOT3003.302', 'MOT1046.301', 'MOT5019.302'],
    fight: ['FGT5019.005'],
    misp: 'CatSMS',
  },
  response: 'block',
  fires: [tries(25, 1, LOOKUP), tries(25, -2 + 80, { operation: 'diameter.s6c.sendRoutingInfoForSm', to: 'us.hss' })],
  silent: [
    tries(12, 1, LOOKUP),
    // In no order: a list of customers.
    tries(40, 37, LOOKUP),
    // A centre that delivers.
    tries(25, 1, { ...LOOKUP, from: 'gb.smsc' }).flatMap((step) => [
      step,
      { ...step, operation: 'map.mtForwardSM', to: 'fr.vlr', at: (step.at ?? 0) + 2 },
    ]),
  ],
}))
