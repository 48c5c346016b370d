/**
 * The words in which rules are written. Three kinds, by how much time they need: `rule` judges one transaction, `chain` a first and a then about one
 * subscriber, `absence` a first that nothing followed; `survey` counts what one source tries, what is asked about one subscriber, or who writes to one number. Memory belongs to the engine: a rule that wants module state wants to be a chain.
 */
import type { Category, Mappings, Party, SentencePart, Severity, Subscriber, Threat } from '../model/finding.js'
import type { Micros } from '../model/units.js'
import type { Memory, Remembers, Snapshot } from './memory.js'
import { ending, say } from './say.js'
import { type Limits, limitsOf, type Thresholds } from './thresholds.js'
import { crosses, type Network, type Transaction } from './transaction.js'
import type { Vector } from './vector.js'

export { type Party, placeOf } from '../model/finding.js'
export { days, hours, minutes, seconds } from '../model/units.js'
export type { Domain, Memory, Remembers, Serving, Snapshot, Whereabouts } from './memory.js'
export { HUB, isThere, mayBeHub, registeredAt } from './registration.js'
export {
  hasGuests,
  isAtTheBorder,
  isDoubted,
  isElsewhere,
  isForHomeGateway,
  isForNoGateway,
  isForNoPhones,
  isFromNowhere,
  isOfSuspectCountry,
  isOfSuspectRealm,
  isPartner,
  isSuspect,
  mayBeElsewhere,
  mayServe,
} from './reputation.js'
export { ending, say } from './say.js'
export { threshold } from './thresholds.js'
export { cameBack, crosses, type DiameterDetails, isHidden, type Network, type Transaction, type TunnelDetails } from './transaction.js'
export type { ActorName, Step, SubscriberName, Vector } from './vector.js'

/**
 * What may have to be so of a transaction for a rule to be asked about it. `foreign`: `t.foreign` is true. `noVisitors`: that, and the origin is no
 * partner (`isPartner`). `external`: `t.side` is external. `refused`: `t.outcome` is. `contradictory`: `t.contradiction` says what. `odd`, `marked`,
 * `visitsElsewhere`: what `t` says under that name.
 */
export type Condition = 'foreign' | 'noVisitors' | 'odd' | 'external' | 'refused' | 'marked' | 'contradictory' | 'visitsElsewhere'

interface Common {
  /** threat/name: the path of its file. */
  readonly id: string
  /** What happened, not what we fear. */
  readonly title: string
  readonly threat: Threat
  /** Rules of the attack catalogue (D01 …). */
  readonly techniques: readonly string[]
  readonly category: Category
  readonly severity: Severity
  readonly about: {
    readonly why: string
    readonly falseAlarms: readonly string[]
    readonly blindSpots: readonly string[]
    readonly lookNext: readonly string[]
  }
  readonly mappings: Mappings
  readonly response: 'block' | 'alert' | 'monitor'
  readonly remembers?: Remembers
  readonly fires: readonly Vector[]
  readonly silent: readonly Vector[]
  /** Figures that the configuration may change. */
  readonly thresholds?: Thresholds
  /** The same rule with other values of its thresholds; those not given keep their own. */
  readonly tune?: (values: Readonly<Record<string, number>>) => Detector
}

export interface Rule extends Common {
  readonly kind: 'rule'
  /** Procedures; the engine indexes by them. '*': every transaction. */
  readonly looksAt: readonly string[] | '*'
  /** What `when` and `hindsight` want in any case: where it is not so, they are not called. */
  readonly only?: readonly Condition[]
  /** True: the claim is about the node that is asked. It waits until it is known which service nodes the home network has. */
  readonly ofTarget?: true
  /** True: the claim is about who asks as a service node. It waits in the same way. */
  readonly ofService?: true
  readonly when: (t: Transaction, memory: Memory) => boolean
  /** 0 to 1, how sure. */
  readonly confidence: number | ((t: Transaction, memory: Memory) => number)
  readonly because: (t: Transaction, memory: Memory) => readonly SentencePart[]
  /** What the rule does not claim by itself, but claims once its address is suspected: looking back a week. */
  readonly hindsight?: (t: Transaction, memory: Memory) => boolean
  /** Its claims suspect the address, as those of category 1 and 2 do. */
  readonly suspects?: true
  /** Its claims say that the registration at hand is false: what it would explain, as keys, was for that. */
  readonly disbelieves?: true
  /** It only had to get to know the address: with its first claim it claims what `hindsight` has kept of the week before. */
  readonly knowsLater?: true
  /**
   * Asked with each transaction at hand, of what `hindsight` has kept of its address: true, it is claimed by now; false, it was in order; undefined: not known yet.
   * `serving`: the network that the request then named. A suspicion alone proves nothing of it.
   */
  readonly proves?: (origin: Party, serving: Network | undefined, memory: Memory) => boolean | undefined
}

interface Look {
  readonly looksAt: readonly string[]
  /** What `when` wants in any case: where it is not so, it is not called. */
  readonly only?: readonly Condition[]
  readonly when: (t: Transaction, memory: Memory) => boolean
}

interface Then {
  readonly looksAt: readonly string[]
  readonly only?: readonly Condition[]
  readonly when: (t: Transaction, first: Snapshot, memory: Memory) => boolean
}

