import { plmnText } from '../model/plmn.js'
import { type PacketTransactionColumns, TransactionBatch } from '../model/transaction.js'
import type { DiameterDetails } from './author.js'
import type { Knowledge } from './knowledge.js'

const { packets: NO_PACKETS } = new TransactionBatch(0)

/** What a request of Diameter says, read where it stands when somebody asks. */
export class DiameterOfView implements DiameterDetails {
  readonly #names: Pick<Knowledge, 'name'>
  #p: PacketTransactionColumns = NO_PACKETS
  #row = 0

  constructor(names: Pick<Knowledge, 'name'>) {
    this.#names = names
  }

  move(p: PacketTransactionColumns, row: number): void {
    this.#p = p
    this.#row = row
  }

  get application(): number {
    return this.#p.application[this.#row] as number
  }
  get originHost(): string {
    return this.#names.name(this.#p.originHost[this.#row] as number)
  }
  get originRealm(): string {
    return this.#names.name(this.#p.originRealm[this.#row] as number)
  }
  get destinationHost(): string {
    return this.#names.name(this.#p.destinationHost[this.#row] as number)
  }
  get destinationRealm(): string {
    return this.#names.name(this.#p.destinationRealm[this.#row] as number)
  }
  get routes(): number {
    return this.#p.routesCount[this.#row] as number
  }
  get firstRoute(): string {
    return this.#names.name(this.#p.routeFirst[this.#row] as number)
  }
  get lastRoute(): string {
    return this.#names.name(this.#p.routeLast[this.#row] as number)
  }
  get visitedPlmn(): string {
    return plmnText(this.#p.visitedPlmn[this.#row] as number)
  }
  get flags(): number {
    return this.#p.commandFlags[this.#row] as number
  }
}
