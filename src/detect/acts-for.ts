/** Whether the node that a claim is about acts for the home network: its registers by what they answered, its service nodes by whom they serve. */
import type { Party } from '../model/finding.js'
import { hours } from '../model/units.js'
import { isOfHome, serviceOf } from './claim-of.js'
import type { Claim } from './claims.js'
import type { Knowledge } from './knowledge.js'
import type { Remembered } from './remembered.js'

/** How long a tap watches before a service node that few subscribers report to is no platform of their home. */
const SERVICES_SHOW = hours(24)

export class ActsFor {
  readonly #knowledge: Knowledge
  readonly #memory: Remembered

  constructor(knowledge: Knowledge, memory: Remembered) {
    this.#knowledge = knowledge
    this.#memory = memory
  }

  /** undefined: too little was seen. */
  of(claim: Claim, home: string): boolean | undefined {
    const service = serviceOf(claim)
    if (service === undefined) return this.#memory.homes.actsFor(claim.base.origin, home)
    if (this.#hostsAbroad(service, home)) return true
    const acts = this.#memory.services.actsFor(service, home)
    // One more platform of the home network may not have shown yet how many it serves (FP03)
    const mayShow = this.#memory.watched < SERVICES_SHOW && this.#memory.suspected(service) === 0
    return acts === false && mayShow ? undefined : acts
  }

  /** The same of a protected network: who configures it names its registers abroad. One that was seen to answer for subscribers whom it hosts needs no naming (catalogue FP04). */
  ofProtected(claim: Claim, home: string): boolean {
    const service = serviceOf(claim)
    return service === undefined ? isOfHome(claim) && this.#memory.homes.hosts(claim.base.origin, home) : this.#hostsAbroad(service, home)
  }

  /** Registers of the home network answer from the country where a service node stands; at home that tells nothing of neighbours. */
  #hostsAbroad(service: Party, home: string): boolean {
    return service.country !== this.#knowledge.plmn(home)?.country && this.#memory.homes.hostsThere(service, home)
  }
}
