/**
 * The world of synthetic captures: networks with the number prefixes and PLMN codes of real countries and operators, whose nodes are invented.
 * Home networks whose subscribers appear have network codes that nobody holds.
 */

import { hostedWords, networkWords } from './networks.js'

export type Role = 'hlr' | 'vlr' | 'sgsn' | 'smsc' | 'gsmSCF' | 'gmlc' | 'mme' | 'hss' | 'sgw' | 'pgw'

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
  /** Diameter identity and realm, as octets: always of the same length. */
  readonly name: Uint8Array
  readonly realm: Uint8Array
  /** Which signalling host of its network carries it. */
  readonly host: number
  /** Its own IPv4 address, for GTP. */
  readonly ip: Uint8Array
  /** All that it asks is a decoy of this kind (attack catalogue §10): looks suspicious and is legitimate. */
  readonly decoy?: string
}

/** A place from which networks are reached; distances decide how fast one can travel. */
export interface Network {
  readonly index: number
  readonly country: string
  readonly name: string
  /** MCC+MNC as the network sends it. */
  readonly plmn: string
  readonly plmnOctets: Uint8Array
  readonly latitude: number
  readonly longitude: number
  readonly nodes: Record<Role, readonly Node[]>
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
  /** Its home register stands in this network and has numbers of it. */
  readonly hostedBy?: string
  /** Its MMEs and gateways stand in this network, and have names and addresses of it (catalogue FP03). */
  readonly coreBy?: string
}

const hosts: Readonly<Record<Role, number>> = { hlr: 1, vlr: 2, sgsn: 3, smsc: 4, gsmSCF: 5, gmlc: 6, mme: 7, hss: 8, sgw: 11, pgw: 15 }

/** First digit behind the prefix, by role, so that pools of a network do not overlap. */
const ranges: Readonly<Record<Role, string>> = {
  hlr: '1',
  vlr: '2',
  sgsn: '3',
  smsc: '4',
  gsmSCF: '5',
  gmlc: '6',
  mme: '8',
  hss: '9',
  sgw: '7',
  pgw: '0',
}

/** First letters of host names. */
const labels: Readonly<Record<Role, string>> = {
  hlr: 'hlr',
  vlr: 'vlr',
  sgsn: 'sgn',
  smsc: 'smc',
  gsmSCF: 'scf',
  gmlc: 'gmc',
  mme: 'mme',
  hss: 'hss',
  sgw: 'sgw',
  pgw: 'pgw',
}

/** Roles that see visitors: they bear the code of the network, the others that of its subscribers. */
const visited: readonly Role[] = ['vlr', 'sgsn', 'mme', 'sgw']

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Realm of a PLMN (TS 23.003 §19.2): the network code padded to three digits. */
export const realmOf = (plmn: string): string => `epc.mnc${plmn.slice(3).padStart(3, '0')}.mcc${plmn.slice(0, 3)}.3gppnetwork.org`

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

/** MCC and MNC in three octets (TS 24.008 §10.5.1.13). */
export function plmnOctets(plmn: string): Uint8Array {
  const d = (i: number): number => Number(plmn[i] ?? 15)
  return Uint8Array.of(d(0) | (d(1) << 4), d(2) | (d(5) << 4), d(3) | (d(4) << 4))
}

/** IPv4 address of a host of a network, as a number: private, as on an exchange between operators that we made up. */
export const address = (network: number, host: number): number => ((10 << 24) | (64 << 16) | (network << 8) | host) >>> 0

const ipOctets = (network: number, host: number): Uint8Array => {
  const n = address(network, host)
  return Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n)
}

/** Identity and realm of a node; the label has five letters. */
export function diameterNames(label: string, plmn: string): Pick<Node, 'name' | 'realm'> {
  const realm = realmOf(plmn)
  return { name: ascii(`${label}.${realm}`), realm: ascii(realm) }
}

function networkOf(words: NetworkWords, index: number): Network {
  const nodes = {} as Record<Role, Node[]>
  const network: Network = {
    index,
    country: words.country,
    name: words.name,
    plmn: words.plmn,
    plmnOctets: plmnOctets(words.plmn),
    latitude: words.place[0],
    longitude: words.place[1],
    nodes,
    subscribers: words.subscribers,
    habits: { long: index % 3 === 2 ? 'ludt' : 'segments', ids: index % 4 === 3 ? 'counted' : 'chance' },
  }
  const length = words.digits ?? 12
  for (const role of roles) {
    const count =
      role === 'vlr' || role === 'mme' ? (words.pool ?? 3) : role === 'hlr' || role === 'hss' || role === 'sgsn' || role === 'smsc' ? 2 : 1
    nodes[role] = Array.from({ length: count }, (_, i) => {
      const free = length - words.prefix.length - 1
      const title = words.prefix + ranges[role] + String(i + 1).padStart(free, '0')
      const plmn = visited.includes(role) ? words.plmn : (words.subscribers?.plmn ?? words.plmn)
      return {
        network,
        role,
        title,
        tbcd: tbcd(title),
        ...diameterNames(`${labels[role]}0${i + 1}`, plmn),
        host: hosts[role],
        ip: ipOctets(index, hosts[role]),
      }
    })
  }
  return network
}

/** An address in the number range of a network that is not among its ordinary nodes: leased, or of a service. It comes in over a link of its own. */
export function otherNode(
  network: Network,
  title: string,
  extra: Partial<Pick<Node, 'role' | 'host' | 'decoy' | 'name' | 'realm'>> = {},
): Node {
  if (title.length !== 11 && title.length !== 12) throw new Error(`titles have 11 or 12 digits, not «${title}»`)
  const names = diameterNames('oth01', network.plmn)
  const host = extra.host ?? 12
  return { network, role: 'gsmSCF', title, tbcd: tbcd(title), ...names, ...extra, host, ip: ipOctets(network.index, host) }
}

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

  /** `hostedCores`: with the networks whose core stands at another one. */
  constructor(hostedCores = false) {
    const words = hostedCores ? [...networkWords, ...hostedWords] : networkWords
    this.networks = words.map(networkOf)
    this.homes = this.networks.filter((n) => n.subscribers !== undefined)
    words.forEach(({ hostedBy, coreBy }, i) => {
      if (coreBy !== undefined) this.#hostCore(this.networks[i] as Network, this.network(coreBy), i)
      if (hostedBy === undefined) return
      const host = this.network(hostedBy)
      const { prefix } = words[host.index] as NetworkWords
      // The range next to that of the network’s own registers
      const registers = host.nodes.hlr.map(({ title }) =>
        otherNode(host, `${prefix}7${title.slice(prefix.length + 1)}`, { role: 'hlr', host: 7, decoy: 'FP03' }),
      )
      ;(this.networks[i] as Network).nodes.hlr = registers
    })
  }

  #hostCore({ nodes, plmn, plmnOctets: octets }: Network, core: Network, label: number): void {
    const network = { ...core, plmn, plmnOctets: octets }
    for (const role of ['mme', 'sgw'] as const)
      nodes[role] = nodes[role].map((node, i) => ({
        ...node,
        ...diameterNames(`${labels[role].slice(0, 2)}${label}${i + 1}`, core.plmn),
        network,
        ip: ipOctets(core.index, node.host),
        decoy: 'FP03',
      }))
  }

  /** The network of this name. Throws when there is none. */
  network(name: string): Network {
    const found = this.networks.find((n) => n.name === name)
    if (found === undefined) throw new Error(`no network «${name}» in src/synth/world.ts`)
    return found
  }
}
