import { ending, rule, say } from '../../src/detect/author.js'
import { gtpProcedures } from '../../src/model/gtp-procedures.js'

export default rule({
  id: 'evasion/gtp-within-a-tunnel',
  title: 'GTP that a subscriber sent through the tunnel',
  threat: 'evasion',
  techniques: ['D57'],
  category: 'other',
  severity: 'high',
  confidence: 0.9,
  looksAt: gtpProcedures.map((p) => p.name),
  only: ['odd'],
  when: (t) => t.has('wrapped'),
  because: (t) =>
    say`In a tunnel that carries the packets of subscribers, the address ${t.origin} sent ${t.procedure} to ${t.target}${ending(t)}.`,
  about: {
    why: 'GTP is spoken by gateways among themselves. A phone has nothing to say in it: who sends it through a phone’s tunnel tries whether the gateway at its end takes orders from inside, past every filter at the border.',
    falseAlarms: [
      'Base stations that reach their network over a mobile link, and relays: their own GTP travels in a tunnel. They are few, and the owner of the network knows their access points.',
      'A packet whose port is by chance one of GTP is not claimed: its octets must be GTP as well.',
    ],
    blindSpots: [
      'GTP in a packet that is a fragment, compressed, encrypted, or two tunnels deep.',
      'Packets to other services of the core (Diameter, management): what subscribers send is not looked at for anything but GTP.',
      'Taps that show control traffic only.',
    ],
    lookNext: [
      'The tunnel of the packet (its TEID and gateways): it tells the session, and that the subscriber.',
      'Whether the gateway answered, and what it filters between its tunnels and its own addresses.',
    ],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT1572.501'] },
  response: 'block',
  fires: [
    [{ operation: 'gtpv1.gPdu', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', says: { packet: 'gtp' } }],
    [{ operation: 'gtpv1.gPdu', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', says: { packet: 'gtpUser' } }],
  ],
  silent: [
    [{ operation: 'gtpv1.gPdu', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', says: { packet: 'name' } }],
    [{ operation: 'gtpv1.gPdu', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', says: { packet: 'gtpPort' } }],
    [{ operation: 'gtpv2.createSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
  ],
})
