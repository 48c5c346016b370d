/** AVPs of TS 32.299 charging: codes 800–1399. */
import { avpsOf, may, must, TGPP } from '../dictionary.js'
import { estimate } from '../places.js'
import { address, enumerated, grouped, integer32, octetString, time, unsigned32, unsigned64, utf8String } from '../types.js'

const causeCode = enumerated(`
  -3 End of REGISTER dialog, -2 End of SUBSCRIBE dialog, -1 Successful transaction, 0 Normal end of session, 1 Unspecified error,
  2 Unsuccessful session setup, 3 Internal error, 300 Multiple Choices, 301 Moved Permanently, 302 Moved Temporarily, 305 Use Proxy,
  380 Alternative Service, 400 Bad Request, 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found,
  405 Method Not Allowed, 406 Not Acceptable, 407 Proxy Authentication Required, 408 Request Timeout, 410 Gone,
  412 Conditional Request Failed, 413 Request Entity Too Large, 414 Request-URI Too Long, 415 Unsupported Media Type,
  416 Unsupported URI Scheme, 417 Unknown Resource-Priority, 420 Bad Extension, 421 Extension Required,
  422 Session Interval Too Small, 423 Interval Too Brief, 428 Use Identity Header, 429 Provide Referrer Identity,
  436 Bad Identity-Info, 437 Unsupported Certificate, 438 Invalid Identity Header, 480 Temporarily Unavailable,
  481 Call/Transaction Does Not Exist, 482 Loop Detected, 483 Too Many Hops, 484 Address Incomplete, 485 Ambiguous, 486 Busy Here,
  487 Request Terminated, 488 Not Acceptable Here, 489 Bad Event, 491 Request Pending, 493 Undecipherable,
  494 Security Agreement Required, 500 Server Internal Error, 501 Not Implemented, 502 Bad Gateway, 503 Service Unavailable,
  504 Server Time-out, 505 Version Not Supported, 513 Message Too Large, 580 Precondition Failure, 600 Busy Everywhere, 603 Decline,
  604 Does Not Exist Anywhere, 606 Not Acceptable
`)

const nodeFunctionality = enumerated(`
  0 S-CSCF, 1 P-CSCF, 2 I-CSCF, 3 MRFC, 4 MGCF, 5 BGCF, 6 AS, 7 IBCF, 8 S-GW, 9 P-GW, 10 HSGW, 11 E-CSCF, 12 MME, 13 TRF, 14 TF,
  15 ATCF, 16 Proxy Function, 17 ePDG
`)

