/** What transactions teach of subscribers and addresses, and which procedures teach what. Judged first, learned then: a registration does not vouch for itself. */
import { type Party, placeOf, plainParty } from '../model/finding.js'
import { procedureNumber, procedures } from '../model/procedure.js'
import { hours, type Micros } from '../model/units.js'
import { isFromNowhere, isPartner, isSuspect, mayServe, registeredAt } from './author.js'
import { journey } from './journeys.js'
import { HLR, isProfileOfRegistration, sessionMoves } from './questions.js'
import { AUTHENTICATIONS, type Remembered } from './remembered.js'
import type { TransactionView } from './view.js'

export class Lessons {
  readonly #memory: Remembered
  readonly #known: (home: string) => void

  /** `known`: more was seen of who acts for a home network. */
  constructor(memory: Remembered, known: (home: string) => void) {
    this.#memory = memory
    this.#known = known
  }

  /** Learns from a transaction that was judged. `claimed`: a rule has claimed it. */
  learn(view: TransactionView, procedure: number, claimed: boolean): void {
    const learns = LEARNS[procedure] as number
    const d = (learns & Learns.manages) === 0 && !claimed ? view.diameter : undefined
    if (d !== undefined) this.#memory.ways.ask(d.originRealm, d, view.answered, view.at)
    if (learns === Learns.reset) {
      if (!claimed) this.#memory.noteReset(view)
    } else if (learns !== 0) this.#learn(view, procedure, learns, claimed)
  }

