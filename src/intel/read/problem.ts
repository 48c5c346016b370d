/** What a reader of a user's file gives back: facts, or the lines that are wrong. A file with problems gives no facts to import. */
import type { Fact } from '../fact.js'

export interface Problem {
  readonly line: number
  /** What is wrong and what to do, in one sentence. */
  readonly says: string
}

export interface ReadResult {
  readonly facts: readonly Fact[]
  /** Anything here: nothing is imported. */
  readonly problems: readonly Problem[]
  /** What was left out, with its line. */
  readonly notes: readonly Problem[]
}

/** More problems than this are not listed: a file of another kind has as many as lines. */
const MAX_PROBLEMS = 100
/** Facts of one file. */
export const MAX_FACTS = 1_000_000

/** Collects while a file is read. */
export class Findings {
  readonly facts: Fact[] = []
  readonly #problems: Problem[] = []
  readonly #notes: Problem[] = []
  #unlisted = 0

  problem(line: number, says: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ line, says })
    else this.#unlisted++
  }

  note(line: number, says: string): void {
    if (this.#notes.length < MAX_PROBLEMS) this.#notes.push({ line, says })
  }

  add(fact: Fact): void {
    if (this.facts.length === MAX_FACTS) this.problem(fact.line ?? 0, `more than ${MAX_FACTS} facts in one file: split it`)
    if (this.facts.length < MAX_FACTS) this.facts.push(fact)
  }

  get failed(): boolean {
    return this.#problems.length > 0
  }

  result(): ReadResult {
    const problems =
      this.#unlisted === 0
        ? this.#problems
        : [...this.#problems, { line: this.#problems.at(-1)?.line ?? 0, says: `and ${this.#unlisted} more` }]
    return { facts: this.failed ? [] : this.facts, problems, notes: this.#notes }
  }
}
