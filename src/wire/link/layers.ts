/**
 * The layers below the user part as trees of fields, outermost first: Ethernet with its tags, Linux cooked, IP, SCTP chunks, TCP, UDP, M3UA, M2PA, MTP3.
 * The slow sister of `readLink` and what follows it. Tunnels show as the layers inside them. Left out: options of IP and TCP, PPP.
 */
import type { Tree } from '../explain.js'
import { u16, u32 } from '../numbers.js'
import type { Octets } from '../octets.js'
import { mtp3, PPID_M2PA, PPID_M3UA, readM2pa, readM3ua, readMtp3 } from '../sigtran/sigtran.js'
import { VARIANT_ITU } from '../../model/message.js'
import { ip, ipText, readIp } from './ip.js'
import { Carries, link, readLink } from './link.js'
import { readMtp2 } from './mtp2.js'
import { SCTP_HEADER } from './sctp.js'
import { readTcp, tcp } from './tcp.js'
import { isTunnel, MAX_ENCAPSULATIONS, unwrapIp, unwrapUdp } from './tunnels.js'
import { readUdp, udp, UDP_HEADER } from './udp.js'

const ETHERNET = 1
const SLL = 113
const SLL2 = 276
const MOST_CHUNKS = 64

const hexOf = (o: Octets, from: number, to: number): string => Buffer.from(o.subarray(from, to)).toString('hex')
const mac = (o: Octets, at: number): string => (hexOf(o, at, at + 6).match(/../g) ?? []).join(':')

export function leaf(name: string, from: number, to: number, value: string | number, note?: string): Tree {
  const said = note === undefined ? {} : { note }
  return { name, shape: 'leaf', from, valueFrom: from, to, value, ...said, anomalies: [], children: [], mark: 0 }
}

export function layer(name: string, from: number, to: number, children: readonly Tree[], note?: string): Tree {
  const said = note === undefined ? {} : { note }
  return { name, shape: 'sequence', from, valueFrom: from, to, ...said, anomalies: [], children, mark: 0 }
}

/** The layers of a packet of this link type. Octets that are too few give fewer layers. */
export function explainLayers(octets: Octets, from: number, to: number, linkType: number): Tree[] {
  const layers = linkLayers(octets, from, to, linkType)
  readLink(octets, from, to, linkType)
  carried(octets, to, layers, 0)
  return layers
}

function linkLayers(octets: Octets, from: number, to: number, linkType: number): Tree[] {
  if (linkType === ETHERNET && to - from >= 14) return ethernet(octets, from, to)
  const length = linkType === SLL ? 16 : linkType === SLL2 ? 20 : 0
  if (length === 0 || to - from < length) return []
  const type = linkType === SLL ? from + 14 : from
  return [
    layer('linux cooked capture', from, from + length, [
      leaf(
        'packet type',
        linkType === SLL ? from : from + 10,
        linkType === SLL ? from + 2 : from + 11,
        octets[linkType === SLL ? from + 1 : from + 10] as number,
      ),
      leaf('protocol', type, type + 2, `0x${hexOf(octets, type, type + 2)}`),
    ]),
  ]
}

function ethernet(octets: Octets, from: number, to: number): Tree[] {
  const layers = [
    layer('ethernet', from, from + 14, [
      leaf('destination', from, from + 6, mac(octets, from)),
      leaf('source', from + 6, from + 12, mac(octets, from + 6)),
      u16(octets, from + 12) < 0x0600
        ? leaf('length', from + 12, from + 14, u16(octets, from + 12))
        : leaf('type', from + 12, from + 14, `0x${hexOf(octets, from + 12, from + 14)}`),
    ]),
  ]
  let type = u16(octets, from + 12)
  let at = from + 14
  while ((type === 0x8100 || type === 0x88a8 || type === 0x9100) && to - at >= 4) {
    layers.push(
      layer('vlan', at, at + 4, [
        leaf('priority', at, at + 1, (octets[at] as number) >> 5),
        leaf('id', at, at + 2, u16(octets, at) & 0xfff),
        leaf('type', at + 2, at + 4, `0x${hexOf(octets, at + 2, at + 4)}`),
      ]),
    )
    type = u16(octets, at + 2)
    at += 4
  }
  for (let bottom = type !== 0x8847 && type !== 0x8848; !bottom && to - at >= 4; at += 4) {
    bottom = ((octets[at + 2] as number) & 1) !== 0
    const label = (u16(octets, at) << 4) | ((octets[at + 2] as number) >> 4)
    layers.push(
      layer('mpls', at, at + 4, [leaf('label', at, at + 3, label), leaf('time to live', at + 3, at + 4, octets[at + 3] as number)]),
    )
  }
  return layers
}

