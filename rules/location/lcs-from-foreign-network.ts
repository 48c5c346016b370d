import { crosses, ending, isSuspect, rule, say } from '../../src/detect/author.js'

export default rule({
  id: 'location/lcs-from-foreign-network',
  title: 'Location service request from another network',
  threat: 'location',
  techniques: ['D01'],
  category: 'cat1',
  severity: 'high',
  confidence: 0.9,
  looksAt: ['map.sendRoutingInfoForLCS', 'map.provideSubscriberLocation'],
  only: ['foreign'],
  // A visited network that asks its own MSC locates an emergency call of a guest: only across a border is it odd.
  when: (t, memory) => t.foreign === true && (t.procedure !== 'map.provideSubscriberLocation' || crosses(t) || isSuspect(t.origin, memory)),
  hindsight: (t) => t.foreign === true,
  because: (t) => say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}${ending(t)}.`,
  about: {
    why: 'Location services cross borders only by agreement between two operators. Without one, the answer gives the serving node or the place itself to somebody who has no business with the subscriber.',
    falseAlarms: [
      'Emergency and lawful location services by agreement (catalogue FP12): list the agreement, and look at how often it is used.',
      'A location centre that several sister networks share: list them as one family.',
    ],
    blindSpots: [
      'An origin whose title is of the home country, or for ProvideSubscriberLocation of the country of the serving node.',
      'Deferred reports that were set up before the capture.',
    ],
    lookNext: ['SubscriberLocationReport towards the same address.', 'The GMLC number inside the message, over all origins.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT5012.501', 'MOT5019.303'], fight: ['FGT5012.008'], misp: 'Cat1' },
  response: 'block',
  fires: [[{ operation: 'map.sendRoutingInfoForLCS', from: 'bs.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'map.sendRoutingInfoForLCS', from: 'us.scf', to: 'us.hlr', about: 'us.one', outcome: 'answered' }]],
})
