/**
 * The same for AVPs of Diameter and elements of GTP and PFCP, by the names of the standards. What stands in no list is blanked, but for numbers and digits,
 * which are treated by their form. Flow rules, protocol options and XML documents are blank, since they may hold addresses and identities.
 */

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*\|\s*|\s*\n\s*/))

/** Numbers of nodes: kept, unless nodes are replaced too. */
export const nodeNumbers = names(`
  STN-SR | GMLC-Number | SGSN-Number | MME-Number-for-MT-SMS | MSC-Number | IP-SM-GW-Number | SC-Address | SMS-GMSC-Address | SMSF-3GPP-Number
  SMSF-Non-3GPP-Number | Client-Identity | SGSN Number | Node Number
`)

/** Names and addresses of nodes: kept, unless nodes are replaced too. */
export const nodes = names(`
  Origin-Host | Origin-Realm | Destination-Host | Destination-Realm | Route-Record | Proxy-Host | Error-Reporting-Host | Redirect-Host | Redirect-Realm
  MME-Name | MME-Realm | SGSN-Name | SGSN-Realm | IP-SM-GW-Name | IP-SM-GW-Realm | SMSF-3GPP-Name | SMSF-3GPP-Realm | SMSF-Non-3GPP-Name | SCEF-ID
  SCEF-Realm | 3GPP-AAA-Server-Name | Server-Name | Host-IP-Address | NAS-IP-Address | NAS-IPv6-Address | NAS-Identifier | SGSN-Address
  GGSN-Address | SGW-Address | CG-Address | GMLC-Address | PPR-Address | Trace-Collection-Entity | 3GPP-SGSN-Address | 3GPP-GGSN-Address
  3GPP-CG-Address | 3GPP-SGSN-IPv6-Address | 3GPP-GGSN-IPv6-Address | 3GPP-CG-IPv6-Address | AN-GW-Address | Access-Network-Charging-Address
  GSN Address | F-TEID | FQDN | IP Address | Charging Gateway Address | Address of Recommended Node | Fully Qualified CSID
  F-SEID | Node ID | FQ-CSID | Outer Header Creation | Remote GTP-U Peer | User Plane IP Resource Information | Alternative SMF IP Address | CP PFCP Entity IP Address
`)

/** Addresses of terminals: permuted. */
export const terminals = names(`
  Framed-IP-Address | Framed-IPv6-Prefix | Served-Party-IP-Address | PDP-Address | UE-Local-IP-Address | Delegated-IPv6-Prefix
`)

