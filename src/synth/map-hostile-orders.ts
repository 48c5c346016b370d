/** What only a home register orders, and what only a serving switch says, by askers who are neither: seldom played operations of MAP. */
import type { Ask } from './map-hostile.js'
import { openEmpty } from './map-messages.js'
import { mapContexts as ac } from './map-scripts.js'
import type { Asked, Questions } from './questions.js'
import type { Probe } from './template.js'
import { subsystem } from './world.js'

const UNKNOWN_SUBSCRIBER = 1
const UNIDENTIFIED_SUBSCRIBER = 5
const ABSENT_SUBSCRIBER = 27
const MESSAGE_WAITING_LIST_FULL = 33
const SYSTEM_FAILURE = 34
const UNEXPECTED_DATA_VALUE = 36

/** «*100#» and a line that a phone shows (TS 23.038 §6.1.2.3). */
const ussd = { 'ussd-DataCodingScheme': '0f', 'ussd-String': 'aa180c3602' }

/** `own`: the number that the tool gives as its own. */
export function orderQuestions(question: Ask, own: (p: Probe) => string): Questions {
  const { hlr, vlr, msc } = subsystem
  const opened = { opens: true }
  const watchState = question(
    'setReportingState',
    vlr,
    'title',
    [7, 3],
    73,
    UNIDENTIFIED_SUBSCRIBER,
    (p) => ({ imsi: p.imsi, 'ccbs-Monitoring': 1 }),
    () => ({ 'ccbs-SubscriberStatus': 1 }),
  )
  return {
    trace: question(
      'activateTraceMode',
      vlr,
      'title',
      [17, 3],
      50,
      UNIDENTIFIED_SUBSCRIBER,
      (p) => ({ imsi: p.imsi, traceReference: '0107', traceType: 3 }),
      () => undefined,
    ),
    lendNumber: question(
      'provideRoamingNumber',
      vlr,
      'title',
      ac.roamingNumberEnquiry,
      4,
      ABSENT_SUBSCRIBER,
      (p) => ({ imsi: p.imsi, 'msc-Number': p.asked, 'gmsc-Address': own(p) }),
      (p) => ({ roamingNumber: p.other }),
    ),
    showText: question(
      'unstructuredSSRequest',
      vlr,
      'title',
      ac.networkUnstructuredSs,
      60,
      SYSTEM_FAILURE,
      () => ussd,
      () => ussd,
      opened,
    ),
    watchState,
    endCalls: question(
      'istCommand',
      msc,
      'title',
      [9, 3],
      88,
      UNKNOWN_SUBSCRIBER,
      (p) => ({ imsi: p.imsi }),
      () => undefined,
    ),
    useService: question(
      'processUnstructuredSSRequest',
      hlr,
      'title',
      ac.networkUnstructuredSs,
      59,
      UNEXPECTED_DATA_VALUE,
      () => ussd,
      () => ussd,
      opened,
    ),
    restore: question(
      'restoreData',
      hlr,
      'title',
      ac.networkLocUp,
      57,
      UNKNOWN_SUBSCRIBER,
      (p) => ({ imsi: p.imsi }),
      (p) => ({ 'hlr-Number': p.asked }),
    ),
    reportAbsent: question(
      'reportSMDeliveryStatus',
      hlr,
      'msisdn',
      ac.shortMsgGateway,
      47,
      MESSAGE_WAITING_LIST_FULL,
      (p) => ({ msisdn: p.msisdn, serviceCentreAddress: own(p), 'sm-DeliveryOutcome': 1 }),
      () => undefined,
    ),
    knock: knock(watchState),
  }
}

/** A dialogue that is begun and asks nothing: whoever takes it up is there. */
function knock({ answered }: Asked): Asked {
  const whole = { ...answered, procedure: 'tcap.emptyBegin', steps: openEmpty(ac.subscriberInfoEnquiry) }
  const silent = { ...whole, steps: whole.steps.slice(0, 1) }
  return { answered: whole, refused: silent, silent }
}
