/**
 * Unstructured supplementary services (TS 29.002 §11.9 to §11.12): what a subscriber types as *100#, and what the network shows on the phone.
 * The text is private: values hold its octets, records say only what is in it (sms/ussd-text.ts).
 */
import { ia5Text, octetString } from '../codecs.js'
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
import { textFeatures } from '../sms/text-features.js'
import { ussdAlphabet } from '../sms/ussd-text.js'
import { isdnAddress } from './types.js'

/** USSD-DataCodingScheme: the cell broadcast scheme (TS 23.038 §5). The note says whether the string is packed in 7 bits. */
const dataCodingScheme: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const dcs = typeof value === 'string' && value.length === 2 ? Number.parseInt(value, 16) : Number.NaN
    return Number.isNaN(dcs) ? undefined : ussdAlphabet(dcs)
  },
})

/** USSD-String: its coding stands in the field before it, so records read the text with `ussdText`. */
const ussdString: LeafType = leaf({
  ...octetString.codec,
  note(value) {
    const octets = typeof value === 'string' ? value.length / 2 : 0
    return `${octets} octets, ${Math.floor((octets * 8) / 7)} characters if packed`
  },
  text: () => undefined,
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
const userData: LeafType = leaf({
  ...octetString.codec,
  name: 'IA5String',
  universal: 22,
  details: (octets, from, to) => ({ ...textFeatures(ia5Text(octets, from, to)) }),
  text: ia5Text,
})

/** processUnstructuredSS-Data (GSM 09.02, version 1 only): what became processUnstructuredSS-Request. */
export const processUnstructuredSSData = operation('processUnstructuredSS-Data', 19, {
  timer: 'm',
  argument: userData,
  result: userData,
  errors: [systemFailure, unexpectedDataValue],
})
