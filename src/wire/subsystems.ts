/** Subsystem numbers (TS 23.003 §8 and what networks use) that say which application a dialogue without a context name has. */

/** gsmSCF and gsmSSF, for MAP of a gsmSCF too. */
export const SSN_GSM_SCF = 147
export const SSN_CAP = 146
/** MAP in general, HLR, VLR, MSC, EIR, AuC; GMLC, gsmSCF, SIWF, SGSN, GGSN (TS 23.003 §8). */
export const SSN_MAP = [5, 6, 7, 8, 9, 10, 145, 147, 148, 149, 150] as const
/** Wireshark and most switches: 241; 106 in some national networks. */
export const SSN_INAP = [241, 106] as const

const known = new Uint8Array(256)
for (const ssn of [...SSN_MAP, SSN_CAP, ...SSN_INAP]) known[ssn] = 1

/** A subsystem that speaks MAP, CAP or INAP. */
export const isKnownSsn = (ssn: number): boolean => known[ssn] === 1

const others = new Set<number>([SSN_GSM_SCF, SSN_CAP, ...SSN_INAP])

/** A subsystem that speaks MAP and nothing else. */
export const speaksMapOnly = (ssn: number): boolean => isKnownSsn(ssn) && !others.has(ssn)
