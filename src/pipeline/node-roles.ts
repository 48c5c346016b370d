/** What a procedure says of who asks and who answers, by the standards: TS 29.002, 29.078, 29.272, 29.338, 29.172, 29.173, 29.328. */
import { procedureNumber, procedures } from '../model/procedure.js'

/** Roles by their number; 0: none. */
export const roles = ['', 'HLR', 'VLR', 'SGSN', 'MSC', 'SMSC', 'gsmSCF', 'GMLC', 'EIR', 'HSS', 'MME', 'AS'] as const
type Role = Exclude<(typeof roles)[number], ''>

/** Who asks and who answers; `roaming`: only a network that serves the subscriber completes it. VLR stands for VLR or SGSN: the subsystem number tells. */
const teaches: readonly (readonly [procedure: string, asks: Role, answers: Role, roaming?: 'roaming'])[] = [
  ['map.updateLocation', 'VLR', 'HLR', 'roaming'],
  ['map.updateGprsLocation', 'SGSN', 'HLR', 'roaming'],
  ['map.sendAuthenticationInfo', 'VLR', 'HLR', 'roaming'],
  ['map.purgeMS', 'VLR', 'HLR', 'roaming'],
  ['map.authenticationFailureReport', 'VLR', 'HLR'],
  ['map.restoreData', 'VLR', 'HLR'],
  ['map.readyForSM', 'VLR', 'HLR'],
  ['map.insertSubscriberData', 'HLR', 'VLR'],
  ['map.deleteSubscriberData', 'HLR', 'VLR'],
  ['map.cancelLocation', 'HLR', 'VLR'],
  ['map.provideRoamingNumber', 'HLR', 'VLR'],
  ['map.provideSubscriberInfo', 'HLR', 'VLR'],
  ['map.sendRoutingInfo', 'MSC', 'HLR'],
  ['map.sendRoutingInfoForSM', 'SMSC', 'HLR'],
  ['map.reportSMDeliveryStatus', 'SMSC', 'HLR'],
  ['map.alertServiceCentre', 'HLR', 'SMSC'],
  ['map.mtForwardSM', 'SMSC', 'MSC'],
  ['map.moForwardSM', 'MSC', 'SMSC', 'roaming'],
  ['map.anyTimeInterrogation', 'gsmSCF', 'HLR'],
  ['map.anyTimeSubscriptionInterrogation', 'gsmSCF', 'HLR'],
  ['map.anyTimeModification', 'gsmSCF', 'HLR'],
  ['map.sendRoutingInfoForLCS', 'GMLC', 'HLR'],
  ['map.provideSubscriberLocation', 'GMLC', 'MSC'],
  ['map.subscriberLocationReport', 'MSC', 'GMLC'],
  ['map.sendIdentification', 'VLR', 'VLR'],
  ['map.checkIMEI', 'MSC', 'EIR'],
  ['cap.initialDP', 'MSC', 'gsmSCF', 'roaming'],
  ['cap.initialDPSMS', 'MSC', 'gsmSCF', 'roaming'],
  ['cap.initialDPGPRS', 'SGSN', 'gsmSCF', 'roaming'],
  ['diameter.s6a.updateLocation', 'MME', 'HSS', 'roaming'],
  ['diameter.s6a.authenticationInformation', 'MME', 'HSS', 'roaming'],
  ['diameter.s6a.purgeUe', 'MME', 'HSS', 'roaming'],
  ['diameter.s6a.notify', 'MME', 'HSS'],
  ['diameter.s6a.cancelLocation', 'HSS', 'MME'],
  ['diameter.s6a.insertSubscriberData', 'HSS', 'MME'],
  ['diameter.s6a.deleteSubscriberData', 'HSS', 'MME'],
  ['diameter.s6c.sendRoutingInfoForSm', 'SMSC', 'HSS'],
  ['diameter.slh.lcsRoutingInfo', 'GMLC', 'HSS'],
  ['diameter.slg.provideLocation', 'GMLC', 'MME'],
  ['diameter.sh.userData', 'AS', 'HSS'],
  ['diameter.s13.meIdentityCheck', 'MME', 'EIR'],
]

const column = (value: (one: (typeof teaches)[number]) => number): Uint8Array => {
  const made = new Uint8Array(procedures.length + 1)
  for (const one of teaches) made[procedureNumber(one[0])] = value(one)
  return made
}

/** By number of a procedure: the role of who asks, and of who answers. */
export const asksAs = column(([, asks]) => roles.indexOf(asks))
export const answersAs = column(([, , answers]) => roles.indexOf(answers))
/** By number of a procedure: 1 when only a network that serves the subscriber completes it. */
export const isRoaming = column(([, , , roaming]) => (roaming === undefined ? 0 : 1))
