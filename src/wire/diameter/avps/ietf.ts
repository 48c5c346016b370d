/** AVPs of Further AVPs of the IETF: SIP (RFC 4740), quality of service (RFC 5777, 5866), others. */
import { avpsOf, may, must } from '../dictionary.js'
import {
  address,
  diameterIdentity,
  diameterUri,
  enumerated,
  grouped,
  integer32,
  octetString,
  time,
  unsigned32,
  utf8String,
} from '../types.js'

const sipServerAssignmentType = enumerated(`
  0 NO_ASSIGNMENT, 1 REGISTRATION, 2 RE_REGISTRATION, 3 UNREGISTERED_USER, 4 TIMEOUT_DEREGISTRATION, 5 USER_DEREGISTRATION,
  6 TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME, 7 USER_DEREGISTRATION_STORE_SERVER_NAME, 8 ADMINISTRATIVE_DEREGISTRATION,
  9 AUTHENTICATION_FAILURE, 10 AUTHENTICATION_TIMEOUT, 11 DEREGISTRATION_TOO_MUCH_DATA
`)

const sipReasonCode = enumerated(`
  0 PERMANENT_TERMINATION, 1 NEW_SIP_SERVER_ASSIGNED, 2 SIP_SERVER_CHANGE, 3 REMOVE_SIP_SERVER
`)

const diffservCodePoint = enumerated(`
  0 CS0, 8 CS1, 16 CS2, 24 CS3, 32 CS4, 40 CS5, 48 CS6, 56 CS7, 10 AF11, 12 AF12, 14 AF13, 18 AF21, 20 AF22, 22 AF23, 26 AF31,
  28 AF32, 30 AF33, 34 AF41, 36 AF42, 38 AF43, 46 EF, 44 VOICE-ADMIT
`)

const ipOptionType = enumerated(`
  0 End of Options List, 1 No Operation, 130 Security, 131 Loose Source Route, 68 Time Stamp, 133 Extended Security,
  134 Commercial Security, 7 Record Route, 136 Stream ID, 137 Strict Source Route, 10 Experimental Measurement, 11 MTU Probe,
  12 MTU Reply, 205 Experimental Flow Control, 142 Experimental Access Control, 15 ENCODE, 144 IMI Traffic Descriptor,
  145 Extended Internet Protocol, 82 Traceoute, 147 Address Extension, 148 Router Alert, 149 Selective Directed Broadcast,
  151 Dynamic Packet State, 152 Upstream Multicast Pkt., 25 Quick-Start, 30 RFC3692-style Experiment, 94 RFC3692-style Experiment,
  158 RFC3692-style Experiment, 222 RFC3692-style Experiment
`)

const tcpOptionType = enumerated(`
  0 End of Option List, 1 No-Operation, 2 Maximum Segment Size, 3 Window Scale, 4 SACK Permitted, 5 SACK, 6 Echo, 7 Echo Reply,
  8 Timestamps, 9 Partial Order Connection Permitted, 10 Partial Order Service Profile, 11 CC, 12 CC.NEW, 13 CC.ECHO,
  14 TCP Alternate Checksum Request, 15 TCP Alternate Checksum Data, 16 Skeeter, 17 Bubba, 18 Trailer Checksum Option,
  19 MD5 Signature Option, 20 SCPS Capabilities, 21 Selective Negative Acknowledgements, 22 Record Boundaries,
  23 Corruption experienced, 24 SNAP, 26 TCP Compression Filter, 27 Quick-Start Response, 28 User Timeout Option,
  29 TCP Authentication Option (TCP-AO), 30 Multipath TCP (MPTCP), 34 TCP Fast Open Cookie, 253 RFC3692-style Experiment 1,
  254 RFC3692-style Experiment 2
`)

