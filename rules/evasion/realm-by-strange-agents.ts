import { absence, minutes, say, threshold, type Step } from '../../src/detect/author.js'

/** What only the register of the home network sends. */
const MANAGE = ['diameter.s6a.insertSubscriberData', 'diameter.s6a.deleteSubscriberData', 'diameter.s6a.cancelLocation']
const USUAL = ['dea1.epc.mnc999.mcc310.3gppnetwork.org', 'dra2.carrier.example']
const STRANGE = ['dra7.elsewhere.example']

const cancels = (about: Step['about'], at: number, routes: readonly string[], beside = 0): Step => ({
  operation: 'diameter.s6a.cancelLocation',
  from: 'us.hss',
  to: 'fr.mme',
  about,
  beside,
  outcome: 'answered',
  at,
  says: { routes },
})
/** A register whose requests come the same way all day; from the minute of `moved` on the other. */
const daily = (moved = Number.POSITIVE_INFINITY): Step[] =>
  Array.from({ length: 120 }, (_, i) => cancels('us.two', 60 * i, 60 * i < moved ? USUAL : STRANGE, i))
/** Somebody arrives in another network, and the home cancels where he was. */
const moves = (at: number, routes: readonly string[], beside: number): Step[] => [
  {
    operation: 'diameter.s6a.authenticationInformation',
    from: 'bb.leased',
    to: 'us.hss',
    about: 'us.three',
    beside,
    outcome: 'answered',
    at,
  },
  { operation: 'diameter.s6a.updateLocation', from: 'bb.leased', to: 'us.hss', about: 'us.three', beside, outcome: 'answered', at: at + 1 },
  cancels('us.three', at + 3, routes, beside),
]
/** A serving node of the realm asks another home network for keys. */
const visits = (at: number, routes: readonly string[]): Step => ({
  operation: 'diameter.s6a.authenticationInformation',
  from: 'us.gmsc',
  to: 'gb.vlr',
  about: 'gb.one',
  outcome: 'answered',
  at,
  says: { routes },
})
/** Two thirds of the requests by one way, the others by a second one. */
const shared = (second: readonly string[]): Step[] =>
  Array.from({ length: 120 }, (_, i) => cancels('us.two', 60 * i, i >= 60 && i % 3 === 0 ? second : USUAL, i))

/** Thirteen hours of a register, which in these hours orders once by another carrier from the same first agent. */
const turns = (...atHours: readonly number[]): Step[] =>
  Array.from({ length: 160 }, (_, i) =>
    atHours.includes(i / 12) ? cancels('us.one', 300 * i, [USUAL[0] ?? '', ...STRANGE]) : cancels('us.two', 300 * i, USUAL, i),
  )

const hoursLater = (hour: number): number => 3600 * hour
/** A realm of which little passes: an order each six hours, and what its switches ask between. */
const sparse = (routes: readonly string[], orders = 4, others = 7): Step[] => [
  ...Array.from({ length: orders }, (_, i) => cancels('us.two', hoursLater(6 * i), routes, i)),
  ...Array.from({ length: others }, (_, i) => visits(hoursLater(3 * i + 1), routes)),
]
const aDayLater = (routes: readonly string[], minute: number, beside = 0): Step =>
  cancels('us.one', hoursLater(30) + 60 * minute, routes, beside)

const thresholds = {
  waitMinutes: threshold(
    30,
    'minutes',
    'in which requests of the realm must come its usual way again, and nothing may prove the other way',
  ),
}

