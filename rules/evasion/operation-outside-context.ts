import { crosses, ending, rule, say, type Transaction } from '../../src/detect/author.js'

/** Operations without a version 1 (TS 29.002 §17.3.2): a dialogue that names no context cannot hold them. */
const NOT_IN_VERSION_1: ReadonlySet<string> = new Set(
  [
    'provideSubscriberInfo',
    'anyTimeInterrogation',
    'anyTimeSubscriptionInterrogation',
    'anyTimeModification',
    'provideSubscriberLocation',
    'sendRoutingInfoForLCS',
    'sendRoutingInfoForGprs',
    'updateGprsLocation',
    'sendIMSI',
    'sendIdentification',
    'purgeMS',
  ].map((operation) => `map.${operation}`),
)

const withoutContext = (t: Transaction): boolean =>
  t.has('noDialoguePortion') && t.context === undefined && NOT_IN_VERSION_1.has(t.procedure)

/** A code that no standard gives, in a context of MAP, across a border: between a network’s own nodes it may be a vendor’s. */
const isUnallocated = (t: Transaction): boolean => t.has('operationUnknown') && t.context !== undefined && t.foreign !== false && crosses(t)

/** What is odd, in words; what is surest first. */
function fault(t: Transaction): string {
  const named = t.contextName === '' ? 'a context without a name' : `the context ${t.contextName}`
  if (t.has('operationOutsideContext')) return `in ${named}, in which this side has no such operation`
  if (t.has('contextExtraArcs')) return `in ${named}, whose name goes on behind its last arc`
  if (t.has('operationGlobal')) return `in ${named}, its code written as an object identifier, which filters miss`
  if (isUnallocated(t)) return `in ${named}, which has no such operation, as no other has`
  return t.has('contextUnknown')
    ? `in ${named}, which the standard does not give in this form`
    : 'without a context, which the operation cannot be in'
}

export default rule({
  id: 'evasion/operation-outside-context',
  title: 'Operation that does not belong to the application context of its dialogue',
  threat: 'evasion',
  techniques: ['D10'],
  category: 'other',
  severity: 'medium',
  confidence: 0.8,
  looksAt: '*',
  only: ['odd'],
  when: (t) =>
    t.has('operationOutsideContext') ||
    t.has('contextExtraArcs') ||
    t.has('contextUnknown') ||
    t.has('operationGlobal') ||
    isUnallocated(t) ||
    withoutContext(t),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure === '' ? `operation ${t.opcode}` : t.procedure} to ${t.target} ${fault(t)}${ending(t)}.`,
  about: {
    why: 'Filters that trust the context, or the usual form of the code, let the operation pass; the receiver carries it out all the same.',
    falseAlarms: [
      'Equipment that speaks version 1: operations that version 1 has are never claimed without a context.',
      'Equipment that follows an old or private agreement on contexts: learn it per pair of networks.',
    ],
    blindSpots: ['Operations of version 1 without a dialogue portion: there is no context to compare.'],
    lookNext: ['What the operation asked for, and whether it was answered.', 'The same form from other addresses: it is a fingerprint.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3005'] },
  response: 'block',
  fires: [
    [{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered', context: [20, 3] }],
  ],
  silent: [[{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
})
