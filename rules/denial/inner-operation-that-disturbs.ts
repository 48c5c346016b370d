import { acrossABorder, rule, unseenBorders } from '../../src/detect/author.js'

/** Category 1 of the catalogue (§4, §7) whose harm is that service ends or is disturbed. */
export const DISTURBS = [
  'map.releaseResources',
  'map.failureReport',
  'map.performHandover',
  'map.performSubsequentHandover',
  'map.sendEndSignal',
  'map.prepareHandover',
  'map.prepareSubsequentHandover',
  'map.processAccessSignalling',
  'map.forwardAccessSignalling',
  'map.prepareGroupCall',
  'map.sendGroupCallEndSignal',
  'map.processGroupCallSignalling',
  'map.forwardGroupCallSignalling',
  'diameter.cx.serverAssignment',
  'diameter.cx.registrationTermination',
  'diameter.cx.pushProfile',
  'diameter.swx.registrationTermination',
  'diameter.swx.pushProfile',
  'diameter.rx.sessionTermination',
  'diameter.rx.abortSession',
]

export default rule({
  id: 'denial/inner-operation-that-disturbs',
  title: 'Operation of a network’s own nodes that ends or disturbs service, sent across a border',
  threat: 'denial',
  techniques: ['D01', 'D30'],
  category: 'cat1',
  severity: 'medium',
  confidence: 0.75,
  looksAt: DISTURBS,
  ...acrossABorder,
  about: {
    why: 'A network hands calls over, ends them and serves its phones in IMS with these, between its own nodes. From outside they end somebody’s service.',
    falseAlarms: [
      'Handover between neighbours by agreement (catalogue FP13), and groups that run one IMS for several countries: list them under agreements, or as one family.',
    ],
    blindSpots: unseenBorders,
    lookNext: ['What else this address asked.', 'Whether the subscriber registers again in the minutes after.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT1499.503', 'FGT5020'], misp: 'Cat1' },
  response: 'block',
  fires: [[{ operation: 'diameter.cx.registrationTermination', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'diameter.cx.registrationTermination', from: 'us.hss', to: 'us.hss', about: 'us.one', outcome: 'answered' }]],
})
