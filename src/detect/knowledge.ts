/** What the pipeline tells the engine: of addresses, networks and sides. */
import type { Party } from '../model/finding.js'
import type { Direction, TransactionBatch } from '../model/transaction.js'
import type { Micros } from '../model/units.js'
import type { Network } from './author.js'

/** Who asks and who is asked, resolved when somebody wants to know. */
export interface Ends {
  readonly origin: Party
  readonly target: Party
}

/** What the pipeline tells the engine of addresses. */
export interface Knowledge {
  title(digits: string, plan: number, nature: number, at: Micros): Party
  /** Number of the span of time in which the same is known of every address. */
  era(at: Micros): number
  origin(batch: TransactionBatch, row: number): Party
  destination(batch: TransactionBatch, row: number): Party
  /** Who answered. */
  answerer(batch: TransactionBatch, row: number): Party
  /** A number of the IP address that sent a request, or that it was sent to; 0 when it is not known. */
  peer(batch: TransactionBatch, row: number, end: 'source' | 'destination'): number
  /** An application context in words, by columns `contextKind` and `context`; '' for none. */
  contextName(kind: number, context: number): string
  /** True for a home network that the configuration names: its registers are told, not learned. */
  isProtected(plmn: string): boolean
  imsi(digits: string): { readonly plmn: string; readonly country: string | undefined } | undefined
  /** Of a number in two columns (model/digits.ts); the answer is shared. */
  msisdn(high: number, low: number): Network
  /** Kilometres between the nearest points of two countries; undefined: one is not on the map. */
  kilometres(a: string, b: string): number | undefined
  /** A host, realm or access point of column values; '' for none. */
  name(id: number): string
  /** The PLMN that a name of TS 23.003 holds. */
  networkOfName(name: string): string | undefined
  plmn(code: string): { readonly country?: string | undefined } | undefined
  /** Whether networks of this code serve that country beside their main one: one code is left to several islands. */
  alsoServes(plmn: string, country: string): boolean
  /** True when an agreement lets this network do this. */
  agreed(origin: Party, procedure: string): boolean
  /** The home network answers routing for messages with a router of its own: no true IMSI, no true serving node. */
  readonly homeRouting: boolean
  sameFamily(origin: Party, homePlmn: string | undefined, homeCountry: string | undefined): boolean | undefined
  maybeSister(origin: Party, homePlmn: string): boolean
  /** False when no links are configured: then no side is ever known. */
  readonly hasSides: boolean
  /** The side that a request came in on, by the configured links; undefined: not known. */
  side(batch: TransactionBatch, row: number, ends: Ends): 'external' | 'internal' | undefined
  /** True for a node that the configuration or the user’s files name as one of ours. */
  isOurs(party: Party): boolean
  /** True for an address that no partner is said to send GTP from, where it is said of partners at all. */
  isStranger(party: Party): boolean
  /** Direction of a transaction; 'unknown' when nothing tells. */
  direction(
    batch: TransactionBatch,
    row: number,
    origin: Party,
    target: Party,
    homePlmn: string | undefined,
    homeCountry: string | undefined,
  ): Direction
}
