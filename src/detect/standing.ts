/**
 * What addresses have shown of themselves: subscribers they registered in good order, sessions they asked for, questions of theirs that were claimed. Bounded: who
 * came first is forgotten first.
 */
import { bitOf, ones } from '../model/different.js'
import type { Party } from '../model/finding.js'
import { ByParty } from './by-party.js'
import { dropOldest } from './drop-oldest.js'
import { blockOf, rangeOf } from './ranges.js'

/** Addresses of one range: a block of a thousand titles; a host stands for itself, since names are easily forged. */
export interface Range {
  arrivals: number
  /** Of an IP address: the country that its sessions were for, and how many were for another. */
  sessionsFor?: string
  sessionsElsewhere?: number
  /** Of an IP address: sessions for a network that the configuration protects. */
  sessionsOfOurs?: number
  /** Answers as register of any home network. */
  answers: number
  /** Subscribers, as bits, who were registered in good order for a switch of another country in which they were. */
  switches: number
  /** Those whose phones showed themselves there hours later, or at the network of the switch that was named. */
  phones: number
  /** Countries whose switches it named in registrations in good order. */
  named?: Set<string>
  /** Of an IP address: subscribers, as bits, whose sessions it took over from another. */
  moved?: number
}

export interface Standing {
  suspected: number
  doubted: number
  /** Subscribers who came to this address itself. */
  guests: number
  /** Parts that it played in what was claimed of it, as bits. */
  parts: number
  readonly range: Range
}

/** Subscribers, as far as 32 bits tell them apart, whose sessions an address took over before its bits say nothing of one. */
const FEW_MOVED = 8

const LIMITS = {
  addresses: 100_000,
  ranges: 50_000,
  places: 10_000,
  blocks: 50_000,
  gateways: 50_000,
  networks: 10_000,
  gatewaysOfNetwork: 256,
  countriesNamed: 16,
} as const

/** Sessions for another country that do not make a gateway one of several countries: so many, or this share. */
const FEW_ELSEWHERE = 4
const SHARE_ELSEWHERE = 0.05

/** What a phone that lives with a hub counts, in subscribers who were there already. */
const PHONE = 3

const NONE: Standing = { suspected: 0, doubted: 0, guests: 0, parts: 0, range: { arrivals: 0, answers: 0, switches: 0, phones: 0 } }

/** Sessions in good order for one network, and from which addresses they were asked. */
export interface Sessions {
  all: number
  readonly by: Map<string, number>
}

/** Sessions in good order that were asked for from one block of IP addresses: for networks that the configuration protects, and for others. */
export interface OfBlock {
  ours: number
  others: number
}

/** What the addresses of one country have shown, whatever their kind; or the hosts of one realm. */
export interface PlaceStanding {
  suspected: number
  arrivals: number
  /** What homes ordered there about subscribers of theirs. */
  orders: number
}

export class Standings {
  #addresses = new Map<string, Standing>()
  #ranges = new Map<string, Range>()
  #countries = new Map<string, PlaceStanding>()
  /** The same of realms. */
  #realms = new Map<string, PlaceStanding>()
  /** Sessions that were asked for from each block of IP addresses, in good order or not, and not refused. */
  #blocks = new Map<string, number>()
  /** Sessions that an IP address has made for networks abroad. */
  #gateways = new Map<string, number>()
  #sessions = new Map<string, Sessions>()
  /** Of blocks of IP addresses. */
  #served = new Map<string, OfBlock>()
  /** What `#find` and `#of` gave lately. */
  readonly #lately = new ByParty<Standing>()
  readonly #known = new ByParty<Standing>()

  /** Questions of this address that a rule of category 1 or 2 has claimed. */
  suspected(origin: Party): number {
    return this.#find(origin).suspected
  }

  /** How often a subscriber came to the range of this address: authenticated, registered, answered. */
  arrivals(origin: Party): number {
    return this.#find(origin).range.arrivals
  }

  /** How often a subscriber came to this address itself. */
  guests(origin: Party): number {
    return this.#find(origin).guests
  }

  /** The address has answered as a register. */
  answer(register: Party): void {
    if (register.address !== '') this.#of(register).range.answers++
  }

  /** How often the range of this address answered as a register. */
  answers(origin: Party): number {
    return this.#find(origin).range.answers
  }

  /**
   * About how many subscribers the range of this address registered for switches of other countries, where they were; at most 32. One whose phone showed itself there
   * hours later, or at once on 4G at the network that was named, says as much as three.
   */
  switches(origin: Party): number {
    const { switches, phones } = this.#find(origin).range
    return Math.min(32, ones(switches) + PHONE * ones(phones))
  }

  /** How many countries the range of this address named switches of, other than its own, while nothing of it was claimed; at most as many as are kept. */
  countriesNamed(origin: Party): number {
    return this.#find(origin).range.named?.size ?? 0
  }

