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
/** A register whose requests come the same way all day; from the hour of `moved` on the other. */
const daily = (moved = Number.POSITIVE_INFINITY): Step[] =>
  Array.from({ length: 120 }, (_, i) => cancels('us.two', 60 * i, 60 * i < moved ? USUAL : STRANGE, i))

const thresholds = {
  waitMinutes: threshold(30, 'minutes', 'in which the realm must keep its usual way, and no other may become usual'),
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
    say`A request (${first.procedure}) about ${subscriber} bore the name ${first.origin} and came by agents that no other request of that realm came by; the realm kept its usual way before and after.`,
  about: {
    why: 'Answers of Diameter go back the way that the request came, whatever name it bears. Who forges a name has no hold on the way: the answer leaves to agents that do not serve the realm.',
    falseAlarms: [
      'Failover of agents and change of carrier: then the other requests of the realm take the new way, too, and nothing is claimed.',
      'A second way that is seldom used: usual after about twenty subscribers.',
      'Hosts and agents of one operator or carrier count as one, so that a new agent alone is nothing strange.',
    ],
    blindSpots: [
      'Forgers who come by the same carrier as the home network.',
      'Forgers who ask about five subscribers within an hour or two, about some twenty in all, or send a quarter of what bears the name within two hours: their way looks like a new one.',
      'Requests of serving networks: their ways are not learned.',
      'Realms with fewer than fifty requests that a register sends; the last minutes of a capture.',
    ],
    lookNext: ['What else came by these agents, under which names.', 'Whether the home network sent the request: it has a record of it.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'alert',
  fires: [
    [...daily(), cancels('us.one', 3630, STRANGE)],
    [...daily(), cancels('us.one', 3630, [])],
  ],
  silent: [
    [...daily(), cancels('us.one', 3630, USUAL)],
    [...daily(), cancels('us.one', 3630, ['dea9.epc.mnc999.mcc310.3gppnetwork.org', 'dra5.carrier.example'])],
    daily(3600),
    // A carrier that is down for some of the traffic: several subscribers within the hour, while the others keep their way.
    [...daily(), ...Array.from({ length: 8 }, (_, i) => cancels('us.three', 3630 + 180 * i, STRANGE, i))],
    [cancels('us.one', 0, USUAL), cancels('us.one', 3630, STRANGE)],
  ],
}))
