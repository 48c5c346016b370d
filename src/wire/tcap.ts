/**
 * TCAP (Q.773, ITU): message type, transaction ids, application context, components. Every component becomes a row of the batch; what a MAP
 * component holds is read by the tables of wire/map. Left out: ANSI TCAP; of the user information all but the destination reference of MAP-Open.
 */
import { anomalies, Layer } from '../model/anomaly.js'
import { Component, Context, type MessageBatch, NO_INVOKE, NO_OPCODE, Protocol, Reading, Tcap } from '../model/message.js'
import { APPLICATION, CONTEXT, head, integerIsPadded, MAX_DEPTH, readHeader, readInteger } from './ber.js'
import { contextName, readContextName } from './context-name.js'
import type { Octets } from './octets.js'
import { isKnownSsn, SSN_CAP } from './subsystems.js'

/** Components of a message that are read at most. */
export const MAX_COMPONENTS = 32

const TAG = {
  unidirectional: APPLICATION + 1,
  begin: APPLICATION + 2,
  end: APPLICATION + 4,
  continue: APPLICATION + 5,
  abort: APPLICATION + 7,
  otid: APPLICATION + 8,
  dtid: APPLICATION + 9,
  dialogue: APPLICATION + 11,
  components: APPLICATION + 12,
} as const

function typeOf(tag: number): number {
  switch (tag) {
    case TAG.begin:
      return Tcap.begin
    case TAG.continue:
      return Tcap.continue
    case TAG.end:
      return Tcap.end
    case TAG.abort:
      return Tcap.abort
    case TAG.unidirectional:
      return Tcap.unidirectional
    default:
      return Tcap.none
  }
}

/** Octets of the destination reference in the MAP-Open of the message at hand (TS 29.002 §7.3.1); empty when it has none. Valid within a `ComponentReader`. */
export const reference = { from: 0, to: 0 }

/** What the caller does with one component row: gives it its meaning. */
export type ComponentReader = (octets: Octets, batch: MessageBatch, row: number) => void

/**
 * Reads a TCAP message into `row` and, for further components, rows after it. Returns false when the octets are no ITU TCAP: the row is then as
 * before. `meaning` is called once per row, after its message and component columns are filled.
 */
export function readTcap(octets: Octets, from: number, to: number, batch: MessageBatch, row: number, meaning: ComponentReader): boolean {
  if (from >= to || !readHeader(octets, from, to)) return false
  const type = typeOf(head.tag)
  if (type === Tcap.none || !head.constructed) return false
  const c = batch.columns
  c.tcapType[row] = type
  c.protocol[row] = Protocol.tcap
  reference.from = reference.to = 0
  if (head.odd !== 0) batch.flagAll(row, head.odd, Layer.tcap, from)
  const { valueTo, next } = head
  let at = head.valueFrom
  if (next < to) batch.flag(row, anomalies.trailingOctets.code, Layer.tcap, next)
  let componentsFrom = 0
  let componentsTo = 0
  let dialogue = false
  for (let i = 0; at < valueTo && i < MAX_COMPONENTS; i++) {
    if (!readHeader(octets, at, valueTo)) {
      batch.flag(row, anomalies.truncated.code, Layer.tcap, at)
      break
    }
    if (head.odd !== 0) batch.flagAll(row, head.odd, Layer.tcap, at)
    const { tag, valueFrom, valueTo: end, next: behind } = head
    if (tag === TAG.otid || tag === TAG.dtid) {
      const length = end - valueFrom
      if (length < 1 || length > 4) batch.flag(row, anomalies.transactionIdLength.code, Layer.tcap, at)
      const id = transactionId(octets, valueFrom, end)
      if (tag === TAG.otid) {
        c.otidFrom[row] = valueFrom
        c.otidLength[row] = Math.min(length, 255)
        c.otid[row] = id
      } else {
        c.dtidFrom[row] = valueFrom
        c.dtidLength[row] = Math.min(length, 255)
        c.dtid[row] = id
      }
    } else if (tag === TAG.dialogue) {
      dialogue = true
      readDialogue(octets, valueFrom, end, batch, row)
    } else if (tag === TAG.components) {
      componentsFrom = valueFrom
      componentsTo = end
    } else if (tag === 0) {
      batch.flag(row, anomalies.endOfContentsInDefinite.code, Layer.tcap, at)
    } else if (type !== Tcap.abort) {
      batch.flag(row, anomalies.parameterUnknown.code, Layer.tcap, at)
    }
    at = behind
  }
  if (type === Tcap.begin && !dialogue) batch.flag(row, anomalies.noDialoguePortion.code, Layer.tcap, from)
  if (componentsTo > componentsFrom) readComponents(octets, componentsFrom, componentsTo, batch, row, meaning)
  else meaning(octets, batch, row)
  return true
}

