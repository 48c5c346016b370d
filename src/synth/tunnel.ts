/** Packets of subscribers in a tunnel of GTP-U (TS 29.281 §5.1, §5.2): a T-PDU around an IPv4 datagram of UDP. */
import type { Octets } from '../wire/octets.js'
import { type Endpoint, udpPacket } from './packets.js'

const T_PDU = 255

/** `teid`: the tunnel. The ports say what the packet is. */
export function inTunnel(teid: number, from: Endpoint, to: Endpoint, data: ArrayLike<number>): Octets {
  const packet = udpPacket(from, to, 0, data)
  const head = [0x30, T_PDU, packet.length >> 8, packet.length & 255, teid >>> 24, (teid >>> 16) & 255, (teid >>> 8) & 255, teid & 255]
  return Uint8Array.from([...head, ...packet])
}

/** A phone, by the address that gateways of this house give it, and a gateway as phones may try to reach it. */
export const phone = (port: number): Endpoint => ({ ip: [100, 64, 7, 9], port, pc: 0 })
export const gatewayInside = (port: number): Endpoint => ({ ip: [10, 64, 1, 7], port, pc: 0 })
