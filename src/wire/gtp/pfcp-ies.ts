/**
 * Information elements of PFCP (TS 29.244 §8): type, name and place of each, groups opened. Opened in themselves are the two that name a subscriber or his
 * terminal: User ID (§8.2.101) and UE IP Address (§8.2.62). Left out: the contents of all others, and elements of vendors.
 */
import { tbcdText } from '../codecs.js'
import type { Target } from '../describe.js'
import type { Tree } from '../explain.js'
import { u16 } from '../numbers.js'
import { hex, type Octets } from '../octets.js'
import { leafTree } from './layout.js'
import { MAX_IES } from './walk.js'

const table = (list: string): ReadonlyMap<number, string> =>
  new Map(list.split(/,\s+/).map((entry) => [Number.parseInt(entry, 10), entry.replace(/^\s*\d+ /, '').trim()] as const))

/** TS 29.244 table 8.1.2-1, as far as an element names nobody, names a node, a network or a subscriber. */
const names = table(`19 Cause, 20 Source Interface, 21 F-TEID, 22 Network Instance, 25 Gate Status, 26 MBR, 27 GBR, 28 QER Correlation ID,
  29 Precedence, 30 Transport Level Marking, 31 Volume Threshold, 32 Time Threshold, 33 Monitoring Time, 34 Subsequent Volume Threshold,
  35 Subsequent Time Threshold, 36 Inactivity Detection Time, 37 Reporting Triggers, 39 Report Type, 40 Offending IE, 42 Destination Interface,
  43 UP Function Features, 44 Apply Action, 45 Downlink Data Service Information, 46 Downlink Data Notification Delay, 47 DL Buffering Duration,
  48 DL Buffering Suggested Packet Count, 49 PFCPSMReq-Flags, 50 PFCPSRRsp-Flags, 52 Sequence Number, 53 Metric, 55 Timer, 56 PDR ID, 57 F-SEID,
  60 Node ID, 62 Measurement Method, 63 Usage Report Trigger, 64 Measurement Period, 65 FQ-CSID, 66 Volume Measurement, 67 Duration Measurement,
  69 Time of First Packet, 70 Time of Last Packet, 71 Quota Holding Time, 72 Dropped DL Traffic Threshold, 73 Volume Quota, 74 Time Quota,
  75 Start Time, 76 End Time, 81 URR ID, 82 Linked URR ID, 84 Outer Header Creation, 88 BAR ID, 89 CP Function Features, 90 Usage Information,
  93 UE IP Address, 94 Packet Rate, 95 Outer Header Removal, 96 Recovery Time Stamp, 97 DL Flow Level Marking, 100 Measurement Information,
  101 Node Report Type, 103 Remote GTP-U Peer, 104 UR-SEQN, 108 FAR ID, 109 QER ID, 110 OCI Flags, 111 PFCP Association Release Request,
  112 Graceful Release Period, 113 PDN Type, 114 Failed Rule ID, 115 Time Quota Mechanism, 116 User Plane IP Resource Information,
  117 User Plane Inactivity Timer, 119 Multiplier, 120 Aggregated URR ID, 121 Subsequent Volume Quota, 122 Subsequent Time Quota, 123 RQI, 124 QFI,
  125 Query URR Reference, 126 Additional Usage Reports Information, 131 Traffic Endpoint ID, 140 Suggested Buffering Packets Count, 141 User ID,
  148 Event Quota, 149 Event Threshold, 150 Subsequent Event Quota, 151 Subsequent Event Threshold, 156 Time Stamp, 157 Averaging Window,
  158 Paging Policy Indicator, 159 APN/DNN, 160 3GPP Interface Type, 161 PFCPSRReq-Flags, 162 PFCPAUReq-Flags, 163 Activation Time,
  164 Deactivation Time, 170 MAR ID, 171 Steering Functionality, 172 Steering Mode, 173 Weight, 174 Priority, 178 Alternative SMF IP Address,
  181 Quota Validity Time, 182 Number of Reports, 184 PFCPASRsp-Flags, 185 CP PFCP Entity IP Address, 186 PFCPSEReq-Flags`)

/** Elements that hold elements: rules, reports, endpoints, filters. */
const groups: ReadonlySet<number> = new Set([
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 51, 54, 58, 59, 68, 77, 78, 79, 80, 83, 85, 86, 87, 99, 102, 105, 118, 127,
  128, 129, 130, 132, 143, 147, 165, 166, 167, 168, 169, 175, 176, 183, 187, 188,
])

const IE_HEADER = 4
const VENDOR = 0x8000
const USER_ID = 141
/** §8.2.117. */
export const APN = 'APN/DNN'
const UE_IP_ADDRESS = 93
/** Groups in groups: filters of a packet detection rule are the deepest of the standard. */
const MAX_DEPTH = 6

