/**
 * Who is hostile in the scenarios: addresses, handwriting, targets. The addresses lie in number ranges that public reports named for 2018 to 2020;
 * which title it is, is invented, and so is everything else. A range says where a number is registered, not who used it.
 */
import type { ActorWords } from './campaign.js'
import { map } from './dialects.js'
import type { Stage } from './stage.js'
import { diameterNames, otherNode } from './world.js'

export interface Cast {
  /** One operator’s own addresses: many, of one range, in its own office hours. */
  readonly unicom: ActorWords
  /** Leased addresses of three operators, one tool behind them. */
  readonly caribbean: ActorWords
  /** The same, when its tool has learnt Diameter. */
  readonly later: ActorWords
  /** Somebody who only does harm, through other operators. */
  readonly harmful: ActorWords
  /** Hosts whose names and realms contradict one another, on 4G. */
  readonly pretender: ActorWords
  /** Addresses of many operators, one after the other, seldom and at any hour. */
  readonly rotating: ActorWords
  /** Hides its questions in unusual octets. */
  readonly encoder: ActorWords
  /** Sends messages that phones do not show, and reads profiles. */
  readonly messenger: ActorWords
  /** Registers subscribers far from where they are, with their keys. */
  readonly settler: ActorWords
  /** The same under an address of one country, for a switch of another. */
  readonly proxy: ActorWords
  /** Bears the names of home networks on 4G, and comes by a carrier of its own. */
  readonly forger: ActorWords
  /** Asks networks about subscribers of others, on 4G. */
  readonly astray: ActorWords
  /** Looks up where to deliver in its own name, and delivers in that of others. */
  readonly courier: ActorWords
  /** Somebody at the gateways of an operator, who writes sessions on the account of others. */
  readonly gateway: ActorWords
  /** Sends orders to gateways within echoes. */
  readonly master: ActorWords
  /** Bears the titles and names of the networks that it asks. */
  readonly insider: ActorWords
  /** Asks far away under the name of a home register; only the answers come by. */
  readonly impostor: ActorWords
  /** At an address of the exchange that belongs to nobody there. */
  readonly nobody: ActorWords
  /** Orders switches about as only a home register does. */
  readonly orderer: ActorWords
  /** Speaks as the switch of subscribers whom it does not serve. */
  readonly pretendedSwitch: ActorWords
  /** Asks over Diameter what stays within a network. */
  readonly inner: ActorWords
  /** Looks who is there at all. */
  readonly prober: ActorWords
  /** Writes to one subscriber until the phone is of no use. */
  readonly flooder: ActorWords
  /** Subscribers of US networks who are at home. */
  readonly residents: readonly number[]
  /** Subscribers of US networks who are abroad. */
  readonly travellers: readonly number[]
  /** Those of the same home register as the first of them. */
  readonly ofOneRegister: readonly number[]
  /** A few of them, whom somebody watches for months. */
  readonly watched: readonly number[]
}

const several = (count: number, title: (i: number) => string): readonly string[] => Array.from({ length: count }, (_, i) => title(i))

/** Addresses of many operators, in the order in which they are used. */
const ROTATION: readonly (readonly [network: string, title: string])[] = [
  ['Istanbul', '905329900021'],
  ['Kingston', '18763309021'],
  ['Warsaw', '48601990021'],
  ['Bangkok', '66819900021'],
  ['Johannesburg', '27839900021'],
  ['São Paulo', '551199900021'],
  ['Mumbai', '919899000021'],
  ['Dubai', '971509900021'],
  ['Bridgetown', '12462559021'],
  ['Madrid', '34609990021'],
  ['Seoul', '821020990021'],
  ['Mexico City', '521559900021'],
]

/** Who speaks GTP only has no habits of MAP. */
const silentHabits: Pick<ActorWords, 'ids' | 'translation' | 'habits' | 'diameter'> = {
  ids: 'chance',
  translation: 0,
  habits: {
    originator: undefined,
    invokeId: 1,
    vectors: 1,
    packetSupport: false,
    priority: false,
    asksFor: { locationInformation: null },
    ssn: 8,
    called: 'title',
  },
  diameter: { addressing: { destinationHost: true, routeRecords: true }, idrFlags: 8, vectors: 1, claims: undefined },
}

const { diameter: _, ...withoutDiameter } = silentHabits

const RESIDENTS = 1000
/** A number of a network that is none: its addresses lie beside those of the others. */
const NOWHERE = 200
const WATCHED = 24
/** The article’s «tens of thousands», and room above. */
const MASS = 100_000

