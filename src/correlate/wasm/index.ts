// Compiled correlation: what the host calls (correlation.ts).
import { endTcap, pauseTcap, takeTcap } from './correlator'
import { startDialogues } from './dialogues'
import { COLD_UNTIL, HALVED_AT, key, m_tcapType, NOW, REQUESTS_NOW } from './layout'
import { endRequests, startRequests, takeRow } from './requests'

export { beginUnasked, closeAsked, hearAsked, isTold } from './unasked'

/** Tells the layout that this was compiled for. */
export function layoutKey(): i32 {
  return key
}

/** The memory is new: its tables begin small. */
export function start(): void {
  store<f64>(NOW, -Infinity)
  store<f64>(REQUESTS_NOW, -Infinity)
  store<f64>(COLD_UNTIL, Infinity)
  store<f64>(HALVED_AT, Infinity)
  startDialogues()
  startRequests()
}

/** Takes the first so many rows of messages, in order. */
export function read(count: usize): void {
  for (let row: usize = 0; row < count; row++) {
    if (load<u8>(m_tcapType + row) != 0) takeTcap(row)
    else takeRow(row)
  }
}

/** All messages so far were whole. */
export function pause(): void {
  pauseTcap()
}

/** End of the capture: what is open was not seen to end. */
export function end(): void {
  endTcap()
  endRequests()
}
