/**
 * The world of synthetic captures: networks with the number prefixes and PLMN codes of real countries and operators, whose nodes are invented.
 * Home networks whose subscribers appear have network codes that nobody holds.
 */

export type Role = 'hlr' | 'vlr' | 'sgsn' | 'smsc' | 'gsmSCF' | 'gmlc'

/** Subsystem numbers (TS 23.003 annex; Q.713 §3.4.2.2). */
export const subsystem = { hlr: 6, vlr: 7, msc: 8, sgsn: 149, smsc: 8, gsmSCF: 147, gmlc: 145 } as const

/** A node with a global title. */
export interface Node {
  readonly network: Network
  readonly role: Role
  /** E.164 number, 11 or 12 digits. */
  readonly title: string
  /** Title as TBCD, six octets, F in the free half octet. */
  readonly tbcd: Uint8Array
  /** Which signalling host of its network carries it. */
  readonly host: number
}

/** A place from which networks are reached; distances decide how fast one can travel. */
export interface Network {
  readonly index: number
  readonly country: string
  readonly name: string
  /** MCC+MNC as the network sends it. */
  readonly plmn: string
  readonly latitude: number
  readonly longitude: number
  readonly nodes: Readonly<Record<Role, readonly Node[]>>
  /** Subscribers of this network appear in captures: who they are. */
  readonly subscribers: SubscriberRange | undefined
  /** Habits of its equipment. */
  readonly habits: Habits
}

/** IMSIs with a network code that nobody holds, numbers that nobody can get. */
export interface SubscriberRange {
  readonly plmn: string
  readonly countryCode: string
  /** E.214: country code and network part that stand for MCC+MNC. */
  readonly mobileTitle: string
}

export interface Habits {
  /** How answers longer than a unitdata are sent: XUDT segments (Q.713 §4.18) or one LUDT. */
  readonly long: 'segments' | 'ludt'
  /** How transaction ids come: counted up, or by chance. */
  readonly ids: 'counted' | 'chance'
}

/** What is written down of a network. */
export interface NetworkWords {
  readonly country: string
  readonly name: string
  readonly plmn: string
  /** Number prefix of its nodes. */
  readonly prefix: string
  readonly place: readonly [latitude: number, longitude: number]
  readonly digits?: number
  readonly subscribers?: SubscriberRange
  readonly pool?: number
}

const hosts: Readonly<Record<Role, number>> = { hlr: 1, vlr: 2, sgsn: 3, smsc: 4, gsmSCF: 5, gmlc: 6 }

/** First digit behind the prefix, by role, so that pools of a network do not overlap. */
const ranges: Readonly<Record<Role, string>> = { hlr: '1', vlr: '2', sgsn: '3', smsc: '4', gsmSCF: '5', gmlc: '6' }

const roles = Object.keys(hosts) as Role[]

/** Number to TBCD (TS 29.002 §17.7.8), F in the free half octet. */
export function tbcd(digits: string): Uint8Array {
  const octets = new Uint8Array((digits.length + 1) >> 1)
  for (let i = 0; i < octets.length; i++) {
    const high = digits[2 * i + 1]
    octets[i] = Number(digits[2 * i]) | ((high === undefined ? 15 : Number(high)) << 4)
  }
  return octets
}

function networkOf(words: NetworkWords, index: number): Network {
  const nodes = {} as Record<Role, Node[]>
  const network: Network = {
    index,
    country: words.country,
    name: words.name,
    plmn: words.plmn,
    latitude: words.place[0],
    longitude: words.place[1],
    nodes,
    subscribers: words.subscribers,
    habits: { long: index % 3 === 2 ? 'ludt' : 'segments', ids: index % 4 === 3 ? 'counted' : 'chance' },
  }
  const length = words.digits ?? 12
  for (const role of roles) {
    const count = role === 'vlr' ? (words.pool ?? 3) : role === 'hlr' || role === 'sgsn' || role === 'smsc' ? 2 : 1
    nodes[role] = Array.from({ length: count }, (_, i) => {
      const free = length - words.prefix.length - 1
      const title = words.prefix + ranges[role] + String(i + 1).padStart(free, '0')
      return { network, role, title, tbcd: tbcd(title), host: hosts[role] }
    })
  }
  return network
}

const us = (plmn: string, mobileTitle: string): SubscriberRange => ({ plmn, countryCode: '1', mobileTitle })

