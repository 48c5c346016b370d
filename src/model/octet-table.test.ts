import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groundWords, octetHash, OctetTable } from './octet-table.js'
import { Parcel } from './parcel.js'

const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const idOf = (table: OctetTable, text: string): number => {
  const octets = octetsOf(text)
  return table.id(octets, 0, octets.length, octetHash(octets, 0, octets.length))
}

test('numbers come in order, stay while the table grows, and are the same after it was saved', () => {
  const table = new OctetTable(50_000, 1 << 20)
  for (let i = 0; i < 20_000; i++) assert.equal(idOf(table, `s${i}`), i)
  const later = new OctetTable(50_000, 1 << 20)
  later.load(table.save())
  for (let i = 0; i < 20_000; i++) {
    assert.equal(idOf(table, `s${i}`), i)
    assert.equal(idOf(later, `s${i}`), i)
  }
  assert.equal(new TextDecoder().decode(later.octets(19_999)), 's19999')
})

test('a table in memory of somebody else gives the same numbers, there and when its pool is too small for them', () => {
  const table = new OctetTable(50_000, 1 << 20, {
    about: new Uint32Array(groundWords.about),
    from: new Uint32Array(groundWords.from),
    slots: new Int32Array(groundWords.slots),
    pool: new Uint8Array(20_000),
  })
  for (let i = 0; i < 10_000; i++) assert.equal(idOf(table, `s${i}`), i)
  for (let i = 0; i < 10_000; i++) assert.equal(idOf(table, `s${i}`), i)
  assert.equal(new TextDecoder().decode(table.octets(9999)), 's9999')
})

test('octets are told apart by their last and by their length, whatever lies behind them', () => {
  const table = new OctetTable(100, 1 << 20)
  const strings = ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcd\0', 'x'.repeat(300), 'x'.repeat(301)]
  assert.deepEqual(
    strings.map((text) => idOf(table, text)),
    strings.map((_, i) => i),
  )
  const around = octetsOf('..abc..')
  assert.equal(table.find(around, 2, 5, octetHash(around, 2, 5)), 3)
})

test('a full table knows what it has, and gives no number to others', () => {
  const table = new OctetTable(2, 1 << 20)
  assert.deepEqual(
    ['a', 'b', 'c', 'a'].map((text) => idOf(table, text)),
    [0, 1, -1, 0],
  )
})

test('strings have a bound together, and each of its own', () => {
  const table = new OctetTable(100, 70_000)
  assert.equal(idOf(table, 'x'.repeat(65_536)), -1)
  assert.equal(idOf(table, 'x'.repeat(65_535)), 0)
  assert.equal(idOf(table, 'y'.repeat(10_000)), -1)
  assert.equal(idOf(table, 'y'), 1)
})

test('another thread takes what was met since, with its numbers', () => {
  const here = new OctetTable(100, 1 << 20)
  const there = new OctetTable(100, 1 << 20)
  for (const strings of [['a', 'b'], [], ['c']]) {
    const known = here.size
    for (const text of strings) idOf(here, text)
    const parcel = new Parcel()
    here.write(parcel, known)
    there.read(new Parcel(parcel.buffer))
  }
  assert.equal(idOf(there, 'c'), 2)
  assert.equal(there.size, 3)
})
