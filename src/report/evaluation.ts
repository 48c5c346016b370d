/**
 * Accuracy against a truth (docs/interfaces.md §6). Counted over findings of at least medium severity: an attack is found when its frame is in the
 * `requests` of a finding with its threat (or of an evasion finding, where the technique is an encoding); every frame in `requests` that is no
 * attack is one false alarm, whatever the number of findings. Memory: the truth, and the frames of false alarms up to a named limit.
 */
import { type Finding, severities, type Threat } from '../model/finding.js'
import { outcomes } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import { upperBound } from './bounds.js'
import { placeKey, type Truth, type TruthLine } from './truth.js'

/** Techniques that are an encoding (attack catalogue §3): a finding of evasion finds them, too. */
const ENCODINGS: ReadonlySet<string> = new Set(['D10', 'D11', 'D12', 'D37'])
const LEAST = severities.indexOf('medium')
const UNSEEN = outcomes.indexOf('unseen')
/** Frames of false alarms that are told apart; alarms beyond are counted each time, so that the figure is too high rather than too low. */
const ALARM_LIMIT = 1_000_000

export interface Accuracy {
  readonly attacks: number
  /** Attacks whose answer this vantage can see, and those that were found all the same: the denominator of recall. */
  readonly possible: number
  readonly found: number
  readonly falseAlarms: number
  /** Absent when there is nothing to divide by. */
  readonly precision?: number
  readonly recall?: number
}

export interface RuleAccuracy {
  readonly rule: string
  readonly findings: number
  readonly found: number
  readonly falseAlarms: number
  readonly precision?: number
}

export interface CampaignAccuracy {
  readonly campaign: string
  readonly attacks: number
  readonly found: number
  readonly firstRequest?: Micros
  readonly firstFinding?: Micros
  /** Microseconds from the first request to the first finding; absent while nothing was found. */
  readonly timeToDetection?: number
}

export interface MissedAttack {
  readonly file: number
  readonly frame: number
  readonly threat?: Threat
  readonly technique: string
  readonly campaign?: string
  readonly target?: string
  /** The answer to it cannot be seen from here: it does not count against recall. */
  readonly unseen: boolean
}

export interface Figures extends Accuracy {
  /** Request messages in the captures: transactions begun, each once. */
  readonly requests: number
  readonly falseAlarmsPerMillion?: number
  /** Upper bound of it that holds with 95 % confidence (Clopper–Pearson). */
  readonly falseAlarmsPerMillionUpper95?: number
  readonly decoys: number
  readonly decoysFired: Readonly<Record<string, { readonly decoys: number; readonly fired: number }>>
  readonly threats: Readonly<Record<string, Accuracy>>
  /** A false alarm counts for every technique that its findings name. */
  readonly techniques: Readonly<Record<string, Accuracy>>
  readonly rules: readonly RuleAccuracy[]
  readonly campaigns: readonly CampaignAccuracy[]
  readonly missed: readonly MissedAttack[]
  /** Frames of the truth in which no request was read: a truth of another capture, or lost octets. */
  readonly framesWithoutRequest: number
  /** True when there were more false alarms than are told apart. */
  readonly falseAlarmsAreUpperBound: boolean
}

interface Judged {
  readonly file: number
  readonly line: TruthLine
  found: boolean
  fired: boolean
  /** Requests read in its frame, and how many of them have an answer that cannot be seen. */
  requests: number
  unseen: number
}

interface CampaignClock {
  firstRequest: Micros | undefined
  firstFinding: Micros | undefined
}

interface RuleCount {
  findings: number
  readonly found: Set<Judged>
  falseAlarms: number
}

/** Takes findings and requests as they come; `figures` says how good they were. */
export class Evaluation {
  readonly #judged = new Map<number, Judged[]>()
  readonly #campaigns = new Map<string, CampaignClock>()
  readonly #rules = new Map<string, RuleCount>()
  /** Frames that were false alarms, each with the rules, threats and techniques that have raised it. */
  readonly #alarms = new Map<number, Set<string>>()
  readonly #alarmsByThreat = new Map<string, number>()
  readonly #alarmsByTechnique = new Map<string, number>()
  #uncounted = 0

