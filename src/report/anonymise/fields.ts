/**
 * Explained fields, written anew: what names nobody is copied, what names a person is replaced, everything else stays zero. Works on any `Tree`,
 * whatever protocol it comes from: by the role of a number, by the name of a field, by the form of its value.
 */
import type { Value } from '../../wire/describe.js'
import { nodes, type Tree } from '../../wire/explain.js'
import { alphabetOf } from '../../wire/sms/coding.js'
import { locateTpdu, type TpduDirection, tpduPlaces } from '../../wire/sms/tpdu.js'
import { ussdAlphabet } from '../../wire/sms/ussd-text.js'
import { findDigits } from './digit-forms.js'
import * as names from './names.js'
import * as packets from './packet-names.js'
import type { Numbers, Originals } from './numbers.js'
import type { Permutation } from './permutation.js'

export interface Choices {
  /** Cells, areas and coordinates stay. */
  readonly keepLocations: boolean
  /** Numbers and addresses of nodes are replaced, too. */
  readonly nodes: boolean
}

/** A packet being written: `out` begins as zeros. Offsets of a tree plus `shift` are offsets in the packet. */
export interface Page {
  readonly source: Uint8Array
  readonly out: Uint8Array
  /** 1 where an identifier was replaced. */
  readonly written: Uint8Array
  shift: number
}

type Role = 'imsi' | 'imei' | 'person' | 'node'

/** Octets that are too few to hold an identifier of a subscriber. */
const SHORT = 3
/** Digits in a row, in a text of machines, that may be a number of a subscriber. */
const LONG_RUN = 11
const PLMN_OCTETS = 3
const AREA_OCTETS = 2
const TAI_AND_ECGI = 130

/** What was done, for the report of a run. */
export interface Done {
  replaced: number
  blanked: number
  /** Fields that no list knows, by name: blanked. Bounded. */
  readonly unlisted: Map<string, number>
}

const UNLISTED_LIMIT = 200

export class Fields {
  readonly #numbers: Numbers
  readonly #permutation: Permutation
  readonly #originals: Originals
  readonly #choices: Choices
  readonly done: Done = { replaced: 0, blanked: 0, unlisted: new Map() }
  #codingScheme = 0x0f

  constructor(numbers: Numbers, permutation: Permutation, originals: Originals, choices: Choices) {
    this.#numbers = numbers
    this.#permutation = permutation
    this.#originals = originals
    this.#choices = choices
  }

  /** Remembers the identifiers in trees, so that they are found wherever else they stand. */
  collect(trees: readonly Tree[]): void {
    for (const tree of nodes(trees)) {
      if (tree.digits !== undefined && tree.digits !== '') this.remember(tree.digits, this.#roleOf(tree))
      else if (names.messages.has(tree.name)) {
        const digits = tree.raw === undefined || typeof tree.value === 'object' ? addressDigits(tree.value) : undefined
        if (digits !== undefined) this.remember(digits, 'person')
      }
    }
  }

  remember(digits: string, role: Role): void {
    if (role === 'imsi') this.#originals.imsi(digits, this.#numbers.imsi(digits))
    else if (role === 'imei') this.#originals.imei(digits, this.#numbers.imei(digits))
    else if (role === 'person') this.#originals.msisdn(digits, this.#numbers.msisdn(digits))
  }

  /** Writes one field with what is in it. */
  write(tree: Tree, page: Page): void {
    copy(page, tree.from, tree.valueFrom)
    if (tree.shape === 'leaf') return this.#leaf(tree, page)
    if (tree.shape === 'unknown' && tree.children.length === 0) {
      if (tree.to > tree.valueFrom) this.done.blanked++
      return
    }
    for (const child of tree.children) this.write(child, page)
  }

  /** Writes an AVP of Diameter or an element of GTP with what is in it. */
  writeElement(tree: Tree, page: Page): void {
    copy(page, tree.from, tree.valueFrom)
    const { name, valueFrom: from, to } = tree
    const grouped = tree.shape !== 'leaf' && tree.children.some((c) => c.valueFrom > c.from)
    if (grouped) {
      for (const child of tree.children) this.writeElement(child, page)
      return
    }
    if (tree.digits !== undefined) return this.#number(tree, tree.digits, page)
    if (packets.nodes.has(name)) return this.#choices.nodes ? this.#blank(tree) : copy(page, from, to)
    if (packets.kept.has(name)) return this.#keptText(page, from, to)
    if (packets.cells.has(name)) return this.#cell(tree, page)
    if (packets.places.has(name)) return this.#typedPlace(page, from, to)
    if (packets.terminals.has(name)) return this.#permuted(page, from, to, 'terminal')
    if (packets.typedTerminals.has(name)) {
      copy(page, from, Math.min(to, from + 1))
      return this.#permuted(page, Math.min(to, from + 1), to, 'terminal')
    }
    if (packets.flaggedTerminals.has(name)) return this.#flaggedTerminals(tree, page)
    if (packets.elements.has(name)) return this.#located(tree, page)
    if (packets.coordinates.has(name)) return copy(page, from, this.#choices.keepLocations ? to : Math.min(to, from + 1))
    if (tree.shape === 'leaf' && typeof tree.value === 'number') return copy(page, from, to)
    this.#blank(tree)
  }

  #flaggedTerminals(tree: Tree, page: Page): void {
    for (const { value, shape, from, to } of tree.children) {
      if (typeof value === 'number') copy(page, from, to)
      else if (shape === 'leaf') this.#permuted(page, from, to, 'terminal')
    }
  }

  /** Texts of machines; eleven digits and more in a row may be somebody’s number. */
  #keptText(page: Page, from: number, to: number): void {
    copy(page, from, to)
    const { out, shift } = page
    for (let at = from + shift, run = 0; at <= to + shift; at++) {
      const digit = at < to + shift && (out[at] as number) >= 0x30 && (out[at] as number) <= 0x39
      if (digit) run++
      else {
        if (run >= LONG_RUN) out.fill(0x30, at - run, at)
        run = 0
      }
    }
  }

