/** What the record of a Diameter message says of it (docs/interfaces.md §3), subscribers masked. */
import { digitsText } from '../model/digits.js'
import type { MessageBatch } from '../model/message.js'
import { procedureOf } from '../model/procedure.js'
import { diameterRecord, explainDiameter } from '../wire/diameter/index.js'
import type { Tree } from '../wire/explain.js'
import type { Show } from './masking.js'
import type { MessageRecord } from './record.js'

/** The fields of all AVPs. */
export function diameterTrees(batch: MessageBatch, row: number): Tree[] {
  return explainDiameter(batch.octets, batch.columns.from[row] as number, batch.columns.to[row] as number)
}

/** The `diameter` object; undefined when not even the header is there. */
export function diameterObject(batch: MessageBatch, row: number, show: Show): MessageRecord | undefined {
  const c = batch.columns
  const found = diameterRecord(batch.octets, c.from[row] as number, c.to[row] as number)
  if (found === undefined) return undefined
  const name = procedureOf(c.procedure[row] as number)?.operation
  const hide = hider(batch, row, show)
  const { sessionId, originHost, originRealm, destinationHost, destinationRealm, userName, ...rest } = found
  return {
    ...rest,
    ...(name === undefined ? {} : { name }),
    ...textsOf({ sessionId, originHost, originRealm, destinationHost, destinationRealm, userName }, hide),
  }
}

function textsOf(texts: Readonly<Record<string, string | undefined>>, hide: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, hide(text)]])))
}

/** Masks the subscriber's numbers wherever a text has them: User-Name, and Session-Ids that are made of an IMSI. */
function hider(batch: MessageBatch, row: number, show: Show): (text: string) => string {
  const c = batch.columns
  const imsi = digitsText(c.imsiHigh[row] as number, c.imsiLow[row] as number)
  const msisdn = digitsText(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
  if (show.revealed) return (text) => text
  return (text) => {
    let shown = text
    if (imsi !== '') shown = shown.replaceAll(imsi, show.imsi(imsi))
    if (msisdn.length > 6) shown = shown.replaceAll(msisdn, show.msisdn(msisdn))
    // Long runs of digits that no field explains may be a subscriber's, too.
    return shown.replace(/(?<![\d*])\d{14,16}(?![\d*])/g, (digits) => show.imsi(digits))
  }
}
