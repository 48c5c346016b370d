/** Hostile questions by name; every technology has its own way to ask them. */
import type { Script } from './dialogue.js'

export type Question =
  | 'interrogate'
  | 'locate'
  | 'locateOutside'
  | 'locateBare'
  | 'locateSecond'
  | 'locateLong'
  | 'locateIndefinite'
  | 'locateHighTags'
  | 'locateTrailing'
  | 'locateUnknownFirst'
  | 'locateContinued'
  | 'locateLcs'
  | 'routeLcs'
  | 'identify'
  | 'routeCall'
  | 'routeSms'
  | 'routePacket'
  | 'takeKeys'
  | 'takeOver'
  | 'divert'
  | 'readProfile'
  | 'bar'
  | 'strip'
  | 'cancel'
  | 'purge'
  | 'forward'
  | 'spoofSms'
  | 'silentSms'
  | 'simSms'
  | 'reset'
  | 'session'
  | 'tryImsi'
  | 'tryTunnel'
  | 'tryInner'
  | 'authenticate'
  | 'settle'
  | 'visit'
  | 'settleElsewhere'
  | 'askAstray'
  | 'locateForged'
  | 'locateNewHost'
  | 'locateTwice'
  | 'sessionForeign'
  | 'echoOrders'
  | 'exfiltrate'
  | 'lookUp'
  | 'deliverForAnother'
  | 'cancelAsOurs'
  | 'locateAsOurs'
  | 'askInside'
  | 'sessionFromNowhere'

/** A question with its possible ends. */
export interface Asked {
  readonly answered: Script
  readonly refused: Script
  readonly silent: Script
}

export type Questions = Readonly<Partial<Record<Question, Asked>>>
