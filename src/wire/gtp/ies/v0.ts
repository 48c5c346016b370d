/**
 * Information elements of GTP version 0 (GSM 09.60 §7.9, table 38), in order of type. Those that version 1 kept are its own; flow labels stand where it has
 * tunnel endpoints.
 */
import { type IeWords, tv } from '../dictionary.js'
import { low, names, num } from '../types.js'
import { v1Ies } from './v1.js'

/** Types that mean the same in both versions. */
const kept = (type: number): boolean => type <= 15 || (type >= 127 && type <= 134) || type === 251 || type === 255

export const v0Ies: readonly IeWords[] = [
  ...v1Ies.filter(({ type }) => kept(type)),
  tv(16, 'Flow Label Data I', num('flow label', 2)),
  tv(17, 'Flow Label Signalling', num('flow label', 2)),
  tv(18, 'Flow Label Data II', low('NSAPI', 4), num('flow label', 2)),
  tv(19, 'MS Not Reachable Reason', num('reason', 1, names('0 no paging response via the MSC, 1 IMSI detached, 2 roaming restriction'))),
].toSorted((a, b) => a.type - b.type)