/** Reads one component of a message that nobody has any more, or several, into `row` and rows after it. */
export function readComponentsAlone(
  octets: Octets,
  from: number,
  to: number,
  batch: MessageBatch,
  row: number,
  meaning: ComponentReader,
): void {
  batch.columns.protocol[row] = Protocol.tcap
  reference.from = reference.to = 0
  readComponents(octets, from, to, batch, row, meaning)
}

/** Identity of a transaction id: its value up to four octets, FNV-1a beyond. The length is a column of its own. */
function transactionId(octets: Octets, from: number, to: number): number {
  let id = 0
  if (to - from <= 4) {
    for (let i = from; i < to; i++) id = (id << 8) | (octets[i] as number)
    return id >>> 0
  }
  id = 0x811c9dc5
  for (let i = from; i < to; i++) id = Math.imul(id ^ (octets[i] as number), 0x01000193)
  return id >>> 0
}

/** Finds the application context in AARQ, AARE or AUDT: EXTERNAL { oid, [0] { APDU { … [1] { oid } … } } } (Q.773 §3.3, §4.2.3). */
function readDialogue(octets: Octets, from: number, to: number, batch: MessageBatch, row: number): void {
  const external = child(octets, from, to, 8, batch, row)
  if (external < 0) return
  const single = child(octets, head.valueFrom, head.valueTo, CONTEXT, batch, row)
  if (single < 0) return malformedDialogue(batch, row, from)
  if (head.valueFrom >= head.valueTo || !readHeader(octets, head.valueFrom, head.valueTo)) return malformedDialogue(batch, row, from)
  if (head.odd !== 0) batch.flagAll(row, head.odd, Layer.tcap, head.from)
  const apdu = head.tag
  if (apdu === APPLICATION + 4) return // ABRT names no context
  const apduTo = head.valueTo
  if (child(octets, head.valueFrom, apduTo, CONTEXT + 1, batch, row) < 0) return malformedDialogue(batch, row, from)
  const behind = head.next
  if (child(octets, head.valueFrom, head.valueTo, 6, batch, row) < 0) return malformedDialogue(batch, row, from)
  readContext(octets, head.valueFrom, head.valueTo, batch, row)
  if (apdu === APPLICATION && behind < apduTo) readReference(octets, behind, apduTo, batch, row)
}

/** User information of an AARQ: [30] { EXTERNAL { oid, [0] { MAP-Open [0] { destinationReference [0] … } } } } (TS 29.002 §17.4). */
function readReference(octets: Octets, from: number, to: number, batch: MessageBatch, row: number): void {
  if (child(octets, from, to, CONTEXT + 30, batch, row) < 0) return
  for (let i = 0; i < OPEN.length; i++) if (child(octets, head.valueFrom, head.valueTo, OPEN[i] as number, batch, row) < 0) return
  reference.from = head.valueFrom
  reference.to = head.valueTo
}

/** From the user information to the destination reference. */
const OPEN: readonly number[] = [8, CONTEXT, CONTEXT, CONTEXT]

function malformedDialogue(batch: MessageBatch, row: number, at: number): void {
  batch.flag(row, anomalies.dialogueMalformed.code, Layer.tcap, at)
}

