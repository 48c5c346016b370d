/**
 * What the intelligence says of addresses at a moment, in the words of findings. What is known is resolved once for all addresses about which the same
 * is known, and kept as an id (`AddressIds`); names of hosts are few and kept as they are, in a bounded memory that starts anew when full.
 */
import {
  AddressIds,
  best,
  contains,
  findE164,
  findE164Pair,
  findImsi,
  findPlmn,
  type IpNetwork,
  Overlay,
  type Profile,
  profileOfIp,
  profileOfPoint,
  profileOfRealm,
  readIp,
  readNetwork,
  titleReading,
} from '../intel/index.js'
import { unreachable } from '../model/assert.js'
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
import { areAgreed } from './agreements.js'
import { networksOf, pointCodeOf } from './configured-links.js'

const LIMIT = 100_000
/** First nibble of a number of more than 16 digits (model/digits.ts). */
const LONG = 15
/** Numbering plans of Q.713, by the table that they choose. */
const PLANS = { e164: 1, e212: 6, e214: 7 } as const

export class AddressBook {
  /** True when the configuration or the user’s files name networks that are protected. */
  readonly knowsHome: boolean
  readonly #config: Config
  readonly #overlay: Overlay
  readonly #ids: AddressIds
  /** What is known behind each id. */
  readonly #known: Known[] = []
  /** Networks that the user’s files call own, beside those of the configuration. */
  readonly #ownPlmns: ReadonlySet<string>
  readonly #homeCountries: ReadonlySet<string>
  readonly #homes = new Map<number, string>()
  readonly #countries = new Map<string, Network>()
  readonly #inside: readonly IpNetwork[]
  /** Where partners send GTP from; empty: nothing was said of them. */
  readonly #partners: readonly IpNetwork[]
  readonly #strangers = new Map<string, boolean>()
  readonly #hosts = new Map<number, Party>()
  readonly #peers = new Map<string, Party>()
  readonly #names: Names
  readonly #links: Links

  constructor(config: Config, names: Names, links: Links, overlay = new Overlay()) {
    this.#config = config
    this.#names = names
    this.#links = links
    this.#overlay = overlay
    this.#ids = new AddressIds(overlay)
    this.#ownPlmns = new Set([...config.home.plmns, ...ownPlmnsOf(overlay)])
    const { home } = config
    this.#partners = config.partner_networks.map(readNetwork).filter((network) => network !== undefined)
    this.#inside = config.links.filter(({ side }) => side === 'internal').flatMap(networksOf)
    this.knowsHome =
      overlay.sets.some(({ facts }) => facts.some(({ says }) => says.own === 'own')) ||
      home.plmns.length + home.countries.length + home.global_titles.length + home.realms.length + home.point_codes.length > 0
    this.#homeCountries = new Set([...config.home.countries, ...[...this.#ownPlmns].flatMap((plmn) => findPlmn(plmn)?.country ?? [])])
  }

