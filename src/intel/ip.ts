/** IP addresses and networks: read, compared, found by the longest prefix. IPv4 is kept as 32 bits, IPv6 as 128; an IPv4-mapped address is IPv4. */

export interface IpNetwork {
  readonly version: 4 | 6
  /** Address with the bits beyond `length` cleared. */
  readonly bits: bigint
  readonly length: number
}

/** «192.0.2.1», «2001:db8::1», «::ffff:192.0.2.1»; undefined for anything else. A leading zero in a part of IPv4 is refused: it would be octal somewhere. */
export function readIp(text: string): IpNetwork | undefined {
  const four = ip4(text)
  if (four !== undefined) return { version: 4, bits: four, length: 32 }
  const six = ip6(text)
  if (six === undefined) return undefined
  return six >> 32n === 0xffffn ? { version: 4, bits: six & 0xffffffffn, length: 32 } : { version: 6, bits: six, length: 128 }
}

/** An address, or «10.9.0.0/16». A network with bits beyond its length is refused: it is a typing error more often than not. */
export function readNetwork(text: string): IpNetwork | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) return readIp(text)
  const ip = readIp(text.slice(0, slash))
  const tail = text.slice(slash + 1)
  if (ip === undefined || !/^\d{1,3}$/.test(tail)) return undefined
  const length = Number(tail)
  if (length > ip.length || mask(ip, length) !== ip.bits) return undefined
  return { version: ip.version, bits: ip.bits, length }
}

/** First and last address of a range as the fewest networks; undefined when it is none. */
export function networksOfRange(first: string, last: string): readonly IpNetwork[] | undefined {
  const a = readIp(first)
  const b = readIp(last)
  if (a === undefined || b === undefined || a.version !== b.version || a.bits > b.bits) return undefined
  const size = a.length
  const found: IpNetwork[] = []
  for (let at = a.bits; at <= b.bits; ) {
    let free = 0
    while (free < size && (at & ((1n << BigInt(free + 1)) - 1n)) === 0n && at + (1n << BigInt(free + 1)) - 1n <= b.bits) free++
    found.push({ version: a.version, bits: at, length: size - free })
    at += 1n << BigInt(free)
  }
  return found
}

/** Whether a network holds an address, or another network whole. */
export function contains(net: IpNetwork, ip: IpNetwork): boolean {
  return net.version === ip.version && ip.length >= net.length && mask(ip, net.length) === net.bits
}

export function networkText(net: IpNetwork): string {
  const full = net.version === 4 ? 32 : 128
  const address =
    net.version === 4
      ? [24n, 16n, 8n, 0n].map((shift) => (net.bits >> shift) & 255n).join('.')
      : Array.from({ length: 8 }, (_, i) => ((net.bits >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(':')
  return net.length === full ? address : `${address}/${net.length}`
}

/** Networks with something said of each. */
export class IpTable<T> {
  /** By version and length; within, by bits. */
  readonly #tables = new Map<string, Map<bigint, T>>()

  /** What is said of exactly this network; made when there is nothing yet. */
  at(net: IpNetwork, make: () => T): T {
    const key = `${net.version}/${net.length}`
    let table = this.#tables.get(key)
    if (table === undefined) this.#tables.set(key, (table = new Map<bigint, T>()))
    let found = table.get(net.bits)
    if (found === undefined) table.set(net.bits, (found = make()))
    return found
  }

  /** What is said of all networks that hold an address, the narrowest first. */
  find(ip: IpNetwork): readonly T[] {
    const found: T[] = []
    for (let length = ip.length; length >= 0; length--) {
      const one = this.#tables.get(`${ip.version}/${length}`)?.get(mask(ip, length))
      if (one !== undefined) found.push(one)
    }
    return found
  }
}

function mask(ip: IpNetwork, length: number): bigint {
  const rest = BigInt((ip.version === 4 ? 32 : 128) - length)
  return (ip.bits >> rest) << rest
}

function ip4(text: string): bigint | undefined {
  const m = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (m === null) return undefined
  let bits = 0n
  for (const part of m.slice(1)) {
    if (Number(part) > 255 || (part.length > 1 && part.startsWith('0'))) return undefined
    bits = (bits << 8n) | BigInt(part)
  }
  return bits
}

function ip6(text: string): bigint | undefined {
  if (!/^[0-9a-f:.]{2,45}$/i.test(text)) return undefined
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const four = tail === null ? undefined : ip4(tail[2] ?? '')
  if (tail !== null && four === undefined) return undefined
  const whole = tail === null || four === undefined ? text : `${tail[1]}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`
  const halves = whole.split('::')
  if (halves.length > 2) return undefined
  const [left = [], right] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const given = left.length + (right?.length ?? 0)
  if (right === undefined ? given !== 8 : given > 7) return undefined
  const groups = [...left, ...Array<string>(8 - given).fill('0'), ...(right ?? [])]
  let bits = 0n
  for (const group of groups) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined
    bits = (bits << 16n) | BigInt(`0x${group}`)
  }
  return bits
}
