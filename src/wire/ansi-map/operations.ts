/**
 * The operations of ANSI-41 (TIA-41 §6.4.2, 3GPP2 X.S0004-540, J-STD-036) with the parameters of invocation and result. Parameters form SETs: their
 * order says nothing. Those of hand-off stand in handoff.ts. Left out: InformationBackward, whose table we have not seen, and Release, which is reserved;
 * their parameters are opened as far as their tags go.
 */
import type { Operation } from '../describe.js'
import { handoff } from './handoff.js'
import { ESN, type Parameters, word } from './word.js'

const REGISTRATION_RESULT =
  'analogRedirectRecord authorizationDenied authorizationPeriod cdmaRedirectRecord deniedAuthorizationPeriod digits mscid PROFILE serviceRedirectionInfo roamingIndication'
/** What any answer may say of where a call goes on. */
const ROUTED = 'actionCode announcementList dmh-RedirectionIndicator redirectingNumberDigits terminationList triggerAddressList'
const REDIRECTING = 'redirectingNumberString redirectingSubaddress'
const SMS_ADDRESSES =
  'sms-ChargeIndicator sms-DestinationAddress sms-OriginalDestinationAddress sms-OriginalDestinationSubaddress sms-OriginalOriginatingAddress sms-OriginalOriginatingSubaddress sms-OriginatingAddress'
const PAGED = `alertCode CALLERTEXT cdmaBandClass cdmaMobileProtocolRevision cdmaServiceOption cdmaServiceOptionList cdmaSlotCycleIndex cdmaStationClassMark cdmaStationClassMark2 controlChannelMode displayText displayText2 MSID locationAreaID mobileDirectoryNumber mSIDUsage networkTMSI pageCount pageIndicator pageResponseTime redirectingNumberString redirectingSubaddress tdmaDataFeaturesIndicator tdmaServiceCode terminalType`
const AUTHENTICATION =
  'authenticationAlgorithmVersion authenticationResponseUniqueChallenge callHistoryCount carrierDigits denyAccess destinationDigits randomVariableSSD randomVariableUniqueChallenge routingDigits sharedSecretData ssdnotShared updateCount'

/** Registration, profile, and who may use the network. */
const registration: readonly Operation[] = [
  word(
    'RegistrationNotification',
    13,
    [
      `${ESN} mscid qualificationInformationCode systemMyTypeCode`,
      'MSID meid availabilityType borderCellAccess cdmaNetworkIdentification controlChannelData controlChannelMode extendedMSCID locationAreaID msc-Address mSCIdentificationNumber pc-ssn receivedSignalQuality reportType serviceRedirectionCause senderIdentificationNumber sms-Address sms-MessageWaitingIndicator systemAccessData systemAccessType systemCapabilities terminalType transactionCapability winCapability mpcAddress mpcAddressList',
    ],
    [
      'systemMyTypeCode',
      `${REGISTRATION_RESULT} MSID controlChannelData receivedSignalQuality senderIdentificationNumber sms-MessageWaitingIndicator systemAccessData`,
    ],
  ),
  word(
    'RegistrationCancellation',
    14,
    [
      `${ESN} mobileIdentificationNumber`,
      'cancellationType controlChannelData receivedSignalQuality senderIdentificationNumber systemAccessData imsi',
    ],
    ['', 'callHistoryCount cancellationDenied controlChannelData receivedSignalQuality sms-MessageWaitingIndicator systemAccessData'],
  ),
  word(
    'QualificationRequest',
    6,
    [
      `${ESN} qualificationInformationCode systemMyTypeCode`,
      'MSID locationAreaID cdmaNetworkIdentification controlChannelMode mscid senderIdentificationNumber systemAccessType terminalType transactionCapability winCapability nonPublicData userZoneData meid',
    ],
    ['systemMyTypeCode', `${REGISTRATION_RESULT} controlChannelMode`],
  ),
  word(
    'QualificationDirective',
    7,
    [
      `${ESN} qualificationInformationCode systemMyTypeCode`,
      `MSID ${REGISTRATION_RESULT} controlChannelMode locationAreaID senderIdentificationNumber`,
    ],
    [''],
  ),
  word(
    'QualificationRequest2',
    112,
    [
      'mscid qualificationInformationCode systemAccessType systemMyTypeCode transactionCapability',
      `cdmaNetworkIdentification controlChannelMode ${ESN} locationAreaID mobileDirectoryNumber MSID mSCIdentificationNumber nonPublicData serviceRedirectionCause senderIdentificationNumber terminalType userGroup userZoneData winCapability`,
    ],
    ['systemMyTypeCode', `${REGISTRATION_RESULT} controlChannelMode ${ESN} MSID`],
  ),
  word('UnreliableRoamerDataDirective', 20, ['', 'mscid senderIdentificationNumber']),
  word('MSInactive', 22, [
    `${ESN} mobileIdentificationNumber`,
    'callHistoryCount deregistrationType destinationDigits locationAreaID senderIdentificationNumber servicesResult sms-MessageWaitingIndicator meid',
  ]),
  word('BulkDeregistration', 34, ['', 'senderIdentificationNumber']),
  word(
    'RoamerDatabaseVerificationRequest',
    98,
    ['', 'invokingNEType mobileDirectoryNumber mscid MSID range'],
    ['', 'transactionCapability'],
  ),
  word(
    'ParameterRequest',
    60,
    ['requiredParametersMask', `${ESN} MSID mscid networkTMSI pc-ssn senderIdentificationNumber systemMyTypeCode`],
    ['', `${ESN} imsi locationAreaID mobileIdentificationNumber networkTMSI reasonList`],
  ),
  word(
    'TMSIDirective',
    61,
    [`${ESN} mscid networkTMSIExpirationTime newNetworkTMSI`, 'locationAreaID networkTMSI MSID'],
    ['', `denyAccess ${ESN} mscid reasonList meid`],
  ),
]

