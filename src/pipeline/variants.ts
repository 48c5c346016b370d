/**
 * Which national standard a link speaks: ITU, ANSI or China. The octets of SCCP messages vote, message by message; the configuration may say it
 * instead. A direction of an association is a link; without one, an interface of a capture is.
 */
import { dropOldest } from '../detect/drop-oldest.js'
import { NONE_32, VARIANT_ANSI, VARIANT_CHINA, VARIANT_ITU } from '../model/message.js'
import type { Octets } from '../wire/octets.js'
import { isAnsiNational, layoutOf, plausibleSccp } from '../wire/sccp.js'
import type { Place } from './place.js'

/** The variant that the configuration gives a flow, an interface or a VLAN; undefined when it says nothing. */
export type ConfiguredVariant = (link: number, interfaceId: number, vlan: number) => number | undefined

/** Votes that a link keeps at most for one variant: a link that changes is believed after as many messages. */
const MOST_VOTES = 64
/** Links that are remembered. */
export const MOST_LINKS = 65_536
const RECENT = 256
/** Point codes of more bits than ITU has. */
const ITU_POINT_CODES = 0x3fff
const SI_SCCP = 3
const SI_ISUP = 5
/** Octets in front of the user part: SIO and routing label (Q.704 §2.2, T1.111.4). */
const ITU_LABEL = 5
const WIDE_LABEL = 8
/** In Japan (JT-Q704 §2.2): point codes of 16 bits, an octet with the selection of the link in its lower half. */
const JAPAN_LABEL = 6

export interface Link {
  readonly configured: number | undefined
  readonly votes: [itu: number, ansi: number, china: number]
  leader: number
  /** Its routing labels are Japan’s; SCCP and what it carries are the ITU’s there. */
  japan: boolean
  /** A message with addresses stood behind a label of the ITU. */
  ofItu: boolean
}

export class Variants {
  #links = new Map<number, Link>()
  /** Links of the last messages: a look in an array instead of the map. */
  readonly #recent: (Link | undefined)[] = Array.from({ length: RECENT }, () => undefined)
  readonly #recentKeys = new Float64Array(RECENT)
  readonly #configured: ConfiguredVariant | undefined
  readonly #place: Place

  constructor(place: Place, configured: ConfiguredVariant | undefined) {
    this.#place = place
    this.#configured = configured
  }

  /** The variant of an MTP3 message, octets `from` (its SIO) to `to`: the form of its user part tells. */
  ofMtp3(octets: Octets, from: number, to: number): number {
    const link = this.#link()
    if (link.configured !== undefined) return link.configured
    const si = (octets[from] as number) & 15
    if (si === SI_ISUP) return decideLabel(link, plausibleIsup(octets, from + ITU_LABEL, to), plausibleIsup(octets, from + WIDE_LABEL, to))
    if (si !== SI_SCCP) return link.leader
    const itu = fit(octets, from + ITU_LABEL, to, VARIANT_ITU)
    const ansi = fit(octets, from + WIDE_LABEL, to, VARIANT_ANSI)
    const china = fit(octets, from + WIDE_LABEL, to, VARIANT_CHINA)
    return decide(link, itu, ansi, china)
  }

  /**
   * True when an MTP3 message that `ofMtp3` takes for the ITU’s has a label of Japan: an SCCP message with addresses stands behind one, and none behind the
   * ITU’s, on a link that has not shown before to be of the ITU.
   */
  hasJapanLabel(octets: Octets, from: number, to: number): boolean {
    const link = this.#link()
    if (link.configured !== undefined) return false
    if (((octets[from] as number) & 15) !== SI_SCCP) return link.japan
    if (link.ofItu && !link.japan) return false
    const itu = fit(octets, from + ITU_LABEL, to, VARIANT_ITU) === Fit.address
    // The upper half of the octet in front of the message is spare
    const japan = (octets[from + ITU_LABEL] as number) < 16 && fit(octets, from + JAPAN_LABEL, to, VARIANT_ITU) === Fit.address
    if (itu !== japan) link.japan = japan
    if (itu) link.ofItu = true
    return link.japan
  }

