import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { FactSet } from '../intel/fact.js'
import { diffOf, lookup } from '../intel/index.js'
import { dataFolder, IntelStore, readIntelFile } from './intel-store.js'
import { IntelProblem } from './safe-folder.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-intel-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const set = (source: string, lessee: string, from?: string): FactSet => ({
  source,
  type: 'gt-leases',
  layer: 'user',
  facts: [{ subject: { plan: 'e164', key: '124625' }, says: { lessee }, ...(from === undefined ? {} : { from }), confidence: 70, line: 2 }],
})
const lessee = (store: IntelStore): string | undefined =>
  lookup('+12462501234', { overlay: store.overlay() }).says.find(({ field }) => field === 'lessee')?.value

describe('store of the user’s intelligence', () => {
  it('begins empty and makes nothing by reading', () => {
    const store = new IntelStore(join(folder, 'absent'))
    assert.deepEqual([store.list(), store.overlay().size], [[], 0])
    assert.deepEqual(readdirSync(folder), [])
  })
  it('imports, replaces what has the same name, and takes each step back', () => {
    const store = new IntelStore(folder)
    store.import(set('a.csv', 'one'), '2026-01-01T00:00:00Z')
    store.import(set('a.csv', 'two'), '2026-01-02T00:00:00Z')
    assert.deepEqual([store.list().length, lessee(store)], [1, 'two'])
    store.remove('a.csv', '2026-01-03T00:00:00Z')
    assert.equal(lessee(store), undefined)
    const after = [store.undo(), lessee(store), store.undo(), lessee(store), store.undo(), lessee(store), store.undo()]
    assert.deepEqual(
      after.map((one) => (typeof one === 'object' ? `${one.did} ${one.at.slice(8, 10)}` : one)),
      ['remove 03', 'two', 'import 02', 'one', 'import 01', undefined, undefined],
    )
  })
  it('is read by the next process', () => {
    new IntelStore(folder).import(set('a.csv', 'one'), '2026-01-01T00:00:00Z')
    assert.equal(lessee(new IntelStore(folder)), 'one')
  })
  it('keeps the state before when a step stops half way', () => {
    const store = new IntelStore(folder)
    store.import(set('a.csv', 'one'), '2026-01-01T00:00:00Z')
    writeFileSync(join(folder, 'intel', '.state.json.1'), '{"format":1,"act') // what a crash leaves: a file that was never renamed
    writeFileSync(join(folder, 'intel', 'sets', '.abc.ndjson.1'), 'half')
    assert.equal(lessee(new IntelStore(folder)), 'one')
    store.import(set('b.csv', 'two'), '2026-01-02T00:00:00Z')
    assert.equal(readdirSync(join(folder, 'intel', 'sets')).length, 2) // what the crash left is gone
  })
  it('takes over the lock of a process that is gone, and waits for none that lives', () => {
    const store = new IntelStore(folder)
    store.import(set('a.csv', 'one'), '2026-01-01T00:00:00Z')
    writeFileSync(join(folder, 'intel', 'lock'), '2147480000')
    store.import(set('a.csv', 'two'), '2026-01-02T00:00:00Z')
    writeFileSync(join(folder, 'intel', 'lock'), String(process.pid))
    assert.throws(() => store.undo(), /another run is writing there/)
    rmSync(join(folder, 'intel', 'lock'))
    assert.equal(lessee(store), 'two')
  })
  it('says which file is damaged', () => {
    const store = new IntelStore(folder)
    const { id } = store.import(set('a.csv', 'one'), '2026-01-01T00:00:00Z')
    const path = join(folder, 'intel', 'sets', `${id}.ndjson`)
    writeFileSync(path, readFileSync(path, 'utf8').replace('one', 'eve'))
    assert.throws(
      () => store.overlay(),
      (error) => error instanceof IntelProblem && /«a.csv».*damaged/.test(error.message),
    )
    writeFileSync(join(folder, 'intel', 'state.json'), '{')
    assert.throws(() => store.list(), /cannot be read/)
  })
  it('shows what an import would change, and changes nothing', () => {
    const store = new IntelStore(folder)
    store.import(set('a.csv', 'one', '2024-05-01'), '2026-01-01T00:00:00Z')
    const next = set('a.csv', 'two', '2024-05-01')
    const diff = diffOf(store.set('a.csv'), next, { before: store.overlay(), after: store.with(next) })
    assert.deepEqual([diff.added.length, diff.removed.length, diff.unchanged], [1, 1, 0])
    assert.match(diff.answers[0]?.before ?? '', /leased by one/)
    assert.match(diff.answers[0]?.after ?? '', /leased by two/)
    assert.equal(lessee(store), 'one')
    const renamed: FactSet = {
      source: 'names.csv',
      type: 'operators',
      layer: 'user',
      facts: [{ subject: { plan: 'operator', key: 'Reliance Jio@IN' }, says: { alias: 'Example' }, confidence: 50 }],
    }
    const [answer] = diffOf(undefined, renamed, { before: store.overlay(), after: store.with(renamed) }).answers
    assert.match(`${answer?.address} ${answer?.before} ${answer?.after}`, /^\+91\d+ India · Reliance Jio · .* India · Example · /)
    const same = set('a.csv', 'one', '2024-05-01')
    const moved = { ...same, facts: same.facts.map((fact) => ({ ...fact, line: 99 })) }
    assert.equal(diffOf(store.set('a.csv'), moved, { before: store.overlay(), after: store.with(moved) }).unchanged, 1)
  })
  it('stands where the user says, else where XDG says', () => {
    assert.equal(dataFolder('/x', { XDG_DATA_HOME: '/y' }), '/x')
    assert.equal(dataFolder(undefined, { XDG_DATA_HOME: '/y' }), '/y/homeward')
    assert.match(dataFolder(undefined, {}), /\.local\/share\/homeward$/)
  })
})

