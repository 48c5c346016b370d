/** Hostile questions by name; every technology has its own way to ask them. */
import type { Script } from './dialogue.js'

export type Question =
  | 'interrogate'
  | 'locate'
  | 'locateOutside'
  | 'locateBare'
  | 'locateSecond'
  | 'locateLcs'
  | 'routeLcs'
  | 'identify'
  | 'routeCall'
  | 'routeSms'
  | 'takeKeys'
  | 'takeOver'
  | 'divert'
  | 'bar'
  | 'strip'
  | 'cancel'
  | 'purge'
  | 'forward'
  | 'spoofSms'
  | 'reset'
  | 'session'
  | 'tryImsi'
  | 'tryTunnel'

/** A question with its possible ends. */
export interface Asked {
  readonly answered: Script
  readonly refused: Script
  readonly silent: Script
}

export type Questions = Readonly<Partial<Record<Question, Asked>>>
