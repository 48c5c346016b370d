/** The application contexts of a user of TCAP: which operations each side of a dialogue may invoke. */

/** Operation codes are below this. */
const CODES = 128

/** What each side of a dialogue may invoke in an application context. */
export interface ContextWord {
  readonly ac: number
  readonly name: string
  readonly initiator: readonly number[]
  readonly responder: readonly number[]
}

/** The application contexts of one user of TCAP, for questions per message. */
export class ContextTable {
  // ac × 128 + opcode → bit 0: the initiator may, bit 1: the responder may
  readonly #allowed = new Uint8Array(256 * CODES)
  readonly #known = new Uint8Array(256)
  readonly #names = new Map<number, string>()

  /** Contexts whose initiator asks in the Begin and nowhere else. */
  readonly #asksOnce = new Uint8Array(256)

  constructor(contexts: readonly ContextWord[], asksOnce: readonly number[] = []) {
    for (const ac of asksOnce) this.#asksOnce[ac] = 1
    for (const { ac, name, initiator, responder } of contexts) {
      this.#known[ac] = 1
      this.#names.set(ac, name)
      for (const opcode of initiator) this.#allow(ac * CODES + opcode, 1)
      for (const opcode of responder) this.#allow(ac * CODES + opcode, 2)
    }
  }

  #allow(at: number, bit: number): void {
    this.#allowed[at] = (this.#allowed[at] as number) | bit
  }

  /** What the answers below are made of, for a reader elsewhere (src/core). */
  get parts() {
    return { allowed: this.#allowed, asksOnce: this.#asksOnce }
  }

  asksOnce(ac: number): boolean {
    return this.#asksOnce[ac] === 1
  }

  isKnown(ac: number): boolean {
    return this.#known[ac] === 1
  }

  /** As the standard writes it; undefined when it has none of this number. */
  nameOf(ac: number): string | undefined {
    return this.#names.get(ac)
  }

  /** True when a side may invoke the operation in this context. */
  mayInvoke(ac: number, opcode: number, fromResponder: boolean): boolean {
    if (opcode < 0 || opcode >= CODES) return false
    return ((this.#allowed[ac * CODES + opcode] as number) & (fromResponder ? 2 : 1)) !== 0
  }
}
