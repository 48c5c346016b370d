/** The associations between hosts of networks: which addresses, point codes and ports, and how far each side has counted. */
import { mix } from './random.js'
import { address, type Node } from './world.js'

/** What carries messages between two hosts. */
export const Carrier = { m3ua: 0, diameterSctp: 1, diameterTcp: 2, gtp: 3, gtpUser: 4 } as const

/** One direction of an association. */
export interface Way {
  readonly carrier: number
  readonly source: number
  readonly destination: number
  readonly sourcePort: number
  readonly destinationPort: number
  readonly pcFrom: number
  readonly pcTo: number
  /** Network indicator of M3UA. */
  readonly indicator: number
  /** Verification tag of SCTP. */
  readonly tag: number
  /** TSN of SCTP, next sequence number of TCP. */
  count: number
  /** Number of packets, for the IP header and the stream of SCTP. */
  packets: number
  /** Highest TSN of the other way, when it has not been acknowledged yet. */
  unacknowledged: number | undefined
  back: Way
}

const PORTS: readonly number[] = [2905, 3868, 3868, 2123, 2152]

/** Network indicators (Q.704 §14.2.2). */
const INTERNATIONAL = 0
const NATIONAL = 2

/** Number of the carrier among the networks: it has no nodes with titles. */
const CARRIER_NETWORK = 250

/** Hosts through which a network meets all others: signalling gateway, Diameter edge agent. Hosts with a greater number have links of their own. */
const GATEWAY = 10
const EDGE_AGENT = 9

/** Signalling point of a host: 14 bits, its network in the upper ones. */
const pointCode = (network: number, host: number): number => ((network + 16) << 5) | host

export class Ways {
  readonly #ways = new Map<number, Way>()

  ss7(from: Node, to: Node): Way {
    const inside = from.network === to.network
    const host = (node: Node): number => (inside || node.host > GATEWAY ? node.host : GATEWAY)
    return this.#between(Carrier.m3ua, from.network.index, host(from), to.network.index, host(to))
  }

  /** The way from the carrier to the network of a node, where a tap sees a message a second time. */
  lastHop(to: Node): Way {
    return this.#between(Carrier.m3ua, CARRIER_NETWORK, GATEWAY, to.network.index, GATEWAY)
  }

  /** A quarter of the networks still speak Diameter over TCP. */
  diameter(from: Node, to: Node): Way {
    const inside = from.network === to.network
    const host = (node: Node): number => (inside || node.host > GATEWAY ? node.host : EDGE_AGENT)
    const tcp = from.network.index % 4 === 3 || to.network.index % 4 === 3
    const carrier = tcp ? Carrier.diameterTcp : Carrier.diameterSctp
    return this.#between(carrier, from.network.index, host(from), to.network.index, host(to))
  }

  /** GTP goes from node to node, without anybody between. */
  gtp(from: Node, to: Node): Way {
    return this.#between(Carrier.gtp, from.network.index, from.host, to.network.index, to.host)
  }

  /** So do the tunnels of subscribers. */
  gtpUser(from: Node, to: Node): Way {
    return this.#between(Carrier.gtpUser, from.network.index, from.host, to.network.index, to.host)
  }

  #between(carrier: number, a: number, hostA: number, b: number, hostB: number): Way {
    const key = ((carrier * 4096 + a) * 16 + hostA) * 65_536 + b * 16 + hostB
    const known = this.#ways.get(key)
    if (known !== undefined) return known
    const way = wayOf(carrier, a, hostA, b, hostB)
    const back = wayOf(carrier, b, hostB, a, hostA)
    way.back = back
    back.back = way
    this.#ways.set(key, way)
    this.#ways.set(((carrier * 4096 + b) * 16 + hostB) * 65_536 + a * 16 + hostA, back)
    return way
  }
}

function wayOf(carrier: number, a: number, hostA: number, b: number, hostB: number): Way {
  const source = address(a, hostA)
  const destination = address(b, hostB)
  const start = mix(mix(source, destination), carrier)
  const port = PORTS[carrier] as number
  const way: Omit<Way, 'back'> = {
    carrier,
    source,
    destination,
    sourcePort: port,
    destinationPort: port,
    pcFrom: pointCode(a, hostA),
    pcTo: pointCode(b, hostB),
    indicator: a === b ? NATIONAL : INTERNATIONAL,
    tag: mix(start, 1),
    count: start,
    packets: 0,
    unacknowledged: undefined,
  }
  // The other direction is tied in by the caller
  return way as Way
}
