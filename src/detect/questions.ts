/** Procedures by what they ask, for rules that look at many of them. */
import { crosses, type Transaction } from './author.js'

const IDR = 'diameter.s6a.insertSubscriberData'
const LCS: readonly string[] = ['map.provideSubscriberLocation', 'diameter.slg.provideLocation']

/** Questions where a subscriber is; `asksWhere` tells which of them count. */
export const locationQuestions: readonly string[] = [
  'map.provideSubscriberInfo',
  'map.anyTimeInterrogation',
  'map.sendRoutingInfoForLCS',
  'diameter.slh.lcsRoutingInfo',
  IDR,
  ...LCS,
]

/** True for a location question of a network that is not the home. A visited network locates emergency calls of its guests itself (catalogue FP12). */
export function asksWhere(t: Transaction): boolean {
  if (t.foreign !== true || t.fromResponder) return false
  if (LCS.includes(t.procedure)) return crosses(t)
  return t.procedure !== IDR || t.asks('asksLocation') || t.asks('asksCurrentLocation')
}
