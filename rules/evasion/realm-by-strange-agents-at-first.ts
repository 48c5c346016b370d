import { absence, hours, say, threshold, type Step } from '../../src/detect/author.js'

/** What only the register of the home network sends. */
const MANAGE = ['diameter.s6a.insertSubscriberData', 'diameter.s6a.deleteSubscriberData', 'diameter.s6a.cancelLocation']
const OWN = ['dea1.epc.mnc999.mcc310.3gppnetwork.org', 'dra2.carrier.example']
const STRANGE = ['dra7.elsewhere.example']

const orders = (atHour: number, routes: readonly string[], about: Step['about'] = 'us.one', beside = 0): Step => ({
  operation: 'diameter.s6a.insertSubscriberData',
  from: 'us.hss',
  to: 'fr.mme',
  about,
  beside,
  outcome: 'answered',
  at: 3600 * atHour,
  says: { routes },
})
/** A switch of the realm asks another home network for keys. */
const visits = (atHour: number, routes: readonly string[] = OWN): Step => ({
  operation: 'diameter.s6a.authenticationInformation',
  from: 'us.gmsc',
  to: 'gb.vlr',
  about: 'gb.one',
  outcome: 'answered',
  at: 3600 * atHour,
  says: { routes },
})
/** What the realm sends in the hours after, and something later. */
const then = (count: number): Step[] => [
  ...Array.from({ length: count }, (_, i) => (i % 2 === 0 ? visits(2 + i) : orders(2 + i, OWN, 'us.two', i))),
  visits(15),
]

const thresholds = {
  waitHours: threshold(12, 'hours', 'in which the realm must show by which agents it leaves, and nothing else of it come by that one'),
}

export default absence(thresholds, ({ waitHours }) => ({
  id: 'evasion/realm-by-strange-agents-at-first',
  title: 'Home network’s name on a request that came by another’s agent, before the realm had shown its own',
  threat: 'evasion',
  techniques: ['D36', 'D40'],
  category: 'cat0',
  severity: 'medium',
  confidence: 0.5,
  within: hours(waitHours),
  first: { looksAt: MANAGE, when: (t, memory) => t.foreign === false && memory.mayComeStrangely(t) },
  unless: { looksAt: [], when: () => false },
  visible: (first, memory) => first.origin.realm !== undefined && memory.keptItsDoor(first.origin.realm, first.at),
  because: (first, subscriber) =>
    say`A request (${first.procedure}) about ${subscriber} bore the name ${first.origin} and was handed over first by an agent of another network; what came of that realm in the hours after was handed over by its own agents.`,
  about: {
    why: 'Each agent writes from whom it has a request. What a home network sends its own agents hand over first, whatever carrier follows; who forges its name has a neighbour who records him. In the beginning of a capture, and of realms that are seldom seen, it takes hours to know by which agents they leave.',
    falseAlarms: [
      'A home network that leaves by another’s agent once while its own are down: told when a second subscriber is asked about there (one in 32 cannot be told from the first), or any other node of the realm comes that way.',
      'A platform of the home with a door of its own, of which one subscriber is here: each of its requests is claimed.',
    ],
    blindSpots: [
      'Realms of which fewer than five requests come in half a day, and those whose own agents are not in the records.',
      'Forgers who ask about a second subscriber of that realm meanwhile, and are obeyed: then twenty requests more must show its door.',
      'The last half day of a capture.',
    ],
    lookNext: ['What else came by these agents, under which names.', 'Whether the home network sent the request: it has a record of it.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'alert',
  fires: [
    [visits(0.5), orders(1, STRANGE), ...then(6)],
    // Nothing came before
    [orders(1, STRANGE), ...then(6)],
    // The half of it before
    [...[0, 0.2, 0.4].map((hour) => visits(hour)), orders(1, STRANGE), ...then(2)],
    // Another one, whom the node does not have
    [orders(1, STRANGE), { ...orders(4.5, STRANGE, 'us.three'), outcome: 'refused' }, ...then(6)],
    // The same subscriber again
    [orders(1, STRANGE), orders(4.5, STRANGE), ...then(6)],
  ],
  silent: [
    // Too little came
    [orders(1, STRANGE), ...then(3)],
    [orders(1, OWN), ...then(6)],
    [orders(1, []), ...then(6)],
    // Own agents are never in the records
    [orders(1, STRANGE), ...then(6).map((step) => ({ ...step, says: { routes: ['dra2.carrier.example'] } }))],
    // Another node of the realm comes that way, and another subscriber is asked about
    [orders(1, STRANGE), visits(3.5, STRANGE), ...then(6)],
    [orders(1, STRANGE), orders(3.5, STRANGE, 'us.three'), ...then(6)],
    // Several within half an hour
    [orders(1, STRANGE), orders(1.1, STRANGE), orders(1.2, STRANGE), ...then(6)],
    // Known by then
    [...then(6).map((step) => ({ ...step, at: (step.at ?? 0) - 7200 })), orders(14, STRANGE), visits(30)],
  ],
}))
