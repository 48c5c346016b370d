import { type Domain, ending, rule, say } from '../../src/detect/author.js'

const CREATE = ['gtpv1.createPdpContext', 'gtpv2.createSession']
/** In none of them is the subscriber there: one alone may lag behind (catalogue FP19). */
const DOMAINS: readonly Domain[] = ['cs', 'ps', 'eps']

export default rule({
  id: 'fraud/session-for-subscriber-elsewhere',
  title: 'Data session for a subscriber who is registered elsewhere',
  threat: 'fraud',
  techniques: ['D54'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.75,
  looksAt: CREATE,
  when: (t, memory) => {
    const serving = t.plmn(t.tunnel?.servingPlmn ?? '').country
    if (serving === undefined || serving === t.subscriber.homeCountry) return false
    const known = DOMAINS.map((domain) => memory.serving(t, domain)?.country).filter((country) => country !== undefined)
    return known.length > 0 && !known.includes(serving)
  },
  because: (t) =>
    say`The address ${t.origin} asked for a data session of ${t.subscriber}; the network it says it serves for is not the one where the subscriber is registered${ending(t)}.`,
  about: {
    why: 'A session is made by the network that has registered the phone. Made by another, somebody uses data in the subscriber’s name, or takes over the connection.',
    falseAlarms: [
      'A registration that this tap did not see (catalogue FP17).',
      'A phone that has just crossed a border: the registration comes first, so it is seen first.',
    ],
    blindSpots: ['Subscribers whose registration came before the capture.', 'Requests that name the network where the subscriber is.'],
    lookNext: ['Whose address the session came from, and where its traffic goes.', 'Charges of the subscriber in that hour.'],
  },
  mappings: {},
  response: 'alert',
  fires: [
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
  ],
  silent: [
    [
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' },
      { operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    [{ operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
  ],
})
