/** Constructed types that CAP operations share (TS 29.078 §5.1; LegID, MiscCallInfo and ExtensionField of ETS 300 374-1 and EN 301 140-1). */
import { boolean, enumerated, ia5Text, integer, nothing, objectIdentifier, octetString } from '../codecs.js'
import { choice, context, field, type LeafType, leaf, list, optional, sequence, setOf } from '../describe.js'
import { genericDigits, genericNumber } from '../isup-number.js'
import { cellGlobalId, extensionContainer, geographicalInformation, isdnAddress, locationArea, routeingArea } from '../map/types.js'
import { userCsgInformation } from '../map/location.js'
import { bcdDigits, bearer, legType, pdpTypeNumber, treatment } from './types.js'

/** ExtensionField: an operator’s own; the value is any type, the common ones are named. */
const extensionField = sequence(
  field('type', choice(field('local', integer), field('global', objectIdentifier))),
  optional('criticality', enumerated({ ignore: 0, abort: 1 })),
  field(
    'value',
    context(1),
    sequence(optional('null', nothing), optional('boolean', boolean), optional('integer', integer), optional('octets', octetString)),
  ),
)
export const extensions = (tag: number) => optional('extensions', context(tag), list('extension', extensionField))

export const sendingSideId = choice(field('sendingSideID', context(0), legType))
export const receivingSideId = choice(field('receivingSideID', context(1), legType))
/** LegID: the side says who speaks of the leg, gsmSCF (sending) or gsmSSF (receiving). */
export const legId = choice(field('sendingSideID', context(0), legType), field('receivingSideID', context(1), legType))

export const callSegmentId = integer

export const miscCallInfo = sequence(
  field('messageType', context(0), enumerated({ request: 0, notification: 1 })),
  optional('dpAssignment', context(1), enumerated({ individualLine: 0, groupBased: 1, officeBased: 2 })),
)

export const bearerCapability = choice(field('bearerCap', context(0), bearer))
export const genericNumbers = (tag: number) => optional('genericNumbers', context(tag), setOf('genericNumber', genericNumber))

export const serviceInteractionIndicatorsTwo = sequence(
  optional(
    'forwardServiceInteractionInd',
    context(0),
    sequence(
      optional('conferenceTreatmentIndicator', context(1), treatment),
      optional('callDiversionTreatmentIndicator', context(2), treatment),
      optional('callingPartyRestrictionIndicator', context(4), octetString),
    ),
  ),
  optional(
    'backwardServiceInteractionInd',
    context(1),
    sequence(
      optional('conferenceTreatmentIndicator', context(1), treatment),
      optional('callCompletionTreatmentIndicator', context(2), treatment),
    ),
  ),
  optional('bothwayThroughConnectionInd', context(2), enumerated({ bothwayPathRequired: 0, bothwayPathNotRequired: 1 })),
  optional(
    'connectedNumberTreatmentInd',
    context(4),
    enumerated({ noINImpact: 0, presentationRestricted: 1, presentCalledINNumber: 2, presentCallINNumberRestricted: 3 }),
  ),
  optional('nonCUGCall', context(13), nothing),
  optional('holdTreatmentIndicator', context(50), treatment),
  optional('cwTreatmentIndicator', context(51), treatment),
  optional('ectTreatmentIndicator', context(52), treatment),
)

/** NACarrierInformation and NA-Info of phase 2 (TS 09.78): carriers of North America. */
export const naCarrierInformation = sequence(
  optional('naCarrierId', context(0), octetString),
  optional('naCICSelectionType', context(1), octetString),
)
export const naInfo = sequence(
  optional('naCarrierInformation', context(0), naCarrierInformation),
  optional('naOliInfo', context(1), octetString),
  optional('naChargeNumber', context(2), octetString),
)

/** A cell or service area in 7 octets, or a location area in 5, without saying which. */
const cellOrArea: LeafType = leaf({
  ...cellGlobalId.codec,
  name: 'CellGlobalIdOrServiceAreaIdOrLAI',
  read: (octets, from, to) => (to - from === 5 ? locationArea : cellGlobalId).codec.read(octets, from, to),
  write: (value) => (typeof value === 'object' && value !== null && 'cell' in value ? cellGlobalId : locationArea).codec.write(value),
}).marks('givesCell')

/** LocationInformationGPRS of CAP: the cell stands without the tag that MAP’s type has. */
export const locationInformationGprs = sequence(
  optional('cellGlobalIdOrServiceAreaIdOrLAI', context(0), cellOrArea),
  optional('routeingAreaIdentity', context(1), routeingArea.marks('givesCell')),
  optional('geographicalInformation', context(2), geographicalInformation.marks('givesCell')),
  optional('sgsn-Number', context(3), isdnAddress.into('node').marks('givesServingNode')),
  optional('selectedLSAIdentity', context(4), octetString),
  optional('extensionContainer', context(5), extensionContainer),
  optional('sai-Present', context(6), nothing),
  optional('userCSGInformation', context(7), userCsgInformation),
)

const tone = sequence(field('toneID', context(0), integer), optional('duration', context(1), integer))

const variablePart = choice(
  field('integer', context(0), integer),
  field('number', context(1), genericDigits),
  field('time', context(2), bcdDigits),
  field('date', context(3), bcdDigits),
  field('price', context(4), bcdDigits),
)

const ia5 = leaf({
  ...octetString.codec,
  name: 'IA5String',
  universal: 22,
  read: ia5Text,
  write: (value) => Array.from(String(value), (c) => c.charCodeAt(0)),
})

const messageId = choice(
  field('elementaryMessageID', context(0), integer),
  field('text', context(1), sequence(field('messageContent', context(0), ia5), optional('attributes', context(1), octetString))),
  field('elementaryMessageIDs', context(29), list('elementaryMessageID', integer)),
  field(
    'variableMessage',
    context(30),
    sequence(field('elementaryMessageID', context(0), integer), field('variableParts', context(1), list('variablePart', variablePart))),
  ),
)

/** InformationToSend: an announcement or a tone. */
export const informationToSend = choice(
  field(
    'inbandInfo',
    context(0),
    sequence(
      field('messageID', context(0), messageId),
      optional('numberOfRepetitions', context(1), integer),
      optional('duration', context(2), integer), // seconds
      optional('interval', context(3), integer), // seconds
    ),
  ),
  field('tone', context(1), tone),
)

export const burst = sequence(
  optional('numberOfBursts', context(0), integer),
  optional('burstInterval', context(1), integer), // tenths of a second
  optional('numberOfTonesInBurst', context(2), integer),
  optional('toneDuration', context(3), integer), // tenths of a second
  optional('toneInterval', context(4), integer), // tenths of a second
)

/** EndUserAddress (TS 29.060 §7.7.27). */
export const endUserAddress = sequence(
  field('pDPTypeOrganization', context(0), octetString),
  field('pDPTypeNumber', context(1), pdpTypeNumber),
  optional('pDPAddress', context(2), octetString),
)
