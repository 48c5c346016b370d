/** One reading of a capture, measured from inside (lane.ts). */
import { openCaptures } from '../src/capture/source.js'
import { Core } from '../src/core/core.js'
import { Correlation } from '../src/correlate/index.js'
import { NO_DIGITS } from '../src/model/digits.js'
import { type MessageBatch, NO_OPCODE } from '../src/model/message.js'
import { noConfig } from '../src/pipeline/config.js'
import { Decoder } from '../src/pipeline/decoder.js'
import { IntakeLane } from '../src/pipeline/lanes.js'
import { type Reader, readAll } from '../src/pipeline/read.js'

/** Sums of columns, as bench/walk.c makes them. */
const sums = { messages: 0, rows: 0, imsi: 0, imsiSum: 0, msisdn: 0, msisdnSum: 0, operations: 0, hosts: 0 }
const MODULUS = 2 ** 52

function add(batch: MessageBatch): void {
  const c = batch.columns
  sums.rows += batch.count
  for (let row = 0; row < batch.count; row++) {
    if (c.component[row] === 0) sums.messages++
    if (c.imsiHigh[row] !== NO_DIGITS) {
      sums.imsi++
      sums.imsiSum = (sums.imsiSum + (c.imsiHigh[row] as number) + (c.imsiLow[row] as number)) % MODULUS
    }
    if (c.msisdnHigh[row] !== NO_DIGITS) {
      sums.msisdn++
      sums.msisdnSum = (sums.msisdnSum + (c.msisdnHigh[row] as number) + (c.msisdnLow[row] as number)) % MODULUS
    }
    if (c.opcode[row] !== NO_OPCODE) sums.operations++
    if (batch.packets.originHost[row] !== 0) sums.hosts++
  }
}

type Lane = Reader & {
  end: () => void
  /** Packets that were read; one call may read many. */
  readonly packets?: () => number
}

function decoding(emit: (batch: MessageBatch) => void, end: () => void): Lane {
  const decoder = new Decoder(emit, { keepOctets: false, core })
  return {
    packet: (p) => decoder.packet(p),
    packets: () => decoder.stats.packets,
    end() {
      decoder.flush()
      end()
    },
  }
}

const nothing = (): void => {}

/** Loads what judges: only who judges pays for it. */
async function judging(): Promise<() => Lane> {
  const { Analysis } = await import('../src/pipeline/analysis.js')
  const { rules } = await import('../rules/index.js')
  const { Survey } = await import('../src/report/survey.js')
  const { masked } = await import('../src/report/masking.js')
  return () => {
    const survey = new Survey(masked)
    return new Analysis(noConfig, { finding: (finding) => survey.finding(finding) }, rules, {}, thread ?? core)
  }
}

/** Loads what a line needs; what is measured begins when that is made. */
const lanes: Readonly<Record<string, () => Promise<() => Lane> | (() => Lane)>> = {
  decode: () => () => decoding(nothing, nothing),
  sums: () => () => decoding(add, nothing),
  correlate: () => () => {
    const correlation = new Correlation(nothing)
    return decoding(
      (batch) => correlation.read(batch),
      () => correlation.end(),
    )
  },
  analyze: judging,
  lanes: judging,
}

const core = new Core()
const [, , name = '', path = ''] = process.argv
const thread = name === 'lanes' ? new IntakeLane() : undefined
const make = await lanes[name]?.()
const here = thread === undefined ? (await openCaptures([path], { room: core.room })).source : undefined
const source = here ?? (await thread?.open([path]))?.source
if (make === undefined || source === undefined) throw new Error('bench-lane.js decode|correlate|analyze|lanes|sums CAPTURE')
const cpu = process.cpuUsage()
const begin = performance.now()
const lane = make()
const options = { stop: () => false, progress: nothing, drained: () => undefined }
if (here === undefined) await thread?.read(options)
else await readAll(here, lane, options)
lane.end()
const wall = (performance.now() - begin) / 1000
const { user, system } = process.cpuUsage(cpu)
await source.close()
const memory = process.resourceUsage().maxRSS * 1024
process.stdout.write(
  `${JSON.stringify({ wall, cpu: (user + system) / 1e6, memory, ...(name === 'sums' ? { packets: lane.packets?.(), sums } : {}) })}\n`,
)