  /** The variant of an SCCP message whose point codes are known (NONE_32: they are not). */
  ofSccp(octets: Octets, from: number, to: number, opc: number, dpc: number): number {
    const narrow = (opc <= ITU_POINT_CODES || opc === NONE_32) && (dpc <= ITU_POINT_CODES || dpc === NONE_32)
    const link = this.#link()
    if (link.configured !== undefined) return link.configured
    // A link that is known well is not asked about each message: one that fits two standards follows it anyway.
    if (narrow && isSettled(link) && plausibleSccp(octets, from, to, VARIANT_ITU)) return VARIANT_ITU
    const itu = narrow ? fit(octets, from, to, VARIANT_ITU) : Fit.none
    const ansi = fit(octets, from, to, VARIANT_ANSI)
    const fitsChina = fit(octets, from, to, VARIANT_CHINA)
    // Bits above its point codes make no other message of one that fits ITU alone
    if (!narrow && ansi === Fit.none && fitsChina === Fit.none && fit(octets, from, to, VARIANT_ITU) === Fit.address) return VARIANT_ITU
    // Point codes of China name a region in their highest octet: what fits ITU as well and has none is not China’s, whatever the link spoke before
    const china = narrow && opc !== NONE_32 && itu >= fitsChina ? Fit.none : fitsChina
    const found = decide(link, itu, ansi, china)
    return found === VARIANT_ITU && !narrow ? VARIANT_ANSI : found
  }

  /** True when messages of the link in work that fit ITU with their addresses, and are no national ones of ANSI, are ITU’s. */
  speaksItu(): boolean {
    const { configured, leader } = this.#link()
    return (configured ?? leader) === VARIANT_ITU
  }

  /** True when messages of the link in work may change what it speaks. */
  isOpen(): boolean {
    return this.#link().configured === undefined
  }

  /** A message of the link in work whose point codes are too wide for ITU was read as one of China’s: it votes so. */
  votedChina(): void {
    vote(this.#link(), VARIANT_CHINA)
  }

  /** How messages of the link in work voted by now: an octet each for ITU, ANSI and China. */
  votes(): number {
    const [itu, ansi, china] = this.#link().votes
    return itu | (ansi << 8) | (china << 16)
  }

  /** How messages of this direction of an association, whose link speaks ITU’s standard, voted by now, as `votes` has it. */
  voted(direction: number, votes: number): void {
    const link = this.#links.get(direction)
    if (link === undefined || link.configured !== undefined) return
    for (let v = 0; v < link.votes.length; v++) link.votes[v as 0 | 1 | 2] = (votes >> (8 * v)) & 0xff
  }

  /** The variant of a user part that does not tell it, by its point codes and by what its link speaks. */
  ofOther(opc: number, dpc: number): number {
    const { configured, leader } = this.#link()
    if (configured !== undefined) return configured
    return leader === VARIANT_ITU && (opc > ITU_POINT_CODES || dpc > ITU_POINT_CODES) ? VARIANT_ANSI : leader
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#links
  }

  load(saved: ReturnType<Variants['save']>): void {
    this.#links = saved
  }

  #link(): Link {
    const { direction, interfaceId, file, link: flow, vlan } = this.#place
    const key = direction !== 0 ? direction : -1 - (file * 65_536 + interfaceId)
    const slot = key & (RECENT - 1)
    const recent = this.#recent[slot]
    if (recent !== undefined && this.#recentKeys[slot] === key) return recent
    const link = this.#known(key) ?? this.#open(key, flow, interfaceId, vlan)
    this.#recent[slot] = link
    this.#recentKeys[slot] = key
    return link
  }

  /** While the table fills, those that are in use go behind the others. */
  #known(key: number): Link | undefined {
    const link = this.#links.get(key)
    if (link !== undefined && this.#links.size > MOST_LINKS / 2) {
      this.#links.delete(key)
      this.#links.set(key, link)
    }
    return link
  }

