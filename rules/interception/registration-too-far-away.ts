import {
  ending,
  hasGuests,
  hours,
  isPartner,
  isSuspect,
  isThere,
  mayBeHub,
  registeredAt,
  rule,
  say,
  threshold,
  type Memory,
  type Serving,
  type Step,
  type Transaction,
  type Vector,
} from '../../src/detect/author.js'
import { comesBack, isAuthenticatedIn, isHearsay, journey, lastSeen, returns } from '../../src/detect/journeys.js'
import { authentications, registrations } from '../../src/detect/questions.js'

/** Where he was last, as his registration shows, or what his phone did since. */
function lastPlace(t: Transaction, memory: Memory): Serving | undefined {
  const [last, heard] = [memory.last(t), memory.heard(t)]
  return last === undefined || (heard !== undefined && heard.ago < last.ago && heard.country !== last.country) ? heard : last
}

const isHeardSince = (t: Transaction, memory: Memory, { country, ago }: Serving): boolean => {
  const heard = memory.heard(t)
  return heard !== undefined && heard.country === country && heard.ago <= ago
}

/** The subscriber was elsewhere, less long ago than the journey takes. */
function isTooFar(t: Transaction, memory: Memory, { visitors, returnHours, cardCountries }: Least): boolean {
  const { country } = registeredAt(t, memory)
  if (t.foreign !== true || country === undefined || hasGuests(t.origin, memory)) return false
  // What the home refuses, or does not hear, registers nobody: phones try (catalogue FP06).
  if (t.outcome === 'refused' || t.outcome === 'silent') return false
  if (!memory.seesRegistrations && !isSuspect(t.origin, memory)) return false
  const last = lastPlace(t, memory)
  if (last?.country === undefined || last.country === country) return false
  // A core that asks for the network where he is (catalogue FP03); evasion/visited-network-of-another-country judges it
  if (t.visitsElsewhere && t.plmn(t.diameter?.visitedPlmn ?? '').country === last.country) return false
  // Who registered without vectors has no phone: the owner comes back to where it was (catalogue D23 claims the other).
  if (!isAuthenticatedIn(t, memory, last.country) && !isHeardSince(t, memory, last)) return false
  if (isHearsay(t, memory, last)) return false
  const least = journey(memory, last.country, country)
  if (least === undefined || lastSeen(t, memory, last) >= least) return false
  // Of a range with guests counts only where the phone itself was heard of, not where somebody registered it or took vectors
  if (isPartner(t.origin, memory) && !(isHeardSince(t, memory, last) && (memory.heard(t)?.ago ?? least) < least)) return false
  // The owner of the phone comes back: the registration in between was the odd one.
  if (isThere(t, memory) === 'here' || comesBack(t, memory, country, hours(returnHours))) return false
  // Vectors were taken there and none here: the phone is there, however few visitors the tap has shown (catalogue D23)
  if (!isAuthenticatedIn(t, memory, country)) return true
  if (memory.jumpedBetween(t) >= cardCountries) return false
  return authentications.some((procedure) => memory.subscribersFrom(procedure, last.country ?? '') >= visitors)
}

const thresholds = {
  visitors: threshold(3, 'times', 'that a subscriber authenticated from the country left before, so that it is known to have visitors'),
  ...returns,
}
type Least = Readonly<Record<keyof typeof thresholds, number>>

/** A card is registered where it was not a moment ago. */
const jumps = (from: readonly Step['from'][]): Step[] =>
  from.flatMap((where, i) =>
    ['map.sendAuthenticationInfo', 'map.updateLocation'].map(
      (operation, j): Step => ({ operation, from: where, to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 600 * i + 10 + j }),
    ),
  )
/** France has visitors. */
const visitorsThere: readonly Step[] = [0, 1, 2].map((beside) => ({
  operation: 'map.sendAuthenticationInfo',
  from: 'fr.vlr',
  to: 'us.hlr',
  about: 'us.two',
  beside,
  outcome: 'answered',
  at: beside,
}))

/** Five come to an address with their phones. */
const comeTo = (from: Step['from'], at: number): Step[] =>
  Array.from({ length: 5 }, (_, i): Step[] =>
    ['map.sendAuthenticationInfo', 'map.updateLocation'].map((operation, j) => ({
      operation,
      from,
      to: 'us.hlr',
      about: 'us.two',
      beside: at + i,
      outcome: 'answered',
      at: at + i + j / 2,
    })),
  ).flat()