const triggerType = enumerated(`
  1 CHANGE_IN_SGSN_IP_ADDRESS, 2 CHANGE_IN_QOS, 3 CHANGE_IN_LOCATION, 4 CHANGE_IN_RAT, 5 CHANGE_IN_UE_TIMEZONE, 6 Undefined,
  7 Undefined, 8 Undefined, 9 Undefined, 10 CHANGEINQOS_TRAFFIC_CLASS, 11 CHANGEINQOS_RELIABILITY_CLASS, 12 CHANGEINQOS_DELAY_CLASS,
  13 CHANGEINQOS_PEAK_THROUGHPUT, 14 CHANGEINQOS_PRECEDENCE_CLASS, 15 CHANGEINQOS_MEAN_THROUGHPUT,
  16 CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK, 17 CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK, 18 CHANGEINQOS_RESIDUAL_BER,
  19 CHANGEINQOS_SDU_ERROR_RATIO, 20 CHANGEINQOS_TRANSFER_DELAY, 21 CHANGEINQOS_TRAFFIC_HANDLING_PRIORITY,
  22 CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_UPLINK, 23 CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_DOWNLINK,
  24 CHANGEINQOS_APN_AGGREGATE_MAXIMUM_BIT_RATE, 25 Undefined, 26 Undefined, 27 Undefined, 28 Undefined, 29 Undefined,
  30 CHANGEINLOCATION_MCC, 31 CHANGEINLOCATION_MNC, 32 CHANGEINLOCATION_RAC, 33 CHANGEINLOCATION_LAC, 34 CHANGEINLOCATION_CellId,
  35 CHANGEINLOCATION_TAC, 36 CHANGEINLOCATION_ECGI, 37 Undefined, 38 Undefined, 39 Undefined, 40 CHANGE_IN_MEDIA_COMPOSITION,
  41 Undefined, 42 Undefined, 43 Undefined, 44 Undefined, 45 Undefined, 46 Undefined, 47 Undefined, 48 Undefined, 49 Undefined,
  50 CHANGEINPARTICIPANTS_Number, 51 CHANGE_IN_THRSHLD_OF_PARTICIPANTS_NMB, 52 CHANGE_IN_USER_PARTICIPATING_TYPE, 53 Undefined,
  54 Undefined, 55 Undefined, 56 Undefined, 57 Undefined, 58 Undefined, 59 Undefined, 60 CHANGE_IN_SERVICE_CONDITION,
  61 CHANGE_IN_SERVING_NODE, 62 CHANGE_IN_ACCESS_FOR_A_SERVICE_DATA_FLOW, 63 Undefined, 64 Undefined, 65 Undefined, 66 Undefined,
  67 Undefined, 68 Undefined, 69 Undefined, 70 CHANGE_IN_USER_CSG_INFORMATION, 71 CHANGE_IN_HYBRID_SUBSCRIBED_USER_CSG_INFORMATION,
  72 CHANGE_IN_HYBRID_UNSUBSCRIBED_USER_CSG_INFORMATION, 73 CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA,
  74 CHANGE_IN_SERVING_PLMN_RATE_CONTROL, 75 CHANGE_IN_APN_RATE_CONTROL
`)

const reportingReason = enumerated(`
  0 THRESHOLD, 1 QHT, 2 FINAL, 3 QUOTA_EXHAUSTED, 4 VALIDITY_TIME, 5 OTHER_QUOTA_TYPE, 6 RATING_CONDITION_CHANGE,
  7 FORCED_REAUTHORISATION, 8 POOL_EXHAUSTED
`)

const pocSessionType = enumerated(`
  0 1 to 1 PoC session, 1 chat PoC group session, 2 pre-arranged PoC group session, 3 ad-hoc PoC group session
`)

const addressType = enumerated(`
  0 e-mail address, 1 MSISDN, 2 IPv4 Address, 3 IPv6 Address, 4 Numeric Shortcode, 5 Alphanumeric Shortcode, 6 Other
`)

