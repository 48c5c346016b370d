/**
 * Who was registered lately for a switch of another country than the sender’s. The network of that switch may show by itself that it has his phone: then the
 * sender spoke for it (catalogue FP05). Bounded: who came first is forgotten first.
 */
import { type Party, placeOf } from '../model/finding.js'
import { hours, type Micros } from '../model/units.js'
import { dropOldest } from './drop-oldest.js'

export interface Word {
  readonly by: Party
  readonly country: string
  readonly network: string | undefined
  readonly at: Micros
}

const LIMITS = { subscribers: 10_000 } as const
/** A phone registers in both technologies at once, or when it comes to where the other one is. */
const TOGETHER = hours(1)

export class SpokenFor {
  #words = new Map<number, Word>()

  /** A sender registered the subscriber for this switch elsewhere, believed or not. */
  note(subscriber: number, by: Party, { country, network }: Party, at: Micros): void {
    if (country === undefined) return
    if (!this.#words.delete(subscriber)) dropOldest(this.#words, LIMITS.subscribers)
    this.#words.set(subscriber, { by, country, network, at })
  }

  /** Who spoke for this network when it registered the subscriber lately; asked once. */
  take(subscriber: number, of: Party, at: Micros): Party | undefined {
    const word = this.#words.get(subscriber)
    if (word === undefined || at - word.at > TOGETHER || placeOf(of) !== word.country) return undefined
    if (of.network !== undefined && word.network !== undefined && of.network !== word.network) return undefined
    this.#words.delete(subscriber)
    return word.by
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { words: this.#words }
  }

  load(saved: ReturnType<SpokenFor['save']>): void {
    this.#words = saved.words
  }
}
