/** Findings over time, by technology, above all questions of the same time. */
import { cell, type Section, type Table } from '../document.js'
import { ALL } from '../survey.js'
import type { Bin } from '../time-bins.js'
import { count, technologyText } from '../words.js'
import { type DocumentParts, numberCell } from './parts.js'

export function whenSection(parts: DocumentParts): Section {
  const { grain, bins: all } = parts.survey.time.shown()
  const bins = folded(all)
  const technologies = [...parts.survey.technologies].sort()
  const of = (what: string): number[] => bins.map((bin) => bin?.counts.get(what) ?? 0)
  const series = technologies.map((technology) => ({ name: technologyText(technology), values: of(technology) }))
  const empty = all.filter((bin) => isEmpty(bin)).length
  const peak = busiest(all, technologies)
  return {
    id: 'when',
    title: 'When',
    blocks: [
      {
        kind: 'trend',
        title: `Findings per ${grain}, by technology (UTC)`,
        description:
          `A line chart of findings over ${count(all.length, `bin of one ${grain}`, `bins of one ${grain} each`)}` +
          (peak === undefined ? ', without findings.' : `; most in the one from ${peak.label}. The table below has the numbers.`),
        moments: bins.map((bin) => bin?.label),
        series,
        whole: { name: 'All questions', values: of(ALL) },
        table: timeTable(
          all.filter((bin) => !isEmpty(bin)),
          technologies,
          grain,
        ),
        note:
          `A finding stands at the time of its question. The lower bars count all questions of the capture, whoever asked: they are what the findings are part of.` +
          (empty === 0
            ? ''
            : ` In ${count(empty, 'bin')} no question was captured: no findings there says nothing${bins.includes(undefined) ? '; long stretches of them are left out (⋯)' : ''}.`),
      },
    ],
  }
}

const isEmpty = (bin: Bin): boolean => bin.counts.size === 0

/** Bins without a question that follow one another: as many are drawn, more are left out. */
const FOLDED = 3

/** The bins to draw; undefined stands for a stretch in which nothing was captured. */
function folded(bins: readonly Bin[]): (Bin | undefined)[] {
  const shown: (Bin | undefined)[] = []
  for (let i = 0; i < bins.length; ) {
    let end = i
    while (end < bins.length && isEmpty(bins[end] as Bin)) end++
    if (end - i > FOLDED) {
      shown.push(undefined)
      i = end
    } else shown.push(bins[i++])
  }
  return shown
}

function busiest(bins: readonly Bin[], technologies: readonly string[]): Bin | undefined {
  const findings = (bin: Bin): number => technologies.reduce((n, t) => n + (bin.counts.get(t) ?? 0), 0)
  return bins.reduce<Bin | undefined>((best, bin) => (findings(bin) > (best === undefined ? 0 : findings(best)) ? bin : best), undefined)
}

function timeTable(bins: readonly Bin[], technologies: readonly string[], grain: string): Table {
  return {
    kind: 'table',
    caption: `Findings and all questions per ${grain} (UTC)`,
    columns: [
      { title: 'From' },
      ...technologies.map((t) => ({ title: `Findings, ${technologyText(t)}`, number: true as const })),
      { title: 'All questions', number: true },
    ],
    rows: bins.map((bin) => [
      cell(bin.label),
      ...technologies.map((t) => numberCell(bin.counts.get(t) ?? 0)),
      numberCell(bin.counts.get(ALL) ?? 0),
    ]),
  }
}
