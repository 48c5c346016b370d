import { acrossABorder, rule, unseenBorders } from '../../src/detect/author.js'

/** Category 1 of the catalogue (§4, §7) that reads or writes what a network keeps of a subscriber. */
export const WRITES = [
  'map.registerCCEntry',
  'map.eraseCCEntry',
  'map.ssInvocationNotification',
  'map.noteSubscriberDataModified',
  'diameter.sh.profileUpdate',
  'diameter.sh.pushNotification',
  'diameter.swx.serverAssignment',
]

export default rule({
  id: 'profile/inner-operation-that-writes',
  title: 'Data of a subscriber read or written by an operation of a network’s own nodes, across a border',
  threat: 'profile',
  techniques: ['D01', 'D30'],
  category: 'cat1',
  severity: 'medium',
  confidence: 0.75,
  looksAt: WRITES,
  ...acrossABorder,
  about: {
    why: 'Application servers and registers of one network keep a subscriber’s data with these. From outside somebody rewrites them, or learns them.',
    falseAlarms: [
      'Call completion by agreement (catalogue FP13), and groups that run one IMS for several countries: list them under agreements, or as one family.',
    ],
    blindSpots: unseenBorders,
    lookNext: ['What else this address asked.', 'What the register holds of the subscriber now.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT5020'], misp: 'Cat1' },
  response: 'block',
  fires: [[{ operation: 'diameter.sh.profileUpdate', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }]],
  silent: [[{ operation: 'diameter.sh.profileUpdate', from: 'us.hss', to: 'us.hss', about: 'us.one', outcome: 'answered' }]],
})
