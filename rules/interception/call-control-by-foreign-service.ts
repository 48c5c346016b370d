import { ending, rule, say, type Step } from '../../src/detect/author.js'

const CALL = 'cap.initialDP'

const calls = (to: Step['to'], count: number, from = 0): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: CALL,
    from: 'fr.vlr',
    to,
    about: 'us.two',
    beside: i,
    outcome: 'answered',
    at: from + 10 * i,
  }))

/** A stranger changes profiles. */
const writes = [0, 1, 2].map(
  (beside): Step => ({
    operation: 'map.insertSubscriberData',
    from: 'bb.leased',
    to: 'fr.vlr',
    about: 'us.two',
    beside,
    outcome: 'answered',
    at: 10 * beside,
    says: { callControl: true },
  }),
)
/** The home network rents a register in another country. */
const hosted = Array.from(
  { length: 20 },
  (_, beside): Step => ({
    operation: 'map.updateLocation',
    from: 'fr.vlr',
    to: 'us.hlr',
    about: 'us.two',
    beside,
    outcome: 'answered',
    at: 60 * beside,
    says: { answerer: 'gb.vlr' },
  }),
)

export default rule({
  id: 'interception/call-control-by-foreign-service',
  title: 'Call reported to a service node that is not the home network’s',
  threat: 'interception',
  techniques: ['D22'],
  category: 'cat3',
  severity: 'critical',
  // Whoever keeps its service nodes abroad is known by the many that report there.
  confidence: (t, memory) => (memory.suspected(t.target) > 0 ? 0.95 : 0.75),
  looksAt: [CALL, 'cap.initialDPSMS', 'cap.initialDPGPRS', 'map.noteMMEvent'],
  ofTarget: true,
  when: (t) => t.foreignTarget === true && !t.fromResponder && t.target.country !== t.origin.country,
  because: (t) =>
    say`The switch ${t.origin} reported with ${t.procedure} what ${t.subscriber} was doing to ${t.target}, a service node outside the home network, and let it decide${ending(t)}.`,
  about: {
    why: 'A switch asks the service node that the profile of the subscriber names. A node outside the home network is there because somebody wrote it into the profile: it learns of each call, with numbers and cell, and may send it elsewhere.',
    falseAlarms: [
      'Service nodes that the home network keeps or rents abroad (catalogue FP03, FP04): known once three of its subscribers report there, for which a claim waits in the first day of a capture. Lists of sister networks and agreements are heeded. Where registers of the home network have answered twenty times, its service nodes may stand, too.',
      'Dialogues between switch and service node of the visited country.',
    ],
    blindSpots: [
      'Service nodes in the home country, where the home network has registers abroad, or in the country of the switch.',
      'Changes of the profiles of many subscribers of one network at once: their node then looks like one of the home’s.',
    ],
    lookNext: [
      'InsertSubscriberData about the subscriber before, and from where.',
      'The number to which the service node sent the call.',
      'Other subscribers whose calls were reported to the same node.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1557'], fight: ['FGT5016'] },
  response: 'block',
  fires: [
    [{ operation: CALL, from: 'fr.vlr', to: 'bb.leased', about: 'us.one', outcome: 'answered' }],
    [...calls('us.scf', 5), { operation: CALL, from: 'fr.vlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 600 }],
    [{ operation: CALL, from: 'fr.vlr', to: 'zz.spare', about: 'us.one', outcome: 'answered' }],
    // Who wrote itself into the profiles serves as many as it likes.
    [...writes, ...calls('bb.leased', 3, 600)],
  ],
  silent: [
    calls('us.scf', 5),
    // The home network rents its service node: all report there.
    calls('gb.vlr', 5),
    // Its registers answer from abroad, and its service node stands with them.
    [...hosted, ...calls('gb.smsc', 1, 3000)],
    // One for some of its subscribers, beside its own.
    [...calls('us.scf', 5), ...calls('gb.vlr', 4, 600)],
  ],
})
