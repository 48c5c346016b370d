/**
 * The fast reader: one pass over header and AVPs, groups opened with a stack of ends, values that matter put into columns. Nothing is allocated
 * per message but numbers of names that are new.
 */
import { anomalies, Layer } from '../../model/anomaly.js'
import { diameterProcedure } from '../../model/diameter-procedures.js'
import { CONTENTS_CUT } from '../../model/marks.js'
import { type MessageBatch, Protocol } from '../../model/message.js'
import type { Names } from '../../model/names.js'
import { FIRST_DIAMETER } from '../../model/procedure.js'
import type { Octets } from '../octets.js'
import {
  ANSWER_MARKS,
  avp,
  flagOdd,
  Index,
  markOf,
  MAX_AVPS,
  MAX_DEPTH,
  Odd,
  onceBit,
  readable,
  readAvp,
  REQUEST_MARKS,
  SETS_MSISDN,
  targetOf,
  Trait,
  traitsOf,
  valueMarks,
} from './avp.js'
import { targets } from './dictionary.js'
import { beginPair, fill } from './fill.js'
import { avpsEnd, HEADER, headerOdd, headerOddCodes, REQUEST, UNREADABLE } from './header.js'
import { shDataMarks } from './sh-data.js'
import { contentMarks, EITHER_WAY } from '../sms/content.js'
import { fillCorrespondent } from '../sms/correspondent.js'
import { at4 } from '../words.js'

// The way down, one per level: where the group ends, where reading goes on behind it, and which group it is.
const ends = new Int32Array(MAX_DEPTH + 1)
const nexts = new Int32Array(MAX_DEPTH + 1)
const groups = new Int32Array(MAX_DEPTH + 1)

const RESULT = targets.indexOf('experimentalResultCode')
const FIRST_OF_PAIR = targets.indexOf('subscriptionType')
const EQUIPMENT = targets.indexOf('equipmentType')
const LAST_OF_PAIR = targets.indexOf('equipmentValue')
const SH_DATA = targets.indexOf('shData')
const MESSAGE = targets.indexOf('message')

/** Reads the Diameter message at octets `from` to `to` into the columns of `row`. Anomalies have their places in `octets`. */
export function scanDiameter(octets: Octets, from: number, to: number, batch: MessageBatch, row: number, names: Names): void {
  const c = batch.columns
  const p = batch.forPackets()
  c.protocol[row] = Protocol.diameter
  const odd = headerOdd(octets, from, to)
  if (odd !== 0) flagHeader(batch, row, odd, from)
  if ((odd & UNREADABLE) !== 0) return
  const flags = octets[from + 4] as number
  const command = at4(octets, from + 4) & 0xffffff
  const application = at4(octets, from + 8)
  c.opcode[row] = command
  c.procedure[row] = FIRST_DIAMETER + diameterProcedure(command, application)
  if (diameterProcedure(command, application) < 0) c.procedure[row] = 0
  p.flags[row] = flags
  p.application[row] = application
  p.hopByHop[row] = at4(octets, from + 12)
  p.endToEnd[row] = at4(octets, from + 16)
  const mask = (flags & REQUEST) !== 0 ? REQUEST_MARKS : ANSWER_MARKS
  c.marks[row] = scanAvps(octets, from + HEADER, avpsEnd(octets, from, to), batch, row, names) & mask
  if (p.originHost[row] === 0 || p.originRealm[row] === 0) batch.flag(row, anomalies.fieldMissing.code, Layer.diameter, from)
}

function flagHeader(batch: MessageBatch, row: number, odd: number, at: number): void {
  for (let bit = 0; bit < headerOddCodes.length; bit++) {
    if (((odd >> bit) & 1) === 1) batch.flag(row, headerOddCodes[bit] as number, Layer.diameter, at)
  }
}

/** The AVPs of a message; returns the marks they set. */
function scanAvps(octets: Octets, from: number, to: number, batch: MessageBatch, row: number, names: Names): number {
  let depth = 0
  let end = to
  let at = from
  let left = MAX_AVPS
  let seen = 0
  let marks = 0
  /** Depth at which AVPs are quoted, of another message or for who understands them; nothing counts from there on, and nothing is wrong. */
  let quoted = MAX_DEPTH + 1
  groups[0] = 0
  ends[0] = to
  for (;;) {
    if (at >= end) {
      if (depth === 0) return marks
      at = nexts[depth] as number
      depth--
      end = ends[depth] as number
      if (depth < quoted) quoted = MAX_DEPTH + 1
      continue
    }
    if (--left < 0) {
      batch.flag(row, anomalies.nestingTooDeep.code, Layer.diameter, at)
      return marks
    }
    if (!readAvp(octets, at, end)) {
      if (depth < quoted) batch.flag(row, anomalies.truncated.code, Layer.diameter, at)
      at = end
      continue
    }
    const index = avp.index
    const next = avp.next
    let odd = depth < quoted ? avp.odd : 0
    const trait = traitsOf[index] as number
    if ((trait & Trait.counts) !== 0 && depth < quoted) {
      const bit = depth === 0 ? (onceBit[index] as number) : 0
      if ((seen & bit) !== 0) odd |= Odd.fieldTwice
      seen |= bit
      if (depth === 0 || (trait & Trait.beside) === 0) {
        marks |= markOf[index] as number
        if (index === Index.msisdn && groups[depth] === Index.subscriptionData) marks |= SETS_MSISDN
        if (readable()) {
          const target = targetOf[index] as number
          if ((trait & Trait.valueMarks) !== 0) marks |= valueMarks(index, at4(octets, avp.valueFrom))
          if (target >= SH_DATA) {
            const said = textMarks(target, octets, avp.valueFrom, avp.valueTo)
            // In answers stand reports, which have another form (TS 23.040 §9.2.2.1a, §9.2.2.2a)
            if ((said & CONTENTS_CUT) !== 0 && ((batch.forPackets().flags[row] as number) & REQUEST) !== 0) odd |= Odd.valueLength
            marks |= said & ~CONTENTS_CUT
            if (target === MESSAGE) fillCorrespondent(batch.columns, row)
          } else if (target !== 0 && inPlace(target, depth)) fill(target, index, octets, avp.valueFrom, avp.valueTo, at, batch, row, names)
        }
      }
    }
    if ((trait & Trait.group) !== 0) {
      if (depth >= MAX_DEPTH) odd |= Odd.nestingTooDeep
      else {
        if (odd !== 0) flagOdd(batch, row, odd, at)
        depth++
        end = avp.valueTo
        ends[depth] = end
        nexts[depth] = next
        groups[depth] = index
        if (depth < quoted && (trait & Trait.quotes) !== 0) quoted = depth
        if ((trait & Trait.pairs) !== 0) beginPair()
        at = avp.valueFrom
        continue
      }
    }
    if (odd !== 0) flagOdd(batch, row, odd, at)
    at = next
  }
}

/** Marks of a value that is a text or a message of its own. */
export const textMarks = (target: number, octets: Octets, from: number, to: number): number =>
  target === MESSAGE ? contentMarks(octets, from, to, EITHER_WAY) : shDataMarks(octets, from, to)

/** Codes and pairs count only in the group that they belong to: Experimental-Result beside the command, Subscription-Id, User-Equipment-Info. */
function inPlace(target: number, depth: number): boolean {
  if (target === RESULT) return depth === 1 && groups[1] === Index.experimentalResult
  if (target >= FIRST_OF_PAIR && target <= LAST_OF_PAIR)
    return groups[depth] === (target < EQUIPMENT ? Index.subscriptionId : Index.userEquipmentInfo)
  return true
}
