/** Who is asked about a transaction: found once for each procedure and each set of conditions (conditions.ts) that occurs with it. */
import { procedures } from '../model/procedure.js'
import { type Look, looksAt, SETS } from './conditions.js'
import type { AbsenceState, ChainState, RuleState } from './states.js'
import type { SurveyState } from './surveys.js'

/** All detectors with what is kept of each, in their order. */
export interface States {
  readonly rules: readonly RuleState[]
  readonly surveys: readonly SurveyState[]
  readonly chains: readonly ChainState[]
  readonly absences: readonly AbsenceState[]
}

/** A chain or an absence, and what a transaction may be to it. */
export class Part<S> {
  readonly state: S
  readonly first: boolean
  readonly unless: boolean
  readonly then: boolean

  constructor(state: S, first: boolean, unless: boolean, then: boolean) {
    this.state = state
    this.first = first
    this.unless = unless
    this.then = then
  }
}

/** A survey that may count a transaction; `spares`: what it does not count it may hold against a trial. */
export interface CountPart {
  readonly state: SurveyState
  readonly spares: boolean
}

/** Chains and absences that look at a transaction. */
export interface Parts {
  readonly chains: readonly Part<ChainState>[]
  readonly absences: readonly Part<AbsenceState>[]
  readonly isEmpty: boolean
}

export interface Plan {
  readonly rules: readonly RuleState[]
  readonly surveys: readonly CountPart[]
  /** Surveys that count none of these, but may hold them against a trial. */
  readonly spares: readonly SurveyState[]
  /** What it may explain, complete or begin, and what it may begin where nothing waits for its subscriber. */
  readonly following: Parts
  readonly beginning: Parts
}

export class Plans {
  readonly #states: States
  /** By procedure and set of conditions. */
  readonly #plans: (Plan | undefined)[] = Array.from<undefined>({ length: (procedures.length + 1) * SETS }).fill(undefined)

  constructor(states: States) {
    this.#states = states
  }

  at(procedure: number, is: number): Plan {
    return (this.#plans[procedure * SETS + is] ??= this.#make(procedure, is))
  }

  #make(procedure: number, is: number): Plan {
    const { rules, surveys, chains, absences } = this.#states
    const isAsked = ({ look }: { readonly look: Look }): boolean => looksAt(look, procedure, is)
    const spares = ({ unless }: SurveyState): boolean => unless !== undefined && looksAt(unless, procedure, is)
    const parts = partsThat(partsOf(chains, procedure, is), partsOf(absences, procedure, is))
    return {
      rules: rules.filter(isAsked),
      surveys: surveys.filter(isAsked).map((state) => ({ state, spares: spares(state) })),
      spares: surveys.filter((state) => spares(state) && !isAsked(state)),
      following: parts,
      beginning: partsThat(beginning(parts.chains), beginning(parts.absences)),
    }
  }
}

function partsOf<S extends ChainState | AbsenceState>(states: readonly S[], procedure: number, is: number): readonly Part<S>[] {
  const asked = (look: Look | undefined): boolean => look !== undefined && looksAt(look, procedure, is)
  return states
    .map((state) => new Part(state, asked(state.looks.first), asked(state.looks.unless), asked(state.looks.then)))
    .filter((part) => part.first || part.unless || part.then)
}

const beginning = <S>(parts: readonly Part<S>[]): readonly Part<S>[] =>
  parts.filter((part) => part.first).map(({ state }) => new Part(state, true, false, false))

const partsThat = (chains: Parts['chains'], absences: Parts['absences']): Parts => ({
  chains,
  absences,
  isEmpty: chains.length + absences.length === 0,
})
