/** Whole messages, damaged in every way that is cheap to try: nothing throws, nothing takes long, and nothing is read from outside the message. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { random } from '../src/capture/samples.js'
import type { MessageBatch } from '../src/model/message.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { revealed } from '../src/report/masking.js'
import { messageEnd, recordOf } from '../src/report/record.js'
import { buildAnsiTcap } from '../src/wire/build-ansi.js'
import { buildTcap } from '../src/wire/build-message.js'
import { buildUnitdata } from '../src/wire/sccp.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = process.env['HOMEWARD_CORPUS'] ?? join(root, '..', 'shared', 'corpus')
const path = join(corpus, '..', 'reference', 'decoder-evasion-vectors.txt')
const LINKTYPE_SCCP = 142
/** No message may take longer, on however slow a machine. */
const MOST_MS = 2000
/** Octets before and behind a message in its array. */
const AROUND = 64

const hlr = { digits: '12025550199', ssn: 6 }
/** Speaks CAP: asked of an HLR, an operation of both would be MAP’s. */
const scf = { digits: '12025550199', ssn: 147 }
const CALL_CONTROL = 2
const asker = { digits: '4915550100', ssn: 147 }
const imsi = '001010123456789'
const otid = Uint8Array.of(0, 0, 0x12, 0x34)

const built: readonly Uint8Array[] = [
  buildTcap({
    type: 'begin',
    otid,
    context: [28, 3],
    components: [{ kind: 'invoke', invokeId: 1, opcode: 70, parameter: { imsi, requestedInfo: { locationInformation: null } } }],
  }),
  buildTcap({
    type: 'begin',
    otid,
    context: [29, 3],
    components: [
      {
        kind: 'invoke',
        invokeId: 1,
        opcode: 71,
        parameter: { subscriberIdentity: { imsi }, requestedInfo: { subscriberState: null }, 'gsmSCF-Address': asker.digits },
      },
    ],
  }),
  buildTcap({
    application: 'cap',
    type: 'begin',
    otid,
    context: [4, 2],
    components: [
      {
        kind: 'invoke',
        invokeId: 1,
        opcode: 0,
        parameter: {
          serviceKey: 1,
          callingPartyNumber: { nature: 4, incomplete: 0, plan: 1, presentation: 0, screening: 3, digits: '12025550101' },
          iMSI: imsi,
          timeAndTimezone: '2026-01-01T12:00:00+01:00',
        },
      },
      {
        kind: 'invoke',
        invokeId: 2,
        opcode: 35,
        parameter: { aChBillingChargingCharacteristics: { timeDurationCharging: { maxCallPeriodDuration: 3000 } } },
      },
    ],
  }),
  buildTcap({
    type: 'begin',
    otid,
    context: [25, 3],
    components: [
      {
        kind: 'invoke',
        invokeId: 1,
        opcode: 44,
        parameter: {
          'sm-RP-DA': { imsi },
          'sm-RP-OA': { serviceCentreAddressOA: asker.digits },
          'sm-RP-UI': { raw: '440b912120555010f17ff662101000000000170270000012' + '0d0000000050534800000000000001020304' },
        },
      },
    ],
  }),
  buildAnsiTcap({
    type: 'query',
    otid,
    components: [
      {
        kind: 'invoke',
        invokeId: 1,
        opcode: 14,
        parameter: { electronicSerialNumber: '82a1b2c3', mobileIdentificationNumber: '2025550101', imsi },
      },
    ],
  }),
].map((data, i) => buildUnitdata(i === CALL_CONTROL ? scf : hlr, asker, data))

function vectors(): Uint8Array[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.includes('\t')).map((line) => Buffer.from((line.split('\t').at(-1) ?? '').trim(), 'hex'))
}

const found = vectors()
const messages: readonly Uint8Array[] = [...built, ...found]
const missing = `*** NO VECTORS at ${path}: set HOMEWARD_CORPUS; only messages of our own are mutated`

/** Decodes one message after the other, each amid octets of a poison, in the array it comes in and in the pool it is copied to. */
class Amid {
  readonly #poison: number
  readonly #decoder: Decoder
  #records = ''
  #frame = 0

