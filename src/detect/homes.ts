/**
 * Who answers for a home network: its registers, where they stand and by whose way their answers come; hosted ones stand anywhere (catalogue FP03). Bounded: who came
 * first is forgotten first.
 */
import { type Party, placeOf } from '../model/finding.js'
import { ByParty } from './by-party.js'
import { dropOldest } from './drop-oldest.js'
import { rangeOf } from './ranges.js'

export interface Home {
  answers: number
  /** Those of titles. While there are none, ranges of titles that sent profiles within registrations are taken for registers. */
  titleAnswers: number
  readonly guesses: Set<string>
  /** Answers of each range. */
  readonly ranges: Map<string, Count>
  /** Where they stand, and how many answers came from there. */
  readonly places: Map<string, Count>
  /** Answers of each host, and questions that only a register asks which they asked themselves. */
  readonly hosts: Map<string, Count>
  hostAnswers: number
  asked: number
  /** IP addresses, as numbers (`peer` of view.ts), that handed over answers of its registers: how many, and how many of them to requests seen at two hops. */
  readonly peers: Map<number, Peer>
  /** IP addresses that brought questions to them, and how many: of other networks, of its own switches. */
  readonly bringers: Map<number, Brought>
  /** Lookups for messages that were answered with a node, and how many with which. */
  routed: number
  readonly routers: Map<string, Count>
}

export interface Count {
  n: number
}

export interface Brought {
  others: number
  own: number
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
  /** Undefined when there was no room. */
  readonly ofRange: Count | undefined
  readonly ofPlace: Count | undefined
  /** Undefined for a title, too. */
  readonly ofHost: Count | undefined
  /** By which IP address the last one went, and what is counted of it. */
  by: number
  peer: Peer | undefined
}

const LIMITS = { homes: 10_000, namesOfHome: 256, peersOfHome: 256 } as const

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
/** Answers that show a register of a protected network where its configuration names none (catalogue D03). */
const HOSTED = 20
/** Answers of its hosts after which the IP addresses that hand them over are known. */
const PEERS_KNOWN = 20
/** Questions of the home’s own switches that make who brings them its own, and their least share of those that it brings: who forges its switches abroad has few among those of roamers. */
const OWN_BROUGHT = 10
const OWN_SHARE = 0.1
/** Answered lookups before it is known which nodes are routers, and the share of them that names one. */
const ROUTED = 50
const ROUTER_SHARE = 0.05
/** Share of answers to requests seen at two hops that makes an address a relay. */
const RELAYS = 0.1
/** Countries of homes whose registers’ answers one IP address hands over: from here on it is a carrier's, and what goes there does not go to the home. */
const CARRIES = 3

export class Homes {
  #homes = new Map<string, Home>()
  /** Registers that answered lately, with the home network that each answered for last. */
  readonly #answering = new ByParty<Answering>()

  /**
   * A register has answered for a home network by way of this IP address, to a request that the tap saw at two hops when `relayed`. `bringer`: the IP
   * address that brought the request; 0 for none. `own`: it was one of a switch of the home network itself.
   */
  answer(register: Party, home: string, peer: number, relayed: boolean, bringer: number, own: boolean): void {
    if (register.address === '') return
    let answering = this.#answering.get(register)
    if (answering?.home !== home) this.#answering.set(register, (answering = this.#begin(register, home)))
    const { known, ofRange, ofPlace, ofHost } = answering
    known.answers++
    if (ofRange !== undefined) ofRange.n++
    if (ofPlace !== undefined) ofPlace.n++
    if (ofHost !== undefined) ofHost.n++
    if (register.kind === 'gt' && known.titleAnswers++ === 0) known.guesses.clear()
    else if (register.kind === 'host') known.hostAnswers++
    if (bringer !== 0) countBrought(known, bringer, own)
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
    const known = this.#home(home)
    const ofHost = register.kind === 'host' ? countOf(known.hosts, register.address) : undefined
    const place = placeOf(register)
    const ofPlace = place === undefined ? undefined : countOf(known.places, place)
    return { home, known, ofRange: countOf(known.ranges, rangeOf(register)), ofPlace, ofHost, by: 0, peer: undefined }
  }

