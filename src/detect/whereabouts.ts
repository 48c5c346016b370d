/**
 * Which network serves a subscriber, by domain, as answered registrations show; beside them where the subscriber was last reached. Both technologies
 * write here and both are asked. Kept in the rows of subscribers (recent.ts), under the first tags.
 */
import { ones } from '../model/different.js'
import { type Party, placeOf } from '../model/finding.js'
import { days, type Micros, seconds } from '../model/units.js'
import type { Domain, Serving, Whereabouts } from './author.js'
import { ByParty } from './by-party.js'
import type { Recent } from './recent.js'

const LIMITS = { places: 65_536 } as const
/** A registration that is older says little (catalogue D04). */
const FRESH = days(30)
/** A registration whose answer was not seen says nothing later: the phone registers again, or asks for something. */
const TRIED = days(1)
/** From a registration to the order that ends the one before. */
const AFTER_REGISTRATION = seconds(30)

export const domains: readonly Domain[] = ['cs', 'ps', 'eps']
const EPS = domains.indexOf('eps')
/**
 * Tags for «was reached there», «was there before», «the last registration named that place, of another country than who sent it», «registered in these
 * countries sooner than one gets there» (bits), «the home cancelled the registration there», one before, «somebody registered him whom nobody believes», «a network
 * with his phone registered him, and no answer was seen», and «his phone was heard of there», behind those of the domains.
 */
const REACHED = domains.length
const BEFORE = REACHED + 1
const NAMED = BEFORE + 1
const JUMPED = NAMED + 1
const CANCELLED = JUMPED + 1
const CANCELLED_EARLIER = CANCELLED + 1
const DOUBTFUL = CANCELLED_EARLIER + 1
const UNHEARD = DOUBTFUL + 1
const HEARD = UNHEARD + 1
/** Tags of whereabouts; the first are registrations by domain. */
export const WHEREABOUTS_TAGS = HEARD + 1
/** Countries that are told apart of those a subscriber has jumped between: as many as a note of recent.ts has bits. */
const JUMPS = 20

/** Of what is noted of a cancelled registration: its place, and whether it says that the subscriber is there no more. */
const PLACE = LIMITS.places - 1
const ENDS = LIMITS.places

/** The number of no place. */
export const NO_PLACE = -1

export interface Place {
  readonly country: string | undefined
  readonly network: string | undefined
  readonly operator: string | undefined
}

/** Whether networks of this code serve that country, too, beside their main one. */
export type AlsoServes = (network: string, country: string) => boolean

export class WhereaboutsTable {
  readonly #table: Recent
  #places: Place[] = []
  #numbers = new Map<string, number>()
  /** Numbers of the parties that were seen: one lookup by identity for most. */
  readonly #ofParty = new ByParty<number>()

  readonly #alsoServes: AlsoServes

  constructor(subscribers: Recent, alsoServes: AlsoServes = () => false) {
    this.#table = subscribers
    this.#alsoServes = alsoServes
  }

  /** An answered registration in a domain; true when the subscriber came from another place, or was not known. */
  register(key: number, domain: number, by: Party, at: Micros): boolean {
    const place = this.#number(by)
    if (place < 0) return false
    const table = this.#table
    const found = table.find(key, domain)
    const before = table.valueAt(found)
    const moved = found < 0 || before !== place
    if (at >= table.timeAt(found)) table.noteAt(found, key, domain, at, place)
    if (moved) this.#leave(key, found >= 0 ? before : this.#reachedAt(key), place, at)
    return moved
  }

