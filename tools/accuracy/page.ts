/** docs/accuracy.md from the pooled figures. */
import { durationText } from '../../src/report/evaluation-text.js'
import { median, perMillion, type Pool, pool, precision, recall, type Row } from './pool.js'
import type { Judge, Score } from './play.js'
import { vantageOf, type View } from './views.js'
import { SCENARIO } from './words.js'

export interface Group {
  readonly name: 'fresh' | 'many' | 'tuned'
  readonly seeds: readonly number[]
  /** Frames of each seed. */
  readonly size: number
  readonly scores: readonly Score[]
}

const percent = (n: number | undefined): string => (n === undefined ? '–' : `${(100 * n).toFixed(n === 1 ? 0 : 1)} %`)
const rate = (n: number): string => (n === 0 ? '0' : n < 10 ? n.toFixed(2) : n.toFixed(0))
const time = (times: readonly number[]): string => {
  const middle = median(times)
  return middle === undefined ? '–' : durationText(1e6 * middle)
}
const thousands = (n: number): string => n.toLocaleString('en-US')

/** Seeds in words: three or more in a row as `first-last`. */
export function runs(seeds: readonly number[], between = ','): string {
  const parts: string[] = []
  for (let from = 0, to = 0; from < seeds.length; from = to) {
    to = from + 1
    while (seeds[to] === (seeds[to - 1] as number) + 1) to++
    if (to - from < 3) to = from + 1
    parts.push(to - from < 3 ? `${seeds[from]}` : `${seeds[from]}-${seeds[to - 1]}`)
  }
  return parts.join(between)
}

const placeWords: Readonly<Record<View['place'], string>> = {
  everywhere: 'all links of all networks, nothing configured (vantage unknown)',
  'home-edge': 'the links between three home networks and all others (vantage home-edge)',
  'visited-edge': 'the links of one visited network (vantage visited-edge)',
  transit: 'all links between networks, nothing configured (vantage transit)',
}

const sides = { false: 'both directions', true: 'one direction' } as const

function find(pools: readonly Pool[], view: View, judge: Judge): Pool {
  const found = pools.find((p) => p.view.place === view.place && p.view.oneSided === view.oneSided && p.judge === judge)
  if (found === undefined) throw new Error(`no figures for ${view.place}, ${judge}`)
  return found
}

/** The naive baseline is held against the attacks that are possible for the analysis of the same view. */
const possibleOf = (row: Row, other: Row | undefined): number => Math.max(row.found, other?.possible ?? row.possible)

const judges: Readonly<Record<Judge, string>> = { warm: 'warm', cold: 'cold', baseline: 'naive baseline' }

function overview(pools: readonly Pool[], views: readonly View[]): string[] {
  const line = (view: View, judge: Judge): string => {
    const p = find(pools, view, judge)
    const possible = possibleOf(p.all, find(pools, view, 'warm').all)
    const { rate: each, atMost } = perMillion(p, p.all)
    return `| ${vantageOf[view.place]} | ${sides[`${view.oneSided}`]} | ${judges[judge]} | ${thousands(p.requests - p.all.attacks)} | ${p.all.attacks} | ${possible} | ${percent(recall(p.all, possible))} | ${percent(recall(p.all, p.all.attacks))} | ${percent(precision(p.all))} | ${p.all.falseAlarms} | ${rate(each)} | ${rate(atMost)} | ${judge === 'baseline' ? '–' : time(p.all.times)} |`
  }
  return [
    '| vantage | tap | start | legitimate requests | attacks | possible | recall | of all | precision | false alarms | per million | at most | time to detection |',
    '| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...views.flatMap((view) => (['warm', 'cold', 'baseline'] as const).map((judge) => line(view, judge))),
  ]
}

