/** Whom the subscribers of a home network report their calls to. */
import { bitOf, ones } from '../model/different.js'
import type { Party } from '../model/finding.js'
import { dropOldest } from './drop-oldest.js'
import { rangeOf } from './ranges.js'

const LIMITS = { homes: 10_000, rangesOfHome: 256 } as const

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
