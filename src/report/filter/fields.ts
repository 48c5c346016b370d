/** The fields of records that filters know (docs/filter.md is printed from these tables), and Wireshark’s names for them. */
import { sccpTypes } from '../../wire/sccp.js'

/** `octets`: hex, to be written with or without colons. `ip`: an address, compared with one or with a network. `any`: whatever the parameter is. */
export type FieldType = 'number' | 'text' | 'octets' | 'ip' | 'flag' | 'any'

export interface FieldWord {
  readonly name: string
  readonly type: FieldType
  /** Where the values stand in the record; of a list, every element. */
  readonly paths: readonly string[]
  readonly about: string
  /** The records that have it, by `protocol`; all when not given. */
  readonly protocols?: readonly string[]
  /** Holds what is masked without --reveal. */
  readonly person?: boolean
  /** Records leave it out when it is false. */
  readonly oftenAbsent?: boolean
  /** Is in the parameters of the message: no brief record has it. */
  readonly whole?: boolean
}

/** Wireshark’s name of a field. */
export interface AliasWord {
  readonly name: string
  readonly means: string
  readonly protocols?: readonly string[]
  /** Where Wireshark has a number and the record has text. */
  readonly textOf?: (value: number) => string | undefined
}

function field(
  name: string,
  type: FieldType,
  about: string,
  more: {
    readonly paths?: readonly string[]
    readonly protocols?: readonly string[]
    readonly person?: true
    readonly oftenAbsent?: true
    readonly whole?: true
  } = {},
): FieldWord {
  return { name, type, about, paths: [name], ...more }
}

const components: readonly (readonly [name: string, type: FieldType, about: string])[] = [
  ['opcode', 'number', 'operation code of a component'],
  ['operation', 'text', 'its operation, by the standard’s name'],
  ['type', 'text', 'invoke, result, resultNotLast, error, reject'],
  ['invokeId', 'number', 'its invoke id'],
  ['linkedId', 'number', 'its linked id'],
  ['errorCode', 'number', 'code of an error'],
  ['error', 'text', 'its name'],
]

/** Users of TCAP whose components have names of their own. */
const tcapUsers = ['map', 'cap', 'inap', 'ansi-map'] as const

/** An address stands in SCCP or in SUA. */
const ofEither = (side: string, part: string) => ({ paths: [`sccp.${side}.${part}`, `sua.${side}.${part}`] })

const gtpProtocols = ['gtpv1', 'gtpv2', 'gtp-prime'] as const

