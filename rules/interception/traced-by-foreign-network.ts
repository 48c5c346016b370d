import { ending, rule, say } from '../../src/detect/author.js'
import { isProfileOfRegistration } from '../../src/detect/questions.js'

const TRACE = 'map.activateTraceMode'

export default rule({
  id: 'interception/traced-by-foreign-network',
  title: 'Subscriber traced by order of a network that is not the home',
  threat: 'interception',
  techniques: ['D01', 'D02', 'D03'],
  category: 'cat2',
  severity: 'high',
  confidence: 0.9,
  looksAt: [TRACE],
  only: ['foreign'],
  // Within a registration the register that answers sends it (TS 29.002 §20.2): it may be hosted in another country.
  when: (t) => t.foreign === true && !t.fromResponder && !isProfileOfRegistration(t),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} had ${t.target} write down what the phone of ${t.subscriber} does, which only the home network may order${ending(t)}.`,
  about: {
    why: 'A switch that traces a subscriber records calls, messages, moves and cells. The order comes from the home register, for the home’s own operators.',
    falseAlarms: [
      'A home network whose HLR is hosted under titles of another country (catalogue FP03): learned from who answers registrations, or listed as one family.',
    ],
    blindSpots: ['An origin whose title is of the home country.', 'A forged home address.', 'Traces ordered over Diameter or GTP.'],
    lookNext: ['Where the switch sends its trace records.', 'What else this address asked about the subscriber.'],
  },
  mappings: { motif: ['MOT3003.301'], misp: 'Cat1' },
  response: 'block',
  fires: [[{ operation: TRACE, from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
  silent: [
    [{ operation: TRACE, from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    // A register that answers registrations of the home network is its register, wherever its title is from.
    [
      { operation: 'map.sendAuthenticationInfo', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered' },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered', at: 1 },
      { operation: TRACE, from: 'bs.leased', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 5 },
    ],
  ],
})
