import { ending, rule, say } from '../../src/detect/author.js'

/** Category 2 of the catalogue (§4), as far as no other rule looks at them: from the home register to the switch where its subscriber is. */
const HOME = ['setReportingState', 'remoteUserFree', 'forwardCheckSSIndication', 'getPassword', 'cancelVcsgLocation'].map(
  (operation) => `map.${operation}`,
)

export default rule({
  id: 'probing/home-operation-from-foreign-network',
  title: 'Operation that only the home network sends, from another network',
  threat: 'probing',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'medium',
  confidence: 0.85,
  looksAt: HOME,
  only: ['foreign'],
  when: (t) => t.foreign === true && !t.fromResponder,
  because: (t) => say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}${ending(t)}.`,
  about: {
    why: 'These operations ask a switch to watch a subscriber or to prepare a service. From others they tell whether the phone is in use, or try what answers.',
    falseAlarms: [
      'A home network whose register stands abroad and is not known yet (catalogue FP03).',
      'Call completion by agreement (catalogue FP13).',
    ],
    blindSpots: ['Operations that name no subscriber.', 'Origins of the home country.'],
    lookNext: ['Reports of the switch towards the same address.', 'Location questions about the same subscriber.'],
  },
  mappings: { motif: ['MOT3003.301'], misp: 'Cat2.2' },
  response: 'block',
  fires: [[{ operation: 'map.setReportingState', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'map.setReportingState', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
})
