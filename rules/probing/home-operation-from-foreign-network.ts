import { crosses, ending, rule, say, type Transaction } from '../../src/detect/author.js'

/** Category 2 of the catalogue (§4), as far as no other rule looks at them: from the home to the switch where its subscriber is. */
const HOME = ['setReportingState', 'remoteUserFree', 'forwardCheckSSIndication', 'getPassword', 'cancelVcsgLocation'].map(
  (operation) => `map.${operation}`,
)

/** Those that the register sends in a dialogue which the switch has opened (TS 29.002 §17.3.2); they name no subscriber. */
const WITHIN: readonly string[] = ['map.forwardCheckSSIndication', 'map.getPassword']

/** One of them opens a dialogue, which no register does. A dialogue that had begun when the capture did names no context, and lacks none. */
const opens = (t: Transaction): boolean => WITHIN.includes(t.procedure) && (t.context !== undefined || t.has('noDialoguePortion'))

export default rule({
  id: 'probing/home-operation-from-foreign-network',
  title: 'Operation that only the home network sends, from another network',
  threat: 'probing',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'medium',
  confidence: 0.85,
  looksAt: HOME,
  when: (t) => !t.fromResponder && (t.foreign === true || (t.foreign === undefined && opens(t) && crosses(t))),
  because: (t) => say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}${ending(t)}.`,
  about: {
    why: 'These operations ask a switch to watch a subscriber or to prepare a service. From others they tell whether the phone is in use, or try what answers.',
    falseAlarms: [
      'A home network whose register stands abroad and is not known yet (catalogue FP03).',
      'Call completion by agreement (catalogue FP13).',
    ],
    blindSpots: ['Call completion that names no subscriber.', 'Origins of the home country.'],
    lookNext: ['Reports of the switch towards the same address.', 'Location questions about the same subscriber.'],
  },
  mappings: { motif: ['MOT3003.301'], misp: 'Cat2.2' },
  response: 'block',
  fires: [
    [{ operation: 'map.setReportingState', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'map.getPassword', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', context: [18, 2] }],
  ],
  silent: [
    [{ operation: 'map.setReportingState', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    // Within one network
    [{ operation: 'map.getPassword', from: 'us.hlr', to: 'us.gmsc', about: 'us.one', outcome: 'answered', context: [18, 2] }],
  ],
})
