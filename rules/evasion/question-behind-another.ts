import { crosses, ending, rule, say } from '../../src/detect/author.js'

/** Questions that open a dialogue alone (TS 29.002 §17.3.2): a Begin that holds another component beside them is made by hand. */
const ALONE = [
  'anyTimeInterrogation',
  'anyTimeSubscriptionInterrogation',
  'anyTimeModification',
  'provideSubscriberInfo',
  'provideSubscriberLocation',
  'provideRoamingNumber',
  'sendRoutingInfoForLCS',
  'sendRoutingInfoForSM',
  'sendRoutingInfo',
  'sendIMSI',
  'sendIdentification',
  'sendAuthenticationInfo',
  'updateLocation',
  'updateGprsLocation',
  'cancelLocation',
  'purgeMS',
].map((operation) => `map.${operation}`)

export default rule({
  id: 'evasion/question-behind-another',
  title: 'Question about a subscriber in one message with another component',
  threat: 'evasion',
  techniques: ['D12'],
  category: 'other',
  severity: 'high',
  confidence: 0.85,
  looksAt: ALONE,
  only: ['odd'],
  when: (t) => t.odd && t.has('severalComponents') && !t.fromResponder && (t.foreign === true || crosses(t)),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target} beside another component of the same message${ending(t)}.`,
  about: {
    why: 'A filter that judges the first component of a message lets the others pass. These questions stand alone in their dialogue.',
    falseAlarms: ['Stacks that send several questions of one kind together: none is known for these operations.'],
    blindSpots: ['Origin and target in one country.', 'Operations that may share a message, such as profile data in parts.'],
    lookNext: ['Which component stands first.', 'The same form from other addresses: it is the handwriting of a tool.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3005.301'] },
  response: 'block',
  fires: [
    [
      {
        operation: 'map.provideSubscriberInfo',
        from: 'bb.leased',
        to: 'fr.vlr',
        about: 'us.one',
        outcome: 'answered',
        says: { form: 'behindAnother' },
      },
    ],
    [{ operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', about: 'us.one', says: { form: 'behindAnother' } }],
  ],
  silent: [
    [{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
  ],
})