describe('files to import', () => {
  const read = (octets: string | Uint8Array, type: 'gt-leases' | 'ir21' = 'gt-leases'): ReturnType<typeof readIntelFile> => {
    const path = join(folder, 'file')
    writeFileSync(path, octets)
    return readIntelFile(path, type)
  }
  it('are UTF-8, with or without mark', async () => {
    const table = 'prefix,lessee\n1246,Ünï\n'
    for (const text of [table, `\uFEFF${table}`]) assert.equal((await read(text)).facts[0]?.says.lessee, 'Ünï')
    assert.equal((await read(Buffer.from(`\uFEFF${table}`, 'utf16le'))).facts[0]?.says.lessee, 'Ünï')
  })
  it('in another encoding are refused with the line', async () => {
    const { problems } = await read(Buffer.from('prefix,lessee\n1246,\xdcn\n', 'latin1'))
    assert.match(problems[0]?.says ?? '', /UTF-8/)
  })
  it('of XML may name their encoding', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><TADIGRAEXIR21><OrganisationName>\xdcn</OrganisationName><Network><RangeData><CC>1</CC><NDC>202555</NDC></RangeData></Network></TADIGRAEXIR21>'
    const { facts, problems } = await read(Buffer.from(text, 'latin1'), 'ir21')
    assert.deepEqual([problems, facts[0]?.says.operator], [[], 'Ün'])
  })
  it('that are absent, folders or empty are said to be so', async () => {
    assert.match((await readIntelFile(join(folder, 'no'), 'facts')).problems[0]?.says ?? '', /cannot be read/)
    assert.match((await readIntelFile(folder, 'facts')).problems[0]?.says ?? '', /no file/)
    assert.match((await read('')).problems[0]?.says ?? '', /empty/)
    assert.match((await read('', 'ir21')).problems[0]?.says ?? '', /no element/)
  })
})
