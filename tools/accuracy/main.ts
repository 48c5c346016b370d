/**
 * `npm run accuracy -- [--size FRAMES] [--seeds N,…] [--tuned N,…] [--places PLACE,…] [--jobs N] [--wrong] [-o FILE]`: plays the scenario once per seed, judges it from every
 * view (or those at the places) and writes docs/accuracy.md. The same size and seeds give the same page. `--wrong` also prints what was missed and what was wrong.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { tapPlaces } from '../../src/synth/tap.js'
import { accuracyPage, type Group } from './page.js'
import type { Score } from './play.js'
import { fresh, tuned } from './seeds.js'

const SIZE = 1_000_000
/** Below, some rules have not seen enough to say anything. */
const LEAST = 20_000

const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    seeds: { type: 'string' },
    tuned: { type: 'string' },
    places: { type: 'string' },
    jobs: { type: 'string' },
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

const listOf = (name: string, text: string | undefined, otherwise: readonly number[]): readonly number[] =>
  text === undefined ? otherwise : text.split(',').map((part) => whole(name, part, 0, 0))

const size = whole('size', values.size, SIZE, LEAST)
const jobs = whole('jobs', values.jobs, availableParallelism(), 1)
const groups = [
  { name: 'fresh', seeds: listOf('seeds', values.seeds, fresh) },
  { name: 'tuned', seeds: listOf('tuned', values.tuned, tuned) },
] as const
const places = values.places?.split(',') ?? tapPlaces
for (const place of places) if (!tapPlaces.some((p) => p === place)) fail(`--places takes ${tapPlaces.join(', ')}, not «${place}»`)
const shared = groups[0].seeds.filter((seed) => groups[1].seeds.includes(seed))
if (shared.length > 0) fail(`${shared.join(', ')}: a seed is either of --seeds or of --tuned`)
const page = values.output ?? new URL('../../docs/accuracy.md', import.meta.url).pathname

const play = (seed: number): Promise<Score[]> =>
  new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', new URL('seed.ts', import.meta.url).pathname, `${seed}`, `${size}`, places.join(',')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    child.on('error', failed)
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(text) as Score[]) : failed(new Error(`seed ${seed} ended with ${code ?? 'a signal'}`)),
    )
  })

const results = new Map<number, Score[]>()
const waiting = groups.flatMap(({ seeds }) => seeds)
const total = waiting.length
const began = performance.now()
async function work(): Promise<void> {
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const scores = await play(seed)
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
  ...groups.map((g) => `--${g.name === 'fresh' ? 'seeds' : 'tuned'} ${g.seeds.join(',')}`),
]
writeFileSync(
  page,
  accuracyPage(
    [...command, ...(values.places === undefined ? [] : [`--places ${places.join(',')}`])].join(' '),
    size,
    groups.map(({ name, seeds }): Group => ({ name, seeds, scores: seeds.flatMap((seed) => results.get(seed) ?? []) })),
  ),
)
console.error(`accuracy: ${page} written`)
