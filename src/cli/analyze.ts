/** `homeward analyze`: capture → findings and summary. */
import { type Command, Option } from 'commander'
import pc from 'picocolors'
import { rules } from '../../rules/index.js'
import { countryName } from '../intel/index.js'
import { severities, type Severity } from '../model/finding.js'
import { isoTime } from '../model/units.js'
import { Analysis } from '../pipeline/analysis.js'
import { Tally } from '../report/analysis.js'
import { analysisText, type Summary } from '../report/analysis-text.js'
import { findingRecord } from '../report/finding-record.js'
import { masked, revealed } from '../report/masking.js'
import { open, type Opened, readThrough, type Talk } from './captures.js'
import { configOf, type ConfigOptions, configOptions } from './config.js'
import { Exit, worst } from './exit.js'
import { formatOption, type ReadOptions, readOptions } from './options.js'
import { Output } from './output.js'
import { version } from './version.js'

interface AnalyzeOptions extends ReadOptions, ConfigOptions, Talk {
  readonly format: 'text' | 'json'
  readonly failOn?: Severity
}

export function analyzeCommand(program: Command): void {
  configOptions(readOptions(program.command('analyze')))
    .description('find out who asked where whose phone is, and whether they got an answer')
    .addOption(formatOption(['text', 'json']))
    .addOption(new Option('--fail-on <severity>', 'exit with 10 when a finding is at least this severe').choices(severities))
    .action(async (files: string[], options: AnalyzeOptions) => {
      process.exitCode = await analyze(files, options)
    })
}

async function analyze(files: readonly string[], options: AnalyzeOptions): Promise<number> {
  const { config } = await configOf(options)
  const opened = await open(files, options.read ?? [])
  if (opened === undefined) return Exit.nothingRead
  const output = await Output.open(options.output)
  const show = options.reveal === true ? revealed : masked
  const { names } = opened.source
  const tally = new Tally()
  const analysis = new Analysis(config, {
    finding: (finding) => {
      tally.add(finding)
      if (options.format === 'json') output.line(JSON.stringify(findingRecord(finding, names, show, countryName)))
    },
  })
  const { code } = await readThrough(opened, analysis, output, options)
  analysis.end()
  const summary = summaryOf(analysis, tally, opened, config.home.plmns)
  if (options.format === 'json') {
    const last = analysis.decoder.stats.lastAt
    output.line(JSON.stringify({ ...(Number.isFinite(last) ? { timestamp: isoTime(last) } : {}), event_type: 'summary', summary }))
  } else {
    const colours = process.stdout.isTTY && options.output === undefined && process.env['NO_COLOR'] === undefined
    const parts = {
      names,
      comments: opened.source.comments,
      summary,
      tally,
      show,
      countryName,
      colour: (style: 'title' | 'bad' | 'dim', text: string) =>
        colours ? { title: pc.bold, bad: pc.red, dim: pc.dim }[style](text) : text,
      lookNext: (id: string) => rules.find((r) => r.id === id)?.about.lookNext ?? [],
    }
    for (const line of analysisText(parts)) output.line(line)
  }
  await output.close()
  const severe = options.failOn === undefined ? [] : severities.slice(severities.indexOf(options.failOn))
  return worst([code, severe.some((s) => tally.bySeverity[s] > 0) ? Exit.findings : Exit.done])
}

function summaryOf(analysis: Analysis, tally: Tally, { source }: Opened, homes: readonly string[]): Summary {
  const { stats } = analysis.decoder
  const correlation = analysis.correlator.stats
  const configured = analysis.book.knowsHome
  return {
    packets: stats.packets,
    messages: analysis.messages,
    duplicates: stats.copies,
    transactions: correlation.transactions,
    outcomes: analysis.outcomeCounts(),
    disclosed: analysis.disclosed,
    findings: tally.bySeverity,
    threats: Object.fromEntries(tally.byThreat),
    anomalies: analysis.anomalies,
    undecoded: stats.undecoded,
    otherPackets: stats.otherPackets,
    unreadable: { esp: stats.esp },
    tap: {
      tsnGaps: analysis.decoder.tsnGaps,
      oneSided: Math.round(correlation.oneSided * 10_000) / 10_000,
      unmatchedAnswers: correlation.unmatchedAnswers,
      lostParts: analysis.decoder.lostParts,
      evicted: correlation.evicted,
    },
    ...(stats.packets === 0 ? {} : { span: [isoTime(stats.firstAt), isoTime(stats.lastAt)] as const }),
    home: { plmns: configured ? homes : analysis.inferredHomes(), inferred: !configured },
    versions: { homeward: version },
    ...(source.stops.length === 0 ? {} : { stoppedAt: source.stops.map(({ file, frame, reason }) => ({ file, frame, reason })) }),
  }
}
