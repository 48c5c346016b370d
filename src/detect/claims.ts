/**
 * Claims that wait. A claim that an address is not the home’s waits until it was seen who answers for the home (hosted registers, catalogue FP03);
 * what is odd only for an address that is suspected waits for the suspicion. Both are bounded and wait by packet time.
 */
import type { Finding, FrameRef, SentencePart, Subscriber } from '../model/finding.js'
import { days, hours, type Micros } from '../model/units.js'
import type { Detector } from './author.js'
import { dropOldest } from './drop-oldest.js'
import type { Network } from './transaction.js'

/** The place of a question, down to the component: one packet may carry several. */
export interface Request extends FrameRef {
  readonly message: number
  readonly component: number
}

/** The parts of a finding that come from the transaction itself. */
export type Base = Pick<Finding, 'procedure' | 'technology' | 'direction' | 'outcome' | 'disclosed' | 'origin' | 'destination' | 'at'> & {
  readonly link: number
  readonly target: Subscriber
}

/** A finding before it is written. */
export interface Claim {
  readonly detector: Detector
  readonly confidence: number
  readonly because: readonly SentencePart[]
  readonly subscriberKey: number
  readonly base: Base
  /** The network that the request named as the one that serves. */
  readonly serving: Network | undefined
  readonly requests: readonly Request[]
  readonly evidence: readonly FrameRef[]
  /** What is claimed with a registration, once that proves false: when that one was. */
  readonly servedAt?: Micros
}

/** A claim as a later run reads it: its rule by id. */
export type SavedClaim = Omit<Claim, 'detector'> & { readonly rule: string }

/** The rules of this run, by id. */
export type Rules = ReadonlyMap<string, Detector>

export function savedClaim({ detector, ...claim }: Claim): SavedClaim {
  return { rule: detector.id, ...claim }
}

/** Nothing when the rule is not there any more. */
export function loadedClaim({ rule, ...claim }: SavedClaim, rules: Rules): Claim[] {
  const detector = rules.get(rule)
  return detector === undefined ? [] : [{ detector, ...claim }]
}

/** How long it may take to see who answers for a home network. */
const HOME_KNOWN = hours(24)
const HINDSIGHT = days(7)
const LIMITS = { held: 10_000, addresses: 20_000, perAddress: 64, kept: 100_000 } as const

/** Claims by home network, in the order of asking. */
export class Held {
  readonly #byHome = new Map<string, Claim[]>()
  #size = 0
  /** No claim is older. */
  #oldest = Number.POSITIVE_INFINITY

  /** No claim has waited long enough up to here. */
  get dueAt(): Micros {
    return this.#oldest + HOME_KNOWN
  }