/** What `link` says that is carried, and what is in there. */
function carried(octets: Octets, to: number, layers: Tree[], depth: number): void {
  const { at } = link
  switch (link.carries) {
    case Carries.ip:
      return internet(octets, at, to, layers, depth)
    case Carries.sctp:
      return sctp(octets, at, to, layers)
    case Carries.mtp2: {
      const inner = readMtp2(octets, at, to)
      layers.push(layer('mtp2', at, inner, []))
      return messageTransfer(octets, inner, to, layers)
    }
    case Carries.mtp3:
      return messageTransfer(octets, at, to, layers)
    case Carries.m3ua:
      return m3ua(octets, at, to, layers)
    case Carries.m2pa:
      return m2pa(octets, at, to, layers)
    default:
  }
}

function internet(octets: Octets, from: number, to: number, layers: Tree[], depth: number): void {
  if (!readIp(octets, from, to)) return
  const { protocol, version, sourceAt, destinationAt, end, fragment } = ip
  const [dataFrom, dataTo] = [ip.from, ip.to]
  const size = version === 4 ? 4 : 16
  layers.push(
    layer(version === 4 ? 'ipv4' : 'ipv6', from, dataFrom, [
      ...(version === 4
        ? [
            leaf('header length', from, from + 1, ((octets[from] as number) & 15) * 4),
            leaf('differentiated services', from + 1, from + 2, octets[from + 1] as number),
            leaf('total length', from + 2, from + 4, u16(octets, from + 2)),
            leaf('identification', from + 4, from + 6, u16(octets, from + 4)),
            leaf('flags', from + 6, from + 7, flagsOf((octets[from + 6] as number) >> 5)),
            leaf('fragment offset', from + 6, from + 8, (u16(octets, from + 6) & 0x1fff) * 8),
            leaf('time to live', from + 8, from + 9, octets[from + 8] as number),
            leaf('protocol', from + 9, from + 10, octets[from + 9] as number, protocols[octets[from + 9] as number]),
            leaf('header checksum', from + 10, from + 12, `0x${hexOf(octets, from + 10, from + 12)}`),
          ]
        : [
            leaf('payload length', from + 4, from + 6, u16(octets, from + 4)),
            leaf('next header', from + 6, from + 7, octets[from + 6] as number, protocols[octets[from + 6] as number]),
            leaf('hop limit', from + 7, from + 8, octets[from + 7] as number),
          ]),
      leaf('source', sourceAt, sourceAt + size, ipText(octets, sourceAt, version)),
      leaf('destination', destinationAt, destinationAt + size, ipText(octets, destinationAt, version)),
    ]),
  )
  if (fragment) {
    layers.push(layer('fragment', dataFrom, dataTo, [], 'a part of a datagram; what it carries is read when all parts are there'))
    return
  }
  transport(octets, dataFrom, dataTo, end, protocol, layers, depth)
}

const protocols: Readonly<Record<number, string>> = {
  4: 'IP in IP',
  6: 'TCP',
  17: 'UDP',
  41: 'IPv6 in IP',
  47: 'GRE',
  50: 'ESP',
  132: 'SCTP',
}
const flagsOf = (bits: number): string =>
  ['reserved', "don't fragment", 'more fragments'].filter((_, i) => ((bits >> (2 - i)) & 1) === 1).join(', ') || 'none'

function transport(octets: Octets, from: number, to: number, end: number, protocol: number, layers: Tree[], depth: number): void {
  if (protocol === 132) return sctp(octets, from, to, layers)
  if (protocol === 6) return stream(octets, from, to, end, layers)
  if (protocol === 17 && readUdp(octets, from, to)) {
    const { destinationPort } = udp
    const [dataFrom, dataTo] = [udp.from, udp.to]
    layers.push(
      layer('udp', from, from + UDP_HEADER, [
        ...ports(octets, from),
        leaf('length', from + 4, from + 6, u16(octets, from + 4)),
        leaf('checksum', from + 6, from + 8, `0x${hexOf(octets, from + 6, from + 8)}`),
      ]),
    )
    if (depth < MAX_ENCAPSULATIONS && unwrapUdp(octets, dataFrom, dataTo, destinationPort)) tunnel(octets, dataFrom, dataTo, layers, depth)
  } else if (depth < MAX_ENCAPSULATIONS && isTunnel(protocol) && unwrapIp(octets, from, to, protocol))
    tunnel(octets, from, to, layers, depth)
}

