import { rule } from '../../src/detect/author.js'
import { aboutStranger, ordersOfStranger } from '../foreign-service.js'

/** Category 2 of the catalogue (§5) by which a call, a message or a session goes on as it was meant to, with its steps reported (TS 29.078 §6.1): who listens wants it to. */
const ORDERS = [
  'cap.requestReportBCSMEvent',
  'cap.requestReportSMSEvent',
  'cap.requestReportGPRSEvent',
  'cap.callInformationRequest',
  'cap.collectInformation',
  'cap.continue',
  'cap.continueWithArgument',
  'cap.continueSMS',
  'cap.continueGPRS',
  'cap.activityTest',
  'cap.activityTestGPRS',
] as const

export default rule({
  ...ordersOfStranger(ORDERS),
  id: 'interception/call-followed-by-foreign-service',
  title: 'Call followed and let go on by a service node that is not the home network’s',
  threat: 'interception',
  // Harms little beside the report of the call itself, which is claimed, too (catalogue §5: low, to be watched)
  severity: 'low',
  response: 'monitor',
  about: aboutStranger(
    'it learns whether the call is answered, how long it takes and when it ends',
    'Whether other calls of the subscriber were sent elsewhere.',
  ),
  mappings: { motif: ['MOT3003.301'], fight: ['FGT5016'] },
})
