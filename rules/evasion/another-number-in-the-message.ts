import { days, isSuspect, type Party, say, survey, type Step, type Transaction } from '../../src/detect/author.js'

const MESSAGES = ['map.sendRoutingInfoForSM', 'map.mtForwardSM', 'map.reportSMDeliveryStatus']
const QUESTIONS = [
  'map.anyTimeInterrogation',
  'map.anyTimeSubscriptionInterrogation',
  'map.sendRoutingInfoForLCS',
  'map.provideSubscriberLocation',
  'map.sendRoutingInfo',
]

/** Both are known, and lie in different countries. */
const lieApart = (a: Party, b: Party | undefined): boolean => b?.country !== undefined && a.country !== undefined && a.country !== b.country

const isForeign = (t: Transaction): boolean => t.foreign === true && !t.fromResponder

const asks = (at: number, client: string, from: Step['from'] = 'bb.leased'): Step => ({
  operation: 'map.anyTimeInterrogation',
  from,
  to: 'us.hlr',
  about: 'us.one',
  beside: at,
  outcome: 'refused',
  at,
  says: { client },
})

export default survey({
  id: 'evasion/another-number-in-the-message',
  title: 'Questions of an address that give the number of another country as their sender',
  threat: 'evasion',
  techniques: ['D06'],
  category: 'cat1',
  severity: 'medium',
  confidence: 0.8,
  looksAt: [...QUESTIONS, ...MESSAGES],
  only: ['noVisitors'],
  when: (t, memory) => isForeign(t) && lieApart(t.origin, t.client) && isSuspect(t.origin, memory),
  per: 'origin',
  over: 'question',
  within: days(1),
  atLeast: 3,
  because: (origin, { tries }) =>
    say`Traffic bearing the address ${origin} asked ${tries === 1 ? 'once' : `${String(tries)} times`} within a day and gave, within its messages, a number of another country as that of the service, location or message centre that asks.`,
  about: {
    why: 'The address on the envelope can be rented; the number in the letter is that of the tool. Where one number stands under addresses of several countries, it ties them together.',
    falseAlarms: [
      'Hubs that deliver for message centres of other countries (catalogue FP01) and roaming hubs (FP05): only addresses that have asked what no hub asks are counted.',
      'Location services of a group with one centre for several countries: list the networks as a family.',
    ],
    blindSpots: [
      'Addresses of which nothing else is claimed.',
      'Numbers of the country of the address.',
      'Diameter, where names are compared instead.',
    ],
    lookNext: [
      'Which other addresses give the same number.',
      'Who holds the number in the message: it may be nearer to the tool than the address.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1036.301'] },
  response: 'alert',
  fires: [[asks(0, '12685550001'), asks(10, '12685550001'), asks(20, '12685550001'), asks(30, '12685550001')]],
  silent: [
    [asks(0, '12465550001'), asks(10, '12465550001'), asks(20, '12465550001'), asks(30, '12465550001')],
    [
      asks(0, '12685550001', 'us.scf'),
      asks(10, '12685550001', 'us.scf'),
      asks(20, '12685550001', 'us.scf'),
      asks(30, '12685550001', 'us.scf'),
    ],
    // A hub delivers for the centre of another country, and asks nothing else
    ...(['map.sendRoutingInfoForSM', 'map.mtForwardSM'] as const).map((operation) =>
      [0, 10, 20, 30].map(
        (at): Step => ({
          operation,
          from: 'gb.smsc',
          to: 'us.hlr',
          about: 'us.one',
          outcome: 'answered',
          at,
          says: { client: '33700000110' },
        }),
      ),
    ),
  ],
})
