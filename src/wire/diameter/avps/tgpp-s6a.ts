/** AVPs of TS 29.272 (S6a, S6d, S7a, S13): codes 1400–1499. */
import { avpsOf, may, must, TGPP } from '../dictionary.js'
import { plmn, numberWithNature } from '../places.js'
import { address, bits, digitText, enumerated, grouped, octetString, octetsOf, tbcd, time, unsigned32, utf8String } from '../types.js'

const ulrFlags = bits(`
  0 Single-Registration-Indication, 1 S6a/S6d-Indicator, 2 Skip-Subscriber-Data, 3 GPRS-Subscription-Data-Indicator,
  4 Node-Type-Indicator, 5 Initial-Attach-Indicator, 6 PS-LCS-Not-Supported-By-UE, 7 SMS-Only-Indication,
  8 Dual-Registration-5G-Indicator
`)

const hplmnOdb = bits(`
  0 HPLMN specific barring type 1, 1 HPLMN specific barring type 2, 2 HPLMN specific barring type 3, 3 HPLMN specific barring type 4
`)

const cancellationType = enumerated(`
  0 MME_UPDATE_PROCEDURE, 1 SGSN_UPDATE_PROCEDURE, 2 SUBSCRIPTION_WITHDRAWAL, 3 UPDATE_PROCEDURE_IWF, 4 INITIAL_ATTACH_PROCEDURE
`)

const dsrFlags = bits(`
  0 Regional Subscription Withdrawal, 1 Complete APN Configuration Profile Withdrawal,
  2 Subscribed Charging Characteristics Withdrawal, 3 PDN subscription contexts Withdrawal, 4 STN-SR,
  5 Complete PDP context list Withdrawal, 6 PDP contexts Withdrawal, 7 Roaming Restricted due to unsupported feature,
  8 Trace Data Withdrawal, 9 CSG Deleted, 10 APN-OI-Replacement, 11 GMLC List Withdrawal, 12 LCS Withdrawal, 13 SMS Withdrawal,
  14 Subscribed periodic RAU-TAU Timer Withdrawal, 15 Subscribed VSRVCC Withdrawal, 16 A-MSISDN Withdrawal, 17 ProSe Withdrawal,
  18 Reset-IDs, 19 DL-Buffering-Suggested-Packet-Count Withdrawal, 20 Subscribed IMSI-Group-Id Withdrawal,
  21 Delete monitoring events, 22 User Plane Integrity Protection Withdrawal, 23 MSISDN Withdrawal, 24 UE Usage Type Withdrawal,
  25 V2X Withdrawal, 26 External-Identifier-Withdrawal, 27 Aerial-UE-Subscription-Withdrawal,
  28 Paging-Time-Window-Subscription-Withdrawal, 29 Active-Time-Withdrawal, 30 eDRX-Cycle-Length-Withdrawal,
  31 Service-Gap-Time-Withdrawal
`)

const operatorDeterminedBarring = bits(`
  0 All Packet Oriented Services, 1 Packet services from HPLMN access points while roaming,
  2 Packet services from VPLMN access points, 3 All outgoing calls, 4 All outgoing international calls,
  5 Outgoing international calls except to HPLMN country, 6 All outgoing inter-zonal calls,
  7 Outgoing inter-zonal calls except to HPLMN country, 8 Outgoing international calls except to HPLMN country and inter-zonal calls
`)

const accessRestrictionData = bits(`
  0 UTRAN Not Allowed, 1 GERAN Not Allowed, 2 GAN Not Allowed, 3 I-HSPA-Evolution Not Allowed, 4 WB-E-UTRAN Not Allowed,
  5 HO-To-Non-3GPP-Access Not Allowed, 6 NB-IoT Not Allowed, 7 Enhanced Coverage Not Allowed, 8 NR as Secondary RAT Not Allowed,
  9 Unlicensed Spectrum as Secondary RAT Not Allowed, 10 NR in 5G Not Allowed, 11 LTE-M Not Allowed,
  12 WB-E-UTRAN Except LTE-M Not Allowed
`)

const allApnConfigurationsIncludedIndicator = enumerated(`
  0 ALL_APN_CONFIGURATIONS_INCLUDED, 1 MODIFIED/ADDED_APN_CONFIGURATIONS_INCLUDED
`)

const norFlags = bits(`
  0 Single-Registration-Indication, 1 SGSN area restricted, 2 Ready for SM, 3 UE Reachable,
  4 Delete all APN and PDN GW identity pairs, 5 UE Reachable from SGSN, 6 Ready for SM from MME,
  7 Homogeneous Support of IMS Voice Over PS Sessions, 8 S6a/S6d-Indicator, 9 Removal of MME Registration for SMS
`)

