/**
 * `--filter EXPR`: an expression over the fields of a record becomes a test. The record is the one that is printed: what is masked in it is masked
 * for the filter, too, so that nobody can ask whether an identifier that he may not see is there (docs/decisions/0008-filters-see-what-is-shown.md).
 */
import { contains, type IpNetwork, readIp, readNetwork } from '../../intel/index.js'
import { protocols } from '../../model/message.js'
import type { AliasWord, FieldType, FieldWord } from './fields.js'
import { FilterProblem, type Word, wordsOf } from './words.js'

/** The names that a filter may use: fields, other names of them, and where names are free. */
export interface FilterNames {
  readonly fields: readonly FieldWord[]
  readonly aliases: readonly AliasWord[]
  readonly parameters: readonly { readonly prefix: string; readonly path: string; readonly protocols?: readonly string[] }[]
}

type Json = { readonly [name: string]: unknown }
type Test = (record: Json) => boolean

export interface Filter {
  readonly matches: Test
  /** Fields that hold what is masked without --reveal and are compared with a value. */
  readonly masked: readonly string[]
  /** Some field is in the parameters of the message: a brief record is not enough to tell. */
  readonly whole: boolean
}

/** Deepest nesting of an expression. */
const MAX_DEPTH = 64
/** Names of parameters, one below the other, in one field: each may stand at any depth, and every one more is more to try. */
const MAX_NAMES = 4

/** What is said where a field should stand. */
const noField = {
  end: 'a field is missing here: the filter ends too early.',
  string: 'a comparison begins with a field, not with text.',
  operator: 'a field is expected here.',
} as const

type Scalar = string | number | boolean

/** Reads an expression. Throws FilterProblem, which says where it cannot be read. */
export function readFilter(expression: string, names: FilterNames): Filter {
  const parser = new Parser(expression, names)
  return parser.whole()
}

/** A field as an expression names it, ready to be looked up. */
interface Looked {
  readonly name: string
  readonly type: FieldType
  readonly find: (record: Json, visit: (value: unknown) => boolean) => boolean
  readonly textOf: ((value: number) => string | undefined) | undefined
  readonly absentIs: Scalar | undefined
}

class Parser {
  readonly #expression: string
  readonly #words: readonly Word[]
  readonly #names: FilterNames
  readonly #masked = new Set<string>()
  #whole = false
  #at = 0
  #depth = 0

  constructor(expression: string, names: FilterNames) {
    this.#expression = expression
    this.#words = wordsOf(expression)
    this.#names = names
  }

