/** What two octets in front of a short message say of it: TP-DCS (TS 23.038 §4) and TP-PID (TS 23.040 §9.2.3.9). */

export type Alphabet = '7-bit' | '8-bit' | 'UCS2'

const general = ['7-bit', '8-bit', 'UCS2', '7-bit'] as const satisfies readonly Alphabet[]

/** The alphabet of a TP-DCS; compressed text counts as octets. */
export function alphabetOf(dcs: number): Alphabet {
  if ((dcs & 0x80) === 0) return isCompressed(dcs) ? '8-bit' : (general[(dcs >> 2) & 3] as Alphabet)
  if ((dcs & 0xf0) === 0xf0) return (dcs & 4) !== 0 ? '8-bit' : '7-bit'
  return (dcs & 0xf0) === 0xe0 ? 'UCS2' : '7-bit'
}

export const isCompressed = (dcs: number): boolean => (dcs & 0xa0) === 0x20

export const NO_CLASS = -1

/** Message class 0 (shown at once), 1 (phone), 2 (SIM), 3 (terminal); NO_CLASS when the coding gives none. */
export function classOf(dcs: number): number {
  const given = (dcs & 0x90) === 0x10 || (dcs & 0xf0) === 0xf0
  return given ? dcs & 3 : NO_CLASS
}

export const classes = ['shown at once', 'phone', 'SIM', 'terminal'] as const

/** The message waiting group whose text the phone throws away. */
export const isWaitingDiscard = (dcs: number): boolean => (dcs & 0xf0) === 0xc0

const waitingKinds = ['voicemail', 'fax', 'e-mail', 'other'] as const

/** Message waiting indication of a TP-DCS; undefined when it is none. */
export function waitingOf(dcs: number): { readonly kind: string; readonly active: boolean; readonly stored: boolean } | undefined {
  const group = dcs >> 4
  if (group < 0xc || group > 0xe) return undefined
  return { kind: waitingKinds[(dcs & 3) as 0 | 1 | 2 | 3], active: (dcs & 8) !== 0, stored: group !== 0xc }
}

/** Short message type 0: the phone confirms it and shows nothing. */
export const PID_SILENT = 0x40
/** (U)SIM data download. */
export const PID_TO_SIM = 0x7f

const pids: Readonly<Record<number, string>> = {
  0x20: 'telematic: chosen by the service centre',
  0x21: 'telematic: telex',
  0x22: 'telematic: fax group 3',
  0x23: 'telematic: fax group 4',
  0x24: 'telematic: voice telephone',
  0x25: 'telematic: ERMES',
  0x26: 'telematic: paging',
  0x27: 'telematic: videotex',
  0x28: 'telematic: teletex',
  0x29: 'telematic: teletex PSPDN',
  0x2a: 'telematic: teletex CSPDN',
  0x2b: 'telematic: teletex PSTN',
  0x2c: 'telematic: teletex ISDN',
  0x2d: 'telematic: UCI',
  0x30: 'message handling facility',
  0x31: 'X.400',
  0x32: 'Internet e-mail',
  0x40: 'type 0 (silent)',
  0x41: 'replace type 1',
  0x42: 'replace type 2',
  0x43: 'replace type 3',
  0x44: 'replace type 4',
  0x45: 'replace type 5',
  0x46: 'replace type 6',
  0x47: 'replace type 7',
  0x48: 'device triggering',
  0x5e: 'enhanced message service (obsolete)',
  0x5f: 'return call',
  0x7c: 'ANSI-136 R-DATA',
  0x7d: 'ME data download',
  0x7e: 'ME de-personalization',
  0x7f: '(U)SIM data download',
}

/** What a TP-PID asks for; undefined for a plain message. */
export function pidMeaning(pid: number): string | undefined {
  if (pid === 0) return undefined
  const known = pids[pid]
  if (known !== undefined) return known
  switch (pid >> 6) {
    case 0:
      return pid < 0x20 ? 'SME to SME' : pid >= 0x38 ? 'service centre specific' : 'reserved'
    case 3:
      return 'service centre specific'
    default:
      return 'reserved'
  }
}