const traceDepth = enumerated(`
  0 Minimum, 1 Medium, 2 Maximum, 3 MinimumWithoutVendorSpecificExtension, 4 MediumWithoutVendorSpecificExtension,
  5 MaximumWithoutVendorSpecificExtension
`)

const notificationToUeUser = enumerated(`
  0 NOTIFY_LOCATION_ALLOWED, 1 NOTIFYANDVERIFY_LOCATION_ALLOWED_IF_NO_RESPONSE,
  2 NOTIFYANDVERIFY_LOCATION_NOT_ALLOWED_IF_NO_RESPONSE, 3 LOCATION_NOT_ALLOWED
`)

const plmnClient = enumerated(`
  0 BROADCAST_SERVICE, 1 O_AND_M_HPLMN, 2 O_AND_M_VPLMN, 3 ANONYMOUS_LOCATION, 4 TARGET_UE_SUBSCRIBED_SERVICE
`)

const idrFlags = bits(`
  0 UE Reachability Request, 1 T-ADS Data Request, 2 EPS User State Request, 3 EPS Location Information Request,
  4 Current Location Request, 5 Local Time Zone Request, 6 Remove SMS Registration, 7 RAT-Type Requested,
  8 P-CSCF Restoration Request
`)

const userState = enumerated(`
  0 DETACHED, 1 ATTACHED_NOT_REACHABLE_FOR_PAGING, 2 ATTACHED_REACHABLE_FOR_PAGING, 3 CONNECTED_NOT_REACHABLE_FOR_PAGING,
  4 CONNECTED_REACHABLE_FOR_PAGING, 5 NETWORK_DETERMINED_NOT_REACHABLE
`)

