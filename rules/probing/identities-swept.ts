import { type Counts, hours, isPartner, say, survey, threshold, type Memory, type Step, type Transaction } from '../../src/detect/author.js'

/** What a network asks about its guests. */
const DAILY = [
  'map.sendAuthenticationInfo',
  'map.updateLocation',
  'map.updateGprsLocation',
  'diameter.s6a.authenticationInformation',
  'diameter.s6a.updateLocation',
]
const HOME_ONLY = [
  'map.sendRoutingInfo',
  'map.sendIMSI',
  'map.sendRoutingInfoForLCS',
  'map.anyTimeInterrogation',
  'map.provideSubscriberInfo',
  'diameter.slh.lcsRoutingInfo',
  'diameter.sh.userData',
]
/** Who delivers messages meets numbers as a centre does. */
export const DELIVER = ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage']

/** Questions of one address about one subscriber after another. */
export const tries = (count: number, step: number, more: Partial<Step> = {}): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'map.sendAuthenticationInfo',
    from: 'bb.leased',
    to: 'us.hlr',
    about: 'us.one',
    beside: (step * i) % 80,
    outcome: 'answered',
    at: 20 * i,
    ...more,
  }))

/** Of sweeps by identity and by number (identity/numbers-swept). */
export const sweepThresholds = {
  inOrderShare: threshold(0.5, 'share', 'of the steps that lead to a number close by, always the same way'),
  many: threshold(100, 'times', 'numbers tried without order'),
  nobodyShare: threshold(0.3, 'share', 'of numbers tried without order that nobody has'),
}

/** Questions of a stranger that delivers nothing, about many within an hour: in order, or many of them about nobody. */
export const sweep = ({ inOrderShare, many, nobodyShare }: Readonly<Record<keyof typeof sweepThresholds, number>>) =>
  ({
    only: ['noVisitors'],
    when: (t: Transaction, memory: Memory): boolean => t.foreign === true && !t.fromResponder && !isPartner(t.origin, memory),
    unless: { looksAt: DELIVER, when: (): boolean => true },
    per: 'origin',
    over: 'subscriber',
    within: hours(1),
    atLeast: 20,
    and: ({ inOrder, different, nobody, tries: all }: Counts): boolean =>
      inOrder >= inOrderShare || (different >= many && nobody >= nobodyShare * all),
  }) as const

export default survey(sweepThresholds, (thresholds) => ({
  id: 'probing/identities-swept',
  title: 'One number after another asked by an address that serves none of them',
  threat: 'probing',
  techniques: ['D13'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.8,
  looksAt: [...DAILY, ...HOME_ONLY],
  ...sweep(thresholds),
  because: (origin, { different, inOrder, nobody }) =>
    say`Within an hour ${origin} asked about ${String(different)} subscribers, ${inOrder >= thresholds.inOrderShare ? 'one number after another' : `of whom ${nobody} do not exist`}, and delivered no messages.`,
  about: {
    why: 'The answers tell which numbers exist, whose they are and where their phones are. Who has guests or messages meets numbers as they come, not in order.',
    falseAlarms: ['Networks with guests are told by their guests, message centres by the messages that they deliver.'],
    blindSpots: ['Fewer than twenty numbers in an hour, or numbers in no order that all exist.', 'Sweeps spread over several addresses.'],
    lookNext: [
      'What the address asked next about those that were answered.',
      'Other addresses of the same range that go on with the numbers.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1046.301', 'MOT5019.302'], fight: ['FGT5019.005'] },
  response: 'block',
  fires: [tries(25, 1), tries(25, -2 + 80, { operation: 'map.updateLocation' }), tries(25, 1, { operation: 'map.sendRoutingInfo' })],
  silent: [
    tries(12, 1),
    // In no order: a list of customers.
    tries(40, 37),
    // A centre that delivers.
    tries(25, 1, { from: 'gb.smsc' }).flatMap((step) => [
      step,
      { ...step, operation: 'map.mtForwardSM', to: 'fr.vlr', at: (step.at ?? 0) + 2 },
    ]),
  ],
}))