const NO_PARAMETERS: Parameters = ['']

/** Calls: where they go, and who may turn them. */
const calls: readonly Operation[] = [
  word(
    'LocationRequest',
    15,
    [
      'billingID digits mscid systemMyTypeCode',
      'acgencountered CALLER cdmaServiceOption mSCIdentificationNumber pc-ssn REDIRECTED senderIdentificationNumber terminationAccessType tdmaServiceCode transactionCapability triggerType winCapability callingPartyCategory',
    ],
    [
      `${ESN} mobileIdentificationNumber mscid`,
      'accessDeniedReason announcementList callingPartyNumberString1 callingPartyNumberString2 cdmaServiceOption controlNetworkID digits displayText displayText2 BILLING dmh-RedirectionIndicator dmh-ServiceID groupInformation mobileDirectoryNumber noAnswerTime oneTimeFeatureIndicator pc-ssn preferredLanguageIndicator redirectingNumberDigits redirectingNumberString redirectingSubaddress routingDigits tdmaServiceCode terminationList TRIGGERS meid',
    ],
  ),
  word(
    'RoutingRequest',
    16,
    [
      `billingID ${ESN} mscid systemMyTypeCode`,
      'MSID alertCode callingPartyName CALLER CALLERTEXT cdmaServiceOption controlChannelMode destinationDigits displayText displayText2 BILLING legInformation locationAreaID mobileDirectoryNumber mSCIdentificationNumber noAnswerTime oneTimeFeatureIndicator pc-ssn pilotBillingID pilotNumber REDIRECTED redirectingNumberString senderIdentificationNumber tdmaServiceCode terminationTreatment TRIGGERS userGroup transactionCapability voiceMailboxNumber voiceMailboxPIN',
    ],
    [
      'mscid',
      'accessDeniedReason billingID cdmaServiceOption conditionallyDeniedReason digits mSCIdentificationNumber pc-ssn tdmaServiceCode',
    ],
  ),
  word(
    'FeatureRequest',
    17,
    [
      `digits ${ESN}`,
      'MSID billingID acgencountered callingPartyName CALLER conferenceCallingIndicator mobileDirectoryNumber mscid mSCIdentificationNumber oneTimeFeatureIndicator pc-ssn senderIdentificationNumber systemMyTypeCode transactionCapability meid',
    ],
    [
      'featureResult',
      `${ROUTED} ${REDIRECTING} accessDeniedReason CALLERTEXT carrierDigits conferenceCallingIndicator digits displayText displayText2 BILLING groupInformation mobileDirectoryNumber noAnswerTime oneTimeFeatureIndicator pACAIndicator pilotNumber preferredLanguageIndicator resumePIC routingDigits terminationTriggers`,
    ],
  ),
  word(
    'TransferToNumberRequest',
    23,
    [
      `${ESN} redirectionReason systemMyTypeCode`,
      'MSID acgencountered billingID callingPartyName CALLER cdmaServiceOption groupInformation legInformation mscid mSCIdentificationNumber pilotBillingID pilotNumber senderIdentificationNumber tdmaServiceCode transactionCapability winCapability meid',
    ],
    [
      '',
      `${ROUTED} ${REDIRECTING} accessDeniedReason CALLERTEXT digits displayText displayText2 BILLING dmh-ServiceID groupInformation mobileDirectoryNumber noAnswerTime preferredLanguageIndicator terminationTriggers`,
    ],
  ),
  word('RedirectionRequest', 24, [
    `billingID ${ESN} redirectionReason`,
    'MSID cdmaServiceOption legInformation mSCIdentificationNumber tdmaServiceCode',
  ]),
  word('RedirectionDirective', 49, [
    `billingID ${ESN} mobileIdentificationNumber systemMyTypeCode`,
    'digits BILLING mSCIdentificationNumber redirectingNumberString redirectingSubaddress senderIdentificationNumber',
  ]),
  word(
    'InformationDirective',
    42,
    [
      ESN,
      'MSID alertCode announcementList CALLERTEXT displayText displayText2 redirectingNumberString redirectingSubaddress senderIdentificationNumber',
    ],
    ['', 'alertResult'],
  ),
  word(
    'InformationForward',
    43,
    [
      'interMSCCircuitID mobileIdentificationNumber',
      `alertCode announcementList CALLERTEXT displayText displayText2 ${ESN} messageWaitingNotificationCount messageWaitingNotificationType redirectingNumberString redirectingSubaddress meid`,
    ],
    ['', 'alertResult'],
  ),
  word(
    'OriginationRequest',
    47,
    [
      `billingID digits ${ESN} mscid originationTriggers transactionCapability`,
      'MSID acgencountered callingPartyName CALLER locationAreaID featureIndicator mSCIdentificationNumber oneTimeFeatureIndicator pc-ssn senderIdentificationNumber servingCellID tdmaServiceCode triggerType winCapability meid PROFILE MOBINFO cdmaServiceOption mpcAddress',
    ],
    [
      '',
      `${ROUTED} ${REDIRECTING} accessDeniedReason CALLERTEXT carrierDigits digits displayText displayText2 BILLING dmh-ChargeInformation dmh-ServiceID groupInformation mobileDirectoryNumber noAnswerTime oneTimeFeatureIndicator pilotNumber preferredLanguageIndicator resumePIC routingDigits terminationTriggers`,
    ],
  ),
  word(
    'AnalyzedInformation',
    64,
    [
      'billingID digits mscid transactionCapability triggerType winCapability',
      `acgencountered callingPartyName CALLER carrierDigits conferenceCallingIndicator destinationDigits dmh-BillingIndicator dmh-ChargeInformation dmh-RedirectionIndicator ${ESN} featureIndicator locationAreaID mobileDirectoryNumber MSID mSCIdentificationNumber oneTimeFeatureIndicator preferredLanguageIndicator REDIRECTED routingDigits servingCellID systemMyTypeCode terminationAccessType timeDateOffset timeOfDay`,
    ],
    [
      '',
      `${ROUTED} accessDeniedReason carrierDigits conferenceCallingIndicator digits displayText BILLING dmh-ServiceID noAnswerTime oneTimeFeatureIndicator resumePIC routingDigits terminationTriggers`,
    ],
  ),
  word(
    'ServiceRequest',
    63,
    [
      'serviceID',
      `accessDeniedReason acgencountered availabilityType billingID callingPartyName CALLER carrierDigits conditionallyDeniedReason dataAccessElementList destinationDigits digits dmh-RedirectionIndicator dmh-ServiceID ${ESN} extendedMSCID featureIndicator groupInformation legInformation locationAreaID mobileDirectoryNumber mscid mSCIdentificationNumber MSID pc-ssn pilotBillingID pilotNumber preferredLanguageIndicator REDIRECTED redirectionReason routingDigits senderIdentificationNumber servingCellID systemMyTypeCode terminationAccessType timeDateOffset timeOfDay transactionCapability triggerType winCapability`,
    ],
    [
      '',
      `${ROUTED} ${REDIRECTING} accessDeniedReason alertCode callingPartyName CALLERTEXT carrierDigits digits displayText displayText2 BILLING dmh-ChargeInformation dmh-ServiceID groupInformation mobileDirectoryNumber noAnswerTime resumePIC routingDigits`,
    ],
  ),
  word('NumberPortabilityRequest', 62, ['digits', 'acgencountered callingPartyNumberDigits1 mscid MSID'], ['', 'routingDigits']),
  word(
    'CallControlDirective',
    81,
    [
      'billingID mscid',
      `MSID actionCode announcementList displayText BILLING dmh-ChargeInformation dmh-RedirectionIndicator ${ESN} mobileDirectoryNumber preferredLanguageIndicator terminationList triggerAddressList`,
    ],
    ['', 'callStatus'],
  ),
  word('Modify', 70, ['databaseKey modificationRequestList'], ['modificationResultList']),
  word('Search', 72, ['databaseKey serviceDataAccessElementList'], ['serviceDataAccessElementList']),
  word('MessageDirective', 79, ['messageWaitingNotificationCount', 'mobileDirectoryNumber MSID']),
  word('BulkDisconnection', 80, ['mscid', 'timeDateOffset timeOfDay mSCIdentificationNumber senderIdentificationNumber']),
  word('UnreliableCallData', 87, ['controlNetworkID mscid']),
  word('CallRecoveryReport', 84, ['callRecoveryIDList']),
  word('DisconnectResource', 67, NO_PARAMETERS),
  word('InstructionRequest', 69, NO_PARAMETERS),
  word('ResetTimer', 71, NO_PARAMETERS),
  word('ACGDirective', 97, ['controlType', 'pc-ssn globalTitle gapDuration scfOverloadGapInterval serviceManagementSystemGapInterval']),
  word('ConnectResource', 66, ['destinationDigits', 'carrierDigits routingDigits']),
  word('ConnectionFailureReport', 65, ['failureType', 'failureCause']),
  word('SeizeResource', 73, ['', 'preferredLanguageIndicator privateSpecializedResource specializedResource'], ['destinationDigits']),
  word(
    'SRFDirective',
    74,
    ['', 'announcementList digitCollectionControl executeScript mobileDirectoryNumber'],
    ['', 'digits scriptResult'],
  ),
  word('RemoteUserInteractionDirective', 50, ['announcementList digitCollectionControl'], ['', 'digits']),
]

