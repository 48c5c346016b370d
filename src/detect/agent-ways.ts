/**
 * By which agents the requests of a Diameter realm come (Route-Record, RFC 6733 §6.7.1): the domains of the first and the last, so that hosts of one operator
 * and agents of one carrier count as one. A way is proven when a registration that was answered is followed by the order of the home to cancel the one before
 * (TS 29.272 §5.2.1.2): who forges a name does not see who arrives where. Bounded: who came first is forgotten first.
 */
import { bitOf, ones } from '../model/different.js'
import { hours, minutes, type Micros, seconds } from '../model/units.js'
import { agentDomain } from './agent-domain.js'
import type { DiameterDetails } from './author.js'
import { dropOldest } from './drop-oldest.js'
import type { KeyedHash } from './keyed-hash.js'
import { cameAlone, forgetElsewhere, hadComeAlone, leavesElsewhere, mayLeaveElsewhere, type OwnDoor, ownDoor, pass } from './own-door.js'

export interface Way {
  /** Domain of the first agent. */
  readonly first: string
  requests: number
  /** Subscribers whom its requests were about, as bits. */
  subscribers: number
  /** True once it was one of the usual ones. */
  usual: boolean
  /** How often its requests stood between two usual ones, not far from both, and when last; from the beginning after a while without. */
  gaps: number
  gapAt: Micros
}

/** A request on another way than the usual ones: when it came, and the last one before it on a usual way, of registers and of any node. */
interface Strange {
  readonly way: Way
  readonly at: Micros
  readonly before: Micros
  readonly alive: Micros
}

export interface RealmWays {
  requests: number
  readonly ways: Map<string, Way>
  /** True once a way of it was proven. */
  proves: boolean
  /** When the last request came on a usual way, and how long it usually is from one to the next: an average in which each counts a sixteenth. */
  usualAt: Micros
  rhythm: Micros
  /** When any node of the realm last came on a usual way, to the minute. */
  aliveAt: Micros
  /** Strange requests since then, and those that stood between two usual ones. `undecided`: no other node has come on a usual way after the last strange one. */
  open: Strange[]
  undecided: boolean
  between: Strange[]
  readonly door: OwnDoor
}

const LIMITS = { realms: 2000, ways: 64, names: 100, strange: 256, arrivals: 4096 } as const
/** Requests after which the ways of a realm are known. */
const KNOWN = 50
/** A way is usual that had so large a share of these. */
const SHARE = 0.1
/** Where no way was ever proven, as at the edge of a visited network that does not see where its guests go: subscribers, counted up to 32, that make a way usual. */
const MANY_SUBSCRIBERS = 16
/** From a registration to the order that cancels the one before. */
const AFTER_ARRIVAL = seconds(30)
/** Between the usual requests before and after a strange one: a carrier that is down for longer takes all of them (RFC 6733 §5.5.4). */
const GAP = minutes(30)
/** Usual requests that should have come between those two, of which none came: the carrier is down (ibidem). */
const MISSED = 3
/** Least share of what should have come then that the other way must have brought, and how many at least. */
const TOOK = 0.5
const LEAST_TAKEN = 3
/** From a carrier that is down to its return: a connection is used again after three watchdogs, each half a minute after the other (RFC 3539 §3.4.1). */
const FAILOVER = minutes(1)
/** How exactly is kept when a realm was last on a usual way. */
const SIGN_OF_LIFE = minutes(1)
/** A way that takes turns with the usual ones so often, and that nothing proves, is none that was taken because they were down. */
const TURNS = 3
/** From one such turn to the next: what takes longer is another failure of the carrier, of which a realm has several in weeks. */
const TURN = hours(4)

export class AgentWays {
  readonly #hash: KeyedHash
  #realms = new Map<string, RealmWays>()
  /** Who registered last, where and when: a place for each hash, taken by who comes later. */
  #arrived = new Float64Array(LIMITS.arrivals).fill(-1)
  #arrivedAt = new Float64Array(LIMITS.arrivals)
  #arrivedWhere: string[] = Array.from({ length: LIMITS.arrivals }, () => '')

  constructor(hash: KeyedHash) {
    this.#hash = hash
  }

  /** True for a realm whose ways are known, on one that it does not take, or whose own agents are, by another's. */
  isStrange(realm: string, first: string, last: string, subscriber: number): boolean {
    const known = this.#realms.get(realm)
    if (known === undefined || (known.requests < KNOWN && !leavesElsewhere(known.door, realm, first, bitOf(subscriber)))) return false
    return known.ways.get(wayOf(first, last))?.usual !== true
  }

  /** True where neither is known yet, for a request that another's agent handed over: `keptDoor` tells later. */
  mayBeStrange(realm: string, first: string, last: string, subscriber: number): boolean {
    const known = this.#realms.get(realm)
    if (known !== undefined && (known.requests >= KNOWN || known.ways.get(wayOf(first, last))?.usual === true)) return false
    return mayLeaveElsewhere(known?.door, realm, first, bitOf(subscriber))
  }

