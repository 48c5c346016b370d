/** AVPs of RFC 7155 (NAS), RFC 4072 (EAP) and the RADIUS attributes that Diameter shares. */
import { avpsOf, may, must } from '../dictionary.js'
import {
  enumerated,
  grouped,
  integer32,
  ip,
  ipFilterRule,
  octetString,
  qosFilterRule,
  unsigned32,
  unsigned64,
  utf8String,
} from '../types.js'

const serviceType = enumerated(`
  0 Unknown, 1 Login, 2 Framed, 3 Callback-Login, 4 Callback-Framed, 5 Outbound, 6 Administrative, 7 NAS-Prompt,
  8 Authenticate-Only, 9 Callback-NAS-Prompt, 10 Call Check, 11 Callback Administrative, 12 Voice, 13 Fax, 14 Modem Relay,
  15 IAPP-Register, 16 IAPP-AP-Check, 17 Authorize Only, 18 Framed-Management
`)

const framedProtocol = enumerated(`
  1 PPP, 2 SLIP, 3 ARAP, 4 Gandalf, 5 Xylogics, 6 X.75, 7 GPRS PDP Context, 255 Ascend-ARA, 256 MPP, 257 EURAW, 258 EUUI, 259 X25,
  260 COMB, 261 FR
`)

const framedCompression = enumerated(`
  0 None, 1 Van Jacobson TCP/IP header compression, 2 IPX header compression, 3 Stac-LZS compression
`)

const loginService = enumerated(`
  0 Telnet, 1 Rlogin, 2 TCP-Clear, 3 PortMaster, 4 LAT, 5 X25-PAD, 6 X25-T3POS, 7 Unassigned,
  8 TCP Clear Quiet (suppresses any NAS-generated connect string)
`)

const acctStatusType = enumerated(`
  1 Start, 2 Stop, 3 Interim-Update, 4 Modem-Start, 5 Modem-Stop, 6 Cancel, 7 Accounting-On, 8 Accounting-Off, 9 Tunnel-Start,
  10 Tunnel-Stop, 11 Tunnel-Reject, 12 Tunnel-Link-Start, 13 Tunnel-Link-Stop, 14 Tunnel-Link-Rejectf, 15 Failed
`)

const acctTerminateCause = enumerated(`
  1 User-Request, 2 Lost-Carrier, 3 Lost-Service, 4 Idle-Timeout, 5 Session-Timeout, 6 Admin-Reset, 7 Admin-Reboot, 8 Port-Error,
  9 NAS-Error, 10 NAS-Request, 11 NAS-Reboot, 12 Port-Unneeded, 13 Port-Preempted, 14 Port-Suspended, 15 Service-Unavailable,
  16 Callback, 17 User-Error, 18 Host-Request, 19 Supplicant Restart, 20 Reauthentication Failure, 21 Port Reinitialized,
  22 Port Administratively Disabled
`)

const nasPortType = enumerated(`
  0 Async, 1 Sync, 2 ISDN-Sync, 3 ISDN-Async-v120, 4 ISDN-Async-v110, 5 Virtual, 6 PIAFS, 7 HDLC-Clear-Channel, 8 X25, 9 X75,
  10 G.3 Fax, 11 SDSL - Symmetric DSL, 12 ADSL-CAP - Asymmetric DSL / Carrierless Amplitude Phase Modulation,
  13 ADSL-DMT - Asymmetric DSL / Discrete Multi-Tone, 14 IDSL - ISDN Digital Subscriber Line, 15 Ethernet,
  16 xDSL - Digital Subscriber Line of unknown type, 17 Cable, 18 Wireless - Other, 19 Wireless - IEEE 802.11, 20 Token-Ring,
  21 FDDI, 22 Wireless - CDMA2000, 23 Wireless - UMTS, 24 Wireless - 1X-EV, 25 IAPP, 26 FTTP - Fiber to the Premises,
  27 Wireless - IEEE 802.16, 28 Wireless - IEEE 802.20, 29 Wireless - IEEE 802.22, 30 PPPoA - PPP over ATM,
  31 PPPoEoA - PPP over Ethernet over ATM, 32 PPPoEoE - PPP over Ethernet over Ethernet,
  33 PPPoEoVLAN - PPP over Ethernet over VLAN, 34 PPPoEoQinQ - PPP over Ethernet over IEEE 802.1QinQ,
  35 xPON - Passive Optical Network, 36 Wireless - XGP
`)

const tunnelType = enumerated(`
  1 PPTP, 2 L2F, 3 L2TP, 4 ATMP, 5 VTP, 6 AH, 7 IP-IP-Encap, 8 MIN-IP-IP, 9 ESP, 10 GRE, 11 DVS, 12 IP-in-IP Tunneling, 13 VLAN
`)

const tunnelMediumType = enumerated(`
  1 IPv4, 2 IPv6, 3 NSAP, 4 HDLC, 5 BBN, 6 IEEE-802, 7 E-163, 8 E-164, 9 F-69, 10 X-121, 11 IPX, 12 Appletalk-802, 13 Decnet4,
  14 Vines, 15 E-164-NSAP
`)