  name(origin: Party, country: string): void {
    if (origin.address === '') return
    const { range } = this.#of(origin)
    range.named ??= new Set()
    if (range.named.size < LIMITS.countriesNamed) range.named.add(country)
  }

  speakFor(origin: Party, subscriber: number): void {
    if (origin.address !== '') this.#of(origin).range.switches |= bitOf(subscriber)
  }

  showPhone(by: Party, subscriber: number): void {
    if (by.address !== '') this.#of(by).range.phones |= bitOf(subscriber)
  }

  suspect(origin: Party): void {
    if (origin.address === '') return
    this.#of(origin).suspected++
    this.#count(origin, 'suspected')
  }

  /** Claims of category 3 about this address: it said that it serves somebody, and does not. */
  doubted(origin: Party): number {
    return this.#find(origin).doubted
  }

  doubt(origin: Party): void {
    if (origin.address !== '') this.#of(origin).doubted++
  }

  arrive(origin: Party): void {
    if (origin.address === '') return
    const standing = this.#of(origin)
    standing.guests++
    standing.range.arrivals++
    this.#count(origin, 'arrivals')
  }

  /** Nobody came after all. */
  withdraw(origin: Party): void {
    if (origin.address === '') return
    const standing = this.#of(origin)
    const { range } = standing
    standing.guests = Math.max(0, standing.guests - 1)
    range.arrivals = Math.max(0, range.arrivals - 1)
    this.#count(origin, 'arrivals', -1)
  }

  /** A home ordered this node something about a subscriber: he is or was a guest there, perhaps since before the capture. */
  order(node: Party): void {
    this.#count(node, 'orders')
  }

