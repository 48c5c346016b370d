/** What the configuration makes of findings: modes of rules, in packet time. Nothing is set aside that the configuration does not name. */
import type { Finding } from '../model/finding.js'
import type { Micros } from '../model/units.js'
import { momentOf } from '../intel/index.js'
import type { RuleMode } from '../report/set-aside.js'
import type { Config, RuleConfig } from './config.js'

/** A time from which and a time until which something applies: `since` is within, `until` is not. */
interface Span {
  readonly since: Micros
  readonly until: Micros
}

function spanOf({ since, until }: { readonly since?: string | undefined; readonly until?: string | undefined }): Span {
  return {
    since: since === undefined ? Number.NEGATIVE_INFINITY : (momentOf(since) ?? Number.NEGATIVE_INFINITY),
    until: until === undefined ? Number.POSITIVE_INFINITY : (momentOf(until) ?? Number.POSITIVE_INFINITY),
  }
}

const within = ({ since, until }: Span, at: Micros): boolean => at >= since && at < until

/** A rule that is not simply active, and its findings in that mode so far. */
class Mode {
  readonly rule: string
  readonly mode: 'learning' | 'test'
  readonly span: Span
  readonly #given: RuleConfig
  findings = 0

  constructor(rule: string, mode: 'learning' | 'test', given: RuleConfig) {
    this.rule = rule
    this.mode = mode
    this.#given = given
    this.span = spanOf(given)
  }

  record(end: Micros): RuleMode {
    const { since, until } = this.#given
    return {
      rule: this.rule,
      mode: this.mode,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      findings: this.findings,
      ended: this.span.until <= end,
    }
  }
}

export class Policy {
  readonly #modes: ReadonlyMap<string, Mode>

  constructor(config: Config) {
    this.#modes = new Map(
      Object.entries(config.rules).flatMap(([id, given]) =>
        given === undefined || given.mode === 'active' ? [] : [[id, new Mode(id, given.mode, given)] as const],
      ),
    )
  }

  /** False: nothing rests on the finding, and its address is not suspected for it. */
  stands(f: Finding): boolean {
    return this.#mode(f) === undefined
  }

  /** The finding as it is to be written; undefined when it is only counted. */
  judge(f: Finding): Finding | undefined {
    const mode = this.#mode(f)
    if (mode === undefined) return f
    mode.findings++
    return mode.mode === 'test' ? { ...f, mode: 'test' } : undefined
  }

  /** Rules that are not simply active. `end`: time of the last packet. */
  modes(end: Micros): readonly RuleMode[] {
    return [...this.#modes.values()].map((mode) => mode.record(end))
  }

  #mode(f: Finding): Mode | undefined {
    const mode = this.#modes.get(f.rule)
    return mode !== undefined && within(mode.span, f.at) ? mode : undefined
  }
}