const typeNumber = enumerated(`
  0 */*, 1 text/*, 2 text/html, 3 text/plain, 4 text/x-hdml, 5 text/x-ttml, 6 text/x-vCalendar, 7 text/x-vCard, 8 text/vnd.wap.wml,
  9 text/vnd.wap.wmlscript, 10 text/vnd.wap.wta-event, 11 multipart/*, 12 multipart/mixed, 13 multipart/form-data,
  14 multipart/byterantes, 15 multipart/alternative, 16 application/*, 17 application/java-vm, 18 application/x-www-form-urlencoded,
  19 application/x-hdmlc, 20 application/vnd.wap.wmlc, 21 application/vnd.wap.wmlscriptc, 22 application/vnd.wap.wta-eventc,
  23 application/vnd.wap.uaprof, 24 application/vnd.wap.wtls-ca-certificate, 25 application/vnd.wap.wtls-user-certificate,
  26 application/x-x509-ca-cert, 27 application/x-x509-user-cert, 28 image/*, 29 image/gif, 30 image/jpeg, 31 image/tiff,
  32 image/png, 33 image/vnd.wap.wbmp, 34 application/vnd.wap.multipart.*, 35 application/vnd.wap.multipart.mixed,
  36 application/vnd.wap.multipart.form-data, 37 application/vnd.wap.multipart.byteranges,
  38 application/vnd.wap.multipart.alternative, 39 application/xml, 40 text/xml, 41 application/vnd.wap.wbxml,
  42 application/x-x968-cross-cert, 43 application/x-x968-ca-cert, 44 application/x-x968-user-cert, 45 text/vnd.wap.si,
  46 application/vnd.wap.sic, 47 text/vnd.wap.sl, 48 application/vnd.wap.slc, 49 text/vnd.wap.co, 50 application/vnd.wap.coc,
  51 application/vnd.wap.multipart.related, 52 application/vnd.wap.sia, 53 text/vnd.wap.connectivity-xml,
  54 application/vnd.wap.connectivity-wbxml, 55 application/pkcs7-mime, 56 application/vnd.wap.hashed-certificate,
  57 application/vnd.wap.signed-certificate, 58 application/vnd.wap.cert-response, 59 application/xhtml+xml, 60 application/wml+xml,
  61 text/css, 62 application/vnd.wap.mms-message, 63 application/vnd.wap.rollover-certificate, 64 application/vnd.wap.locc+wbxml,
  65 application/vnd.wap.loc+xml, 66 application/vnd.syncml.dm+wbxml, 67 application/vnd.syncml.dm+xml,
  68 application/vnd.syncml.notification, 69 application/vnd.wap.xhtml+xml, 70 application/vnd.wv.csp.cir,
  71 application/vnd.oma.dd+xml, 72 application/vnd.oma.drm.message, 73 application/vnd.oma.drm.content,
  74 application/vnd.oma.drm.rights+xml, 75 application/vnd.oma.drm.rights+wbxml, 76 application/vnd.wv.csp+xml,
  77 application/vnd.wv.csp+wbxml, 78 application/vnd.syncml.ds.notification, 79 audio/*, 80 video/*,
  81 application/vnd.oma.dd2+xml, 82 application/mikey, 83 application/vnd.oma.dcd, 84 application/vnd.oma.dcdc
`)

const messageType = enumerated(`
  1 m-send-req, 2 m-send-conf, 3 m-notification-ind, 4 m-notifyresp-ind, 5 m-retrieve-conf, 6 m-acknowledge-ind, 7 m-delivery-ind,
  8 m-read-rec-ind, 9 m-read-orig-ind, 10 m-forward-req, 11 m-forward-conf, 12 m-mbox-store-conf, 13 m-mbox-view-conf,
  14 m-mbox-upload-conf, 15 m-mbox-delete-conf
`)

const contentClass = enumerated(`
  0 text, 1 image-basic, 2 image-rich, 3 video-basic, 4 video-rich, 5 megapixel, 6 content-basic, 7 content-rich
`)

const lcsClientType = enumerated(`
  0 EMERGENCY_SERVICES, 1 VALUE_ADDED_SERVICES, 2 PLMN_OPERATOR_SERVICES, 3 LAWFUL_INTERCEPT_SERVICES
`)

const locationEstimateType = enumerated(`
  0 CURRENT_LOCATION, 1 CURRENT_LAST_KNOWN_LOCATION, 2 INITIAL_LOCATION, 3 ACTIVATE_DEFERRED_LOCATION, 4 CANCEL_DEFERRED_LOCATION,
  5 NOTIFICATION_VERIFICATION_ONLY
`)

const pocChangeCondition = enumerated(`
  0 serviceChange, 1 volumeLimit, 2 timeLimit, 3 numberofTalkBurstLimit, 4 numberofActiveParticipants, 5 tariffTime
`)

const envelopeReporting = enumerated(`
  0 DO_NOT_REPORT_ENVELOPES, 1 REPORT_ENVELOPES, 2 REPORT_ENVELOPES_WITH_VOLUME, 3 REPORT_ENVELOPES_WITH_EVENTS,
  4 REPORT_ENVELOPES_WITH_VOLUME_AND_EVENTS
`)

