import { ending, isFromNowhere, rule, say } from '../../src/detect/author.js'
import { gtpProcedures } from '../../src/model/gtp-procedures.js'
import { roamers } from '../scenes.js'

export default rule({
  id: 'probing/gtp-of-the-first-version',
  title: 'GTP of version 0 from outside',
  threat: 'probing',
  techniques: ['D50'],
  category: 'cat1',
  severity: 'medium',
  confidence: (t) => (t.side === 'external' ? 0.8 : 0.7),
  looksAt: gtpProcedures.filter(({ protocol }) => protocol === 'gtpv1').map(({ name }) => name),
  only: ['marked'],
  when: (t, memory) => t.asks('gtpFirstVersion') && (t.side === 'external' || isFromNowhere(t, memory)) && !t.agreed,
  because: (t) =>
    say`The address ${t.origin} sent ${t.procedure} in version 0 of GTP, which networks gave up long ago, to ${t.target}${ending(t)}.`,
  about: {
    why: 'Version 0 names a tunnel by the IMSI of its subscriber and a number of two octets, not by a secret of 32 bits: who knows an IMSI can end a session, or try whether a gateway still answers. 3GPP took it out of its standards with release 8.',
    falseAlarms: [
      'A partner that never replaced its nodes, and sends signs of life at least (Echo): list it under agreements, with the procedures.',
      'Own nodes behind an external link: give their addresses an internal link.',
    ],
    blindSpots: [
      'Without `links` in the configuration: senders whose neighbours (the first three numbers of the address) asked for twenty sessions, and nodes that made fewer than twenty for networks abroad.',
      'GTP′ (charging), which has the same port: it is decoded, and no rule judges it.',
    ],
    lookNext: ['Whether the node answered: then it understands version 0.', 'What else this address sent.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5016'] },
  response: 'block',
  fires: [
    [
      {
        operation: 'gtpv1.deletePdpContext',
        from: 'bb.leased',
        to: 'us.gmsc',
        about: 'us.one',
        side: 'external',
        says: { firstVersion: true },
        outcome: 'refused',
      },
    ],
    // No link is configured: roamers of other networks use this gateway
    [
      ...roamers,
      {
        operation: 'gtpv1.deletePdpContext',
        from: 'bb.leased',
        to: 'us.gmsc',
        about: 'us.one',
        says: { firstVersion: true },
        outcome: 'answered',
        at: 60,
      },
    ],
  ],
  silent: [
    // The same in version 1
    [{ operation: 'gtpv1.deletePdpContext', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'refused' }],
    // Between a network’s own nodes
    [
      {
        operation: 'gtpv1.deletePdpContext',
        from: 'us.gmsc',
        to: 'us.hss',
        about: 'us.one',
        side: 'internal',
        says: { firstVersion: true },
        outcome: 'answered',
      },
    ],
    // Nobody has said what is outside, and nothing shows it
    [
      {
        operation: 'gtpv1.deletePdpContext',
        from: 'bb.leased',
        to: 'us.gmsc',
        about: 'us.one',
        says: { firstVersion: true },
        outcome: 'answered',
      },
    ],
  ],
})
