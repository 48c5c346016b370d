import { ending, hours, isPartner, isSuspect, rule, say, threshold, type Memory, type Step } from '../../src/detect/author.js'
import { asksAstray, isAstray, OF_SWITCHES } from '../astray.js'

const thresholds = {
  coldHours: threshold(24, 'hours', 'in which switches with wrong tables show guests of their own, and nothing is claimed'),
}

const early: Step = {
  operation: 'diameter.s6a.authenticationInformation',
  from: 'fr.mme',
  to: 'us.hss',
  about: 'us.two',
  outcome: 'answered',
  at: 0,
}

export default rule(thresholds, ({ coldHours }) => ({
  id: 'evasion/request-to-another-home',
  title: 'Request about a subscriber sent to a network that is not the home',
  threat: 'evasion',
  techniques: ['D34'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.6,
  looksAt: OF_SWITCHES,
  only: ['refused'],
  when: (t, memory: Memory) =>
    isAstray(t) && (isSuspect(t.origin, memory) || (memory.watched >= hours(coldHours) && memory.arrivals(t.origin) === 0)),
  hindsight: (t, memory) => isAstray(t) && !isPartner(t.origin, memory),
  because: (t) =>
    say`A request (${t.procedure}) bearing the name ${t.origin} about ${t.subscriber} went to ${t.target}, whose network is not the home of that subscriber and does not know him${ending(t)}.`,
  about: {
    why: 'The realm that is asked follows from the identity. Where both do not fit, somebody tries how agents route, or which checks look at one of the two only.',
    falseAlarms: [
      'Registers hosted with another network, and operators of several network codes (catalogue FP03, FP04, FP20): what is answered is never claimed, nor what stays in the home country, where the configuration tells no networks of it apart or in a family.',
      'Switches with a wrong table: addresses with guests of their own are left alone, and what addresses that did nothing else ask in the first day is left to evasion/request-to-another-home-at-first.',
    ],
    blindSpots: [
      'Realms that name no network, such as those of hubs.',
      'Answers that the tap does not show.',
      'Other networks of the home country.',
    ],
    lookNext: ['Which agent let it pass.', 'Other subscribers and realms that the same host tried.'],
  },
  mappings: { motif: ['MOT3003.302'], fight: ['FGT5016'], misp: 'Cat3' },
  response: 'block',
  fires: [
    [early, asksAstray(90_000)],
    [
      asksAstray(0),
      { operation: 'diameter.s6a.insertSubscriberData', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
  ],
  silent: [
    [early, asksAstray(90_000, 'us.hss')],
    [early, asksAstray(90_000, 'fr.mme', 'answered')],
    [early, asksAstray(600)],
  ],
}))
