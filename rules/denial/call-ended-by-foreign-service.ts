import { rule, say } from '../../src/detect/author.js'
import { isOfStranger } from '../interception/call-steered-by-foreign-service.js'

const CALL = 'cap.initialDP'

/** Category 2 of the catalogue (§5) by which calls, messages or sessions end, or do not come about (TS 29.078 §6.1). */
const ORDERS = [
  'cap.releaseCall',
  'cap.releaseSMS',
  'cap.releaseGPRS',
  'cap.disconnectForwardConnection',
  'cap.dFCWithArgument',
  'cap.disconnectLeg',
  'cap.cancel',
  'cap.cancelGPRS',
  'cap.resetTimer',
  'cap.resetTimerSMS',
  'cap.resetTimerGPRS',
  'cap.callGap',
] as const

export default rule({
  id: 'denial/call-ended-by-foreign-service',
  title: 'Call ended or held up by a service node that is not the home network’s',
  threat: 'denial',
  techniques: ['D03', 'D22'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.85,
  looksAt: ORDERS,
  only: ['foreign'],
  ofService: true,
  when: isOfStranger,
  because: (t) =>
    say`The service node ${t.origin}, outside the home network, sent ${t.procedure} to the switch ${t.target}, which had reported to it what ${t.subscriber} was doing.`,
  about: {
    why: 'Within the dialogue that reports a call, the service node says what becomes of it. A node outside the home network is there because somebody wrote it into the profile; it ends the call, or lets none come about.',
    falseAlarms: [
      'Service nodes that the home network keeps or rents abroad (catalogue FP03, FP04): known once three of its subscribers report there, for which a claim waits in the first day of a capture. Lists of sister networks and agreements are heeded.',
      'Dialogues between switch and service node of the visited country.',
    ],
    blindSpots: [
      'Service nodes in the home country or in the country of the switch.',
      'Dialogues that had begun when the capture did: nobody says whose call it is.',
    ],
    lookNext: [
      'How many calls of the subscriber ended so.',
      'InsertSubscriberData about the subscriber before, and from where.',
      'Other subscribers whose calls were reported to the same node.',
    ],
  },
  mappings: { motif: ['MOT3003.301'], fight: ['FGT5016'] },
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
