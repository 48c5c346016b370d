import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_NAME, Names, OTHER_NAME } from './names.js'
import { Parcel } from './parcel.js'

const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a name has one number, whatever its case and place', () => {
  const names = new Names()
  const id = names.idOf('mme.epc.mnc410.mcc310.3gppnetwork.org')
  const inside = octetsOf('..MME.EPC.mnc410.mcc310.3gppnetwork.ORG..')
  assert.equal(names.id(inside, 2, inside.length - 2), id)
  assert.notEqual(names.idOf('mme.epc.mnc410.mcc310.3gppnetwork.or'), id)
  assert.equal(names.text(id), 'mme.epc.mnc410.mcc310.3gppnetwork.org')
})

test('no octets are no name, too many are another', () => {
  const names = new Names()
  assert.equal(names.idOf(''), NO_NAME)
  assert.equal(names.idOf('x'.repeat(256)), OTHER_NAME)
})

test('numbers stay the same while the table grows', () => {
  const names = new Names()
  const ids = Array.from({ length: 20_000 }, (_, i) => names.idOf(`host${i}.example`))
  ids.forEach((id, i) => assert.equal(names.idOf(`host${i}.example`), id))
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(names.size, 20_000)
})

test('a name is found without being met, and another thread takes those met since with their numbers', () => {
  const here = new Names()
  const there = new Names()
  assert.equal(here.find(octetsOf('a.example')), NO_NAME)
  for (const names of [['a.example', 'B.example'], [], ['x'.repeat(255)]]) {
    const known = here.size
    const ids = names.map((name) => here.idOf(name))
    const parcel = new Parcel()
    here.write(parcel, known)
    there.read(new Parcel(parcel.buffer))
    assert.deepEqual(
      names.map((name) => there.find(octetsOf(name))),
      ids,
    )
  }
  assert.equal(there.text(there.find(octetsOf('b.EXAMPLE'))), 'b.example')
})
