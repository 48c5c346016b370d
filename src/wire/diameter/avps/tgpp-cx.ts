/**
 * AVPs of TS 29.229 (Cx, Dx) and TS 29.329 (Sh, Dh). «3GPP-» stands before names that RFC 4740 has for other AVPs, and «Sh-» before the User-Data of Sh,
 * because a name must mean one AVP.
 */
import { avpsOf, may, must, TGPP } from '../dictionary.js'
import { bits, diameterUri, enumerated, grouped, identityUri, octetString, octetsOf, tbcd, time, unsigned32, utf8String } from '../types.js'

const serverAssignmentType = enumerated(`
  0 NO_ASSIGNMENT, 1 REGISTRATION, 2 RE_REGISTRATION, 3 UNREGISTERED_USER, 4 TIMEOUT_DEREGISTRATION, 5 USER_DEREGISTRATION,
  6 TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME, 7 USER_DEREGISTRATION_STORE_SERVER_NAME, 8 ADMINISTRATIVE_DEREGISTRATION,
  9 AUTHENTICATION_FAILURE, 10 AUTHENTICATION_TIMEOUT, 11 DEREGISTRATION_TOO_MUCH_DATA, 12 AAA_USER_DATA_REQUEST, 13 PGW_UPDATE,
  14 RESTORATION
`)

const dataReference = enumerated(`
  0 RepositoryData, 1 Undefined, 2 Undefined, 3 Undefined, 4 Undefined, 5 Undefined, 6 Undefined, 7 Undefined, 8 Undefined,
  9 Undefined, 10 IMSPublicIdentity, 11 IMSUserState, 12 S-CSCFName, 13 InitialFilterCriteria, 14 LocationInformation, 15 UserState,
  16 ChargingInformation, 17 MSISDN, 18 PSIActivation, 19 DSAI, 20 Reserved, 21 ServiceLevelTraceInfo,
  22 IPAddressSecureBindingInformation, 23 ServicePriorityLevel, 24 SMSRegistrationInfo, 25 UEReachabilityForIP, 26 TADSinformation,
  27 STN-SR, 28 UE-SRVCC-Capability, 29 ExtendedPriority, 30 CSRN, 31 ReferenceLocationInformation, 32 IMSI,
  33 IMSPrivateUserIdentity, 34 IMEISV, 35 UE-5G-SRVCC-Capability
`)

const currentLocation = enumerated(`
  0 DoNotNeedInitiateActiveLocationRetrieval, 1 InitiateActiveLocationRetrieval
`)

