/** More MAP of askers who have no reason to ask: profiles, packet routing, operations of one network, messages that the phone does not show. */
import type { Ask } from './map-hostile.js'
import { mapContexts as ac } from './map-scripts.js'
import type { Questions } from './questions.js'
import type { Probe } from './template.js'
import { subsystem } from './world.js'

const ABSENT_SUBSCRIBER_SM = 6
const ABSENT_SUBSCRIBER = 27
const UNKNOWN_EQUIPMENT = 7
const ATSI_NOT_ALLOWED = 60

/** A message from 12025550101 (TS 23.040 §9.2.2.1). */
const deliver = (first: string, coding: string, length: string, data: string): { raw: string } => ({
  raw: `${first}0b912120555010f1${coding}06211422100000${length}${data}`,
})
/** Type 0: the phone confirms it and shows nothing (§9.2.3.9). */
export const silentText = deliver('04', '4000', '02', 'e834')
/** A command packet for the S@T browser on the SIM (TS 23.048, TAR 505348), under a header that says so. */
export const simText = deliver('44', '7ff6', '17', '02700000120d0000000050534800000000000001020304')

/** `own`: the number that the tool gives as its own. */
export function furtherQuestions(question: Ask, own: (p: Probe) => string): Questions {
  const { hlr, msc } = subsystem
  const message = (text: { raw: string }): ReturnType<Ask> =>
    question(
      'mtForwardSM',
      msc,
      'title',
      ac.shortMsgMtRelay,
      44,
      ABSENT_SUBSCRIBER_SM,
      (p) => ({ 'sm-RP-DA': { imsi: p.imsi }, 'sm-RP-OA': { serviceCentreAddressOA: own(p) }, 'sm-RP-UI': text }),
      () => undefined,
    )
  return {
    silentSms: message(silentText),
    simSms: message(simText),
    readProfile: question(
      'anyTimeSubscriptionInterrogation',
      hlr,
      'msisdn',
      [43, 3],
      62,
      ATSI_NOT_ALLOWED,
      (p) => ({
        subscriberIdentity: { msisdn: p.msisdn },
        requestedSubscriptionInfo: { odb: null, 'requestedCAMEL-SubscriptionInfo': 0 },
        'gsmSCF-Address': own(p),
      }),
      () => ({ 'odb-Info': { 'odb-Data': { 'odb-GeneralData': '000000000000000' } } }),
    ),
    routePacket: question(
      'sendRoutingInfoForGprs',
      hlr,
      'title',
      [33, 3],
      24,
      ABSENT_SUBSCRIBER,
      (p) => ({ imsi: p.imsi, 'ggsn-Number': own(p) }),
      () => ({ 'sgsn-Address': '192.0.2.20' }),
    ),
    tryInner: question(
      'checkIMEI',
      hlr,
      'title',
      [13, 3],
      43,
      UNKNOWN_EQUIPMENT,
      () => ({ imei: '35693803564380', requestedEquipmentInfo: '10' }),
      () => ({ equipmentStatus: 0 }),
    ),
  }
}
