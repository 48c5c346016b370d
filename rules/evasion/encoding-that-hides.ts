import type { AnomalyName } from '../../src/model/anomaly.js'
import { ending, isPartner, rule, say, threshold, type Memory, type Transaction } from '../../src/detect/author.js'

/** Forms that no stack writes: they hide an operation or an identity from readers less patient than the receiver (attack catalogue §9). */
const ONLY_TOOLS: readonly AnomalyName[] = [
  'highTagForm',
  'tagPadded',
  'integerNotMinimal',
  'endOfContentsInDefinite',
  'transactionIdLength',
  'identityHidden',
  'identityTwice',
  'residualIdentity',
  'wrapped',
]
/** Forms that careless stacks write, too: they mean something beside a question that is out of place by itself. */
const CARELESS: readonly AnomalyName[] = [
  'fieldTwice',
  'parameterOrder',
  'parameterType',
  'trailingOctets',
  'lengthBeyondParent',
  'lengthNotMinimal',
  'constructedString',
  'digitsIllegal',
  'digitsTooLong',
  'flagsWrong',
  'nameMalformed',
  'sccpTypeUnusual',
  'linkedId',
]

/** What only the home network may ask or set, from outside: legitimate traffic has none of it. */
const HOME_ONLY = [
  ...[
    'anyTimeInterrogation',
    'anyTimeSubscriptionInterrogation',
    'anyTimeModification',
    'provideSubscriberInfo',
    'provideSubscriberLocation',
    'sendRoutingInfoForLCS',
    'sendRoutingInfo',
    'sendIMSI',
    'insertSubscriberData',
    'deleteSubscriberData',
    'cancelLocation',
  ].map((operation) => `map.${operation}`),
  ...['s6a.insertSubscriberData', 's6a.deleteSubscriberData', 's6a.cancelLocation', 'slg.provideLocation', 'slh.lcsRoutingInfo'].map(
    (command) => `diameter.${command}`,
  ),
]
const ROAMING = ['sendRoutingInfoForSM', 'sendAuthenticationInfo', 'updateLocation', 'updateGprsLocation', 'restoreData', 'purgeMS'].map(
  (operation) => `map.${operation}`,
)
const DELIVER = 'map.mtForwardSM'
const isHabit = (t: Transaction, memory: Memory, habit: number): boolean =>
  isPartner(t.origin, memory) || memory.answersAsHome(t.origin) >= habit || memory.seenFrom(DELIVER, t.origin) >= habit

const formOf = (t: Transaction): AnomalyName | undefined =>
  ONLY_TOOLS.find((form) => t.has(form)) ??
  (HOME_ONLY.includes(t.procedure) && t.foreign === true ? CARELESS.find((form) => t.has(form)) : undefined)

const thresholds = {
  habit: threshold(5, 'times', 'messages of daily business after which an odd form is the habit of a stack, not a trick'),
}

export default rule(thresholds, ({ habit }) => ({
  id: 'evasion/encoding-that-hides',
  title: 'Question about a subscriber in octets that hide it from filters',
  threat: 'evasion',
  techniques: ['D11', 'D37'],
  category: 'other',
  severity: 'high',
  confidence: (t) => (ONLY_TOOLS.some((form) => t.has(form)) ? 0.85 : 0.6),
  looksAt: [...HOME_ONLY, ...ROAMING],
  only: ['odd'],
  when: (t, memory) => t.odd && t.foreign !== false && !t.fromResponder && formOf(t) !== undefined && !isHabit(t, memory, habit),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target} in a form that filters may miss (${formOf(t) ?? ''})${ending(t)}.`,
  about: {
    why: 'Receivers read leniently, filters by the book. What only a lenient reader understands is written so that the filter does not see the operation or the subscriber.',
    falseAlarms: [
      'Old or careless stacks: addresses that have subscribers of their own, that answer as a register or that deliver messages are left out, and forms that such stacks write count beside home-only questions alone.',
      'Damaged captures, for the forms that careless stacks write.',
    ],
    blindSpots: ['Addresses of networks with daily business.', 'Origins of the home country.', 'Forms that are legal, such as segments.'],
    lookNext: ['The same form from other addresses: it is the handwriting of a tool.', 'Whether the operation was carried out.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT3005.301'] },
  response: 'block',
  remembers: { perOrigin: [DELIVER] },
  fires: [
    [
      {
        operation: 'map.provideSubscriberInfo',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { form: 'longId' },
      },
    ],
    [{ operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', says: { form: 'longId' } }],
    [
      {
        operation: 'map.provideSubscriberInfo',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { form: 'twoIdentities' },
      },
    ],
  ],
  silent: [
    [{ operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    [
      {
        operation: 'map.provideSubscriberInfo',
        from: 'us.hlr',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { form: 'longId' },
      },
    ],
    // The stack of a message centre writes so in all that it sends.
    [
      ...Array.from(
        { length: 5 },
        (_, i) =>
          ({
            operation: DELIVER,
            from: 'gb.smsc',
            to: 'fr.vlr',
            about: 'us.two',
            outcome: 'answered',
            at: 10 * i,
            says: { form: 'longId' },
          }) as const,
      ),
      {
        operation: 'map.sendRoutingInfoForSM',
        from: 'gb.smsc',
        to: 'us.hlr',
        about: 'us.one',
        outcome: 'answered',
        at: 90,
        says: { form: 'longId' },
      },
    ],
  ],
}))
