/** A message as one line of text: frame, time, operation, parties, subscriber, what is odd. */
import { plain } from './masking.js'
import type { MessageRecord } from './record.js'

interface LineParts {
  readonly frame?: number
  readonly timestamp?: string
  readonly protocol?: string
  readonly mtp3?: { readonly opc: number; readonly dpc: number }
  readonly sua?: { readonly type?: string; readonly called?: Side; readonly calling?: Side }
  readonly sccp?: { readonly type?: string; readonly called?: Side; readonly calling?: Side }
  readonly tcap?: { readonly type?: string }
  readonly components?: readonly {
    readonly type: string
    readonly operation?: string
    readonly opcode?: number
    readonly error?: string
    readonly errorCode?: number
  }[]
  readonly imsi?: string
  readonly msisdn?: string
  readonly copy?: string
  readonly returned?: boolean
  readonly anomalies?: readonly { readonly code: string }[]
}

interface Side {
  readonly digits?: string
  readonly ssn?: number
  readonly pc?: number
}

export function messageLine(record: MessageRecord): string {
  const r = record as LineParts
  const what = (r.components ?? []).map((c) => {
    const name =
      c.operation ??
      (c.error !== undefined
        ? c.error
        : c.opcode !== undefined
          ? `operation ${c.opcode}`
          : c.errorCode !== undefined
            ? `error ${c.errorCode}`
            : '')
    return `${c.type}${name === '' ? '' : ` ${name}`}`
  })
  const parts = [
    String(r.frame ?? '').padStart(7),
    r.timestamp ?? '',
    (r.protocol ?? '').padEnd(4),
    `${side((r.sccp ?? r.sua)?.calling, r.mtp3?.opc)} → ${side((r.sccp ?? r.sua)?.called, r.mtp3?.dpc)}`.padEnd(33),
    [r.tcap?.type ?? (r.sccp ?? r.sua)?.type ?? '', ...what].join(' '),
  ]
  if (r.imsi !== undefined) parts.push(`imsi ${r.imsi}`)
  if (r.msisdn !== undefined) parts.push(`msisdn ${r.msisdn}`)
  if (r.returned === true) parts.push('returned')
  if (r.copy !== undefined) parts.push(`copy (${r.copy})`)
  if (r.anomalies !== undefined) parts.push(`! ${[...new Set(r.anomalies.map((a) => a.code))].join(', ')}`)
  return plain(parts.join('  ').trimEnd())
}

function side(party: Side | undefined, pc: number | undefined): string {
  if (party?.digits !== undefined) return `+${party.digits}`
  const code = party?.pc ?? pc
  return code === undefined ? (party?.ssn === undefined ? '?' : `ssn ${party.ssn}`) : `pc ${code}`
}