/** Texts that hold identifiers of sessions, services, access points and versions: kept; long runs of digits in them are not. */
export const kept = names(`
  Session-Id | Product-Name | Service-Context-Id | Service-Selection | Called-Station-Id | 3GPP-Charging-Characteristics
  3GPP-GPRS-Negotiated-QoS-Profile | 3GPP-IMSI-MCC-MNC | 3GPP-GGSN-MCC-MNC | 3GPP-SGSN-MCC-MNC | 3GPP-NSAPI | 3GPP-Selection-Mode | 3GPP-RAT-Type
  3GPP-MS-TimeZone | Visited-PLMN-Id | Visited-Network-Identifier | Software-Version | SS-Code | SS-Status | TS-Code | Bearer-Service
  APN-OI-Replacement | Time-Zone | PDP-Type | Ext-PDP-Type | QoS-Subscribed | Charging-Characteristics | Monitoring-Key | Charging-Rule-Name
  Charging-Rule-Base-Name | 3GPP-SIP-Authentication-Scheme | SIP-Visited-Network-Id | AF-Charging-Identifier | Bearer-Identifier | MDT-Allowed-PLMN-Id
  Cause | Recovery | RAT Type | Serving Network | Selection Mode | PDN Type | APN Restriction | AMBR | Bearer QoS | Flow QoS | EPS Bearer ID | NSAPI
  Access Point Name | APN | Charging ID | TEID Data I | TEID Control Plane | TEID Data II | TEID-C | Quality of Service Profile | MS Time Zone
  UE Time Zone | Teardown Indication | Indication | Reordering Required | Charging Characteristics | Bearer Flags | Node Features
  Evolved Allocation/Retention Priority I | Common Flags | Extended Common Flags | APN-AMBR | RANAP Cause | MAP Cause | Radio Priority
  Packet Flow ID | Node Type | EPC Timer | Detach Type | Allocation/Retention Priority | Procedure Transaction ID | Service Indicator | PLMN ID
  Selected PLMN ID | Hop Counter | Signalling Priority Indication | Change Reporting Action | MS Info Change Reporting Action | Direct Tunnel Flags
  Bearer Control Mode | ULI Timestamp | RAN/NAS Cause | CN Operator Selection Entity
  Source Interface | Network Instance | Gate Status | MBR | GBR | QER Correlation ID | Precedence | Transport Level Marking
  Volume Threshold | Time Threshold | Monitoring Time | Subsequent Volume Threshold | Subsequent Time Threshold
  Inactivity Detection Time | Reporting Triggers | Report Type | Offending IE | Destination Interface | UP Function Features
  Apply Action | Downlink Data Service Information | Downlink Data Notification Delay | DL Buffering Duration
  DL Buffering Suggested Packet Count | PFCPSMReq-Flags | PFCPSRRsp-Flags | Sequence Number | Metric | Timer | PDR ID | Measurement Method
  Usage Report Trigger | Measurement Period | Volume Measurement | Duration Measurement | Time of First Packet | Time of Last Packet
  Quota Holding Time | Dropped DL Traffic Threshold | Volume Quota | Time Quota | Start Time | End Time | URR ID | Linked URR ID | BAR ID
  CP Function Features | Usage Information | Packet Rate | Outer Header Removal | Recovery Time Stamp | DL Flow Level Marking
  Measurement Information | Node Report Type | UR-SEQN | FAR ID | QER ID | OCI Flags | PFCP Association Release Request
  Graceful Release Period | Failed Rule ID | Time Quota Mechanism | User Plane Inactivity Timer | Multiplier | Aggregated URR ID
  Subsequent Volume Quota | Subsequent Time Quota | RQI | QFI | Query URR Reference | Additional Usage Reports Information
  Traffic Endpoint ID | Suggested Buffering Packets Count | Event Quota | Event Threshold | Subsequent Event Quota
  Subsequent Event Threshold | Time Stamp | Averaging Window | Paging Policy Indicator | APN/DNN | 3GPP Interface Type | PFCPSRReq-Flags
  PFCPAUReq-Flags | Activation Time | Deactivation Time | MAR ID | Steering Functionality | Steering Mode | Weight | Priority
  Quota Validity Time | Number of Reports | PFCPASRsp-Flags | PFCPSEReq-Flags
`)

/** A place behind a PLMN. */
export const cells = names(`
  E-UTRAN-Cell-Global-Identity | ECGI | Tracking-Area-Identity | Cell-Global-Identity | Service-Area-Identity | Routing-Area-Identity
  Location-Area-Identity
`)
/** A type, then a PLMN and what is in it. */
export const places = names(`3GPP-User-Location-Info`)
/** Shapes with coordinates: their first octet stays. */
export const coordinates = names(`Geographical-Information | Geodetic-Information | Location-Estimate`)
/** Terminal addresses of GTP: one octet of type, then the address. */
export const typedTerminals = names(`PDN Address Allocation | End User Address`)
/** Elements of PFCP that hold addresses of a terminal behind flags, which stay as numbers do. */
export const flaggedTerminals = names(`UE IP Address`)
/** Elements of GTP that are a place: PLMNs and flags in them stay. */
export const elements = names(`User Location Information | Routeing Area Identity | Target Global Cell ID | Service Area Identifier`)
