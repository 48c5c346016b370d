/** What a vector is: a message by its values, and what scan must find in it. Test numbers only. */
import type { IeValues } from '../index.js'

export interface Vector {
  readonly version: 1 | 2
  readonly type: number
  readonly teid?: number
  readonly prime?: boolean
  readonly ies: IeValues
  readonly expected: Expected
}

/** Columns; absent: not there. */
export interface Expected {
  readonly imsi?: string
  readonly msisdn?: string
  readonly imei?: string
  readonly apn?: string
  readonly cause?: number
  readonly rat?: number
  readonly plmn?: string
  readonly senderTeid?: number
  readonly marks?: readonly string[]
}

export const IMSI = '001010123456789'
export const MSISDN = '12025550117'
export const MEI = '3534900698733190'
