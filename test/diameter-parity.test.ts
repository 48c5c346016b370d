/** Holds Diameter records against the independent oracle of the corpus. The octets come out of the captures through tshark. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { diameterRecord, explainDiameter, plausibleDiameter } from '../src/wire/diameter/index.js'
import { same } from '../src/wire/diameter/laws.test.js'
import { nodes } from '../src/wire/explain.js'
import { type Octets, unhex } from '../src/wire/octets.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = process.env['HOMEWARD_CORPUS'] ?? join(root, '..', 'shared', 'corpus')
const there = existsSync(join(corpus, 'oracle')) && spawnSync('tshark', ['--version']).status === 0

type Fields = Readonly<Record<string, string | readonly string[] | undefined>>
const all = (value: Fields[string]): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value)
const one = (fields: Fields, name: string): string | undefined => all(fields[`diameter.${name}`])[0]

/** Field of the record → field of the oracle. */
const texts = {
  sessionId: 'Session-Id',
  originHost: 'Origin-Host',
  originRealm: 'Origin-Realm',
  destinationHost: 'Destination-Host',
  destinationRealm: 'Destination-Realm',
  userName: 'User-Name',
  resultCode: 'Result-Code',
  experimentalResultCode: 'Experimental-Result-Code',
  command: 'cmd.code',
  applicationId: 'applicationId',
} as const

/** The Diameter messages of a capture, in its order. */
function messagesOf(capture: string, options: readonly string[]): Octets[] {
  const format = ['-T', 'json', '-x', '--no-duplicate-keys', '-J', 'diameter']
  const run = spawnSync('tshark', ['-n', '-r', capture, ...options, '-Y', 'diameter', ...format], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const packets = JSON.parse(run.stdout) as { _source: { layers: { diameter_raw?: [string] | [string][] } } }[]
  return packets.flatMap(({ _source: { layers } }) => {
    const raw = layers.diameter_raw ?? []
    return typeof raw[0] === 'string' ? [unhex(raw[0])] : (raw as [string][]).map(([octets]) => unhex(octets))
  })
}

it('agrees with the oracle on Diameter', {
  skip: there ? false : `*** NO CORPUS at ${corpus}, or no tshark: set HOMEWARD_CORPUS; Diameter parity is NOT tested`,
}, (t) => {
  let values = 0
  let messages = 0
  const wrong: string[] = []
  for (const name of readdirSync(join(corpus, 'captures')).filter((f) => !f.endsWith('.opts'))) {
    const plain = name.replace(/\.[^.]+$/, '')
    const oracle = join(corpus, 'oracle', `${plain}.jsonl`)
    if (!existsSync(oracle)) continue
    const lines = readFileSync(oracle, 'utf8').split('\n')
    const wanted = lines.filter((l) => l.includes('"diameter":')).map((l) => (JSON.parse(l) as { diameter: Fields }).diameter)
    if (wanted.length === 0) continue
    const options = join(corpus, 'captures', `${plain}.opts`)
    const found = messagesOf(
      join(corpus, 'captures', name),
      existsSync(options) ? readFileSync(options, 'utf8').split('\n').filter(Boolean) : [],
    )
    assert.equal(found.length, wanted.length, name)
    for (const [i, fields] of wanted.entries()) {
      const octets = found[i] as Octets
      messages++
      assert.ok(plausibleDiameter(octets, 0, octets.length))
      same(octets)
      const anomalies = [...nodes(explainDiameter(octets, 0, octets.length))].flatMap((n) => n.anomalies)
      if (anomalies.length > 0) wrong.push(`${name} ${i}: ${anomalies.join()}`)
      const record = diameterRecord(octets, 0, octets.length)
      const want = (field: string, is: unknown, value: string | undefined): void => {
        if (value === undefined || value === '') return
        values++
        if (String(is as string) !== value) wrong.push(`${name} ${i} ${field}: ${String(is as string)}, should be ${value}`)
      }
      for (const [field, other] of Object.entries(texts)) want(field, record?.[field as keyof typeof texts], one(fields, other))
      want('hopByHop', record?.hopByHop, one(fields, 'hopbyhopid')?.slice(2))
      want('endToEnd', record?.endToEnd, one(fields, 'endtoendid')?.slice(2))
      want('avpCodes', record?.avpCodes.join(), all(fields['avp_codes']).join())
    }
  }
  t.diagnostic(`${values - wrong.length} of ${values} values of ${messages} messages`)
  assert.ok(messages > 1000)
  assert.deepEqual(wrong, [])
})
