/** Vectors of rules: messages in words. */

/** Parties of vectors (src/detect/actors.ts). */
export type ActorName = keyof typeof import('./actors.js').actors
export type SubscriberName = keyof typeof import('./actors.js').subscribers

/** One question, with its answer, in words. Becomes octets, is scanned, correlated and judged. */
export interface Step {
  readonly operation: string
  readonly from: ActorName
  readonly to: ActorName
  /** To a node of the same network so many IP addresses, or hundreds of titles, further on. */
  readonly further?: number
  /** By a node of the same network as `from`, so many IP addresses, or hundreds of titles, further on. */
  readonly beyond?: number
  readonly about: SubscriberName
  /** About the subscriber so many identities further on. */
  readonly beside?: number
  readonly outcome?: 'answered' | 'refused' | 'unseen'
  /** Seconds after the start. */
  readonly at?: number
  /** The link that the question came in on; then `us` is the configured home, whose nodes stand inside. */
  readonly side?: 'external' | 'internal'
  /** With `side` external: from an address that no partner uses. */
  readonly stranger?: true
  /** Another application context than the operation’s own. */
  readonly context?: readonly [ac: number, version: number]
  /** What the request says in place of what the actor would say. Diameter: of its sender and its way; short messages: what kind. */
  readonly says?: {
    readonly message?: 'silent' | 'sim' | 'data' | 'text'
    /** Short messages: the number that the message is to or from. */
    readonly correspondent?: string
    /** Lookup for a message over Diameter: none is to be delivered. */
    readonly noDelivery?: true
    /** MAP: the service, location or message centre that the message gives as its sender. */
    readonly client?: string
    /** MAP: a transaction id of five octets, behind a harmless component, or with a second identity; the answer alone, as where another asked under this name; in a dialogue that was begun and taken without it. */
    readonly form?: 'longId' | 'behindAnother' | 'twoIdentities' | 'answerAlone' | 'afterEmptyBegin'
    /** InsertSubscriberData: names the sender as service node of calls. */
    readonly callControl?: true
    /** A call that is reported: what the service node orders in the same dialogue, without its parameter. */
    readonly orders?: `cap.${string}`
    /** MAP: who answers in the place of who was asked. */
    readonly answerer?: ActorName
    /** Lookup for a message: the node that its answer names. */
    readonly node?: ActorName
    /** UpdateLocation, over either technology: the switch that it names, instead of the sender. */
    readonly switch?: ActorName
    /** Echo of GTP: what it carries as the name of an access point. */
    readonly echo?: string
    /** `tcap.emptyBegin`: the subsystem that is called. */
    readonly subsystem?: number
    /** A packet of a subscriber in a tunnel: what it is. */
    readonly packet?: 'gtp' | 'gtpUser' | 'name' | 'gtpPort'
    readonly originHost?: string
    readonly originRealm?: string
    readonly visitedPlmn?: string
    readonly idrFlags?: number
    /** GTP: it goes to the tunnel that the session of the subscriber was given. */
    readonly tunnel?: 'own'
    /** GTP: the message is of version 0; its operation is one of version 1. */
    readonly firstVersion?: true
    /** GTP: the network that the session is for. */
    readonly servingPlmn?: string
    readonly routes?: readonly string[]
  }
}

export type Vector = readonly Step[]
