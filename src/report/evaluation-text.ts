/** Figures of accuracy as text and as one JSON object. Targets are masked like everywhere. */
import { isoTime } from '../model/units.js'
import type { Accuracy, Figures } from './evaluation.js'
import { plain, type Show } from './masking.js'

const SHOWN = 20

const percent = (n: number | undefined): string => (n === undefined ? '–' : `${(100 * n).toFixed(1)} %`)
const rate = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: n < 10 ? 2 : 0 })

/** A duration as people say it: the two largest units. */
export function durationText(micros: number): string {
  const units = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const
  let left = Math.round(micros / 1e6)
  if (left <= 0) return micros > 0 ? `${(micros / 1e6).toFixed(2)} s` : '0 s'
  const parts: string[] = []
  for (const [size, name] of units) {
    const n = Math.floor(left / size)
    left -= n * size
    if (n > 0 && parts.length < 2) parts.push(`${n} ${name}`)
  }
  return parts.join(' ')
}

function table(put: (text: string) => void, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  put(`  ${line(heads)}`)
  for (const row of rows) put(`  ${line(row.map(plain))}`)
}

export function evaluationText(f: Figures, names: readonly string[], show: Show): string[] {
  const lines: string[] = []
  const put = (text = ''): void => {
    lines.push(text.trimEnd())
  }
  put(`${rate(f.requests)} requests, of which ${f.attacks} are attacks and ${f.decoys} are decoys; findings of at least medium severity`)
  put()
  put(`  found          ${f.found} of ${f.possible} attacks whose answer can be seen here (${f.attacks} in all)`)
  put(`  recall         ${percent(f.recall)}`)
  put(`  false alarms   ${f.falseAlarmsAreUpperBound ? 'at most ' : ''}${f.falseAlarms}`)
  put(`  precision      ${percent(f.precision)}`)
  if (f.falseAlarmsPerMillion !== undefined && f.falseAlarmsPerMillionUpper95 !== undefined) {
    put(`  per million    ${rate(f.falseAlarmsPerMillion)} false alarms per million requests that are no attacks;`)
    put(`                 with 95 % confidence at most ${rate(f.falseAlarmsPerMillionUpper95)} (Clopper–Pearson)`)
  }
  if (f.framesWithoutRequest > 0)
    put(`  attention      in ${f.framesWithoutRequest} frames of the truth no request was read: is it the truth of this capture?`)
  const row = ([name, a]: [string, Accuracy]): string[] => [
    name,
    `${a.attacks}`,
    `${a.possible}`,
    `${a.found}`,
    percent(a.recall),
    `${a.falseAlarms}`,
    percent(a.precision),
  ]
  put()
  put('By threat')
  const heads = ['attacks', 'possible', 'found', 'recall', 'false alarms', 'precision']
  table(put, ['threat', ...heads], Object.entries(f.threats).map(row))
  put()
  put('By technique')
  table(put, ['technique', ...heads], Object.entries(f.techniques).map(row))
  put()
  put('By rule: which found, which raised false alarms')
  table(
    put,
    ['rule', 'findings', 'found', 'false alarms', 'precision'],
    f.rules.map((r) => [r.rule, `${r.findings}`, `${r.found}`, `${r.falseAlarms}`, percent(r.precision)]),
  )
  if (f.campaigns.length > 0) {
    put()
    put('By campaign')
    table(
      put,
      ['campaign', 'attacks', 'found', 'first request', 'time to detection'],
      f.campaigns.map((c) => [
        c.campaign,
        `${c.attacks}`,
        `${c.found}`,
        c.firstRequest === undefined ? '–' : isoTime(c.firstRequest),
        c.timeToDetection === undefined ? 'not detected' : durationText(c.timeToDetection),
      ]),
    )
  }
  if (f.decoys > 0) {
    put()
    put('Decoys that fired, by class of false alarm')
    table(
      put,
      ['class', 'decoys', 'fired'],
      Object.entries(f.decoysFired).map(([name, d]) => [name, `${d.decoys}`, `${d.fired}`]),
    )
  }
  if (f.missed.length > 0) {
    put()
    put(`Missed: ${f.missed.length}`)
    for (const m of f.missed.slice(0, SHOWN)) {
      const file = names.length > 1 ? `${names[m.file] ?? ''} ` : ''
      const target = m.target === undefined ? '' : `  ${show.imsi(m.target)}`
      const why = m.unseen ? '  its answer cannot be seen here' : ''
      put(
        plain(
          `  ${file}frame ${m.frame}  ${m.technique}  ${m.threat ?? ''}${target}${m.campaign === undefined ? '' : `  ${m.campaign}`}${why}`,
        ),
      )
    }
    if (f.missed.length > SHOWN) put(`  … and ${f.missed.length - SHOWN} more: --json lists them all`)
  }
  return lines
}

const round = (n: number): number => Math.round(n * 1e6) / 1e6

/** The figures as one JSON object: times in ISO 8601, durations in seconds, ratios with six decimals. */
export function evaluationRecord(f: Figures, names: readonly string[], show: Show): object {
  const rounded = (a: object): object =>
    Object.fromEntries(Object.entries(a).map(([key, value]) => [key, typeof value === 'number' ? round(value) : (value as unknown)]))
  const each = (of: Readonly<Record<string, object>>): object =>
    Object.fromEntries(Object.entries(of).map(([name, a]) => [name, rounded(a)]))
  return {
    ...rounded(f),
    threats: each(f.threats),
    techniques: each(f.techniques),
    rules: f.rules.map(rounded),
    campaigns: f.campaigns.map(({ firstRequest, firstFinding, timeToDetection, ...rest }) => ({
      ...rest,
      ...(firstRequest === undefined ? {} : { firstRequest: isoTime(firstRequest) }),
      ...(firstFinding === undefined ? {} : { firstFinding: isoTime(firstFinding) }),
      ...(timeToDetection === undefined ? {} : { timeToDetectionSeconds: timeToDetection / 1e6 }),
    })),
    missed: f.missed.map(({ file, target, ...rest }) => ({
      ...(names.length > 1 ? { file: names[file] ?? '' } : {}),
      ...rest,
      ...(target === undefined ? {} : { target: show.imsi(target) }),
    })),
  }
}
