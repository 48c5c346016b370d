import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { CaptureProblem, fileProblem } from './problem.js'
import { hexOf, newYear, packetsOf, random, readOctets, readPaths, seenHex } from './samples.js'
import { openCaptures } from './source.js'
import { pcapngOf, pcapOf } from './writer.js'

const packets = packetsOf(6)
const file = pcapOf(142, packets)
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-capture-'))
})
after(() => rm(folder, { recursive: true }))

async function put(name: string, octets: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, octets)
  return path
}

describe('problems', () => {
  const sentence = async (path: string): Promise<string> => {
    const { source, problems } = await openCaptures([path])
    assert.equal(source, undefined)
    assert.ok(problems[0] instanceof CaptureProblem && problems.length === 1)
    assert.equal(problems[0].file, path)
    return problems[0].message.replaceAll(`${folder}/`, '')
  }
  const cases: readonly (readonly [name: string, octets: Uint8Array | string, RegExp])[] = [
    ['empty.pcap', '', /^«empty.pcap» is empty: check that/],
    ['a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /is a JPEG picture, not a capture: give a pcap or pcapng file\.$/],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), /is a PNG picture/],
    ['a.pdf', '%PDF-1.7\n', /is a PDF document/],
    ['a.elf', Buffer.from('7f454c4602010100', 'hex'), /is an ELF program/],
    ['a.zip', Buffer.from('504b030414000000', 'hex'), /is a zip archive .*: unpack it/],
    ['a.zst', Buffer.from('28b52ffd00000000', 'hex'), /unzstd FILE/],
    ['a.tar', Buffer.concat([Buffer.alloc(257, 97), Buffer.from('ustar\0')]), /is a tar archive/],
    ['a.txt', 'tshark said: 1 0.000 größer\n', /is plain text, not a capture/],
    [
      'a.snoop',
      Buffer.from('snoop\0\0\0\0\0\0\x02'),
      /is a Solaris snoop capture, not a capture: convert it with Wireshark first: editcap/,
    ],
    ['a.rf5', Buffer.from('0000020012050010', 'hex'), /K12/],
    ['noise.pcap', Buffer.from('deadbeef00ff01fe', 'hex'), /no known kind \(its first octets are de ad be ef\)/],
    ['head.pcap', file.subarray(0, 20), /ends inside its file header/],
    [
      'noise.pcap.gz',
      Buffer.concat([Buffer.from('1f8b', 'hex'), Buffer.alloc(300, 0xfe)]),
      /cannot be unpacked: its gzip compression is damaged/,
    ],
    ['nothing.gz', gzipSync(''), /inside its gzip compression, is empty/],
    ['text.gz', gzipSync('hello there\n'), /inside its gzip compression, is plain text/],
    ['twice.gz', gzipSync(gzipSync(file)), /compressed once more/],
  ]
  for (const [name, octets, wanted] of cases) {
    it(`names ${name}`, async () => {
      assert.match(await sentence(await put(name, octets)), wanted)
    })
  }
  it('names an absent file', async () => {
    assert.equal(await sentence(join(folder, 'absent.pcap')), '«absent.pcap» does not exist: check the path and the spelling.')
  })
  it('names a file that may not be read', async () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
    assert.match(fileProblem('a.pcap', denied).message, /^«a.pcap» may not be read by you: ask its owner/)
    const path = await put('denied.pcap', file)
    await chmod(path, 0)
    // root reads it all the same
    if (process.getuid?.() !== 0) assert.match(await sentence(path), /may not be read by you/)
  })
  it('names too many open files', () => {
    assert.match(fileProblem('a.pcap', Object.assign(new Error('many'), { code: 'EMFILE' })).message, /ulimit -n/)
  })
  it('lets errors that are no file problem go up', () => {
    assert.throws(() => fileProblem('a.pcap', new TypeError('bug')), TypeError)
  })
  it('names a folder without captures', async () => {
    await mkdir(join(folder, 'none'))
    assert.match(await sentence(join(folder, 'none')), /^The folder «none» holds no captures/)
  })
  it('names a device', async () => {
    assert.match(await sentence('/dev/null'), /is a device, not a capture file/)
  })
  it('names a socket', async () => {
    const path = join(folder, 'socket')
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(path, resolve))
    try {
      assert.match(await sentence(path), /is a socket/)
    } finally {
      server.close()
    }
  })
  it('names a terminal as stdin', async () => {
    const { problems } = await openCaptures(['-'], { stdin: Object.assign(new PassThrough(), { isTTY: true }) })
    assert.match(problems[0]?.message ?? '', /is a terminal/)
  })
  it('reads what is good and names what is bad', async () => {
    const whole = await readPaths([join(folder, 'absent'), await put('good.pcap', file)])
    assert.deepEqual([whole.packets.length, whole.problems.length, whole.packets[0]?.name], [6, 1, join(folder, 'good.pcap')])
  })
})

