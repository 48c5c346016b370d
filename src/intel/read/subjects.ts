/** Address patterns as people write them in files, to subjects of facts. Each gives a sentence when it cannot. */
import { findCountry } from '../countries.js'
import type { Plan, Subject } from '../fact.js'
import { networksOfRange, networkText, readNetwork } from '../ip.js'
import { readPointCode } from '../point-code.js'

/** Subjects, or what is wrong. */
export type Read = readonly Subject[] | string

const LABELS = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/i

export function subjectsOf(plan: Plan, text: string, country?: string): Read {
  switch (plan) {
    case 'e164':
    case 'e214':
    case 'e212':
      return /^\d{1,15}$/.test(text) ? [{ plan, key: text }] : `«${text}» is no prefix: digits only, without + and spaces, at most 15`
    case 'pc': {
      const code = /^\d+$/.test(text) ? readPointCode(`pc:${text}`) : readPointCode(text)
      return code?.format === '3-8-3'
        ? [{ plan, key: String(code.decimal) }]
        : `«${text}» is no international point code: 2-001-3, 4107 or 0x100b`
    }
    case 'pc-national': {
      const m = /^([23])\/(.+)$/.exec(text)
      const code = m === null ? undefined : readPointCode(/^\d+$/.test(m[2] ?? '') ? `pc:${m[2]}` : (m[2] ?? ''))
      return m === null || code === undefined
        ? `«${text}» is no national point code: 2/1500 or 2/3-002-1, network indicator first`
        : [{ plan, key: `${m[1]}/${code.decimal}` }]
    }
    case 'realm':
      return text.length <= 253 && LABELS.test(text) ? [{ plan, key: text.toLowerCase() }] : `«${text}» is no domain name`
    case 'ip':
      return ipSubjects(text)
    case 'operator':
      if (text.length > 200) return 'a name of an operator has at most 200 characters'
      return [{ plan, key: country === undefined ? text : `${text}@${country}` }]
  }
}

/** «192.0.2.0/24», «192.0.2.1», «192.0.2.0 - 192.0.2.31». */
function ipSubjects(text: string): Read {
  const range = /^(\S+)\s*-\s*(\S+)$/.exec(text)
  const nets = range === null ? [readNetwork(text)] : (networksOfRange(range[1] ?? '', range[2] ?? '') ?? [undefined])
  const subjects: Subject[] = []
  for (const net of nets) {
    if (net === undefined) return `«${text}» is no IP address, network or range (bits beyond the length must be 0)`
    subjects.push({ plan: 'ip', key: networkText(net) })
  }
  return subjects
}

/** The fewest prefixes that cover numbers from `first` to `last`, which have the same number of digits. */
export function prefixesOfRange(first: string, last: string): readonly string[] | string {
  if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last)) return `«${first}» to «${last}»: digits only, at most 15`
  if (first.length !== last.length) return `«${first}» and «${last}» have different lengths`
  if (first > last) return `the range begins at «${first}», after its end «${last}»`
  return split(first, last)
}

function split(first: string, last: string): string[] {
  let same = 0
  while (same < first.length && first[same] === last[same]) same++
  if (same === first.length) return [first]
  const tail = first.length - same - 1
  const head = first.slice(0, same)
  const a = Number(first[same])
  const b = Number(last[same])
  const restA = first.slice(same + 1)
  const restB = last.slice(same + 1)
  const fullA = /^0*$/.test(restA)
  const fullB = /^9*$/.test(restB)
  if (a === 0 && b === 9 && fullA && fullB) return [head]
  const found: string[] = []
  if (fullA) found.push(`${head}${a}`)
  else found.push(...split(first, `${head}${a}${'9'.repeat(tail)}`))
  for (let digit = a + 1; digit < b; digit++) found.push(`${head}${digit}`)
  if (fullB) found.push(`${head}${b}`)
  else found.push(...split(`${head}${b}${'0'.repeat(tail)}`, last))
  return found
}

/** ISO code of two letters, from two or three; undefined when there is none. */
export function countryCode(text: string): string | undefined {
  return findCountry(text.toUpperCase())?.iso2
}
