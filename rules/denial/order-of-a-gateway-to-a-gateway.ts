import { ending, isForHomeGateway, rule, say } from '../../src/detect/author.js'
import { fewRoamers } from '../scenes.js'

/** From the gateway of the home to the node that serves the phone (TS 29.060 §7.3.8 and §7.3.13, TS 29.274 §7.2.3, §7.2.9.2 and §7.2.15). */
const ORDERS = [
  'gtpv1.initiatePdpContextActivation',
  'gtpv1.pduNotification',
  'gtpv2.createBearer',
  'gtpv2.updateBearer',
  'gtpv2.deleteBearer',
]

export default rule({
  id: 'denial/order-of-a-gateway-to-a-gateway',
  title: 'Order of a home gateway to a serving node, sent to a gateway that serves no phone',
  threat: 'denial',
  techniques: ['D51'],
  category: 'cat2',
  severity: 'medium',
  confidence: 0.6,
  looksAt: ORDERS,
  // A node that has both parts grants it
  when: (t, memory) => !t.answered && isForHomeGateway(t, memory) && !t.agreed,
  because: (t) =>
    say`The address ${t.origin} sent ${t.procedure}, which goes from a home gateway to the node that serves a phone, to ${t.target}, a gateway that roamers use and that asks for no sessions${ending(t)}.`,
  about: {
    why: 'With these a home gateway changes or ends the tunnels of its phones where they are, or wakes them. Sent to a gateway, they try whether it heeds an order that nobody may give it.',
    falseAlarms: [
      'A node with all parts of a core that has served no guest since the capture began, and refuses the order of a true home gateway.',
    ],
    blindSpots: [
      'Gateways that made fewer than three sessions for networks abroad, and those that ask for sessions, too.',
      'Orders to the node that serves the phone, from an address that is no gateway of its home: sessions that began before the capture look the same.',
      'Orders that were granted.',
    ],
    lookNext: ['What else this address sent.', 'Whether tunnels were tried one after the other.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT1499.503', 'FGT5016'] },
  response: 'block',
  fires: [
    [...fewRoamers, { operation: 'gtpv2.createBearer', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
    [...fewRoamers, { operation: 'gtpv1.pduNotification', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
  ],
  silent: [
    // To the node that serves the phone
    [...fewRoamers, { operation: 'gtpv2.createBearer', from: 'us.gmsc', to: 'fr.mme', about: 'us.two', outcome: 'refused', at: 60 }],
    // One address has all parts of a core
    [
      ...fewRoamers,
      { operation: 'gtpv2.createSession', from: 'us.gmsc', to: 'gb.smsc', about: 'gb.one', outcome: 'answered', at: 50 },
      { operation: 'gtpv2.createBearer', from: 'gb.smsc', to: 'us.gmsc', about: 'gb.one', outcome: 'refused', at: 60 },
    ],
    [...fewRoamers, { operation: 'gtpv2.createBearer', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 60 }],
    [{ operation: 'gtpv2.createBearer', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
  ],
})
