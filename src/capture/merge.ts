/** Several captures as one, by packet time; ties in the order given. */
import { type Ahead, type Packet, nothing, type Step, type Stop } from './packet.js'
import type { PacketSource } from './source.js'

/** One capture of a merge. */
export interface Input {
  readonly index: number
  readonly packet: Packet
  /** True when its file is closed until its first packet is due: `fill` opens it again. */
  readonly parked: boolean
  readonly ahead: Ahead | undefined
  next(): Step
  took(from: number, packets: number, at: number): void
  fill(): Promise<void>
  close(): Promise<void>
  readonly bytesRead: number
  readonly bytesTotal: number | undefined
}

/** The source over all inputs: one file is a merge of one, so that callers meet one shape only. */
export class Merge implements PacketSource {
  readonly names: readonly string[]
  readonly stops: readonly Stop[]
  readonly comments: readonly string[]
  file = 0
  octets: Uint8Array = nothing
  from = 0
  to = 0
  originalLength = 0
  at = 0
  linkType = 0
  interfaceId = 0
  frame = 0
  readonly #inputs: readonly Input[]
  /** Inputs that have not shown their first packet yet, last one first. */
  readonly #coming: Input[]
  /** Binary heap of the inputs whose packet waits for its time. */
  readonly #heap: Input[] = []
  /** The input that must move on before the order is known. */
  #turn: Input | undefined
  #over: Input[] = []

  constructor(names: readonly string[], inputs: readonly Input[], stops: readonly Stop[], comments: readonly string[]) {
    this.names = names
    this.stops = stops
    this.comments = comments
    this.#inputs = inputs
    this.#coming = inputs.filter((input) => !input.parked).toReversed()
    for (const input of inputs) if (input.parked) this.#push(input)
    this.#turn = this.#coming.pop()
  }

  next(): Step {
    for (;;) {
      let first = this.#turn
      if (first === undefined) {
        first = this.#pop()
        if (first === undefined) return this.#over.length > 0 ? 'wait' : 'end'
      } else {
        const step = first.next()
        if (step === 'wait') return 'wait'
        if (step === 'end') {
          this.#over.push(first)
          this.#turn = this.#coming.pop()
          continue
        }
        const coming = this.#coming.pop()
        if (coming !== undefined) {
          this.#push(first)
          this.#turn = coming
          continue
        }
        const top = this.#heap[0]
        if (top !== undefined && isBefore(top, first)) first = this.#replaceTop(first) ?? top
      }
      this.#turn = first
      if (first.parked) return 'wait'
      this.#show(first)
      return 'packet'
    }
  }

  /** Only where no other capture may come in between. */
  get ahead(): Ahead | undefined {
    return this.#heap.length === 0 && this.#coming.length === 0 ? this.#turn?.ahead : undefined
  }

  took(from: number, packets: number, at: number): void {
    const turn = this.#turn
    if (turn === undefined) return
    turn.took(from, packets, at)
    this.frame = turn.packet.frame
  }

  async fill(): Promise<void> {
    for (let input = this.#over.pop(); input !== undefined; input = this.#over.pop()) await input.close()
    await this.#turn?.fill()
  }

  async close(): Promise<void> {
    this.#turn = undefined
    this.#coming.length = 0
    this.#heap.length = 0
    this.#over = []
    for (const input of this.#inputs) await input.close()
  }

  get bytesRead(): number {
    return this.#inputs.reduce((sum, input) => sum + input.bytesRead, 0)
  }

  get bytesTotal(): number | undefined {
    let sum = 0
    for (const input of this.#inputs) {
      if (input.bytesTotal === undefined) return undefined
      sum += input.bytesTotal
    }
    return sum
  }

  #show(input: Input): void {
    const packet = input.packet
    this.file = input.index
    this.octets = packet.octets
    this.from = packet.from
    this.to = packet.to
    this.originalLength = packet.originalLength
    this.at = packet.at
    this.linkType = packet.linkType
    this.interfaceId = packet.interfaceId
    this.frame = packet.frame
  }

  #push(input: Input): void {
    const heap = this.#heap
    let at = heap.length
    for (heap.push(input); at > 0; ) {
      const up = (at - 1) >> 1
      const parent = heap[up]
      if (parent === undefined || isBefore(parent, input)) break
      heap[at] = parent
      at = up
    }
    heap[at] = input
  }

  #pop(): Input | undefined {
    const last = this.#heap.pop()
    return last === undefined || this.#heap.length === 0 ? last : this.#replaceTop(last)
  }

  /** Takes the first of the heap and puts another in. */
  #replaceTop(input: Input): Input | undefined {
    const heap = this.#heap
    const top = heap[0]
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      let child = heap[down]
      if (child === undefined) break
      const right = heap[down + 1]
      if (right !== undefined && isBefore(right, child)) {
        child = right
        down += 1
      }
      if (isBefore(input, child)) break
      heap[at] = child
      at = down
    }
    heap[at] = input
    return top
  }
}

function isBefore(a: Input, b: Input): boolean {
  return a.packet.at < b.packet.at || (a.packet.at === b.packet.at && a.index < b.index)
}
