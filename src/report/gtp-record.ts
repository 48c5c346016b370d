/** The `gtp` and `pfcp` objects of a message record, subscribers masked as `show` says. */
import { type MessageBatch, Protocol } from '../model/message.js'
import type { Tree } from '../wire/explain.js'
import { explainGtp, explainPfcp, type GtpRecord, gtpRecord, pfcpRecord, type PfcpRecord } from '../wire/gtp/index.js'
import type { Show } from './masking.js'

const isGtp = (protocol: number): boolean =>
  protocol === Protocol.gtpv1 || protocol === Protocol.gtpv2 || protocol === Protocol['gtp-prime']

/** The header and all information elements of a GTP row; nothing of others. */
export function gtpTrees(batch: MessageBatch, row: number): Tree[] {
  const c = batch.columns
  return isGtp(c.protocol[row] as number) ? explainGtp(batch.octets, c.from[row] as number, c.to[row] as number) : []
}

/** The header and all information elements of a PFCP row; nothing of others. */
export function pfcpTrees(batch: MessageBatch, row: number): Tree[] {
  const c = batch.columns
  return c.protocol[row] === Protocol.pfcp ? explainPfcp(batch.octets, c.from[row] as number, c.to[row] as number) : []
}

/** What a GTP or PFCP row adds to its record; nothing for other rows. */
export function gtpFields(batch: MessageBatch, row: number, show: Show): { readonly gtp?: GtpRecord; readonly pfcp?: PfcpRecord } {
  const c = batch.columns
  const from = c.from[row] as number
  const to = c.to[row] as number
  const protocol = c.protocol[row] as number
  if (protocol === Protocol.pfcp) {
    const pfcp = pfcpRecord(batch.octets, from, to)
    return pfcp === undefined ? {} : { pfcp: { ...pfcp, ...people(pfcp, show) } }
  }
  if (!isGtp(protocol)) return {}
  const gtp = gtpRecord(batch.octets, from, to)
  if (gtp === undefined) return {}
  return { gtp: { ...gtp, ...people(gtp, show) } }
}

interface People {
  readonly imsi?: string
  readonly msisdn?: string
  readonly imei?: string
}

/** Who is in a record, masked. */
function people({ imsi, msisdn, imei }: People, show: Show): People {
  return {
    ...(imsi === undefined ? {} : { imsi: show.imsi(imsi) }),
    ...(msisdn === undefined ? {} : { msisdn: show.msisdn(msisdn) }),
    ...(imei === undefined ? {} : { imei: show.imei(imei) }),
  }
}