export const cx = avpsOf(
  TGPP,
  must(600, 'Visited-Network-Identifier', utf8String),
  must(601, 'Public-Identity', identityUri).into('msisdn'),
  must(602, 'Server-Name', utf8String),
  must(603, 'Server-Capabilities', grouped),
  must(604, 'Mandatory-Capability', unsigned32),
  must(605, 'Optional-Capability', unsigned32),
  must(606, 'User-Data', octetString).marks('givesProfile'),
  must(607, '3GPP-SIP-Number-Auth-Items', unsigned32),
  must(608, '3GPP-SIP-Authentication-Scheme', utf8String),
  must(609, '3GPP-SIP-Authenticate', octetString).marks('givesKeys'),
  must(610, '3GPP-SIP-Authorization', octetString),
  must(611, 'SIP-Authentication-Context', octetString),
  must(612, '3GPP-SIP-Auth-Data-Item', grouped),
  must(613, '3GPP-SIP-Item-Number', unsigned32),
  must(614, 'Server-Assignment-Type', serverAssignmentType),
  must(615, 'Deregistration-Reason', grouped),
  must(616, 'Reason-Code', enumerated('0 PERMANENT_TERMINATION, 1 NEW_SERVER_ASSIGNED, 2 SERVER_CHANGE, 3 REMOVE_S-CSCF')),
  must(617, 'Reason-Info', utf8String),
  must(618, 'Charging-Information', grouped),
  must(619, 'Primary-Event-Charging-Function-Name', diameterUri),
  must(620, 'Secondary-Event-Charging-Function-Name', diameterUri),
  must(621, 'Primary-Charging-Collection-Function-Name', diameterUri),
  must(622, 'Secondary-Charging-Collection-Function-Name', diameterUri),
  must(623, 'User-Authorization-Type', enumerated('0 REGISTRATION, 1 DE_REGISTRATION, 2 REGISTRATION_AND_CAPABILITIES')),
  must(624, 'User-Data-Already-Available', enumerated('0 USER_DATA_NOT_AVAILABLE, 1 USER_DATA_ALREADY_AVAILABLE')),
  must(625, 'Confidentiality-Key', octetsOf(16)),
  must(626, 'Integrity-Key', octetsOf(16)),
  must(628, 'Supported-Features', grouped),
  must(629, 'Feature-List-ID', unsigned32),
  must(630, 'Feature-List', unsigned32),
  must(631, 'Supported-Applications', grouped),
  must(632, 'Associated-Identities', grouped),
  must(633, 'Originating-Request', enumerated('0 ORIGINATING')),
  must(634, 'Wildcarded-Public-Identity', utf8String),
  may(635, 'SIP-Digest-Authenticate', grouped).marks('givesKeys'),
  may(636, 'Wildcarded-IMPU', utf8String),
  may(637, 'UAR-Flags', bits('0 Emergency registration')).into('commandFlags').beside().single(),
  may(638, 'Loose-Route-Indication', enumerated('0 LOOSE_ROUTE_NOT_REQUIRED, 1 LOOSE_ROUTE_REQUIRED')),
  may(639, 'SCSCF-Restoration-Info', grouped),
  may(640, 'Path', octetString),
  may(641, 'Contact', octetString),
  may(642, 'Subscription-Info', grouped),
  may(643, 'Call-ID-SIP-Header', octetString),
  may(644, 'From-SIP-Header', octetString),
  may(645, 'To-SIP-Header', octetString),
  may(646, 'Record-Route', octetString),
  may(647, 'Associated-Registered-Identities', grouped),
  may(648, 'Multiple-Registration-Indication', enumerated('0 NOT_MULTIPLE_REGISTRATION, 1 MULTIPLE_REGISTRATION')),
  may(649, 'Restoration-Info', grouped),
  may(650, 'Session-Priority', enumerated('0 PRIORITY-0, 1 PRIORITY-1, 2 PRIORITY-2, 3 PRIORITY-3, 4 PRIORITY-4')),
  may(651, 'Identity-with-Emergency-Registration', grouped),
  may(652, 'Priviledged-Sender-Indication', enumerated('0 NOT_PRIVILEDGED_SENDER, 1 PRIVILEDGED_SENDER')),
  must(653, 'LIA-Flags', bits()),
  must(654, 'Initial-CSeq-Sequence-Number', unsigned32),
  must(655, 'SAR-Flags', bits('0 P-CSCF Restoration Indication')).into('commandFlags').beside().single(),
  may(656, 'Allowed-WAF-WWSF-Identities', grouped),
  must(657, 'WebRTC-Authentication-Function-Name', utf8String),
  must(658, 'WebRTC-Web-Server-Function-Name', utf8String),
  must(700, 'User-Identity', grouped),
  must(701, 'MSISDN', tbcd).into('msisdn').marks('givesMsisdn'),
  must(702, 'Sh-User-Data', octetString).into('shData'),
  must(703, 'Data-Reference', dataReference)
    .marksValue(11, 'asksState')
    .marksValue(13, 'asksProfile')
    .marksValue(14, 'asksLocation')
    .marksValue(15, 'asksState')
    .marksValue(16, 'asksProfile')
    .marksValue(34, 'asksEquipment'),
  must(704, 'Service-Indication', utf8String),
  must(705, 'Subs-Req-Type', enumerated('0 Subscribe, 1 Unsubscribe')),
  must(706, 'Requested-Domain', enumerated('0 CS-Domain, 1 PS-Domain')),
  must(707, 'Current-Location', currentLocation).marksValue(1, 'asksCurrentLocation'),
  must(708, 'Identity-Set', enumerated('0 ALL_IDENTITIES, 1 REGISTERED_IDENTITIES, 2 IMPLICIT_IDENTITIES, 3 ALIAS_IDENTITIES')),
  must(709, 'Expiry-Time', time),
  must(710, 'Send-Data-Indication', enumerated('0 USER_DATA_NOT_REQUESTED, 1 USER_DATA_REQUESTED')),
  must(711, 'DSAI-Tag', octetString),
  must(712, 'One-Time-Notification', enumerated('0 ONE_TIME_NOTIFICATION_REQUESTED')),
  must(713, 'Requested-Nodes', bits('0 MME, 1 SGSN, 2 3GPP-AAA-SERVER-TWAN, 3 AMF')),
  must(714, 'Serving-Node-Indication', enumerated('0 ONLY_SERVING_NODES_REQUIRED')),
  must(715, 'Repository-Data-ID', grouped),
  must(716, 'Sequence-Number', unsigned32),
  must(717, 'Pre-paging-Supported', enumerated('0 PREPAGING_NOT_SUPPORTED, 1 PREPAGING_SUPPORTED')),
  must(718, 'Local-Time-Zone-Indication', enumerated('0 ONLY_LOCAL_TIME_ZONE_REQUESTED, 1 LOCAL_TIME_ZONE_WITH_LOCATION_INFO_REQUESTED')),
  must(719, 'UDR-Flags', bits('0 Location-Information-EPS-Supported, 1 RAT-Type-Requested')).into('commandFlags').beside().single(),
)