const TRIGGERED = 'billingID mscid transactionCapability triggerType winCapability'
const CALLED = `${ESN} acgencountered CALLER groupInformation legInformation locationAreaID mobileDirectoryNumber MSID mSCIdentificationNumber oneTimeFeatureIndicator pilotBillingID pilotNumber preferredLanguageIndicator redirectingNumberDigits redirectingSubaddress servingCellID systemMyTypeCode terminationAccessType`
const CALLED_RESULT = `${ROUTED} accessDeniedReason callingPartyNumberString1 callingPartyNumberString2 carrierDigits displayText dmh-AlternateBillingDigits dmh-BillingDigits dmh-ServiceID groupInformation oneTimeFeatureIndicator pilotNumber preferredLanguageIndicator resumePIC routingDigits terminationTriggers`
const CALLING = `${ESN} MSID callingPartyName CALLER carrierDigits destinationDigits digits locationAreaID mobileDirectoryNumber mSCIdentificationNumber pc-ssn redirectingNumberDigits redirectingPartyName routingDigits servingCellID`
const CALLING_RESULT = `${ROUTED} carrierDigits BILLING dmh-ChargeInformation dmh-ServiceID noAnswerTime oneTimeFeatureIndicator preferredLanguageIndicator routingDigits`
const EVENT = `${ESN} MSID locationAreaID mobileDirectoryNumber mSCIdentificationNumber servingCellID systemMyTypeCode`
const EVENT_OF = 'billingID mscid timeOfDay triggerType'

