/**
 * By which agents the requests of a Diameter realm come (Route-Record, RFC 6733 §6.7.1): the domains of the first and the last, so that hosts of one operator
 * and agents of one carrier count as one. Bounded: who came first is forgotten first.
 */
import { bitOf, ones } from '../model/different.js'
import { hours, type Micros } from '../model/units.js'
import { dropOldest } from './drop-oldest.js'

export interface Way {
  requests: number
  /** Subscribers whom its requests were about, as bits. */
  subscribers: number
  /** Those of this hour and the one before, and the hour. */
  lately: number
  before: number
  hour: number
  /** True once it was one of the usual ones. */
  usual: boolean
}

export interface RealmWays {
  requests: number
  readonly ways: Map<string, Way>
  /** When a way became usual last, after the realm was known. */
  changedAt: Micros
  /** Requests of this hour and the one before: all, and those on ways that were not usual. */
  hour: number
  now: { all: number; strange: number }
  before: { all: number; strange: number }
}

const LIMITS = { realms: 2000, ways: 64, names: 100 } as const
/** Requests after which the ways of a realm are known. */
const KNOWN = 50
/**
 * A way is usual that had so large a share of the first requests of its realm (catalogue D36: p < 0.01), or was taken for so many subscribers, counted up to 32:
 * with that share, and without.
 */
const SHARE = 0.01
const SUBSCRIBERS = 12
const MANY_SUBSCRIBERS = 16
/** Subscribers within an hour or two, as when a carrier is down for some of the traffic. */
const AT_ONCE = 5
/** Most requests of a realm, of those of the last hours, that may come on strange ways while it keeps its usual ones. */
const STRANGE = 0.25

export class AgentWays {
  #realms = new Map<string, RealmWays>()

  /** True for a realm whose ways are known, on one that it does not take. */
  isStrange(realm: string, first: string, last: string): boolean {
    const known = this.#realms.get(realm)
    if (known === undefined || known.requests < KNOWN) return false
    return known.ways.get(wayOf(first, last))?.usual !== true
  }

  /** True when no other way became usual since then, and nearly all requests came on the usual ones: no failover. */
  keeps(realm: string, since: Micros): boolean {
    const known = this.#realms.get(realm)
    if (known === undefined || known.changedAt >= since) return false
    const all = known.now.all + known.before.all
    return all > 0 && known.now.strange + known.before.strange <= STRANGE * all
  }

  /** A request of a realm came on this way, about this subscriber. */
  learn(realm: string, first: string, last: string, subscriber: number, at: Micros): void {
    const known = this.#realms.get(realm) ?? this.#open(realm)
    const name = wayOf(first, last)
    let way = known.ways.get(name)
    if (way === undefined) {
      if (known.ways.size >= LIMITS.ways) forgetStrange(known.ways)
      known.ways.set(name, (way = { requests: 0, subscribers: 0, lately: 0, before: 0, hour: 0, usual: false }))
    }
    way.requests++
    const bit = bitOf(subscriber)
    way.subscribers |= bit
    turnWay(way, at)
    way.lately |= bit
    known.requests++
    this.#turn(known, at)
    known.now.all++
    if (way.usual) return
    known.now.strange++
    const least = way.requests >= SHARE * known.requests ? SUBSCRIBERS : MANY_SUBSCRIBERS
    way.usual = known.requests < KNOWN || ones(way.subscribers) >= least || ones(way.lately | way.before) >= AT_ONCE
    if (way.usual && known.requests >= KNOWN) known.changedAt = at
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { realms: this.#realms }
  }

  load(saved: ReturnType<AgentWays['save']>): void {
    this.#realms = saved.realms
  }

  #open(realm: string): RealmWays {
    dropOldest(this.#realms, LIMITS.realms)
    const none = { all: 0, strange: 0 }
    const made: RealmWays = { requests: 0, ways: new Map(), changedAt: Number.NEGATIVE_INFINITY, hour: 0, now: { ...none }, before: none }
    this.#realms.set(realm, made)
    return made
  }

  #turn(known: RealmWays, at: Micros): void {
    const hour = Math.floor(at / hours(1))
    if (hour <= known.hour) return
    known.before = hour === known.hour + 1 ? known.now : { all: 0, strange: 0 }
    known.now = { all: 0, strange: 0 }
    known.hour = hour
  }
}

/** The first way that never was usual gives way; of usual ones, the first. Names are easily made up: they must not close the table. */
function forgetStrange(ways: Map<string, Way>): void {
  let gone = ''
  for (const [name, { usual }] of ways) {
    if (gone === '' || !usual) gone = name
    if (!usual) break
  }
  ways.delete(gone)
}

function turnWay(way: Way, at: Micros): void {
  const hour = Math.floor(at / hours(1))
  if (hour <= way.hour) return
  way.before = hour === way.hour + 1 ? way.lately : 0
  way.lately = 0
  way.hour = hour
}

/** The domains of both agents, made once for each pair of names: the same few come with every request. */
const wayNames = new Map<string, Map<string, string>>()

function wayOf(first: string, last: string): string {
  let ofFirst = wayNames.get(first)
  if (ofFirst === undefined || ofFirst.size >= LIMITS.names) {
    if (wayNames.size >= LIMITS.names) wayNames.clear()
    wayNames.set(first, (ofFirst = new Map()))
  }
  let way = ofFirst.get(last)
  if (way === undefined) ofFirst.set(last, (way = `${domainOf(first)} ${domainOf(last)}`))
  return way
}

/** Labels of a name of TS 23.003 behind the host. */
const OF_NETWORK = 5

/** Whose agent it is: the realm of a network, else the last two labels of its name, or three where the second is that of a registry such as co.uk. */
function domainOf(name: string): string {
  const labels = name.split('.')
  const count = name.endsWith('.3gppnetwork.org') ? OF_NETWORK : (labels.at(-2)?.length ?? 0) <= 3 ? 3 : 2
  return labels.slice(-count).join('.')
}
