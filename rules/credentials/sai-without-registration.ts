import {
  absence,
  isOfSuspectCountry,
  isPartner,
  isSuspect,
  minutes,
  placeOf,
  say,
  threshold,
  type Memory,
  type Step,
  type Transaction,
} from '../../src/detect/author.js'

const ASK = 'map.sendAuthenticationInfo'
/** Version 1 asks with another operation. */
const ASK_V1 = 'map.sendParameters'
const REGISTER = ['map.updateLocation', 'map.updateGprsLocation']
const CANCEL = 'map.cancelLocation'

/** True when the tap has shown no registration of the subscriber from there. */
const neverRegistered = (t: Transaction, place: string | undefined, memory: Memory): boolean =>
  place !== undefined && REGISTER.every((procedure) => memory.lastFrom(t, procedure, place) === undefined)

const thresholds = {
  registrationsSeen: threshold(3, 'times', 'registrations that the tap must have shown before «none came» means anything'),
}

/** Registrations to be seen: the last of them puts the subscriber in France. */
const registered: readonly Step[] = [
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
  { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
]

/** Three come to France, with a phone each; one of them is us.one. */
const visitorsOfFrance = (['us.two', 'us.three', 'us.one'] as const).flatMap((about, i): Step[] =>
  [ASK, 'map.updateLocation'].map((operation, j) => ({
    operation,
    from: 'fr.vlr',
    to: 'us.hlr',
    about,
    outcome: 'answered',
    at: 2 * i + j,
  })),
)

/** Others of the country, in the other technology, do what only a home may do; a day later it takes vectors of somebody. */
const suspectCountry = (claims: number): Step[] => [
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 0 },
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 10 },
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 20 },
  ...Array.from({ length: claims }, (_, i): Step => {
    const at = 3600 * i + 30
    return { operation: 'diameter.s6a.cancelLocation', from: 'bb.leased', to: 'us.gmsc', about: 'us.two', outcome: 'answered', at }
  }),
  { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 95_000 },
]

export default absence(thresholds, ({ registrationsSeen }) => ({
  id: 'credentials/sai-without-registration',
  title: 'Authentication vectors taken by a network where the subscriber never registers',
  threat: 'credentials',
  techniques: ['D26'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  within: minutes(30),
  first: {
    looksAt: [ASK, ASK_V1],
    only: ['noVisitors'],
    when: (t, memory) => {
      const place = placeOf(t.origin)
      if (t.foreign !== true || place === undefined || isPartner(t.origin, memory)) return false
      // Who registered there before, however long ago, is authenticated again and again: that is daily traffic.
      // Of a suspected address that proves nothing: it may have registered others’ subscribers itself.
      if (isSuspect(t.origin, memory)) return true
      return neverRegistered(t, place, memory)
    },
  },
  // A suspected address that registers somebody of whom it is known where he is explains nothing: the keys served it.
  // Where the home cancels somebody he was registered, though the tap lost it.
  unless: {
    looksAt: [...REGISTER, CANCEL],
    when: (t, first, memory) =>
      t.procedure === CANCEL
        ? t.foreign === false && placeOf(t.target) === placeOf(first.origin) && neverRegistered(t, placeOf(first.origin), memory)
        : placeOf(t.origin) === placeOf(first.origin) &&
          !memory.disbelieved &&
          (first.whereabouts === undefined || !isSuspect(t.origin, memory)),
  },
  // What the keys were for is claimed by another rule: somebody is registered who is not there
  confirm: {
    looksAt: REGISTER,
    only: ['noVisitors'],
    ofFalse: true,
    when: (t, first) => first.answered && first.whereabouts !== 'here' && t.origin.address === first.origin.address,
  },
  // Another network serves the subscriber, and nobody ever came to this address’s range: registered before the capture, it would be with it.
  // Whom the home reaches there is there, whatever others of that country do.
  visible: (first, memory) =>
    first.disclosed.includes('keys') &&
    (first.whereabouts === 'elsewhere' || (first.whereabouts !== 'here' && isOfSuspectCountry(first.origin, memory))) &&
    !isPartner(first.origin, memory) &&
    REGISTER.reduce((n, procedure) => n + memory.seen(procedure), 0) >= registrationsSeen,
  hindsight: ({ origin }, memory) => !isPartner(origin, memory),
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} asked for authentication vectors of ${subscriber}; no registration from that country was seen before, nor one that may be believed within thirty minutes after.`,
  about: {
    why: 'A network asks for vectors to let the subscriber in. The keys are worth stealing for whoever listens near the phone.',
    falseAlarms: [
      'Registrations that the home refused, or that took another path.',
      'A subscriber who registered before the capture began and is authenticated again: nothing is claimed unless another network is known to serve the subscriber, or the address asked what only a home may ask.',
    ],
    blindSpots: [
      'Keys taken in the country where the subscriber is, or ever was while the tap watched.',
      'Addresses of a range that has visitors of its own (catalogue D26: five), and subscribers of whom nothing was seen.',
      'The last half hour of a capture.',
    ],
    lookNext: ['Requests of the same address for other subscribers.', 'UpdateLocation for the subscriber from any country afterwards.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3004.301'], fight: ['FGT5044'], misp: 'Cat3.1' },
  response: 'alert',
  remembers: { perSubscriber: REGISTER },
  fires: [
    [
      ...registered,
      { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // Identity, keys, registration, all by one address: the registration is what the keys were for.
    [
      ...registered,
      { operation: 'map.sendRoutingInfoForSM', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 20 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 25 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // Nobody gets there so soon: the registration is claimed (D05), and the keys served it.
    [
      ...visitorsOfFrance,
      { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 610 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 612 },
    ],
    [
      ...registered,
      { operation: ASK_V1, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // Nothing is known of the subscriber; hosts of that country change data of others, and nobody has come there for a day.
    suspectCountry(3),
  ],
  silent: [
    suspectCountry(2),
    // The home cancels somebody else there: people have been there since before the capture.
    suspectCountry(3).toSpliced(3, 0, {
      operation: CANCEL,
      from: 'us.hlr',
      to: 'bb.leased',
      about: 'us.three',
      outcome: 'answered',
      at: 25,
    }),
    // The home has delivered a message to him there.
    suspectCountry(3).toSpliced(-2, 0, {
      operation: 'map.mtForwardSM',
      from: 'us.smsc',
      to: 'bb.leased',
      about: 'us.one',
      outcome: 'answered',
      at: 80_000,
    }),
    // Somebody of a third country has located him there: whoever registered him elsewhere does not have him.
    [
      ...registered,
      { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'gb.vlr', about: 'us.one', outcome: 'answered', at: 6 },
      { operation: ASK, from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // He did register: the home cancels him there later.
    [
      ...registered,
      { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: CANCEL, from: 'us.hlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 900 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // Of the subscriber nothing is known: the registration may be older than the capture.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 2 },
      { operation: ASK, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
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
}))
