/**
 * Realms that ask for networks of other countries: cores that a group or a platform runs for small networks (catalogue FP03). A realm and a Visited-PLMN-Id
 * (TS 29.272 §7.3.9) belong together once several subscribers took keys, registered and stayed under the two; who takes keys only has nobody who stays.
 * Bounded: who came first is forgotten first.
 */
import { bitOf, ones } from '../model/different.js'
import { hours, type Micros, minutes } from '../model/units.js'
import { dropOldest } from './drop-oldest.js'

/** Somebody who came under a realm and a visited network. */
interface Visit {
  readonly subscriber: number
  /** When keys were first taken for him, and last. */
  readonly first: Micros
  asked: Micros
  /** −∞ while he has not registered. */
  registered: Micros
}

export interface Pair {
  /** Subscribers who stayed, as bits. */
  stayed: number
  /** The latest, while it is not known that the two belong together. */
  visits: Visit[]
}

/** How long a subscriber was there who registered at that time; 0 when he was soon elsewhere. */
export type Stay = (subscriber: number, registered: Micros) => Micros

const LIMITS = { realms: 2000, networks: 64, visits: 256 } as const
/** Subscribers who stayed, until the two belong together. */
const KNOWN = 5
/** From the keys to the registration. */
const REGISTERS = minutes(10)
/** A network authenticates its guests again and again; who steals keys uses them. */
const RETURNS = hours(6)
/** Whom somebody else has registered is back at his own network sooner, as a rule: one who speaks for others, and one who speaks for himself. */
const STAYS = minutes(30)
const LIVES = minutes(20)

export class HostedCores {
  /** By realm and Visited-PLMN-Id. */
  #realms = new Map<string, Map<string, Pair>>()

  /** Keys were taken for a subscriber. */
  ask(realm: string, visited: string, subscriber: number, at: Micros): void {
    const pair = this.#find(realm, visited) ?? this.#open(realm, visited)
    if (isKnown(pair)) return
    const visit = visitOf(pair, subscriber)
    if (visit !== undefined) {
      visit.asked = at
      return
    }
    if (pair.visits.length >= LIMITS.visits) pair.visits.shift()
    pair.visits.push({ subscriber, first: at, asked: at, registered: Number.NEGATIVE_INFINITY })
  }

  /** A subscriber registered. */
  register(realm: string, visited: string, subscriber: number, at: Micros): void {
    const pair = this.#find(realm, visited)
    const visit = pair === undefined ? undefined : visitOf(pair, subscriber)
    // Who registers again was there before
    if (visit !== undefined && visit.registered === Number.NEGATIVE_INFINITY && Math.abs(at - visit.asked) <= REGISTERS)
      visit.registered = at
  }

  /** Visited networks that a realm has asked keys for, of other countries than its own. */
  networksOf(realm: string): Iterable<string> {
    return this.#realms.get(realm)?.keys() ?? []
  }

  /** Realms that have asked keys for a visited network. */
  coresOf(visited: string): readonly string[] {
    return [...this.#realms].flatMap(([realm, pairs]) => (pairs.has(visited) ? [realm] : []))
  }

  /** True when the two are known to belong together. */
  isKnown(realm: string, visited: string): boolean {
    const pair = this.#find(realm, visited)
    return pair !== undefined && isKnown(pair)
  }

  /**
   * Whether a subscriber lives under the two: also true when they belong together; undefined: others do, and nothing is known of this one.
   */
  serves(realm: string, visited: string, subscriber: number, stay: Stay): boolean | undefined {
    const pair = this.#find(realm, visited)
    if (pair === undefined) return false
    for (const visit of pair.visits) if (isThere(visit, STAYS, stay)) pair.stayed |= bitOf(visit.subscriber)
    if (isKnown(pair)) {
      pair.visits = []
      return true
    }
    const own = visitOf(pair, subscriber)
    if (own !== undefined && isThere(own, LIVES, stay)) return true
    return pair.stayed === 0 ? false : undefined
  }

  /** True when keys were taken for a subscriber over hours, as those of a guest are who registered before the capture. */
  returns(realm: string, visited: string, subscriber: number): boolean {
    const pair = this.#find(realm, visited)
    const visit = pair === undefined ? undefined : visitOf(pair, subscriber)
    return visit !== undefined && visit.asked - visit.first >= RETURNS
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { realms: this.#realms }
  }

  load(saved: ReturnType<HostedCores['save']>): void {
    this.#realms = saved.realms
  }

  #find(realm: string, visited: string): Pair | undefined {
    return this.#realms.get(realm)?.get(visited)
  }

  #open(realm: string, visited: string): Pair {
    let pairs = this.#realms.get(realm)
    if (pairs === undefined) {
      dropOldest(this.#realms, LIMITS.realms)
      this.#realms.set(realm, (pairs = new Map()))
    }
    dropOldest(pairs, LIMITS.networks)
    const made: Pair = { stayed: 0, visits: [] }
    pairs.set(visited, made)
    return made
  }
}

const isKnown = (pair: Pair): boolean => ones(pair.stayed) >= KNOWN

const visitOf = (pair: Pair, subscriber: number): Visit | undefined => pair.visits.find((visit) => visit.subscriber === subscriber)

const isThere = ({ subscriber, registered }: Visit, atLeast: Micros, stay: Stay): boolean =>
  registered !== Number.NEGATIVE_INFINITY && stay(subscriber, registered) >= atLeast
