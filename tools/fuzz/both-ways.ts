/** The law of the two ways: the plain one (src/core) and the careful one give the same rows, column by column. */
import { Core, Plain, Stretch } from '../../src/core/core.js'
import { type MessageBatch, type messageColumns, type packetColumns } from '../../src/model/message.js'
import { Decoder, type DecoderOptions, type PacketView } from '../../src/pipeline/decoder.js'
import { m3uaPacket } from '../../src/synth/packets.js'
import { Stretches } from './stretches.js'

const ETHERNET = 1
const RAW_IP = 101
const SCCP = 142
const SI_SCCP = 3
/** Octets of an Ethernet header. */
const FRAME = 14
const MOST_SCCP = 60_000

type Name = keyof typeof messageColumns | keyof typeof packetColumns

/** Offsets by the column that they are compared from: the octets themselves lie elsewhere in each way. */
const countedFrom: ReadonlyMap<string, Name> = new Map<Name, Name>([
  ['to', 'from'],
  ['dataTo', 'dataFrom'],
  ['otidFrom', 'dataFrom'],
  ['dtidFrom', 'dataFrom'],
  ['contextFrom', 'dataFrom'],
  ['contextTo', 'dataFrom'],
  ['componentFrom', 'dataFrom'],
  ['componentTo', 'dataFrom'],
  ['argumentFrom', 'dataFrom'],
  ['argumentTo', 'dataFrom'],
])
/** These say nothing by themselves. */
const unsaid: ReadonlySet<string> = new Set<Name>(['from', 'dataFrom', 'anomalyFrom'])

/** A batch, kept: columns by name, and what else is seen of it. */
export interface Kept {
  readonly count: number
  readonly columns: Readonly<Record<string, ArrayLike<number>>>
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export function keep(batch: MessageBatch): Kept {
  const { count } = batch
  const columns: Record<string, ArrayLike<number>> = {}
  for (const all of [batch.columns, batch.packets]) for (const [name, column] of Object.entries(all)) columns[name] = column.slice(0, count)
  const anomalies: string[] = []
  for (let row = 0; row < count; row++)
    // Where segments were put together, octets of two places are one message: an offset without them means nothing.
    for (const { code, layer, offset } of batch.anomaliesOf(row))
      anomalies.push(`${code} of ${layer} in row ${row} at ${batch.columns.segments[row] === 0 ? offset : '?'}`)
  const lists = {
    names: Array.from(batch.nameLists.subarray(0, batch.names), String),
    segments: batch.segmentLists.map((frames) => frames.join()),
    anomalies,
  }
  return { count, columns, lists }
}

/** The first thing in which two batches differ. */
export function difference(careful: Kept, plain: Kept): string | undefined {
  if (careful.count !== plain.count) return `rows of a batch: ${careful.count} ≠ ${plain.count}`
  for (const name of Object.keys(careful.columns)) {
    if (unsaid.has(name)) continue
    const base = countedFrom.get(name)
    for (let row = 0; row < careful.count; row++) {
      const a = valueOf(careful, name, base, row)
      const b = valueOf(plain, name, base, row)
      if (a !== b) return `${name}: ${a} ≠ ${b} in frame ${careful.columns['frame']?.[row]}`
    }
  }
  for (const [name, list] of Object.entries(careful.lists)) {
    const other = plain.lists[name] ?? []
    for (let i = 0; i < Math.max(list.length, other.length); i++) if (list[i] !== other[i]) return `${name}: ${list[i]} ≠ ${other[i]}`
  }
  return undefined
}

function valueOf({ columns }: Kept, name: string, base: string | undefined, row: number): number {
  const value = columns[name]?.[row] as number
  return base === undefined || value === 0 ? value : value - (columns[base]?.[row] as number)
}

/** Reads packets in both ways. */
export class BothWays {
  readonly #careful: Decoder
  readonly #plain: Decoder
  readonly #stretches: Stretches
  readonly #carefulBatches: Kept[] = []
  readonly #plainBatches: Kept[] = []
  readonly #frame = new Uint8Array(FRAME + 65_536).fill(2, 0, 12)
  #tsn = 0
  /** Packets that went the plain way whole, of all. */
  taken = 0
  packets = 0

