/** Ordinary roaming: what subscribers, their home networks and those they visit do all day. Nothing here is hostile. */
import { capScripts } from './cap-scripts.js'
import { diameterScripts } from './diameter-scripts.js'
import { gtpScripts } from './gtp-scripts.js'
import { mapScripts } from './map-scripts.js'
import type { Stage } from './stage.js'
import type { Subscribers } from './subscribers.js'
import { kilometres, type Network, type Node } from './world.js'

const HOUR = 3600

/** How often each thing happens, in proportion. */
const share = {
  move: 5,
  changeSwitch: 12,
  authenticate: 24,
  registerPacket: 9,
  receiveSms: 16,
  receiveForeignSms: 6,
  sendSms: 9,
  receiveCall: 8,
  locate: 3,
  interrogate: 3,
  ussd: 3,
  forwarding: 2,
  missSms: 2,
  leave: 2,
} as const

type Deed = keyof typeof share

/** Chance that somebody is awake and doing something, averaged over the day. */
const AWAKE = 0.55

/** Share of the subscribers who are abroad when the capture begins. */
const ABROAD = 0.7

/** How unevenly visitors are spread over the networks. */
const SKEW = 1.7

/** A journey takes the flight and this long besides: no rule of velocity should fire on it. */
const AIRPORTS = 3 * HOUR
const CRUISE = 750 / HOUR // km/s

/** Whether a subscriber can have come to a network since it was seen last. Who was not seen since the capture began has had the time. */
export function canHaveTravelled(subscribers: Subscribers, subscriber: number, to: Network, second: number): boolean {
  const seen = subscribers.seen[subscriber] as number
  return seen < 0 || second - seen >= AIRPORTS + kilometres(subscribers.visited(subscriber), to) / CRUISE
}

export class Life {
  readonly #stage: Stage
  readonly #table: readonly Deed[]
  /** For every network, those of other countries. */
  readonly #abroad: readonly (readonly Network[])[]

  constructor(stage: Stage) {
    this.#stage = stage
    this.#table = (Object.keys(share) as Deed[]).flatMap((deed) => Array.from({ length: share[deed] }, () => deed))
    const { networks } = stage.world
    this.#abroad = networks.map((home) => networks.filter((n) => n.country !== home.country))
    this.#settle()
  }

  /** Lets everybody live between two seconds of the capture, with so many deeds a second on average. */
  live(from: number, until: number, deedsPerSecond: number): void {
    const { chance } = this.#stage
    const mean = AWAKE / deedsPerSecond
    const next = (): void => {
      if (this.#stage.second >= until) return
      this.#deed()
      if (this.#stage.calls > 0 && chance.happens(this.#stage.calls)) this.call(chance.below(this.#stage.subscribers.count))
      this.#stage.later(chance.wait(mean), next)
    }
    this.#stage.later(from + chance.wait(mean), next)
  }

  /** Puts everybody where they are when the capture begins. */
  #settle(): void {
    const { subscribers } = this.#stage
    for (let s = 0; s < subscribers.count; s++) {
      const home = subscribers.home(s)
      const abroad = subscribers.trait(s, 1) < ABROAD * 2 ** 32
      const network = abroad ? this.#destination(home, subscribers.trait(s, 2)) : home
      subscribers.settle(s, network, subscribers.trait(s, 3) % network.nodes.vlr.length, -1)
    }
  }

  /** Some networks have many visitors, most have few. */
  #destination(home: Network, chance: number): Network {
    const among = this.#abroad[home.index] as readonly Network[]
    return among[Math.floor(among.length * (chance / 2 ** 32) ** SKEW)] as Network
  }

