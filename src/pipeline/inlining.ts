/** How much V8 copies of called functions into those that it compiles. */
import { setFlagsFromString } from 'node:v8'

/** Octets of bytecode that are copied into one function at most, instead of 920. */
const INLINED = 450

/**
 * To be called before a capture is read. The path of a packet is many small functions that call one another: with the bound of V8 each is compiled again in
 * all that call it. Analysis of a million packets takes 4 to 9 % less CPU so, no more time, and decoding
 * takes as much; of five million packets it is 1 % (bench/lane.ts, 2026-11).
 */
export function inlineLess(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${String(INLINED)}`)
}