describe('gzip', () => {
  it('reads a compressed capture, also of several members', async () => {
    const members = Buffer.concat([gzipSync(file.subarray(0, 70)), gzipSync(file.subarray(70))])
    for (const octets of [gzipSync(file), members]) {
      const whole = await readPaths([await put('a.pcap.gz', octets)])
      assert.deepEqual([seenHex(whole), whole.stops], [hexOf(packets), []])
      assert.deepEqual(seenHex(await readOctets(octets, 1)), hexOf(packets))
    }
  })
  it('reads a long one with back pressure', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({ at: newYear + i, octets: new Uint8Array(300).fill(i) }))
    const path = await put('long.pcap.gz', gzipSync(pcapOf(1, many)))
    const whole = await readPaths([path])
    assert.deepEqual([whole.packets.length, whole.stops], [60_000, []])
  })
  it('keeps what was inflated before a cut at every offset', async () => {
    const octets = gzipSync(file)
    for (let cut = 2; cut < octets.length; cut += 1) {
      const whole = await readOctets(octets.subarray(0, cut))
      assert.deepEqual(seenHex(whole), hexOf(packets).slice(0, whole.packets.length))
      assert.equal(whole.stops.length + whole.problems.length, 1)
    }
    const whole = await readOctets(octets.subarray(0, -4))
    assert.equal(
      whole.stops[0]?.reason,
      'the file ends after packet 6: its gzip compression ends too early, so the file was cut; 6 packets were read',
    )
  })
  it('keeps everything when only the checksum is wrong', async () => {
    const octets = gzipSync(file)
    octets[octets.length - 6] = (octets.at(-6) ?? 0) ^ 1
    const whole = await readPaths([await put('sum.pcap.gz', octets)])
    assert.deepEqual([whole.packets.length, whole.stops.length], [6, 1])
  })
  it('never throws or loops on mutations', async () => {
    const below = random(5)
    const octets = gzipSync(pcapOf(1, packetsOf(40)))
    for (let round = 0; round < 200; round += 1) {
      const mutated = Uint8Array.from(octets)
      mutated[2 + below(mutated.length - 2)] = below(256)
      await readOctets(mutated)
    }
  })
})

describe('stdin', () => {
  it('reads a pipe as it comes', async () => {
    const pipe = new PassThrough()
    const { source } = await openCaptures(['-'], { stdin: (pipe.write(file.subarray(0, 24 + 21)), pipe) })
    assert.ok(source)
    const first = async (): Promise<string> => {
      for (;;) {
        const step = source.next()
        if (step !== 'wait') return step
        await source.fill()
      }
    }
    assert.equal(await first(), 'packet')
    assert.deepEqual([source.names, source.bytesTotal, source.frame], [['-'], undefined, 1])
    pipe.end(file.subarray(45))
    assert.equal(await first(), 'packet')
    assert.equal(source.frame, 2)
    await source.close()
  })
  it('is read once', async () => {
    const pipe = new PassThrough()
    pipe.end(file)
    const whole = await readPaths(['-', '-'], pipe)
    assert.deepEqual([whole.packets.length, whole.problems.length], [6, 1])
  })
  it('turns an error of the stream into a problem', async () => {
    const pipe = new PassThrough()
    pipe.write(file)
    const { source } = await openCaptures(['-'], { stdin: pipe })
    pipe.destroy(Object.assign(new Error('gone'), { code: 'EIO' }))
    await assert.rejects(async () => {
      for (let step = source?.next(); step !== 'end'; step = source?.next()) if (step === 'wait') await source?.fill()
    }, CaptureProblem)
  })
})

describe('named pipe', () => {
  it('is read like stdin', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    const [whole] = await Promise.all([readPaths([path]), writeFile(path, file)])
    assert.deepEqual(seenHex(whole), hexOf(packets))
  })
})

