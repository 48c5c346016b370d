import { absence, isPartner, isSuspect, minutes, say, threshold } from '../../src/detect/author.js'

const TAKE = 'diameter.s6a.authenticationInformation'
const REGISTER = 'diameter.s6a.updateLocation'

const thresholds = {
  registrationsSeen: threshold(3, 'times', 'registrations that the tap must have shown before a missing one means something'),
  watchedMinutes: threshold(30, 'minutes', 'that the tap must have watched'),
}

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
    when: (t, memory) => {
      const { country } = t.origin
      return t.foreign === true && country !== undefined && !isPartner(t.origin, memory) && memory.whereabouts(t) !== 'here'
    },
  },
  unless: {
    looksAt: [REGISTER],
    when: (t, first, memory) =>
      t.origin.country !== undefined &&
      t.origin.country === first.origin.country &&
      (first.whereabouts !== 'elsewhere' || !isSuspect(t.origin, memory)),
  },
  // Somewhere else for sure: only then keys for this country are out of place.
  visible: (first, memory) =>
    first.answered &&
    first.whereabouts === 'elsewhere' &&
    memory.watched >= minutes(watchedMinutes) &&
    memory.seen(REGISTER) >= registrationsSeen,
  hindsight: ({ origin }, memory) => !isPartner(origin, memory),
  because: (first, subscriber) =>
    say`Traffic bearing the name ${first.origin} asked for authentication vectors of ${subscriber}; no registration from that country came within thirty minutes.`,
  about: {
    why: 'A network asks for vectors to let the subscriber in. Taken without that, they serve whoever listens near the phone or pretends to be its network.',
    falseAlarms: [
      'A phone at a border that tries a network and is refused by radio.',
      'Networks tried in turn by roaming steering (catalogue FP07).',
    ],
    blindSpots: ['Subscribers whose registration came before the capture.', 'Vectors taken with the names of the serving network.'],
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
  ],
  silent: [
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