/** Events of a call that an SCP is told of (WIN, TIA/EIA-771). */
const events: readonly Operation[] = [
  word(
    'FacilitySelectedAndAvailable',
    68,
    [TRIGGERED, `${CALLED} callingPartyName redirectingPartyName`],
    [
      '',
      'accessDeniedReason actionCode alertCode displayText BILLING dmh-ChargeInformation dmh-RedirectionIndicator dmh-ServiceID noAnswerTime oneTimeFeatureIndicator resumePIC TRIGGERS',
    ],
  ),
  word('TBusy', 75, [TRIGGERED, `${CALLED} redirectionReason`], ['', CALLED_RESULT]),
  word('TNoAnswer', 76, [TRIGGERED, `${CALLED} redirectionReason`], ['', `${CALLED_RESULT} dmh-AccountCodeDigits`]),
  word('OCalledPartyBusy', 88, [TRIGGERED, `${CALLING} failureCause`], ['', CALLING_RESULT]),
  word('ONoAnswer', 89, [TRIGGERED, CALLING], ['', CALLING_RESULT]),
  word('OAnswer', 82, [`${EVENT_OF} timeDateOffset`, `${EVENT} featureIndicator`]),
  word(
    'ODisconnect',
    83,
    [`${EVENT_OF} transactionCapability winCapability`, `${EVENT} releaseCause timeDateOffset`],
    ['', 'announcementList dmh-ServiceID'],
  ),
  word('TAnswer', 85, [
    `${EVENT_OF} transactionCapability winCapability`,
    `${EVENT} featureIndicator timeDateOffset terminationAccessType`,
  ]),
  word(
    'TDisconnect',
    86,
    [EVENT_OF, `${EVENT} callingPartyNumberDigits1 callingPartyNumberDigits2 releaseCause timeDateOffset`],
    ['', 'dmh-ServiceID'],
  ),
  word('CallTerminationReport', 92, ['', 'billingID MSID networkTMSI']),
]

