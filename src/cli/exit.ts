/** Exit codes (docs/interfaces.md §1): the first that applies in the order below wins. */

export const Exit = {
  done: 0,
  internal: 1,
  usage: 2,
  nothingRead: 3,
  partial: 4,
  store: 5,
  findings: 10,
  interrupted: 130,
} as const

const order: readonly number[] = [
  Exit.usage,
  Exit.nothingRead,
  Exit.internal,
  Exit.store,
  Exit.interrupted,
  Exit.partial,
  Exit.findings,
  Exit.done,
]

/** The code of a run to which several apply. */
export function worst(codes: readonly number[]): number {
  return order.find((code) => codes.includes(code)) ?? Exit.done
}

/** Something the user must change: shown as one sentence, never with a stack. */
export class UsageProblem extends Error {
  readonly exitCode: number = Exit.usage
}
