/**
 * The fast reader: all descriptions become one table, state × tag → field; a loop of about 100 lines follows it and fills columns.
 *
 * A state is a place in a SEQUENCE, because the same tag means different fields by position (UpdateLocation: IMSI and VLR number are both OCTET
 * STRING). An unknown tag keeps the state, a known tag out of order is taken; both are flagged. Only fields that fill a column, set a mark, or
 * hold one that does are entered. Nothing is allocated per message.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import type { MessageBatch } from '../model/message.js'
import { longDigits, longHigh, LONG_LOW, NO_DIGITS } from '../model/digits.js'
import { CONTENTS_CUT } from '../model/marks.js'
import { APPLICATION, CONTEXT, head, MAX_DEPTH, PRIVATE, readHeader, UNIVERSAL } from './ber.js'
import { packDigits, packed } from './bcd.js'
import { type Codec, type Field, type Target, tagsOf, type Type } from './describe.js'
import { tbcdCharacters } from './codecs.js'
import type { Octets } from './octets.js'
import { fillCorrespondent, forgetCorrespondent } from './sms/correspondent.js'

/** Width of a state in the table: context 0–63, universal 0–31, application 0–31, private 0–31. Other tags are unknown, but for wide tables. */
const WIDTH = 160
/** Width of a table that knows the context tags 64–447, too: the parameters of ANSI-41. */
export const WIDE = WIDTH + 384
/** States that a table has room for at first. */
const FIRST_STATES = 1024
/** Entry flags beside the number of the field. */
const OUT_OF_ORDER = 0x40000000
const AGAIN = 0x20000000
/** A field of a SET that may stand there once. */
const ONCE = 0x10000000
const FIELD = 0x0fffffff

function slotOf(tag: number, width: number): number {
  const number = tag & 0xffffff
  if (tag >= PRIVATE) return number < 32 ? 128 + number : -1
  if (tag >= CONTEXT) return number < 64 ? number : number + WIDTH - 64 < width ? number + WIDTH - 64 : -1
  if (tag >= APPLICATION) return number < 32 ? 96 + number : -1
  return tag >= UNIVERSAL && number < 32 ? 64 + number : -1
}

const targetNumber: Record<Target, number> = { imsi: 1, msisdn: 2, node: 3, client: 4, imei: 5 }

/** A leaf whose contents give marks, in the column of leaves. */
const MARKING_LEAF = 2

/** Where reading goes on inside a field that is not entered. */
const SKIP = -1
/** Behind a field that is out of its place: reading goes on in the state in which it was met. */
const STAY = -1

class Compiler {
  readonly width: number
  /** Room for more states than there are. */
  entries = new Int32Array(FIRST_STATES * WIDTH)
  states = 0
  fieldMark: number[] = [0]
  fieldTarget: number[] = [0]
  fieldDigitsAfter: number[] = [0]
  fieldDigitsLow: number[] = [0]
  fieldDigitsHigh: number[] = [0]
  fieldLeaf: number[] = [0]
  fieldMarksOf: Codec['marksOf'][] = [undefined]
  fieldInside: number[] = [SKIP]
  fieldNext: number[] = [0]
  /** Some type is a SET. */
  unordered = false
  readonly #inside = new Map<Type, number>()
  /** Numbers of the fields that were made of a description. */
  readonly #made = new Map<Field, number[]>()
  readonly #slots = new Map<Field, readonly number[]>()
  readonly #followed = new Map<Type, boolean>()

  constructor(width: number) {
    this.width = width
  }

  newState(): number {
    const state = this.states++
    if (this.states * this.width > this.entries.length) {
      const larger = new Int32Array(this.entries.length * 2)
      larger.set(this.entries)
      this.entries = larger
    }
    return state
  }

  /** True when reading this type can fill a column or set a mark below it. */
  followed(type: Type): boolean {
    const known = this.#followed.get(type)
    if (known !== undefined) return known
    let answer = false
    switch (type.kind) {
      case 'leaf':
        answer = type.target !== undefined || type.mark !== 0 || type.codec.marksOf !== undefined
        break
      case 'sequence':
        answer = type.fields.some((f) => f.type.mark !== 0 || this.followed(f.type))
        break
      case 'choice':
        answer = type.alternatives.some((f) => f.type.mark !== 0 || this.followed(f.type))
        break
      case 'list':
        answer = type.of.type.mark !== 0 || this.followed(type.of.type)
        break
    }
    this.#followed.set(type, answer)
    return answer
  }

