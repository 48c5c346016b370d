/**
 * What lies where in the memory of compiled correlation (docs/decisions/0035-correlation-is-compiled.md): the columns of messages that it reads, those of
 * transactions, and the tables of what is open. The build makes constants and the code between columns and records of it, for the sources in wasm/.
 */
import { anomalies } from '../model/anomaly.js'
import type { ColumnSpec } from '../model/columns.js'
import { FIRST_GIVES } from '../model/marks.js'
import { BATCH_ROWS, messageColumns, NO_INVOKE, NO_OPCODE, packetColumns } from '../model/message.js'
import { EMPTY_BEGIN, UNASKED_ANSWER } from '../model/procedure.js'
import { disclosures, packetTransactionColumns, TRANSACTION_ROWS, transactionColumns } from '../model/transaction.js'
import { keyOf, modelWords, Placing } from '../core/regions.js'

/** Open transactions at most, as many dialogues, and as many open requests of Diameter and GTP. */
export const MAX_OPEN = 262_144
/** Heads of chains for each place: they are twice as many as the places that were ever used, by powers of two, and once more. */
const HEADS = 4
/** What waits lies in chunks of so many places of each table: memory grows with what is open. */
const CHUNK_BITS = 10
const CHUNK_PLACES = 1 << CHUNK_BITS
/** Counters by hash: of titles, point codes, peers. */
const KEYS = 1 << 16
/** Octets behind all that is placed. */
export const SLACK = 64

/** What every transaction has from the row of its request, under the same name. */
const ofRequest = [
  'file',
  'frame',
  'message',
  'procedure',
  'opcode',
  'link',
  'interface',
  'vlan',
  'anomaliesLow',
  'anomaliesHigh',
  'imsiHigh',
  'imsiLow',
  'msisdnHigh',
  'msisdnLow',
  'nodeHigh',
  'nodeLow',
  'clientHigh',
  'clientLow',
  'correspondentHigh',
  'correspondentLow',
] as const
/** What one of TCAP has from it beside that. */
const ofInvoke = [
  'component',
  'opc',
  'dpc',
  'networkIndicator',
  'callingSsn',
  'callingPlan',
  'callingNature',
  'callingHigh',
  'callingLow',
  'calledSsn',
  'calledPlan',
  'calledNature',
  'calledHigh',
  'calledLow',
] as const
/** What one of Diameter or GTP has from it beside that. */
const ofPacket = [
  'application',
  'originHost',
  'originRealm',
  'destinationHost',
  'destinationRealm',
  'apn',
  'routeFirst',
  'routeLast',
  'routesCount',
  'visitedPlmn',
  'rat',
  'commandFlags',
  'senderTeid',
] as const

const pick = <S extends ColumnSpec, N extends keyof S>(spec: S, names: readonly N[]): Pick<S, N> =>
  Object.fromEntries(names.map((name) => [name, spec[name]])) as Pick<S, N>

/** Columns of messages that are read. */
export const messageWords = pick(messageColumns, [
  ...ofRequest,
  ...ofInvoke,
  'at',
  'protocol',
  'reading',
  'copy',
  'copyOfFrame',
  'copyOfMessage',
  'copyOfFile',
  'returned',
  'calledPc',
  'callingPc',
  'tcapType',
  'otidLength',
  'otid',
  'dtidLength',
  'dtid',
  'contextKind',
  'context',
  'componentKind',
  'invokeId',
  'errorCode',
  'version',
  'marks',
])
/** And of those of Diameter and GTP. */
export const packetWords = pick(packetColumns, [
  'application',
  'originHost',
  'originRealm',
  'destinationHost',
  'destinationRealm',
  'apn',
  'routesCount',
  'visitedPlmn',
  'rat',
  'commandFlags',
  'senderTeid',
  'flags',
  'hopByHop',
  'endToEnd',
  'session',
  'fromPeer',
  'toPeer',
  'experimental',
])
/** Names of the first and the last route record: they stand for all. */
export const routeWords = pick(packetTransactionColumns, ['routeFirst', 'routeLast'])

