// Packet after packet of a pcapng file (Enhanced Packet Blocks, draft-ietf-opsawg-pcapng §4.3), as long as each goes the plain way and leaves nothing to do for the host.
import { flagged } from './flags'
import { p_routesCount, r_interfaces } from './layout'
import { Diameter, Gtp, Message, Nothing, Odd, packet } from './packet'
import { tellStretch } from './state'

const PACKET_BLOCK: u32 = 6
const BLOCK: usize = 32
const HEADER: usize = 28
/** What ends it beside what `packet` says: no row is left; no whole block of this kind comes next (core.ts, `Plain`). */
const Full: i32 = 8
const End: i32 = 9
const MOST: f64 = 9007199254740991

/**
 * Reads the blocks at octets `at` to `to` of the memory into rows from `row` to before `most`. `interfaces`: how many are told in their region; `base`: the number of
 * the first; `frame`: that of the packet before. `Odd`, `Full` and `End` come before a packet, any other result is that of the last packet that was read.
 */
export function stretch(
  at: usize,
  to: usize,
  interfaces: u32,
  base: u32,
  file: u32,
  frame: u32,
  row: usize,
  most: usize,
  lastLink: f64,
): i32 {
  let packets: u32 = 0
  let messages: u32 = 0
  let others: u32 = 0
  let octets: u32 = 0
  let on: u32 = 0
  let time: f64 = 0
  let earliest: f64 = Infinity
  let latest: f64 = -Infinity
  let byPacket = false
  let result = End
  while (to >= at + BLOCK) {
    if (row == most) {
      result = Full
      break
    }
    const length = <usize>load<u32>(at, 4)
    if (load<u32>(at) != PACKET_BLOCK || length < BLOCK || (length & 3) != 0 || length > to - at) break
    const named = load<u32>(at, 8)
    const captured = <usize>load<u32>(at, 20)
    if (load<u32>(at + length - 4) != length || named >= interfaces || captured > length - BLOCK || load<u32>(at, 24) != <u32>captured)
      break
    const about = r_interfaces + ((<usize>named) << 4)
    const perMicrosecond = <u64>load<u32>(about, 4)
    if (perMicrosecond == 0) break
    const units = ((<u64>load<u32>(at, 12)) << 32) | <u64>load<u32>(at, 16)
    const then = min(max(<f64>(units / perMicrosecond) + load<f64>(about, 8), -MOST), MOST)
    const done = packet(at + HEADER, at + HEADER + captured, load<u32>(about), then, file, frame + 1, base + named, row, lastLink)
    if (done == Odd) {
      result = Odd
      break
    }
    on = named
    time = then
    earliest = min(earliest, then)
    latest = max(latest, then)
    frame++
    packets++
    octets += <u32>captured
    at += length
    if (done == Nothing) others++
    else if (flagged == 0 && (done == Message || done == Gtp || (done == Diameter && load<u8>(p_routesCount + row) == 0))) {
      if (done != Message) byPacket = true
      messages++
      row++
    } else {
      result = done
      break
    }
  }
  tellStretch(at, packets, messages, others, octets, on, byPacket, time, earliest, latest)
  return result
}
