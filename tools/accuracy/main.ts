/**
 * `npm run accuracy -- [--size FRAMES] [--seeds N,…] [--tuned N,…] [--many N,…] [--many-size FRAMES] [--places PLACE,…] [--jobs N] [--keep DIR] [--wrong] [-o FILE]`:
 * plays the scenario once per seed, judges it from every view (or those at the places) and writes docs/accuracy.md. Seeds of `--many` (`N` or `N-N`) are judged
 * everywhere in both directions only, for figures over millions of requests. The same sizes and seeds give the same page. Nothing is kept but counts: memory
 * is that of one seed per job. `--keep` keeps the counts of each seed in a directory, by the program that counted them: a run that was ended goes on there.
 * `--wrong` also prints what was missed and what was wrong.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { tapPlaces } from '../../src/synth/tap.js'
import { accuracyPage, runs } from './page.js'
import type { Score } from './play.js'
import { fresh, tuned } from './seeds.js'
import { viewName, views } from './views.js'

const SIZE = 1_000_000
/** Below, some rules have not seen enough to say anything. */
const LEAST = 20_000

const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    seeds: { type: 'string' },
    tuned: { type: 'string' },
    many: { type: 'string' },
    'many-size': { type: 'string' },
    places: { type: 'string' },
    jobs: { type: 'string' },
    keep: { type: 'string' },
    wrong: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  },
})

function fail(text: string): never {
  console.error(`accuracy: ${text}`)
  process.exit(2)
}

function whole(name: string, text: string | undefined, otherwise: number, least: number): number {
  if (text === undefined) return otherwise
  const found = /^(\d+)([kM]?)$/.exec(text)
  const n = Number(found?.[1]) * (found?.[2] === 'k' ? 1e3 : found?.[2] === 'M' ? 1e6 : 1)
  return Number.isSafeInteger(n) && n >= least ? n : fail(`--${name} takes a whole number from ${least}, not «${text}»`)
}

/** `N` or `N-N`, between commas. */
const listOf = (name: string, text: string | undefined, otherwise: readonly number[]): readonly number[] =>
  text === undefined
    ? otherwise
    : text
        .split(',')
        .filter((part) => part !== '')
        .flatMap((part) => {
          const [first, last = first] = part.split('-').map((n) => whole(name, n, 0, 0)) as [number, number?]
          return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
        })

const size = whole('size', values.size, SIZE, LEAST)
const manySize = whole('many-size', values['many-size'], SIZE, LEAST)
const jobs = whole('jobs', values.jobs, availableParallelism(), 1)
const places = values.places?.split(',') ?? tapPlaces
for (const place of places) if (!tapPlaces.some((p) => p === place)) fail(`--places takes ${tapPlaces.join(', ')}, not «${place}»`)
const all = views.filter((view) => places.includes(view.place))
const groups = [
  { name: 'fresh', seeds: listOf('seeds', values.seeds, fresh), size, views: all },
  {
    name: 'many',
    seeds: listOf('many', values.many, []),
    size: manySize,
    views: views.filter((v) => v.place === 'everywhere' && !v.oneSided),
  },
  { name: 'tuned', seeds: listOf('tuned', values.tuned, tuned), size, views: all },
] as const
const named = groups.flatMap(({ seeds }) => seeds)
const twice = named.filter((seed, i) => named.indexOf(seed) !== i)
if (twice.length > 0) fail(`${twice.join(', ')}: a seed is of one of --seeds, --many and --tuned only`)
const page = values.output ?? fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url))

/** The whole program in one file: it starts sooner and runs faster than its parts. */
const program = fileURLToPath(new URL('../../dist/tools/accuracy/seed.js', import.meta.url))
buildSync({
  entryPoints: [fileURLToPath(new URL('seed.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  minifySyntax: true,
  logLevel: 'warning',
})
const version = createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 16)

type Group = (typeof groups)[number]

/** The scores of one seed, from the directory of `--keep` if this program has counted it before. */
async function play(seed: number, group: Group): Promise<Score[]> {
  const parts = [`${seed}`, `${group.size}`, group.views.map(viewName).join(',')]
  const kept = values.keep === undefined ? undefined : join(values.keep, `${version}-${parts.join('-').replaceAll(',', '+')}.json`)
  if (kept !== undefined && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Score[]
  const text = await run(parts)
  if (kept !== undefined) {
    mkdirSync(values.keep as string, { recursive: true })
    writeFileSync(`${kept}.part`, text)
    renameSync(`${kept}.part`, kept)
  }
  return JSON.parse(text) as Score[]
}

const run = (parts: readonly string[]): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...parts], { stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    child.on('error', failed)
    child.on('close', (code) => (code === 0 ? done(text) : failed(new Error(`seed ${parts[0]} ended with ${code ?? 'a signal'}`))))
  })

const results = new Map<number, Score[]>()
const waiting = groups.flatMap((group) => group.seeds.map((seed) => ({ seed, group })))
const total = waiting.length
const began = performance.now()
async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { seed, group } = next
    const scores = await play(seed, group)
    results.set(seed, scores)
    const seconds = (performance.now() - began) / 1000
    console.error(`accuracy: seed ${seed}, ${results.size} of ${total}, ${seconds.toFixed(0)} s`)
    if (values.wrong === true)
      for (const { view, judge, wrong } of scores.filter((s) => s.judge !== 'baseline'))
        for (const line of wrong) console.error(`  ${view.place}${view.oneSided ? ' one-sided' : ''} ${judge}: ${line}`)
  }
}
await Promise.all(Array.from({ length: Math.min(jobs, total) }, work))
const command = [
  'npm run accuracy --',
  `--size ${size}`,
  ...groups
    .filter((g) => g.name !== 'many' || g.seeds.length > 0)
    .map(
      (g) => `${g.name === 'many' ? `--many-size ${manySize} ` : ''}--${g.name === 'fresh' ? 'seeds' : g.name} ${runs(g.seeds) || "''"}`,
    ),
]
writeFileSync(
  page,
  accuracyPage(
    [...command, ...(values.places === undefined ? [] : [`--places ${places.join(',')}`])].join(' '),
    groups.map(({ name, seeds, size: each }) => ({ name, seeds, size: each, scores: seeds.flatMap((seed) => results.get(seed) ?? []) })),
  ),
)
console.error(`accuracy: ${page} written`)
