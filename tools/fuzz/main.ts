/**
 * `npm run fuzz -- [--seconds N | --messages N] [--seed S] [--sample N] [--stretch N] [CAPTURE…]`: hostile traffic through the whole path, and every law on a sample of it. What breaks
 * a law is made small and printed so that `--replay` shows it again. Exits 1 on a finding.
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { Analysis } from '../../src/pipeline/analysis.js'
import { Decoder, type PacketView } from '../../src/pipeline/decoder.js'
import { anomalies, anomalyName } from '../../src/model/anomaly.js'
import { type MessageBatch, protocols } from '../../src/model/message.js'
import { config, residual } from './home.js'
import { BothWays } from './both-ways.js'
import { Laws } from './laws.js'
import { type Kept, minimise } from './minimise.js'
import { captureSeeds, ownSeeds, type Seed } from './seeds.js'
import { Traffic } from './traffic.js'

/** Messages of one stretch: a new program, whose packets can all be made again. */
const STRETCH = 1 << 17
/** Of so many messages one is read in every way, unless --sample says otherwise. */
const SAMPLE = 512
/** Of so many stretches one goes through correlation and rules, too, and the next through the decoder in both ways; the others end behind the decoder. */
const WHOLE_PATH = 4
/** Messages that are timed together, and how long they may take on however slow a machine. */
const TIMED = 512
const MOST_MS = 4000
/** Memory that a stretch may leave in use. */
const MOST_MEMORY = 1 << 30

const story = new URL('../../test/captures/story.pcapng', import.meta.url).pathname

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    messages: { type: 'string' },
    seed: { type: 'string' },
    sample: { type: 'string' },
    stretch: { type: 'string' },
    replay: { type: 'string', multiple: true },
  },
})

const natural = (text: string | undefined, name: string, otherwise: number): number => {
  const n = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(n) || n < 0) {
    console.error(`fuzz: --${name} takes a whole number, not «${text}»`)
    process.exit(2)
  }
  return n
}

interface Finding {
  readonly law: string
  readonly packets: readonly Kept[]
  readonly fails: (packets: readonly Kept[]) => boolean
}

const keep = (p: PacketView): Kept => ({ linkType: p.linkType, at: p.at, octets: p.octets.slice(p.from, p.to) })

function view(p: Kept, frame: number): PacketView {
  const length = p.octets.length
  return { octets: p.octets, from: 0, to: length, originalLength: length, at: p.at, linkType: p.linkType, interfaceId: 0, file: 0, frame }
}

/** What is thrown, so that another fault is not taken for this one: the message without numbers, and where. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = error.stack?.split('\n').find((line) => line.includes('/src/') && !line.includes('laws.test')) ?? ''
  return `${error.name}: ${(error.message.split('\n')[0] ?? '').slice(0, 60).replace(/[0-9a-f]{4,}|\d+/g, '#')} ${place.trim().replace(/^at (\S+).*\/(src\/\S+?):(\d+).*$/, '$1 $2:$3')}`
}

function faultIn(run: () => void): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    return faultOf(error)
  }
}

/** The decoder, and what it finds counted. */
class DecoderAlone {
  readonly messages: Record<string, number> = {}
  readonly anomalies: Record<string, number> = {}
  readonly #decoder = new Decoder((batch) => this.#count(batch), { keepOctets: false, residual })
  readonly #protocols = new Uint32Array(protocols.length)
  #low = 0
  #high = 0

  packet(p: PacketView): void {
    this.#decoder.packet(p)
  }