function tunnel(octets: Octets, from: number, to: number, layers: Tree[], depth: number): void {
  layers.push(layer('encapsulation', from, link.at, []))
  carried(octets, to, layers, depth + 1)
}

const ports = (octets: Octets, from: number): Tree[] => [
  leaf('source port', from, from + 2, u16(octets, from)),
  leaf('destination port', from + 2, from + 4, u16(octets, from + 2)),
]

function stream(octets: Octets, from: number, to: number, end: number, layers: Tree[]): void {
  if (!readTcp(octets, from, to, end)) return
  const names = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR'].filter((_, bit) => ((tcp.flags >> bit) & 1) === 1)
  layers.push(
    layer('tcp', from, tcp.from, [
      ...ports(octets, from),
      leaf('sequence number', from + 4, from + 8, tcp.sequence),
      leaf('acknowledgement number', from + 8, from + 12, tcp.acknowledgement),
      leaf('header length', from + 12, from + 13, ((octets[from + 12] as number) >> 4) * 4),
      leaf('flags', from + 13, from + 14, names.join(', ') || 'none'),
      leaf('window', from + 14, from + 16, u16(octets, from + 14)),
      leaf('checksum', from + 16, from + 18, `0x${hexOf(octets, from + 16, from + 18)}`),
    ]),
  )
}

/** Chunk types (RFC 9260 §3.2). */
const chunkNames: Readonly<Record<number, string>> = {
  0: 'DATA',
  1: 'INIT',
  2: 'INIT ACK',
  3: 'SACK',
  4: 'HEARTBEAT',
  5: 'HEARTBEAT ACK',
  6: 'ABORT',
  7: 'SHUTDOWN',
  8: 'SHUTDOWN ACK',
  9: 'ERROR',
  10: 'COOKIE ECHO',
  11: 'COOKIE ACK',
  14: 'SHUTDOWN COMPLETE',
  64: 'I-DATA',
}
const payloads: Readonly<Record<number, string>> = { 3: 'M3UA', 5: 'M2PA', 46: 'Diameter', 47: 'Diameter over DTLS' }

function sctp(octets: Octets, from: number, to: number, layers: Tree[]): void {
  if (to - from < SCTP_HEADER) return
  const chunks: Tree[] = []
  const inner: Tree[] = []
  let at = from + SCTP_HEADER
  for (let n = 0; to - at >= 4 && n < MOST_CHUNKS; n++) {
    const length = u16(octets, at + 2)
    if (length < 4) break
    const end = Math.min(at + length, to)
    const type = octets[at] as number
    const head = [
      leaf('type', at, at + 1, type),
      leaf('flags', at + 1, at + 2, octets[at + 1] as number),
      leaf('length', at + 2, at + 4, length),
    ]
    if (type === 0 && end - at > 16) {
      const ppid = u32(octets, at + 12)
      const flags = octets[at + 1] as number
      head.push(
        leaf('TSN', at + 4, at + 8, u32(octets, at + 4)),
        leaf('stream', at + 8, at + 10, u16(octets, at + 8)),
        leaf('stream sequence number', at + 10, at + 12, u16(octets, at + 10)),
        leaf('payload protocol', at + 12, at + 16, ppid, payloads[ppid]),
        layer('user data', at + 16, end, [], (flags & 3) === 3 ? undefined : 'a part of a message'),
      )
      if ((flags & 3) === 3) userMessage(octets, at + 16, end, ppid, inner)
    } else if (type === 3 && end - at >= 16) {
      head.push(
        leaf('cumulative TSN acknowledged', at + 4, at + 8, u32(octets, at + 4)),
        leaf('receiver window', at + 8, at + 12, u32(octets, at + 8)),
      )
    }
    chunks.push(layer(`${chunkNames[type] ?? 'unknown'} chunk`, at, end, head))
    at += (length + 3) & ~3
  }
  layers.push(
    layer('sctp', from, to, [
      ...ports(octets, from),
      leaf('verification tag', from + 4, from + 8, `0x${hexOf(octets, from + 4, from + 8)}`),
      leaf('checksum', from + 8, from + 12, `0x${hexOf(octets, from + 8, from + 12)}`),
      ...chunks,
    ]),
    ...inner,
  )
}

