/**
 * What the intelligence says of addresses at a moment, in the words of findings. What is known is resolved once for all addresses about which the same
 * is known, and kept as an id (`AddressIds`); names of hosts are few and kept as they are, in a bounded memory that starts anew when full.
 */
import {
  AddressIds,
  best,
  findE164,
  findE164Pair,
  findImsi,
  findPlmn,
  Overlay,
  type Profile,
  profileOfIp,
  profileOfPoint,
  profileOfRealm,
  titleReading,
} from '../intel/index.js'
import type { Network } from '../detect/author.js'
import { digitsOf, digitsText, NO_DIGITS, SHORT_DIGITS } from '../model/digits.js'
import type { Party } from '../model/finding.js'
import type { Links } from '../model/links.js'
import { NONE_16, NONE_32, NONE_8, Protocol } from '../model/message.js'
import type { Names } from '../model/names.js'
import type { TransactionBatch } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import { ipText } from '../wire/link/ip.js'
import type { Config } from './config.js'
import { AddressParty, type Known } from './address-party.js'
import { HomeNetworks } from './home-networks.js'
import { networkOfName } from './network-names.js'

const LIMIT = 100_000
/** First nibble of a number of more than 16 digits (model/digits.ts). */
const LONG = 15
/** Numbering plans of Q.713, by the table that they choose. */
const PLANS = { e164: 1, e212: 6, e214: 7 } as const

export class AddressBook {
  /** Whose an address is. */
  readonly home: HomeNetworks
  readonly #overlay: Overlay
  readonly #ids: AddressIds
  /** What is known behind each id. */
  readonly #known: Known[] = []
  readonly #homes = new Map<number, string>()
  readonly #countries = new Map<string, Network>()
  readonly #hosts = new Map<number, Party>()
  readonly #peers = new Map<string, Party>()
  readonly #names: Names
  readonly #links: Links

  constructor(config: Config, names: Names, links: Links, overlay = new Overlay()) {
    this.home = new HomeNetworks(config, overlay)
    this.#names = names
    this.#links = links
    this.#overlay = overlay
    this.#ids = new AddressIds(overlay)
  }

  /** Number of the span of time in which the same is known of every address. */
  era(at: Micros): number {
    return this.#ids.era(at)
  }

  /** A title and what is known of it at a moment. */
  title(digits: string, plan: number, nature: number, at: Micros): Party {
    const { high, low } = digitsOf(digits)
    return this.#title(high, low, digits, plan, nature, NONE_16, at)
  }

