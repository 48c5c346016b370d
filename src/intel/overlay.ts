/**
 * Facts that the user brought, ready to be found: one trie for each numbering plan, tables for point codes, names and networks.
 * Built once from the stored sets; after that nothing changes, so that answers can be kept.
 */
import { beginsWith, BEGINNING, END, type Fact, type FactSet, type Layer, momentOf, nameWords, type Plan } from './fact.js'
import { IpTable, readIp, readNetwork } from './ip.js'
import { DigitTrie, NO_ROW } from './trie.js'
import type { Micros } from '../model/units.js'

export interface PlacedFact {
  readonly fact: Fact
  readonly source: string
  readonly layer: Layer
  readonly from: Micros
  readonly until: Micros
  /** How exact the pattern is: digits of a prefix, bits of a network, letters of a domain. */
  readonly length: number
}

type DigitPlan = 'e164' | 'e214' | 'e212'

interface Node {
  readonly facts: PlacedFact[]
  /** Node of the next shorter prefix, or `NO_ROW`. */
  parent: number
}

/** Facts by prefix of digits. A number's node stands for all facts that hold for it: two numbers with one node have one answer. */
class PrefixFacts {
  readonly trie = new DigitTrie()
  readonly #nodes: Node[] = []

  constructor(facts: ReadonlyMap<string, PlacedFact[]>) {
    for (const prefix of [...facts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      this.#nodes.push({ facts: facts.get(prefix) ?? [], parent: this.trie.find(prefix) })
      this.trie.add(prefix, this.#nodes.length - 1)
    }
  }

  at(node: number): PlacedFact[] {
    const found: PlacedFact[] = []
    for (let one = node; one !== NO_ROW; one = this.#nodes[one]?.parent ?? NO_ROW) found.push(...(this.#nodes[one]?.facts ?? []))
    return found
  }
}

export class Overlay {
  readonly sets: readonly FactSet[]
  readonly #digits: Readonly<Record<DigitPlan, PrefixFacts>>
  readonly #points = new Map<string, PlacedFact[]>()
  readonly #realms = new Map<string, PlacedFact[]>()
  readonly #ips = new IpTable<PlacedFact[]>()
  readonly #operators: { readonly words: string; readonly country: string | undefined; readonly placed: PlacedFact }[] = []
  /** Moments at which some fact begins or ends, ascending. */
  readonly moments: readonly Micros[]

  constructor(sets: readonly FactSet[] = []) {
    this.sets = sets
    const digits: Record<DigitPlan, Map<string, PlacedFact[]>> = { e164: new Map(), e214: new Map(), e212: new Map() }
    const moments = new Set<Micros>()
    for (const set of sets)
      for (const fact of set.facts) {
        const placed = place(fact, set)
        if (placed.from !== BEGINNING) moments.add(placed.from)
        if (placed.until !== END) moments.add(placed.until)
        this.#put(placed, digits)
      }
    this.#digits = { e164: new PrefixFacts(digits.e164), e214: new PrefixFacts(digits.e214), e212: new PrefixFacts(digits.e212) }
    this.moments = [...moments].sort((a, b) => a - b)
  }

  get size(): number {
    return this.sets.reduce((sum, set) => sum + set.facts.length, 0)
  }

  /** Node of a number; `NO_ROW` when the user said nothing of it. */
  node(plan: DigitPlan, digits: string): number {
    return this.#digits[plan].trie.find(digits)
  }

  nodePair(plan: DigitPlan, high: number, low: number): number {
    return this.#digits[plan].trie.findPair(high, low)
  }

  ofNode(plan: DigitPlan, node: number): readonly PlacedFact[] {
    return this.#digits[plan].at(node)
  }

  /** Facts of a point code: international, or national with its network indicator. */
  ofPoint(key: string): readonly PlacedFact[] {
    return this.#points.get(key) ?? []
  }

  /** Facts of a host or realm, the longest domain first. */
  ofRealm(name: string): readonly PlacedFact[] {
    const found: PlacedFact[] = []
    for (let rest = name.toLowerCase().replace(/\.$/, ''); rest !== ''; ) {
      found.push(...(this.#realms.get(rest) ?? []))
      const dot = rest.indexOf('.')
      rest = dot < 0 ? '' : rest.slice(dot + 1)
    }
    return found
  }

  ofIp(text: string): readonly PlacedFact[] {
    const ip = readIp(text)
    return ip === undefined ? [] : this.#ips.find(ip).flat()
  }

  /** Facts about an operator by its name, in a country. */
  ofOperator(operator: string, country: string | undefined): readonly PlacedFact[] {
    if (this.#operators.length === 0) return []
    const words = nameWords(operator)
    return this.#operators
      .filter((one) => (one.country === undefined || one.country === country) && beginsWith(words, one.words))
      .map(({ placed }) => placed)
  }

  #put(placed: PlacedFact, digits: Record<DigitPlan, Map<string, PlacedFact[]>>): void {
    const { plan, key } = placed.fact.subject
    switch (plan) {
      case 'e164':
      case 'e214':
      case 'e212':
        return append(digits[plan], key, placed)
      case 'pc':
      case 'pc-national':
        return append(this.#points, key, placed)
      case 'realm':
        return append(this.#realms, key.toLowerCase(), placed)
      case 'ip': {
        const net = readNetwork(key)
        if (net !== undefined) this.#ips.at(net, () => []).push(placed)
        return
      }
      case 'operator': {
        const m = /^(.*)@([A-Z]{2})$/.exec(key)
        this.#operators.push({ words: nameWords(m?.[1] ?? key), country: m?.[2], placed })
      }
    }
  }
}

function append(map: Map<string, PlacedFact[]>, key: string, placed: PlacedFact): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [placed])
  else known.push(placed)
}

function place(fact: Fact, set: FactSet): PlacedFact {
  return {
    fact,
    source: set.source,
    layer: fact.layer ?? set.layer,
    from: fact.from === undefined ? BEGINNING : (momentOf(fact.from) ?? BEGINNING),
    until: fact.until === undefined ? END : (momentOf(fact.until) ?? END),
    length: lengthOf(fact.subject),
  }
}

function lengthOf({ plan, key }: { readonly plan: Plan; readonly key: string }): number {
  return plan === 'ip' ? (readNetwork(key)?.length ?? 0) : plan === 'pc' ? 14 : key.length
}
