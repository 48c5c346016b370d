/**
 * Network and country of an IMSI or a PLMN code (E.212). The MNC has 2 or 3 digits and nothing in an IMSI says which:
 * the longest known network is chosen, and every network that fits is named.
 * Left out: countries that share one code (338 05 serves four islands: the main one is given), MVNOs inside a network's IMSI range.
 */
import { plmnTable } from '../../facts/plmn/table.js'
import { DigitTrie } from './trie.js'

export interface PlmnAnswer {
  /** MCC and MNC together, as the registry writes them: five or six digits. */
  readonly plmn: string
  readonly mcc: string
  readonly mnc: string
  /** ISO 3166 alpha-2; undefined for 001, 901, 991 and 999. */
  readonly country: string | undefined
  /** Undefined when the MCC is known and the MNC is not. */
  readonly operator: string | undefined
  /** All PLMNs that fit when the MNC length is uncertain, the chosen first. Empty when the digits end before the MNC does. */
  readonly candidates: readonly string[]
}

/** The network of an IMSI. Undefined when the MCC is unknown or there are fewer than 5 digits. Known networks share one answer. */
export function findImsi(imsi: string): PlmnAnswer | undefined {
  if (!startsWithDigits(imsi, 5)) return undefined
  const index = trie.find(imsi, 6)
  if (index === undefined) return undefined
  return networks[index] ?? unknownNetwork(imsi)
}

/**
 * The network of a PLMN code of five or six digits. 3GPP realms pad the MNC to three digits, so 364039 is also tried as 364 39.
 */
export function findPlmn(plmn: string): PlmnAnswer | undefined {
  if ((plmn.length !== 5 && plmn.length !== 6) || !startsWithDigits(plmn, plmn.length)) return undefined
  const mcc = plmn.slice(0, 3)
  const lengths = mncLengths.get(mcc)
  if (lengths === undefined) return undefined
  const exact = byPlmn.get(plmn)
  const unpadded = plmn.length === 6 && plmn[3] === '0' ? mcc + plmn.slice(4) : undefined
  const short = unpadded === undefined ? undefined : byPlmn.get(unpadded)
  if (exact !== undefined && short !== undefined) return { ...exact, candidates: [exact.plmn, short.plmn] }
  const found = exact ?? short
  if (found !== undefined) return found
  return unknown(unpadded !== undefined && !lengths.includes('3') ? unpadded : plmn, [])
}

/** Whether an MCC is assigned: a quick test for «could these digits be an IMSI?». */
export function isMcc(mcc: string): boolean {
  return mncLengths.has(mcc)
}

const trie = new DigitTrie()
const networks: (PlmnAnswer | undefined)[] = [undefined] // index 0: the MCC is known, the network is not
const byPlmn = new Map<string, PlmnAnswer>()
const mncLengths = new Map<string, string>() // for example '2', '3', or '32' where 3 is the usual length
const countries = new Map<string, string>()

function unknownNetwork(imsi: string): PlmnAnswer {
  const mcc = imsi.slice(0, 3)
  const candidates: string[] = []
  for (const length of mncLengths.get(mcc) ?? '2') {
    const end = 3 + Number(length)
    if (startsWithDigits(imsi, end)) candidates.push(imsi.slice(0, end))
  }
  return unknown(candidates[0] ?? imsi.slice(0, 5), candidates)
}

function unknown(plmn: string, others: readonly string[]): PlmnAnswer {
  const mcc = plmn.slice(0, 3)
  const whole = mncLengths.get(mcc)?.includes(String(plmn.length - 3)) === true
  const candidates = others.length > 0 ? others : whole ? [plmn] : []
  return { plmn, mcc, mnc: plmn.slice(3), country: countries.get(mcc), operator: undefined, candidates }
}

function startsWithDigits(text: string, count: number): boolean {
  if (text.length < count) return false
  for (let i = 0; i < count; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

function readTable(): void {
  let mcc = ''
  for (const line of plmnTable.trim().split('\n')) {
    const space = line.indexOf(' ')
    const head = line.slice(0, space)
    const rest = line.slice(space + 1)
    if (head.startsWith('@')) {
      const [country = '-', lengths = '2'] = rest.split(' ')
      mcc = head.slice(1)
      mncLengths.set(mcc, lengths)
      if (country !== '-') countries.set(mcc, country)
      trie.add(mcc, 0)
    } else {
      const [mnc = '', elsewhere] = head.split('=')
      const plmn = mcc + mnc
      byPlmn.set(plmn, { plmn, mcc, mnc, country: elsewhere ?? countries.get(mcc), operator: rest, candidates: [plmn] })
    }
  }
  // 374 12 and 374 129 are both networks: an IMSI that begins with the longer fits both
  for (const [plmn, network] of byPlmn) {
    const shorter = plmn.length === 6 ? byPlmn.get(plmn.slice(0, 5)) : undefined
    trie.add(plmn, networks.length)
    networks.push(shorter === undefined ? network : { ...network, candidates: [plmn, shorter.plmn] })
  }
}

readTable()
