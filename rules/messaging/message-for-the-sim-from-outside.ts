import { ending, rule, say } from '../../src/detect/author.js'
import { deliveries } from '../../src/detect/questions.js'

export default rule({
  id: 'messaging/message-for-the-sim-from-outside',
  title: 'Message for the SIM from a network that did not issue it',
  threat: 'messaging',
  techniques: ['D61'],
  category: 'sms',
  severity: 'high',
  confidence: 0.85,
  looksAt: deliveries,
  only: ['foreign', 'marked'],
  when: (t, memory) => t.foreign === true && (t.asks('smsToSim') || t.asks('smsOta')) && !memory.hostsHome(t),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} delivered a message for the SIM of ${t.subscriber} at ${t.target}${ending(t)}.`,
  about: {
    why: 'Only the network that issued a SIM manages it. Commands from others make the phone send its cell and its equipment identity.',
    falseAlarms: [
      'A platform of the home network, or of the owner of the SIM, that delivers through a hub abroad (catalogue FP01, FP04). Nothing is claimed of the operator whose registers were seen to answer for the home network.',
    ],
    blindSpots: [
      'Messages in parts of which the first was not seen.',
      'A sender with an address of the home country, or of an operator that hosts registers of the home network.',
    ],
    lookNext: ['Messages that the phone sent in the minute after, and to which number.', 'The application that the message names.'],
  },
  mappings: {
    attack: ['T1430.002'],
    motif: ['MOT3003.301', 'MOT3003.302', 'MOT3005', 'MOT5012.501'],
    fight: ['FGT5012.008'],
    misp: 'CatSMS',
  },
  response: 'block',
  fires: [
    [{ operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', says: { message: 'sim' } }],
    [
      {
        operation: 'diameter.sgd.mtForwardShortMessage',
        from: 'bb.leased',
        to: 'fr.mme',
        about: 'us.one',
        outcome: 'answered',
        says: { message: 'sim' },
      },
    ],
  ],
  silent: [
    [{ operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    // The register of the SIM stands with an operator abroad
    [
      ...Array.from({ length: 20 }, (_, i) => {
        return {
          operation: 'map.updateLocation',
          from: 'fr.vlr',
          to: 'bb.leased',
          about: 'us.one',
          beside: i,
          outcome: 'answered',
          at: i,
        } as const
      }),
      {
        operation: 'map.mtForwardSM',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { message: 'sim' },
        at: 60,
      },
    ],
    [{ operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', says: { message: 'sim' } }],
  ],
})
