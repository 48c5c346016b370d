import { ending, isElsewhere, mayBeElsewhere, rule, say } from '../../src/detect/author.js'

const PURGES = ['map.purgeMS', 'diameter.s6a.purgeUe']

export default rule({
  id: 'denial/purge-by-network-that-does-not-serve',
  title: 'Subscriber purged by a network where the subscriber is not registered',
  threat: 'denial',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.8,
  looksAt: PURGES,
  only: ['foreign'],
  // Where the subscriber is must be known, or nothing is claimed. A partner may purge late, whoever has left it.
  when: (t, memory) => t.foreign === true && isElsewhere(t, memory),
  hindsight: (t, memory) => t.foreign === true && mayBeElsewhere(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} reported ${t.subscriber} as gone, whom that network does not serve as far as this tap sees${ending(t)}.`,
  about: {
    why: 'Only the network that serves a subscriber can say that it has forgotten the subscriber. A false report makes calls, messages and data fail.',
    falseAlarms: ['A subscriber who has just crossed a border: the old network purges late.'],
    blindSpots: ['Subscribers whose registration came before the capture.', 'A purge from another operator of the same country.'],
    lookNext: ['Registrations of the same subscriber in the hour before.', 'Other purges from the same origin.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1565.001'], fight: ['FGT1499.503'], misp: 'Cat3.1' },
  response: 'block',
  fires: [
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.purgeUe', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
  ],
  silent: [
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.purgeUe', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    [{ operation: 'diameter.s6a.purgeUe', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
  ],
})