  /** The place where somebody reached the subscriber; −1 for none. */
  #reachedAt(key: number): number {
    const found = this.#table.find(key, REACHED)
    return found < 0 ? -1 : this.#table.valueAt(found)
  }

  /** Keeps the place that the subscriber left. */
  #leave(key: number, before: number, place: number, at: Micros): void {
    if (before >= 0 && before !== place) this.#table.note(key, BEFORE, at, before)
  }

  /**
   * The home cancels the registration at this node: so the subscriber was there, whether the tap saw him come or not. `ends`: he is there no more, neither for calls nor
   * for data; who leaves 4G may stay in the network.
   */
  cancel(key: number, node: Party, at: Micros, ends: boolean): void {
    const place = this.#number(node)
    const found = this.#table.find(key, CANCELLED)
    const [then, before] = [this.#table.timeAt(found), this.#table.valueAt(found)]
    if (place < 0 || at <= then) return
    // Where he comes back to the same place for the second time, what was cancelled for the first is asked for while it is cancelled again
    const isAnother = (before & PLACE) !== place || at - then > AFTER_REGISTRATION
    if (found >= 0 && isAnother) this.#table.note(key, CANCELLED_EARLIER, then, before)
    this.#table.note(key, CANCELLED, at, ends ? place | ENDS : place)
  }

  /** Somebody registered the subscriber and is not believed: what the home cancels for it ends nothing. */
  doubt(key: number, at: Micros): void {
    this.#table.note(key, DOUBTFUL, at)
  }

  wasDoubted(key: number): boolean {
    return this.#table.find(key, DOUBTFUL) >= 0
  }

  /** The registration by this party at that time was false: so the subscriber is still where he was before, if that is known, and never was at this party. */
  withdraw(key: number, by: Party, at: Micros): void {
    const table = this.#table
    const place = this.#number(by)
    for (let domain = 0; domain < domains.length; domain++) {
      const found = table.find(key, domain)
      if (found < 0 || table.valueAt(found) !== place || !table.isOf(found, at)) continue
      const left = table.find(key, BEFORE)
      if (table.isOf(left, at)) table.noteAt(found, key, domain, at, table.valueAt(left))
      else table.forgetAt(found, at)
    }
    table.forgetAt(table.find(key, NAMED), at)
    const left = table.find(key, BEFORE)
    if (left >= 0 && table.valueAt(left) === place) table.forgetAt(left, table.timeAt(left))
    // What the home cancels for a false one that came since ends nothing either
    if (at > table.last(key, DOUBTFUL)) this.doubt(key, at)
  }

  /** True when the registration of that time was withdrawn last: what is known instead is older. */
  isWithdrawn(key: number, registered: Micros): boolean {
    return this.#table.isOf(this.#table.find(key, DOUBTFUL), registered)
  }

  /** A registration that nobody was seen to answer: whether the subscriber is there is not known. */
  tryAt(key: number, node: Party, at: Micros): void {
    const place = this.#number(node)
    if (place >= 0) this.#table.note(key, UNHEARD, at, place)
  }

  /** Where the home had cancelled a registration last by then, and how long before: it does so while the next one is under way. */
  cancelled(key: number, by: Micros): Serving | undefined {
    const found = this.#table.find(key, this.#table.last(key, CANCELLED) < by ? CANCELLED : CANCELLED_EARLIER)
    return found < 0 ? undefined : this.servingAt(this.#table.valueAt(found) & PLACE, by - this.#table.timeAt(found))
  }

  /** True when the home cancelled the registration at another place just then: so it has heard of the new one, whatever the tap saw of its answer. */
  moves(key: number, to: Party, at: Micros): boolean {
    const found = this.#table.find(key, CANCELLED)
    return (
      found >= 0 &&
      (this.#table.valueAt(found) & PLACE) !== this.#number(to) &&
      Math.abs(at - this.#table.timeAt(found)) <= AFTER_REGISTRATION
    )
  }

  /** Whether the subscriber was registered or reached anywhere, as far as the tap has shown. */
  isKnown(key: number): boolean {
    return this.lastRegistration(key) >= 0 || this.#reachedAt(key) >= 0
  }

  /** Somebody reached the subscriber at this node. */
  reach(key: number, node: Party, at: Micros): void {
    const place = this.#number(node)
    if (place < 0) return
    const found = this.#table.find(key, REACHED)
    if (at < this.#table.timeAt(found)) return
    const before = found < 0 ? -1 : this.#table.valueAt(found)
    this.#table.noteAt(found, key, REACHED, at, place)
    this.#leave(key, before, place, at)
  }

  /** The phone itself did something at this node: a register answers for one that has left, too. */
  hear(key: number, node: Party, at: Micros): void {
    const place = this.#number(node)
    if (place >= 0 && at >= this.#table.last(key, HEARD)) this.#table.note(key, HEARD, at, place)
  }

  heard(key: number, now: Micros): Serving | undefined {
    return this.#place(key, HEARD, now)
  }

  /** When somebody reached the subscriber last; −∞: not known. */
  reachedAt(key: number): Micros {
    return this.#table.last(key, REACHED)
  }

  /** The registration of that time in a domain named a network of another country than who sent it. */
  name(key: number, domain: number, country: string | undefined, network: string | undefined, at: Micros): void {
    const place = this.#numberOf(country, network, undefined)
    if (place >= 0 && at >= this.#table.timeAt(this.#table.find(key, domain))) this.#table.note(key, NAMED, at, place)
  }

  /** The country that the registration of that time named, when it is another one than that of who sent it. */
  named(key: number, registered: Micros): string | undefined {
    const found = this.#table.find(key, NAMED)
    return found < 0 || this.#table.timeAt(found) !== registered ? undefined : this.#places[this.#table.valueAt(found)]?.country
  }

  /** True when this party registered the subscriber in the name of another country by then, and nobody has registered him in that domain since. */
  namedSince(key: number, by: Party, then: Micros): boolean {
    const found = this.#table.find(key, NAMED)
    const at = this.#table.timeAt(found)
    if (found < 0 || at > then) return false
    const place = this.#number(by)
    for (let tag = 0; tag < EPS; tag++) {
      const registered = this.#table.find(key, tag)
      if (this.#table.timeAt(registered) === at && this.#table.valueAt(registered) === place) return true
    }
    return false
  }

  serving(key: number, domain: Domain, now: Micros): Serving | undefined {
    return this.#place(key, domains.indexOf(domain), now)
  }

  /** Where the subscriber was before the last change, in any domain; `ago`: since the change. */
  left(key: number, now: Micros): Serving | undefined {
    return this.#place(key, BEFORE, now)
  }

  /** The last registration, in any domain; undefined: not seen. */
  last(key: number, now: Micros): Serving | undefined {
    return this.#servingAt(this.lastRegistration(key), now)
  }

  /** Where the table keeps the last registration, for the two below and valid until the next change; −1: not seen. Of two of one time that of the first domain. */
  lastRegistration(key: number): number {
    let last = -1
    for (let tag = 0; tag < domains.length; tag++) {
      const found = this.#table.find(key, tag)
      if (this.#table.timeAt(found) > this.#table.timeAt(last)) last = found
    }
    return last
  }

  timeAt(registration: number): Micros {
    return this.#table.timeAt(registration)
  }

  countryAt(registration: number): string | undefined {
    return registration < 0 ? undefined : this.#places[this.#table.valueAt(registration)]?.country
  }

  /** The subscriber registered in the one country after the other sooner than one gets there. */
  jump(key: number, from: string, to: string, at: Micros): void {
    const found = this.#table.find(key, JUMPED)
    let countries = found < 0 ? 0 : this.#table.valueAt(found)
    for (const country of [from, to]) countries |= 1 << (Math.max(0, this.#numberOf(country, undefined, undefined)) % JUMPS)
    this.#table.noteAt(found, key, JUMPED, at, countries)
  }

  /** About how many countries the subscriber has jumped between, at most twenty. */
  jumpedBetween(key: number): number {
    const found = this.#table.find(key, JUMPED)
    return found < 0 ? 0 : ones(this.#table.valueAt(found))
  }

  /** The number of the place where the subscriber is registered in a domain, or NO_PLACE; and when he was, −∞ for none. */
  registeredIn(key: number, domain: number): number {
    const found = this.#table.find(key, domain)
    return found < 0 ? NO_PLACE : this.#table.valueAt(found)
  }

  registeredAt(key: number, domain: number): Micros {
    return this.#table.last(key, domain)
  }

  #place(key: number, tag: number, now: Micros): Serving | undefined {
    return this.#servingAt(this.#table.find(key, tag), now)
  }

  #servingAt(found: number, now: Micros): Serving | undefined {
    return found < 0 ? undefined : this.servingAt(this.#table.valueAt(found), now - this.#table.timeAt(found))
  }

  /** What is known of a place by its number. */
  servingAt(place: number, ago: Micros): Serving {
    const known = this.#places[place]
    return { ago, country: known?.country, network: known?.network }
  }

  /** Where the subscriber is, as seen from a party: with it, elsewhere, or not known. */
  from(party: Party, key: number, now: Micros): Whereabouts {
    return this.#look(placeOf(party), party.network, party.operator, key, now, true)
  }

  /** The same, as seen from a network of a country; where somebody was reached before he registered is where he was. */
  seenFrom(country: string | undefined, network: string | undefined, operator: string | undefined, key: number, now: Micros): Whereabouts {
    return this.#look(country, network, operator, key, now, false)
  }

  /** `visits`: who was reached there before may come back with the vectors of that visit. */
  #look(
    country: string | undefined,
    network: string | undefined,
    operator: string | undefined,
    key: number,
    now: Micros,
    visits: boolean,
  ): Whereabouts {
    let answer: Whereabouts
    let registered = Number.NEGATIVE_INFINITY
    // The tag that says «elsewhere», if only one does
    let only = -1
    for (let tag = 0; tag <= REACHED; tag++) {
      const found = this.#table.find(key, tag)
      const at = this.#table.timeAt(found)
      if (now - at > FRESH || (!visits && tag === REACHED && at < registered)) continue
      if (at > registered) registered = at
      const place = this.#places[this.#table.valueAt(found)]
      const same = place === undefined ? undefined : this.#samePlace(country, network, operator, place)
      if (same === true) return 'here'
      if (same !== false || this.#isOver(key, tag, found)) continue
      only = answer === undefined ? tag : -1
      answer = 'elsewhere'
    }
    if (answer !== 'elsewhere') return answer
    const unheard = this.#table.find(key, UNHEARD)
    const at = this.#table.timeAt(unheard)
    const tried = unheard < 0 || at < registered || now - at > TRIED ? undefined : this.#places[this.#table.valueAt(unheard)]
    if (tried !== undefined && this.#samePlace(country, network, operator, tried) === true) return undefined
    return this.#ofNamed(country, network, operator, key, only)
  }

  /** Whether the registration in a domain is over, as far as is known; false when there is none. */
  isOver(key: number, domain: Domain): boolean {
    const tag = domains.indexOf(domain)
    return this.#isOver(key, tag, this.#table.find(key, tag))
  }

  /**
   * Whether the home has cancelled what is noted under this tag, later than it does for somebody who moves within the network: so the subscriber is there no more,
   * whether the tap saw where he went or not. What it cancels because somebody registers him who is not believed says nothing.
   */
  #isOver(key: number, tag: number, noted: number): boolean {
    const place = noted < 0 || tag === EPS ? undefined : this.#places[this.#table.valueAt(noted)]
    if (place === undefined) return false
    const doubtful = this.#table.last(key, DOUBTFUL)
    for (let cancelled = CANCELLED; cancelled <= CANCELLED_EARLIER; cancelled++) {
      const found = this.#table.find(key, cancelled)
      const value = this.#table.valueAt(found)
      const at = this.#table.timeAt(found)
      if ((value & ENDS) === 0 || at - this.#table.timeAt(noted) <= AFTER_REGISTRATION || Math.abs(at - doubtful) <= AFTER_REGISTRATION)
        continue
      const left = this.#places[value & PLACE]
      if (left !== undefined && this.#samePlace(left.country, left.network, left.operator, place) === true) return true
    }
    return false
  }

  /**
   * Elsewhere, but for the network that the last registration named: on 4G beside its realm, and he is there; else in its sender’s word only, and nobody knows. Nor does
   * anybody where that word is all there is (`only`: what alone says that he is elsewhere), but for who is neither in the place that the home cancelled for it.
   */
  #ofNamed(country: string | undefined, network: string | undefined, operator: string | undefined, key: number, only: number): Whereabouts {
    const found = this.#table.find(key, NAMED)
    if (found < 0) return 'elsewhere'
    const named = this.#table.valueAt(found)
    const place = this.#places[named]
    if (place === undefined) return 'elsewhere'
    const isThere = this.#samePlace(country, network, operator, place) === true
    const at = this.#table.timeAt(found)
    for (let tag = 0; tag < domains.length; tag++) {
      const registered = this.#table.find(key, tag)
      if (this.#table.timeAt(registered) !== at) continue
      if (isThere) return tag === EPS ? 'here' : undefined
      if (tag !== EPS && tag === only && this.#table.valueAt(registered) !== named) {
        const left = this.#cancelledFor(key, at) ?? this.#leftAt(key, at)
        return left !== undefined && this.#samePlace(country, network, operator, left) === false ? 'elsewhere' : undefined
      }
    }
    return 'elsewhere'
  }

  /**
   * Countries decide, unless one code serves both: of a name that holds 338 05 and a title of Saint Lucia nobody can tell. Then, and within one country, two networks
   * whose operators are both known and differ are not the same. undefined: not known.
   */
  #samePlace(country: string | undefined, network: string | undefined, operator: string | undefined, place: Place): boolean | undefined {
    if (country === undefined || place.country === undefined) return undefined
    if (country !== place.country) {
      const [here, there] = [network ?? '', place.network ?? '']
      const isServed = (here !== '' && this.#alsoServes(here, place.country)) || (there !== '' && this.#alsoServes(there, country))
      if (!isServed) return false
    }
    const networks = network !== undefined && place.network !== undefined && network !== place.network
    const operators = operator !== undefined && place.operator !== undefined && operator !== place.operator
    return !(networks && operators)
  }

  /** The place that the home cancelled for a registration of that time. */
  #cancelledFor(key: number, at: Micros): Place | undefined {
    for (let tag = CANCELLED; tag <= CANCELLED_EARLIER; tag++) {
      const found = this.#table.find(key, tag)
      if (Math.abs(this.#table.timeAt(found) - at) <= AFTER_REGISTRATION) return this.#places[this.#table.valueAt(found) & PLACE]
    }
    return undefined
  }

  /** The place that the subscriber left by a registration of that time. */
  #leftAt(key: number, at: Micros): Place | undefined {
    const found = this.#table.find(key, BEFORE)
    return this.#table.isOf(found, at) ? this.#places[this.#table.valueAt(found)] : undefined
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { places: this.#places, numbers: this.#numbers }
  }

  load(saved: ReturnType<WhereaboutsTable['save']>): void {
    this.#places = saved.places
    this.#numbers = saved.numbers
  }

  #number(party: Party): number {
    const known = this.#ofParty.get(party)
    if (known !== undefined) return known
    const number = this.#numberOf(placeOf(party), party.network, party.operator)
    if (number >= 0) this.#ofParty.set(party, number)
    return number
  }

  #numberOf(country: string | undefined, network: string | undefined, operator: string | undefined): number {
    if (country === undefined) return -1
    const name = `${country}/${network ?? ''}/${operator ?? ''}`
    let number = this.#numbers.get(name)
    if (number === undefined) {
      if (this.#places.length >= LIMITS.places) return -1
      number = this.#places.push({ country, network, operator }) - 1
      this.#numbers.set(name, number)
    }
    return number
  }
}
