/**
 * The descriptions of wire/ as tables of C, for bench/walk.c: so that the yardstick reads the same fields as we do, and goes on to when they change.
 * What the tables mean stands beside each.
 */
import { APPLICATION, CONTEXT, PRIVATE, UNIVERSAL } from '../src/wire/ber.js'
import { Component } from '../src/model/message.js'
import { type Field, tagsOf, type Type } from '../src/wire/describe.js'
import { parameterForms } from '../src/wire/map/index.js'
import { avps } from '../src/wire/diameter/avps/index.js'
import { TGPP } from '../src/wire/diameter/dictionary.js'
import { table1, table2 } from '../src/wire/gtp/walk.js'

const WIDTH = 160
const SKIP = -1
const VERSIONS = 5
const CODES = 128
const columns = ['imsi', 'msisdn', 'node', 'client', 'imei'] as const

/** Place of a tag in a state: context 0–63, universal, application, private 32 each. */
function slotOf(tag: number): number {
  const number = tag & 0xffffff
  if (tag >= PRIVATE) return 128 + number
  if (tag >= CONTEXT) return number
  if (tag >= APPLICATION) return 96 + number
  return tag >= UNIVERSAL ? 64 + number : -1
}

/** A place in a sequence is a state; a state says for each tag which field it is and which state comes next. */
class States {
  readonly entries: number[] = []
  /** Per field: mark bits, column plus one, octets before the digits, state inside (−1: not entered), next state. */
  readonly fields: number[][] = [[0, 0, 0, SKIP, 0]]
  readonly #inside = new Map<Type, number>()
  readonly #followed = new Map<Type, boolean>()

  state(): number {
    const made = this.entries.length / WIDTH
    for (let i = 0; i < WIDTH; i++) this.entries.push(0)
    return made
  }

  root(forms: readonly Field[]): number {
    const state = this.state()
    const after = this.state()
    for (const form of forms) this.#enter(state, form, after, 0)
    return state
  }

  /** True when a column or a mark is filled below this type: others are stepped over, as our reader does. */
  #follows(type: Type): boolean {
    const known = this.#followed.get(type)
    if (known !== undefined) return known
    const inside =
      type.kind === 'sequence' ? type.fields : type.kind === 'choice' ? type.alternatives : type.kind === 'list' ? [type.of] : []
    this.#followed.set(type, false)
    const follows = (type.kind === 'leaf' && type.target !== undefined) || inside.some((f) => f.type.mark !== 0 || this.#follows(f.type))
    this.#followed.set(type, follows)
    return follows
  }

  #into(type: Type): number {
    if (type.kind === 'leaf' || !this.#follows(type)) return SKIP
    const known = this.#inside.get(type)
    if (known !== undefined) return known
    const first = this.state()
    this.#inside.set(type, first)
    if (type.kind === 'list') this.#enter(first, type.of, first, 0)
    else if (type.kind === 'choice') for (const alternative of type.alternatives) this.#enter(first, alternative, first, 0)
    else {
      const states = [first, ...type.fields.map(() => this.state())]
      for (const [i, state] of states.entries()) {
        for (let j = i; j < type.fields.length; j++) this.#enter(state, type.fields[j] as Field, states[j + 1] as number, 0)
        for (let j = i - 1; j >= 0; j--) this.#enter(state, type.fields[j] as Field, state, 0)
      }
    }
    return first
  }

  #enter(state: number, field: Field, next: number, outer: number): void {
    const { type } = field
    if (field.tag === undefined && type.kind === 'choice') {
      for (const alternative of type.alternatives) this.#enter(state, alternative, next, outer | type.mark)
      return
    }
    for (const tag of tagsOf(field)) {
      const at = state * WIDTH + slotOf(tag)
      if (this.entries[at] !== 0) continue
      this.entries[at] = this.fields.length
      const column = type.kind === 'leaf' && type.target !== undefined ? columns.indexOf(type.target) + 1 : 0
      const made = [type.mark | outer, column, type.kind === 'leaf' ? (type.codec.digitsAfter ?? 0) : 0, SKIP, next]
      this.fields.push(made)
      made[3] = this.#into(type)
    }
  }
}

const array = (type: string, name: string, values: Iterable<number>): string => {
  const list = [...values]
  return `static const ${type} ${name}[${list.length}] = {${list.join(',')}};\n`
}

/** What `walk.c` includes. */
export function walkTables(): string {
  const states = new States()
  const roots = (kind: number): number[] =>
    Array.from({ length: CODES * VERSIONS }, (_, i) => {
      const code = Math.floor(i / VERSIONS)
      const forms = parameterForms(kind, code, code, i % VERSIONS)
      return forms === undefined ? SKIP : states.root(forms)
    })
  const invoke = roots(Component.invoke)
  const result = roots(Component.result)
  const error = roots(Component.error)
  const column = (i: number): number[] => states.fields.map((f) => f[i] as number)

  const avp = { ietf: new Uint16Array(1024), tgpp: new Uint16Array(4608) }
  const kinds: string[] = ['']
  const forms: string[] = ['']
  const place = (list: string[], name: string): number => (list.includes(name) ? list.indexOf(name) : list.push(name) - 1)
  const described = avps.map((a, i) => {
    ;(a.vendor === TGPP ? avp.tgpp : avp.ietf)[a.code] = i + 1
    const kind = a.target === 'none' ? 0 : place(kinds, a.target)
    return `{${a.mark >>> 0}u,${kind},${place(forms, a.type.digits ?? '')},${a.type.grouped ? 1 : 0}}`
  })
  const names = (prefix: string, list: readonly string[]): string =>
    `enum { ${list.map((n, i) => `${prefix}_${n === '' ? 'none' : n} = ${i}`).join(', ')} };\n`

  const gtp = [table1, table2].map((t, i) => {
    const version = i + 1
    return (
      array('uint8_t', `ie_target_${version}`, t.target) +
      array('uint8_t', `ie_target_at_${version}`, t.targetAt) +
      array(
        'uint8_t',
        `ie_group_${version}`,
        t.ies.map((e) => (e?.grouped === true ? 1 : 0)),
      ) +
      array('int32_t', `ie_mark_${version}`, t.marks)
    )
  })
  return [
    `enum { WIDTH = ${WIDTH}, VERSIONS = ${VERSIONS}, CODES = ${CODES}, SKIP = ${SKIP} };\n`,
    array('uint16_t', 'map_entry', states.entries),
    array('uint32_t', 'field_mark', column(0)),
    array('uint8_t', 'field_column', column(1)),
    array('uint8_t', 'field_after', column(2)),
    array('int32_t', 'field_inside', column(3)),
    array('int32_t', 'field_next', column(4)),
    array('int32_t', 'root_invoke', invoke),
    array('int32_t', 'root_result', result),
    array('int32_t', 'root_error', error),
    names('AVP', kinds),
    names('FORM', forms),
    array('uint16_t', 'avp_ietf', avp.ietf),
    array('uint16_t', 'avp_tgpp', avp.tgpp),
    `struct avp { uint32_t mark; uint8_t kind, form, group; };\nstatic const struct avp avps[] = {{0,0,0,0},${described.join(',')}};\n`,
    array('uint8_t', 'v1_fixed', table1.fixed),
    array('uint8_t', 'v1_length_octets', table1.lengthOctets),
    ...gtp,
  ].join('')
}
