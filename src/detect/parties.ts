/** Parties that transactions name, resolved when they were not met lately. What is known of an address changes with time: a lease that begins in May does not colour April. */
import { digitsText, NO_DIGITS } from '../model/digits.js'
import type { Party } from '../model/finding.js'
import type { Micros } from '../model/units.js'
import type { Knowledge } from './knowledge.js'
import { PartyTable } from './party-table.js'

const ISDN = 1
const INTERNATIONAL = 4
const ERAS = 4
/** The kind of a number that a message names, beside those of view.ts. */
const NAMED = 0x83 << 16

export class Parties {
  readonly #knowledge: Knowledge
  /** Of the last few eras: packets about the same time may stand on both sides of a boundary. */
  readonly #eras = new Map<number, PartyTable>()
  #time = Number.NaN
  #era = -1
  #known = new PartyTable()

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
  }

  /** Those met lately, as they were known at a time. */
  at(time: Micros): PartyTable {
    // All parties of a transaction are asked for as of one time.
    if (time === this.#time) return this.#known
    const era = this.#knowledge.era(time)
    this.#time = time
    if (era === this.#era) return this.#known
    let parties = this.#eras.get(era)
    if (parties === undefined) {
      for (const oldest of this.#eras.size < ERAS ? [] : this.#eras.keys()) if (this.#eras.delete(oldest)) break
      parties = new PartyTable()
      this.#eras.set(era, parties)
    }
    this.#era = era
    this.#known = parties
    return parties
  }

  /** Who has a number that a message names; undefined when it names none. */
  named(high: number, low: number, at: Micros): Party | undefined {
    if (high === NO_DIGITS) return undefined
    const parties = this.at(at)
    const known = parties.get(high | 0, low | 0, NAMED)
    if (known !== undefined) return known
    const party = titleOf(this.#knowledge, digitsText(high, low), at)
    parties.set(high | 0, low | 0, NAMED, party)
    return party
  }
}

/** Who has an international number. */
export const titleOf = (knowledge: Knowledge, digits: string, at: Micros): Party => knowledge.title(digits, ISDN, INTERNATIONAL, at)
