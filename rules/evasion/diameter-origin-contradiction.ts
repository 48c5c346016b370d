import { ending, rule, say } from '../../src/detect/author.js'

const REGISTERS = ['diameter.s6a.updateLocation', 'diameter.s6a.authenticationInformation']
const HOME_ONLY = ['diameter.s6a.insertSubscriberData', 'diameter.s6a.cancelLocation', 'diameter.s6a.deleteSubscriberData']

export default rule({
  id: 'evasion/diameter-origin-contradiction',
  title: 'Diameter request whose names contradict each other',
  threat: 'evasion',
  techniques: ['D31'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.75,
  looksAt: [...REGISTERS, ...HOME_ONLY, 'diameter.s6a.purgeUe', 'diameter.s6a.notify', 'diameter.s6c.sendRoutingInfoForSm'],
  only: ['contradictory'],
  when: (t) => t.contradiction !== undefined,
  because: (t) =>
    say`A request bearing the name ${t.origin} about ${t.subscriber} contradicts itself: ${t.contradiction ?? ''}${ending(t)}.`,
  about: {
    why: 'Answers of Diameter go back the way of the request, whatever name it bears: who forges a name still gets the answer. Names, way and visited network must fit.',
    falseAlarms: [
      'Agents of groups that rewrite realms of sister networks (catalogue FP20).',
      'Roaming hubs that put their own host in front (catalogue FP06).',
    ],
    blindSpots: [
      'A forger who gets all names right.',
      'A visited network that does not fit: evasion/visited-network-of-another-country judges it.',
      'Realms that name no network.',
      'Ways without route records.',
    ],
    lookNext: [
      'The peer that the request came from, and what else came from it.',
      'Whether the subscriber is registered where the names say.',
    ],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'] },
  response: 'alert',
  fires: [
    [
      {
        operation: 'diameter.s6a.updateLocation',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'refused',
        says: { originHost: 'mme1.epc.mnc099.mcc208.3gppnetwork.org' },
      },
    ],
    [
      {
        operation: 'diameter.s6a.cancelLocation',
        from: 'us.hss',
        to: 'fr.mme',
        about: 'us.one',
        outcome: 'answered',
        says: { routes: ['dra1.epc.mnc999.mcc342.3gppnetwork.org'] },
      },
    ],
  ],
  silent: [
    [{ operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    [
      {
        operation: 'diameter.s6a.updateLocation',
        from: 'fr.mme',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        says: { routes: ['dea1.epc.mnc099.mcc208.3gppnetwork.org', 'dra.ipx.example'] },
      },
    ],
  ],
})
