/**
 * A message as a tree of fields with their octets, as an analyst knows it from Wireshark: every layer from the link up. Octet ranges count from the first
 * octet of the packet; those of a message that was put together from several packets from its own first octet.
 */
import { Component, type MessageBatch, NONE_32, NONE_8, Protocol, Tcap } from '../model/message.js'
import { explainType, type Tree } from '../wire/explain.js'
import { explainLayers } from '../wire/link/layers.js'
import { explainUserInformation } from '../wire/map/dialogue.js'
import { explainSccp } from '../wire/sccp-tree.js'
import { hex } from '../wire/octets.js'
import { tcapDescription } from '../wire/tcap-description.js'
import { diameterTrees } from './diameter-record.js'
import { gtpTrees } from './gtp-record.js'
import { plain, revealed, type Show } from './masking.js'
import { type MessageRecord, parametersOf, parameterTree } from './record.js'

/** The packet in which a message was complete. */
export interface PacketOctets {
  readonly octets: Uint8Array
  readonly linkType: number
}

/** Lines of text: indented, one per field. `record`: a brief one is enough. `packet`: undefined when it is not at hand. */
export function messageTree(
  batch: MessageBatch,
  row: number,
  end: number,
  record: MessageRecord,
  show: Show,
  packet?: PacketOctets,
): string[] {
  const c = batch.columns
  const lines: string[] = []
  const from = c.from[row] as number
  const inMessage = (c.dataFrom[row] as number) >= from && (c.dataTo[row] as number) <= (c.to[row] as number)
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  lines.push(`frame ${text(record['frame'])} message ${text(record['message'])}  ${text(record['timestamp'])}`)
  const place = packet === undefined ? -1 : placeIn(packet.octets, batch.octets.subarray(from, c.to[row] as number), record)
  // What offsets of trees count from: the packet, when the message is whole in it
  const base = place < 0 ? from : from - place
  const dataBase = inMessage ? base : (c.dataFrom[row] as number)
  if (packet !== undefined) {
    for (const tree of explainLayers(packet.octets, 0, packet.octets.length, packet.linkType)) {
      // Of several messages in a packet only this one’s adaptation layer is shown
      if (place >= 0 && adaptation.has(tree.name) && (place < tree.from || tree.to > place)) continue
      field(tree, 1, 0, new Map(), revealed, lines, revealed)
    }
  } else if (record['src'] !== undefined) lines.push(`  ip ${text(record['src'])} → ${text(record['dst'])}`)
  if (place < 0 && c.opc[row] !== NONE_32) lines.push(`  mtp3 ${text(record['mtp3'])}`)
  if (packet !== undefined && place < 0) lines.push('  (from here octets count from the message: it was put together from several packets)')
  if (record['sua'] !== undefined) lines.push(`  sua ${text(record['sua'])}`)
  else if (c.sccpType[row] !== NONE_8) {
    sccpField(explainSccp(batch.octets, from, c.to[row] as number, c.variant[row] as number), 1, base, record, lines)
    if (!inMessage)
      lines.push(`    data [0..${(c.dataTo[row] as number) - dataBase}) (put together from frames ${text(record['segments'])})`)
  }
  const elements = c.tcapType[row] === Tcap.none && c.sccpType[row] === NONE_8 ? gtpTrees(batch, row) : []
  if (c.protocol[row] === Protocol.diameter) {
    for (const tree of diameterTrees(batch, row)) field(tree, 1, base, new Map(), show, lines, show)
  } else if (elements.length > 0) {
    for (const tree of elements) field(tree, 1, base, new Map(), show, lines, show)
  } else if (c.tcapType[row] !== Tcap.none || c.componentKind[row] !== Component.none) {
    const from = c.dataFrom[row] as number
    const trees = explainType(batch.octets, from, c.dataTo[row] as number, 'tcap', tcapDescription(batch.octets, from))
    const opened = new Map<number, readonly Tree[]>()
    for (let r = row; r < end; r++)
      if ((c.argumentTo[r] as number) > (c.argumentFrom[r] as number)) opened.set(c.argumentFrom[r] as number, parameterTree(batch, r))
    for (const tree of trees) openUserInformation(tree, batch.octets, opened)
    for (const tree of trees) field(tree, 2, dataBase, opened, revealed, lines, show)
  } else if (show.revealed && (c.dataTo[row] as number) > (c.dataFrom[row] as number)) {
    lines.push(`    octets ${hex(batch.octets, c.dataFrom[row] as number, c.dataTo[row] as number)}`)
  }
  for (const anomaly of (record['anomalies'] ?? []) as readonly { code: string; kind: string; layer: string; offset: number }[]) {
    lines.push(`  ! ${anomaly.kind}: ${anomaly.code} in ${anomaly.layer} at ${anomaly.offset + Math.max(0, place)}`)
  }
  return lines.map(plain)
}