export const charging = avpsOf(
  TGPP,
  must(823, 'Event-Type', grouped),
  must(824, '3GPP-SIP-Method', utf8String),
  must(825, 'Event', utf8String),
  must(826, 'Content-Type', utf8String),
  must(827, 'Content-Length', unsigned32),
  must(828, 'Content-Disposition', utf8String),
  must(829, 'Role-Of-Node', enumerated('0 ORIGINATING_ROLE, 1 TERMINATING_ROLE, 2 PROXY_ROLE, 3 B2BUA_ROLE')),
  must(830, 'User-Session-Id', utf8String),
  must(831, 'Calling-Party-Address', utf8String),
  must(832, 'Called-Party-Address', utf8String),
  must(833, 'Time-Stamps', grouped),
  must(834, 'SIP-Request-Timestamp', time),
  must(835, 'SIP-Response-Timestamp', time),
  must(836, 'Application-Server', utf8String),
  must(837, 'Application-Provided-Called-Party-Address', utf8String),
  must(838, 'Inter-Operator-Identifier', grouped),
  must(839, 'Originating-IOI', utf8String),
  must(840, 'Terminating-IOI', utf8String),
  must(841, 'IMS-Charging-Identifier', utf8String),
  must(842, 'SDP-Session-Description', utf8String),
  must(843, 'SDP-Media-Component', grouped),
  must(844, 'SDP-Media-Name', utf8String),
  must(845, 'SDP-Media-Description', utf8String),
  must(846, 'CG-Address', address),
  must(847, 'GGSN-Address', address),
  must(848, 'Served-Party-IP-Address', address),
  must(849, 'Authorised-QoS', utf8String),
  must(850, 'Application-Server-Information', grouped),
  must(851, 'Trunk-Group-ID', grouped),
  must(852, 'Incoming-Trunk-Group-ID', utf8String),
  must(853, 'Outgoing-Trunk-Group-ID', utf8String),
  must(854, 'Bearer-Service', octetString),
  must(855, 'Service-Id', utf8String),
  must(856, 'Associated-URI', utf8String),
  must(857, 'Charged-Party', utf8String),
  must(858, 'PoC-Controlling-Address', utf8String),
  must(859, 'PoC-Group-Name', utf8String),
  must(860, 'Cause', grouped),
  must(861, 'Cause-Code', causeCode),
  must(862, 'Node-Functionality', nodeFunctionality),
  must(863, 'Service-Specific-Data', utf8String),
  must(864, 'Originator', enumerated('0 Calling Party, 1 Called Party')),
  must(865, 'PS-Furnish-Charging-Information', grouped),
  must(866, 'PS-Free-Format-Data', octetString),
  must(867, 'PS-Append-Free-Format-Data', enumerated('0 Append, 1 Overwrite')),
  must(868, 'Time-Quota-Threshold', unsigned32),
  must(869, 'Volume-Quota-Threshold', unsigned32),
  must(870, 'Trigger-Type', triggerType),
  must(871, 'Quota-Holding-Time', unsigned32),
  must(872, 'Reporting-Reason', reportingReason),
  must(873, 'Service-Information', grouped),
  must(874, 'PS-Information', grouped),
  must(875, 'WLAN-Information', grouped),
  must(876, 'IMS-Information', grouped),
  must(877, 'MMS-Information', grouped),
  must(878, 'LCS-Information', grouped),
  must(879, 'PoC-Information', grouped),
  must(880, 'MBMS-Information', grouped),
  must(881, 'Quota-Consumption-Time', unsigned32),
  must(882, 'Media-Initiator-Flag', enumerated('0 called party, 1 calling party, 2 unknown')),
  must(883, 'PoC-Server-Role', enumerated('0 Participating PoC Server, 1 Controlling PoC Server')),
  must(884, 'PoC-Session-Type', pocSessionType),
  must(885, 'Number-Of-Participants', integer32),
  must(886, 'Originator-Address', grouped),
  must(887, 'Participants-Involved', utf8String),
  must(888, 'Expires', unsigned32),
  must(889, 'Message-Body', grouped),
  must(890, 'WAG-Address', address),
  must(891, 'WAG-PLMN-Id', octetString),
  must(892, 'WLAN-Radio-Container', grouped),
  must(893, 'WLAN-Technology', unsigned32),
  must(894, 'WLAN-UE-Local-IPAddress', address),
  must(895, 'PDG-Address', address),
  must(896, 'PDG-Charging-Id', unsigned32),
  must(897, 'Address-Data', utf8String),
  must(898, 'Address-Domain', grouped),
  must(899, 'Address-Type', addressType),
  may(1200, 'Domain-Name', utf8String),
  may(1201, 'Recipient-Address', grouped),
  may(1202, 'Submission-Time', time),
  may(1203, 'MM-Content-Type', grouped),
  may(1204, 'Type-Number', typeNumber),
  may(1205, 'Additional-Type-Information', utf8String),
  may(1206, 'Content-Size', unsigned32),
  may(1207, 'Additional-Content-Information', grouped),
  may(1208, 'Addressee-Type', enumerated('0 TO, 1 CC, 2 BCC')),
  may(1209, 'Priority', enumerated('0 Low, 1 Normal, 2 High')),
  may(1210, 'Message-ID', utf8String),
  may(1211, 'Message-Type', messageType),
  may(1212, 'Message-Size', unsigned32),
  may(1213, 'Message-Class', grouped),
  may(1214, 'Class-Identifier', enumerated('0 Personal, 1 Advertisement, 2 Informational, 3 Auto')),
  may(1215, 'Token-Text', utf8String),
  may(1216, 'Delivery-Report-Requested', enumerated('0 No, 1 Yes')),
  may(1217, 'Adaptations', enumerated('0 No, 1 Yes')),
  may(1218, 'Applic-ID', utf8String),
  may(1219, 'Aux-Applic-Info', utf8String),
  may(1220, 'Content-Class', contentClass),
  may(1221, 'DRM-Content', enumerated('0 No, 1 Yes')),
  may(1222, 'Read-Reply-Report-Requested', enumerated('0 No, 1 Yes')),
  may(1223, 'Reply-Applic-ID', utf8String),
  may(1224, 'File-Repair-Supported', enumerated('1 SUPPORTED, 2 NOT_SUPPORTED')),
  may(1225, 'MBMS-User-Service-Type', enumerated('1 DOWNLOAD, 2 STREAMING')),
  may(1226, 'Unit-Quota-Threshold', unsigned32),
  may(1227, 'PDP-Address', address),
  may(1228, 'SGSN-Address', address),
  must(1229, 'PoC-Session-Id', utf8String),
  must(1230, 'Deferred-Location-Event-Type', utf8String),
  must(1231, 'LCS-APN', utf8String),
  may(1232, 'LCS-Client-ID', grouped),
  must(1233, 'LCS-Client-Dialed-By-MS', utf8String),
  must(1234, 'LCS-Client-External-ID', utf8String),
  may(1235, 'LCS-Client-Name', grouped),
  must(1236, 'LCS-Data-Coding-Scheme', utf8String),
  may(1237, 'LCS-Format-Indicator', enumerated('0 LOGICAL_NAME, 1 EMAIL_ADDRESS, 2 MSISDN, 3 URL, 4 SIP_URL')),
  must(1238, 'LCS-Name-String', utf8String),
  may(1239, 'LCS-Requestor-Id', grouped),
  must(1240, 'LCS-Requestor-Id-String', utf8String),
  may(1241, 'LCS-Client-Type', lcsClientType),
  must(1242, 'Location-Estimate', estimate).marks('givesCell'),
  may(1243, 'Location-Estimate-Type', locationEstimateType),
  may(1244, 'Location-Type', grouped),
  must(1245, 'Positioning-Data', utf8String),
  may(1246, 'WLAN-Session-Id', utf8String),
  may(1247, 'PDP-Context-Type', enumerated('0 PRIMARY, 1 SECONDARY')),
  may(1248, 'MMBox-Storage-Requested', enumerated('0 No, 1 Yes')),
  may(1249, 'Service-Specific-Info', grouped),
  may(1250, 'Called-Asserted-Identity', utf8String),
  may(1251, 'Requested-Party-Address', utf8String),
  may(1252, 'PoC-User-Role', grouped),
  may(1253, 'PoC-User-Role-IDs', utf8String),
  may(1254, 'PoC-User-Role-info-Units', enumerated('1 Moderator, 2 Dispatcher, 3 Session-Owner, 4 Session-Participant')),
  may(1255, 'Talk-Burst-Exchange', grouped),
  may(1256, 'Service-Generic-Information', grouped),
  may(1257, 'Service-Specific-Type', unsigned32),
  may(1258, 'Event-Charging-TimeStamp', time),
  may(1259, 'Participant-Access-Priority', enumerated('1 Pre-emptive priority, 2 High priority, 3 Normal priority, 4 Low priority')),
  may(1260, 'Participant-Group', grouped),
  may(1261, 'PoC-Change-Condition', pocChangeCondition),
  may(1262, 'PoC-Change-Time', time),
  may(1263, 'Access-Network-Information', utf8String),
  may(1264, 'Trigger', grouped),
  may(1265, 'Base-Time-Interval', unsigned32),
  may(1266, 'Envelope', grouped),
  may(1267, 'Envelope-End-Time', time),
  may(1268, 'Envelope-Reporting', envelopeReporting),
  may(1269, 'Envelope-Start-Time', time),
  may(1270, 'Time-Quota-Mechanism', grouped),
  may(1271, 'Time-Quota-Type', enumerated('0 DISCRETE_TIME_PERIOD, 1 CONTINUOUS_TIME_PERIOD')),
  may(1272, 'Early-Media-Description', grouped),
  may(1273, 'SDP-TimeStamps', grouped),
  may(1274, 'SDP-Offer-Timestamp', time),
  may(1275, 'SDP-Answer-Timestamp', time),
  may(1276, 'AF-Correlation-Information', grouped),
  may(1277, 'PoC-Session-Initiation-type', enumerated('0 Pre-established, 1 On-demand')),
  may(1278, 'Offline-Charging', grouped),
  may(1279, 'User-Participating-Type', enumerated('0 Normal, 1 NW PoC Box, 2 UE PoC Box')),
  may(1280, 'Alternate-Charged-Party-Address', utf8String),
  may(1281, 'IMS-Communication-Service-Identifier', utf8String),
  may(1282, 'Number-Of-Received-Talk-Bursts', unsigned32),
  may(1283, 'Number-Of-Talk-Bursts', unsigned32),
  may(1284, 'Received-Talk-Burst-Time', unsigned32),
  may(1285, 'Received-Talk-Burst-Volume', unsigned32),
  may(1286, 'Talk-Burst-Time', unsigned32),
  may(1287, 'Talk-Burst-Volume', unsigned32),
  may(1288, 'Media-Initiator-Party', utf8String),
  may(1301, 'RAN-End-Timestamp', time),
  may(1302, 'RAN-Secondary-RAT-Usage-Report', grouped),
  may(1303, 'RAN-Start-Timestamp', time),
  may(1304, 'Secondary-RAT-Type', octetString),
  may(1305, 'Civic-Address-Information', utf8String),
  may(1306, 'WLAN-Operator-Id', grouped),
  may(1307, 'WLAN-Operator-Name', utf8String),
  may(1308, 'WLAN-PLMN-Id', utf8String),
  may(1309, 'API-Content', utf8String),
  may(1310, 'API-Direction', enumerated('0 Invocation, 1 Notification')),
  may(1311, 'API-Identifier', octetString),
  may(1312, 'API-Invocation-Timestamp', time),
  may(1313, 'API-Result-Code', unsigned32),
  may(1314, 'API-Size', unsigned64),
)