export default absence(thresholds, ({ waitMinutes }) => ({
  id: 'evasion/realm-by-strange-agents',
  title: 'Home network’s name on a request that came by other agents than all its others',
  threat: 'evasion',
  techniques: ['D36', 'D40'],
  category: 'cat0',
  severity: 'medium',
  confidence: 0.6,
  within: minutes(waitMinutes),
  first: { looksAt: MANAGE, when: (t, memory) => t.foreign === false && memory.comesStrangely(t) },
  unless: { looksAt: [], when: () => false },
  visible: (first, memory) => first.origin.realm !== undefined && memory.keepsItsWays(first.origin.realm, first.at),
  because: (first, subscriber) =>
    say`A request (${first.procedure}) about ${subscriber} bore the name ${first.origin} and came by other agents than the requests of that realm before and after; nothing that came by these agents showed that the home network sent it.`,
  about: {
    why: 'Answers of Diameter go back the way that the request came, whatever name it bears. Who forges a name has no hold on the way: the answer leaves to agents that do not serve the realm.',
    falseAlarms: [
      'Failover of agents and change of carrier: all requests of the realm take the new way then (RFC 6733 §5.5.4), and soon one of them cancels a registration because its subscriber has just registered elsewhere, which only the home network knows. From then on the way is a usual one.',
      'The same for minutes, in which nobody moves: the first agent is the usual one then, which knows from whom it has the request (RFC 6733 §6.7.1). Such a way is claimed only when the usual ones are back within a minute, sooner than a connection is used again (RFC 3539 §3.4.1), or when it takes turns with them three times, each within four hours of the one before: a carrier fails more often in weeks.',
      'Another first agent for minutes, as when the home network leaves by another door: told by several requests, about as many as should have come, at the rhythm of the realm.',
      'Realms of which little passes are judged by the first record alone: five requests of theirs, of any node, that an agent of the realm handed over, and not one in twenty that another’s did (RFC 6733 §6.1.9). Carriers change behind that record. A network that opens a door under another name is claimed once for each subscriber and each twenty requests, unless three orders come there within the half hour or its other nodes do; a profile that is changed of somebody whom the node does not have (DIAMETER_ERROR_USER_UNKNOWN) shows no door, for a home orders of whom its register has there.',
      'Hosts and agents of one operator or carrier count as one, so that a new agent alone is nothing strange.',
    ],
    blindSpots: [
      'Forgers who come by the same carrier as the home network.',
      'Forgers who write the record of the usual first agent themselves, while they do not come between requests on the usual ways again and again.',
      'Forgers who have a subscriber registered elsewhere and then cancel the registration before: their way looks proven.',
      'At a tap that never sees a registration and the order that follows from it: a way by which sixteen subscribers were asked about.',
      'Requests of serving networks: their ways are not learned, they only show that a usual way of their realm is up.',
      'Realms with fewer than fifty requests that a register sends, as most are at the edge of a visited network, where their agents are hidden from the records: a second way may just not have been needed yet.',
      'Of these, forged orders that are obeyed and follow one another with nothing of the realm’s own between, and three within the half hour.',
      'Realms of which nothing came a usual way for a quarter of an hour before and after, where their own agents are not in the records; the last minutes of a capture.',
    ],
    lookNext: ['What else came by these agents, under which names.', 'Whether the home network sent the request: it has a record of it.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'alert',
  fires: [
    [...daily(), cancels('us.one', 3630, STRANGE)],
    [...daily(), cancels('us.one', 3630, [])],
    // From the same first agent, by a carrier that is not proven, at the same time as by the usual one.
    [...daily(), cancels('us.one', 3630, [USUAL[0] ?? '', ...STRANGE])],
    // The same three times, in turns with the usual one.
    turns(5, 7, 9),
    // No order for hours, but the realm’s own switches leave by its usual way.
    [
      ...daily().filter(({ at = 0 }) => at < 3600),
      visits(9000, USUAL),
      cancels('us.one', 10_000, STRANGE),
      visits(10_600, USUAL),
      visits(13_000, USUAL),
    ],
    // Many subscribers within the hour, and a quarter of what bears the name: the realm keeps its way all the same.
    [...moves(0, USUAL, 0), ...daily(), ...Array.from({ length: 40 }, (_, i) => cancels('us.one', 3630 + 60 * i, STRANGE, i))],
    // Cancelled where he has just registered: who really arrives is not cancelled there.
    [
      ...moves(0, USUAL, 0),
      ...daily(),
      { operation: 'diameter.s6a.authenticationInformation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 3626 },
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 3627 },
      cancels('us.one', 3630, STRANGE),
    ],
    // A realm of which little passes, for hours nothing: what it sends its own agents hand over first, and they did not hand over this.
    [...sparse(USUAL), aDayLater(STRANGE, 0), visits(hoursLater(35), USUAL)],
    // Before that was known it ordered there about somebody else, whom the node does not have.
    [
      { ...cancels('us.three', 60, STRANGE), operation: 'diameter.s6a.insertSubscriberData', outcome: 'refused' },
      ...sparse(USUAL),
      aDayLater(STRANGE, 0),
      visits(hoursLater(35), USUAL),
    ],
    // A switch of it was seen at the other door once.
    [
      ...sparse(USUAL, 4, 24),
      visits(hoursLater(79), STRANGE),
      visits(hoursLater(80), USUAL),
      cancels('us.one', hoursLater(81), STRANGE),
      visits(hoursLater(90), USUAL),
    ],
  ],
  silent: [
    // Too little passed.
    [...sparse(USUAL, 1, 3), aDayLater(STRANGE, 0), visits(hoursLater(35), USUAL)],
    // No agent of its own is in its records.
    [...sparse(['dra2.carrier.example']), aDayLater(STRANGE, 0), visits(hoursLater(35), USUAL)],
    [...sparse(USUAL), aDayLater([], 0), visits(hoursLater(35), USUAL)],
    // It has ordered there before, about somebody else.
    [cancels('us.three', 60, STRANGE), ...sparse(USUAL), aDayLater(STRANGE, 0), visits(hoursLater(35), USUAL)],
    // Its own agents, by another carrier.
    [...sparse(USUAL), aDayLater([USUAL[0] ?? '', ...STRANGE], 0), visits(hoursLater(35), USUAL)],
    // Its switches leave by the other door as well.
    [...sparse(USUAL), visits(hoursLater(30) + 600, STRANGE), aDayLater(STRANGE, 0), visits(hoursLater(35), USUAL)],
    // One in twenty leaves there.
    [
      ...sparse(USUAL, 4, 19),
      visits(hoursLater(70), STRANGE),
      visits(hoursLater(80), USUAL),
      cancels('us.one', hoursLater(81), STRANGE),
      visits(hoursLater(90), USUAL),
    ],
    // Several orders within the half hour.
    [...sparse(USUAL), ...[0, 10, 20].map((minute, i) => aDayLater(STRANGE, minute, i)), visits(hoursLater(35), USUAL)],
    // The carrier failed three times that day.
    turns(5, 7, 12),
    [...daily(), cancels('us.one', 3630, USUAL)],
    [...daily(), cancels('us.one', 3630, ['dea9.epc.mnc999.mcc310.3gppnetwork.org', 'dra5.carrier.example'])],
    // By another carrier, from the same first agent: the usual one may have been down for those two minutes.
    [...daily().filter(({ at }) => at !== 3600), cancels('us.one', 3590, [USUAL[0] ?? '', ...STRANGE])],
    daily(3600),
    // All nodes of the realm leave by another door for hours, in which it orders once.
    [
      ...daily().filter(({ at = 0 }) => at < 3600),
      visits(9000, STRANGE),
      cancels('us.one', 10_000, STRANGE),
      visits(10_600, STRANGE),
      visits(13_000, USUAL),
    ],
    // The carrier is down: all requests of the realm go the other way, until it is back.
    [
      ...daily().filter(({ at = 0 }) => at < 3600 || at > 6000),
      ...Array.from({ length: 8 }, (_, i) => cancels('us.three', 3630 + 300 * i, STRANGE, i)),
    ],
    // Down for minutes: among what comes the other way is what follows from an arrival.
    [...daily().filter(({ at = 0 }) => at < 3600 || at > 3900), cancels('us.one', 3630, STRANGE), ...moves(3700, STRANGE, 5)],
    // A second carrier that shares the load.
    [...shared(STRANGE), ...moves(3601, STRANGE, 5)],
    [cancels('us.one', 0, USUAL), cancels('us.one', 3630, STRANGE)],
  ],
}))