/** What stays between messages, and what a later run goes on with: numbers of double precision, then words, by name → how many. */
const stateNumbers = {
  /** Of TCAP: the clock that never goes back, what is added to packet time for it, the time of the last message. */
  NOW: 1,
  CORRECTION: 1,
  AT: 1,
  /** Dialogues with messages both ways, dialogues and transactions so far. */
  TWO_SIDED: 1,
  DIALOGUES: 1,
  OPENED: 1,
  /** Of these, dialogues that began without a question. */
  EMPTY: 1,
  // Answers that nobody asked for (wasm/unasked.ts)
  COLD_UNTIL: 1,
  HALVED_AT: 1,
  ALL_ASKED: 1,
  ALL_UNASKED: 1,
  // The clock of Diameter and GTP
  REQUESTS_NOW: 1,
  REQUESTS_CORRECTION: 1,
  REQUESTS_AT: 1,
} as const
const stateWords = {
  // Of a table: its places, those that were ever used, the first free one, and heads of chains less one
  DIALOGUES_PLACES: 1,
  DIALOGUES_USED: 1,
  DIALOGUES_FREE: 1,
  DIALOGUES_MASK: 1,
  IDLE_FIRST: 1,
  IDLE_LAST: 1,
  OPEN_USED: 1,
  OPEN_FREE: 1,
  /** By timer class. */
  OPEN_OLDEST: 4,
  OPEN_NEWEST: 4,
  REQUESTS_PLACES: 1,
  REQUESTS_USED: 1,
  REQUESTS_FREE: 1,
  REQUESTS_MASK: 1,
  REQUESTS_OLDEST: 4,
  REQUESTS_NEWEST: 4,
  TIES_CLOCK: 1,
} as const
/** What is counted in each run anew, and what the host says. */
const countNumbers = {
  /** Requests of Diameter and GTP. */
  REQUESTED: 1,
  /** Transactions closed, by `Outcome`. */
  OUTCOMES: 4,
  UNMATCHED: 1,
  EVICTED: 1,
} as const
const countWords = {
  /** Rows of transactions that are written, and 1 when some are of Diameter or GTP. */
  ROWS: 1,
  WITH_PACKETS: 1,
  /** How many may be open. */
  MOST_OPEN: 1,
} as const
const sizeOf = (numbers: Readonly<Record<string, number>>, words: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((sum, n) => sum + 8 * n, 0) + Object.values(words).reduce((sum, n) => sum + 4 * n, 0)

/** Columns that are no words of a record: times are of double precision, and the dialogue’s number is kept with it. */
const elsewhere = ['begin', 'end', 'dialogue']
const transactionNames = Object.keys(transactionColumns).filter((name) => !elsewhere.includes(name))
const packetNames = Object.keys(packetTransactionColumns)

/** Words of an open transaction of TCAP that only correlation needs. */
const openWords = [
  'dialogueSlot',
  'invokeId',
  'partial',
  'timer',
  'olderInDialogue',
  'newerInDialogue',
  'olderInTimer',
  'newerInTimer',
] as const
/** And of an open request. */
const requestWords = ['keyA', 'keyB', 'hopByHop', 'session', 'asker', 'responder', 'next', 'older', 'newer'] as const

const CACHE_LINE = 64
const lines = (words: number): number => Math.ceil((4 * words) / CACHE_LINE) * CACHE_LINE
const OPEN_STRIDE = lines(transactionNames.length + openWords.length)
const REQUEST_STRIDE = lines(transactionNames.length + packetNames.length + requestWords.length)
const DIALOGUE_STRIDE = 128

const placing = new Placing()
const columns = {
  messages: placing.columns(messageWords, BATCH_ROWS),
  packets: placing.columns({ ...packetWords, ...routeWords }, BATCH_ROWS),
  transactions: placing.columns(transactionColumns, TRANSACTION_ROWS),
  packetTransactions: placing.columns(packetTransactionColumns, TRANSACTION_ROWS),
}
const regions = placing.regions({
  state: sizeOf(stateNumbers, stateWords),
  counts: sizeOf(countNumbers, countWords),
  /** Both ends of the message in work, as a side of a dialogue. */
  ends: 64,
  // Tables of the model
  timerOf: 1024,
  mustAnswer: 1024,
  tcapRole: 16,
  bounds: 4 * 8,
  gtpRoles: 2 * 256,
  blankOpen: OPEN_STRIDE,
  blankRequest: REQUEST_STRIDE,
  // Who was ever answered, and answers that nobody asked for (wasm/correlator.ts, wasm/unasked.ts)
  titleHeard: KEYS,
  pointAsked: KEYS * 4,
  pointHeard: KEYS * 4,
  unaskedAsked: KEYS * 4,
  unaskedTold: KEYS * 4,
  unaskedGaps: KEYS,
  unaskedPairs: KEYS,
  unaskedOver: KEYS * 4,
  // Of Diameter and GTP (wasm/requests.ts, wasm/ties.ts)
  peerAsked: KEYS * 4,
  peerHeard: KEYS * 4,
  ties: (1 << 17) * 20,
})
/** Octets of each place of the tables that grow. */
const perPlace = {
  // Dialogues (wasm/dialogues.ts): chains have an entry for each side
  dialogues: DIALOGUE_STRIDE,
  numbers: 8,
  idleSince: 8,
  nextById: 8,
  previousById: 8,
  nextByTitle: 8,
  previousByTitle: 8,
  headsById: 4 * HEADS,
  headsByTitle: 4 * HEADS,
  // Open transactions (wasm/open.ts)
  open: OPEN_STRIDE,
  openTimes: 32,
  // Requests of Diameter and GTP (wasm/requests.ts)
  requests: REQUEST_STRIDE,
  requestTimes: 16,
  requestHeads: 4 * HEADS,
} as const
const CHUNK = Object.values(perPlace).reduce((sum, octets) => sum + octets, 0) * CHUNK_PLACES
/** Where the first chunk begins: the last of what is placed, and all behind it. */
const CHUNKS = placing.place(0)
const PAGE = 1 << 16
const pagesFor = (chunks: number): number => Math.ceil((CHUNKS + chunks * CHUNK + SLACK) / PAGE)
export type CorrelationRegion = keyof typeof regions

/** Name → address of what stays between messages. */
export const places = {
  ...placesIn(regions.state.at, stateNumbers, stateWords),
  ...placesIn(regions.counts.at, countNumbers, countWords),
}

function placesIn<N extends string, W extends string>(
  at: number,
  numbers: Readonly<Record<N, number>>,
  words: Readonly<Record<W, number>>,
): Readonly<Record<N | W, number>> {
  const found: [string, number][] = []
  for (const [of, size] of [
    [numbers, 8],
    [words, 4],
  ] as const)
    for (const [name, many] of Object.entries<number>(of)) {
      found.push([name, at])
      at += size * many
    }
  return Object.fromEntries(found) as Record<N | W, number>
}

/** `pages`: of a new memory, and at most. */
export const correlationLayout = {
  columns,
  regions,
  pages: { initial: pagesFor(1), maximum: pagesFor((MAX_OPEN >> CHUNK_BITS) + 1) },
} as const

/** The regions that a later run goes on with, beside the chunks. */
export const kept = [
  'state',
  'titleHeard',
  'pointAsked',
  'pointHeard',
  'unaskedAsked',
  'unaskedTold',
  'unaskedGaps',
  'unaskedPairs',
  'unaskedOver',
  'peerAsked',
  'peerHeard',
  'ties',
] as const satisfies readonly CorrelationRegion[]

/** Where the chunks lie in which there is something, when so many places of a table were used at most. */
export const chunksOf = (places: number): { readonly at: number; readonly octets: number } => ({
  at: CHUNKS,
  octets: ((places >> CHUNK_BITS) + 1) * CHUNK,
})

const recordWords = (names: readonly string[]): readonly (readonly [name: string, at: number])[] =>
  names.map((name, i) => [name, 4 * i] as const)
const ofOpen = recordWords([...transactionNames, ...openWords])
const ofRequests = recordWords([...transactionNames, ...packetNames, ...requestWords])

/** A record with every column at its «none». */
export function blankRecord(of: 'open' | 'request'): Int32Array {
  const blank = new Int32Array((of === 'open' ? OPEN_STRIDE : REQUEST_STRIDE) / 4)
  transactionNames.forEach((name, i) => (blank[i] = transactionColumns[name as keyof typeof transactionColumns].none | 0))
  if (of === 'open') return blank
  packetNames.forEach(
    (name, i) => (blank[transactionNames.length + i] = packetTransactionColumns[name as keyof typeof packetTransactionColumns].none | 0),
  )
  return blank
}

const shifts = { u8: 0, u16: 1, u32: 2, i16: 1, i32: 2, f64: 3 } as const
const cell = (spec: ColumnSpec, prefix: string, name: string): string => `${prefix}_${name} + (row << ${shifts[spec[name]?.kind ?? 'u8']})`
const take = (spec: ColumnSpec, prefix: string, name: string): string =>
  `  store<i32>(to, <i32>load<${spec[name]?.kind}>(${cell(spec, prefix, name)}), W_${name})`
const give = (spec: ColumnSpec, prefix: string, name: string): string =>
  `  store<${spec[name]?.kind}>(${cell(spec, prefix, name)}, load<${spec[name]?.kind}>(from, W_${name}))`
const code = (name: string, parameters: string, body: readonly string[]): string =>
  `export function ${name}(${parameters}): void {\n${body.join('\n')}\n}`

/** Columns into records and back: one statement a column. A loop over them would ask at every step of what kind it is. */
function recordCode(): string[] {
  return [
    code(
      'takeRequest',
      'row: usize, to: usize',
      ofRequest.map((name) => take(messageWords, 'm', name)),
    ),
    code(
      'takeInvoke',
      'row: usize, to: usize',
      ofInvoke.map((name) => take(messageWords, 'm', name)),
    ),
    code(
      'takePacket',
      'row: usize, to: usize',
      ofPacket.map((name) => take({ ...packetWords, ...routeWords }, 'p', name)),
    ),
    code(
      'giveTransaction',
      'from: usize, row: usize',
      transactionNames.map((name) => give(transactionColumns, 't', name)),
    ),
    code(
      'givePacket',
      'from: usize, row: usize',
      packetNames.map((name) => give(packetTransactionColumns, 'q', name)),
    ),
  ]
}

/** Where each table that grows begins in the first chunk. */
function tablesInChunk(): [name: string, at: number][] {
  let at = CHUNKS
  return Object.entries(perPlace).map(([name, octets]) => {
    const here = at
    at += octets * CHUNK_PLACES
    return [name, here]
  })
}

/** The layout, what else both sides must agree on, and the code between columns and records, as AssemblyScript. */
export function correlationWords(): string {
  const numbers = {
    TRANSACTION_ROWS,
    UNASKED_ANSWER,
    EMPTY_BEGIN,
    // Of `anomaliesLow`: the octets end before the message does
    CUT: (1 << anomalies.truncated.code) | (1 << anomalies.lengthBeyondParent.code),
    FIRST_GIVES,
    DISCLOSURES: disclosures.length,
    KEYS,
    OPEN_STRIDE,
    REQUEST_STRIDE,
    DIALOGUE_STRIDE,
    CHUNK,
    CHUNK_BITS,
    CHUNK_PLACES,
    MAX_CHUNKS: (MAX_OPEN >> CHUNK_BITS) + 1,
    SLACK,
  }
  const placesOf = ([prefix, of]: readonly [string, ReadonlyMap<string, number>]): string[] =>
    [...of].map(([name, at]) => `export const ${prefix}_${name}: usize = ${at}`)
  return [
    ...modelWords(),
    ...Object.entries(numbers).map(([name, value]) => `export const ${name}: u32 = ${value}`),
    ...Object.entries({ NO_OPCODE, NO_INVOKE }).map(([name, value]) => `export const ${name}: i32 = ${value}`),
    ...(
      [
        ['m', columns.messages],
        ['p', columns.packets],
        ['t', columns.transactions],
        ['q', columns.packetTransactions],
      ] as const
    ).flatMap(placesOf),
    ...Object.entries(places).map(([name, at]) => `export const ${name}: usize = ${at}`),
    ...Object.entries(regions).map(([name, { at }]) => `export const r_${name}: usize = ${at}`),
    ...tablesInChunk().map(([name, at]) => `export const r_${name}: usize = ${at}`),
    `export const CHUNKS: usize = ${CHUNKS}`,
    // Both kinds of record begin with the columns of a transaction
    ...[...new Map([...ofOpen, ...ofRequests])].map(([name, at]) => `export const W_${name}: usize = ${at}`),
    ...recordCode(),
    '',
  ].join('\n')
}

/** A number that differs when the layout does. */
export const correlationKey = (): number => keyOf(correlationWords())
