import { crosses, ending, isSuspect, rule, say, type Transaction } from '../../src/detect/author.js'

const IDR = 'diameter.s6a.insertSubscriberData'
const PLR = 'diameter.slg.provideLocation'
const verbs: Readonly<Record<string, string>> = {
  [IDR]: 'asked with Insert-Subscriber-Data',
  [PLR]: 'asked with Provide-Location',
  'diameter.slh.lcsRoutingInfo': 'asked with LCS-Routing-Info',
  'diameter.sh.userData': 'asked with User-Data',
  // To be told by the serving node when a device moves or comes within reach (TS 29.128 §5.4)
  'diameter.t6a.configurationInformation': 'asked to be told, with Configuration-Information,',
  'diameter.sh.subscribeNotifications': 'asked to be told, with Subscribe-Notifications,',
}

/** Category 1 of the catalogue (§7): no network asks another for these, so that a border is enough, though nothing says whose the name is. */
const INNER: readonly string[] = ['diameter.slh.lcsRoutingInfo', 'diameter.sh.userData', 'diameter.sh.subscribeNotifications']

const isForeign = (t: Transaction): boolean => t.foreign === true || (t.foreign === undefined && INNER.includes(t.procedure) && crosses(t))

export default rule({
  id: 'location/diameter-location-from-foreign-network',
  title: 'Location asked over Diameter by a network that is not the home',
  threat: 'location',
  techniques: ['D01', 'D02', 'D03'],
  category: 'cat2',
  severity: 'high',
  confidence: (t) => (t.foreign !== true ? 0.5 : t.procedure === IDR ? 0.9 : 0.85),
  looksAt: Object.keys(verbs),
  // Insert-Subscriber-Data is about location when its flags ask for it (TS 29.272 §7.3.103); the others always are.
  // A visited network that asks its own MME locates an emergency call of a guest.
  when: (t, memory) =>
    isForeign(t) &&
    (t.procedure !== PLR || crosses(t) || isSuspect(t.origin, memory)) &&
    (t.procedure !== IDR || t.asks('asksLocation') || t.asks('asksCurrentLocation') || t.asks('asksState')),
  because: (t) =>
    say`Traffic bearing the name ${t.origin} ${verbs[t.procedure] ?? 'asked'} ${t.target} where ${t.subscriber} is${ending(t)}.`,
  about: {
    why: 'Only the home network asks the serving node where its subscriber is; location services and application servers of others have no business at it.',
    falseAlarms: [
      'Application servers of one’s own under a realm that tells of no network, beside registers whose names do (confidence 0.5): name the realm (home.realms).',
      'Emergency location by agreement: list it under agreements.',
      'A home network whose HSS is hosted under a realm of another country (catalogue FP03): list the networks as one family.',
    ],
    blindSpots: [
      'A request with the home network’s own names, which the agent before us did not check.',
      'Realms of which neither names a network: nodes of one network bear all kinds.',
    ],
    lookNext: [
      'The same origin in the 24 h before, all commands.',
      'Whether the route records fit the realm.',
      'Questions about the same subscriber on SS7.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'Cat2' },
  response: 'block',
  fires: [
    [{ operation: IDR, from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    // The current location alone, without the bit for the location itself.
    [{ operation: IDR, from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', says: { idrFlags: 18 } }],
    [{ operation: 'diameter.slg.provideLocation', from: 'ag.leased', to: 'fr.mme', about: 'us.two', outcome: 'refused' }],
    [{ operation: 'diameter.slh.lcsRoutingInfo', from: 'bs.leased', to: 'us.hss', about: 'us.two', outcome: 'answered' }],
    [{ operation: 'diameter.sh.userData', from: 'bs.leased', to: 'us.hss', about: 'us.two', outcome: 'refused' }],
    [{ operation: 'diameter.t6a.configurationInformation', from: 'bs.leased', to: 'fr.mme', about: 'us.two', outcome: 'answered' }],
    [{ operation: 'diameter.sh.subscribeNotifications', from: 'bs.leased', to: 'us.hss', about: 'us.two', outcome: 'answered' }],
    // Under a name of no network, to one that has another
    [
      {
        operation: 'diameter.slh.lcsRoutingInfo',
        from: 'bs.leased',
        to: 'us.hss',
        about: 'us.two',
        outcome: 'answered',
        says: { originHost: 'gmlc.tool.example', originRealm: 'tool.example' },
      },
    ],
  ],
  silent: [
    // Within one network, each under its maker's name
    [{ operation: 'diameter.sh.userData', from: 'us.pgw', to: 'us.ocs', about: 'us.two', outcome: 'answered' }],
    [{ operation: PLR, from: 'fr.vlr', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    [{ operation: IDR, from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', says: { idrFlags: 0 } }],
    [{ operation: IDR, from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.slg.provideLocation', from: 'us.hss', to: 'fr.mme', about: 'us.two', outcome: 'answered' }],
    [{ operation: 'diameter.sh.subscribeNotifications', from: 'us.hss', to: 'us.hss', about: 'us.two', outcome: 'answered' }],
    [{ operation: 'diameter.t6a.configurationInformation', from: 'us.scf', to: 'fr.mme', about: 'us.two', outcome: 'answered' }],
  ],
})
