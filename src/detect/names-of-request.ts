/**
 * Whether the names that a Diameter request bears fit together: host, realm, first agent and visited network. Daily traffic bears the same few names again and again,
 * so what was found of them is kept in a table of bounded size, whose entries newer ones replace.
 */
import { procedureNumber } from '../model/procedure.js'
import type { PacketTransactionColumns } from '../model/transaction.js'
import type { Knowledge } from './knowledge.js'
import type { Networks } from './networks.js'

const PLACES = 1 << 12
/** Host, realm, first agent, visited network, and what was found. */
const WORDS = 5
const FOUND = WORDS - 1
/** Bits of what was found. */
const Found = { known: 1, otherHost: 2, otherAgent: 4, elsewhere: 8 } as const

/** Requests that name a visited network (TS 29.272 §7.3.9). */
const NAME_A_VISITED = ['diameter.s6a.updateLocation', 'diameter.s6a.authenticationInformation'].map(procedureNumber)

export class NamesOfRequest {
  readonly #knowledge: Pick<Knowledge, 'name'>
  readonly #networks: Networks
  readonly #words = new Int32Array(PLACES * WORDS)

  constructor(knowledge: Pick<Knowledge, 'name'>, networks: Networks) {
    this.#knowledge = knowledge
    this.#networks = networks
  }

  /** What does not fit, in words; undefined when everything that is there fits. */
  contradiction(p: PacketTransactionColumns, row: number): string | undefined {
    const found = this.#look(p, row)
    if ((found & Found.otherHost) !== 0) return 'its host and its realm name different networks'
    return (found & Found.otherAgent) === 0 ? undefined : 'the first agent on its way belongs to a network of another country'
  }

  /** True when the visited network lies in another country than the realm. */
  visitsElsewhere(p: PacketTransactionColumns, row: number, procedure: number): boolean {
    return NAME_A_VISITED.includes(procedure) && (this.#look(p, row) & Found.elsewhere) !== 0
  }

  #look(p: PacketTransactionColumns, row: number): number {
    const host = (p.originHost[row] as number) | 0
    const realm = (p.originRealm[row] as number) | 0
    const agent = p.routesCount[row] === 0 ? 0 : (p.routeFirst[row] as number) | 0
    const visited = (p.visitedPlmn[row] as number) | 0
    const w = this.#words
    const at = placeOf(host, realm, agent, visited) * WORDS
    if (w[at] === host && w[at + 1] === realm && w[at + 2] === agent && w[at + 3] === visited && w[at + FOUND] !== 0)
      return w[at + FOUND] as number
    w[at] = host
    w[at + 1] = realm
    w[at + 2] = agent
    w[at + 3] = visited
    return (w[at + FOUND] = this.#find(host, realm, agent, visited >>> 0))
  }

  #find(hostName: number, realmName: number, agentName: number, visitedPlmn: number): number {
    const [host, realm, agent] = [hostName, realmName, agentName].map((name) => this.#networks.ofName(this.#knowledge.name(name)))
    const visited = this.#networks.ofPlmn(visitedPlmn).country
    let found: number = Found.known
    if (differ(realm?.plmn, host?.plmn)) found |= Found.otherHost
    if (differ(realm?.country, agent?.country)) found |= Found.otherAgent
    if (differ(realm?.country, visited)) found |= Found.elsewhere
    return found
  }
}

/** True when both are known, and are not the same. */
const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b

function placeOf(a: number, b: number, c: number, d: number): number {
  const h = Math.imul(a ^ Math.imul(b ^ Math.imul(c ^ Math.imul(d, 0x27d4eb2f), 0xc2b2ae35), 0x9e3779b1), 0x85ebca6b)
  return (h ^ (h >>> 15)) & (PLACES - 1)
}
