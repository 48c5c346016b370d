/** `homeward decode`: one record per signalling message. */
import type { Command } from 'commander'
import { BATCH_ROWS, type MessageBatch } from '../model/message.js'
import type { Links } from '../model/links.js'
import type { Config } from '../pipeline/config.js'
import { Decoder, type PacketView } from '../pipeline/decoder.js'
import { variantOf } from '../pipeline/configured-links.js'
import { residualScanOf } from '../pipeline/protected.js'
import type { Reader } from '../pipeline/read.js'
import { type Filter, messageFilter } from '../report/filter/index.js'
import { jsonLine } from '../report/json-line.js'
import { masked, revealed, revealedWithText, type Show } from '../report/masking.js'
import { messageLine } from '../report/message-line.js'
import { messageTree, type PacketOctets } from '../report/message-tree.js'
import { briefRecordOf, messageEnd, type MessageRecord, recordOf } from '../report/record.js'
import { open, readThrough, type Talk } from './captures.js'
import { type ConfigOptions, configOf, configOptions } from './config.js'
import { Exit } from './exit.js'
import { filterOption, formatOption, frameOption, type ReadOptions, readOptions, sayMasked } from './options.js'
import { Output, say } from './output.js'
import { sayUnread } from './unread.js'

interface DecodeOptions extends ReadOptions, ConfigOptions, Talk {
  readonly format: 'text' | 'json' | 'tree'
  readonly frame?: number
  readonly filter?: Filter
}

export function decodeCommand(program: Command): void {
  configOptions(readOptions(program.command('decode')))
    .description('print one record per signalling message')
    .addOption(formatOption(['text', 'json', 'tree']))
    .addOption(frameOption())
    .addOption(filterOption(messageFilter))
    .action(async (files: string[], options: DecodeOptions) => {
      process.exitCode = await decode(files, options)
    })
}

async function decode(files: readonly string[], options: DecodeOptions): Promise<number> {
  const { config } = await configOf(options)
  const opened = await open(files, options.read ?? [])
  if (opened === undefined) return Exit.nothingRead
  const output = await Output.open(options.output, opened.source.names)
  const show = showOf(config, options)
  const { names } = opened.source
  const { frame: wanted, filter } = options
  sayMasked(filter, options.reveal)
  const packets = new Packets()
  const whole = (batch: MessageBatch, row: number, end: number): MessageRecord => recordOf(batch, row, end, show, names)
  const brief = (batch: MessageBatch, row: number, end: number): MessageRecord => briefRecordOf(batch, row, end, show, names)
  const print = (batch: MessageBatch, row: number, end: number): void => {
    if (filter !== undefined && !filter.matches(filter.whole ? whole(batch, row, end) : brief(batch, row, end))) return
    if (options.format === 'text') output.line(messageLine(brief(batch, row, end)))
    else if (options.format === 'json') output.line(jsonLine(whole(batch, row, end)))
    else for (const line of messageTree(batch, row, end, brief(batch, row, end), show, packets.of(batch, row))) output.line(line)
  }
  let isThere = false
  const variant = (flows: Links) => variantOf(config.links, flows)
  const decoder = new Decoder(
    (batch) => {
      for (let row = 0; row < batch.count; ) {
        const end = messageEnd(batch, row)
        if (wanted === undefined || batch.columns.frame[row] === wanted) {
          isThere = true
          print(batch, row, end)
        }
        row = end
      }
      packets.forget()
    },
    { residual: residualScanOf(config), variant },
  )
  const unread = new Set<number>()
  const reader: Reader = {
    packet(p) {
      const before = decoder.stats.unknownLinkPackets
      if (options.format === 'tree' && (wanted === undefined || p.frame === wanted)) packets.keep(p)
      decoder.packet(p)
      if (decoder.stats.unknownLinkPackets !== before) unread.add(p.linkType)
    },
  }
  const { code } = await readThrough(opened, reader, output, options)
  decoder.flush()
  await output.close()
  if (options.quiet === true) return code
  if (wanted === undefined) sayUnread(decoder.stats, unread)
  else if (!isThere)
    say(
      `homeward: no signalling message ends in frame ${wanted}: frames count from 1 in each file, and a message in parts is in the frame of the last.`,
    )
  return code
}

/** The packets whose messages are in the batch, for their lower layers. */
class Packets {
  readonly #kept = new Map<string, PacketOctets>()
  #last = ''

  keep(p: PacketView): void {
    // Packets without messages do not fill batches: the oldest go
    if (this.#kept.size > 4 * BATCH_ROWS) this.#kept.delete(this.#kept.keys().next().value ?? '')
    this.#last = `${p.file}/${p.frame}`
    this.#kept.set(this.#last, { octets: p.octets.slice(p.from, p.to), linkType: p.linkType })
  }

  of(batch: MessageBatch, row: number): PacketOctets | undefined {
    return this.#kept.get(`${batch.columns.file[row]}/${batch.columns.frame[row]}`)
  }

  /** All but the packet in work, which may have more messages. */
  forget(): void {
    for (const key of this.#kept.keys()) if (key !== this.#last) this.#kept.delete(key)
  }
}

/** Texts of people are shown only when identifiers are, and the configuration keeps texts. */
function showOf(config: Config, options: DecodeOptions): Show {
  if (!config.sms.keep_text) return options.reveal === true ? revealed : masked
  if (options.reveal !== true) return masked
  process.stderr.write(
    'warning: the configuration has sms.keep_text: the records hold texts that people wrote. Guard them, and delete them.\n',
  )
  return revealedWithText
}
