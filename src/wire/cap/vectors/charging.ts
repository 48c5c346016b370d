/** Vectors of charging and resources, built by us: every operation and phase of charging.ts and resources.ts that has a parameter. */
import type { Vector } from '../../map/vectors/vector.js'
import { called, calling, extensions, generic, located, msisdn, redirected, releaseCause, vector } from './vector.js'

const digits = { type: 0, digits: '12345' }
const announcement = { inbandInfo: { messageID: { elementaryMessageID: 7 }, numberOfRepetitions: 2, duration: 30, interval: 5 } }
const advice = { e1: 10, e2: 600, e3: 100, e4: 20, e5: 1, e6: 64, e7: 0 }

export const vectors: readonly Vector[] = [
  vector('applyCharging', 35, 2, 'invoke', {
    aChBillingChargingCharacteristics: { timeDurationCharging: { maxCallPeriodDuration: 3000 } },
    partyToCharge: { sendingSideID: '01' },
  }),
  vector('applyCharging', 35, 2, 'invoke', {
    aChBillingChargingCharacteristics: {
      timeDurationCharging: { maxCallPeriodDuration: 3000, releaseIfdurationExceeded: { tone: true }, tariffSwitchInterval: 600 },
    },
  }),
  vector('applyCharging', 35, 3, 'invoke', {
    aChBillingChargingCharacteristics: {
      timeDurationCharging: { maxCallPeriodDuration: 3000, releaseIfdurationExceeded: true, tariffSwitchInterval: 600, tone: true },
    },
    partyToCharge: { sendingSideID: '01' },
    extensions,
  }),
  vector('applyCharging', 35, 4, 'invoke', {
    aChBillingChargingCharacteristics: {
      timeDurationCharging: {
        maxCallPeriodDuration: 3000,
        releaseIfdurationExceeded: true,
        audibleIndicator: { burstList: { warningPeriod: 30, bursts: { numberOfBursts: 1 } } },
        extensions,
      },
    },
    partyToCharge: { sendingSideID: '01' },
    aChChargingAddress: { srfConnection: 1 },
  }),
  vector('applyChargingReport', 36, 2, 'invoke', {
    timeDurationChargingResult: {
      partyToCharge: { receivingSideID: '01' },
      timeInformation: { timeIfNoTariffSwitch: 2600 },
      legActive: false,
    },
  }),
  vector('applyChargingReport', 36, 4, 'invoke', {
    timeDurationChargingResult: {
      partyToCharge: { receivingSideID: '01' },
      timeInformation: { timeIfTariffSwitch: { timeSinceTariffSwitch: 600, tariffSwitchInterval: 2000 } },
      legActive: true,
      callLegReleasedAtTcpExpiry: null,
      extensions,
      aChChargingAddress: { legID: { receivingSideID: '01' } },
    },
  }),
  vector('furnishChargingInformation', 34, 2, 'invoke', {
    fCIBCCCAMELsequence1: { freeFormatData: '0102030405060708', partyToCharge: { sendingSideID: '01' } },
  }),
  vector('furnishChargingInformation', 34, 4, 'invoke', {
    fCIBCCCAMELsequence1: { freeFormatData: '0102030405060708', partyToCharge: { sendingSideID: '01' }, appendFreeFormatData: 1 },
  }),
  vector('sendChargingInformation', 46, 2, 'invoke', {
    sCIBillingChargingCharacteristics: { aOCAfterAnswer: { 'cAI-GSM0224': advice, tariffSwitchInterval: 600 } },
    partyToCharge: { sendingSideID: '01' },
  }),
  vector('sendChargingInformation', 46, 4, 'invoke', {
    sCIBillingChargingCharacteristics: { aOCBeforeAnswer: { aOCInitial: advice, aOCSubsequent: { 'cAI-GSM0224': advice } } },
    partyToCharge: { sendingSideID: '01' },
    extensions,
  }),
  vector('callInformationReport', 44, 2, 'invoke', {
    requestedInformationList: [
      { requestedInformationType: 0, requestedInformationValue: { callAttemptElapsedTimeValue: 5 } },
      { requestedInformationType: 1, requestedInformationValue: { callStopTimeValue: '2026-01-01T12:30:00' } },
      { requestedInformationType: 2, requestedInformationValue: { callConnectedElapsedTimeValue: 600 } },
      { requestedInformationType: 30, requestedInformationValue: { releaseCauseValue: releaseCause(16) } },
    ],
    extensions,
    legID: { receivingSideID: '02' },
  }),
  vector('callInformationRequest', 45, 2, 'invoke', {
    requestedInformationTypeList: [0, 1, 2, 30],
    extensions,
    legID: { sendingSideID: '02' },
  }),
  vector('assistRequestInstructions', 16, 2, 'invoke', { correlationID: generic(0, '12345'), iPSSPCapabilities: '01', extensions }),
  vector('establishTemporaryConnection', 17, 2, 'invoke', {
    assistingSSPIPRoutingAddress: generic(0, '447700900090'),
    correlationID: digits,
    scfID: '0102',
    extensions,
    serviceInteractionIndicatorsTwo: { bothwayThroughConnectionInd: 0 },
    'na-info': { naOliInfo: '3d' },
  }),
  vector('establishTemporaryConnection', 17, 4, 'invoke', {
    assistingSSPIPRoutingAddress: generic(0, '447700900090'),
    correlationID: digits,
    scfID: '0102',
    extensions,
    carrier: '01010203',
    serviceInteractionIndicatorsTwo: { bothwayThroughConnectionInd: 0 },
    callSegmentID: 1,
    naOliInfo: '3d',
    chargeNumber: located(msisdn),
    originalCalledPartyID: redirected(msisdn),
    callingPartyNumber: calling(msisdn),
  }),
  vector('dFCWithArgument', 86, 4, 'invoke', { callSegmentID: 1, extensions }),
  vector('connectToResource', 19, 2, 'invoke', { resourceAddress: { none: null } }),
  vector('connectToResource', 19, 4, 'invoke', {
    resourceAddress: { ipRoutingAddress: called('447700900090') },
    extensions,
    serviceInteractionIndicatorsTwo: { bothwayThroughConnectionInd: 1 },
    callSegmentID: 1,
  }),
  vector('playAnnouncement', 47, 2, 'invoke', { informationToSend: announcement, disconnectFromIPForbidden: false }),
  vector('playAnnouncement', 47, 4, 'invoke', {
    informationToSend: {
      inbandInfo: {
        messageID: {
          variableMessage: {
            elementaryMessageID: 9,
            variableParts: [{ integer: 3 }, { number: digits }, { time: '1230' }, { date: '20260101' }, { price: '00001250' }],
          },
        },
      },
    },
    disconnectFromIPForbidden: true,
    requestAnnouncementCompleteNotification: true,
    extensions,
    callSegmentID: 1,
    requestAnnouncementStartedNotification: true,
  }),
  vector('playAnnouncement', 47, 3, 'invoke', {
    informationToSend: { inbandInfo: { messageID: { text: { messageContent: 'Hello', attributes: '0102' } } } },
  }),
  vector('playAnnouncement', 47, 3, 'invoke', { informationToSend: { inbandInfo: { messageID: { elementaryMessageIDs: [1, 2] } } } }),
  vector('promptAndCollectUserInformation', 48, 2, 'invoke', {
    collectedInfo: { collectedDigits: { maximumNbOfDigits: 4 } },
    informationToSend: { tone: { toneID: 1 } },
  }),
  vector('promptAndCollectUserInformation', 48, 4, 'invoke', {
    collectedInfo: {
      collectedDigits: {
        minimumNbOfDigits: 4,
        maximumNbOfDigits: 4,
        endOfReplyDigit: '0c',
        cancelDigit: '0b',
        startDigit: '0b',
        firstDigitTimeOut: 10,
        interDigitTimeOut: 5,
        errorTreatment: 2,
        interruptableAnnInd: true,
        voiceInformation: false,
        voiceBack: false,
      },
    },
    disconnectFromIPForbidden: false,
    informationToSend: announcement,
    extensions,
    callSegmentID: 1,
    requestAnnouncementStartedNotification: false,
  }),
  vector('promptAndCollectUserInformation', 48, 4, 'result', { digitsResponse: digits }),
  vector('promptAndCollectUserInformation', 48, 4, 'result', { digitsResponse: { type: 0, ia5: '12*#' } }),
  vector('specializedResourceReport', 49, 2, 'invoke', null),
  vector('specializedResourceReport', 49, 4, 'invoke', { allAnnouncementsComplete: null }),
  vector('specializedResourceReport', 49, 4, 'invoke', { firstAnnouncementStarted: null }),
]