  #deed(): void {
    const stage = this.#stage
    const { chance, subscribers } = stage
    const subscriber = chance.below(subscribers.count)
    // People sleep by the sun of the place where they are
    const hour = (stage.now / 3.6e9 + subscribers.visited(subscriber).longitude / 15 + 48) % 24
    if (!chance.happens(AWAKE - 0.4 * Math.cos(((hour - 3) / 12) * Math.PI))) return
    this[chance.pick(this.#table)](subscriber)
    subscribers.seen[subscriber] = Math.floor(stage.second)
  }

  /** To another country, when that can be. */
  move(subscriber: number): void {
    const { chance, subscribers, second } = this.#stage
    const from = subscribers.visited(subscriber)
    const home = subscribers.home(subscriber)
    const to = from !== home && chance.happens(0.4) ? home : this.#destination(home, chance.bits())
    if (to === from || !canHaveTravelled(subscribers, subscriber, to, second)) return this.changeSwitch(subscriber)
    this.#register(subscriber, to, chance.below(to.nodes.vlr.length))
  }

  /** To the area of another switch of the same network. */
  changeSwitch(subscriber: number): void {
    const { chance, subscribers } = this.#stage
    const network = subscribers.visited(subscriber)
    const pool = network.nodes.vlr.length
    this.#register(subscriber, network, pool === 1 ? 0 : ((subscribers.node[subscriber] as number) + 1 + chance.below(pool - 1)) % pool)
  }

  /** Authentication, registration with its profile, and the old switch is told. */
  #register(subscriber: number, network: Network, node: number): void {
    const stage = this.#stage
    const { subscribers } = stage
    const { scripts } = stage.dialect(subscriber)
    const old = stage.serving(subscriber)
    subscribers.settle(subscriber, network, node, stage.second)
    const now = stage.serving(subscriber)
    const register = stage.register(subscriber)
    stage.ask(scripts.authenticate, subscriber, now, register)
    stage.ask(scripts.register, subscriber, now, register, 0.9, { third: stage.gsmSCF(subscriber) })
    if (old !== now) stage.ask(scripts.cancel, subscriber, register, old, 1.1)
    if (stage.chance.happens(0.6)) stage.later(2, () => this.registerPacket(subscriber))
    if (stage.sessions > 0 && stage.chance.happens(stage.sessions)) stage.later(4, () => this.#session(subscriber))
  }

  /** Data of people abroad goes home first, over a session between the two networks. */
  #session(subscriber: number): void {
    const stage = this.#stage
    const { subscribers } = stage
    if (!subscribers.isAbroad(subscriber)) return
    const gateway = stage.gateway(subscriber)
    if (!stage.isModern(subscriber)) return stage.ask(gtpScripts.context, subscriber, stage.sgsn(subscriber), gateway)
    const serving = subscribers.visited(subscriber).nodes.sgw[0] as Node
    stage.ask(gtpScripts.session, subscriber, serving, gateway)
    if (stage.chance.happens(0.1)) stage.ask(gtpScripts.echo, subscriber, serving, gateway, 1)
  }

  authenticate(subscriber: number): void {
    const stage = this.#stage
    stage.ask(stage.dialect(subscriber).scripts.authenticate, subscriber, stage.serving(subscriber), stage.register(subscriber))
  }

  /** The packet domain of 3G has a register of its own; on 4G the network tells what the phone runs. */
  registerPacket(subscriber: number): void {
    const stage = this.#stage
    if (stage.isModern(subscriber))
      return stage.ask(diameterScripts.notify, subscriber, stage.serving(subscriber), stage.register(subscriber))
    const sgsn = stage.sgsn(subscriber)
    stage.ask(mapScripts.authenticatePacket, subscriber, sgsn, stage.register(subscriber))
    stage.ask(mapScripts.registerPacket, subscriber, sgsn, stage.register(subscriber), 0.9, { third: stage.gsmSCF(subscriber) })
  }

  receiveSms(subscriber: number): void {
    this.#deliver(subscriber, this.#smsc(this.#stage.subscribers.home(subscriber)))
  }

  receiveForeignSms(subscriber: number): void {
    this.#deliver(subscriber, this.#smsc(this.#stage.chance.pick(this.#stage.world.networks)))
  }

