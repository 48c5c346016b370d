import { ending, rule, say, type Step } from '../../src/detect/author.js'
import { roamers } from '../credentials/gtp-context-from-outside.js'
import { isTouched, isTouchedByStranger } from '../interception/session-moved-by-an-address-from-nowhere.js'

const END = ['gtpv1.deletePdpContext', 'gtpv2.deleteSession']

/** The tunnel of one of `roamers` is taken down. */
const ended = (from: Step['from'], more: Partial<Step> = {}): Step => ({
  operation: 'gtpv2.deleteSession',
  from,
  to: 'us.gmsc',
  about: 'us.two',
  beside: 3,
  outcome: 'answered',
  says: { tunnel: 'own' },
  at: 100,
  ...more,
})

export default rule({
  id: 'denial/session-ended-by-an-address-from-nowhere',
  title: 'Data session ended by an address that makes no sessions',
  threat: 'denial',
  techniques: ['D54'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.6,
  looksAt: END,
  when: (t, memory) => t.answered && isTouchedByStranger(t, memory),
  hindsight: (t, memory) => t.answered && isTouched(t, memory),
  because: (t) =>
    say`The address ${t.origin} ended the data session of ${t.subscriber} at ${t.target}, a gateway that roamers use; hardly any session was ever asked for from its block of addresses${ending(t)}.`,
  about: {
    why: 'Who knows the number of a tunnel can take it down. The network that serves the phone asks for sessions, too, and does not only end them.',
    falseAlarms: [
      'A phone that has moved to a gateway of its network whence no other session was asked for: partners whose gateways stand in many blocks of addresses.',
      'Captures that begin in the middle: the tunnel must be one whose session was seen.',
    ],
    blindSpots: [
      'Senders beside gateways of a partner, and those that asked for a session, unless they asked for two of subscribers who were elsewhere.',
      'Gateways that made fewer than twenty sessions for networks abroad.',
      'Sessions that began before the capture. Numbers of tunnels that nobody has: see the rules about tunnels that are tried.',
    ],
    lookNext: ['How many sessions the address ended.', 'What else it asked of the gateway.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT1499.503'] },
  response: 'block',
  fires: [[...roamers, ended('bb.leased')]],
  silent: [
    [...roamers, ended('fr.mme')],
    // A number of a tunnel that nobody has
    [...roamers, ended('bb.leased', { outcome: 'refused' })],
    [ended('bb.leased')],
  ],
})
