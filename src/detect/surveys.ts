/** What one source tries within a window: counters of bounded size, no store. A trial goes on until the window is over without enough of it. */
import type { Micros } from '../model/units.js'
import type { Survey } from './author.js'
import type { Claim, Request } from './claims.js'
import type { TransactionView } from './view.js'

const LIMITS = { sources: 10_000, tries: 256 } as const
/** Share of good answers that makes it no trial. */
const GOOD = 0.1

interface Source {
  readonly first: Claim
  readonly seen: Set<number>
  readonly requests: Request[]
  from: Micros
  good: number
  claimed: boolean
}

export class SurveyState {
  readonly survey: Survey
  readonly #sources = new Map<string, Source>()

  constructor(survey: Survey) {
    this.survey = survey
  }

  /** Counts a transaction; `claimOf` makes the head of the claim for a source that is new. Gives what is to be claimed now. */
  count(view: TransactionView, request: Request, bad: boolean, claimOf: () => Claim): Claim | undefined {
    const { address } = view.origin
    if (address === '') return undefined
    let source = this.#sources.get(address)
    let due: Claim | undefined
    if (source !== undefined && view.at - source.from > this.survey.within) {
      due = this.#close(address, source)
      source = undefined
    }
    if (source === undefined) {
      if (!bad) return due
      if (this.#sources.size >= LIMITS.sources) for (const oldest of this.#sources.keys()) if (this.#sources.delete(oldest)) break
      source = { first: claimOf(), seen: new Set(), requests: [], from: view.at, good: 0, claimed: due !== undefined }
      this.#sources.set(address, source)
    }
    if (!bad) {
      source.good++
      return due
    }
    if (source.requests.length >= LIMITS.tries) return due
    source.seen.add(this.survey.over === 'subscriber' ? view.subscriberKey : (view.tunnel?.teid ?? 0))
    source.requests.push(request)
    return due
  }

  /** Whatever is ripe when the capture ends. */
  end(): readonly Claim[] {
    return [...this.#sources].flatMap(([address, source]) => this.#close(address, source) ?? [])
  }

  #close(address: string, source: Source): Claim | undefined {
    this.#sources.delete(address)
    const { seen, requests, good, claimed, first } = source
    // What goes on after a window that was claimed is the rest of the same trial.
    if ((!claimed && seen.size < this.survey.atLeast) || good > GOOD * requests.length) return undefined
    return { ...first, because: this.survey.because(first.base.origin, seen.size), requests }
  }
}