  constructor(poison: number) {
    this.#poison = poison
    let filled = false
    this.#decoder = new Decoder((batch) => {
      this.#records += recordsOf(batch).join('\n')
      // What earlier messages left behind must not stand in for the poison.
      batch.octets.fill(poison, 0, filled ? batch.used + AROUND : batch.octets.length)
      filled = true
    })
    this.read(built[0] ?? otid)
  }

  /** The records of a message, as text. */
  read(message: Uint8Array): string {
    const octets = new Uint8Array(message.length + 2 * AROUND).fill(this.#poison)
    octets.set(message, AROUND)
    this.#records = ''
    give(this.#decoder, octets, AROUND, AROUND + message.length, ++this.#frame)
    this.#decoder.flush()
    return this.#records
  }
}

function give(decoder: Decoder, octets: Uint8Array, from: number, to: number, frame: number): void {
  decoder.packet({
    octets,
    from,
    to,
    originalLength: to - from,
    at: 1_577_836_800_000_000 + frame * 1000,
    linkType: LINKTYPE_SCCP,
    interfaceId: 0,
    file: 0,
    frame,
  })
}

function recordsOf(batch: MessageBatch): string[] {
  const records: string[] = []
  for (let row = 0; row < batch.count; ) {
    const end = messageEnd(batch, row)
    records.push(JSON.stringify(recordOf(batch, row, end, revealed, [])))
    row = end
  }
  return records
}

/** Reads every mutation twice and holds the readings against each other. Returns how many there were, how many gave a record, and the slowest. */
function tryAll(mutations: Iterable<Uint8Array>): string {
  const [zeros, ones] = [new Amid(0), new Amid(0xff)]
  let count = 0
  let records = 0
  let slowest = 0
  for (const message of mutations) {
    const hex = (): string => Buffer.from(message).toString('hex')
    const start = performance.now()
    let a = ''
    let b = ''
    try {
      a = zeros.read(message)
      b = ones.read(message)
    } catch (error) {
      throw new Error(`this message makes the decoder throw: ${hex()}`, { cause: error })
    }
    const took = performance.now() - start
    if (took > MOST_MS) assert.fail(`this message takes ${Math.round(took)} ms: ${hex()}`)
    if (a !== b) assert.equal(a, b, `this message is read differently with other octets around it: ${hex()}`)
    slowest = Math.max(slowest, took)
    count++
    if (a !== '') records++
  }
  assert.ok(count > 0 && records > 0)
  return `${count} mutations, ${records} of them with a record, the slowest in ${slowest.toFixed(1)} ms`
}

function* truncations(message: Uint8Array): Generator<Uint8Array> {
  for (let to = 0; to <= message.length; to++) yield message.subarray(0, to)
}

function* bitFlips(message: Uint8Array): Generator<Uint8Array> {
  for (let bit = 0; bit < message.length * 8; bit++) {
    const flipped = Uint8Array.from(message)
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
    yield flipped
  }
}

function* doubled(message: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < message.length; at++) yield Buffer.concat([message.subarray(0, at + 1), message.subarray(at)])
}

const DEEP = 40
const openings = [Buffer.from('a080'.repeat(DEEP), 'hex'), Buffer.from('3081'.repeat(DEEP), 'hex')]

/** Openings without an end, at every place. */
function* opened(message: Uint8Array): Generator<Uint8Array> {
  for (const opening of openings) {
    for (let at = 0; at <= message.length; at++) yield Buffer.concat([message.subarray(0, at), opening, message.subarray(at)])
  }
}

/** Octets in 40 containers with right lengths: A0 80 … 00 00, or 30 81 LL …. */
function wrapped(inner: Uint8Array, indefinite: boolean): Uint8Array {
  let octets = inner
  for (let depth = 0; depth < DEEP; depth++) {
    octets = indefinite
      ? Buffer.concat([Buffer.from([0xa0, 0x80]), octets, Buffer.alloc(2)])
      : Buffer.concat([
          Buffer.from(octets.length < 256 ? [0x30, 0x81, octets.length] : [0x30, 0x82, octets.length >> 8, octets.length & 255]),
          octets,
        ])
  }
  return octets
}

/** An element with a length of two octets. */
function long(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, 0x82, content.length >> 8, content.length & 255]), content])
}

