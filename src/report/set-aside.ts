/** What the configuration set aside, in every summary: a finding that does not count is still counted. */
import { plain } from './masking.js'
import { count } from './words.js'

/** A rule in learning or in test, and its findings in that time. */
export interface RuleMode {
  readonly rule: string
  readonly mode: 'learning' | 'test'
  readonly since?: string
  readonly until?: string
  readonly findings: number
  /** Its time was over when the capture ended. */
  readonly ended: boolean
}

/** A suppression or an exception of the configuration, and the findings that it took. */
export interface AsideRecord {
  readonly rule?: string
  readonly origin?: string
  readonly targetNetwork?: string
  readonly owner: string
  readonly reason: string
  readonly since: string
  readonly until: string
  readonly findings: number
  /** Its time was over when the capture ended: from then on findings count again. */
  readonly expired: boolean
}

/** Fields of the summary; each is absent when the configuration says nothing of the kind. */
export interface SetAside {
  readonly modes?: readonly RuleMode[]
  readonly suppressions?: readonly AsideRecord[]
  readonly exceptions?: readonly AsideRecord[]
}

/** One line of the table of what was set aside. */
export interface SetAsideRow {
  readonly what: string
  readonly applies: string
  readonly why: string
  readonly when: string
  readonly findings: number
}

const modeWords = {
  learning: 'learning: its findings are counted here only',
  test: 'test: its findings are written and marked, and count for nothing',
} as const

export function setAsideRows({ modes = [], suppressions = [], exceptions = [] }: SetAside): readonly SetAsideRow[] {
  const aside = (what: string, r: AsideRecord): SetAsideRow => ({
    what,
    applies: [r.rule, r.origin, r.targetNetwork === undefined ? undefined : `subscribers of ${r.targetNetwork}`].filter(Boolean).join(', '),
    why: `${r.reason} (${r.owner})`,
    when: spanText(r, r.expired),
    findings: r.findings,
  })
  return [
    ...modes.map((m) => ({ what: 'rule', applies: m.rule, why: modeWords[m.mode], when: spanText(m, m.ended), findings: m.findings })),
    ...suppressions.map((r) => aside('suppression', r)),
    ...exceptions.map((r) => aside('exception', r)),
  ]
}

export function setAsideLines(aside: SetAside): readonly string[] {
  return setAsideRows(aside).map((r) => plain(`${count(r.findings, 'finding')}: ${r.what} ${r.applies}, ${r.why} (${r.when})`))
}

function spanText({ since, until }: { readonly since?: string; readonly until?: string }, ended: boolean): string {
  const from = since === undefined ? '' : `since ${since}`
  const to = until === undefined ? 'with no end' : `until ${until}`
  return `${from === '' ? '' : `${from}, `}${to}${ended ? ': expired before the capture ends' : ''}`
}
