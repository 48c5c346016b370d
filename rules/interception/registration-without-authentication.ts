import {
  ending,
  hours,
  isPartner,
  isSuspect,
  minutes,
  placeOf,
  rule,
  say,
  threshold,
  type Memory,
  type Step,
  type Transaction,
  type Vector,
} from '../../src/detect/author.js'

const AUTHENTICATE = 'map.sendAuthenticationInfo'
const REGISTER = 'map.updateLocation'
const REGISTER_4G = 'diameter.s6a.updateLocation'
/** By either technology: a phone on 4G is registered for calls without a second authentication (TS 23.272 §5.2). */
const AUTHENTICATIONS = [AUTHENTICATE, 'diameter.s6a.authenticationInformation']
/** Vectors fetched before the capture began may still be in use: cold taps are less sure. */
const WARM = hours(24)

/** True when a network of that country asked for vectors of the subscriber in the day before. */
function authenticated(t: Transaction, memory: Memory, place: string): boolean {
  return AUTHENTICATIONS.some((procedure) => (memory.lastFrom(t, procedure, place) ?? Number.POSITIVE_INFINITY) <= WARM)
}

/** How often an address asked for vectors. */
const askedBy = (t: Transaction, memory: Memory): number =>
  AUTHENTICATIONS.reduce((n, procedure) => n + memory.seenFrom(procedure, t.origin), 0)

/** The address asks for vectors as a habit, or has asked and its country does: one registration without is a message that the tap lost (catalogue FP17). */
function asksByHabit(t: Transaction, memory: Memory, place: string, habit: number): boolean {
  const asked = askedBy(t, memory)
  return asked >= habit || (asked > 0 && AUTHENTICATIONS.reduce((n, procedure) => n + memory.subscribersFrom(procedure, place), 0) >= habit)
}

/** Fewer of its questions were for vectors than rules have claimed, or none: if it is suspected, those of its country were for a switch of others. */
const hardlyAuthenticates = (t: Transaction, memory: Memory): boolean =>
  askedBy(t, memory) === 0 || askedBy(t, memory) < memory.suspected(t.origin)

/** Subscribers come, are authenticated, and register. */
const visitors: Vector = Array.from({ length: 20 }, (_, i): Vector => {
  const about = { from: 'fr.vlr', to: 'us.hlr', about: 'us.two', beside: i, outcome: 'answered' } as const
  return [
    { ...about, operation: AUTHENTICATE, at: 60 * i },
    { ...about, operation: REGISTER, at: 60 * i + 1 },
  ]
}).flat()

const thresholds = {
  authenticationsSeen: threshold(3, 'times', 'authentications that the tap must have shown before a missing one means anything'),
  habit: threshold(
    10,
    'times',
    'that an address asked for vectors, or others of its country when it has asked, so that one registration without is likelier a message that the tap lost',
  ),
  coldMinutes: threshold(10, 'minutes', 'during which nothing is claimed, since vectors fetched before the capture began are still in use'),
}

