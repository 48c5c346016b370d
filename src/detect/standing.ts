/**
 * What addresses have shown of themselves: subscribers they registered in good order, questions of theirs that were claimed, and for which home
 * networks they answered as register. Bounded: who came first is forgotten first.
 */
import { bitOf, ones } from '../model/different.js'
import { type Party, placeOf } from '../model/finding.js'
import { ByParty } from './by-party.js'
import { dropOldest } from './drop-oldest.js'

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
  /** Those whose phones showed themselves there hours later. */
  phones: number
  /** Countries whose switches it named in registrations in good order. */
  named?: Set<string>
}

export interface Standing {
  suspected: number
  doubted: number
  /** Parts that it played in what was claimed of it, as bits. */
  parts: number
  readonly range: Range
}

export interface Home {
  answers: number
  /** Those of titles. While there are none, ranges of titles that sent profiles within registrations are taken for registers. */
  titleAnswers: number
  readonly guesses: Set<string>
  /** Answers of each range. */
  readonly ranges: Map<string, Count>
  /** Where they stand. */
  readonly places: Set<string>
  /** Hosts that answered, and questions that only a register asks which they asked themselves. */
  readonly hosts: Set<string>
  hostAnswers: number
  asked: number
  /** IP addresses, as numbers (`peer` of view.ts), that handed over answers of its registers: how many, and how many of them to requests seen at two hops. */
  readonly peers: Map<number, Peer>
  /** IP addresses that brought other networks’ requests to them. */
  readonly bringers: Set<number>
  /** Lookups for messages that were answered with a node, and how many with which. */
  routed: number
  readonly routers: Map<string, Count>
}

export interface Count {
  n: number
}

/** Answers that an IP address has handed over, and those to requests seen at two hops. */
export interface Peer {
  answers: number
  relayed: number
}

/** What a register counts with each answer for the home network that it answered for last: looked up once. */
interface Answering {
  readonly home: string
  readonly known: Home
  readonly standing: Standing
  /** Undefined when there was no room. */
  readonly ofRange: Count | undefined
  /** By which IP address the last one went, and what is counted of it. */
  by: number
  peer: Peer | undefined
}

const LIMITS = {
  addresses: 100_000,
  ranges: 50_000,
  blocks: 50_000,
  gateways: 50_000,
  networks: 10_000,
  gatewaysOfNetwork: 256,
  homes: 10_000,
  rangesOfHome: 256,
  hostsOfHome: 256,
  placesOfHome: 256,
  peersOfHome: 256,
  countriesNamed: 16,
} as const

/** Last digits of a title that tell nodes of one range apart. */
const BLOCK = 3
/** Least share of the answers for a home network that makes a range one of its own. */
const SHARE = 0.02
/** Answers seen for a home network before it is known who answers for it. */
const KNOWN = 3
/**
 * Answers per host after which the hosts of a home network are known: those of one subscriber come from one host, so ten may be of two people. And
 * questions that they must have asked themselves.
 */
const WELL_KNOWN = 50
const ASKED = 5
/** Answers of its hosts after which the IP addresses that hand them over are known. */
const PEERS_KNOWN = 20
/** Answered lookups before it is known which nodes are routers, and the share of them that names one. */
const ROUTED = 50
const ROUTER_SHARE = 0.05
/** Share of answers to requests seen at two hops that makes an address a relay. */
const RELAYS = 0.1

/** Sessions for another country that do not make a gateway one of several countries: so many, or this share. */
const FEW_ELSEWHERE = 4
const SHARE_ELSEWHERE = 0.05

/** What a phone that lives with a hub counts, in subscribers who were there already. */
const PHONE = 3

const NONE: Standing = { suspected: 0, doubted: 0, parts: 0, range: { arrivals: 0, answers: 0, switches: 0, phones: 0 } }

/** Sessions in good order for one network, and from which addresses they were asked. */
export interface Sessions {
  all: number
  readonly by: Map<string, number>
}

/** What the addresses of one country have shown, whatever their kind. */
export interface CountryStanding {
  suspected: number
  arrivals: number
}

export class Standings {
  #addresses = new Map<string, Standing>()
  #ranges = new Map<string, Range>()
  #homes = new Map<string, Home>()
  #countries = new Map<string, CountryStanding>()
  /** Sessions that were asked for from each block of IP addresses, in good order or not, and not refused. */
  #blocks = new Map<string, number>()
  /** Sessions that an IP address has made for networks abroad. */
  #gateways = new Map<string, number>()
  #sessions = new Map<string, Sessions>()
  /** What `#find` and `#of` gave lately. */
  readonly #lately = new ByParty<Standing>()
  readonly #known = new ByParty<Standing>()
  readonly #answering = new ByParty<Answering>()

