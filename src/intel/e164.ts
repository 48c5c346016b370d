/**
 * Country of an E.164 global title, by longest prefix. +1 is decided by its area code, never by «1» alone.
 * The country is where the number is registered: not who uses it, and not where the node stands.
 * Left out: operators of E.164 ranges, and number length (node GTs have lengths that no subscriber has).
 */
import { e164Table } from '../../facts/e164/table.js'
import { nanpTable } from '../../facts/nanp/table.js'
import { DigitTrie } from './trie.js'

export interface E164Answer {
  /** ISO 3166 alpha-2; undefined for global networks, services and unassigned area codes. */
  readonly country: string | undefined
  /** Further countries that share the code and were not told apart. */
  readonly others: readonly string[]
  /** The digits that decided. */
  readonly prefix: string
  /** Why there is no country, for example «global network Inmarsat» or «unassigned area code». */
  readonly note: string | undefined
}

/** The country of international digits without «+». Undefined: no such country code. The answer is shared: do not change it. */
export function findE164(digits: string): E164Answer | undefined {
  const index = trie.find(digits, longestPrefix)
  return index === undefined ? undefined : answers[index]
}

const trie = new DigitTrie()
const answers: E164Answer[] = []
let longestPrefix = 4

function add(prefix: string, country: string | undefined, others: readonly string[], note: string | undefined): void {
  if (prefix.length > longestPrefix) longestPrefix = prefix.length
  trie.add(prefix, answers.length)
  answers.push({ country, others, prefix, note })
}

function addWorld(): void {
  for (const line of e164Table.trim().split('\n')) {
    const [prefix = '', country, ...others] = line.split(' ')
    if (country === '=') add(prefix, undefined, [], others.join(' '))
    else add(prefix, country, others, undefined)
  }
}

function addNorthAmerica(): void {
  const countries = new Set<string>()
  const assigned = new Map<string, string>()
  for (const line of nanpTable.trim().split('\n')) {
    const [owner = '', ...codes] = line.split(' ')
    if (owner.length === 2) countries.add(owner)
    for (const code of codes) assigned.set(code, owner)
  }
  add('1', undefined, [...countries], 'too short for an area code')
  for (let area = 0; area < 1000; area++) {
    const code = String(area).padStart(3, '0')
    const owner = assigned.get(code)
    if (owner === undefined) add(`1${code}`, undefined, [], 'unassigned area code')
    else if (owner.length === 2) add(`1${code}`, owner, [], undefined)
    else add(`1${code}`, undefined, [], `${owner.replace('-', ' ')} code, no country`)
  }
}

addWorld()
addNorthAmerica()