  constructor(truth: Truth) {
    for (const { file, line } of truth.all()) this.know(file, line)
  }

  /** A line of the truth more, before its request or a finding about it comes. */
  know(file: number, line: TruthLine): void {
    const key = placeKey(file, line.frame)
    const judged: Judged = { file, line, found: false, fired: false, requests: 0, unseen: 0 }
    const there = this.#judged.get(key)
    if (there === undefined) this.#judged.set(key, [judged])
    else there.push(judged)
    if (line.kind === 'attack' && line.campaign !== undefined && !this.#campaigns.has(line.campaign))
      this.#campaigns.set(line.campaign, { firstRequest: undefined, firstFinding: undefined })
  }

  /** A request message, once. `outcome`: index in `outcomes`. */
  request(file: number, frame: number, at: Micros, outcome: number): void {
    for (const judged of this.#judged.get(placeKey(file, frame)) ?? []) {
      judged.requests++
      if (outcome === UNSEEN) judged.unseen++
      const clock = this.#clockOf(judged.line)
      if (clock !== undefined && (clock.firstRequest === undefined || at < clock.firstRequest)) clock.firstRequest = at
    }
  }

  finding(f: Finding): void {
    if (severities.indexOf(f.severity) < LEAST) return
    const rule = this.#ruleOf(f.rule)
    rule.findings++
    for (const { file, frame } of f.requests) {
      const key = placeKey(file, frame)
      const judged = this.#judged.get(key) ?? []
      for (const one of judged) {
        one.fired = true
        if (one.line.kind === 'attack' && finds(f, one.line)) this.#found(one, f, rule)
      }
      if (!judged.some((one) => one.line.kind === 'attack')) this.#alarm(key, f, rule)
    }
  }

  figures(requests: number): Figures {
    const all = [...this.#judged.values()].flat()
    const attacks = all.filter((j) => j.line.kind === 'attack')
    const decoys = all.filter((j) => j.line.kind === 'decoy')
    const falseAlarms = this.#alarms.size + this.#uncounted
    const ordinary = requests - attacks.length
    const classes = [...new Set(decoys.map((j) => j.line.technique))].sort()
    const threats = new Set<string>([...attacks.flatMap((j) => j.line.threat ?? []), ...this.#alarmsByThreat.keys()])
    const techniques = new Set<string>([...attacks.map((j) => j.line.technique), ...this.#alarmsByTechnique.keys()])
    return {
      ...accuracy(attacks, falseAlarms),
      requests,
      ...(ordinary <= 0
        ? {}
        : {
            falseAlarmsPerMillion: (falseAlarms / ordinary) * 1e6,
            falseAlarmsPerMillionUpper95: upperBound(falseAlarms, ordinary) * 1e6,
          }),
      decoys: decoys.length,
      decoysFired: Object.fromEntries(
        classes.map((name) => {
          const those = decoys.filter((j) => j.line.technique === name)
          return [name, { decoys: those.length, fired: those.filter((j) => j.fired).length }]
        }),
      ),
      threats: Object.fromEntries(
        [...threats].sort().map((threat) => {
          const those = attacks.filter((j) => j.line.threat === threat)
          return [threat, accuracy(those, this.#alarmsByThreat.get(threat) ?? 0)]
        }),
      ),
      techniques: Object.fromEntries(
        [...techniques].sort().map((technique) => {
          const those = attacks.filter((j) => j.line.technique === technique)
          return [technique, accuracy(those, this.#alarmsByTechnique.get(technique) ?? 0)]
        }),
      ),
      rules: [...this.#rules]
        .map(([rule, { findings, found, falseAlarms: alarms }]) => ({
          rule,
          findings,
          found: found.size,
          falseAlarms: alarms,
          ...ratio('precision', found.size, found.size + alarms),
        }))
        .sort((a, b) => b.found - a.found || b.falseAlarms - a.falseAlarms || (a.rule < b.rule ? -1 : 1)),
      campaigns: [...this.#campaigns].map(([campaign, clock]) => campaignFigures(campaign, clock, attacks)),
      missed: attacks
        .filter((j) => !j.found)
        .sort((a, b) => a.file - b.file || a.line.frame - b.line.frame)
        .map((j) => ({
          file: j.file,
          frame: j.line.frame,
          ...(j.line.threat === undefined ? {} : { threat: j.line.threat }),
          technique: j.line.technique,
          ...(j.line.campaign === undefined ? {} : { campaign: j.line.campaign }),
          ...(j.line.target === undefined ? {} : { target: j.line.target }),
          unseen: unseen(j),
        })),
      framesWithoutRequest: [...this.#judged.values()].filter((there) => there.every((j) => j.requests === 0)).length,
      falseAlarmsAreUpperBound: this.#uncounted > 0,
    }
  }

  #found(one: Judged, f: Finding, rule: RuleCount): void {
    one.found = true
    rule.found.add(one)
    const clock = this.#clockOf(one.line)
    if (clock !== undefined && (clock.firstFinding === undefined || f.at < clock.firstFinding)) clock.firstFinding = f.at
  }

  /** One more finding says that this frame is hostile, and it is not: counted once in all, once per rule, once per threat. */
  #alarm(key: number, f: Finding, rule: RuleCount): void {
    let raised = this.#alarms.get(key)
    if (raised === undefined) {
      if (this.#alarms.size >= ALARM_LIMIT) {
        this.#uncounted++
        rule.falseAlarms++
        add(this.#alarmsByThreat, f.threat)
        for (const technique of f.techniques) add(this.#alarmsByTechnique, technique)
        return
      }
      raised = new Set()
      this.#alarms.set(key, raised)
    }
    // Ids of rules hold a slash, threats are words, techniques begin with a capital: one set holds them all
    if (!raised.has(f.rule)) rule.falseAlarms++
    if (!raised.has(f.threat)) add(this.#alarmsByThreat, f.threat)
    raised.add(f.rule)
    raised.add(f.threat)
    for (const technique of f.techniques) {
      if (!raised.has(technique)) add(this.#alarmsByTechnique, technique)
      raised.add(technique)
    }
  }

  #ruleOf(id: string): RuleCount {
    let rule = this.#rules.get(id)
    if (rule === undefined) {
      rule = { findings: 0, found: new Set(), falseAlarms: 0 }
      this.#rules.set(id, rule)
    }
    return rule
  }

  #clockOf({ kind, campaign }: TruthLine): CampaignClock | undefined {
    return kind === 'attack' && campaign !== undefined ? this.#campaigns.get(campaign) : undefined
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function finds(f: Finding, attack: TruthLine): boolean {
  return f.threat === attack.threat || (f.threat === 'evasion' && ENCODINGS.has(attack.technique))
}

/** Every request in the frame has an answer that cannot be seen from here. A frame without any request was missed. */
function unseen(j: Judged): boolean {
  return j.requests > 0 && j.unseen === j.requests
}

function ratio<Name extends string>(name: Name, part: number, whole: number): { readonly [N in Name]?: number } {
  return (whole === 0 ? {} : { [name]: part / whole }) as { readonly [N in Name]?: number }
}

function accuracy(attacks: readonly Judged[], falseAlarms: number): Accuracy {
  const found = attacks.filter((j) => j.found).length
  const possible = attacks.filter((j) => j.found || !unseen(j)).length
  return {
    attacks: attacks.length,
    possible,
    found,
    falseAlarms,
    ...ratio('precision', found, found + falseAlarms),
    ...ratio('recall', found, possible),
  }
}

function campaignFigures(campaign: string, { firstRequest, firstFinding }: CampaignClock, attacks: readonly Judged[]): CampaignAccuracy {
  const those = attacks.filter((j) => j.line.campaign === campaign)
  return {
    campaign,
    attacks: those.length,
    found: those.filter((j) => j.found).length,
    ...(firstRequest === undefined ? {} : { firstRequest }),
    ...(firstFinding === undefined ? {} : { firstFinding }),
    ...(firstRequest === undefined || firstFinding === undefined ? {} : { timeToDetection: firstFinding - firstRequest }),
  }
}
