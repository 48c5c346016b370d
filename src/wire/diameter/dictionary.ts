/**
 * The words in which AVPs are described: code, name, type, and what a value means for us. One description, three readers: `scan`, `explain`,
 * `build`. Names are those of the standards; which group may hold which AVP is not said, because every AVP is read inside every group.
 */
import { marks, type Mark, type Value } from '../describe.js'
import type { Octets } from '../octets.js'

/** 3GPP as vendor (RFC 6733 §4.1, Vendor-Id). */
export const TGPP = 10415

/** How a text or TBCD value names a subscriber or node; see identity.ts. */
export type DigitForm = 'tbcd' | 'text' | 'nai' | 'uri' | 'equipment'

/** The type of an AVP (RFC 6733 §4.2 and §4.3), or a 3GPP format inside an OctetString. */
export interface AvpType {
  readonly name: string
  readonly grouped: boolean
  /** Octets of a value, at least and at most. */
  readonly least: number
  readonly most: number
  /** `read` never throws and never reads outside; what it gets is within `least` and `most`. `write` gives canonical octets. */
  readonly read: (octets: Octets, from: number, to: number) => Value
  readonly write: (value: Value) => ArrayLike<number>
  /** A sentence for people beside the value. */
  readonly note?: (value: Value) => string | undefined
  readonly digits?: DigitForm
}

/** Columns that an AVP may fill: the first that stands in a message fills it. */
export const targets = [
  'none',
  'imsi',
  'msisdn',
  'imei',
  'node',
  'client',
  'originHost',
  'originRealm',
  'destinationHost',
  'destinationRealm',
  'route',
  'apn',
  'session',
  'visitedPlmn',
  'visitedPlmnText',
  'ratType',
  'ratOctet',
  'commandFlags',
  'resultCode',
  'experimentalResultCode',
  'subscriptionType',
  'subscriptionValue',
  'equipmentType',
  'equipmentValue',
  'shData',
  'message',
] as const
export type AvpTarget = (typeof targets)[number]

export interface Avp {
  readonly code: number
  readonly vendor: number
  readonly name: string
  readonly type: AvpType
  /** The M flag as the standard sets it. */
  readonly mandatory: boolean
  readonly target: AvpTarget
  /** Marks of its presence. */
  readonly mark: number
  /** Marks of an enumerated value, or of a bit of a flags word: number → mark. */
  readonly valueMarks: readonly (readonly [number, Mark])[]
  readonly bitMarks: readonly (readonly [number, Mark])[]
  /** Counts only beside the command, not inside a group. */
  readonly outside: boolean
  /** May stand once beside the command. */
  readonly once: boolean
  /** Quotes AVPs of another message: nothing inside says anything of this one. */
  readonly quotes: boolean
}

/** An AVP as authors write it: each word returns a new description. */
export interface AvpWords extends Avp {
  into(target: AvpTarget): AvpWords
  marks(mark: Mark): AvpWords
  marksValue(value: number, mark: Mark): AvpWords
  marksBit(bit: number, mark: Mark): AvpWords
  beside(): AvpWords
  single(): AvpWords
  quoting(): AvpWords
}

/** A class, so that the words are made once, not for each AVP: two thousand are described whenever the program starts. */
class Described implements AvpWords {
  readonly code: number
  readonly vendor: number
  readonly name: string
  readonly type: AvpType
  readonly mandatory: boolean
  readonly target: AvpTarget
  readonly mark: number
  readonly valueMarks: Avp['valueMarks']
  readonly bitMarks: Avp['bitMarks']
  readonly outside: boolean
  readonly once: boolean
  readonly quotes: boolean

  constructor(avp: Avp) {
    this.code = avp.code
    this.vendor = avp.vendor
    this.name = avp.name
    this.type = avp.type
    this.mandatory = avp.mandatory
    this.target = avp.target
    this.mark = avp.mark
    this.valueMarks = avp.valueMarks
    this.bitMarks = avp.bitMarks
    this.outside = avp.outside
    this.once = avp.once
    this.quotes = avp.quotes
  }

  into(target: AvpTarget): AvpWords {
    return changed(this, { target })
  }
  marks(mark: Mark): AvpWords {
    return changed(this, { mark: this.mark | (1 << marks[mark]) })
  }
  marksValue(value: number, mark: Mark): AvpWords {
    return changed(this, { valueMarks: [...this.valueMarks, [value, mark]] })
  }
  marksBit(bit: number, mark: Mark): AvpWords {
    return changed(this, { bitMarks: [...this.bitMarks, [bit, mark]] })
  }
  beside(): AvpWords {
    return changed(this, { outside: true })
  }
  single(): AvpWords {
    return changed(this, { once: true })
  }
  quoting(): AvpWords {
    return changed(this, { quotes: true })
  }
}

const changed = (avp: Avp, change: Partial<Avp>): AvpWords => new Described({ ...avp, ...change })

function described(code: number, name: string, type: AvpType, mandatory: boolean): AvpWords {
  return new Described({
    code,
    vendor: 0,
    name,
    type,
    mandatory,
    target: 'none',
    mark: 0,
    valueMarks: [],
    bitMarks: [],
    outside: false,
    once: false,
    quotes: false,
  })
}

/** An AVP whose M flag must be set. */
export const must = (code: number, name: string, type: AvpType): AvpWords => described(code, name, type, true)
/** An AVP whose M flag is clear. */
export const may = (code: number, name: string, type: AvpType): AvpWords => described(code, name, type, false)

/** AVPs of a vendor; 0: those of the IETF, without V flag. */
export function avpsOf(vendor: number, ...avps: readonly Avp[]): readonly Avp[] {
  return avps.map((avp) => ({ ...avp, vendor }))
}
