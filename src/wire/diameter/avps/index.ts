/** All AVPs that we know, by code and vendor. */
import type { Avp } from '../dictionary.js'
import { base } from './base.js'
import { creditControl } from './credit-control.js'
import { ietf } from './ietf.js'
import { mobilityIp } from './mobility-ip.js'
import { nasreq } from './nasreq.js'
import { charging } from './tgpp-charging.js'
import { chargingIms } from './tgpp-charging-ims.js'
import { cx } from './tgpp-cx.js'
import { group } from './tgpp-group.js'
import { gx } from './tgpp-gx.js'
import { lcs } from './tgpp-lcs.js'
import { mtc } from './tgpp-mtc.js'
import { rx } from './tgpp-rx.js'
import { s6a } from './tgpp-s6a.js'
import { s6aLater } from './tgpp-s6a-later.js'
import { sgi } from './tgpp-sgi.js'
import { sms } from './tgpp-sms.js'
import { wlan } from './tgpp-wlan.js'
import { vendorGroups } from './vendors.js'

/** Every file of this folder, in the order of codes within IETF, 3GPP and each vendor. */
export const avps: readonly Avp[] = [
  ...base,
  ...nasreq,
  ...creditControl,
  ...mobilityIp,
  ...ietf,
  ...sgi,
  ...wlan,
  ...rx,
  ...cx,
  ...gx,
  ...s6a,
  ...s6aLater,
  ...lcs,
  ...mtc,
  ...sms,
  ...charging,
  ...chargingIms,
  ...group,
  ...vendorGroups,
]
