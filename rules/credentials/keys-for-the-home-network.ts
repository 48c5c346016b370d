import { ending, rule, say, type Transaction } from '../../src/detect/author.js'
import { namesAnotherCountry } from '../evasion/visited-network-of-another-country.js'

const TAKE = 'diameter.s6a.authenticationInformation'

/** The visited network is the home itself, and the realm of another country. */
export const isForHomeFromAbroad = (t: Transaction): boolean =>
  t.home.plmn !== undefined && t.diameter?.visitedPlmn === t.home.plmn && namesAnotherCountry(t)

export default rule({
  id: 'credentials/keys-for-the-home-network',
  title: 'Authentication vectors for use in the home network asked for from another country',
  threat: 'credentials',
  techniques: ['D26', 'D33'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.75,
  looksAt: [TAKE],
  only: ['foreign', 'visitsElsewhere'],
  when: (t, memory) => t.foreign === true && isForHomeFromAbroad(t) && !memory.servesElsewhere(t.origin.realm ?? '', t.home.plmn ?? ''),
  because: (t) =>
    say`Traffic bearing the name ${t.origin} asked for authentication vectors of ${t.subscriber} that are good in the home network itself (${t.home.plmn ?? ''})${ending(t)}.`,
  about: {
    why: 'The key is bound to the network that the request names (TS 33.401 §6.1.1). At home the home’s own nodes ask; who asks from abroad for keys of the home can pass for it near the phone.',
    falseAlarms: [
      'A core abroad that serves phones in the home network by contract (catalogue FP03): known by five subscribers who took keys, registered and stayed.',
    ],
    blindSpots: ['A realm of the home’s country.', 'Realms that name no network.'],
    lookNext: ['Other vectors that came by the same peer.', 'Where the phone was then: who has the keys is near it.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT3004.301'], fight: ['FGT5044'], misp: 'Cat3' },
  response: 'block',
  fires: [
    [{ operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', says: { visitedPlmn: '310999' } }],
    [{ operation: TAKE, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'unseen', says: { visitedPlmn: '310999' } }],
  ],
  silent: [
    [{ operation: TAKE, from: 'us.hss', to: 'us.hss', about: 'us.one', outcome: 'answered', says: { visitedPlmn: '310999' } }],
    [{ operation: TAKE, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    // Another network of the world, which keys-for-another-country judges
    [{ operation: TAKE, from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', says: { visitedPlmn: '20899' } }],
  ],
})