/** Messages whose lengths are right, with the nesting as parameter, inside it, as component, as dialogue and as message. */
function* nested(): Generator<Uint8Array> {
  const id = Buffer.from([0x48, 4, ...otid])
  const invoke = Buffer.from('020101020146', 'hex')
  const identity = Buffer.from('80080010101032547698', 'hex')
  for (const indefinite of [true, false]) {
    for (const inner of [new Uint8Array(0), identity, long(0x30, identity)]) {
      const deep = wrapped(inner, indefinite)
      const bodies = [
        long(0x62, id, long(0x6c, long(0xa1, invoke, deep))),
        long(0x62, id, long(0x6c, long(0xa1, invoke, long(0x30, deep, identity)))),
        long(0x62, id, long(0x6c, long(0xa1, invoke, long(0x30, identity, deep)))),
        long(0x62, id, long(0x6c, deep)),
        long(0x62, id, long(0x6b, deep), long(0x6c, long(0xa1, invoke, long(0x30, identity)))),
        long(0x62, deep),
        deep,
      ]
      for (const body of bodies) yield buildUnitdata(hlr, asker, body)
    }
  }
}

function* all(mutate: (message: Uint8Array) => Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const message of messages) yield* mutate(message)
}

describe('messages', { timeout: 240_000 }, () => {
  it('are those of the vectors', { skip: found.length > 0 ? false : missing }, () => assert.equal(found.length, 25))
  it('of our own are read', () => {
    const amid = new Amid(0)
    assert.match(amid.read(built[0] ?? otid), /"opcode":70,"operation":"provideSubscriberInfo".*"imsi":"001010123456789"/)
    assert.match(
      amid.read(built[2] ?? otid),
      /"protocol":"cap".*"operation":"initialDP".*"operation":"applyCharging".*"imsi":"001010123456789"/,
    )
    assert.match(amid.read(built[3] ?? otid), /"operation":"mt-forwardSM".*"application":"S@T browser"/)
    assert.match(amid.read(built[1] ?? otid), /"opcode":71,"operation":"anyTimeInterrogation".*"imsi":"001010123456789"/)
  })
  it('cut anywhere', (t) => t.diagnostic(tryAll(all(truncations))))
  it('with any bit turned', (t) => t.diagnostic(tryAll(all(bitFlips))))
  it('with any octet doubled', (t) => t.diagnostic(tryAll(all(doubled))))
  it('with 40 containers opened anywhere', (t) => t.diagnostic(tryAll(all(opened))))
  it('with 40 containers around a part', (t) => t.diagnostic(tryAll(nested())))
  it('with 40 containers around a part are said to be odd', () => {
    const amid = new Amid(0)
    for (const message of nested()) {
      const records = amid.read(message)
      // User data that does not begin like TCAP belongs to somebody else, and nothing is said about it.
      if (!records.includes('"protocol":"sccp"')) assert.match(records, /"anomalies":\[/, Buffer.from(message).toString('hex'))
    }
  })
})

describe('batches', () => {
  it('of 128 rows give the records of the usual ones', () => {
    const below = random(128)
    const component = Buffer.from('a1180201010201463010800800010121436587f9a20480008100', 'hex')
    const crowded = (count: number): Uint8Array =>
      buildUnitdata(hlr, asker, long(0x62, Buffer.from([0x48, 4, ...otid]), long(0x6c, ...Array.from({ length: count }, () => component))))
    const sequence = Array.from({ length: 300 }, (_, i) => {
      if (i % 23 === 0) return crowded(1 + below(80))
      const message = Uint8Array.from(messages[i % messages.length] ?? otid)
      if (below(3) > 0) message[below(message.length)] = below(256)
      return message
    })
    const read = (rows?: number): { records: string[]; emitted: number; stats: string } => {
      const records: string[] = []
      let emitted = 0
      const decoder = new Decoder(
        (full) => {
          emitted++
          records.push(...recordsOf(full))
        },
        rows === undefined ? {} : { rows },
      )
      sequence.forEach((message, i) => give(decoder, message, 0, message.length, i + 1))
      decoder.flush()
      return { records, emitted, stats: JSON.stringify(decoder.stats) }
    }
    const usual = read()
    const small = read(128)
    assert.ok(usual.emitted === 1 && small.emitted > 5)
    assert.ok(usual.records.length > 200)
    assert.deepEqual(small.records, usual.records)
    assert.equal(small.stats, usual.stats)
  })
})
