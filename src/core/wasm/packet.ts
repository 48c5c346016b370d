// The plain way of a packet: Ethernet, Linux cooked or raw IP, IPv4, user messages of SCTP, a datagram of UDP or a segment of TCP. What is of another form, or odd in anything, goes the careful
// way (pipeline/layers.ts): nothing is changed before all of a message is read.
import { clearFlags } from './flags'
import { gtp, GTP_C } from './gtp'
import { isNone } from './gtp-header'
import { be16 } from './octets'
import { Gtp, Nothing, Odd } from './outcome'
import { beginPacket, onVlan } from './place'
import { sctp } from './sctp'
import { tellFurther } from './state'
import { tcp } from './tcp'

const ETHERNET: u32 = 1
const SLL: u32 = 113
const SLL2: u32 = 276
const IPV4: u32 = 0x0800
const VLAN: u32 = 0x8100
const TCP: u32 = 6
const SCTP: u32 = 132
const UDP: u32 = 17
/** Second octet of a DTLS record (wire/link/tls.ts). */
const DTLS: u32 = 0xfe
const TZSP: u32 = 37_008
const SCTP_IN_UDP: u32 = 9899

/**
 * Reads the packet at octets `at` to `to` of the memory into `row`. `linkType`: that of Ethernet, of Linux cooked captures, or of raw IP.
 * `Odd`, `Late`, `Nothing` and `Carried` leave the row as it was. `rows`: how many there are; a packet with more messages than that is `Odd`, one with several fills rows from `row` on (place.ts).
 */
export function packet(at: usize, to: usize, linkType: u32, row: usize, rows: usize): i32 {
  const typeAt = linkType == ETHERNET ? at + 12 : linkType == SLL ? at + 14 : at
  let p = linkType == ETHERNET ? at + 14 : linkType == SLL ? at + 16 : linkType == SLL2 ? at + 20 : at
  if (to < p + 28) return Odd
  beginPacket()
  tellFurther(0)
  clearFlags()
  if (typeAt != p) {
    let type = be16(typeAt)
    if (type == VLAN) {
      onVlan(be16(p) & 0x0fff)
      type = be16(p + 2)
      p += 4
    }
    if (type != IPV4) return Odd
  }
  if (load<u8>(p) != 0x45) return Odd
  const end = p + be16(p + 2)
  if (end > to || (be16(p + 6) & 0x3fff) != 0) return Odd
  const protocol = <u32>load<u8>(p + 9)
  if (protocol == UDP) return udp(p + 12, p + 20, end, row)
  if (protocol == TCP) return tcp(p + 12, p + 20, end, row, rows)
  if (protocol != SCTP) return Odd
  return sctp(p + 12, p + 20, end, row, rows)
}

/** True for the ports on which something else is read (wire/link/tunnels.ts, wire/gtp/recognise.ts), and all below the last but one of them. */
function isReadFirst(port: u32): bool {
  return port <= SCTP_IN_UDP || port == TZSP
}

/** A whole datagram of GTP-C. */
function udp(addresses: usize, at: usize, end: usize, row: usize): i32 {
  if (end < at + 8 || (be16(at + 2) != GTP_C && (be16(at) != GTP_C || isReadFirst(be16(at + 2))))) return Odd
  const to = at + be16(at + 4)
  if (to < at + 8 || to > end) return Odd
  if (!gtp(addresses, at, at + 8, to, row)) return isNone && <u32>load<u8>(at + 9) != DTLS ? Nothing : Odd
  return Gtp
}
