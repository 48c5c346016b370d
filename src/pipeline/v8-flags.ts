/** What V8 is told: how much of called functions it copies into those that it compiles, when it compiles them, when objects that live long are swept, and how much memory new ones get. */
import { setFlagsFromString } from 'node:v8'

/** Octets of bytecode that are copied into one function at most, instead of 920. */
const INLINED = 450
/** Octets of bytecode that a function runs before it is compiled well, instead of 67,584. */
const WARM = 270_000
/** Per cent by which the memory of objects that live long grows before they are swept. */
const GROWS = 60

/**
 * To be called before a capture is read.
 *
 * The path of a packet is many small functions that call one another: with the bound of V8 each is compiled again in all that call it. Analysis of a million
 * packets takes 4 to 9 % less CPU so, no more time, and decoding takes as much; of five million packets it is 1 % (bench/lane.ts, 2026-11).
 *
 * Much that is met seldom, as damaged messages, is warm for V8 all the same, and compiling it costs more than it saves: with four times the bound correlation of a million
 * packets takes 6 to 10 % less CPU, damaged ones 10 %, analysis 5 %; with more of it analysis takes more (bench/lane.ts, medians of eight, 2026-11). Counted beside what
 * compiled WebAssembly takes in the same run, which stays the same, neighbouring values of both bounds differ by less than 2 % (perf, 2026-11).
 *
 * The room for new objects grows no more, to 16 MiB twice, of which each collection touches memory that is in no cache: what is short-lived here is small.
 * Analysis of a million packets takes 12 % less CPU and 18 MiB less memory so, correlation 2 % and 8 MiB (bench/lane.ts, 2026-11).
 *
 * Objects that live long are swept when they have grown by six tenths, not when they are two or three times as many: an analysis of a million damaged packets, in which every
 * second host is a new one, needs 290 MB instead of 390, and of clean ones 10 MB less, in the same time (bench/lane.ts, 2026-11).
 */
export function setFlags(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${String(INLINED)}`)
  setFlagsFromString(`--interrupt-budget=${String(WARM)}`)
  setFlagsFromString(`--heap-growing-percent=${String(GROWS)}`)
  setFlagsFromString('--semi-space-growth-factor=1')
}
