/** Captures as people give them: whole files on disk through `openCaptures`, in every form, whole, cut and damaged. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { hexOf, newYear, packetsOf, random, readOctets, readPaths, seenHex, type Whole } from './samples.js'
import { pcapngOf, pcapOf, type WrittenPacket } from './writer.js'

const packets = packetsOf(8)
const LINK = 142
const forms: readonly (readonly [name: string, octets: Uint8Array])[] = [
  ['pcap, µs, little endian', pcapOf(LINK, packets)],
  ['pcap, µs, big endian', pcapOf(LINK, packets, { bigEndian: true })],
  ['pcap, ns, little endian', pcapOf(LINK, packets, { nanoseconds: true })],
  ['pcap, ns, big endian', pcapOf(LINK, packets, { nanoseconds: true, bigEndian: true })],
  ['pcapng, little endian', pcapngOf(LINK, packets)],
  ['pcapng, big endian', pcapngOf(LINK, packets, { bigEndian: true })],
]
const plain = pcapOf(LINK, packets)
let folder = ''
let files = 0

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-captures-'))
})
after(() => rm(folder, { recursive: true }))

async function put(octets: Uint8Array, name?: string): Promise<string> {
  files += 1
  const path = join(folder, name ?? `${files}.capture`)
  await writeFile(path, octets)
  return path
}

function assertWhole(whole: Whole, wanted: readonly WrittenPacket[] = packets): void {
  assert.deepEqual([whole.stops, whole.problems], [[], []])
  assert.deepEqual(seenHex(whole), hexOf(wanted))
  assert.deepEqual(
    whole.packets.map((p) => [p.at, p.frame, p.linkType, p.interfaceId, p.originalLength]),
    wanted.map((p, i) => [p.at, i + 1, LINK, 0, p.octets.length]),
  )
}

function assertPrefix(whole: Whole, wanted: readonly WrittenPacket[] = packets): void {
  assert.deepEqual(seenHex(whole), hexOf(wanted).slice(0, whole.packets.length))
}

/** Packets that deflate cannot make smaller, so that a cut in the middle of the file is one in the middle of the packets. */
function noisy(count: number): WrittenPacket[] {
  const below = random(11)
  return Array.from({ length: count }, (_, i) => ({ at: newYear + i, octets: Uint8Array.from({ length: 200 }, () => below(256)) }))
}

describe('a capture file', () => {
  for (const [name, octets] of forms) {
    it(`is read as ${name}`, async () => assertWhole(await readPaths([await put(octets)])))
    it(`is read as ${name}, in gzip`, async () => assertWhole(await readPaths([await put(gzipSync(octets))])))
    it(`is read as ${name}, in two gzip members`, async () => {
      for (const cut of [1, 24, 61, octets.length - 1]) {
        const members = Buffer.concat([gzipSync(octets.subarray(0, cut)), gzipSync(octets.subarray(cut))])
        assertWhole(await readPaths([await put(members)]))
      }
    })
    it(`is read as ${name}, on stdin`, async () => {
      for (const length of [1, 7, octets.length]) {
        const pipe = new PassThrough()
        const reading = readPaths(['-'], pipe)
        for (let at = 0; at < octets.length; at += length) pipe.write(octets.subarray(at, at + length))
        pipe.end()
        assertWhole(await reading)
      }
    })
    it(`gives a prefix when ${name} is cut at any offset`, async () => {
      for (let cut = 0; cut <= octets.length; cut += 1) {
        const whole = await readPaths([await put(octets.subarray(0, cut), 'cut')])
        assertPrefix(whole)
        assert.ok(whole.stops.length + whole.problems.length <= 1)
        if (whole.problems.length > 0) assert.equal(whole.packets.length, 0)
        if (cut === octets.length) assertWhole(whole)
      }
    })
  }
})

describe('a truncated gzip file', () => {
  it('keeps every packet that can be inflated, and says that it stopped', async () => {
    const many = noisy(2000)
    const octets = gzipSync(pcapOf(LINK, many))
    for (const part of [0.01, 0.3, 0.5, 0.77, 0.999]) {
      const cut = octets.subarray(0, Math.floor(octets.length * part))
      const inflated = gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH }).length
      const whole = await readPaths([await put(cut)])
      assertPrefix(whole, many)
      assert.equal(whole.packets.length, Math.floor((inflated - 24) / 216))
      assert.equal(whole.stops.length, 1)
      assert.match(whole.stops[0]?.reason ?? '', /gzip compression ends too early/)
    }
  })
  it('that lost its last octets keeps all packets', async () => {
    const octets = gzipSync(plain)
    for (let lost = 1; lost <= 8; lost += 1) {
      const whole = await readPaths([await put(octets.subarray(0, -lost))])
      assert.deepEqual([seenHex(whole), whole.stops.length, whole.problems.length], [hexOf(packets), 1, 0])
    }
  })
})

