import { absence, hours, minutes, say } from '../../src/detect/author.js'

const ASK = 'map.sendAuthenticationInfo'
const REGISTER = ['map.updateLocation', 'map.updateGprsLocation']
/** Registrations that the tap must have shown before «none came» means anything. */
const REGISTRATIONS_SEEN = 3
/** Until then a subscriber may be registered since before the capture, and is only authenticated again. */
const WARM = hours(24)

export default absence({
  id: 'credentials/sai-without-registration',
  title: 'Authentication vectors taken by a network where the subscriber never registers',
  threat: 'credentials',
  techniques: ['D26'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  within: minutes(30),
  first: {
    looksAt: [ASK],
    when: (t, memory) => {
      const { country } = t.origin
      if (t.foreign !== true || !t.answered || !t.disclosed.includes('keys') || country === undefined) return false
      // Who registered there before, however long ago, is authenticated again and again: that is daily traffic.
      return REGISTER.every((procedure) => memory.lastFrom(t, procedure, country) === undefined)
    },
  },
  unless: { looksAt: REGISTER, when: (t, first) => t.origin.country === first.origin.country },
  visible: ({ origin: { country } }, memory) => {
    if (country === undefined || REGISTER.reduce((n, procedure) => n + memory.seen(procedure), 0) < REGISTRATIONS_SEEN) return false
    const guests = REGISTER.reduce((n, procedure) => n + memory.subscribersFrom(procedure, country), 0)
    return guests === 0 || memory.watched >= WARM
  },
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} took authentication vectors of ${subscriber}; no registration from that country was seen before, nor within thirty minutes after.`,
  about: {
    why: 'A network asks for vectors to let the subscriber in. The keys are worth stealing for whoever listens near the phone.',
    falseAlarms: [
      'Registrations that the home refused, or that took another path.',
      'A subscriber who registered before the capture began and is authenticated again: from countries that register subscribers nothing is claimed until the tap has watched for a day.',
    ],
    blindSpots: [
      'Keys taken in the country where the subscriber is, or ever was while the tap watched.',
      'In the first day: countries from which others register.',
      'The last half hour of a capture.',
    ],
    lookNext: ['Requests of the same address for other subscribers.', 'UpdateLocation for the subscriber from any country afterwards.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3004.301'], misp: 'Cat3.1' },
  response: 'alert',
  remembers: { perSubscriber: REGISTER },
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
    // The subscriber is in France for hours, and is authenticated once more.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 2 },
      { operation: ASK, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 9000 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 18000 },
    ],
    // Registered in France since before the capture: others register there, so it may be.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 2 },
      { operation: ASK, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: ASK, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 20 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
  ],
})
