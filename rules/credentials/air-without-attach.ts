import { absence, isOfSuspectCountry, isPartner, isSuspect, minutes, placeOf, say, threshold, type Step } from '../../src/detect/author.js'

const TAKE = 'diameter.s6a.authenticationInformation'
const REGISTER = 'diameter.s6a.updateLocation'
const CANCEL = 'diameter.s6a.cancelLocation'

const thresholds = {
  registrationsSeen: threshold(3, 'times', 'registrations that the tap must have shown before a missing one means something'),
  watchedMinutes: threshold(30, 'minutes', 'that the tap must have watched'),
}

/** Three come to France, with a phone each; one of them is us.one. */
const visitorsOfFrance = (['us.two', 'us.three', 'us.one'] as const).flatMap((about, i): Step[] =>
  [TAKE, REGISTER].map((operation, j) => ({ operation, from: 'fr.mme', to: 'us.hss', about, outcome: 'answered', at: 2 * i + j })),
)

/** Others of the country, in the other technology, ask what only a home may ask; a day later its MME takes vectors of somebody. */
const suspectCountry = (claims: number): Step[] => [
  { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 0 },
  { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 10 },
  { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 20 },
  ...Array.from({ length: claims }, (_, i): Step => {
    return {
      operation: 'map.anyTimeInterrogation',
      from: 'bb.leased',
      to: 'us.hlr',
      about: 'us.two',
      outcome: 'answered',
      at: 3600 * i + 30,
    }
  }),
  { operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 90_000 },
  { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 95_000 },
]

export default absence(thresholds, ({ registrationsSeen, watchedMinutes }) => ({
  id: 'credentials/air-without-attach',
  title: 'Authentication vectors taken over Diameter by a network where the subscriber does not attach',
  threat: 'credentials',
  techniques: ['D26'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  within: minutes(30),
  first: {
    looksAt: [TAKE],
    only: ['noVisitors'],
    when: (t, memory) =>
      t.foreign === true &&
      placeOf(t.origin) !== undefined &&
      !isPartner(t.origin, memory) &&
      // A core that asks for the network where he is: keys-for-another-country judges it
      !(t.visitsElsewhere && memory.whereabouts(t, t.plmn(t.diameter?.visitedPlmn ?? '')) === 'here') &&
      (memory.whereabouts(t) !== 'here' || isSuspect(t.origin, memory)),
  },
  // Where the home cancels somebody he was registered, though the tap lost it.
  unless: {
    looksAt: [REGISTER, CANCEL],
    when: (t, first, memory) =>
      t.procedure === CANCEL
        ? t.foreign === false && placeOf(t.target) === placeOf(first.origin) && !isSuspect(first.origin, memory)
        : placeOf(t.origin) === placeOf(first.origin) &&
          !memory.disbelieved &&
          (first.whereabouts === undefined || !isSuspect(t.origin, memory)),
  },
  // What the keys were for is claimed by another rule: somebody is registered who is not there
  confirm: {
    looksAt: [REGISTER],
    only: ['noVisitors'],
    ofFalse: true,
    when: (t, first) => first.answered && first.whereabouts !== 'here' && t.origin.address === first.origin.address,
  },
  // Somewhere else for sure, or for a country whence only questions come: only then keys are out of place.
  visible: (first, memory) =>
    first.answered &&
    (first.whereabouts === 'elsewhere' || (first.whereabouts === undefined && isOfSuspectCountry(first.origin, memory))) &&
    memory.watched >= minutes(watchedMinutes) &&
    memory.seen(REGISTER) >= registrationsSeen,
  hindsight: ({ origin }, memory) => !isPartner(origin, memory),
  because: (first, subscriber) =>
    say`Traffic bearing the name ${first.origin} asked for authentication vectors of ${subscriber}; no registration from that country that may be believed came within thirty minutes.`,
  about: {
    why: 'A network asks for vectors to let the subscriber in. Taken without that, they serve whoever listens near the phone or pretends to be its network.',
    falseAlarms: [
      'A phone at a border that tries a network and is refused by radio.',
      'Networks tried in turn by roaming steering (catalogue FP07).',
    ],
    blindSpots: [
      'Subscribers whose registration came before the capture, unless nobody has come to the country for a day and its addresses ask what only a home may ask.',
      'Vectors taken with the names of the serving network.',
    ],
    lookNext: ['Other vectors that the same origin took.', 'Where the subscriber is registered, and whether that changes.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT3004.301'], fight: ['FGT5044'], misp: 'Cat3' },
  response: 'alert',
  fires: [
    [
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 0 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 10 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 20 },
      { operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2000 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // Nobody gets there so soon: the registration is claimed (D05), and the keys served it.
    [
      ...visitorsOfFrance,
      { operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2000 },
      { operation: REGISTER, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2002 },
    ],
    // Nothing is known of the subscriber; titles of that country ask for locations, and nobody has come there for a day.
    suspectCountry(3),
  ],
  silent: [
    // He did register: the home cancels him there later.
    [
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 0 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 10 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 20 },
      { operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2000 },
      { operation: CANCEL, from: 'us.hss', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 3000 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    // In the name of the network where he is, by a core elsewhere (catalogue FP03)
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 0 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 10 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 20 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 30 },
      {
        operation: TAKE,
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        at: 2000,
        says: { visitedPlmn: '20899' },
      },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
    suspectCountry(2),
    // The home cancels somebody else there: people have been there since before the capture.
    suspectCountry(3).toSpliced(3, 0, {
      operation: CANCEL,
      from: 'us.hss',
      to: 'bb.leased',
      about: 'us.three',
      outcome: 'answered',
      at: 25,
    }),
    [
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 0 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 10 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 20 },
      { operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2000 },
      { operation: REGISTER, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 2010 },
      { operation: REGISTER, from: 'fr.mme', to: 'us.hss', about: 'us.two', outcome: 'answered', at: 9000 },
    ],
  ],
}))