export const s6a = avpsOf(
  TGPP,
  must(1400, 'Subscription-Data', grouped).marks('givesProfile'),
  must(1401, 'Terminal-Information', grouped),
  must(1402, 'IMEI', digitText).into('imei').marks('givesImei'),
  must(1403, 'Software-Version', utf8String),
  must(1404, 'QoS-Subscribed', octetString),
  must(1405, 'ULR-Flags', ulrFlags).into('commandFlags').beside().single(),
  must(1406, 'ULA-Flags', bits('0 Separation Indication, 1 MME Registered for SMS')).into('commandFlags').beside().single(),
  must(1407, 'Visited-PLMN-Id', plmn).into('visitedPlmn').single(),
  must(1408, 'Requested-EUTRAN-Authentication-Info', grouped),
  must(1409, 'Requested-UTRAN-GERAN-Authentication-Info', grouped),
  must(1410, 'Number-Of-Requested-Vectors', unsigned32),
  must(1411, 'Re-Synchronization-Info', octetsOf(30)),
  must(1412, 'Immediate-Response-Preferred', unsigned32),
  must(1413, 'Authentication-Info', grouped),
  must(1414, 'E-UTRAN-Vector', grouped).marks('givesKeys'),
  must(1415, 'UTRAN-Vector', grouped).marks('givesKeys'),
  must(1416, 'GERAN-Vector', grouped).marks('givesKeys'),
  must(1417, 'Network-Access-Mode', enumerated('0 PACKET_AND_CIRCUIT, 1 Reserved, 2 ONLY_PACKET')),
  must(1418, 'HPLMN-ODB', hplmnOdb),
  must(1419, 'Item-Number', unsigned32),
  must(1420, 'Cancellation-Type', cancellationType),
  must(1421, 'DSR-Flags', dsrFlags).into('commandFlags').beside().single(),
  must(1422, 'DSA-Flags', bits('0 Network Node area restricted')).into('commandFlags').beside().single(),
  must(1423, 'Context-Identifier', unsigned32),
  must(1424, 'Subscriber-Status', enumerated('0 SERVICE_GRANTED, 1 OPERATOR_DETERMINED_BARRING')).marks('setsBarring'),
  must(1425, 'Operator-Determined-Barring', operatorDeterminedBarring).marks('setsBarring'),
  must(1426, 'Access-Restriction-Data', accessRestrictionData),
  must(1427, 'APN-OI-Replacement', utf8String),
  must(1428, 'All-APN-Configurations-Included-Indicator', allApnConfigurationsIncludedIndicator),
  must(1429, 'APN-Configuration-Profile', grouped),
  must(1430, 'APN-Configuration', grouped),
  must(1431, 'EPS-Subscribed-QoS-Profile', grouped),
  must(1432, 'VPLMN-Dynamic-Address-Allowed', enumerated('0 NOTALLOWED, 1 ALLOWED')),
  must(1433, 'STN-SR', tbcd),
  must(1434, 'Alert-Reason', enumerated('0 UE_PRESENT, 1 UE_MEMORY_AVAILABLE')),
  must(1435, 'AMBR', grouped),
  must(1436, 'CSG-Subscription-Data', grouped),
  must(1437, 'CSG-Id', unsigned32),
  must(1438, 'PDN-GW-Allocation-Type', enumerated('0 STATIC, 1 DYNAMIC')),
  must(1439, 'Expiration-Date', time),
  must(1440, 'RAT-Frequency-Selection-Priority-ID', unsigned32),
  must(1441, 'IDA-Flags', bits('0 Network Node area restricted')).into('commandFlags').beside().single(),
  must(1442, 'PUA-Flags', bits('0 Freeze M-TMSI, 1 Freeze P-TMSI')).into('commandFlags').beside().single(),
  must(1443, 'NOR-Flags', norFlags).into('commandFlags').beside().single(),
  may(1444, 'User-Id', utf8String),
  must(1445, 'Equipment-Status', enumerated('0 WHITELISTED, 1 BLACKLISTED, 2 GREYLISTED')),
  must(1446, 'Regional-Subscription-Zone-Code', octetsOf(2)),
  must(1447, 'RAND', octetsOf(16)),
  must(1448, 'XRES', octetsOf(4, 16)),
  must(1449, 'AUTN', octetsOf(16)),
  must(1450, 'KASME', octetsOf(32)),
  must(1452, 'Trace-Collection-Entity', address),
  must(1453, 'Kc', octetsOf(8)),
  must(1454, 'SRES', octetsOf(4)),
  must(1455, 'Requesting-Node-Type', enumerated('0 MME, 1 SGSN, 2 MME/SGSN')),
  must(1456, 'PDN-Type', enumerated('0 IPv4, 1 IPv6, 2 IPv4v6, 3 IPv4_OR_IPv6, 4 Non-IP')),
  must(1457, 'Roaming-Restricted-Due-To-Unsupported-Feature', enumerated('0 Roaming-Restricted-Due-To-Unsupported-Feature')),
  must(1458, 'Trace-Data', grouped),
  must(1459, 'Trace-Reference', octetsOf(5, 6)),
  must(1462, 'Trace-Depth', traceDepth),
  must(1463, 'Trace-NE-Type-List', octetString),
  must(1464, 'Trace-Interface-List', octetString),
  must(1465, 'Trace-Event-List', octetString),
  must(1466, 'OMC-Id', octetString),
  must(1467, 'GPRS-Subscription-Data', grouped),
  must(1468, 'Complete-Data-List-Included-Indicator', enumerated('0 ALL_PDP_CONTEXTS_INCLUDED, 1 MODIFIED/ADDED_PDP CONTEXTS_INCLUDED')),
  must(1469, 'PDP-Context', grouped),
  must(1470, 'PDP-Type', octetsOf(2)),
  must(1471, '3GPP2-MEID', octetString),
  must(1472, 'Specific-APN-Info', grouped),
  must(1473, 'LCS-Info', grouped),
  must(1474, 'GMLC-Number', tbcd).into('client').beside(),
  must(1475, 'LCS-PrivacyException', grouped),
  must(1476, 'SS-Code', octetsOf(1)),
  must(1477, 'SS-Status', octetString),
  must(1478, 'Notification-To-UE-User', notificationToUeUser),
  must(1479, 'External-Client', grouped),
  must(1480, 'Client-Identity', numberWithNature),
  must(1481, 'GMLC-Restriction', enumerated('0 GMLC_LIST, 1 HOME_COUNTRY')),
  must(1482, 'PLMN-Client', plmnClient),
  must(1483, '3GPP-Service-Type', grouped),
  must(1484, 'ServiceTypeIdentity', unsigned32),
  must(1485, 'MO-LR', grouped),
  must(1486, 'Teleservice-List', grouped),
  must(1487, 'TS-Code', octetsOf(1)),
  must(1488, 'Call-Barring-Info', grouped),
  must(1489, 'SGSN-Number', tbcd).into('node').marks('givesServingNode'),
  must(1490, 'IDR-Flags', idrFlags)
    .into('commandFlags')
    .beside()
    .single()
    .marksBit(2, 'asksState')
    .marksBit(3, 'asksLocation')
    .marksBit(4, 'asksCurrentLocation'),
  may(1491, 'ICS-Indicator', enumerated('0 FALSE, 1 TRUE')),
  may(1492, 'IMS-Voice-Over-PS-Sessions-Supported', enumerated('0 NOT_SUPPORTED, 1 SUPPORTED')),
  may(1493, 'Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions', enumerated('0 NOT_SUPPORTED, 1 SUPPORTED')),
  may(1494, 'Last-UE-Activity-Time', time).marks('givesStatus'),
  may(1495, 'EPS-User-State', grouped).marks('givesStatus'),
  may(1496, 'EPS-Location-Information', grouped),
  may(1497, 'MME-User-State', grouped),
  may(1498, 'SGSN-User-State', grouped),
  must(1499, 'User-State', userState),
)