const arapZoneAccess = enumerated(`
  1 Only allow access to default zone, 2 Use zone filter inclusively, 3 Use zone filter exclusively
`)

const errorCause = enumerated(`
  0 Diameter Common Messages, 201 Residual Session Context Removed, 202 Invalid EAP Packet (Ignored), 401 Unsupported Attribute,
  402 Missing Attribute, 403 NAS Identification Mismatch, 404 Invalid Request, 405 Unsupported Service, 406 Unsupported Extension,
  407 Invalid Attribute Value, 501 Administratively Prohibited, 502 Request Not Routable (Proxy), 503 Session Context Not Found,
  504 Session Context Not Removable, 505 Other Proxy Processing Error, 506 Resources Unavailable, 507 Request Initiated,
  508 Multiple Session Selection Unsupported
`)

const managementTransportProtection = enumerated(`
  1 No-Protection, 2 Integrity-Protection, 3 Integrity-Confidentiality-Protection
`)

export const nasreq = avpsOf(
  0,
  must(2, 'User-Password', octetString),
  must(3, 'CHAP-Password', octetString),
  must(4, 'NAS-IP-Address', ip),
  must(5, 'NAS-Port', unsigned32),
  must(6, 'Service-Type', serviceType),
  must(7, 'Framed-Protocol', framedProtocol),
  must(8, 'Framed-IP-Address', ip),
  must(9, 'Framed-IP-Netmask', ip),
  must(10, 'Framed-Routing', enumerated('0 None, 1 Send routing packets, 2 Listen for routing packets, 3 Send and Listen ')),
  must(11, 'Filter-Id', utf8String),
  must(12, 'Framed-MTU', unsigned32),
  must(13, 'Framed-Compression', framedCompression),
  must(14, 'Login-IP-Host', ip),
  must(15, 'Login-Service', loginService),
  must(16, 'Login-TCP-Port', unsigned32),
  must(18, 'Reply-Message', utf8String),
  must(19, 'Callback-Number', utf8String),
  must(20, 'Callback-Id', utf8String),
  must(22, 'Framed-Route', utf8String),
  must(23, 'Framed-IPX-Network', utf8String),
  must(24, 'State', octetString),
  must(26, 'Vendor-Specific', unsigned32),
  must(28, 'Idle-Timeout', unsigned32),
  must(29, 'Termination-Action', enumerated('0 Default, 1 RADIUS-Request')),
  must(30, 'Called-Station-Id', utf8String).into('apn'),
  must(31, 'Calling-Station-Id', utf8String),
  must(32, 'NAS-Identifier', utf8String),
  must(34, 'Login-LAT-Service', octetString),
  must(35, 'Login-LAT-Node', octetString),
  must(36, 'Login-LAT-Group', octetString),
  must(37, 'Framed-AppleTalk-Link', unsigned32),
  must(38, 'Framed-AppleTalk-Network', unsigned32),
  must(39, 'Framed-AppleTalk-Zone', octetString),
  may(40, 'Acct-Status-Type', acctStatusType),
  must(41, 'Acct-Delay-Time', unsigned32),
  may(42, 'Acct-Input-Octets', unsigned32),
  may(43, 'Acct-Output-Octets', unsigned32),
  must(45, 'Acct-Authentic', enumerated('0 None, 1 RADIUS, 2 Local, 3 Remote, 4 Diameter')),
  must(46, 'Acct-Session-Time', unsigned32),
  may(47, 'Acct-Input-Packets', integer32),
  may(48, 'Acct-Output-Packets', integer32),
  may(49, 'Acct-Terminate-Cause', acctTerminateCause),
  must(51, 'Acct-Link-Count', unsigned32),
  may(52, 'Acct-Input-Gigawords', integer32),
  may(53, 'Acct-Output-Gigawords', integer32),
  must(56, 'Egress-VLANID', octetString),
  must(57, 'Ingress-Filters', enumerated('1 Enabled, 2 Disabled')),
  must(58, 'Egress-VLAN-Name', utf8String),
  must(59, 'User-Priority-Table', octetString),
  must(60, 'CHAP-Challenge', octetString),
  must(61, 'NAS-Port-Type', nasPortType),
  must(62, 'Port-Limit', unsigned32),
  must(63, 'Login-LAT-Port', octetString),
  must(64, 'Tunnel-Type', tunnelType),
  must(65, 'Tunnel-Medium-Type', tunnelMediumType),
  must(66, 'Tunnel-Client-Endpoint', utf8String),
  must(67, 'Tunnel-Server-Endpoint', utf8String),
  must(68, 'Tunnel-Connection-ID', octetString),
  must(69, 'Tunnel-Password', octetString),
  must(70, 'ARAP-Password', octetString),
  must(71, 'ARAP-Features', octetString),
  must(72, 'ARAP-Zone-Access', arapZoneAccess),
  must(73, 'ARAP-Security', unsigned32),
  must(74, 'ARAP-Security-Data', octetString),
  must(75, 'Password-Retry', unsigned32),
  must(76, 'Prompt', enumerated('0 No Echo, 1 Echo')),
  must(77, 'Connect-Info', utf8String),
  must(78, 'Configuration-Token', octetString),
  may(79, 'EAP-Message', octetString),
  may(80, 'Signature', octetString),
  must(81, 'Tunnel-Private-Group-Id', octetString),
  must(82, 'Tunnel-Assignment-Id', octetString),
  must(83, 'Tunnel-Preference', unsigned32),
  must(84, 'ARAP-Challenge-Response', octetString),
  must(85, 'Acct-Interim-Interval', unsigned32),
  must(86, 'Acct-Tunnel-Packets-Lost', unsigned32),
  must(87, 'NAS-Port-Id', utf8String),
  must(88, 'Framed-Pool', octetString),
  must(89, 'CUI', utf8String),
  must(90, 'Tunnel-Client-Auth-Id', utf8String),
  must(91, 'Tunnel-Server-Auth-Id', utf8String),
  must(92, 'RADIUS-NAS-Filter-Rule', utf8String),
  may(94, 'Originating-Line-Info', octetString),
  must(95, 'NAS-IPv6-Address', ip),
  must(96, 'Framed-Interface-Id', unsigned64),
  must(97, 'Framed-IPv6-Prefix', octetString),
  must(98, 'Login-IPv6-Host', octetString),
  must(99, 'Framed-IPv6-Route', utf8String),
  must(100, 'Framed-IPv6-Pool', octetString),
  may(101, 'Error-Cause', errorCause),
  may(102, 'EAP-Key-Name', utf8String),
  may(103, 'Digest-Response', utf8String),
  may(104, 'Digest-Realm', utf8String),
  may(105, 'Digest-Nonce', utf8String),
  may(106, 'Digest-Response-Auth', utf8String),
  may(107, 'Digest-Nextnonce', utf8String),
  may(108, 'Digest-Method', utf8String),
  may(109, 'Digest-URI', utf8String),
  may(110, 'Digest-Qop', utf8String),
  may(111, 'Digest-Algorithm', utf8String),
  may(112, 'Digest-Entity-Body-Hash', utf8String),
  may(113, 'Digest-CNonce', utf8String),
  may(114, 'Digest-Nonce-Count', utf8String),
  may(115, 'Digest-Username', utf8String),
  may(116, 'Digest-Opaque', utf8String),
  may(117, 'Digest-Auth-Param', utf8String),
  may(118, 'Digest-AKA-Auts', utf8String),
  may(119, 'Digest-Domain', utf8String),
  may(120, 'Digest-Stale', utf8String),
  may(121, 'Digest-HA1', utf8String),
  may(122, 'SIP-AOR', utf8String),
  may(123, 'Delegated-IPv6-Prefix', octetString),
  may(124, 'MIP6-Feature-Vector', unsigned64),
  may(125, 'MIP6-Home-Link-Prefix', octetString),
  may(126, 'Operator-Name', octetString),
  may(127, 'Location-Information', octetString),
  may(128, 'Location-Data', octetString),
  may(129, 'Basic-Location-Policy-Rules', octetString),
  may(130, 'Extended-Location-Policy-Rules', octetString),
  may(131, 'Location-Capable', octetString),
  may(132, 'Requested-Location-Info', octetString),
  must(133, 'Framed-Management-Protocol', enumerated('1 SNMP, 2 Web-based, 3 NETCONF, 4 FTP, 5 TFTP, 6 SFTP, 7 RCP, 8 SCP')),
  must(134, 'Management-Transport-Protection', managementTransportProtection),
  may(135, 'Management-Policy-Id', utf8String),
  must(136, 'Management-Privilege-Level', integer32),
  may(137, 'PKM-SS-Cert', octetString),
  may(138, 'PKM-CA-Cert', octetString),
  may(139, 'PKM-Config-Settings', octetString),
  may(140, 'PKM-Cryptosuite-List', octetString),
  may(141, 'PPKM-SAID', octetString),
  may(142, 'PKM-SA-Descriptor', octetString),
  may(143, 'PKM-Auth-Key', octetString),
  must(400, 'NAS-Filter-Rule', ipFilterRule),
  must(401, 'Tunneling', grouped),
  must(402, 'CHAP-Auth', grouped),
  must(403, 'CHAP-Algorithm', enumerated('5 CHAP with MD5')),
  must(404, 'CHAP-Ident', octetString),
  must(405, 'CHAP-Response', octetString),
  must(406, 'Accounting-Auth-Method', enumerated('1 PAP, 2 CHAP, 3 MS-CHAP-1, 4 MS-CHAP-2, 5 EAP, 6 Undefined, 7 None')),
  may(407, 'QoS-Filter-Rule', qosFilterRule),
  must(408, 'Origin-AAA-Protocol', enumerated('1 RADIUS')),
  may(462, 'EAP-Payload', octetString),
  may(463, 'EAP-Reissued-Payload', octetString),
  may(464, 'EAP-Master-Session-Key', octetString),
  may(465, 'Accounting-EAP-Auth-Method', unsigned64),
)
