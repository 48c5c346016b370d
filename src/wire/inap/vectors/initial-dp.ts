/** Vectors of INAP, built by us. */
import { called, calling, extensions, generic, located, redirected, releaseCause } from '../../cap/vectors/vector.js'
import type { Value } from '../../describe.js'
import type { Vector } from '../../map/vectors/vector.js'

const vector = (version: number, value: Value): Vector => ({
  application: 'inap',
  operation: 'initialDP',
  opcode: 0,
  version,
  kind: 'invoke',
  value,
})

export const vectors: readonly Vector[] = [
  vector(1, { serviceKey: 100, calledPartyNumber: called('12025550102'), callingPartyNumber: calling('12025550101'), eventTypeBCSM: 3 }),
  vector(2, {
    serviceKey: 100,
    dialledDigits: called('8005550100'),
    calledPartyNumber: called('12025550102'),
    callingPartyNumber: calling('12025550101'),
    callingPartyBusinessGroupID: '0102',
    callingPartysCategory: '0a',
    callingPartySubaddress: '8050',
    cGEncountered: 0,
    iPSSPCapabilities: '01',
    iPAvailable: '01',
    locationNumber: located('447700900'),
    miscCallInfo: { messageType: 0, dpAssignment: 1 },
    originalCalledPartyID: redirected('12025550103'),
    serviceProfileIdentifier: '01',
    terminalType: 3,
    extensions,
    triggerType: 1,
    highLayerCompatibility: '9181',
    serviceInteractionIndicators: '01',
    additionalCallingPartyNumber: generic(6, '12025550104'),
    forwardCallIndicators: '2001',
    bearerCapability: { bearerCap: '8090a3' },
    eventTypeBCSM: 3,
    redirectingPartyID: redirected('12025550105'),
    redirectionInformation: { indicator: 3, originalReason: 2, counter: 1, reason: 1 },
    cause: releaseCause(17),
    iSDNAccessRelatedInformation: '01',
    genericNumbers: [generic(6, '12025550104')],
    serviceInteractionIndicatorsTwo: { bothwayThroughConnectionInd: 0 },
    forwardGVNS: '01',
    createdCallSegmentAssociation: 1,
    carrier: '01010203',
    callReference: '01',
    routeingNumber: '01',
    callingGeodeticLocation: '00100102030405060708',
    globalCallReference: '01',
    'cug-Index': 3,
    'cug-Interlock': '00010001',
    'cug-OutgoingAccess': null,
  }),
]
