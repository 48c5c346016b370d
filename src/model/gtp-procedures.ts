/**
 * Messages of GTP-C in pairs: the vocabulary of rules and transactions for GTPv1 (TS 29.060 §7.1) and GTPv2 (TS 29.274 §6.1, Sv: TS 29.280 §5.2).
 * Names are those of the standards. GTP′ (TS 32.295) has the messages of version 1 and two of its own.
 */

export interface GtpProcedure {
  /** `gtpv2.createSession`. */
  readonly name: string
  /** Name of the standard without Request or Response, `Create Session`. */
  readonly operation: string
  /** Message type of the request, or of the only message. */
  readonly opcode: number
  readonly timer: 'm'
  readonly protocol: 'gtpv1' | 'gtpv2'
  /** Nothing answers it. */
  readonly isDeed: boolean
}

/** Operation, request type, answer type (0: none), what request and answer are called, and whether one that nothing answers is a deed of its own. */
type Exchange = readonly [operation: string, request: number, answer: number, ask?: string, reply?: string, deed?: true]

const NOTIFICATION = ['Notification', 'Acknowledge'] as const
const COMMAND = ['Command', 'Failure Indication'] as const
const INDICATION = ['Indication', ''] as const
const ALONE = ['', ''] as const
/** Nothing answers these, but they are deeds of their own. */
const DEED = ['', '', true] as const
const DEED_INDICATION = ['Indication', '', true] as const

/** A packet of a subscriber. Read as a message only where it was itself in a tunnel (wire/gtp/tunnelled.ts): it has no elements. */
export const G_PDU = 255

/** TS 29.060 table 1; 240 and 241: TS 32.295 §6.1. Version Not Supported answers any request: it has no pair. */
const v1: readonly Exchange[] = [
  ['Echo', 1, 2],
  ['Version Not Supported', 3, 0, ...ALONE],
  ['Node Alive', 4, 5],
  ['Redirection', 6, 7],
  ['Create PDP Context', 16, 17],
  ['Update PDP Context', 18, 19],
  ['Delete PDP Context', 20, 21],
  ['Initiate PDP Context Activation', 22, 23],
  ['Delete AA PDP Context', 24, 25],
  ['Error', 26, 0, ...INDICATION],
  ['PDU Notification', 27, 28],
  ['PDU Notification Reject', 29, 30],
  ['Supported Extension Headers', 31, 0, 'Notification', ''],
  ['Send Routeing Information for GPRS', 32, 33],
  ['Failure Report', 34, 35],
  ['Note MS GPRS Present', 36, 37],
  ['Identification', 48, 49],
  ['SGSN Context', 50, 51],
  ['SGSN Context Acknowledge', 52, 0, ...ALONE],
  ['Forward Relocation', 53, 54],
  ['Forward Relocation Complete', 55, 59, '', 'Acknowledge'],
  ['Relocation Cancel', 56, 57],
  ['Forward SRNS Context', 58, 60, '', 'Acknowledge'],
  ['UE Registration Query', 61, 62],
  ['RAN Information Relay', 70, 0, ...DEED],
  ['MBMS Notification', 96, 97],
  ['MBMS Notification Reject', 98, 99],
  ['Create MBMS Context', 100, 101],
  ['Update MBMS Context', 102, 103],
  ['Delete MBMS Context', 104, 105],
  ['MBMS Registration', 112, 113],
  ['MBMS De-Registration', 114, 115],
  ['MBMS Session Start', 116, 117],
  ['MBMS Session Stop', 118, 119],
  ['MBMS Session Update', 120, 121],
  ['MS Info Change Notification', 128, 129],
  ['Data Record Transfer', 240, 241],
  ['End Marker', 254, 0, ...ALONE],
  ['G-PDU', G_PDU, 0, ...DEED],
]

/**
 * TS 29.274 table 6.1-1. A Command is granted by a Request for the same bearers and refused by a Failure Indication: only the latter answers it here.
 */
