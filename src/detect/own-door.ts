/**
 * Whether requests of a realm leave by an agent of its own. Each agent writes from whom it has the request (RFC 6733 §6.1.9), so that a first record within the realm
 * shows its own node, whatever carrier follows. Who forges a name is handed on as what he is. A few requests tell this, where ways (agent-ways.ts) need many: a carrier that
 * is down changes what comes behind the first record.
 */
import { bitOf, ones } from '../model/different.js'
import { minutes, type Micros } from '../model/units.js'
import { agentDomain } from './agent-domain.js'

/** A request that somebody else's agent handed over first. */
interface Elsewhere {
  /** Domain of that agent. */
  readonly first: string
  readonly at: Micros
  /** Of a register; else of any other node. */
  readonly order: boolean
  /** Strange when it came. */
  readonly strange: boolean
}

export interface OwnDoor {
  /** Requests that an agent of the realm handed over first, and when the last one came. */
  own: number
  ownAt: Micros
  /** Those of its other nodes that another's did, and subscribers whom orders by another's were about, as bits. */
  others: number
  subscribers: number
  readonly elsewhere: Elsewhere[]
}

/** Requests by its own agents that show a realm's door; so many more for each request of other nodes, and each subscriber, by another: one in twenty makes it a second door. */
const SHOWN = 5
const FOR_EACH = 20
/** Who leaves by another door, as when the own one is down, sends more than one or two requests there in that time before and after, or other nodes do, too. */
const TOGETHER = minutes(30)
const SEVERAL = 3
const LIMIT = 32

export const ownDoor = (): OwnDoor => ({ own: 0, ownAt: Number.NEGATIVE_INFINITY, others: 0, subscribers: 0, elsewhere: [] })

/** True for an agent named within the realm. */
const isOwn = (realm: string, agent: string): boolean =>
  agent.endsWith(realm) && (agent.length === realm.length || agent[agent.length - realm.length - 1] === '.')

/** Whether a request of a realm that leaves by its own agents was handed over first by another's. One without a record tells nothing. */
export function leavesElsewhere(door: OwnDoor, realm: string, agent: string): boolean {
  return agent !== '' && door.own >= SHOWN + FOR_EACH * (door.others + ones(door.subscribers)) && !isOwn(realm, agent)
}

/** A request of a realm came; the first record names `agent`. `subscriber`: whom an order of a register is about; undefined for other nodes. */
export function pass(door: OwnDoor, realm: string, agent: string, subscriber: number | undefined, at: Micros): void {
  if (agent === '') return
  if (isOwn(realm, agent)) {
    door.own++
    door.ownAt = Math.max(door.ownAt, at)
    return
  }
  const last = door.elsewhere.at(-1)
  // Since the last one that left so nothing came the own way: the door may be another one now
  const sinceOwn = last === undefined || last.at < door.ownAt || at - last.at <= TOGETHER
  const order = subscriber !== undefined
  const strange = order && sinceOwn && leavesElsewhere(door, realm, agent)
  if (order) door.subscribers |= bitOf(subscriber)
  else door.others++
  // Of most realms all that is seen leaves by carriers: their doors are never judged
  if (door.own < SHOWN) return
  if (door.elsewhere.length >= LIMIT) door.elsewhere.shift()
  door.elsewhere.push({ first: agentDomain(agent), at, order, strange })
}

/** True when the strange request of that time came alone, or with one more of a register. */
export function cameAlone({ elsewhere }: OwnDoor, at: Micros): boolean {
  if (!elsewhere.some((each) => each.at === at && each.strange)) return false
  const near = elsewhere.filter((each) => Math.abs(each.at - at) <= TOGETHER)
  return near.length < SEVERAL && near.every(({ order }) => order)
}

/** The door of these agents has become a usual one. */
export function forgetElsewhere({ elsewhere }: OwnDoor, first: string): void {
  const kept = elsewhere.filter((each) => each.first !== first)
  elsewhere.splice(0, elsewhere.length, ...kept)
}
