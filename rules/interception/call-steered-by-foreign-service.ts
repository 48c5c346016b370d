import { rule } from '../../src/detect/author.js'
import { aboutStranger, ordersOfStranger } from '../foreign-service.js'

/**
 * Category 2 of the catalogue (§5) by which a call, a message or a session goes where the service node wants (TS 29.078 §6.1). That it may go on, or that its steps are
 * to be reported: interception/call-followed-by-foreign-service.
 */
const ORDERS = [
  'cap.connect',
  'cap.connectSMS',
  'cap.connectGPRS',
  'cap.establishTemporaryConnection',
  'cap.connectToResource',
  'cap.moveLeg',
  'cap.splitLeg',
] as const

export default rule({
  ...ordersOfStranger(ORDERS),
  id: 'interception/call-steered-by-foreign-service',
  title: 'Call sent elsewhere by a service node that is not the home network’s',
  threat: 'interception',
  severity: 'critical',
  about: aboutStranger('it may pass the call through a place where it is heard', 'The number or access point that the order names.'),
  mappings: { motif: ['MOT3003.301', 'MOT1557'], fight: ['FGT5016'] },
})
