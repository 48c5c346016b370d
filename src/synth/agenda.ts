/** What happens when: a binary heap over typed arrays. Entries of the same time come out in the order they were put in. */

const FIRST = 1024

export class Agenda {
  #times = new Float64Array(FIRST)
  #orders = new Float64Array(FIRST)
  #entries = new Int32Array(FIRST)
  #count = 0
  #order = 0

  get count(): number {
    return this.#count
  }

  /** Time of the earliest entry; Infinity when there is none. */
  get next(): number {
    return this.#count === 0 ? Infinity : (this.#times[0] as number)
  }

  put(time: number, entry: number): void {
    if (this.#count === this.#times.length) this.#grow()
    const order = this.#order++
    let at = this.#count++
    while (at > 0) {
      const parent = (at - 1) >> 1
      // A new entry is the youngest of its time: it never passes an equal one
      if ((this.#times[parent] as number) <= time) break
      this.#move(parent, at)
      at = parent
    }
    this.#set(at, time, order, entry)
  }

  /** Takes the earliest entry away. */
  take(): number {
    const taken = this.#entries[0] as number
    const last = --this.#count
    const time = this.#times[last] as number
    const order = this.#orders[last] as number
    const entry = this.#entries[last] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= last) break
      if (child + 1 < last && this.#earlier(child + 1, child)) child++
      const childTime = this.#times[child] as number
      if (childTime > time || (childTime === time && (this.#orders[child] as number) > order)) break
      this.#move(child, at)
      at = child
    }
    if (last > 0) this.#set(at, time, order, entry)
    return taken
  }

  #earlier(a: number, b: number): boolean {
    const difference = (this.#times[a] as number) - (this.#times[b] as number)
    return difference < 0 || (difference === 0 && (this.#orders[a] as number) < (this.#orders[b] as number))
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from] as number
    this.#orders[to] = this.#orders[from] as number
    this.#entries[to] = this.#entries[from] as number
  }

  #set(at: number, time: number, order: number, entry: number): void {
    this.#times[at] = time
    this.#orders[at] = order
    this.#entries[at] = entry
  }

  #grow(): void {
    const times = new Float64Array(2 * this.#times.length)
    const orders = new Float64Array(times.length)
    const entries = new Int32Array(times.length)
    times.set(this.#times)
    orders.set(this.#orders)
    entries.set(this.#entries)
    this.#times = times
    this.#orders = orders
    this.#entries = entries
  }
}
