import { ending, rule, say } from '../../src/detect/author.js'

export default rule({
  id: 'location/ati-from-foreign-network',
  title: 'Any Time Interrogation from another network',
  threat: 'location',
  techniques: ['D01'],
  category: 'cat1',
  severity: 'high',
  confidence: 0.95,
  looksAt: ['map.anyTimeInterrogation'],
  only: ['foreign'],
  when: (t) => t.foreign === true,
  because: (t) => say`Traffic bearing the address ${t.origin} asked ${t.target} where ${t.subscriber} is${ending(t)}.`,
  about: {
    why: 'Only the home network asks its own register in this way, for its own services. There is no roaming case: another network that is answered gets the cell, and the phone notices nothing.',
    falseAlarms: [
      'Location services that a group of sister networks runs together: list them as one family (home.families).',
      'Services by agreement between two operators (catalogue FP11, FP13): list the agreement with its procedure.',
    ],
    blindSpots: [
      'An origin whose title is of the same country as the subscriber’s home, unless the configuration names our titles there.',
      'A subscriber named by MSISDN only: the home is then the country of the number.',
    ],
    lookNext: [
      'All operations of the same origin in the 24 hours before.',
      'ProvideSubscriberInfo and SendRoutingInfoForSM about the same subscriber.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'map.anyTimeInterrogation', from: 'cn.range', to: 'us.hlr', about: 'us.two', outcome: 'unseen' }],
  ],
  silent: [[{ operation: 'map.anyTimeInterrogation', from: 'us.scf', to: 'us.hlr', about: 'us.one', outcome: 'answered' }]],
})
