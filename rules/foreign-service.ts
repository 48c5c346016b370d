/** What rules about orders of a service node in the dialogue that reports to it have in common; each of them looks at orders of another harm. */
import { type Rule, say } from '../src/detect/author.js'

const CALL = 'cap.initialDP'

/** The service node is neither of the home nor of the country of the switch. */
export const ordersOfStranger = (
  orders: readonly `cap.${string}`[],
): Pick<
  Rule,
  'techniques' | 'category' | 'confidence' | 'looksAt' | 'only' | 'ofService' | 'when' | 'because' | 'response' | 'fires' | 'silent'
> => ({
  techniques: ['D03', 'D22'],
  category: 'cat2',
  confidence: 0.85,
  looksAt: orders,
  only: ['foreign'],
  ofService: true,
  when: (t) => t.foreign === true && t.fromResponder && t.origin.country !== t.target.country,
  because: (t) =>
    say`The service node ${t.origin}, outside the home network, sent ${t.procedure} to the switch ${t.target}, which had reported to it what ${t.subscriber} was doing.`,
  response: 'block',
  fires: orders.map((order) => [
    { operation: CALL, from: 'fr.vlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', says: { orders: order } },
  ]),
  silent: orders.map((order) => [
    { operation: CALL, from: 'fr.vlr', to: 'us.scf', about: 'us.one', outcome: 'answered', says: { orders: order } },
    // A service node of the network where the subscriber is
    { operation: CALL, from: 'fr.vlr', to: 'fr.smsc', about: 'us.two', outcome: 'answered', says: { orders: order }, at: 60 },
  ]),
})

/** `harm`: what the node does; `next`: where to look first. */
export const aboutStranger = (harm: string, next: string): Rule['about'] => ({
  why: `Within the dialogue that reports a call, the service node says what becomes of it. A node outside the home network is there because somebody wrote it into the profile; ${harm}.`,
  falseAlarms: [
    'Service nodes that the home network keeps or rents abroad (catalogue FP03, FP04): known once three of its subscribers report there, for which a claim waits in the first day of a capture. Lists of sister networks and agreements are heeded.',
    'Dialogues between switch and service node of the visited country.',
  ],
  blindSpots: [
    'Service nodes in the home country or in the country of the switch.',
    'Dialogues that had begun when the capture did: nobody says whose call it is.',
  ],
  lookNext: [
    next,
    'InsertSubscriberData about the subscriber before, and from where.',
    'Other subscribers whose calls were reported to the same node.',
  ],
})
