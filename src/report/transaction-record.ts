/** Transaction records: one JSON object per transaction, as docs/interfaces.md §4 promises; and the same as a line of text. */
import { digitsText } from '../model/digits.js'
import { NO_OPCODE, Protocol } from '../model/message.js'
import { procedureOf, technologyOf } from '../model/procedure.js'
import { disclosures, outcomes, type TransactionBatch } from '../model/transaction.js'
import { isoTime } from '../model/units.js'
import { errorNameOf } from '../wire/tcap-users.js'
import { type Party, plainParty } from '../model/finding.js'
import { plain, type Show } from './masking.js'
import { showTitle } from './record.js'

/** What the analysis knows beside the columns of a transaction. */
export interface TransactionContext {
  readonly names: readonly string[]
  readonly show: Show
  readonly origin: (batch: TransactionBatch, row: number) => Party
  readonly destination: (batch: TransactionBatch, row: number) => Party
  readonly direction: (batch: TransactionBatch, row: number) => string
}

export interface TransactionRecord {
  readonly id: string
  readonly request: Place
  readonly answer?: Place
  readonly begin: string
  readonly end: string
  readonly technology: string
  readonly procedure: string
  readonly outcome: string
  readonly returned: boolean
  readonly error?: { readonly code: number; readonly name?: string }
  readonly disclosed: readonly string[]
  readonly origin: Party
  readonly destination: Party
  readonly imsi?: string
  readonly msisdn?: string
  readonly direction: string
  readonly duplicates: number
}

interface Place {
  readonly file?: string
  readonly frame: number
  readonly message: number
}

export function disclosedOf(bits: number): string[] {
  return disclosures.filter((_, i) => (bits & (1 << i)) !== 0)
}

export function procedureName(batch: TransactionBatch, row: number): string {
  const known = procedureOf(batch.columns.procedure[row] as number)
  const opcode = batch.columns.opcode[row] as number
  if (known === undefined && batch.packets.protocol[row] === Protocol.diameter) return `diameter.command${opcode}`
  return known?.name ?? (opcode === NO_OPCODE ? 'tcap.unknown' : `tcap.operation${opcode}`)
}

/** The protocol of a procedure’s errors, by what its name begins with. */
const protocolOf = (procedure: string): number =>
  procedure.startsWith('cap.') ? Protocol.cap : procedure.startsWith('inap.') ? Protocol.inap : Protocol.map

export function transactionRecord(batch: TransactionBatch, row: number, context: TransactionContext): TransactionRecord {
  const c = batch.columns
  const { names, show } = context
  const place = (file: number, frame: number, message: number): Place => ({
    ...(names.length > 1 ? { file: names[file] ?? '' } : {}),
    frame,
    message,
  })
  const imsi = digitsText(c.imsiHigh[row] as number, c.imsiLow[row] as number)
  const msisdn = digitsText(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
  const people = new Set([imsi, msisdn].filter((d) => d !== ''))
  const code = c.errorCode[row] as number
  const error = batch.packets.protocol[row] === 0 ? errorNameOf(protocolOf(procedureName(batch, row)), code) : undefined
  const hide = (one: Party, plan: number): Party => {
    const { personal: _personal, place: _place, ...party } = plainParty(one)
    return party.kind === 'gt' ? { ...party, address: `+${showTitle(party.address.slice(1), plan, people, show)}` } : party
  }
  return {
    id: `t-${c.file[row]}-${c.frame[row]}-${c.message[row]}-${c.component[row]}`,
    request: place(c.file[row] as number, c.frame[row] as number, c.message[row] as number),
    ...(c.answerFrame[row] === 0
      ? {}
      : { answer: place(c.answerFile[row] as number, c.answerFrame[row] as number, c.answerMessage[row] as number) }),
    begin: isoTime(c.begin[row] as number),
    end: isoTime(c.end[row] as number),
    technology: batch.packets.protocol[row] === Protocol.gtpv2 ? '4G' : technologyOf(procedureName(batch, row)),
    procedure: procedureName(batch, row),
    outcome: outcomes[c.outcome[row] as number] ?? 'unseen',
    returned: c.returned[row] === 1,
    ...(code === NO_OPCODE ? {} : { error: { code, ...(error === undefined ? {} : { name: error }) } }),
    disclosed: disclosedOf(c.disclosed[row] as number),
    origin: hide(context.origin(batch, row), c.callingPlan[row] as number),
    destination: hide(context.destination(batch, row), c.calledPlan[row] as number),
    ...(imsi === '' ? {} : { imsi: show.imsi(imsi) }),
    ...(msisdn === '' ? {} : { msisdn: show.msisdn(msisdn) }),
    direction: context.direction(batch, row),
    duplicates: c.duplicates[row] as number,
  }
}

export function transactionLine(r: TransactionRecord): string {
  const asked = r.error === undefined ? r.outcome : `${r.outcome} (${r.error.name ?? `error ${r.error.code}`})`
  const who = (p: Party): string => `${p.address === '' ? '?' : p.address}${p.country === undefined ? '' : ` ${p.country}`}`
  const parts = [
    String(r.request.frame).padStart(7),
    r.answer === undefined ? ' '.repeat(7) : String(r.answer.frame).padStart(7),
    r.begin,
    r.procedure.padEnd(30),
    `${who(r.origin)} → ${who(r.destination)}`.padEnd(40),
    (r.imsi ?? r.msisdn ?? '').padEnd(15),
    r.returned ? `${asked}, returned` : asked,
  ]
  if (r.disclosed.length > 0) parts.push(r.disclosed.join(', '))
  if (r.duplicates > 0) parts.push(`${r.duplicates} copies`)
  return plain(parts.join('  ').trimEnd())
}
