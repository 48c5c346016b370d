/** `homeward analyze`: capture → findings and summary, as text, as JSON lines or as a report. */
import { createHash } from 'node:crypto'
import { type Command, Option } from 'commander'
import pc from 'picocolors'
import { rules } from '../../rules/index.js'
import { countryPoint } from '../report/geometry.js'
import { countryName, intelVersion } from '../intel/index.js'
import { type Finding, severities, type Severity } from '../model/finding.js'
import { isoTime } from '../model/units.js'
import { Analysis } from '../pipeline/analysis.js'
import { Evidence } from '../pipeline/evidence.js'
import type { LearnedState } from '../pipeline/learned-store.js'
import type { Tally } from '../report/analysis.js'
import { analysisDocument } from '../report/analysis-document.js'
import { analysisText, type Summary } from '../report/analysis-text.js'
import { findingRecord } from '../report/finding-record.js'
import { jsonLine } from '../report/json-line.js'
import { masked, revealed, type Show } from '../report/masking.js'
import type { RuleWords } from '../report/sections/parts.js'
import { outputs } from '../report/outputs/index.js'
import { Survey } from '../report/survey.js'
import { open, type Opened, readThrough } from './captures.js'
import { configOf, type ConfigOptions, configOptions } from './config.js'
import { Exit, worst } from './exit.js'
import { checkExtract, type ExtractOptions, extractOptions, openExtract, writeExtract } from './extract.js'
import { dataOption, type DataOptions, learnedStoreOf, overlayOf, usable } from './intelligence.js'
import { laneFor, lanesOption } from './lanes.js'
import { formatOption, type ReadOptions, readOptions } from './options.js'
import { Output, say } from './output.js'
import { ownRulesOf, type RulesOptions, rulesOption } from './own-rules.js'
import { commandLine } from './shell.js'
import { openState, type StateOptions, stateOption } from './state.js'
import { version } from './version.js'

interface AnalyzeOptions extends ReadOptions, ConfigOptions, DataOptions, ExtractOptions, RulesOptions, StateOptions {
  readonly format: string
  readonly lanes?: number
  readonly failOn?: Severity
  readonly learn?: true
}

export function analyzeCommand(program: Command): void {
  stateOption(rulesOption(extractOptions(dataOption(configOptions(readOptions(program.command('analyze')))))))
    .description('find out who asked where whose phone is, and whether they got an answer')
    .addOption(formatOption(['text', 'json', ...outputs.map((o) => o.name)]))
    .addOption(lanesOption())
    .option('--learn', 'keep what the traffic teaches about addresses (homeward intel learned)')
    .addOption(new Option('--fail-on <severity>', 'exit with 10 when a finding is at least this severe').choices(severities))
    .action(async (files: string[], options: AnalyzeOptions) => {
      process.exitCode = await analyze(files, options)
    })
}

async function analyze(files: readonly string[], options: AnalyzeOptions): Promise<number> {
  checkExtract(options, [...files, ...(options.read ?? [])])
  const own = await ownRulesOf(options, options.quiet)
  const detectors = [...rules, ...own.detectors]
  const { config } = await configOf(options, own.detectors)
  const continued = openState(options)
  const overlay = overlayOf(options)
  const before = usable(() => learnedStoreOf(options).read())
  const lane = await laneFor(continued === undefined ? options.lanes : 1, [...files, ...(options.read ?? [])])
  const opened = await open(files, options.read ?? [], lane)
  if (opened === undefined) return Exit.nothingRead
  const extraction = await openExtract(options, opened.source.names)
  const evidence = extraction === undefined ? undefined : new Evidence(continued?.firstFile, opened.source.names.length)
  const output = await Output.open(options.output, opened.source.names)
  const show = options.reveal === true ? revealed : masked
  const captures = opened.source.names
  const names = continued?.names(captures) ?? captures
  let paused: readonly Uint8Array[] | undefined
  const survey = new Survey(show)
  const { tally } = survey
  const drawn = outputs.find((o) => o.name === options.format)
  const analysis = new Analysis(
    config,
    {
      finding: (said) => {
        // What a state keeps open the next run decides.
        const finding: Finding = paused === undefined ? said : { ...said, provisional: true }
        if (finding.mode === undefined && finding.exception === undefined) survey.finding(finding)
        evidence?.finding(finding)
        if (options.format === 'json') output.line(jsonLine(findingRecord(finding, names, show, countryName)))
      },
      ...(evidence === undefined ? {} : { parts: (whole, frames) => evidence.parts(whole, frames) }),
      // Only a report needs every question beside the findings.
      ...(drawn === undefined ? {} : { transactions: (batch) => survey.transactions(batch, (b, row) => analysis.book.origin(b, row)) }),
    },
    detectors,
    { overlay, learned: before.learned },
    lane,
  )
  continued?.begin(analysis)
  const { code } = await readThrough(opened, analysis, output, options)
  paused = continued?.pause(analysis, captures)
  analysis.end()
  if (options.learn === true) keepLearned(before, analysis, options)
  const state = continued === undefined ? {} : { state: continued.summary(captures) }
  const summary = { ...summaryOf(analysis, tally, opened), ...state }
  if (drawn !== undefined) {
    drawn.write(documentOf(files, options, opened, names, summary, survey, show, detectors), (text) => output.line(text.trimEnd()))
  } else if (options.format === 'json') {
    const last = analysis.decoding.stats.lastAt
    output.line(JSON.stringify({ ...(Number.isFinite(last) ? { timestamp: isoTime(last) } : {}), event_type: 'summary', summary }))
  } else for (const line of textOf(options, opened, names, summary, tally, show, detectors)) output.line(line)
  await output.close()
  const extracted =
    extraction === undefined || evidence === undefined ? Exit.done : await writeExtract(extraction, evidence, captures, options)
  if (drawn !== undefined && options.output !== undefined && options.output !== '-' && options.quiet !== true)
    say(`homeward: the report is in ${options.output}: open it in a browser.`)
  if (continued !== undefined && paused !== undefined) continued.keep(paused)
  const severe = options.failOn === undefined ? [] : severities.slice(severities.indexOf(options.failOn))
  return worst([code, own.code(), extracted, severe.some((s) => tally.bySeverity[s] > 0) ? Exit.findings : Exit.done])
}