/** Three came to France with their phones; of one more, who came before the capture, this is seen there, and ten minutes later somebody in Barbados has him. */
const heardThere = (seen: Partial<Step>, later = 600): Vector => [
  ...visitorsThere,
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', beside: 2, outcome: 'answered', at: 3 },
  { operation: 'map.moForwardSM', from: 'fr.vlr', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 100, ...seen },
  { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 100 + later },
  { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 102 + later },
]

/** A subscriber comes to France; an hour later somebody in Barbados registers him for a switch there. */
const namesHisSwitch = (at: number): Vector => [
  { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
  { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
  { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: at + 2 },
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: at + 3 },
  { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: at + 3600 },
  {
    operation: 'map.updateLocation',
    from: 'bb.leased',
    to: 'us.hlr',
    about: 'us.one',
    outcome: 'answered',
    at: at + 3602,
    says: { switch: 'fr.vlr' },
  },
]

export default rule(thresholds, (least) => ({
  id: 'interception/registration-too-far-away',
  title: 'Registration from a country that nobody reaches so soon',
  threat: 'interception',
  techniques: ['D05'],
  category: 'cat3',
  severity: 'high',
  disbelieves: true,
  confidence: 0.8,
  looksAt: registrations,
  only: ['foreign'],
  // Who names the switch where the subscriber is may be a hub: claimed when it is suspected, or goes on in another way
  when: (t, memory) => !mayBeHub(t, memory) && isTooFar(t, memory, least),
  hindsight: (t, memory) => mayBeHub(t, memory) && isTooFar(t, memory, least),
  knowsLater: true,
  because: (t) =>
    say`Traffic bearing the address ${t.origin} registered ${t.subscriber}, who had been in another country less long ago than the fastest journey takes${ending(t)}.`,
  about: {
    why: 'A phone cannot be in two places. The second registration comes from somebody who wants its messages and calls, or its profile.',
    falseAlarms: [
      'Ships, aircraft and satellites whose titles count as those of a country (catalogue FP09).',
      'Hubs that register under titles of their own country (catalogue FP05): who names the switch where the subscriber is already is claimed only when it is suspected, or registers others from too far away. Cards with one identity in several devices, as platforms that test networks have them (catalogue FP14): left alone once they have jumped between four countries.',
      'Countries less than 300 km apart are never compared; distances are those of the nearest points, at 1000 km per hour.',
    ],
    blindSpots: [
      'Taps that see one direction only, but for addresses that did what only a home may: the home may have refused what they see.',
      'Somebody who was last seen, or whose phone was last heard of abroad, longer ago than the journey takes.',
      'The country where the subscriber is, neighbouring ones, large ones, and addresses to which others come (catalogue D26).',
      'Who was registered last where nobody asked for vectors: that registration was the odd one.',
      'Who comes after somebody has registered the subscriber for a switch elsewhere, or falsely: when he was where is not known then.',
      'Places from which fewer than three subscribers authenticated, when vectors were taken for the second registration, too.',
      'Who was taken over from so many countries that he looks like such a card: the first times are claimed.',
    ],
    lookNext: [
      'Messages and calls routed to the address that registered.',
      'How soon the subscriber is registered again where the phone was.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1565.001'], fight: ['FGT5016', 'FGT1199.501'], misp: 'Cat3.1' },
  response: 'alert',
  remembers: { perSubscriber: authentications },
  fires: [
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3600 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3602 },
    ],
    // The only subscriber that the tap has shown, for whom nobody took vectors there
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 602 },
    ],
    // No registration of his was seen, but a message that his phone wrote
    heardThere({}),
    // He registered a day ago, and his phone wrote since
    [...heardThere({}).map((step): Step => ({ ...step, at: (step.at ?? 0) + 90_000 })), ...jumps(['fr.vlr'])].toSorted(
      (a, b) => (a.at ?? 0) - (b.at ?? 0),
    ),
    // By an address to which nobody comes, of a range to which others come
    [
      ...comeTo('bb.leased', 100),
      ...comeTo('fr.vlr', 200),
      ...jumps(['bb.leased']).map((step): Step => ({ ...step, at: 1000 + (step.at ?? 0) })),
      { operation: 'map.moForwardSM', from: 'bb.leased', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 1100 },
      ...jumps(['fr.smsc']).map((step): Step => ({ ...step, at: 1600 + (step.at ?? 0) })),
    ],
    // Who was taken over before
    [...visitorsThere, ...jumps(['bs.leased', 'fr.vlr', 'bb.leased'])],
    // Who names the switch where he is, and asks what only a home may ask
    [
      ...namesHisSwitch(0),
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 3700 },
    ],
  ],
  silent: [
    // To that address others have come
    [
      ...comeTo('bb.leased', 100),
      ...comeTo('fr.smsc', 200),
      ...jumps(['bb.leased']).map((step): Step => ({ ...step, at: 1000 + (step.at ?? 0) })),
      { operation: 'map.moForwardSM', from: 'bb.leased', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 1100 },
      ...jumps(['fr.smsc']).map((step): Step => ({ ...step, at: 1600 + (step.at ?? 0) })),
    ],
    // The home refused him in the country from before: of a range with guests the vectors alone say nothing
    [
      ...comeTo('bb.leased', 100),
      ...comeTo('fr.vlr', 200),
      ...jumps(['bb.leased']).map((step): Step => ({ ...step, at: 1000 + (step.at ?? 0) })),
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 40_000 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused', at: 40_001 },
      ...jumps(['fr.smsc']).map((step): Step => ({ ...step, at: 40_020 + (step.at ?? 0) })),
    ],
    // Ten hours later he may be there; a register gives numbers for one who has left, too; a message that nobody took shows nobody, and one that was taken may have ended at a router
    heardThere({}, 36_000),
    heardThere({ operation: 'map.provideRoamingNumber', to: 'fr.vlr', from: 'us.hlr' }),
    heardThere({ outcome: 'refused' }),
    heardThere({ operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr' }),
    // Of a call the tap sees a report, and no answer; another address of that range has no guest
    heardThere({ operation: 'cap.initialDP', from: 'fr.vlr', to: 'us.scf', outcome: 'unseen' }),
    heardThere({ from: 'fr.smsc' }),
    // One to which nobody comes may be the stranger of before
    heardThere({ from: 'gb.vlr' }),
    // A card of a platform that tests networks (catalogue FP14)
    [...visitorsThere, ...jumps(['cn.range', 'bs.leased', 'ag.leased', 'fr.vlr', 'bb.leased'])],
    // That may be the first that is seen of a hub (catalogue FP05).
    namesHisSwitch(0),
    namesHisSwitch(90_000),
    // A stranger has registered him for a switch elsewhere, and that is all that is known of where he was.
    [
      ...visitorsThere.map((step): Step => ({ ...step, from: 'bb.leased' })),
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 10 },
      {
        operation: 'map.updateLocation',
        from: 'bb.leased',
        to: 'us.hlr',
        about: 'us.one',
        outcome: 'answered',
        at: 11,
        says: { switch: 'bs.leased' },
      },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1800 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1801 },
    ],
    // A hub of which nothing was seen registers for a switch, then that switch does.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.two', beside: 1, outcome: 'answered', at: 1 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.two', beside: 2, outcome: 'answered', at: 2 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.two', beside: 3, outcome: 'answered', at: 3 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 4 },
      {
        operation: 'map.updateLocation',
        from: 'bb.leased',
        to: 'us.hlr',
        about: 'us.one',
        outcome: 'answered',
        at: 5,
        says: { switch: 'fr.vlr' },
      },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 600 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 602 },
    ],
    // On a cold start: somebody had the subscriber for minutes, without a phone; now the phone is back.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.two', beside: 1, outcome: 'answered', at: 1 },
      {
        operation: 'map.sendAuthenticationInfo',
        from: 'bb.leased',
        to: 'us.hlr',
        about: 'us.two',
        beside: 7,
        outcome: 'answered',
        at: 1.5,
      },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 600 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 602 },
    ],
    // The same by somebody who takes vectors: the home cancels where the phone is.
    [
      ...[1, 2, 7].map(
        (beside): Step => ({
          operation: 'map.sendAuthenticationInfo',
          from: 'bb.leased',
          to: 'us.hlr',
          about: 'us.two',
          beside,
          outcome: 'answered',
          at: beside / 10,
        }),
      ),
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3 },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 4 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 600 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 602 },
    ],
    // Two of them in turn
    [
      ...visitorsThere.map((step): Step => ({ ...step, from: 'bs.leased' })),
      ...jumps(['cn.range', 'bs.leased']),
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 613 },
      ...jumps(['fr.vlr']).map((step): Step => ({ ...step, at: 1200 + (step.at ?? 0) })),
      // While he comes back the home cancels the stranger
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'bs.leased', about: 'us.one', outcome: 'answered', at: 1211.01 },
    ],
    // Where nobody sees how registrations end, the home may have refused either of them.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'unseen' },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'unseen', at: 1 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 3 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 3600 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 3602 },
    ],
    // Ten hours later the traveller has landed.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 36_000 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 36_002 },
    ],
    // Over the Channel one comes in half an hour.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.two', outcome: 'answered' },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.three', outcome: 'answered', at: 1 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 3 },
      { operation: 'map.sendAuthenticationInfo', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1800 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1802 },
    ],
  ],
}))