  /** The state in which the contents of a constructed type are read. */
  inside(type: Type): number {
    if (type.kind === 'leaf' || !this.followed(type)) return SKIP
    const known = this.#inside.get(type)
    if (known !== undefined) return known
    let first: number
    if (type.kind === 'sequence' && type.unordered) {
      this.unordered = true
      first = this.newState()
      this.#inside.set(type, first)
      for (const field of type.fields) this.enter(first, field, first, field.repeats === true ? 0 : ONCE)
    } else if (type.kind === 'sequence') {
      first = this.sequence(type, type.fields)
    } else if (type.kind === 'list') {
      first = this.newState()
      this.#inside.set(type, first)
      this.enter(first, type.of, first, 0)
    } else {
      first = this.newState()
      const after = this.newState()
      this.#inside.set(type, first)
      for (const alternative of type.alternatives) this.enter(first, alternative, after, 0)
    }
    return first
  }

  /** A state in front of each field and one behind the last: each knows those that may come, and those that were to come before. */
  private sequence(type: Type, fields: readonly Field[]): number {
    const first = this.states
    for (let i = 0; i <= fields.length; i++) this.newState()
    this.#inside.set(type, first)
    // One for each tag of a field: its slot, the entry where it is in its place, and where it is not
    const slots: number[] = []
    const expected: number[] = []
    const misplaced: number[] = []
    const begins = fields.map((field, i) => {
      const begin = slots.length
      this.alternatives(field, 0, (alternative, mark) => {
        const here = this.fieldOf(alternative, first + i + 1, mark)
        const elsewhere = this.fieldOf(alternative, STAY, mark)
        for (const slot of this.slotsOf(alternative)) {
          slots.push(slot)
          expected.push(here)
          misplaced.push(elsewhere)
        }
      })
      return begin
    })
    begins.push(slots.length)
    const { entries, width } = this
    for (let i = 0; i <= fields.length; i++) {
      const row = (first + i) * width
      for (let k = begins[i] as number; k < slots.length; k++) {
        const at = row + (slots[k] as number)
        if (entries[at] === 0) entries[at] = expected[k] as number
      }
      for (let j = i - 1; j >= 0; j--) {
        const flags = j === i - 1 ? AGAIN : OUT_OF_ORDER
        for (let k = begins[j] as number; k < (begins[j + 1] as number); k++) {
          const at = row + (slots[k] as number)
          if (entries[at] === 0) entries[at] = (misplaced[k] as number) | flags
        }
      }
    }
    return first
  }

  /** Lets `field` be taken in `state`; the first field that claims a tag keeps it. */
  enter(state: number, field: Field, next: number, flags: number): void {
    this.alternatives(field, 0, (alternative, mark) => {
      for (const slot of this.slotsOf(alternative)) {
        const at = state * this.width + slot
        if (this.entries[at] !== 0) continue
        // Made first: it may make states, for which the entries move
        const made = this.fieldOf(alternative, next, mark) | flags
        this.entries[at] = made
      }
    })
  }

  /** The field, or what a choice without a tag of its own may be, with the marks of the choices around. */
  private alternatives(field: Field, outerMark: number, each: (alternative: Field, mark: number) => void): void {
    if (field.tag !== undefined || field.type.kind !== 'choice') each(field, outerMark | field.type.mark)
    else for (const alternative of field.type.alternatives) this.alternatives(alternative, outerMark | field.type.mark, each)
  }

  private slotsOf(field: Field): readonly number[] {
    const known = this.#slots.get(field)
    if (known !== undefined) return known
    const slots = tagsOf(field).map((tag) => {
      const slot = slotOf(tag, this.width)
      if (slot < 0) throw new Error(`field ${field.name}: tag ${tag.toString(16)} is outside the scan table`)
      return slot
    })
    this.#slots.set(field, slots)
    return slots
  }

  /** The states of a sequence share its fields. */
  private fieldOf(field: Field, next: number, mark: number): number {
    let made = this.#made.get(field)
    if (made === undefined) this.#made.set(field, (made = []))
    for (const id of made) if (this.fieldNext[id] === next && this.fieldMark[id] === mark) return id
    made.push(this.fieldMark.length)
    return this.newField(field.type, next, mark)
  }

