/** What both compiled parts (src/core, src/correlate) share: how places in a memory are given, and the words of model/ that mean there what they mean here. */
import { anomalies, Layer } from '../model/anomaly.js'
import type { ColumnSpec } from '../model/columns.js'
import { Component, Context, Copy, Protocol, Reading, Tcap } from '../model/message.js'
import { FromAnswer, Outcome } from '../model/transaction.js'

/** Octets of a value. */
export const sizes = { u8: 1, u16: 2, u32: 4, i16: 2, i32: 4, f64: 8 } as const
export type ColumnKind = keyof typeof sizes

const FIRST = 1 << 16
const PAGE = 1 << 16
const aligned = (at: number): number => (at + 63) & ~63

export type Regions<R extends string> = Readonly<Record<R, { readonly at: number; readonly octets: number }>>

/** Gives places in a memory, one behind the other. What is below the first belongs to the compiler. */
export class Placing {
  #at = FIRST

  place(octets: number): number {
    const here = aligned(this.#at)
    this.#at = here + octets
    return here
  }

  /** Columns of so many rows. */
  columns(spec: ColumnSpec, rows: number): ReadonlyMap<string, number> {
    // A cache line more than a column needs: columns of equal length would else lie at equal places of the cache.
    return new Map(Object.entries(spec).map(([name, { kind }]) => [name, this.place(rows * sizes[kind] + 64)]))
  }

  /** Name → octets. */
  regions<R extends string>(octets: Readonly<Record<R, number>>): Regions<R> {
    return Object.fromEntries(
      Object.entries<number>(octets).map(([name, length]) => [name, { at: this.place(length), octets: length }]),
    ) as Regions<R>
  }

  /** Pages of a memory with room for all that was placed, and `slack` octets more. */
  pages(slack: number): number {
    return Math.ceil((this.#at + slack) / PAGE)
  }
}

/** `mtForward` → `MT_FORWARD`. */
const wordOf = (name: string): string =>
  name
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .replace('-', '_')
    .toUpperCase()

/** Numbers that mean in AssemblyScript what they mean in model/: `TCAP_BEGIN`, `PROTOCOL_MAP`. */
export function modelWords(): string[] {
  const codes = Object.fromEntries(Object.entries(anomalies).map(([name, { code }]) => [name, code]))
  const sets = Object.entries({
    TCAP: Tcap,
    COMPONENT: Component,
    CONTEXT: Context,
    COPY: Copy,
    PROTOCOL: Protocol,
    READING: Reading,
    OUTCOME: Outcome,
    FROM_ANSWER: FromAnswer,
    ANOMALY: codes,
    LAYER: Layer,
  })
  return sets.flatMap(([of, set]) => Object.entries(set).map(([name, value]) => `export const ${of}_${wordOf(name)}: u32 = ${value}`))
}

/** A number that differs when the words do: both sides must be made of the same. */
export function keyOf(words: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193)
  return h
}
