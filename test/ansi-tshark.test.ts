/** What we build of ANSI TCAP and ANSI-41, tshark decodes without an expert error, with the same operation and the same identities. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import { buildAnsiTcap } from '../src/wire/build-ansi.js'
import { operations } from '../src/wire/ansi-map/index.js'
import { vectors } from '../src/wire/ansi-map/vectors/operations.js'
import type { Vector } from '../src/wire/map/vectors/vector.js'
import { buildUnitdata } from '../src/wire/sccp.js'

const SCCP = 142
const there = spawnSync('tshark', ['--version']).status === 0

interface Difference {
  readonly why: string
  /** The complaints of tshark that are no news. */
  readonly known: RegExp
}
const unknownTag = (...tags: readonly number[]): RegExp => new RegExp(`tag:(${tags.join('|')})\\b`)
const NOTHING = /^$/
const GROUP = { why: 'tshark takes group information for an element around another there', known: /OctetString expected/ }
const LATER = 'parameters of later revisions that tshark does not know there'
const OPTIONAL = 'tshark demands a parameter that the standard makes optional (O in its table)'
const PROFILE = {
  why: 'parameters of the profile (§6.5.2.97) that tshark knows in some operations only',
  known: unknownTag(200, 203, 208, 209, 221, 348),
}
const MOBINFO = {
  why: 'tshark demands TDMA channel data (28) of any phone, and has the tag of an announcement (76) for NAMPS channel data (74)',
  known: unknownTag(28, 74),
}

const LOCATED = { why: 'tshark ends the packet at the resolution of an MSLocation', known: /Malformed/ }
const EXPLICIT = {
  why: 'the same; tshark takes tag 179 of the terminal’s capability for a wrapper, and demands a target cell that the standard makes optional',
  known: /Malformed|OctetString expected|tag:3\b/,
}
const EMPTY = { why: 'there is nothing in it, and tshark says so', known: /Carries no data/ }

/** Where tshark 4.0 and the standard differ, by «operation kind». */
const differences: Readonly<Record<string, Difference>> = {
  'RegistrationCancellation invoke': { why: LATER, known: unknownTag(242) },
  'QualificationRequest result': PROFILE,
  'QualificationDirective invoke': { why: LATER, known: unknownTag(21) },
  'QualificationRequest2 invoke': { why: 'tshark has no MSID there', known: unknownTag(8, 242) },
  'TMSIDirective invoke': { why: 'tshark has no MSID there', known: unknownTag(8, 242) },
  'AuthenticationDirective invoke': { why: LATER, known: unknownTag(48, 193) },
  'AuthenticationRequest invoke': { why: OPTIONAL, known: unknownTag(35) },
  'RandomVariableRequest result': { why: OPTIONAL, known: unknownTag(148) },
  'OTASPRequest invoke': { why: OPTIONAL, known: unknownTag(41) },
  'InterSystemPage2 result': { why: OPTIONAL, known: unknownTag(34, 36, 41) },
  'SMSDeliveryForward invoke': { why: OPTIONAL, known: unknownTag(9) },
  'OriginationRequest invoke': { why: LATER, known: /Unknown field in SET/ },
  'TransferToNumberRequest result': GROUP,
  'ServiceRequest invoke': GROUP,
  'SMSDeliveryPointToPoint result': { why: 'tshark shows the IMSI of the station as octets', known: NOTHING },
  'GeoPositionDirective invoke': { why: 'tshark names the operation and does not read it', known: NOTHING },
  'GeoPositionDirective result': { why: 'tshark does not read the result', known: /Unknown invokeData blob/ },
  'GeoPositionRequest result': { why: 'tshark does not read the result', known: /Unknown invokeData blob/ },
  'GeoPositionRequest invoke': MOBINFO,
  'InterSystemPositionRequest invoke': MOBINFO,
  'InterSystemPositionRequest result': MOBINFO,
  'HandoffMeasurementRequest2 invoke': LOCATED,
  'HandoffToThird invoke': LOCATED,
  'FacilitiesDirective2 invoke': EXPLICIT,
  'HandoffBack2 invoke': EXPLICIT,
  'HandoffToThird2 invoke': EXPLICIT,
  'HandoffToThird2 result': { why: OPTIONAL, known: unknownTag(3) },
  'MobileOnChannel invoke': EMPTY,
  'DisconnectResource invoke': EMPTY,
  'InstructionRequest invoke': EMPTY,
  'ResetTimer invoke': EMPTY,
  'DropService invoke': { why: OPTIONAL, known: unknownTag(1, 6) },
}