  #title(high: number, low: number, digits: string, plan: number, nature: number, ssn: number, at: Micros): Party {
    const reading = DECIMAL.test(digits) ? readingOf(plan, nature) : undefined
    const more = { ssn, personal: isPersonal(plan) }
    if (reading === undefined) return AddressParty.ofText('gt', `+${digits}`, NOTHING_KNOWN, more)
    const short = digits.length <= SHORT_DIGITS
    const id = short ? this.#ids.id(PLANS[reading], high, low, at) : this.#ids.idOf(PLANS[reading], digits, at)
    const known = this.#knownOf(id)
    // An unknown network keeps its code
    const network = known.network ?? (reading === 'e212' ? findImsi(digits)?.candidates[0] : undefined)
    return AddressParty.ofText('gt', `+${digits}`, network === known.network ? known : { ...known, network }, more)
  }

  #knownOf(id: number): Known {
    return (this.#known[id] ??= knownOf(this.#ids.profile(id)))
  }

  /**
   * A point code by its network indicator: 0 and 1 international, 2 and 3 national, which only the user’s files know. It may be the code of an exchange in
   * between: its country is not claimed for the party.
   */
  pointCode(pc: number, indicator: number, at: Micros, ssn = NONE_16): Party {
    if (indicator > 3) return AddressParty.ofText('pc', String(pc), NOTHING_KNOWN, { ssn })
    const key = `${indicator}/${pc}/${ssn}/${this.#ids.era(at)}`
    const kept = this.#peers.get(key)
    if (kept !== undefined) return kept
    const known = knownOf(profileOfPoint(this.#overlay, pc, indicator < 2 ? undefined : indicator, at))
    return this.#keep(key, AddressParty.ofText('pc', String(pc), { ...known, country: undefined }, { ssn }))
  }

  #keep(key: string, party: Party): Party {
    if (this.#peers.size >= LIMIT) this.#peers.clear()
    this.#peers.set(key, party)
    return party
  }

  imsi(digits: string): { plmn: string; country: string | undefined } | undefined {
    const found = findImsi(digits)
    return found === undefined ? undefined : { plmn: found.plmn, country: found.country }
  }

  /** Country of a number in two columns. */
  msisdn(high: number, low: number): Network {
    const country = (high >>> 28 === LONG ? findE164(digitsText(high, low)) : findE164Pair(high, low))?.country
    if (country === undefined) return NOWHERE
    let home = this.#countries.get(country)
    if (home === undefined) this.#countries.set(country, (home = { plmn: undefined, country }))
    return home
  }

  /** Home network of the subscriber of a transaction, by the IMSI. */
  homeOf(batch: TransactionBatch, row: number): string | undefined {
    const high = batch.columns.imsiHigh[row] as number
    if (high === NO_DIGITS) return undefined
    // The first six digits decide.
    const known = this.#homes.get(high >>> 8)
    if (known !== undefined) return known
    const plmn = findImsi(digitsText(high, batch.columns.imsiLow[row] as number))?.plmn
    if (plmn !== undefined && this.#homes.size < LIMIT) this.#homes.set(high >>> 8, plmn)
    return plmn
  }

  /** Calling party of a transaction: its title, else the point code of the address or of MTP3. */
  origin(batch: TransactionBatch, row: number): Party {
    const c = batch.columns
    const p = batch.packets
    const at = c.begin[row] as number
    if (p.protocol[row] === Protocol.diameter) return this.host(p.originHost[row] as number, p.originRealm[row] as number, at)
    if (p.protocol[row] !== 0) return this.#peer(c.link[row] as number, false, at)
    return this.#party(
      c.callingHigh[row] as number,
      c.callingLow[row] as number,
      c.callingPlan[row] as number,
      c.callingNature[row] as number,
      c.opc[row] as number,
      c.networkIndicator[row] as number,
      c.callingSsn[row] as number,
      at,
    )
  }

  destination(batch: TransactionBatch, row: number): Party {
    const c = batch.columns
    const p = batch.packets
    const at = c.begin[row] as number
    if (p.protocol[row] === Protocol.diameter) {
      const host = (p.destinationHost[row] as number) || (p.answerHost[row] as number)
      return this.host(host, (p.destinationRealm[row] as number) || (p.answerRealm[row] as number), at)
    }
    if (p.protocol[row] !== 0) return this.#peer(c.link[row] as number, true, at)
    return this.#party(
      c.calledHigh[row] as number,
      c.calledLow[row] as number,
      c.calledPlan[row] as number,
      c.calledNature[row] as number,
      c.dpc[row] as number,
      c.networkIndicator[row] as number,
      c.calledSsn[row] as number,
      at,
    )
  }

  /** Who answered: the calling address of the answer, Origin-Host and Origin-Realm of Diameter. */
  answerer(batch: TransactionBatch, row: number): Party {
    const c = batch.columns
    const p = batch.packets
    const at = c.begin[row] as number
    if (p.protocol[row] === Protocol.diameter) return this.host(p.answerHost[row] as number, p.answerRealm[row] as number, at)
    if (p.protocol[row] !== 0) return this.#peer(c.link[row] as number, true, at)
    return this.#party(c.answererHigh[row] as number, c.answererLow[row] as number, PLANS.e164, INTERNATIONAL, NONE_32, NONE_8, NONE_16, at)
  }

  /** A Diameter node by its host and realm, numbers of `Names`. The realm tells the network (TS 23.003 §19.2). */
  host(host: number, realm: number, at: Micros): Party {
    // Names are numbered below 2^20, eras are few
    const key = (this.#ids.era(at) * 2 ** 20 + host) * 2 ** 20 + realm
    const kept = this.#hosts.get(key)
    if (kept !== undefined) return kept
    const name = this.#names.text(host)
    const realmName = this.#names.text(realm)
    const party = host === 0 && realm === 0 ? NOBODY : this.#hostParty(name, realmName, at)
    if (this.#hosts.size >= LIMIT) this.#hosts.clear()
    this.#hosts.set(key, party)
    return party
  }

  #hostParty(name: string, realm: string, at: Micros): Party {
    // A host whose own realm says nothing of it may still stand in a domain that the user’s files know
    const known = knownOf(profileOfRealm(this.#overlay, name === '' ? realm : name, at))
    const ofRealm = realm === '' || name === '' ? known : knownOf(profileOfRealm(this.#overlay, realm, at))
    const network = networkOfName(realm) ?? (realm === '' ? networkOfName(name) : undefined) ?? ofRealm.network
    const country = network === undefined ? ofRealm.country : findPlmn(network)?.country
    const all = { ...ofRealm, ...said(known), network, country }
    return AddressParty.ofText('host', name === '' ? realm : name, all, { realm: realm === '' ? undefined : realm })
  }

  #peer(link: number, destination: boolean, at: Micros): Party {
    const flow = this.#links.link(link)
    if (flow === undefined) return NOBODY
    const address = ipText(destination ? flow.destination : flow.source, 0, flow.version)
    const key = `${address}/${this.#ids.era(at)}`
    const kept = this.#peers.get(key)
    if (kept !== undefined) return kept
    const known = knownOf(profileOfIp(this.#overlay, address, at))
    const own = known.own ?? (this.home.isInside(address) ? 'own' : undefined)
    return this.#keep(key, AddressParty.ofText('ip', address, { ...known, own }))
  }

  #party(high: number, low: number, plan: number, nature: number, pc: number, indicator: number, ssn: number, at: Micros): Party {
    // Whatever plan a title names, or none: what is read as a number of E.164 is one
    if (plan !== PLANS.e164 && plan !== PLANS.e214 && readingOf(plan, nature) === 'e164')
      return this.#party(high, low, PLANS.e164, nature, pc, indicator, ssn, at)
    if (plan === PLANS.e164 && (high >>> 24 === 0 || high >>> 28 === LONG)) {
      const full = BEHIND_PREFIX.exec(digitsText(high, low))?.[1]
      if (full !== undefined) {
        const digits = digitsOf(full)
        return this.#party(digits.high, digits.low, plan, INTERNATIONAL, pc, indicator, ssn, at)
      }
    }
    if ((plan === PLANS.e164 || plan === PLANS.e214) && isDecimal(high, low) && readingOf(plan, nature) !== undefined)
      return AddressParty.ofNumber(high, low, this.#knownOf(this.#ids.id(plan, high, low, at)), ssn, isPersonal(plan), isFull(plan, nature))
    if (high !== NO_DIGITS) return this.#title(high, low, digitsText(high, low), plan, nature, ssn, at)
    if (pc !== NONE_32) return this.pointCode(pc, indicator, at, ssn)
    return ssn === NONE_16 ? NOBODY : AddressParty.ofText('unknown', '', NOTHING_KNOWN, { ssn })
  }
}

/** A number of at most sixteen decimal digits: no nibble of A to E, which the filler F would hide from text. */
function isDecimal(high: number, low: number): boolean {
  return high >>> 28 < 10 && decimalsIn(high) && decimalsIn(low)
}

function decimalsIn(word: number): boolean {
  // Nibbles of ten and more have 8 and one of 4 and 2; those that have all four are filler
  const more = word & ((word << 1) | (word << 2)) & 0x88888888
  const filler = word & (word << 1) & (word << 2) & (word << 3) & 0x88888888
  return more === filler
}

function readingOf(plan: number, nature: number): ReturnType<typeof titleReading> {
  return titleReading(plan === NONE_8 ? undefined : plan, nature === NONE_8 ? undefined : nature)
}

/** A number that begins with a country code, as it says itself. */
const isFull = (plan: number, nature: number): boolean => plan === PLANS.e164 && nature === INTERNATIONAL

/** A title that names a subscriber is masked. */
const isPersonal = (plan: number): boolean => plan === PLANS.e212 || plan === PLANS.e214

/** Nature of address (Q.713 §3.4.2.3.1). */
const INTERNATIONAL = 4
const DECIMAL = /^[0-9]{1,32}$/
/** A number of at most fifteen digits behind the international prefix, whatever its nature says: no country code and no national number begin so (E.164 §7). */
const BEHIND_PREFIX = /^00([1-9][0-9]{6,14})$/

/** The answers of a profile that findings show. */
function knownOf(profile: Profile): Known {
  const value = (field: 'country' | 'network' | 'operator' | 'assignee' | 'lessee' | 'subLessee' | 'group' | 'own'): string | undefined =>
    best(profile, field)?.value
  const country = value('country')
  const network = value('network')
  const operator = value('operator') ?? value('assignee')
  const lessee = value('subLessee') ?? value('lessee')
  const group = value('group')
  const own = value('own')
  const flags = [...new Set(profile.flags.map(({ flag }) => flag))].sort()
  const sources = [...new Set(profile.claims.map(({ source }) => source))].sort()
  return {
    country,
    network,
    operator,
    lessee,
    group,
    flags: flags.length === 0 ? undefined : flags,
    sources: sources.length === 0 ? undefined : sources,
    own,
  }
}

/** The fields that are known. */
const said = (known: Known): Partial<Known> => Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))

const NOTHING_KNOWN: Known = {
  country: undefined,
  network: undefined,
  operator: undefined,
  lessee: undefined,
  group: undefined,
  flags: undefined,
  sources: undefined,
  own: undefined,
}
const NOWHERE: Network = { plmn: undefined, country: undefined }
const NOBODY = AddressParty.ofText('unknown', '', NOTHING_KNOWN)
