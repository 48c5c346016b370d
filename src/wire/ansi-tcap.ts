/**
 * ANSI TCAP (T1.114.3): package type, transaction ids, dialogue portion, components, all under private tags. Every component becomes a row of the
 * batch. A result names no operation: whoever remembers the invocation may say it (`opcode` stays empty here). Left out: security, confidentiality
 * and user information of the dialogue portion.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import { Component, Context, type MessageBatch, NO_INVOKE, Reading, Tcap } from '../model/message.js'
import { head, PRIVATE, readHeader } from './ber.js'
import type { Octets } from './octets.js'
import { type ComponentReader, MAX_COMPONENTS } from './tcap.js'

export const AnsiTag = {
  transactionIds: PRIVATE + 7,
  components: PRIVATE + 8,
  invokeLast: PRIVATE + 9,
  resultLast: PRIVATE + 10,
  error: PRIVATE + 11,
  reject: PRIVATE + 12,
  invokeNotLast: PRIVATE + 13,
  resultNotLast: PRIVATE + 14,
  componentId: PRIVATE + 15,
  nationalOperation: PRIVATE + 16,
  privateOperation: PRIVATE + 17,
  nationalError: PRIVATE + 19,
  privateError: PRIVATE + 20,
  problem: PRIVATE + 21,
  abortCause: PRIVATE + 23,
  userAbort: PRIVATE + 24,
  dialogue: PRIVATE + 25,
} as const

/** Family of the operations of ANSI-41 (TIA-41 §6.3.2.1); the bit above asks for a reply. */
export const ANSI_41_FAMILY = 9
const REPLY_REQUIRED = 0x80

/** Column `tcapType` by the number of the package type. */
const types: Readonly<Record<number, number>> = {
  1: Tcap.unidirectional,
  2: Tcap.query,
  3: Tcap.queryWithoutPermission,
  4: Tcap.response,
  5: Tcap.conversation,
  6: Tcap.conversationWithoutPermission,
  22: Tcap.abort,
}

/**
 * Reads an ANSI TCAP message into `row` and, for further components, rows after it. Returns false when the octets are none: the row is then as
 * before. `meaning` is called once per row.
 */
export function readAnsiTcap(
  octets: Octets,
  from: number,
  to: number,
  batch: MessageBatch,
  row: number,
  meaning: ComponentReader,
): boolean {
  if (from >= to || !readHeader(octets, from, to) || head.tag < PRIVATE || !head.constructed) return false
  const type = types[head.tag - PRIVATE]
  if (type === undefined) return false
  const { valueTo, next, odd } = head
  let at = head.valueFrom
  // Every package begins with its transaction ids (§3.2): without them these octets are somebody else’s.
  if (at >= valueTo || !readHeader(octets, at, valueTo) || head.tag !== AnsiTag.transactionIds) return false
  const layer = Layer['ansi-tcap']
  const c = batch.columns
  c.tcapType[row] = type
  c.protocol[row] = 1
  if (odd !== 0) batch.flagAll(row, odd, layer, from)
  if (next < to) batch.flag(row, anomalies.trailingOctets.code, layer, next)
  let componentsFrom = 0
  let componentsTo = 0
  for (let i = 0; at < valueTo && i < MAX_COMPONENTS; i++) {
    if (!readHeader(octets, at, valueTo)) {
      batch.flag(row, anomalies.truncated.code, layer, at)
      break
    }
    if (head.odd !== 0) batch.flagAll(row, head.odd, layer, at)
    const { tag, valueFrom, valueTo: end, next: behind } = head
    if (tag === AnsiTag.transactionIds) transactionIds(octets, valueFrom, end, type, batch, row)
    else if (tag === AnsiTag.components) {
      componentsFrom = valueFrom
      componentsTo = end
    } else if (tag === 0) batch.flag(row, anomalies.endOfContentsInDefinite.code, layer, at)
    else if (tag !== AnsiTag.dialogue && (type !== Tcap.abort || (tag !== AnsiTag.abortCause && tag !== AnsiTag.userAbort)))
      batch.flag(row, anomalies.parameterUnknown.code, layer, at)
    at = behind
  }
  if (componentsTo > componentsFrom) readComponents(octets, componentsFrom, componentsTo, batch, row, meaning)
  else meaning(octets, batch, row)
  return true
}

/** Four octets each (§3.3): originating, responding, or both; none in a Unidirectional. */
function transactionIds(octets: Octets, from: number, to: number, type: number, batch: MessageBatch, row: number): void {
  const c = batch.columns
  const length = to - from
  const conversation = type === Tcap.conversation || type === Tcap.conversationWithoutPermission
  const wanted = type === Tcap.unidirectional ? 0 : conversation ? 8 : 4
  if (length !== wanted) batch.flag(row, anomalies.transactionIdLength.code, Layer['ansi-tcap'], from)
  const asks = type === Tcap.query || type === Tcap.queryWithoutPermission
  const originating = conversation ? Math.min(4, length) : asks ? length : 0
  const responding = type === Tcap.unidirectional ? 0 : length - originating
  c.otidFrom[row] = from
  c.otidLength[row] = Math.min(originating, 255)
  c.otid[row] = idOf(octets, from, from + originating)
  c.dtidFrom[row] = from + originating
  c.dtidLength[row] = Math.min(responding, 255)
  c.dtid[row] = idOf(octets, from + originating, from + originating + responding)
}

