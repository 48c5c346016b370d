/**
 * What the intelligence says of addresses, in the words of findings. Each distinct address is resolved once and kept; the memory is bounded and
 * starts anew when full.
 */
import { findE164, findImsi, findPlmn, findTitle } from '../intel/index.js'
import { digitsText, NO_DIGITS } from '../model/digits.js'
import type { Party } from '../model/finding.js'
import type { Links } from '../model/links.js'
import { NONE_16, NONE_32, NONE_8, Protocol } from '../model/message.js'
import type { Names } from '../model/names.js'
import type { TransactionBatch } from '../model/transaction.js'
import { ipText } from '../wire/link/ip.js'
import type { Config, LinkConfig } from './config.js'

const LIMIT = 100_000
/** Numbering plans of Q.713 that name a subscriber. */
const E212 = 6
const E214 = 7

export class AddressBook {
  readonly #config: Config
  readonly #titles = new Map<string, Party>()
  readonly #homeCountries: ReadonlySet<string>
  readonly #homes = new Map<number, string>()
  readonly #hosts = new Map<string, Party>()
  readonly #names: Names
  readonly #links: Links

  constructor(config: Config, names: Names, links: Links) {
    this.#config = config
    this.#names = names
    this.#links = links
    this.#homeCountries = new Set([...config.home.countries, ...config.home.plmns.flatMap((plmn) => findPlmn(plmn)?.country ?? [])])
  }

  /** True when the configuration names networks that are protected. */
  get knowsHome(): boolean {
    const { home } = this.#config
    return home.plmns.length + home.countries.length + home.global_titles.length + home.realms.length + home.point_codes.length > 0
  }

  /** A title and what is known of it. */
  title(digits: string, plan: number, nature: number): Party {
    const key = `${plan}/${nature}/${digits}`
    const known = this.#titles.get(key)
    if (known !== undefined) return known
    const answer = findTitle(digits, plan === NONE_8 ? undefined : plan, nature === NONE_8 ? undefined : nature)
    const party: Party = {
      kind: 'gt',
      address: `+${digits}`,
      ...(answer.country === undefined ? {} : { country: answer.country }),
      ...(answer.plmn === undefined ? {} : { network: answer.plmn }),
      ...(answer.operator === undefined ? {} : { operator: answer.operator }),
      ...(plan === E212 || plan === E214 ? { personal: true as const } : {}),
    }
    if (this.#titles.size >= LIMIT) this.#titles.clear()
    this.#titles.set(key, party)
    return party
  }

  pointCode(pc: number): Party {
    return { kind: 'pc', address: String(pc) }
  }

  imsi(digits: string): { plmn: string; country: string | undefined } | undefined {
    const found = findImsi(digits)
    return found === undefined ? undefined : { plmn: found.plmn, country: found.country }
  }

  msisdn(digits: string): { country: string | undefined } | undefined {
    const found = findE164(digits)
    return found === undefined ? undefined : { country: found.country }
  }

  /** True when an address may act for the home network: the same country, or the same family of sister networks. undefined: not known. */
  sameFamily(origin: Party, homePlmn: string | undefined, homeCountry: string | undefined): boolean | undefined {
    if (homePlmn !== undefined && origin.network === homePlmn) return true
    if (origin.country === undefined || homeCountry === undefined) return undefined
    if (origin.country === homeCountry) return true
    return this.#config.home.families.some(
      (family) => homePlmn !== undefined && family.includes(homePlmn) && family.some((plmn) => findPlmn(plmn)?.country === origin.country),
    )
  }

