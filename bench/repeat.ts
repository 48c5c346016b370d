/**
 * The captures of a folder, one behind the other, again and again until there are enough packets: each round has its own times, TSNs and TCP sequence
 * numbers, so that nothing in it is a copy of the round before. Every packet becomes an Ethernet frame; SCCP without lower layers gets M3UA over SCTP.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { openCaptures } from '../src/capture/source.js'
import { PcapngStream } from '../src/capture/writer.js'
import { type Micros, seconds } from '../src/model/units.js'
import { m3uaPacket } from '../src/synth/packets.js'
import { ip, readIp } from '../src/wire/link/ip.js'
import { Carries, link, readLink } from '../src/wire/link/link.js'
import { chunk, nextData, SCTP_HEADER } from '../src/wire/link/sctp.js'
import { readTcp, tcp, TCP_FIN, TCP_SYN } from '../src/wire/link/tcp.js'

const ETHERNET = 1
const HEAD = 14
const TCP = 6
const DATA_HEADER = 16
const SCTP = 132
/** Between captures: longer than a copy may be late. */
const PAUSE = seconds(10)
const START = seconds(1_557_820_800)

/** Sequence numbers of one direction of an association or connection, as distances from the first that was seen. */
interface Flow {
  readonly first: number
  low: number
  high: number
}
/** A 32-bit number that every round moves on by what its flow used up. */
interface Moved {
  readonly at: number
  readonly flow: Flow
}
interface Frame {
  /** Since the beginning of a round. */
  readonly at: Micros
  readonly octets: Uint8Array
  readonly moved: readonly Moved[]
}

const u32 = (octets: Uint8Array, at: number): number => new DataView(octets.buffer, octets.byteOffset).getUint32(at)
const put32 = (octets: Uint8Array, at: number, value: number): void =>
  new DataView(octets.buffer, octets.byteOffset).setUint32(at, value >>> 0)
const key = (octets: Uint8Array, ...ranges: readonly (readonly [number, number])[]): string =>
  ranges.map(([from, to]) => Buffer.from(octets.subarray(from, to)).toString('hex')).join('/')

class Round {
  readonly frames: Frame[] = []
  /** How long it takes. */
  length: Micros = 0
  #flows = new Map<string, Flow>()
  #tsn = 0

  async add(path: string): Promise<void> {
    const { source } = await openCaptures([path])
    if (source === undefined) return
    this.#flows = new Map()
    let first = -1
    let last = 0
    for (let step = source.next(); step !== 'end'; step = source.next()) {
      if (step === 'wait') {
        await source.fill()
        continue
      }
      if (first < 0) first = source.at
      last = Math.max(last, source.at - first)
      const octets = this.#ethernet(source.octets, source.from, source.to, source.linkType)
      if (octets !== undefined) this.frames.push({ at: this.length + source.at - first, octets, moved: this.#moved(octets) })
    }
    await source.close()
    this.length += last + PAUSE
  }

  /** The frame as one of Ethernet; undefined: nothing that IP or SCCP carries. */
  #ethernet(octets: Uint8Array, from: number, to: number, linkType: number): Uint8Array | undefined {
    if (linkType === ETHERNET) return octets.slice(from, to)
    readLink(octets, from, to, linkType)
    let packet: Uint8Array
    if (link.carries === Carries.ip) packet = octets.subarray(link.at, to)
    else if (link.carries === Carries.sccp) {
      packet = m3uaPacket(
        { ip: [10, 1, 0, 1], port: 2905, pc: 101 },
        { ip: [10, 1, 0, 2], port: 2905, pc: 102 },
        ++this.#tsn,
        0,
        octets.slice(link.at, to),
      )
    } else return undefined
    const frame = new Uint8Array(HEAD + packet.length)
    const six = (packet[0] as number) >> 4 === 6
    frame.set([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, ...(six ? [0x86, 0xdd] : [8, 0])])
    frame.set(packet, HEAD)
    return frame
  }

  #moved(octets: Uint8Array): readonly Moved[] {
    readLink(octets, 0, octets.length, ETHERNET)
    if (link.carries !== Carries.ip || !readIp(octets, link.at, octets.length) || ip.fragment) return []
    const { protocol, from, to, end, sourceAt, destinationAt } = ip
    const size = destinationAt - sourceAt
    const source = [sourceAt, destinationAt] as const
    const destination = [destinationAt, destinationAt + size] as const
    if (protocol === SCTP) {
      const name = key(octets, source, destination, [from, from + 8])
      const moved: Moved[] = []
      for (let at = from + SCTP_HEADER; nextData(octets, at, to); at = chunk.next)
        if (octets[chunk.from - DATA_HEADER] === 0) moved.push(this.#number(octets, chunk.from - DATA_HEADER + 4, name, 1))
      return moved
    }
    if (protocol !== TCP || !readTcp(octets, from, to, end)) return []
    const taken = tcp.end - tcp.from + ((tcp.flags & (TCP_SYN | TCP_FIN)) === 0 ? 0 : 1)
    const one = key(octets, source, destination, [from, from + 2], [from + 2, from + 4])
    const other = key(octets, destination, source, [from + 2, from + 4], [from, from + 2])
    return [this.#number(octets, from + 4, one, taken), ...((tcp.flags & 16) === 0 ? [] : [this.#number(octets, from + 8, other, 0)])]
  }

  #number(octets: Uint8Array, at: number, name: string, taken: number): Moved {
    const n = u32(octets, at)
    let flow = this.#flows.get(name)
    if (flow === undefined) this.#flows.set(name, (flow = { first: n, low: 0, high: 0 }))
    const distance = (n - flow.first) | 0
    flow.low = Math.min(flow.low, distance)
    flow.high = Math.max(flow.high, distance + taken)
    return { at, flow }
  }
}

/** Writes the captures `paths` to `output` until it has `packets` packets. */
export async function repeatCaptures(paths: readonly string[], output: string, packets: number): Promise<void> {
  const round = new Round()
  for (const path of paths) await round.add(path)
  if (round.frames.length === 0) throw new Error('no packet in these captures can be repeated')
  const file = openSync(output, 'w')
  const stream = new PcapngStream((piece) => writeSync(file, piece), {
    linkType: ETHERNET,
    comment: 'public captures, repeated with times and sequence numbers of their own, for measurements of speed',
  })
  for (let n = 0; stream.frames < packets; n++) {
    for (const { at, octets, moved } of round.frames) {
      if (stream.frames >= packets) break
      const place = stream.open(octets.length)
      stream.octets.set(octets, place)
      for (const { at: field, flow } of moved) put32(stream.octets, place + field, u32(octets, field) + n * (flow.high - flow.low))
      stream.close(START + n * round.length + at, octets.length)
    }
  }
  stream.flush()
  closeSync(file)
}
