/** MAP as askers send it who have no reason to ask. The same questions as everywhere; what differs is the handwriting of the tool. */
import type { Value } from '../wire/describe.js'
import type { Called, Script, ScriptStep } from './dialogue.js'
import { encodings } from './encodings.js'
import { furtherQuestions } from './map-hostile-further.js'
import { orderQuestions } from './map-hostile-orders.js'
import { begin, type Context, end, inner, type Manner, openEmpty, refuse } from './map-messages.js'
import { cellOf, delivered, mapContexts as ac, quintuplet } from './map-scripts.js'
import type { Asked, Questions } from './questions.js'
import type { Probe } from './template.js'
import { subsystem } from './world.js'

/** Parameter habits of a tool. */
export interface MapHabits {
  /** The number that it gives as its own in the argument; undefined: the calling title. Often the same under all its addresses. */
  readonly originator: string | undefined
  readonly invokeId: number
  readonly vectors: number
  readonly packetSupport: boolean
  readonly priority: boolean
  readonly asksFor: Readonly<Record<string, Value>>
  /** Its subsystem, whatever it asks. */
  readonly ssn: number
  /** Called address of questions to a home register. */
  readonly called: Called
}

const error = {
  unknownSubscriber: 1,
  unidentifiedSubscriber: 5,
  facilityNotSupported: 21,
  systemFailure: 34,
  unexpectedDataValue: 36,
  atiNotAllowed: 49,
  unauthorizedRequestingNetwork: 52,
} as const

/** The answer of a switch names the cell. */
const place = (p: Probe, node: string): Value => ({
  subscriberInfo: {
    locationInformation: { ageOfLocationInformation: 2, 'vlr-number': node, cellGlobalIdOrServiceAreaIdOrLAI: cellOf(p) },
    subscriberState: { assumedIdle: null },
  },
})

const telephony = { 'ext-Teleservice': '11' }

/** Makes a question of one handwriting with its possible ends. */
export type Ask = (
  name: string,
  ssn: number,
  called: Called,
  context: Context,
  opcode: number,
  code: number,
  parameter: (p: Probe) => Value,
  result: (p: Probe) => Value | undefined,
  first?: Manner,
) => Asked

