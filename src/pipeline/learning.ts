/**
 * What transactions teach about addresses (intel/learned.ts): counted by integers while they pass, handed over in words once a day of packet time, and when
 * the table is full. Nothing is allocated per transaction. Numbers of subscribers teach nothing: a title that is the number asked about is left out.
 * Left out: GTP, whose peers are IP addresses that gateways share.
 */
import { bitOf, ones } from '../model/different.js'
import {
  type Baseline,
  baselineOf,
  baselineSubject,
  best,
  findImsi,
  lacksBaseline,
  Learned,
  learnedBaseline,
  Overlay,
  pairOf,
  profileOfDigits,
} from '../intel/index.js'
import type { KeyedHash } from '../detect/keyed-hash.js'
import { digitsOf, digitsText, NO_DIGITS } from '../model/digits.js'
import { type Finding, plainParty, severities } from '../model/finding.js'
import type { Links } from '../model/links.js'
import { NONE_32, Protocol } from '../model/message.js'
import { NO_NAME, type Names } from '../model/names.js'
import { procedureNumber } from '../model/procedure.js'
import { FromAnswer, Outcome, type TransactionBatch } from '../model/transaction.js'
import { hours, type Micros } from '../model/units.js'
import { ipText } from '../wire/link/ip.js'
import { answersAs, asksAs, isRoaming, roles } from './node-roles.js'
import { RoutingQuestions } from './routing-questions.js'
import { Triples } from './triples.js'

const HLR = roles.indexOf('HLR')
const HSS = roles.indexOf('HSS')
const VLR = roles.indexOf('VLR')
const SGSN = roles.indexOf('SGSN')
const SSN_SGSN = 149
const PLAN_E164 = 1
const PLAN_E214 = 7
const ROUTING = procedureNumber('map.sendRoutingInfoForSM')
const DELIVERY = procedureNumber('map.mtForwardSM')

/** The third word of a triple: what is counted, whether of hosts, and a value of 26 bits. */
const KIND = { node: 1 << 27, home: 2 << 27, followUp: 3 << 27, baseline: 4 << 27, pair: 5 << 27 } as const
const HOSTS = 1 << 26
const VALUE = HOSTS - 1
/** A node’s value: the link it came by, and its role above; link 0 for one that answers. */
const ROLE = 1 << 22
const LINK = ROLE - 1

/** Words of a triple: how often; lowest and highest first eight digits of IMSIs, or in `LOW` what else its kind keeps. */
const WORDS = 4
const COUNT = 0
const LOW = 1
const HIGH = 2
/** Triples at most, before they are handed over. */
const MAX = 1 << 19
/** Triples that are handed over at most, those seen most often: nodes are few, and a flood of made-up titles teaches nothing. */
const MOST = 20_000
/** IMSIs that make roaming roaming: an attacker completes questions about few. */
const FEWEST_IMSIS = 5

