/** Packets with several messages, as busy links have them: chunks of SCTP bundled (RFC 9260 §6.10), Diameter messages one behind the other in a segment of TCP. */
import type { PacketView } from '../src/pipeline/decoder.js'

// In a frame of Ethernet with IPv4 without options, and TCP without options
const IP_LENGTH = 16
const IP_PROTOCOL = 23
const ADDRESSES = 26
const TRANSPORT = 34
const CHUNKS = 46
const SEGMENT = 54
const SCTP = 132
const TCP = 6
const DATA = 0

/** Messages of one packet at most. */
const MOST = 6

/** The same messages in fewer packets: up to `MOST` of a direction that follow one another stand where the last of them was. Others come as they are. `below`: a number below another one. */
export function bundled(packets: readonly PacketView[], below: (n: number) => number): PacketView[] {
  const out: PacketView[] = []
  const open = new Map<string, { readonly parts: PacketView[]; readonly most: number }>()
  const close = (key: string): void => {
    const parts = open.get(key)?.parts
    open.delete(key)
    if (parts !== undefined) out.push(joined(parts))
  }
  for (const packet of packets) {
    const key = directionOf(packet.octets)
    if (key === undefined) {
      out.push(packet)
      continue
    }
    const bundle = open.get(key) ?? { parts: [], most: 1 + below(MOST) }
    open.set(key, bundle)
    bundle.parts.push(packet)
    if (bundle.parts.length === bundle.most) close(key)
  }
  for (const key of open.keys()) close(key)
  return out.sort((a, b) => a.frame - b.frame).map((packet, i) => ({ ...packet, frame: i + 1 }))
}

/** Addresses and ports, and the verification tag of SCTP; undefined for what is not bundled. */
function directionOf(octets: Uint8Array): string | undefined {
  const protocol = octets[IP_PROTOCOL]
  const whole = octets.length === 14 + (((octets[IP_LENGTH] as number) << 8) | (octets[IP_LENGTH + 1] as number))
  if (protocol === SCTP) return whole && octets[CHUNKS] === DATA ? octets.subarray(ADDRESSES, TRANSPORT + 8).join() : undefined
  return protocol === TCP && whole && octets.length > SEGMENT ? octets.subarray(ADDRESSES, TRANSPORT + 4).join() : undefined
}

function joined(parts: readonly PacketView[]): PacketView {
  const [first, last] = [parts[0] as PacketView, parts.at(-1) as PacketView]
  const from = first.octets[IP_PROTOCOL] === SCTP ? CHUNKS : SEGMENT
  const octets = Uint8Array.from([...first.octets, ...parts.slice(1).flatMap((part) => [...part.octets.subarray(from)])])
  new DataView(octets.buffer).setUint16(IP_LENGTH, octets.length - 14)
  return { ...last, octets, to: octets.length, originalLength: octets.length }
}