/** Networks of ordinary traffic. Prefixes and codes as in facts/; which node is which is invented. */
const words: readonly NetworkWords[] = [
  // Home networks: nodes in the exchange code 555, which no operator holds
  {
    country: 'US',
    name: 'home west',
    plmn: '310999',
    prefix: '1425555',
    digits: 11,
    place: [47.6, -122.3],
    subscribers: us('310999', '1425'),
  },
  {
    country: 'US',
    name: 'home south',
    plmn: '311999',
    prefix: '1404555',
    digits: 11,
    place: [33.7, -84.4],
    subscribers: us('311999', '1404'),
  },
  {
    country: 'US',
    name: 'home east',
    plmn: '312999',
    prefix: '1908555',
    digits: 11,
    place: [40.7, -74.0],
    subscribers: us('312999', '1908'),
  },
  // Networks that have visitors, and subscribers who visit the home networks
  {
    country: 'GB',
    name: 'London',
    plmn: '23415',
    prefix: '447785',
    place: [51.5, -0.1],
    pool: 6,
    subscribers: { plmn: '23499', countryCode: '44', mobileTitle: '447785' },
  },
  {
    country: 'FR',
    name: 'Paris',
    plmn: '20801',
    prefix: '33689',
    digits: 11,
    place: [48.9, 2.3],
    pool: 6,
    subscribers: { plmn: '20899', countryCode: '33', mobileTitle: '33689' },
  },
  {
    country: 'DE',
    name: 'Berlin',
    plmn: '26201',
    prefix: '49171',
    place: [52.5, 13.4],
    pool: 4,
    subscribers: { plmn: '26299', countryCode: '49', mobileTitle: '49171' },
  },
  {
    country: 'JP',
    name: 'Tokyo',
    plmn: '44010',
    prefix: '819031',
    place: [35.7, 139.7],
    pool: 4,
    subscribers: { plmn: '44099', countryCode: '81', mobileTitle: '8190' },
  },
  {
    country: 'CA',
    name: 'Toronto',
    plmn: '302720',
    prefix: '1416',
    digits: 11,
    place: [43.7, -79.4],
    pool: 4,
    subscribers: { plmn: '302999', countryCode: '1', mobileTitle: '1416' },
  },
  { country: 'MX', name: 'Mexico City', plmn: '334020', prefix: '52155', place: [19.4, -99.1], pool: 4 },
  { country: 'BS', name: 'Nassau', plmn: '36439', prefix: '1242357', digits: 11, place: [25.0, -77.4] },
  { country: 'BB', name: 'Bridgetown', plmn: '342600', prefix: '1246230', digits: 11, place: [13.1, -59.6] },
  { country: 'AG', name: 'Saint John’s', plmn: '344920', prefix: '1268720', digits: 11, place: [17.1, -61.8] },
  { country: 'JM', name: 'Kingston', plmn: '338050', prefix: '1876330', digits: 11, place: [18.0, -76.8] },
  { country: 'CN', name: 'Beijing', plmn: '46001', prefix: '86130', place: [39.9, 116.4], pool: 5 },
  { country: 'KR', name: 'Seoul', plmn: '45005', prefix: '821020', place: [37.6, 127.0] },
  { country: 'IT', name: 'Rome', plmn: '22201', prefix: '39335', place: [41.9, 12.5], pool: 4 },
  { country: 'ES', name: 'Madrid', plmn: '21407', prefix: '34609', digits: 11, place: [40.4, -3.7] },
  { country: 'NL', name: 'Amsterdam', plmn: '20408', prefix: '31653', digits: 11, place: [52.4, 4.9] },
  { country: 'CH', name: 'Zurich', plmn: '22801', prefix: '41794', digits: 11, place: [47.4, 8.5] },
  { country: 'SE', name: 'Stockholm', plmn: '24001', prefix: '46705', digits: 11, place: [59.3, 18.1] },
  { country: 'PL', name: 'Warsaw', plmn: '26001', prefix: '48601', digits: 11, place: [52.2, 21.0] },
  { country: 'TR', name: 'Istanbul', plmn: '28601', prefix: '90532', place: [41.0, 29.0] },
  { country: 'AE', name: 'Dubai', plmn: '42402', prefix: '97150', place: [25.2, 55.3] },
  { country: 'IN', name: 'Mumbai', plmn: '40490', prefix: '9198', place: [19.1, 72.9] },
  { country: 'TH', name: 'Bangkok', plmn: '52001', prefix: '6681', digits: 11, place: [13.8, 100.5] },
  { country: 'AU', name: 'Sydney', plmn: '50501', prefix: '61418', digits: 11, place: [-33.9, 151.2] },
  { country: 'ZA', name: 'Johannesburg', plmn: '65510', prefix: '2783', digits: 11, place: [-26.2, 28.0] },
  { country: 'BR', name: 'São Paulo', plmn: '72406', prefix: '55119', place: [-23.5, -46.6] },
]

/** Kilometres between two networks, along the great circle. */
export function kilometres(a: Network, b: Network): number {
  const rad = Math.PI / 180
  const half = (x: number): number => Math.sin(x / 2) ** 2
  const h =
    half((b.latitude - a.latitude) * rad) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half((b.longitude - a.longitude) * rad)
  return 12_742 * Math.asin(Math.sqrt(h))
}

export class World {
  readonly networks: readonly Network[]
  /** Networks whose subscribers appear. */
  readonly homes: readonly Network[]

  constructor() {
    this.networks = words.map(networkOf)
    this.homes = this.networks.filter((n) => n.subscribers !== undefined)
  }
}
