import { ending, rule, say, type Step } from '../../src/detect/author.js'

const ASK = 'map.provideRoamingNumber'

export default rule({
  id: 'denial/roaming-number-from-foreign-network',
  title: 'Roaming number asked by a network that is not the home',
  threat: 'denial',
  techniques: ['D02', 'D03'],
  category: 'cat2',
  severity: 'medium',
  confidence: 0.85,
  looksAt: [ASK],
  only: ['foreign'],
  when: (t) => t.foreign === true && !t.fromResponder,
  because: (t) => say`Traffic bearing the address ${t.origin} asked ${t.target} for a roaming number for ${t.subscriber}${ending(t)}.`,
  about: {
    why: 'The home register asks for a number to bring a call to its subscriber. A switch has few of them: who asks without a call takes them away, and learns where the subscriber is.',
    falseAlarms: [
      'A home network whose register is hosted under titles of another country (catalogue FP03): learned from who answers registrations, or listed as one family.',
    ],
    blindSpots: ['An origin whose title is of the home country.', 'A forged home address.'],
    lookNext: ['How many numbers this address asked for.', 'Whether a call came for the number.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT5019.303'], fight: ['FGT1499.503'], misp: 'Cat2.1' },
  response: 'block',
  fires: [[{ operation: ASK, from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }]],
  silent: [
    [{ operation: ASK, from: 'us.hlr', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    // A register that answers registrations of the home network is its register, wherever its title is from.
    [
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered' },
      { operation: ASK, from: 'bs.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 5 },
    ],
    // The register of the same network on 4G stands at home: that says nothing of titles.
    [
      ...[0, 1, 2].map(
        (beside): Step => ({
          operation: 'diameter.s6a.authenticationInformation',
          from: 'fr.mme',
          to: 'us.hss',
          about: 'us.one',
          beside,
          outcome: 'answered',
          at: beside,
        }),
      ),
      { operation: ASK, from: 'bs.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 5 },
      { operation: 'map.updateLocation', from: 'fr.vlr', to: 'bs.leased', about: 'us.one', outcome: 'answered', at: 600 },
    ],
    // Nor does one that answers where a message for a number of the home goes.
    [
      { operation: ASK, from: 'bs.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' },
      {
        operation: 'map.sendRoutingInfoForSM',
        from: 'gb.smsc',
        to: 'us.hlr',
        about: 'us.two',
        outcome: 'answered',
        at: 5,
        says: { answerer: 'bs.leased' },
      },
    ],
  ],
})
