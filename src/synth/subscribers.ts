/**
 * Subscribers by number: identity and habits are computed from the seed, only where they are is remembered (8 octets each). IMSIs have network
 * codes that nobody holds. Numbers cannot be assigned: in the US first the exchange 555-01xx, which is kept for fiction, then exchanges that begin
 * with 0 or 1, which the plan excludes; elsewhere national numbers that begin with the trunk digit 0.
 */
import { mix } from './random.js'
import type { Network, World } from './world.js'

/** US area codes in service (facts/nanp). */
const areas =
  '201 202 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262'
    .split(' ')
    .concat(
      '267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 334 336 337 339'.split(
        ' ',
      ),
    )
    .concat(
      '347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 443 469'.split(
        ' ',
      ),
    )

const FICTION = 100 * areas.length

/** Share of the subscribers of each home network: most are of the networks that the capture is about. */
const US_SHARE = 0.75

export class Subscribers {
  readonly count: number
  readonly #world: World
  readonly #seed: number
  readonly #homeOf: Uint8Array
  /** Index of the network where each is registered. */
  readonly at: Uint16Array
  /** Which switch of that network. */
  readonly node: Uint8Array
  /** Second of the capture when each was last seen there; −1 before it began. */
  readonly seen: Int32Array
  /** Second of the capture when each registered last; −1 before it began. */
  readonly registered: Int32Array
  readonly #firstOf: number[]

  constructor(world: World, count: number, seed: number) {
    this.count = count
    this.#world = world
    this.#seed = seed
    this.at = new Uint16Array(count)
    this.node = new Uint8Array(count)
    this.seen = new Int32Array(count).fill(-1)
    this.registered = new Int32Array(count).fill(-1)
    this.#homeOf = new Uint8Array(count)
    const us = world.homes.filter((h) => h.country === 'US')
    const others = world.homes.filter((h) => h.country !== 'US')
    // Blocks of subscribers, one per home network
    const shares = [
      ...us.map((h) => [h, US_SHARE / us.length] as const),
      ...others.map((h) => [h, (1 - US_SHARE) / others.length] as const),
    ]
    this.#firstOf = world.networks.map(() => 0)
    let first = 0
    shares.forEach(([home, share], i) => {
      const last = i === shares.length - 1 ? count : Math.min(count, first + Math.round(share * count))
      this.#firstOf[home.index] = first
      this.#homeOf.fill(home.index, first, last)
      first = last
    })
  }

  home(subscriber: number): Network {
    return this.#world.networks[this.#homeOf[subscriber] as number] as Network
  }

  visited(subscriber: number): Network {
    return this.#world.networks[this.at[subscriber] as number] as Network
  }

  isAbroad(subscriber: number): boolean {
    return this.at[subscriber] !== this.#homeOf[subscriber]
  }

  /** Registers a subscriber with a switch of a network, at this second of the capture. */
  settle(subscriber: number, network: Network, node: number, second: number): void {
    this.at[subscriber] = network.index
    this.node[subscriber] = node
    this.seen[subscriber] = Math.floor(second)
    this.registered[subscriber] = Math.floor(second)
  }

  /** A property that never changes, from 0 to 2³² − 1; `which` tells properties apart. */
  trait(subscriber: number, which: number): number {
    return mix(this.#seed ^ Math.imul(which, 0x45d9f3b), subscriber)
  }

  /** Number within the home network, as digits. The multiplier has no factor in common with powers of ten: no two are alike. */
  #serial(subscriber: number, digits: number): string {
    const local = subscriber - (this.#firstOf[this.#homeOf[subscriber] as number] as number)
    return String((1_000_003 + local * 7919) % 10 ** digits).padStart(digits, '0')
  }

  imsi(subscriber: number): string {
    const plmn = this.home(subscriber).subscribers?.plmn ?? '00101'
    return plmn + this.#serial(subscriber, 15 - plmn.length)
  }

  msisdn(subscriber: number): string {
    const range = this.home(subscriber).subscribers
    const code = range?.countryCode ?? '1'
    if (code !== '1') return `${code}0${this.#serial(subscriber, code === '33' || code === '31' ? 8 : 9)}`
    // All of North America counts together: the numbers are of one plan
    const area = areas[subscriber % areas.length] as string
    const line = Math.floor(subscriber / areas.length)
    if (subscriber < FICTION) return `1${area}55501${String(line).padStart(2, '0')}`
    return `1${area}${String((line - 100) % 2_000_000).padStart(7, '0')}`
  }

  /** The mobile global title under which the home register is reached (E.214): country and network, then the rest of the IMSI. */
  mobileTitle(subscriber: number): string {
    const range = this.home(subscriber).subscribers
    return ((range?.mobileTitle ?? '1') + this.imsi(subscriber).slice(range?.plmn.length ?? 5)).slice(0, 15)
  }

  /** Cell of the subscriber where it is now: PLMN, area, cell; it changes with the switch. */
  cell(subscriber: number, into: Uint8Array): void {
    into.set(this.visited(subscriber).plmnOctets)
    const place = this.trait(subscriber, 1000 + (this.at[subscriber] as number) * 16 + (this.node[subscriber] as number))
    // Below 16: the half octet before the 28 bits of an E-UTRAN cell is spare
    into[3] = 1 + ((place >>> 24) % 15)
    into[4] = place >>> 16
    into[5] = place >>> 8
    into[6] = place
  }
}