export interface Chain extends Common {
  readonly kind: 'chain'
  readonly within: Micros
  readonly first: Look
  /** What explains the first away before the then comes. */
  readonly unless: { readonly looksAt: readonly string[]; readonly when: (t: Transaction, first: Snapshot) => boolean }
  readonly then: Then
  /** True: the claim is about the node that is asked in the end. */
  readonly ofTarget?: true
  readonly confidence: number
  readonly because: (t: Transaction, first: Snapshot) => readonly SentencePart[]
}

export interface Absence extends Common {
  readonly kind: 'absence'
  readonly within: Micros
  readonly first: Look
  /**
   * What would explain the first, about the same subscriber, up to `within` before or after it. Of what came before there are procedure, time, context, outcome,
   * what it gave and its origin; all else is as if it was not known.
   */
  readonly unless: {
    readonly looksAt: readonly string[]
    readonly when: (t: Transaction, first: Snapshot, memory: Memory) => boolean
    /** True: only what comes after the first explains it, so that nothing is kept for later. */
    readonly onlyAfter?: true
  }
  /** Asked when the time is over: may the tap claim that nothing came? */
  readonly visible: (first: Snapshot, memory: Memory) => boolean
  /** What shows at once that nothing good will come, about the same subscriber, after the first. */
  readonly confirm?: Then & {
    /** True: what the first was for. It shows something only where a rule says that it is false (`disbelieves`): at once, or looking back. */
    readonly ofFalse?: true
  }
  /** True: what is not visible is claimed once its address is suspected, looking back a week. */
  readonly hindsight?: (first: Snapshot, memory: Memory) => boolean
  /** True: who serves nobody, as a claim of category 3 says, does this neither, so that it is claimed of such an address, too. */
  readonly ofDoubted?: true
  /** Asked when the address is suspected at last: what it has done since explains what was kept of it for looking back. */
  readonly explained?: (origin: Party, memory: Memory) => boolean
  readonly confidence: number
  readonly because: (first: Snapshot, subscriber: Subscriber) => readonly SentencePart[]
}

/** What a survey has counted within its window. */
export interface Counts {
  readonly tries: number
  /** Tries that differ from one another, as `over` says. */
  readonly different: number
  /** Countries of the addresses that tried, and days (UTC) on which they did. */
  readonly countries: number
  readonly days: number
  /** Share of the steps from one number to the next that go the same way by at most ten, 0 to 1. */
  readonly inOrder: number
  /** Answers that nobody has this number. */
  readonly nobody: number
}

/** Counts what one source tries, what is asked about one subscriber, or who writes to one number, within a window of packet time. */
export interface Survey extends Common {
  readonly kind: 'survey'
  readonly looksAt: readonly string[]
  /** What `when` wants in any case: where it is not so, it is not called. */
  readonly only?: readonly Condition[]
  /** What counts. */
  readonly when: (t: Transaction, memory: Memory) => boolean
  /** What speaks against a trial, and is none of it: as many of these as one in ten, and nothing is claimed. */
  readonly unless?: { readonly looksAt: readonly string[]; readonly when: (t: Transaction) => boolean }
  /** Whose tries are counted together; of a subscriber or a number it is claimed as soon as it is enough. */
  readonly per: 'origin' | 'subscriber' | 'correspondent'
  /** True, with `over: 'question'` per origin: the only one of its application context is no try (a question that the capture lost leaves one). */
  readonly severalOfAKind?: true
  /** What must differ from one try to the next. */
  readonly over: 'subscriber' | 'tunnel' | 'network' | 'target' | 'subsystem' | 'question'
  readonly within: Micros
  readonly atLeast: number
  /** What else must hold. */
  readonly and?: (counts: Counts) => boolean
  readonly confidence: number
  /** `origin`: of the first try. */
  readonly because: (origin: Party, counts: Counts, subscriber: Subscriber) => readonly SentencePart[]
}

export type Detector = Rule | Chain | Absence | Survey

type Words<D extends Detector> = Omit<D, 'kind' | 'thresholds' | 'tune'>

/** Writes a rule: in words, or in words that depend on its thresholds. */
interface Author<D extends Detector> {
  (words: Words<D>): D
  <T extends Thresholds>(thresholds: T, words: (limits: Limits<T>) => Words<D>): D
}

function author<D extends Detector>(kind: D['kind']): Author<D> {
  // The words of a kind with that kind are a rule of it: TypeScript does not follow that through a type parameter
  const whole = (words: Words<D>): D => ({ kind, ...words }) as unknown as D
  return <T extends Thresholds>(first: Words<D> | T, words?: (limits: Limits<T>) => Words<D>): D => {
    if (words === undefined) return whole(first as Words<D>)
    const thresholds = first as T
    const at = (values: Readonly<Record<string, number>>): D => ({
      ...whole(words(limitsOf(thresholds, values))),
      thresholds,
      tune: (others) => at({ ...values, ...others }),
    })
    return at({})
  }
}

export const rule = author<Rule>('rule')
export const chain = author<Chain>('chain')
export const absence = author<Absence>('absence')
export const survey = author<Survey>('survey')

/** What rules about operations of a network's own nodes have in common: such an operation crossed a border, and the home's agreement does not cover it. */
export const acrossABorder: Pick<Rule, 'when' | 'because'> = {
  when: (t) => crosses(t) && t.foreign !== false,
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure}, which stays within one network, to ${t.target} about ${t.subscriber}${ending(t)}.`,
}
/** What such rules do not see. */
export const unseenBorders: readonly string[] = [
  'Origin and target in one country.',
  'Titles whose country is not known, and names of which neither tells of a network: nodes of one network bear all kinds, and without `links` nothing tells where a request came in.',
]