  end(): void {
    this.#decoder.flush()
    for (const [i, name] of protocols.entries()) this.messages[name] = this.#protocols[i] as number
    for (let code = 0; code < 64; code++) {
      const name = anomalyName(code)
      if (name !== undefined && (((code < 32 ? this.#low : this.#high) >>> (code & 31)) & 1) === 1) this.anomalies[name] = 1
    }
  }

  #count({ columns: c, count }: MessageBatch): void {
    for (let row = 0; row < count; row++) {
      this.#low |= c.anomaliesLow[row] as number
      this.#high |= c.anomaliesHigh[row] as number
      if (c.component[row] === 0) this.#protocols[c.protocol[row] as number] = (this.#protocols[c.protocol[row] as number] as number) + 1
    }
  }
}

/** The whole path over packets. */
function throughAll(packets: readonly Kept[]): void {
  const analysis = new Analysis(config, {})
  packets.forEach((p, i) => analysis.packet(view(p, i + 1)))
  analysis.end()
}

function lawsOn(packets: readonly Kept[]): void {
  const laws = new Laws()
  packets.forEach((p, i) => laws.check(view(p, i + 1)))
}

/** The decoder in both ways. Rows are compared by batch: the last message is not the one that they differ in. */
function throughBoth(packets: readonly Kept[]): void {
  const ways = new BothWays({ residual })
  packets.forEach((p, i) => ways.packet(view(p, i + 1)))
  ways.end()
}

const failsAs =
  (run: (packets: readonly Kept[]) => void, fault: string) =>
  (packets: readonly Kept[]): boolean => {
    beat[TRIES] = (beat[TRIES] as number) + 1
    return faultIn(() => run(packets)) === fault
  }

/** Milliseconds of processor that this process has used: one that waits for its turn, or is paused, is not slow. */
function ownMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Message and stretch in work, and how often a finding was tried again, for the thread that watches: a message that never ends is a finding that this thread cannot tell. */
const beat = new Int32Array(new SharedArrayBuffer(12))
const TRIES = 2
const STUCK_MS = 120_000

function watch(seed: number): void {
  const code = `
    const { workerData: { beat, seed, limit } } = require('node:worker_threads')
    let last = -1, tries = 0, since = Date.now()
    setInterval(() => {
      const now = beat[0]
      if (now !== last || beat[2] !== tries) { last = now; tries = beat[2]; since = Date.now(); return }
      if (Date.now() - since < limit) return
      require('node:fs').writeSync(1, 'finding in stretch ' + beat[1] + ' of seed ' + seed + ': message ' + now + ' does not end\\n' +
        'again: npm run fuzz -- --seed ' + seed + ' --stretch ' + beat[1] + ' --messages ' + now + '\\n')
      process.kill(process.pid, 'SIGKILL')
    }, 1000)`
  new Worker(code, { eval: true, workerData: { beat, seed, limit: STUCK_MS } }).unref()
}

class Fuzzer {
  readonly #seeds: readonly Seed[]
  readonly #seed: number
  readonly #sample: number
  readonly #laws = new Laws()
  messages = 0
  sampled = 0
  /** Packets that went the plain way where both were held together. */
  plain = 0
  most = 0
  readonly kinds: Record<string, number> = {}
  readonly odd = new Set<string>()

  constructor(seeds: readonly Seed[], seed: number, sample: number) {
    this.#seeds = seeds
    this.#seed = seed
    this.#sample = sample
  }

  /** One stretch, or `until` so many messages of it. */
  stretch(number: number, until: number, over: () => boolean): Finding | undefined {
    beat[1] = number
    const traffic = new Traffic(this.#seeds, this.#seed, number)
    const both = number % WHOLE_PATH === 1
    const path = number % WHOLE_PATH === 0 ? new Analysis(config, {}) : both ? new BothWays({ residual }) : new DecoderAlone()
    let error: unknown
    let sampledNow: Kept | undefined
    let sample = false
    const give = (p: PacketView): void => {
      path.packet(p)
      if (!sample) return
      sampledNow = keep(p)
      this.sampled++
      this.#laws.check(p)
      sampledNow = undefined
    }
    let started = ownMs()
    let done = 0
    try {
      while (done < until) {
        sample = done % this.#sample === 0
        done++
        beat[0] = done
        traffic.next(give)
        if (done % TIMED !== 0) continue
        const now = ownMs()
        if (now - started > MOST_MS) return this.#slow(number, done)
        started = now
        if (over()) break
      }
      path.end()
    } catch (thrown) {
      error = thrown
    }
    this.messages += done
    if (error !== undefined)
      return sampledNow === undefined ? this.#thrown(number, done, error, both ? throughBoth : throughAll) : lawFinding(sampledNow, error)
    if (path instanceof BothWays) this.plain += path.taken
    else {
      const counted = path instanceof Analysis ? path.taken.counted : path
      for (const [name, count] of Object.entries(counted.messages)) this.kinds[name] = (this.kinds[name] ?? 0) + count
      for (const name of Object.keys(counted.anomalies)) this.odd.add(name)
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    this.most = Math.max(this.most, heapUsed + arrayBuffers)
    if (heapUsed + arrayBuffers > MOST_MEMORY)
      return { law: `memory: ${heapUsed + arrayBuffers} octets after stretch ${number}`, packets: [], fails: () => false }
    return undefined
  }

  /** The packets of a stretch up to a message, made again. */
  #again(number: number, until: number): Kept[] {
    const packets: Kept[] = []
    const traffic = new Traffic(this.#seeds, this.#seed, number)
    for (let i = 0; i < until; i++) traffic.next((p) => packets.push(keep(p)))
    return packets
  }

  #thrown(number: number, until: number, error: unknown, through: (packets: readonly Kept[]) => void): Finding {
    const all = this.#again(number, until)
    const fault = faultOf(error)
    const fails = failsAs(through, fault)
    for (let count = 1; count < all.length; count *= 4) {
      const last = all.slice(-count)
      if (fails(last)) return { law: fault, packets: last, fails }
    }
    return { law: fault, packets: all, fails }
  }

  #slow(number: number, until: number): Finding {
    const all = this.#again(number, until).slice(-TIMED * 6)
    const slow = (packets: readonly Kept[]): boolean => {
      const start = ownMs()
      throughAll(packets)
      return ownMs() - start > MOST_MS / 2
    }
    return { law: `more than ${MOST_MS} ms for ${TIMED} messages`, packets: all, fails: slow }
  }
}

function lawFinding(packet: Kept, error: unknown): Finding {
  const fault = faultOf(error)
  return {
    law: `${fault}\n${error instanceof Error ? error.message.slice(0, 2000) : ''}`,
    packets: [packet],
    fails: failsAs(lawsOn, fault),
  }
}

function print(finding: Finding, seed: number, stretch: number): void {
  console.log(`finding in stretch ${stretch} of seed ${seed}: ${finding.law}`)
  const again = finding.fails(finding.packets)
  const packets = again ? minimise(finding.packets, finding.fails) : finding.packets
  if (!again) console.log('It depends on what came before: the packets alone do not show it.')
  if (packets.length > 200) return console.log(`${packets.length} packets: run the stretch again`)
  console.log('again: npm run fuzz -- \\')
  for (const p of packets) console.log(`  --replay ${p.linkType}:${p.at}:${Buffer.from(p.octets).toString('hex')} \\`)
}

function replay(words: readonly string[]): never {
  const packets = words.map((word) => {
    const [linkType = '', at = '', hex = ''] = word.split(':')
    return { linkType: Number(linkType), at: Number(at), octets: Uint8Array.from(Buffer.from(hex, 'hex')) }
  })
  throughAll(packets)
  throughBoth(packets)
  lawsOn(packets)
  console.log('no law is broken')
  process.exit(0)
}

if (values.replay !== undefined) replay(values.replay)
const seed = natural(values.seed, 'seed', 1)
const most = natural(values.messages, 'messages', Number.MAX_SAFE_INTEGER)
const seconds = natural(values.seconds, 'seconds', values.messages === undefined ? 60 : Number.MAX_SAFE_INTEGER)
const own = ownSeeds()
const corpus = process.env['HOMEWARD_CORPUS']
const captures = [story, ...(corpus === undefined ? [] : [`${corpus}/captures`]), ...positionals]
const seeds = [...own, ...(await captureSeeds(captures, 200))]
console.error(`fuzz: seed ${seed}, ${seeds.length} packets to begin with, ${own.length} of them our own`)

const fuzzer = new Fuzzer(seeds, seed, Math.max(1, natural(values.sample, 'sample', SAMPLE)))
const start = performance.now()
const isOver = (): boolean => performance.now() - start > seconds * 1000
let stretches = natural(values.stretch, 'stretch', 0)
watch(seed)
let finding: Finding | undefined
while (fuzzer.messages < most && !isOver()) {
  finding = fuzzer.stretch(stretches, Math.min(STRETCH, most - fuzzer.messages), isOver)
  if (finding !== undefined) break
  stretches++
  const rate = Math.round(fuzzer.messages / ((performance.now() - start) / 1000))
  console.error(`fuzz: ${fuzzer.messages} messages, ${rate} a second, ${Math.round(fuzzer.most / 1e6)} MB`)
}
if (finding !== undefined) {
  print(finding, seed, stretches)
  process.exit(1)
}
const unseen = Object.keys(anomalies).filter((name) => !fuzzer.odd.has(name))
const took = (performance.now() - start) / 1000
console.log(
  `${fuzzer.messages} mutated messages without a finding, seed ${seed}, ${took.toFixed(0)} s, ${Math.round(fuzzer.messages / took)} a second`,
)
console.log(
  `${fuzzer.sampled} packets of them held against every law, ${fuzzer.plain} went the plain way and were read again; at most ${Math.round(fuzzer.most / 1e6)} MB in use after a stretch`,
)
console.log(
  `read: ${Object.entries(fuzzer.kinds)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')}`,
)
console.log(
  `anomalies seen: ${fuzzer.odd.size} of ${fuzzer.odd.size + unseen.length}${unseen.length === 0 ? '' : `; never: ${unseen.join(', ')}`}`,
)
