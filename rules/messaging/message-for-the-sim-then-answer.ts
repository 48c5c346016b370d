import { chain, minutes, say } from '../../src/detect/author.js'

const DELIVER = ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage']
const SUBMIT = ['map.moForwardSM', 'diameter.sgd.moForwardShortMessage']

export default chain({
  id: 'messaging/message-for-the-sim-then-answer',
  title: 'Message for the SIM from outside, and the phone sent a message at once',
  threat: 'messaging',
  techniques: ['D61', 'D62'],
  category: 'sms',
  severity: 'critical',
  confidence: 0.9,
  within: minutes(1),
  first: { looksAt: DELIVER, only: ['foreign'], when: (t) => t.foreign === true && (t.asks('smsToSim') || t.asks('smsOta')) },
  // The home network manages its SIM itself: then the answer is for it.
  unless: { looksAt: DELIVER, when: (t) => t.foreign === false && (t.asks('smsToSim') || t.asks('smsOta')) },
  then: { looksAt: SUBMIT, when: () => true },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} delivered a message for the SIM of ${t.subscriber}; within a minute the phone sent a message over ${t.origin} to the centre ${t.target}.`,
  about: {
    why: 'A SIM that obeys makes the phone send its cell and its equipment identity in a message that nobody sees. The message that leaves at once is the loot.',
    falseAlarms: [
      'Somebody who happens to write a message in that minute.',
      'Confirmations to a platform of the owner of the SIM (catalogue FP04).',
    ],
    blindSpots: ['Taps that see only one of both.', 'Messages that the phone sends later.'],
    lookNext: ['The number that the message went to, and who else wrote to it.', 'The application of the SIM that was addressed.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'CatSMS' },
  response: 'block',
  fires: [
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      {
        operation: 'map.mtForwardSM',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        at: 5,
        says: { message: 'sim' },
      },
      { operation: 'map.moForwardSM', from: 'fr.vlr', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 20 },
    ],
  ],
  silent: [
    [
      { operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 5 },
      { operation: 'map.moForwardSM', from: 'fr.vlr', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 20 },
    ],
    [
      {
        operation: 'map.mtForwardSM',
        from: 'us.smsc',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        at: 5,
        says: { message: 'sim' },
      },
      { operation: 'map.moForwardSM', from: 'fr.vlr', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 20 },
    ],
    [
      {
        operation: 'map.mtForwardSM',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        at: 5,
        says: { message: 'sim' },
      },
      { operation: 'map.moForwardSM', from: 'fr.vlr', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 200 },
    ],
  ],
})
