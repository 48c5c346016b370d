/**
 * What is remembered of subscribers: authentication, registration in one or two domains, a routing question and its delivery for each of ten million of
 * them, judged by all rules, without decoding. Prints transactions a second, updates a second and the memory of the process.
 *
 * What filling the batches takes is measured before and taken off. A transaction is judged by all rules that look at its procedure, which read what is
 * remembered. An update is a value of one subscriber that a transaction changes; what is counted per address and per network is not among them.
 * Run: node --expose-gc --import tsx bench/state.ts [SUBSCRIBERS]
 */
import { digitsOf } from '../src/model/digits.js'
import { Context } from '../src/model/message.js'
import { procedureNumber } from '../src/model/procedure.js'
import { disclosures, Outcome, TransactionBatch } from '../src/model/transaction.js'
import { Analysis } from '../src/pipeline/analysis.js'
import { noConfig } from '../src/pipeline/config.js'

const subscribers = Number(process.argv[2] ?? 10_000_000)
const START = 1_541_000_000_000_000
const STEP = 5000
const ISDN = 1
const INTERNATIONAL = 4
/** Ten registers of serving networks in five countries, and the home’s. */
const visited = ['33689000', '49171000', '44778500', '34609000', '39335000'].flatMap((head) => [`${head}101`, `${head}102`]).map(digitsOf)
const home = digitsOf('12025550100')
const centre = digitsOf('12025550150')

/**
 * Operation, subsystems, who asks, what the answer gives, the share of subscribers that have it, of 10, and what it changes: when the procedure was last asked
 * for from the country; the place in a domain; the IMSI of a number; the place where the subscriber was reached.
 */
const steps = [
  { procedure: 'map.sendAuthenticationInfo', fromVisited: true, ssn: 7, gives: ['keys'], of: 10, updates: 1 },
  { procedure: 'map.updateLocation', fromVisited: true, ssn: 7, gives: [], of: 10, updates: 2 },
  { procedure: 'map.updateGprsLocation', fromVisited: true, ssn: 149, gives: [], of: 5, updates: 2 },
  { procedure: 'map.sendRoutingInfoForSM', fromVisited: false, ssn: 8, gives: ['imsi', 'serving-node'], of: 3, updates: 2 },
  { procedure: 'map.mtForwardSM', fromVisited: false, ssn: 8, gives: [], of: 3, updates: 1 },
] as const

const { engine } = new Analysis(noConfig, {})
const batch = new TransactionBatch()
const bits = steps.map(({ gives }) => gives.reduce((set, what) => set | (1 << disclosures.indexOf(what)), 0))
const numbers = steps.map(({ procedure }) => procedureNumber(procedure))

/** Eight decimal digits as nibbles. */
const packed = (n: number): number => {
  let word = 0
  for (let i = 0, rest = n; i < 8; i++, rest = Math.trunc(rest / 10)) word |= (rest % 10) << (4 * i)
  return word
}

let at = START
let transactions = 0
let updates = 0
function add(step: number, subscriber: number): void {
  const s = steps[step] as (typeof steps)[number]
  const c = batch.columns
  const row = batch.count++
  const serving = visited[subscriber % visited.length] as { high: number; low: number }
  const from = s.fromVisited ? serving : centre
  const to = s.procedure === 'map.mtForwardSM' ? serving : home
  c.begin[row] = at
  c.end[row] = at + 100_000
  at += STEP
  updates += s.updates
  c.frame[row] = ++transactions
  c.procedure[row] = numbers[step] as number
  c.contextKind[row] = Context.map
  c.outcome[row] = Outcome.answered
  c.disclosed[row] = bits[step] as number
  c.dialogue[row] = transactions
  c.callingPlan[row] = c.calledPlan[row] = ISDN
  c.callingNature[row] = c.calledNature[row] = INTERNATIONAL
  c.callingSsn[row] = s.ssn
  c.calledSsn[row] = to === home ? 6 : 8
  c.callingHigh[row] = from.high
  c.callingLow[row] = from.low
  c.calledHigh[row] = c.answererHigh[row] = to.high
  c.calledLow[row] = c.answererLow[row] = to.low
  // 310 999 and nine digits, of which the last two are spread; the number is 1 202 5 and seven more
  const tail = packed(subscriber % 10_000_000)
  c.imsiHigh[row] = 0x31099900 | (tail >>> 24)
  c.imsiLow[row] = (tail << 8) | 0xff
  if (s.procedure === 'map.sendRoutingInfoForSM') {
    c.fromAnswer[row] = 1
    c.msisdnHigh[row] = 0x12025000 | (tail >>> 16)
    c.msisdnLow[row] = (tail << 16) | 0xffff
  }
  if (batch.count === batch.rows) flush()
}

let judges = false
function flush(): void {
  if (judges) engine.read(batch)
  batch.reset()
}

const resident = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const before = resident()
let filling = 0
// The second round meets subscribers that are known: tables are warm.
for (const round of ['filling', 'first', 'second']) {
  judges = round !== 'filling'
  const [seen, changed, began] = [transactions, updates, process.cpuUsage()]
  // Ten subscribers come at once: what one does is spread among what the others do. Their numbers are spread over the range.
  for (let first = 0; first < subscribers; first += 10)
    for (const [step, { of }] of steps.entries()) for (let i = 0; i < of; i++) add(step, ((first + i) * 7_368_787) % subscribers)
  flush()
  const { user, system } = process.cpuUsage(began)
  if (!judges) filling = user + system
  const microseconds = user + system - filling
  if (judges)
    process.stdout.write(
      `${round} round: ${subscribers.toLocaleString('en')} subscribers, ${(transactions - seen).toLocaleString('en')} transactions, ` +
        `${engine.findings} findings: ${((transactions - seen) / microseconds).toFixed(2)} M transactions/s, ` +
        `${((updates - changed) / microseconds).toFixed(2)} M updates/s, ${(microseconds / 1e6).toFixed(1)} s CPU, ` +
        `${((resident() - before) / 1e6).toFixed(0)} MB held, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident, ` +
        `${((process.resourceUsage().maxRSS * 1024) / 1e6).toFixed(0)} MB at most\n`,
    )
}
