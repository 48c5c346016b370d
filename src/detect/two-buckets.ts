/**
 * The arithmetic of tables in which each entry lies in one of two buckets of four: it goes to the emptier one, so that they fill evenly and the table is full to
 * four fifths before anything is in the way. The number of buckets is no power of two: a hash is a fraction of it.
 */

export const WAYS = 4
export const FIRST_BUCKETS = 256
/** Load, of four slots a bucket, at which a table grows. */
export const FULL = 0.8 * WAYS
/** Load below which a full pair of buckets is bad luck, or somebody who chooses numbers: no reason to grow. */
export const SPARSE = 0.4 * WAYS
/** Buckets below which a table doubles; above, it grows by half. */
const FAST = 1 << 18

/** Buckets that hold about `max` entries. */
export const bucketsFor = (max: number): number => Math.max(FIRST_BUCKETS, Math.ceil(max / FULL))

/** Buckets of the table when it has grown. */
export const grown = (buckets: number, most: number): number => Math.min(most, Math.ceil(buckets * (buckets < FAST ? 2 : 1.5)))

export function hash(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return h ^ (h >>> 13)
}

/** Both buckets of a hash. */
export const firstBucket = (h: number, buckets: number): number => Math.floor(((h >>> 0) / 0x1_0000_0000) * buckets)
export function secondBucket(h: number, buckets: number): number {
  const other = Math.imul(h ^ (h >>> 16), 0x45d9f3b5)
  return firstBucket(other ^ (other >>> 13), buckets)
}