  /** 3GPP-User-Location-Info (TS 29.061 §16.4.7.2): a type, a PLMN, what is in it; type 130 has a second PLMN behind the tracking area. */
  #typedPlace(page: Page, from: number, to: number): void {
    const cell = page.source[from + page.shift] === TAI_AND_ECGI ? Math.min(to, from + 1 + PLMN_OCTETS + AREA_OCTETS) : to
    copy(page, from, Math.min(cell, from + 1 + PLMN_OCTETS))
    this.#place(page, Math.min(cell, from + 1 + PLMN_OCTETS), cell, 'area')
    copy(page, cell, Math.min(to, cell + PLMN_OCTETS))
    this.#place(page, Math.min(to, cell + PLMN_OCTETS), to, 'cell', 1)
  }

  /** A place of GTP: flags, types and PLMNs stay, areas and cells are permuted. */
  #located(tree: Tree, page: Page): void {
    if (this.#choices.keepLocations) return copy(page, tree.valueFrom, tree.to)
    if (tree.children.length === 0) return this.#blank(tree)
    for (const child of tree.children) {
      const kept = /PLMN|present|type|filler|spare/i.test(child.name)
      if (kept) copy(page, child.from, child.to)
      else this.#permuted(page, child.from, child.to, 'cell', /ECI|eNB|cell/i.test(child.name) ? 1 : 0)
    }
  }

  /** Replaces digits between `from` and `to` of the packet, which are copied already. */
  digitsAt(page: Page, from: number, to: number, digits: string, replacement: string): void {
    const found = findDigits(page.out, from, to, digits)
    if (found === undefined) return void page.out.fill(0, from, to)
    const { form, place } = found
    for (let i = 0; i < digits.length; i++) {
      const digit = replacement.charCodeAt(i) - 0x30
      if (digit >= 0 && digit <= 9) form.put(page.out, place + i, digit)
      page.written[form.octet(place + i)] = 1
    }
    this.done.replaced++
  }

  /** What a number becomes; the same when it stays. */
  numberOf(digits: string, role: Role): string {
    const known = this.#originals.replacementOf(digits)
    if (known !== undefined) return known
    switch (role) {
      case 'imsi':
        return this.#numbers.imsi(digits)
      case 'imei':
        return this.#numbers.imei(digits)
      case 'person':
        return this.#numbers.msisdn(digits)
      case 'node':
        return digits
    }
  }

  #roleOf(tree: Tree): Role {
    if (tree.target === 'imsi' || /imsi/i.test(tree.name)) return 'imsi'
    if (tree.target === 'imei' || /imei/i.test(tree.name)) return 'imei'
    if (tree.target === 'msisdn') return 'person'
    const node =
      tree.target === 'node' || tree.target === 'client' || names.nodeNumbers.has(tree.name) || packets.nodeNumbers.has(tree.name)
    return node && !this.#choices.nodes ? 'node' : 'person'
  }

  #leaf(tree: Tree, page: Page): void {
    const { name, value } = tree
    const from = tree.valueFrom
    const { to } = tree
    // Its parts have headers of their own, where the digits cannot be told from the headers.
    if (tree.anomalies.includes('constructedString')) return this.#blank(tree)
    if (name === 'ussd-DataCodingScheme') this.#codingScheme = page.source[from + page.shift] ?? 0x0f
    if (tree.digits !== undefined) return this.#number(tree, tree.digits, page)
    if (names.secrets.has(name) || names.blanked.has(name)) return this.#blank(tree)
    if (names.nodeAddresses.has(name)) return this.#choices.nodes ? this.#blank(tree) : copy(page, from, to)
    if (names.temporary.has(name)) return this.#permuted(page, from, to, 'temporary')
    if (names.cells.has(name)) return this.#cell(tree, page)
    if (names.areas.has(name)) return this.#place(page, from, to, 'area')
    if (names.coordinates.has(name)) {
      if (this.#choices.keepLocations) return copy(page, from, to)
      return copy(page, from, Math.min(to, from + (name === 'geodeticInformation' ? 2 : 1)))
    }
    if (names.placeNumbers.has(name)) return this.#placeNumber(tree, page)
    if (names.terminalAddresses.has(name)) return this.#permuted(page, from, to, 'terminal')
    if (names.texts.has(name)) return this.#text(page, from, to, ussdAlphabet(this.#codingScheme))
    if (names.messages.has(name)) return this.#message(tree, page)
    if (names.kept.has(name) || to - from <= SHORT || namesNobody(value, to - from)) return copy(page, from, to)
    const { unlisted } = this.done
    if (unlisted.size < UNLISTED_LIMIT || unlisted.has(name)) unlisted.set(name, (unlisted.get(name) ?? 0) + 1)
    this.#blank(tree)
  }

  #blank(tree: Tree): void {
    if (tree.to > tree.valueFrom) this.done.blanked++
  }

  /** The octets in front of the digits, the digits, and a filler; what stands behind is not copied. */
  #number(tree: Tree, digits: string, page: Page): void {
    const from = tree.valueFrom + page.shift
    const to = tree.to + page.shift
    if (digits === '') return copy(page, tree.valueFrom, Math.min(tree.to, tree.valueFrom + 1))
    const role = this.#roleOf(tree)
    copy(page, tree.valueFrom, tree.to)
    const found = findDigits(page.out, from, to, digits)
    if (found === undefined) {
      page.out.fill(0, from, to)
      this.done.blanked++
      return
    }
    const { form, place } = found
    const behind = form.octet(place + digits.length - 1) + 1
    if (form.name !== 'ASCII') page.out.fill(0, behind, to)
    const replacement = this.numberOf(digits, role)
    if (replacement !== digits || role !== 'node') this.digitsAt(page, from, to, digits, replacement)
  }

  #permuted(page: Page, from: number, to: number, domain: string, keep = 0): void {
    const at = from + page.shift
    const before = page.source.subarray(at, to + page.shift)
    // All ones and all zeros stand for «none» (TS 23.003 §2.4).
    if (before.every((o) => o === 0xff) || before.every((o) => o === 0)) return copy(page, from, to)
    page.out.set(this.#permutation.octets(before, domain, keep), at)
    page.written.fill(1, at, to + page.shift)
    this.done.replaced++
  }

  #place(page: Page, from: number, to: number, domain: string, keep = 0): void {
    if (this.#choices.keepLocations) copy(page, from, to)
    else this.#permuted(page, from, to, domain, keep)
  }

  /** PLMN, then an area, then what is in it; a cell of E-UTRAN or NR has no area, and four spare bits. */
  #cell(tree: Tree, page: Page): void {
    const { valueFrom: from, to } = tree
    if (to - from <= PLMN_OCTETS) return copy(page, from, to)
    const area = from + PLMN_OCTETS
    copy(page, from, area)
    if (/e-utran-CGI|e-utranCell|nrCell|ECGI|E-UTRAN-Cell/.test(tree.name)) return this.#place(page, area, to, 'cell', 1)
    const inside = Math.min(area + AREA_OCTETS, to)
    const tracking = /ta-Id|tracking/i.test(tree.name)
    if (tracking) return this.#place(page, area, to, 'tracking')
    this.#place(page, area, inside, 'area')
    if (inside < to) this.#place(page, inside, to, 'cell')
  }

  #placeNumber(tree: Tree, page: Page): void {
    const { value } = tree
    const number = typeof value === 'object' && value !== null && 'number' in value ? value.number : undefined
    if (this.#choices.keepLocations) return copy(page, tree.valueFrom, tree.to)
    if (typeof number !== 'string') return this.#blank(tree)
    copy(page, tree.valueFrom, tree.to)
    if (number !== '') this.digitsAt(page, tree.valueFrom + page.shift, tree.to + page.shift, number, this.numberOf(number, 'person'))
  }

  #text(page: Page, from: number, to: number, alphabet: string): void {
    page.out.set(filler(to - from, alphabet), from + page.shift)
    page.written.fill(1, from + page.shift, to + page.shift)
    this.done.replaced++
  }

  /** TPDU: its envelope is copied, the number or name in it is replaced, its text becomes a filler. */
  #message(tree: Tree, page: Page): void {
    const from = tree.valueFrom + page.shift
    const to = tree.to + page.shift
    const digits = addressDigits(tree.value)
    if (tree.name === 'sm-RP-SMEA') {
      if (digits === undefined) return this.#blank(tree)
      copy(page, tree.valueFrom, tree.to)
      return this.digitsAt(page, from, to, digits, this.numberOf(digits, 'person'))
    }
    const type = typeof tree.value === 'object' && tree.value !== null && 'type' in tree.value ? tree.value.type : undefined
    const direction = typeof type === 'string' ? directions[type] : undefined
    if (direction === undefined || !locateTpdu(page.source, from, to, direction)) return this.#blank(tree)
    const { addressFrom, addressTo, dataFrom, dataTo, hasHeader, dcs } = tpduPlaces
    const envelope = dataTo > 0 ? dataFrom : Math.min(to, Math.max(from, addressTo) + (type === 'SMS-COMMAND' ? 1 : STATUS_OCTETS))
    copy(page, tree.valueFrom, envelope - page.shift)
    if (addressTo > addressFrom) {
      if (digits !== undefined && digits !== '') this.digitsAt(page, addressFrom, addressTo, digits, this.numberOf(digits, 'person'))
      else page.out.set(filler(addressTo - addressFrom, '7-bit'), addressFrom)
    }
    if (dataTo <= dataFrom) return
    const text = hasHeader ? this.#dataHeader(page, dataFrom, dataTo) : dataFrom
    this.#text(page, text - page.shift, dataTo - page.shift, alphabetOf(dcs))
  }

  /** User data header (TS 23.040 §9.2.3.24): lengths and identifiers; contents only of concatenation and ports. Returns where the text begins. */
  #dataHeader(page: Page, from: number, to: number): number {
    const end = Math.min(to, from + 1 + (page.source[from] as number))
    copy(page, from - page.shift, from + 1 - page.shift)
    for (let at = from + 1; at + 1 < end; ) {
      const next = Math.min(end, at + 2 + (page.source[at + 1] as number))
      copy(page, at - page.shift, (harmlessElements.has(page.source[at] as number) ? next : at + 2) - page.shift)
      at = next
    }
    return end
  }
}