  private newField(type: Type, next: number, mark: number): number {
    const id = this.fieldMark.length
    this.fieldMark.push(mark)
    this.fieldNext.push(next)
    const isLeaf = type.kind === 'leaf'
    this.fieldLeaf.push(!isLeaf ? 0 : type.codec.marksOf === undefined ? 1 : MARKING_LEAF)
    this.fieldMarksOf.push(isLeaf ? type.codec.marksOf : undefined)
    this.fieldTarget.push(isLeaf && type.target !== undefined ? targetNumber[type.target] : 0)
    this.fieldDigitsAfter.push(isLeaf ? (type.codec.digitsAfter ?? 0) : 0)
    const [low, high] = (isLeaf ? type.codec.digitsRange : undefined) ?? [0, 255]
    this.fieldDigitsLow.push(low)
    this.fieldDigitsHigh.push(high)
    this.fieldInside.push(SKIP)
    this.fieldInside[id] = this.inside(type)
    return id
  }
}

/** The compiled descriptions. Made once at start; `root` adds the parameter of a component. */
export class ScanTable {
  readonly #layer: number
  readonly #width: number
  readonly #compiler: Compiler
  #entries = new Int32Array(0)
  #mark = new Int32Array(0)
  #target = new Uint8Array(0)
  #digitsAfter = new Uint8Array(0)
  #digitsLow = new Uint8Array(0)
  #digitsHigh = new Uint8Array(0)
  #leaf = new Uint8Array(0)
  #marksOf: readonly Codec['marksOf'][] = []
  #inside = new Int32Array(0)
  #next = new Int32Array(0)

  // The way down, one per level: where the contents end, the state to return to, and where reading goes on.
  readonly #ends = new Int32Array(MAX_DEPTH + 1)
  readonly #afters = new Int32Array(MAX_DEPTH + 1)
  readonly #nexts = new Int32Array(MAX_DEPTH + 1)
  readonly #scratch = new Uint8Array(256)

  // Fields of a SET that were seen: in which call, and in the container that ends where.
  #call = 0
  #seenIn = new Float64Array(0)
  #seenEnd = new Int32Array(0)

  /** `layer`: where anomalies are said to be. `width`: `WIDE` for context tags above 63. */
  constructor(layer: number = Layer.map, width = WIDTH) {
    this.#layer = layer
    this.#width = width
    this.#compiler = new Compiler(width)
  }

  /**
   * A state in which exactly one parameter is read: the first form is the right one, the others are other versions of it. `named`: the dialogue says its
   * version; without one, every form is as good as the first.
   */
  root(forms: readonly Field[], named = true): number {
    const state = this.#compiler.newState()
    const after = this.#compiler.newState()
    forms.forEach((form, i) => {
      this.#compiler.enter(state, form, after, i === 0 || !named ? 0 : OUT_OF_ORDER)
    })
    return state
  }

  /** Freezes the table; call after the last `root`. */
  seal(): this {
    const c = this.#compiler
    this.#entries = c.entries.subarray(0, c.states * this.#width)
    this.#mark = new Int32Array(c.fieldMark)
    this.#target = new Uint8Array(c.fieldTarget)
    this.#digitsAfter = new Uint8Array(c.fieldDigitsAfter)
    this.#digitsLow = new Uint8Array(c.fieldDigitsLow)
    this.#digitsHigh = new Uint8Array(c.fieldDigitsHigh)
    this.#leaf = new Uint8Array(c.fieldLeaf)
    this.#marksOf = c.fieldMarksOf
    this.#inside = new Int32Array(c.fieldInside)
    this.#next = new Int32Array(c.fieldNext)
    if (c.unordered) {
      this.#call = 1
      this.#seenIn = new Float64Array(c.fieldNext.length)
      this.#seenEnd = new Int32Array(c.fieldNext.length)
    }
    return this
  }

  get states(): number {
    return this.#entries.length / this.#width
  }

