// What was odd in the message in work: it is written down when the message is read.
import {
  ANOMALY_WORDS,
  c_anomaliesHigh,
  c_anomaliesLow,
  c_anomalyCount,
  c_anomalyFrom,
  MAX_ANOMALIES,
  r_anomalies,
  r_flags,
} from './layout'
import { put32, put8 } from './octets'
import { anomalyCount, tellAnomalies } from './state'

const FLAG: usize = ANOMALY_WORDS << 2
/** More in one message go the careful way. */
const MOST: u32 = 64
/** In place of a code: nothing is odd there. */
const NOTHING: u32 = 0xff

/** Flags of the message in work. */
export let flagged: u32 = 0

/** A new message begins. */
export function clearFlags(): void {
  flagged = 0
}

/** Records an anomaly, as `MessageBatch.flag`; returns its number. */
export function flag(code: u32, layer: u32, at: usize): u32 {
  if (flagged < MOST) {
    const place = r_flags + <usize>flagged * FLAG
    store<u32>(place, code)
    store<u32>(place, layer, 4)
    store<u32>(place, <u32>at, 8)
  }
  return flagged++
}

/** Something is odd at this place. */
export function isFlaggedAt(at: usize): bool {
  for (let i: u32 = 0; i < min(flagged, MOST); i++) {
    if (load<u32>(r_flags + <usize>i * FLAG, 8) == <u32>at) return true
  }
  return false
}

/** The flag with this number was none. */
export function takeBack(number: u32): void {
  if (number < MOST) store<u32>(r_flags + <usize>number * FLAG, NOTHING)
}

/** Forgets all flags but the first `count`. */
export function dropFlags(count: u32): void {
  flagged = count
}

/** False: there are more than are kept. */
export function fitFlags(): bool {
  return flagged <= MOST
}

/** Writes down what is odd as anomalies of `row`, the last one of the batch, as `MessageBatch.flag` does. */
export function writeFlags(row: usize): void {
  if (flagged == 0) return
  let low = load<u32>(c_anomaliesLow + (row << 2))
  let high = load<u32>(c_anomaliesHigh + (row << 2))
  let count = <u32>load<u8>(c_anomalyCount + row)
  let all = anomalyCount()
  if (count == 0) put32(c_anomalyFrom, row, all)
  for (let from = r_flags, end = r_flags + <usize>flagged * FLAG; from < end; from += FLAG) {
    const code = load<u32>(from)
    if (code == NOTHING) continue
    if (code < 32) low |= (<u32>1) << code
    else high |= (<u32>1) << (code - 32)
    if (count >= MAX_ANOMALIES) continue
    const place = r_anomalies + <usize>all * FLAG
    store<u32>(place, code)
    store<u32>(place, load<u32>(from, 4), 4)
    store<u32>(place, load<u32>(from, 8), 8)
    count++
    all++
  }
  put32(c_anomaliesLow, row, low)
  put32(c_anomaliesHigh, row, high)
  put8(c_anomalyCount, row, count)
  tellAnomalies(all)
}
