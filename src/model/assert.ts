/** A bug in our own logic ends the program: a wrong report is worse than none. */
export function assert(claim: boolean, otherwise: string): asserts claim {
  if (!claim) throw new Error(`internal error: ${otherwise}`)
}

/** A case that the types say cannot be. */
export function unreachable(value: never): never {
  throw new Error(`internal error: unexpected ${JSON.stringify(value)}`)
}
