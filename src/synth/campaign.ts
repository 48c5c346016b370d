/** Campaigns: an actor with its addresses and handwriting, whom it watches, when it works and in what order it asks. */
import type { Cast } from './actors.js'
import { capScripts } from './cap-scripts.js'
import type { Hand, Truth } from './dialogue.js'
import { type DiameterHabits, diameterQuestions } from './diameter-hostile.js'
import { diameter, map } from './dialects.js'
import { gtpQuestions } from './gtp-hostile.js'
import { type MapHabits, mapQuestions } from './map-hostile.js'
import type { Question, Questions } from './questions.js'
import { Chance, mix } from './random.js'
import type { Stage } from './stage.js'
import { type Node, otherNode } from './world.js'

/** How transaction ids of a tool come. */
type Ids = 'counted' | 'chance' | 'constant'

/** An actor in words. */
export interface ActorWords {
  readonly name: string
  readonly addresses: readonly Node[]
  readonly habits: MapHabits
  /** Its way with Diameter; its hosts are those of its addresses. */
  readonly diameter?: DiameterHabits
  readonly ids: Ids
  /** Translation type of its called addresses. */
  readonly translation: number
  /** Hours in which it works, at its own place: «from» to «to», with the offset of that place from UTC. No hours: always. */
  readonly hours?: { readonly from: number; readonly to: number; readonly offset: number }
}

/** One question of a plan. `from`: which of the actor’s addresses, counted from that of this round. `after`: seconds since the question before. */
export interface Move {
  readonly ask: Question
  readonly from: number
  readonly after: number
  /** On this technology, whatever the target uses; undefined: on that of the target. */
  readonly over?: 'map' | 'diameter' | 'gtp'
  /** It asks after the subscriber so many places further on: a series of identities. */
  readonly beside?: number
  /** It asks an address so many places beside that of the register or gateway: a series of addresses. */
  readonly next?: number
  /** About another of the targets. */
  readonly another?: boolean
  /** It does not know the switch and tries one of the same country that does not have the subscriber (technique D14). */
  readonly guess?: boolean
}

export interface CampaignWords {
  readonly name: string
  readonly actor: ActorWords
  /** Plans with their weights. */
  readonly plans: readonly { readonly weight: number; readonly moves: readonly Move[] }[]
  readonly targets: readonly number[]
  /** Seconds of the capture in which it runs. */
  readonly from: number
  readonly until: number
  /** Rounds in that time; a round is a plan against one target. */
  readonly rounds: number
  /** Shares of what comes back: the rest is silence. */
  readonly answered: number
  readonly refused: number
  /** Only while the target is abroad. */
  readonly abroadOnly: boolean
  /** Only those who have registered within so many seconds. */
  readonly registeredWithin?: number
}

/** `rounds(n)`: n rounds per thousand frames of the act. */
export type Campaigns = (cast: Cast, from: number, until: number, rounds: (perThousand: number) => number) => readonly CampaignWords[]

type Charge = (home: boolean) => Pick<Truth, 'threat' | 'technique'>
const always =
  (threat: string, technique: string): Charge =>
  () => ({ threat, technique })
/** Questions that only the home network asks: another rule when the target is at home. */
const byPlace =
  (threat: string): Charge =>
  (home) => ({ threat, technique: home ? 'D02' : 'D03' })

