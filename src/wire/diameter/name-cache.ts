/**
 * Host and realm names met lately, with their numbers: a peer sends the same names in every message, and comparing octets costs a quarter of hashing
 * them (bench/diameter.ts). A cache only: the numbers are those of `Names`.
 */
import { anomalies, Layer } from '../../model/anomaly.js'
import type { MessageBatch } from '../../model/message.js'
import { NO_NAME, type Names } from '../../model/names.js'
import type { Octets } from '../octets.js'
import { wellFormedName } from './identity.js'
import { at4 } from '../words.js'

const SLOTS = 1024
const LONGEST = 128

const ids = new Uint32Array(SLOTS)
const lengths = new Uint8Array(SLOTS)
const malformed = new Uint8Array(SLOTS)
const texts = new Uint8Array(SLOTS * LONGEST)
const textWords = new DataView(texts.buffer)
let owner: Names | undefined

/** The number of a host or realm name; a name that is not written as the standard says is flagged. */
export function nameOf(octets: Octets, from: number, to: number, names: Names, batch: MessageBatch, row: number, at: number): number {
  const id = idOf(octets, from, to, names)
  if (last.malformed) batch.flag(row, anomalies.nameMalformed.code, Layer.diameter, at)
  return id
}

const last = { malformed: false }

/** The number of a name, of whatever form. */
export function idOf(octets: Octets, from: number, to: number, names: Names): number {
  const length = to - from
  if (names !== owner) {
    lengths.fill(0)
    owner = names
  }
  const cached = length > 0 && length < LONGEST
  const slot = cached ? slotOf(octets, from, length) : 0
  if (!cached || !same(octets, from, length, slot)) {
    const id = names.id(octets, from, to)
    last.malformed = !wellFormedName(octets, from, to)
    if (cached) keep(octets, from, length, slot, id, last.malformed)
    return id
  }
  last.malformed = malformed[slot] === 1
  return ids[slot] as number
}

/** Names of one operator share their end and differ in the first label: its octets tell them apart, and a few from the middle. */
function slotOf(octets: Octets, from: number, length: number): number {
  let h = length
  if (length < 16) for (let i = 0; i < length; i++) h = Math.imul(h, 31) + (octets[from + i] as number)
  else {
    h = Math.imul(h ^ at4(octets, from), 0x9e3779b1)
    h = Math.imul(h ^ at4(octets, from + 4), 0x9e3779b1)
    h = Math.imul(h ^ at4(octets, from + 8), 0x9e3779b1)
    h = Math.imul(h ^ at4(octets, from + 12), 0x9e3779b1)
    h = Math.imul(h ^ at4(octets, from + (length >> 1)), 0x9e3779b1)
  }
  return (h ^ (h >>> 11) ^ (h >>> 22)) & (SLOTS - 1)
}

function same(octets: Octets, from: number, length: number, slot: number): boolean {
  if (lengths[slot] !== length) return false
  const at = slot * LONGEST
  let i = 0
  for (; i + 4 <= length; i += 4) if (textWords.getUint32(at + i) !== at4(octets, from + i)) return false
  for (; i < length; i++) if (texts[at + i] !== octets[from + i]) return false
  return true
}

function keep(octets: Octets, from: number, length: number, slot: number, id: number, bad: boolean): void {
  ids[slot] = id
  lengths[slot] = id === NO_NAME ? 0 : length
  malformed[slot] = bad ? 1 : 0
  for (let i = 0, at = slot * LONGEST; i < length; i++) texts[at + i] = octets[from + i] as number
}
