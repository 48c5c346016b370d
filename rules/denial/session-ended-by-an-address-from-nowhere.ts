import { ending, isSuspect, rule, say, type Step } from '../../src/detect/author.js'
import { roamers } from '../scenes.js'
import { isTouched, isTouchedByStranger } from '../interception/session-moved-by-an-address-from-nowhere.js'

const END = ['gtpv1.deletePdpContext', 'gtpv2.deleteSession']

/** One of `roamers`. */
const phone = { about: 'us.two', beside: 3, outcome: 'answered' } as const

/** His tunnel is given another end. */
const movedTo = (from: Step['from'], at: number): Step => ({
  ...phone,
  operation: 'gtpv1.updatePdpContext',
  from,
  to: 'us.gmsc',
  at,
})

/** It is taken down. */
const ended = (from: Step['from'], more: Partial<Step> = {}): Step => ({
  ...phone,
  operation: 'gtpv2.deleteSession',
  from,
  to: 'us.gmsc',
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
  // Where the session of somebody who went elsewhere has moved, it ends; whether it moved rightly is told of the move
  when: (t, memory) => t.answered && isTouchedByStranger(t, memory) && (isSuspect(t.origin, memory) || !memory.tookOver(t)),
  hindsight: (t, memory) => t.answered && isTouched(t, memory),
  because: (t) =>
    say`The address ${t.origin} ended the data session of ${t.subscriber} at ${t.target}, a gateway that roamers use; hardly any session was ever asked for from its block of addresses${ending(t)}.`,
  about: {
    why: 'Who knows the number of a tunnel can take it down. The network that serves the phone asks for sessions, too, and does not only end them.',
    falseAlarms: [
      'A phone that has moved to a gateway of its network whence no other session was asked for, without a registration elsewhere: partners whose gateways stand in many blocks of addresses.',
      'Captures that begin in the middle: the tunnel must be one whose session was seen.',
    ],
    blindSpots: [
      'Senders beside gateways of a partner, and those that asked for a session, unless they asked for two of subscribers who were elsewhere.',
      'Sessions that the sender has first moved to himself, of somebody who has just gone to another network: see interception/session-moved-by-an-address-from-nowhere.',
      'Gateways that made fewer than twenty sessions for networks abroad.',
      'Sessions that began before the capture. Numbers of tunnels that nobody has: see the rules about tunnels that are tried.',
    ],
    lookNext: ['How many sessions the address ended.', 'What else it asked of the gateway.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT1499.503'] },
  response: 'block',
  fires: [
    [...roamers, ended('bb.leased')],
    // It has moved the session of somebody who stays where he was
    [...roamers, movedTo('bb.leased', 62), ended('bb.leased')],
  ],
  silent: [
    // The phone goes to another network, takes its session along and ends it there
    [
      ...roamers,
      { ...phone, operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', at: 30 },
      { ...phone, operation: 'map.sendAuthenticationInfo', from: 'bb.leased', to: 'us.hlr', at: 58 },
      { ...phone, operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', at: 60 },
      movedTo('bb.leased', 62),
      ended('bb.leased', { at: 4000 }),
    ],
    [...roamers, ended('fr.mme')],
    // A number of a tunnel that nobody has
    [...roamers, ended('bb.leased', { outcome: 'refused' })],
    [ended('bb.leased')],
  ],
})
