import { ending, rule, say } from '../../src/detect/author.js'

const effects: Readonly<Record<string, string>> = {
  'diameter.s6a.cancelLocation': 'cancelled the registration of',
  'diameter.s6a.deleteSubscriberData': 'took away services of',
}

export default rule({
  id: 'denial/diameter-data-changed-by-foreign-network',
  title: 'Registration or services of a subscriber ended over Diameter by a network that is not the home',
  threat: 'denial',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.9,
  looksAt: Object.keys(effects),
  only: ['foreign'],
  when: (t) => t.foreign === true,
  because: (t) =>
    say`Traffic bearing the name ${t.origin} ${effects[t.procedure] ?? 'changed'} ${t.subscriber} at ${t.target}${ending(t)}.`,
  about: {
    why: 'Only the home network manages where its subscriber is registered and with what. A cancelled registration cuts the phone off, or drives it to 3G or 2G.',
    falseAlarms: ['A home network whose HSS is hosted under a realm of another country (catalogue FP03): list the networks as one family.'],
    blindSpots: [
      'Requests with the home network’s own names: other rules look at their way.',
      'Requests to the visited network on links that this tap does not see.',
    ],
    lookNext: [
      'Registrations of the same subscriber from elsewhere in the minutes after.',
      'Falls back to 3G: MAP questions about the same subscriber.',
    ],
  },
  mappings: { motif: ['MOT3003.302'], fight: ['FGT1499.503'], misp: 'Cat2' },
  response: 'block',
  fires: [
    [{ operation: 'diameter.s6a.cancelLocation', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.cancelLocation', from: 'bs.leased', to: 'fr.mme', about: 'us.one', outcome: 'refused' }],
    [{ operation: 'diameter.s6a.deleteSubscriberData', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
  ],
  silent: [
    [{ operation: 'diameter.s6a.cancelLocation', from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.deleteSubscriberData', from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
  ],
})
