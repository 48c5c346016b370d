/** Every information element of GTP that we name, alone in a message that `build` writes: tshark knows its type and finds nothing wrong with its form. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { pcapOf } from '../src/capture/writer.js'
import type { Ie } from '../src/wire/gtp/dictionary.js'
import { v1Ies } from '../src/wire/gtp/ies/v1.js'
import { v2Ies } from '../src/wire/gtp/ies/v2.js'
import { buildGtp, explainGtp, gtpRecord, type IeValues } from '../src/wire/gtp/index.js'
import { gtpVectors } from '../src/wire/gtp/vectors/index.js'
import { nodes } from '../src/wire/explain.js'
import { leastOf } from '../src/wire/gtp/layout.js'
import type { Octets } from '../src/wire/octets.js'

const RAW_IP = 101
const there = spawnSync('tshark', ['--version']).status === 0
/** Octets that are tried beyond the fewest. */
const MORE = 40
const complaint = /malformed|expert info|unknown.*(type|ie|element|extension)/i
/** It knows the type, and does not look inside. */
const undecoded = /not (decoded|dissected) yet/
const CREATE_PDP_CONTEXT_REQUEST = 16
const CREATE_SESSION_REQUEST = 32

const be16 = (n: number): number[] => [(n >> 8) & 255, n & 255]

function packetOf(message: Octets, id: number): Octets {
  const datagram = [...be16(2123), ...be16(2123), ...be16(8 + message.length), 0, 0, ...message]
  const ip = [0x45, 0, ...be16(20 + datagram.length), ...be16(id), 0x40, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]
  return Uint8Array.from([...ip, ...datagram])
}

/** What tshark 4.0 does not know or cannot read, by version and name. */
const exceptions: Readonly<Record<string, string>> = {
  '1 RAN Transparent Container': 'it reads BSSGP inside, which we do not write',
  '1 BSS Container': 'it reads XID and PFC parameters inside, which we do not write',
  '1 CAMEL Charging Information Container': 'it reads Q.763 numbers inside and finds octets missing in what we tried',
  '1 Temporary Mobile Group Identity': 'it supports no format of it',
  '1 Local Home Network ID with NSAPI': 'it finds octets missing whatever we tried',
  '1 Data Record Packet': 'it reads charging records inside, which we do not write',
  '2 MM Context for UTRAN SRVCC': 'it finds octets missing in rows of zeros',
  '2 MM Context for CS to PS SRVCC': 'it finds octets missing in rows of zeros',
  '2 Complete Request Message': 'it reads a NAS message inside, which we do not write',
}

/** What no vector holds and no row of zeros is. */
const contents: Readonly<Record<string, string>> = {
  '1 Local Home Network ID with NSAPI': '056c686e',
  '2 S103 PDN Data Forwarding Info': '04c00002010000000100',
  '2 S1-U Data Forwarding Info': '0504c000020100000001',
  '2 Node Number': '06912102555501f1',
}

/** Values of elements in our vectors, by version and name. */
const samples = new Map<string, IeValues[string]>()
function collect(version: 1 | 2, values: IeValues): void {
  for (const [full, value] of Object.entries(values)) {
    const one = Array.isArray(value) ? (value as readonly IeValues[string][])[0] : value
    const name = full.replace(/\/\d+$/, '')
    if (one === undefined) continue
    if (!samples.has(`${version} ${name}`)) samples.set(`${version} ${name}`, one)
    if (version === 2 && groups.has(name)) collect(version, one as IeValues)
  }
}
const groups = new Set(v2Ies.filter((ie) => ie.grouped).map((ie) => ie.name))
for (const { version, ies } of gtpVectors) collect(version, ies)

function messageOf(version: 1 | 2, ie: Ie, value: IeValues[string], sequence: number): Octets {
  const type = version === 1 ? CREATE_PDP_CONTEXT_REQUEST : CREATE_SESSION_REQUEST
  return buildGtp({ version, type, teid: 1, sequence, ies: { [ie.name]: value } })
}

/** Contents to try: those of a vector or the shortest that may be, then longer rows of zeros. */
function* candidates(version: 1 | 2, ie: Ie): Generator<IeValues[string]> {
  const sample = samples.get(`${version} ${ie.name}`)
  const given = contents[`${version} ${ie.name}`]
  if (given !== undefined) yield { raw: given }
  if (sample !== undefined) yield sample
  const least = Math.max(ie.fixed, leastOf(ie.parts))
  if (ie.fixed > 0) yield { raw: '00'.repeat(ie.fixed) }
  else for (let length = least; length <= least + MORE; length++) yield { raw: '00'.repeat(length) }
}

/** What we find wrong with the elements; that the message lacks others is not asked. */
const ours = (octets: Octets): readonly string[] =>
  [...nodes(explainGtp(octets, 0, octets.length).slice(1))].flatMap((node) => node.anomalies)

it('has only elements that tshark knows, in a form with which neither finds anything wrong', {
  skip: there ? false : '*** NO tshark: the elements of GTP are NOT held against it; apt-get install tshark',
}, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-'))
  try {
    const all = [...v1Ies.map((ie) => [1, ie] as const), ...v2Ies.map((ie) => [2, ie] as const)]
    const tried = all.flatMap(([version, ie], element) =>
      [...candidates(version, ie)].map((value, i) => ({ element, octets: messageOf(version, ie, value, i) })),
    )
    const file = join(folder, 'ies.pcap')
    const packets = tried.map(({ octets }, i) => ({ at: i * 1_000_000, octets: packetOf(octets, (i & 0x7fff) + 1) }))
    writeFileSync(file, pcapOf(RAW_IP, packets))
    const run = spawnSync('tshark', ['-n', '-r', file, '-V', '-O', 'gtp,gtpv2'], { encoding: 'utf8', timeout: 200_000, maxBuffer: 1 << 28 })
    const texts = run.stdout.split(/^Frame \d+: /m).slice(1)
    assert.equal(texts.length, tried.length)
    const wrong: string[] = []
    for (const [element, [version, ie]] of all.entries()) {
      const name = `${version} ${ie.name}`
      const complaints = tried.flatMap(({ element: of, octets }, i) => {
        if (of !== element) return []
        const types = gtpRecord(octets, 0, octets.length)?.ieTypes ?? []
        assert.equal(types[0], ie.type, name)
        const odd = (texts[i] ?? '').split('\n').filter((line) => complaint.test(line) && !undecoded.test(line))
        return [[...ours(octets), ...odd.map((line) => line.trim())]]
      })
      const fits = complaints.some((list) => list.length === 0)
      if (fits === name in exceptions) wrong.push(`${name} [${ie.type}]: ${fits ? 'no exception is needed' : complaints[0]?.join('; ')}`)
    }
    assert.deepEqual(wrong, [])
    t.diagnostic(`${all.length} elements in ${tried.length} messages, ${Object.keys(exceptions).length} exceptions`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
