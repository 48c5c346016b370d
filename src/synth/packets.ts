/** From an SCCP message to the octets of an IP packet: M3UA in SCTP in IPv4, for captures that look as a tap sees them. */
import type { Octets } from '../wire/octets.js'
import { crc32c } from './checksum.js'

export interface Endpoint {
  readonly ip: readonly [number, number, number, number]
  readonly port: number
  readonly pc: number
}

const be16 = (n: number): number[] => [(n >> 8) & 255, n & 255]
const be32 = (n: number): number[] => [...be16(n >>> 16), ...be16(n & 0xffff)]

/** One IPv4 packet with one SCTP DATA chunk that carries one M3UA DATA message (RFC 4666 §3.3.1). */
export function m3uaPacket(from: Endpoint, to: Endpoint, tsn: number, sls: number, sccp: Octets): Octets {
  const data = [...be32(from.pc), ...be32(to.pc), 3, 2, 0, sls, ...sccp]
  const padding = (4 - (data.length % 4)) % 4
  const parameter = [0x02, 0x10, ...be16(4 + data.length), ...data, ...new Uint8Array(padding)]
  return sctpPacket(from, to, tsn, 3, [1, 0, 1, 1, ...be32(8 + parameter.length), ...parameter])
}

/** One IPv4 packet with one SCTP DATA chunk (RFC 9260 §3.3.1) that carries `message`. */
export function sctpPacket(from: Endpoint, to: Endpoint, tsn: number, ppid: number, message: ArrayLike<number>): Octets {
  const padding = new Uint8Array(-message.length & 3)
  const chunk = [
    0,
    3,
    ...be16(16 + message.length),
    ...be32(tsn),
    0,
    1,
    ...be16(tsn & 0xffff),
    ...be32(ppid),
    ...Array.from(message),
    ...padding,
  ]
  const sctp = [...be16(from.port), ...be16(to.port), ...be32(0x5eed0000 + from.pc), ...be32(0), ...chunk]
  const crc = crc32c(Uint8Array.from(sctp), 0, sctp.length)
  for (let i = 0; i < 4; i++) sctp[8 + i] = (crc >>> (8 * i)) & 255
  return ipPacket(from, to, 132, tsn, sctp)
}

/** One IPv4 packet with one UDP datagram; its checksum is not computed (RFC 768: zero). */
export function udpPacket(from: Endpoint, to: Endpoint, id: number, message: ArrayLike<number>): Octets {
  const udp = [...be16(from.port), ...be16(to.port), ...be16(8 + message.length), 0, 0, ...Array.from(message)]
  return ipPacket(from, to, 17, id, udp)
}

function ipPacket(from: Endpoint, to: Endpoint, protocol: number, id: number, payload: readonly number[]): Octets {
  const header = [0x45, 0, ...be16(20 + payload.length), ...be16(id & 0xffff), 0x40, 0, 64, protocol, 0, 0, ...from.ip, ...to.ip]
  let sum = 0
  for (let i = 0; i < 20; i += 2) sum += ((header[i] as number) << 8) | (header[i + 1] as number)
  sum = (sum & 0xffff) + (sum >>> 16)
  const checksum = ~(sum + (sum >>> 16)) & 0xffff
  header[10] = checksum >> 8
  header[11] = checksum & 255
  return Uint8Array.from([...header, ...payload])
}
