/**
 * What we can say of an address as a person types it: number, IMSI, PLMN, realm, point code, IP. Each claim names its source, each other reading is a doubt.
 * Text of any kind is accepted: control characters are replaced, and 256 characters are enough.
 * Left out: national numbers.
 */
import type { Micros } from '../model/units.js'
import { base } from './base.js'
import { best, type Claim, type Flag, type Profile } from './claim.js'
import { countryName } from './countries.js'
import { findE164 } from './e164.js'
import { findImsi, findPlmn, isMcc } from './e212.js'
import { fields, type Field } from './fact.js'
import { earlierReportsOf } from './groups.js'
import { readIp } from './ip.js'
import { Overlay } from './overlay.js'
import { pointCodeText, readPointCode } from './point-code.js'
import { LATEST, profileOfDigits, profileOfIp, profileOfPoint, profileOfRealm } from './profile.js'

export interface LookupAnswer {
  readonly input: string
  readonly kind: 'gt' | 'msisdn' | 'imsi' | 'plmn' | 'e214' | 'pc' | 'host' | 'ip' | 'unknown'
  /** One line: address, country, operator, group, lessee, number of sources. */
  readonly summary: string
  /** The answer to each field. Countries are ISO 3166 alpha-2. */
  readonly says: readonly Claim[]
  /** What other sources say of the same fields. */
  readonly also: readonly Claim[]
  /** Further countries that share the code. */
  readonly others: readonly string[]
  readonly flags: readonly Flag[]
  readonly doubts: readonly string[]
  /** What the address itself is, such as its decimal form or the form of a realm. */
  readonly about: Readonly<Record<string, string>>
}

export interface LookupOptions {
  readonly plan?: 'e164' | 'e214' | 'e212'
  /** The number is a subscriber's: its range has a holder, its operator is not known (portability). */
  readonly subscriber?: boolean
  /** Moment of the question; absent: after everything that is known. */
  readonly at?: Micros
  /** The user's facts. */
  readonly overlay?: Overlay
  /** Network indicator of a national point code, 2 or 3. */
  readonly national?: number
}

const longestInput = 256
const registered = 'the country is where the number is registered, not who uses it or where the node stands'
const ported = 'numbers are ported: this is the holder of the range, not the operator of the subscriber'

/** Reads an address. Never throws; what cannot be read has kind «unknown» and a doubt that says why. */
export function lookup(address: string, options: LookupOptions = {}): LookupAnswer {
  const input = printable(address.slice(0, longestInput)).trim()
  const reading = new Reader(options).read(input)
  const doubts = address.length > longestInput ? [`only the first ${longestInput} characters were read`, ...reading.doubts] : reading.doubts
  const { claims, flags, others } = reading.profile
  const says = fields.flatMap((field) => claims.find((claim) => claim.field === field) ?? [])
  return {
    input,
    kind: reading.kind,
    summary: summary(input, says, claims),
    says,
    also: claims.filter((claim) => !says.includes(claim)),
    others,
    flags,
    doubts,
    about: reading.about,
  }
}

function summary(input: string, says: readonly Claim[], claims: readonly Claim[]): string {
  const value = (field: Field): string | undefined => says.find((claim) => claim.field === field)?.value
  return addressLine({
    address: input,
    country: value('country'),
    operator: value('operator') ?? value('assignee'),
    group: value('group'),
    lessee: value('subLessee') ?? value('lessee'),
    sources: new Set(claims.map(({ source }) => source)).size,
  })
}

export interface AddressWords {
  readonly address: string
  /** ISO 3166 alpha-2. */
  readonly country?: string | undefined
  readonly operator?: string | undefined
  readonly group?: string | undefined
  readonly lessee?: string | undefined
  readonly sources: number
}

/** «+12462501234 · Barbados · Cable & Wireless, Liberty Latin America · no lessee known · 3 sources» */
export function addressLine({ address, country, operator, group, lessee, sources }: AddressWords): string {
  const who = [...new Set([operator, group].filter((name) => name !== undefined))]
  return [
    address,
    country === undefined ? 'no country' : countryName(country),
    who.length === 0 ? 'no operator known' : who.join(', '),
    lessee === undefined ? 'no lessee known' : `reported as leased by ${lessee}`,
    sources === 1 ? '1 source' : `${sources} sources`,
  ].join(' · ')
}

interface Reading {
  readonly kind: LookupAnswer['kind']
  readonly profile: Profile
  readonly doubts: string[]
  readonly about: Readonly<Record<string, string>>
}

class Reader {
  readonly #options: LookupOptions
  readonly #overlay: Overlay
  readonly #at: Micros

  constructor(options: LookupOptions) {
    this.#options = options
    this.#overlay = options.overlay ?? new Overlay()
    this.#at = options.at ?? LATEST
  }

