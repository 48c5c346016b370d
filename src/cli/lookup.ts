/** `homeward lookup`: what is known of an address at a moment, and who says so. */
import { type Command, Option } from 'commander'
import {
  baselineFlag,
  type Claim,
  countryName,
  intelVersion,
  type Learned,
  lookup,
  type LookupAnswer,
  type LookupOptions,
} from '../intel/index.js'
import type { Micros } from '../model/units.js'
import { isoTime } from '../model/units.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem } from './exit.js'
import { dataOption, type DataOptions, learnedStoreOf, momentOption, overlayOf, usable } from './intelligence.js'
import { type SightRecord, sightsOf, sightText } from './learned.js'

interface Options extends DataOptions {
  readonly plan?: 'e164' | 'e214' | 'e212'
  readonly at?: Micros
  readonly msisdn?: true
  readonly national?: number
  readonly format: 'text' | 'json'
}

export function lookupCommand(program: Command): void {
  dataOption(program.command('lookup'))
    .description('say what is known of a global title, IMSI, MSISDN, PLMN, realm, host, point code or IP address, and who says so')
    .argument('[ADDRESS...]', 'addresses; a phone number with +, a decimal point code as pc:4107')
    .addOption(new Option('--plan <plan>', 'how to read digits').choices(['e164', 'e214', 'e212']))
    .addOption(new Option('--at <time>', 'moment of the question, ISO 8601 (default: now)').argParser(momentOption))
    .option('--msisdn', 'the number is a subscriber’s: say who holds its range')
    .addOption(new Option('--national <indicator>', 'the point code is national: network indicator').choices(['2', '3']).argParser(Number))
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .action((addresses: string[], options: Options) => {
      if (addresses.length === 0) throw new UsageProblem('no address given. Try: homeward lookup +12462501234')
      const at = options.at ?? Date.now() * 1000
      const asked = lookupOptions(options, at)
      const { learned } = usable(() => learnedStoreOf(options).read())
      for (const address of addresses) {
        const { answer, seen } = taught(lookup(address, asked), learned, at)
        process.stdout.write(options.format === 'json' ? `${JSON.stringify(record(answer, seen, at))}\n` : text(answer, seen))
      }
      process.exitCode = Exit.done
    })
}

function lookupOptions(options: Options, at: Micros): LookupOptions {
  return {
    at,
    overlay: overlayOf(options),
    ...(options.plan === undefined ? {} : { plan: options.plan }),
    ...(options.msisdn === true ? { subscriber: true } : {}),
    ...(options.national === undefined ? {} : { national: options.national }),
  }
}

/** What traffic taught of the address: shown beside what sources say, and a label when no roaming supports it. */
function taught(
  answer: LookupAnswer,
  learned: Learned,
  at: Micros,
): { readonly answer: LookupAnswer; readonly seen: readonly SightRecord[] } {
  const subject = answer.input.replace(/[+ ().-]/g, '')
  const lessons = { gt: ['role', 'home', 'followUp'], host: ['role', 'home'], e214: ['pair'] } as const
  const kind = answer.kind === 'gt' || answer.kind === 'host' || answer.kind === 'e214' ? answer.kind : undefined
  if (kind === undefined) return { answer, seen: [] }
  const asked = kind === 'host' ? [answer.input.toLowerCase()] : kind === 'gt' ? [subject] : [5, 6, 7, 8].map((n) => subject.slice(0, n))
  const seen = asked.flatMap((one) => lessons[kind].flatMap((lesson) => sightsOf(learned, lesson, one, at)))
  const flag = kind === 'e214' ? undefined : baselineFlag(learned, asked[0] ?? '', at)
  return { answer: flag === undefined ? answer : { ...answer, flags: [...answer.flags, flag] }, seen }
}

/** The answer of each field by name, then everything with its sources. */
function record(answer: LookupAnswer, seen: readonly SightRecord[], at: Micros): object {
  const { summary, ...rest } = answer
  const values = Object.fromEntries(
    answer.says.map(({ field, value }) => [answer.kind === 'msisdn' && field === 'assignee' ? 'rangeHolder' : field, value]),
  )
  const country = values.country
  return {
    input: rest.input,
    kind: rest.kind,
    at: isoTime(at),
    summary,
    ...values,
    ...(country === undefined ? {} : { countryName: countryName(country) }),
    ...(rest.others.length === 0 ? {} : { countries: [...(country === undefined ? [] : [country]), ...rest.others] }),
    flags: rest.flags,
    says: rest.says,
    also: rest.also,
    ...(seen.length === 0 ? {} : { learned: seen }),
    about: rest.about,
    doubts: rest.doubts,
    intelVersion: intelVersion(),
  }
}

function text(answer: LookupAnswer, seen: readonly SightRecord[]): string {
  const lines = [answer.summary, `  ${answer.kind}`]
  for (const [name, value] of Object.entries(answer.about)) lines.push(`  ${name.padEnd(12)} ${value}`)
  for (const claim of answer.says) lines.push(`  ${claim.field.padEnd(12)} ${valueOf(claim)}  (${sourceOf(claim)})`)
  for (const claim of answer.also) lines.push(`  also         ${claim.field}: ${valueOf(claim)}  (${sourceOf(claim)})`)
  for (const { flag, says, source } of answer.flags) lines.push(`  flag         ${flag}: ${says}  (${source})`)
  for (const sight of seen) lines.push(`  learned      ${sightText(sight)}`)
  for (const doubt of answer.doubts) lines.push(`  doubt: ${doubt}`)
  return `${lines.map(plain).join('\n')}\n`
}

function valueOf({ field, value }: Claim): string {
  if (field === 'country') return `${countryName(value)} (${value})`
  return field === 'lessee' || field === 'subLessee' ? `reported: ${value}` : value
}

function sourceOf(claim: Claim): string {
  const span = claim.from === undefined && claim.until === undefined ? '' : `, ${claim.from ?? '…'} to ${claim.until ?? '…'}`
  const line = claim.line === undefined ? '' : ` line ${claim.line}`
  const evidence = claim.evidence === undefined ? '' : `; ${claim.evidence}`
  return `${claim.source}${line}, ${claim.layer}, ${claim.confidence} %, ${claim.matched}${span}${evidence}`
}
