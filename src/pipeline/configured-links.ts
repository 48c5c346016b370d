/**
 * Links of the configuration: to which one a message belongs, by its IP addresses, point code, interface or VLAN. Addresses and point codes of a sender
 * tell the way that a message went; an interface or a VLAN may carry both ways.
 */
import { contains, type IpNetwork, readIp, readNetwork } from '../intel/index.js'
import type { Links } from '../model/links.js'
import { variants } from '../model/message.js'
import type { TransactionBatch } from '../model/transaction.js'
import { ipText } from '../wire/link/ip.js'
import type { LinkConfig } from './config.js'
import type { ConfiguredVariant } from './variants.js'

export type Side = NonNullable<LinkConfig['side']>

/** Flows whose links are remembered. */
const LIMIT = 100_000

/** Sides of links: where a request came from. */
export interface Sides {
  /** By who sent it: addresses and point codes. */
  from: (batch: TransactionBatch, row: number) => Side | undefined
  /** By what carried it, in either direction: interfaces and VLANs. */
  on: (batch: TransactionBatch, row: number) => Side | undefined
}

/** undefined when no link has a side. */
export function sidesOf(links: readonly LinkConfig[], flows: Links): Sides | undefined {
  const sided = links.filter((link) => link.side !== undefined)
  if (sided.length === 0) return undefined
  const flowLink = linkOfFlow(sided, flows, false)
  const points = new Map(sided.flatMap((link) => (link.point_codes ?? []).map((code) => [pointCodeOf(code), link.side] as const)))
  return {
    from: ({ columns: c }, row) =>
      flowLink(c.link[row] as number)?.side ?? (points.size === 0 ? undefined : points.get(c.opc[row] as number)),
    on: ({ columns: c }, row) => carrier(sided, c.interface[row] as number, c.vlan[row] as number)?.side,
  }
}

/** The standard that the configuration gives a flow, an interface or a VLAN; undefined when it gives none. Point codes cannot say: they depend on it. */
export function variantOf(links: readonly LinkConfig[], flows: Links): ConfiguredVariant | undefined {
  const spoken = links.filter((link) => link.variant !== undefined)
  if (spoken.length === 0) return undefined
  const flowLink = linkOfFlow(spoken, flows, true)
  return (flow, interfaceId, vlan) => {
    const variant = (carrier(spoken, interfaceId, vlan) ?? flowLink(flow))?.variant
    return variant === undefined ? undefined : variants.indexOf(variant)
  }
}

/** The link of an interface or a VLAN. */
function carrier(links: readonly LinkConfig[], interfaceId: number, vlan: number): LinkConfig | undefined {
  for (const link of links) if (link.vlans?.includes(vlan) === true || link.interfaces?.includes(interfaceId) === true) return link
  return undefined
}

/** The link of a flow by its source, or by either end. Found once for each flow: thousands of messages come on one. */
function linkOfFlow(links: readonly LinkConfig[], flows: Links, eitherEnd: boolean): (flow: number) => LinkConfig | undefined {
  const networks = links.flatMap((link) => networksOf(link).map((network) => ({ link, network })))
  if (networks.length === 0) return () => undefined
  const known = new Map<number, LinkConfig | undefined>()
  const find = (address: Uint8Array, version: 4 | 6): LinkConfig | undefined => {
    const ip = readIp(ipText(address, 0, version))
    return ip === undefined ? undefined : networks.find(({ network }) => contains(network, ip))?.link
  }
  return (flow) => {
    if (known.has(flow)) return known.get(flow)
    if (known.size >= LIMIT) known.clear()
    const ends = flows.link(flow)
    const found =
      ends === undefined ? undefined : (find(ends.source, ends.version) ?? (eitherEnd ? find(ends.destination, ends.version) : undefined))
    known.set(flow, found)
    return found
  }
}

/** The IP addresses of a link. */
export function networksOf(link: LinkConfig): readonly IpNetwork[] {
  return (link.ips ?? []).map(readNetwork).filter((network) => network !== undefined)
}

/** «3-002-1» (zone, area, point: Q.708) or decimal. */
export function pointCodeOf(text: string): number {
  const m = /^(\d+)-(\d+)-(\d+)$/.exec(text)
  return m === null ? Number(text) : Number(m[1]) * 2048 + Number(m[2]) * 8 + Number(m[3])
}