/** Moves `head` to the first element with this tag; its offset, or −1. */
function child(octets: Octets, from: number, to: number, tag: number, batch: MessageBatch, row: number): number {
  let at = from
  for (let i = 0; at < to && i < MAX_DEPTH; i++) {
    if (!readHeader(octets, at, to)) break
    if (head.tag === tag) {
      if (head.odd !== 0) batch.flagAll(row, head.odd, Layer.tcap, at)
      return at
    }
    at = head.next
  }
  return -1
}

function readContext(octets: Octets, from: number, to: number, batch: MessageBatch, row: number): void {
  const c = batch.columns
  c.contextFrom[row] = from
  c.contextTo[row] = to
  readContextName(octets, from, to, c.calledSsn[row] === SSN_CAP || c.callingSsn[row] === SSN_CAP)
  c.contextKind[row] = contextName.kind
  c.context[row] = contextName.context
  c.version[row] = contextName.context & 0xff
  // A name as ETSI’s are that it never gave: whoever goes by subsystem and operation answers, as if there were none.
  const bySubsystem = contextName.foreign && (isKnownSsn(c.calledSsn[row] as number) || isKnownSsn(c.callingSsn[row] as number))
  if (bySubsystem) c.contextKind[row] = Context.none
  if (contextName.cut || bySubsystem) batch.flag(row, anomalies.contextUnknown.code, Layer.tcap, from)
  if (contextName.extraArcs) batch.flag(row, anomalies.contextExtraArcs.code, Layer.tcap, from)
}

function readComponents(octets: Octets, from: number, to: number, batch: MessageBatch, row: number, meaning: ComponentReader): void {
  let at = from
  let count = 0
  let current = row
  while (at < to) {
    if (!readHeader(octets, at, to)) {
      batch.flag(current, anomalies.truncated.code, Layer.tcap, at)
      break
    }
    const { tag, odd, valueFrom, valueTo, next, constructed } = head
    if (tag === 0) {
      batch.flag(current, anomalies.endOfContentsInDefinite.code, Layer.tcap, at)
      at = next
      continue
    }
    if (count >= MAX_COMPONENTS) {
      batch.flag(current, anomalies.tooManyComponents.code, Layer.tcap, at)
      break
    }
    if (count > 0) {
      meaning(octets, batch, current)
      current = batch.another(row)
      batch.flag(current, anomalies.severalComponents.code, Layer.tcap, at)
    }
    batch.columns.component[current] = count++
    if (odd !== 0) batch.flagAll(current, odd, Layer.tcap, at)
    readComponent(octets, tag, constructed, at, valueFrom, valueTo, next, batch, current)
    at = next
  }
  meaning(octets, batch, current)
}

function readComponent(
  octets: Octets,
  tag: number,
  constructed: boolean,
  from: number,
  valueFrom: number,
  valueTo: number,
  next: number,
  batch: MessageBatch,
  row: number,
): void {
  const c = batch.columns
  c.componentFrom[row] = from
  c.componentTo[row] = next
  const kind =
    tag === CONTEXT + 1
      ? Component.invoke
      : tag === CONTEXT + 2
        ? Component.result
        : tag === CONTEXT + 3
          ? Component.error
          : tag === CONTEXT + 4
            ? Component.reject
            : tag === CONTEXT + 7
              ? Component.resultNotLast
              : Component.none
  if (kind === Component.none || !constructed) {
    batch.flag(row, anomalies.componentUnknown.code, Layer.tcap, from)
    return
  }
  c.componentKind[row] = kind
  let at = next0(octets, valueFrom, valueTo, batch, row)
  const idTag = head.tag
  if (at < 0) return malformed(batch, row, valueFrom)
  if (idTag === 2) c.invokeId[row] = checkedInteger(octets, batch, row)
  else if (kind !== Component.reject || idTag !== 5) {
    malformed(batch, row, valueFrom)
    if (head.constructed) return
    // Something else in the place of the invoke id: what follows has its places all the same.
  }
  at = head.next
  switch (kind) {
    case Component.invoke: {
      at = next0(octets, at, valueTo, batch, row)
      if (at >= 0 && head.tag === CONTEXT) {
        c.linkedId[row] = checkedInteger(octets, batch, row)
        batch.flag(row, anomalies.linkedId.code, Layer.tcap, at)
        at = next0(octets, head.next, valueTo, batch, row)
      }
      if (at < 0) return malformed(batch, row, valueFrom)
      operationCode(octets, c.opcode, batch, row)
      parameter(head.next, valueTo, batch, row)
      return
    }
    case Component.result:
    case Component.resultNotLast: {
      if (at >= valueTo) return // a result without parameter names no operation
      at = next0(octets, at, valueTo, batch, row)
      if (at < 0 || head.tag !== 16) return malformed(batch, row, valueFrom)
      const end = head.valueTo
      if (next0(octets, head.valueFrom, end, batch, row) < 0) return malformed(batch, row, valueFrom)
      operationCode(octets, c.opcode, batch, row)
      parameter(head.next, end, batch, row)
      return
    }
    case Component.error:
      if (next0(octets, at, valueTo, batch, row) < 0) return malformed(batch, row, valueFrom)
      operationCode(octets, c.errorCode, batch, row)
      parameter(head.next, valueTo, batch, row)
      return
    default:
      parameter(at, valueTo, batch, row)
  }
}

