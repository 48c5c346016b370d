import { crosses, ending, isElsewhere, mayBeElsewhere, rule, say, type Transaction } from '../../src/detect/author.js'
import { isOutOfReach, returns } from '../../src/detect/journeys.js'
import { authentications } from '../../src/detect/questions.js'
import { partnerAbroad } from '../scenes.js'
import { SERVICES } from '../served-elsewhere.js'

/** Some dialogues are opened without naming the subscriber: then the two ends decide. */
const fromOutside = (t: Transaction): boolean => t.foreign ?? crosses(t)

export default rule(returns, (least) => ({
  id: 'profile/service-set-by-network-that-does-not-serve',
  title: 'Supplementary service set or read by a network that does not serve the subscriber',
  threat: 'profile',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.8,
  looksAt: SERVICES,
  when: (t, memory) => fromOutside(t) && (isElsewhere(t, memory) || isOutOfReach(t, memory, least)),
  hindsight: (t, memory) => fromOutside(t) && mayBeElsewhere(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}, though that network does not serve the subscriber as far as this tap sees${ending(t)}.`,
  about: {
    why: 'Services are set from the phone, over the network where it is. From elsewhere somebody diverts calls or reads where they go.',
    falseAlarms: ['A subscriber who has just crossed a border.'],
    blindSpots: [
      'Subscribers of whom nothing was seen.',
      'Addresses of ranges that have visitors of their own (catalogue D26), but for subscribers who cannot have come there so soon.',
    ],
    lookNext: ['The number that calls are forwarded to.', 'What else this address asked in the day before.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1565.001'], fight: ['FGT5022'], misp: 'Cat3.1' },
  response: 'block',
  remembers: { perSubscriber: authentications },
  fires: [
    // From where others come, though nobody comes so soon
    [
      ...partnerAbroad(),
      { operation: 'map.registerSS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 93_600 },
    ],
    [
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.registerSS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.registerSS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
    ],
  ],
  silent: [
    [
      ...partnerAbroad(36_000),
      { operation: 'map.registerSS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 93_600 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.registerSS', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    [{ operation: 'map.registerSS', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
  ],
}))
