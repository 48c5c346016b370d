/** `--filter`: the language, its errors with their place, what it costs at worst, and the examples of docs/filter.md. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { messageFilter, messageNames, transactionFilter, transactionNames } from '../src/report/filter/index.js'
import { FilterProblem } from '../src/report/filter/words.js'
import { homeward, storyCapture } from './cli.js'

const root = fileURLToPath(new URL('..', import.meta.url))
type Json = { readonly [name: string]: unknown }

const message: Json = {
  frame: 12,
  message: 0,
  timestamp: '2019-05-14T08:40:00.000000Z',
  src: { ip: '10.20.1.9', port: 2905 },
  protocol: 'map',
  sccp: { type: 'UDT', calling: { digits: '12462501234', ssn: 147 } },
  tcap: { type: 'begin', otid: '415eaeb7' },
  components: [
    { type: 'invoke', opcode: 45, operation: 'sendRoutingInfoForSM', numbers: ['447700900101'], parameters: { msisdn: '447700900101' } },
    { type: 'invoke', opcode: 71, parameters: { subscriberIdentity: { imsi: '310*******21' }, requestedInfo: { currentLocation: null } } },
  ],
  imsi: '310*******21',
  anomalies: [{ code: 'severalComponents', kind: 'unusual', layer: 'tcap', offset: 41 }],
}
const diameter: Json = {
  frame: 13,
  protocol: 'diameter',
  diameter: { command: 316, request: false, hopByHop: '0000000a', avpCodes: [263, 264], originHost: 'mme.example' },
  parameters: { 'User-Name': '310*******21' },
}

const fits = (expression: string, record = message): boolean => messageFilter(expression).matches(record)

/** The message of a filter that is refused, and the columns under which its carets stand. */
function refused(expression: string): { message: string; from: number; length: number } {
  try {
    messageFilter(expression)
  } catch (error) {
    assert.ok(error instanceof FilterProblem)
    const [text = '', , carets = ''] = error.message.split('\n')
    return { message: text, from: carets.indexOf('^') - 2, length: carets.trim().length }
  }
  return assert.fail(`«${expression}» is read`)
}

