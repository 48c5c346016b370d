/** Indication flags (TS 29.274 §8.12, figure 8.12-1), an octet per release after the first two. */
import { flags, later, type Part } from '../layout.js'

const octets = [
  'DAF, DTF, HI, DFI, OI, ISRSI, ISRAI, SGWCI',
  'SQCI, UIMSI, CFSI, CRSI, PS, PT, SI, MSV',
  'RetLoc, PBIC, SRNI, S6AF, S4AF, MBMDT, ISRAU, CCRSI',
  'CPRAI, ARRL, PPOFF, PPON/PPEI, PPSI, CSFBI, CLII, CPSR',
  'NSI, UASI, DTCI, BDWI, PSCI, PCRI, AOSI, AOPI',
  'ROAAI, EPCOSI, CPOPCI, PMTSMI, S11TF, PNSI, UNACCSI, WPMSI',
  '5GSNN26, REPREFI, 5GSIWKI, EEVRSI, LTEMUI, LTEMPI, ENBCRSI, TSPCMI',
  'CSRMFI, MTEDTN, MTEDTA, N5GNMI, 5GCNRS, 5GCNRI, 5SRHOI, ETHPDN',
  'NSPUSI, PGWRNSI, RPPCSI, PGWCHI, SISSME, NSENBI, IDFUPF, EMCI',
] as const

/** Octet `n` and those behind it. */
const from = (n: number): Part[] => {
  const names = octets[n]
  return names === undefined ? [] : [later(flags(names), ...from(n + 1))]
}

export const indicationFlags: readonly Part[] = [flags(octets[0]), ...from(1)]