describe('what cannot be read', () => {
  const below = random(3)
  const cases: readonly (readonly [name: string, octets: Uint8Array | undefined, wanted: RegExp])[] = [
    ['an absent file', undefined, /does not exist/],
    ['an empty file', new Uint8Array(0), /is empty/],
    ['a JPEG picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 900 }, () => below(256))]), /is a JPEG picture/],
    ['random octets', Uint8Array.from([0x9e, 0xc5, ...Array.from({ length: 900 }, () => below(256))]), /not a capture/],
    ['an empty gzip file', gzipSync(''), /is empty/],
  ]
  for (const [name, octets, wanted] of cases) {
    it(`${name} is named in a sentence`, async () => {
      const path = octets === undefined ? join(folder, 'absent') : await put(octets)
      const whole = await readPaths([path])
      assert.deepEqual([whole.packets, whole.stops, whole.problems.length], [[], [], 1])
      const problem = whole.problems[0]
      assert.equal(problem?.file, path)
      assert.ok(problem.message.startsWith(`«${path}» `) && problem.message.endsWith('.'))
      assert.match(problem.message, wanted)
    })
    it(`${name} does not keep another file from being read`, async () => {
      const path = octets === undefined ? join(folder, 'absent') : await put(octets)
      const whole = await readPaths([path, await put(plain)])
      assert.deepEqual([seenHex(whole), whole.problems.length], [hexOf(packets), 1])
    })
  }
})

describe('several captures', () => {
  it('of a folder are read by name', async () => {
    const inside = join(folder, 'inside')
    await mkdir(inside)
    await writeFile(join(inside, 'b.pcapng'), pcapngOf(LINK, packets.slice(4)))
    await writeFile(join(inside, 'a.pcap.gz'), gzipSync(pcapOf(LINK, packets.slice(0, 4))))
    await writeFile(join(inside, 'notes.md'), 'no capture')
    const whole = await readPaths([inside])
    assert.deepEqual([seenHex(whole), whole.problems, whole.stops], [hexOf(packets), [], []])
    assert.deepEqual([...new Set(whole.packets.map((p) => p.name))], [join(inside, 'a.pcap.gz'), join(inside, 'b.pcapng')])
  })
  it('come by time, and at the same time in the order given', async () => {
    const at = (...times: readonly number[]): WrittenPacket[] =>
      times.map((time, i) => ({ at: newYear + time, octets: Uint8Array.of(time, i) }))
    const a = await put(pcapOf(LINK, at(1, 3, 3, 5, 9)), 'a')
    const b = await put(pcapngOf(LINK, at(1, 2, 3, 9, 9)), 'b')
    const order = async (paths: readonly string[]): Promise<string> =>
      (await readPaths(paths)).packets.map((p) => `${p.name.slice(-1)}${p.frame}`).join(' ')
    assert.equal(await order([a, b]), 'a1 b1 b2 a2 a3 b3 a4 a5 b4 b5')
    assert.equal(await order([b, a]), 'b1 a1 b2 b3 a2 a3 a4 b4 b5 a5')
  })
})

describe('mutations', () => {
  for (const [name, octets] of forms) {
    it(`of ${name} never throw or hang`, { timeout: 60_000 }, async () => {
      const below = random(octets.length)
      for (let round = 0; round < 300; round += 1) {
        const mutated = Buffer.from(octets)
        for (let hits = 1 + below(5); hits > 0; hits -= 1) mutated[below(mutated.length)] = below(256)
        const place = below(mutated.length)
        const way = below(4)
        const changed =
          way === 0
            ? mutated.subarray(0, place)
            : way === 1
              ? Buffer.concat([mutated.subarray(0, place), mutated.subarray(place + 1 + below(12))])
              : way === 2
                ? Buffer.concat([mutated.subarray(0, place), Buffer.from([below(256), below(256)]), mutated.subarray(place)])
                : mutated
        const whole = await readOctets(changed)
        assert.ok(whole.packets.length <= changed.length / 12)
        for (const packet of whole.packets) assert.ok(packet.hex.length / 2 <= changed.length && Number.isSafeInteger(packet.at))
      }
    })
  }
})

describe('the public captures', () => {
  const corpus = process.env['HOMEWARD_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
  const manifest = join(corpus, 'MANIFEST.md')
  it('have the frames that their manifest names', {
    skip: existsSync(manifest) ? false : `*** NO CORPUS at ${corpus}: set HOMEWARD_CORPUS; frame counts are NOT tested`,
  }, async (t) => {
    const rows = (await readFile(manifest, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
    const column = rows[0]?.indexOf('frames') ?? -1
    assert.ok(column > 0)
    let checked = 0
    for (const row of rows.slice(2)) {
      const name = row[1] ?? ''
      const path = join(corpus, 'captures', name)
      if (!existsSync(path)) {
        t.diagnostic(`*** NOT CHECKED: «${path}» is in the manifest but not there`)
        continue
      }
      const whole = await readPaths([path])
      assert.deepEqual([name, whole.packets.length, whole.stops, whole.problems], [name, Number(row[column]), [], []])
      checked += 1
    }
    t.diagnostic(`${checked} of ${rows.length - 2} captures have the frames of the manifest`)
    assert.ok(checked > 0)
  })
})
