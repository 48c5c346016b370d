import {
  ending,
  hours,
  isPartner,
  isSuspect,
  mayBeHub,
  registeredAt,
  rule,
  say,
  threshold,
  type Memory,
  type Step,
  type Transaction,
  type Vector,
} from '../../src/detect/author.js'
import { registrations } from '../../src/detect/questions.js'

const MOBILITY = ['map.updateLocation', 'map.updateGprsLocation', 'map.purgeMS']

/** The number that the message gives as that of its switch lies in another country than the address that it bears, and neither is a partner’s. */
function namesAnother(t: Transaction, memory: Memory): boolean {
  const { node } = t
  return (
    node?.country !== undefined &&
    t.origin.country !== undefined &&
    node.country !== t.origin.country &&
    t.foreign === true &&
    !isPartner(t.origin, memory) &&
    registeredAt(t, memory) === t.origin &&
    !isPartner(node, memory)
  )
}

const seenEnough = (memory: Memory, least: number): boolean => registrations.reduce((n, name) => n + memory.seen(name), 0) >= least

const thresholds = {
  coldHours: threshold(24, 'hours', 'in which hubs that speak for switches of several countries show themselves, and nothing is claimed'),
  registrationsSeen: threshold(100, 'times', 'registrations that the tap must have shown'),
}

const registers = (at: number, says?: Step['says']): Step => ({
  operation: 'map.updateLocation',
  from: 'bb.leased',
  to: 'us.hlr',
  about: 'us.one',
  outcome: 'answered',
  at,
  ...(says === undefined ? {} : { says }),
})