export function cast(stage: Stage): Cast {
  const { world, subscribers } = stage
  const node = (network: string, host: number) => (title: string) => otherNode(world.network(network), title, { host })
  const travellers: number[] = []
  for (let s = 0; s < subscribers.count && travellers.length < MASS; s++) {
    if (subscribers.home(s).country === 'US' && subscribers.isAbroad(s)) travellers.push(s)
  }
  const residents: number[] = []
  for (let s = 0; s < subscribers.count && residents.length < RESIDENTS; s++)
    if (subscribers.home(s).country === 'US' && !subscribers.isAbroad(s)) residents.push(s)
  const caribbean: ActorWords = {
    name: 'B',
    addresses: [
      ...['12462559001'].map(node('Bridgetown', 12)),
      ...['12687729001'].map(node('Saint John’s', 12)),
      ...['12423579001'].map(node('Nassau', 12)),
      ...['12462559002'].map(node('Bridgetown', 12)),
      ...['12687729002'].map(node('Saint John’s', 12)),
      ...['12423579002'].map(node('Nassau', 12)),
    ],
    ids: 'counted',
    translation: 0,
    habits: {
      originator: '12462559001',
      invokeId: 0,
      vectors: 1,
      packetSupport: true,
      priority: false,
      asksFor: { locationInformation: null, subscriberState: null, currentLocation: null },
      ssn: 8,
      called: 'msisdn',
    },
  }
  const every = Math.max(1, Math.floor(travellers.length / WATCHED))
  return {
    unicom: {
      name: 'A',
      addresses: several(12, (i) => `8613000900${String(i).padStart(2, '0')}`).map(node('Beijing', 10)),
      ids: 'counted',
      translation: 0,
      hours: { from: 8, to: 20, offset: 8 },
      habits: {
        originator: undefined,
        invokeId: 1,
        vectors: 5,
        packetSupport: false,
        priority: true,
        asksFor: { locationInformation: null, subscriberState: null },
        ssn: 147,
        called: 'msisdn',
      },
    },
    caribbean,
    later: {
      ...caribbean,
      diameter: { addressing: { destinationHost: true, routeRecords: false }, idrFlags: 18, vectors: 1, claims: undefined },
    },
    harmful: {
      name: 'C',
      addresses: [node('Kingston', 13)('18763309001'), node('Istanbul', 13)('905329900010')],
      ids: 'constant',
      translation: 9,
      hours: { from: 7, to: 19, offset: 3 },
      habits: {
        originator: undefined,
        invokeId: 5,
        vectors: 2,
        packetSupport: false,
        priority: true,
        asksFor: { locationInformation: null },
        ssn: 6,
        called: 'title',
      },
      diameter: { addressing: { destinationHost: true, routeRecords: true }, idrFlags: 0, vectors: 2, claims: undefined },
    },
    pretender: {
      name: 'D',
      // Origin-Host of a home network, Origin-Realm of the island
      addresses: ['12423579101', '12423579102'].map((title, i) =>
        otherNode(world.network('Nassau'), title, {
          host: 14,
          name: diameterNames(`hss0${i + 1}`, '310999').name,
        }),
      ),
      ids: 'constant',
      translation: 0,
      habits: {
        originator: undefined,
        invokeId: 2,
        vectors: 3,
        packetSupport: true,
        priority: true,
        asksFor: { locationInformation: null },
        ssn: 6,
        called: 'title',
      },
      // Claims a visited network that its realm does not serve: Macao, a network code that nobody holds
      diameter: { addressing: { destinationHost: true, routeRecords: true }, idrFlags: 8, vectors: 3, claims: '45599' },
    },
    rotating: {
      name: 'E',
      addresses: ROTATION.map(([network, title]) => node(network, 13)(title)),
      ids: 'chance',
      translation: 0,
      habits: {
        originator: undefined,
        invokeId: 0,
        vectors: 3,
        packetSupport: true,
        priority: false,
        asksFor: { locationInformation: null, subscriberState: null },
        ssn: 6,
        called: 'title',
      },
      diameter: { addressing: { destinationHost: true, routeRecords: true }, idrFlags: 10, vectors: 3, claims: undefined },
    },
    encoder: {
      name: 'F',
      addresses: [node('Warsaw', 14)('48601990001'), node('Dubai', 14)('971509900011')],
      ids: 'counted',
      translation: 0,
      hours: { from: 9, to: 21, offset: 4 },
      habits: {
        originator: '971509900011',
        invokeId: 127,
        vectors: 1,
        packetSupport: false,
        priority: false,
        asksFor: { locationInformation: null, currentLocation: null },
        ssn: 6,
        called: 'mobileTitle',
      },
    },
    messenger: {
      name: 'G',
      addresses: [node('Bangkok', 14)('66819900001'), node('Johannesburg', 14)('27839900001')],
      ids: 'counted',
      translation: 0,
      hours: { from: 6, to: 18, offset: 2 },
      habits: {
        originator: undefined,
        invokeId: 3,
        vectors: 5,
        packetSupport: true,
        priority: true,
        asksFor: { locationInformation: null },
        ssn: 8,
        called: 'msisdn',
      },
      diameter: { addressing: { destinationHost: false, routeRecords: false }, idrFlags: 8, vectors: 5, claims: undefined },
    },
    settler: {
      name: 'H',
      addresses: [node('Johannesburg', 12)('27839900041'), node('São Paulo', 12)('551199900041'), node('Sydney', 12)('61418990041')],
      ids: 'chance',
      translation: 0,
      habits: {
        originator: undefined,
        invokeId: 1,
        vectors: 2,
        packetSupport: false,
        priority: false,
        asksFor: { locationInformation: null },
        ssn: 7,
        called: 'title',
      },
    },
    proxy: {
      name: 'I',
      addresses: [node('Mumbai', 12)('919899000051'), node('Mexico City', 12)('521559900051')],
      ids: 'counted',
      translation: 0,
      hours: { from: 9, to: 18, offset: 4 },
      habits: {
        originator: '971509900051',
        invokeId: 0,
        vectors: 1,
        packetSupport: true,
        priority: true,
        asksFor: { locationInformation: null },
        ssn: 7,
        called: 'title',
      },
    },
    forger: {
      name: 'J',
      addresses: [node('Istanbul', 12)('905329900061'), node('Kingston', 12)('18763309061')],
      ids: 'counted',
      translation: 0,
      habits: {
        originator: undefined,
        invokeId: 1,
        vectors: 1,
        packetSupport: true,
        priority: true,
        asksFor: { locationInformation: null },
        ssn: 6,
        called: 'title',
      },
      diameter: {
        addressing: { destinationHost: true, routeRecords: ['agent2.signal.example.com'] },
        idrFlags: 24,
        vectors: 1,
        claims: undefined,
      },
    },
    astray: {
      name: 'K',
      addresses: ['66819900071', '66819900072'].map((title, i) =>
        otherNode(world.network('Bangkok'), title, { host: 12, name: diameterNames(`mme7${i + 1}`, '52001').name }),
      ),
      ids: 'constant',
      translation: 0,
      habits: {
        originator: undefined,
        invokeId: 4,
        vectors: 4,
        packetSupport: false,
        priority: false,
        asksFor: { locationInformation: null },
        ssn: 7,
        called: 'title',
      },
      diameter: { addressing: { destinationHost: false, routeRecords: true }, idrFlags: 8, vectors: 4, claims: undefined },
    },
    courier: {
      name: 'L',
      addresses: [node('Warsaw', 12)('48601990081'), node('Madrid', 12)('34609990081')],
      ids: 'counted',
      translation: 0,
      habits: {
        originator: undefined,
        invokeId: 2,
        vectors: 1,
        packetSupport: true,
        priority: true,
        asksFor: { locationInformation: null },
        ssn: 8,
        called: 'msisdn',
      },
    },
    gateway: {
      ...silentHabits,
      name: 'M',
      addresses: ['London', 'Paris', 'Paris two', 'Berlin', 'Tokyo'].flatMap((name) => world.network(name).nodes.sgw),
    },
    master: { ...silentHabits, name: 'N', addresses: [node('Warsaw', 13)('48601990091'), node('Seoul', 12)('821020990091')] },
    insider: {
      ...silentHabits,
      name: 'O',
      addresses: [node('Kingston', 14)('18763309095'), node('Bangkok', 13)('66819900095')],
      habits: { ...silentHabits.habits, ssn: 6 },
      diameter: {
        addressing: { destinationHost: true, routeRecords: ['agent9.signal.example.com'] },
        idrFlags: 8,
        vectors: 1,
        claims: undefined,
      },
    },
    impostor: { ...silentHabits, name: 'Q', addresses: [node('Kingston', 14)('18763309096')], habits: { ...silentHabits.habits, ssn: 6 } },
    nobody: {
      ...silentHabits,
      name: 'P',
      addresses: [7, 8].map((i) => otherNode({ ...world.network('Dubai'), index: NOWHERE }, `97150990009${i}`, { host: i })),
    },
    orderer: {
      ...silentHabits,
      name: 'R',
      addresses: [node('Mumbai', 14)('919899000101'), node('Istanbul', 14)('905329900101')],
      habits: { ...silentHabits.habits, ssn: 6 },
    },
    pretendedSwitch: {
      ...silentHabits,
      name: 'S',
      addresses: [node('São Paulo', 14)('551199900111'), node('Seoul', 14)('821020990111')],
      habits: { ...silentHabits.habits, ssn: 7 },
    },
    inner: { ...silentHabits, name: 'T', addresses: [node('Warsaw', 15)('48601990121'), node('Bangkok', 15)('66819900121')] },
    prober: { ...silentHabits, name: 'U', addresses: [node('Madrid', 14)('34609990131'), node('Kingston', 15)('18763309131')] },
    flooder: { ...withoutDiameter, name: 'V', addresses: [node('Dubai', 15)('971509900141')] },
    residents,
    travellers,
    ofOneRegister: travellers.filter((s) => stage.register(s, map) === stage.register(travellers[0] ?? 0, map)),
    watched: travellers.filter((_, i) => i % every === 0).slice(0, WATCHED),
  }
}
