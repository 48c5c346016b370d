/** The same event in each technology: a registration is updateLocation on MAP and Update-Location on S6a. */
import { diameterScripts } from './diameter-scripts.js'
import type { Script } from './dialogue.js'
import { mapScripts } from './map-scripts.js'
import type { Role } from './world.js'

/** Events of roaming that every technology has a message for. */
export type RoamingEvent =
  | 'authenticate'
  | 'register'
  | 'registerRefused'
  | 'cancel'
  | 'purge'
  | 'locate'
  | 'interrogate'
  | 'smsRouting'
  | 'smsRoutingAbsent'
  | 'smsDelivery'
  | 'smsDeliveryAbsent'
  | 'smsSubmit'
  | 'smsSubmitData'
  | 'smsSubmitAbroad'
  | 'smsSubmitLoot'
  | 'smsDeliveryAbroad'
  | 'smsToSim'

export interface Dialect {
  readonly scripts: Readonly<Record<RoamingEvent, Script>>
  /** Which node of the visited network serves, which of the home network knows. */
  readonly serving: Role
  readonly register: Role
}

export const map: Dialect = { scripts: mapScripts, serving: 'vlr', register: 'hlr' }
export const diameter: Dialect = { scripts: diameterScripts, serving: 'mme', register: 'hss' }
