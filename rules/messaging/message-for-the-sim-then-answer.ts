import { chain, minutes, say, seconds, type Step, threshold } from '../../src/detect/author.js'
import { deliveries } from '../../src/detect/questions.js'

const SUBMIT = ['map.moForwardSM', 'diameter.sgd.moForwardShortMessage']

const thresholds = {
  textSeconds: threshold(
    15,
    'seconds',
    'after the message for the SIM in which a message of text counts as what the SIM sent, too: a SIM answers at once',
  ),
}

const order: Step = {
  operation: 'map.mtForwardSM',
  from: 'bb.leased',
  to: 'fr.vlr',
  about: 'us.one',
  outcome: 'answered',
  at: 5,
  says: { message: 'sim' },
}
const sends = (at: number, message: 'data' | 'text'): Step => ({
  operation: 'map.moForwardSM',
  from: 'fr.vlr',
  to: 'us.smsc',
  about: 'us.one',
  outcome: 'answered',
  at,
  says: { message },
})

export default chain(thresholds, ({ textSeconds }) => ({
  id: 'messaging/message-for-the-sim-then-answer',
  title: 'Message for the SIM from outside, and the phone sent a message at once',
  threat: 'messaging',
  techniques: ['D61', 'D62'],
  category: 'sms',
  severity: 'critical',
  confidence: 0.9,
  within: minutes(1),
  // What was refused did not reach the SIM.
  first: {
    looksAt: deliveries,
    only: ['foreign', 'marked'],
    when: (t, memory) => t.foreign === true && t.outcome !== 'refused' && (t.asks('smsToSim') || t.asks('smsOta')) && !memory.hostsHome(t),
  },
  // The home network manages its SIM itself: then the answer is for it.
  unless: { looksAt: deliveries, when: (t) => t.foreign === false && (t.asks('smsToSim') || t.asks('smsOta')) },
  // Programs write in octets (TP-DCS, TS 23.038 §4), and people write text at any time.
  then: { looksAt: SUBMIT, when: (t, first) => t.asks('smsDataSent') || t.at - first.at <= seconds(textSeconds) },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} delivered a message for the SIM of ${t.subscriber}; within a minute the phone sent a message over ${t.origin} to the centre ${t.target}.`,
  about: {
    why: 'A SIM that obeys makes the phone send its cell and its equipment identity in a message that nobody sees. The message that leaves at once is the loot.',
    falseAlarms: [
      'Somebody who happens to write a message in the seconds after; a meter that happens to report in that minute.',
      'Confirmations to a platform of the owner of the SIM (catalogue FP04).',
    ],
    blindSpots: ['Taps that see only one of both.', 'Messages that the phone sends later: text after seconds, data after a minute.'],
    lookNext: ['The number that the message went to, and who else wrote to it.', 'The application of the SIM that was addressed.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'CatSMS' },
  response: 'block',
  fires: [
    [
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      order,
      sends(20, 'data'),
    ],
    [order, sends(60, 'data')],
    [order, sends(12, 'text')],
    [{ ...order, operation: 'diameter.sgd.mtForwardShortMessage', to: 'fr.mme' }, sends(30, 'data')],
  ],
  silent: [
    [{ ...order, says: { message: 'text' } }, sends(20, 'data')],
    [{ ...order, from: 'us.smsc' }, sends(20, 'data')],
    [order, sends(200, 'data')],
    // Somebody writes a message, as on any day.
    [order, sends(21, 'text')],
    // The phone was away.
    [{ ...order, outcome: 'refused' }, sends(12, 'text')],
  ],
}))
