/** docs/evasion.md: every evasion, what tshark reads of it (recorded by test/evasion-tshark.test.ts) and what we read. */
import { existsSync, readFileSync } from 'node:fs'
import { type Evasion, evasions, IMSI, kindOf, readEvasion } from '../test/evasions.js'
import type { TsharkReading } from '../test/evasion-tshark.test.js'

const recorded = new URL('../test/golden/tshark-evasions.json', import.meta.url)

/** Numbers by which tshark names what we call by name. */
const numbers: Readonly<Record<string, readonly string[]>> = {
  provideSubscriberInfo: ['70'],
  secureTransportClass1: ['78'],
  'Insert-Subscriber-Data': ['319'],
  createSessionRequest: ['32'],
  createPdpContextRequest: ['16'],
  echoRequest: ['1'],
}

export function evasionPage(): readonly string[] {
  const theirs = existsSync(recorded) ? (JSON.parse(readFileSync(recorded, 'utf8')) as Record<string, TsharkReading>) : {}
  const rows = evasions.map((evasion) => rowOf(evasion, theirs[`${evasion.id} ${evasion.trick}`]))
  const asked = rows.filter((r) => r.asked)
  const count = (of: (r: Row) => boolean): number => asked.filter(of).length
  return [
    '# Evasions',
    '',
    'Printed by `npm run docs` from `test/evasions.ts`: every row is a message that our decoder reads now, and that tshark 4.0 read when `test/evasion-tshark.test.ts` recorded it. The numbers are those of the catalogue of evasions, EV01 to EV31; what is not here does not concern decoding.',
    '',
    'The subscriber is the test subscriber 001010123456789 throughout. «Warns»: an expert remark of the severity warning or more. An anomaly is a `violation` of a standard or `unusual`; docs/errors.md says what each means.',
    '',
    `Operation and IMSI are recovered by tshark in ${count((r) => r.theirs)} of ${asked.length} messages, of which it warns of ${count((r) => r.warned)}; by Homeward in ${count((r) => r.ours)}, of which it flags ${count((r) => r.flagged)}. The others are tricks of transport that are legal, and messages that are shown as returned.`,
    '',
    '| | trick | tshark: operation, IMSI | warns | Homeward: operation, IMSI | flags |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((r) => r.line),
    '',
    '## How identities are found',
    '',
    'The first look reads by the order of the standard and goes on behind what it does not know: unknown parameters are skipped, parameters out of order are taken, forms that only a lenient reader accepts are read. When anything in a component was odd, a second look goes through all of its elements, at every depth, by their tags: an IMSI or MSISDN that stands where the operation has none is taken and flagged `identityHidden`; a second, different IMSI is flagged `identityTwice`; TCAP inside a parameter, and operations inside secureTransport, are flagged `wrapped`, and what is in clear inside is read.',
    '',
    'The residual identity scan searches octets for digits of the protected networks, in any alignment, whatever the fields say. It runs when `home.plmns`, `home.countries` or `home.global_titles` is configured, on questions that name nobody and on messages with elements out of place (unknown, twice, in another order, cut): others cost nothing. A hit that no decoded field explains is flagged `residualIdentity`. It is never taken for the identity of the message.',
    '',
    '## What is not an encoding',
    '',
    'EV23 to EV26 and EV31 (origins that are not the sender’s, positioning in advance, rotating sources, answers to spoofed hosts, transaction ids of other dialogues) are told by who sends what when and along which path. No octet of them is odd. Correlation binds dialogues to addresses; the rest is the business of rules. An echo request of GTP with a private extension is legal and shown as it is.',
  ]
}

interface Row {
  readonly line: string
  /** The message asks for the test subscriber. */
  readonly asked: boolean
  readonly theirs: boolean
  readonly warned: boolean
  readonly ours: boolean
  readonly flagged: boolean
}

const cell = (text: string): string => (text === '' ? '–' : text.replaceAll('|', '\\|'))
const who = (imsis: readonly string[]): string =>
  imsis.includes(IMSI) ? 'IMSI' : imsis.length > 0 ? `IMSI ${imsis.join(', ')}` : 'no IMSI'

function rowOf(evasion: Evasion, theirs: TsharkReading | undefined): Row {
  const read = readEvasion(evasion)
  const wanted = numbers[evasion.operation] ?? []
  const theyHave = theirs?.operations.some((o) => wanted.includes(o)) === true
  const weHave = read.operations.includes(evasion.operation)
  const what =
    theirs === undefined
      ? ''
      : `${theyHave ? evasion.operation : theirs.operations.length === 0 ? 'nothing' : theirs.operations.join(', ')}, ${who(theirs.imsis)}`
  const flags = read.flags.map((flag) => `\`${flag}\` (${kindOf(flag)})`).join(', ')
  return {
    line: `| ${evasion.id} | ${evasion.trick} | ${cell(what)} | ${cell(theirs?.warnings.join('; ').slice(0, 80) ?? '')} | ${weHave ? evasion.operation : read.operations.join(', ')}, ${who(read.imsis)} | ${cell(flags)} |`,
    asked: evasion.nobody === undefined,
    theirs: theyHave && theirs?.imsis.includes(IMSI) === true,
    warned: (theirs?.warnings.length ?? 0) > 0,
    ours: weHave && read.imsis.includes(IMSI),
    flagged: read.flags.length > 0,
  }
}
