import {
  absence,
  isFromNowhere,
  isSuspect,
  type Memory,
  minutes,
  say,
  threshold,
  type Step,
  type Transaction,
} from '../../src/detect/author.js'
import { roamers } from '../scenes.js'
import { registrations, sessionMoves } from '../../src/detect/questions.js'

/** The tunnel of `us.one` is given another end. */
const moved = (from: Step['from']): Step => ({
  operation: 'gtpv1.updatePdpContext',
  from,
  to: 'us.gmsc',
  about: 'us.one',
  outcome: 'answered',
  at: 100,
})

/** The session of somebody whom the tap has seen get it, touched by an address of a block whence hardly any session was asked for. */
export const isTouched = (t: Transaction, memory: Memory): boolean =>
  !t.agreed && isFromNowhere(t, memory) && t.subscriber.imsi !== undefined

/** The same by one that makes no sessions, or made some for subscribers who are elsewhere. */
export const isTouchedByStranger = (t: Transaction, memory: Memory): boolean =>
  isTouched(t, memory) && (memory.sessionsNear(t.origin) === 0 || isSuspect(t.origin, memory))

/** Life goes on. */
const later = (at: number): Step => ({
  operation: 'gtpv2.createSession',
  from: 'fr.mme',
  to: 'us.gmsc',
  about: 'us.two',
  outcome: 'answered',
  at,
})

const thresholds = {
  registrationMinutes: threshold(
    5,
    'minutes',
    'around the change in which the phone registers where it has moved: the new network tells the gateway first, and then the register (TS 23.060 §6.9.1.2)',
  ),
}

export default absence(thresholds, ({ registrationMinutes }) => ({
  id: 'interception/session-moved-by-an-address-from-nowhere',
  title: 'Data session moved by an address that makes no sessions',
  threat: 'interception',
  techniques: ['D54'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.6,
  within: minutes(registrationMinutes),
  first: { looksAt: sessionMoves, when: isTouched },
  unless: { looksAt: registrations, when: (t) => t.outcome !== 'refused' },
  visible: ({ origin }, memory) => memory.sessionsNear(origin) === 0 || isSuspect(origin, memory),
  // One of few sessions from that block proves little, until the address has asked for sessions of subscribers who are elsewhere.
  hindsight: () => true,
  because: ({ origin }, subscriber) =>
    say`The address ${origin} changed the data session of ${subscriber} at a gateway that roamers use; hardly any session was ever asked for from its block of addresses, and nobody registered the subscriber then.`,
  about: {
    why: 'Who knows the number of a tunnel can tell the gateway to send its traffic elsewhere. The network that serves the phone asks for sessions, too, and not only for changes.',
    falseAlarms: [
      'A phone that moves to another network takes its session along, to a gateway whence no other was asked for: it registers there in the same minutes.',
      'A phone that moves to a gateway of its network whence no other session was asked for: partners whose gateways stand in many blocks of addresses.',
      'Captures that begin in the middle: the tunnel must be one whose session was seen.',
    ],
    blindSpots: [
      'Senders beside gateways of a partner, and those that asked for a session, unless they asked for two of subscribers who were elsewhere.',
      'Gateways that made fewer than twenty sessions for networks abroad.',
      'Sessions that began before the capture.',
      'Changes within five minutes after the subscriber has registered where he is.',
      'Senders who also register the subscriber, in the same minutes: other rules judge registrations.',
    ],
    lookNext: [
      'Where the gateway sends the traffic of the session now.',
      'Whether the network that asked for the session still believes in it.',
    ],
  },
  mappings: { motif: ['MOT3003', 'MOT1557'], fight: ['FGT1557.502'] },
  response: 'block',
  fires: [
    [...roamers, moved('bb.leased'), later(600)],
    // It has asked for sessions of its own, of two who are registered elsewhere.
    [
      ...roamers,
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 40 },
      { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.three', outcome: 'answered', at: 41 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 50 },
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.three', outcome: 'answered', at: 60 },
      { ...moved('bb.leased'), at: 500 },
      later(1000),
    ],
  ],
  silent: [
    [...roamers, moved('fr.mme'), later(600)],
    // It has taken its session along to another network, and registers there
    [
      ...roamers,
      moved('bb.leased'),
      { operation: 'map.updateLocation', from: 'bb.leased', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 103 },
      later(600),
    ],
    [
      ...roamers,
      { operation: 'diameter.s6a.updateLocation', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 97 },
      moved('bb.leased'),
      later(600),
    ],
    // One session of its own is enough
    [
      ...roamers,
      { operation: 'gtpv2.createSession', from: 'bb.leased', to: 'us.gmsc', about: 'us.three', outcome: 'answered', at: 50 },
      moved('bb.leased'),
      later(600),
    ],
    [moved('bb.leased'), later(600)],
  ],
}))
