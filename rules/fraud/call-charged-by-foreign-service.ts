import { rule } from '../../src/detect/author.js'
import { aboutStranger, ordersOfStranger } from '../foreign-service.js'

/** Category 2 of the catalogue (§5) by which a call is charged otherwise, or begun, or somebody is spoken to (TS 29.078 §6.1). */
const ORDERS = [
  'cap.applyCharging',
  'cap.applyChargingGPRS',
  'cap.furnishChargingInformation',
  'cap.furnishChargingInformationSMS',
  'cap.furnishChargingInformationGPRS',
  'cap.sendChargingInformation',
  'cap.sendChargingInformationGPRS',
  'cap.initiateCallAttempt',
  'cap.playAnnouncement',
  'cap.promptAndCollectUserInformation',
  'cap.playTone',
] as const

export default rule({
  ...ordersOfStranger(ORDERS),
  id: 'fraud/call-charged-by-foreign-service',
  title: 'Call charged or spoken to by a service node that is not the home network’s',
  threat: 'fraud',
  severity: 'high',
  about: aboutStranger('it writes what calls cost, or speaks in the network’s voice', 'What the home network has charged for the call.'),
  mappings: { motif: ['MOT3003.301'], fight: ['FGT5016'] },
})
