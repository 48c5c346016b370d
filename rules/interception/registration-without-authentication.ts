import { ending, hours, minutes, rule, say } from '../../src/detect/author.js'

const AUTHENTICATE = 'map.sendAuthenticationInfo'
/** Authentications that the tap must have shown before a missing one means anything. */
const AUTHENTICATIONS_SEEN = 3
/** Vectors fetched before the capture began may still be in use: cold taps are less sure. */
const WARM = hours(24)
const COLD = minutes(10)

export default rule({
  id: 'interception/registration-without-authentication',
  title: 'Registration from a network that did not authenticate the subscriber',
  threat: 'interception',
  techniques: ['D23'],
  category: 'cat3',
  severity: 'high',
  confidence: (_, memory) => (memory.watched >= WARM ? 0.8 : 0.5),
  looksAt: ['map.updateLocation', 'map.updateGprsLocation'],
  when: (t, memory) => {
    const { country } = t.origin
    if (t.foreign !== true || country === undefined || memory.watched < COLD || memory.seen(AUTHENTICATE) < AUTHENTICATIONS_SEEN)
      return false
    const last = memory.lastFrom(t, AUTHENTICATE, country)
    return last === undefined || last > WARM
  },
  because: (t) =>
    say`Traffic bearing the address ${t.origin} registered ${t.subscriber} at ${t.target} without having asked for authentication in the 24 hours before, as far as this tap sees${ending(t)}.`,
  about: {
    why: 'A network authenticates a phone before it registers it. Who only wants the messages and calls has no phone to authenticate.',
    falseAlarms: [
      'Vectors fetched before the capture began: the first 24 hours count less.',
      'Steering of roaming, pools that authenticate under titles of another country (catalogue FP06, FP15).',
    ],
    blindSpots: ['An attacker who asks for vectors first.', 'Taps that see no authentication at all: there nothing is claimed.'],
    lookNext: ['MT-ForwardSM to the address that registered.', 'Return of the subscriber to the network before, within minutes.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1565.001'], misp: 'Cat3.1' },
  response: 'alert',
  remembers: { perSubscriber: [AUTHENTICATE] },
  fires: [
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
  ],
  silent: [
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1199 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
    [{ operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
  ],
})
