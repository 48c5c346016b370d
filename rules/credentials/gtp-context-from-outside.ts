import { ending, rule, say } from '../../src/detect/author.js'

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

export default rule({
  id: 'credentials/gtp-context-from-outside',
  title: 'Keys and tunnels of a phone asked for or handed over from outside',
  threat: 'credentials',
  techniques: ['D50'],
  category: 'cat1',
  severity: 'critical',
  confidence: 0.85,
  looksAt: CONTEXT,
  only: ['external'],
  when: (t) => t.side === 'external' && !t.agreed,
  because: (t) => say`The address ${t.origin} sent ${t.procedure} about ${t.subscriber} to ${t.target} on an external link${ending(t)}.`,
  about: {
    why: 'A phone that moves to another network registers anew there. Only nodes of one network hand its keys and tunnels on; who gets them can listen in or take the session over.',
    falseAlarms: [
      'Handover between neighbours at a border, shared radio networks (catalogue D50): list them under agreements, with the procedures.',
      'Own nodes behind an external link: give their addresses an internal link.',
    ],
    blindSpots: [
      'Without `links` in the configuration nothing is claimed.',
      'Messages that have no answer by the standard (Context Acknowledge).',
    ],
    lookNext: ['Whether identities were tried one after the other.', 'Sessions of the subscriber in the minutes after.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5044'] },
  response: 'block',
  fires: [
    [{ operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
    [{ operation: 'gtpv1.identification', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'refused' }],
  ],
  silent: [
    [{ operation: 'gtpv2.context', from: 'us.gmsc', to: 'us.hss', about: 'us.one', side: 'internal', outcome: 'answered' }],
    [{ operation: 'gtpv2.context', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
  ],
})
