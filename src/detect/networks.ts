/** Networks of codes, names and numbers: rules ask about the same few for every request, so each is looked up once. */
import { digitsText, NO_DIGITS } from '../model/digits.js'
import { plmnText } from '../model/plmn.js'
import type { TransactionColumns } from '../model/transaction.js'
import type { Network } from './author.js'
import type { Knowledge } from './knowledge.js'
import type { SubscriberKeys } from './subscriber-keys.js'

const LIMIT = 100_000
const NOWHERE: Network = { plmn: undefined, country: undefined }

export class Networks {
  readonly #knowledge: Knowledge
  readonly #keys: SubscriberKeys
  readonly #byCode = new Map<string, Network>()
  readonly #byPlmn = new Map<number, Network>()
  /** By names of hosts and realms. */
  readonly #byName = new Map<string, Network>()
  readonly #homes = new Map<number, Network>()
  /** The last one of these: rules ask about the transaction at hand. */
  #homeKey = -1
  #home: Network = NOWHERE

  constructor(knowledge: Knowledge, keys: SubscriberKeys) {
    this.#knowledge = knowledge
    this.#keys = keys
  }

  /** Of a PLMN code; '' is nowhere. */
  ofCode(code: string): Network {
    return code === '' ? NOWHERE : (this.#byCode.get(code) ?? kept(this.#byCode, code, this.#find(code)))
  }

  #find(code: string): Network {
    return { plmn: code, country: this.#knowledge.plmn(code)?.country }
  }

  /** Of a PLMN in a column (model/plmn.ts). */
  ofPlmn(plmn: number): Network {
    return this.#byPlmn.get(plmn) ?? kept(this.#byPlmn, plmn, this.ofCode(plmnText(plmn)))
  }

  /** Of a name that holds a PLMN code (TS 23.003); others, and '', are nowhere. */
  ofName(name: string): Network {
    if (name === '') return NOWHERE
    return this.#byName.get(name) ?? kept(this.#byName, name, this.ofCode(this.#knowledge.networkOfName(name) ?? ''))
  }

  /** The home of the subscriber of a row, resolved once per six digits of IMSI, or per range of numbers. */
  homeOf(c: TransactionColumns, row: number): Network {
    const high = c.imsiHigh[row] as number
    if (high === NO_DIGITS) return this.#homeOfNumber(c.msisdnHigh[row] as number, c.msisdnLow[row] as number)
    // A long number is an id, not digits (model/digits.ts).
    const key = high >>> 28 === 15 ? high : high >>> 8
    if (key !== this.#homeKey) {
      this.#home = this.#homes.get(key) ?? kept(this.#homes, key, this.#findHome(high, c.imsiLow[row] as number))
      this.#homeKey = key
    }
    return this.#home
  }

  /** The network of the number that a short message is to or from. */
  ofCorrespondent(c: TransactionColumns, row: number): Network | undefined {
    const high = c.correspondentHigh[row] as number
    return high === NO_DIGITS ? undefined : this.#knowledge.msisdn(high, c.correspondentLow[row] as number)
  }

  #findHome(high: number, low: number): Network {
    const imsi = this.#knowledge.imsi(digitsText(high, low))
    return { plmn: imsi?.plmn, country: imsi?.country }
  }

  #homeOfNumber(high: number, low: number): Network {
    if (high === NO_DIGITS) return NOWHERE
    const home = this.#knowledge.msisdn(high, low)
    return home.country === undefined ? this.#homeOfTied(high, low) : home
  }

  /** Of a number of no country: the home of the IMSI that it was learned to belong to. */
  #homeOfTied(high: number, low: number): Network {
    const imsi = this.#keys.imsiOf(high, low)
    return imsi === undefined ? NOWHERE : (this.#knowledge.imsi(String(imsi).slice(1)) ?? NOWHERE)
  }
}

/** Keeps what was looked up; a full table begins anew. */
function kept<K>(table: Map<K, Network>, key: K, network: Network): Network {
  if (table.size >= LIMIT) table.clear()
  table.set(key, network)
  return network
}
