import { ending, rule, say } from '../../src/detect/author.js'

const TAKE = 'diameter.s6a.authenticationInformation'

export default rule({
  id: 'credentials/keys-under-a-false-name',
  title: 'Authentication vectors asked for under names that contradict each other',
  threat: 'credentials',
  techniques: ['D26', 'D31'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.75,
  looksAt: [TAKE],
  only: ['foreign', 'contradictory'],
  when: (t) => t.foreign === true && t.contradiction !== undefined,
  because: (t) =>
    say`A request bearing the name ${t.origin} asked for authentication vectors of ${t.subscriber}, and contradicts itself: ${t.contradiction ?? ''}${ending(t)}.`,
  about: {
    why: 'The vectors go back the way of the request, whatever names it bears. A network that lets the subscriber in names itself, since the keys are made for its name.',
    falseAlarms: [
      'Agents of groups that rewrite realms of sister networks (catalogue FP20).',
      'Roaming hubs that put their own host in front (catalogue FP06).',
    ],
    blindSpots: [
      'A forger who gets all names right.',
      'A visited network that does not fit: credentials/keys-for-another-country judges it.',
      'Realms that name no network.',
      'Ways without route records.',
    ],
    lookNext: [
      'Other vectors that came by the same peer.',
      'Whether the subscriber registers where the names say, and where the phone was then: who has the keys is near it.',
    ],
  },
  mappings: { motif: ['MOT3003.302', 'MOT3004.301'], fight: ['FGT5044'], misp: 'Cat3' },
  response: 'alert',
  fires: [
    [
      {
        operation: TAKE,
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'refused',
        says: { originHost: 'mme1.epc.mnc099.mcc208.3gppnetwork.org' },
      },
    ],
  ],
  silent: [
    [{ operation: TAKE, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    [
      {
        operation: TAKE,
        from: 'fr.mme',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'answered',
        says: { routes: ['dea1.epc.mnc099.mcc208.3gppnetwork.org', 'dra.ipx.example'] },
      },
    ],
  ],
})
