/**
 * Application contexts of CAP (TS 29.078 §5.6, §6.1.2, §6.2.2, §7.2, §8.2): which operations each side may invoke. Phases 1 and 2 had names of
 * their own (TS 09.78); they count as the contexts that took their place.
 */
import { type ContextWord, ContextTable } from '../context-table.js'

/** What a gsmSCF asks of a gsmSSF. */
const toSwitch = [17, 18, 19, 20, 22, 23, 27, 31, 32, 33, 34, 35, 45, 46, 47, 48, 53, 55, 86, 88, 90, 93, 95, 97]
/** What a gsmSSF reports. */
const fromSwitch = [24, 36, 44, 49, 96]

export const contexts: readonly ContextWord[] = [
  { ac: 4, name: 'capssf-scfGeneric', initiator: [0, ...fromSwitch], responder: [...toSwitch, 41] },
  { ac: 6, name: 'capssf-scfAssistHandoff', initiator: [16, 49], responder: [18, 19, 33, 47, 48, 53, 55, 86] },
  { ac: 8, name: 'capscf-ssfGeneric', initiator: toSwitch, responder: fromSwitch },
  { ac: 14, name: 'gsmSRF-gsmSCF', initiator: [16, 49], responder: [47, 48, 53, 55] },
  { ac: 50, name: 'cap3-gprssf-scf', initiator: [72, 76, 78, 80], responder: [70, 71, 73, 74, 75, 77, 79, 81, 82, 83] },
  { ac: 51, name: 'cap3-gsmscf-gprsssf', initiator: [70, 71, 73, 77, 79, 81, 83], responder: [72, 76, 80] },
  { ac: 61, name: 'cap-sms', initiator: [60, 64], responder: [61, 62, 63, 65, 66, 67] },
]

export const contextTable = new ContextTable(contexts)

/** Contexts of each phase. */
const inPhase: Readonly<Record<number, readonly number[]>> = {
  1: [4],
  2: [4, 6, 14],
  3: [4, 6, 8, 14, 50, 51, 61],
  4: [4, 6, 8, 14, 61],
}
const known = new Uint8Array(1 << 16)
for (const [phase, acs] of Object.entries(inPhase)) for (const ac of acs) known[ac * 256 + Number(phase)] = 1

/** Whether a value of column `context` (context × 256 + phase) is one that a phase of CAP has. */
export const contextIsKnown = (context: number): boolean => known[context] === 1

/** The application context name in dotted text: for what we build. */
export function contextOid(ac: number, phase: number): string {
  if (phase <= 2) return `0.4.0.0.1.0.${ac === 4 ? 50 : ac === 6 ? 51 : 52}.${phase - 1}`
  return `0.4.0.0.1.${(phase === 3 ? 20 : 22) + (ac === 14 ? 0 : 1)}.3.${ac}`
}
