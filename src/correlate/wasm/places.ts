// Tables that grow: each chunk of the memory behind all else has a part of every one.
import { CHUNK, CHUNK_BITS, CHUNK_PLACES, CHUNKS, MAX_CHUNKS, SLACK } from './layout'

const PAGE_BITS: usize = 16

/** Where place `slot` of a table is, which begins at `table` in the first chunk and has so many octets for each. */
export function placeAt(table: usize, slot: u32, octets: usize): usize {
  return table + <usize>(slot >> CHUNK_BITS) * CHUNK + <usize>(slot & (CHUNK_PLACES - 1)) * octets
}

/** Where the word of an entry of a chain is: two for each place. */
export function entryAt(table: usize, entry: u32): usize {
  return placeAt(table, entry >> 1, 8) + ((<usize>(entry & 1)) << 2)
}

/** Where a head of chains is: four for each place. */
export function headAt(table: usize, head: u32): usize {
  return placeAt(table, head >> 2, 16) + ((<usize>(head & 3)) << 2)
}

/** Makes the memory reach to this place: it doubles its chunks. */
export function reach(slot: u32): void {
  if ((slot & (CHUNK_PLACES - 1)) != 0) return
  const wanted = (slot >> CHUNK_BITS) + 1
  if (pagesFor(wanted) <= memory.size()) return
  const grown = pagesFor(min(2 * (wanted - 1), MAX_CHUNKS))
  if (memory.grow(grown - memory.size()) < 0) unreachable()
}

function pagesFor(chunks: u32): i32 {
  return <i32>((CHUNKS + <usize>chunks * CHUNK + SLACK + (1 << PAGE_BITS) - 1) >> PAGE_BITS)
}