  /** Questions of this address that a rule of category 1 or 2 has claimed. */
  suspected(origin: Party): number {
    return this.#find(origin).suspected
  }

  /** How often a subscriber came to the range of this address: authenticated, registered, answered. */
  arrivals(origin: Party): number {
    return this.#find(origin).range.arrivals
  }

  /** How often the range of this address answered as a register. */
  answers(origin: Party): number {
    return this.#find(origin).range.answers
  }

  /**
   * About how many subscribers the range of this address registered for switches of other countries, where they were; at most 32. One whose phone showed itself there
   * hours later says as much as three.
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
    if (origin.country !== undefined) this.#country(origin.country).suspected++
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
    this.#of(origin).range.arrivals++
    if (origin.country !== undefined) this.#country(origin.country).arrivals++
  }

  /** Nobody came after all. */
  withdraw(origin: Party): void {
    if (origin.address === '') return
    const { range } = this.#of(origin)
    range.arrivals = Math.max(0, range.arrivals - 1)
    if (origin.country === undefined) return
    const country = this.#country(origin.country)
    country.arrivals = Math.max(0, country.arrivals - 1)
  }

  /** Questions that rules of category 1 and 2 have claimed of addresses of this country, when nobody ever came to one of them in good order; else 0. */
  suspectedIn(country: string | undefined): number {
    const known = country === undefined ? undefined : this.#countries.get(country)
    return known === undefined || known.arrivals > 0 ? 0 : known.suspected
  }