  /** False when there is no room: it is to be claimed at once. */
  hold(home: string, claim: Claim): boolean {
    if (this.#size >= LIMITS.held) return false
    const others = this.#byHome.get(home)
    if (others === undefined) this.#byHome.set(home, [claim])
    else others.push(claim)
    this.#size++
    this.#oldest = Math.min(this.#oldest, claim.base.at)
    return true
  }

  /** Those that `ready` lets go. */
  release(home: string, ready: (claim: Claim) => boolean): readonly Claim[] {
    const waiting = this.#size === 0 ? undefined : this.#byHome.get(home)
    if (waiting === undefined) return NOBODY
    const gone = waiting.filter(ready)
    if (gone.length === 0) return NOBODY
    this.#size -= gone.length
    const left = waiting.filter((claim) => !gone.includes(claim))
    if (left.length === 0) this.#byHome.delete(home)
    else this.#byHome.set(home, left)
    return gone
  }

  /** All that have waited long enough, by home. */
  due(now: Micros): readonly Claim[] {
    if (this.#size === 0 || now <= this.dueAt) return NOBODY
    const gone = [...this.#byHome.keys()].flatMap((home) => this.release(home, (c) => now - c.base.at > HOME_KNOWN))
    this.#oldest = [...this.#byHome.values()].flat().reduce((oldest, c) => Math.min(oldest, c.base.at), Number.POSITIVE_INFINITY)
    return gone
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return [...this.#byHome].map(([home, claims]) => [home, claims.map(savedClaim)] as const)
  }

  load(saved: ReturnType<Held['save']>, rules: Rules): void {
    for (const [home, claims] of saved) for (const claim of claims) for (const held of loadedClaim(claim, rules)) this.hold(home, held)
  }
}

/** Odd questions by the address that asked, the latest of each. */
export class Hindsight {
  readonly #byAddress = new Map<string, Claim[]>()
  /** Claims of all addresses. */
  #size = 0

  keep(claim: Claim): void {
    const { address } = claim.base.origin
    if (address === '') return
    let kept = this.#byAddress.get(address)
    if (kept === undefined) {
      this.#makeRoom(LIMITS.addresses)
      kept = []
      this.#byAddress.set(address, kept)
    }
    if (kept.length < LIMITS.perAddress) this.#size++
    else kept.shift()
    kept.push(claim)
    while (this.#size > LIMITS.kept) this.#makeRoom(this.#byAddress.size)
  }

  /** For one more of so many addresses: what the one that came first asked is forgotten. */
  #makeRoom(addresses: number): void {
    const [, gone] = dropOldest(this.#byAddress, addresses) ?? []
    this.#size -= gone?.length ?? 0
  }

  /** What this address asked in the week before. */
  take(address: string, now: Micros): readonly Claim[] {
    const kept = this.#byAddress.get(address)
    if (kept === undefined) return NOBODY
    this.#byAddress.delete(address)
    this.#size -= kept.length
    return kept.filter(({ base }) => now - base.at <= HINDSIGHT)
  }

  /** That of one rule. */
  takeOf(address: string, detector: Detector, now: Micros): readonly Claim[] {
    return this.#takeProven(address, now, (claim) => (claim.detector === detector ? true : undefined))
  }

  /** Of that of one rule, what `proves` says true of; what it says false of is forgotten, the rest is kept. */
  takeProven(address: string, detector: Detector, now: Micros, proves: (claim: Claim) => boolean | undefined): readonly Claim[] {
    return this.#takeProven(address, now, (claim) => (claim.detector === detector ? proves(claim) : undefined))
  }

  /** What served a registration that is false. */
  takeServing({ base: { origin, at }, subscriberKey }: Claim, now: Micros): readonly Claim[] {
    return this.#takeProven(origin.address, now, (claim) =>
      claim.servedAt === at && claim.subscriberKey === subscriberKey ? true : undefined,
    )
  }

  /** Forgets what another rule kept of the request that is claimed now under the same threat. */
  forget({ detector, base, subscriberKey }: Claim): void {
    this.#takeProven(base.origin.address, base.at, (kept) =>
      kept.base.at === base.at && kept.subscriberKey === subscriberKey && kept.detector.threat === detector.threat ? false : undefined,
    )
  }

  #takeProven(address: string, now: Micros, proves: (claim: Claim) => boolean | undefined): readonly Claim[] {
    const kept = this.#byAddress.get(address)
    if (kept === undefined) return NOBODY
    let proven: Claim[] | undefined
    for (let i = kept.length - 1; i >= 0; i--) {
      const claim = kept[i] as Claim
      const proof = proves(claim)
      if (proof === undefined) continue
      kept.splice(i, 1)
      this.#size--
      if (proof && now - claim.base.at <= HINDSIGHT) (proven ??= []).unshift(claim)
    }
    if (kept.length === 0) this.#byAddress.delete(address)
    return proven ?? NOBODY
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return [...this.#byAddress.values()].map((claims) => claims.map(savedClaim))
  }

  load(saved: ReturnType<Hindsight['save']>, rules: Rules): void {
    for (const claims of saved) for (const claim of claims) for (const kept of loadedClaim(claim, rules)) this.keep(kept)
  }
}

const NOBODY: readonly Claim[] = []
