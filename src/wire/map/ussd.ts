/**
 * Unstructured supplementary services (TS 29.002 §11.9 to §11.12): what a subscriber types as *100#, and what the network shows on the phone.
 * Left out: the text, which is private; its octets are hex, and the coding scheme says how they are packed.
 */
import { octetString } from '../codecs.js'
import { context, field, type LeafType, leaf, operation, optional, sequence } from '../describe.js'
import {
  absentSubscriber,
  callBarred,
  dataMissing,
  illegalEquipment,
  illegalSubscriber,
  systemFailure,
  unexpectedDataValue,
  unknownAlphabet,
  ussdBusy,
} from './errors.js'
import { alertingPattern } from './supplementary.js'
import { isdnAddress } from './types.js'

/** USSD-DataCodingScheme: the cell broadcast scheme (TS 23.038 §5). The note says whether the string is packed in 7 bits. */
const dataCodingScheme: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const dcs = typeof value === 'string' && value.length === 2 ? Number.parseInt(value, 16) : Number.NaN
    return Number.isNaN(dcs) ? undefined : ussdAlphabet(dcs)
  },
})

/** Alphabet of a cell broadcast data coding scheme (TS 23.038 §5). */
export function ussdAlphabet(dcs: number): '7-bit packed' | '8-bit' | 'UCS2' {
  switch (dcs >> 4) {
    case 1:
      return dcs === 0x11 ? 'UCS2' : '7-bit packed'
    case 4:
    case 5:
    case 6:
    case 7:
      return (['7-bit packed', '8-bit', 'UCS2', '7-bit packed'] as const)[((dcs >> 2) & 3) as 0 | 1 | 2 | 3]
    case 9:
      return (['7-bit packed', '8-bit', 'UCS2', '7-bit packed'] as const)[((dcs >> 2) & 3) as 0 | 1 | 2 | 3]
    case 15:
      return (dcs & 4) !== 0 ? '8-bit' : '7-bit packed'
    default:
      return '7-bit packed'
  }
}

const ussdString: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const octets = typeof value === 'string' ? value.length / 2 : 0
    return `${octets} octets, ${Math.floor((octets * 8) / 7)} characters if packed`
  },
})

const ussdArgument = sequence(
  field('ussd-DataCodingScheme', dataCodingScheme),
  field('ussd-String', ussdString),
  optional('alertingPattern', alertingPattern),
  optional('msisdn', context(0), isdnAddress.into('msisdn')),
)
const ussdResult = sequence(field('ussd-DataCodingScheme', dataCodingScheme), field('ussd-String', ussdString))

/** processUnstructuredSS-Request (§11.9): the VLR passes what a subscriber typed to the HLR, or on to a service node. */
export const processUnstructuredSSRequest = operation('processUnstructuredSS-Request', 59, {
  timer: 'ml',
  argument: ussdArgument,
  result: ussdResult,
  errors: [systemFailure, dataMissing, unexpectedDataValue, unknownAlphabet, callBarred],
})

const toPhoneErrors = [
  systemFailure,
  dataMissing,
  unexpectedDataValue,
  absentSubscriber,
  illegalSubscriber,
  illegalEquipment,
  unknownAlphabet,
  ussdBusy,
]

/** unstructuredSS-Request (§11.10): the HLR shows a text on the phone and wants an answer. */
export const unstructuredSSRequest = operation('unstructuredSS-Request', 60, {
  timer: 'ml',
  argument: ussdArgument,
  result: ussdResult,
  errors: toPhoneErrors,
})

/** unstructuredSS-Notify (§11.11): the HLR shows a text on the phone. */
export const unstructuredSSNotify = operation('unstructuredSS-Notify', 61, { timer: 'ml', argument: ussdArgument, errors: toPhoneErrors })

/** SS-UserData: IA5String of what was typed. */
const userData: LeafType = leaf({ ...octetString.codec, name: 'IA5String', universal: 22 })

/** processUnstructuredSS-Data (GSM 09.02, version 1 only): what became processUnstructuredSS-Request. */
export const processUnstructuredSSData = operation('processUnstructuredSS-Data', 19, {
  timer: 'm',
  argument: userData,
  result: userData,
  errors: [systemFailure, unexpectedDataValue],
})
