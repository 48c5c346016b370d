/** Findings: a rule’s claim about one or more transactions, with the evidence and the reason in words. Plain values. */
import type { Technology } from './procedure.js'
import type { Disclosure, Direction, Outcome } from './transaction.js'
import type { Micros } from './units.js'

export const threats = [
  'location',
  'identity',
  'credentials',
  'interception',
  'profile',
  'fraud',
  'denial',
  'messaging',
  'probing',
  'evasion',
] as const
export type Threat = (typeof threats)[number]

export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const categories = ['cat0', 'cat1', 'cat2', 'cat3', 'sms', 'other'] as const
export type Category = (typeof categories)[number]

/** A place in a capture. */
export interface FrameRef {
  readonly file: number
  readonly frame: number
}

/** Who asked, or who was asked: an address and what is known of it. Node addresses are never masked. */
export interface Party {
  readonly kind: 'gt' | 'pc' | 'host' | 'ip' | 'unknown'
  /** `+12462501234` for a title, decimal for a point code, the name of a host (or of its realm), an IP address; '' when there is none. */
  readonly address: string
  /** Tells parties of the hot path apart (detect/by-party.ts); no part of what is known of one. */
  readonly number?: number
  readonly country?: string | undefined
  /** PLMN code when the address tells the network. */
  readonly network?: string | undefined
  /** Who holds the address, by the registries or by the user's files. */
  readonly operator?: string | undefined
  /** Who rents it, as reported; the last of a chain. */
  readonly lessee?: string | undefined
  /** Owner of the operator. */
  readonly group?: string | undefined
  /** Labels of the intelligence, such as `covered-list`: none is a verdict. */
  readonly flags?: readonly string[] | undefined
  /** Who says all this. */
  readonly sources?: readonly string[] | undefined
  /** What the user's files say: `own`, `partner`, `partner with agreement`, `partner without agreement`. */
  readonly own?: string | undefined
  readonly ssn?: number | undefined
  /** Diameter: the realm that the host names as its own. */
  readonly realm?: string | undefined
  /** What stands for the country of an address that belongs to none; no part of what is shown of one. */
  readonly place?: string | undefined
  /** The title is the identity of a subscriber (E.212, E.214, or a number that the traffic has shown to be one’s): outputs mask it. */
  readonly personal?: true | undefined
}

const optional = [
  'country',
  'network',
  'operator',
  'lessee',
  'group',
  'flags',
  'sources',
  'own',
  'ssn',
  'realm',
  'place',
  'personal',
] as const

/** A party as a plain value with the fields that it has: what is copied, changed or written. A party of the hot path makes its fields when they are read. */
export function plainParty(party: Party): Party {
  const fields = optional.flatMap((field) => (party[field] === undefined ? [] : [[field, party[field]] as const]))
  return { kind: party.kind, address: party.address, ...Object.fromEntries(fields) }
}

/** The country of an address, or what stands for it; undefined: neither is known. */
export const placeOf = (party: Party): string | undefined => party.country ?? party.place

/** The subscriber a question is about. Identifiers are full here; outputs mask them. */
export interface Subscriber {
  readonly imsi?: string
  readonly msisdn?: string
  readonly pseudonym: string
  readonly homePlmn?: string
  readonly homeCountry?: string
  /** Country where the subscriber was last seen to be served, when not at home. */
  readonly abroad?: string
}

/** A sentence with parts that an output may mask, link or translate. */
export type SentencePart = string | { readonly party: Party } | { readonly subscriber: Subscriber }

/** What is claimed, in other vocabularies: identifiers of ATT&CK Mobile, GSMA MoTIF and MITRE FiGHT, and the category that MISP gives it. */
export interface Mappings {
  readonly attack?: readonly string[]
  readonly motif?: readonly string[]
  readonly fight?: readonly string[]
  readonly misp?: string
}

export interface Finding {
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly threat: Threat
  readonly techniques: readonly string[]
  readonly category: Category
  readonly severity: Severity
  readonly confidence: number
  readonly procedure: string
  readonly technology: Technology
  readonly direction: Direction
  readonly outcome: Outcome
  readonly disclosed: readonly Disclosure[]
  readonly because: readonly SentencePart[]
  readonly origin: Party
  readonly destination: Party
  /** The claim is about who was asked, not about who asked (`suspectOf`). */
  readonly ofTarget?: true
  readonly target: Subscriber
  readonly at: Micros
  readonly requests: readonly FrameRef[]
  readonly evidence: readonly FrameRef[]
  readonly network: { readonly src?: string; readonly dst?: string; readonly proto?: string }
  readonly mappings: Mappings
  readonly response: 'block' | 'alert' | 'monitor'
  /** The rule is in test: the finding counts for nothing. */
  readonly mode?: 'test'
  /** It is allowed by an exception of the configuration: it counts for nothing. */
  readonly exception?: { readonly owner: string; readonly reason: string; readonly until: string }
  /** Claimed because the captures ended here; the state keeps the question open, and the next run decides it. */
  readonly provisional?: true
}

/** Whose address a finding is about: a switch that reports calls to a planted service node does what its data say. */
export const suspectOf = (f: Finding): Party => (f.ofTarget === true ? f.destination : f.origin)