describe('filters', () => {
  it('say yes', () => {
    for (const expression of [
      'map.opcode == 71',
      'map.opcode == 71 and sccp.calling.digits ^= "1246"',
      'map.opcode eq 0x47 && sccp.calling.digits $= 1234',
      'components.opcode == 45 and map.operation contains Routing',
      'gsm_old.localValue in {22, 70..72}',
      'not map.opcode == 23 or frame < 0',
      '!(cap.opcode == 71)',
      'not not exists map.parameters.requestedInfo',
      'parameters.currentLocation',
      'parameters.subscriberIdentity.imsi ^= 310 and parameters.msisdn',
      'src.ip == 10.20.0.0/16 and src.port >= 2905 and ip.src in {192.0.2.1, 10.20.1.9}',
      'tcap.otid == 41:5e:ae:b7 and tcap.otid ^= 415E',
      'timestamp ^= "2019-05-14" and timestamp >= 2019-05-14T08 and timestamp < "2020"',
      'sccp.message_type == 9 and sccp.message_type == UDT',
      'anomalies == severalComponents and anomalies.kind != violation',
      'returned == false and not returned and partial != true',
      "sccp.type == 'UDT' AND NOT msisdn",
      'imsi == "310*******21"',
    ])
      assert.ok(fits(expression), expression)
    for (const expression of [
      'diameter.request == false',
      'diameter.cmd.code == 316',
      'diameter.hopbyhopid == 10',
      'diameter.avp.code > 263',
    ])
      assert.ok(fits(expression, diameter), expression)
    assert.ok(fits('diameter.parameters.User-Name and diameter.Origin-Host $= ".example"', diameter))
  })

  it('say no', () => {
    for (const expression of [
      'map.opcode == 2',
      'map.opcode != 71',
      'msisdn != "1"',
      'cap.opcode == 71',
      'diameter.request == false',
      'imsi == "310410000000021"',
      'sccp.called.digits',
      'src.ip == 10.21.0.0/16',
      'map.parameters.User-Name',
      'returned',
      'parameters.imsi.subscriberIdentity',
      'gtpv2.message_type == 12',
      'tcap.type == begin and (frame == 1 or frame == 2)',
    ])
      assert.ok(!fits(expression), expression)
  })

  it('are refused with the place and what to do', () => {
    const cases: readonly (readonly [string, RegExp, number, number])[] = [
      ['not map', /Write protocol == "map"/, 4, 3],
      ['map.opcde == 71', /Did you mean map\.opcode\?/, 0, 9],
      ['frame == 1 and nothing == 2', /no field/, 15, 7],
      ['map.opcode = 71', /means nothing here\. Compare with ==/, 11, 1],
      ['map.opcode ^= 7', /is for text/, 11, 2],
      ['map.opcode == seven', /is a number/, 14, 5],
      ['map.opcode ==', /value is missing/, 13, 1],
      ['map.opcode == 1 frame == 2', /nothing may follow/, 16, 5],
      ['(frame == 1', /closing parenthesis/, 11, 1],
      ['frame == 1)', /closes nothing/, 10, 1],
      ['frame in 1', /set is expected/, 9, 1],
      ['frame in {1 2}', /comma or a closing brace/, 12, 1],
      ['imsi == "310', /has no end/, 8, 4],
      ['src.ip == 10.20.1.0/16', /address or a network/, 10, 12],
      ['tcap.otid == xyz', /octets in hex/, 13, 3],
      ['diameter.request == yes', /true or false/, 20, 3],
      ['', /filter is empty/, 0, 1],
      ['"imsi" == 1', /begins with a field/, 0, 6],
      ['imsi ~ "3"', /regular expressions are not offered/, 5, 1],
      ['parameters.a.b.c.d.e.f', /more than 4 names/, 0, 22],
    ]
    for (const [expression, text, from, length] of cases) {
      const problem = refused(expression)
      assert.match(problem.message, text, expression)
      assert.deepEqual([problem.from, problem.length], [from, length], expression)
    }
  })

  it('show the place in long ones, and no control character', () => {
    const long = `${'frame == 1 or '.repeat(400)}frme == 2\u001b[31m`
    assert.throws(
      () => messageFilter(long),
      (error: Error) => {
        assert.match(error.message, /frme == 2\?\[31m/)
        return error.message.length < 400
      },
    )
    assert.match(refused(`${'frame == 1 or '.repeat(800)}frame == 1`).message, /8192 are read/)
  })

  it('are bounded in depth and time', () => {
    assert.match(refused(`${'('.repeat(65)}frame == 1${')'.repeat(65)}`).message, /64 deep/)
    assert.ok(fits(`${'not '.repeat(2000)}frame == 12`))
    assert.ok(fits(`${'('.repeat(64)}frame == 12${')'.repeat(64)}`))
    let deep: Json = { a: 1 }
    for (let i = 0; i < 40; i++) deep = { a: deep, b: [deep] }
    const shallow = { ...message, components: [{ parameters: { a: { a: { a: { a: 1 } } } } }] }
    assert.ok(fits('parameters.a.a.a.a', shallow))
    const start = performance.now()
    const wide = {
      ...message,
      components: Array.from({ length: 32 }, () => ({ numbers: Array.from({ length: 1000 }, () => '1'.repeat(40)) })),
    }
    assert.ok(!fits(Array.from({ length: 50 }, (_, i) => `numbers contains "${'1'.repeat(30)}${i}2"`).join(' or '), wide))
    assert.ok(performance.now() - start < 5000)
  })

  it('know every field of records', () => {
    /** Names of the values of a record, without those of parameters. */
    const pathsOf = (value: unknown, path: string, found: Set<string>): void => {
      if (path === 'parameters' || path === 'components.parameters') return
      if (Array.isArray(value)) for (const one of value) pathsOf(one, path, found)
      else if (typeof value === 'object' && value !== null)
        for (const [name, inner] of Object.entries(value)) pathsOf(inner, path === '' ? name : `${path}.${name}`, found)
      else found.add(path)
    }
    const recordsOf = (command: string): Set<string> => {
      const found = new Set<string>()
      const { stdout } = homeward([command, storyCapture, '--json', '--reveal'])
      for (const line of stdout.trim().split('\n')) pathsOf(JSON.parse(line), '', found)
      assert.ok(found.size > 10)
      return found
    }
    /** Places that are told by other fields: of what a message is a copy, and where an anomaly stands. */
    const untold = /^duplicateOf\.|^anomalies\.offset$|^request\.message$|^answer\.message$|^mtp3\.variant$/
    for (const [command, names] of [
      ['decode', messageNames],
      ['transactions', transactionNames],
    ] as const) {
      const known = new Set(names.fields.flatMap((f) => f.paths))
      assert.deepEqual(
        [...recordsOf(command)].filter((path) => !known.has(path) && !untold.test(path)),
        [],
      )
    }
    for (const { aliases, fields } of [messageNames, transactionNames])
      for (const alias of aliases)
        assert.ok(
          fields.some((f) => f.name === alias.means),
          alias.name,
        )
    assert.ok(transactionFilter('frame == 3').matches({ request: { frame: 3 } }))
  })
})

describe('homeward decode --filter', () => {
  const page = readFileSync(`${root}docs/filter.md`, 'utf8')

  it('runs every example of docs/filter.md', () => {
    const examples = [...page.matchAll(/^homeward (.*) --filter '(.*)'$/gm)]
    assert.ok(examples.length >= 6)
    for (const [, words = '', filter = ''] of examples) {
      const { code, stdout, stderr } = homeward([...words.split(' '), '--filter', filter], { cwd: root })
      assert.equal(code, 0, stderr)
      assert.notEqual(stdout, '', filter)
    }
  })

  it('is refused as the page says', () => {
    const { code, stdout, stderr } = homeward(['decode', storyCapture, '--filter', 'map.opcde == 71'])
    assert.equal(code, 2)
    assert.equal(stdout, '')
    assert.ok(page.includes(stderr.trimEnd()), stderr)
  })

  it('is no way to find out a masked identifier', () => {
    const shown = JSON.parse(
      homeward(['decode', storyCapture, '--json', '--reveal', '--filter', 'imsi and numbers']).stdout.split('\n')[0] ?? '',
    ) as {
      imsi: string
    }
    for (const filter of [
      `imsi == "${shown.imsi}"`,
      `imsi ^= "${shown.imsi.slice(0, 9)}"`,
      `numbers contains "${shown.imsi.slice(5, 12)}"`,
      `parameters.imsi == "${shown.imsi}"`,
    ]) {
      const { code, stdout, stderr } = homeward(['decode', storyCapture, '--filter', filter])
      assert.equal(code, 0)
      assert.equal(stdout, '', filter)
      assert.match(stderr, /without --reveal the filter compares .* as masked/)
      assert.notEqual(homeward(['decode', storyCapture, '--reveal', '--filter', filter]).stdout, '', filter)
    }
    assert.notEqual(homeward(['decode', storyCapture, '--filter', `imsi ^= "${shown.imsi.slice(0, 6)}"`]).stdout, '')
  })

  it('leaves only what fits, of messages and of transactions', () => {
    const lines = (words: readonly string[]): { components?: { opcode?: number }[]; outcome?: string }[] =>
      homeward([...words, '--json'])
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { components?: { opcode?: number }[]; outcome?: string })
    const found = lines(['decode', storyCapture, '--filter', 'map.opcode == 71'])
    const all = lines(['decode', storyCapture])
    assert.deepEqual(
      found,
      all.filter((r) => r.components?.some((c) => c.opcode === 71)),
    )
    const silent = lines(['transactions', storyCapture, '--filter', 'outcome != answered'])
    assert.deepEqual(
      silent,
      lines(['transactions', storyCapture]).filter((t) => t.outcome !== 'answered'),
    )
  })
})
