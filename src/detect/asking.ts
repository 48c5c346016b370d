/** How often each address asked for a procedure, and how often others than the home asked nodes of each country about its subscribers, for rules that ask (`remembers`). */
import { procedureNumber, procedures } from '../model/procedure.js'
import { type Detector, isHidden, type Party } from './author.js'
import { ByCountry } from './by-country.js'
import { ByParty } from './by-party.js'
import { dropOldest } from './drop-oldest.js'
import type { Count } from './homes.js'
import type { TransactionView } from './view.js'

const LIMITS = { origins: 100_000 } as const
/** Stands for any but the home. */
const ABROAD = ''
/** Stands for the networks of the home country that the configuration tells apart from the home. */
export const NEIGHBOURS = 'neighbours'

/** By home country, and the country that was asked or that asked. */
type ByCountries = ByCountry<ByCountry<Count>>

export class Asking {
  /** By procedure: 1 for what rules ask about. */
  readonly #perOrigin: Uint8Array
  readonly #perCountry: Uint8Array
  /** By procedure, all of these. */
  #fromAddress: (Map<string, Count> | undefined)[] = []
  /** Those of `#fromAddress` that were counted lately. */
  #lately: (ByParty<Count> | undefined)[] = []
  #towards: (ByCountries | undefined)[] = []
  /** The same by the country of who asked. */
  #comingFrom: (ByCountries | undefined)[] = []

  constructor(detectors: readonly Detector[]) {
    this.#perOrigin = flags(detectors.flatMap((d) => d.remembers?.perOrigin ?? []))
    this.#perCountry = flags(detectors.flatMap((d) => d.remembers?.perCountry ?? []))
  }

  /** Counts a transaction for its address and its way. */
  count(view: TransactionView, procedure: number): void {
    const [origin, country] = [this.#perOrigin[procedure] === 1, this.#perCountry[procedure] === 1]
    if (!(origin || country) || isHidden(view)) return
    if (origin) this.#countOrigin(view, procedure)
    if (country) this.#countCountries(view, procedure)
  }

  /** `seenFrom` of memory.ts, as the two below. */
  seenFrom(procedure: string, origin: Party): number {
    promised(this.#perOrigin, procedure, 'perOrigin')
    return this.#fromAddress[procedureNumber(procedure)]?.get(origin.address)?.n ?? 0
  }

  seenTowards(procedure: string, country: string | undefined, homeCountry: string | undefined): number {
    promised(this.#perCountry, procedure, 'perCountry')
    return homeCountry === undefined ? 0 : (this.#towards[procedureNumber(procedure)]?.get(homeCountry)?.get(country ?? ABROAD)?.n ?? 0)
  }

  seenComing(procedure: string, from: string, homeCountry: string | undefined): number {
    promised(this.#perCountry, procedure, 'perCountry')
    return homeCountry === undefined ? 0 : (this.#comingFrom[procedureNumber(procedure)]?.get(homeCountry)?.get(from)?.n ?? 0)
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { fromAddress: this.#fromAddress, towards: this.#towards.map(saved), comingFrom: this.#comingFrom.map(saved) }
  }

  load({ fromAddress, towards, comingFrom }: ReturnType<Asking['save']>): void {
    this.#fromAddress = fromAddress
    this.#lately = []
    this.#towards = towards.map(loaded)
    this.#comingFrom = comingFrom.map(loaded)
  }

  #countOrigin({ origin }: TransactionView, procedure: number): void {
    if (origin.address === '') return
    const lately = (this.#lately[procedure] ??= new ByParty<Count>())
    const known = lately.get(origin)
    if (known !== undefined) {
      known.n++
      return
    }
    const table = (this.#fromAddress[procedure] ??= new Map())
    if (table.size >= LIMITS.origins) lately.clear()
    lately.set(origin, countAddress(table, origin.address))
  }

  #countCountries(view: TransactionView, procedure: number): void {
    const home = view.home.country
    if (home === undefined || view.foreign !== true) return
    const from = view.origin.country
    if (from !== undefined) countCountry(ofHome((this.#comingFrom[procedure] ??= new ByCountry()), home), from)
    const { country } = view.target
    if (country === undefined) return
    const towards = ofHome((this.#towards[procedure] ??= new ByCountry()), home)
    countCountry(towards, country)
    if (country !== home) countCountry(towards, ABROAD)
    else if (view.foreignTarget === true) countCountry(towards, NEIGHBOURS)
  }
}

/** A rule that asks for what nobody keeps would be silent for ever: an error of ours, so it stops. */
export function promised(kept: Uint8Array, procedure: string, list: string): void {
  if (kept[procedureNumber(procedure)] === 0)
    throw new Error(`internal error: a rule asks the memory about ${procedure}; add it to remembers.${list} of the rule`)
}

/** By procedure, 1 for those named. */
export function flags(names: readonly string[]): Uint8Array {
  const set = new Set(names)
  return Uint8Array.from(['', ...procedures.map((p) => p.name)], (name) => (set.has(name) ? 1 : 0))
}

function ofHome(homes: ByCountries, home: string): ByCountry<Count> {
  let counts = homes.get(home)
  if (counts === undefined) homes.set(home, (counts = new ByCountry()))
  return counts
}

function countCountry(table: ByCountry<Count>, country: string): void {
  const known = table.get(country)
  if (known === undefined) table.set(country, { n: 1 })
  else known.n++
}

/** Adds one; a table that is full forgets who came first. */
function countAddress(table: Map<string, Count>, address: string): Count {
  const known = table.get(address)
  if (known !== undefined) {
    known.n++
    return known
  }
  dropOldest(table, LIMITS.origins)
  const made = { n: 1 }
  table.set(address, made)
  return made
}

const saved = (homes: ByCountries | undefined) =>
  homes === undefined ? undefined : new Map([...homes.save()].map(([home, counts]) => [home, counts.save()]))
const loaded = (homes: ReturnType<typeof saved>) =>
  homes === undefined ? undefined : new ByCountry(new Map([...homes].map(([home, counts]) => [home, new ByCountry(counts)])))
