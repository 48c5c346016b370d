/** The laws that every message must keep, whatever its octets. A broken one throws. */
import assert from 'node:assert/strict'
import { anomalies } from '../../src/model/anomaly.js'
import { digitsText } from '../../src/model/digits.js'
import { Component, Context, type MessageBatch, Protocol } from '../../src/model/message.js'
import { Decoder, type PacketView } from '../../src/pipeline/decoder.js'
import { ansiIdentities } from './ansi-identities.js'
import { residual } from './home.js'
import { sameInPieces, waysOf } from './whole.js'
import { masked, revealedWithText } from '../../src/report/masking.js'
import { messageLine } from '../../src/report/message-line.js'
import { messageTree } from '../../src/report/message-tree.js'
import { messageEnd, parameterTree, recordOf } from '../../src/report/record.js'
import { head, readHeader } from '../../src/wire/ber.js'
import { buildField, valuesOf } from '../../src/wire/build.js'
import { type Field, tagsOf, type Target } from '../../src/wire/describe.js'
import { same as sameDiameter } from '../../src/wire/diameter/laws.test.js'
import { explainParameter, nodes, type Tree } from '../../src/wire/explain.js'
import { same as sameGtp, sameDigits } from '../../src/wire/gtp/laws.test.js'
import { buildUnitdata } from '../../src/wire/sccp.js'
import { formsFor } from '../../src/wire/tcap-users.js'

/** Contexts whose MAP-Open names the subscriber (TS 29.002 §7.3.1). */
const OPENED_FOR: readonly number[] = [8, 18, 19]
const targets: readonly Target[] = ['imsi', 'msisdn', 'node', 'client', 'imei']
const SECOND_LOOK = (1 << (anomalies.identityHidden.code - 32)) | (1 << (anomalies.wrapped.code - 32))
/** Octets before and behind a packet in its array. */
const AROUND = 64

const first = buildUnitdata({ ssn: 6 }, { ssn: 7 }, Uint8Array.of(0x64, 0))

/** Reads packets amid octets of a poison, in the array they come in and in the pool they are copied to. */
class Amid {
  readonly #poison: number
  readonly #decoder: Decoder
  #said = ''
  #filled = false