  /**
   * True when the strange request of that time stood between two on usual ways, not far from both, or came alone by another's agent, and its own way has not been
   * proven since.
   */
  keeps(realm: string, at: Micros): boolean {
    const known = this.#realms.get(realm)
    return known !== undefined && (known.between.some((strange) => strange.at === at) || cameAlone(known.door, at))
  }

  /** True when the realm has left by its own agents all the time, but for that request, which came before that was known, and no other shows that its way is a usual one. */
  keptDoor(realm: string, at: Micros): boolean {
    const known = this.#realms.get(realm)
    return known !== undefined && hadComeAlone(known.door, at)
  }

  /** A subscriber was registered at this host. */
  arrive(subscriber: number, host: string, at: Micros): void {
    const slot = this.#slotOf(subscriber)
    this.#arrived[slot] = subscriber
    this.#arrivedAt[slot] = at
    this.#arrivedWhere[slot] = host
  }

  /**
   * A request of a realm came on this way, about this subscriber. `cancelledAt`: the host whose registration it cancels, '' for other requests. `astray`: who
   * was asked does not have him.
   */
  learn(realm: string, first: string, last: string, subscriber: number, cancelledAt: string, at: Micros, astray = false): void {
    const known = this.#realms.get(realm) ?? this.#open(realm)
    const name = wayOf(first, last)
    let way = known.ways.get(name)
    if (way === undefined) {
      if (known.ways.size >= LIMITS.ways) forgetStrange(known.ways)
      known.ways.set(
        name,
        (way = { first: agentDomain(first), requests: 0, subscribers: 0, usual: false, gaps: 0, gapAt: Number.NEGATIVE_INFINITY }),
      )
    }
    way.requests++
    known.requests++
    if (known.requests === KNOWN) for (const each of known.ways.values()) each.usual ||= each.requests >= SHARE * KNOWN
    pass(known.door, realm, first, bitOf(subscriber), at, astray)
    if (way.usual) known.proves ||= this.#isProof(subscriber, cancelledAt, at)
    else if (!astray) this.#judge(known, way, subscriber, cancelledAt, at)
    if (!way.usual) {
      if (known.open.length >= LIMITS.strange) known.open.shift()
      known.open.push({ way, at, before: known.usualAt, alive: known.aliveAt })
      known.undecided = true
      return
    }
    const usualBefore = known.usualAt
    // Transactions come when they are decided: one without an answer, later than what was asked behind it
    known.usualAt = Math.max(usualBefore, at)
    known.aliveAt = Math.max(known.aliveAt, at)
    if (known.open.length > 0) settle(known)
    else if (usualBefore !== Number.NEGATIVE_INFINITY)
      known.rhythm += (known.usualAt - usualBefore - known.rhythm) / (known.rhythm === 0 ? 1 : 16)
  }

  /** Another node of a realm asks. It leaves by the agents of the registers: on a usual way it shows that these are up. */
  ask(realm: string, d: Pick<DiameterDetails, 'firstRoute' | 'lastRoute'>, answered: boolean, at: Micros): void {
    const first = d.firstRoute
    // Anybody may send what nobody answers
    const known = this.#realms.get(realm) ?? (answered && first !== '' ? this.#open(realm) : undefined)
    if (known === undefined) return
    if (answered) pass(known.door, realm, first, 0, at)
    if (!known.undecided && at - known.aliveAt < SIGN_OF_LIFE) return
    if (known.ways.get(wayOf(first, d.lastRoute))?.usual !== true) return
    known.aliveAt = Math.max(known.aliveAt, at)
    if (known.undecided) settleOtherDoors(known)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { realms: this.#realms, arrived: this.#arrived, arrivedAt: this.#arrivedAt, arrivedWhere: this.#arrivedWhere }
  }

  load(saved: ReturnType<AgentWays['save']>): void {
    this.#realms = saved.realms
    this.#arrived = saved.arrived
    this.#arrivedAt = saved.arrivedAt
    this.#arrivedWhere = saved.arrivedWhere
  }

  /** Whether a way becomes usual by this request. */
  #judge(known: RealmWays, way: Way, subscriber: number, cancelledAt: string, at: Micros): void {
    way.subscribers |= bitOf(subscriber)
    if (this.#isProof(subscriber, cancelledAt, at)) known.proves = way.usual = true
    else if (!known.proves && ones(way.subscribers) >= MANY_SUBSCRIBERS) way.usual = true
    if (!way.usual) return
    known.open = known.open.filter((strange) => strange.way !== way)
    known.between = known.between.filter((strange) => strange.way !== way)
    forgetElsewhere(known.door, way.first)
  }

  #slotOf(subscriber: number): number {
    return this.#hash.ofKey(subscriber) & (LIMITS.arrivals - 1)
  }

