/**
 * Vectors of ANSI-41, built by us: of every operation the parameters that must be there, and all that may be there, with a value that suits the type.
 * Numbers are test numbers.
 */
import type { Field, Operation, Type, Value } from '../../describe.js'
import type { Vector } from '../../map/vectors/vector.js'
import { errors, operations } from '../index.js'

/** Of the identities between which an MSID chooses, the one that the short vectors have. */
const MIN = 'mobileIdentificationNumber'

/** By the name of the codec. */
const values: Readonly<Record<string, Value>> = {
  MIN: '2025550101',
  IMSI: '001010123456789',
  Digits: { type: 1, nature: 0, plan: 2, digits: '2025550102' },
  MSCID: { market: 4097, switch: 3 },
  ExtendedMSCID: { type: 1, market: 4097, switch: 3 },
  PC_SSN: { type: 1, pointCode: '245-16-1', ssn: 8 },
  BillingID: { market: 4097, switch: 3, id: 70_001, segments: 1 },
  MSLocation: { latitude: 1_225_800, longitude: -4_256_640, resolution: 300 },
  INTEGER: 5,
  ENUMERATED: 1,
  SMS_BearerData: '0003100010',
}

/** By the name of the field, where its length or contents are fixed. */
const octets: Readonly<Record<string, string>> = {
  electronicSerialNumber: '82a1b2c3',
  meid: 'a1000009100001',
  faultyParameter: '9f5d',
  'sms-TeleserviceIdentifier': '1002',
  interMSCCircuitID: '0102',
  transactionCapability: '0c71',
  originationTriggers: '00000000',
  callingFeaturesIndicator: '000000000000',
  extendedSystemMyTypeCode: '0101',
  actionCode: '01',
  alertResult: '01',
  geographicAuthorization: '01',
  preferredLanguageIndicator: '01',
  serviceRedirectionCause: '01',
  servicesResult: '01',
  reasonList: '01',
  mSIDUsage: '01',
  'otasp-ResultCode': '01',
  pagingFrameClass: '01',
  reauthenticationReport: '01',
  serviceIndicator: '01',
  signalingMessageEncryptionReport: '01',
  voicePrivacyReport: '01',
  ilspInformation: '01',
  tdmaBandwidth: '01',
  cdmaCallMode: '01',
  tdmaCallMode: '01',
  tdmaVoiceCoder: '01',
  nampsCallMode: '01',
  confidentialityModes: '00',
  servingCellID: '0a01',
  targetCellID: '0a02',
  generalizedTime: '32303236303130313030303030305a',
}

function valueOf(name: string, type: Type, whole: boolean): Value {
  switch (type.kind) {
    case 'leaf':
      if (type.codec.name === 'NULL') return null
      return values[type.codec.name] ?? octets[name] ?? '0102030405060708'
    case 'sequence':
      return fieldsOf(type.fields, whole)
    case 'list':
      return []
    case 'choice': {
      const first = type.alternatives[0]
      return first === undefined ? {} : { [first.name]: valueOf(first.name, first.type, whole) }
    }
  }
}

function fieldsOf(fields: readonly Field[], whole: boolean): Value {
  return Object.fromEntries(
    fields.filter((f) => whole || !f.optional || f.name === MIN).map((f) => [f.name, valueOf(f.name, f.type, whole)]),
  )
}

function vectorsOf(operation: Operation): Vector[] {
  const { name, opcode } = operation
  return (['invoke', 'result'] as const).flatMap((kind) => {
    const form = (kind === 'invoke' ? operation.argument : operation.result)?.[1]
    if (form === undefined) return []
    return [false, true].map((whole): Vector => {
      return { application: 'ansi-map', operation: name, opcode, version: 1, kind, value: valueOf(name, form.type, whole) }
    })
  })
}

export const vectors: readonly Vector[] = [
  ...operations.flatMap(vectorsOf),
  ...errors.map((e): Vector => {
    const value = { faultyParameter: '9f5d' }
    return { application: 'ansi-map', operation: 'LocationRequest', opcode: 15, version: 1, kind: 'error', errorCode: e.code, value }
  }),
]