const icmpTypeNumber = enumerated(`
  0 Echo Reply, 3 Destination Unreachable, 4 Source Quench, 5 Redirect, 6 Alternate Host Address, 8 Echo, 9 Router Advertisement,
  10 Router Solicitation, 11 Time Exceeded, 12 Parameter Problem, 13 Timestamp, 14 Timestamp Reply, 15 Information Request,
  16 Information Reply, 17 Address Mask Request, 18 Address Mask Reply, 19 Reserved (for Security), 30 Traceroute,
  31 Datagram Conversion Error, 32 Mobile Host Redirect, 33 IPv6 Where-Are-You, 34 IPv6 I-Am-Here, 35 Mobile Registration Request,
  36 Mobile Registration Reply, 37 Domain Name Request, 38 Domain Name Reply, 39 SKIP, 40 Photurius,
  41 ICMP messages utilized by experimental mobility protocols such as Seamoby, 42 Extended Echo Request, 43 Extended Echo Reply,
  253 RFC3692-style Experiment 1, 254 RFC3692-style Experiment 2, 254 Reserved
`)

const monthOfYearMask = enumerated(`
  0 JANUARY, 2 FEBRUARY, 4 MARCH, 8 APRIL, 16 MAY, 32 JUNE, 64 JULY, 128 AUGUST, 256 SEPTEMBER, 512 OCTOBER, 1024 NOVEMBER,
  2048 DECEMBER
`)

