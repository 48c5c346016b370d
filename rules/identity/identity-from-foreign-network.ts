import { crosses, ending, isPartner, rule, say, type Transaction } from '../../src/detect/author.js'
import { lookups } from '../../src/detect/questions.js'

const SWITCHES = 'map.sendIdentification'
/** The same in version 1, asked of a VLR (TS 29.002 §17.2.1); a register is asked so for vectors. */
const SWITCHES_V1 = 'map.sendParameters'
/** Subsystem number of a VLR (TS 23.003 §8.1). */
const VLR = 7

const isBetweenSwitches = (t: Transaction): boolean => t.procedure === SWITCHES || (t.procedure === SWITCHES_V1 && t.target.ssn === VLR)

export default rule({
  id: 'identity/identity-from-foreign-network',
  title: 'Identity or call routing asked by another network',
  threat: 'identity',
  techniques: ['D01'],
  category: 'cat1',
  severity: 'high',
  confidence: 0.85,
  looksAt: ['map.sendIMSI', 'map.sendRoutingInfo', 'map.sendRoutingInfoForGprs', SWITCHES, SWITCHES_V1, ...lookups],
  // Two VLRs of one visited country pass a guest on, whom they know by a temporary number only: across a border it is odd.
  when: (t, memory) => {
    if (isBetweenSwitches(t)) return t.foreign !== false && crosses(t)
    if (t.procedure === SWITCHES_V1) return false
    // A lookup that says itself that no message is to follow; networks with phones learn so where a number was taken to.
    if (lookups.includes(t.procedure)) return t.foreign === true && t.asks('notIntendedToDeliver') && !isPartner(t.origin, memory)
    return t.foreign === true
  },
  because: (t) => say`Traffic bearing the address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}${ending(t)}.`,
  about: {
    why: 'These operations stay within the home network, as do lookups for a message that say that none is to be delivered. Their answers hold the IMSI, the serving node or unused keys.',
    falseAlarms: [
      'Optimal routing and call completion by agreement (catalogue FP13).',
      'Number portability relays in another country (FP02); lookups that say that no message follows are left alone where subscribers arrive.',
    ],
    blindSpots: ['An origin whose title is of the home country.', 'SendIdentification within the country where the subscriber is.'],
    lookNext: [
      'ProvideSubscriberInfo about the same subscriber afterwards.',
      'How many subscribers this address asks about, and whether their numbers follow one another.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT5019.302'], fight: ['FGT5019.005'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: 'map.sendIMSI', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: lookups[1] ?? '', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', says: { noDelivery: true } }],
    [{ operation: 'map.sendRoutingInfo', from: 'ag.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered' }],
    [{ operation: SWITCHES, from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'refused' }],
    [{ operation: SWITCHES_V1, from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'refused' }],
  ],
  silent: [
    [{ operation: lookups[1] ?? '', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    [{ operation: SWITCHES, from: 'fr.mme', to: 'fr.vlr', about: 'us.one', outcome: 'answered' }],
    // By the switch that serves him, of his register
    [{ operation: SWITCHES_V1, from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'map.sendRoutingInfo', from: 'us.gmsc', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'map.sendIMSI', from: 'us.scf', to: 'us.hlr', about: 'us.one', outcome: 'answered' }],
  ],
})
