/** `homeward evaluate`: how good the findings are, against a truth. */
import { open as openFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { rules } from '../../rules/index.js'
import { Core } from '../core/core.js'
import { Analysis } from '../pipeline/analysis.js'
import { Evaluation, type Figures } from '../report/evaluation.js'
import { evaluationRecord, evaluationText } from '../report/evaluation-text.js'
import { masked, plain, revealed } from '../report/masking.js'
import { readTruthLine, Truth } from '../report/truth.js'
import { open, readThrough, type Talk } from './captures.js'
import { configOf, type ConfigOptions, configOptions } from './config.js'
import { Exit, UsageProblem, worst } from './exit.js'
import { dataOption, type DataOptions, overlayOf } from './intelligence.js'
import { collect, formatOption, type ReadOptions, readOptions } from './options.js'
import { Output, say } from './output.js'
import { ownRulesOf, type RulesOptions, rulesOption } from './own-rules.js'

interface EvaluateOptions extends ReadOptions, ConfigOptions, DataOptions, RulesOptions, Talk {
  readonly format: 'text' | 'json'
  readonly truth: readonly string[]
  readonly minRecall?: number
  readonly minPrecision?: number
}

export function evaluateCommand(program: Command): void {
  rulesOption(dataOption(configOptions(readOptions(program.command('evaluate')))))
    .description('accuracy of the findings against the truth of a capture')
    .addOption(
      new Option('--truth <file>', 'what is hostile in the capture, one line of JSON per request; once per FILE, in the same order')
        .argParser(collect)
        .makeOptionMandatory(),
    )
    .addOption(formatOption(['text', 'json']))
    .addOption(new Option('--min-recall <ratio>', 'exit with 10 when recall is lower, 0 to 1').argParser(ratio))
    .addOption(new Option('--min-precision <ratio>', 'exit with 10 when precision is lower, 0 to 1').argParser(ratio))
    .action(async (files: string[], options: EvaluateOptions) => {
      process.exitCode = await evaluate(files, options)
    })
}

function ratio(text: string): number {
  const n = Number(text)
  if (text.trim() === '' || !(n >= 0 && n <= 1)) throw new InvalidArgumentError('give a ratio from 0 to 1, such as 0.95.')
  return n
}

async function evaluate(files: readonly string[], options: EvaluateOptions): Promise<number> {
  const own = await ownRulesOf(options, options.quiet)
  const { config } = await configOf(options, own.detectors)
  const overlay = overlayOf(options)
  const truth = new Truth()
  for (const [file, path] of options.truth.entries()) await readTruth(path, file, truth)
  const core = Core.ifRoom()
  const opened = await open(files, options.read ?? [], core)
  if (opened === undefined) return Exit.nothingRead
  const { names } = opened.source
  if (names.length !== options.truth.length || opened.problems.length > 0) {
    throw new UsageProblem(
      `${names.length} captures were opened and ${options.truth.length} truths given: give one --truth per capture, in the same order.`,
    )
  }
  const output = await Output.open(options.output, names)
  const evaluation = new Evaluation(truth)
  const analysis = new Analysis(
    config,
    {
      finding: (finding) => {
        if (finding.exception === undefined) evaluation.finding(finding)
      },
      transactions: ({ columns: c, count }) => {
        for (let row = 0; row < count; row++)
          evaluation.request(c.file[row] as number, c.frame[row] as number, c.begin[row] as number, c.outcome[row] as number)
      },
    },
    [...rules, ...own.detectors],
    { overlay },
    core,
  )
  const { code } = await readThrough(opened, analysis, output, options)
  analysis.end()
  const figures = evaluation.figures(analysis.taken.correlation.transactions)
  const show = options.reveal === true ? revealed : masked
  if (options.format === 'json') output.line(JSON.stringify(evaluationRecord(figures, names, show)))
  else for (const line of evaluationText(figures, names, show)) output.line(line)
  await output.close()
  return worst([code, own.code(), gate(figures, options)])
}

/** The code of the gates; what did not pass is said. A figure with nothing to divide by passes none. */
function gate(figures: Figures, { minRecall, minPrecision, quiet }: EvaluateOptions): number {
  let code: number = Exit.done
  for (const [name, least, value] of [
    ['recall', minRecall, figures.recall],
    ['precision', minPrecision, figures.precision],
  ] as const) {
    if (least === undefined || (value !== undefined && value >= least)) continue
    code = Exit.findings
    if (quiet !== true) say(`homeward: ${name} is ${value === undefined ? 'undefined' : value.toFixed(4)}, less than ${least}.`)
  }
  return code
}

async function readTruth(path: string, file: number, truth: Truth): Promise<void> {
  let number = 0
  try {
    const handle = await openFile(path)
    try {
      for await (const text of handle.readLines()) {
        number++
        if (text.trim() === '') continue
        const line = readTruthLine(text)
        if (typeof line === 'string') throw new UsageProblem(plain(`${path}, line ${number}: ${line}`))
        truth.add(file, line)
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof UsageProblem) throw error
    throw new UsageProblem(
      plain(`the truth «${path}» cannot be read: ${error instanceof Error ? error.message : String(error)}. Check the name.`),
    )
  }
}