export class Learning {
  readonly learned: Learned
  readonly #names: Names
  readonly #links: Links
  readonly #overlay: Overlay
  readonly #triples: Triples
  #words = new Uint32Array(WORDS << 10)
  /** First and last sight. */
  #times = new Float64Array(2 << 10)
  #pairs = new Map<number, ReturnType<typeof pairOf>>()
  /** Networks of prefixes, while they are told. */
  readonly #networks = new Map<string, string>()
  /** Ways by point code or agent, and link. */
  readonly #ways = new Map<number, string>()
  /** End of the day of packet time. */
  #until: Micros = Number.NEGATIVE_INFINITY
  #now: Micros = Number.NEGATIVE_INFINITY
  readonly #questions = new RoutingQuestions((high, low, followed, at) => {
    this.#see(high | 0, low | 0, KIND.followUp | (followed ? 1 : 0), at)
  })

  /** `hash`: that of the engine, which judges each transaction before it teaches. */
  constructor(
    names: Names,
    links: Links,
    hash: KeyedHash,
    intelligence: { readonly overlay?: Overlay | undefined; readonly learned?: Learned | undefined } = {},
  ) {
    this.#names = names
    this.#links = links
    this.#triples = new Triples(hash)
    this.#overlay = intelligence.overlay ?? new Overlay()
    this.learned = intelligence.learned ?? new Learned()
  }

  /** One transaction, in the order in which outcomes became known. */
  row(batch: TransactionBatch, row: number): void {
    const c = batch.columns
    const procedure = c.procedure[row] as number
    if (asksAs[procedure] === 0 || c.returned[row] === 1) return
    const at = c.begin[row] as number
    if (at > this.#now) this.#now = at
    if (at >= this.#until) this.#newDay(at)
    if (this.#triples.size > MAX) this.#handOver()
    if (batch.packets.protocol[row] === Protocol.diameter) this.#hosts(batch, row, procedure, at)
    else this.#titles(batch, row, procedure, at)
  }

  /** Everything was read. */
  end(): void {
    this.#questions.end(this.#now)
    this.#handOver()
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return {
      words: this.#words,
      times: this.#times,
      pairs: this.#pairs,
      until: this.#until,
      now: this.#now,
      ...this.#questions.save(),
      learned: this.learned.save(),
      triples: this.#triples.save(),
    }
  }

  load(saved: ReturnType<Learning['save']>): void {
    this.#words = saved.words
    this.#times = saved.times
    this.#pairs = saved.pairs
    this.#until = saved.until
    this.#now = saved.now
    this.#questions.load(saved)
    this.learned.load(saved.learned)
    this.#triples.load(saved.triples)
  }

  /** A finding with the label of an address that no roaming supports, as far as traffic has taught until now. */
  finding(finding: Finding): Finding {
    const { origin, at } = finding
    if (severities.indexOf(finding.severity) < severities.indexOf('medium')) return finding
    if ((origin.kind !== 'gt' && origin.kind !== 'host') || origin.address === '' || origin.personal === true || origin.own !== undefined)
      return finding
    if (origin.kind === 'gt' && origin.address.slice(1) === finding.target.msisdn) return finding
    const subject = origin.kind === 'gt' ? baselineSubject(origin.address) : origin.address
    const a = origin.kind === 'gt' ? digitsOf(subject).high : this.#names.find(Buffer.from(subject, 'latin1'))
    if (origin.kind === 'host' && a === NO_NAME) return finding
    const hosts = origin.kind === 'gt' ? 0 : HOSTS
    this.#see(a | 0, 1, KIND.baseline | hosts, at)
    if (!lacksBaseline(this.#baseline(a | 0, hosts, subject, at))) return finding
    return { ...finding, origin: { ...plainParty(origin), flags: [...(origin.flags ?? []), 'no-roaming-baseline'].sort() } }
  }

  #baseline(a: number, hosts: number, subject: string, at: Micros): Baseline {
    const before = learnedBaseline(this.learned, subject, at)
    const roaming = this.#triples.find(a, 0, KIND.baseline | hosts)
    const suspicious = this.#triples.find(a, 1, KIND.baseline | hosts)
    return baselineOf(
      before.roaming + this.#roamingCount(roaming),
      before.suspicious + (suspicious < 0 ? 0 : this.#word(suspicious, COUNT)),
    )
  }

  #roamingCount(index: number): number {
    return index >= 0 && ones(this.#word(index, LOW)) >= FEWEST_IMSIS ? this.#word(index, COUNT) : 0
  }

  #titles(batch: TransactionBatch, row: number, procedure: number, at: Micros): void {
    const c = batch.columns
    const answered = c.outcome[row] === Outcome.answered
    const high = c.callingHigh[row] as number
    const low = c.callingLow[row] as number
    const imsiHigh = c.imsiHigh[row] as number
    const imsiLow = c.imsiLow[row] as number
    if (isNode(batch, row, c.callingPlan[row] as number, high, low)) {
      const role = roleOf(asksAs[procedure] as number, c.callingSsn[row] as number)
      const node = this.#see(high | 0, low | 0, KIND.node | (role * ROLE) | ((c.link[row] as number) & LINK), at)
      this.#words[node * WORDS + LOW] = c.opc[row] as number
      if (answered && isRoaming[procedure] === 1 && imsiHigh !== NO_DIGITS) this.#roamed(high, 0, imsiHigh ^ imsiLow, at)
      if (procedure === ROUTING && answered && imsiHigh !== NO_DIGITS) this.#questions.asked(high, low, imsiHigh, imsiLow, at)
    }
    if (procedure === DELIVERY && imsiHigh !== NO_DIGITS) this.#questions.delivered(imsiHigh, imsiLow, at)
    if (!answered) return
    const called = c.answererHigh[row] === c.calledHigh[row] && c.answererLow[row] === c.calledLow[row]
    const answererHigh = c.answererHigh[row] as number
    const answererLow = c.answererLow[row] as number
    if (isNode(batch, row, called ? (c.calledPlan[row] as number) : PLAN_E164, answererHigh, answererLow)) {
      const answers = answersAs[procedure] as number
      if (answers === HLR && imsiHigh !== NO_DIGITS) this.#home(answererHigh, answererLow, 0, imsiHigh, at)
      else this.#see(answererHigh | 0, answererLow | 0, KIND.node | (roleOf(answers, c.calledSsn[row] as number) * ROLE), at)
    }
    if (c.calledPlan[row] === PLAN_E214 && imsiHigh !== NO_DIGITS && ((c.fromAnswer[row] as number) & FromAnswer.imsi) === 0)
      this.#pair(batch, row, at)
  }

  #hosts(batch: TransactionBatch, row: number, procedure: number, at: Micros): void {
    const c = batch.columns
    const p = batch.packets
    const host = p.originHost[row] as number
    const imsiHigh = c.imsiHigh[row] as number
    const answered = c.outcome[row] === Outcome.answered
    if (host !== 0) {
      const node = KIND.node | HOSTS | ((asksAs[procedure] as number) * ROLE) | ((c.link[row] as number) & LINK)
      this.#words[this.#see(host, p.originRealm[row] as number, node, at) * WORDS + LOW] = p.routeLast[row] as number
      if (answered && isRoaming[procedure] === 1 && imsiHigh !== NO_DIGITS)
        this.#roamed(host, HOSTS, imsiHigh ^ (c.imsiLow[row] as number), at)
    }
    const answerer = p.answerHost[row] as number
    if (!answered || answerer === 0) return
    const answers = answersAs[procedure] as number
    if (answers === HSS && imsiHigh !== NO_DIGITS) this.#home(answerer, 0, HOSTS, imsiHigh, at)
    else this.#see(answerer, p.answerRealm[row] as number, KIND.node | HOSTS | (answers * ROLE), at)
  }

  #word(index: number, which: number): number {
    return this.#words[index * WORDS + which] as number
  }

  /** Counts one sight; gives its place. */
  #see(a: number, b: number, c: number, at: Micros): number {
    const { size } = this.#triples
    const index = this.#triples.meet(a, b, c)
    if (index === size) this.#open(index, at)
    const word = index * WORDS + COUNT
    this.#words[word] = (this.#words[word] as number) + 1
    const time = index * 2
    if (at > (this.#times[time + 1] as number)) this.#times[time + 1] = at
    else if (at < (this.#times[time] as number)) this.#times[time] = at
    return index
  }

  #open(index: number, at: Micros): void {
    if ((index + 1) * WORDS > this.#words.length) {
      this.#words = wide(Uint32Array, this.#words)
      this.#times = wide(Float64Array, this.#times)
    }
    this.#words.fill(0, index * WORDS, (index + 1) * WORDS)
    this.#times.fill(at, index * 2, index * 2 + 2)
  }

  /** An HLR or HSS answered for a subscriber of a network. */
  #home(a: number, b: number, hosts: number, imsiHigh: number, at: Micros): void {
    // The first six digits hold MCC and MNC
    const index = this.#see(a | 0, b | 0, KIND.home | hosts | (imsiHigh >>> 8), at)
    const w = this.#words
    const low = index * WORDS + LOW
    if (w[low] === 0 || imsiHigh < (w[low] as number)) w[low] = imsiHigh
    if (imsiHigh > (w[low + 1] as number)) w[low + 1] = imsiHigh
  }

  #roamed(a: number, hosts: number, imsi: number, at: Micros): void {
    const index = this.#see(a | 0, 0, KIND.baseline | hosts, at)
    const classes = index * WORDS + LOW
    this.#words[classes] = (this.#words[classes] as number) | bitOf(imsi)
  }

  #pair(batch: TransactionBatch, row: number, at: Micros): void {
    const c = batch.columns
    const titleHigh = c.calledHigh[row] as number
    const imsiHigh = c.imsiHigh[row] as number
    const index = this.#see(titleHigh >>> 8, imsiHigh >>> 8, KIND.pair, at)
    if (this.#word(index, COUNT) !== 1) return
    const title = digitsText(titleHigh, c.calledLow[row] as number)
    this.#pairs.set(index, pairOf(title, digitsText(imsiHigh, c.imsiLow[row] as number)))
  }

  #newDay(at: Micros): void {
    this.#handOver()
    const day = hours(24)
    this.#until = (Math.floor(at / day) + 1) * day
  }

  /** What was counted goes to what is learned, in words. */
  #handOver(): void {
    const least = this.#leastTold()
    let told = 0
    this.#triples.forEach((a, b, c, index) => {
      const count = this.#word(index, COUNT)
      if (count < least || (count === least && told >= MOST)) return
      told++
      this.#tell(a, b, c, index)
    })
    this.#triples.clear()
    this.#pairs.clear()
    this.#networks.clear()
    this.#ways.clear()
  }

  /** The count below which a triple is not handed over, so that about `MOST` are. */
  #leastTold(): number {
    const { size } = this.#triples
    if (size <= MOST) return 1
    return Uint32Array.from({ length: size }, (_, index) => this.#word(index, COUNT)).sort()[size - MOST] ?? 1
  }

  #tell(a: number, b: number, c: number, index: number): void {
    const [first = 0, last = 0] = this.#times.subarray(index * 2)
    const sights = { count: this.#word(index, COUNT), first, last }
    const hosts = (c & HOSTS) !== 0
    const value = c & VALUE
    const subject = hosts ? this.#names.text(a >>> 0) : digitsText(a >>> 0, b >>> 0)
    switch (c & ~(HOSTS | VALUE)) {
      case KIND.node: {
        this.learned.add('role', subject, roles[value >>> 22] ?? '', sights)
        const link = value & LINK
        if (link === 0) return
        const network = hosts ? this.#names.text(b >>> 0) : this.#networkOf(digitsText(a >>> 0, NO_DIGITS), sights.last)
        return this.learned.add('path', network, this.#way(this.#word(index, LOW), link, hosts), sights)
      }
      case KIND.home: {
        this.learned.add('role', subject, hosts ? 'HSS' : 'HLR', sights)
        const range = [digitsText(this.#word(index, LOW), NO_DIGITS), digitsText(this.#word(index, HIGH), NO_DIGITS)] as const
        return this.learned.add('home', subject, findImsi(range[0])?.plmn ?? '', { ...sights, range })
      }
      case KIND.followUp:
        return this.learned.add('followUp', subject, value === 1 ? 'yes' : 'no', sights)
      case KIND.baseline: {
        const address = hosts ? subject : digitsText(a >>> 0, NO_DIGITS)
        const count = b === 0 ? this.#roamingCount(index) : sights.count
        if (count > 0) this.learned.add('baseline', address, b === 0 ? 'roaming' : 'suspicious', sights)
        return
      }
      case KIND.pair: {
        const pair = this.#pairs.get(index)
        if (pair !== undefined) this.learned.add('pair', pair.mobileTitle, pair.imsi, sights)
      }
    }
  }

  /** PLMN code of the holder of a range, else its name and country. */
  #networkOf(prefix: string, at: Micros): string {
    const told = this.#networks.get(prefix)
    if (told !== undefined) return told
    const profile = profileOfDigits(this.#overlay, 'e164', prefix, at)
    const [network, operator, country] = (['network', 'operator', 'country'] as const).map((field) => best(profile, field)?.value)
    const name = network ?? [operator, country].filter((part) => part !== undefined).join(', ')
    this.#networks.set(prefix, name)
    return name
  }

  /** How a message came: the peer, and the adjacent point code or the last agent that recorded itself. */
  #way(by: number, link: number, hosts: boolean): string {
    const key = (by * ROLE + link) * 2 + (hosts ? 1 : 0)
    const told = this.#ways.get(key)
    if (told !== undefined) return told
    const flow = this.#links.link(link)
    const peer = flow === undefined ? [] : [`peer ${ipText(flow.source, 0, flow.version)}`]
    const agent = hosts ? (by === 0 ? [] : [`route ${this.#names.text(by)}`]) : by === NONE_32 ? [] : [`point code ${by}`]
    const way = [...peer, ...agent].join(', ')
    this.#ways.set(key, way)
    return way
  }
}

/** A title that may be a node’s: an E.164 number of at most sixteen digits that is not the subscriber’s own. */
function isNode(batch: TransactionBatch, row: number, plan: number, high: number, low: number): boolean {
  const c = batch.columns
  return (
    plan === PLAN_E164 &&
    high >>> 28 < 10 &&
    !(high === c.msisdnHigh[row] && low === c.msisdnLow[row]) &&
    !(high === c.imsiHigh[row] && low === c.imsiLow[row])
  )
}

function roleOf(role: number, ssn: number): number {
  return role === VLR && ssn === SSN_SGSN ? SGSN : role
}

function wide<T extends Uint32Array | Float64Array>(kind: new (room: number) => T, old: T): T {
  const made = new kind(old.length * 2)
  made.set(old)
  return made
}
