// Names of hosts, realms and access points met lately, with their numbers: a cache, in pairs of slots. Those that came once, damaged and made-up names, of which there may be many, push no
// others out: they are in the table of all (model/octet-table.ts), which is in this memory, too.
import { nameOf } from './host'
import { FIRST_NAME, MOST_NAMES, NAME_POOL, r_lowered, r_nameAbout, r_nameFrom, r_namePool, r_names, r_nameSlots } from './layout'

/** Octets of a slot: number, length, then the name at `TEXT`. */
const SLOT_BITS: usize = 7
const TEXT: usize = 8
const LONGEST: usize = 112
const PAIRS_BITS: u64 = 10
// Odd numbers that spread bits (beyond the numbers of JavaScript, which checks these sources)
const MIX: u64 = ((<u64>0x9e3779b9) << 32) | 0x7f4a7c15
const STIR: u64 = ((<u64>0xc2b2ae3d) << 32) | 0x27d4eb4f
/** Of a number: the name is not written as the standard says (`wellFormedName`). */
const MALFORMED: u32 = 0x80000000
/** A name is no longer (RFC 1035 §2.3.4), and a part of it between dots neither. */
const MAX_LENGTH: usize = 255
const LONGEST_LABEL: u32 = 63
/** Number of all names that have none of their own (model/names.ts). */
const OTHER_NAME: u32 = 1
const DOT: u32 = 0x2e
// In each of eight octets: the highest bit, and what carries into it from «A» and from behind «Z» on
const HIGHEST: u64 = ((<u64>0x80808080) << 32) | 0x80808080
const FROM_A: u64 = ((<u64>0x3f3f3f3f) << 32) | 0x3f3f3f3f
const BEHIND_Z: u64 = ((<u64>0x25252525) << 32) | 0x25252525

// The table of all names: words about it, and of a slot
const ABOUT_USED: usize = 4
const ABOUT_ROOM: usize = 8
const NUMBER: u32 = (1 << 20) - 1
const HASH: u32 = ~NUMBER
const PLACE_BITS: usize = 2
/** Octets in front of a name in the pool. */
const HEAD: usize = 2
/** Octets that are written behind it at most. */
const BEHIND: usize = 8

function isKept(length: usize): bool {
  return length > 0 && length <= LONGEST
}

/** The highest number so far: a higher one is that of a name which is new. */
let newest: u32 = 0

export function isMalformed(id: u32): bool {
  return (id & MALFORMED) != 0
}

export function idOf(name: u32): u32 {
  return name & ~MALFORMED
}

/** The number of a name; 0: it must be asked for. */
export function findName(from: usize, to: usize): u32 {
  const length = to - from
  if (!isKept(length)) return 0
  const slot = slotOf(from, length)
  if (isIn(slot, from, length)) return load<u32>(slot)
  return isIn(besideOf(slot), from, length) ? load<u32>(besideOf(slot)) : 0
}

function isIn(slot: usize, from: usize, length: usize): bool {
  return <usize>load<u32>(slot, 4) == length && same(slot + TEXT, from, length)
}

/** The second slot of a pair: there is who was in the first before. */
function besideOf(slot: usize): usize {
  return slot + ((<usize>1) << SLOT_BITS)
}

/** The number of a name, known or not; the highest bit is set when it is malformed. */
export function askName(from: usize, to: usize): u32 {
  const known = findName(from, to)
  return known != 0 ? known : askOther(from, to)
}

/** The same of a name that `findName` does not know. */
export function askOther(from: usize, to: usize): u32 {
  const length = to - from
  if (length == 0) return MALFORMED
  if (length > MAX_LENGTH) return OTHER_NAME | MALFORMED
  const hash = lowered(from, length)
  const id = numberOf(length, hash)
  const name = isWellFormed(length) ? id : id | MALFORMED
  // One of those that came when no number was left is as good as new
  if (id == OTHER_NAME) return name
  if (idOf(name) > newest) {
    newest = idOf(name)
    return name
  }
  if (!isKept(length)) return name
  const slot = slotOf(from, length)
  memory.copy(besideOf(slot), slot, (<usize>1) << SLOT_BITS)
  store<u32>(slot, name)
  store<u32>(slot, <u32>length, 4)
  memory.copy(slot + TEXT, from, length)
  return name
}

/** The number of the name in `r_lowered`, which is new or known, as `id` of model/octet-table.ts. The host is asked where the table must grow, and when it has outgrown this memory. */
function numberOf(length: usize, hash: u32): u32 {
  const used = <usize>load<u32>(r_nameAbout, ABOUT_USED)
  if (used > NAME_POOL) return nameOf(r_lowered, length, hash)
  const mask = 2 * load<u32>(r_nameAbout, ABOUT_ROOM) - 1
  let number = hash & mask
  let slot = tableSlot(number)
  for (let word = load<u32>(slot); word != 0; word = load<u32>(slot)) {
    if (((word ^ hash) & HASH) == 0 && isInPool(placeOf((word & NUMBER) - 1), length)) return (word & NUMBER) - 1 + FIRST_NAME
    number = (number + 1) & mask
    slot = tableSlot(number)
  }
  return add(slot, used, length, hash)
}

