/** Readers of the user's files: what they take, what they refuse and on which line. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { FileReader, type ImportType, importTypes } from '../sources.js'
import type { ReadResult } from './problem.js'
import { prefixesOfRange } from './subjects.js'
import { XmlReader } from './xml.js'

function read(type: ImportType, text: string, piece = text.length + 1): ReadResult {
  const reader = new FileReader(type)
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
  return reader.end()
}

const problems = (result: ReadResult): string[] => result.problems.map(({ line, says }) => `${line}: ${says}`)
const said = (result: ReadResult): string[] =>
  result.facts.map(
    ({ subject, says }) =>
      `${subject.plan} ${subject.key} ${Object.entries(says)
        .map(([field, value]) => `${field}=${value}`)
        .join(' ')}`,
  )

describe('tables', () => {
  it('reads a lease by prefix, by range, and of every plan', () => {
    const result = read(
      'gt-leases',
      'plan,prefix,range_from,range_to,lessee,from,until,confidence,status\n' +
        'e164,124625,,,Example,2024-05-01,,70,confirmed\n,,447700900120,447700900209,Range Ltd,,,,\n' +
        'realm,dra.example.org,,,Host Ltd,,,,\npc,2-001-3,,,Point Ltd,,,,\nip,,192.0.2.0,192.0.2.31,Net Ltd,,,,\n',
    )
    assert.deepEqual(problems(result), [])
    assert.deepEqual(said(result).slice(0, 2), [
      'e164 124625 lessee=Example status=confirmed',
      'e164 44770090012 lessee=Range Ltd status=reported',
    ])
    assert.equal(result.facts.filter(({ says }) => says.lessee === 'Range Ltd').length, 9)
    assert.deepEqual(said(result).slice(-3), [
      'realm dra.example.org lessee=Host Ltd status=reported',
      'pc 4107 lessee=Point Ltd status=reported',
      'ip 192.0.2.0/27 lessee=Net Ltd status=reported',
    ])
    assert.deepEqual([result.facts[0]?.layer, result.facts[0]?.line, result.facts[0]?.from], ['verified', 2, '2024-05-01'])
  })
  it('says the line of each mistake, and then gives no fact at all', () => {
    const result = read(
      'gt-leases',
      '# leases\nprefix,lessee,from,until,confidence,status\n+1246,X,,,,\n1246,X,2024-13-01,,,\n1246,X,2024-05-01,2024-05-01,,\n1246,X,,,170,\n1246,,,,,\n1246,X,,,,ended\n1246,X,,,,never\n124625,Right,,,,\n',
    )
    assert.deepEqual(result.facts, [])
    assert.deepEqual(
      result.problems.map(({ line }) => line),
      [3, 4, 5, 6, 7, 8, 9],
    )
    assert.match(problems(result)[0] ?? '', /digits only, without \+/)
  })
  it('counts lines through quoted cells, blank lines and comments', () => {
    const result = read(
      'watch-list',
      'plan,key,list,reason\r\n\r\n# a comment\r\noperator,"Two\r\nlines",L,"says ""so"", twice"\r\ne164,x,L,\r\n',
    )
    assert.deepEqual(problems(result), ['6: «x» is no prefix: digits only, without + and spaces, at most 15'])
  })
  it('refuses columns that it would not read', () => {
    assert.match(problems(read('operators', 'name,operater\nA,B\n'))[0] ?? '', /^1: no column «operater»/)
    assert.match(problems(read('operators', 'name,name\nA,B\n'))[0] ?? '', /twice/)
    assert.match(problems(read('ownership', 'operator\nA\n'))[0] ?? '', /«group» is missing/)
    assert.match(problems(read('facts', ''))[0] ?? '', /empty/)
    assert.match(problems(read('operators', 'name,plmn\nA\n'))[0] ?? '', /^2: 1 cells, the header has 2/)
    assert.match(problems(read('operators', 'name,plmn\n"A,31041\n'))[0] ?? '', /^2: a quoted cell/)
  })
  it('reads ownership, operators, own networks, point codes, networks and plain facts', () => {
    assert.deepEqual(
      said(read('ownership', 'operator,country,plmn,group,owner,share,state_owned\nFlow,BB,342600,LLA,Holding,100,partly\n')),
      [
        'operator Flow@BB group=LLA owner=Holding, 100 %, partly state-owned',
        'e212 342600 group=LLA owner=Holding, 100 %, partly state-owned',
      ],
    )
    assert.deepEqual(
      said(read('operators', 'name,country,new_name,from,plmn,tadig\nVodafone,GH,Telecel,2024-01-01,,\nUs,,,,00101,USA01\n')),
      ['operator Vodafone@GH alias=Telecel', 'e212 00101 operator=Us tadig=USA01'],
    )
    assert.deepEqual(said(read('own-network', 'whose,plan,key,agreement,role\nown,e164,12025550,,HLR\npartner,e212,20801,no,\n')), [
      'e164 12025550 own=own role=HLR',
      'e212 20801 own=partner without agreement',
    ])
    assert.deepEqual(said(read('point-codes', 'network_indicator,code,operator,country\n0,2-001-3,A,IT\n2,1500,B,GBR\n')), [
      'pc 4107 operator=A country=IT',
      'pc-national 2/1500 operator=B country=GB',
    ])
    assert.deepEqual(said(read('ip-networks', 'network,operator,asn\n192.0.2.0/24,A,AS64500\n')), [
      'ip 192.0.2.0/24 operator=A asn=AS64500',
    ])
    assert.deepEqual(said(read('facts', 'plan,key,field,value,verified\nrealm,Dra.Example.org,operator,A,yes\n')), [
      'realm dra.example.org operator=A',
    ])
    assert.match(problems(read('ip-networks', 'network,operator\n192.0.2.1/24,A\n'))[0] ?? '', /bits beyond/)
    assert.match(problems(read('facts', 'plan,key,field,value\ne164,1,flags,A\n'))[0] ?? '', /is no field/)
  })
  it('covers a range exactly, with few prefixes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)].map((n) => String(n).padStart(4, '0'))
        const prefixes = prefixesOfRange(first ?? '', last ?? '')
        assert.ok(typeof prefixes !== 'string' && prefixes.length <= 9 * 2 * 4)
        for (let n = 0; n < 10_000; n += 7) {
          const digits = String(n).padStart(4, '0')
          const covering: number = prefixes.filter((prefix) => digits.startsWith(prefix)).length
          assert.equal(covering, digits >= (first ?? '') && digits <= (last ?? '') ? 1 : 0)
        }
      }),
      { numRuns: 50, seed: 7 },
    )
  })
})

describe('MISP', () => {
  const event = (object: string, attributes: readonly (readonly [string, string])[]): string =>
    JSON.stringify(
      {
        Event: {
          Object: [{ name: object, uuid: 'u-1', Attribute: attributes.map(([object_relation, value]) => ({ object_relation, value })) }],
        },
      },
      null,
      1,
    )
  it('takes the addresses of the attacker, not those of the victim', () => {
    const text = event('ss7-attack', [
      ['SccpCgGT', '+12462501234'],
      ['SccpCdGT', '12025550123'],
      ['MapImsi', '001010000000001'],
      ['MapGsmscfGT', '12423570000'],
      ['Category', 'Cat1'],
      ['text', 'ATI sweep'],
      ['first-seen', '2024-05-01T00:00:00+00:00'],
    ])
    const result = read('misp', text)
    assert.deepEqual(said(result), [
      'e164 12462501234 flag=indicator: MISP ss7-attack, Cat1, ATI sweep',
      'e164 12423570000 flag=indicator: MISP ss7-attack, Cat1, ATI sweep role=gsmSCF',
    ])
    assert.equal(result.facts[0]?.from, '2024-05-01T00:00:00+00:00')
  })
  it('takes origin hosts and realms of diameter-attack', () => {
    assert.deepEqual(
      said(
        read(
          'misp',
          event('diameter-attack', [
            ['Origin-Host', 'mme.evil.example'],
            ['Destination-Host', 'hss.home.example'],
            ['Username', '001010000000001'],
          ]),
        ),
      ),
      ['realm mme.evil.example flag=indicator: MISP diameter-attack'],
    )
  })
  it('says the line of a wrong value and of wrong JSON', () => {
    const wrong = read('misp', event('ss7-attack', [['SccpCgGT', 'twelve']]))
    assert.deepEqual([wrong.problems[0]?.line, wrong.facts], [6, []])
    assert.equal(read('misp', '{\n "Event": {\n  x\n').problems[0]?.line, 3)
    assert.match(problems(read('misp', '{"Event":{}}'))[0] ?? '', /no object/)
  })
})

describe('STIX', () => {
  const bundle = (...indicators: readonly object[]): string =>
    JSON.stringify({ type: 'bundle', objects: indicators.map((one, i) => ({ type: 'indicator', id: `indicator--${i}`, ...one })) }, null, 1)
  it('takes comparisons of addresses, joined by OR', () => {
    const result = read(
      'stix',
      bundle(
        {
          name: 'peer',
          pattern: "[domain-name:value = 'mme.evil.example' OR ipv4-addr:value = '192.0.2.7']",
          valid_from: '2024-05-01T00:00:00Z',
          valid_until: '2024-09-01T00:00:00Z',
          confidence: 80,
        },
        { name: 'title', pattern: "[x-mobile-signalling:global_title = '+12462501234']" },
      ),
    )
    assert.deepEqual(said(result), [
      'realm mme.evil.example flag=indicator: STIX peer',
      'ip 192.0.2.7 flag=indicator: STIX peer',
      'e164 12462501234 flag=indicator: STIX title',
    ])
    assert.deepEqual([result.facts[0]?.until, result.facts[0]?.confidence], ['2024-09-01T00:00:00Z', 80])
  })
  it('leaves out half of an AND, files, and what was revoked, and says so', () => {
    const result = read(
      'stix',
      bundle(
        { pattern: "[domain-name:value = 'a.example' AND ipv4-addr:value = '192.0.2.7']" },
        { pattern: "[file:name = 'x']" },
        { pattern: "[domain-name:value = 'a.example']", revoked: true },
      ),
    )
    assert.deepEqual([result.facts.length, result.notes.length, result.problems.length], [0, 3, 0])
  })
})

describe('XML', () => {
  const tags = (text: string, piece = 1e9): string => {
    const seen: string[] = []
    const reader = new XmlReader({
      open: (name, line) => seen.push(`<${name} ${line}`),
      close: (name, value, line) => seen.push(`${name}=${value} ${line}`),
    })
    for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
    reader.end()
    return reader.problem === undefined ? seen.join('|') : `${reader.problem.line}: ${reader.problem.says}`
  }
  const good =
    '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<n:a x=">" y=\'1\'>\n<b>1 &lt; 2 &#x41;&amp;</b><c/><d><![CDATA[<raw&>]]></d>\n</n:a>\n'
  it('reads elements, references, CDATA, comments and prefixes', () => {
    assert.equal(tags(good), '<a 3|<b 4|b=1 < 2 A& 4|<c 4|c= 4|<d 4|d=<raw&> 4|a= 5')
  })
  it('reads the same in pieces of any size', () => {
    for (let piece = 1; piece < 40; piece++) assert.equal(tags(good, piece), tags(good), `${piece}`)
  })
  it('refuses what is wrong, with its line', () => {
    const wrong: Readonly<Record<string, RegExp>> = {
      '<a>\n<b></a>': /^2: <b> is ended by <\/a>/,
      '<a>\n<b>': /^2: the file ends inside <b>/,
      '<a></a><b/>': /second root/,
      'x<a/>': /outside the root/,
      '<a>&e;</a>': /entities are not expanded/,
      '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>': /^1: a document type/,
      '<a b=c></a>': /attributes/,
      '<a><': /ends inside/,
      '': /no element/,
      '</a>': /never began/,
      '<a>&#xD800;</a>': /no character/,
      '<1a/>': /is no tag/,
    }
    for (const [text, says] of Object.entries(wrong)) {
      assert.match(tags(text), says, text)
      for (const piece of [1, 2, 3]) assert.match(tags(text, piece), says, `${text} in pieces of ${piece}`)
    }
    assert.match(tags('<a>'.repeat(100)), /nested deeper/)
    assert.match(tags(`<a>${'x'.repeat(100_000)}</a>`, 1000), /more than 65536/)
    assert.match(tags(`<a ${'x'.repeat(100_000)}`, 1000), /does not end/)
  })
  it('refuses a billion laughs before it laughs', () => {
    const laughs = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i} "${'&lol;'.repeat(10)}">`).join('')}]>\n<lolz>&lol8;</lolz>`
    assert.match(tags(laughs), /^2: a document type declaration is refused/)
  })
})

describe('any octets', () => {
  it('never throw, whatever the reader', () => {
    const seeds = [
      'prefix,lessee\n1246,"X"\n',
      '{"type":"bundle","objects":[{"type":"indicator","pattern":"[ipv4-addr:value = \'1.2.3.4\']"}]}',
      '{"Event":{"Object":[{"name":"ss7-attack","Attribute":[{"object_relation":"SccpCgGT","value":"1"}]}]}}',
      '<TADIGRAEXIR21><Network><RangeData><CC>1</CC></RangeData></Network></TADIGRAEXIR21>',
      '__proto__,constructor\n1,2\n',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...importTypes),
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.string(), fc.constantFrom('<', '>', '"', '&', '{', ',', '\n', '\u0000', '\uD800'))), {
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: 9 }),
        (type, seed, edits, piece) => {
          let text = seed
          for (const [at, insert] of edits)
            text = text.slice(0, at % (text.length + 1)) + insert + text.slice((at % (text.length + 1)) + (at % 3))
          const result = read(type, text, piece)
          assert.ok(result.facts.length === 0 || result.problems.length === 0)
          assert.deepEqual(read(type, text), result)
        },
      ),
      { numRuns: 1500, seed: 11 },
    )
  })
})
