import { ending, rule, say } from '../../src/detect/author.js'
import { deliveries } from '../../src/detect/questions.js'

export default rule({
  id: 'messaging/silent-message-from-outside',
  title: 'Message that the phone does not show, from another network',
  threat: 'messaging',
  techniques: ['D60'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.7,
  looksAt: deliveries,
  only: ['foreign', 'marked'],
  when: (t) => t.foreign === true && t.asks('smsSilent'),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} delivered a message to ${t.subscriber} at ${t.target} that the phone confirms and does not show${ending(t)}.`,
  about: {
    why: 'The phone is paged and answers, and nobody sees it: that shows who listens nearby where it is, and tells the sender that it is on.',
    falseAlarms: ['Tests of networks and services of operators (catalogue FP14): except their address, with an owner and an end.'],
    blindSpots: [
      'Messages whose content this tap does not see, or that come in parts.',
      'Messages that the phone hides in another way: discarded by the SIM, without a text, or replaced at once.',
    ],
    lookNext: ['How many such messages the same subscriber got in a day.', 'Location questions about the subscriber in the same minutes.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5019.301'], fight: ['FGT5019.006'], misp: 'CatSMS' },
  response: 'block',
  fires: [
    [{ operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', says: { message: 'silent' } }],
    [
      {
        operation: 'diameter.sgd.mtForwardShortMessage',
        from: 'bb.leased',
        to: 'fr.mme',
        about: 'us.one',
        outcome: 'answered',
        says: { message: 'silent' },
      },
    ],
  ],
  silent: [
    [{ operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', says: { message: 'silent' } }],
  ],
})
