/**
 * Country of an SCCP global title (Q.713 §3.4.2.3). The numbering plan chooses the table, never the digits:
 * 234… is a British IMSI, but a Nigerian number.
 * Left out: the network of an E.214 title (needs IR.21 pairs), the operator of an E.164 title, all other numbering plans.
 */
import { type E164Answer, findE164 } from './e164.js'
import { findImsi } from './e212.js'

export interface TitleAnswer {
  /** The numbering plan by which the digits were read. */
  readonly reading: 'e164' | 'e212' | 'e214' | 'unknown'
  readonly country: string | undefined
  readonly plmn: string | undefined
  readonly operator: string | undefined
  /** One sentence: what was read, or why not. */
  readonly why: string
}

export interface TitleOptions {
  /** The link belongs to World Zone 1 (ANSI): national titles of ten digits are read as +1. */
  readonly zone1?: boolean
}

const plans = { e164: 1, e212: 6, e214: 7 } as const
const natures = { unknown: 0, subscriber: 1, national: 3, international: 4 } as const

/** Reads a global title. `numberingPlan` and `nature` are the values of Q.713 §3.4.2.3; undefined when the title does not carry them. */
export function findTitle(
  digits: string,
  numberingPlan: number | undefined,
  nature: number | undefined,
  options: TitleOptions = {},
): TitleAnswer {
  if (!/^[0-9]{1,32}$/.test(digits)) return unread('not a string of 1 to 32 decimal digits')
  switch (numberingPlan) {
    case plans.e212:
      return e212Title(digits)
    case plans.e164:
    case plans.e214:
      return countryTitle(digits, numberingPlan, nature, options)
    case undefined:
      // GTI 1 carries a nature only, GTI 2 (ANSI) neither: without both, the digits would have to guess
      if (nature !== undefined || options.zone1 === true) return countryTitle(digits, plans.e164, nature, options)
      return unread('neither numbering plan nor nature of address: the digits alone do not say what they are')
    default:
      return unread(`numbering plan ${numberingPlan} has no table`)
  }
}

function countryTitle(digits: string, plan: 1 | 7, nature: number | undefined, options: TitleOptions): TitleAnswer {
  const zone1 = options.zone1 === true && plan === plans.e164 && digits.length === 10 && nature !== natures.international
  if (zone1) return countryAnswer(`1${digits}`, plan, 'national number of World Zone 1')
  switch (nature) {
    case natures.national:
    case natures.subscriber:
      return unread('national title: without the country of the link it names no country')
    case natures.unknown:
      return countryAnswer(digits, plan, 'nature of address unknown, read as international')
    case natures.international:
      return countryAnswer(digits, plan, undefined)
    case undefined:
      return countryAnswer(digits, plan, 'no nature of address, read as international')
    default:
      return unread(`nature of address ${nature} has no reading`)
  }
}

function countryAnswer(digits: string, plan: 1 | 7, doubt: string | undefined): TitleAnswer {
  const reading = plan === plans.e214 ? 'e214' : 'e164'
  const found = findE164(digits)
  const words = [reading === 'e214' ? 'E.214 mobile global title, not a phone number' : 'E.164', whyCountry(found, digits)]
  if (doubt !== undefined) words.push(doubt)
  if (reading === 'e164' && digits.length > 15) words.push('longer than the 15 digits of E.164')
  return { reading, country: found?.country, plmn: undefined, operator: undefined, why: words.join('; ') }
}

function whyCountry(found: E164Answer | undefined, digits: string): string {
  if (found === undefined) return `no country code begins ${digits.slice(0, 3)}`
  if (found.country === undefined) return `+${found.prefix}: ${found.note ?? 'no country'}`
  if (found.others.length > 0) return `+${found.prefix} is ${found.country}, shared with ${found.others.join(' ')}`
  return `+${found.prefix} is ${found.country}`
}

function e212Title(digits: string): TitleAnswer {
  const network = findImsi(digits)
  if (network === undefined) {
    return {
      reading: 'e212',
      country: undefined,
      plmn: undefined,
      operator: undefined,
      why: `E.212; no assigned MCC in ${digits.slice(0, 5)}`,
    }
  }
  const { country, operator, mcc, mnc, candidates } = network
  const others = candidates.length > 1 ? `; ${candidates.slice(1).join(' ')} fits too` : ''
  const name = operator === undefined ? 'no network of that code is known' : operator
  const plmn = candidates[0]
  return { reading: 'e212', country, plmn, operator, why: `E.212; MCC ${mcc}, MNC ${mnc}: ${name}${others}` }
}

function unread(why: string): TitleAnswer {
  return { reading: 'unknown', country: undefined, plmn: undefined, operator: undefined, why }
}
