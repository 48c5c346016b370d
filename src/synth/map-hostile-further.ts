/** More MAP of askers who have no reason to ask: profiles, packet routing, operations of one network, messages that the phone does not show. */
import type { Ask } from './map-hostile.js'
import { mapContexts as ac, simText, textOf } from './map-scripts.js'
import type { Questions } from './questions.js'
import type { Probe } from './template.js'
import { subsystem } from './world.js'

const ABSENT_SUBSCRIBER_SM = 6
const ABSENT_SUBSCRIBER = 27
const UNKNOWN_EQUIPMENT = 7
const ATSI_NOT_ALLOWED = 60

/** Type 0: the phone confirms it and shows nothing (§9.2.3.9). */
export const silentText = textOf('04', '4000', '02', 'e834')
/** A text with a link, of a sender with a name. */
const linkText = textOf('04', '0000', '0b', 'e8329bfd06dddf723619')
/** `own`: the number that the tool gives as its own. */
export function furtherQuestions(question: Ask, own: (p: Probe) => string): Questions {
  const { hlr, msc } = subsystem
  const message = (text: { raw: string }, centre = own): ReturnType<Ask> =>
    question(
      'mtForwardSM',
      msc,
      'title',
      ac.shortMsgMtRelay,
      44,
      ABSENT_SUBSCRIBER_SM,
      (p) => ({ 'sm-RP-DA': { imsi: p.imsi }, 'sm-RP-OA': { serviceCentreAddressOA: centre(p) }, 'sm-RP-UI': text }),
      () => undefined,
    )
  return {
    silentSms: message(silentText),
    simSms: message(simText),
    exfiltrate: message(simText),
    flood: message(linkText),
    // Looked up in its own name, delivered in that of a centre of the home network
    lookUp: question(
      'sendRoutingInfoForSM',
      hlr,
      'msisdn',
      ac.shortMsgGateway,
      45,
      ABSENT_SUBSCRIBER_SM,
      (p) => ({ msisdn: p.msisdn, 'sm-RP-PRI': true, serviceCentreAddress: own(p) }),
      (p) => ({ imsi: p.imsi, locationInfoWithLMSI: { 'networkNode-Number': p.third } }),
    ),
    deliverForAnother: message(linkText, (p) => p.other),
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