  /** PLMN codes that are protected. */
  get homePlmns(): readonly string[] {
    return [...this.#ownPlmns]
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

  /** True when an address may act for the home network: the same country, or the same family of sister networks. undefined: not known. */
  sameFamily(origin: Party, homePlmn: string | undefined, homeCountry: string | undefined): boolean | undefined {
    if (homePlmn !== undefined && origin.network === homePlmn) return true
    if (origin.country === undefined && this.isHome(origin))
      return homePlmn === undefined || this.#ownPlmns.has(homePlmn) ? true : undefined
    if (origin.country === undefined) return undefined
    if (homeCountry === undefined) return this.#maySpeakFor(origin, homePlmn)
    if (origin.country === homeCountry || this.#isHosted(origin, homePlmn, homeCountry)) return true
    const { families } = this.#config.home
    // Asked for every request: without families, not even a closure is made.
    if (families.length === 0) return false
    return families.some(
      (family) => homePlmn !== undefined && family.includes(homePlmn) && family.some((plmn) => findPlmn(plmn)?.country === origin.country),
    )
  }

  /**
   * A node of a protected network that stands abroad (catalogue FP03): the configuration or the user’s files name it, and its country is not that of another
   * protected network.
   */
  #isHosted(origin: Party, homePlmn: string | undefined, homeCountry: string): boolean {
    const byNetwork = homePlmn !== undefined && this.#ownPlmns.size > 0
    const isOurs = byNetwork ? this.#ownPlmns.has(homePlmn) : this.#homeCountries.has(homeCountry)
    return isOurs && origin.country !== undefined && !this.#homeCountries.has(origin.country) && this.isHome(origin)
  }

  /** The same of a protected network of no country, such as a test network: its nodes are where the configuration says that ours are. */
  #maySpeakFor(origin: Party, homePlmn: string | undefined): boolean | undefined {
    if (homePlmn === undefined || !this.#ownPlmns.has(homePlmn)) return undefined
    const { global_titles: titles, realms } = this.#config.home
    const told =
      this.#homeCountries.size > 0 || (origin.kind === 'gt' && titles.length > 0) || (origin.kind === 'host' && realms.length > 0)
    return told ? this.isHome(origin) || this.maybeSister(origin, homePlmn) : undefined
  }

  /** True for an address that may be of a sister network, which manages subscribers from where it stands. */
  maybeSister(origin: Party, homePlmn: string): boolean {
    return this.#config.home.families.some(
      (family) =>
        family.includes(homePlmn) &&
        family.some(
          (plmn) =>
            plmn !== homePlmn && (origin.network === undefined ? findPlmn(plmn)?.country === origin.country : plmn === origin.network),
        ),
    )
  }

  /** Protected: an address that the user’s files call own, a title of our own nodes, or one of our countries. */
  isHome(party: Party): boolean {
    const { home } = this.#config
    if (party.own !== undefined) return party.own === 'own'
    if (party.kind === 'gt' && home.global_titles.some((prefix) => party.address.startsWith(`+${prefix}`))) return true
    if (party.kind === 'pc' && home.point_codes.some((code) => pointCodeOf(code) === Number(party.address))) return true
    if (party.realm !== undefined && home.realms.some((realm) => isWithin(party.realm ?? '', realm.toLowerCase()))) return true
    if (party.network !== undefined && this.#ownPlmns.has(party.network)) return true
    return party.country !== undefined && this.#homeCountries.has(party.country)
  }

  /**
   * One of our own nodes: what the configuration or the user’s files name as such. A country alone does not make it so: other networks of ours come in from
   * outside every day. Titles that are named stand for all titles; without them, those of our networks do.
   */
  isOurs(party: Party): boolean {
    const { home } = this.#config
    if (party.own !== undefined) return party.own === 'own'
    switch (party.kind) {
      case 'gt':
        return home.global_titles.length > 0 ? startsWithOne(party.address, home.global_titles) : this.#isOwnNetwork(party.network)
      case 'host':
        return isWithinOne(party.realm ?? '', home.realms) || isWithinOne(party.address, home.realms) || this.#isOwnNetwork(party.network)
      case 'pc':
        return home.point_codes.some((code) => pointCodeOf(code) === Number(party.address))
      case 'ip':
      case 'unknown':
        return false
      default:
        return unreachable(party.kind)
    }
  }

  /** True for an IP address in none of the networks that the configuration gives partners, and of which the user’s files say nothing. */
  isStranger({ kind, address, own }: Party): boolean {
    if (this.#partners.length === 0 || kind !== 'ip' || own !== undefined) return false
    const kept = this.#strangers.get(address)
    if (kept !== undefined) return kept
    const ip = readIp(address)
    const stranger = ip !== undefined && !this.#partners.some((network) => contains(network, ip))
    if (this.#strangers.size >= LIMIT) this.#strangers.clear()
    this.#strangers.set(address, stranger)
    return stranger
  }

  #isOwnNetwork(network: string | undefined): boolean {
    return network !== undefined && this.#ownPlmns.has(network)
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
    const own = known.own ?? (this.#isInside(address) ? 'own' : undefined)
    return this.#keep(key, AddressParty.ofText('ip', address, { ...known, own }))
  }

  /** An address of an internal link is one of ours. */
  #isInside(address: string): boolean {
    const ip = readIp(address)
    return ip !== undefined && this.#inside.some((network) => contains(network, ip))
  }

  /** True when an agreement of the configuration lets the origin do this. */
  agreed(origin: Party, procedure: string): boolean {
    const { agreements } = this.#config
    return agreements.length > 0 && areAgreed(agreements, origin, procedure)
  }

  #party(high: number, low: number, plan: number, nature: number, pc: number, indicator: number, ssn: number, at: Micros): Party {
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

/** PLMN codes of files of type own-network. */
function ownPlmnsOf(overlay: Overlay): string[] {
  return overlay.sets.flatMap(({ facts }) =>
    facts.flatMap(({ subject, says }) => (subject.plan === 'e212' && says.own === 'own' ? subject.key : [])),
  )
}

/** Asked for every request from outside: no closure is made. */
function startsWithOne(title: string, prefixes: readonly string[]): boolean {
  for (const prefix of prefixes) if (title.startsWith(prefix, 1)) return true
  return false
}

function isWithinOne(name: string, realms: readonly string[]): boolean {
  for (const realm of realms) if (isWithin(name, realm.toLowerCase())) return true
  return false
}

/** True for a name, and for the names below it. */
const isWithin = (name: string, of: string): boolean => name === of || name.endsWith(`.${of}`)

/** PLMN of a name of TS 23.003 §19.2 and §28, «…mnc410.mcc310.3gppnetwork.org»: two-digit codes are written with a leading zero. */
export function networkOfName(name: string): string | undefined {
  if (known.has(name)) return known.get(name)
  if (known.size >= LIMIT) known.clear()
  const network = readName(name)
  known.set(name, network)
  return network
}

/** Rules ask about the same few names for every request. */
const known = new Map<string, string | undefined>()

function readName(name: string): string | undefined {
  const m = /(?:^|\.)mnc(\d{2,3})\.mcc(\d{3})\./.exec(`${name}.`)
  const [mnc, mcc] = [m?.[1], m?.[2]]
  if (mnc === undefined || mcc === undefined) return undefined
  const long = `${mcc}${mnc}`
  const short = `${mcc}${mnc.slice(1)}`
  return mnc.length === 3 && mnc.startsWith('0') && isShort(short, long) ? short : long
}

/** True when the short code is meant: the long one is not in use, or means the same network, and an IMSI is read so (test networks have both). */
function isShort(short: string, long: string): boolean {
  const longer = findPlmn(long)
  if (longer === undefined) return findPlmn(short) !== undefined
  return (longer.operator === undefined || longer.candidates.includes(short)) && findImsi(`${short}0000000000`)?.plmn === short
}
