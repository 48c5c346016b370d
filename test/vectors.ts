/** All vectors of TCAP users, as suites that cross files need them. */
import { vectors as ansiMap } from '../src/wire/ansi-map/vectors/operations.js'
import { vectors as capCallControl } from '../src/wire/cap/vectors/call-control.js'
import { vectors as capCharging } from '../src/wire/cap/vectors/charging.js'
import { vectors as capPacket } from '../src/wire/cap/vectors/packet.js'
import { vectors as inap } from '../src/wire/inap/vectors/initial-dp.js'
import { vectors as authentication } from '../src/wire/map/vectors/authentication.js'
import { vectors as call } from '../src/wire/map/vectors/call.js'
import { vectors as errors } from '../src/wire/map/vectors/errors.js'
import { vectors as fault } from '../src/wire/map/vectors/fault.js'
import { vectors as gprs } from '../src/wire/map/vectors/gprs.js'
import { vectors as handover } from '../src/wire/map/vectors/handover.js'
import { vectors as lcs } from '../src/wire/map/vectors/lcs.js'
import { vectors as location } from '../src/wire/map/vectors/location.js'
import { vectors as mobility } from '../src/wire/map/vectors/mobility.js'
import { vectors as radio } from '../src/wire/map/vectors/radio.js'
import { vectors as sms } from '../src/wire/map/vectors/sms.js'
import { vectors as subscriberData } from '../src/wire/map/vectors/subscriber-data.js'
import { vectors as supplementary } from '../src/wire/map/vectors/supplementary.js'
import { vectors as ussd } from '../src/wire/map/vectors/ussd.js'
import type { Vector } from '../src/wire/map/vectors/vector.js'

/** Those in the TCAP of the ITU. */
export const ituVectors: readonly Vector[] = [
  ...authentication,
  ...call,
  ...errors,
  ...fault,
  ...gprs,
  ...handover,
  ...lcs,
  ...location,
  ...mobility,
  ...radio,
  ...sms,
  ...subscriberData,
  ...supplementary,
  ...ussd,
  ...capCallControl,
  ...capCharging,
  ...capPacket,
  ...inap,
]

export const vectors: readonly Vector[] = [...ituVectors, ...ansiMap]