/** All questions in one handwriting. */
export function mapQuestions(habits: MapHabits): Questions {
  const manner: Manner = { invokeId: habits.invokeId }
  const own = (p: Probe): string => habits.originator ?? p.asker
  const { hlr, vlr, msc } = subsystem
  const question: Ask = (name, ssn, called, context, opcode, code, parameter, result, first = manner) => {
    const ask = begin(context, opcode, parameter, first)
    const whole = (...steps: readonly ScriptStep[]): Script => ({
      carrier: 'm3ua',
      procedure: `map.${name}`,
      askerSsn: habits.ssn,
      askedSsn: ssn,
      called,
      steps: [ask, ...steps],
    })
    return {
      answered: whole(end(context, opcode, 90, result, manner)),
      refused: whole(refuse(context, code, 60, undefined, manner)),
      silent: whole(),
    }
  }
  const locationAsked = (p: Probe): Value => ({ imsi: p.imsi, requestedInfo: habits.asksFor })
  const trigger = (p: Probe): Value => ({
    'o-BcsmTriggerDetectionPoint': 2,
    serviceKey: 1,
    'gsmSCF-Address': own(p),
    defaultCallHandling: 0,
  })
  const nothing = (): undefined => undefined
  const locate = (first: Manner): Asked =>
    question(
      'provideSubscriberInfo',
      vlr,
      'title',
      ac.subscriberInfoEnquiry,
      70,
      error.unidentifiedSubscriber,
      locationAsked,
      (p) => place(p, p.asked),
      first,
    )
  const cancel = question(
    'cancelLocation',
    vlr,
    'title',
    ac.locationCancellation,
    3,
    error.unidentifiedSubscriber,
    (p) => ({ identity: { imsi: p.imsi }, cancellationType: 1 }),
    nothing,
  )
  const register = question(
    'updateLocation',
    hlr,
    'title',
    ac.networkLocUp,
    2,
    8,
    (p) => ({ imsi: p.imsi, 'msc-Number': own(p), 'vlr-Number': own(p) }),
    (p) => ({ 'hlr-Number': p.asked }),
  )
  return {
    ...furtherQuestions(question, own),
    ...orderQuestions(question, own),
    interrogate: question(
      'anyTimeInterrogation',
      hlr,
      habits.called,
      ac.anyTimeInfoEnquiry,
      71,
      error.atiNotAllowed,
      (p) => ({ subscriberIdentity: { msisdn: p.msisdn }, requestedInfo: habits.asksFor, 'gsmSCF-Address': own(p) }),
      (p) => place(p, p.third),
    ),
    locate: locate(manner),
    // The name of another context, so that a filter by context lets it through (attack catalogue EV10)
    locateOutside: question(
      'provideSubscriberInfo',
      vlr,
      'title',
      ac.locationCancellation,
      70,
      error.facilityNotSupported,
      locationAsked,
      (p) => place(p, p.asked),
    ),
    // No dialogue portion at all, as in version 1 (EV09)
    locateBare: question('provideSubscriberInfo', vlr, 'title', 3, 70, error.unidentifiedSubscriber, locationAsked, (p) =>
      place(p, p.asked),
    ),
    // Behind a harmless component, which a filter may be content with (EV11)
    locateSecond: locate({ ...manner, before: { kind: 'invoke', invokeId: habits.invokeId + 1, opcode: 37 } }),
    locateLong: locate({ ...manner, encoding: encodings.longLengths }),
    locateIndefinite: locate({ ...manner, encoding: encodings.indefinite }),
    locateHighTags: locate({ ...manner, encoding: encodings.highTags }),
    locateTrailing: locate({ ...manner, encoding: encodings.trailing }),
    locateUnknownFirst: locate({ ...manner, encoding: encodings.unknownFirst }),
    // Opened without a word; the question comes when a filter looks no more (EV19)
    locateContinued: continued(locate(manner), inner(true, ac.subscriberInfoEnquiry[1], habits.invokeId, 70, 40, locationAsked)),
    locateLcs: question(
      'provideSubscriberLocation',
      msc,
      'title',
      [38, 3],
      83,
      error.unauthorizedRequestingNetwork,
      (p) => ({
        locationType: { locationEstimateType: 0 },
        'mlc-Number': own(p),
        'lcs-ClientID': { lcsClientType: 2, lcsClientInternalID: 2 },
        privacyOverride: null,
        imsi: p.imsi,
        'lcs-Priority': '00',
        'lcs-QoS': { 'horizontal-accuracy': '12', responseTime: { responseTimeCategory: 0 } },
      }),
      (p) => ({
        locationEstimate: { shape: 1, latitude: 48.85, longitude: 2.35, uncertaintyMetres: 98 },
        ageOfLocationEstimate: 0,
        cellIdOrSai: cellOf(p),
      }),
    ),
    routeLcs: question(
      'sendRoutingInfoForLCS',
      hlr,
      'msisdn',
      [37, 3],
      85,
      error.unauthorizedRequestingNetwork,
      (p) => ({ mlcNumber: own(p), targetMS: { msisdn: p.msisdn } }),
      (p) => ({ targetMS: { imsi: p.imsi }, lcsLocationInfo: { 'networkNode-Number': p.third } }),
    ),
    identify: question(
      'sendIMSI',
      hlr,
      'msisdn',
      [26, 2],
      58,
      error.unknownSubscriber,
      (p) => p.msisdn,
      (p) => p.imsi,
    ),
    routeCall: question(
      'sendRoutingInfo',
      hlr,
      'msisdn',
      ac.locationInfoRetrieval,
      22,
      error.systemFailure,
      (p) => ({ msisdn: p.msisdn, interrogationType: 0, 'gmsc-OrGsmSCF-Address': own(p) }),
      (p) => ({ imsi: p.imsi, extendedRoutingInfo: { routingInfo: { roamingNumber: p.other } }, 'vmsc-Address': p.third }),
    ),
    routeSms: question(
      'sendRoutingInfoForSM',
      hlr,
      'msisdn',
      ac.shortMsgGateway,
      45,
      6,
      (p) => ({
        msisdn: p.msisdn,
        'sm-RP-PRI': habits.priority,
        serviceCentreAddress: own(p),
        ...(habits.packetSupport ? { gprsSupportIndicator: null } : {}),
      }),
      (p) => ({ imsi: p.imsi, locationInfoWithLMSI: { 'networkNode-Number': p.third } }),
    ),
    takeKeys: question(
      'sendAuthenticationInfo',
      hlr,
      'title',
      ac.infoRetrieval,
      56,
      error.unexpectedDataValue,
      (p) => ({ imsi: p.imsi, numberOfRequestedVectors: habits.vectors }),
      (p) => ({ authenticationSetList: { quintupletList: Array.from({ length: habits.vectors }, () => quintuplet(p)) } }),
    ),
    takeOver: register,
    settle: register,
    visit: register,
    settleElsewhere: register,
    authenticate: question(
      'sendAuthenticationInfo',
      hlr,
      'mobileTitle',
      ac.infoRetrieval,
      56,
      error.unexpectedDataValue,
      (p) => ({ imsi: p.imsi, numberOfRequestedVectors: habits.vectors, requestingNodeType: 0 }),
      (p) => ({ authenticationSetList: { quintupletList: Array.from({ length: habits.vectors }, () => quintuplet(p)) } }),
    ),
    divert: question(
      'insertSubscriberData',
      vlr,
      'title',
      ac.subscriberDataMngt,
      7,
      error.unidentifiedSubscriber,
      (p) => ({
        imsi: p.imsi,
        vlrCamelSubscriptionInfo: { 'o-CSI': { 'o-BcsmCamelTDPDataList': [trigger(p)], camelCapabilityHandling: 2 } },
      }),
      () => ({ supportedCamelPhases: '11' }),
    ),
    bar: question(
      'insertSubscriberData',
      vlr,
      'title',
      ac.subscriberDataMngt,
      7,
      error.unidentifiedSubscriber,
      (p) => ({ imsi: p.imsi, 'odb-Data': { 'odb-GeneralData': '111000000000000' } }),
      () => ({ 'odb-GeneralData': '111000000000000' }),
    ),
    strip: question(
      'deleteSubscriberData',
      vlr,
      'title',
      ac.subscriberDataMngt,
      8,
      error.unidentifiedSubscriber,
      (p) => ({ imsi: p.imsi, basicServiceList: [telephony], 'ss-List': ['21', '92'] }),
      () => ({ regionalSubscriptionResponse: 0 }),
    ),
    cancel,
    cancelAsOurs: blind(cancel),
    cancelElsewhere: cancel,
    purge: question(
      'purgeMS',
      hlr,
      'title',
      ac.msPurging,
      67,
      error.unknownSubscriber,
      (p) => ({ imsi: p.imsi, 'vlr-Number': own(p) }),
      () => ({ freezeTMSI: null }),
    ),
    forward: question(
      'registerSS',
      hlr,
      'title',
      ac.networkFunctionalSs,
      10,
      17,
      () => ({ 'ss-Code': '21', basicService: { teleservice: '11' }, forwardedToNumber: '12025550199' }),
      () => ({
        forwardingInfo: {
          'ss-Code': '21',
          forwardingFeatureList: [{ basicService: { teleservice: '11' }, 'ss-Status': '07', forwardedToNumber: '12025550199' }],
        },
      }),
      { ...manner, opens: true },
    ),
    spoofSms: question(
      'mtForwardSM',
      msc,
      'title',
      ac.shortMsgMtRelay,
      44,
      6,
      (p) => ({ 'sm-RP-DA': { imsi: p.imsi }, 'sm-RP-OA': { serviceCentreAddressOA: own(p) }, 'sm-RP-UI': delivered(p) }),
      nothing,
    ),
  }
}

/** Under a title that is not its own the answer goes to whose it is: the asker gets none. */
const blind = ({ silent }: Asked): Asked => ({ answered: silent, refused: silent, silent })

/** The same ends, behind a dialogue that was opened empty. */
function continued(asked: Asked, question: ScriptStep): Asked {
  const whole = (script: Script): Script => ({
    ...script,
    asks: 2,
    steps: [...openEmpty(ac.subscriberInfoEnquiry), question, ...script.steps.slice(1)],
  })
  return { answered: whole(asked.answered), refused: whole(asked.refused), silent: whole(asked.silent) }
}