/** Threat and technique of each question (attack catalogue §4); undefined: nothing is wrong with it by itself. */
const charges: Readonly<Record<Question, Charge | undefined>> = {
  interrogate: always('location', 'D01'),
  locate: byPlace('location'),
  locateOutside: always('evasion', 'D10'),
  locateBare: always('evasion', 'D10'),
  locateSecond: always('evasion', 'D12'),
  locateLong: always('location', 'D11'),
  locateIndefinite: always('location', 'D11'),
  locateHighTags: always('location', 'D11'),
  locateTrailing: always('location', 'D11'),
  locateUnknownFirst: always('location', 'D11'),
  locateContinued: always('location', 'D11'),
  locateLcs: always('location', 'D01'),
  routeLcs: always('location', 'D01'),
  identify: always('identity', 'D01'),
  routeCall: always('identity', 'D01'),
  routeSms: always('identity', 'D15'),
  routePacket: always('identity', 'D01'),
  takeKeys: always('credentials', 'D26'),
  takeOver: always('interception', 'D23'),
  divert: byPlace('profile'),
  readProfile: always('profile', 'D01'),
  bar: byPlace('profile'),
  strip: byPlace('profile'),
  cancel: byPlace('denial'),
  purge: always('denial', 'D04'),
  forward: always('profile', 'D04'),
  spoofSms: always('messaging', 'D16'),
  silentSms: always('messaging', 'D60'),
  simSms: always('messaging', 'D61'),
  reset: byPlace('denial'),
  session: always('fraud', 'D54'),
  tryImsi: always('probing', 'D13'),
  tryTunnel: always('probing', 'D53'),
  tryInner: always('probing', 'D01'),
  // Nobody comes: the keys are for a registration that is false
  authenticate: always('credentials', 'D26'),
  settle: always('interception', 'D05'),
  visit: always('interception', 'D24'),
  settleElsewhere: always('evasion', 'D06'),
  askAstray: always('evasion', 'D34'),
  locateForged: always('evasion', 'D36'),
  locateNewHost: always('evasion', 'D38'),
  locateTwice: always('location', 'D37'),
  sessionForeign: always('fraud', 'D52'),
  echoOrders: always('evasion', 'D56'),
  sessionWithin: always('evasion', 'D57'),
  exfiltrate: always('messaging', 'D61'),
  lookUp: undefined,
  deliverForAnother: always('messaging', 'D63'),
  cancelAsOurs: always('evasion', 'D07'),
  // What the tap shows is the answer
  cancelElsewhere: always('evasion', 'D08'),
  locateAsOurs: always('evasion', 'D32'),
  askInside: always('probing', 'D50'),
  sessionFromNowhere: always('probing', 'D51'),
  trace: byPlace('interception'),
  lendNumber: byPlace('denial'),
  showText: byPlace('fraud'),
  watchState: byPlace('probing'),
  endCalls: byPlace('denial'),
  useService: always('fraud', 'D04'),
  restore: always('profile', 'D04'),
  reportAbsent: always('denial', 'D21'),
  flood: always('denial', 'D25'),
  knock: always('probing', 'D14'),
  tryAddress: always('probing', 'D14'),
  keysElsewhere: always('credentials', 'D33'),
  notice: always('denial', 'D04'),
  innerKeys: always('credentials', 'D30'),
  innerWrite: always('profile', 'D30'),
  innerCharge: always('fraud', 'D30'),
  innerEnd: always('denial', 'D30'),
}

/** Questions that go to the switch where the target is; the others go to its home register. */
const toSwitch = new Set<Question>([
  'locate',
  'locateOutside',
  'locateBare',
  'locateSecond',
  'locateLong',
  'locateIndefinite',
  'locateHighTags',
  'locateTrailing',
  'locateUnknownFirst',
  'locateContinued',
  'locateLcs',
  'divert',
  'bar',
  'strip',
  'cancel',
  'spoofSms',
  'silentSms',
  'simSms',
  'reset',
  'locateForged',
  'locateNewHost',
  'locateTwice',
  'exfiltrate',
  'deliverForAnother',
  'cancelAsOurs',
  'cancelElsewhere',
  'locateAsOurs',
  'trace',
  'lendNumber',
  'showText',
  'watchState',
  'endCalls',
  'flood',
])

/** Under the name of the home network. */
const forged = new Set<Question>(['locateForged', 'locateNewHost', 'locateAsOurs', 'cancelAsOurs', 'cancelElsewhere'])

/**
 * Registrations that come from farther away than anybody travels in that time, and what a switch says of somebody whom it does not serve: from the country where he is
 * nothing tells it from his own switch.
 */
const farAway = new Set<Question>(['settle', 'visit', 'useService', 'restore', 'notice'])

/** Targets tried until one is on a technology that the tool can speak. */
const TRIES = 20

const HOUR = 3600
const DAY = 24 * HOUR

/** From this host number on nobody is there. */
const UNUSED = 100

/** How soon the message comes that somebody registered for. */
const MESSAGE_AFTER = 45
/** How many seconds the phone takes to register again after somebody else did, who has waited for a message; who only stays is noticed when the phone next speaks to its network. */
const SOON = 600
const comesBack: ReadonlyMap<Question, number> = new Map([
  ['takeOver', SOON],
  ['visit', SOON],
  ['settle', 2 * HOUR],
  ['settleElsewhere', 2 * HOUR],
])
/** Seconds until somebody whose calls are diverted makes one, on average. */
const NEXT_CALL = 1800