/** Keeps what this run taught. A capture that was learned from before is not counted twice. */
function keepLearned(before: LearnedState, analysis: Analysis, options: AnalyzeOptions): void {
  const { packets, firstAt, lastAt } = analysis.decoding.stats
  const seen = [
    packets,
    firstAt,
    lastAt,
    analysis.taken.counted.messages,
    analysis.outcomeCounts(),
    analysis.taken.correlation.transactions,
  ]
  const capture = createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16)
  if (before.captures.includes(capture)) say('homeward: this capture was learned from before: nothing is counted twice.')
  else usable(() => learnedStoreOf(options).keep(before, capture))
}

function textOf(
  options: AnalyzeOptions,
  { source }: Opened,
  names: readonly string[],
  summary: Summary,
  tally: Tally,
  show: Show,
  detectors: readonly RuleWords[],
): string[] {
  const colours = process.stdout.isTTY && options.output === undefined && process.env['NO_COLOR'] === undefined
  return analysisText({
    names,
    captures: source.names,
    comments: source.comments,
    summary,
    tally,
    show,
    countryName,
    colour: (style, text) => (colours ? { title: pc.bold, bad: pc.red, dim: pc.dim }[style](text) : text),
    lookNext: (id) => detectors.find((r) => r.id === id)?.about.lookNext ?? [],
  })
}

function documentOf(
  files: readonly string[],
  options: AnalyzeOptions,
  { source }: Opened,
  names: readonly string[],
  summary: Summary,
  survey: Survey,
  show: Show,
  detectors: readonly RuleWords[],
): ReturnType<typeof analysisDocument> {
  const given = [
    ...[options.config ?? []].flat().flatMap((file) => ['--config', file]),
    ...[options.home ?? []].flat().flatMap((plmns) => ['--home', plmns]),
    ...(options.set ?? []).flatMap((pair) => ['--set', pair]),
    ...(options.rules === undefined ? [] : ['--rules', options.rules]),
    ...(options.state === undefined ? [] : ['--state', options.state]),
    ...(options.reveal === true ? ['--reveal'] : []),
    ...files,
    ...(options.read ?? []).flatMap((file) => ['-r', file]),
  ]
  return analysisDocument({
    names,
    captures: source.names,
    comments: source.comments,
    summary,
    survey,
    show,
    countryName,
    onMap: (country) => countryPoint(country) !== undefined,
    rules: detectors,
    commands: {
      again: commandLine(['homeward', 'analyze', '--format', options.format, '-o', `report.${options.format}`, ...given]),
      everything: commandLine(['homeward', 'analyze', '--format', 'json', ...given]),
    },
  })
}

function summaryOf(analysis: Analysis, tally: Tally, { source }: Opened): Summary {
  const { stats } = analysis.decoding
  const { correlation } = analysis.taken
  const configured = analysis.book.home.isKnown
  return {
    packets: stats.packets,
    messages: analysis.taken.counted.messages,
    duplicates: stats.copies,
    transactions: correlation.transactions,
    outcomes: analysis.outcomeCounts(),
    disclosed: analysis.disclosed,
    findings: tally.bySeverity,
    threats: Object.fromEntries(tally.byThreat),
    anomalies: analysis.taken.counted.anomalies,
    undecoded: stats.undecoded,
    otherPackets: stats.otherPackets,
    unreadable: { dtls: stats.dtls, tls: stats.tls, esp: stats.esp, link: stats.unknownLinkPackets },
    ...(stats.ansiMessages + stats.chinaMessages === 0 ? {} : { variants: { ansi: stats.ansiMessages, china: stats.chinaMessages } }),
    tap: {
      tsnGaps: analysis.decoding.tsnGaps,
      oneSided: Math.round(correlation.oneSided * 10_000) / 10_000,
      unmatchedAnswers: correlation.unmatchedAnswers,
      lostParts: analysis.decoding.lostParts,
      evicted: correlation.evicted,
    },
    ...(stats.packets === 0 ? {} : { span: [isoTime(stats.firstAt), isoTime(stats.lastAt)] as const }),
    home: { plmns: configured ? analysis.book.home.plmns : analysis.inferredHomes(), inferred: !configured },
    versions: { homeward: version, intel: intelVersion() },
    ...analysis.policy.record(stats.lastAt),
    ...(source.stops.length === 0 ? {} : { stoppedAt: source.stops.map(({ file, frame, reason }) => ({ file, frame, reason })) }),
  }
}