export default rule(thresholds, ({ authenticationsSeen, habit, coldMinutes }) => ({
  id: 'interception/registration-without-authentication',
  title: 'Registration from a network that did not authenticate the subscriber',
  threat: 'interception',
  techniques: ['D23'],
  category: 'cat3',
  severity: 'high',
  disbelieves: true,
  confidence: (_, memory) => (memory.watched >= WARM ? 0.8 : 0.5),
  looksAt: [REGISTER, 'map.updateGprsLocation', REGISTER_4G],
  only: ['foreign'],
  when: (t, memory) => {
    const place = placeOf(t.origin)
    if (t.foreign !== true || place === undefined) return false
    if (authenticated(t, memory, place)) return isSuspect(t.origin, memory) && hardlyAuthenticates(t, memory)
    if (isSuspect(t.origin, memory)) return true
    const where = memory.whereabouts(t)
    // Switches of one network pass a phone on with its vectors.
    if (where === 'here') return false
    // After a reset they restore their visitors at the next sign of life, with the vectors that they have.
    if ((memory.sinceReset(t) ?? Number.POSITIVE_INFINITY) <= WARM) return false
    if (
      memory.watched < minutes(coldMinutes) ||
      AUTHENTICATIONS.reduce((n, procedure) => n + memory.seen(procedure), 0) < authenticationsSeen
    )
      return false
    const authenticates = AUTHENTICATIONS.some((procedure) => memory.subscribersFrom(procedure, place) > 0)
    if (isPartner(t.origin, memory) && asksByHabit(t, memory, place, habit)) return false
    if (where === 'elsewhere' && memory.seesRegistrations) return memory.watched >= WARM || !isPartner(t.origin, memory)
    // Who was there before the capture began may only change the switch, unless he was elsewhere a while ago.
    return !authenticates && (where === 'elsewhere' || memory.watched >= WARM || memory.authenticatedElsewhere(t, place))
  },
  hindsight: (t, memory) => {
    const place = placeOf(t.origin)
    if (t.foreign !== true || place === undefined || isPartner(t.origin, memory)) return false
    return !authenticated(t, memory, place) || hardlyAuthenticates(t, memory)
  },
  because: (t) =>
    say`Traffic bearing the address ${t.origin} registered ${t.subscriber} at ${t.target} without having asked for authentication in the 24 hours before, as far as this tap sees${ending(t)}.`,
  about: {
    why: 'A network authenticates a phone before it registers it. Who only wants the messages and calls has no phone to authenticate.',
    falseAlarms: [
      'A phone whose switch got the vectors from another switch of its network: nothing is claimed of the network where the subscriber is.',
      'Vectors fetched before the capture began: the first 24 hours count less, and nothing is claimed in them of whom nothing was seen.',
      'A question for vectors, or its answer, that the tap lost (catalogue FP17): nothing is claimed of a roaming partner’s switch that asks for vectors, where it, or its country, does so as a habit.',
      'Registers that restart: nothing is claimed for a day after a reset to that country.',
      'Steering of roaming, pools that authenticate under titles of another country (catalogue FP06, FP15).',
    ],
    blindSpots: [
      'An attacker who asks for vectors first.',
      'One registration by a switch of a roaming partner that asks for the vectors of others.',
      'An attacker in a country to which the register has sent a reset in the day before.',
      'Taps that see no authentication at all: there nothing is claimed.',
      'Subscribers of whom nothing was seen, in the first day.',
    ],
    lookNext: ['MT-ForwardSM to the address that registered.', 'Return of the subscriber to the network before, within minutes.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1565.001'], fight: ['FGT5016', 'FGT1199.501'], misp: 'Cat3.1' },
  response: 'alert',
  remembers: { perSubscriber: AUTHENTICATIONS, perOrigin: AUTHENTICATIONS },
  fires: [
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
    // Of whom it is known where he was, on a tap that sees few ends of registrations
    [
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      ...Array.from(
        { length: 10 },
        (_, i): Step => ({
          operation: 'map.updateLocation',
          from: 'gb.vlr',
          to: 'us.hlr',
          about: 'us.two',
          beside: i + 5,
          outcome: 'unseen',
          at: 20 + i,
        }),
      ),
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
    ],
    // In the country where the subscriber is, by an address that asked what only a home may ask, and never or hardly for vectors.
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.anyTimeInterrogation', from: 'fr.smsc', to: 'us.hlr', about: 'us.two', outcome: 'refused', at: 60 },
      { operation: 'map.updateLocation', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'fr.smsc', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 50 },
      { operation: 'map.anyTimeInterrogation', from: 'fr.smsc', to: 'us.hlr', about: 'us.two', outcome: 'refused', at: 60 },
      { operation: 'map.anyTimeInterrogation', from: 'fr.smsc', to: 'us.hlr', about: 'us.two', outcome: 'refused', at: 90 },
      { operation: 'map.updateLocation', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
  ],
  silent: [
    // The same of a switch that has asked less often, whose network takes vectors of all that come.
    [
      ...visitors,
      { operation: AUTHENTICATE, from: 'fr.smsc', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 2000 },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 86_000 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 86_001 },
      { operation: 'map.updateLocation', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 186_000 },
    ],
    // The register has restarted.
    [
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.reset', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', at: 600 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
    // Where everybody else was authenticated, one message was lost.
    [
      ...visitors,
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 86_000 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 86_001 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 186_000 },
    ],
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1199 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1200 },
    ],
    [{ operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
    // Of whom nothing was seen: in the first day a phone that was there before the capture goes on from one switch of its network to the next, with its vectors.
    [
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 7200 },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.smsc', about: 'us.one', outcome: 'answered', at: 7201 },
    ],
    // Where nobody sees how registrations end, a network that authenticates others may serve this one, too.
    [
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'unseen' },
      { operation: AUTHENTICATE, from: 'gb.vlr', to: 'us.hlr', about: 'us.three', outcome: 'unseen', at: 1 },
      { operation: AUTHENTICATE, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 3 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 90_000 },
    ],
  ],
}))
