/**
 * Packet access for connections that the network opens (TS 29.002 §8.12 to §8.14): a GGSN asks the HLR for the SGSN of a subscriber.
 * Left out: nothing.
 */
import { octetString } from '../codecs.js'
import { context, field, type LeafType, leaf, operation, optional, sequence, type Value } from '../describe.js'
import { hex, type Octets } from '../octets.js'
import {
  absentSubscriber,
  absentSubscriberDiagnosticSM,
  callBarred,
  dataMissing,
  systemFailure,
  unexpectedDataValue,
  unknownSubscriber,
} from './errors.js'
import { extensionContainer, imsi, isdnAddress } from './types.js'

/** GSN-Address (TS 23.003 §5.1): type and length in the first octet, then IPv4 or IPv6; other octets are hex. */
export const gsnAddress: LeafType = leaf({
  ...octetString.codec,
  name: 'GSN-Address',
  read(octets, from, to) {
    const lead = from < to ? octets[from] : undefined
    if (lead === 0x04 && to - from === 5) return octets.subarray(from + 1, to).join('.')
    if (lead === 0x50 && to - from === 17) return groups(octets, from + 1)
    return hex(octets, from, to)
  },
  write(value: Value) {
    const text = typeof value === 'string' ? value : ''
    if (text.includes('.')) return [0x04, ...text.split('.').map(Number)]
    if (text.includes(':')) return [0x50, ...text.split(':').flatMap(groupOctets)]
    return octetString.codec.write(text)
  },
})

/** Eight groups, none left out: the octets come back the same. */
function groups(octets: Octets, from: number): string {
  const parts: string[] = []
  for (let at = from; at < from + 16; at += 2) parts.push((((octets[at] as number) << 8) | (octets[at + 1] as number)).toString(16))
  return parts.join(':')
}

function groupOctets(group: string): number[] {
  const n = Number.parseInt(group, 16)
  return [n >> 8, n & 255]
}

/** sendRoutingInfoForGprs (§8.12): a GGSN asks the HLR for the SGSN of a subscriber. The answer gives the serving node. */
export const sendRoutingInfoForGprs = operation('sendRoutingInfoForGprs', 24, {
  timer: 'm',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    optional('ggsn-Address', context(1), gsnAddress),
    field('ggsn-Number', context(2), isdnAddress.into('client')),
    optional('extensionContainer', context(3), extensionContainer),
  ),
  result: sequence(
    field('sgsn-Address', context(0), gsnAddress.marks('givesServingNode')),
    optional('ggsn-Address', context(1), gsnAddress),
    optional('mobileNotReachableReason', context(2), absentSubscriberDiagnosticSM.marks('givesStatus')),
    optional('extensionContainer', context(3), extensionContainer),
  ),
  errors: [absentSubscriber, systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber, callBarred],
})

/** failureReport (§8.13): a GGSN tells the HLR that a connection to a subscriber failed. */
export const failureReport = operation('failureReport', 25, {
  timer: 'm',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    field('ggsn-Number', context(1), isdnAddress.into('client')),
    optional('ggsn-Address', context(2), gsnAddress),
    optional('extensionContainer', context(3), extensionContainer),
  ),
  result: sequence(optional('ggsn-Address', context(0), gsnAddress), optional('extensionContainer', context(1), extensionContainer)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber],
})

/** noteMsPresentForGprs (§8.14): the HLR tells a GGSN that a subscriber is reachable again, and where. */
export const noteMsPresentForGprs = operation('noteMsPresentForGprs', 26, {
  timer: 'm',
  argument: sequence(
    field('imsi', context(0), imsi.into('imsi')),
    field('sgsn-Address', context(1), gsnAddress),
    optional('ggsn-Address', context(2), gsnAddress),
    optional('extensionContainer', context(3), extensionContainer),
  ),
  result: sequence(optional('extensionContainer', context(0), extensionContainer)),
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownSubscriber],
})
