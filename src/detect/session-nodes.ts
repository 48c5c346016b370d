/**
 * Who asks for data sessions, and for whose, by IP address (TS 29.274 §7.2.1). A serving gateway asks for each session of a guest over S8, once it was itself asked for
 * it over S11: one that asks for sessions of guests only, and is asked for none, is seen from outside. An SGSN is asked for nothing over GTP: of it nobody can tell.
 */
import type { Party } from '../model/finding.js'
import { dropOldest } from './drop-oldest.js'

const LIMIT = 50_000

/** Sessions that an address asked for and got. */
export interface Asker {
  /** For networks of another country than the subscriber's. */
  guests: number
  /** Those of them that were asked for over GTPv2. */
  overS8: number
  others: number
  /** The network that its last session of a guest named as the one that serves him. */
  network: string | undefined
  /** Somebody has asked the address for a session. */
  isAsked: boolean
}

export class SessionNodes {
  #askers = new Map<string, Asker>()

  /** Somebody has asked this gateway for a session. `guest`: it was made, for a network of another country than the subscriber's; undefined: not known. */
  ask(origin: Party, gateway: Party, guest: boolean | undefined, overS8: boolean, network: string | undefined): void {
    this.#of(gateway).isAsked = true
    if (guest === undefined) return
    const asker = this.#of(origin)
    asker[guest ? 'guests' : 'others']++
    if (guest) asker.network = network
    if (guest && overS8) asker.overS8++
  }

  /** How many sessions of guests from abroad this serving gateway asked for, when the tap sees it from outside; else 0. */
  guestsOf(node: Party): number {
    return this.servesGuests(node) ? (this.#askers.get(node.address)?.overS8 ?? 0) : 0
  }

  /** The address asked for sessions of guests from abroad, and for no others, and was asked for none. */
  servesGuests(node: Party): boolean {
    const known = this.#askers.get(node.address)
    return known !== undefined && !known.isAsked && known.others === 0 && known.guests > 0
  }

  /** Both have asked for sessions of guests of one network: two nodes of it. */
  serveOneNetwork(one: Party, other: Party): boolean {
    const network = this.#askers.get(one.address)?.network
    return network !== undefined && network === this.#askers.get(other.address)?.network
  }

  /** The address has asked for a session and got it: phones are behind it. */
  asks(node: Party): boolean {
    const known = this.#askers.get(node.address)
    return known !== undefined && known.guests + known.others > 0
  }

  /** Sessions were asked of the address, or it asked for some and got them: a node that works. */
  knows(node: Party): boolean {
    return this.#askers.has(node.address)
  }

  #of({ address }: Party): Asker {
    let known = this.#askers.get(address)
    if (known === undefined) {
      dropOldest(this.#askers, LIMIT)
      this.#askers.set(address, (known = { guests: 0, overS8: 0, others: 0, network: undefined, isAsked: false }))
    }
    return known
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return { askers: this.#askers }
  }

  load(saved: ReturnType<SessionNodes['save']>): void {
    this.#askers = saved.askers
  }
}