  read(text: string): Reading {
    const { plan } = this.#options
    const typed = /^(\+|00(?=[1-9]))?([0-9][0-9 ().-]*)$/.exec(text)
    if (plan !== undefined && typed !== null) {
      const digits = digitsOf(typed[2] ?? '')
      const all = digitsOf(text)
      if (plan === 'e212') return all.length < 7 ? this.#plmn(all) : this.#imsi(all)
      return plan === 'e214' ? this.#mobileTitle(digits) : this.#title(digits, [])
    }
    return (
      this.#pointCode(text) ??
      this.#plmnPair(text) ??
      this.#ip(text) ??
      (typed === null ? this.#host(text) : this.#number(typed[1], digitsOf(text), digitsOf(typed[2] ?? '')))
    )
  }

  /** `all` keeps a leading 00: it is the international prefix of a number, but the beginning of a test IMSI (001 01…). */
  #number(sign: string | undefined, all: string, digits: string): Reading {
    if (sign === '+' || this.#options.subscriber === true) return this.#title(digits, [])
    if (isMcc(all.slice(0, 3))) {
      if (all.length === 14 || all.length === 15) return this.#imsi(all)
      if (all.length === 5 || all.length === 6) return this.#plmn(all)
    }
    if (sign === '00') return this.#title(digits, ['00 read as the international prefix'])
    if (digits.startsWith('0')) return nothing('a number that begins with 0 is national: type it with + and its country code')
    return this.#title(digits, ['no + before the number: read as international'])
  }

  #title(digits: string, doubts: string[]): Reading {
    if (digits.length > 15) doubts.push('longer than the 15 digits of E.164')
    if (digits.length === 15) doubts.push('15 digits are rare for a phone number: it may be an E.214 mobile global title (--plan e214)')
    const subscriber = this.#options.subscriber === true
    const reading = this.#phone(subscriber ? 'msisdn' : 'gt', digits, doubts)
    const { profile } = reading
    if (profile.claims.some(({ field }) => field === 'country')) doubts.push(subscriber ? ported : registered)
    if (!subscriber) doubts.push(...this.#earlier(profile))
    // A range holder is no operator of a subscriber: the claim keeps only its name as assignee
    return subscriber
      ? { ...reading, profile: { ...profile, claims: profile.claims.filter(({ field }) => field !== 'operator') } }
      : reading
  }

  #mobileTitle(digits: string): Reading {
    const doubts = ['E.214 is no phone number: after the country code come a network code and the subscriber part of an IMSI']
    const reading = this.#phone('e214', digits, doubts)
    if (best(reading.profile, 'network') === undefined) doubts.push('no pair of E.214 and IMSI prefix is known for it: import IR.21')
    return reading
  }