const v2: readonly Exchange[] = [
  ['Echo', 1, 2],
  ['Version Not Supported', 3, 0, ...INDICATION],
  ['SRVCC PS to CS', 25, 26],
  ['SRVCC PS to CS Complete', 27, 28, ...NOTIFICATION],
  ['SRVCC PS to CS Cancel', 29, 30, ...NOTIFICATION],
  ['SRVCC CS to PS', 31, 240],
  ['Create Session', 32, 33],
  ['Modify Bearer', 34, 35],
  ['Delete Session', 36, 37],
  ['Change Notification', 38, 39],
  ['Remote UE Report', 40, 41, ...NOTIFICATION],
  ['Modify Bearer', 64, 65, ...COMMAND],
  ['Delete Bearer', 66, 67, ...COMMAND],
  ['Bearer Resource', 68, 69, ...COMMAND],
  ['Downlink Data Notification Failure', 70, 0, ...DEED_INDICATION],
  ['Trace Session Activation', 71, 0, ...DEED],
  ['Trace Session Deactivation', 72, 0, ...DEED],
  ['Stop Paging', 73, 0, ...DEED_INDICATION],
  ['Create Bearer', 95, 96],
  ['Update Bearer', 97, 98],
  ['Delete Bearer', 99, 100],
  ['Delete PDN Connection Set', 101, 102],
  ['PGW Downlink Triggering', 103, 104, ...NOTIFICATION],
  ['Identification', 128, 129],
  ['Context', 130, 131],
  ['Context Acknowledge', 132, 0, ...ALONE],
  ['Forward Relocation', 133, 134],
  ['Forward Relocation Complete', 135, 136, ...NOTIFICATION],
  ['Forward Access Context', 137, 138, ...NOTIFICATION],
  ['Relocation Cancel', 139, 140],
  ['Configuration Transfer Tunnel', 141, 0, ...DEED],
  ['Detach', 149, 150, ...NOTIFICATION],
  ['CS Paging', 151, 0, ...DEED_INDICATION],
  ['RAN Information Relay', 152, 0, ...DEED],
  ['Alert MME', 153, 154, ...NOTIFICATION],
  ['UE Activity', 155, 156, ...NOTIFICATION],
  ['ISR Status', 157, 0, ...DEED_INDICATION],
  ['UE Registration Query', 158, 159],
  ['Create Forwarding Tunnel', 160, 161],
  ['Suspend', 162, 163, ...NOTIFICATION],
  ['Resume', 164, 165, ...NOTIFICATION],
  ['Create Indirect Data Forwarding Tunnel', 166, 167],
  ['Delete Indirect Data Forwarding Tunnel', 168, 169],
  ['Release Access Bearers', 170, 171],
  ['Downlink Data', 176, 177, ...NOTIFICATION],
  ['PGW Restart', 179, 180, ...NOTIFICATION],
  ['Update PDN Connection Set', 200, 201],
  ['Modify Access Bearers', 211, 212],
  ['MBMS Session Start', 231, 232],
  ['MBMS Session Update', 233, 234],
  ['MBMS Session Stop', 235, 236],
  ['SRVCC CS to PS Complete', 241, 242, ...NOTIFICATION],
  ['SRVCC CS to PS Cancel', 243, 244, ...NOTIFICATION],
]

/** `PGW Restart` → `pgwRestart`, `Create PDP Context` → `createPdpContext`: words in capitals are words like any other. */
const camel = (words: string): string =>
  words
    .split(/[ -]/)
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + rest(word))
    .join('')
const rest = (word: string): string => (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1))

/** «Modify Bearer» is a request and a command: the latter keeps its word. */
const operationOf = ([operation, , , ask]: Exchange): string => (ask === 'Command' ? `${operation} Command` : operation)

function proceduresOf(protocol: 'gtpv1' | 'gtpv2', exchanges: readonly Exchange[]): GtpProcedure[] {
  return exchanges.map((e) => ({
    name: `${protocol}.${camel(operationOf(e))}`,
    operation: operationOf(e),
    opcode: e[1],
    timer: 'm' as const,
    protocol,
    isDeed: e[5] === true,
  }))
}

export const gtpProcedures: readonly GtpProcedure[] = [...proceduresOf('gtpv1', v1), ...proceduresOf('gtpv2', v2)]

/** Tables of one version, by message type. */
interface MessageTable {
  /** Title of the standard, «Create Session Request»; undefined: no such message. */
  readonly titles: readonly (string | undefined)[]
  /** Index in `gtpProcedures`, plus one. */
  readonly procedure: Uint8Array
  readonly role: Uint8Array
}

function tableOf(exchanges: readonly Exchange[], first: number): MessageTable {
  const titles: (string | undefined)[] = Array.from({ length: 256 })
  const procedure = new Uint8Array(256)
  const role = new Uint8Array(256)
  for (const [i, [operation, request, answer, ask = 'Request', reply = 'Response', deed]] of exchanges.entries()) {
    titles[request] = `${operation} ${ask}`.trim()
    procedure[request] = first + i + 1
    if (deed === true) role[request] = 3
    if (answer === 0) continue
    titles[answer] = `${operation} ${reply}`
    procedure[answer] = first + i + 1
    role[request] = 1
    role[answer] = 2
  }
  return { titles, procedure, role }
}

const table1 = tableOf(v1, 0)
const table2 = tableOf(v2, v1.length)

const tableFor = (version: number): MessageTable => (version === 2 ? table2 : table1)

/** Index of a message in `gtpProcedures`; −1 when there is none. `version`: 1 or 2. */
export function gtpProcedure(version: number, type: number): number {
  return (tableFor(version).procedure[type] as number) - 1
}

/** What a message is, by its type: 1 a request, 2 an answer, 3 a deed that nothing answers, 0 none of these. */
export const gtpRole: { readonly gtpv1: Uint8Array; readonly gtpv2: Uint8Array } = { gtpv1: table1.role, gtpv2: table2.role }

/** «Create Session Request»; undefined for a type that the standard does not have. */
export function gtpTitle(version: number, type: number): string | undefined {
  return tableFor(version).titles[type]
}

/** «createSessionRequest», as records have it. */
export function gtpMessageName(version: number, type: number): string | undefined {
  const title = gtpTitle(version, type)
  return title === undefined ? undefined : camel(title)
}

/** The message types of a version that have elements, in order. */
export function gtpTypes(version: number): number[] {
  return tableFor(version).titles.flatMap((title, type) => (title === undefined || (version === 1 && type === G_PDU) ? [] : [type]))
}
