/** Who an ANSI-41 component is about, from what explain says of it: the law «scan = explain» for wire/ansi-map/identities.ts, which reads octets. */
import type { Tree } from '../../src/wire/explain.js'

export interface AnsiIdentities {
  readonly msisdn: string
  readonly node: string
  readonly client: string
}

/** Ten national digits of the North American plan get their country code; of others the country is not known. */
const withCountry = (digits: string): string => (/^[2-9]\d\d[2-9]\d{6}$/.test(digits) ? `1${digits}` : '')

/** Digits (TIA-41 §6.5.2.58) in BCD as an international number. */
function numberOf({ value }: Tree): string {
  if (typeof value !== 'object' || value === null || !('digits' in value) || typeof value.digits !== 'string') return ''
  const nature = 'nature' in value ? Number(value.nature) : 0
  return (nature & 1) === 1 ? value.digits : withCountry(value.digits)
}

/** Undefined when one of the parameters is odd, or none of the operation: scan then takes what it can. */
export function ansiIdentities(set: Tree): AnsiIdentities | undefined {
  if (set.children.some((child) => child.shape === 'unknown')) return undefined
  const named = (name: string): readonly Tree[] => set.children.filter((child) => child.name === name)
  const of = {
    min: named('mobileIdentificationNumber'),
    mdn: named('mobileDirectoryNumber'),
    msc: named('mSCIdentificationNumber'),
    sender: named('senderIdentificationNumber'),
  }
  const all = Object.values(of).flat()
  if (set.children.length > 64 || all.some((t) => t.anomalies.length > 0 || t.raw !== undefined || t.digits === undefined)) return undefined
  const first = (numbers: readonly string[]): string => numbers.find((digits) => digits !== '') ?? ''
  return {
    msisdn: first([numberOf(of.mdn[0] ?? set), withCountry(of.min[0]?.digits ?? '')]),
    node: first(of.msc.map(numberOf)),
    client: first(of.sender.map(numberOf)),
  }
}
