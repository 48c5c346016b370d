/**
 * Keys and equipment (TS 29.002 §8.5 authentication, §8.7 international mobile equipment identities; types §17.7.1). Left out: what a radio
 * network does with the UE-specific behaviour information.
 */
import { bitString, boolean, enumerated, integer, nothing, octetString } from '../codecs.js'
import { choice, context, field, list, operation, optional, sequence, tagged } from '../describe.js'
import { dataMissing, systemFailure, unexpectedDataValue, unknownEquipment, unknownSubscriber } from './errors.js'
import { extensionContainer, imei, imsi, isdnAddress, plmnId } from './types.js'

const extension = optional('extensionContainer', extensionContainer)

const authenticationTriplet = sequence(field('rand', octetString), field('sres', octetString), field('kc', octetString))
const authenticationQuintuplet = sequence(
  field('rand', octetString),
  field('xres', octetString),
  field('ck', octetString),
  field('ik', octetString),
  field('autn', octetString),
)
const epcAuthenticationVector = sequence(
  field('rand', octetString),
  field('xres', octetString),
  field('autn', octetString),
  field('kasme', octetString),
  extension,
)

export const tripletList = list('authenticationTriplet', authenticationTriplet)

export const authenticationSetList = choice(
  field('tripletList', context(0), tripletList),
  field('quintupletList', context(1), list('authenticationQuintuplet', authenticationQuintuplet)),
)

const requestingNodeType = enumerated({
  vlr: 0,
  sgsn: 1,
  's-cscf': 2,
  bsf: 3,
  'gan-aaa-server': 4,
  'wlan-aaa-server': 5,
  mme: 16,
  'mme-sgsn': 17,
})

/** sendAuthenticationInfo (§8.5.2): a VLR or SGSN asks the HLR for authentication vectors. */
export const sendAuthenticationInfo = operation('sendAuthenticationInfo', 56, {
  argument: {
    1: imsi.into('imsi'),
    3: sequence(
      field('imsi', context(0), imsi.into('imsi')),
      field('numberOfRequestedVectors', integer),
      optional('segmentationProhibited', nothing),
      optional('immediateResponsePreferred', context(1), nothing),
      optional('re-synchronisationInfo', sequence(field('rand', octetString), field('auts', octetString))),
      optional('extensionContainer', context(2), extensionContainer),
      optional('requestingNodeType', context(3), requestingNodeType),
      optional('requestingPLMN-Id', context(4), plmnId),
      optional('numberOfRequestedAdditional-Vectors', context(5), integer),
      optional('additionalVectorsAreForEPS', context(6), nothing),
      optional('ueUsageTypeRequestIndication', context(7), nothing),
    ),
  },
  result: {
    1: tripletList.marks('givesKeys'),
    3: tagged(
      context(3),
      sequence(
        optional('authenticationSetList', authenticationSetList.marks('givesKeys')),
        extension,
        optional('eps-AuthenticationSetList', context(2), list('epc-AV', epcAuthenticationVector).marks('givesKeys')),
        optional('ueUsageType', context(3), octetString),
      ),
    ),
  },
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber],
})

const accessType = enumerated({
  call: 0,
  emergencyCall: 1,
  locationUpdating: 2,
  supplementaryService: 3,
  shortMessage: 4,
  gprsAttach: 5,
  routingAreaUpdating: 6,
  serviceRequest: 7,
  pdpContextActivation: 8,
  pdpContextDeactivation: 9,
  gprsDetach: 10,
})

/** authenticationFailureReport (§8.5.3): a VLR or SGSN tells the HLR that authentication failed. */
export const authenticationFailureReport = operation('authenticationFailureReport', 15, {
  argument: sequence(
    field('imsi', imsi.into('imsi')),
    field('failureCause', enumerated({ wrongUserResponse: 0, wrongNetworkSignature: 1 })),
    extension,
    optional('re-attempt', boolean),
    optional('accessType', accessType),
    optional('rand', octetString),
    optional('vlr-Number', context(0), isdnAddress.into('node')),
    optional('sgsn-Number', context(1), isdnAddress.into('node')),
  ),
  result: sequence(extension),
  errors: [systemFailure, unexpectedDataValue, unknownSubscriber],
})

const equipmentStatus = enumerated({ whiteListed: 0, blackListed: 1, greyListed: 2 })

/** checkIMEI (§8.7.1): an MSC or SGSN asks the EIR about a device. */
export const checkIMEI = operation('checkIMEI', 43, {
  argument: {
    1: imei.into('imei'),
    3: sequence(field('imei', imei.into('imei')), field('requestedEquipmentInfo', bitString('equipmentStatus', 'bmuef')), extension),
  },
  result: {
    1: equipmentStatus,
    3: sequence(
      optional('equipmentStatus', equipmentStatus),
      optional('bmuef', sequence(optional('uesbi-IuA', context(0), bitString()), optional('uesbi-IuB', context(1), bitString()))),
      optional('extensionContainer', context(0), extensionContainer),
    ),
  },
  errors: [systemFailure, dataMissing, unknownEquipment],
})
