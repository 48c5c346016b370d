/**
 * Which national standard a link speaks: ITU, ANSI or China. The octets of SCCP messages vote, message by message; the configuration may say it
 * instead. A direction of an association is a link; without one, an interface of a capture is.
 */
import { NONE_32, VARIANT_ANSI, VARIANT_CHINA, VARIANT_ITU } from '../model/message.js'
import type { Octets } from '../wire/octets.js'
import { plausibleSccp } from '../wire/sccp.js'
import type { Place } from './place.js'

/** The variant that the configuration gives a flow, an interface or a VLAN; undefined when it says nothing. */
export type ConfiguredVariant = (link: number, interfaceId: number, vlan: number) => number | undefined

/** Votes that a link keeps at most for one variant: a link that changes is believed after as many messages. */
const MOST_VOTES = 64
const MOST_LINKS = 65_536
/** Point codes of more bits than ITU has. */
const ITU_POINT_CODES = 0x3fff
/** Octets in front of the user part: SIO and routing label (Q.704 §2.2, T1.111.4). */
const ITU_LABEL = 5
const WIDE_LABEL = 8

interface Link {
  readonly configured: number | undefined
  readonly votes: [itu: number, ansi: number, china: number]
  leader: number
}

export class Variants {
  readonly #links = new Map<number, Link>()
  readonly #configured: ConfiguredVariant | undefined
  readonly #place: Place

  constructor(place: Place, configured: ConfiguredVariant | undefined) {
    this.#place = place
    this.#configured = configured
  }

  /** The variant of an MTP3 message, octets `from` (its SIO) to `to`; `sccp`: its user part is SCCP, whose form tells. */
  ofMtp3(octets: Octets, from: number, to: number, sccp: boolean): number {
    const link = this.#link()
    if (link.configured !== undefined) return link.configured
    if (!sccp) return link.leader
    const itu = to - from > ITU_LABEL + 1 && plausibleSccp(octets, from + ITU_LABEL, to, VARIANT_ITU)
    const wide = to - from > WIDE_LABEL + 1
    const ansi = wide && plausibleSccp(octets, from + WIDE_LABEL, to, VARIANT_ANSI)
    const china = wide && plausibleSccp(octets, from + WIDE_LABEL, to, VARIANT_CHINA)
    return decide(link, itu, ansi, china)
  }

  /** The variant of an SCCP message whose point codes are known (NONE_32: they are not). */
  ofSccp(octets: Octets, from: number, to: number, opc: number, dpc: number): number {
    const narrow = (opc <= ITU_POINT_CODES || opc === NONE_32) && (dpc <= ITU_POINT_CODES || dpc === NONE_32)
    const link = this.#link()
    if (link.configured !== undefined) return link.configured
    if (narrow && link.leader === VARIANT_ITU && plausibleSccp(octets, from, to, VARIANT_ITU)) return VARIANT_ITU
    const itu = narrow && plausibleSccp(octets, from, to, VARIANT_ITU)
    const ansi = plausibleSccp(octets, from, to, VARIANT_ANSI)
    const china = plausibleSccp(octets, from, to, VARIANT_CHINA)
    const found = decide(link, itu, ansi, china)
    return found === VARIANT_ITU && !narrow ? VARIANT_ANSI : found
  }

  /** The variant of a user part that does not tell it, by its point codes and by what its link speaks. */
  ofOther(opc: number, dpc: number): number {
    const { configured, leader } = this.#link()
    if (configured !== undefined) return configured
    return leader === VARIANT_ITU && (opc > ITU_POINT_CODES || dpc > ITU_POINT_CODES) ? VARIANT_ANSI : leader
  }

  #link(): Link {
    const { direction, interfaceId, file, link: flow, vlan } = this.#place
    const key = direction !== 0 ? direction : -1 - (file * 65_536 + interfaceId)
    const known = this.#links.get(key)
    if (known !== undefined) return known
    if (this.#links.size >= MOST_LINKS) this.#links.clear()
    const configured = this.#configured?.(flow, interfaceId, vlan)
    const link: Link = { configured, votes: [0, 0, 0], leader: VARIANT_ITU }
    this.#links.set(key, link)
    return link
  }
}

/** What one message says, and the vote it casts: only a message that can be read in one way votes; others follow their link. */
function decide(link: Link, itu: boolean, ansi: boolean, china: boolean): number {
  const fits = [itu, ansi, china]
  if (fits[link.leader] === true) {
    if (fits.filter(Boolean).length === 1) vote(link, link.leader)
    return link.leader
  }
  const found = itu ? VARIANT_ITU : ansi ? VARIANT_ANSI : china ? VARIANT_CHINA : link.leader
  if (fits.filter(Boolean).length === 1) vote(link, found)
  return found
}

function vote(link: Link, variant: number): void {
  const { votes } = link
  for (let v = 0; v < votes.length; v++)
    votes[v as 0 | 1 | 2] = Math.max(0, Math.min(MOST_VOTES, (votes[v as 0 | 1 | 2] as number) + (v === variant ? 1 : -1)))
  if ((votes[variant as 0 | 1 | 2] as number) > (votes[link.leader as 0 | 1 | 2] as number)) link.leader = variant
}