  whole(): Filter {
    if (this.#words.length === 1) throw this.#problem('the filter is empty. Write a comparison, such as map.opcode == 71.')
    const matches = this.#or()
    const left = this.#word
    if (left.text === ')') throw this.#problem('this parenthesis closes nothing. Take it away.')
    if (left.kind !== 'end') throw this.#problem('nothing may follow here. Join comparisons with and, or.')
    return { matches, masked: [...this.#masked], whole: this.#whole }
  }

  get #word(): Word {
    return this.#words[Math.min(this.#at, this.#words.length - 1)] as Word
  }

  #problem(message: string, word = this.#word): FilterProblem {
    return new FilterProblem(this.#expression, word.at, word.length, message)
  }

  /** Steps over an operator, when it is there. */
  #take(text: string): boolean {
    if (this.#word.kind !== 'operator' || this.#word.text !== text) return false
    this.#at++
    return true
  }

  #or(): Test {
    const parts = [this.#and()]
    while (this.#take('||')) parts.push(this.#and())
    return parts.length === 1 ? (parts[0] as Test) : (record) => parts.some((part) => part(record))
  }

  #and(): Test {
    const parts = [this.#not()]
    while (this.#take('&&')) parts.push(this.#not())
    return parts.length === 1 ? (parts[0] as Test) : (record) => parts.every((part) => part(record))
  }

  #not(): Test {
    let negated = false
    while (this.#take('!')) negated = !negated
    const inner = this.#primary()
    return negated ? (record) => !inner(record) : inner
  }

  #primary(): Test {
    const open = this.#word
    if (this.#take('(')) {
      if (++this.#depth > MAX_DEPTH)
        throw this.#problem(`parentheses are nested more than ${MAX_DEPTH} deep. Write the filter flatter.`, open)
      const inner = this.#or()
      if (!this.#take(')')) throw this.#problem('a closing parenthesis is missing here.')
      this.#depth--
      return inner
    }
    const exists = this.#take('exists')
    const word = this.#word
    if (word.kind !== 'name') throw this.#problem(noField[word.kind])
    const field = this.#field(word)
    this.#at++
    if (!exists) {
      const operator = this.#word
      if (operator.kind === 'operator' && ['==', '!=', '<', '<=', '>', '>=', '^=', '$=', 'contains', 'in'].includes(operator.text)) {
        this.#at++
        return this.#comparison(field, word, operator)
      }
    }
    return field.type === 'flag' && !exists
      ? (record) => field.find(record, (value) => value === true)
      : (record) => field.find(record, () => true)
  }

  #comparison(field: Looked, name: Word, operator: Word): Test {
    if (this.#isPerson(field, name)) this.#masked.add(name.text)
    if (operator.text === 'in') return some(field, this.#set(field))
    if (operator.text === '!=') {
      const equal = this.#equal(field, this.#value())
      return (record) => isThere(field, record) && !some(field, equal)(record)
    }
    return some(field, this.#one(field, operator))
  }

  /** What a single value must be. */
  #one(field: Looked, operator: Word): (value: unknown) => boolean {
    const value = this.#value()
    switch (operator.text) {
      case '==':
        return this.#equal(field, value)
      case '^=':
      case '$=':
      case 'contains':
        return this.#part(field, operator, value)
      default:
        return this.#order(field, operator.text, value)
    }
  }

  #equal(field: Looked, word: Word): (value: unknown) => boolean {
    if (field.type === 'ip') {
      const network = this.#network(word)
      return (value) => inside(network, value)
    }
    if (field.type === 'any') {
      const number = numberOf(word)
      return (value) => String(value) === word.text || (number !== undefined && value === number)
    }
    const wanted = this.#scalar(field, word)
    return field.type === 'octets' ? (value) => plainHex(value) === wanted : (value) => value === wanted
  }

  #part(field: Looked, operator: Word, word: Word): (value: unknown) => boolean {
    if (field.type === 'number' || field.type === 'flag')
      throw this.#problem(`${field.name} is a ${field.type}: ${operator.text} is for text. Compare it with ==, < or >.`, operator)
    const part = field.type === 'octets' ? (plainHex(word.text) ?? word.text) : word.text
    const text = (value: unknown): string | undefined => (field.type === 'octets' ? plainHex(value) : scalarText(value))
    if (operator.text === '^=') return (value) => text(value)?.startsWith(part) === true
    if (operator.text === '$=') return (value) => text(value)?.endsWith(part) === true
    return (value) => text(value)?.includes(part) === true
  }

  #order(field: Looked, operator: string, word: Word): (value: unknown) => boolean {
    if (field.type === 'flag' || field.type === 'ip' || field.type === 'octets')
      throw this.#problem(`${field.name} has no order: compare it with ==, or with a set in braces.`, word)
    const wanted = field.type === 'any' ? (numberOf(word) ?? word.text) : this.#scalar(field, word)
    return (value) => {
      if (typeof value !== typeof wanted) return false
      const [a, b] = [value as Scalar, wanted]
      return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b
    }
  }

  /** `{1, 2, 5..9}`. */
  #set(field: Looked): (value: unknown) => boolean {
    if (!this.#take('{')) throw this.#problem('a set is expected here, in braces: {22, 45}.')
    const tests: ((value: unknown) => boolean)[] = []
    do {
      const word = this.#value()
      const range = word.kind === 'name' ? /^(.+?)\.\.(.+)$/.exec(word.text) : null
      if (range === null || field.type === 'ip') tests.push(this.#equal(field, word))
      else {
        const [low, high] = [range[1] ?? '', range[2] ?? ''].map((text) => ({ ...word, text }))
        const [from, to] = [this.#order(field, '>=', low as Word), this.#order(field, '<=', high as Word)]
        tests.push((value) => from(value) && to(value))
      }
    } while (this.#take(','))
    if (!this.#take('}')) throw this.#problem('a comma or a closing brace is missing here.')
    return (value) => tests.some((test) => test(value))
  }

  #value(): Word {
    const word = this.#word
    if (word.kind !== 'name' && word.kind !== 'string')
      throw this.#problem(word.kind === 'end' ? 'a value is missing here: the filter ends too early.' : 'a value is expected here.')
    this.#at++
    return word
  }

  #scalar(field: Looked, word: Word): Scalar {
    switch (field.type) {
      case 'number': {
        const number = numberOf(word)
        if (number === undefined) throw this.#problem(`${field.name} is a number: compare it with one, such as 71 or 0x47.`, word)
        return number
      }
      case 'flag':
        if (['true', '1'].includes(word.text)) return true
        if (['false', '0'].includes(word.text)) return false
        throw this.#problem(`${field.name} is true or false.`, word)
      case 'octets':
      case 'text': {
        const number = field.textOf === undefined ? undefined : numberOf(word)
        const text = number === undefined ? word.text : (field.textOf?.(number) ?? word.text)
        if (field.type === 'text') return text
        const hex = plainHex(text)
        if (hex === undefined) throw this.#problem(`${field.name} is octets in hex, such as 415eaeb7 or 41:5e:ae:b7.`, word)
        return hex
      }
      default:
        return word.text
    }
  }

  #network(word: Word): IpNetwork {
    const network = readNetwork(word.text)
    if (network === undefined) throw this.#problem('an address or a network is expected here: 10.9.0.1, 10.9.0.0/16, 2001:db8::/32.', word)
    return network
  }

  #isPerson(field: Looked, name: Word): boolean {
    const known = this.#known(name.text)
    return known === undefined ? field.type === 'any' : known.person === true
  }

  #known(name: string): FieldWord | undefined {
    const { fields, aliases } = this.#names
    const means = aliases.find((a) => a.name === name)?.means ?? name
    return fields.find((f) => f.name === means)
  }

  #field(word: Word): Looked {
    const { aliases, parameters } = this.#names
    const known = this.#known(word.text)
    if (known !== undefined) {
      if (known.whole === true) this.#whole = true
      const alias = aliases.find((a) => a.name === word.text)
      const protocols = alias?.protocols ?? known.protocols
      const paths = known.paths.map((path) => path.split('.'))
      return {
        name: word.text,
        type: known.type,
        textOf: alias?.textOf,
        absentIs: known.oftenAbsent === true ? false : undefined,
        find: (record, visit) => isOf(record, protocols) && paths.some((path) => along(record, path, 0, visit)),
      }
    }
    const free = parameters.filter((p) => word.text.startsWith(`${p.prefix}.`))
    if (free.length > 0) {
      if (word.text.split('.').length > MAX_NAMES + 2)
        throw this.#problem(`more than ${MAX_NAMES} names of parameters one below the other. Leave out those in the middle.`, word)
      this.#whole = true
      const ways = free.map(({ prefix, path, protocols }) => ({
        path: path.split('.'),
        names: word.text.slice(prefix.length + 1).split('.'),
        protocols,
      }))
      return {
        name: word.text,
        type: 'any',
        textOf: undefined,
        absentIs: undefined,
        find: (record, visit) =>
          ways.some((way) => isOf(record, way.protocols) && along(record, way.path, 0, (value) => below(value, way.names, 0, visit))),
      }
    }
    if (protocols.some((name) => name === word.text))
      throw this.#problem(`this is a protocol, not a field. Write protocol == "${word.text}".`, word)
    const near = nearest(
      word.text,
      [...this.#names.fields, ...aliases].map((f) => f.name),
    )
    const advice = near === undefined ? 'docs/filter.md lists the fields.' : `Did you mean ${near}? docs/filter.md lists the fields.`
    throw this.#problem(`there is no field of this name. ${advice}`, word)
  }
}

function isOf(record: Json, protocols: readonly string[] | undefined): boolean {
  return protocols === undefined || protocols.includes(String(record['protocol']))
}

function isThere(field: Looked, record: Json): boolean {
  return field.absentIs !== undefined || field.find(record, () => true)
}

/** True when a value of the field passes; an absent flag counts as false. */
function some(field: Looked, test: (value: unknown) => boolean): Test {
  const { absentIs } = field
  if (absentIs === undefined) return (record) => field.find(record, test)
  return (record) => field.find(record, test) || (test(absentIs) && !field.find(record, () => true))
}

/** Visits what stands at a path, through every list on the way; true as soon as `visit` is. */
function along(value: unknown, path: readonly string[], step: number, visit: (value: unknown) => boolean): boolean {
  if (Array.isArray(value)) return value.some((one) => along(one, path, step, visit))
  if (step === path.length) return value !== undefined && visit(value)
  const name = path[step] as string
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) && along((value as Json)[name], path, step + 1, visit)
}

/** Visits what has these names, one below the other, with anything between them. Records are no deeper than the messages that were read. */
function below(value: unknown, names: readonly string[], step: number, visit: (value: unknown) => boolean): boolean {
  if (Array.isArray(value)) return value.some((one) => below(one, names, step, visit))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([name, inner]) =>
      (name === names[step] && (step + 1 === names.length ? along(inner, [], 0, visit) : below(inner, names, step + 1, visit))) ||
      below(inner, names, step, visit),
  )
}

const scalarText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined

/** Hex in lower case without separators; undefined for anything else. */
function plainHex(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.toLowerCase().replace(/^0x/, '').replaceAll(':', '')
  return /^[0-9a-f]*$/.test(text) ? text : undefined
}

function numberOf(word: Word): number | undefined {
  if (word.kind !== 'name' || !/^(-?\d{1,15}|0x[0-9a-f]{1,12})$/i.test(word.text)) return undefined
  return Number(word.text)
}

function inside(network: IpNetwork, value: unknown): boolean {
  const address = typeof value === 'string' ? readIp(value) : undefined
  return address !== undefined && contains(network, address)
}

/** The name that is spelled most alike, when one is. */
function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > 64) return undefined
  let best: string | undefined
  let least = 4
  for (const known of names) {
    const steps = distance(name.toLowerCase(), known.toLowerCase())
    if (steps >= least) continue
    least = steps
    best = known
  }
  return best
}

/** Letters to change, add or drop (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] as number
}
