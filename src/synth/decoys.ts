/** What looks suspicious and is legitimate (attack catalogue §10). Each request of it has a line in the truth. */
import type { Truth } from './dialogue.js'
import { type FurtherDecoy, furtherDecoys } from './further-decoys.js'
import { mapScripts } from './map-scripts.js'
import type { Stage } from './stage.js'
import { type Network, type Node, otherNode } from './world.js'

const decoy = (technique: string, threat: string): { readonly truth: Truth } => ({ truth: { kind: 'decoy', threat, technique } })

/** Subscribers tried until one is where such a thing happens. */
const TRIES = 100

const MINUTE = 60

export class Decoys {
  readonly #stage: Stage
  readonly #mean: number
  readonly #hub: Node
  /** Each says whether it could happen to this subscriber. */
  readonly #deeds: readonly FurtherDecoy[]

  /** `seconds` from one decoy to the next, on average; `all`: of every class, not of those alone that the older scenarios have. */
  constructor(stage: Stage, seconds: number, all: boolean) {
    this.#stage = stage
    this.#mean = seconds
    this.#hub = otherNode(stage.world.network('Zurich'), '41794990001', { role: 'smsc', decoy: 'FP01' })
    const deeds = [this.#hubDelivers, this.#portedNumber, this.#steering, this.#welcome, this.#border, this.#emergency, this.#pool]
    this.#deeds = [...deeds.map((happens) => ({ modern: false, happens })), ...(all ? furtherDecoys(stage) : [])]
  }

  /** Decoys between two seconds of the capture. */
  live(from: number, until: number): void {
    const stage = this.#stage
    const { chance, subscribers } = stage
    const next = (): void => {
      if (stage.second >= until) return
      const deed = chance.pick(this.#deeds)
      for (let i = 0; i < TRIES; i++) {
        const subscriber = chance.below(subscribers.count)
        if (stage.isModern(subscriber) !== deed.modern || !deed.happens(subscriber)) continue
        // Whoever shows up here needs a journey to show up elsewhere
        subscribers.seen[subscriber] = Math.floor(stage.second)
        break
      }
      stage.later(chance.wait(this.#mean), next)
    }
    stage.later(from + chance.wait(this.#mean), next)
  }

  /** FP01: a hub in one country delivers for a service centre of another. */
  readonly #hubDelivers = (subscriber: number): boolean => {
    const stage = this.#stage
    const vlr = stage.serving(subscriber)
    const other = stage.chance.pick(stage.world.networks).nodes.smsc[0] as Node
    stage.ask(mapScripts.smsRoutingByHub, subscriber, this.#hub, stage.register(subscriber), 0, { third: vlr, other })
    stage.ask(mapScripts.smsDeliveryByHub, subscriber, this.#hub, vlr, 0.4, { other })
    return true
  }

  /** FP02: a call to a number that was taken to another network; the holder of the range asks the register. */
  readonly #portedNumber = (subscriber: number): boolean => {
    const stage = this.#stage
    const home = stage.subscribers.home(subscriber)
    const holders = stage.world.homes.filter((n) => n.country === home.country && n !== home)
    if (holders.length === 0) return false
    const vlr = stage.serving(subscriber)
    const gateway = stage.chance.pick(holders).nodes.vlr[0] as Node
    stage.ask(mapScripts.callRouting, subscriber, gateway, stage.register(subscriber), 0, { third: vlr, ...decoy('FP02', 'identity') })
    stage.ask(mapScripts.roamingNumber, subscriber, stage.register(subscriber), vlr, 0.04, { third: gateway })
    return true
  }

  /** FP06: the home network refuses one network after the other until the phone tries its partner. */
  readonly #steering = (subscriber: number): boolean => {
    const stage = this.#stage
    const { subscribers, chance } = stage
    const here = subscribers.visited(subscriber)
    const rival = stage.world.networks.find((n) => n.country === here.country && n !== here && n.subscribers === undefined)
    if (rival === undefined || !subscribers.isAbroad(subscriber)) return false
    const hlr = stage.register(subscriber)
    const other = rival.nodes.vlr[0] as Node
    const tries = 2 + chance.below(3)
    for (let i = 0; i < tries; i++) {
      stage.ask(mapScripts.authenticate, subscriber, other, hlr, 12 * i, decoy('FP06', 'credentials'))
      stage.ask(mapScripts.registerRefused, subscriber, other, hlr, 12 * i + 1, decoy('FP06', 'interception'))
    }
    const vlr = stage.serving(subscriber)
    stage.ask(mapScripts.authenticate, subscriber, vlr, hlr, 12 * tries)
    stage.ask(mapScripts.register, subscriber, vlr, hlr, 12 * tries + 1, { third: stage.gsmSCF(subscriber) })
    return true
  }

  /** FP07: the home network greets its traveller, whose switch it knows from the registration. */
  readonly #welcome = (subscriber: number): boolean => {
    const stage = this.#stage
    if (!stage.subscribers.isAbroad(subscriber)) return false
    const vlr = stage.serving(subscriber)
    const platform = stage.subscribers.home(subscriber).nodes.smsc[0] as Node
    stage.ask(mapScripts.locate, subscriber, stage.register(subscriber), vlr, 0, decoy('FP07', 'location'))
    stage.ask(mapScripts.smsDelivery, subscriber, platform, vlr, 3, decoy('FP07', 'messaging'))
    return true
  }

  /** FP09: near a border the phone changes network, and soon changes back. */
  readonly #border = (subscriber: number): boolean => {
    const stage = this.#stage
    const { subscribers } = stage
    const here = subscribers.visited(subscriber)
    const across = neighbour(stage, here)
    if (across === undefined || !subscribers.isAbroad(subscriber)) return false
    const node = subscribers.node[subscriber] as number
    const truth = decoy('FP09', 'interception')
    this.#cross(subscriber, across, 0, truth)
    stage.later(8 * MINUTE + stage.chance.wait(5 * MINUTE), () => {
      if (subscribers.visited(subscriber) === across) this.#cross(subscriber, here, node, truth)
    })
    return true
  }

  #cross(subscriber: number, to: Network, node: number, truth: { readonly truth: Truth }): void {
    const stage = this.#stage
    const old = stage.serving(subscriber)
    stage.subscribers.settle(subscriber, to, node, stage.second)
    const hlr = stage.register(subscriber)
    const vlr = stage.serving(subscriber)
    stage.ask(mapScripts.authenticate, subscriber, vlr, hlr)
    stage.ask(mapScripts.register, subscriber, vlr, hlr, 0.9, { third: stage.gsmSCF(subscriber), ...truth })
    stage.ask(mapScripts.cancel, subscriber, hlr, old, 1.1)
  }

  /**
   * FP12: an emergency call of a guest is located by the network where the guest is, or by another of that country that keeps the emergency centre.
   * Location services across borders need an agreement, which no traffic shows: those are for the configuration (`agreements`) and are not played.
   */
  readonly #emergency = (subscriber: number): boolean => {
    const stage = this.#stage
    const { country } = stage.subscribers.visited(subscriber)
    if (country === stage.subscribers.home(subscriber).country) return false
    const gmlc = stage.chance.pick(stage.world.networks.filter((n) => n.country === country)).nodes.gmlc[0] as Node
    stage.ask(mapScripts.locateLcs, subscriber, gmlc, stage.serving(subscriber), 0, decoy('FP12', 'location'))
    return true
  }

  /** FP15: one switch of a pool authenticates, another registers. */
  readonly #pool = (subscriber: number): boolean => {
    const stage = this.#stage
    const { subscribers } = stage
    const here = subscribers.visited(subscriber)
    const before = stage.serving(subscriber)
    const hlr = stage.register(subscriber)
    const size = here.nodes.vlr.length
    const node = ((subscribers.node[subscriber] as number) + 1) % size
    stage.ask(mapScripts.authenticate, subscriber, here.nodes.vlr[(node + 1) % size] as Node, hlr)
    subscribers.settle(subscriber, here, node, stage.second)
    const third = stage.gsmSCF(subscriber)
    stage.ask(mapScripts.register, subscriber, stage.serving(subscriber), hlr, 0.9, { third, ...decoy('FP15', 'interception') })
    if (before !== stage.serving(subscriber)) stage.ask(mapScripts.cancel, subscriber, hlr, before, 1.1)
    return true
  }
}

/** A network within an hour’s drive: the two countries share a border. */
function neighbour(stage: Stage, here: Network): Network | undefined {
  const across: Readonly<Record<string, string>> = {
    FR: 'Zurich',
    CH: 'Paris',
    NL: 'Berlin',
    DE: 'Amsterdam',
    US: 'Toronto',
    CA: 'home west',
  }
  const name = across[here.country]
  return name === undefined ? undefined : stage.world.network(name)
}
