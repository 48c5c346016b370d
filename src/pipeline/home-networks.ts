/**
 * Whose an address is, by the configuration and the user’s files: of the networks that are protected, of one of their nodes, of a sister, of a partner, of a
 * stranger.
 */
import { contains, countryOfMcc, findE164, findPlmn, type IpNetwork, isNamedAs, type Overlay, readIp, readNetwork } from '../intel/index.js'
import { unreachable } from '../model/assert.js'
import type { Party } from '../model/finding.js'
import { areAgreed } from './agreements.js'
import type { Config } from './config.js'
import { networksOf, pointCodeOf } from './configured-links.js'

/** IP addresses of which is kept whether they are strangers. */
const LIMIT = 100_000
/** Codes of networks of which is kept what countries they serve. */
const CODES = 10_000

export class HomeNetworks {
  /** True when the configuration or the user’s files name networks that are protected. */
  readonly isKnown: boolean
  readonly #config: Config
  /** Networks that the user’s files call own, beside those of the configuration. */
  readonly #ownPlmns: ReadonlySet<string>
  readonly #homeCountries: ReadonlySet<string>
  /** Where titles of ours are named. */
  readonly #titleCountries: ReadonlySet<string>
  readonly #inside: readonly IpNetwork[]
  /** Where partners send GTP from; empty: nothing was said of them. */
  readonly #partners: readonly IpNetwork[]
  readonly #strangers = new Map<string, boolean>()
  /** Further countries of codes that were asked about. */
  readonly #others = new Map<string, readonly string[]>()

  constructor(config: Config, overlay: Overlay) {
    this.#config = config
    this.#ownPlmns = new Set([...config.home.plmns, ...ownPlmnsOf(overlay)])
    const { home } = config
    this.#partners = config.partner_networks.map(readNetwork).filter((network) => network !== undefined)
    this.#inside = config.links.filter(({ side }) => side === 'internal').flatMap(networksOf)
    this.isKnown =
      overlay.sets.some(({ facts }) => facts.some(({ says }) => says.own === 'own')) ||
      home.plmns.length + home.countries.length + home.global_titles.length + home.realms.length + home.point_codes.length > 0
    this.#titleCountries = new Set(home.global_titles.flatMap((prefix) => findE164(prefix)?.country ?? []))
    this.#homeCountries = new Set([...config.home.countries, ...[...this.#ownPlmns].flatMap((plmn) => findPlmn(plmn)?.country ?? [])])
  }

  /** PLMN codes that are protected. */
  get plmns(): readonly string[] {
    return [...this.#ownPlmns]
  }

  /**
   * True when an address may act for the home network: the same country, or the same family of sister networks. False for what the configuration tells of
   * neighbours in that country. undefined: not known.
   */
  sameFamily(origin: Party, homePlmn: string | undefined, homeCountry: string | undefined): boolean | undefined {
    if (homePlmn !== undefined && origin.network === homePlmn) return true
    if (homePlmn !== undefined && this.#isNeighbour(origin, homePlmn)) return false
    if (origin.country === undefined && this.isHome(origin))
      return homePlmn === undefined || this.#ownPlmns.has(homePlmn) ? true : undefined
    if (origin.country === undefined) return undefined
    if (homeCountry === undefined) return this.#maySpeakFor(origin, homePlmn)
    if (origin.country === homeCountry || this.#isHosted(origin, homePlmn, homeCountry)) return true
    return this.#isOfSister(origin.country, homePlmn) || this.#isOfSharedCode(origin, homePlmn)
  }

  /** A country of a sister network, as configured. */
  #isOfSister(country: string, homePlmn: string | undefined): boolean {
    const { families } = this.#config.home
    // Asked for every request: without families, not even a closure is made.
    if (families.length === 0 || homePlmn === undefined) return false
    return families.some((family) => family.includes(homePlmn) && family.some((plmn) => findPlmn(plmn)?.country === country))
  }

  /**
   * A node in another country that the home's code serves is the home's where both are of one operator; undefined: not known. Who names the networks that he protects
   * names their nodes abroad, too; where the MCC is of is not abroad, though the tables' main country is another.
   */
  #isOfSharedCode({ country = '', operator }: Party, homePlmn: string | undefined): boolean | undefined {
    if (homePlmn === undefined || !this.alsoServes(homePlmn, country)) return false
    if (this.#ownPlmns.has(homePlmn) && countryOfMcc(homePlmn.slice(0, 3)) !== country) return false
    const home = findPlmn(homePlmn)?.operator
    return home === undefined || operator === undefined ? undefined : isNamedAs(operator, home)
  }

  /** Whether networks of this code serve that country beside their main one: one code is left to several islands. */
  alsoServes(plmn: string, country: string): boolean {
    let others = this.#others.get(plmn)
    if (others === undefined) {
      if (this.#others.size >= CODES) this.#others.clear()
      this.#others.set(plmn, (others = findPlmn(plmn)?.others ?? []))
    }
    return others.includes(country)
  }

  /**
   * A node of another network in the country of a protected one: a realm that names that network (TS 23.003 §19.2), or, where titles of ours in that country are named,
   * any other title of it. Who has not named his networks, but his country, protects all of them; networks of a family, or of one operator by the tables, act for one another.
   */
  #isNeighbour(origin: Party, homePlmn: string): boolean {
    const { country, network, operator } = origin
    if (country === undefined || this.#config.home.countries.includes(country) || !this.#ownPlmns.has(homePlmn)) return false
    const home = findPlmn(homePlmn)
    if (home?.country !== country || this.isOurs(origin) || this.maybeSister(origin, homePlmn)) return false
    const isNamed = network === undefined ? origin.kind === 'gt' && this.#titleCountries.has(country) : true
    return isNamed && !(operator !== undefined && home.operator !== undefined && isNamedAs(operator, home.operator))
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

  /** An address of an internal link is one of ours. */
  isInside(address: string): boolean {
    const ip = readIp(address)
    return ip !== undefined && this.#inside.some((network) => contains(network, ip))
  }

  /** True when an agreement of the configuration lets the origin do this. */
  agreed(origin: Party, procedure: string): boolean {
    const { agreements } = this.#config
    return agreements.length > 0 && areAgreed(agreements, origin, procedure)
  }
}

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