describe('several captures', () => {
  it('are merged by packet time, ties in the order given', async () => {
    const a = await put('m-a.pcap', pcapOf(1, packetsOf(4)))
    const b = await put('m-b.pcapng', pcapngOf(142, packetsOf(4, newYear, 500_000)))
    const names = (whole: { packets: readonly { name: string; frame: number }[] }): string[] =>
      whole.packets.map((p) => `${p.name.at(p.name.lastIndexOf('-') + 1)}${p.frame}`)
    assert.deepEqual(names(await readPaths([a, b])), ['a1', 'b1', 'b2', 'a2', 'b3', 'b4', 'a3', 'a4'])
    assert.deepEqual(names(await readPaths([b, a])), ['b1', 'a1', 'b2', 'b3', 'a2', 'b4', 'a3', 'a4'])
  })
  it('give the same from many files, opened when they are due, as a sort does', async () => {
    const below = random(9)
    const paths: string[] = []
    const wanted: string[] = []
    const all: { at: number; text: string; order: number }[] = []
    for (let n = 0; n < 80; n += 1) {
      const first = newYear + below(40) * 1_000_000
      const own = packetsOf(below(5), first)
      const octets = pcapOf(1, own, { nanoseconds: n % 2 === 0 })
      const path = await put(`many-${n}.pcap${n % 3 === 0 ? '.gz' : ''}`, n % 3 === 0 ? gzipSync(octets) : octets)
      paths.push(path)
      own.forEach((packet, i) => all.push({ at: packet.at, text: `${path} ${i + 1}`, order: n }))
    }
    all.sort((x, y) => x.at - y.at || x.order - y.order)
    wanted.push(...all.map((packet) => packet.text))
    const whole = await readPaths(paths)
    assert.deepEqual(
      whole.packets.map((p) => `${p.name} ${p.frame}`),
      wanted,
    )
    assert.deepEqual([whole.stops, whole.problems], [[], []])
  })
  it('note each stop once, though files are opened twice', async () => {
    const damaged = Buffer.from(file)
    damaged.writeUInt32LE(0xffffffff, 24 + 8)
    const paths = await Promise.all(Array.from({ length: 6 }, (_, n) => put(`d-${n}.pcap`, damaged)))
    const whole = await readPaths(paths)
    assert.deepEqual([whole.packets.length, whole.stops.length], [30, 6])
  })
  it('close with files that were never read', async () => {
    const paths = await Promise.all(Array.from({ length: 6 }, (_, n) => put(`c-${n}.pcap`, file)))
    const { source } = await openCaptures(paths)
    assert.equal(source?.bytesRead, 0)
    assert.equal(source?.bytesTotal, 6 * file.length)
    await source?.close()
  })
})

describe('folder', () => {
  it('stands for its captures, by name, not for other files or folders inside', async () => {
    const inside = join(folder, 'captures')
    await mkdir(join(inside, 'deeper.pcap'), { recursive: true })
    const one = pcapOf(1, packets.slice(0, 1))
    for (const name of ['c.pcapng', 'b.CAP', 'notes.txt', 'e.pcap', 'd.dmp.gz']) {
      await writeFile(join(inside, name), name === 'notes.txt' ? 'notes\n' : name.endsWith('gz') ? gzipSync(one) : one)
    }
    await symlink(join(inside, 'e.pcap'), join(inside, 'f.pcap'))
    const whole = await readPaths([inside])
    assert.deepEqual(
      whole.packets.map((p) => p.name.slice(inside.length + 1)),
      ['b.CAP', 'c.pcapng', 'd.dmp.gz', 'e.pcap', 'f.pcap'],
    )
    assert.deepEqual(whole.problems, [])
  })
})

describe('progress', () => {
  it('counts octets on disk', async () => {
    const { source } = await openCaptures([await put('progress.pcap', file)])
    for (let step = source?.next(); step === 'packet' || step === 'wait'; step = source?.next()) if (step === 'wait') await source?.fill()
    assert.deepEqual([source?.bytesRead, source?.bytesTotal], [file.length, file.length])
    await source?.close()
  })
})

describe('public captures', () => {
  const corpus = process.env.HOMEWARD_CORPUS ?? '../shared/corpus'
  it('have as many frames as tshark counts', async (t) => {
    if (!existsSync(join(corpus, 'MANIFEST.md'))) {
      t.diagnostic(`NOT CHECKED: the corpus is not at «${corpus}»; set HOMEWARD_CORPUS to its folder`)
      return
    }
    const table = (await readFile(join(corpus, 'MANIFEST.md'), 'utf8')).matchAll(/^\| (\S+\.pcap(?:ng)?) \| \d+ \| (\d+) \|/gm)
    let files = 0
    for (const [, name = '', frames] of table) {
      const path = join(corpus, 'captures', name)
      if (!existsSync(path)) {
        t.diagnostic(`NOT CHECKED: «${path}» is in the manifest but not there`)
        continue
      }
      const whole = await readPaths([path])
      assert.deepEqual([name, whole.packets.length, whole.packets.at(-1)?.frame, whole.stops], [name, Number(frames), Number(frames), []])
      files += 1
    }
    t.diagnostic(`${files} captures of the corpus checked`)
    assert.ok(files > 0)
  })
})