/** Fields of message records (docs/interfaces.md §3). */
export const messageFields: readonly FieldWord[] = [
  field('frame', 'number', 'frame in which the message was complete, from 1'),
  field('message', 'number', 'number of the message in its frame, from 0'),
  field('file', 'text', 'file, when several are read'),
  field('timestamp', 'text', 'time of the packet, ISO 8601 UTC: compare with < and >, or ^= for a day'),
  field('protocol', 'text', 'highest layer that was understood: map, cap, diameter, gtpv2 …'),
  field('src.ip', 'ip', 'address that the packet came from'),
  field('src.port', 'number', 'its port'),
  field('dst.ip', 'ip', 'address that it went to'),
  field('dst.port', 'number', 'its port'),
  field('imsi', 'text', 'IMSI of the message', { person: true }),
  field('msisdn', 'text', 'MSISDN of the message', { person: true }),
  field('numbers', 'text', 'every number decoded in a component', { paths: ['components.numbers'], person: true, whole: true }),
  field('returned', 'flag', 'the message came back (UDTS, XUDTS, LUDTS)', { oftenAbsent: true }),
  field('partial', 'flag', 'something in it is against the standard', { oftenAbsent: true }),
  field('copy', 'text', 'retransmission or hop, of copies'),
  field('segments', 'number', 'frames that held its parts'),
  field('anomalies', 'text', 'name of an anomaly (docs/errors.md)', { paths: ['anomalies.code'] }),
  field('anomalies.kind', 'text', 'violation or unusual'),
  field('anomalies.layer', 'text', 'layer of an anomaly'),
  field('mtp3.opc', 'number', 'originating point code'),
  field('mtp3.dpc', 'number', 'destination point code'),
  field('mtp3.si', 'number', 'service indicator'),
  field('mtp3.ni', 'number', 'network indicator'),
  field('mtp3.sls', 'number', 'signalling link selection'),
  field('mtp3.variant', 'text', 'ansi or china; absent: as the ITU has it', { paths: ['mtp3.variant', 'sccp.variant'] }),
  field('sccp.type', 'text', 'message type: UDT, XUDT, CR …; of SUA: CLDT …', { paths: ['sccp.type', 'sua.type'] }),
  field('sccp.destinationReference', 'number', 'local reference of who receives'),
  field('sccp.sourceReference', 'number', 'local reference of who sends'),
  field('sccp.cause', 'number', 'cause of a refusal, release, reset, error or return'),
  ...(['called', 'calling'] as const).flatMap((side) => [
    field(`sccp.${side}.digits`, 'text', `digits of the ${side} global title`, ofEither(side, 'digits')),
    field(`sccp.${side}.ssn`, 'number', 'subsystem number', ofEither(side, 'ssn')),
    field(`sccp.${side}.pc`, 'number', 'point code in the address', ofEither(side, 'pc')),
    field(`sccp.${side}.ri`, 'text', 'routed on gt or ssn', ofEither(side, 'ri')),
    field(`sccp.${side}.gti`, 'number', 'kind of global title', ofEither(side, 'gti')),
    field(`sccp.${side}.tt`, 'number', 'translation type', ofEither(side, 'tt')),
    field(`sccp.${side}.np`, 'number', 'numbering plan', ofEither(side, 'np')),
    field(`sccp.${side}.nai`, 'number', 'nature of address', ofEither(side, 'nai')),
  ]),
  field('tcap.type', 'text', 'begin, continue, end, abort, unidirectional; query, conversation, response of ANSI'),
  field('tcap.otid', 'octets', 'originating transaction id'),
  field('tcap.dtid', 'octets', 'destination transaction id'),
  field('tcap.acn', 'text', 'application context name, as 0.4.0.0.1.0.14.3'),
  ...components.map(([name, type, about]) => field(`components.${name}`, type, about)),
  ...tcapUsers.flatMap((user) =>
    components.map(([name, type, about]) => field(`${user}.${name}`, type, about, { paths: [`components.${name}`], protocols: [user] })),
  ),
  field('diameter.command', 'number', 'command code'),
  field('diameter.name', 'text', 'command by name'),
  field('diameter.request', 'flag', 'request or answer'),
  field('diameter.proxiable', 'flag', 'P flag'),
  field('diameter.error', 'flag', 'E flag'),
  field('diameter.retransmitted', 'flag', 'T flag'),
  field('diameter.applicationId', 'number', 'application'),
  field('diameter.hopByHop', 'octets', 'Hop-by-Hop Identifier'),
  field('diameter.endToEnd', 'octets', 'End-to-End Identifier'),
  field('diameter.sessionId', 'text', 'Session-Id', { person: true }),
  field('diameter.originHost', 'text', 'Origin-Host'),
  field('diameter.originRealm', 'text', 'Origin-Realm'),
  field('diameter.destinationHost', 'text', 'Destination-Host'),
  field('diameter.destinationRealm', 'text', 'Destination-Realm'),
  field('diameter.userName', 'text', 'User-Name', { person: true }),
  field('diameter.visitedPlmn', 'text', 'Visited-PLMN-Id, MCC and MNC'),
  field('diameter.resultCode', 'number', 'Result-Code'),
  field('diameter.experimentalResultCode', 'number', 'Experimental-Result-Code'),
  field('diameter.routeRecords', 'text', 'Route-Record'),
  field('diameter.avpCodes', 'number', 'code of any AVP'),
  field('gtp.version', 'number', 'version'),
  field('gtp.type', 'number', 'message type'),
  field('gtp.name', 'text', 'message by name'),
  field('gtp.teid', 'octets', 'TEID of the header'),
  field('gtp.sequence', 'number', 'sequence number'),
  field('gtp.imsi', 'text', 'IMSI', { person: true }),
  field('gtp.msisdn', 'text', 'MSISDN', { person: true }),
  field('gtp.apn', 'text', 'access point name'),
  field('gtp.cause', 'number', 'cause'),
  field('gtp.rat', 'number', 'RAT type'),
  field('gtp.servingPlmn', 'text', 'serving network, MCC and MNC'),
  field('gtp.ieTypes', 'number', 'type of any information element'),
  field('gtp.fteids.interface', 'number', 'interface type of an F-TEID'),
  field('gtp.fteids.teid', 'octets', 'TEID of an F-TEID'),
  field('gtp.fteids.ip', 'ip', 'address of an F-TEID'),
]

