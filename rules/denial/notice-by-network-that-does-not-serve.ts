import { ending, isElsewhere, mayBeElsewhere, rule, say } from '../../src/detect/author.js'
import { isOutOfReach, returns } from '../../src/detect/journeys.js'
import { authentications } from '../../src/detect/questions.js'
import { partnerAbroad4G } from '../scenes.js'

/** What a serving network tells the register about a phone that it has. */
export const STATES: readonly string[] = ['diameter.s6a.notify', 'map.readyForSM', 'map.noteSubscriberPresent']
/** And who tried in vain to let it in, too. */
const NOTICES = [...STATES, 'map.authenticationFailureReport']

export default rule(returns, (least) => ({
  id: 'denial/notice-by-network-that-does-not-serve',
  title: 'State of a phone reported by a network where the subscriber is not registered',
  threat: 'denial',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.75,
  looksAt: NOTICES,
  only: ['foreign'],
  when: (t, memory) => t.foreign === true && (isElsewhere(t, memory) || isOutOfReach(t, memory, least)),
  hindsight: (t, memory) => t.foreign === true && mayBeElsewhere(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} told ${t.target} with ${t.procedure} about the phone of ${t.subscriber}, whom that network does not serve as far as this tap sees${ending(t)}.`,
  about: {
    why: 'Only the network that serves a subscriber knows the state of the phone. A false report moves messages, gateways or alarms.',
    falseAlarms: ['A subscriber who has just crossed a border: the old network reports late.'],
    blindSpots: [
      'Subscribers of whom nothing was seen.',
      'Addresses of ranges that have visitors of their own (catalogue D26), but for subscribers who cannot have come there so soon.',
    ],
    lookNext: ['What the report changed: gateway, reachability, way of messages.', 'What else this address sent about the subscriber.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT1499.503'], misp: 'Cat3.1' },
  response: 'block',
  remembers: { perSubscriber: authentications },
  fires: [
    // From where others come, though nobody comes so soon
    [
      ...partnerAbroad4G(),
      { operation: 'diameter.s6a.notify', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 93_600 },
    ],
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.notify', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
  ],
  silent: [
    [
      ...partnerAbroad4G(36_000),
      { operation: 'diameter.s6a.notify', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 93_600 },
    ],
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.notify', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    [{ operation: 'diameter.s6a.notify', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
  ],
}))
