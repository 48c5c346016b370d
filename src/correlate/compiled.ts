/** Compiled correlation (src/correlate/wasm, docs/decisions/0035-correlation-is-compiled.md): its memory, and the tables of the model in it. */
import { compiledPart, sameWords } from '../core/compiled.js'
import { RoomProblem } from '../model/build-problem.js'
import { columnsAt } from '../model/columns.js'
import { gtpRole } from '../model/gtp-procedures.js'
import { BATCH_ROWS, tcapRole } from '../model/message.js'
import { procedureNumber, procedures, timerBound } from '../model/procedure.js'
import { TRANSACTION_ROWS, TransactionBatch } from '../model/transaction.js'
import {
  blankRecord,
  chunksOf,
  correlationKey,
  correlationLayout,
  type CorrelationRegion,
  MAX_OPEN,
  messageWords,
  packetWords,
  places,
  routeWords,
  SLACK,
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
  hearAsked(high: number, low: number, from: number, now: number): void
  closeAsked(tid: number, high: number, low: number): void
  isTold(tid: number, high: number, low: number, from: number, now: number): number
}

const { columns, regions, pages } = correlationLayout
const PAGE = 1 << 16
const KEY = correlationKey()

function newMemory(): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory(pages)
  } catch (error) {
    throw error instanceof RangeError ? new RoomProblem() : error
  }
}

/** What lies in the memory, as it is now: when the memory grows, this is made anew. */
function viewsOf(buffer: ArrayBuffer) {
  return {
    buffer,
    /** Rows of messages that `read` takes. */
    messages: columnsAt(messageWords, BATCH_ROWS, { buffer, columns: columns.messages }),
    packets: columnsAt(packetWords, BATCH_ROWS, { buffer, columns: columns.packets }),
    routes: columnsAt(routeWords, BATCH_ROWS, { buffer, columns: columns.packets }),
    /** Rows of transactions that are closed. */
    batch: new TransactionBatch(TRANSACTION_ROWS, {
      columns: { buffer, columns: columns.transactions },
      packets: { buffer, columns: columns.packetTransactions },
    }),
  }
}

/** The compiled part with its memory; `emit` is called when its rows of transactions are full. `maxOpen`: open transactions, dialogues and requests at most. */
export class CompiledCorrelation {
  readonly exports: Exports
  readonly #memory = newMemory()
  #views = viewsOf(this.#memory.buffer)

  constructor(emit: () => void, maxOpen: number) {
    this.#views.batch.clearNew()
    this.#writeTables()
    this.setWord('MOST_OPEN', Math.min(MAX_OPEN, Math.max(1, maxOpen)))
    const instance = new WebAssembly.Instance(compiledPart('correlation.wasm'), {
      env: { memory: this.#memory, abort: () => {} },
      host: { emit },
    })
    this.exports = instance.exports as unknown as Exports
    sameWords('correlation.wasm', this.exports.layoutKey(), KEY)
    this.exports.start()
  }

  /** Valid until messages are read: the memory may have grown then. */
  get views(): ReturnType<typeof viewsOf> {
    const { buffer } = this.#memory
    if (buffer !== this.#views.buffer) this.#views = viewsOf(buffer)
    return this.#views
  }

  #writeTables(): void {
    this.region('timerOf').set([NO_PROCEDURE, ...procedures.map((p) => timers.indexOf(p.timer))])
    const mustAnswer = this.region('mustAnswer')
    for (const name of answering) mustAnswer[procedureNumber(`map.${name}`)] = 1
    this.region('tcapRole').set(tcapRole)
    this.region('gtpRoles').set([...gtpRole.gtpv1, ...gtpRole.gtpv2])
    new Float64Array(this.#memory.buffer, regions.bounds.at, timers.length).set(timers.map((timer) => timerBound[timer]))
    this.region('blankOpen').set(new Uint8Array(blankRecord('open').buffer))
    this.region('blankRequest').set(new Uint8Array(blankRecord('request').buffer))
  }

  /** The octets of a region. */
  region(name: CorrelationRegion): Uint8Array {
    const { at, octets } = regions[name]
    return new Uint8Array(this.#memory.buffer, at, octets)
  }

  /** The octets of the chunks of what waits, when so many places of a table were used at most; makes room for them. */
  chunks(places: number): Uint8Array {
    const { at, octets } = chunksOf(places)
    const wanted = Math.ceil((at + octets + SLACK) / PAGE)
    const { byteLength } = this.#memory.buffer
    if (wanted > byteLength / PAGE) this.#memory.grow(wanted - byteLength / PAGE)
    return new Uint8Array(this.#memory.buffer, at, octets)
  }

  /** A word by its name in layout.ts. */
  word(name: keyof typeof places): number {
    return new Uint32Array(this.#memory.buffer, places[name], 1)[0] as number
  }

  setWord(name: keyof typeof places, value: number): void {
    new Uint32Array(this.#memory.buffer, places[name], 1)[0] = value
  }

  /** Numbers of double precision by their name in layout.ts. */
  numbers(name: keyof typeof places, count = 1): Float64Array {
    return new Float64Array(this.#memory.buffer, places[name], count)
  }
}
