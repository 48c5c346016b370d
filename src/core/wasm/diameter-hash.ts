// Hashes of what stays the same of a Diameter message from hop to hop, as wire/diameter/copy.ts: made while AVPs are read, as long as both go on alike.
import { hashOctets, high, low, setHashes as setBoth } from './hash'
import { be32 } from './octets'

const HEADER: usize = 20
const RETRANSMITTED: u32 = 0x10
const DESTINATION_HOST: u32 = 293
const ROUTE_RECORD: u32 = 282
const PROXY_INFO: u32 = 284
const MOST: u32 = 1024

let lowSum: i32 = 0
let highSum: i32 = 0
/** AVPs of which hashes were made. */
let hashed: u32 = 0
/** They are made of AVPs as they are read. */
export let hashes: bool = false

/** Begins with the header of the message at `from`. */
export function hashHeader(from: usize): void {
  hashOctets(from + 5, from + 12, <i32>(<u32>load<u8>(from + 4) & ~RETRANSMITTED))
  lowSum = low
  highSum = high
  hashOctets(from + 16, from + HEADER, 0)
  lowSum += low
  highSum ^= high
  hashed = 0
  hashes = true
}

/** An AVP beside the header, as it is read. */
export function hashAvp(code: u32, from: usize, to: usize): void {
  hashed++
  if (code == ROUTE_RECORD || code == PROXY_INFO || code == DESTINATION_HOST) return
  hashOctets(from, to, <i32>code)
  lowSum += low
  highSum += high * 0x9e3779b1
}

/** AVPs that are not read. */
export function hashAvps(from: usize, to: usize): void {
  for (let at = from; at + 8 <= to && hashed < MOST; ) {
    const length = <usize>(be32(at + 4) & 0xffffff)
    if (length < 8) return
    hashAvp(be32(at), at, min(to, at + length))
    at += (length + 3) & ~3
  }
}

/** From the AVP at `at` on, `hashDiameter` goes on in another way than the reader. */
export function hashRest(at: usize, to: usize): void {
  if (hashes) hashAvps(at, to)
  hashes = false
}

/** The message is read: leaves its hashes where they are looked for. */
export function setHashes(): void {
  setBoth(lowSum, highSum)
}
