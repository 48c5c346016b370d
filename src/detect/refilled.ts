/** Columns of one shape: a record of a table is a place in each. */
type Columns = Readonly<Record<string, Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array>>

/** Columns that were made with more room, with what is in the ones before. */
export function refilled<C extends Columns>(made: C, held: C): C {
  for (const [name, column] of Object.entries(held)) made[name]?.set(column)
  return made
}