/** What MAP says of the dialogue, in place of elements that TCAP does not know. */
function openUserInformation(tree: Tree, octets: Uint8Array, opened: Map<number, readonly Tree[]>): void {
  if (tree.name === 'components') return
  if (tree.name === USER_INFORMATION) {
    const trees = explainUserInformation(octets, tree.from, tree.to)
    if (trees !== undefined) opened.set(tree.from, trees)
    return
  }
  for (const child of tree.children) openUserInformation(child, octets, opened)
}

const USER_INFORMATION = 'user-information'

const adaptation: ReadonlySet<string> = new Set(['m3ua', 'm2pa', 'mtp3'])

/** Where the message stands in the packet: the n-th time that its octets do, for the n-th of equal messages; −1: it does not. */
function placeIn(packet: Uint8Array, message: Uint8Array, record: MessageRecord): number {
  const octets = Buffer.from(packet.buffer, packet.byteOffset, packet.length)
  const first = octets.indexOf(message)
  if (first < 0) return -1
  const { message: number, duplicateOf } = record as { readonly message?: number; readonly duplicateOf?: { readonly frame: number } }
  const copyHere = duplicateOf !== undefined && duplicateOf.frame === record['frame'] && (number ?? 0) > 0
  const next = copyHere ? octets.indexOf(message, first + message.length) : first
  return next < 0 ? first : next
}

/** SCCP: the record says the digits of addresses, masked where they must be. */
function sccpField(tree: Tree, depth: number, base: number, record: MessageRecord, lines: string[], side?: 'called' | 'calling'): void {
  const sccp = record['sccp'] as { readonly called?: { readonly digits?: string }; readonly calling?: { readonly digits?: string } }
  const inside = tree.name.startsWith('called') ? 'called' : tree.name.startsWith('calling') ? 'calling' : side
  const digits = tree.name === 'digits' && side !== undefined ? `: ${sccp[side]?.digits ?? ''}` : ''
  const value = tree.shape === 'leaf' ? `: ${String(tree.value)}` : digits
  const note = tree.note === undefined ? '' : ` (${tree.note})`
  lines.push(`${'  '.repeat(depth)}${tree.name} [${tree.from - base}..${tree.to - base})${value}${note}`)
  for (const child of tree.children) sccpField(child, depth + 1, base, record, lines, inside)
}

/** Fields of TCAP itself name nobody and are shown in full; `inner` is how parameters are shown, and what TCAP does not know (MAP-Open names the subscriber). */
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
  if (parameter !== undefined && (tree.name === 'parameter' || tree.name === USER_INFORMATION)) {
    opened.delete(tree.from)
    for (const part of parameter) field(part, depth, base, opened, inner, lines, inner)
    return
  }
  const value =
    tree.shape === 'leaf' || (tree.shape === 'unknown' && tree.children.length === 0)
      ? valueText(tree, beside, tree.shape === 'unknown' ? inner : show)
      : ''
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
