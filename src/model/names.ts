/**
 * Names of hosts, realms and access points as numbers: correlation and rules compare integers, and strings exist only at the edge. One table for all
 * batches of a run. Upper and lower case are one name (RFC 6733 §4.3.1: identities compare as DNS names).
 */
import { type OctetGround, OctetTable, octetHash } from './octet-table.js'
import type { Parcel } from './parcel.js'

/** Numbers of names; what comes when none is left is `OTHER_NAME`. A flood of made-up hosts must not fill the memory. */
const MAX_NAMES = 1_000_000
const MAX_LENGTH = 255

/** No name. */
export const NO_NAME = 0
/** A name that came after the table was full, or longer than a name may be. Never equal to another: compare octets instead. */
export const OTHER_NAME = 1
/** The first number that is a name’s own. */
export const FIRST_NAME = 2
/** How many names there are at most that have a number of their own. */
export const MOST_NAMES = MAX_NAMES - FIRST_NAME

export class Names {
  /** Texts that were asked for, by id. */
  readonly #texts: (string | undefined)[] = ['', '(other)']
  /** In lower case. */
  readonly #table: OctetTable
  /** The name that was looked up last, in lower case. */
  readonly #low = new Uint8Array(MAX_LENGTH)

  constructor(ground?: OctetGround) {
    this.#table = new OctetTable(MOST_NAMES, MAX_NAMES * (MAX_LENGTH + 2), ground)
  }

  get size(): number {
    return this.#table.size
  }

  /** The number of a name that stands at octets `from` to `to`; 0 for no octets. Other octets than printable ASCII count as they are. */
  id(octets: Uint8Array, from: number, to: number): number {
    const length = to - from
    if (length <= 0) return NO_NAME
    if (length > MAX_LENGTH) return OTHER_NAME
    const low = this.#lower(octets, from, to)
    return this.idOfLower(low, 0, length, octetHash(low, 0, length))
  }

  /** The same of a name in lower case, of 1 to 255 octets, whose `octetHash` is known. */
  idOfLower(octets: Uint8Array, from: number, to: number, hash: number): number {
    const id = this.#table.id(octets, from, to, hash)
    return id < 0 ? OTHER_NAME : id + FIRST_NAME
  }

  /** The number of a name that was met; 0 for others. */
  find(octets: Uint8Array): number {
    const { length } = octets
    if (length === 0 || length > MAX_LENGTH) return NO_NAME
    const low = this.#lower(octets, 0, length)
    const id = this.#table.find(low, 0, length, octetHash(low, 0, length))
    return id < 0 ? NO_NAME : id + FIRST_NAME
  }

  #lower(octets: Uint8Array, from: number, to: number): Uint8Array {
    const low = this.#low
    for (let i = from; i < to; i++) low[i - from] = lower(octets[i] as number)
    return low
  }

  /** The number of a name given as text. */
  idOf(text: string): number {
    const octets = new TextEncoder().encode(text)
    return this.id(octets, 0, octets.length)
  }

  /** Hands the names over that were met after the first `known`; `read` of a table that has these takes them, with the same numbers. */
  write(parcel: Parcel, known: number): void {
    this.#table.write(parcel, known)
  }

  read(parcel: Parcel): void {
    this.#table.read(parcel)
  }

  /** The name in lower case; '' for 0. Octets that are no ASCII come as Latin-1: untrusted text, clean it before it is shown. */
  text(id: number): string {
    const known = this.#texts[id]
    if (known !== undefined) return known
    if (id - FIRST_NAME >= this.#table.size) return ''
    const text = String.fromCharCode(...this.#table.octets(id - FIRST_NAME))
    // Without holes, which would make it another kind of array
    while (this.#texts.length < id) this.#texts.push(undefined)
    this.#texts[id] = text
    return text
  }

  /** What a later run goes on with (pipeline/state-file.ts). */
  save(): Uint8Array {
    return this.#table.save()
  }

  /** Takes the names of a run before, with the numbers that they had. To be called before the first name is met. */
  load(saved: Uint8Array): void {
    this.#table.load(saved)
  }
}

const lower = (octet: number): number => (octet >= 0x41 && octet <= 0x5a ? octet | 0x20 : octet)