export class Campaign {
  readonly #stage: Stage
  readonly #words: CampaignWords
  readonly #map: Questions
  readonly #diameter: Questions
  readonly #hand: Hand
  readonly #chance: Chance
  readonly #weights: number
  #round = 0

  constructor(stage: Stage, words: CampaignWords, seed: number) {
    this.#stage = stage
    this.#words = words
    this.#map = mapQuestions(words.actor.habits)
    this.#diameter = words.actor.diameter === undefined ? {} : diameterQuestions(words.actor.diameter)
    this.#chance = new Chance(seed, mix(words.rounds, words.targets.length))
    this.#hand = handOf(words.actor, this.#chance)
    this.#weights = words.plans.reduce((sum, plan) => sum + plan.weight, 0)
  }

  begin(): void {
    this.#stage.later(this.#words.from + this.#wait(), this.#next)
  }

  readonly #next = (): void => {
    if (this.#stage.second >= this.#words.until) return
    if (this.#works()) this.#play()
    this.#stage.later(this.#wait(), this.#next)
  }

  /** Rounds by chance, as dense as the working hours need. */
  #wait(): number {
    const { from, until, rounds } = this.#words
    return this.#chance.wait(((until - from) / rounds) * this.#duty())
  }

  #works(): boolean {
    const { hours } = this.#words.actor
    if (hours === undefined) return true
    const local = this.#stage.now / 1e6 + hours.offset * HOUR
    const hour = (local % DAY) / HOUR
    // 1 January 1970 was a Thursday
    const weekday = (Math.floor(local / DAY) + 4) % 7
    return hour >= hours.from && hour < hours.to && weekday !== 0 && weekday !== 6
  }

  #duty(): number {
    const { hours } = this.#words.actor
    return hours === undefined ? 1 : ((hours.to - hours.from) / 24) * (5 / 7)
  }

  #play(): void {
    const { targets, plans, abroadOnly } = this.#words
    const stage = this.#stage
    const target = this.#target(targets)
    if (target === undefined) return
    if (abroadOnly && !stage.subscribers.isAbroad(target)) return
    let at = this.#chance.below(this.#weights)
    const plan = plans.find(({ weight }) => (at -= weight) < 0) ?? plans[0]
    if (plan === undefined) return
    const round = this.#round++
    // Where the subscriber is already, another address of that country is not far away
    if (plan.moves.some(({ ask }) => farAway.has(ask)) && this.#isNear(target, round)) return
    const step = (i: number): void => {
      const move = plan.moves[i]
      if (move === undefined) return
      const { addresses } = this.#words.actor
      const about = move.another === true ? (this.#target(targets) ?? target) : (target + (move.beside ?? 0)) % stage.subscribers.count
      this.#ask(move, about, addresses[(round + move.from) % addresses.length] as Node)
      const next = plan.moves[i + 1]
      if (next !== undefined) stage.later(next.after * (0.7 + 0.6 * this.#chance.unit()), () => step(i + 1))
    }
    step(0)
  }

  /** Somebody on a technology that the tool can speak. */
  #target(targets: readonly number[]): number | undefined {
    const able = this.#words.actor.diameter !== undefined
    for (let i = 0; i < TRIES; i++) {
      const target = targets[this.#chance.below(targets.length)] as number
      if ((able || !this.#stage.isModern(target)) && this.#hasRegistered(target)) return target
    }
    return undefined
  }

  /** The address of this round lies in the country where the target is. */
  #isNear(target: number, round: number): boolean {
    const { addresses } = this.#words.actor
    return addresses[round % addresses.length]?.network.country === this.#stage.subscribers.visited(target).country
  }

  #hasRegistered(target: number): boolean {
    const { registeredWithin } = this.#words
    const last = this.#stage.subscribers.registered[target] as number
    return registeredWithin === undefined || (last >= 0 && this.#stage.second - last <= registeredWithin)
  }

  #ask(move: Move, target: number, from: Node): void {
    const stage = this.#stage
    const { actor, answered, refused, name } = this.#words
    const modern = stage.isModern(target)
    const over = move.over ?? (modern ? 'diameter' : 'map')
    if (over === 'gtp') return this.#askGateway(move, target, from)
    const asked = (over === 'map' ? this.#map : this.#diameter)[move.ask]
    // A tool that cannot ask leaves it
    if (asked === undefined) return
    const chance = this.#chance.unit()
    // Who is not registered there is not known there
    const known = (over === 'diameter') === modern && move.guess !== true
    const script = known && chance < answered ? asked.answered : chance < answered + refused ? asked.refused : asked.silent
    const dialect = over === 'map' ? map : diameter
    const serving = stage.serving(target, dialect)
    const asker = forged.has(move.ask) ? this.#underOtherName(move.ask, target, from) : from
    const to =
      move.ask === 'knock'
        ? titleBeside(stage.register(target), move.next ?? 0)
        : move.ask === 'askAstray'
          ? this.#anotherHome(target)
          : !toSwitch.has(move.ask)
            ? stage.register(target, dialect)
            : move.guess === true
              ? this.#anotherSwitch(serving)
              : serving
    const charge = charges[move.ask]?.(!stage.subscribers.isAbroad(target))
    const other = stage.subscribers.home(target).nodes.smsc[0] as Node
    const extras = { third: serving, other, hand: this.#hand, questionMissing: move.ask === 'cancelElsewhere' }
    if (charge === undefined) return stage.ask(script, target, from, to, 0, extras)
    const technique = this.#technique(move, over, script === asked.answered) ?? charge.technique
    const truth: Truth = { kind: 'attack', ...charge, technique, actor: actor.name, campaign: name }
    stage.ask(script, target, asker, to, 0, { ...extras, truth })
    if (move.ask === 'divert' && script === asked.answered && over === 'map') this.#diverted(target, from, serving)
    const back = script === asked.answered ? comesBack.get(move.ask) : undefined
    if (back !== undefined) this.#aftermath(target, from, serving, back)
    if (back === SOON) this.#loot(target, from)
    if (move.ask === 'exfiltrate' && script === asked.answered) this.#obeyed(target, serving)
  }

  /** What the circumstances make of a question. */
  #technique(move: Move, over: 'map' | 'diameter', answered: boolean): string | undefined {
    if (move.guess === true) return 'D14'
    if (move.ask === 'tryInner' && over === 'diameter') return 'D30'
    // The answer has left by agents that do not serve the realm
    return move.ask === 'locateForged' && answered ? 'D40' : undefined
  }

  /** The asker under the name of the register of the target’s home, or of a host beside it. */
  #underOtherName(ask: Question, target: number, from: Node): Node {
    // Asked from somewhere else in the world: the answer goes to the register
    if (ask === 'cancelElsewhere') return this.#stage.register(target, map)
    if (ask === 'cancelAsOurs') {
      const { title, tbcd } = this.#stage.register(target, map)
      return { ...from, title, tbcd }
    }
    const { name, realm } = this.#stage.register(target, diameter)
    if (ask !== 'locateNewHost') return { ...from, name, realm }
    const host = name.slice()
    host.set(Uint8Array.of(0x37, 0x37), 3) // hss77
    return { ...from, name: host, realm }
  }

  /** A register of another home network, abroad. */
  #anotherHome(target: number): Node {
    const { subscribers, world } = this.#stage
    const home = subscribers.home(target)
    return this.#chance.pick(this.#chance.pick(world.homes.filter((n) => n.country !== home.country)).nodes.hss)
  }

  /** The SIM does what it is told: the phone sends what was asked for in a message of its own (technique D62). */
  #obeyed(target: number, serving: Node): void {
    const stage = this.#stage
    const { actor, name } = this.#words
    const truth: Truth = { kind: 'attack', threat: 'messaging', technique: 'D62', actor: actor.name, campaign: name }
    const smsc = stage.subscribers.home(target).nodes.smsc[0] as Node
    stage.subscribers.seen[target] = Math.floor(stage.second)
    stage.ask(stage.dialect(target).scripts.smsSubmitLoot, target, serving, smsc, 6 + 20 * this.#chance.unit(), { truth })
  }

  /** Over GTP the gateway of the home network is asked, which knows its subscribers wherever they are. */
  #askGateway(move: Move, target: number, from: Node): void {
    const stage = this.#stage
    const { actor, answered, refused, name } = this.#words
    const asked = (stage.isModern(target) ? gtpQuestions.modern : gtpQuestions.older)[move.ask as keyof typeof gtpQuestions.modern]
    const visited = stage.subscribers.visited(target)
    if (move.ask === 'sessionForeign' && visited.country === from.network.country) return
    // In the name of the network where the target is
    const asker = move.ask === 'sessionForeign' ? { ...from, network: { ...from.network, plmnOctets: visited.plmnOctets } } : from
    const chance = this.#chance.unit()
    const script = chance < answered ? asked.answered : chance < answered + refused ? asked.refused : asked.silent
    const charge = charges[move.ask]?.(false)
    if (charge === undefined) return
    const truth: Truth = { kind: 'attack', ...charge, actor: actor.name, campaign: name }
    const gateway = stage.gateway(target)
    const to = move.ask === 'tryAddress' ? addressBeside(gateway, move.next ?? 0) : gateway
    stage.ask(script, target, asker, to, 0, { hand: this.#hand, truth })
  }

  /** The next call of the target is reported to the service node that the profile now names: the visible effect (technique D22). */
  #diverted(target: number, from: Node, serving: Node): void {
    const stage = this.#stage
    if (stage.calls === 0) return
    const { actor, name } = this.#words
    const control = actor.addresses.find(({ title }) => title === actor.habits.originator) ?? from
    const truth: Truth = { kind: 'attack', threat: 'interception', technique: 'D22', actor: actor.name, campaign: name }
    stage.later(NEXT_CALL * (0.5 + this.#chance.unit()), () => {
      if (stage.serving(target, map) !== serving) return
      stage.subscribers.seen[target] = Math.floor(stage.second)
      stage.ask(capScripts.call, target, serving, control, 0, { truth })
    })
  }

  #anotherSwitch(serving: Node): Node {
    const pool = this.#stage.world.networks.filter((n) => n.country === serving.network.country).flatMap((n) => n.nodes[serving.role])
    return this.#chance.pick(pool.filter((node) => node !== serving))
  }

  /** The message that a registration was made for. */
  #loot(target: number, thief: Node): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(target)
    const smsc = stage.subscribers.home(target).nodes.smsc[0] as Node
    stage.ask(scripts.smsRouting, target, smsc, stage.register(target), MESSAGE_AFTER, { third: thief })
    stage.ask(scripts.smsDelivery, target, smsc, thief, MESSAGE_AFTER + 0.3)
  }

  /** What the network does after a hostile registration; none of it is hostile: it believes what it was told. `after`: seconds until the phone comes back. */
  #aftermath(target: number, thief: Node, serving: Node, after: number): void {
    const stage = this.#stage
    const { scripts } = stage.dialect(target)
    const register = stage.register(target)
    stage.ask(scripts.cancel, target, register, serving, 0.2)
    // The phone notices when it next speaks to its network, which does not know it any more
    stage.later(after * (0.5 + this.#chance.unit()), () => {
      const now = stage.serving(target)
      // Where he is now: from there he travels on
      stage.subscribers.seen[target] = Math.floor(stage.second)
      stage.ask(scripts.authenticate, target, now, register)
      stage.ask(scripts.register, target, now, register, 0.9, { third: stage.gsmSCF(target) })
      stage.ask(scripts.cancel, target, register, thief, 1.1)
    })
  }
}

/** An address of the same network at which nobody is. */
const addressBeside = ({ network, title }: Node, i: number): Node => otherNode(network, title, { host: UNUSED + i })

/** A title close to that of a node. */
const titleBeside = (node: Node, i: number): Node =>
  otherNode(node.network, String(Number(node.title) + i), { role: node.role, host: node.host })

/** One counter for all addresses of an actor: that two operators count together is what gives it away. */
function handOf(actor: ActorWords, chance: Chance): Hand {
  let id = chance.bits()
  const step = 1 + chance.below(3)
  const nextId = {
    counted: () => (id = (id + step) >>> 0),
    chance: () => chance.bits(),
    // The upper half stays: a process id, or laziness
    constant: () => ((id & 0xffff0000) | chance.below(65_536)) >>> 0,
  }[actor.ids]
  return { ssn: actor.habits.ssn, translation: actor.translation, nextId }
}
