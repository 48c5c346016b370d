/** `homeward intel learned`: what traffic taught about addresses, whose IR.21 no longer fits, and forgetting it. */
import { type Command, Option } from 'commander'
import {
  baselineSubject,
  lacksBaseline,
  type Learned,
  learnedBaseline,
  type Lesson,
  lessons,
  type Sight,
  staleness,
} from '../intel/index.js'
import { isoTime, type Micros } from '../model/units.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem } from './exit.js'
import { dataOption, type DataOptions, learnedStoreOf, momentOption, overlayOf, usable } from './intelligence.js'
import { formatOption } from './options.js'
import { say } from './output.js'

interface LearnedOptions extends DataOptions {
  readonly format: 'text' | 'json'
  readonly lesson?: Lesson
  readonly at?: Micros
  readonly stale?: true
  readonly forget?: true
}

export interface SightRecord extends Omit<Sight, 'first' | 'last'> {
  readonly lesson: Lesson
  readonly subject: string
  readonly first: string
  readonly last: string
}

/** What each lesson is, in the words of the table. */
const words: Readonly<Record<Lesson, string>> = {
  role: 'acted as',
  home: 'answered for',
  pair: 'is E.214 of',
  path: 'came by',
  followUp: 'message followed',
  baseline: 'baseline',
}

const write = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

export function learnedCommand(intel: Command): void {
  dataOption(intel.command('learned').argument('[ADDRESS...]', 'titles, hosts, prefixes of E.214 or networks; else all'))
    .description('what traffic taught (analyze --learn): roles, homes, E.214 pairs, paths, hubs, baselines; never trusted, only shown')
    .addOption(new Option('--lesson <lesson>', 'only this').choices(lessons))
    .addOption(new Option('--at <time>', 'moment at which counts have faded, ISO 8601 (default: now)').argParser(momentOption))
    .option('--stale', 'whose IR.21 no longer fits what was seen, the worst first')
    .option('--forget', 'take everything that was learned away')
    .addOption(formatOption(['text', 'json']))
    .action((addresses: string[], options: LearnedOptions) => {
      process.exitCode = Exit.done
      if (options.forget === true) return forget(options)
      const { learned } = usable(() => learnedStoreOf(options).read())
      const at = options.at ?? Date.now() * 1000
      return options.stale === true ? stale(learned, at, options) : show(learned, at, addresses, options)
    })
}

function forget(options: LearnedOptions): void {
  if (options.lesson !== undefined) throw new UsageProblem('--forget takes everything away: leave --lesson out')
  write(usable(() => learnedStoreOf(options).forget()) ? 'everything that was learned is forgotten' : 'nothing was learned')
}

/** What was learned of an address, for this command and for look-ups. */
export function sightsOf(learned: Learned, lesson: Lesson, subject: string, at: Micros): SightRecord[] {
  return learned.of(lesson, subject, at).map((sight) => ({
    lesson,
    subject,
    ...sight,
    first: isoTime(sight.first),
    last: isoTime(sight.last),
    weight: Math.round(sight.weight * 1000) / 1000,
  }))
}

export function sightText({ lesson, value, count, first, last, weight, range }: SightRecord): string {
  const ranges = range === undefined ? '' : ` (IMSI ${range[0]}… to ${range[1]}…)`
  return `${words[lesson]} ${value}${ranges}: ${count}×, ${first.slice(0, 10)} to ${last.slice(0, 10)}, weight ${weight.toFixed(1)}`
}

function show(learned: Learned, at: Micros, addresses: readonly string[], { format, lesson }: LearnedOptions): void {
  const wanted = new Set(addresses.flatMap((address) => [address.replace(/^\+/, '').toLowerCase(), baselineSubject(address)]))
  let shown = 0
  for (const one of lesson === undefined ? lessons : [lesson])
    for (const subject of learned.subjects(one)) {
      if (wanted.size > 0 && !wanted.has(subject.toLowerCase())) continue
      const sights = sightsOf(learned, one, subject, at)
      shown += sights.length
      if (format === 'json') for (const sight of sights) write(JSON.stringify(sight))
      else for (const sight of sights) write(plain(`${subject.padEnd(20)} ${sightText(sight)}`))
      const note = noteOf(learned, one, subject, at)
      if (format === 'text' && note !== undefined) write(plain(`${subject.padEnd(20)} ${note}`))
    }
  if (shown === 0) say('nothing was learned of that. Traffic teaches with: homeward analyze --learn FILE…')
}

function noteOf(learned: Learned, lesson: Lesson, subject: string, at: Micros): string | undefined {
  if (lesson === 'followUp') {
    const ratio = learned.followUpRatio(subject, at)
    return ratio === undefined ? undefined : `messages followed ${(100 * ratio).toFixed(0)} % of its routing questions`
  }
  if (lesson !== 'baseline') return undefined
  const baseline = learnedBaseline(learned, subject, at)
  return lacksBaseline(baseline) ? `no-roaming-baseline: share of roaming ${baseline.lambda.toFixed(3)}` : undefined
}

function stale(learned: Learned, at: Micros, options: LearnedOptions): void {
  const found = staleness(learned, overlayOf(options), at)
  if (options.format === 'json') for (const one of found) write(JSON.stringify(one))
  else
    for (const { operator, seen, unlisted, score } of found)
      write(
        plain(
          `${score.toFixed(2)}  ${operator}: ${unlisted.length} of ${seen} acting titles are not in its list of nodes: ${unlisted.slice(0, 5).join(', ')}`,
        ),
      )
  if (found.length === 0) say('no imported IR.21 lists nodes that were seen')
}