  constructor(options: DecoderOptions = {}) {
    const core = new Core()
    this.#count(core)
    this.#careful = new Decoder((batch) => this.#carefulBatches.push(keep(batch)), { ...options, keepOctets: false })
    this.#plain = new Decoder((batch) => this.#plainBatches.push(keep(batch)), { ...options, keepOctets: false, core })
    this.#stretches = new Stretches(core.room, (p) => this.#plain.packet(p))
  }

  /** Counts what the compiled reader takes. */
  #count(core: Core): void {
    const { exports } = core
    const isWhole = (done: number): boolean =>
      done !== Plain.odd && done !== Plain.user && done !== Plain.chineseUser && done !== Plain.carried
    const packet: Core['exports']['packet'] = (...words) => {
      const done = exports.packet(...words)
      if (isWhole(done)) this.taken++
      return done
    }
    const stretch: Core['exports']['stretch'] = (...words) => {
      const done = exports.stretch(...words)
      this.taken += core.stretchTold[Stretch.packets] as number
      if (done === Plain.user || done === Plain.chineseUser || done === Plain.carried) this.taken--
      return done
    }
    Object.assign(core, { exports: { ...exports, packet, stretch } })
  }

  /** Names that were met. */
  get names(): number {
    return this.#plain.names.size
  }

  packet(p: PacketView): void {
    this.packets++
    const framed = this.#framed(p)
    const about = { ...framed, interfaceId: this.#stretches.interfaceOf(framed.linkType) }
    this.#careful.packet(about)
    this.#stretches.packet(about)
    this.#compare()
  }

  /** Throws when a difference is left. */
  end(): void {
    this.#careful.flush()
    this.#stretches.flush()
    this.#plain.flush()
    this.#compare()
    const left = this.#carefulBatches.length + this.#plainBatches.length
    if (left !== 0) throw new Error(`both ways: ${left} batches of one way alone`)
    const [careful, plain] = [this.#careful, this.#plain].map(({ stats, tsnGaps, streamGaps, tls, lostParts, names, links }) => [
      stats,
      { tsnGaps, streamGaps, tls, lostParts, links: links.last },
      Array.from({ length: names.size }, (_, i) => names.text(i + 1)),
    ])
    if (JSON.stringify(careful) !== JSON.stringify(plain))
      throw new Error(`both ways: ${JSON.stringify(careful)} ≠ ${JSON.stringify(plain)}`)
  }

  /** One way may hand a batch over later: it reads stretches of packets, and asks for the next row only when there is one. */
  #compare(): void {
    for (let careful = this.#carefulBatches[0], plain = this.#plainBatches[0]; careful !== undefined && plain !== undefined; ) {
      const found = difference(careful, plain)
      if (found !== undefined) throw new Error(`both ways: ${found}`)
      this.#carefulBatches.shift()
      this.#plainBatches.shift()
      careful = this.#carefulBatches[0]
      plain = this.#plainBatches[0]
    }
  }

  /** IP packets in a frame of Ethernet, SCCP messages in M3UA besides: the plain way is for these. */
  #framed(p: PacketView): PacketView {
    const { linkType, from, to } = p
    const length = to - from
    if (p.originalLength !== length || length > MOST_SCCP) return p
    const message = p.octets.subarray(from, to)
    const packet = linkType === RAW_IP ? message : linkType === SCCP ? m3uaPacket(...ends, this.#tsn++, SI_SCCP, message) : undefined
    if (packet === undefined) return p
    const octets = this.#frame
    const type = (packet[0] ?? 0) >> 4 === 6 ? 0x86dd : 0x0800
    octets[12] = type >> 8
    octets[13] = type & 255
    octets.set(packet, FRAME)
    const end = FRAME + packet.length
    return { ...p, octets, from: 0, to: end, originalLength: end, linkType: ETHERNET }
  }
}

const ends = [
  { ip: [10, 8, 0, 1], port: 2905, pc: 3003 },
  { ip: [10, 9, 0, 2], port: 2905, pc: 4004 },
] as const