/** Rows of one kind for one place: warm and cold, of the taps that were judged, and the baseline beside them. */
function details(pools: readonly Pool[], place: View['place'], kind: 'threats' | 'techniques'): string[] {
  const columns = pools
    .filter(({ view, judge }) => view.place === place && (judge !== 'baseline' || !view.oneSided))
    .toSorted((a, b) => Number(a.judge === 'baseline') - Number(b.judge === 'baseline'))
  const [warm, cold] = [find(pools, { place, oneSided: false }, 'warm'), find(pools, { place, oneSided: false }, 'cold')]
  const names = [...new Set(columns.filter(({ judge }) => judge !== 'baseline').flatMap((p) => [...p[kind].keys()]))].sort()
  const pair = (row: Row | undefined, other: Row | undefined): string =>
    row === undefined ? '– · –' : `${percent(recall(row, possibleOf(row, other)))} · ${percent(precision(row))}`
  const heads = columns.map(({ view, judge }) => `${view.oneSided ? 'one direction, ' : ''}${judges[judge]}`)
  return [
    `| ${kind === 'threats' ? 'threat' : 'technique'} | attacks | ${heads.join(' | ')} | false alarms per million, warm | cold${kind === 'techniques' ? ' | time to detection' : ''} |`,
    `| --- |${' ---: |'.repeat(heads.length + (kind === 'techniques' ? 4 : 3))}`,
    ...names.map((name) => {
      const row = warm[kind].get(name)
      const alarms = (p: Pool): string => {
        const counted = p[kind].get(name)
        if (counted === undefined) return '–'
        const { rate: each, atMost } = perMillion(p, counted)
        return `${rate(each)} (≤ ${rate(atMost)})`
      }
      const cells = columns.map((p) => pair(p[kind].get(name), p.judge === 'baseline' ? warm[kind].get(name) : undefined))
      const clock = kind === 'techniques' ? ` | ${time(row?.times ?? [])}` : ''
      return `| ${name} | ${row?.attacks ?? 0} | ${cells.join(' | ')} | ${alarms(warm)} | ${alarms(cold)}${clock} |`
    }),
  ]
}

/** Decoys of each class that fired, of those that each vantage sees in both directions. */
function decoys(pools: readonly Pool[], places: readonly View['place'][]): string[] {
  const columns = places.flatMap((place) =>
    (['warm', 'cold', 'baseline'] as const).map((judge) => find(pools, { place, oneSided: false }, judge)),
  )
  const names = [...new Set(columns.flatMap((p) => [...p.decoys.keys()]))].sort()
  const cell = (p: Pool, name: string): string => {
    const counted = p.decoys.get(name)
    return counted === undefined ? '–' : `${counted.fired} of ${counted.decoys}`
  }
  return [
    `| class | ${columns.map((p) => `${vantageOf[p.view.place]}, ${judges[p.judge]}`).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...names.map((name) => `| ${name} | ${columns.map((p) => cell(p, name)).join(' | ')} |`),
  ]
}

function alarms(pools: readonly Pool[], views: readonly View[]): string[] {
  const lines = views.flatMap((view) =>
    (['warm', 'cold'] as const).flatMap((judge) =>
      [...find(pools, view, judge).alarms]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([rule, n]) => `| ${vantageOf[view.place]} | ${sides[`${view.oneSided}`]} | ${judge} | \`${rule}\` | ${n} |`),
    ),
  )
  return lines.length === 0 ? ['None.'] : ['| vantage | tap | start | rule | false alarms |', '| --- | --- | --- | --- | ---: |', ...lines]
}

const groupWords = {
  fresh: 'Seeds never used before',
  many: 'Many requests: more seeds never used before',
  tuned: 'Seeds used while tuning',
} as const