/** A hub that nobody knows registers somebody, whose phone then lives there. */
const lives = (who: number, shows: Omit<Step, 'about' | 'beside'>): readonly Step[] => {
  const about = { about: 'us.three', beside: 500 + who } as const
  const from = 1000 * who
  return [
    { operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', outcome: 'answered', at: from, ...about },
    { ...registers(from + 1, { switch: 'bs.leased' }), ...about },
    { ...shows, ...about },
  ]
}
const writes = (at: number): Omit<Step, 'about' | 'beside'> => ({
  operation: 'map.moForwardSM',
  from: 'bb.leased',
  to: 'us.smsc',
  outcome: 'answered',
  at,
})
const isAsked = (at: number): Omit<Step, 'about' | 'beside'> => ({
  operation: 'map.provideSubscriberInfo',
  from: 'us.hlr',
  to: 'bb.leased',
  outcome: 'answered',
  at,
})

/** An address that authenticates people and registers them for these switches, one after another. */
const speaksFor = (...switches: readonly NonNullable<Step['says']>['switch'][]): Vector =>
  switches.flatMap((name, i): Step[] => [
    { ...registers(1000 * i), operation: 'map.sendAuthenticationInfo', about: 'us.three', beside: 600 + i },
    { ...registers(1000 * i + 1, name === undefined ? {} : { switch: name }), about: 'us.three', beside: 600 + i },
  ])

/** A hub that nobody knows registers somebody for a switch; then a network, under its own name, has his phone on 4G. */
const isOn4G = (who: number, network: Step['from'], keys = true): Vector => {
  const about = { about: 'us.three', beside: 700 + who, outcome: 'answered' } as const
  const from = 1000 * who
  const steps: Vector = [
    { ...about, operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', at: from },
    { ...about, operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', at: from + 1, says: { switch: 'bs.leased' } },
    { ...about, operation: 'diameter.s6a.authenticationInformation', from: network, to: 'us.hss', at: from + 20 },
    { ...about, operation: 'diameter.s6a.updateLocation', from: network, to: 'us.hss', at: from + 21 },
  ]
  return steps.filter(({ operation }) => keys || operation !== 'diameter.s6a.authenticationInformation')
}

/** Guests of that network on 4G, in good order. */
const guests: readonly Step[] = Array.from({ length: 5 }, (_, i): Step[] =>
  (['diameter.s6a.authenticationInformation', 'diameter.s6a.updateLocation'] as const).map((operation, j) => {
    return { operation, from: 'bs.leased', to: 'us.hss', about: 'us.three', beside: 800 + i, outcome: 'answered', at: 100 * i + j }
  }),
).flat()

const inOrder = (...steps: readonly Step[]): Vector => steps.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))

/** A day on which visitors come in good order. */
const daily: readonly Step[] = Array.from({ length: 101 }, (_, i): Step[] =>
  (['map.sendAuthenticationInfo', 'map.updateLocation'] as const).map((operation, j) => ({
    operation,
    from: 'fr.vlr',
    to: 'us.hlr',
    about: 'us.two',
    beside: i,
    outcome: 'answered',
    at: 900 * i + j,
  })),
).flat()

export default rule(thresholds, ({ coldHours, registrationsSeen }) => ({
  id: 'evasion/registration-for-a-switch-elsewhere',
  title: 'Registration that names a switch of another country than its sender',
  threat: 'evasion',
  techniques: ['D06'],
  category: 'cat3',
  severity: 'high',
  disbelieves: true,
  confidence: 0.7,
  looksAt: MOBILITY,
  only: ['noVisitors'],
  when: (t, memory) =>
    namesAnother(t, memory) &&
    (isSuspect(t.origin, memory) ||
      (memory.watched >= hours(coldHours) && seenEnough(memory, registrationsSeen) && memory.seesRegistrations && !mayBeHub(t, memory))),
  hindsight: namesAnother,
  knowsLater: true,
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target} in the name of the switch ${t.node ?? t.origin}, which lies in another country${ending(t)}.`,
  about: {
    why: 'A switch gives its own number, and its title lies in its own country. Who rents an address in one country and is reached in another gives himself away by the number that calls and messages are to go to.',
    falseAlarms: [
      'Hubs that speak for switches of others (catalogue FP05): an address with visitors of its own in good order is left alone, and so is a switch that is known to have some; so is one through which two subscribers lived for hours, or two whom the network of the switch, which has guests of its own, has on 4G under its name, and one that spoke for switches of three countries; what addresses that did nothing else ask in the first day is claimed only when they go on so.',
      'Switches that stand abroad, on ships or with a sister network, on their first day.',
    ],
    blindSpots: [
      'Sender and switch in one country.',
      'Senders who first authenticate and register five subscribers for the very switches where they are: that is what a hub does. After the first, others who are registered where they are.',
      'A switch of a country where vectors were taken for a subscriber of whom no registration was seen.',
      'Senders who name switches of three countries before anything of them is claimed.',
      'A number within the range of a switch that has visitors.',
      'Taps that have not seen registrations for a day, or not how they end, unless the address has asked what only a home network asks.',
    ],
    lookNext: [
      'What else bore the number of the switch that was named: it outlives the addresses.',
      'Messages delivered to it afterwards.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1036.301'], fight: ['FGT5016'], misp: 'Cat3.1' },
  response: 'alert',
  fires: [
    [...daily, registers(91_000, { switch: 'bs.leased' })],
    // Who does so for minutes, or of whom it was seen once, is no hub
    [
      ...daily,
      ...lives(1, writes(1060)),
      ...lives(2, isAsked(5000)),
      ...lives(3, writes(20_000)),
      registers(91_000, { switch: 'bs.leased' }),
    ],
    // The network that was named has one of them; or another has them; or it took no keys
    inOrder(...daily, ...guests, ...isOn4G(1, 'bs.leased'), registers(91_000, { switch: 'bs.leased' })),
    inOrder(...daily, ...isOn4G(1, 'fr.mme'), ...isOn4G(2, 'fr.mme'), registers(91_000, { switch: 'bs.leased' })),
    inOrder(
      ...daily,
      ...guests,
      ...isOn4G(1, 'bs.leased', false),
      ...isOn4G(2, 'bs.leased', false),
      registers(91_000, { switch: 'bs.leased' }),
    ),
    // Nobody comes to that network: who rents the one address may rent the other
    inOrder(...daily, ...isOn4G(1, 'bs.leased'), ...isOn4G(2, 'bs.leased'), registers(91_000, { switch: 'bs.leased' })),
    // Who names several switches of one country, or of two
    inOrder(...daily, ...speaksFor('bs.leased', 'ag.leased', 'bs.leased'), registers(91_000, { switch: 'bs.leased' })),
    // What it did on the first day is claimed with it.
    [registers(0, { switch: 'bs.leased' }), ...daily, registers(91_000, { switch: 'bs.leased' })],
    [
      registers(0, { switch: 'bs.leased' }),
      { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 60 },
    ],
  ],
  silent: [
    [...daily, registers(91_000)],
    // The subscriber is where the switch is that is named
    [
      ...daily,
      { operation: 'map.sendAuthenticationInfo', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_949 },
      { operation: 'map.updateLocation', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 90_950 },
      registers(91_000, { switch: 'gb.vlr' }),
    ],
    // Of whom no registration was seen, vectors were taken where the switch is that is named
    inOrder(
      ...daily,
      { operation: 'map.sendAuthenticationInfo', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 50_000 },
      registers(91_000, { switch: 'gb.vlr' }),
    ),
    // A hub: who was registered through it writes from there, and the home finds him there
    inOrder(...daily, ...lives(1, writes(9000)), ...lives(2, isAsked(30_000)), registers(91_000, { switch: 'bs.leased' })),
    // A network that moves behind a hub: it has the phones on 4G under its own name
    inOrder(...daily, ...guests, ...isOn4G(1, 'bs.leased'), ...isOn4G(2, 'bs.leased'), registers(91_000, { switch: 'bs.leased' })),
    // A hub that has spoken for switches of three countries
    inOrder(...daily, ...speaksFor('bs.leased', 'ag.leased', 'gb.vlr'), registers(91_000, { switch: 'bs.leased' })),
    [registers(0, { switch: 'bs.leased' })],
    // The switch that is named has visitors: a new hub speaks for it
    [...daily, registers(91_000, { switch: 'fr.mme' })],
    // Where nobody sees how registrations end, nobody knows who has visitors in good order
    [...daily, registers(91_000, { switch: 'bs.leased' })].map((step) => ({ ...step, outcome: 'unseen' as const })),
  ],
}))
