/** Segments of a stream that came before the ones in front of them: copied, in order, without overlap. Octets that came first stay. */
import { type Micros, seconds } from '../model/units.js'
import type { Arrival, Shared } from './stream-framing.js'

export interface Piece {
  readonly sequence: number
  readonly octets: Uint8Array
  /** Octets that the segment had; more than `octets` when the capture cut it. */
  readonly length: number
  conflict: boolean
  readonly arrival: Arrival
}

/** What is counted for each piece beside its octets. */
const PIECE_COST = 256

export class Later {
  static readonly maxPieces = 64
  static readonly maxOctets = 256 * 1024
  /** Two retransmissions of a sender that waits one second, then two (RFC 6298 §2, §5.5). */
  static readonly wait = seconds(3)
  readonly #shared: Shared
  readonly #pieces: Piece[] = []
  #octets = 0

  constructor(shared: Shared) {
    this.#shared = shared
  }

  get count(): number {
    return this.#pieces.length
  }

  /** Sequence number of the first octet that waits. */
  get first(): number {
    return this.#pieces[0]?.sequence ?? 0
  }

  /** Sequence number behind the last octet that waits. */
  get last(): number {
    const piece = this.#pieces.at(-1)
    return piece === undefined ? 0 : (piece.sequence + piece.length) >>> 0
  }

  /** The gap in front has lasted too long: in segments, in octets, in time. */
  overfull(now: Micros): boolean {
    const piece = this.#pieces[0]
    if (piece === undefined) return false
    return this.#pieces.length > Later.maxPieces || this.#octets > Later.maxOctets || now - piece.arrival.at > Later.wait
  }

  /** Adds the octets of a segment that are not there yet. */
  add(octets: Uint8Array, from: number, to: number, end: number, sequence: number, arrival: Arrival): void {
    const length = end - from
    let done = 0
    let known = false
    let conflict = false
    for (let i = 0; i < this.#pieces.length && done < length; i++) {
      const piece = this.#pieces[i] as Piece
      const begin = (piece.sequence - sequence) | 0
      if (begin + piece.length <= done) continue
      if (begin >= length) {
        this.#insert(i, octets, from + done, Math.max(to, from + done), from + length, sequence + done, arrival)
        done = length
        break
      }
      if (begin > done) {
        const edge = from + begin
        this.#insert(i++, octets, from + done, Math.max(Math.min(to, edge), from + done), edge, sequence + done, arrival)
      }
      known = true
      if (!agree(piece, octets, from, to, begin)) {
        piece.conflict = true
        conflict = true
      }
      done = begin + piece.length
    }
    if (done < length) {
      this.#insert(this.#pieces.length, octets, from + done, Math.max(to, from + done), from + length, sequence + done, arrival)
    }
    if (known) this.#shared.retransmissions++
    if (conflict) this.#shared.conflicts++
  }

  shift(): Piece | undefined {
    const piece = this.#pieces.shift()
    if (piece !== undefined) {
      this.#octets -= piece.octets.length
      this.#shared.held -= piece.octets.length + PIECE_COST
    }
    return piece
  }

  clear(): void {
    this.#shared.held -= this.#octets + PIECE_COST * this.#pieces.length
    this.#octets = 0
    this.#pieces.length = 0
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save(): readonly Piece[] {
    return [...this.#pieces]
  }

  load(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece)
      this.#octets += piece.octets.length
      this.#shared.held += piece.octets.length + PIECE_COST
    }
  }

  #insert(index: number, octets: Uint8Array, from: number, to: number, end: number, sequence: number, arrival: Arrival): void {
    const kept = octets.slice(from, to)
    this.#pieces.splice(index, 0, { sequence: sequence >>> 0, octets: kept, length: end - from, conflict: false, arrival: { ...arrival } })
    this.#octets += kept.length
    this.#shared.held += kept.length + PIECE_COST
  }
}

/** Octets that both have are the same. The piece begins `begin` octets behind the segment. */
function agree(piece: Piece, octets: Uint8Array, from: number, to: number, begin: number): boolean {
  const last = Math.min(piece.octets.length, to - from - begin)
  for (let i = Math.max(0, -begin); i < last; i++) if (piece.octets[i] !== octets[from + begin + i]) return false
  return true
}
