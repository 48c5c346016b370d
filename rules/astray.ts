/** Requests of switches that go to another network than the home of their guest (catalogue D34), and scenes of them. */
import type { Step, Transaction } from '../src/detect/author.js'

/** What switches ask the home register of their guest. */
export const OF_SWITCHES = [
  'diameter.s6a.updateLocation',
  'diameter.s6a.authenticationInformation',
  'diameter.s6a.purgeUe',
  'diameter.s6a.notify',
]

/** Sent to a network that is not the home, and nobody there knew the subscriber: no register that is hosted there. */
export const isAstray = (t: Transaction): boolean => t.nobody && t.foreignTarget === true && t.target.network !== undefined

export const asksAstray = (at: number, to: Step['to'] = 'fr.mme', outcome: Step['outcome'] = 'refused'): Step => ({
  operation: 'diameter.s6a.authenticationInformation',
  from: 'bb.leased',
  to,
  about: 'us.one',
  outcome,
  at,
})
