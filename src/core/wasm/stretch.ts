// Packet after packet of a pcapng file (Enhanced Packet Blocks, draft-ietf-opsawg-pcapng §4.3) or a pcap file (draft-ietf-opsawg-pcap §5), little-endian, as long as each goes the
// plain way and leaves nothing to do for the host before the next one is read.
import { clearRoutes, hasRoomForRoutes, keepRoutes } from './diameter-values'
import { r_interfaces } from './layout'
import { makeWay } from './lost'
import { Diameter, Gtp, Late, Many, Message, Nothing, Odd, Part, Undecoded } from './outcome'
import { packet } from './packet'
import * as place from './place'
import { hasRoomForWhole } from './segments'
import { tellMessages, tellPackets, tellRest, tellTime, tellTimes } from './state'
import { hasRoomToCollect } from './tcp'

const PACKET_BLOCK: u32 = 6
const BLOCK: usize = 32
const HEADER: usize = 28
const RECORD_HEADER: usize = 16
const MILLION: u64 = 1_000_000
/** What ends it beside what `packet` says: no row is left, or no room for route records or messages of segments; no whole block of this kind comes next (core.ts, `Plain`). */
const Full: i32 = 8
const End: i32 = 9
const MOST: f64 = 9007199254740991

/**
 * Reads the blocks at octets `at` to `to` of the memory into rows from `row` to before `most`. `interfaces`: how many are told in their region; `base`: the number of
 * the first; `longest`: octets of a packet of a pcap file at most, 0 for blocks. The frame in region `place` is that of the packet before. `Odd`, `Late`, `Full` and `End` come before a packet, any other result is that of the last packet that was read.
 */
export function stretch(at: usize, to: usize, interfaces: u32, base: u32, longest: usize, row: usize, most: usize): i32 {
  const begin = row
  let frame = place.frame()
  let packets: u32 = 0
  let messages: u32 = 0
  let others: u32 = 0
  let undecoded: u32 = 0
  let parts: u32 = 0
  let octets: u32 = 0
  let on: u32 = 0
  let time: f64 = 0
  let earliest: f64 = Infinity
  let latest: f64 = -Infinity
  let byPacket = false
  let result = End
  const isRecord = longest != 0
  const header = isRecord ? RECORD_HEADER : HEADER
  const least = isRecord ? RECORD_HEADER : BLOCK
  while (to >= at + least) {
    if (row >= most || !hasRoomForWhole() || !hasRoomToCollect()) {
      result = Full
      break
    }
    const named: u32 = isRecord ? <u32>0 : load<u32>(at, 8)
    if (named >= interfaces) break
    const about = r_interfaces + ((<usize>named) << 4)
    const perMicrosecond = <u64>load<u32>(about, 4)
    if (perMicrosecond == 0) break
    const captured = <usize>(isRecord ? load<u32>(at, 8) : load<u32>(at, 20))
    if (<usize>(isRecord ? load<u32>(at, 12) : load<u32>(at, 24)) != captured) break
    const length = isRecord ? RECORD_HEADER + captured : <usize>load<u32>(at, 4)
    let microseconds: u64 = 0
    if (isRecord) {
      const fraction = <u64>load<u32>(at, 4) / perMicrosecond
      if (captured > longest || length > to - at || fraction >= MILLION) break
      microseconds = <u64>load<u32>(at) * MILLION + fraction
    } else {
      if (load<u32>(at) != PACKET_BLOCK || length < BLOCK || (length & 3) != 0 || length > to - at) break
      if (load<u32>(at + length - 4) != length || captured > length - BLOCK) break
      microseconds = (((<u64>load<u32>(at, 12)) << 32) | <u64>load<u32>(at, 16)) / perMicrosecond
    }
    const then = min(max(<f64>microseconds + load<f64>(about, 8), -MOST), MOST)
    place.nextPacket(then, frame + 1, base + named)
    const done = packet(at + header, at + header + captured, load<u32>(about), row, most - row)
    if (done == Late) {
      const lost = makeWay(row, most)
      messages += lost
      row += <usize>lost
      if (lost != 0) continue
    }
    if (done == Odd || done == Late) {
      result = done
      tellTime(then)
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
    else if (done == Part) parts++
    else if (done == Undecoded) undecoded++
    else if (done == Message || done == Gtp || done == Diameter) {
      if (done != Message) byPacket = true
      messages++
      row += 1 + <usize>place.further
      if (done == Diameter) keepRoutes()
    } else {
      messages += place.rows
      row += <usize>(place.rows + place.further)
      parts += place.parts
      undecoded += place.undecoded
      if (place.byPacket) byPacket = true
      const found = place.rows + place.parts + place.undecoded > 0
      if (done != Many) {
        tellRest(found)
        result = done
        break
      }
      if (!found) others++
    }
    if (!hasRoomForRoutes()) {
      result = Full
      break
    }
  }
  clearRoutes()
  tellPackets(at, packets, others, octets, on, undecoded)
  tellMessages(messages, <u32>(row - begin), parts, byPacket)
  tellTimes(time, earliest, latest)
  return result
}
