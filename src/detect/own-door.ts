/**
 * Whether requests of a realm leave by an agent of its own. Each agent writes from whom it has the request (RFC 6733 §6.1.9), so that a first record within the realm
 * shows its own node, whatever carrier follows. Who forges a name is handed on as what he is. A few requests tell this, where ways (agent-ways.ts) need many: a carrier that
 * is down changes what comes behind the first record.
 */
import { ones } from '../model/different.js'
import { minutes, type Micros } from '../model/units.js'
import { agentDomain } from './agent-domain.js'

/** A request that somebody else's agent handed over first. */
interface Elsewhere {
  /** Domain of that agent. */
  readonly first: string
  readonly at: Micros
  /** Whom an order of a register was about, as a bit; 0 for other nodes. */
  readonly subscriber: number
  /** The node that was ordered does not have him: a home orders of whom its register has there, so that this shows no door of a home. */
  readonly astray: boolean
  /** It was the first such request, or came just after another, or something came the own way since; false: nothing came since one long ago, and the door may be another one now. */
  readonly apart: boolean
  /** Strange when it came. */
  readonly strange: boolean
}

export interface OwnDoor {
  /** Requests that an agent of the realm handed over first, and when the last one came. */
  own: number
  ownAt: Micros
  /** Those of its other nodes that another's did, and subscribers whom orders by another's were about, as bits, where they were known. */
  others: number
  subscribers: number
  readonly elsewhere: Elsewhere[]
}

/**
 * Requests by its own agents that show a realm's door; so many more for each request of other nodes, and each other subscriber, by another: one in twenty makes it a
 * second door. A door is there for everybody: who comes for the same subscriber again shows none, nor who asks where nobody knows him.
 */
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

/** What came by another's agent beside what was about this subscriber (a bit). */
const second = ({ others, subscribers }: OwnDoor, subscriber: number): number => others + ones(subscribers & ~subscriber)

const isShown = (door: OwnDoor, subscriber: number): boolean => door.own >= SHOWN + FOR_EACH * second(door, subscriber)

/** Whether a request about a subscriber (a bit), of a realm that leaves by its own agents, was handed over first by another's. One without a record tells nothing. */
export function leavesElsewhere(door: OwnDoor, realm: string, agent: string, subscriber: number): boolean {
  return agent !== '' && isShown(door, subscriber) && !isOwn(realm, agent)
}

/** The same where the door is not known yet, and nothing but requests about this subscriber came by another: to be judged later. */
export function mayLeaveElsewhere(door: OwnDoor | undefined, realm: string, agent: string, subscriber: number): boolean {
  if (agent === '' || isOwn(realm, agent)) return false
  return door === undefined || (second(door, subscriber) === 0 && !isShown(door, subscriber))
}

/**
 * A request of a realm came; the first record names `agent`. `subscriber`: whom an order of a register is about, as a bit; 0 for other nodes. `astray`: the node
 * that was ordered does not have him.
 */
export function pass(door: OwnDoor, realm: string, agent: string, subscriber: number, at: Micros, astray = false): void {
  if (agent === '') return
  if (isOwn(realm, agent)) {
    door.own++
    door.ownAt = Math.max(door.ownAt, at)
    return
  }
  const last = door.elsewhere.findLast((each) => !each.astray)
  const apart = last === undefined || last.at < door.ownAt || at - last.at <= TOGETHER
  const strange = subscriber !== 0 && apart && leavesElsewhere(door, realm, agent, subscriber)
  if (subscriber === 0) door.others++
  else if (!astray) door.subscribers |= subscriber
  if (door.elsewhere.length >= LIMIT) door.elsewhere.shift()
  door.elsewhere.push({ first: agentDomain(agent), at, subscriber, astray, apart, strange })
}

/** True when the strange request of that time came alone, or with one more of a register. */
export const cameAlone = (door: OwnDoor, at: Micros): boolean =>
  door.elsewhere.some((each) => each.at === at && each.strange) && isAlone(door, at)

/** The same of one that came before the door was known, which has shown since. */
export const hadComeAlone = (door: OwnDoor, at: Micros): boolean =>
  door.elsewhere.some((each) => each.at === at && each.apart && isShown(door, each.subscriber)) && door.ownAt > at && isAlone(door, at)

function isAlone({ elsewhere }: OwnDoor, at: Micros): boolean {
  const near = elsewhere.filter((each) => Math.abs(each.at - at) <= TOGETHER && (each.at === at || !each.astray))
  return near.length < SEVERAL && near.every(({ subscriber }) => subscriber !== 0)
}

/** The door of these agents has become a usual one. */
export function forgetElsewhere({ elsewhere }: OwnDoor, first: string): void {
  const kept = elsewhere.filter((each) => each.first !== first)
  elsewhere.splice(0, elsewhere.length, ...kept)
}