function tableSlot(number: u32): usize {
  return r_nameSlots + ((<usize>number) << PLACE_BITS)
}

function placeOf(number: u32): usize {
  return <usize>load<u32>(r_nameFrom + ((<usize>number) << 2))
}

function isInPool(at: usize, length: usize): bool {
  return <usize>load<u16>(r_namePool + at) == length && same(r_namePool + at + HEAD, r_lowered, length)
}

/** Adds the name in `r_lowered` behind the octets that are used. */
function add(slot: usize, used: usize, length: usize, hash: u32): u32 {
  const size = load<u32>(r_nameAbout)
  if (size == MOST_NAMES) return OTHER_NAME
  if (size + 1 >= min(load<u32>(r_nameAbout, ABOUT_ROOM), MOST_NAMES) || used + HEAD + length + BEHIND > NAME_POOL)
    return nameOf(r_lowered, length, hash)
  const to = r_namePool + used
  store<u16>(to, <u16>length)
  for (let i: usize = 0; i < length; i += 8) store<u64>(to + HEAD + i, load<u64>(r_lowered + i))
  store<u32>(r_nameFrom + ((<usize>size) << 2), <u32>used)
  store<u32>(slot, (hash & HASH) | (size + 1))
  store<u32>(r_nameAbout, size + 1)
  store<u32>(r_nameAbout, <u32>(used + HEAD + length), ABOUT_USED)
  return size + FIRST_NAME
}

/** Writes a name in lower case to `r_lowered`; its hash is `octetHash` of model/octet-table.ts. Octets behind its end may be read: the region is as long as a name and a word. */
function lowered(from: usize, length: usize): u32 {
  let h = <u32>length
  let i: usize = 0
  for (; i + 8 <= length; i += 8) {
    const word = lower(load<u64>(from + i))
    store<u64>(r_lowered + i, word)
    h = stir(stir(h, <u32>word), <u32>(word >> 32))
  }
  const word = lower(load<u64>(from + i)) & below(length - i)
  store<u64>(r_lowered + i, word)
  h = stir(h, <u32>word)
  if (length - i >= 4) h = stir(h, <u32>(word >> 32))
  return h ^ (h >> 13)
}

function stir(h: u32, word: u32): u32 {
  const mixed = (h ^ word) * 0x9e3779b1
  return mixed ^ (mixed >> 15)
}

/** Eight octets, those of capital letters of ASCII in lower case. */
function lower(word: u64): u64 {
  const rest = word & ~HIGHEST
  const capital = (rest + FROM_A) & ~(rest + BEHIND_Z) & ~word & HIGHEST
  return word | (capital >> 2)
}

/** As `wellFormedName` of wire/diameter/identity.ts, of the name in `r_lowered`. */
function isWellFormed(length: usize): bool {
  let label: u32 = 0
  for (let i: usize = 0; i < length; i++) {
    const o = <u32>load<u8>(r_lowered + i)
    if (o == DOT) {
      if (label == 0) return false
      label = 0
    } else if (!isOfLabel(o) || ++label > LONGEST_LABEL) return false
  }
  return label > 0
}

/** A small letter, a digit, «-» or «_». */
function isOfLabel(o: u32): bool {
  return o - 0x61 < 26 || o - 0x30 < 10 || o == 0x2d || o == 0x5f
}

/** The first of the two slots that a name may be in. Names of one operator share their end and differ in the first label. */
function slotOf(from: usize, length: usize): usize {
  let a = load<u64>(from)
  let b = load<u64>(from, 8)
  let c: u64 = 0
  if (length >= 16) c = load<u64>(from + (length >> 1))
  else if (length >= 8) b &= below(length - 8)
  else {
    a &= below(length)
    b = 0
  }
  let h = (a ^ <u64>length) * MIX
  h = (h ^ (h >> 32) ^ b) * STIR
  h = (h ^ (h >> 29) ^ c) * MIX
  return r_names + ((<usize>(h >> (64 - PAIRS_BITS))) << (SLOT_BITS + 1))
}

/** The first `octets` (fewer than eight) of a word. */
function below(octets: usize): u64 {
  return ((<u64>1) << ((<u64>octets) << 3)) - 1
}

function same(a: usize, b: usize, length: usize): bool {
  let i: usize = 0
  for (; i + 8 <= length; i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false
  return i == length || ((load<u64>(a + i) ^ load<u64>(b + i)) & below(length - i)) == 0
}