function userMessage(octets: Octets, from: number, to: number, ppid: number, layers: Tree[]): void {
  if (ppid === PPID_M2PA) m2pa(octets, from, to, layers)
  else if (ppid === PPID_M3UA || octets[from + 2] === 1) m3ua(octets, from, to, layers)
}

/** Message classes of M3UA (RFC 4666 §3.1.3) by name, and parameters (§3.2). */
const parameterNames: Readonly<Record<number, string>> = {
  4: 'info string',
  6: 'routing context',
  7: 'diagnostic information',
  13: 'network appearance',
  17: 'ASP identifier',
  19: 'correlation id',
  0x200: 'network appearance',
  0x210: 'protocol data',
}
/** Service indicators (Q.704 §14.2.1), network indicators (§14.2.2). */
const services: Readonly<Record<number, string>> = { 0: 'network management', 1: 'testing', 3: 'SCCP', 5: 'ISUP' }
const networks: readonly string[] = ['international', 'spare', 'national', 'reserved']

function m3ua(octets: Octets, from: number, to: number, layers: Tree[]): void {
  if (to - from < 8 || octets[from] !== 1) return
  const fields: Tree[] = [
    leaf('version', from, from + 1, octets[from] as number),
    leaf('message class', from + 2, from + 3, octets[from + 2] as number),
    leaf('message type', from + 3, from + 4, octets[from + 3] as number),
    leaf('length', from + 4, from + 8, u32(octets, from + 4)),
  ]
  for (let at = from + 8, n = 0; to - at >= 4 && n < MOST_CHUNKS; n++) {
    const tag = u16(octets, at)
    const length = u16(octets, at + 2)
    if (length < 4) break
    const end = Math.min(at + length, to)
    const name = parameterNames[tag] ?? `parameter ${tag}`
    if (tag === 0x210 && end - at >= 16) {
      fields.push(
        layer(name, at, end, [
          leaf('OPC', at + 4, at + 8, u32(octets, at + 4)),
          leaf('DPC', at + 8, at + 12, u32(octets, at + 8)),
          leaf('service indicator', at + 12, at + 13, octets[at + 12] as number, services[octets[at + 12] as number]),
          leaf('network indicator', at + 13, at + 14, octets[at + 13] as number, networks[octets[at + 13] as number]),
          leaf('message priority', at + 14, at + 15, octets[at + 14] as number),
          leaf('signalling link selection', at + 15, at + 16, octets[at + 15] as number),
        ]),
      )
    } else fields.push(length === 8 ? leaf(name, at, end, u32(octets, at + 4)) : layer(name, at, end, []))
    at += (length + 3) & ~3
  }
  layers.push(layer('m3ua', from, readM3ua(octets, from, to) ? mtp3.from : to, fields))
}

function m2pa(octets: Octets, from: number, to: number, layers: Tree[]): void {
  const inner = readM2pa(octets, from, to)
  if (to - from < 16) return
  layers.push(
    layer('m2pa', from, inner === 0 ? to : inner, [
      leaf('message type', from + 3, from + 4, octets[from + 3] as number),
      leaf('length', from + 4, from + 8, u32(octets, from + 4)),
      leaf('BSN', from + 9, from + 12, u32(octets, from + 8) & 0xffffff),
      leaf('FSN', from + 13, from + 16, u32(octets, from + 12) & 0xffffff),
    ]),
  )
  if (inner > 0) messageTransfer(octets, inner, to, layers)
}

/** MTP3 with a routing label of ITU; who reads by ANSI says so in the record. */
function messageTransfer(octets: Octets, from: number, to: number, layers: Tree[]): void {
  if (!readMtp3(octets, from, to, VARIANT_ITU)) return
  layers.push(
    layer('mtp3', from, mtp3.from, [
      leaf('service indicator', from, from + 1, mtp3.si, services[mtp3.si]),
      leaf('network indicator', from, from + 1, mtp3.ni, networks[mtp3.ni]),
      leaf('DPC', from + 1, from + 3, mtp3.dpc),
      leaf('OPC', from + 2, from + 5, mtp3.opc),
      leaf('signalling link selection', from + 4, from + 5, mtp3.sls),
    ]),
  )
}
