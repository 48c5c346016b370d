/** Networks by MCC and MNC (E.212): mcc-mnc-list first, facts/plmn (ITU, AOSP, by hand) as second opinion and for what that list lacks. */
import { createRequire } from 'node:module'
import { plmnTable } from '../../facts/plmn/table.js'
import type { Said } from './rows.js'

interface Listed {
  readonly mcc: string | null
  readonly mnc: string | null
  readonly countryCode: string | null
  readonly brand: string | null
  readonly operator: string | null
  readonly status: string | null
}

interface Ours {
  readonly country: string | undefined
  readonly operator: string
}

export interface Networks {
  readonly rows: Map<string, Said[]>
  readonly mccs: [string, string, string][]
  readonly operational: number
  readonly known: number
}

const operationalStates = ['Operational', 'Ongoing', 'Temporary operational', 'Testing', 'Test Network']

export function networkRows(): Networks {
  const { mccs, ours } = ourTable()
  const listed = listedNetworks()
  const rows = new Map<string, Said[]>()
  for (const [mcc, { country }] of mccs)
    rows.set(mcc, [{ country, source: 'facts/plmn', confidence: 90, note: country === undefined ? 'international or test' : undefined }])
  let operational = 0
  for (const plmn of new Set([...listed.keys(), ...ours.keys()])) {
    const mcc = plmn.slice(0, 3)
    const known = mccs.get(mcc) ?? newMcc(mcc, listed.get(plmn) ?? [], mccs, rows)
    addLength(known, plmn.length - 3)
    const said: Said[] = []
    const list = listed.get(plmn)
    if (list !== undefined) {
      said.push(ofList(list, ours.get(plmn)?.country, known.country))
      if (list.some((one) => operationalStates.includes(one.status ?? ''))) operational++
    }
    const mine = ours.get(plmn)
    if (mine !== undefined)
      said.push({ country: mine.country ?? known.country, operator: mine.operator, source: 'facts/plmn', confidence: 60 })
    rows.set(
      plmn,
      said.map((one) => ({ ...one, network: plmn })),
    )
  }
  return {
    rows,
    mccs: [...mccs]
      .map(([mcc, { country, lengths }]): [string, string, string] => [mcc, country ?? '', lengths])
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    operational,
    known: new Set([...listed.keys(), ...ours.keys()]).size,
  }
}

interface Mcc {
  country: string | undefined
  lengths: string
}

function ourTable(): { mccs: Map<string, Mcc>; ours: Map<string, Ours> } {
  const mccs = new Map<string, Mcc>()
  const ours = new Map<string, Ours>()
  let mcc = ''
  for (const line of plmnTable.trim().split('\n')) {
    const space = line.indexOf(' ')
    const head = line.slice(0, space)
    const rest = line.slice(space + 1)
    if (head.startsWith('@')) {
      const [country = '-', lengths = '2'] = rest.split(' ')
      mcc = head.slice(1)
      mccs.set(mcc, { country: country === '-' ? undefined : country, lengths })
    } else {
      const [mnc = '', elsewhere] = head.split('=')
      ours.set(mcc + mnc, { country: elsewhere, operator: rest })
    }
  }
  return { mccs, ours }
}

function listedNetworks(): Map<string, Listed[]> {
  const { all } = createRequire(import.meta.url)('mcc-mnc-list') as { all: () => readonly Listed[] }
  const found = new Map<string, Listed[]>()
  for (const one of all()) {
    if (!/^\d{3}$/.test(one.mcc ?? '') || !/^\d{2,3}$/.test(one.mnc ?? '')) continue // «?», «100 - 190»
    const plmn = `${one.mcc}${one.mnc}`
    const known = found.get(plmn)
    if (known === undefined) found.set(plmn, [one])
    else known.push(one)
  }
  return found
}

function newMcc(mcc: string, list: readonly Listed[], mccs: Map<string, Mcc>, rows: Map<string, Said[]>): Mcc {
  const made: Mcc = { country: countriesOf(list)[0], lengths: '' }
  mccs.set(mcc, made)
  rows.set(mcc, [{ country: made.country, source: 'mcc-mnc-list', confidence: 70 }])
  return made
}

function addLength(mcc: Mcc, length: number): void {
  if (!mcc.lengths.includes(String(length))) mcc.lengths += String(length)
}

/** «BL/GF/GP» is three countries, «GE-AB» a part of one. */
function countriesOf(list: readonly Listed[]): string[] {
  return [...new Set(list.flatMap((one) => (one.countryCode ?? '').split('/').map((code) => code.slice(0, 2))))].filter((code) =>
    /^[A-Z]{2}$/.test(code),
  )
}

/** One row for all records of a code: countries together, the name of the record that is on air. */
function ofList(list: readonly Listed[], ourCountry: string | undefined, mccCountry: string | undefined): Said {
  const on = list.filter((one) => operationalStates.includes(one.status ?? ''))
  const best = on.length > 0 ? on : list
  const countries = countriesOf(best)
  const main = ourCountry ?? (mccCountry !== undefined && countries.includes(mccCountry) ? mccCountry : (countries[0] ?? mccCountry))
  const first = best.find((one) => countriesOf([one]).includes(main ?? '')) ?? best[0]
  const brand = first?.brand ?? undefined
  const company = first?.operator ?? undefined
  return {
    country: main,
    others: countriesOf(list).filter((code) => code !== main),
    operator: brand ?? company,
    legal: brand === undefined || brand === company ? undefined : company,
    source: 'mcc-mnc-list',
    confidence: on.length > 0 ? 80 : 45,
    ...(first?.status === 'Not operational' || first?.status === 'Returned spare' ? { kind: 'notOperational' as const } : {}),
  }
}