  /** What an answered registration, authentication or delivery teaches. */
  #learn(view: TransactionView, procedure: number, learns: number, claimed: boolean): void {
    const key = view.subscriberKey
    if (key < 0) return
    if ((learns & Learns.manages) !== 0) {
      if (view.home.plmn !== undefined && view.foreign === false) this.#memory.homes.manage(view.origin, view.home.plmn)
      const d = view.diameter
      if (d !== undefined)
        this.#memory.ways.learn(
          d.originRealm,
          d.firstRoute,
          d.lastRoute,
          key,
          procedure === CANCEL ? view.target.address : '',
          view.at,
          view.nobody,
        )
    }
    if ((learns & Learns.cancels) !== 0) {
      if (view.answered && this.#isOfHome(view, claimed) && this.#isClear(view.target)) {
        this.#memory.places.cancel(key, view.target, view.at, procedure !== CANCEL)
        this.#memory.standings.order(view.target)
      }
      return
    }
    if ((learns & Learns.reached) !== 0) {
      if (view.answered && view.foreign === false) this.#showPhone(view, view.target, TAKEN_BACK)
      if (view.answered && view.foreign === false && !claimed && this.#isClear(view.target)) this.#memory.standings.order(view.target)
      if (view.answered && ((learns & Learns.message) !== 0 || this.#isBelieved(view))) this.#memory.places.reach(key, view.target, view.at)
      return
    }
    if ((learns & Learns.sent) !== 0) {
      if (view.answered) this.#showPhone(view, view.origin, CALLS_BACK)
      if (view.answered && isPartner(view.origin, this.#memory)) this.#memory.places.reach(key, view.origin, view.at)
      this.#hear(view, view.origin, claimed)
      return
    }
    if ((learns & Learns.session) !== 0) {
      const { serving } = view
      const { country } = view.home
      const abroad = view.answered && serving?.country !== undefined && country !== undefined && serving.country !== country
      // Who is refused may only try (catalogue D13)
      if (view.outcome !== 'refused') this.#memory.standings.ask(view.origin, view.target, abroad)
      if (view.answered || view.outcome === 'unseen') {
        const guest = view.answered && serving?.country !== undefined && country !== undefined ? abroad : undefined
        this.#memory.sessionNodes.ask(view.origin, view.target, guest, procedure === CREATE_SESSION, serving?.plmn)
      }
      if (
        view.answered &&
        serving !== undefined &&
        this.#memory.places.seenFrom(serving.country, serving.plmn, undefined, key, this.#memory.now) === 'here'
      )
        this.#memory.noteSession(view, serving)
      return
    }
    if ((learns & Learns.moves) !== 0) {
      if (view.answered && isFromNowhere(view, this.#memory)) this.#memory.standings.move(view.origin, key)
      return
    }
    if ((learns & Learns.serves) !== 0) {
      if (view.answered && !claimed && !view.fromResponder) this.#meet(view)
      return
    }
    const { plmn, country } = view.home
    if ((learns & Learns.call) !== 0) {
      if (view.answered) this.#showPhone(view, view.origin, CALLS_BACK)
      // Who has written himself into profiles has as many as he likes
      if (plmn === undefined || isSuspect(view.target, this.#memory)) return
      this.#memory.services.report(view.target, plmn, key)
      this.#known(plmn)
      return
    }
    if ((learns & Learns.routes) !== 0) {
      const { answerer, answerNode } = view
      if (plmn !== undefined && answerNode !== undefined && view.answered && view.foreign === true && !claimed)
        this.#memory.homes.nameNode(answerNode, plmn)
      // A lookup by number goes to the home network; who answers in its place abroad is its register (catalogue FP03)
      if (plmn === undefined || answerer === undefined || country === undefined || view.target.country !== country) return
      if (answerer.country === undefined || answerer.country === country) return
      this.#memory.homes.route(answerer, plmn)
      this.#known(plmn)
      return
    }
    if ((learns & Learns.profile) !== 0) {
      if (plmn === undefined || view.fromResponder || !isProfileOfRegistration(view)) return
      this.#memory.homes.sentProfile(view.origin, plmn)
      this.#known(plmn)
      return
    }
    if (view.fromResponder) return
    if (!view.answered && view.outcome !== 'unseen' && !this.#isHeard(view, key)) {
      if (view.outcome === 'silent' && !claimed && DOMAIN_OF[procedure] !== 0) this.#noteUnheard(view)
      return
    }
    const register = view.answered ? view.answerer : undefined
    if (plmn !== undefined && register !== undefined) {
      const own = view.foreign === false && this.#isSwitchOf(register, view.origin)
      const bringer = (view.foreign === true || own) && !claimed ? view.peer('source') : 0
      this.#memory.standings.answer(register)
      this.#memory.homes.answer(register, plmn, view.peer('destination'), view.seenAgain, bringer, own)
      this.#known(plmn)
    }
    const domain = DOMAIN_OF[procedure] as number
    const d = !claimed && view.visitsElsewhere ? view.diameter : undefined
    if (domain === 0) {
      if (d !== undefined) this.#memory.hosted.ask(d.originRealm, d.visitedPlmn, key, view.at)
      if (view.answered && !claimed) this.#meet(view)
      return
    }
    const authenticated = this.#memory.authenticated(key, placeOf(view.origin))
    // Who comes without a phone, or is claimed not to have him, does not move the subscriber (catalogue §3.2).
    const doubtful =
      this.#memory.disbelieved ||
      isSuspect(view.origin, this.#memory) ||
      (!authenticated &&
        view.origin.country !== country &&
        !isPartner(view.origin, this.#memory) &&
        this.#memory.places.from(view.origin, key, this.#memory.now) === 'elsewhere')
    // An answer that this tap does not show: believed of who has a phone to authenticate, so that nothing is claimed of where the subscriber was before
    const { node } = view
    const speaks = node?.country !== undefined && node.country !== view.origin.country && authenticated && view.answered
    if (speaks) this.#memory.spoken.note(key, plainParty(view.origin), node, view.at)
    if (doubtful) this.#memory.places.doubt(key, view.at)
    if (doubtful || (!view.answered && !authenticated)) return
    if (speaks) {
      this.#speakFor(view, node)
      if (!claimed) this.#memory.standings.name(view.origin, node.country)
    }
    if (procedure === UPDATE && view.answered && !claimed) {
      this.#memory.ways.arrive(key, view.origin.address, view.at)
      if (authenticated) this.#showNetwork(view)
    }
    const place = registeredAt(view, this.#memory)
    if (authenticated && view.answered) this.#noteJump(view, place)
    const moved = this.#memory.places.register(key, domain - 1, place, view.at)
    if (node?.country !== undefined && node.country !== view.origin.country)
      this.#memory.places.name(key, domain - 1, node.country, node.network, view.at)
    if (d !== undefined) {
      this.#memory.hosted.register(d.originRealm, d.visitedPlmn, key, view.at)
      // By its core he is in one country, by its gateways in the other
      const { plmn: network, country: there } = view.plmn(d.visitedPlmn)
      this.#memory.places.name(key, domain - 1, there, network, view.at)
    }
    // What a rule has just claimed is not in good order: who goes on so does not become a partner by it.
    // Nor does who names a switch elsewhere and is not known to speak for others: nobody comes to him.
    const speaksForAnother = place === view.origin && node?.country !== undefined && node.country !== view.origin.country
    if (moved && authenticated && view.answered && !claimed && !speaksForAnother) this.#memory.standings.arrive(view.origin)
  }

  /**
   * Somebody speaks as the network that serves a subscriber of whom nothing was seen: that is where he is, as far as is known. Vectors are taken whenever they run out
   * (TS 29.002 §8.5.2), most often without a registration, so that a cold start shows a guest sooner than his next one. Believed where a guest has come only: others may want the vectors.
   */
  #meet(view: TransactionView): void {
    if (this.#memory.watched > COLD) return
    const { places, homes } = this.#memory
    const { origin, subscriberKey, at } = view
    if (places.isKnown(subscriberKey)) return
    const { plmn } = view.home
    // A register sends strings of services on to a service node (TS 29.002 §11.9)
    if (origin.ssn === HLR || (plmn !== undefined && homes.hasAnswered(origin, plmn))) return
    if (mayServe(origin, this.#memory)) places.reach(subscriberKey, origin, at)
  }

  /** Of the home network, and nothing is claimed of it; or of a register of the home that stands abroad (catalogue FP03), of which nothing is said in the end. */
  #isOfHome({ foreign, origin, home: { plmn } }: TransactionView, claimed: boolean): boolean {
    return foreign === true ? plmn !== undefined && this.#memory.homes.hasAnswered(origin, plmn) : foreign === false && !claimed
  }

  /** Of one operator with its register; where no table tells whose they are, a switch to which subscribers have come. */
  #isSwitchOf(register: Party, origin: Party): boolean {
    return register.operator === undefined ? isPartner(origin, this.#memory) : origin.operator === register.operator
  }

  /** From elsewhere than the home, who answers that he serves the subscriber has visitors, or says so to somebody of another country, and nothing is claimed of him. */
  #isBelieved({ foreign, origin, target }: TransactionView): boolean {
    if (foreign !== true || isPartner(target, this.#memory)) return true
    return placeOf(origin) !== placeOf(target) && this.#isClear(target)
  }

  /** Nothing is claimed of the address. */
  #isClear(party: Party): boolean {
    return this.#memory.standings.suspected(party) + this.#memory.standings.doubted(party) === 0
  }

  /**
   * No answer to a registration was seen, of a network that has a phone to authenticate. Where the subscriber was abroad, the home’s order to cancel would show that
   * he has moved; where he was at home, it stays within, and whether he has is not known.
   */
  #noteUnheard({ home: { country }, origin, subscriberKey: key, at }: TransactionView): void {
    const { places } = this.#memory
    if (country === undefined || !this.#memory.authenticated(key, placeOf(origin))) return
    if (places.seenFrom(country, undefined, undefined, key, this.#memory.now) === 'here') places.tryAt(key, origin, at)
  }

  /** An answer that the tap lost (catalogue FP17). */
  #isHeard(view: TransactionView, key: number): boolean {
    return view.outcome === 'silent' && this.#memory.places.moves(key, view.origin, view.at)
  }

  /**
   * A phone lives with an address that registered it for a switch elsewhere: it writes or calls an hour later, or the home reaches it six hours later. So the address
   * speaks for that switch (catalogue FP05). Who takes a subscriber away loses him before.
   */
  #showPhone(view: TransactionView, by: Party, after: Micros): void {
    if (this.#memory.places.namedSince(view.subscriberKey, by, this.#memory.now - after))
      this.#memory.standings.showPhone(by, view.subscriberKey)
  }

  /**
   * The phone is at this node abroad, to which guests come: it wrote. That it took a message says who answered, perhaps a router in its place; a call is reported
   * without an answer, so that anybody may report one.
   */
  #hear(view: TransactionView, at: Party, claimed: boolean): void {
    if (at.country === view.home.country) return
    const hasGuest = at.kind !== 'gt' || this.#memory.guests(at) > 0
    if (view.answered && !claimed && hasGuest && mayServe(at, this.#memory) && this.#memory.switches(at) === 0)
      this.#memory.places.hear(view.subscriberKey, at, view.at)
  }

  /**
   * The network of the switch that somebody named lately has the phone on 4G, under its own name: it has a hub for the rest (catalogue FP05). A network with guests:
   * who rents a title in one country may rent a name in the other.
   */
  #showNetwork({ subscriberKey, origin, at }: TransactionView): void {
    if (!isPartner(origin, this.#memory)) return
    const hub = this.#memory.spoken.take(subscriberKey, origin, at)
    if (hub !== undefined) this.#memory.standings.showPhone(hub, subscriberKey)
  }

  /** A card in several devices, as platforms that test networks have them (catalogue FP14), is in more countries than a phone and who takes it over. */
  #noteJump(view: TransactionView, { country }: Party): void {
    const { places, now } = this.#memory
    const last = places.lastRegistration(view.subscriberKey)
    const before = places.countryAt(last)
    if (before === undefined || country === undefined) return
    const least = journey(this.#memory, before, country)
    if (least !== undefined && now - places.timeAt(last) < least) places.jump(view.subscriberKey, before, country, view.at)
  }

  #speakFor(view: TransactionView, { country, network, operator }: Party): void {
    if (this.#memory.places.seenFrom(country, network, operator, view.subscriberKey, this.#memory.now) === 'here')
      this.#memory.standings.speakFor(view.origin, view.subscriberKey)
  }
}

/** So long after the first packet many guests have not been seen registering yet; later one of whom nothing was seen may just have been tried. */
const COLD = hours(48)

/** Who was registered by a stranger is back by then: at once when he uses his phone, else when it registers by itself (T3212 and T3312, hours at most). */
const CALLS_BACK = hours(1)
const TAKEN_BACK = hours(6)

/** How a registration on 4G begins, and how the one before ends. */
const UPDATE = procedureNumber('diameter.s6a.updateLocation')
const CANCEL = procedureNumber('diameter.s6a.cancelLocation')
const CREATE_SESSION = procedureNumber('gtpv2.createSession')

/** By procedure: the domain plus one that it registers a subscriber in; 0 for all others. */
export const DOMAIN_OF = new Uint8Array(procedures.length + 1)
DOMAIN_OF[procedureNumber('map.updateLocation')] = 1
DOMAIN_OF[procedureNumber('map.updateGprsLocation')] = 2
DOMAIN_OF[UPDATE] = 3

/** By procedure: what it teaches of subscribers and addresses. */
const Learns = {
  register: 1,
  reached: 2,
  message: 4,
  call: 8,
  session: 16,
  sent: 32,
  manages: 64,
  profile: 128,
  routes: 256,
  reset: 512,
  cancels: 1024,
  moves: 2048,
  serves: 4096,
} as const
const LEARNS = new Uint16Array(procedures.length + 1)
for (const name of [...AUTHENTICATIONS, 'map.updateLocation', 'map.updateGprsLocation', 'diameter.s6a.updateLocation'])
  LEARNS[procedureNumber(name)] = Learns.register
for (const name of [
  'map.provideSubscriberInfo',
  'map.provideRoamingNumber',
  'map.deleteSubscriberData',
  'diameter.s6a.insertSubscriberData',
  'diameter.s6a.deleteSubscriberData',
])
  LEARNS[procedureNumber(name)] = Learns.reached
for (const name of ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage'])
  LEARNS[procedureNumber(name)] = Learns.reached | Learns.message

for (const name of ['map.cancelLocation', 'diameter.s6a.cancelLocation']) LEARNS[procedureNumber(name)] = Learns.cancels
for (const name of [
  'diameter.s6a.notify',
  'map.restoreData',
  'map.registerSS',
  'map.eraseSS',
  'map.activateSS',
  'map.deactivateSS',
  'map.interrogateSS',
  'map.processUnstructuredSSRequest',
])
  LEARNS[procedureNumber(name)] = Learns.serves
LEARNS[procedureNumber('map.insertSubscriberData')] = Learns.profile
LEARNS[procedureNumber('map.sendRoutingInfoForSM')] = Learns.routes
for (const name of ['insertSubscriberData', 'deleteSubscriberData', 'cancelLocation'])
  LEARNS[procedureNumber(`diameter.s6a.${name}`)] = (LEARNS[procedureNumber(`diameter.s6a.${name}`)] as number) | Learns.manages
for (const name of ['cap.initialDP', 'cap.initialDPSMS', 'cap.initialDPGPRS', 'map.noteMMEvent'])
  LEARNS[procedureNumber(name)] = Learns.call
for (const name of ['map.moForwardSM', 'diameter.sgd.moForwardShortMessage']) LEARNS[procedureNumber(name)] = Learns.sent
for (const name of ['gtpv1.createPdpContext', 'gtpv2.createSession']) LEARNS[procedureNumber(name)] = Learns.session
for (const name of sessionMoves) LEARNS[procedureNumber(name)] = Learns.moves
for (const name of ['map.reset', 'diameter.s6a.reset']) LEARNS[procedureNumber(name)] = Learns.reset