/** Reads the header at `at` into `head`, flags what is odd; −1 when there is none. End-of-contents octets are stepped over. */
function next0(octets: Octets, at: number, to: number, batch: MessageBatch, row: number): number {
  for (let i = 0; at < to && i < MAX_DEPTH; i++) {
    if (!readHeader(octets, at, to)) return -1
    if (head.odd !== 0) batch.flagAll(row, head.odd, Layer.tcap, at)
    if (head.tag !== 0) return at
    batch.flag(row, anomalies.endOfContentsInDefinite.code, Layer.tcap, at)
    at = head.next
  }
  return -1
}

function malformed(batch: MessageBatch, row: number, at: number): void {
  batch.columns.reading[row] = Reading.partial
  batch.flag(row, anomalies.componentMalformed.code, Layer.tcap, at)
}

/** The integer at `head`, within 16 bits; NO_INVOKE when it is none. */
function checkedInteger(octets: Octets, batch: MessageBatch, row: number): number {
  if (integerIsPadded(octets, head.valueFrom, head.valueTo)) batch.flag(row, anomalies.integerNotMinimal.code, Layer.tcap, head.from)
  const n = readInteger(octets, head.valueFrom, head.valueTo)
  return n > -0x8000 && n < 0x8000 ? n : NO_INVOKE
}

/** Local or global code at `head` (Q.773 §4.2.2.4). Of a global one the last arc counts as the code, as attackers mean it to. */
function operationCode(octets: Octets, column: Int32Array, batch: MessageBatch, row: number): void {
  if (head.tag === 2) {
    if (integerIsPadded(octets, head.valueFrom, head.valueTo)) batch.flag(row, anomalies.integerNotMinimal.code, Layer.tcap, head.from)
    const n = readInteger(octets, head.valueFrom, head.valueTo)
    column[row] = n > -0x80000000 && n < 0x80000000 ? n : NO_OPCODE
    return
  }
  if (head.tag === 6 && head.valueTo > head.valueFrom) {
    batch.flag(row, anomalies.operationGlobal.code, Layer.tcap, head.from)
    let arc = 0
    for (let i = head.valueFrom; i < head.valueTo; i++) {
      const o = octets[i] as number
      arc = (i > head.valueFrom && ((octets[i - 1] as number) & 0x80) !== 0 ? (arc << 7) | (o & 0x7f) : o & 0x7f) >>> 0
    }
    column[row] = arc & 0x7fffffff
    return
  }
  malformed(batch, row, head.from)
}

function parameter(from: number, to: number, batch: MessageBatch, row: number): void {
  batch.columns.argumentFrom[row] = from
  batch.columns.argumentTo[row] = Math.max(from, to)
}