  /** Protected: a title of our own nodes, or one of our countries. */
  isHome(party: Party): boolean {
    const { home } = this.#config
    if (party.kind === 'gt' && home.global_titles.some((prefix) => party.address.startsWith(`+${prefix}`))) return true
    if (party.kind === 'pc' && home.point_codes.some((code) => pointCodeOf(code) === Number(party.address))) return true
    if (party.realm !== undefined && home.realms.some((realm) => isWithin(party.realm ?? '', realm.toLowerCase()))) return true
    if (party.network !== undefined && home.plmns.includes(party.network)) return true
    return party.country !== undefined && this.#homeCountries.has(party.country)
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
    if (p.protocol[row] === Protocol.diameter) return this.host(p.originHost[row] as number, p.originRealm[row] as number)
    if (p.protocol[row] !== 0) return this.#peer(c.link[row] as number, false)
    return this.#party(
      c.callingHigh[row] as number,
      c.callingLow[row] as number,
      c.callingPlan[row] as number,
      c.callingNature[row] as number,
      c.opc[row] as number,
      c.callingSsn[row] as number,
    )
  }

  destination(batch: TransactionBatch, row: number): Party {
    const c = batch.columns
    const p = batch.packets
    if (p.protocol[row] === Protocol.diameter) {
      const host = (p.destinationHost[row] as number) || (p.answerHost[row] as number)
      return this.host(host, (p.destinationRealm[row] as number) || (p.answerRealm[row] as number))
    }
    if (p.protocol[row] !== 0) return this.#peer(c.link[row] as number, true)
    return this.#party(
      c.calledHigh[row] as number,
      c.calledLow[row] as number,
      c.calledPlan[row] as number,
      c.calledNature[row] as number,
      c.dpc[row] as number,
      c.calledSsn[row] as number,
    )
  }

  /** A Diameter node by its host and realm, numbers of `Names`. The realm tells the network (TS 23.003 §19.2). */
  host(host: number, realm: number): Party {
    const key = `${host}/${realm}`
    const known = this.#hosts.get(key)
    if (known !== undefined) return known
    const name = this.#names.text(host)
    const realmName = this.#names.text(realm)
    const network = networkOfName(realmName) ?? (realm === 0 ? networkOfName(name) : undefined)
    const country = network === undefined ? undefined : findPlmn(network)?.country
    const party: Party =
      host === 0 && realm === 0
        ? { kind: 'unknown', address: '' }
        : {
            kind: 'host',
            address: name === '' ? realmName : name,
            ...(realm === 0 ? {} : { realm: realmName }),
            ...(network === undefined ? {} : { network }),
            ...(country === undefined ? {} : { country }),
          }
    if (this.#hosts.size >= LIMIT) this.#hosts.clear()
    this.#hosts.set(key, party)
    return party
  }

  #peer(link: number, destination: boolean): Party {
    const flow = this.#links.link(link)
    if (flow === undefined) return { kind: 'unknown', address: '' }
    return { kind: 'ip', address: ipText(destination ? flow.destination : flow.source, 0, flow.version) }
  }

  /** True when an agreement lets this network do this (configuration `agreements`). */
  agreed(origin: Party, procedure: string): boolean {
    return this.#config.agreements.some((a) => a.partner === origin.network && a.procedures.includes(procedure))
  }

  #party(high: number, low: number, plan: number, nature: number, pc: number, ssn: number): Party {
    const party: Party =
      high !== NO_DIGITS
        ? this.title(digitsText(high, low), plan, nature)
        : pc !== NONE_32
          ? this.pointCode(pc)
          : { kind: 'unknown', address: '' }
    return ssn === NONE_16 ? party : { ...party, ssn }
  }
}

/** Which side a packet came in on, by the configured links; undefined when none fits. */
export function sideOf(
  links: readonly LinkConfig[],
  flows: Links,
): ((batch: TransactionBatch, row: number) => 'external' | 'internal' | undefined) | undefined {
  if (links.length === 0) return undefined
  const compiled = links.map((link) => ({ ...link, nets: (link.ips ?? []).map(networkOf), pcs: (link.point_codes ?? []).map(pointCodeOf) }))
  return (batch, row) => {
    const c = batch.columns
    for (const link of compiled) {
      if (link.vlans?.includes(c.vlan[row] as number) === true) return link.side
      if (link.interfaces?.includes(c.interface[row] as number) === true) return link.side
      if (link.pcs.includes(c.opc[row] as number)) return link.side
      if (link.nets.length === 0) continue
      const flow = flows.link(c.link[row] as number)
      if (flow?.version !== 4) continue
      const [a = 0, b = 0, d = 0, e = 0] = flow.source
      const ip = ((a << 24) | (b << 16) | (d << 8) | e) >>> 0
      if (link.nets.some((net) => net !== undefined && ((ip ^ net.base) & net.mask) === 0)) return link.side
    }
    return undefined
  }
}

/** True for a name, and for the names below it. */
const isWithin = (name: string, of: string): boolean => name === of || name.endsWith(`.${of}`)

/** PLMN of a name of TS 23.003 §19.2 and §28, «…mnc410.mcc310.3gppnetwork.org»: two-digit codes are written with a leading zero. */
export function networkOfName(name: string): string | undefined {
  const m = /(?:^|\.)mnc(\d{2,3})\.mcc(\d{3})\./.exec(`${name}.`)
  const [mnc, mcc] = [m?.[1], m?.[2]]
  if (mnc === undefined || mcc === undefined) return undefined
  const long = `${mcc}${mnc}`
  if (mnc.length === 3 && mnc.startsWith('0') && findPlmn(long) === undefined && findPlmn(`${mcc}${mnc.slice(1)}`) !== undefined)
    return `${mcc}${mnc.slice(1)}`
  return long
}

/** «10.9.0.0/16» as base and mask; undefined for what is no IPv4 network. */
function networkOf(text: string): { base: number; mask: number } | undefined {
  const m = /^(\d+)\.(\d+)\.(\d+)\.(\d+)(?:\/(\d+))?$/.exec(text)
  if (m === null) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = m.slice(1, 5).map(Number)
  const bits = m[5] === undefined ? 32 : Number(m[5])
  return { base: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, mask: bits === 0 ? 0 : (-1 << (32 - bits)) | 0 }
}

/** «3-002-1» (zone, area, point: Q.708) or decimal. */
function pointCodeOf(text: string): number {
  const m = /^(\d+)-(\d+)-(\d+)$/.exec(text)
  return m === null ? Number(text) : Number(m[1]) * 2048 + Number(m[2]) * 8 + Number(m[3])
}