const hex8 = (value: number): string => value.toString(16).padStart(8, '0')

/** Wireshark’s names (4.0) of fields of message records. */
export const messageAliases: readonly AliasWord[] = [
  { name: 'frame.number', means: 'frame' },
  { name: 'frame.time', means: 'timestamp' },
  { name: 'ip.src', means: 'src.ip' },
  { name: 'ip.dst', means: 'dst.ip' },
  { name: 'ipv6.src', means: 'src.ip' },
  { name: 'ipv6.dst', means: 'dst.ip' },
  ...['sctp', 'tcp', 'udp'].flatMap((layer) => [
    { name: `${layer}.srcport`, means: 'src.port' },
    { name: `${layer}.dstport`, means: 'dst.port' },
  ]),
  { name: 'm3ua.protocol_data_opc', means: 'mtp3.opc' },
  { name: 'm3ua.protocol_data_dpc', means: 'mtp3.dpc' },
  { name: 'm3ua.protocol_data_si', means: 'mtp3.si' },
  { name: 'm3ua.protocol_data_ni', means: 'mtp3.ni' },
  { name: 'm3ua.protocol_data_sls', means: 'mtp3.sls' },
  { name: 'mtp3.network_indicator', means: 'mtp3.ni' },
  { name: 'mtp3.service_indicator', means: 'mtp3.si' },
  { name: 'sccp.message_type', means: 'sccp.type', textOf: (value) => sccpTypes[value] },
  { name: 'gsm_old.localValue', means: 'components.opcode', protocols: ['map'] },
  { name: 'gsm_old.invokeID', means: 'components.invokeId', protocols: ['map'] },
  { name: 'gsm_old.linkedID', means: 'components.linkedId', protocols: ['map'] },
  { name: 'camel.local', means: 'components.opcode', protocols: ['cap'] },
  { name: 'camel.error_code_local', means: 'components.errorCode', protocols: ['cap'] },
  { name: 'inap.code.local', means: 'components.opcode', protocols: ['inap'] },
  { name: 'e212.imsi', means: 'imsi' },
  { name: 'e164.msisdn', means: 'numbers' },
  { name: 'diameter.cmd.code', means: 'diameter.command' },
  { name: 'diameter.flags.request', means: 'diameter.request' },
  { name: 'diameter.flags.proxyable', means: 'diameter.proxiable' },
  { name: 'diameter.flags.error', means: 'diameter.error' },
  { name: 'diameter.flags.T', means: 'diameter.retransmitted' },
  { name: 'diameter.hopbyhopid', means: 'diameter.hopByHop', textOf: hex8 },
  { name: 'diameter.endtoendid', means: 'diameter.endToEnd', textOf: hex8 },
  { name: 'diameter.Session-Id', means: 'diameter.sessionId' },
  { name: 'diameter.Origin-Host', means: 'diameter.originHost' },
  { name: 'diameter.Origin-Realm', means: 'diameter.originRealm' },
  { name: 'diameter.Destination-Host', means: 'diameter.destinationHost' },
  { name: 'diameter.Destination-Realm', means: 'diameter.destinationRealm' },
  { name: 'diameter.User-Name', means: 'diameter.userName' },
  { name: 'diameter.Route-Record', means: 'diameter.routeRecords' },
  { name: 'diameter.Result-Code', means: 'diameter.resultCode' },
  { name: 'diameter.Experimental-Result-Code', means: 'diameter.experimentalResultCode' },
  { name: 'diameter.avp.code', means: 'diameter.avpCodes' },
  { name: 'gtp.message', means: 'gtp.type', protocols: ['gtpv1', 'gtp-prime'] },
  { name: 'gtp.seq_number', means: 'gtp.sequence', protocols: ['gtpv1', 'gtp-prime'] },
  { name: 'gtpv2.message_type', means: 'gtp.type', protocols: ['gtpv2'] },
  { name: 'gtpv2.teid', means: 'gtp.teid', protocols: ['gtpv2'], textOf: hex8 },
  { name: 'gtpv2.seq', means: 'gtp.sequence', protocols: ['gtpv2'] },
  { name: 'gtpv2.ie_type', means: 'gtp.ieTypes', protocols: ['gtpv2'] },
  { name: 'gtpv2.cause', means: 'gtp.cause', protocols: ['gtpv2'] },
  { name: 'gtpv2.rat_type', means: 'gtp.rat', protocols: ['gtpv2'] },
  { name: 'gtpv2.apn', means: 'gtp.apn', protocols: ['gtpv2'] },
  { name: 'gtpv2.f_teid_interface_type', means: 'gtp.fteids.interface', protocols: ['gtpv2'] },
]

