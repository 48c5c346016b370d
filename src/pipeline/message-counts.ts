/** What is counted of messages as they are read: how many of each protocol, how often each anomaly. */
import { anomalies, type AnomalyName } from '../model/anomaly.js'
import { type MessageBatch, protocols } from '../model/message.js'

const CODES: readonly (readonly [AnomalyName, number])[] = (Object.keys(anomalies) as AnomalyName[]).map((name) => [
  name,
  anomalies[name].code,
])

/** The counts as they are shown, in the order in which protocols and anomalies were met. */
export interface Counted {
  readonly messages: Readonly<Record<string, number>>
  readonly anomalies: Readonly<Record<string, number>>
}

export class MessageCounts {
  readonly #messages = new Float64Array(256)
  readonly #protocols: number[] = []
  /** By code. */
  readonly #anomalies = new Float64Array(64)
  /** Names and codes of those that were met, and their bits. */
  readonly #met: (readonly [AnomalyName, number])[] = []
  #metLow = 0
  #metHigh = 0

  add(batch: MessageBatch): void {
    const { component, protocol: protocols, anomaliesLow, anomaliesHigh } = batch.columns
    const counts = this.#messages
    const { count } = batch
    for (let row = 0; row < count; row++) {
      if (component[row] === 0) {
        const protocol = protocols[row] as number
        if (counts[protocol] === 0) this.#protocols.push(protocol)
        counts[protocol] = (counts[protocol] as number) + 1
      }
      if (anomaliesLow[row] !== 0 || anomaliesHigh[row] !== 0)
        this.#countAnomalies(anomaliesLow[row] as number, anomaliesHigh[row] as number)
    }
  }

  get counted(): Counted {
    const messages = Object.fromEntries(
      this.#protocols.map((protocol) => [protocols[protocol] ?? 'sccp', this.#messages[protocol] as number]),
    )
    const anomalies = Object.fromEntries(this.#met.map(([name, code]) => [name, this.#anomalies[code] as number]))
    return { messages, anomalies }
  }

  #countAnomalies(low: number, high: number): void {
    if ((low & ~this.#metLow) !== 0 || (high & ~this.#metHigh) !== 0) this.#meet(low, high)
    for (let left = low; left !== 0; left &= left - 1) this.#count(31 - Math.clz32(left & -left))
    for (let left = high; left !== 0; left &= left - 1) this.#count(63 - Math.clz32(left & -left))
  }

  #count(code: number): void {
    this.#anomalies[code] = (this.#anomalies[code] as number) + 1
  }

  #meet(low: number, high: number): void {
    for (const one of CODES) {
      const [, code] = one
      const set = ((code < 32 ? low : high) >>> (code & 31)) & 1
      if (set === 1 && !this.#met.includes(one)) this.#met.push(one)
    }
    this.#metLow |= low
    this.#metHigh |= high
  }
}
