/**
 * A message as a tree of fields with their octets, as an analyst knows it from Wireshark. Octet ranges count from the first octet of the SCCP
 * message (of a reassembled one: of its user data), those of MTP3 and below are in the heading.
 */
import { type MessageBatch, NONE_32, NONE_8, Protocol, Tcap } from '../model/message.js'
import { explainType, type Tree } from '../wire/explain.js'
import { hex } from '../wire/octets.js'
import { tcapMessage } from '../wire/tcap-tree.js'
import { diameterTrees } from './diameter-record.js'
import { gtpTrees } from './gtp-record.js'
import { plain, revealed, type Show } from './masking.js'
import { type MessageRecord, parametersOf, parameterTree } from './record.js'

/** Lines of text: indented, one per field. */
export function messageTree(batch: MessageBatch, row: number, end: number, record: MessageRecord, show: Show): string[] {
  const c = batch.columns
  const lines: string[] = []
  const base = c.from[row] as number
  const inMessage = (c.dataFrom[row] as number) >= base && (c.dataTo[row] as number) <= (c.to[row] as number)
  const dataBase = inMessage ? base : (c.dataFrom[row] as number)
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  lines.push(`frame ${text(record['frame'])} message ${text(record['message'])}  ${text(record['timestamp'])}`)
  if (record['src'] !== undefined) lines.push(`  ip ${text(record['src'])} → ${text(record['dst'])}`)
  if (c.opc[row] !== NONE_32) lines.push(`  mtp3 ${text(record['mtp3'])}`)
  if (c.sccpType[row] !== NONE_8) {
    lines.push(`  sccp [0..${(c.to[row] as number) - base}) ${text(record['sccp'])}`)
    const outside = !inMessage ? ` (put together from frames ${text(record['segments'])})` : ''
    if ((c.dataTo[row] as number) > (c.dataFrom[row] as number)) {
      lines.push(`    data [${(c.dataFrom[row] as number) - dataBase}..${(c.dataTo[row] as number) - dataBase})${outside}`)
    }
  }
  if (c.protocol[row] === Protocol.diameter) {
    for (const tree of diameterTrees(batch, row)) field(tree, 1, base, new Map(), show, lines, show)
  } else if (c.tcapType[row] === Tcap.none && c.sccpType[row] === NONE_8 && gtpTrees(batch, row).length > 0) {
    for (const tree of gtpTrees(batch, row)) field(tree, 1, base, new Map(), show, lines, show)
  } else if (c.tcapType[row] !== Tcap.none) {
    const trees = explainType(batch.octets, c.dataFrom[row] as number, c.dataTo[row] as number, 'tcap', tcapMessage)
    const opened = new Map<number, readonly Tree[]>()
    for (let r = row; r < end; r++)
      if ((c.argumentTo[r] as number) > (c.argumentFrom[r] as number)) opened.set(c.argumentFrom[r] as number, parameterTree(batch, r))
    for (const tree of trees) field(tree, 2, dataBase, opened, revealed, lines, show)
  } else if (show.revealed && (c.dataTo[row] as number) > (c.dataFrom[row] as number)) {
    lines.push(`    octets ${hex(batch.octets, c.dataFrom[row] as number, c.dataTo[row] as number)}`)
  }
  for (const anomaly of (record['anomalies'] ?? []) as readonly { code: string; kind: string; layer: string; offset: number }[]) {
    lines.push(`  ! ${anomaly.kind}: ${anomaly.code} in ${anomaly.layer} at ${anomaly.offset}`)
  }
  return lines.map(plain)
}

/** Fields of TCAP itself name nobody and are shown in full; `inner` is how parameters are shown. */
function field(
  tree: Tree,
  depth: number,
  base: number,
  opened: Map<number, readonly Tree[]>,
  show: Show,
  lines: string[],
  inner: Show,
  beside: readonly Tree[] = [],
): void {
  const parameter = opened.get(tree.from)
  if (parameter !== undefined && tree.name === 'parameter') {
    opened.delete(tree.from)
    for (const part of parameter) field(part, depth, base, opened, inner, lines, inner)
    return
  }
  const value = tree.shape === 'leaf' || (tree.shape === 'unknown' && tree.children.length === 0) ? valueText(tree, beside, show) : ''
  const note = tree.note === undefined ? '' : ` (${tree.note})`
  const odd = tree.anomalies.length === 0 ? '' : `  ! ${tree.anomalies.join(', ')}`
  lines.push(`${'  '.repeat(depth)}${tree.name} [${tree.from - base}..${tree.to - base})${value}${note}${odd}`)
  for (const child of tree.children) field(child, depth + 1, base, opened, show, lines, inner, tree.children)
}

/** A value as text; the coding of some stands in a field beside them. */
function valueText(tree: Tree, beside: readonly Tree[], show: Show): string {
  const shown = parametersOf(tree.written === true && beside.length > 0 ? beside : [tree], show) as { readonly [name: string]: unknown }
  const value = shown[tree.name]
  return value === null ? '' : `: ${typeof value === 'string' ? value : JSON.stringify(value)}`
}
