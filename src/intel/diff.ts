/** What an import would change: facts that come and go, and answers that become others. */
import { base } from './base.js'
import { beginsWith, type Fact, type FactSet, momentOf } from './fact.js'
import { wordsOf } from './groups.js'
import { lookup } from './lookup.js'
import type { Overlay } from './overlay.js'

export interface AnswerChange {
  readonly address: string
  /** Moment at which both were asked, as the fact names it; undefined: the latest. */
  readonly at: string | undefined
  readonly before: string
  readonly after: string
}

export interface IntelDiff {
  readonly added: readonly Fact[]
  readonly removed: readonly Fact[]
  readonly unchanged: number
  readonly answers: readonly AnswerChange[]
  /** Patterns that were not asked, because there are too many. */
  readonly unasked: number
}

const MAX_ASKED = 1000

export function diffOf(
  before: FactSet | undefined,
  after: FactSet | undefined,
  overlays: { readonly before: Overlay; readonly after: Overlay },
): IntelDiff {
  const old = new Map((before?.facts ?? []).map((fact) => [identity(fact), fact]))
  const made = new Map((after?.facts ?? []).map((fact) => [identity(fact), fact]))
  const added = [...made].filter(([key]) => !old.has(key)).map(([, fact]) => fact)
  const removed = [...old].filter(([key]) => !made.has(key)).map(([, fact]) => fact)
  const asked = new Map([...added, ...removed].map((fact) => [`${fact.subject.plan} ${fact.subject.key} ${fact.from ?? ''}`, fact]))
  const answers = [...asked.values()].slice(0, MAX_ASKED).flatMap((fact) => changed(fact, overlays))
  return { added, removed, unchanged: made.size - added.length, answers, unasked: Math.max(0, asked.size - MAX_ASKED) }
}

/** Two facts are the same whatever line they stand on. */
function identity(fact: Fact): string {
  return JSON.stringify({ ...fact, line: undefined })
}

function changed(fact: Fact, overlays: { readonly before: Overlay; readonly after: Overlay }): AnswerChange[] {
  const { plan, key } = fact.subject
  const at = fact.from === undefined ? undefined : momentOf(fact.from)
  const example = plan === 'operator' ? titleOf(key) : undefined
  if (plan === 'operator' && example === undefined) return []
  const address = example ?? (plan === 'e164' ? `+${key}` : plan === 'pc' ? `pc:${key}` : plan === 'ip' ? (key.split('/')[0] ?? key) : key)
  const options = {
    ...(at === undefined ? {} : { at }),
    ...(plan === 'e164' || plan === 'e214' || plan === 'e212' ? { plan } : {}),
  }
  const national = plan === 'pc-national' ? { national: Number(key[0]) } : {}
  const asked = plan === 'pc-national' ? `pc:${key.slice(2)}` : address
  const ask = (overlay: Overlay): string => {
    const { summary, flags } = lookup(asked, { ...options, ...national, overlay })
    const labels = flags.map(({ flag, says }) => ` · ${flag === 'watch-list' || flag === 'indicator' ? says : flag}`)
    return summary.split(' · ').slice(1, -1).join(' · ') + labels.join('')
  }
  const before = ask(overlays.before)
  const after = ask(overlays.after)
  return before === after ? [] : [{ address, at: fact.from, before, after }]
}

/** A title of an operator, as an example of what a fact about its name changes: the first prefix that the registry gives it. */
function titleOf(key: string): string | undefined {
  const [, name = key, country] = /^(.*)@([A-Z]{2})$/.exec(key) ?? []
  const words = wordsOf(name)
  const b = base()
  const prefix = b.e164.firstPrefix((row) => {
    const operator = b.text(row, 'operator')
    if (operator === undefined || !beginsWith(wordsOf(operator), words)) return false
    return country === undefined || b.upwards(row, (one) => b.text(one, 'country')) === country
  })
  return prefix === undefined ? undefined : `+${prefix}`
}