  /** Questions that rules of category 1 and 2 have claimed of addresses of this country, when nobody ever came to one of them in good order nor was a guest there; else 0. */
  suspectedIn(country: string | undefined): number {
    return suspectedAt(this.#countries, country)
  }

  /** The same of the hosts of a realm. */
  suspectedUnder(realm: string | undefined): number {
    return suspectedAt(this.#realms, realm)
  }

  /** How often a subscriber came to an address of this country. */
  arrivalsIn(country: string | undefined): number {
    return country === undefined ? 0 : (this.#countries.get(country)?.arrivals ?? 0)
  }

  /** Counts for the country of an address, and for the realm of a host. */
  #count({ kind, country, realm }: Party, what: keyof PlaceStanding, by = 1): void {
    if (country !== undefined) countAt(this.#countries, country, what, by)
    if (kind === 'host' && realm !== undefined) countAt(this.#realms, realm, what, by)
  }

  /** A session for a subscriber whom the network that it names serves. `ours`: the configuration protects that network. */
  session(origin: Party, country: string, network: string, ours: boolean): void {
    if (origin.address === '') return
    let sessions = this.#sessions.get(network)
    if (sessions === undefined) {
      dropOldest(this.#sessions, LIMITS.networks)
      this.#sessions.set(network, (sessions = { all: 0, by: new Map() }))
    }
    sessions.all++
    count(sessions.by, origin.address, LIMITS.gatewaysOfNetwork)
    const { range } = this.#of(origin)
    range.arrivals++
    if (ours) range.sessionsOfOurs = (range.sessionsOfOurs ?? 0) + 1
    range.sessionsFor ??= country
    if (country !== range.sessionsFor) range.sessionsElsewhere = (range.sessionsElsewhere ?? 0) + 1
    const block = blockOf(origin)
    let served = this.#served.get(block)
    if (served === undefined) {
      dropOldest(this.#served, LIMITS.blocks)
      this.#served.set(block, (served = { ours: 0, others: 0 }))
    }
    served[ours ? 'ours' : 'others']++
  }

  /** Somebody has asked this gateway for a session, and was not refused; `abroad`: it was made, for a network of another country than the subscriber's. */
  ask(origin: Party, gateway: Party, abroad: boolean): void {
    count(this.#blocks, blockOf(origin), LIMITS.blocks)
    if (abroad) count(this.#gateways, gateway.address, LIMITS.gateways)
  }

  /** The address took over the session of a subscriber. */
  move(origin: Party, subscriber: number): void {
    const { range } = this.#of(origin)
    range.moved = (range.moved ?? 0) | bitOf(subscriber)
  }

  /** True when this address took over the session of the subscriber, and of few others: of each that it took over, one in 32 of others passes for him. */
  hasMoved(origin: Party, subscriber: number): boolean {
    const moved = this.#find(origin).range.moved ?? 0
    return ones(moved) <= FEW_MOVED && (moved & bitOf(subscriber)) !== 0
  }

  /** How many sessions were asked for from the block of this IP address: neighbours of a gateway are its operator's. */
  sessionsNear(origin: Party): number {
    return this.#blocks.get(blockOf(origin)) ?? 0
  }

  /** How many sessions this address has made for networks abroad. */
  sessionsAbroad(gateway: Party): number {
    return this.#gateways.get(gateway.address) ?? 0
  }

  /** The country that nearly all sessions of an IP address were for, when there were as many; undefined: too few, or more than `elsewhere`, a share, of others. */
  sessionsFor(origin: Party, atLeast: number, elsewhere?: number): string | undefined {
    const { arrivals, sessionsFor, sessionsElsewhere = 0 } = this.#find(origin).range
    const most = elsewhere === undefined ? Math.max(FEW_ELSEWHERE, SHARE_ELSEWHERE * arrivals) : elsewhere * arrivals
    return arrivals < atLeast || sessionsElsewhere > most ? undefined : sessionsFor
  }

  /** Sessions for a protected network that this IP address asked for. */
  sessionsOfOurs(origin: Party): number {
    return this.#find(origin).range.sessionsOfOurs ?? 0
  }

  /** Sessions for protected networks that were asked for from the block of this IP address; 0 when there were any for others. */
  sessionsOfOursNear(origin: Party): number {
    const { ours, others } = this.#served.get(blockOf(origin)) ?? { ours: 0, others: 0 }
    return others === 0 ? ours : 0
  }

  /** The share of the sessions for a network that this IP address asked for; undefined: there were fewer than `atLeast`. */
  shareOfSessions(origin: Party, network: string, atLeast: number): number | undefined {
    const sessions = this.#sessions.get(network)
    return sessions === undefined || sessions.all < atLeast ? undefined : (sessions.by.get(origin.address) ?? 0) / sessions.all
  }

  /** The address was claimed to have asked something in this part. */
  play(origin: Party, part: number): void {
    if (origin.address !== '' && part !== 0) this.#of(origin).parts |= part
  }

  /** Parts that the address was claimed to play, as bits. */
  parts(origin: Party): number {
    return this.#find(origin).parts
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      addresses: this.#addresses,
      ranges: this.#ranges,
      countries: this.#countries,
      realms: this.#realms,
      blocks: this.#blocks,
      gateways: this.#gateways,
      sessions: this.#sessions,
      served: this.#served,
    }
  }

  load(saved: ReturnType<Standings['save']>): void {
    this.#lately.clear()
    this.#known.clear()
    this.#addresses = saved.addresses
    this.#ranges = saved.ranges
    this.#countries = saved.countries
    this.#realms = saved.realms
    this.#blocks = saved.blocks
    this.#gateways = saved.gateways
    this.#sessions = saved.sessions
    this.#served = saved.served
  }

  #find(party: Party): Standing {
    const known = this.#lately.get(party)
    if (known !== undefined) return known
    const found = this.#addresses.get(party.address) ?? this.#ofRange(party) ?? NONE
    this.#lately.set(party, found)
    return found
  }

  /** An address that was not seen, of a range that was. */
  #ofRange(party: Party): Standing | undefined {
    const range = party.kind === 'gt' ? this.#ranges.get(rangeOf(party)) : undefined
    return range === undefined ? undefined : { suspected: 0, doubted: 0, guests: 0, parts: 0, range }
  }

  #of(party: Party): Standing {
    const known = this.#known.get(party)
    if (known !== undefined) return known
    const standing = this.#addresses.get(party.address) ?? this.#add(party)
    this.#known.set(party, standing)
    return standing
  }

  /** An address that has no standing of its own yet; another may lose its own. */
  #add(party: Party): Standing {
    this.#lately.clear()
    const name = party.kind === 'gt' ? rangeOf(party) : party.address
    let range = this.#ranges.get(name)
    if (range === undefined) {
      dropOldest(this.#ranges, LIMITS.ranges)
      range = { arrivals: 0, answers: 0, switches: 0, phones: 0 }
      this.#ranges.set(name, range)
    }
    if (dropOldest(this.#addresses, LIMITS.addresses) !== undefined) this.#known.clear()
    const standing = { suspected: 0, doubted: 0, guests: 0, parts: 0, range }
    this.#addresses.set(party.address, standing)
    return standing
  }
}

function countAt(places: Map<string, PlaceStanding>, name: string, what: keyof PlaceStanding, by: number): void {
  let known = places.get(name)
  if (known === undefined) {
    dropOldest(places, LIMITS.places)
    places.set(name, (known = { suspected: 0, arrivals: 0, orders: 0 }))
  }
  known[what] = Math.max(0, known[what] + by)
}

function suspectedAt(places: ReadonlyMap<string, PlaceStanding>, name: string | undefined): number {
  const known = name === undefined ? undefined : places.get(name)
  return known === undefined || known.arrivals + known.orders > 0 ? 0 : known.suspected
}

function count(counts: Map<string, number>, name: string, limit: number): void {
  const n = counts.get(name)
  if (n === undefined) dropOldest(counts, limit)
  counts.set(name, (n ?? 0) + 1)
}
