/**
 * Network and country of an IMSI or a PLMN code (E.212). The MNC has 2 or 3 digits and nothing in an IMSI says which:
 * the longest known network is chosen, and every network that fits is named.
 * Left out: MVNOs inside a network's IMSI range.
 */
import { base } from './base.js'
import { isNamedAs } from './groups.js'
import { NO_ROW } from './trie.js'

export interface PlmnAnswer {
  /** MCC and MNC together, as the registry writes them: five or six digits. */
  readonly plmn: string
  readonly mcc: string
  readonly mnc: string
  /** ISO 3166 alpha-2, the main one; undefined for 001, 901, 991 and 999. */
  readonly country: string | undefined
  /** Further countries in which the same code is used: 338 05 serves several islands. */
  readonly others: readonly string[]
  /** Undefined when the MCC is known and the MNC is not. */
  readonly operator: string | undefined
  /** The company behind the name, where a registry tells it: «WINDTRE» is Wind Tre, «NRJ Mobile» is Bouygues Telecom’s. */
  readonly legal: string | undefined
  /** All PLMNs that fit when the MNC length is uncertain, the chosen first. Empty when the digits end before the MNC does. */
  readonly candidates: readonly string[]
}

/** The network of an IMSI. Undefined when the MCC is unknown or there are fewer than 5 digits. Known networks share one answer. */
export function findImsi(imsi: string): PlmnAnswer | undefined {
  if (!startsWithDigits(imsi, 5)) return undefined
  const row = base().e212.find(imsi, 6)
  if (row === NO_ROW) return undefined
  return base().number(row, 'length') === 3 ? unknownNetwork(imsi) : known(row, imsi.slice(0, base().number(row, 'length')))
}

/** Row of intel.bin for an IMSI in two columns, without allocation; `NO_ROW` when its MCC is not assigned. */
export function imsiRow(high: number, low: number): number {
  return base().e212.findPair(high, low)
}

/**
 * The network of a PLMN code of five or six digits. 3GPP realms pad the MNC to three digits, so 364039 is also tried as 364 39.
 */
export function findPlmn(plmn: string): PlmnAnswer | undefined {
  if ((plmn.length !== 5 && plmn.length !== 6) || !startsWithDigits(plmn, plmn.length)) return undefined
  const mcc = plmn.slice(0, 3)
  const lengths = mccs().get(mcc)?.lengths
  if (lengths === undefined) return undefined
  const exact = exactly(plmn)
  const unpadded = plmn.length === 6 && plmn[3] === '0' ? mcc + plmn.slice(4) : undefined
  const short = unpadded === undefined ? undefined : exactly(unpadded)
  if (exact !== undefined && short !== undefined) return { ...exact, candidates: [exact.plmn, short.plmn] }
  if (exact !== undefined) return { ...exact, candidates: [exact.plmn] }
  if (short !== undefined) return short
  return unknown(unpadded !== undefined && !lengths.includes('3') ? unpadded : plmn, [])
}

/** The country that an MCC was assigned to; undefined: none, or not one. */
export function countryOfMcc(mcc: string): string | undefined {
  return mccs().get(mcc)?.country
}

/** Whether an MCC is assigned: a quick test for «could these digits be an IMSI?». */
export function isMcc(mcc: string): boolean {
  return mccs().has(mcc)
}

interface Mcc {
  readonly country: string | undefined
  /** '2', '3', or '32' where 3 is the usual length. */
  readonly lengths: string
}

let table: ReadonlyMap<string, Mcc> | undefined

function mccs(): ReadonlyMap<string, Mcc> {
  table ??= new Map(base().header.mccs.map(([mcc, country, lengths]) => [mcc, { country: country === '' ? undefined : country, lengths }]))
  return table
}

const networks = new Map<number, PlmnAnswer>()

function exactly(plmn: string): PlmnAnswer | undefined {
  const row = base().e212.exact(plmn)
  return row === NO_ROW ? undefined : known(row, plmn)
}

/** 374 12 and 374 129 are both networks: an IMSI that begins with the longer fits both. */
function known(row: number, plmn: string): PlmnAnswer {
  const before = networks.get(row)
  if (before !== undefined) return before
  const b = base()
  const parent = b.number(row, 'parent')
  const shorter = parent !== NO_ROW && b.number(parent, 'length') > 3 ? [plmn.slice(0, b.number(parent, 'length'))] : []
  const answer = {
    plmn,
    mcc: plmn.slice(0, 3),
    mnc: plmn.slice(3),
    country: b.text(row, 'country'),
    others: [...countriesBeside(row), ...(shorter.length > 0 ? countriesOfShorter(row, parent) : [])],
    operator: b.text(row, 'operator'),
    legal: b.text(row, 'legal'),
    candidates: [plmn, ...shorter],
  }
  networks.set(row, answer)
  return answer
}

const countriesBeside = (row: number): readonly string[] => base().text(row, 'others')?.split(' ') ?? []

/** Registries list the islands of one operator under 338 05, or as its IMSIs go on, under 338 050: a longer code of the same operator is the same code. */
function countriesOfShorter(row: number, shorter: number): readonly string[] {
  const b = base()
  const [one, other] = [b.text(row, 'operator'), b.text(shorter, 'operator')]
  if (one === undefined || other === undefined || !isNamedAs(one, other)) return []
  const known = [b.text(row, 'country'), ...countriesBeside(row)]
  return [b.text(shorter, 'country'), ...countriesBeside(shorter)]
    .filter((country) => country !== undefined)
    .filter((country) => !known.includes(country))
}

function unknownNetwork(imsi: string): PlmnAnswer {
  const candidates: string[] = []
  for (const length of mccs().get(imsi.slice(0, 3))?.lengths ?? '2') {
    const end = 3 + Number(length)
    if (startsWithDigits(imsi, end)) candidates.push(imsi.slice(0, end))
  }
  return unknown(candidates[0] ?? imsi.slice(0, 5), candidates)
}

function unknown(plmn: string, others: readonly string[]): PlmnAnswer {
  const mcc = plmn.slice(0, 3)
  const about = mccs().get(mcc)
  const whole = about?.lengths.includes(String(plmn.length - 3)) === true
  const candidates = others.length > 0 ? others : whole ? [plmn] : []
  return { plmn, mcc, mnc: plmn.slice(3), country: about?.country, others: [], operator: undefined, legal: undefined, candidates }
}

function startsWithDigits(text: string, count: number): boolean {
  if (text.length < count) return false
  for (let i = 0; i < count; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}
