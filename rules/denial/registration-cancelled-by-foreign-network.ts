import { ending, rule, say } from '../../src/detect/author.js'

const CANCEL = 'map.cancelLocation'

export default rule({
  id: 'denial/registration-cancelled-by-foreign-network',
  title: 'Registration cancelled by a network that is not the home',
  threat: 'denial',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.9,
  looksAt: [CANCEL],
  only: ['foreign'],
  when: (t) => t.foreign === true && !t.fromResponder,
  because: (t) => say`Traffic bearing the address ${t.origin} cancelled the registration of ${t.subscriber} at ${t.target}${ending(t)}.`,
  about: {
    why: 'Only the home register tells a switch that its subscriber has left. Told by others, the phone gets no calls and messages until it registers again.',
    falseAlarms: [
      'A home network whose register is hosted under titles of another country (catalogue FP03): learned from who answers registrations, or listed as one family.',
    ],
    blindSpots: ['An origin whose title is of the home country.', 'A forged home address: the sender needs no answer.'],
    lookNext: [
      'A registration of the same subscriber from elsewhere in the minutes after.',
      'Whether the subscriber is registered anew by the switch that was told.',
    ],
  },
  mappings: { motif: ['MOT3003.301'], fight: ['FGT1499.503'], misp: 'Cat2.1' },
  response: 'block',
  fires: [[{ operation: CANCEL, from: 'bs.leased', to: 'fr.vlr', about: 'us.two', outcome: 'answered' }]],
  silent: [
    [{ operation: CANCEL, from: 'us.hlr', to: 'fr.vlr', about: 'us.two', outcome: 'answered' }],
    // A register that answers registrations of the home network is its register, wherever its title is from.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: CANCEL, from: 'bs.leased', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 5 },
    ],
    // The same, when the first cancellation comes before anybody has registered.
    [
      { operation: CANCEL, from: 'bs.leased', to: 'fr.vlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered', at: 600 },
    ],
  ],
})