/** Secrets of a phone: challenges, shared secret data, over-the-air provisioning. */
const authentication: readonly Operation[] = [
  word(
    'AuthenticationDirective',
    27,
    [
      ESN,
      `MSID ${AUTHENTICATION} authenticationResponseReauthentication cdmaPrivateLongCodeMask caveKey locationAreaID randomVariableReauthentication meid mobileStationMIN mscid senderIdentificationNumber serviceIndicator signalingMessageEncryptionKey voicePrivacyMask`,
    ],
    ['', 'callHistoryCount'],
  ),
  word(
    'AuthenticationDirectiveForward',
    39,
    ['interMSCCircuitID mobileIdentificationNumber', 'authenticationResponseUniqueChallenge randomVariableUniqueChallenge updateCount'],
    ['', 'countUpdateReport uniqueChallengeReport'],
  ),
  word(
    'AuthenticationFailureReport',
    30,
    [
      `${ESN} reportType systemAccessType systemCapabilities`,
      'MSID callHistoryCount callHistoryCountExpected mscid senderIdentificationNumber terminalType meid',
    ],
    ['', `${AUTHENTICATION} terminalType`],
  ),
  word(
    'AuthenticationRequest',
    28,
    [
      `${ESN} mscid systemAccessType systemCapabilities`,
      'MSID authenticationData authenticationResponse callHistoryCount cdmaNetworkIdentification confidentialityModes controlChannelMode digits pc-ssn randomVariable serviceRedirectionCause senderIdentificationNumber suspiciousAccess terminalType transactionCapability meid',
    ],
    [
      '',
      `${AUTHENTICATION} analogRedirectRecord cdmaPrivateLongCodeMask cdmaRedirectRecord dataKey mobileIdentificationNumber roamingIndication serviceRedirectionInfo signalingMessageEncryptionKey voicePrivacyMask`,
    ],
  ),
  word(
    'AuthenticationStatusReport',
    40,
    [
      `${ESN} systemCapabilities`,
      'MSID countUpdateReport meid mscid reauthenticationReport senderIdentificationNumber serviceIndicator signalingMessageEncryptionReport ssdUpdateReport uniqueChallengeReport voicePrivacyReport',
    ],
    ['', AUTHENTICATION],
  ),
  word(
    'BaseStationChallenge',
    29,
    [`${ESN} randomVariableBaseStation`, 'MSID senderIdentificationNumber serviceIndicator meid'],
    ['authenticationResponseBaseStation'],
  ),
  word('CountRequest', 31, [`${ESN} mobileIdentificationNumber`, 'senderIdentificationNumber meid'], ['', 'callHistoryCount']),
  word('RandomVariableRequest', 48, ['mscid randc servingCellID'], ['', 'randomVariable randValidTime']),
  word(
    'OTASPRequest',
    56,
    [
      '',
      `actionCode aKeyProtocolVersion authenticationData authenticationResponse callHistoryCount ${ESN} MSID mobileStationMIN mobileStationIMSI mobileStationPartialKey mscid newlyAssignedMIN newlyAssignedIMSI randomVariable randomVariableBaseStation serviceIndicator systemCapabilities terminalType meid`,
    ],
    [
      '',
      'aKeyProtocolVersion authenticationResponseBaseStation baseStationPartialKey denyAccess modulusValue otasp-ResultCode primitiveValue signalingMessageEncryptionReport ssdUpdateReport uniqueChallengeReport voicePrivacyReport',
    ],
  ),
]

