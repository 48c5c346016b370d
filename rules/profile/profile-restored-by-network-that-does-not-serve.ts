import { ending, isElsewhere, mayBeElsewhere, rule, say } from '../../src/detect/author.js'
import { isOutOfReach, returns } from '../../src/detect/journeys.js'
import { authentications } from '../../src/detect/questions.js'
import { partnerAbroad } from '../scenes.js'

const RESTORE = 'map.restoreData'

export default rule(returns, (least) => ({
  id: 'profile/profile-restored-by-network-that-does-not-serve',
  title: 'Profile asked for anew by a network that does not serve the subscriber',
  threat: 'profile',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.8,
  looksAt: [RESTORE],
  only: ['foreign'],
  when: (t, memory) => t.foreign === true && (isElsewhere(t, memory) || isOutOfReach(t, memory, least)),
  hindsight: (t, memory) => t.foreign === true && mayBeElsewhere(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} had ${t.target} send the profile of ${t.subscriber} again, whom that network does not serve as far as this tap sees${ending(t)}.`,
  about: {
    why: 'A switch that has lost its data asks the home for the profile again, with numbers, services and who is told of calls. Another switch has nothing to restore.',
    falseAlarms: ['A subscriber who has just crossed a border.'],
    blindSpots: [
      'Subscribers of whom nothing was seen.',
      'Addresses of ranges that have visitors of their own (catalogue D26), but for subscribers who cannot have come there so soon.',
    ],
    lookNext: ['Registrations of the subscriber by the same address.', 'For how many subscribers this address asked.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3004'], fight: ['FGT5020'], misp: 'Cat3.1' },
  response: 'block',
  remembers: { perSubscriber: authentications },
  fires: [
    // From where others come, though nobody comes so soon
    [...partnerAbroad(), { operation: RESTORE, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 93_600 }],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: RESTORE, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
  ],
  silent: [
    [...partnerAbroad(36_000), { operation: RESTORE, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 93_600 }],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: RESTORE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    [{ operation: RESTORE, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
  ],
}))
