/** A CAP parameter in words, as the suites take it; what vectors of CAP share. */
import type { Value } from '../../describe.js'
import type { Vector } from '../../map/vectors/vector.js'

/** `version` is the phase. */
export const vector = (operation: string, opcode: number, version: number, kind: 'invoke' | 'result', value: Value): Vector => ({
  application: 'cap',
  operation,
  opcode,
  version,
  kind,
  value,
})

export const error = (operation: string, errorCode: number, value: Value): Vector => ({
  application: 'cap',
  operation,
  opcode: -1,
  version: 4,
  kind: 'error',
  value,
  errorCode,
})

export const imsi = '001010123456789'
export const msisdn = '12025550101'
export const scf = '447700900060'
export const msc = '447700900020'
export const sgsn = '447700900030'

export const called = (digits: string): Value => ({ nature: 4, internal: 0, plan: 1, digits })
export const calling = (digits: string): Value => ({ nature: 4, incomplete: 0, plan: 1, presentation: 0, screening: 3, digits })
export const located = (digits: string): Value => ({ nature: 4, internal: 1, plan: 1, presentation: 0, screening: 3, digits })
export const redirected = (digits: string): Value => ({ nature: 4, plan: 1, presentation: 0, digits })
export const generic = (qualifier: number, digits: string): Value => ({
  qualifier,
  nature: 4,
  incomplete: 0,
  plan: 1,
  presentation: 0,
  screening: 3,
  digits,
})
export const releaseCause = (value: number): Value => ({ coding: 0, location: 0, value })

export const extensions: Value = [{ type: { global: '0.4.0.0.1.9' }, criticality: 0, value: { null: null } }]
export const cell: Value = { plmn: '00101', lac: 4660, cell: 22136 }
export const location: Value = {
  ageOfLocationInformation: 3,
  'vlr-number': msc,
  cellGlobalIdOrServiceAreaIdOrLAI: { cellGlobalIdOrServiceAreaIdFixedLength: cell },
}
export const locationGprs: Value = {
  cellGlobalIdOrServiceAreaIdOrLAI: cell,
  routeingAreaIdentity: { plmn: '00101', lac: 4660, rac: 1 },
  'sgsn-Number': sgsn,
}
export const noon = '2026-01-01T12:00:00+01:00'