/** The header of the message at octets `from` to `to`, then its elements. `header`: octets of the header. */
export function explainPfcp(octets: Octets, from: number, to: number): Tree[] {
  const header = ((octets[from] as number) & 1) !== 0 ? 16 : 8
  const end = Math.min(to, from + 4 + u16(octets, from + 2))
  const iesFrom = Math.min(from + header, end)
  return [tree('PFCP header', 'sequence', from, from, iesFrom, []), ...elements(octets, iesFrom, end, 0, { left: MAX_IES })]
}

function elements(octets: Octets, from: number, to: number, depth: number, budget: { left: number }): Tree[] {
  const trees: Tree[] = []
  let at = from
  while (to - at >= IE_HEADER && budget.left-- > 0) {
    const end = at + IE_HEADER + u16(octets, at + 2)
    if (end > to) break
    trees.push(element(octets, at, end, depth, budget))
    at = end
  }
  if (at < to) trees.push(tree('octets that are no element', 'unknown', at, at, to, []))
  return trees
}

function element(octets: Octets, from: number, to: number, depth: number, budget: { left: number }): Tree {
  const type = u16(octets, from)
  const valueFrom = from + IE_HEADER
  const name = names.get(type) ?? `element ${type}`
  if (groups.has(type) && depth < MAX_DEPTH)
    return tree(name, 'sequence', from, valueFrom, to, elements(octets, valueFrom, to, depth + 1, budget))
  if (type === USER_ID) return tree(name, 'sequence', from, valueFrom, to, userId(octets, valueFrom, to))
  if (type === UE_IP_ADDRESS) return tree(name, 'sequence', from, valueFrom, to, ueAddress(octets, valueFrom, to))
  // An element of a vendor says whose it is in front of its contents (§8.1.1)
  const contents = (type & VENDOR) === 0 ? valueFrom : Math.min(to, valueFrom + 2)
  return { ...leafTree(name, from, to, hex(octets, contents, to)), valueFrom: contents }
}

/** Presence flags, then what is there with its length in one octet. */
function userId(octets: Octets, from: number, to: number): Tree[] {
  if (from === to) return []
  const flags = octets[from] as number
  const trees = [leafTree('flags', from, from + 1, flags)]
  let at = from + 1
  for (const [bit, identity] of identities.entries()) {
    if (((flags >> bit) & 1) === 0) continue
    const valueFrom = at + 1
    const end = valueFrom + (octets[at] ?? 0)
    if (at >= to || end > to) break
    const digits = identity.form === 'digits' ? tbcdText(octets, valueFrom, end) : digitsIn(octets, valueFrom, end)
    const { name, target } = identity
    trees.push({
      ...leafTree(name, at, end, hex(octets, valueFrom, end)),
      valueFrom,
      ...(digits === undefined ? {} : { digits }),
      ...(target === undefined ? {} : { target }),
    })
    at = end
  }
  if (at < to) trees.push(tree('further', 'unknown', at, at, to, []))
  return trees
}

interface Identity {
  readonly name: string
  readonly form: 'digits' | 'text'
  readonly target?: Target
}

/** In the order of their flags, from the lowest bit. */
const identities: readonly Identity[] = [
  { name: 'IMSI', form: 'digits', target: 'imsi' },
  { name: 'IMEI', form: 'digits', target: 'imei' },
  { name: 'MSISDN', form: 'digits', target: 'msisdn' },
  { name: 'NAI', form: 'text', target: 'imsi' },
  { name: 'SUPI', form: 'text', target: 'imsi' },
  { name: 'GPSI', form: 'text', target: 'msisdn' },
  { name: 'PEI', form: 'text', target: 'imei' },
]

/** The digits of «imsi-…», «msisdn-…», «imei-…» (TS 29.571 §5.3.2), and of the root NAI (TS 23.003 §19.3.2); undefined of other texts. */
function digitsIn(octets: Octets, from: number, to: number): string | undefined {
  const text = Buffer.from(octets.subarray(from, to)).toString('latin1')
  return /^(?:imsi|msisdn|imei|imeisv)-(\d{5,16})$/.exec(text)?.[1] ?? /^[0-8]?(\d{15})@[^@]*$/.exec(text)?.[1]
}

/** Flags, an address of each version, and lengths of prefixes. */
function ueAddress(octets: Octets, from: number, to: number): Tree[] {
  if (from === to) return []
  const flags = octets[from] as number
  const trees = [leafTree('flags', from, from + 1, flags)]
  let at = from + 1
  const take = (flag: number, name: string, length: number): void => {
    if ((flags & flag) === 0 || at + length > to) return
    trees.push(leafTree(name, at, at + length, length === 1 ? (octets[at] as number) : hex(octets, at, at + length)))
    at += length
  }
  take(0x02, 'IPv4 address', 4)
  take(0x01, 'IPv6 address', 16)
  take(0x08, 'IPv6 prefix delegation bits', 1)
  take(0x40, 'IPv6 prefix length', 1)
  if (at < to) trees.push(tree('further', 'unknown', at, at, to, []))
  return trees
}

function tree(name: string, shape: 'sequence' | 'unknown', from: number, valueFrom: number, to: number, children: readonly Tree[]): Tree {
  return { name, shape, from, valueFrom, to, anomalies: [], children, mark: 0 }
}
