/** An SCCP message as a tree of fields (Q.713 §3, §4; ANSI T1.112.3 for addresses): the slow sister of `readSccp`. Digits are said by the record. */
import { VARIANT_ANSI, VARIANT_ITU } from '../model/message.js'
import type { Tree } from './explain.js'
import { layer, leaf } from './link/layers.js'
import type { Octets } from './octets.js'
import { layoutOf, sccpTypes } from './sccp.js'

const optionalNames: Readonly<Record<number, string>> = {
  1: 'destination local reference',
  2: 'source local reference',
  3: 'called party address',
  4: 'calling party address',
  5: 'protocol class',
  15: 'data',
  16: 'segmentation',
  17: 'hop counter',
  18: 'importance',
}
const parts: Readonly<Record<string, string>> = { c: 'called party address', g: 'calling party address', d: 'data' }
const returned: ReadonlySet<number> = new Set([10, 18, 20])
const MOST_PARAMETERS = 32

export function explainSccp(octets: Octets, from: number, to: number, variant: number): Tree {
  const type = octets[from] as number
  const { fixed, width, pointers } = layoutOf(type)
  const fields: Tree[] = [leaf('message type', from, from + 1, type, sccpTypes[type])]
  const start = from + fixed
  if (fixed === 0 || start + width * pointers.length > to) return layer('sccp', from, to, fields)
  if (fixed >= 2 && (type === 9 || type >= 17 || returned.has(type)))
    fields.push(leaf(returned.has(type) ? 'return cause' : 'protocol class', from + 1, from + 2, octets[from + 1] as number))
  if (fixed === 3) fields.push(leaf('hop counter', from + 2, from + 3, octets[from + 2] as number))
  let at = start
  for (const what of pointers) {
    const value = octets[at] as number
    const distance = width === 1 ? value : value | ((octets[at + 1] as number) << 8)
    const target = at + width - 1 + distance
    fields.push(leaf(`pointer to ${what === 'o' ? 'optional part' : (parts[what] ?? '')}`, at, at + width, distance))
    if (distance > 0 && target < to) {
      if (what === 'o') fields.push(...optionalPart(octets, target, to, variant))
      else {
        const wide = width === 2 && what === 'd'
        const length = wide ? (octets[target] as number) | ((octets[target + 1] as number) << 8) : (octets[target] as number)
        const begin = target + (wide ? 2 : 1)
        fields.push(part(octets, parts[what] ?? '', target, begin, Math.min(begin + length, to), variant))
      }
    }
    at += width
  }
  return layer('sccp', from, to, fields)
}

function part(octets: Octets, name: string, from: number, begin: number, end: number, variant: number): Tree {
  return layer(name, from, end, name.endsWith('address') ? address(octets, begin, end, variant) : [])
}

function optionalPart(octets: Octets, from: number, to: number, variant: number): Tree[] {
  const found: Tree[] = []
  for (let at = from, n = 0; at + 1 < to && octets[at] !== 0 && n < MOST_PARAMETERS; n++) {
    const name = optionalNames[octets[at] as number] ?? `parameter ${octets[at]}`
    const end = Math.min(at + 2 + (octets[at + 1] as number), to)
    if (octets[at] === 16 && end - at >= 6) {
      const lead = octets[at + 2] as number
      const reference = (octets[at + 3] as number) | ((octets[at + 4] as number) << 8) | ((octets[at + 5] as number) << 16)
      found.push(
        layer(name, at, end, [
          leaf('first segment', at + 2, at + 3, lead >> 7),
          leaf('remaining segments', at + 2, at + 3, lead & 15),
          leaf('local reference', at + 3, at + 6, reference),
        ]),
      )
    } else if (end - at === 3) found.push(leaf(name, at, end, octets[at + 2] as number))
    else found.push(part(octets, name, at, at + 2, end, variant))
    at = end
  }
  return found
}

/** Q.713 §3.4: indicator, point code, subsystem, global title. */
function address(octets: Octets, from: number, to: number, variant: number): Tree[] {
  if (from >= to) return []
  const indicator = octets[from] as number
  const ansi = variant === VARIANT_ANSI
  const gti = (indicator >> 2) & 15
  const routing = (indicator & 0x40) === 0 ? 'by global title' : 'by subsystem number'
  const fields: Tree[] = [leaf('indicator', from, from + 1, indicator, `routing ${routing}, title indicator ${gti}`)]
  let at = from + 1
  const pointCode = (indicator & (ansi ? 2 : 1)) !== 0
  const subsystem = (indicator & (ansi ? 1 : 2)) !== 0
  const addSubsystem = (): void => {
    if (!subsystem || at >= to) return
    fields.push(leaf('subsystem number', at, at + 1, octets[at] as number))
    at++
  }
  if (ansi) addSubsystem()
  const size = variant === VARIANT_ITU ? 2 : 3
  if (pointCode && at + size <= to) {
    let pc = 0
    for (let i = size - 1; i >= 0; i--) pc = pc * 256 + (octets[at + i] as number)
    fields.push(leaf('point code', at, at + size, size === 3 ? pc : pc & 0x3fff))
    at += size
  }
  if (!ansi) addSubsystem()
  if (gti === 0 || at >= to) return fields
  if ((ansi || gti !== 1) && at < to) {
    fields.push(leaf('translation type', at, at + 1, octets[at] as number))
    at++
  }
  if ((ansi ? gti === 1 : gti >= 3) && at < to) {
    fields.push(
      leaf('numbering plan', at, at + 1, (octets[at] as number) >> 4),
      leaf('encoding scheme', at, at + 1, (octets[at] as number) & 15),
    )
    at++
  }
  if (!ansi && (gti === 1 || gti === 4) && at < to) {
    fields.push(leaf('nature of address', at, at + 1, (octets[at] as number) & 0x7f))
    at++
  }
  // What is masked and what is not is known where the record is made
  if (at < to) fields.push(layer('digits', at, to, []))
  return fields
}
