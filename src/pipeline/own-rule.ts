/** One rule of the user: whether it has the form of one, and a guard that takes it out when it throws. */
import type { Detector } from '../detect/author.js'
import type { SentencePart } from '../model/finding.js'

type Kind =
  | 'string'
  | 'number'
  | 'function'
  | 'strings'
  | 'objects'
  | 'look'
  | 'mayLook'
  | 'about'
  | 'object'
  | 'score'
  | 'names'
  | 'conditions'

/** Fields that every rule has, and those of each kind. */
const common = {
  id: 'string',
  title: 'string',
  threat: 'string',
  techniques: 'strings',
  category: 'string',
  severity: 'string',
  about: 'about',
  mappings: 'object',
  response: 'string',
  because: 'function',
  fires: 'objects',
  silent: 'objects',
} as const satisfies Record<string, Kind>

const fields = {
  rule: { looksAt: 'names', only: 'conditions', when: 'function', confidence: 'score' },
  chain: { within: 'number', first: 'look', unless: 'look', then: 'look', confidence: 'number' },
  absence: { within: 'number', first: 'look', unless: 'look', visible: 'function', confidence: 'number' },
  survey: {
    looksAt: 'strings',
    only: 'conditions',
    when: 'function',
    per: 'string',
    over: 'string',
    unless: 'mayLook',
    within: 'number',
    atLeast: 'number',
    confidence: 'number',
  },
} as const satisfies Record<Detector['kind'], Record<string, Kind>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const areStrings = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string')
const areConditions = (value: unknown): boolean => value === undefined || areStrings(value)
const isLook = (value: unknown): boolean =>
  isObject(value) && areStrings(value['looksAt']) && areConditions(value['only']) && typeof value['when'] === 'function'

const checks: Readonly<Record<Kind, readonly [(value: unknown) => boolean, string]>> = {
  string: [(v) => typeof v === 'string', 'a text'],
  number: [(v) => typeof v === 'number' && Number.isFinite(v), 'a number'],
  function: [(v) => typeof v === 'function', 'a function'],
  strings: [areStrings, 'a list of texts'],
  names: [(v) => v === '*' || areStrings(v), "a list of procedures, or '*'"],
  objects: [
    (v) => Array.isArray(v) && v.every((vector) => Array.isArray(vector) && vector.every(isObject)),
    'a list of vectors, each a list of steps',
  ],
  conditions: [areConditions, 'a list of conditions'],
  look: [isLook, '{ looksAt: […], when: … }, with a list of conditions in `only` if it has one'],
  mayLook: [(v) => v === undefined || isLook(v), '{ looksAt: […], when: … }'],
  about: [
    (v) => isObject(v) && typeof v['why'] === 'string' && ['falseAlarms', 'blindSpots', 'lookNext'].every((name) => areStrings(v[name])),
    '{ why, falseAlarms, blindSpots, lookNext }',
  ],
  object: [isObject, 'an object'],
  score: [(v) => typeof v === 'number' || typeof v === 'function', 'a number or a function'],
}

/** What a value lacks to be a rule; empty when it has every field in its form. */
export function shapeFaultsOf(value: unknown): readonly string[] {
  if (!isObject(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(fields, value['kind']))
    return ['the file has no rule: export default rule({ … }), chain, absence or survey of «homeward/rules»']
  const wanted: Readonly<Record<string, Kind>> = { ...common, ...fields[value['kind'] as Detector['kind']] }
  const faults = Object.entries(wanted).flatMap(([name, kind]) => {
    const [holds, form] = checks[kind]
    return holds(value[name]) ? [] : [`«${name}» is not ${form}`]
  })
  const { id } = value
  if (typeof id === 'string' && !/^[a-z]+\/[a-z0-9][a-z0-9-]*$/.test(id))
    faults.push(`«${id}» is no id: threat/name, such as location/our-rule`)
  return faults
}

/** The rule, taken out as soon as it throws; `failed` is told why, once. */
export function guarded(d: Detector, failed: (error: unknown) => void): Detector {
  let out = false
  const guard =
    <A extends readonly unknown[], R>(step: (...given: A) => R, neutral: R, holds: (result: R) => boolean = () => true) =>
    (...given: A): R => {
      if (out) return neutral
      try {
        const result = step(...given)
        if (holds(result)) return result
        throw new Error(`a function of the rule gave «${String(result)}», which cannot be`)
      } catch (error) {
        out = true
        failed(error)
        return neutral
      }
    }
  const sentence = <A extends readonly unknown[]>(step: (...given: A) => readonly SentencePart[]) => guard(step, NO_REASON, isSentence)
  const { tune } = d
  const whole = tune === undefined ? {} : { tune: (values: Readonly<Record<string, number>>) => guarded(tune(values), failed) }
  switch (d.kind) {
    case 'rule': {
      const { confidence, hindsight } = d
      return {
        ...d,
        ...whole,
        when: guard(d.when, false),
        because: sentence(d.because),
        confidence: typeof confidence === 'number' ? confidence : guard(confidence, UNSURE, isConfidence),
        ...(hindsight === undefined ? {} : { hindsight: guard(hindsight, false) }),
      }
    }
    case 'chain':
      return {
        ...d,
        ...whole,
        first: { ...d.first, when: guard(d.first.when, false) },
        unless: { ...d.unless, when: guard(d.unless.when, false) },
        then: { ...d.then, when: guard(d.then.when, false) },
        because: sentence(d.because),
      }
    case 'absence': {
      const { confirm, hindsight, explained } = d
      return {
        ...d,
        ...whole,
        first: { ...d.first, when: guard(d.first.when, false) },
        unless: { ...d.unless, when: guard(d.unless.when, false) },
        visible: guard(d.visible, false),
        because: sentence(d.because),
        ...(confirm === undefined ? {} : { confirm: { ...confirm, when: guard(confirm.when, false) } }),
        ...(hindsight === undefined ? {} : { hindsight: guard(hindsight, false) }),
        ...(explained === undefined ? {} : { explained: guard(explained, false) }),
      }
    }
    case 'survey':
      return {
        ...d,
        ...whole,
        when: guard(d.when, false),
        because: sentence(d.because),
        ...(d.unless === undefined ? {} : { unless: { ...d.unless, when: guard(d.unless.when, false) } }),
        ...(d.and === undefined ? {} : { and: guard(d.and, false) }),
      }
  }
}

const NO_REASON: readonly SentencePart[] = ['The rule failed while it gave its reason.']
const UNSURE = 0.5

const isConfidence = (value: number): boolean => typeof value === 'number' && value >= 0 && value <= 1
const isSentence = (parts: readonly SentencePart[]): boolean =>
  Array.isArray(parts) && parts.every((part) => typeof part === 'string' || (isObject(part) && ('party' in part || 'subscriber' in part)))
