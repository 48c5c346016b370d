import { crosses, ending, rule, say, type Transaction } from '../../src/detect/author.js'

/** What a serving node sends of itself when a question for the location waits with it (TS 29.002 §13A.3, TS 29.172 §6.2, TS 29.128 §5.5). */
export const REPORTS: readonly string[] = [
  'map.subscriberLocationReport',
  'diameter.slg.locationReport',
  'diameter.t6a.reportingInformation',
]

/** It goes to a centre abroad that is not of the subscriber’s home. */
export const isForAStranger = (t: Transaction): boolean => crosses(t) && t.foreignTarget === true

export default rule({
  id: 'location/reported-to-foreign-centre',
  title: 'Location reported to a centre that is not of the home network',
  threat: 'location',
  techniques: ['D01'],
  category: 'cat1',
  severity: 'high',
  confidence: 0.85,
  looksAt: REPORTS,
  ofTarget: true,
  when: isForAStranger,
  because: (t) =>
    say`${t.origin} reported with ${t.procedure} to ${t.target} where ${t.subscriber} is${ending(t)}: a centre abroad, and not of the home network.`,
  about: {
    why: 'A serving node reports to the location centre of its own network, or to that of the home. Where it reports to another, somebody has asked before to be told, and the phone is followed without a further question.',
    falseAlarms: [
      'Emergency and lawful location services by agreement (catalogue FP12): list the centre’s network, or its titles, under agreements.',
      'A location centre that several sister networks share: list them as one family.',
    ],
    blindSpots: ['A centre in the country of the serving node.', 'Reports that name no subscriber, or only a device.'],
    lookNext: [
      'The question with which this was set up: ProvideSubscriberLocation or Provide-Location.',
      'Reports of other nodes to the same centre.',
    ],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT5012.501'], fight: ['FGT5012.008'], misp: 'Cat1' },
  response: 'block',
  fires: [
    // A guest abroad, and a subscriber at home
    ...REPORTS.map((operation) => [{ operation, from: 'fr.mme', to: 'bb.leased', about: 'us.one', outcome: 'answered' } as const]),
    ...REPORTS.map((operation) => [{ operation, from: 'us.gmsc', to: 'bb.leased', about: 'us.one', outcome: 'unseen' } as const]),
  ],
  silent: [
    ...REPORTS.map((operation) => [{ operation, from: 'us.gmsc', to: 'us.hss', about: 'us.one', outcome: 'answered' } as const]),
    // To the home network of the guest
    ...REPORTS.map((operation) => [{ operation, from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' } as const]),
  ],
})
