import { acrossABorder, rule, unseenBorders } from '../../src/detect/author.js'

/** Category 1 of the catalogue (§4, §7) whose harm is that somebody pays, or does not. */
export const CHARGES = [
  'map.resumeCallHandling',
  'map.provideSIWFSNumber',
  'map.sIWFSSignallingModify',
  'diameter.gy.creditControl',
  'diameter.rf.accounting',
  'diameter.gx.creditControl',
  'diameter.rx.aa',
]

export default rule({
  id: 'fraud/inner-operation-that-charges',
  title: 'Charging or call handling of a network’s own nodes, asked from another network',
  threat: 'fraud',
  techniques: ['D01', 'D30'],
  category: 'cat1',
  severity: 'medium',
  confidence: 0.75,
  looksAt: CHARGES,
  ...acrossABorder,
  about: {
    why: 'Who pays for what is settled between nodes of one network. From outside somebody spends the credit of another, or writes records that never were.',
    falseAlarms: [
      'Gy and Rf by agreement, and groups that run one charging system for several countries: list them under agreements, or as one family.',
    ],
    blindSpots: unseenBorders,
    lookNext: ['What else this address asked.', 'The subscriber’s balance and records of the day.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT5023'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: 'diameter.gy.creditControl', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    // Under a name that tells of no network, on a link to others
    [{ operation: 'diameter.gy.creditControl', from: 'us.pgw', to: 'us.ocs', about: 'us.one', side: 'external', outcome: 'answered' }],
  ],
  silent: [
    [{ operation: 'diameter.gy.creditControl', from: 'us.hss', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    // Gateway and charging system of one network, each under its maker's name
    [{ operation: 'diameter.gy.creditControl', from: 'us.pgw', to: 'us.ocs', about: 'us.one', outcome: 'answered' }],
  ],
})