  #smsc(network: Network): Node {
    return this.#stage.chance.pick(network.nodes.smsc)
  }

  #deliver(subscriber: number, smsc: Node): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(subscriber)
    const vlr = stage.serving(subscriber)
    stage.ask(scripts.smsRouting, subscriber, smsc, stage.register(subscriber), 0, { third: vlr })
    stage.ask(scripts.smsDelivery, subscriber, smsc, vlr, 0.3)
  }

  /** The phone does not answer; the centre reports it, and is told when the phone is back. */
  missSms(subscriber: number): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(subscriber)
    const smsc = this.#smsc(stage.subscribers.home(subscriber))
    const vlr = stage.serving(subscriber)
    stage.ask(scripts.smsRouting, subscriber, smsc, stage.register(subscriber), 0, { third: vlr })
    stage.ask(scripts.smsDeliveryAbsent, subscriber, smsc, vlr, 0.3)
    if (stage.isModern(subscriber)) return
    stage.ask(mapScripts.smsReport, subscriber, smsc, stage.register(subscriber), 7)
    // Somebody tries again before: the register says at once that nobody is there
    if (stage.chance.happens(0.5)) stage.ask(scripts.smsRoutingAbsent, subscriber, smsc, stage.register(subscriber), 600)
    stage.later(900 + stage.chance.wait(HOUR), () => {
      stage.ask(mapScripts.readyForSms, subscriber, stage.serving(subscriber), stage.register(subscriber))
      stage.ask(mapScripts.smsAlert, subscriber, stage.register(subscriber), smsc, 0.2)
      stage.later(1, () => this.#deliver(subscriber, smsc))
    })
  }

  sendSms(subscriber: number): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(subscriber)
    stage.ask(scripts.smsSubmit, subscriber, stage.serving(subscriber), this.#smsc(stage.subscribers.home(subscriber)))
  }

  /** The gateway of the home network asks its register, which asks the visited switch for a number. */
  receiveCall(subscriber: number): void {
    const stage = this.#stage
    if (stage.isModern(subscriber)) return this.#change(subscriber)
    const home = stage.subscribers.home(subscriber)
    const gateway = stage.chance.pick(home.nodes.vlr)
    const vlr = stage.serving(subscriber)
    stage.ask(mapScripts.callRouting, subscriber, gateway, stage.register(subscriber), 0, { third: vlr })
    stage.ask(mapScripts.roamingNumber, subscriber, stage.register(subscriber), vlr, 0.04, { third: gateway })
  }

  /** Somebody abroad calls; the switch asks the service node of the home network what to do (2G and 3G). */
  call(subscriber: number): void {
    const stage = this.#stage
    if (stage.isModern(subscriber) || !stage.subscribers.isAbroad(subscriber)) return
    stage.ask(capScripts.call, subscriber, stage.serving(subscriber), stage.gsmSCF(subscriber))
    stage.subscribers.seen[subscriber] = Math.floor(stage.second)
  }

  locate(subscriber: number): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(subscriber)
    stage.ask(scripts.locate, subscriber, stage.register(subscriber), stage.serving(subscriber))
  }

  interrogate(subscriber: number): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(subscriber)
    stage.ask(scripts.interrogate, subscriber, stage.gsmSCF(subscriber), stage.register(subscriber), 0, {
      third: stage.serving(subscriber),
    })
    stage.ask(scripts.locate, subscriber, stage.register(subscriber), stage.serving(subscriber), 0.04)
  }

  ussd(subscriber: number): void {
    const stage = this.#stage
    if (stage.isModern(subscriber)) return this.#change(subscriber)
    stage.ask(mapScripts.ussd, subscriber, stage.serving(subscriber), stage.register(subscriber))
  }

  forwarding(subscriber: number): void {
    const stage = this.#stage
    if (stage.isModern(subscriber)) return this.#change(subscriber)
    stage.ask(mapScripts.forwardingAsked, subscriber, stage.serving(subscriber), stage.register(subscriber))
  }

  /** Calls and services of 4G run over IMS; what signalling shows is a change of the profile now and then. */
  #change(subscriber: number): void {
    const stage = this.#stage
    stage.ask(diameterScripts.change, subscriber, stage.register(subscriber), stage.serving(subscriber))
  }

  /** Switched off for long: the switch forgets the subscriber, who comes back later. */
  leave(subscriber: number): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(subscriber)
    stage.ask(scripts.purge, subscriber, stage.serving(subscriber), stage.register(subscriber))
    stage.later(60 + stage.chance.wait(2 * HOUR), () => this.changeSwitch(subscriber))
  }
}
