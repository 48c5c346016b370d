import { crosses, ending, rule, say, type Memory, type Step, type Transaction } from '../../src/detect/author.js'
import { isForAStranger, REPORTS } from '../location/reported-to-foreign-centre.js'

/** Category 1 of the catalogue (§4), as far as no other rule looks at them (inner-operation-… of denial, fraud and profile): they stay within one network, or between neighbours who have agreed. */
const INSIDE = [
  'notifySS',
  'mtForwardSMVGCS',
  'noteMsPresentForGprs',
  'checkIMEI',
  'traceSubscriberActivity',
  'secureTransportClass1',
  'secureTransportClass2',
  'secureTransportClass3',
  'secureTransportClass4',
  'sendGroupCallInfo',
  'istAlert',
  'noteInternalHandover',
  // The radio side (TS 24.080): between a phone and its network.
  'lcsPeriodicLocationCancellation',
  'lcsLocationUpdate',
  'lcsPeriodicLocationRequest',
  'lcsAreaEventCancellation',
  'lcsAreaEventReport',
  'lcsAreaEventRequest',
  'lcsMOLR',
  'lcsLocationNotification',
  'callDeflection',
  'userUserService',
  'accessRegisterCCEntry',
  'forwardCUGInfo',
  'splitMPTY',
  'retrieveMPTY',
  'holdMPTY',
  'buildMPTY',
  'forwardChargeAdvice',
  'explicitCT',
].map((operation) => `map.${operation}`)

/** The report of the network that serves a subscriber, to the centre of the home that waits for it (TS 23.271 §9.1.8). */
const isAwaited = (t: Transaction, memory: Memory): boolean => t.foreignTarget === false && memory.whereabouts(t) === 'here'

const isInFrance: Step = { operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' }

export default rule({
  id: 'probing/operation-inside-networks-only',
  title: 'Operation of a network’s own nodes, sent across a border',
  threat: 'probing',
  techniques: ['D01'],
  category: 'cat1',
  severity: 'medium',
  confidence: 0.75,
  looksAt: [...INSIDE, ...REPORTS],
  // A report to a stranger is claimed as what it is: location/reported-to-foreign-centre
  when: (t, memory) =>
    crosses(t) && t.foreign !== false && (!REPORTS.includes(t.procedure) || !(isForAStranger(t) || isAwaited(t, memory))),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure}, which stays within one network, to ${t.target}${ending(t)}.`,
  about: {
    why: 'These operations have no use between networks without an agreement. From outside they read, disturb or try what answers.',
    falseAlarms: [
      'Handover between neighbours, call completion or location reports by agreement (catalogue FP12, FP13): list them under agreements.',
    ],
    blindSpots: ['Origin and target in one country.', 'Titles whose country is not known.'],
    lookNext: ['What else this address asked.', 'Whether other nodes were tried with the same operation.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT1499.503'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: 'map.checkIMEI', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'refused' }],
    // A place that somebody makes up
    ...REPORTS.map((operation) => [
      isInFrance,
      { operation, from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 600 } as const,
    ]),
  ],
  silent: [
    [{ operation: 'map.checkIMEI', from: 'us.gmsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
    ...REPORTS.map((operation) => [
      isInFrance,
      { operation, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 600 } as const,
    ]),
  ],
})
