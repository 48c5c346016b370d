/** More of what looks suspicious and is legitimate (attack catalogue §10). Contracts that these need are in src/synth/scenarios.ts (`agreements`). */
import { diameterScripts } from './diameter-scripts.js'
import type { Truth } from './dialogue.js'
import { gtpScripts } from './gtp-scripts.js'
import { canHaveTravelled } from './life.js'
import { mapScripts } from './map-scripts.js'
import type { Stage } from './stage.js'
import { type Network, type Node, otherNode, plmnOctets } from './world.js'

export interface FurtherDecoy {
  /** Happens to those on 4G, or to those on 2G and 3G. */
  readonly modern: boolean
  /** Says whether it could happen to this subscriber. */
  readonly happens: (subscriber: number) => boolean
}

const MINUTE = 60
const HOUR = 3600

const decoy = (technique: string, threat: string): { readonly truth: Truth } => ({ truth: { kind: 'decoy', threat, technique } })

export function furtherDecoys(stage: Stage): readonly FurtherDecoy[] {
  const { world, subscribers, chance } = stage
  const hub = otherNode(world.network('Zurich'), '41794990005', { host: 12 })
  const validator = otherNode(world.network('London two'), '447953990008', { role: 'smsc', host: 12 })
  const messageHub = otherNode(world.network('Zurich'), '41794990007', { role: 'smsc', host: 14 })
  const monitor = otherNode(world.network('Zurich'), '41794990006', { host: 13 })
  const optimal = world.network('Berlin').nodes.vlr[0] as Node
  const padded = new Map<Node, Node>()
  const unseen = new Map<Network, Node>()

  const register = (subscriber: number, technique?: string): void => {
    const now = stage.serving(subscriber)
    const truth = technique === undefined ? {} : decoy(technique, 'interception')
    stage.ask(mapScripts.authenticate, subscriber, now, stage.register(subscriber))
    stage.ask(mapScripts.register, subscriber, now, stage.register(subscriber), 0.9, { third: stage.gsmSCF(subscriber), ...truth })
  }
  const rival = (subscriber: number): Network | undefined => {
    const here = subscribers.visited(subscriber)
    return world.networks.find((n) => n.country === here.country && n !== here)
  }

  /** FP04: a device with several profiles takes another, whose last network was far away. */
  const anotherProfile = (subscriber: number): boolean => {
    const other = (subscriber + 1) % subscribers.count
    const here = subscribers.visited(subscriber)
    if (stage.isModern(other) || subscribers.home(other) !== subscribers.home(subscriber) || subscribers.visited(other) === here)
      return false
    if (!canHaveTravelled(subscribers, other, here, stage.second)) return false
    const old = stage.serving(other)
    subscribers.settle(other, here, subscribers.node[subscriber] as number, stage.second)
    register(other, 'FP04')
    stage.ask(mapScripts.cancel, other, stage.register(other), old, 1.1)
    return true
  }

  /** FP05: a hub speaks for the switch, under its own title; the switch is named in the message. */
  const throughHub = (subscriber: number): boolean => {
    if (!subscribers.isAbroad(subscriber)) return false
    const extras = { third: stage.gsmSCF(subscriber), other: stage.serving(subscriber) }
    stage.ask(mapScripts.authenticate, subscriber, hub, stage.register(subscriber), 0, decoy('FP05', 'credentials'))
    stage.ask(mapScripts.registerByHub, subscriber, hub, stage.register(subscriber), 0.9, { ...extras, ...decoy('FP05', 'interception') })
    return true
  }

  /** FP08: somebody who sells the validity of numbers looks them up, under a contract, and delivers nothing. */
  const validation = (subscriber: number): boolean => {
    const third = stage.serving(subscriber)
    stage.ask(mapScripts.smsRouting, subscriber, validator, stage.register(subscriber), 0, { third, ...decoy('FP08', 'identity') })
    return true
  }

  /** FP10: asked under the mobile title of the subscriber, another register of the home network answers. */
  const mate = (subscriber: number): boolean => {
    const { hlr } = subscribers.home(subscriber).nodes
    const other = hlr.find((node) => node !== stage.register(subscriber))
    if (other === undefined) return false
    const extras = { third: stage.gsmSCF(subscriber), ...decoy('FP10', 'interception') }
    stage.ask(mapScripts.authenticate, subscriber, stage.serving(subscriber), other)
    stage.ask(mapScripts.register, subscriber, stage.serving(subscriber), other, 0.9, extras)
    return true
  }

  /** FP11: a bank asks the home network now and then whether the card is where the phone is. */
  const fraudCheck = (subscriber: number): boolean => {
    if (!subscribers.isAbroad(subscriber)) return false
    for (let i = 0; i < 3; i++)
      stage.later(i * 2 * HOUR, () =>
        stage.ask(mapScripts.locate, subscriber, stage.register(subscriber), stage.serving(subscriber), 0, decoy('FP11', 'location')),
      )
    return true
  }

  /** FP13: a partner routes calls to the subscriber directly. */
  const optimalRouting = (subscriber: number): boolean => {
    const third = stage.serving(subscriber)
    stage.ask(mapScripts.callRouting, subscriber, optimal, stage.register(subscriber), 0, { third, ...decoy('FP13', 'identity') })
    stage.ask(mapScripts.roamingNumber, subscriber, stage.register(subscriber), third, 0.04, { third: optimal })
    return true
  }

  /** FP14: a test phone of the network where it is: registers, is purged, again and again. */
  const tester = (subscriber: number): boolean => {
    if (!subscribers.isAbroad(subscriber)) return false
    for (let i = 0; i < 3; i++)
      stage.later(i * 4 * MINUTE, () => {
        register(subscriber, 'FP14')
        stage.ask(mapScripts.purge, subscriber, stage.serving(subscriber), stage.register(subscriber), 90, decoy('FP14', 'denial'))
      })
    stage.later(13 * MINUTE, () => register(subscriber))
    return true
  }

  /** FP16: every message of it is sent again, and seen on two links. */
  const copies = (subscriber: number): boolean => {
    const smsc = chance.pick(chance.pick(world.networks).nodes.smsc)
    const third = stage.serving(subscriber)
    const hlr = stage.register(subscriber)
    stage.ask(mapScripts.smsRouting, subscriber, smsc, hlr, 0, { third, copied: true, ...decoy('FP16', 'identity') })
    stage.ask(mapScripts.smsDelivery, subscriber, smsc, third, 0.3, { copied: true, ...decoy('FP16', 'messaging') })
    return true
  }

  /** FP17: the tap shows no answers to a registration; the network serves the subscriber all the same. */
  const answersMissing = (subscriber: number): boolean => {
    const to = chance.pick(world.networks)
    if (to === subscribers.visited(subscriber) || to === subscribers.home(subscriber)) return false
    if (!canHaveTravelled(subscribers, subscriber, to, stage.second)) return false
    const old = stage.serving(subscriber)
    subscribers.settle(subscriber, to, 0, stage.second)
    const [vlr, hlr] = [stage.serving(subscriber), stage.register(subscriber)]
    const blind = { answersMissing: true, third: stage.gsmSCF(subscriber) }
    stage.ask(mapScripts.authenticate, subscriber, vlr, hlr, 0, blind)
    stage.ask(mapScripts.register, subscriber, vlr, hlr, 0.9, { ...blind, ...decoy('FP17', 'interception') })
    stage.ask(mapScripts.cancel, subscriber, hlr, old, 1.1)
    stage.ask(mapScripts.forwardingAsked, subscriber, vlr, hlr, 20 * MINUTE, decoy('FP17', 'profile'))
    stage.ask(mapScripts.purge, subscriber, vlr, hlr, 40 * MINUTE, decoy('FP17', 'denial'))
    return true
  }

  /** FP17: a service of the home network asks by a link that the tap does not see; the answers come by. */
  const questionsMissing = (subscriber: number): boolean => {
    if (!subscribers.isAbroad(subscriber)) return false
    const home = subscribers.home(subscriber)
    let service = unseen.get(home)
    if (service === undefined) {
      const { title } = home.nodes.gmlc[0] as Node
      unseen.set(home, (service = otherNode(home, `${title.slice(0, -1)}7`, { role: 'hlr' })))
    }
    const asker = service
    for (let i = 0; i < 12; i++)
      stage.later(i * 2 * MINUTE, () => {
        const extras = { questionMissing: true, ...decoy('FP17', 'evasion') }
        stage.ask(mapScripts.locate, subscriber, asker, stage.serving(subscriber), 0, extras)
      })
    return true
  }

  /** FP01: a hub begins its dialogues without a word, and delivers a long text once somebody has taken them up. */
  const longText = (subscriber: number): boolean => {
    const third = stage.serving(subscriber)
    const extras = { third, ...decoy('FP01', 'identity') }
    stage.ask(mapScripts.smsRouting, subscriber, messageHub, stage.register(subscriber), 0, extras)
    stage.ask(mapScripts.smsDeliveryLong, subscriber, messageHub, third, 0.3, decoy('FP01', 'messaging'))
    return true
  }

  /** FP14: the exchange looks whether the gateways of its members are there. */
  const monitored = (): boolean => {
    for (const [i, { nodes }] of world.homes.entries())
      for (const gateway of nodes.pgw) stage.ask(gtpScripts.echo, 0, monitor, gateway, i, decoy('FP14', 'probing'))
    return true
  }

  /** FP18: abroad, and connected over Wi-Fi to the gateway of the home network. */
  const overWifi = (subscriber: number): boolean => {
    if (!subscribers.isAbroad(subscriber)) return false
    const gateway = subscribers.home(subscriber).nodes.sgw[0] as Node
    stage.ask(gtpScripts.session, subscriber, gateway, stage.gateway(subscriber), 0, decoy('FP18', 'fraud'))
    stage.ask(gtpScripts.ownTunnel, subscriber, gateway, stage.gateway(subscriber), 30)
    return true
  }

  /** FP19: the two domains of 3G are at two networks of a country for some minutes. */
  const twoDomains = (subscriber: number): boolean => {
    const sgsn = rival(subscriber)?.nodes.sgsn[0]
    if (sgsn === undefined || !subscribers.isAbroad(subscriber)) return false
    const hlr = stage.register(subscriber)
    const third = stage.gsmSCF(subscriber)
    stage.ask(mapScripts.authenticatePacket, subscriber, sgsn, hlr, 0, decoy('FP19', 'credentials'))
    stage.ask(mapScripts.registerPacket, subscriber, sgsn, hlr, 0.9, { third, ...decoy('FP19', 'interception') })
    stage.ask(mapScripts.cancelPacket, subscriber, hlr, sgsn, 6 * MINUTE)
    return true
  }

  /** FP19: no 4G here, so that the phone registers on 3G as well. */
  const fallsBack = (subscriber: number): boolean => {
    const visited = subscribers.visited(subscriber)
    const vlr = visited.nodes.vlr[0] as Node
    const [hlr] = subscribers.home(subscriber).nodes.hlr
    if (hlr === undefined || !subscribers.isAbroad(subscriber)) return false
    stage.ask(mapScripts.authenticate, subscriber, vlr, hlr, 0, decoy('FP19', 'credentials'))
    stage.ask(mapScripts.register, subscriber, vlr, hlr, 0.9, { third: stage.gsmSCF(subscriber), ...decoy('FP19', 'interception') })
    return true
  }

  /** FP20: a network code of two digits is written with three. */
  const threeDigits = (subscriber: number): boolean => {
    const serving = stage.serving(subscriber)
    const { network } = serving
    if (network.plmn.length !== 5 || serving.decoy !== undefined || !subscribers.isAbroad(subscriber)) return false
    let mme = padded.get(serving)
    if (mme === undefined) {
      const octets = plmnOctets(`${network.plmn.slice(0, 3)}0${network.plmn.slice(3)}`)
      padded.set(serving, (mme = { ...serving, network: { ...network, plmnOctets: octets } }))
    }
    stage.ask(diameterScripts.authenticate, subscriber, mme, stage.register(subscriber), 0, decoy('FP20', 'credentials'))
    stage.ask(diameterScripts.register, subscriber, mme, stage.register(subscriber), 0.9, decoy('FP20', 'interception'))
    return true
  }

  /**
   * FP05: the carrier of a home network is down for a minute to two hours, short ones being as frequent as long ones. Every request of that network goes by
   * another carrier from that moment on, and by the first again when it is back (RFC 6733 §5.5.4): not those about a few subscribers.
   */
  const otherCarrier = (subscriber: number): boolean => {
    stage.detour(subscribers.home(subscriber), MINUTE * 120 ** chance.unit())
    return true
  }

  /** FP05: a gateway that makes sessions for the guests of many networks. */
  const sharedGateway = (subscriber: number): boolean => {
    if (!subscribers.isAbroad(subscriber)) return false
    const { plmnOctets: octets } = subscribers.visited(subscriber)
    const gateway = { ...hub, network: { ...hub.network, plmnOctets: octets } }
    stage.ask(gtpScripts.session, subscriber, gateway, stage.gateway(subscriber), 0, decoy('FP05', 'fraud'))
    return true
  }

  /** FP04: the owner of the SIM manages it over the air, and the SIM confirms. */
  const ownOverTheAir = (subscriber: number): boolean => {
    const { scripts } = stage.dialect(subscriber)
    const smsc = subscribers.home(subscriber).nodes.smsc[0] as Node
    const third = stage.serving(subscriber)
    stage.ask(scripts.smsRouting, subscriber, smsc, stage.register(subscriber), 0, { third })
    stage.ask(scripts.smsToSim, subscriber, smsc, third, 0.3, decoy('FP04', 'messaging'))
    stage.ask(scripts.smsSubmitData, subscriber, third, smsc, 12, decoy('FP04', 'messaging'))
    return true
  }

  /** FP04: a meter reports to its platform in another country, which acknowledges. */
  const reportsAbroad = (subscriber: number): boolean => {
    const { scripts } = stage.dialect(subscriber)
    const smsc = subscribers.home(subscriber).nodes.smsc[0] as Node
    const third = stage.serving(subscriber)
    stage.ask(scripts.smsSubmitAbroad, subscriber, third, smsc, 0, decoy('FP04', 'messaging'))
    stage.ask(scripts.smsRouting, subscriber, smsc, stage.register(subscriber), 20, { third })
    stage.ask(scripts.smsDeliveryAbroad, subscriber, smsc, third, 20.3, decoy('FP04', 'messaging'))
    return true
  }

  const older = [
    anotherProfile,
    throughHub,
    validation,
    mate,
    fraudCheck,
    optimalRouting,
    tester,
    copies,
    answersMissing,
    questionsMissing,
    twoDomains,
    ownOverTheAir,
    reportsAbroad,
    longText,
  ]
  const modern = [overWifi, fallsBack, threeDigits, otherCarrier, sharedGateway, ownOverTheAir, reportsAbroad, monitored]
  return [...older.map((happens) => ({ modern: false, happens })), ...modern.map((happens) => ({ modern: true, happens }))]
}
