/**
 * Hand-off between neighbouring switches (TIA-41 §6.4.2.10 to 28, N.S0008, N.S0029): whose call goes on in which cell, over which circuit, with which keys.
 * What radio measures of it stays octets.
 */
import type { Operation } from '../describe.js'
import { ESN, word } from './word.js'

const MIN = 'mobileIdentificationNumber'
/** The call before it moves: serving channel, and what the phone can. */
const AMPS = 'channelData stationClassMark'
const NAMPS = 'nampsCallMode nampsChannelData'
const TDMA = 'tdmaCallMode tdmaChannelData tdmaServiceCode tdmaTerminalCapability'
const TDMA_KEPT = 'tdmaBurstIndicator tdmaVoiceCoder'
const CDMA_SERVING =
  'cdmaCallMode cdmaChannelData cdmaServiceConfigurationRecord cdmaServingOneWayDelay cdmaStationClassMark cdmaStationClassMark2'
const CDMA = `${CDMA_SERVING} cdmaMobileProtocolRevision cdmaServiceOptionList cdmaTargetMAHOList cdmaTargetMeasurementList`
const CDMA2000 = 'cdma2000HandoffInvokeIOSData cdmaConnectionReferenceList cdmaMSMeasuredChannelIdentity'
const SECRETS = 'cdmaPrivateLongCodeMask signalingMessageEncryptionKey voicePrivacyMask'
const PACKET_DATA = 'dataKey dataPrivacyParameters ilspInformation pdsnAddress pdsnProtocolType qosPriority randomVariable tdmaBandwidth'
const WHY = 'confidentialityModes handoffReason'
const SECOND = `${AMPS} ${NAMPS} ${TDMA} ${TDMA_KEPT} ${CDMA} ${SECRETS} ${WHY} msLocation terminalType`
/** The channel that waits for the phone. */
const TARGET = 'channelData confidentialityModes tdmaBurstIndicator tdmaChannelData'
const TARGET_SECOND = `${TARGET} nampsChannelData tdmaVoiceCoder cdmaChannelData cdmaCodeChannelList cdmaSearchWindow cdmaServiceConfigurationRecord`
const TARGET_CDMA2000 = 'cdma2000HandoffResponseIOSData cdmaConnectionReferenceList cdmaSearchParameters'
const FIRST =
  'confidentialityModes handoffReason handoffState signalingMessageEncryptionKey tdmaBurstIndicator tdmaCallMode tdmaChannelData voicePrivacyMask'

export const handoff: readonly Operation[] = [
  word(
    'HandoffMeasurementRequest',
    1,
    [`${AMPS} servingCellID`, 'targetCellIDList tdmaCallMode tdmaChannelData tdmaTerminalCapability'],
    ['signalQuality targetCellID'],
  ),
  word(
    'HandoffMeasurementRequest2',
    35,
    ['servingCellID', `${AMPS} ${NAMPS} ${TDMA} ${CDMA_SERVING} msLocation targetCellIDList tdmaBandwidth`],
    ['', 'cdmaTargetMeasurementList targetMeasurementList'],
  ),
  word(
    'FacilitiesDirective',
    2,
    [`billingID ${AMPS} ${ESN} interMSCCircuitID interSwitchCount ${MIN} servingCellID targetCellID`, FIRST],
    ['channelData', TARGET],
  ),
  word(
    'FacilitiesDirective2',
    36,
    [
      `billingID ${ESN} interMSCCircuitID interSwitchCount ${MIN} servingCellID`,
      `${SECOND} ${CDMA2000} ${PACKET_DATA} alertCode baseStationManufacturerCode cdmaBandClassList handoffState meid nonPublicData systemOperatorCode targetCellID userZoneData`,
    ],
    ['', `${TARGET_SECOND} ${TARGET_CDMA2000} bsmcstatus ilspInformation sOCStatus targetCellID`],
  ),
  word(
    'HandoffBack',
    4,
    [`channelData interMSCCircuitID ${MIN} servingCellID targetCellID`, `${FIRST} billingID`],
    ['channelData', TARGET],
  ),
  word(
    'HandoffBack2',
    37,
    [
      `billingID interMSCCircuitID ${MIN}`,
      `${SECOND} ${CDMA2000} ${PACKET_DATA} baseStationManufacturerCode cdmaBandClassList handoffState interSwitchCount servingCellID systemOperatorCode targetCellID`,
    ],
    ['', `${TARGET_SECOND} ${TARGET_CDMA2000} bsmcstatus sOCStatus targetCellID`],
  ),
  word(
    'HandoffToThird',
    25,
    [
      `billingID ${ESN} interMSCCircuitID interSwitchCount ${MIN} mscid servingCellID stationClassMark targetCellID`,
      `${SECOND} baseStationManufacturerCode cdmaBandClassList handoffState`,
    ],
    ['targetCellID', TARGET_SECOND],
  ),
  word(
    'HandoffToThird2',
    38,
    [
      `billingID ${ESN} interMSCCircuitID interSwitchCount ${MIN} mscid servingCellID`,
      `${SECOND} ${CDMA2000} ${PACKET_DATA} bsmcstatus meid sOCStatus targetCellID userZoneData`,
    ],
    ['', `${TARGET_SECOND} ${TARGET_CDMA2000} targetCellID`],
  ),
  word('MobileOnChannel', 3, ['']),
  word(
    'InterSystemSetup',
    46,
    [
      `billingID ${ESN} interMSCCircuitID`,
      `MSID ${SECRETS} alertCode CALLERTEXT cdmaServiceOption cdmaServiceOptionList changeServiceAttributes dataKey displayText displayText2 ilspInformation meid redirectingNumberString redirectingSubaddress`,
    ],
    ['', 'cdmaConnectionReferenceList cdmaServiceOption ilspInformation setupResult'],
  ),
  word(
    'ChangeFacilities',
    58,
    [
      '',
      `cdmaPrivateLongCodeMask cdmaServiceConfigurationRecord dataKey dataPrivacyParameters ${ESN} interMSCCircuitID ilspInformation ${MIN} randomVariable tdmaBandwidth tdmaServiceCode voicePrivacyMask`,
    ],
    ['', 'reasonList'],
  ),
  word(
    'ChangeService',
    59,
    [
      '',
      `cdmaServiceConfigurationRecord cdmaServiceOptionList changeServiceAttributes ${ESN} ilspInformation ${MIN} tdmaBandwidth tdmaDataMode tdmaServiceCode tdmaVoiceMode`,
    ],
    [
      '',
      'cdmaPrivateLongCodeMask cdmaServiceConfigurationRecord cdmaServiceOptionList changeServiceAttributes dataKey dataPrivacyParameters randomVariable reasonList tdmaServiceCode voicePrivacyMask',
    ],
  ),
  word(
    'AddService',
    99,
    ['', 'MSID cdmaConnectionReferenceList cdmaServiceOptionList digits interMSCCircuitID'],
    ['', 'cdmaConnectionReferenceList cdmaServiceOptionList qosPriority reasonList'],
  ),
  word('DropService', 100, ['', 'MSID billingID cdmaConnectionReferenceList interMSCCircuitID releaseReason'], ['', 'billingID']),
]