  /** The subscriber has just been registered somewhere else than where this cancels a registration. */
  #isProof(subscriber: number, cancelledAt: string, at: Micros): boolean {
    const slot = this.#slotOf(subscriber)
    if (cancelledAt === '' || this.#arrived[slot] !== subscriber || this.#arrivedWhere[slot] === cancelledAt) return false
    const since = at - (this.#arrivedAt[slot] as number)
    return since >= 0 && since <= AFTER_ARRIVAL
  }

  #open(realm: string): RealmWays {
    dropOldest(this.#realms, LIMITS.realms)
    const made: RealmWays = {
      requests: 0,
      ways: new Map(),
      proves: false,
      usualAt: Number.NEGATIVE_INFINITY,
      rhythm: 0,
      aliveAt: Number.NEGATIVE_INFINITY,
      open: [],
      undecided: false,
      between: [],
      door: ownDoor(),
    }
    this.#realms.set(realm, made)
    return made
  }
}

/** A request on a usual way ends the wait of the strange ones before it. */
function settle(known: RealmWays): void {
  const near = known.open.filter(({ at, before }) => at < known.usualAt && known.usualAt - before <= GAP)
  for (const way of new Set(near.map((strange) => strange.way))) {
    way.gaps = known.usualAt - way.gapAt > TURN ? 1 : way.gaps + 1
    way.gapAt = known.usualAt
    const its = near.filter((strange) => strange.way === way)
    if (betrays(known, its)) known.between.push(...its)
  }
  sortBetween(known)
  known.open = known.open.filter(({ at }) => at >= known.usualAt)
  known.undecided = known.open.length > 0
}

/**
 * Another node's request on a usual way ends the wait of strange ones that another first agent handed over: the network still left by its own. Which carrier it
 * takes depends on the destination, so of another carrier behind the same agent nothing is said.
 */
function settleOtherDoors(known: RealmWays): void {
  known.undecided = known.open.some(({ at }) => at >= known.aliveAt)
  const near = known.open.filter(({ at, alive }) => at < known.aliveAt && known.aliveAt - alive <= GAP)
  const betrayed = new Set<Strange>()
  for (const way of new Set(near.map((strange) => strange.way))) {
    const its = near.filter((strange) => strange.way === way)
    const gap = known.aliveAt - (its[0]?.alive ?? 0)
    if (!startsAsUsual(known, way) && !tookAll(known, its, gap)) for (const strange of its) betrayed.add(strange)
  }
  known.between.push(...betrayed)
  sortBetween(known)
  known.open = known.open.filter((strange) => !betrayed.has(strange))
}

function sortBetween({ between }: RealmWays): void {
  between.sort((a, b) => a.at - b.at)
  between.splice(0, Math.max(0, between.length - LIMITS.strange))
}

/**
 * Whether strange requests of one way, between two usual ones, are not those of a carrier that was down. The first record is written by the first agent, who
 * knows from whom it has the request (RFC 6733 §6.7.1): where it is as usual the network may have sent the request, by another carrier.
 */
function betrays(known: RealmWays, its: readonly Strange[]): boolean {
  const [{ way, before }] = its as readonly [Strange, ...Strange[]]
  const gap = known.usualAt - before
  if (gap <= FAILOVER) return true
  if (startsAsUsual(known, way) && way.gaps < TURNS) return false
  return !tookAll(known, its, gap)
}

function startsAsUsual({ ways }: RealmWays, { first }: Way): boolean {
  for (const each of ways.values()) if (each.usual && each.first === first && first !== '') return true
  return false
}

/**
 * True when this way took what the usual ones should have had in that time: several missed, and about as many came here, not all at once. A forger's requests
 * do not keep the rhythm of the realm, and while they come, so do those on its usual ways.
 */
function tookAll({ rhythm }: RealmWays, its: readonly Strange[], gap: Micros): boolean {
  const span = (its.at(-1)?.at ?? 0) - (its[0]?.at ?? 0)
  return its.length >= Math.max(LEAST_TAKEN, (TOOK * gap) / rhythm) && span >= rhythm && gap >= MISSED * rhythm
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

/** The domains of both agents, made once for each pair of names: the same few come with every request. */
const wayNames = new Map<string, Map<string, string>>()

function wayOf(first: string, last: string): string {
  let ofFirst = wayNames.get(first)
  if (ofFirst === undefined || ofFirst.size >= LIMITS.names) {
    if (wayNames.size >= LIMITS.names) wayNames.clear()
    wayNames.set(first, (ofFirst = new Map()))
  }
  let way = ofFirst.get(last)
  if (way === undefined) ofFirst.set(last, (way = `${agentDomain(first)} ${agentDomain(last)}`))
  return way
}
