import { absence, hours, isSuspect, say, type Memory, type Step, threshold } from '../../src/detect/author.js'
import { asksAstray, isAstray, OF_SWITCHES } from '../astray.js'

const thresholds = {
  waitHours: threshold(
    24,
    'hours',
    'from the first packet, and from the request, in which a switch with a wrong table shows guests of its own',
  ),
}

/** Somebody is registered, by whom it is. */
const arrives = (at: number, from: Step['from'] = 'bb.leased'): Step[] => [
  { operation: 'diameter.s6a.authenticationInformation', from, to: 'us.hss', about: 'us.two', outcome: 'answered', at },
  { operation: 'diameter.s6a.updateLocation', from, to: 'us.hss', about: 'us.two', outcome: 'answered', at: at + 1 },
]
const DAY = 86_400

export default absence(thresholds, ({ waitHours }) => ({
  id: 'evasion/request-to-another-home-at-first',
  title: 'Request about a subscriber sent to a network that is not the home, by one to which no guest came for a day',
  threat: 'evasion',
  techniques: ['D34'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.5,
  within: hours(waitHours),
  first: {
    looksAt: OF_SWITCHES,
    when: (t, memory: Memory) => isAstray(t) && memory.watched < hours(waitHours) && memory.arrivals(t.origin) === 0,
  },
  unless: { looksAt: [], when: () => false },
  visible: ({ origin }, memory) => memory.arrivals(origin) === 0 && !isSuspect(origin, memory),
  because: (first, subscriber) =>
    say`A request (${first.procedure}) bearing the name ${first.origin} about ${subscriber} went to a network that is not the home of that subscriber and does not know him; in the day after no guest came to who asked.`,
  about: {
    why: 'The realm that is asked follows from the identity. Where both do not fit, somebody tries how agents route, or which checks look at one of the two only. In the first day of a capture it takes a day to tell him from a switch with a wrong table.',
    falseAlarms: [
      'Switches with a wrong table, in whose network nobody is registered for a day whose home answers before this tap.',
      'Registers hosted with another network (catalogue FP03, FP04, FP20): what is answered is never claimed, nor what stays in the home country, where the configuration tells no networks of it apart or in a family.',
    ],
    blindSpots: [
      'Captures of less than a day.',
      'Networks to which somebody has come.',
      'What evasion/request-to-another-home claims of suspects.',
    ],
    lookNext: ['Which agent let it pass.', 'Other subscribers and realms that the same network tried.'],
  },
  mappings: { motif: ['MOT3003.302'], fight: ['FGT5016'], misp: 'Cat3' },
  response: 'alert',
  fires: [[asksAstray(600), ...arrives(2 * DAY, 'fr.mme')]],
  silent: [
    // A switch: guests came to it before, or after.
    [...arrives(0), asksAstray(600), ...arrives(2 * DAY, 'fr.mme')],
    [asksAstray(600), ...arrives(DAY / 2), ...arrives(2 * DAY, 'fr.mme')],
    // A register that is hosted there.
    [asksAstray(600, 'fr.mme', 'answered'), ...arrives(2 * DAY, 'fr.mme')],
    [asksAstray(600, 'us.hss'), ...arrives(2 * DAY, 'fr.mme')],
  ],
}))