  #phone(kind: 'gt' | 'msisdn' | 'e214', digits: string, doubts: string[]): Reading {
    const profile = exactly(profileOfDigits(this.#overlay, kind === 'e214' ? 'e214' : 'e164', digits, this.#at), digits)
    const found = findE164(digits)
    if (found === undefined) doubts.unshift(`no country code begins ${digits.slice(0, 3)}`)
    else if (found.others.length > 0) doubts.push(`+${found.prefix} is shared with ${found.others.map(named).join(', ')}`)
    return { kind, profile, doubts, about: found === undefined ? {} : { prefix: found.prefix } }
  }

  #imsi(digits: string): Reading {
    const found = findImsi(digits)
    const profile = exactly(profileOfDigits(this.#overlay, 'e212', digits, this.#at), digits)
    if (found === undefined)
      return { kind: 'imsi', profile, doubts: [`${digits.slice(0, 3)} is no assigned MCC, or fewer than 5 digits`], about: {} }
    const doubts = networkDoubts(found.mcc, found.mnc, found.country, found.operator, found.candidates)
    if (digits.length > 15) doubts.push('longer than the 15 digits of an IMSI')
    const phone = findE164(digits)
    if (phone !== undefined) {
      const where = phone.country === undefined ? (phone.note ?? 'no country') : countryName(phone.country)
      doubts.push(`read as a phone number it would be +${phone.prefix}, ${where} (--plan e164)`)
    }
    return { kind: 'imsi', profile, doubts, about: { mcc: found.mcc, mnc: found.mnc } }
  }

  #plmn(digits: string): Reading {
    const found = findPlmn(digits)
    if (found === undefined) return nothing('no assigned MCC with an MNC of 2 or 3 digits', 'plmn')
    const profile = exactly(profileOfDigits(this.#overlay, 'e212', found.plmn, this.#at), found.plmn)
    const doubts = networkDoubts(found.mcc, found.mnc, found.country, found.operator, found.candidates)
    return { kind: 'plmn', profile, doubts, about: { mcc: found.mcc, mnc: found.mnc } }
  }

  /** 310-260, 310/260, 310 260. */
  #plmnPair(text: string): Reading | undefined {
    const pair = /^([0-9]{3})[-/ ]([0-9]{2,3})$/.exec(text)
    return pair === null ? undefined : this.#plmn(`${pair[1]}${pair[2]}`)
  }

  #pointCode(text: string): Reading | undefined {
    const code = readPointCode(text)
    if (code === undefined) return undefined
    const { national } = this.#options
    const profile = profileOfPoint(this.#overlay, code.decimal, code.format === '3-8-3' ? national : (national ?? 2), this.#at)
    const about: Record<string, string> = {
      format: code.format === '3-8-3' ? '3-8-3 (ITU)' : '8-8-8 (ANSI)',
      decimal: String(code.decimal),
    }
    const doubts: string[] = []
    if (code.format === '3-8-3') about.code = pointCodeText(code.decimal)
    if (code.format === '8-8-8') doubts.push('national (ANSI) point code: only a file of yours can name it (intel import --as point-codes)')
    else if (national === undefined)
      doubts.push('an international point code only where the network indicator is 0 or 1; a national one needs --national')
    if (profile.claims.some(({ length, layer }) => layer === 'registry' && length === 11))
      doubts.push('the point is not listed: the country is that of its area code')
    if (profile.claims.some(({ field }) => field === 'country'))
      doubts.push('the country of a point code is not the nationality of its operator')
    return { kind: 'pc', profile, doubts, about }
  }

  #ip(text: string): Reading | undefined {
    if (readIp(text) === undefined) return undefined
    const profile = profileOfIp(this.#overlay, text, this.#at)
    const doubts =
      profile.claims.length === 0 ? ['no network of yours holds it: backbone addresses are named in IR.21 files (intel import)'] : []
    return { kind: 'ip', profile, doubts, about: {} }
  }

  #host(text: string): Reading {
    const profile = profileOfRealm(this.#overlay, text, this.#at)
    const { realm } = profile
    if (realm === undefined) return nothing('not a number, IMSI, PLMN, realm, point code or IP address')
    const about: Record<string, string> = { form: realm.form ?? 'unknown realm form' }
    const doubts: string[] = []
    if (realm.mcc !== undefined && realm.mnc !== undefined) {
      about.mcc = realm.mcc
      about.mnc = `${realm.mnc} (padded to three digits)`
      if (realm.network === undefined) doubts.push(`${realm.mcc} is no assigned MCC`)
      else {
        const { mcc, mnc, country, operator, candidates } = realm.network
        doubts.push(...networkDoubts(mcc, mnc, country, operator, candidates))
      }
      doubts.push('a name is what the sender claims')
    }
    if (!realm.standard) doubts.push('unknown realm form: no form of TS 23.003 or GSMA IR.67')
    return { kind: 'host', profile, doubts, about }
  }

  #earlier(profile: Profile): string[] {
    const country = best(profile, 'country')?.value
    const operators = profile.claims.filter(({ field }) => field === 'operator').map(({ value }) => value)
    return earlierReportsOf({ operators, country, network: undefined }, this.#at).map(
      (report) => `reported earlier, ${report.from} to ${report.until}: ${report.reported} (${report.by})`,
    )
  }
}

/** Claims of prefixes with the digits that matched. */
function exactly(profile: Profile, digits: string): Profile {
  const matched = (claim: Claim): Claim =>
    /^\d+ digits$/.test(claim.matched) ? { ...claim, matched: digits.slice(0, claim.length) } : claim
  return { ...profile, claims: profile.claims.map(matched) }
}

function networkDoubts(
  mcc: string,
  mnc: string,
  country: string | undefined,
  operator: string | undefined,
  candidates: readonly string[],
): string[] {
  const doubts: string[] = []
  if (country === undefined) doubts.push(`MCC ${mcc} belongs to no country`)
  if (operator === undefined) doubts.push(`no network ${mcc} ${mnc} in the table`)
  for (const other of candidates.slice(1)) doubts.push(`the MNC length is uncertain: ${other.slice(0, 3)} ${other.slice(3)} fits too`)
  const shared = findPlmn(mcc + mnc)?.others ?? []
  if (shared.length > 0) doubts.push(`the code ${mcc} ${mnc} is used in ${shared.map(named).join(', ')}, too`)
  return doubts
}

function nothing(doubt: string, kind: LookupAnswer['kind'] = 'unknown'): Reading {
  return { kind, profile: { claims: [], flags: [], others: [], at: LATEST }, doubts: [doubt], about: {} }
}

/** «Barbados (BB)». */
export function named(iso2: string): string {
  return `${countryName(iso2)} (${iso2})`
}

/** Version of the public knowledge: reports name it. */
export function intelVersion(): string {
  return base().header.version
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '')
}

/** Control and direction characters could repaint a terminal: each becomes «�». */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\u{FFFD}')
}
