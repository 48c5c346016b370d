/**
 * initialDP of INAP (ETS 300 374-1, EN 301 140-1, ITU-T Q.1218 to Q.1248): a switch of the fixed or mobile network asks a service node.
 * Left out: the other operations, which are named only, and parameters of broadband (Q.1248 tags 60 to 64).
 */
import { enumerated, integer, nothing, octetString } from '../codecs.js'
import { context, field, type MapError, type Operation, operation, optional, sequence } from '../describe.js'
import { bearerCapability, extensions, genericNumbers, miscCallInfo, serviceInteractionIndicatorsTwo } from '../cap/data-types.js'
import * as cap from '../cap/errors.js'
import { callingPartysCategory, cause, eventTypeBcsm, redirectionInformation, serviceKey } from '../cap/types.js'
import { calledPartyNumber, callingPartyNumber, genericNumber, locationNumber, redirectionNumber } from '../isup-number.js'

const terminalType = enumerated({ unknown: 0, dialPulse: 1, dtmf: 2, isdn: 3, isdnNoDtmf: 4, spare: 16 })

export const initialDP = operation('initialDP', 0, {
  argument: sequence(
    field('serviceKey', context(0), serviceKey),
    optional('dialledDigits', context(1), calledPartyNumber),
    optional('calledPartyNumber', context(2), calledPartyNumber),
    optional('callingPartyNumber', context(3), callingPartyNumber),
    optional('callingPartyBusinessGroupID', context(4), octetString),
    optional('callingPartysCategory', context(5), callingPartysCategory),
    optional('callingPartySubaddress', context(6), octetString),
    optional('cGEncountered', context(7), enumerated({ noCGencountered: 0, manualCGencountered: 1, scpOverload: 2 })),
    optional('iPSSPCapabilities', context(8), octetString),
    optional('iPAvailable', context(9), octetString),
    optional('locationNumber', context(10), locationNumber.marks('givesLocationNumber')),
    optional('miscCallInfo', context(11), miscCallInfo),
    optional('originalCalledPartyID', context(12), redirectionNumber),
    optional('serviceProfileIdentifier', context(13), octetString),
    optional('terminalType', context(14), terminalType),
    extensions(15),
    optional('triggerType', context(16), enumerated({})),
    optional('highLayerCompatibility', context(23), octetString),
    optional('serviceInteractionIndicators', context(24), octetString),
    optional('additionalCallingPartyNumber', context(25), genericNumber),
    optional('forwardCallIndicators', context(26), octetString),
    optional('bearerCapability', context(27), bearerCapability),
    optional('eventTypeBCSM', context(28), eventTypeBcsm),
    optional('redirectingPartyID', context(29), redirectionNumber),
    optional('redirectionInformation', context(30), redirectionInformation),
    optional('cause', context(17), cause),
    optional('iSDNAccessRelatedInformation', context(21), octetString),
    genericNumbers(31),
    optional('serviceInteractionIndicatorsTwo', context(32), serviceInteractionIndicatorsTwo),
    optional('forwardGVNS', context(33), octetString),
    optional('createdCallSegmentAssociation', context(34), integer),
    optional('carrier', context(37), octetString),
    optional('callReference', context(41), octetString),
    optional('routeingNumber', context(42), octetString),
    optional('callingGeodeticLocation', context(43), octetString.marks('givesCell')),
    optional('globalCallReference', context(44), octetString),
    optional('cug-Index', context(45), integer),
    optional('cug-Interlock', context(46), octetString),
    optional('cug-OutgoingAccess', context(47), nothing),
  ),
  errors: cap.errorsWith(cap.missingCustomerRecord, cap.parameterOutOfRange),
})

/** The errors of INAP that CAP has, too; the codes are the same. */
export const errors: readonly MapError[] = cap.errors.filter((e) => e.code <= 17)

export const operations: readonly Operation[] = [initialDP]
