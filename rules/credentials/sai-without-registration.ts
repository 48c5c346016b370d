import { absence, minutes, say } from '../../src/detect/author.js'

const ASK = 'map.sendAuthenticationInfo'
const REGISTER = ['map.updateLocation', 'map.updateGprsLocation']
/** Registrations that the tap must have shown before «none came» means anything. */
const REGISTRATIONS_SEEN = 3

export default absence({
  id: 'credentials/sai-without-registration',
  title: 'Authentication vectors taken by a network where the subscriber never registers',
  threat: 'credentials',
  techniques: ['D26'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  within: minutes(30),
  first: { looksAt: [ASK], when: (t) => t.foreign === true && t.answered && t.disclosed.includes('keys') },
  unless: { looksAt: REGISTER, when: (t, first) => t.origin.country === first.origin.country },
  visible: (_, memory) => REGISTER.reduce((n, procedure) => n + memory.seen(procedure), 0) >= REGISTRATIONS_SEEN,
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} took authentication vectors of ${subscriber}; no registration from that country came within thirty minutes before or after.`,
  about: {
    why: 'A network asks for vectors to let the subscriber in. The keys are worth stealing for whoever listens near the phone.',
    falseAlarms: [
      'Registrations that the home refused, or that took another path.',
      'A subscriber who registered long before and is authenticated again: a registration more than thirty minutes old is not remembered here.',
    ],
    blindSpots: ['Keys taken in the country where the subscriber really is.', 'The last half hour of a capture.'],
    lookNext: ['Requests of the same address for other subscribers.', 'UpdateLocation for the subscriber from any country afterwards.'],
  },
  mappings: { misp: 'Cat3.1' },
  response: 'alert',
  fires: [
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 2 },
      { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
  ],
  silent: [
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: ASK, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 20 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
  ],
})
