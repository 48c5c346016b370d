/** A filter expression as words with their places (docs/filter.md). */

export type WordKind = 'name' | 'string' | 'operator' | 'end'

export interface Word {
  readonly kind: WordKind
  /** An operator in its symbolic form, a string without its quotes. */
  readonly text: string
  /** Where it stands in the expression, and how long it is there. */
  readonly at: number
  readonly length: number
}

/** What is wrong with a filter, where, and what to write instead. */
export class FilterProblem extends Error {
  constructor(expression: string, at: number, length: number, message: string) {
    super(`${message}\n${shownWithPlace(expression, at, length)}`)
  }
}

/** Characters of the expression that are shown around the place. */
const SHOWN = 100

function shownWithPlace(expression: string, at: number, length: number): string {
  const from = Math.max(0, Math.min(at - SHOWN / 2, expression.length - SHOWN))
  // Every character is shown as one column, so that the caret stands right.
  const line = Array.from({ length: Math.min(SHOWN, expression.length - from) }, (_, i) => {
    const c = expression[from + i] ?? ' '
    return /[\p{Cc}\p{Cf}\p{Cs}\p{M}\u2028\u2029]/u.test(c) ? '?' : c
  }).join('')
  return `  ${line}\n  ${' '.repeat(at - from)}${'^'.repeat(Math.max(1, Math.min(length, line.length - (at - from))))}`
}

/** The longest expression that is read. */
export const MAX_LENGTH = 8192

const symbols = ['==', '!=', '<=', '>=', '^=', '$=', '&&', '||', '<', '>', '!', '(', ')', '{', '}', ','] as const

/** Words that mean an operator, as in Wireshark. */
const spoken: Readonly<Record<string, string>> = {
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  and: '&&',
  or: '||',
  not: '!',
  contains: 'contains',
  in: 'in',
  exists: 'exists',
}

const isPlain = (c: string): boolean => /[\p{L}\p{N}_.:*+/@-]/u.test(c)

/** Cuts an expression in words; the last one is of kind `end`. Throws FilterProblem. */
export function wordsOf(expression: string): readonly Word[] {
  if (expression.length > MAX_LENGTH)
    throw new FilterProblem(
      expression,
      MAX_LENGTH,
      1,
      `the filter has ${expression.length} characters; ${MAX_LENGTH} are read. Cut it in several runs.`,
    )
  const words: Word[] = []
  for (let at = 0; at < expression.length; ) {
    const c = expression[at] as string
    if (/\s/.test(c)) {
      at++
      continue
    }
    const word = c === '"' || c === "'" ? stringAt(expression, at) : (operatorAt(expression, at) ?? nameAt(expression, at))
    words.push(word)
    at += word.length
  }
  words.push({ kind: 'end', text: '', at: expression.length, length: 0 })
  return words
}

function operatorAt(expression: string, at: number): Word | undefined {
  const text = symbols.find((symbol) => expression.startsWith(symbol, at))
  return text === undefined ? undefined : { kind: 'operator', text, at, length: text.length }
}

function nameAt(expression: string, at: number): Word {
  let to = at
  while (to < expression.length && isPlain(expression[to] as string)) to++
  if (to === at) {
    const c = expression[at] as string
    const advice =
      c === '=' || c === '~'
        ? 'Compare with ==, ^= (begins with), $= (ends with) or contains; regular expressions are not offered.'
        : 'Put text in quotes.'
    throw new FilterProblem(expression, at, 1, `this character means nothing here. ${advice}`)
  }
  const text = expression.slice(at, to)
  const operator = Object.hasOwn(spoken, text.toLowerCase()) ? spoken[text.toLowerCase()] : undefined
  return operator === undefined ? { kind: 'name', text, at, length: to - at } : { kind: 'operator', text: operator, at, length: to - at }
}

/** A string in either kind of quotes; a backslash takes the next character as it is. */
function stringAt(expression: string, at: number): Word {
  const quote = expression[at]
  let text = ''
  for (let i = at + 1; i < expression.length; i++) {
    if (expression[i] === quote) return { kind: 'string', text, at, length: i + 1 - at }
    if (expression[i] === '\\') i++
    text += expression[i] ?? ''
  }
  throw new FilterProblem(expression, at, expression.length - at, `the text that begins here has no end. Close it with ${quote}.`)
}
