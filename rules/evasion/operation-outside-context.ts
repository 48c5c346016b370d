import { ending, rule, say } from '../../src/detect/author.js'

export default rule({
  id: 'evasion/operation-outside-context',
  title: 'Operation that does not belong to the application context of its dialogue',
  threat: 'evasion',
  techniques: ['D10'],
  category: 'other',
  severity: 'medium',
  confidence: 0.8,
  looksAt: '*',
  when: (t) => t.has('operationOutsideContext') || t.has('contextExtraArcs') || t.has('contextUnknown') || t.has('operationGlobal'),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure === '' ? `operation ${t.opcode}` : t.procedure} to ${t.target} in application context ${t.context === undefined ? 'none' : `${t.context.ac} version ${t.context.version}`}, which does not have it, or names context or operation in a form that filters miss${ending(t)}.`,
  about: {
    why: 'Filters that trust the context, or the usual form of the code, let the operation pass; the receiver carries it out all the same.',
    falseAlarms: ['Equipment that follows an old or private agreement on contexts: learn it per pair of networks.'],
    blindSpots: ['Dialogues without a dialogue portion: there is no context to compare.'],
    lookNext: ['What the operation asked for, and whether it was answered.', 'The same form from other addresses: it is a fingerprint.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3005'] },
  response: 'block',
  fires: [
    [{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', context: [20, 3] }],
  ],
  silent: [[{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
})
