import { ending, rule, say } from '../../src/detect/author.js'

export default rule({
  id: 'location/psi-from-foreign-network',
  title: 'Provide Subscriber Info from a network that is not the home',
  threat: 'location',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.9,
  looksAt: ['map.provideSubscriberInfo'],
  only: ['foreign'],
  when: (t) => t.foreign === true,
  because: (t) => say`Traffic bearing the address ${t.origin} asked the serving node ${t.target} where ${t.subscriber} is${ending(t)}.`,
  about: {
    why: 'A serving node is asked by the register of the subscriber’s home, and by nobody else. It pages the phone for the answer, which gives the cell.',
    falseAlarms: [
      'A home network whose HLR is hosted under titles of another country (catalogue FP03): learned from who answers registrations, or listed as one family.',
      'Roaming hubs that ask in their own name for the home network (catalogue FP05): list the agreement.',
    ],
    blindSpots: [
      'An origin whose title is of the home country.',
      'Requests that reach the visited network on links that this tap does not see.',
    ],
    lookNext: ['Who asked for the IMSI of the subscriber before.', 'The same request to other serving nodes within minutes.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'Cat2.1' },
  response: 'block',
  fires: [[{ operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
})
