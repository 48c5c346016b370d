/**
 * Application context names: whose they are, and which. MAP TS 29.002 §17.3.3, CAP TS 29.078 §5.6 (phases 1 and 2: TS 09.78 §6.6), INAP ETS 300
 * 374-1, EN 301 140-1 and ITU-T Q.1218 to Q.1248. Names of vendors are nobody’s here, and their dialogues stay TCAP.
 */
import { Context } from '../model/message.js'
import type { Octets } from './octets.js'

/** What `readContextName` found; valid until its next call. */
export const contextName = {
  /** Value of column `contextKind`. */
  kind: 0,
  /** Context × 256 + version; the version of CAP is its phase (0: none that the standard knows), that of INAP its capability set. */
  context: 0,
  /** The name goes on behind the arcs that the standard gives it. */
  extraArcs: false,
  /** The name ends one arc too early. */
  cut: false,
  /** The name is ETSI’s, as those of MAP and CAP are, or would be but for its root, and ETSI gave none such; or it is too short to be anybody’s. */
  foreign: false,
}

/** The first octet of 0.4, ETSI’s arc. */
const ETSI = 4

/** Octets of the shortest name of anybody. */
const LEAST = 4

const FIRST_CAP = 50
const LAST_CAP = 52
/** Contexts of CAP phase 1 and 2 in MAP’s branch, by the numbers that phases 3 and 4 gave them: 50 gsmSSF, 51 assist, 52 gsmSRF. */
const CAP_OF = [4, 6, 14] as const

/** Reads the contents of an object identifier. `capSsn`: a side has CAP’s subsystem number, which decides on numbers in MAP’s branch that nobody gave out. */
export function readContextName(octets: Octets, from: number, to: number, capSsn: boolean): void {
  contextName.kind = Context.other
  contextName.context = 0
  contextName.extraArcs = false
  contextName.cut = false
  readArcs(octets, from, to, capSsn)
  contextName.foreign =
    contextName.kind === Context.other && (to - from < LEAST || octets[from] === ETSI || isUnderOtherRoot(octets, from, to))
}

/** x.0.0.1.0.AC.VERSION: no vendor’s name, but one of MAP whose first octet is another. */
function isUnderOtherRoot(octets: Octets, from: number, to: number): boolean {
  return to - from === 7 && octets[from + 1] === 0 && octets[from + 2] === 0 && octets[from + 3] === 1 && octets[from + 4] === 0
}

function readArcs(octets: Octets, from: number, to: number, capSsn: boolean): void {
  if (to - from < LEAST) return
  const first = octets[from]
  if (first === 0 && octets[from + 1] === 17) return ituInap(octets, from + 2, to)
  if (first !== ETSI || octets[from + 1] !== 0) return
  if (octets[from + 2] === 1 && octets[from + 3] === 1) return etsiInap(octets, from + 4, to)
  if (octets[from + 2] !== 0 || octets[from + 3] !== 1 || to - from < 6) return
  if (to - from === 6) return shortened(octets[from + 4] as number, octets[from + 5] as number)
  const branch = octets[from + 4] as number
  const third = octets[from + 5] as number
  const last = octets[from + 6] as number
  if (branch === 0) mobile(third, last, capSsn)
  else if (branch >= 20 && branch <= 23 && third === 3) set(Context.cap, last, branch < 22 ? 3 : 4)
  contextName.extraArcs = contextName.kind !== Context.other && to - from > 7
}

function set(kind: number, ac: number, version: number): void {
  contextName.kind = kind
  contextName.context = (ac & 0xff) * 256 + version
}

/** One arc less: whoever goes by the operation answers it, so that it is MAP’s or CAP’s here, too. Of MAP the version is missing, of CAP the context. */
function shortened(branch: number, third: number): void {
  if (branch === 0 && third < FIRST_CAP) set(Context.map, third, 0)
  else if (branch >= 20 && branch <= 23 && third === 3) set(Context.cap, 0, branch < 22 ? 3 : 4)
  contextName.cut = contextName.kind !== Context.other
}

/** 0.4.0.0.1.0.AC.VERSION: MAP below 50, CAP phase 1 (version 0) and 2 (version 1) from 50 to 52. */
function mobile(ac: number, version: number, capSsn: boolean): void {
  if (ac > 127 || version > 127) return
  if (ac < FIRST_CAP) set(Context.map, ac, version)
  else if (ac <= LAST_CAP) set(Context.cap, CAP_OF[ac - FIRST_CAP] as number, version < 2 ? version + 1 : 0)
  else if (capSsn) set(Context.cap, ac, 0)
}

/** 0.4.0.1.1…: ETSI’s INAP, capability set 1, or set 2 under the arc 20. The context is the last arc but one. */
function etsiInap(octets: Octets, at: number, to: number): void {
  if (at < to) set(Context.inap, lastButOne(octets, at, to), octets[at] === 20 ? 2 : 1)
}

/** 0.0.17.1218 (set 1), 1228 (2), 1238 (3), 1248 (4). */
function ituInap(octets: Octets, at: number, to: number): void {
  if (octets[at] !== 0x89) return
  const recommendation = octets[at + 1] as number
  const capabilitySet = (recommendation - 0x42) / 10 + 1
  if (at + 2 < to && capabilitySet >= 1 && capabilitySet <= 4 && Number.isInteger(capabilitySet))
    set(Context.inap, lastButOne(octets, at + 2, to), capabilitySet)
}

const lastButOne = (octets: Octets, from: number, to: number): number => (to - from < 2 ? 0 : (octets[to - 2] as number))
