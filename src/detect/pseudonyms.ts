/** Names under which findings speak of subscribers, in the order in which these were first claimed something about. */
import { NO_KEY } from './subscriber-keys.js'

/** Subscribers who may have a name of their own. */
const MOST = 1_000_000

export class Pseudonyms {
  #names = new Map<number, string>()

  /** Of a subscriber; all who come when there are too many share one. */
  of(key: number): string {
    if (key === NO_KEY) return 's-0'
    const known = this.#names.get(key)
    if (known !== undefined) return known
    if (this.#names.size >= MOST) return 's-many'
    const made = `s-${this.#names.size + 1}`
    this.#names.set(key, made)
    return made
  }

  /** What a later run goes on with (pipeline/state-file.ts); shares its arrays with this one. */
  save() {
    return this.#names
  }

  load(saved: ReturnType<Pseudonyms['save']>): void {
    this.#names = saved
  }
}