  constructor(poison: number, laws: boolean) {
    this.#poison = poison
    const record = (batch: MessageBatch): void => {
      this.#said += recordsOf(batch, laws)
      batch.octets.fill(poison, 0, this.#filled ? batch.used + AROUND : batch.octets.length)
      this.#filled = true
    }
    this.#decoder = new Decoder(record, { residual })
    // The first message finds a pool that is full of poison, too.
    this.read({
      octets: first,
      from: 0,
      to: first.length,
      originalLength: first.length,
      at: 0,
      linkType: 142,
      interfaceId: 0,
      file: 0,
      frame: 1,
    })
  }

  read(p: PacketView): string {
    const length = p.to - p.from
    const octets = new Uint8Array(length + 2 * AROUND).fill(this.#poison)
    octets.set(p.octets.subarray(p.from, p.to), AROUND)
    this.#said = ''
    this.#decoder.packet({ ...p, octets, from: AROUND, to: AROUND + length })
    this.#decoder.flush()
    return this.#said
  }
}

function recordsOf(batch: MessageBatch, laws: boolean): string {
  let said = ''
  for (let row = 0; row < batch.count; ) {
    const end = messageEnd(batch, row)
    const record = recordOf(batch, row, end, revealedWithText, [])
    said += `${JSON.stringify(record)}\n${messageTree(batch, row, end, record, revealedWithText).join('\n')}\n`
    if (laws) {
      messageLine(recordOf(batch, row, end, masked, []))
      for (let r = row; r < end; r++) keepsLaws(batch, r)
    }
    row = end
  }
  return said
}

function keepsLaws(batch: MessageBatch, row: number): void {
  const c = batch.columns
  const protocol = c.protocol[row] as number
  const whole = (): Uint8Array => batch.octets.slice(c.from[row], c.to[row])
  if (protocol === Protocol.diameter) sameDiameter(whole())
  else if (protocol === Protocol.gtpv1 || protocol === Protocol.gtpv2 || protocol === Protocol['gtp-prime']) sameGtp(whole())
  else if (c.componentKind[row] !== Component.none) sameComponent(batch, row)
}

/** scan = explain; and what explain found is found again in what build makes of it. */
function sameComponent(batch: MessageBatch, row: number): void {
  const c = batch.columns
  const [kind, opcode, error, version] = [c.componentKind[row], c.opcode[row], c.errorCode[row], c.version[row]] as [
    number,
    number,
    number,
    number,
  ]
  const forms = formsFor(c.protocol[row] as number, kind, opcode, error, version)
  if (forms === undefined || (c.argumentFrom[row] as number) >= (c.argumentTo[row] as number)) return
  const trees = parameterTree(batch, row)
  const all = [...nodes(trees)]
  // What the second look found has no place in the description.
  const second = ((c.anomaliesHigh[row] as number) & SECOND_LOOK) !== 0
  const ansi = c.protocol[row] === Protocol['ansi-map']
  const named = ansi && trees[0] !== undefined && trees[0].shape !== 'unknown' ? ansiIdentities(trees[0]) : undefined
  for (const name of ['msisdn', 'node', 'client'] as const)
    if (named !== undefined)
      sameDigits(
        digitsText(c[`${name}High`][row] as number, c[`${name}Low`][row] as number),
        named[name],
        `scan = explain: ${name} of ANSI-41`,
      )
  for (const target of second ? [] : ansi ? (['imsi'] as const) : targets) {
    const scanned = digitsText(c[`${target}High`][row] as number, c[`${target}Low`][row] as number)
    const explained = all.find((n) => n.target === target && n.digits !== undefined && n.digits !== '')?.digits
    if (target === 'imsi' && explained === undefined && isOpenedFor(batch, row, scanned)) continue
    sameDigits(scanned, explained ?? '', `scan = explain: ${target}`)
  }
  if (!second) assert.equal(c.marks[row], all.reduce((bits, n) => bits | n.mark, 0) >>> 0, 'scan = explain: marks')
  // The first element is the parameter, in the first form that has its tag.
  const tree = trees[0]
  if (tree === undefined || tree.shape === 'unknown' || !readHeader(batch.octets, tree.from, tree.to)) return
  const form = forms.find((f) => tagsOf(f).includes(head.tag))
  if (form === undefined) return
  const octets = rebuilt(form, tree)
  if (octets === undefined) return
  const [again] = explainParameter(octets, 0, octets.length, [form])
  assert.ok(again !== undefined, 'explain → build → explain')
  assert.deepEqual(valuesOf(again), valuesOf(tree), 'explain → build → explain')
}

/** True when the dialogue was opened for this subscriber: in a context whose MAP-Open names one, and in octets before the component. */
function isOpenedFor({ columns: c, octets }: MessageBatch, row: number, digits: string): boolean {
  if (c.contextKind[row] !== Context.map || !OPENED_FOR.includes((c.context[row] as number) >> 8)) return false
  const wanted = Array.from(digits, (digit) => '0123456789*#abc'.indexOf(digit).toString(16)).join('')
  // Low nibble first; fillers between digits hide none of them.
  let nibbles = ''
  for (const octet of octets.subarray(c.dataFrom[row], c.componentFrom[row]))
    nibbles += (octet & 15).toString(16) + (octet >> 4).toString(16)
  return nibbles.replaceAll('f', '').includes(wanted)
}

/**
 * What build makes of the values; undefined where it cannot give them back: a field that must be there is not, or fields stand in another order than the
 * standard’s, so that fields of the same tag cannot be told apart when they are put in order.
 */
function rebuilt(form: Field, tree: Tree): Uint8Array | undefined {
  for (const node of nodes([tree])) if (node.anomalies.includes('parameterOrder') || node.anomalies.includes('fieldTwice')) return undefined
  try {
    return buildField(form, valuesOf(tree))
  } catch (error) {
    if (error instanceof Error && / needs /.test(error.message)) return undefined
    throw error
  }
}

function hashOf(octets: Uint8Array): number {
  let hash = 0
  for (const octet of octets) hash = (Math.imul(hash, 31) + octet) >>> 0
  return hash
}

/** Reads a packet in every way that is too slow for all of them. */
export class Laws {
  readonly #zeros = new Amid(0, true)
  readonly #ones = new Amid(0xff, false)

  check(packet: PacketView): void {
    assert.equal(this.#zeros.read(packet), this.#ones.read(packet), 'read differently with other octets around it')
    const octets = packet.octets.slice(packet.from, packet.to)
    // In one way, cut in two somewhere, as the octets themselves say: a replay cuts it there again.
    const hash = hashOf(octets)
    const ways = waysOf(packet.linkType, octets)
    const way = ways[hash % ways.length]
    if (way !== undefined) sameInPieces(way, [[way.first + way.step * ((hash >>> 8) % Math.ceil((way.end - way.first) / way.step))]], true)
  }
}