  #country(name: string): CountryStanding {
    let known = this.#countries.get(name)
    if (known === undefined) this.#countries.set(name, (known = { suspected: 0, arrivals: 0 }))
    return known
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
  }

  /** Somebody has asked this gateway for a session, and was not refused; `abroad`: it was made, for a network of another country than the subscriber's. */
  ask(origin: Party, gateway: Party, abroad: boolean): void {
    count(this.#blocks, blockOf(origin), LIMITS.blocks)
    if (abroad) count(this.#gateways, gateway.address, LIMITS.gateways)
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
  sessionsFor(origin: Party, atLeast: number, elsewhere = SHARE_ELSEWHERE): string | undefined {
    const { arrivals, sessionsFor, sessionsElsewhere = 0 } = this.#find(origin).range
    return arrivals < atLeast || sessionsElsewhere > Math.max(FEW_ELSEWHERE, elsewhere * arrivals) ? undefined : sessionsFor
  }

  /** Sessions for a protected network that this IP address asked for. */
  sessionsOfOurs(origin: Party): number {
    return this.#find(origin).range.sessionsOfOurs ?? 0
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

  /**
   * A register has answered for a home network by way of this IP address, to a request that the tap saw at two hops when `relayed`. `bringer`: the IP
   * address that brought the request of another network; 0 for none.
   */
  answer(register: Party, home: string, peer: number, relayed: boolean, bringer: number): void {
    if (register.address === '') return
    let answering = this.#answering.get(register)
    if (answering?.home !== home) this.#answering.set(register, (answering = this.#begin(register, home)))
    const { known, standing, ofRange } = answering
    standing.range.answers++
    known.answers++
    if (ofRange !== undefined) ofRange.n++
    if (register.kind === 'gt' && known.titleAnswers++ === 0) known.guesses.clear()
    else if (register.kind === 'host') known.hostAnswers++
    if (bringer !== 0 && known.bringers.size < LIMITS.peersOfHome) known.bringers.add(bringer)
    if (peer === 0) return
    if (answering.by !== peer) {
      answering.by = peer
      answering.peer = peerOf(known, peer)
    }
    if (answering.peer === undefined) return
    answering.peer.answers++
    if (relayed) answering.peer.relayed++
  }

  /** A register begins to answer for a home network: it is one of its own, while there is room. */
  #begin(register: Party, home: string): Answering {
    const standing = this.#of(register)
    const known = this.#home(home)
    if (register.kind === 'host' && known.hosts.size < LIMITS.hostsOfHome) known.hosts.add(register.address)
    const place = placeOf(register)
    if (place !== undefined && known.places.size < LIMITS.placesOfHome) known.places.add(place)
    return { home, known, standing, ofRange: countOf(known.ranges, rangeOf(register)), by: 0, peer: undefined }
  }

  /** Whether a party stands where registers of the home network do, of whatever range; undefined: too little was seen. */
  standsWith(party: Party, home: string): boolean | undefined {
    const known = this.#homes.get(home)
    const place = placeOf(party)
    return known === undefined || known.answers < KNOWN || place === undefined ? undefined : known.places.has(place)
  }

  /** An address abroad has answered where a message for a number of the home network goes. A router of messages answers, too: so it says nothing of others. */
  route(register: Party, home: string): void {
    const ofRange = register.address === '' ? undefined : countOf(this.#home(home).ranges, rangeOf(register))
    if (ofRange !== undefined) ofRange.n++
  }

  /** A lookup for a message was answered with this node. */
  nameNode(node: Party, home: string): void {
    const known = this.#home(home)
    known.routed++
    const router = countOf(known.routers, node.address)
    if (router !== undefined) router.n++
  }

  /** Whether lookups for messages are answered with this node, as those of a home network are that has a router; undefined: too little was seen. */
  isRouter(node: Party, home: string): boolean | undefined {
    const known = this.#homes.get(home)
    if (known === undefined || known.routed < ROUTED) return undefined
    return (known.routers.get(node.address)?.n ?? 0) >= ROUTER_SHARE * known.routed
  }

  /**
   * An address has sent the profile of a subscriber in a registration whose beginning the tap does not show: on a one-sided tap that is all that is seen
   * of a register. Forgotten with the first answer of a title, since a stranger can send such a message, too.
   */
  sentProfile(register: Party, home: string): void {
    const { titleAnswers, guesses } = this.#home(home)
    if (register.address !== '' && titleAnswers === 0 && guesses.size < LIMITS.rangesOfHome) guesses.add(rangeOf(register))
  }

  #home(name: string): Home {
    let known = this.#homes.get(name)
    if (known === undefined) {
      if (dropOldest(this.#homes, LIMITS.homes) !== undefined) this.#answering.clear()
      known = {
        answers: 0,
        titleAnswers: 0,
        guesses: new Set(),
        ranges: new Map(),
        places: new Set(),
        hosts: new Set(),
        hostAnswers: 0,
        asked: 0,
        peers: new Map(),
        bringers: new Set(),
        routed: 0,
        routers: new Map(),
      }
      this.#homes.set(name, known)
    }
    return known
  }

  /** True when the range of this address answers for the home network as its register: it is hosted there. undefined: too little was seen. */
  actsFor(origin: Party, home: string): boolean | undefined {
    const known = this.#homes.get(home)
    if (known === undefined) return undefined
    if (known.titleAnswers === 0 && known.guesses.has(rangeOf(origin))) return true
    const answers = known.ranges.get(rangeOf(origin))?.n ?? 0
    if (answers > 0 && answers >= known.answers * SHARE) return true
    // Hosts that answer on 4G say nothing of who does under a title
    return (origin.kind === 'gt' ? known.titleAnswers : known.answers) < KNOWN ? undefined : false
  }

  /** A host has asked what only a register asks. */
  manage(host: Party, home: string): void {
    const known = this.#homes.get(home)
    if (known?.hosts.has(host.address) === true) known.asked++
  }

  /**
   * True when this host answered for the home network before. False when others did, and ask what registers ask, as those do that answer and ask under one
   * name. undefined: too little was seen, or who asks has other names there.
   */
  isRegister(host: Party, home: string): boolean | undefined {
    const known = this.#homes.get(home)
    if (known === undefined) return undefined
    if (known.hosts.has(host.address)) return true
    const complete = known.hosts.size < LIMITS.hostsOfHome && known.hostAnswers >= WELL_KNOWN * known.hosts.size
    return complete && known.asked >= ASKED ? false : undefined
  }

  /**
   * True for a request that one IP address brings to another which answers for the home network, when the first never did: the home does not come to itself from
   * there. An agent within the home network, of which the tap shows both sides, answers for registers behind it, and titles have relays on every way: there it
   * must come by whom other networks’ requests come. `home`: undefined for a subscriber named by a number of `country`.
   */
  isBroughtBack(home: string | undefined, country: string | undefined, origin: Party, from: number, to: number): boolean {
    const known = home === undefined ? this.#answeringBy(to, country) : this.#homes.get(home)
    if (known === undefined || from === 0 || known.peers.size >= LIMITS.peersOfHome) return false
    const asked = known.peers.get(to)
    if (asked === undefined || known.peers.has(from)) return false
    if (origin.kind === 'gt') return known.titleAnswers >= PEERS_KNOWN && known.bringers.has(from)
    return known.hostAnswers >= PEERS_KNOWN && (asked.relayed < RELAYS * asked.answers || known.bringers.has(from))
  }

  /** The home network whose registers in this country answer most by way of an IP address. */
  #answeringBy(peer: number, country: string | undefined): Home | undefined {
    let found: Home | undefined
    let most = 0
    if (country === undefined) return undefined
    for (const home of this.#homes.values()) {
      const { answers } = home.peers.get(peer) ?? { answers: 0 }
      if (answers <= most || !home.places.has(country)) continue
      found = home
      most = answers
    }
    return found
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      addresses: this.#addresses,
      ranges: this.#ranges,
      homes: this.#homes,
      countries: this.#countries,
      blocks: this.#blocks,
      gateways: this.#gateways,
      sessions: this.#sessions,
    }
  }

  load(saved: ReturnType<Standings['save']>): void {
    this.#lately.clear()
    this.#known.clear()
    this.#answering.clear()
    this.#addresses = saved.addresses
    this.#ranges = saved.ranges
    this.#homes = saved.homes
    this.#countries = saved.countries
    this.#blocks = saved.blocks
    this.#gateways = saved.gateways
    this.#sessions = saved.sessions
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
    return range === undefined ? undefined : { suspected: 0, doubted: 0, parts: 0, range }
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
    if (dropOldest(this.#addresses, LIMITS.addresses) !== undefined) {
      this.#known.clear()
      this.#answering.clear()
    }
    const standing = { suspected: 0, doubted: 0, parts: 0, range }
    this.#addresses.set(party.address, standing)
    return standing
  }
}

/** Subscribers of a home network, as bits, that reported their calls to one range of service nodes. */
export interface Service {
  readonly ranges: Map<string, number>
  /** Ranges that have shown themselves. */
  best: number
}

/** Subscribers that make a range of service nodes one of the home network’s own. */
const SERVED = 3
/** Least share of the subscribers of the range that serves most. */
const SERVED_SHARE = 0.25

/** Which ranges of service nodes (gsmSCF) the subscribers of a home network report to: hosted ones stand anywhere (catalogue FP03, FP04). */
export class Services {
  #homes = new Map<string, Service>()

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { homes: this.#homes }
  }

  load(saved: ReturnType<Services['save']>): void {
    this.#homes = saved.homes
  }

  /** A switch has reported a call of a subscriber. */
  report(node: Party, home: string, subscriber: number): void {
    if (node.address === '') return
    let known = this.#homes.get(home)
    if (known === undefined) {
      dropOldest(this.#homes, LIMITS.homes)
      known = { ranges: new Map(), best: 0 }
      this.#homes.set(home, known)
    }
    const range = rangeOf(node)
    const before = known.ranges.get(range)
    if (before === undefined && known.ranges.size >= LIMITS.rangesOfHome) return
    const bits = (before ?? 0) | bitOf(subscriber)
    if (bits === before) return
    known.ranges.set(range, bits)
    known.best = Math.max(known.best, ones(bits))
  }

  /** About how many subscribers of the home network report to the range of this node, at most 32. */
  served(node: Party, home: string): number {
    return ones(this.#homes.get(home)?.ranges.get(rangeOf(node)) ?? 0)
  }

  /** True when the range of this node serves the home network; undefined: too little was seen. */
  actsFor(node: Party, home: string): boolean | undefined {
    const best = this.#homes.get(home)?.best ?? 0
    const served = this.served(node, home)
    if (served >= SERVED && served >= best * SERVED_SHARE) return true
    return best < SERVED ? undefined : false
  }
}

/** The count of a name of a home network; undefined when it has none and there is no room. */
function countOf(counts: Map<string, Count>, name: string): Count | undefined {
  let count = counts.get(name)
  if (count === undefined && counts.size < LIMITS.rangesOfHome) counts.set(name, (count = { n: 0 }))
  return count
}

/** Where registers of one network stand together: a block of titles, a realm. */
function rangeOf(party: Party): string {
  const known = rangesLately.get(party)
  if (known !== undefined) return known
  const { kind, address, realm } = party
  const range = kind === 'host' ? (realm ?? address) : kind === 'gt' ? address.slice(0, -BLOCK) : address
  rangesLately.set(party, range)
  return range
}

const rangesLately = new ByParty<string>()

/** The first three numbers of an IPv4 address, the first three groups of an IPv6 one: an operator's gateways stand in few such blocks. */
function blockOf(party: Party): string {
  const known = blocksLately.get(party)
  if (known !== undefined) return known
  const { address } = party
  const mark = address.includes(':') ? ':' : '.'
  let end = -1
  for (let i = 0; i < 3; i++) end = address.indexOf(mark, end + 1)
  const block = address.slice(0, end)
  blocksLately.set(party, block)
  return block
}

const blocksLately = new ByParty<string>()

function peerOf({ peers }: Home, address: number): Peer | undefined {
  let peer = peers.get(address)
  if (peer === undefined && peers.size < LIMITS.peersOfHome) peers.set(address, (peer = { answers: 0, relayed: 0 }))
  return peer
}

function count(counts: Map<string, number>, name: string, limit: number): void {
  const n = counts.get(name)
  if (n === undefined) dropOldest(counts, limit)
  counts.set(name, (n ?? 0) + 1)
}