const DELIVERED = ['', 'sms-BearerData sms-CauseCode'] as const

/** Short messages. */
const sms: readonly Operation[] = [
  word(
    'SMSDeliveryPointToPoint',
    53,
    [
      'sms-BearerData sms-TeleserviceIdentifier',
      `actionCode cdmaServingOneWayDelay2 ${ESN} meid interMessageTime mscid MSID newlyAssignedIMSI newlyAssignedMIN newMINExtension serviceIndicator ${SMS_ADDRESSES} sms-MessageCount sms-NotificationIndicator teleservice-Priority temporaryReferenceNumber`,
    ],
    [
      '',
      `actionCode authorizationDenied denyAccess ${ESN} meid mobileStationMIN mobileStationIMSI mscid servingCellID sms-BearerData sms-CauseCode systemCapabilities`,
    ],
  ),
  word(
    'SMSDeliveryBackward',
    51,
    ['interMSCCircuitID mobileIdentificationNumber sms-BearerData sms-TeleserviceIdentifier', `${ESN} ${SMS_ADDRESSES}`],
    DELIVERED,
  ),
  word(
    'SMSDeliveryForward',
    52,
    ['interMSCCircuitID mobileIdentificationNumber sms-BearerData sms-TeleserviceIdentifier', `${ESN} ${SMS_ADDRESSES}`],
    DELIVERED,
  ),
  word('SMSDeliveryPointToPointAck', 78, ['interMSCCircuitID', 'MSID sms-BearerData sms-CauseCode sms-TransactionID']),
  word(
    'SMSNotification',
    54,
    [ESN, 'MSID mobileDirectoryNumber sms-AccessDeniedReason sms-Address sms-TeleserviceIdentifier meid'],
    ['', 'sms-MessageCount'],
  ),
  word(
    'SMSRequest',
    55,
    ['', `MSID ${ESN} mobileDirectoryNumber serviceIndicator sms-NotificationIndicator sms-TeleserviceIdentifier`],
    ['', `${ESN} MSID sms-AccessDeniedReason sms-Address sms-CauseCode transactionCapability`],
  ),
  word(
    'InterSystemSMSDelivery-PointToPoint',
    111,
    [
      'sms-BearerData sms-TeleserviceIdentifier',
      'MSID signalingMessageEncryptionKey sms-MessageCount sms-OriginalOriginatingAddress sms-OriginalOriginatingSubaddress',
    ],
    DELIVERED,
  ),
  word('InterSystemSMSPage', 101, [
    'sms-BearerData sms-TeleserviceIdentifier',
    `cdma2000MobileSupportedCapabilities cdmaSlotCycleIndex cdmaStationClassMark2 ${ESN} MSID locationAreaID networkTMSI pageIndicator pageResponseTime ${SMS_ADDRESSES}`,
  ]),
]

const POSITION = `imsi lcsBillingID lcs-Client-ID meid mobileIdentificationNumber mobilePositionCapability ${ESN} PQOS`

