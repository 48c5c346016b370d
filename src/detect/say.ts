/** Sentences of findings: parties and subscriber stay parts of them, so that an output can mask, link or translate them. */
import { gtpProcedures } from '../model/gtp-procedures.js'
import type { Party, SentencePart, Subscriber } from '../model/finding.js'
import type { Transaction } from './transaction.js'

type Sayable = string | Party | Subscriber

/** A sentence that keeps its parties and subscriber as parts, so that an output can mask or link them. */
export function say(texts: TemplateStringsArray, ...parts: readonly Sayable[]): readonly SentencePart[] {
  const sentence: SentencePart[] = []
  texts.forEach((text, i) => {
    if (text !== '') sentence.push(text)
    const part = parts[i]
    if (part === undefined) return
    if (typeof part === 'string') sentence.push(part)
    else sentence.push('pseudonym' in part ? { subscriber: part } : { party: part })
  })
  return sentence
}

const deeds = new Set(gtpProcedures.flatMap(({ name, isDeed }) => (isDeed ? [name] : [])))

/** How it ended, in words; nothing of what nothing answers. */
export function ending(t: Transaction): string {
  if (t.answered) return t.disclosed.length > 0 ? `, and got ${t.disclosed.join(', ')}` : ', and was answered'
  if (t.outcome === 'refused') return ', and was refused'
  if (deeds.has(t.procedure)) return ''
  return t.outcome === 'silent' ? ', and got no answer' : '; the answer was not seen'
}
