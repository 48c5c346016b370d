/**
 * What a report needs beyond the tally, added up while the capture is read: over time, between countries, per subscriber. Bounded: what comes
 * after a limit is counted in `beyond`, and the report says so. Same findings in the same order, same survey.
 */
import { type Finding, type Party, suspectOf } from '../model/finding.js'
import { isQuestion } from '../model/procedure.js'
import type { Outcome } from '../model/transaction.js'
import type { TransactionBatch } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import { Tally } from './analysis.js'
import type { Show } from './masking.js'
import { TimeBins } from './time-bins.js'

const LIMITS = { people: 20_000, peoplePerCountry: 100_000, flows: 5000 } as const

/** Bin of all questions, beside the technologies of findings. */
export const ALL = 'all'

/** Findings that have something in common. */
export class Group {
  findings = 0
  /** Findings whose answer gave something away. */
  got = 0
  readonly outcomes: Record<Outcome, number> = { answered: 0, refused: 0, silent: 0, unseen: 0 }
  readonly disclosed = new Map<string, number>()

  add(f: Finding): void {
    this.findings++
    this.outcomes[f.outcome]++
    if (f.outcome === 'answered' && f.disclosed.length > 0) this.got++
    for (const what of f.disclosed) this.disclosed.set(what, (this.disclosed.get(what) ?? 0) + 1)
  }
}

/** Findings whose origin bears an address of one country; '' when the address tells none. */
export interface CountrySurvey extends Group {
  readonly country: string
  readonly people: Set<string>
  readonly addresses: Set<string>
  readonly homes: Set<string>
}

export interface FlowSurvey extends Group {
  readonly from: string
  readonly to: string
  readonly homes: Map<string, number>
}

export interface PersonSurvey extends Group {
  readonly target: Finding['target']
  readonly from: Set<string>
  readonly first: Micros
  last: Micros
}

export class Survey {
  readonly tally: Tally
  readonly time = new TimeBins()
  readonly technologies = new Set<string>()
  readonly countries = new Map<string, CountrySurvey>()
  readonly flows = new Map<string, FlowSurvey>()
  readonly people = new Map<string, PersonSurvey>()
  /** All questions by country of the asking address, in findings or not. */
  readonly questions = new Map<string, number>()
  readonly beyond = { people: 0, flows: 0 }

  constructor(show: Show) {
    this.tally = new Tally(show)
  }

  transactions(batch: TransactionBatch, originOf: (batch: TransactionBatch, row: number) => Party): void {
    const { begin, procedure } = batch.columns
    for (let row = 0; row < batch.count; row++) {
      if (!isQuestion(procedure[row] as number)) continue
      this.time.add(begin[row] ?? NaN, ALL)
      const country = originOf(batch, row).country ?? ''
      this.questions.set(country, (this.questions.get(country) ?? 0) + 1)
    }
  }

  finding(f: Finding): void {
    this.tally.add(f)
    this.technologies.add(f.technology)
    this.time.add(f.at, f.technology)
    this.#country(f)
    this.#flow(f)
    this.#person(f)
  }

  #country(f: Finding): void {
    const { address, country = '' } = suspectOf(f)
    let survey = this.countries.get(country)
    if (survey === undefined) {
      survey = Object.assign(new Group(), { country, people: new Set<string>(), addresses: new Set<string>(), homes: new Set<string>() })
      this.countries.set(country, survey)
    }
    survey.add(f)
    if (survey.people.size < LIMITS.peoplePerCountry) {
      survey.people.add(f.target.pseudonym)
      survey.addresses.add(address)
    }
    if (f.target.homeCountry !== undefined) survey.homes.add(f.target.homeCountry)
  }

  #flow(f: Finding): void {
    const from = suspectOf(f).country ?? ''
    const to = f.ofTarget === true ? (f.origin.country ?? '') : whereOf(f)
    const key = `${from}>${to}`
    let flow = this.flows.get(key)
    if (flow === undefined) {
      if (this.flows.size >= LIMITS.flows) {
        this.beyond.flows++
        return
      }
      flow = Object.assign(new Group(), { from, to, homes: new Map<string, number>() })
      this.flows.set(key, flow)
    }
    flow.add(f)
    const home = f.target.homeCountry ?? ''
    flow.homes.set(home, (flow.homes.get(home) ?? 0) + 1)
  }

  #person(f: Finding): void {
    let person = this.people.get(f.target.pseudonym)
    if (person === undefined) {
      if (this.people.size >= LIMITS.people) {
        this.beyond.people++
        return
      }
      person = Object.assign(new Group(), { target: f.target, from: new Set<string>(), first: f.at, last: f.at })
      this.people.set(f.target.pseudonym, person)
    }
    person.add(f)
    person.last = Math.max(person.last, f.at)
    const { country } = suspectOf(f)
    if (country !== undefined) person.from.add(country)
  }
}

/** Where a question went to find the subscriber: abroad when that is known, else the country of the node that was asked, else the home. */
function whereOf(f: Finding): string {
  return f.target.abroad ?? f.destination.country ?? f.target.homeCountry ?? ''
}
