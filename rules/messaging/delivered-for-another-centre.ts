import { chain, ending, type Memory, minutes, say, threshold, type Step, type Transaction } from '../../src/detect/author.js'
import { deliveries, lookups } from '../../src/detect/questions.js'

const thresholds = {
  habit: threshold(
    50,
    'times',
    'deliveries of an address after which it is a hub that delivers for whoever pays, but not for centres of the home network',
  ),
  withinMinutes: threshold(10, 'minutes', 'from the lookup to the delivery'),
}

const step = (operation: string, at: number, client: string, beside = 0): Step => ({
  operation,
  from: 'bb.leased',
  to: operation === lookups[0] ? 'us.hlr' : 'fr.vlr',
  about: 'us.one',
  outcome: 'answered',
  at,
  beside,
  says: { client },
})
const [OWN, HOMES, OTHERS] = ['12465550001', '12025550103', '33700000110'] as const

/** An address that delivers all day in the name of whoever pays, and is one more step from that. */
const hub = (client: string): Step[] => [
  ...Array.from({ length: 50 }, (_, i) => [
    step(lookups[0] ?? '', 20 * i, HOMES, i + 1),
    step(deliveries[0] ?? '', 20 * i + 5, HOMES, i + 1),
  ]).flat(),
  step(lookups[0] ?? '', 1900, OWN),
  step(deliveries[0] ?? '', 1905, client),
]

/** A centre of the home network asks its own register: it needs no hub abroad that does so in another name. */
const ofHome = (t: Transaction): boolean => t.client?.country !== undefined && t.client.country === t.home.country

const delivered = (t: Transaction, memory: Memory): number => deliveries.reduce((n, name) => n + memory.seenFrom(name, t.origin), 0)

export default chain(thresholds, ({ habit, withinMinutes }) => ({
  id: 'messaging/delivered-for-another-centre',
  title: 'Message looked up for one centre and delivered in the name of another',
  threat: 'messaging',
  techniques: ['D63'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.6,
  within: minutes(withinMinutes),
  first: { looksAt: lookups, only: ['foreign'], when: (t) => t.foreign === true && t.client?.country !== undefined },
  unless: { looksAt: [], when: () => false },
  then: {
    looksAt: deliveries,
    only: ['foreign'],
    when: (t, first, memory) =>
      t.foreign === true &&
      t.origin.address === first.origin.address &&
      t.client?.country !== undefined &&
      t.client.country !== first.client?.country &&
      // A hub that puts its own number in place of its customer’s says who it is
      t.client.country !== t.origin.country &&
      !t.agreed &&
      (ofHome(t) || delivered(t, memory) < habit),
  },
  because: (t, first) =>
    say`Traffic bearing the address ${t.origin} asked where to deliver to ${t.subscriber} in the name of the centre ${first.client ?? first.origin}, and delivered at ${t.target} in the name of ${t.client ?? t.origin}, a centre of another country${ending(t)}.`,
  about: {
    why: 'The register is told one centre, the switch another: the phone shows, and the charge goes to, a centre that knows nothing of it. Who delivers for somebody names the same one twice.',
    falseAlarms: [
      'Hubs that look up in their own name and deliver in that of a customer (catalogue FP01): left alone after fifty deliveries of the address, unless the centre is of the home network.',
      'A home network that lets a company abroad deliver in the name of its own centre: list it under agreements.',
      'Two centres that write to one subscriber through one hub at the same time.',
    ],
    blindSpots: [
      'The number that the phone shows as sender is not compared: short codes and names have no network.',
      'Both centres in one country.',
      'Addresses that have delivered fifty messages that a phone shows before, of their own accord or to look like a hub, in the name of a centre that is neither theirs nor of the home network.',
      'Messages that were never looked up: another rule claims those.',
    ],
    lookNext: ['Whether the centre that was named sent anything.', 'The text, where it may be read: links and codes.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1036.301'], fight: ['FGT5002'], misp: 'CatSMS' },
  response: 'alert',
  remembers: { perOrigin: deliveries },
  fires: [
    [step(lookups[0] ?? '', 0, OWN), step(deliveries[0] ?? '', 5, HOMES)],
    [step(lookups[0] ?? '', 0, OWN), step(deliveries[0] ?? '', 5, OTHERS)],
    // Fifty deliveries do not make the home network a customer
    hub(HOMES),
  ],
  silent: [
    [step(lookups[0] ?? '', 0, OWN), step(deliveries[0] ?? '', 5, OWN)],
    [step(lookups[0] ?? '', 0, HOMES), step(deliveries[0] ?? '', 5, OWN)],
    hub(OTHERS),
  ],
}))
