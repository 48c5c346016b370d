import {
  absence,
  hasGuests,
  hours,
  isPartner,
  isThere,
  type Memory,
  minutes,
  registeredAt,
  say,
  seconds,
  type Snapshot,
  type Step,
  threshold,
  type Transaction,
  type Vector,
} from '../../src/detect/author.js'
import { isAuthenticatedIn, journey } from '../../src/detect/journeys.js'
import { authentications, registrations } from '../../src/detect/questions.js'

/** Hours after they arrived, a hub registers five subscribers for the switch where they are. */
const hubs: Vector = Array.from({ length: 5 }, (_, i): Vector => {
  const about = { to: 'us.hlr', about: 'us.two', beside: i, outcome: 'answered' } as const
  return [
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', at: i },
    { ...about, operation: 'map.updateLocation', from: 'fr.vlr', at: i + 0.5 },
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'bb.leased', at: 40_000 + i },
    { ...about, operation: 'map.updateLocation', from: 'bb.leased', at: 40_000.5 + i, says: { switch: 'fr.vlr' } },
  ]
})
  .flat()
  .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))

/** Of somebody of whom the tap has shown nothing. */
const cancelledAndBack = (stranger: Step['from']): Step[] => {
  const about = { about: 'us.one', outcome: 'answered' } as const
  return [
    { ...about, operation: 'map.updateLocation', from: stranger, to: 'us.hlr', at: 90_000 },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', at: 90_000.2 },
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', at: 90_599 },
    { ...about, operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', at: 90_600 },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: stranger, at: 90_600.2 },
  ]
}

/** Somebody came to France, whose switch has guests of its own, and was once there before the stranger took him; taken for minutes later, from where he had come or for a second time. */
const takenLater = (before: readonly Step[], at: number): Step[] => {
  const about = { about: 'us.one', outcome: 'answered' } as const
  const guests = Array.from({ length: 6 }, (_, beside): Step[] => [
    { ...about, about: 'us.two', beside, operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', at: beside },
    { ...about, about: 'us.two', beside, operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', at: beside + 0.5 },
  ]).flat()
  return [
    ...guests,
    ...before,
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', at: at - 1 },
    { ...about, operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', at },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', at: at + 0.2 },
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', at: at + 599 },
    { ...about, operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', at: at + 600 },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: 'bb.leased', at: at + 600.2 },
  ]
}
/** Five come to this address, with their phones. */
const guests = (from: Step['from'], at: number, first = 0): Step[] =>
  Array.from({ length: 5 }, (_, beside): Step[] =>
    ['map.sendAuthenticationInfo', 'map.updateLocation'].map((operation, i) => ({
      operation,
      from,
      to: 'us.hlr',
      about: 'us.two',
      beside: beside + first,
      outcome: 'answered',
      at: at + beside + i / 2,
    })),
  ).flat()

/** With vectors, for some time, by a stranger: the home shows where he was. */
const takenForHours = (stay: number, meanwhile: readonly Step[] = []): Vector => {
  const about = { about: 'us.one', outcome: 'answered' } as const
  const steps: readonly Step[] = [
    ...guests('fr.vlr', 0),
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', at: 7199 },
    { ...about, operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', at: 7200 },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', at: 7200.2 },
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', at: 7199 + stay },
    { ...about, operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', at: 7200 + stay },
    { ...about, operation: 'map.cancelLocation', from: 'us.hlr', to: 'bb.leased', at: 7200.2 + stay },
    ...meanwhile,
  ]
  return steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
}
const cameFromThere: readonly Step[] = [
  { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 99 },
  { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 100 },
  { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 49_999 },
  { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 50_000 },
  { operation: 'map.cancelLocation', from: 'us.hlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 50_000.2 },
]

const thresholds = {
  stayMinutes: threshold(60, 'minutes', 'that a stay lasts at most to be called short, however far the countries are apart'),
  strangerHours: threshold(12, 'hours', 'that it lasts at most with an address to which nobody comes, sooner than one travels back'),
  visitors: threshold(3, 'times', 'that a subscriber authenticated from the country of before, so that it is known to have visitors'),
}
type Least = Readonly<Record<keyof typeof thresholds, number>>

/** Where a phone is, and where a stranger has it; a card in several devices (catalogue FP14) is soon in more. */
const TWO = 2

/**
 * By an address to which nobody comes, though its range may have guests, away from a country where phones are: a phone that uses itself seldom takes hours to be
 * back (T3212 and T3312), and vectors show none where one cannot be.
 */
const isOfStranger = (t: Transaction, first: Snapshot, { visitors }: Least, memory: Memory): boolean =>
  memory.seesRegistrations &&
  !hasGuests(first.origin, memory) &&
  memory.suspected(t.origin) + memory.doubted(t.origin) === 0 &&
  memory.jumpedBetween(t) <= TWO &&
  authentications.some((procedure) => memory.subscribersFrom(procedure, t.origin.country ?? '') >= visitors)

/**
 * Where the home ended the registration before for this one (TS 23.012 §3.6.1.4), for which nobody took vectors: a card in several devices is authenticated
 * wherever it comes (catalogue FP14).
 */
function cancelledFor(t: Transaction, first: Snapshot, least: Least, memory: Memory): string | undefined {
  const before = memory.cancelled(t)
  if (before === undefined) return undefined
  if (isAuthenticatedIn(t, memory, first.origin.country ?? '') && !isOfStranger(t, first, least, memory)) return undefined
  return Math.abs(t.at - before.ago - first.at) <= CANCELS ? before.country : undefined
}

/** He registers where the home had ended him hours before: it is the one between that took him away, unless who registers him now has been odd himself. */
function isBack(t: Transaction, memory: Memory): boolean {
  const ended = memory.cancelled(t)
  if (ended === undefined || ended.country !== (t.origin.country ?? '') || ended.ago > TAKEN_BACK) return false
  return memory.suspected(t.origin) + memory.doubted(t.origin) === 0
}

/** Whom a stranger took is back by then: when he uses his phone, else when it registers by itself (T3212 and T3312). */
const TAKEN_BACK = hours(6)

/** From a registration to the order that ends the one before. */
const CANCELS = seconds(30)

export default absence(thresholds, (least: Least) => ({
  id: 'interception/registration-for-minutes',
  title: 'Subscriber registered far away, then back where the phone was sooner than one travels',
  threat: 'interception',
  techniques: ['D24'],
  category: 'cat3',
  severity: 'critical',
  confidence: 0.85,
  within: hours(least.strangerHours),
  first: {
    looksAt: registrations,
    only: ['foreign'],
    // Of whom nothing was seen the home shows where he was, by the registration that it cancels; who names a switch elsewhere may be a hub (catalogue FP05)
    when: (t, memory) => {
      if (t.foreign !== true || !t.answered || isBack(t, memory)) return false
      const where = isThere(t, memory)
      return where === 'elsewhere' || (where === undefined && (t.node?.country ?? t.origin.country) === t.origin.country)
    },
  },
  // Somebody was really there: the phone called, wrote or went online.
  unless: {
    looksAt: ['cap.initialDP', 'cap.initialDPSMS', 'cap.initialDPGPRS', 'map.moForwardSM', 'gtpv1.createPdpContext', 'gtpv2.createSession'],
    when: (t, first) => t.at >= first.at && t.origin.country === first.origin.country,
    onlyAfter: true,
  },
  visible: () => false,
  confirm: {
    looksAt: registrations,
    when: (t, first, memory) => {
      // Whom the home refuses is not back.
      if (t.outcome === 'refused') return false
      const [here, there] = [first.before?.country ?? cancelledFor(t, first, least, memory), first.origin.country]
      if (
        here === undefined ||
        there === undefined ||
        registeredAt(t, memory).country !== here ||
        (t.at - first.at > minutes(least.stayMinutes) && !isOfStranger(t, first, least, memory))
      )
        return false
      // Of the two, who has no visitors is the odd one.
      if (hasGuests(first.origin, memory) && !isPartner(t.origin, memory)) return false
      const soonest = journey(memory, there, here)
      return soonest !== undefined && t.at - first.at < soonest
    },
  },
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} registered ${subscriber}; then the subscriber was registered again in the country from before, sooner than one travels back.`,
  about: {
    why: 'Who wants one message, such as a code for a bank, takes the registration for minutes. The phone that never left takes it back.',
    falseAlarms: [
      'Titles that count as those of another country than the switch stands in (catalogue FP05, FP09).',
      'Steering by the home network within one country or between neighbours is never claimed (catalogue FP06).',
    ],
    blindSpots: [
      'Subscribers of whom nothing was seen before, and of whom the home has cancelled no registration then, or for whom vectors were taken by an address to which others come.',
      'Countries less than 300 km apart.',
      'Registrations of more than an hour by an address to which others come; of more than twelve hours, or than it takes to travel back.',
      'Somebody taken again within six hours, to the country from where the home last ended him, by an address that nothing was claimed of.',
      'Addresses of the country where the subscriber is: from switch to switch of a network it looks the same.',
    ],
    lookNext: ['Messages delivered to the address in the minutes between.', 'Who asked for the identity of the subscriber before.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1565.001'], fight: ['FGT5016', 'FGT1199.501'], misp: 'Cat3.1' },
  response: 'alert',
  remembers: { perSubscriber: authentications },
  fires: [
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_600 },
    ],
    // Nothing was seen of him; the home ends where he was
    cancelledAndBack('bb.leased'),
    // The home had ended him at the stranger's before, days ago
    takenLater(cameFromThere, 259_200),
    // For four hours, with vectors, by an address to which nobody comes
    takenForHours(14_400),
  ],
  silent: [
    // In eight hours one is back from Barbados; others come to the address; nobody is known to be in the country from before; the phone writes from there
    takenForHours(28_800),
    takenForHours(14_400, guests('bb.leased', 50, 10)),
    takenForHours(14_400).filter(({ at = 0 }) => at > 10),
    takenForHours(14_400, [
      { operation: 'map.moForwardSM', from: 'bb.leased', to: 'us.smsc', about: 'us.one', outcome: 'answered', at: 9000 },
    ]),
    // It was somebody else’s registration that the home ended
    cancelledAndBack('bb.leased').filter(({ operation }) => operation !== 'map.cancelLocation'),
    // Vectors were taken for it: a card in several devices
    [
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 89_999 },
      ...cancelledAndBack('bb.leased'),
    ],
    // From the next country
    cancelledAndBack('gb.vlr'),
    // A network of the country from before tries once more, and the home refuses.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'refused', at: 90_600 },
    ],
    // The phone comes back to a network that has visitors, and is taken away once more: it was not the one that was there for minutes.
    [
      ...Array.from({ length: 6 }, (_, i): Vector => {
        const about = { from: 'fr.vlr', to: 'us.hlr', about: i === 5 ? 'us.one' : 'us.two', beside: i % 5, outcome: 'answered' } as const
        return [
          { ...about, operation: 'map.sendAuthenticationInfo', at: i },
          { ...about, operation: 'map.updateLocation', at: i + 0.5 },
        ]
      }).flat(),
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 50_000 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 50_001 },
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 101_000 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 101_001 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 101_600 },
    ],
    // The same where nothing is known of visitors: the home ends where he was first for the one that takes him away.
    [
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_001 },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 90_001.2 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 101_001 },
      { operation: 'map.cancelLocation', from: 'us.hlr', to: 'bb.leased', about: 'us.one', outcome: 'answered', at: 101_001.2 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 101_600 },
    ],
    [
      ...hubs,
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 50_000 },
      { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
      {
        operation: 'map.updateLocation',
        from: 'bb.leased',
        to: 'us.hlr',
        about: 'us.one',
        outcome: 'answered',
        at: 90_001,
        says: { switch: 'fr.vlr' },
      },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_600 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_600 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 140_000 },
    ],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_000 },
      { operation: 'cap.initialDP', from: 'bb.leased', to: 'us.scf', about: 'us.one', outcome: 'answered', at: 90_100 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_600 },
    ],
  ],
}))
