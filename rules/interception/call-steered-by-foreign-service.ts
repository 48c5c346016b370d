import { rule, say, type Transaction } from '../../src/detect/author.js'

const CALL = 'cap.initialDP'

/** What a service node that is neither of the home nor of the country of the switch orders in the dialogue that reports to it. */
export const isOfStranger = (t: Transaction): boolean => t.foreign === true && t.fromResponder && t.origin.country !== t.target.country

/**
 * Category 2 of the catalogue (§5) by which a call, a message or a session goes where the service node wants (TS 29.078 §6.1). That it may go on, or that its steps are
 * to be reported, is what follows every report: interception/call-control-by-foreign-service has claimed the report.
 */
const ORDERS = [
  'cap.connect',
  'cap.connectSMS',
  'cap.connectGPRS',
  'cap.establishTemporaryConnection',
  'cap.connectToResource',
  'cap.moveLeg',
  'cap.splitLeg',
] as const

export default rule({
  id: 'interception/call-steered-by-foreign-service',
  title: 'Call sent elsewhere by a service node that is not the home network’s',
  threat: 'interception',
  techniques: ['D03', 'D22'],
  category: 'cat2',
  severity: 'critical',
  confidence: 0.85,
  looksAt: ORDERS,
  only: ['foreign'],
  ofService: true,
  when: isOfStranger,
  because: (t) =>
    say`The service node ${t.origin}, outside the home network, sent ${t.procedure} to the switch ${t.target}, which had reported to it what ${t.subscriber} was doing.`,
  about: {
    why: 'Within the dialogue that reports a call, the service node says what becomes of it. A node outside the home network is there because somebody wrote it into the profile; it may pass the call through a place where it is heard.',
    falseAlarms: [
      'Service nodes that the home network keeps or rents abroad (catalogue FP03, FP04): known once three of its subscribers report there, for which a claim waits in the first day of a capture. Lists of sister networks and agreements are heeded.',
      'Dialogues between switch and service node of the visited country.',
    ],
    blindSpots: [
      'Service nodes in the home country or in the country of the switch.',
      'Dialogues that had begun when the capture did: nobody says whose call it is.',
    ],
    lookNext: [
      'The number or access point that the order names.',
      'InsertSubscriberData about the subscriber before, and from where.',
      'Other subscribers whose calls were reported to the same node.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1557'], fight: ['FGT5016'] },
  response: 'block',
  fires: ORDERS.map((orders) => [
    { operation: CALL, from: 'fr.vlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', says: { orders } } as const,
  ]),
  silent: ORDERS.map((orders) => [
    { operation: CALL, from: 'fr.vlr', to: 'us.scf', about: 'us.one', outcome: 'answered', says: { orders } } as const,
    // A service node of the network where the subscriber is
    { operation: CALL, from: 'fr.vlr', to: 'fr.smsc', about: 'us.two', outcome: 'answered', says: { orders }, at: 60 } as const,
  ]),
})
