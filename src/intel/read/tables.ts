/** The user's tables (docs/intel.md): columns, checks, and what each row says. */
import { type Fact, type Field, fields, type Layer, momentOf, type Plan, plans, type Subject } from '../fact.js'
import { type CsvRow, readCsv } from './csv.js'
import { Findings, type ReadResult } from './problem.js'
import { countryCode, prefixesOfRange, type Read, subjectsOf } from './subjects.js'

export const tableTypes = [
  'gt-leases',
  'ownership',
  'watch-list',
  'operators',
  'own-network',
  'point-codes',
  'ip-networks',
  'facts',
] as const
export type TableType = (typeof tableTypes)[number]

const common = ['from', 'until', 'confidence', 'evidence'] as const

interface Table {
  readonly columns: readonly string[]
  readonly required: readonly string[]
  readonly read: (cells: Cells) => void
}

const tables: Readonly<Record<TableType, Table>> = {
  'gt-leases': {
    columns: [
      'plan',
      'prefix',
      'range_from',
      'range_to',
      'assignee',
      'lessor',
      'lessee',
      'sub_lessee',
      'purpose',
      'status',
      'response',
      ...common,
    ],
    required: [],
    read: lease,
  },
  ownership: {
    columns: ['operator', 'country', 'plmn', 'prefix', 'group', 'owner', 'share', 'state_owned', ...common],
    required: ['group'],
    read: ownership,
  },
  'watch-list': { columns: ['plan', 'key', 'country', 'list', 'reason', ...common], required: ['plan', 'key', 'list'], read: watched },
  operators: { columns: ['name', 'country', 'plmn', 'tadig', 'new_name', ...common], required: ['name'], read: operator },
  'own-network': {
    columns: ['whose', 'plan', 'key', 'name', 'role', 'agreement', ...common],
    required: ['whose', 'plan', 'key'],
    read: own,
  },
  'point-codes': {
    columns: ['network_indicator', 'code', 'operator', 'country', 'role', ...common],
    required: ['network_indicator', 'code'],
    read: point,
  },
  'ip-networks': { columns: ['network', 'operator', 'country', 'role', 'asn', ...common], required: ['network'], read: network },
  facts: {
    columns: ['plan', 'key', 'country', 'field', 'value', 'verified', ...common],
    required: ['plan', 'key', 'field', 'value'],
    read: plainFact,
  },
}

export function tableColumns(type: TableType): readonly string[] {
  return tables[type].columns
}

export function readTable(type: TableType, text: string): ReadResult {
  const findings = new Findings()
  const table = tables[type]
  for (const row of readCsv(text, table.columns, table.required, findings)) table.read(new Cells(row, findings))
  return findings.result()
}

type Says = Partial<Record<Field, string | undefined>>

/** One row: cells with their checks. A wrong cell is a problem of its line; the row then says nothing. */
class Cells {
  readonly #row: CsvRow
  readonly #findings: Findings
  #wrong = false

  constructor(row: CsvRow, findings: Findings) {
    this.#row = row
    this.#findings = findings
  }

  text(column: string): string | undefined {
    return this.#row.cells.get(column)
  }

  problem(says: string): void {
    this.#wrong = true
    this.#findings.problem(this.#row.line, says)
  }

  needed(column: string): string {
    const value = this.text(column)
    if (value === undefined) this.problem(`the cell «${column}» is empty`)
    return value ?? ''
  }

  oneOf<T extends string>(column: string, words: readonly T[], otherwise?: T): T | undefined {
    const value = this.text(column)
    if (value === undefined) {
      if (otherwise === undefined) this.problem(`the cell «${column}» is empty: one of ${words.join(', ')}`)
      return otherwise
    }
    const word = words.find((one) => one === value.toLowerCase())
    if (word === undefined) this.problem(`«${value}» in «${column}»: one of ${words.join(', ')}`)
    return word
  }

  country(): string | undefined {
    const value = this.text('country')
    if (value === undefined) return undefined
    const code = countryCode(value)
    if (code === undefined) this.problem(`«${value}» is no ISO code of a country, such as BB or BRB`)
    return code
  }

  plmn(): string | undefined {
    const value = this.text('plmn')?.replace(/[- ]/, '')
    if (value !== undefined && !/^\d{5,6}$/.test(value)) this.problem(`«${value}» is no PLMN code: MCC and MNC, five or six digits`)
    return value
  }

