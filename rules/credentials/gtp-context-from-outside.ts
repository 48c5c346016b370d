import { ending, isAtTheBorder, isForNoGateway, isForNoPhones, rule, say, type Memory, type Transaction } from '../../src/detect/author.js'
import { fewRoamers, roamers } from '../scenes.js'

/** Between nodes of one network, or of neighbours who hand phones over: the answers bear identity, keys and tunnels (attack-catalogue §7A). */
export const CONTEXT = [
  'gtpv1.identification',
  'gtpv1.sgsnContext',
  'gtpv1.forwardRelocation',
  'gtpv1.forwardSrnsContext',
  'gtpv2.identification',
  'gtpv2.context',
  'gtpv2.forwardRelocation',
  'gtpv2.forwardAccessContext',
  'gtpv2.srvccPsToCs',
]

/** On which side it came in, or what traffic shows instead, in words. */
export const wayOf = (t: Transaction, memory: Memory): string => {
  if (t.side === 'external') return ' on an external link'
  if (isForNoPhones(t, memory)) return ', a gateway that asks for no sessions, from one that asks for those of guests abroad'
  if (isAtTheBorder(t, memory)) return ', a gateway whose own network asks it nothing that this tap sees'
  return ', a gateway that roamers use, from a block of addresses whence hardly any session was asked for'
}

/** The traffic itself shows that it comes from another network, or goes where no phone is. */
export const isMisplaced = (t: Transaction, memory: Memory): boolean =>
  isForNoGateway(t, memory) || isForNoPhones(t, memory) || isAtTheBorder(t, memory)

export default rule({
  id: 'credentials/gtp-context-from-outside',
  title: 'Keys and tunnels of a phone asked for or handed over from outside',
  threat: 'credentials',
  techniques: ['D50'],
  category: 'cat1',
  severity: 'critical',
  confidence: (t) => (t.side === 'external' ? 0.85 : 0.7),
  looksAt: CONTEXT,
  when: (t, memory) => (t.side === 'external' || isMisplaced(t, memory)) && !t.agreed,
  because: (t, memory) =>
    say`The address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target}${wayOf(t, memory)}${ending(t)}.`,
  about: {
    why: 'A phone that moves to another network registers anew there. Only nodes of one network hand its keys and tunnels on; who gets them can listen in or take the session over.',
    falseAlarms: [
      'Handover between neighbours at a border, shared radio networks (catalogue D50): list them under agreements, with the procedures.',
      'Own nodes behind an external link: give their addresses an internal link.',
    ],
    blindSpots: [
      'Without `links` in the configuration: nodes that made or asked for fewer than three sessions for networks abroad, and those with phones of their own as far as the tap sees.',
      'Messages that have no answer by the standard (Context Acknowledge).',
    ],
    lookNext: ['Whether identities were tried one after the other.', 'Sessions of the subscriber in the minutes after.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5044'] },
  response: 'block',
  fires: [
    [{ operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
    [{ operation: 'gtpv1.identification', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'refused' }],
    [...roamers, { operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
    [...fewRoamers, { operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
    // By the network where roamers are, to a gateway that has no phones to hand over
    [...roamers, { operation: 'gtpv2.context', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
    // To a gateway that asks for sessions of guests, and is asked for none
    [...fewRoamers, { operation: 'gtpv2.context', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'refused', at: 60 }],
  ],
  silent: [
    [{ operation: 'gtpv2.context', from: 'us.gmsc', to: 'us.hss', about: 'us.one', side: 'internal', outcome: 'answered' }],
    [{ operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
    // A node with phones of its own, as where one address has all parts of a core; a node that no roamer uses
    [
      ...roamers,
      { operation: 'gtpv2.createSession', from: 'us.gmsc', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 50 },
      { operation: 'gtpv2.context', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 },
    ],
    [...roamers, { operation: 'gtpv2.context', from: 'bb.leased', to: 'gb.smsc', about: 'us.one', outcome: 'refused', at: 60 }],
    [{ operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
  ],
})