/** Time stamps, status and indicators of a status report behind its address (TS 23.040 §9.2.2.3). */
const STATUS_OCTETS = 16
/** Concatenation (8 and 16 bits) and application ports (8 and 16 bits). */
const harmlessElements: ReadonlySet<number> = new Set([0, 4, 5, 8])

const directions: Readonly<Record<string, TpduDirection>> = {
  'SMS-DELIVER': 'toPhone',
  'SMS-STATUS-REPORT': 'toPhone',
  'SMS-SUBMIT': 'fromPhone',
  'SMS-COMMAND': 'fromPhone',
  'SMS-DELIVER-REPORT': 'report',
  'SMS-SUBMIT-REPORT': 'report',
}

/** Copies octets of the message, as offsets of its tree. */
export function copy(page: Page, from: number, to: number): void {
  if (to > from) page.out.set(page.source.subarray(from + page.shift, to + page.shift), from + page.shift)
}

/** Numbers, flags, NULL, PLMNs, BIT STRINGs. */
function namesNobody(value: Value | undefined, octets: number): boolean {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return true
  return typeof value === 'string' && /^[01]*$/.test(value) && octets === 1 + Math.ceil(value.length / 8)
}

/** Digits of the address of a short message, or of a value that is an address. */
function addressDigits(value: Value | undefined): string | undefined {
  const isMessage = typeof value === 'object' && value !== null && 'type' in value
  const address = isMessage ? (value as { readonly address?: Value }).address : value
  if (typeof address === 'string') return /^[0-9*#abc]+$/.test(address) ? address : undefined
  return typeof address === 'object' && address !== null && 'digits' in address ? String(address.digits) : undefined
}

/** So many octets of the letter x in an alphabet of TS 23.038. */
function filler(count: number, alphabet: string): Uint8Array {
  if (alphabet === 'UCS2') return Uint8Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 0 : 0x78))
  if (alphabet === '8-bit') return new Uint8Array(count).fill(0x78)
  const octets = new Uint8Array(count)
  for (let bit = 0; bit < 8 * count; bit++)
    if (((0x78 >> (bit % 7)) & 1) === 1) octets[bit >> 3] = (octets[bit >> 3] as number) | (1 << (bit & 7))
  return octets
}