/** The value of an id up to four octets; of a longer one its last four. */
function idOf(octets: Octets, from: number, to: number): number {
  let id = 0
  for (let i = from; i < to; i++) id = (id << 8) | (octets[i] as number)
  return id >>> 0
}

function readComponents(octets: Octets, from: number, to: number, batch: MessageBatch, row: number, meaning: ComponentReader): void {
  const layer = Layer['ansi-tcap']
  let at = from
  let count = 0
  let current = row
  while (at < to) {
    if (!readHeader(octets, at, to)) {
      batch.flag(current, anomalies.truncated.code, layer, at)
      break
    }
    const { tag, odd, next } = head
    if (tag === 0) {
      batch.flag(current, anomalies.endOfContentsInDefinite.code, layer, at)
      at = next
      continue
    }
    if (count >= MAX_COMPONENTS) {
      batch.flag(current, anomalies.tooManyComponents.code, layer, at)
      break
    }
    if (count > 0) {
      meaning(octets, batch, current)
      current = batch.another(row)
      // The context of a row is its operation’s family here, not the message’s.
      batch.columns.contextKind[current] = Context.none
      batch.columns.protocol[current] = 1
      batch.flag(current, anomalies.severalComponents.code, layer, at)
    }
    batch.columns.component[current] = count++
    if (odd !== 0) batch.flagAll(current, odd, layer, at)
    readComponent(octets, at, batch, current)
    at = next
  }
  meaning(octets, batch, current)
}

function kindOf(tag: number): number {
  switch (tag) {
    case AnsiTag.invokeLast:
    case AnsiTag.invokeNotLast:
      return Component.invoke
    case AnsiTag.resultLast:
      return Component.result
    case AnsiTag.resultNotLast:
      return Component.resultNotLast
    case AnsiTag.error:
      return Component.error
    case AnsiTag.reject:
      return Component.reject
    default:
      return Component.none
  }
}

/** The component at `head`: its ids, its operation, error or problem, and where its parameters are (§3.4). */
function readComponent(octets: Octets, from: number, batch: MessageBatch, row: number): void {
  const layer = Layer['ansi-tcap']
  const c = batch.columns
  const { valueTo, constructed } = head
  const kind = kindOf(head.tag)
  c.componentFrom[row] = from
  c.componentTo[row] = head.next
  if (kind === Component.none || !constructed) {
    batch.flag(row, anomalies.componentUnknown.code, layer, from)
    return
  }
  c.componentKind[row] = kind
  let named = false
  let at = head.valueFrom
  for (let i = 0; at < valueTo && i < 4; i++) {
    if (!readHeader(octets, at, valueTo)) {
      batch.flag(row, anomalies.truncated.code, layer, at)
      break
    }
    if (head.odd !== 0) batch.flagAll(row, head.odd, layer, at)
    const { tag, valueFrom, valueTo: end, next } = head
    if (tag === AnsiTag.componentId) componentIds(octets, valueFrom, end, kind, batch, row)
    else if (tag === AnsiTag.nationalOperation || tag === AnsiTag.privateOperation) {
      named = true
      operation(octets, valueFrom, end, tag === AnsiTag.privateOperation, batch, row)
    } else if (tag === AnsiTag.nationalError || tag === AnsiTag.privateError) {
      named = true
      if (end > valueFrom) c.errorCode[row] = octets[end - 1] as number
      if (tag === AnsiTag.privateError) c.contextKind[row] = Context.ansiMap
    } else if (tag !== AnsiTag.problem) break
    at = next
  }
  c.argumentFrom[row] = at
  c.argumentTo[row] = Math.max(at, valueTo)
  if (!named && (kind === Component.invoke || kind === Component.error)) {
    c.reading[row] = Reading.partial
    batch.flag(row, anomalies.componentMalformed.code, layer, from)
  }
}

/** Invoke id and correlation id (§3.4.4): an invocation may have both, whatever answers has the correlation id, which is the invoke id it answers. */
function componentIds(octets: Octets, from: number, to: number, kind: number, batch: MessageBatch, row: number): void {
  const c = batch.columns
  if (to - from > 2) batch.flag(row, anomalies.valueLength.code, Layer['ansi-tcap'], from)
  c.invokeId[row] = to > from ? (octets[from] as number) : NO_INVOKE
  if (kind !== Component.invoke || to - from < 2) return
  c.linkedId[row] = octets[from + 1] as number
  batch.flag(row, anomalies.linkedId.code, Layer['ansi-tcap'], from)
}

/** Operation code (§3.4.5): family and specifier. The specifiers of ANSI-41 are its operations; of others both octets are the code. */
function operation(octets: Octets, from: number, to: number, isPrivate: boolean, batch: MessageBatch, row: number): void {
  const c = batch.columns
  if (to - from !== 2) {
    batch.flag(row, anomalies.valueLength.code, Layer['ansi-tcap'], from)
    if (to <= from) return
  }
  const family = to - from > 1 ? (octets[from] as number) : 0
  const specifier = octets[Math.min(from + 1, to - 1)] as number
  const mine = isPrivate && (family & ~REPLY_REQUIRED) === ANSI_41_FAMILY
  c.opcode[row] = mine ? specifier : (family << 8) | specifier
  c.contextKind[row] = mine ? Context.ansiMap : Context.other
}
