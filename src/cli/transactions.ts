/** `homeward transactions`: requests tied to their answers. */
import type { Command } from 'commander'
import { isQuestion } from '../model/procedure.js'
import { Analysis } from '../pipeline/analysis.js'
import { type Filter, transactionFilter } from '../report/filter/index.js'
import { jsonLine } from '../report/json-line.js'
import { masked, revealed } from '../report/masking.js'
import { transactionLine, transactionRecord } from '../report/transaction-record.js'
import { open, readThrough, type Talk } from './captures.js'
import { configOf, type ConfigOptions, configOptions } from './config.js'
import { Exit } from './exit.js'
import { dataOption, type DataOptions, overlayOf } from './intelligence.js'
import { laneFor, lanesOption } from './lanes.js'
import { filterOption, formatOption, frameOption, type ReadOptions, readOptions, sayMasked } from './options.js'
import { Output } from './output.js'
import { sayUnread } from './unread.js'

interface TransactionsOptions extends ReadOptions, ConfigOptions, DataOptions, Talk {
  readonly format: 'text' | 'json'
  readonly lanes?: number
  readonly frame?: number
  readonly filter?: Filter
}

export function transactionsCommand(program: Command): void {
  dataOption(configOptions(readOptions(program.command('transactions'))))
    .description('print one record per question with its answer, in the order in which outcomes were known')
    .addOption(formatOption(['text', 'json']))
    .addOption(frameOption())
    .addOption(filterOption(transactionFilter))
    .addOption(lanesOption())
    .action(async (files: string[], options: TransactionsOptions) => {
      process.exitCode = await transactions(files, options)
    })
}

async function transactions(files: readonly string[], options: TransactionsOptions): Promise<number> {
  const { config } = await configOf(options)
  const overlay = overlayOf(options)
  const lane = await laneFor(options.lanes, [...files, ...(options.read ?? [])])
  const opened = await open(files, options.read ?? [], lane)
  if (opened === undefined) return Exit.nothingRead
  const output = await Output.open(options.output, opened.source.names)
  const show = options.reveal === true ? revealed : masked
  const { filter } = options
  sayMasked(filter, options.reveal)
  const analysis = new Analysis(
    config,
    {
      transactions: (batch) => {
        for (let row = 0; row < batch.count; row++) {
          if (!isQuestion(batch.columns.procedure[row] as number)) continue
          if (options.frame !== undefined && batch.columns.frame[row] !== options.frame && batch.columns.answerFrame[row] !== options.frame)
            continue
          const record = transactionRecord(batch, row, context)
          if (filter !== undefined && !filter.matches(record as unknown as { readonly [name: string]: unknown })) continue
          output.line(options.format === 'json' ? jsonLine(record) : transactionLine(record))
        }
      },
    },
    [],
    { overlay },
    lane,
  )
  const context = {
    names: opened.source.names,
    show,
    origin: analysis.book.origin.bind(analysis.book),
    destination: analysis.book.destination.bind(analysis.book),
    direction: analysis.direction.bind(analysis),
  }
  const { code } = await readThrough(opened, analysis, output, options)
  analysis.end()
  await output.close()
  if (options.quiet !== true) sayUnread(analysis.decoding.stats)
  return code
}