  /** The link that was not in use for longest is forgotten: who opens many takes nobody’s votes. */
  #makeRoom(): void {
    for (let gone = dropOldest(this.#links, MOST_LINKS); gone !== undefined; gone = dropOldest(this.#links, MOST_LINKS)) {
      const [key, link] = gone
      const slot = key & (RECENT - 1)
      if (this.#recent[slot] === link && this.#recentKeys[slot] === key) this.#links.set(key, link)
    }
  }

  #open(key: number, flow: number, interfaceId: number, vlan: number): Link {
    this.#makeRoom()
    const configured = this.#configured?.(flow, interfaceId, vlan)
    const link: Link = { configured, votes: [0, 0, 0], leader: VARIANT_ITU, japan: false, ofItu: false }
    this.#links.set(key, link)
    return link
  }
}

const isSettled = (link: Link): boolean => link.leader === VARIANT_ITU && link.votes[VARIANT_ITU] >= MOST_VOTES

/** ISUP (Q.763 §1): a circuit of 12 bits (ANSI: 14) and a message type. Random octets pass in one of six cases. */
function plausibleIsup(octets: Octets, at: number, to: number): boolean {
  if (to - at < 3 || (octets[at + 1] as number) > 0x3f) return false
  return isupTypes.has(octets[at + 2] as number)
}

/** Message types of Q.763 table 4 that circuits carry. */
const isupTypes: ReadonlySet<number> = new Set([
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x0e, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a,
  0x1b, 0x1f, 0x20, 0x21, 0x24, 0x28, 0x29, 0x2a, 0x2b, 0x2c, 0x2d, 0x2e, 0x2f, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38,
])

/** ISUP tells the width of point codes: a wide label on a link that speaks ITU by now is ANSI’s. */
function decideLabel(link: Link, itu: boolean, wide: boolean): number {
  const ansi = wide && link.leader !== VARIANT_CHINA
  const china = wide && link.leader === VARIANT_CHINA
  return decide(link, itu ? Fit.address : Fit.none, ansi ? Fit.address : Fit.none, china ? Fit.address : Fit.none)
}

/** How well octets fit a standard: a type and pointers that fit, or addresses that fit too. Types without addresses fit by chance. */
const Fit = { none: 0, type: 1, address: 2 } as const
const withAddresses: ReadonlySet<number> = new Set([1, 9, 10, 17, 18, 19, 20])

function fit(octets: Octets, at: number, to: number, variant: number): number {
  if (to - at < 2 || !plausibleSccp(octets, at, to, variant)) return Fit.none
  if (!withAddresses.has(octets[at] as number)) return Fit.type
  return isNational(octets, at) === (variant === VARIANT_ANSI) ? Fit.address : Fit.type
}

/** The called address is a national one of ANSI. */
function isNational(octets: Octets, at: number): boolean {
  const { fixed, width } = layoutOf(octets[at] as number)
  const pointer = at + fixed
  const address = width === 1 ? pointer + (octets[pointer] as number) : pointer + 1 + (octets[pointer] as number)
  return (octets[address] as number) > 0 && isAnsiNational(octets[address + 1] as number)
}

/**
 * What one message says, and the vote it casts: the variant that fits best, of several that fit as well the one that the link speaks. A message that fits ANSI
 * and another one as well does not vote. ITU and China differ in point codes of addresses only: what fits both speaks for the one that the link speaks.
 */
function decide(link: Link, itu: number, ansi: number, china: number): number {
  const best = Math.max(itu, ansi, china)
  if (best === Fit.none) return link.leader
  const ofLeader = link.leader === VARIANT_ITU ? itu : link.leader === VARIANT_ANSI ? ansi : china
  const found = ofLeader === best ? link.leader : itu === best ? VARIANT_ITU : ansi === best ? VARIANT_ANSI : VARIANT_CHINA
  if ((ansi === best) !== (itu === best || china === best)) vote(link, found)
  return found
}

function vote(link: Link, variant: number): void {
  const { votes } = link
  for (let v = 0; v < votes.length; v++)
    votes[v as 0 | 1 | 2] = Math.max(0, Math.min(MOST_VOTES, (votes[v as 0 | 1 | 2] as number) + (v === variant ? 1 : -1)))
  if ((votes[variant as 0 | 1 | 2] as number) > (votes[link.leader as 0 | 1 | 2] as number)) link.leader = variant
}
