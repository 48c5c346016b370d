import { ending, rule, say } from '../../src/detect/author.js'
import { procedures } from '../../src/model/procedure.js'

export default rule({
  id: 'probing/gtp-from-an-address-of-no-partner',
  title: 'GTP from an address that no partner uses',
  threat: 'probing',
  techniques: ['D51'],
  category: 'cat0',
  severity: 'medium',
  confidence: 0.85,
  looksAt: procedures.map((p) => p.name).filter((name) => name.startsWith('gtpv')),
  only: ['external'],
  when: (t) => t.stranger && t.side === 'external' && !t.agreed,
  because: (t) =>
    say`The address ${t.origin}, which is in none of the networks that partners use, sent ${t.procedure} about ${t.subscriber} to ${t.target} on an external link${ending(t)}.`,
  about: {
    why: 'The exchange for roaming is a closed network: each operator says which addresses its gateways have. Whoever sends from another has got in where he should not be.',
    falseAlarms: [
      'Partners that have renumbered, or are new: `partner_networks` of the configuration must follow their notices (IR.21).',
      'Addresses that the user’s files call partner or own are never claimed.',
    ],
    blindSpots: [
      'Without `links` and `partner_networks` in the configuration nothing is claimed.',
      'Forged sources: to be answered, a sender must be reachable, but for some messages no answer is needed.',
    ],
    lookNext: ['Who announces the address, and since when.', 'Which gateways answered it.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5016'] },
  response: 'block',
  fires: [
    [
      {
        operation: 'gtpv2.createSession',
        from: 'bb.leased',
        to: 'us.gmsc',
        about: 'us.one',
        side: 'external',
        stranger: true,
        outcome: 'refused',
      },
    ],
    [{ operation: 'gtpv2.echo', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', stranger: true }],
  ],
  silent: [
    [{ operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
    [{ operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused' }],
    [{ operation: 'gtpv2.createSession', from: 'us.hss', to: 'us.gmsc', about: 'us.one', side: 'internal', outcome: 'answered' }],
  ],
})
