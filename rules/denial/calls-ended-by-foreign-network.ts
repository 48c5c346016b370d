import { crosses, ending, rule, say } from '../../src/detect/author.js'

const END = 'map.istCommand'

export default rule({
  id: 'denial/calls-ended-by-foreign-network',
  title: 'Calls of a subscriber ended by a network that is not the home',
  threat: 'denial',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'medium',
  confidence: 0.85,
  looksAt: [END],
  when: (t) => !t.fromResponder && (t.foreign === true || (t.foreign === undefined && crosses(t))),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} had ${t.target} end the calls of ${t.subscriber}, which only the home network may order${ending(t)}.`,
  about: {
    why: 'The home register has a switch end all calls of a subscriber at once, when an account is overdrawn or abused (TS 29.002 §10.9, TS 23.035). Who else orders it cuts somebody off.',
    falseAlarms: [
      'Networks that have agreed to end calls for one another (catalogue FP13): list them under agreements.',
      'A home network whose register is hosted under titles of another country (catalogue FP03): learned from who answers registrations, or listed as one family.',
    ],
    blindSpots: ['An origin whose title is of the home country.', 'A forged home address.'],
    lookNext: ['What else this address asked.', 'Whether the subscriber was on a call.'],
  },
  mappings: { motif: ['MOT3003.301'], fight: ['FGT1499.503'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: END, from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    // To a switch of its own country, about a guest there
    [{ operation: END, from: 'fr.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
  ],
  silent: [
    [{ operation: END, from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered' },
      { operation: END, from: 'bs.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 5 },
    ],
  ],
})
