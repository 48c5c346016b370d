/** Which network a name of TS 23.003 belongs to. */
import { findImsi, findPlmn } from '../intel/index.js'

/** Names that are kept. */
const LIMIT = 100_000

/** PLMN of a name of TS 23.003 §19.2 and §28, «…mnc410.mcc310.3gppnetwork.org»: two-digit codes are written with a leading zero. */
export function networkOfName(name: string): string | undefined {
  if (known.has(name)) return known.get(name)
  if (known.size >= LIMIT) known.clear()
  const network = readName(name)
  known.set(name, network)
  return network
}

/** Rules ask about the same few names for every request. */
const known = new Map<string, string | undefined>()

function readName(name: string): string | undefined {
  const m = /(?:^|\.)mnc(\d{2,3})\.mcc(\d{3})\./.exec(`${name}.`)
  const [mnc, mcc] = [m?.[1], m?.[2]]
  if (mnc === undefined || mcc === undefined) return undefined
  const long = `${mcc}${mnc}`
  const short = `${mcc}${mnc.slice(1)}`
  return mnc.length === 3 && mnc.startsWith('0') && isShort(short, long) ? short : long
}

/** True when the short code is meant: the long one is not in use, or means the same network, and an IMSI is read so (test networks have both). */
function isShort(short: string, long: string): boolean {
  const longer = findPlmn(long)
  if (longer === undefined) return findPlmn(short) !== undefined
  return (longer.operator === undefined || longer.candidates.includes(short)) && findImsi(`${short}0000000000`)?.plmn === short
}
