import { chain, days, say, threshold } from '../../src/detect/author.js'

const WRITE = ['map.insertSubscriberData', 'map.anyTimeModification']
const CALL = 'cap.initialDP'

const thresholds = {
  withinDays: threshold(7, 'days', 'from the first question to the second'),
}

export default chain(thresholds, ({ withinDays }) => ({
  id: 'interception/profile-then-call-control',
  title: 'Profile written by a network that is not the home, then calls reported to a foreign service node',
  threat: 'interception',
  techniques: ['D21', 'D22'],
  category: 'cat3',
  severity: 'critical',
  confidence: 0.95,
  within: days(withinDays),
  first: { looksAt: WRITE, only: ['foreign', 'marked'], when: (t) => t.foreign === true && !t.fromResponder && t.asks('setsCamel') },
  unless: { looksAt: ['map.insertSubscriberData'], when: (t) => t.foreign === false && t.asks('setsCamel') },
  ofTarget: true,
  then: { looksAt: [CALL, 'cap.initialDPSMS', 'cap.initialDPGPRS'], when: (t) => t.foreignTarget === true },
  because: (t, first) =>
    say`Traffic bearing the address ${first.origin} wrote call control into the profile of ${t.subscriber}; then the switch ${t.origin} reported a call to ${t.target}, outside the home network.`,
  about: {
    why: 'The written profile names a service node, and each call is reported there: the sequence is interception at work, not an attempt.',
    falseAlarms: ['A home network whose register and service nodes stand abroad and are not known yet (catalogue FP03).'],
    blindSpots: ['Taps that see only one of both.', 'A profile written by a forged home address.'],
    lookNext: ['The number to which the service node sent the call.', 'Whether the home network has restored the profile.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1565.001', 'MOT1557'], fight: ['FGT5022', 'FGT5016'] },
  response: 'block',
  fires: [
    [
      {
        operation: 'map.insertSubscriberData',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { callControl: true },
      },
      { operation: CALL, from: 'fr.vlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 600 },
    ],
  ],
  silent: [
    [
      {
        operation: 'map.insertSubscriberData',
        from: 'us.hlr',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { callControl: true },
      },
      { operation: CALL, from: 'fr.vlr', to: 'us.scf', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    [
      { operation: 'map.insertSubscriberData', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' },
      { operation: CALL, from: 'fr.vlr', to: 'us.scf', about: 'us.one', outcome: 'answered', at: 600 },
    ],
  ],
}))
