import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formsOf, type Type } from '../../wire/describe.js'
import { errors, operations } from '../../wire/map/index.js'
import { lists, nodeNumbers } from './names.js'

/** INTEGER, BOOLEAN, BIT STRING, NULL, ENUMERATED: copied by their form. */
const harmless = [1, 2, 3, 5, 10]

/** Names of MAP’s leaves: numbers with digits, and everything else that is no flag or number. */
function leaves(): { readonly digits: Set<string>; readonly others: Set<string> } {
  const found = { digits: new Set<string>(), others: new Set<string>() }
  const walk = (name: string, type: Type): void => {
    if (type.kind === 'sequence') for (const f of type.fields) walk(f.name, f.type)
    else if (type.kind === 'choice') for (const f of type.alternatives) walk(f.name, f.type)
    else if (type.kind === 'list') walk(type.of.name, type.of.type)
    else if (type.codec.digitsAfter !== undefined) found.digits.add(name)
    else if (!harmless.includes(type.codec.universal)) found.others.add(name)
  }
  const parameters = [...operations.flatMap((o) => [o.argument, o.result]), ...errors.map((e) => e.parameter)]
  for (const parameter of parameters)
    if (parameter !== undefined)
      for (const version of [1, 2, 3, 4]) for (const form of formsOf(parameter, version)) walk(form.name, form.type)
  return found
}

describe('names of fields', () => {
  const { digits, others } = leaves()
  // A bare parameter has no name of its own: passwords, TMSI and USSD text of version 1 are blanked.
  const named = [...others].filter((name) => name !== 'parameter')

  it('put every field of MAP into a list', () => {
    assert.deepEqual(
      named.filter((name) => !Object.values(lists).some((list) => list.has(name))),
      [],
    )
  })

  it('put no field into two', () => {
    const all = Object.values(lists).flatMap((list) => [...list])
    assert.deepEqual(
      all.filter((name, i) => all.indexOf(name) !== i),
      [],
    )
  })

  it('do not call a node what names a person', () => {
    assert.deepEqual(
      [...nodeNumbers].filter((name) => /msisdn|imsi|imei|tmsi|forwarded|dialled|calling|subscriber/i.test(name)),
      [],
    )
    assert.deepEqual(
      [...nodeNumbers].filter((name) => !digits.has(name)),
      [],
    )
  })
})
