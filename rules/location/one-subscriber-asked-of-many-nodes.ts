import { crosses, minutes, say, survey, threshold, type Step } from '../../src/detect/author.js'

/** Questions that go to the node that serves a subscriber, and that only the home network asks there. */
const OF_SERVING_NODES = [
  'map.provideSubscriberInfo',
  'map.insertSubscriberData',
  'map.deleteSubscriberData',
  'map.cancelLocation',
  'map.provideRoamingNumber',
  'diameter.s6a.insertSubscriberData',
  'diameter.s6a.deleteSubscriberData',
  'diameter.s6a.cancelLocation',
]
const LOCATES = ['map.provideSubscriberLocation', 'diameter.slg.provideLocation']

const tries = (to: Step['to'], at: number, from: Step['from'] = 'bb.leased'): Step => ({
  operation: 'map.provideSubscriberInfo',
  from,
  to,
  about: 'us.one',
  outcome: 'refused',
  at,
})

const thresholds = {
  withinMinutes: threshold(10, 'minutes', 'in which the nodes are asked'),
}

export default survey(thresholds, ({ withinMinutes }) => ({
  id: 'location/one-subscriber-asked-of-many-nodes',
  title: 'Several switches asked about one subscriber within minutes, from outside the home',
  threat: 'location',
  techniques: ['D14'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.9,
  looksAt: [...OF_SERVING_NODES, ...LOCATES],
  only: ['foreign'],
  when: (t) => t.foreign === true && !t.fromResponder && (!LOCATES.includes(t.procedure) || crosses(t)),
  per: 'subscriber',
  over: 'target',
  within: minutes(withinMinutes),
  atLeast: 3,
  because: (origin, { different }, subscriber) =>
    say`Within ${String(withinMinutes)} minutes ${String(different)} nodes were asked about ${subscriber} by others than the home network; the first question bore the address ${origin}.`,
  about: {
    why: 'Only one node serves a subscriber, and the home network knows which. Who asks several, one after the other, does not know and tries until one answers.',
    falseAlarms: [
      'A register that stands with another network and asks all nodes of a pool: known as hosted once it has answered for the home (catalogue FP03, FP15).',
    ],
    blindSpots: [
      'Trials spread over hours.',
      'Two nodes only.',
      'Who has taken the name of the serving node from the home register before.',
    ],
    lookNext: ['Which node answered, and what was asked there afterwards.', 'Who took the identity of the subscriber before.'],
  },
  mappings: { attack: ['T1430.002'], motif: ['MOT3003.301', 'MOT3003.302', 'MOT1046.301'], fight: ['FGT5012.008'], misp: 'Cat2.1' },
  response: 'block',
  fires: [[tries('fr.vlr', 0), tries('gb.vlr', 40), tries('us.gmsc', 80)]],
  silent: [
    [tries('fr.vlr', 0), tries('gb.vlr', 40)],
    [tries('fr.vlr', 0), tries('fr.vlr', 40), tries('fr.vlr', 80)],
    [tries('fr.vlr', 0), tries('gb.vlr', 700), tries('us.gmsc', 1400)],
    [tries('fr.vlr', 0, 'us.hlr'), tries('gb.vlr', 40, 'us.hlr'), tries('us.gmsc', 80, 'us.hlr')],
  ],
}))
