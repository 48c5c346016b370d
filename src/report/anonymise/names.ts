/**
 * What becomes of a field, by its name: explicit lists, so that a field that nobody has thought about is blanked. A test checks that every field of
 * MAP that is no number, flag or digits stands in exactly one list.
 */

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Numbers of nodes, roles and services: kept, unless nodes are replaced too. A bare parameter without a target is the HLR or roaming number of version 1. */
export const nodeNumbers = names(`
  address anchorMSC-Address css-Number ggsn-Number gmlc gmsc-Address gmsc-OrGsmSCF-Address gsmSCF-Address handoverNumber hlr-Id hlr-Number hlr-id
  mlc-Number mlcNumber mmeNumberforMTSMS msc-Number msrn networkNode-Number newMMENumber newMSC-Number newMSCNumber newSGSNNumber newVLR-Number
  oldMSC-Number omc-Id originatingEntityNumber parameter previousRoamingNumber roamingNumber sIWFSNumber serviceCentreAddress
  serviceCentreAddressDA serviceCentreAddressOA sgsn-Number smsGmscAddress smsf-3gpp-Number smsf-non-3gpp-Number targetMSC-Number vlr-Number
  vlr-number vmsc-Address
`)

/** Temporary identities: permuted. */
export const temporary = names(`tmsi lmsi new-lmsi p-tmsi m-tmsi`)

/** Keys, vectors, passwords: zeros. */
export const secrets = names(`decipheringKeys 
  rand sres kc xres ck ik autn auts kasme ki groupKey vstk vstk-rand password protectedPayload initialisationVector encryptionInfo
  integrityProtectionInfo securityParametersIndex lcsCodewordString
`)

/** Places: what stands behind the PLMN is permuted, coordinates are zeros; `--keep-locations` keeps them. */
export const cells = names(`
  cellGlobalIdOrServiceAreaIdFixedLength cellId e-utran-CGI e-utranCellGlobalIdentity globalCellId laiFixedLength nrCellGlobalIdentity
  nrTrackingAreaIdentity previous-LAI raIdentity routeingAreaIdentity servingCellId ta-Id targetCellId targetRNCId trackingAreaIdentity
`)
export const coordinates = names(`
  add-LocationEstimate geodeticInformation geographicalInformation locationEstimate velocityEstimate geranGANSSpositioningData
  geranPositioningData utranAdditionalPositioningData utranCivicAddress utranGANSSpositioningData utranPositioningData
`)
/** Place codes without a PLMN, all of them permuted. */
export const areas = names(`lac zoneCode regionalSubscriptionIdentifier areaIdentification`)
/** Numbers that stand for a place. */
export const placeNumbers = names(`locationNumber`)

/** Addresses of a subscriber's terminal: permuted, all octets. */
export const terminalAddresses = names(`
  pdp-Address ext-pdp-Address servedPartyIP-IPv4-Address servedPartyIP-IPv6-Address b-subscriberSubaddress forwardedToSubaddress
`)

/** Texts that people wrote: a filler of the same length. */
export const texts = names(`ussd-String nameString requestorIDString`)

/** Addresses and names of nodes: kept, unless nodes are replaced too; they then are zeros. */
export const nodeAddresses = names(`h-gmlc-address 
  additional-v-gmlc-Address amf-address diameter-Name diameter-Realm ggsn-Address h-gmlc-Address mme-Name mme-Number pdn-gw-ipv4-Address
  pdn-gw-ipv6-Address pdn-gw-name ppr-Address rnc-Address sCEF-ID sgsn-Address sgsn-Name sgsn-Realm traceCollectionEntity v-gmlc-Address
  aaa-Server-Name
`)

/** Names of access points, service and bearer codes, capabilities, qualities, times and references of nodes: kept. */
export const kept = names(`ss-Notification referenceNumber 
  accessMode alertingPattern allowedGSM-Algorithms alternativeChannelType aoipSelectedCodecTarget apn apn-InUse apn-Subscribed
  apn-oi-Replacement asciCallReference bearerService bssmap-ServiceHandover call-Direction callDiversionTreatmentIndicator category
  causeValue channelType chargingCharacteristics chosenChannelInfo chosenSpeechVersion cipheringAlgorithm cksn classmarkInfo cmi codec-Info
  codec1 codec2 codec3 codec4 codec5 codec6 codec7 codec8 cs-AllocationRetentionPriority cug-Interlock currentlyUsedCodec dataCodingScheme
  eDRX-Cycle-Length-Value encryptionAlgorithm encryptionAlgorithms eventMet expirationDate ext-BearerService ext-QoS-Subscribed
  ext-Teleservice ext-pdp-Type ext2-QoS-Subscribed ext3-QoS-Subscribed ext4-QoS-Subscribed extId forwardingOptions geran-classmark
  globalValue groupId groupid handoverPriority horizontal-accuracy iUSelectedCodec integrityProtectionAlgorithm
  integrityProtectionAlgorithms interCUG-Restrictions iuCurrentlyUsedCodec iuSelectedCodec ksi lastUE-ActivityTime lastUsedLtePLMN-Id
  lclsGlobalCallReference lcs-Priority lcs-ReferenceNumber lcsAPN listOfMeasurements local-Group-ID localtimeZone longGroupId lsaAttributes
  mSNetworkCapability mSRadioAccessCapability maximumRetransmissionTime maximumUeAvailabilityTime measurementQuantity mm-Code ms-Classmark2
  naea-PreferredCIC pdn-Type pdp-ChargingCharacteristics pdp-Type plmn-Id plmnId positioningMethod qos-Negotiated qos-Requested
  qos-Subscribed qos2-Negotiated qos2-Requested qos2-Subscribed qos3-Negotiated qos3-Requested qos3-Subscribed qos4-Negotiated
  qos4-Requested qos4-Subscribed ranap-ServiceHandover reportingTrigger requestedRetransmissionTime requestingPLMN-Id reset-Id
  restoration-Priority routeingNumber selectedGSM-Algorithm smDeliveryStartTime ss-Code ss-Event ss-Status subscriberDataStored
  superChargerSupportedInHLR teid-ForGnAndGp teid-ForIu teleservice teleserviceCode timeZone transactionId ueUsageType ussd-DataCodingScheme
  uuIndicator vertical-accuracy vplmnId
`)

/** Contents that are not opened, or that may name a call, a trace or a person: zeros. */
export const blanked = names(`positioningProtocolPDU gpsAssistanceData ganssAssistanceData partyNumberSubaddress deflectedToSubaddress 
  callReference callReferenceNumber chargingId extType lsaIdentity radioResourceInformation selectedLSA-Id selectedLSAIdentity
  signalInfo sip-uri-A sip-uri-B traceRecordingSessionReference traceReference traceReference2 uui
`)

/** A short message and its address: their parts are treated one by one. */
export const messages = names(`sm-RP-UI diagnosticInfo sm-RP-SMEA`)

/** All lists of names, for the test that they are whole and do not overlap. */
export const lists = {
  temporary,
  secrets,
  cells,
  coordinates,
  areas,
  placeNumbers,
  terminalAddresses,
  texts,
  nodeAddresses,
  kept,
  blanked,
  messages,
} as const
