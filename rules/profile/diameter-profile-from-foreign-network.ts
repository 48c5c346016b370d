import { ending, rule, say } from '../../src/detect/author.js'

const IDR = 'diameter.s6a.insertSubscriberData'
const DSR = 'diameter.s6a.deleteSubscriberData'

export default rule({
  id: 'profile/diameter-profile-from-foreign-network',
  title: 'Subscriber data sent or taken away over Diameter by a network that is not the home',
  threat: 'profile',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'critical',
  confidence: 0.9,
  looksAt: [IDR, DSR],
  only: ['foreign'],
  // A question for the location is judged as such; what is left sets data.
  when: (t) =>
    t.foreign === true && (t.procedure === DSR || !(t.asks('asksLocation') || t.asks('asksCurrentLocation') || t.asks('asksState'))),
  because: (t) =>
    say`Traffic bearing the name ${t.origin} ${t.procedure === DSR ? 'took data from the profile of' : 'sent subscriber data of'} ${t.subscriber} ${t.procedure === DSR ? 'at' : 'to'} ${t.target}${ending(t)}.`,
  about: {
    why: 'Only the home network sends the profile of its subscriber. A changed profile can move data to another gateway, lift barring or cut the phone off.',
    falseAlarms: ['A home network whose HSS is hosted under a realm of another country (catalogue FP03): list the networks as one family.'],
    blindSpots: ['Requests with the home network’s own names.', 'Data set beside a question for the location count as location.'],
    lookNext: ['APN and gateway in the data that were sent.', 'Sessions of the same subscriber afterwards, and to which gateway.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1565.001'], fight: ['FGT5022'], misp: 'Cat2' },
  response: 'block',
  fires: [
    [{ operation: IDR, from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', says: { idrFlags: 0 } }],
    [{ operation: DSR, from: 'bs.leased', to: 'fr.mme', about: 'us.one', outcome: 'refused' }],
  ],
  silent: [
    [{ operation: IDR, from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered', says: { idrFlags: 0 } }],
    [{ operation: IDR, from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
  ],
})