  subjects(read: Read): readonly Subject[] {
    if (typeof read !== 'string') return read
    this.problem(read)
    return []
  }

  /** The row as facts about these addresses. */
  say(subjects: readonly Subject[], says: Says, layer?: Layer): void {
    const from = this.#date('from')
    const until = this.#date('until')
    if (from !== undefined && until !== undefined && (momentOf(from) ?? 0) >= (momentOf(until) ?? 0))
      this.problem(`until ${until} is not after from ${from}: «until» is the first day on which it no longer holds`)
    const confidence = this.#confidence()
    if (this.#wrong) return
    const evidence = this.text('evidence')
    const said = Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined)) as Fact['says']
    for (const subject of subjects)
      this.#findings.add({
        subject,
        says: said,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        confidence,
        ...(evidence === undefined ? {} : { evidence }),
        line: this.#row.line,
        ...(layer === undefined ? {} : { layer }),
      })
  }

  #date(column: 'from' | 'until'): string | undefined {
    const value = this.text(column)
    if (value !== undefined && momentOf(value) === undefined)
      this.problem(`«${value}» in «${column}» is no date: 2024-05-01 or 2024-05-01T12:00:00Z`)
    return value
  }

  #confidence(): number {
    const value = this.text('confidence')
    if (value === undefined) return 50
    const number = Number(value)
    if (!/^\d{1,3}$/.test(value) || number > 100) this.problem(`«${value}» in «confidence»: a whole number from 0 to 100`)
    return number
  }
}

const leasePlans = ['e164', 'e214', 'realm', 'pc', 'ip'] as const
const leaseStates = ['confirmed', 'suspected', 'reported', 'ended', 'disputed'] as const

function lease(cells: Cells): void {
  const plan = cells.oneOf('plan', leasePlans, 'e164')
  const status = cells.oneOf('status', leaseStates, 'reported')
  const prefix = cells.text('prefix')
  const from = cells.text('range_from')
  const to = cells.text('range_to')
  if ((prefix === undefined) === (from === undefined)) cells.problem('a lease has a prefix, or range_from and range_to, not both')
  if (from !== undefined && to === undefined) cells.problem('range_to is empty')
  if (status === 'ended' && cells.text('until') === undefined) cells.problem('an ended lease needs «until»')
  const says: Says = {
    assignee: cells.text('assignee'),
    lessor: cells.text('lessor'),
    lessee: cells.text('lessee'),
    subLessee: cells.text('sub_lessee'),
    purpose: cells.text('purpose'),
    status,
    response: cells.text('response'),
  }
  if (says.lessee === undefined && says.subLessee === undefined && says.lessor === undefined)
    cells.problem('a lease names a lessor, a lessee or a sub_lessee')
  if (plan === undefined) return
  const layer = status === 'confirmed' ? 'verified' : undefined
  if (prefix !== undefined) return cells.say(cells.subjects(subjectsOf(plan, prefix)), says, layer)
  if (from === undefined || to === undefined) return
  if (plan === 'ip') return cells.say(cells.subjects(subjectsOf(plan, `${from} - ${to}`)), says, layer)
  if (plan !== 'e164' && plan !== 'e214') return cells.problem(`a range of ${plan} cannot be read: give each address as prefix`)
  const prefixes = prefixesOfRange(from, to)
  cells.say(cells.subjects(typeof prefixes === 'string' ? prefixes : prefixes.map((key) => ({ plan, key }))), says, layer)
}

function ownership(cells: Cells): void {
  const country = cells.country()
  const operatorName = cells.text('operator')
  const plmn = cells.plmn()
  const prefix = cells.text('prefix')
  const subjects: Subject[] = []
  if (operatorName !== undefined) subjects.push(...cells.subjects(subjectsOf('operator', operatorName, country)))
  if (plmn !== undefined) subjects.push({ plan: 'e212', key: plmn })
  if (prefix !== undefined) subjects.push(...cells.subjects(subjectsOf('e164', prefix)))
  if (subjects.length === 0) cells.problem('give an operator, a plmn or a prefix')
  const state = cells.oneOf('state_owned', ['yes', 'no', 'partly', 'unknown'] as const, 'unknown')
  const share = cells.text('share')
  if (share !== undefined && !(Number(share) > 0 && Number(share) <= 100))
    cells.problem(`«${share}» in «share»: per cent, above 0 and at most 100`)
  const held = [
    cells.text('owner'),
    share === undefined ? undefined : `${share} %`,
    state === 'yes' ? 'state-owned' : state === 'partly' ? 'partly state-owned' : undefined,
  ]
  const owner = held.filter((part) => part !== undefined).join(', ')
  cells.say(subjects, { group: cells.needed('group'), owner: owner === '' ? undefined : owner })
}