  /** The sealed table, for a reader that follows it elsewhere (src/core). */
  get parts() {
    return {
      entries: this.#entries,
      mark: this.#mark,
      target: this.#target,
      digitsAfter: this.#digitsAfter,
      digitsLow: this.#digitsLow,
      digitsHigh: this.#digitsHigh,
      leaf: this.#leaf,
      inside: this.#inside,
      next: this.#next,
      marksOf: this.#marksOf,
    }
  }

  /** Reads the parameter of a component, octets `from` to `to`, into the columns of `row`. */
  scan(octets: Octets, from: number, to: number, root: number, batch: MessageBatch, row: number): void {
    const entries = this.#entries
    const width = this.#width
    const ends = this.#ends
    const afters = this.#afters
    const nexts = this.#nexts
    const markColumn = batch.columns.marks
    let depth = 0
    let state = root
    let at = from
    ends[0] = to
    if (this.#call !== 0) this.#call++
    for (;;) {
      const end = ends[depth] as number
      if (at >= end) {
        if (depth === 0) return
        state = afters[depth] as number
        at = nexts[depth] as number
        depth--
        continue
      }
      if (!readHeader(octets, at, end)) {
        batch.flag(row, anomalies.truncated.code, this.#layer, at)
        at = end
        continue
      }
      const { tag, constructed, valueFrom, valueTo, next } = head
      if (head.odd !== 0) batch.flagAll(row, head.odd, this.#layer, at)
      if (tag === 0) {
        // 00 00 inside a definite length; other contents under universal 0 mean nothing either
        batch.flag(row, anomalies.endOfContentsInDefinite.code, this.#layer, at)
        at = next
        continue
      }
      const slot = slotOf(tag, width)
      const entry = slot < 0 ? 0 : (entries[state * width + slot] as number)
      if (entry === 0) {
        batch.flag(row, state === root ? anomalies.parameterType.code : anomalies.parameterUnknown.code, this.#layer, at)
        at = next
        continue
      }
      const field = entry & FIELD
      if ((entry & (OUT_OF_ORDER | AGAIN)) !== 0) {
        const code =
          (entry & AGAIN) !== 0 ? anomalies.fieldTwice.code : state === root ? anomalies.versionOther.code : anomalies.parameterOrder.code
        batch.flag(row, code, this.#layer, at)
      }
      if ((entry & ONCE) !== 0) {
        if (this.#seenIn[field] === this.#call && this.#seenEnd[field] === end) batch.flag(row, anomalies.fieldTwice.code, this.#layer, at)
        this.#seenIn[field] = this.#call
        this.#seenEnd[field] = end
      }
      const mark = this.#mark[field] as number
      if (mark !== 0) markColumn[row] = (markColumn[row] as number) | mark
      const inside = this.#inside[field] as number
      const behind = this.#next[field] as number
      if (inside !== SKIP && constructed) {
        if (depth >= MAX_DEPTH) {
          batch.flag(row, anomalies.nestingTooDeep.code, this.#layer, at)
        } else {
          depth++
          ends[depth] = valueTo
          afters[depth] = behind === STAY ? state : behind
          nexts[depth] = next // behind the end-of-contents octets, when the length is indefinite
          state = inside
          at = valueFrom
          continue
        }
      } else if ((this.#leaf[field] as number) !== 0) {
        if (constructed) this.#splitString(octets, valueFrom, valueTo, field, batch, row)
        else if ((this.#leaf[field] as number) === MARKING_LEAF) this.#contents(octets, valueFrom, valueTo, field, batch, row, valueFrom)
        else if ((this.#target[field] as number) !== 0) this.#digits(octets, valueFrom, valueTo, field, batch, row, valueFrom)
      } else if (inside !== SKIP) {
        batch.flag(row, anomalies.parameterType.code, this.#layer, at)
      }
      if (behind !== STAY) state = behind
      at = next
    }
  }

  /** A string in constructed form (X.690 §8.7.3): its parts one after the other, to a bounded depth and length. */
  #splitString(octets: Octets, from: number, to: number, field: number, batch: MessageBatch, row: number): void {
    batch.flag(row, anomalies.constructedString.code, this.#layer, from)
    if ((this.#target[field] as number) === 0 && this.#marksOf[field] === undefined) return
    const length = joinParts(octets, from, to, this.#scratch, 0)
    this.#contents(this.#scratch, 0, length, field, batch, row, from)
    if ((this.#target[field] as number) !== 0) this.#digits(this.#scratch, 0, length, field, batch, row, from)
  }

  /** What a value says by its contents, if it does: marks, and whom a short message is to or from. `at`: where they are said to be cut. */
  #contents(octets: Octets, from: number, to: number, field: number, batch: MessageBatch, row: number, at: number): void {
    const marksOf = this.#marksOf[field]
    if (marksOf === undefined) return
    const c = batch.columns
    forgetCorrespondent()
    const said = marksOf(octets, from, to)
    if ((said & CONTENTS_CUT) !== 0) batch.flag(row, anomalies.valueLength.code, this.#layer, at)
    c.marks[row] = (c.marks[row] as number) | (said & ~CONTENTS_CUT)
    fillCorrespondent(c, row)
  }

  /** A number in TBCD into its column, unless the component filled it before. */
  #digits(octets: Octets, from: number, to: number, field: number, batch: MessageBatch, row: number, place: number): void {
    const c = batch.columns
    let high: Uint32Array
    let low: Uint32Array
    switch (this.#target[field]) {
      case 1:
        high = c.imsiHigh
        low = c.imsiLow
        break
      case 2:
        high = c.msisdnHigh
        low = c.msisdnLow
        break
      case 3:
        high = c.nodeHigh
        low = c.nodeLow
        break
      case 4:
        high = c.clientHigh
        low = c.clientLow
        break
      default:
        high = c.imeiHigh
        low = c.imeiLow
    }
    if (high[row] !== NO_DIGITS) return
    const first = from + (this.#digitsAfter[field] as number)
    digitsInto(octets, first, to, high, low, row)
    const count = lastDigits.count
    if (lastDigits.illegal) batch.flag(row, anomalies.digitsIllegal.code, this.#layer, place)
    if (count > (this.#digitsHigh[field] as number)) batch.flag(row, anomalies.digitsTooLong.code, this.#layer, place)
    else if (count < (this.#digitsLow[field] as number) || first > to) batch.flag(row, anomalies.valueLength.code, this.#layer, place)
  }
}

/** What `digitsInto` met. */
export const lastDigits = { count: 0, illegal: false }

/** TBCD octets into two columns of digits (model/digits.ts). A filler between digits hides none of them. */
export function digitsInto(octets: Octets, from: number, to: number, high: Uint32Array, low: Uint32Array, row: number): void {
  if (packDigits(octets, from, to, -1)) {
    high[row] = packed.high
    low[row] = packed.low
    lastDigits.count = packed.count
    lastDigits.illegal = false
    return
  }
  let h = 0xffffffff
  let l = 0xffffffff
  let count = 0
  let illegal = false
  const last = 2 * (to - from) - 1
  for (let i = 0; i <= last; i++) {
    const o = octets[from + (i >> 1)] as number
    const nibble = (i & 1) === 0 ? o & 15 : o >> 4
    if (nibble > 9 && (nibble !== 15 || i !== last)) illegal = true
    if (nibble === 15) continue
    if (count < 8) h ^= (15 ^ nibble) << (28 - 4 * count)
    else if (count < 16) l ^= (15 ^ nibble) << (60 - 4 * count)
    count++
  }
  if (count > 16) {
    h = longNumber(octets, from, to)
    l = LONG_LOW
  }
  high[row] = h
  low[row] = l
  lastDigits.count = count
  lastDigits.illegal = illegal
}

/** The high half of a number of more digits than columns hold (model/digits.ts). */
export function longNumber(octets: Octets, from: number, to: number): number {
  const { characters, count } = tbcdCharacters(octets, from, to)
  return longHigh(longDigits.idOf(characters, count))
}

/** Joins the primitive parts of a constructed string into `into`; returns how many octets there are, at most its length. */
export function joinParts(octets: Octets, from: number, to: number, into: Uint8Array, depth: number): number {
  let length = 0
  let at = from
  while (at < to && length < into.length) {
    if (!readHeader(octets, at, to)) break
    const { constructed, valueFrom, valueTo, next } = head
    if (constructed && depth < 4) {
      length += joinParts(octets, valueFrom, valueTo, into.subarray(length), depth + 1)
    } else {
      for (let i = valueFrom; i < valueTo && length < into.length; i++) into[length++] = octets[i] as number
    }
    at = next
  }
  return length
}