/** Where the parameters of a message stand: names below it are free, at whatever depth. */
export const messageParameters: readonly { readonly prefix: string; readonly path: string; readonly protocols?: readonly string[] }[] = [
  { prefix: 'parameters', path: 'parameters' },
  { prefix: 'parameters', path: 'components.parameters' },
  ...tcapUsers.map((user) => ({ prefix: `${user}.parameters`, path: 'components.parameters', protocols: [user] })),
  { prefix: 'diameter.parameters', path: 'parameters', protocols: ['diameter'] },
  { prefix: 'gtp.parameters', path: 'parameters', protocols: gtpProtocols },
]

/** Fields of transaction records (docs/interfaces.md §4). */
export const transactionFields: readonly FieldWord[] = [
  field('id', 'text', 'id of the transaction'),
  field('request.frame', 'number', 'frame of the question'),
  field('request.file', 'text', 'its file, when several are read'),
  field('answer.frame', 'number', 'frame of the answer'),
  field('answer.file', 'text', 'its file, when several are read'),
  field('begin', 'text', 'time of the question, ISO 8601 UTC'),
  field('end', 'text', 'time of the answer'),
  field('technology', 'text', '3G, 4G, data'),
  field('procedure', 'text', 'map.NAME, cap.NAME, diameter.APPLICATION.NAME, gtpv2.NAME …'),
  field('outcome', 'text', 'answered, refused, silent, unseen'),
  field('returned', 'flag', 'the question came back'),
  field('error.code', 'number', 'code of the error'),
  field('error.name', 'text', 'its name'),
  field('disclosed', 'text', 'what the answer gave away: cell, imsi, keys …'),
  ...(['origin', 'destination'] as const).flatMap((side) => [
    field(`${side}.kind`, 'text', 'gt, host, ip, pc'),
    field(`${side}.address`, 'text', 'address, titles with +'),
    field(`${side}.country`, 'text', 'country, two letters'),
    field(`${side}.network`, 'text', 'MCC and MNC'),
    field(`${side}.operator`, 'text', 'who holds the address'),
    field(`${side}.lessee`, 'text', 'who rents it, as reported'),
    field(`${side}.group`, 'text', 'owner of the operator'),
    field(`${side}.flags`, 'text', 'labels, such as lease-reported'),
    field(`${side}.sources`, 'text', 'who says so'),
    field(`${side}.own`, 'text', 'own, partner …: what your files say'),
    field(`${side}.ssn`, 'number', 'subsystem number'),
    field(`${side}.realm`, 'text', 'Diameter realm'),
  ]),
  field('imsi', 'text', 'IMSI', { person: true }),
  field('msisdn', 'text', 'MSISDN', { person: true }),
  field('direction', 'text', 'inbound, outbound, internal, transit, unknown'),
  field('duplicates', 'number', 'copies on the wire'),
]
