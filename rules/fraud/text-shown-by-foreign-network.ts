import { ending, rule, say } from '../../src/detect/author.js'

const ASK = 'map.unstructuredSSRequest'

export default rule({
  id: 'fraud/text-shown-by-foreign-network',
  title: 'USSD text sent to a subscriber by a network that is not the home',
  threat: 'fraud',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.9,
  looksAt: [ASK, 'map.unstructuredSSNotify'],
  only: ['foreign'],
  // Within a code that the phone itself has sent, the side that answers asks on.
  when: (t) => t.foreign === true && !t.fromResponder,
  because: (t) =>
    say`Traffic bearing the address ${t.origin} ${t.procedure === ASK ? 'asked' : 'showed'} ${t.subscriber} something over ${t.target}${ending(t)}.`,
  about: {
    why: 'Such a text stands on the screen as one of the home network. What is typed in answer, such as a secret number, goes to the sender.',
    falseAlarms: ['A home network whose register or service platform stands abroad and is not known yet (catalogue FP03).'],
    blindSpots: ['Dialogues that name no subscriber.', 'Origins of the home country.'],
    lookNext: ['What the subscriber answered, where texts are kept.', 'Codes and payments of the subscriber in the minutes after.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT5019.301'], fight: ['FGT5016'], misp: 'Cat2.1' },
  response: 'block',
  fires: [[{ operation: ASK, from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: ASK, from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
})
