/** What the configuration makes of findings: modes of rules, suppressions, exceptions, by packet time. Nothing is set aside that it does not name. */
import type { Finding, Party } from '../model/finding.js'
import type { Micros } from '../model/units.js'
import { contains, isInRealm, momentOf, readIp, readNetwork } from '../intel/index.js'
import type { AsideRecord, RuleMode, SetAside } from '../report/set-aside.js'
import type { AsideConfig, Config, RuleConfig } from './config.js'

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

/** A suppression or an exception, and the findings that it took so far. */
class Aside {
  readonly kind: 'suppression' | 'exception'
  readonly given: AsideConfig
  readonly #span: Span
  readonly #origin: ((party: Party) => boolean) | undefined
  findings = 0

  constructor(kind: 'suppression' | 'exception', given: AsideConfig) {
    this.kind = kind
    this.given = given
    this.#span = spanOf(given)
    this.#origin = given.origin === undefined ? undefined : originIs(given.origin)
  }

  takes(f: Finding): boolean {
    const { rule, target_network: network } = this.given
    return (
      within(this.#span, f.at) &&
      (rule === undefined || rule === f.rule) &&
      (network === undefined || network === f.target.homePlmn) &&
      (this.#origin === undefined || this.#origin(f.origin))
    )
  }

  record(end: Micros): AsideRecord {
    const { rule, origin, target_network: targetNetwork, owner, reason, since, until } = this.given
    return {
      ...(rule === undefined ? {} : { rule }),
      ...(origin === undefined ? {} : { origin }),
      ...(targetNetwork === undefined ? {} : { targetNetwork }),
      owner,
      reason,
      since,
      until,
      findings: this.findings,
      expired: this.#span.until <= end,
    }
  }
}

/** A title by its beginning, an IP address by its network, a point code as it is, a name as a host or the realm that it is in. */
function originIs(text: string): (party: Party) => boolean {
  if (text.startsWith('+')) return ({ kind, address }) => kind === 'gt' && address.startsWith(text)
  const network = readNetwork(text)
  if (network !== undefined)
    return ({ kind, address }) => {
      const ip = kind === 'ip' ? readIp(address) : undefined
      return ip !== undefined && contains(network, ip)
    }
  if (/^\d+$/.test(text)) return ({ kind, address }) => kind === 'pc' && address === text
  const name = text.toLowerCase()
  return ({ kind, address, realm }) => kind === 'host' && (isInRealm(address, name) || (realm !== undefined && isInRealm(realm, name)))
}

export class Policy {
  readonly #modes: ReadonlyMap<string, Mode>
  readonly #asides: readonly Aside[]

  constructor(config: Config) {
    this.#modes = new Map(
      Object.entries(config.rules).flatMap(([id, given]) =>
        given === undefined || given.mode === 'active' ? [] : [[id, new Mode(id, given.mode, given)] as const],
      ),
    )
    this.#asides = [
      ...config.suppressions.map((given) => new Aside('suppression', given)),
      ...config.exceptions.map((given) => new Aside('exception', given)),
    ]
  }

  /** False: nothing rests on the finding, and its address is not suspected for it. */
  stands(f: Finding): boolean {
    return this.#taker(f) === undefined
  }

  /** The finding as it is to be written; undefined when it is only counted. */
  judge(f: Finding): Finding | undefined {
    const taker = this.#taker(f)
    if (taker === undefined) return f
    taker.findings++
    if (taker instanceof Mode) return taker.mode === 'test' ? { ...f, mode: 'test' } : undefined
    const { owner, reason, until } = taker.given
    return taker.kind === 'exception' ? { ...f, exception: { owner, reason, until } } : undefined
  }

  /** What was set aside, by what; nothing of a kind that the configuration does not name. `end`: time of the last packet. */
  record(end: Micros): SetAside {
    const modes = [...this.#modes.values()].map((mode) => mode.record(end))
    const asides = (kind: Aside['kind']): readonly AsideRecord[] => this.#asides.filter((a) => a.kind === kind).map((a) => a.record(end))
    const [suppressions, exceptions] = [asides('suppression'), asides('exception')]
    return {
      ...(modes.length === 0 ? {} : { modes }),
      ...(suppressions.length === 0 ? {} : { suppressions }),
      ...(exceptions.length === 0 ? {} : { exceptions }),
    }
  }

  /** What takes a finding: a rule that is not active before all, then the first record of the configuration. */
  #taker(f: Finding): Mode | Aside | undefined {
    const mode = this.#modes.get(f.rule)
    if (mode !== undefined && within(mode.span, f.at)) return mode
    return this.#asides.find((aside) => aside.takes(f))
  }
}
