/** The law of streams: what comes in pieces is read as what comes whole. */
import assert from 'node:assert/strict'
import { MAX_ANOMALIES, type MessageBatch } from '../../src/model/message.js'
import { isDiameterCommand } from '../../src/model/diameter-procedures.js'
import { Decoder } from '../../src/pipeline/decoder.js'
import { revealedWithText } from '../../src/report/masking.js'
import { messageEnd, recordOf } from '../../src/report/record.js'
import { buildDiameter } from '../../src/wire/diameter/index.js'
import { diameterVectors } from '../../src/wire/diameter/vectors/index.js'
import { concat } from '../../src/wire/octets.js'
import { residual } from './home.js'
import {
  ip6Fragments,
  ipFragments,
  isPlainUdt,
  isWholeIpv4,
  sctpChunks,
  segmentRoom,
  tcpSegments,
  udtData,
  userMessageOf,
  xudtSegments,
} from './pieces.js'

const RAW_IP = 101
const SCCP = 142
const IP = 20
const DIAMETER_HEADER = 20
const sound = buildDiameter({ ...(diameterVectors[0] as (typeof diameterVectors)[number]), hopByHop: 1, endToEnd: 1 })
/** Longer than anything is remembered as a copy, or waited for. */
const APART = 120_000_000

/** What a record says of where its message stood, and that it was read before. */
const ofPlace = ['frame', 'message', 'timestamp', 'segments', 'duplicateOf', 'copy'] as const

/** Reads packets, and says what the messages in them are, but not where they stood. */
export class Reading {
  readonly #decoder = new Decoder((batch) => this.#take(batch), { residual })
  #said = ''
  #at = 1_767_225_600_000_000
  #frame = 0
  /** SCCP segments have other offsets than the whole, and are said to be segments. */
  #segmented = false

  read(linkType: number, packets: readonly Uint8Array[], segmented = false): string {
    this.#said = ''
    this.#segmented = segmented
    this.#at += APART
    for (const octets of packets) {
      const to = octets.length
      const place = { linkType, at: this.#at, interfaceId: 0, file: 0, frame: ++this.#frame }
      this.#decoder.packet({ ...place, octets, from: 0, to, originalLength: to })
    }
    this.#decoder.flush()
    return this.#said
  }

  #take(batch: MessageBatch): void {
    for (let row = 0; row < batch.count; ) {
      const end = messageEnd(batch, row)
      const record: Record<string, unknown> = { ...recordOf(batch, row, end, revealedWithText, []) }
      for (const name of ofPlace) delete record[name]
      if (this.#segmented) record['anomalies'] = this.#kinds(batch, row, end)
      this.#said += `${JSON.stringify(record)}\n`
      row = end
    }
  }

  /** That it came in segments takes one of the places that a row keeps: one less is compared. */
  #kinds(batch: MessageBatch, row: number, end: number): readonly string[] {
    const all = Array.from({ length: end - row }, (_, i) =>
      batch
        .anomaliesOf(row + i)
        .filter((a) => a.code !== 'segmented')
        .slice(0, MAX_ANOMALIES - 1),
    ).flat()
    return all.map((a) => `${a.layer} ${a.code}`)
  }
}

/** A way to cut a packet, and where it may be cut. */
export interface Way {
  readonly name: string
  readonly linkType: number
  readonly segmented?: true
  readonly first: number
  readonly end: number
  readonly step: number
  /** Pieces at most. */
  readonly most: number
  readonly cut: (number: number, cuts: readonly number[]) => Uint8Array[]
}

/** The ways in which a packet can come in pieces. */
export function waysOf(linkType: number, octets: Uint8Array): readonly Way[] {
  const ways: Way[] = []
  if (linkType === RAW_IP && isWholeIpv4(octets)) {
    const fragments = { linkType, first: IP + 8, end: octets.length, step: 8, most: Infinity }
    ways.push({ ...fragments, name: 'fragments of IPv4', cut: (number, cuts) => ipFragments(octets, number, cuts) })
    // Whole, its headers are 24 octets longer than those of IPv4.
    if (octets.length < 65_000)
      ways.push({ ...fragments, name: 'fragments of IPv6', cut: (number, cuts) => ip6Fragments(octets, number, cuts) })
  }
  const user = linkType === RAW_IP ? userMessageOf(octets) : undefined
  if (user !== undefined) {
    const { from, to } = user
    // A TSN far from all others: no retransmission, no gap
    const cut = (number: number, cuts: readonly number[]): Uint8Array[] => sctpChunks(octets, number * 100_000, cuts)
    ways.push({ name: 'chunks of SCTP', linkType, first: from + 1, end: to, step: 1, most: 256, cut })
    // Behind another one: the first message of a stream must be beyond doubt, and a damaged one is not.
    const message = concat([sound, octets.subarray(from, to)])
    if (isDiameter(octets.subarray(from, to)))
      ways.push({
        name: 'segments of TCP',
        linkType,
        first: sound.length + 1,
        end: message.length,
        step: 1,
        most: Infinity,
        cut: (number, cuts) => tcpSegments(message, number * 1_000_000, cuts),
      })
  }
  if (linkType === SCCP && isPlainUdt(octets))
    ways.push({
      name: 'segments of SCCP',
      linkType,
      segmented: true,
      first: Math.max(udtData(octets) + 1, octets.length - segmentRoom(octets)),
      end: Math.min(octets.length, udtData(octets) + segmentRoom(octets) + 1),
      step: 1,
      most: 16,
      cut: (number, cuts) => xudtSegments(octets, number, cuts),
    })
  return ways.filter((way) => way.first < way.end)
}

/** A message as long as its header says (RFC 6733 §3), of a known command: what else comes on a connection is known by what follows the header. */
function isDiameter(message: Uint8Array): boolean {
  const length = ((message[1] as number) << 16) | ((message[2] as number) << 8) | (message[3] as number)
  const command = ((message[5] as number) << 16) | ((message[6] as number) << 8) | (message[7] as number)
  return (
    message.length > DIAMETER_HEADER && message[0] === 1 && length === message.length && (length & 3) === 0 && isDiameterCommand(command)
  )
}

/** Throws when a packet cut at one of `cuts` is read otherwise than whole. `fresh`: each time with nothing remembered. */
export function sameInPieces(way: Way, cuts: Iterable<readonly number[]>, fresh: boolean): void {
  const kept = fresh ? undefined : new Reading()
  let tried = 0
  const read = (at: readonly number[]): string => (kept ?? new Reading()).read(way.linkType, way.cut(++tried, at), way.segmented === true)
  const whole = read([])
  // A message of SCCP management fits one (Q.713 §5.3): what comes in segments is none
  if (way.segmented === true && whole === '') return
  for (const at of cuts) assert.equal(read(at), whole, `${way.name}, cut at ${at.join()}`)
}
