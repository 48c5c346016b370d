import { days, type Memory, say, type Step, survey, threshold, type Transaction } from '../../src/detect/author.js'
import { deliveries } from '../../src/detect/questions.js'

const SUBMIT = ['map.moForwardSM', 'diameter.sgd.moForwardShortMessage']

const thresholds = {
  phones: threshold(5, 'times', 'subscribers whose phones sent data to one number abroad within a week (catalogue D62)'),
  deliveriesSeen: threshold(
    3,
    'times',
    'messages that the tap must have shown its centre to deliver before «none came back» means anything',
  ),
}

const SINK = '66819900097'
const sends = (count: number, more: Step['says'] = { message: 'data', correspondent: SINK }): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'map.moForwardSM',
    from: 'fr.vlr',
    to: 'us.smsc',
    about: 'us.one',
    beside: i,
    outcome: 'answered',
    at: 3600 * (i + 1),
    says: more,
  }))
const answers = (count: number, more: Partial<Step>): Step[] =>
  sends(count).map(
    (step): Step => ({ ...step, operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', at: (step.at ?? 0) + 30, ...more }),
  )
/** What people write to one another. */
const daily: readonly Step[] = Array.from({ length: 3 }, (_, i) => ({
  operation: 'map.mtForwardSM',
  from: 'us.smsc',
  to: 'fr.vlr',
  about: 'us.two',
  outcome: 'answered',
  at: 60 * i,
}))
const inTurn = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))

/** The number stands in another country than who issued the SIM: confirmations to the platform of the home stay at home. */
const goesAbroad = ({ correspondent, home }: Transaction): boolean =>
  correspondent?.country !== undefined && home.country !== undefined && correspondent.country !== home.country

/** Messages that the centre at hand delivered, as far as the tap shows. */
const delivered = (t: Transaction, memory: Memory): number => deliveries.reduce((n, name) => n + memory.seenFrom(name, t.target), 0)

export default survey(thresholds, ({ phones, deliveriesSeen }) => ({
  id: 'messaging/data-messages-to-one-number',
  title: 'Phones of several subscribers sent data to one number abroad, which never wrote back',
  threat: 'messaging',
  techniques: ['D62'],
  category: 'sms',
  severity: 'high',
  confidence: 0.7,
  looksAt: SUBMIT,
  only: ['marked'],
  // Where its answer is seen, what else goes from the centre to the phone is seen, too.
  when: (t, memory) => t.answered && t.asks('smsDataSent') && goesAbroad(t) && delivered(t, memory) >= deliveriesSeen,
  // A platform that the phones belong to talks with them; what only the SIM gets, from outside, is the order to send.
  unless: {
    looksAt: deliveries,
    when: (t) => t.foreign === false || !(t.asks('smsToSim') || t.asks('smsOta') || t.asks('smsSilent')),
  },
  per: 'correspondent',
  over: 'subscriber',
  within: days(7),
  atLeast: phones,
  because: (origin, { different }, subscriber) =>
    say`Phones of ${String(different)} subscribers sent messages of data to one number abroad within a week, and that number wrote to none of them; the first was ${subscriber} over ${origin}.`,
  about: {
    why: 'A SIM that obeys makes the phone send its cell and its equipment identity in a message that nobody sees. All of them go to the number of who gave the order.',
    falseAlarms: [
      'Meters, vehicles and trackers that report to a platform abroad (catalogue FP04): a platform that writes back to one in ten is left alone.',
      'Makers whose phones report by message that they were sold or have another SIM: the number is the same for everybody with such a phone.',
    ],
    blindSpots: [
      'Fewer than five phones in a week, or several numbers.',
      'Numbers of the home country, and numbers that are not written internationally.',
      'Loot that is written as text.',
      'Taps that do not show what the centre delivers.',
      'Who writes to victims from that number, too, as if it were a platform.',
    ],
    lookNext: [
      'The number, in the messages of this finding, and who holds it.',
      'What the phones have in common: their SIM, their maker, where they were.',
      'Messages for the SIM before it, where a tap at the visited network shows them.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'CatSMS' },
  response: 'block',
  remembers: { perOrigin: deliveries },
  fires: [
    [...daily, ...sends(5)],
    inTurn([...daily, ...sends(6), ...answers(6, { from: 'bb.leased', says: { message: 'sim', correspondent: SINK } })]),
  ],
  silent: [
    [...daily, ...sends(4)],
    // Taps that do not show what the centre delivers, or what goes to the phone
    sends(8),
    [...daily, ...sends(8).map((step) => ({ ...step, outcome: 'unseen' }) as const)],
    // To the platform of the home, and as text
    [...daily, ...sends(8, { message: 'data', correspondent: '12025550177' })],
    [...daily, ...sends(8, { message: 'text', correspondent: SINK })],
    // A platform abroad that talks with its meters
    inTurn([...daily, ...sends(8), ...answers(2, { says: { correspondent: SINK } })]),
    // The owner of the SIM manages it
    inTurn([...daily, ...sends(8), ...answers(2, { says: { message: 'sim', correspondent: SINK } })]),
    // One phone that reports every hour
    [...daily, ...sends(20).map((step) => ({ ...step, beside: 0 }))],
  ],
}))
