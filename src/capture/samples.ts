/** For the tests of this folder: small captures, and reading a source whole. */
import { Readable } from 'node:stream'
import { type CaptureProblem, openCaptures, type PacketSource, type Stop } from './source.js'
import type { WrittenPacket } from './writer.js'

/** A packet as a plain value, to compare. */
export interface Seen {
  readonly name: string
  readonly frame: number
  readonly at: number
  readonly hex: string
  readonly originalLength: number
  readonly linkType: number
  readonly interfaceId: number
}

export interface Whole {
  readonly packets: readonly Seen[]
  readonly stops: readonly Stop[]
  readonly comments: readonly string[]
  readonly problems: readonly CaptureProblem[]
}

/** 2020-01-01T00:00:00Z in microseconds. */
export const newYear = 1_577_836_800_000_000

/** Packets a second apart, of growing length, with octets that differ. */
export function packetsOf(count: number, first = newYear, step = 1_000_000): WrittenPacket[] {
  return Array.from({ length: count }, (_, i) => ({
    at: first + i * step + 123_456,
    octets: Uint8Array.from({ length: 5 + 3 * i }, (_none, j) => (i * 37 + j * 11 + 1) & 0xff),
  }))
}

/** The bytes of packets, to compare with what was seen. */
export const hexOf = (packets: readonly WrittenPacket[]): string[] => packets.map((packet) => Buffer.from(packet.octets).toString('hex'))

export const seenHex = (whole: Whole): string[] => whole.packets.map((packet) => packet.hex)

export function seen(source: PacketSource): Seen {
  return {
    name: source.names[source.file] ?? '?',
    frame: source.frame,
    at: source.at,
    hex: Buffer.from(source.octets.subarray(source.from, source.to)).toString('hex'),
    originalLength: source.originalLength,
    linkType: source.linkType,
    interfaceId: source.interfaceId,
  }
}

export async function readPaths(paths: readonly string[], stdin?: NodeJS.ReadableStream): Promise<Whole> {
  const { source, problems } = await openCaptures(paths, stdin === undefined ? {} : { stdin })
  if (source === undefined) return { packets: [], stops: [], comments: [], problems }
  const packets: Seen[] = []
  for (let step = source.next(); step !== 'end'; step = source.next()) {
    if (step === 'wait') await source.fill()
    else packets.push(seen(source))
  }
  await source.close()
  return { packets, stops: source.stops, comments: source.comments, problems }
}

/** Reads octets as stdin, in chunks of a length (whole unless said). */
export function readOctets(octets: Uint8Array, chunk = Math.max(octets.length, 1)): Promise<Whole> {
  const chunks: Buffer[] = []
  for (let at = 0; at < octets.length; at += chunk) chunks.push(Buffer.from(octets.subarray(at, at + chunk)))
  return readPaths(['-'], Readable.from(chunks))
}

/** Numbers that are the same on every run (mulberry32). */
export function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
