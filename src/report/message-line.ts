/** A message as one line of text: frame, time, operation, parties, subscriber, what is odd. */
import { plain } from './masking.js'
import type { MessageRecord } from './record.js'

interface LineParts {
  readonly frame?: number
  readonly timestamp?: string
  readonly src?: { readonly ip: string }
  readonly dst?: { readonly ip: string }
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
  readonly diameter?: {
    readonly command: number
    readonly request: boolean
    readonly name?: string
    readonly originHost?: string
    readonly destinationHost?: string
    readonly destinationRealm?: string
    readonly resultCode?: number
    readonly experimentalResultCode?: number
  }
  readonly gtp?: TunnelMessage
  readonly pfcp?: TunnelMessage
  readonly imsi?: string
  readonly msisdn?: string
  readonly copy?: string
  readonly returned?: boolean
  readonly anomalies?: readonly { readonly code: string }[]
}

interface TunnelMessage {
  readonly type: number
  readonly name?: string
  readonly cause?: number
}

interface Side {
  readonly digits?: string
  readonly ssn?: number
  readonly pc?: number
}

export function messageLine(record: MessageRecord): string {
  const r = record as LineParts
  const [from, to] = parties(r)
  const parts = [String(r.frame ?? '').padStart(7), r.timestamp ?? '', (r.protocol ?? '').padEnd(4), `${from} → ${to}`.padEnd(33), said(r)]
  if (r.imsi !== undefined) parts.push(`imsi ${r.imsi}`)
  if (r.msisdn !== undefined) parts.push(`msisdn ${r.msisdn}`)
  if (r.returned === true) parts.push('returned')
  if (r.copy !== undefined) parts.push(`copy (${r.copy})`)
  if (r.anomalies !== undefined) parts.push(`! ${[...new Set(r.anomalies.map((a) => a.code))].join(', ')}`)
  return plain(parts.join('  ').trimEnd())
}

/** Who writes to whom: by SCCP, by the names of Diameter, else by IP address. */
function parties(r: LineParts): [from: string, to: string] {
  const address = [r.src?.ip ?? '?', r.dst?.ip ?? '?'] as const
  if (r.diameter !== undefined)
    return [r.diameter.originHost ?? address[0], r.diameter.destinationHost ?? r.diameter.destinationRealm ?? address[1]]
  const sccp = r.sccp ?? r.sua
  if (sccp === undefined && r.mtp3 === undefined) return [...address]
  return [side(sccp?.calling, r.mtp3?.opc), side(sccp?.called, r.mtp3?.dpc)]
}

/** What the message is: kind and operation, and for answers how it went. */
function said({ diameter, gtp, pfcp, tcap, sccp, sua, components = [] }: LineParts): string {
  if (diameter !== undefined) {
    const { request, name, command, resultCode, experimentalResultCode } = diameter
    return [request ? 'request' : 'answer', name ?? `command ${command}`, resultCode ?? experimentalResultCode ?? ''].join(' ').trimEnd()
  }
  const tunnel = gtp ?? pfcp
  if (tunnel !== undefined) return `${tunnel.name ?? `message ${tunnel.type}`}${tunnel.cause === undefined ? '' : ` cause ${tunnel.cause}`}`
  const operations = components.map((c) => {
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
  return [tcap?.type ?? (sccp ?? sua)?.type ?? '', ...operations].join(' ')
}

function side(party: Side | undefined, pc: number | undefined): string {
  if (party?.digits !== undefined) return `+${party.digits}`
  const code = party?.pc ?? pc
  return code === undefined ? (party?.ssn === undefined ? '?' : `ssn ${party.ssn}`) : `pc ${code}`
}
