/** Findings over time, by technology, above all questions of the same time. */
import { cell, type Section, type Table } from '../document.js'
import { ALL } from '../survey.js'
import type { Bin } from '../time-bins.js'
import { count, technologyText } from '../words.js'
import { type DocumentParts, numberCell } from './parts.js'

export function whenSection(parts: DocumentParts): Section {
  const { grain, bins } = parts.survey.time.shown()
  const technologies = [...parts.survey.technologies].sort()
  const of = (what: string): number[] => bins.map((bin) => bin.counts.get(what) ?? 0)
  const series = technologies.map((technology) => ({ name: technologyText(technology), values: of(technology) }))
  const all = of(ALL)
  const empty = all.filter((n) => n === 0).length
  const peak = busiest(bins, technologies)
  return {
    id: 'when',
    title: 'When',
    blocks: [
      {
        kind: 'trend',
        title: `Findings per ${grain}, by technology (UTC)`,
        description:
          `A line chart of findings over ${count(bins.length, `bin of one ${grain}`, `bins of one ${grain} each`)}` +
          (peak === undefined ? ', without findings.' : `; most in the one from ${peak.label}. The table below has the numbers.`),
        moments: bins.map((bin) => bin.label),
        series,
        whole: { name: 'All questions', values: all },
        table: timeTable(bins, technologies, grain),
        note:
          `A finding stands at the time of its question. The lower bars count all questions of the capture, whoever asked: they are what the findings are part of.` +
          (empty === 0 ? '' : ` In ${count(empty, 'bin')} no question was captured: no findings there says nothing.`),
      },
    ],
  }
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
