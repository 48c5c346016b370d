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
  readonly #anomalies: Record<string, number> = {}

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
    return { messages, anomalies: this.#anomalies }
  }

  #countAnomalies(low: number, high: number): void {
    for (const [name, code] of CODES) {
      const set = code < 32 ? (low >>> code) & 1 : (high >>> (code - 32)) & 1
      if (set === 1) this.#anomalies[name] = (this.#anomalies[name] ?? 0) + 1
    }
  }
}