  /** Whether a party stands where registers of the home network do, of whatever range; undefined: too little was seen. */
  standsWith(party: Party, home: string): boolean | undefined {
    const known = this.#homes.get(home)
    const place = placeOf(party)
    return known === undefined || known.answers < KNOWN || place === undefined ? undefined : known.places.has(place)
  }

  /** Registers where a party stands have answered for the home network often, and one in fifty times at least: who keeps registers abroad keeps service nodes there, too (catalogue FP03). */
  hostsThere(party: Party, home: string): boolean {
    const known = this.#homes.get(home)
    const count = known?.places.get(placeOf(party) ?? '')
    return known !== undefined && isOften(count) && isMany(count, known.answers)
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
    if (register.address !== '' && titleAnswers === 0 && guesses.size < LIMITS.namesOfHome) guesses.add(rangeOf(register))
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
        places: new Map(),
        hosts: new Map(),
        hostAnswers: 0,
        asked: 0,
        peers: new Map(),
        bringers: new Map(),
        routed: 0,
        routers: new Map(),
      }
      this.#homes.set(name, known)
    }
    return known
  }

  /**
   * True when the range of this address answers for the home network as its register: it is hosted there. Also for a host that answered under another realm than the
   * one that it asks under, where its name lies: who writes that name forges a register of the home, as with any other of its names. undefined: too little was seen.
   */
  actsFor(origin: Party, home: string): boolean | undefined {
    const known = this.#homes.get(home)
    if (known === undefined) return undefined
    if (known.titleAnswers === 0 && known.guesses.has(rangeOf(origin))) return true
    if (this.hasAnswered(origin, home)) return true
    // Hosts say nothing of titles; who answers under titles is asked on 4G, too
    return (origin.kind === 'gt' ? known.titleAnswers : known.answers) < KNOWN ? undefined : false
  }

  /** True when that was seen, and not only guessed. */
  hasAnswered(origin: Party, home: string): boolean {
    const known = this.#homes.get(home)
    if (known === undefined) return false
    // Hosts that answer on 4G say nothing of who does under a title, nor titles of hosts
    const answers = origin.kind === 'gt' ? known.titleAnswers : known.hostAnswers
    if (isMany(known.ranges.get(rangeOf(origin)), answers)) return true
    return origin.kind === 'host' && isMany(known.hosts.get(origin.address), answers) && origin.address.endsWith(`.${origin.realm}`)
  }

  /** True for a register that was seen to answer for the home network so often that nobody needs to name it: fewer answers are cheap to forge. */
  hosts(origin: Party, home: string): boolean {
    const known = this.#homes.get(home)
    return (
      known !== undefined && this.hasAnswered(origin, home) && isOften(known.ranges.get(rangeOf(origin)) ?? known.hosts.get(origin.address))
    )
  }

  /** Ranges of titles that answer for the home network so often as its registers. */
  titleRanges(home: string): readonly string[] {
    const known = this.#homes.get(home)
    return known === undefined
      ? []
      : [...known.ranges].flatMap(([range, count]) =>
          isTitles(range) && isMany(count, known.titleAnswers) && isOften(count) ? [range] : [],
        )
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
    const complete = known.hosts.size < LIMITS.namesOfHome && known.hostAnswers >= WELL_KNOWN * known.hosts.size
    return complete && known.asked >= ASKED ? false : undefined
  }

  /**
   * True for a request that one IP address brings to another which answers for the home network, when the first never did: the home does not come to itself from
   * there. An agent within the home network, of which the tap shows both sides, answers for registers behind it, and titles have relays on every way: there it
   * must come by whom other networks’ requests come, and hardly those of the home’s own switches: a transfer point of the home brings both. A carrier of which the tap
   * shows what comes in, and not what goes out, answers for all: to it the home comes, too. `home`: undefined for a subscriber named by a number of `country`.
   */
  isBroughtBack(home: string | undefined, country: string | undefined, origin: Party, from: number, to: number): boolean {
    const known = home === undefined ? this.#answeringBy(to, country) : this.#homes.get(home)
    if (known === undefined || from === 0 || known.peers.size >= LIMITS.peersOfHome) return false
    const asked = known.peers.get(to)
    if (asked === undefined || known.peers.has(from)) return false
    const byCarrier = isCarrier(known.bringers.get(from))
    const shows =
      origin.kind === 'gt'
        ? known.titleAnswers >= PEERS_KNOWN && byCarrier
        : known.hostAnswers >= PEERS_KNOWN && (asked.relayed < RELAYS * asked.answers || byCarrier)
    return shows && !this.#carries(to)
  }

  /** An IP address hands over answers of registers of many countries, to requests that the tap shows once. */
  #carries(peer: number): boolean {
    const places = new Set<string>()
    for (const home of this.#homes.values()) {
      const there = home.peers.get(peer)
      if (there === undefined || there.answers < KNOWN || there.relayed >= RELAYS * there.answers) continue
      const place = mostOf(home.places)
      if (place !== undefined) places.add(place)
      if (places.size >= CARRIES) return true
    }
    return false
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
    return { homes: this.#homes }
  }

  load(saved: ReturnType<Homes['save']>): void {
    this.#answering.clear()
    this.#homes = saved.homes
  }
}