function watched(cells: Cells): void {
  const plan = cells.oneOf('plan', plans)
  const list = cells.needed('list')
  const reason = cells.text('reason')
  if (plan === undefined) return
  const subjects = cells.subjects(subjectsOf(plan, cells.needed('key'), cells.country()))
  cells.say(subjects, { flag: `watch-list: ${list}${reason === undefined ? '' : `, ${reason}`}` })
}

function operator(cells: Cells): void {
  const name = cells.needed('name')
  const country = cells.country()
  const plmn = cells.plmn()
  const renamed = cells.text('new_name')
  const tadig = cells.text('tadig')
  if (tadig !== undefined && !/^[A-Z0-9]{5}$/.test(tadig)) cells.problem(`«${tadig}» is no TADIG code: five capital letters or digits`)
  if (plmn === undefined && renamed === undefined && tadig === undefined) cells.problem('give a plmn, a tadig or a new_name')
  if (plmn !== undefined) cells.say([{ plan: 'e212', key: plmn }], { operator: renamed ?? name, tadig, country })
  else cells.say(cells.subjects(subjectsOf('operator', name, country)), { alias: renamed, tadig })
}

function own(cells: Cells): void {
  const whose = cells.oneOf('whose', ['own', 'partner'] as const)
  const plan = cells.oneOf('plan', plans)
  const agreement = cells.oneOf('agreement', ['yes', 'no', 'unknown'] as const, 'unknown')
  if (plan === undefined || whose === undefined) return
  const subjects = cells.subjects(subjectsOf(plan, cells.needed('key')))
  const relation =
    whose === 'own' || agreement === 'unknown' ? whose : agreement === 'yes' ? 'partner with agreement' : 'partner without agreement'
  cells.say(subjects, { own: relation, operator: cells.text('name'), role: cells.text('role') })
}

function point(cells: Cells): void {
  const indicator = cells.oneOf('network_indicator', ['0', '1', '2', '3'] as const)
  const code = cells.needed('code')
  if (indicator === undefined) return
  const plan: Plan = indicator === '0' || indicator === '1' ? 'pc' : 'pc-national'
  const subjects = cells.subjects(subjectsOf(plan, plan === 'pc' ? code : `${indicator}/${code}`))
  cells.say(subjects, named(cells))
}

function network(cells: Cells): void {
  const asn = cells.text('asn')
  if (asn !== undefined && !/^(AS)?\d{1,10}$/i.test(asn)) cells.problem(`«${asn}» is no AS number`)
  cells.say(cells.subjects(subjectsOf('ip', cells.needed('network'))), { ...named(cells), asn })
}

function named(cells: Cells): Says {
  const says = { operator: cells.text('operator'), country: cells.country(), role: cells.text('role') }
  if (says.operator === undefined && says.country === undefined && says.role === undefined)
    cells.problem('give an operator, a country or a role')
  return says
}

function plainFact(cells: Cells): void {
  const plan = cells.oneOf('plan', plans)
  const field = cells.needed('field')
  const known = fields.find((one) => one.toLowerCase() === field.toLowerCase())
  if (known === undefined) cells.problem(`«${field}» is no field: one of ${fields.join(', ')}`)
  const value = cells.needed('value')
  const code = known === 'country' ? countryCode(value) : value
  if (code === undefined) cells.problem(`«${value}» is no ISO code of a country, such as BB`)
  const verified = cells.oneOf('verified', ['yes', 'no'] as const, 'no')
  if (plan === undefined || known === undefined) return
  const subjects = cells.subjects(subjectsOf(plan, cells.needed('key'), cells.country()))
  cells.say(subjects, { [known]: code }, verified === 'yes' ? 'verified' : undefined)
}