/** Where a phone is (J-STD-036). */
const location: readonly Operation[] = [
  word(
    'PositionRequest',
    90,
    ['mscid positionInformationCode', `${ESN} mobileDirectoryNumber MSID senderIdentificationNumber`],
    ['', `${ESN} extendedMSCID mSCIdentificationNumber mscid MSID mSStatus pc-ssn pSID-RSIDInformation locationAreaID servingCellID`],
  ),
  word(
    'PositionRequestForward',
    91,
    ['interMSCCircuitID positionInformationCode', `${ESN} MSID`],
    ['', 'mscid mSStatus locationAreaID servingCellID'],
  ),
  word(
    'GeoPositionDirective',
    93,
    [
      '',
      `positionRequestType positionInformation positionResult mscid pc-ssn networkTMSI servingCellID mobileDirectoryNumber ${POSITION} MOBINFO`,
    ],
    ['', 'positionResult positionInformation lcsBillingID'],
  ),
  word(
    'GeoPositionRequest',
    94,
    ['positionRequestType', `billingID ${POSITION} MOBINFO mscid networkTMSI servingCellID teleservice-Priority`],
    ['', 'positionResult positionInformation lcsBillingID mscid servingCellID MOBINFO'],
  ),
  word(
    'InterSystemPositionRequest',
    95,
    [
      'positionRequestType',
      `actionCode cdmaPSMMCount digits emergencyServicesRoutingDigits lirAuthorization mobileDirectoryNumber ${POSITION} MOBINFO mpcAddress mpcAddressList mpcid mscid networkTMSI pc-ssn servingCellID tdma-MAHORequest`,
    ],
    ['positionResult', 'lcsBillingID mobilePositionCapability MOBINFO mscid positionInformation servingCellID'],
  ),
  word(
    'InterSystemPositionRequestForward',
    96,
    ['interMSCCircuitID positionRequestType', `${POSITION} mpcid tdma-MAHORequest`],
    ['mscid positionResult', 'lcsBillingID positionInformation servingCellID'],
  ),
  word(
    'LCSParameterRequest',
    102,
    ['', 'mobileDirectoryNumber mpcid MSID'],
    [
      '',
      `accessDeniedReason ${ESN} imsi meid mobileDirectoryNumber mobileIdentificationNumber mobilePositionCapability mpcAddress mpcAddressList mscid pc-ssn`,
    ],
  ),
  word('PositionEventNotification', 106, ['positionResult', 'MSID lcsBillingID']),
  word(
    'InterSystemPage',
    32,
    [
      `billingID ${ESN}`,
      `${PAGED} callingPartyName callingPartyNumberDigits1 callingPartyNumberDigits2 BILLING extendedMSCID extendedSystemMyTypeCode legInformation mscid mSCIdentificationNumber oneTimeFeatureIndicator pc-ssn pilotBillingID pilotNumber preferredLanguageIndicator redirectingNumberDigits redirectingPartyName senderIdentificationNumber systemMyTypeCode terminationTreatment TRIGGERS`,
    ],
    [
      '',
      'accessDeniedReason billingID cdmaServiceOption conditionallyDeniedReason digits extendedMSCID extendedSystemMyTypeCode mSCIdentificationNumber pc-ssn tdmaServiceCode',
    ],
  ),
  word(
    'InterSystemPage2',
    45,
    [`billingID ${ESN}`, `${PAGED} nonPublicData pagingFrameClass pSID-RSIDList userZoneData`],
    [
      '',
      'accessDeniedReason authenticationResponseBaseStation callHistoryCount cdmaServiceOption randc randomVariableBaseStation systemAccessType systemCapabilities tdmaDataMode tdmaServiceCode terminalType',
    ],
  ),
  word(
    'UnsolicitedResponse',
    33,
    [
      `billingID ${ESN} mobileIdentificationNumber`,
      'cdmaServiceOption digits extendedMSCID extendedSystemMyTypeCode pc-ssn systemAccessType tdmaServiceCode meid',
    ],
    [
      '',
      'accessDeniedReason alertCode billingID callingPartyName callingPartyNumberDigits1 callingPartyNumberDigits2 CALLERTEXT displayText displayText2 BILLING extendedMSCID extendedSystemMyTypeCode legInformation mobileDirectoryNumber mSCIdentificationNumber oneTimeFeatureIndicator pc-ssn pilotBillingID pilotNumber preferredLanguageIndicator REDIRECTED redirectingNumberString terminationTreatment TRIGGERS',
    ],
  ),
]

const CIRCUIT: Parameters = ['interMSCCircuitID']

/** Trunks between switches. */
const trunks: readonly Operation[] = [
  word('Blocking', 8, CIRCUIT),
  word('Unblocking', 9, CIRCUIT),
  word('ResetCircuit', 10, CIRCUIT, ['trunkStatus']),
  word('TrunkTest', 11, ['interMSCCircuitID seizureType']),
  word('TrunkTestDisconnect', 12, CIRCUIT),
  word('FacilitiesRelease', 5, ['interMSCCircuitID releaseReason', 'billingID mobileIdentificationNumber'], ['', 'billingID']),
  word('InterSystemAnswer', 44, ['interMSCCircuitID mobileIdentificationNumber', ESN]),
  word('FlashRequest', 26, [
    'digits interMSCCircuitID mobileIdentificationNumber',
    `confidentialityModes ${ESN} emergencyServicesRoutingDigits`,
  ]),
]

export const operations: readonly Operation[] = [
  ...registration,
  ...calls,
  ...events,
  ...authentication,
  ...sms,
  ...location,
  ...trunks,
  ...handoff,
]