/** The key that was counted most; of equal ones the first. */
function mostOf(counts: ReadonlyMap<string, Count>): string | undefined {
  let most: string | undefined
  for (const [key, { n }] of counts) if (n > (most === undefined ? 0 : (counts.get(most)?.n ?? 0))) most = key
  return most
}

/** Brings questions of other networks, and hardly those of the home’s own switches. */
const isCarrier = (brought: Brought | undefined): boolean =>
  brought !== undefined && brought.others > 0 && (brought.own < OWN_BROUGHT || brought.own < OWN_SHARE * (brought.own + brought.others))

/** Where there is no room, the one that brings least of those that bring only the home’s own gives way to one that brings others’. */
function countBrought({ bringers }: Home, by: number, own: boolean): void {
  let brought = bringers.get(by)
  if (brought === undefined) {
    if (bringers.size >= LIMITS.peersOfHome && (own || !dropOwn(bringers))) return
    bringers.set(by, (brought = { others: 0, own: 0 }))
  }
  if (own) brought.own++
  else brought.others++
}

/** True for a range of titles, which are written with a plus sign. */
const isTitles = (range: string): boolean => range.startsWith('+')

function dropOwn(bringers: Home['bringers']): boolean {
  let least: readonly [by: number, own: number] | undefined
  for (const [by, { others, own }] of bringers) if (others === 0 && own < (least?.[1] ?? Number.POSITIVE_INFINITY)) least = [by, own]
  return least !== undefined && bringers.delete(least[0])
}

const isOften = (count: Count | undefined): boolean => count !== undefined && count.n >= HOSTED

/** A count is often enough among so many answers. */
const isMany = (count: Count | undefined, answers: number): boolean => count !== undefined && count.n > 0 && count.n >= answers * SHARE

/** The count of a name of a home network; undefined when it has none and there is no room. */
function countOf(counts: Map<string, Count>, name: string): Count | undefined {
  let count = counts.get(name)
  if (count === undefined && counts.size < LIMITS.namesOfHome) counts.set(name, (count = { n: 0 }))
  return count
}

function peerOf({ peers }: Home, address: number): Peer | undefined {
  let peer = peers.get(address)
  if (peer === undefined && peers.size < LIMITS.peersOfHome) peers.set(address, (peer = { answers: 0, relayed: 0 }))
  return peer
}