const msc = { ssn: 8, pc: 1001 }
const hlr = { ssn: 6, pc: 1002 }

const tid = (i: number): Uint8Array => Uint8Array.of(0x10, 0, i >> 8, i & 255)

/** The invocation alone, or with what answers it: a result names its operation only through the invocation. */
function messagesOf(v: Vector, i: number): Uint8Array[] {
  const asked = vectors.find((a) => a.kind === 'invoke' && a.opcode === v.opcode)?.value ?? {}
  const value = v.kind === 'invoke' ? v.value : asked
  const query = buildAnsiTcap({
    type: 'query',
    otid: tid(i),
    components: [{ kind: 'invoke', invokeId: 1, opcode: v.opcode, parameter: value }],
  })
  const asking = buildUnitdata(hlr, msc, query)
  if (v.kind === 'invoke') return [asking]
  const component =
    v.kind === 'error'
      ? ({ kind: 'error', invokeId: 1, errorCode: v.errorCode ?? 0, parameter: v.value } as const)
      : ({ kind: 'result', invokeId: 1, opcode: v.opcode, parameter: v.value } as const)
  return [asking, buildUnitdata(msc, hlr, buildAnsiTcap({ type: 'response', dtid: tid(i), components: [component] }))]
}

const keyOf = (v: Vector): string => `${v.operation} ${v.kind}`

/** Digits that stand under a key anywhere in a value. */
function numbers(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string' && /^\d{10,15}$/.test(value)) found.push(value)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) numbers(inner, found)
  return found
}

it('agrees with tshark on every vector of ANSI-41', {
  skip: there ? false : '*** NO tshark: what we build is NOT held against it; apt-get install tshark',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const file = join(folder, 'ansi.pcap')
    const messages = vectors.flatMap((v, i) => messagesOf(v, i).map((octets) => ({ v, octets })))
    writeFileSync(
      file,
      pcapOf(
        SCCP,
        messages.map(({ octets }, i) => ({ at: i * 1_000_000, octets })),
      ),
    )
    const run = spawnSync('tshark', ['-n', '-r', file, '-V'], { encoding: 'utf8', timeout: 300_000, maxBuffer: 1 << 28 })
    const frames = run.stdout.split(/^Frame \d+: /m).slice(1)
    assert.equal(frames.length, messages.length)
    const wrong: string[] = []
    messages.forEach(({ v }, i) => {
      const last = messages[i + 1]?.v !== v
      if (!last) return
      const known = differences[keyOf(v)]?.known
      const text = frames[i] ?? ''
      const bad = text.match(/^ *(BER Error|\[Malformed|\[Expert Info).*$|^.*Unknown ANSI-MAP PDU.*$/gm)
      const news = bad?.filter((line) => known?.test(line) !== true) ?? []
      if (news.length > 0) wrong.push(`${i + 1} ${keyOf(v)}: ${news.map((b) => b.trim()).join(' | ')}`)
      const name = v.operation.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()
      const shown = text.replaceAll(/[^A-Za-z0-9\n]/g, '').toLowerCase()
      if (v.kind !== 'error' && !shown.includes(name)) wrong.push(`${i + 1} ${keyOf(v)}: tshark does not name the operation`)
      if (v.kind === 'error' && !text.includes(`(${v.errorCode})`)) wrong.push(`${i + 1} ${keyOf(v)}: another error`)
      for (const number of numbers(v.value))
        if (known === undefined && !text.includes(number)) wrong.push(`${i + 1} ${keyOf(v)}: tshark has no ${number}`)
    })
    assert.equal(wrong.join('\n'), '')
    // docs/ansi-support.md is printed from this list: operations of which tshark reads every vector as we do.
    const odd = new Set(Object.keys(differences).map((key) => key.split(' ')[0]))
    const agreed = operations.map((o) => o.name).filter((name) => !odd.has(name))
    const list = new URL('golden/tshark-agrees-ansi.txt', import.meta.url)
    const content = `${agreed.toSorted().join('\n')}\n`
    if (process.argv.includes('--accept')) writeFileSync(list, content)
    assert.equal(readFileSync(list, 'utf8'), content, 'run: node --import tsx test/ansi-tshark.test.ts --accept')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
