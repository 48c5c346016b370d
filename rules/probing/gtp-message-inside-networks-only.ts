import {
  ending,
  isAtTheBorder,
  isForNoGateway,
  isForNoPhones,
  isFromNowhere,
  rule,
  say,
  type Memory,
  type Transaction,
} from '../../src/detect/author.js'
import { gtpProcedures } from '../../src/model/gtp-procedures.js'
import { CONTEXT, isMisplaced, wayOf } from '../credentials/gtp-context-from-outside.js'
import { fewRoamers, roamers } from '../scenes.js'

/** First and last message types that cross borders on Gp and S8 (attack-catalogue §7A). 254 and 255, end markers and packets, are of user data. */
const CROSSING = {
  gtpv1: [
    [1, 3],
    [16, 22],
    [26, 31],
    [128, 129],
    [254, 255],
  ],
  gtpv2: [
    [1, 3],
    [32, 41],
    [64, 69],
    [95, 102],
    [200, 201],
  ],
} as const

const crosses = (protocol: 'gtpv1' | 'gtpv2', type: number): boolean =>
  CROSSING[protocol].some(([first, last]) => type >= first && type <= last)

const DEEDS = gtpProcedures.flatMap(({ name, isDeed }) => (isDeed ? [name] : []))

const INSIDE = gtpProcedures.filter((p) => !crosses(p.protocol, p.opcode) && !CONTEXT.includes(p.name)).map((p) => p.name)

/** Those that a serving gateway hands on over S8, too (TS 29.274 §7.4.1, §7.4.2 and §7.12). */
const HANDED_ON: readonly string[] = ['suspend', 'resume', 'traceSessionActivation', 'traceSessionDeactivation'].map(
  (name) => `gtpv2.${name}`,
)
/**
 * Between a serving gateway, which may share its address with the other, and an MME of the same network (S11), or an SGSN (S4). Those are granted; who does not know the
 * tunnel is refused. Two of them nothing answers (TS 29.274 §7.2.11.3 and §7.2.23): those only `links` tell.
 */
const OF_GATEWAYS: readonly string[] = [
  'createForwardingTunnel',
  'createIndirectDataForwardingTunnel',
  'deleteIndirectDataForwardingTunnel',
  'releaseAccessBearers',
  'modifyAccessBearers',
  'stopPaging',
  'downlinkDataNotificationFailure',
].map((name) => `gtpv2.${name}`)

/** Who sends this has asked for no session, or serves guests abroad, and is not heard: whose tunnel it is has made some by then, and is. What nothing answers tells nothing. */
const isUnheard = (t: Transaction, memory: Memory): boolean =>
  (t.outcome === 'refused' || (t.outcome === 'silent' && !DEEDS.includes(t.procedure))) &&
  ((memory.sessionsNear(t.origin) === 0 && isForNoGateway(t, memory)) || (OF_GATEWAYS.includes(t.procedure) && isForNoPhones(t, memory)))

const isStray = (t: Transaction, memory: Memory): boolean => {
  const [isHandedOn, isOfGateways] = [HANDED_ON.includes(t.procedure), OF_GATEWAYS.includes(t.procedure)]
  if (!isHandedOn && !isOfGateways) return isMisplaced(t, memory)
  if (isAtTheBorder(t, memory) || isUnheard(t, memory)) return true
  return isFromNowhere(t, memory) && (isHandedOn ? memory.sessionsNear(t.origin) === 0 : t.outcome === 'refused')
}

export default rule({
  id: 'probing/gtp-message-inside-networks-only',
  title: 'GTP message of a network’s own nodes, from outside',
  threat: 'probing',
  techniques: ['D50'],
  category: 'cat1',
  severity: 'medium',
  confidence: (t) => (t.side === 'external' ? 0.8 : 0.7),
  looksAt: INSIDE,
  when: (t, memory) => !t.asks('gtpFirstVersion') && (t.side === 'external' || isStray(t, memory)) && !t.agreed,
  because: (t, memory) =>
    say`The address ${t.origin} sent ${t.procedure}, which stays within one network, to ${t.target}${wayOf(t, memory)}${ending(t)}.`,
  about: {
    why: 'Roaming needs few messages: sessions made, changed and ended, and signs of life. The others find out where a phone is, disturb it, or try what answers.',
    falseAlarms: [
      'Shared radio networks and agreements at borders (catalogue D50): list them under agreements, with the procedures.',
      'Own nodes behind an external link: give their addresses an internal link.',
    ],
    blindSpots: [
      'Without `links` in the configuration: nodes that made or asked for fewer than three sessions for networks abroad, and those with phones of their own as far as the tap sees.',
      'Without `links`: what a serving gateway is asked by its own network, too, and was granted, and what nothing answers, where the tap sees its inner side: who knows the tunnel looks like that network.',
      'Answers alone, and the third message of an exchange. Version 0 has a rule of its own.',
    ],
    lookNext: ['What else this address sent.', 'Whether other nodes got the same message.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5016'] },
  response: 'block',
  fires: [
    [
      {
        operation: 'gtpv1.sendRouteingInformationForGprs',
        from: 'bb.leased',
        to: 'us.gmsc',
        about: 'us.one',
        side: 'external',
        outcome: 'answered',
      },
    ],
    [{ operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'refused' }],
    [...roamers, { operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
    // To a serving gateway that asks for sessions of guests, and is asked for none: its own network asks it elsewhere
    [
      ...fewRoamers,
      { operation: 'gtpv2.releaseAccessBearers', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'refused', at: 60 },
    ],
    // Few roamers show what the gateway is
    [...fewRoamers, { operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 }],
    // Nothing answers these
    [{ operation: 'gtpv2.csPaging', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', side: 'external' }],
    [...roamers, { operation: 'gtpv2.traceSessionActivation', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', at: 60 }],
    [
      ...fewRoamers,
      { operation: 'gtpv1.sendRouteingInformationForGprs', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'refused', at: 60 },
    ],
  ],
  silent: [
    // The tap sees the inner side of the serving gateway
    [
      { operation: 'gtpv2.createSession', from: 'fr.vlr', to: 'fr.mme', about: 'us.two', outcome: 'answered' },
      ...fewRoamers,
      { operation: 'gtpv2.releaseAccessBearers', from: 'fr.vlr', to: 'fr.mme', about: 'us.two', outcome: 'answered', at: 60 },
    ],
    // A network with few guests, on whose side a phone makes a call
    [
      ...fewRoamers.map((step) => ({ ...step, from: 'bs.leased' as const })),
      ...roamers,
      { operation: 'gtpv2.suspend', from: 'bs.leased', to: 'us.gmsc', about: 'us.two', outcome: 'answered', at: 60 },
    ],
    [...fewRoamers, { operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 60 }],
    [{ operation: 'gtpv2.suspend', from: 'us.gmsc', to: 'us.hss', about: 'us.one', side: 'internal', outcome: 'answered' }],
    [{ operation: 'gtpv2.suspend', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
    [...roamers, { operation: 'gtpv2.suspend', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', outcome: 'answered', at: 60 }],
    [...roamers, { operation: 'gtpv2.traceSessionActivation', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', at: 60 }],
    [{ operation: 'gtpv2.deleteSession', from: 'fr.mme', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
  ],
})
