import { rule } from '../../src/detect/author.js'
import { aboutStranger, ordersOfStranger } from '../foreign-service.js'

/** Category 2 of the catalogue (§5) by which calls, messages or sessions end, or do not come about (TS 29.078 §6.1). */
const ORDERS = [
  'cap.releaseCall',
  'cap.releaseSMS',
  'cap.releaseGPRS',
  'cap.disconnectForwardConnection',
  'cap.dFCWithArgument',
  'cap.disconnectLeg',
  'cap.cancel',
  'cap.cancelGPRS',
  'cap.resetTimer',
  'cap.resetTimerSMS',
  'cap.resetTimerGPRS',
  'cap.callGap',
] as const

export default rule({
  ...ordersOfStranger(ORDERS),
  id: 'denial/call-ended-by-foreign-service',
  title: 'Call ended or held up by a service node that is not the home network’s',
  threat: 'denial',
  severity: 'high',
  about: aboutStranger('it ends the call, or lets none come about', 'How many calls of the subscriber ended so.'),
  mappings: { motif: ['MOT3003.301'], fight: ['FGT5016'] },
})
