/** AVPs of TS 29.338: S6c, SGd, Gdd; TS 29.140: MM10. */
import { avpsOf, may, must, TGPP } from '../dictionary.js'
import { bits, diameterIdentity, enumerated, grouped, octetString, tbcd, time, unsigned32, utf8String } from '../types.js'

const triggerEvent = enumerated(`
  0 MM1 Message Submission / Profile based, 1 MM1 Message Submission / Address based, 2 MM1 Message Delivery,
  3 MM7 Message Submission / Profile based, 4 MM7 Message Submission / Address based
`)

const senderVisibility = enumerated(`
  0 Sender Identification requested not to be hidden, 1 Sender Identification requested to be hidden
`)

const smEnumeratedDeliveryFailureCause = enumerated(`
  0 MEMORY_CAPACITY_EXCEEDED, 1 EQUIPMENT_PROTOCOL_ERROR, 2 EQUIPMENT_NOT_SM-EQUIPPED, 3 UNKNOWN_SERVICE_CENTRE , 4 SC-CONGESTION,
  5 INVALID_SME-ADDRESS, 6 USER_NOT_SC-USER
`)

export const sms = avpsOf(
  TGPP,
  may(1100, 'Served-User-Identity', grouped),
  may(1101, 'VASP-ID', utf8String),
  may(1102, 'VAS-ID', utf8String),
  may(1103, 'Trigger-Event', triggerEvent),
  may(1104, 'Sender-Address', utf8String),
  may(1105, 'Initial-Recipient-Address', grouped),
  may(1106, 'Result-Recipient-Address', grouped),
  may(1107, 'MM10-Sequence-Number', unsigned32),
  may(1108, 'MM10-Recipient-Address', utf8String),
  may(1109, 'Routeing-Address', utf8String),
  may(1110, 'Originating-Interface', enumerated('0 MM1, 1 MM3, 2 MM4, 3 MM7')),
  may(1111, 'Delivery-Report', enumerated('0 No Delivery Report Requested, 1 Delivery Report Requested')),
  may(1112, 'Read-Reply', enumerated('0 No Read Reply Requested, 1 Read Reply Requested')),
  may(1113, 'Sender-Visibility', senderVisibility),
  may(1114, 'Service-Key', utf8String),
  may(1115, 'Billing-Information', utf8String),
  may(1116, 'Status', grouped),
  may(1117, 'Status-Code', utf8String),
  may(1118, 'Status-Text', utf8String),
  may(1119, 'Routeing-Address-Resolution', enumerated('0 unresolved, 1 resolved')),
  must(3300, 'SC-Address', tbcd).into('client').beside(),
  must(3301, 'SM-RP-UI', octetString).into('message'),
  may(3302, 'TFR-Flags', bits('0 More-Messages-To-Send')).into('commandFlags').beside().single().marksBit(0, 'moreMessages'),
  may(3303, 'SM-Delivery-Failure-Cause', grouped),
  must(3304, 'SM-Enumerated-Delivery-Failure-Cause', smEnumeratedDeliveryFailureCause),
  must(3305, 'SM-Diagnostic-Info', octetString),
  must(3306, 'SM-Delivery-Timer', unsigned32),
  must(3307, 'SM-Delivery-Start-Time', time),
  must(3308, 'SM-RP-MTI', enumerated('0 SM_DELIVER, 1 SM_STATUS_REPORT')),
  must(3309, 'SM-RP-SMEA', octetString),
  may(3310, 'SRR-Flags', bits('0 GPRS-Indicator, 1 SM-RP-PRI, 2 Single-Attempt-Delivery')).into('commandFlags').beside().single(),
  may(3311, 'SM-Delivery-Not-Intended', enumerated('0 ONLY_IMSI_REQUESTED, 1 ONLY_MCC_MNC_REQUESTED')).marks('notIntendedToDeliver'),
  may(3312, 'MWD-Status', bits('0 SC-Address Not included, 1 MNRF, 2 MCEF, 3 MNRG, 4 MNR5G')),
  may(3313, 'MME-Absent-User-Diagnostic-SM', unsigned32),
  may(3314, 'MSC-Absent-User-Diagnostic-SM', unsigned32),
  may(3315, 'SGSN-Absent-User-Diagnostic-SM', unsigned32),
  may(3316, 'SM-Delivery-Outcome', grouped),
  may(3317, 'MME-SM-Delivery-Outcome', grouped),
  may(3318, 'MSC-SM-Delivery-Outcome', grouped),
  may(3319, 'SGSN-SM-Delivery-Outcome', grouped),
  may(3320, 'IP-SM-GW-SM-Delivery-Outcome', grouped),
  may(3321, 'SM-Delivery-Cause', enumerated('0 SM-Delivery-Cause, 1 ABSENT_USER, 2 SUCCESSFUL_TRANSFER')),
  may(3322, 'Absent-User-Diagnostic-SM', unsigned32),
  may(3323, 'RDR-Flags', bits('0 Single-Attempt-Delivery')).into('commandFlags').beside().single(),
  may(3324, 'SMSMI-Correlation-ID', grouped),
  may(3325, 'HSS-ID', utf8String),
  may(3326, 'Originating-SIP-URI', utf8String),
  may(3327, 'Destination-SIP-URI', utf8String),
  may(3328, 'OFR-Flags', bits('0 S6a/S6d-Indicator')).into('commandFlags').beside().single(),
  may(3329, 'Maximum-UE-Availability-Time', time),
  may(3330, 'Maximum-Retransmission-Time', time),
  may(3331, 'Requested-Retransmission-Time', time),
  may(3332, 'SMS-GMSC-Address', tbcd),
  may(3333, 'SMS-GMSC-Alert-Event', unsigned32),
  may(3334, 'SMSF-3GPP-Absent-User-Diagnostic-SM', unsigned32),
  may(3335, 'SMSF-Non-3GPP-Absent-User-Diagnostic-SM', unsigned32),
  may(3336, 'SMSF-3GPP-SM-Delivery-Outcome', grouped),
  may(3337, 'SMSF-Non-3GPP-SM-Delivery-Outcome', grouped),
  may(3338, 'SMSF-3GPP-Number', tbcd).marks('givesServingNode'),
  may(3339, 'SMSF-Non-3GPP-Number', tbcd),
  may(3340, 'SMSF-3GPP-Name', diameterIdentity).marks('givesServingNode'),
  may(3341, 'SMSF-Non-3GPP-Name', diameterIdentity),
  may(3342, 'SMSF-3GPP-Realm', diameterIdentity),
  may(3343, 'SMSF-Non-3GPP-Realm', diameterIdentity),
  may(3344, 'SMSF-3GPP-Address', grouped),
  may(3345, 'SMSF-Non-3GPP-Address', grouped),
)
