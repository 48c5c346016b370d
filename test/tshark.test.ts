/** What `build` writes, tshark decodes without an expert error, with the same operation and the same numbers. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import { Component } from '../src/model/message.js'
import { buildField } from '../src/wire/build.js'
import { buildTcap } from '../src/wire/build-message.js'
import { explainParameter, numbersIn } from '../src/wire/explain.js'
import { contexts } from '../src/wire/map/contexts.js'
import { parameterForms } from '../src/wire/map/index.js'
import { buildUnitdata } from '../src/wire/sccp.js'
import type { Vector } from '../src/wire/map/vectors/vector.js'
import { vectors } from './vectors.js'

const SCCP = 142
const there = spawnSync('tshark', ['--version']).status === 0

/** Where tshark 4.0 and the standard differ, by «operation kind version error». */
const exceptions: Readonly<Record<string, string>> = {
  'performHandover invoke 1': 'tshark does not know the operation',
  'performHandover result 1': 'tshark does not know the operation',
  'performSubsequentHandover invoke 1': 'tshark does not know the operation',
  'performSubsequentHandover result 1': 'tshark does not know the operation',
  'noteInternalHandover invoke 1': 'tshark does not know the operation',
  'prepareSubsequentHandover invoke 2': 'tshark reads version 2 as version 3',
  'prepareSubsequentHandover result 2': 'tshark reads version 2 as version 3',
  'traceSubscriberActivity invoke 1': 'tshark does not know the operation',
  'updateLocation invoke 1': 'tshark does not know the roaming number of version 1',
  'updateLocation result 1': 'tshark reads the nature octet of the bare HLR number of version 1 as digits',
  'interrogateSS result 1': 'tshark does not know the version 1 form forwardedToNumber',
}
/** Errors whose bare form of version 1 tshark does not know. */
const bareErrors = new Set([8, 15, 27])

const keyOf = (v: Vector): string => `${v.operation} ${v.kind} ${v.version}`

function contextOf(v: Vector): readonly [number, number] {
  if (v.opcode === 46) return [21, v.version]
  const found = contexts.find((c) => c.initiator.includes(v.opcode)) ?? contexts.find((c) => c.responder.includes(v.opcode))
  return [found?.ac ?? 1, v.version]
}

function messageOf(v: Vector): Uint8Array {
  const context = contextOf(v)
  const from = { digits: '447700900101', ssn: 6 }
  const to = { digits: '12025550100', ssn: 7 }
  const tid = Uint8Array.from([1, 2, 3, 4])
  const component =
    v.kind === 'error'
      ? ({ kind: 'error', invokeId: 1, errorCode: v.errorCode ?? 0, parameter: v.value } as const)
      : ({ kind: v.kind, invokeId: 1, opcode: v.opcode, parameter: v.value } as const)
  return v.kind === 'invoke'
    ? buildUnitdata(to, from, buildTcap({ type: 'begin', otid: tid, context, components: [component] }))
    : buildUnitdata(from, to, buildTcap({ type: 'end', dtid: tid, context, accepted: true, components: [component] }))
}

it('agrees with tshark on every vector', {
  skip: there ? false : '*** NO tshark: what we build is NOT held against it; apt-get install tshark',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const file = join(folder, 'vectors.pcap')
    writeFileSync(
      file,
      pcapOf(
        SCCP,
        vectors.map((v, i) => ({ at: i * 1_000_000, octets: messageOf(v) })),
      ),
    )
    const fields = ['frame.number', '_ws.malformed', '_ws.expert.message', 'gsm_old.localValue', 'e212.imsi', 'e164.msisdn']
    const run = spawnSync('tshark', ['-n', '-r', file, '-T', 'fields', '-E', 'occurrence=a', ...fields.flatMap((f) => ['-e', f])], {
      encoding: 'utf8',
      timeout: 120_000,
    })
    const lines = run.stdout.trimEnd().split('\n')
    assert.equal(lines.length, vectors.length)
    const wrong: string[] = []
    vectors.forEach((v, i) => {
      if (keyOf(v) in exceptions || (v.kind === 'error' && bareErrors.has(v.errorCode ?? 0) && v.version < 3)) return
      const [, malformed = '', expert = '', codes = '', imsis = '', msisdns = ''] = (lines[i] ?? '').split('\t')
      if (malformed !== '' || /malformed|BER Error|BER: |wrong|unknown/i.test(expert))
        wrong.push(`${i} ${keyOf(v)}: ${malformed} ${expert}`)
      const code = String(v.kind === 'error' ? v.errorCode : v.opcode)
      if (!codes.split(',').includes(code)) wrong.push(`${i} ${keyOf(v)}: operation or error ${codes}, not ${code}`)
      const form = parameterForms(Component[v.kind], v.opcode, v.errorCode ?? -1, v.version)?.[0]
      if (form === undefined) return
      const octets = buildField(form, v.value)
      const ours = new Set(numbersIn(explainParameter(octets, 0, octets.length, [form])))
      // The address inside a TPDU is shown by tshark as a number, too; it belongs to the text of a message, not to MAP.
      const tpdu = JSON.stringify(v.value).includes('sm-RP-UI')
      for (const number of [...imsis.split(','), ...(tpdu ? [] : msisdns.split(','))]) {
        if (number !== '' && !ours.has(number)) wrong.push(`${i} ${keyOf(v)}: tshark has ${number}`)
      }
    })
    assert.deepEqual(wrong, [])
    // docs/map-support.md is printed from this list: operations of which tshark reads every vector as we do.
    const odd = new Set(Object.keys(exceptions).map((key) => key.split(' ')[0]))
    const agreed = [...new Set(vectors.filter((v) => v.kind !== 'error' && !odd.has(v.operation)).map((v) => v.operation))].sort()
    const list = new URL('golden/tshark-agrees.txt', import.meta.url)
    if (process.argv.includes('--accept')) writeFileSync(list, `${agreed.join('\n')}\n`)
    assert.equal(readFileSync(list, 'utf8'), `${agreed.join('\n')}\n`, 'run: node --import tsx test/tshark.test.ts --accept')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