export const ietf = avpsOf(
  0,
  may(368, 'SIP-Accounting-Information', grouped),
  may(369, 'SIP-Accounting-Server-URI', diameterUri),
  may(370, 'SIP-Credit-Control-Server-URI', diameterUri),
  may(371, 'SIP-Server-URI', utf8String),
  may(372, 'SIP-Server-Capabilities', grouped),
  may(373, 'SIP-Mandatory-Capability', unsigned32),
  may(374, 'SIP-Optional-Capability', unsigned32),
  must(375, 'SIP-Server-Assignment-Type', sipServerAssignmentType),
  may(376, 'SIP-Auth-Data-Item', grouped),
  must(377, 'SIP-Authentication-Scheme', enumerated('0 DIGEST')),
  may(378, 'SIP-Item-Number', unsigned32),
  may(379, 'SIP-Authenticate', grouped),
  may(380, 'SIP-Authorization', grouped),
  may(381, 'SIP-Authentication-Info', grouped),
  may(382, 'SIP-Number-Auth-Items', unsigned32),
  may(383, 'SIP-Deregistration-Reason', grouped),
  must(384, 'SIP-Reason-Code', sipReasonCode),
  may(385, 'SIP-Reason-Info', utf8String),
  may(386, 'SIP-Visited-Network-Id', utf8String),
  may(387, 'SIP-User-Authorization-Type', enumerated('0 REGISTRATION, 1 DEREGISTRATION, 2 REGISTRATION_AND_CAPABILITIES')),
  may(388, 'SIP-Supported-User-Data-Type', utf8String),
  may(389, 'SIP-User-Data', grouped),
  may(390, 'SIP-User-Data-Type', utf8String),
  may(391, 'SIP-User-Data-Contents', octetString),
  may(392, 'SIP-User-Data-Already-Available', enumerated('0 USER_DATA_NOT_AVAILABLE, 1 USER_DATA_ALREADY_AVAILABLE')),
  may(393, 'SIP-Method', utf8String),
  must(508, 'QoS-Resources', grouped),
  must(509, 'Filter-Rule', grouped),
  may(510, 'Filter-Rule-Precedence', unsigned32),
  must(511, 'Classifier', grouped),
  may(512, 'Classifier-ID', octetString),
  may(513, 'Protocol', enumerated('6 TCP Transmission Control, 17 UDP User Datagram, 132 SCTP Stream Control Transmission Protocol')),
  must(514, 'Direction', enumerated('0 IN, 1 OUT, 2 BOTH')),
  must(515, 'From-Spec', grouped),
  must(516, 'To-Spec', grouped),
  must(517, 'Negated', enumerated('0 False, 1 True')),
  may(518, 'IP-Address', address),
  must(519, 'IP-Address-Range', grouped),
  may(520, 'IP-Address-Start', address),
  may(521, 'IP-Address-End', address),
  must(522, 'IP-Address-Mask', grouped),
  may(523, 'IP-Bit-Mask-Width', unsigned32),
  may(524, 'MAC-Address', octetString),
  must(525, 'MAC-Address-Mask', grouped),
  may(526, 'MAC-Address-Mask-Pattern', octetString),
  may(527, 'EUI64-Address', octetString),
  must(528, 'EUI64-Address-Mask', grouped),
  may(529, 'EUI64-Address-Mask-Pattern', octetString),
  may(530, 'Port', integer32),
  may(531, 'Port-Range', grouped),
  may(532, 'Port-Start', integer32),
  may(533, 'Port-End', integer32),
  may(534, 'Use-Assigned-Address', enumerated('0 False, 1 True')),
  may(535, 'Diffserv-Code-Point', diffservCodePoint),
  may(536, 'Fragmentation-Flag', enumerated('0 Don’t Fragment (DF), 1 More Fragments (MF)')),
  may(537, 'IP-Option', grouped),
  may(538, 'IP-Option-Type', ipOptionType),
  may(539, 'IP-Option-Value', octetString),
  may(540, 'TCP-Option', grouped),
  may(541, 'TCP-Option-Type', tcpOptionType),
  may(542, 'TCP-Option-Value', octetString),
  may(543, 'TCP-Flags', grouped),
  may(544, 'TCP-Flag-Type', unsigned32),
  may(545, 'ICMP-Type', grouped),
  may(546, 'ICMP-Type-Number', icmpTypeNumber),
  may(547, 'ICMP-Code', enumerated()),
  may(548, 'ETH-Option', grouped),
  may(549, 'ETH-Proto-Type', grouped),
  may(550, 'ETH-Ether-Type', octetString),
  may(551, 'ETH-SAP', octetString),
  may(552, 'VLAN-ID-Range', grouped),
  may(553, 'S-VID-Start', unsigned32),
  may(554, 'S-VID-End', unsigned32),
  may(555, 'C-VID-Start', unsigned32),
  may(556, 'C-VID-End', unsigned32),
  may(557, 'User-Priority-Range', grouped),
  may(558, 'Low-User-Priority', unsigned32),
  may(559, 'High-User-Priority', unsigned32),
  may(560, 'Time-Of-Day-Condition', grouped),
  may(561, 'Time-Of-Day-Start', unsigned32),
  may(562, 'Time-Of-Day-End', unsigned32),
  may(563, 'Day-Of-Week-Mask', enumerated('0 SUNDAY, 2 MONDAY, 4 TUESDAY, 8 WEDNESDAY, 16 THURSDAY, 32 FRIDAY, 64 SATURDAY')),
  may(564, 'Day-Of-Month-Mask', enumerated()),
  may(565, 'Month-Of-Year-Mask', monthOfYearMask),
  may(566, 'Absolute-Start-Time', time),
  may(567, 'Absolute-Start-Fractional-Seconds', unsigned32),
  may(568, 'Absolute-End-Time', time),
  may(569, 'Absolute-End-Fractional-Seconds', unsigned32),
  may(570, 'Timezone-Flag', enumerated('0 UTC, 1 LOCAL, 2 OFFSET')),
  may(571, 'Timezone-Offset', integer32),
  may(572, 'Treatment-Action', enumerated('0 Drop, 1 Shape, 2 Mark, 3 Permit')),
  may(573, 'QoS-Profile-Id', unsigned32),
  must(574, 'QoS-Profile-Template', grouped),
  may(575, 'QoS-Semantics', enumerated('0 QoS-Desired, 1 QoS-Available, 2 QoS-Delivered, 3 Minimum-QoS, 4 QoS-Authorized')),
  may(576, 'QoS-Parameters', grouped),
  may(577, 'Excess-Treatment', grouped),
  may(620, 'Redirect-Realm', diameterIdentity),
)
