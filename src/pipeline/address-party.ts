/**
 * An address as rules see it. Every party of the hot path is of this one shape, so that reading its country or network is one load wherever it is read
 * (docs/decisions/0022-one-shape.md). The digits of a title become text when somebody reads them: of most transactions nobody does.
 */
import { digitsText, NO_DIGITS } from '../model/digits.js'
import { type Party, plainParty } from '../model/finding.js'
import { NONE_16 } from '../model/message.js'

/** What the intelligence adds to an address. */
export type Known = Pick<Party, 'country' | 'network' | 'operator' | 'lessee' | 'group' | 'flags' | 'sources' | 'own'>

/** Labels of a domain that tell whose it is. */
const DOMAIN = 2
/** «+» and the longest country code (E.164 §6.2.1). */
const CODE = 4

/** Parties that were made; a small integer, as arrays have indices. */
let made = 0

export class AddressParty implements Party {
  readonly kind: Party['kind']
  readonly #number = ++made
  readonly country: string | undefined
  readonly network: string | undefined
  readonly own: string | undefined
  readonly realm: string | undefined
  readonly personal: true | undefined
  readonly #known: Known
  readonly #ssn: number
  readonly #high: number
  readonly #low: number
  readonly #international: boolean
  #address: string | undefined

  private constructor(
    kind: Party['kind'],
    address: string | undefined,
    high: number,
    low: number,
    known: Known,
    ssn: number,
    realm: string | undefined,
    personal: boolean,
    international: boolean,
  ) {
    this.kind = kind
    this.country = known.country
    this.network = known.network
    this.own = known.own
    this.realm = realm
    this.personal = personal ? true : undefined
    this.#known = known
    this.#ssn = ssn
    this.#high = high
    this.#low = low
    this.#international = international
    this.#address = address
  }

  /** A title of at most sixteen digits, as words (model/digits.ts). `ssn`: 65535 for none. `international`: it says that it begins with a country code. */
  static ofNumber(high: number, low: number, known: Known, ssn: number, personal: boolean, international: boolean): AddressParty {
    return new AddressParty('gt', undefined, high, low, known, ssn, undefined, personal, international)
  }

  static ofText(
    kind: Party['kind'],
    address: string,
    known: Known,
    more: { readonly ssn?: number; readonly realm?: string | undefined; readonly personal?: boolean } = {},
  ): AddressParty {
    const { ssn = NONE_16, realm, personal = false } = more
    return new AddressParty(kind, address, NO_DIGITS, NO_DIGITS, known, ssn, realm, personal, false)
  }

  get number(): number {
    return this.#number
  }
  get address(): string {
    return (this.#address ??= `+${digitsText(this.#high, this.#low)}`)
  }
  /** Its network, the first digits of a number that no country has, or the domain of a realm that says nothing of itself. */
  get place(): string | undefined {
    if (this.country !== undefined) return undefined
    if (this.network !== undefined) return this.network
    if (this.kind === 'host') return (this.realm ?? this.address).split('.').slice(-DOMAIN).join('.') || undefined
    return this.#international ? this.address.slice(0, CODE) : undefined
  }
  get operator(): string | undefined {
    return this.#known.operator
  }
  get lessee(): string | undefined {
    return this.#known.lessee
  }
  get group(): string | undefined {
    return this.#known.group
  }
  get flags(): readonly string[] | undefined {
    return this.#known.flags
  }
  get sources(): readonly string[] | undefined {
    return this.#known.sources
  }
  get ssn(): number | undefined {
    return this.#ssn === NONE_16 ? undefined : this.#ssn
  }

  toJSON(): Party {
    return plainParty(this)
  }
}
