import { ending, rule, say } from '../../src/detect/author.js'

const READ = 'map.anyTimeSubscriptionInterrogation'

export default rule({
  id: 'profile/profile-read-from-foreign-network',
  title: 'Subscriber profile asked by another network',
  threat: 'profile',
  techniques: ['D01'],
  category: 'cat1',
  severity: 'high',
  confidence: 0.9,
  looksAt: [READ],
  only: ['foreign'],
  when: (t) => t.foreign === true,
  because: (t) => say`Traffic bearing the address ${t.origin} asked ${t.target} for the services of ${t.subscriber}${ending(t)}.`,
  about: {
    why: 'A service of the home network asks its own register in this way. There is no roaming case: the answer tells what is forwarded, barred and controlled by whom, which is what somebody needs to know who means to change it.',
    falseAlarms: ['A group of sister networks with one service platform: list them as one family.'],
    blindSpots: ['An origin whose title is of the home country.', 'The same asked over Diameter (Sh): another rule looks at that.'],
    lookNext: ['Changes of the same profile afterwards.', 'All operations of the same origin in the day before.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3004'], fight: ['FGT5020'], misp: 'Cat1' },
  response: 'block',
  fires: [[{ operation: READ, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' }]],
  silent: [[{ operation: READ, from: 'us.scf', to: 'us.hlr', about: 'us.one', outcome: 'refused' }]],
})
