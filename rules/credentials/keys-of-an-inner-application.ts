import { crosses, ending, rule, say } from '../../src/detect/author.js'

/** Multimedia-Auth of Cx, SWx and Zh: vectors without a registration that would have to be in order (TS 29.229 §6.1.7, TS 29.273 §8.2.2.1, TS 29.109 §4.2). */
const KEYS = ['diameter.cx.multimediaAuth', 'diameter.swx.multimediaAuth', 'diameter.zh.multimediaAuth']

export default rule({
  id: 'credentials/keys-of-an-inner-application',
  title: 'Authentication vectors asked in an application that networks use inside only',
  threat: 'credentials',
  techniques: ['D01', 'D30'],
  category: 'cat1',
  severity: 'high',
  confidence: 0.85,
  looksAt: KEYS,
  only: ['foreign'],
  when: (t) => t.foreign === true && crosses(t),
  because: (t) =>
    say`Traffic bearing the name ${t.origin} asked ${t.target} with ${t.procedure} for authentication vectors of ${t.subscriber}, in an application that networks use inside only${ending(t)}.`,
  about: {
    why: 'The register gives these vectors to servers of its own network, and looks at no place where the phone is. Who gets them from outside can pass for the network before the phone, or listen in.',
    falseAlarms: ['Groups that run one IMS, or one server for Wi-Fi, for several countries: list them as one family.'],
    blindSpots: ['Requests with the home network’s own names.', 'Realms that name no network.'],
    lookNext: ['Other applications that the same origin tried.', 'Registrations of the subscriber in IMS afterwards.'],
  },
  mappings: { motif: ['MOT3003.302'], fight: ['FGT5044'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: KEYS[0] ?? '', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    [{ operation: KEYS[1] ?? '', from: 'bs.leased', to: 'us.hss', about: 'us.one', outcome: 'refused' }],
  ],
  silent: [
    [{ operation: KEYS[0] ?? '', from: 'us.hss', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.authenticationInformation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
  ],
})
