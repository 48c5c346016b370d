import { ending, rule, say } from '../../src/detect/author.js'
import { isProfileOfRegistration } from '../../src/detect/questions.js'

export default rule({
  id: 'profile/data-changed-by-foreign-network',
  title: 'Subscriber data changed by a network that is not the home',
  threat: 'profile',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'critical',
  confidence: 0.9,
  looksAt: ['map.insertSubscriberData', 'map.deleteSubscriberData', 'map.anyTimeModification', 'map.deactivateTraceMode'],
  only: ['foreign'],
  // Within UpdateLocation the HLR that answers sends the profile: a hosted HLR may stand in another country.
  when: (t) => t.foreign === true && !t.fromResponder && !isProfileOfRegistration(t),
  because: (t) => say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}${ending(t)}.`,
  about: {
    why: 'Only the home network manages the data of its subscriber. A changed profile can divert calls or lift barring.',
    falseAlarms: [
      'A home network whose HLR is hosted under titles of another country (catalogue FP03): learned from who answers registrations, or listed as one family.',
    ],
    blindSpots: ['An origin whose title is of the home country.', 'A forged home address.'],
    lookNext: [
      'CAMEL data in the message and the address of the gsmSCF it names.',
      'Calls of the subscriber to a foreign gsmSCF afterwards.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1565.001'], fight: ['FGT5022'], misp: 'Cat2.1' },
  response: 'block',
  fires: [[{ operation: 'map.insertSubscriberData', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
})