function section({ name, seeds, size, scores }: Group): string[] {
  if (scores.length === 0) return []
  const same = (a: View, b: View): boolean => a.place === b.place && a.oneSided === b.oneSided
  const views = scores.map((s) => s.view).filter((view, i, all) => all.findIndex((other) => same(other, view)) === i)
  const pools = views.flatMap((view) =>
    (['warm', 'cold', 'baseline'] as const).map((judge) => pool(scores.filter((s) => same(s.view, view) && s.judge === judge))),
  )
  const places = [...new Set(views.map((view) => view.place))]
  return [
    `## ${groupWords[name]}`,
    '',
    `Seeds ${runs(seeds, ', ')}; ${thousands(size)} frames each.`,
    '',
    ...overview(pools, views),
    '',
    `### Decoys, ${name} seeds`,
    '',
    ...decoys(pools, places),
    '',
    `### Rules that raised false alarms, ${name} seeds`,
    '',
    ...alarms(pools, views),
    '',
    ...places.flatMap((place) => [
      `### ${vantageOf[place]}, ${name} seeds`,
      '',
      `${placeWords[place][0]?.toUpperCase()}${placeWords[place].slice(1)}. Cells: recall · precision.`,
      '',
      ...details(pools, place, 'threats'),
      '',
      ...details(pools, place, 'techniques'),
      '',
    ]),
  ]
}

export function accuracyPage(command: string, groups: readonly Group[]): string {
  return `${[
    '# Accuracy',
    '',
    'Printed by this command, which anyone can repeat; nothing else goes into the figures but the program itself:',
    '',
    `    ${command}`,
    '',
    `Scenario \`${SCENARIO}\` (\`homeward synth ${SCENARIO}\`): two days of ordinary traffic with decoys, then three days that have attacks as well. **Only the three days are counted.**`,
    '',
    '- **warm**: the program has read the two days before. **cold**: it begins with the third day.',
    '- **both directions**, **one direction**: what the tap sees of each link. At an edge one direction is what comes in. Where answers cannot be seen, attacks are counted as possible only when they were found all the same (docs/interfaces.md §6): recall says little there, precision and false alarms do.',
    '- **recall** = found / possible; **of all** = found / attacks, with those that no rule could tell from where the tap is. **precision** = found / (found + false alarms). Findings of at least medium severity; an attack is found when a finding has its threat. Decoys count as false alarms like all that is ordinary.',
    '- **legitimate requests**: requests of the three days that the truth does not call attacks: decoys and all of ordinary life, answered or not, as the tap sees them. A request is one transaction that the program has put together (an operation and its answer), not a frame.',
    '- **per million**: false alarms per million legitimate requests; **at most**: the upper bound that holds with 95 % confidence (Clopper and Pearson, exact; one-sided).',
    '- A false alarm counts once for each threat and technique that its findings name.',
    '- **time to detection**: from the first request of a campaign by a technique to the first finding about one, the median over campaigns that were found.',
    '- **naive baseline**: category 1 by operation code from any address that is not of the home networks, category 2 by operation code about their own subscribers (`tools/accuracy/baseline.ts` has the published lists). It names no threat; the right one is taken for it, which favours it. It sees what the warm analysis sees.',
    '- What one seat cannot decide counts as possible only when it was found all the same (docs/decisions/0034-what-each-edge-shows.md). From the home edge that is a lookup about somebody abroad by an address that does nothing else wrong there (D15): whether a message follows is seen at the visited network only. Lookups of addresses that do, and about subscribers who are at home, count as possible. From the visited edge it is a delivery to a guest of another network without a lookup (D16), or in the name of another centre than that of its lookup (D63): lookups go to the home network.',
    '- Answers to questions that were never asked (D08) count as possible from every seat, though a tap of one direction tells nothing of them, and the visited edge sees the forged question in reality.',
    '- Not played: registrations (D05, D24) and acts in the name of a subscriber (D04: services, profiles, notices) by an address of the country where the subscriber already is. Nothing is far there, and nothing tells another switch of a network from a stranger; such attacks are missed. Played, and missed where nothing else follows: the first registrations of a stranger for the switch where the subscriber is already (D05, D06). A hub that was not seen before does the same (FP05).',
    '- Contracts that traffic does not show (src/synth/scenarios.ts, `agreements`) are configured in every view.',
    '',
    'The attacks are made by `synth`, which knows the tools and habits that its authors thought of. Figures on it say how well the rules hold on these; they are no promise for others.',
    '',
    ...groups.flatMap(section),
  ]
    .join('\n')
    .trimEnd()}\n`
}
