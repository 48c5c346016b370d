import { absence, minutes, say } from '../../src/detect/author.js'
import {
  aboutVisited,
  forgedVisits,
  hostedVisits,
  isForged,
  namesAnotherCountry,
  visitedThresholds,
} from '../evasion/visited-network-of-another-country.js'
import { isForHomeFromAbroad } from './keys-for-the-home-network.js'

export default absence(visitedThresholds, ({ waitMinutes }) => ({
  id: 'credentials/keys-for-another-country',
  title: 'Authentication vectors asked for a visited network of another country than the realm that asks',
  threat: 'credentials',
  techniques: ['D26', 'D33'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  within: minutes(waitMinutes),
  first: {
    looksAt: ['diameter.s6a.authenticationInformation'],
    only: ['foreign', 'visitsElsewhere'],
    when: (t, memory) =>
      t.foreign === true &&
      namesAnotherCountry(t) &&
      !isForHomeFromAbroad(t) &&
      !memory.servesElsewhere(t.origin.realm ?? '', t.diameter?.visitedPlmn ?? ''),
  },
  unless: { looksAt: [], when: () => false, onlyAfter: true },
  visible: (first, memory) => isForged(first, memory.livesElsewhere(first)),
  because: (first, subscriber) =>
    say`Traffic bearing the name ${first.origin} asked for authentication vectors of ${subscriber} for a network (${first.visitedPlmn}) of another country than its realm; the subscriber does not live there, and nobody is known to do.`,
  about: {
    why: 'Vectors are made for the network that the request names, and go back the way that it came. A network that lets the subscriber in names itself, and he registers there.',
    ...aboutVisited,
    lookNext: [
      'Other vectors that came by the same peer.',
      'Whether the subscriber registers where the names say, and where the phone was then: who has the keys is near it.',
    ],
  },
  mappings: { motif: ['MOT3003.302', 'MOT3004.301'], fight: ['FGT5044'], misp: 'Cat3' },
  response: 'alert',
  fires: [...forgedVisits],
  silent: [...hostedVisits],
}))
