/** Compiled correlation (src/correlate/wasm, docs/decisions/0034-correlation-is-compiled.md): its memory, and the tables of the model in it. */
import { compiledPart, sameWords } from '../core/compiled.js'
import { RoomProblem } from '../model/build-problem.js'
import { columnsOf, type ColumnsOf } from '../model/columns.js'
import { gtpRole } from '../model/gtp-procedures.js'
import { BATCH_ROWS, tcapRole } from '../model/message.js'
import { procedureNumber, procedures, timerBound } from '../model/procedure.js'
import { TRANSACTION_ROWS, TransactionBatch } from '../model/transaction.js'
import {
  blankRecord,
  correlationKey,
  correlationLayout,
  type CorrelationRegion,
  MAX_OPEN,
  messageWords,
  packetWords,
  places,
  routeWords,
} from './layout.js'

/** By timer class: s, m, ml, l. */
const timers = ['s', 'm', 'ml', 'l'] as const
/** The class of messages of no procedure. */
const NO_PROCEDURE = timers.indexOf('m')

/** Operations whose result has mandatory contents (TS 29.002 §17.6): an End without it is no success. */
const answering = [
  'updateLocation',
  'provideRoamingNumber',
  'sendParameters',
  'interrogateSS',
  'registerPassword',
  'getPassword',
  'sendRoutingInfo',
  'updateGprsLocation',
  'sendRoutingInfoForGprs',
  'prepareGroupCall',
  'checkIMEI',
  'sendRoutingInfoForSM',
  'sendIdentification',
  'sendAuthenticationInfo',
  'restoreData',
  'sendIMSI',
  'anyTimeSubscriptionInterrogation',
  'anyTimeModification',
  'prepareHandover',
  'prepareSubsequentHandover',
  'provideSubscriberInfo',
  'anyTimeInterrogation',
  'provideSubscriberLocation',
  'sendGroupCallInfo',
  'sendRoutingInfoForLCS',
] as const

interface Exports {
  layoutKey(): number
  start(): void
  read(rows: number): void
  pause(): void
  end(): void
  // Answers that nobody asked for (wasm/unasked.ts), for their test
  beginUnasked(now: number): void
  hearAsked(high: number, low: number, now: number): void
  closeAsked(tid: number, high: number, low: number): void
  isTold(tid: number, high: number, low: number, now: number): number
}

/** The memory is reserved for as many as may ever be open; what was never used takes none of the machine’s. */
function newMemory(): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: correlationLayout.pages, maximum: correlationLayout.pages })
  } catch (error) {
    throw error instanceof RangeError ? new RoomProblem() : error
  }
}

/** The compiled part with its memory; `emit` is called when its rows of transactions are full. `maxOpen`: open transactions, dialogues and requests at most. */
export class CompiledCorrelation {
  readonly exports: Exports
  /** Rows of messages that `read` takes. */
  readonly messages: ColumnsOf<typeof messageWords>
  readonly packets: ColumnsOf<typeof packetWords>
  readonly routes: ColumnsOf<typeof routeWords>
  /** Rows of transactions that are closed. */
  readonly batch: TransactionBatch
  readonly #buffer: ArrayBuffer

  constructor(emit: () => void, maxOpen: number) {
    const memory = newMemory()
    const { buffer } = memory
    this.#buffer = buffer
    const { messages, packets, transactions, packetTransactions } = correlationLayout.columns
    this.messages = columnsOf(messageWords, BATCH_ROWS, { buffer, columns: messages })
    this.packets = columnsOf(packetWords, BATCH_ROWS, { buffer, columns: packets })
    this.routes = columnsOf(routeWords, BATCH_ROWS, { buffer, columns: packets })
    this.batch = new TransactionBatch(TRANSACTION_ROWS, {
      columns: { buffer, columns: transactions },
      packets: { buffer, columns: packetTransactions },
    })
    this.#writeTables()
    this.word('MOST_OPEN')[0] = Math.min(MAX_OPEN, Math.max(1, maxOpen))
    const instance = new WebAssembly.Instance(compiledPart('correlation.wasm'), { env: { memory, abort: () => {} }, host: { emit } })
    this.exports = instance.exports as unknown as Exports
    sameWords('correlation.wasm', this.exports.layoutKey(), correlationKey())
    this.exports.start()
  }

  #writeTables(): void {
    this.region('timerOf').set([NO_PROCEDURE, ...procedures.map((p) => timers.indexOf(p.timer))])
    const mustAnswer = this.region('mustAnswer')
    for (const name of answering) mustAnswer[procedureNumber(`map.${name}`)] = 1
    this.region('tcapRole').set(tcapRole)
    this.region('gtpRoles').set([...gtpRole.gtpv1, ...gtpRole.gtpv2])
    new Float64Array(this.#buffer, correlationLayout.regions.bounds.at, timers.length).set(timers.map((timer) => timerBound[timer]))
    this.region('blankOpen').set(new Uint8Array(blankRecord('open').buffer))
    this.region('blankRequest').set(new Uint8Array(blankRecord('request').buffer))
  }

  /** The octets of a region. */
  region(name: CorrelationRegion): Uint8Array {
    const { at, octets } = correlationLayout.regions[name]
    return new Uint8Array(this.#buffer, at, octets)
  }

  /** A word by its name in layout.ts. */
  word(name: keyof typeof places): Uint32Array {
    return new Uint32Array(this.#buffer, places[name], 1)
  }

  /** Numbers of double precision by their name in layout.ts. */
  numbers(name: keyof typeof places, count = 1): Float64Array {
    return new Float64Array(this.#buffer, places[name], count)
  }
}
