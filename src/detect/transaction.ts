/** One question with its answer, as rules see it, and what can be said of it alone. */
import type { AnomalyName } from '../model/anomaly.js'
import { type Party, placeOf, type Subscriber } from '../model/finding.js'
import type { Mark } from '../model/marks.js'
import type { Direction, Disclosure, Outcome } from '../model/transaction.js'
import type { Micros } from '../model/units.js'

/** A network and its country, as far as they are known. */
export interface Network {
  readonly plmn: string | undefined
  readonly country: string | undefined
}

/** What a Diameter request says beside its question. Names are in lower case, '' when absent. */
export interface DiameterDetails {
  readonly application: number
  readonly originHost: string
  readonly originRealm: string
  readonly destinationHost: string
  readonly destinationRealm: string
  /** Route-Record AVPs: how many, and the first and last agent. */
  readonly routes: number
  readonly firstRoute: string
  readonly lastRoute: string
  /** Visited-PLMN-Id; '' when absent. */
  readonly visitedPlmn: string
  /** The flags AVP of the command (IDR-Flags, ULR-Flags …). */
  readonly flags: number
}

/** What a GTP request says beside its question. */
export interface TunnelDetails {
  readonly apn: string
  /** Serving Network; '' when absent. */
  readonly servingPlmn: string
  /** TEID that the request was sent to; 0xffffffff for none. */
  readonly teid: number
}

/** One question with its answer, as rules see it. Valid during the call only: keep values, never the object. */
export interface Transaction {
  readonly at: Micros
  /** `map.anyTimeInterrogation`; '' when the operation is not known. */
  readonly procedure: string
  readonly opcode: number
  /** Application context of MAP and version; undefined when the dialogue named none. */
  readonly context: { readonly ac: number; readonly version: number } | undefined
  /** That context as the standard names it, of CAP and INAP, too: «shortMsgGateway, version 3»; '' for none. */
  readonly contextName: string
  readonly outcome: Outcome
  readonly answered: boolean
  readonly disclosed: readonly Disclosure[]
  /** Who asks, and who is asked. */
  readonly origin: Party
  readonly target: Party
  /** The serving node that the request names (VLR, MSC, SGSN). */
  readonly node: Party | undefined
  /** The serving node that the answer names. */
  readonly answerNode: Party | undefined
  /** Who asks, as the component itself says (gsmSCF, GMLC, service centre). */
  readonly client: Party | undefined
  /** Of a short message: the network of the number that it is to or from, where that is an international one. */
  readonly correspondent: Network | undefined
  readonly subscriber: Subscriber
  /** The subscriber’s home network and its country. */
  readonly home: Network
  readonly direction: Direction
  /** The side that the request came in on, as the configured `links` tell; undefined: not known, and then nothing may be claimed. */
  readonly side: 'external' | 'internal' | undefined
  /** The origin bears an address of our own nodes, as the configuration or the user’s files name them. */
  readonly ours: boolean
  /** An agreement of the configuration lets the origin’s network do this. */
  readonly agreed: boolean
  /** True: the origin is neither the subscriber’s home nor a sister of it. undefined: not known, and then nothing may be claimed. */
  readonly foreign: boolean | undefined
  /**
   * A request of a register: it bears the home network’s name or title, and an IP address that never handed over an answer of that network brought it to one that does.
   * Such a request is `foreign`.
   */
  readonly broughtBack: boolean
  /** The same of who is asked. */
  readonly foreignTarget: boolean | undefined
  /** The side that answered the dialogue asks (InsertSubscriberData within UpdateLocation). */
  readonly fromResponder: boolean
  readonly diameter: DiameterDetails | undefined
  /** What does not fit of the names that a Diameter request bears, in words; undefined when everything that is there fits. */
  readonly contradiction: string | undefined
  /** A request of a register (S6a) whose Visited-PLMN-Id lies in another country than its realm (catalogue D33): forged, or of a core that serves both (FP03). */
  readonly visitsElsewhere: boolean
  readonly tunnel: TunnelDetails | undefined
  /** The answer says that nobody has this number. */
  readonly nobody: boolean
  /** True when anything is wrong or unusual about the octets of the question. */
  readonly odd: boolean
  /** True when it asks for any of the marks (`asks`). */
  readonly marked: boolean
  /** The network that a GTP request says it serves for; undefined when it says none, and for other protocols. */
  readonly serving: Network | undefined
  /** The configuration says which addresses partners send GTP from, and the origin has none of them. */
  readonly stranger: boolean
  has(anomaly: AnomalyName): boolean
  asks(mark: Mark): boolean
  /** The network that a name of TS 23.003 belongs to. */
  networkOf(name: string): Network
  plmn(code: string): Network
}

/** True for a request whose first agent is one of the realm’s own: it went out there, and came back. */
export function cameBack({ originRealm, firstRoute }: DiameterDetails): boolean {
  return originRealm !== '' && (firstRoute === originRealm || firstRoute.endsWith(`.${originRealm}`))
}

/** True for a message of another network that the phone does not show: who delivers such only is no message centre. */
export const isHidden = (t: Transaction): boolean =>
  t.marked && (t.asks('smsSilent') || t.asks('smsToSim') || t.asks('smsOta')) && t.foreign === true

/**
 * True when question and answer stand in two countries, false also when one of them is not known: what a network asks itself is no interconnect traffic. Of two names
 * that both tell of no network nothing is known, whatever their domains: nodes of one network bear all kinds, also those of their makers, and between networks names
 * tell of theirs (TS 23.003 §19.2). Unless it came in on a link that the configuration calls external.
 */
export function crosses({ origin, target, side }: Transaction): boolean {
  const [from, to] = [placeOf(origin), placeOf(target)]
  if (from === undefined || to === undefined || from === to) return false
  return side === 'external' || !(namesNoNetwork(origin) && namesNoNetwork(target))
}

const namesNoNetwork = ({ kind, country, network }: Party): boolean => kind === 'host' && country === undefined && network === undefined
