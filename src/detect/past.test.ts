import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { digitsOf } from '../model/digits.js'
import { procedureNumber } from '../model/procedure.js'
import { type Micros, minutes } from '../model/units.js'
import { KeyedHash } from './keyed-hash.js'
import { Past } from './past.js'
import { actorKnowledge, rowsOf } from './vector-rows.js'
import { TransactionView } from './view.js'

const [REGISTER, GPRS, CANCEL, DELIVER] = ['updateLocation', 'updateGprsLocation', 'cancelLocation', 'mtForwardSM'].map((name) =>
  procedureNumber(`map.${name}`),
) as [number, number, number, number]
/** Three absences: two of them look at the first procedure, the last one at nothing. */
const LOOKS = [
  { procedures: [REGISTER, GPRS, CANCEL], keep: minutes(50) },
  { procedures: [DELIVER, REGISTER], keep: minutes(30) },
  { procedures: [], keep: minutes(500) },
]
const ROW = rowsOf([{ operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', outcome: 'answered' }])

class Noting {
  readonly hash = new KeyedHash([1, 2])
  readonly view = new TransactionView(actorKnowledge(), this.hash, () => undefined)
  past = new Past(LOOKS, this.hash)

  of(subscriber: number): TransactionView {
    const { high, low } = digitsOf(String(310_999_000_000_000 + subscriber))
    ROW.columns.imsiHigh[0] = high
    ROW.columns.imsiLow[0] = low
    return this.view.move(ROW, 0)
  }

  note(subscriber: number, procedure: number, at: Micros): void {
    ROW.columns.procedure[0] = procedure
    ROW.columns.begin[0] = at
    this.past.note(this.of(subscriber), procedure)
  }

  /** When such a transaction was noted last. */
  last(subscriber: number, procedures: readonly number[]): Micros | undefined {
    const { subscriberKey, subscriberHash } = this.of(subscriber)
    return this.past.last(subscriberKey, subscriberHash, this.past.groupsOf(procedures))?.at
  }
}

describe('transactions of before', () => {
  it('gives the last of those that an absence looks at, whatever else came since', () => {
    const noting = new Noting()
    noting.note(1, GPRS, 10)
    noting.note(1, DELIVER, 20)
    assert.deepEqual(
      LOOKS.map(({ procedures }) => noting.last(1, procedures)),
      [10, 20, undefined],
    )
    noting.note(1, REGISTER, 30)
    assert.deepEqual(
      LOOKS.map(({ procedures }) => noting.last(1, procedures)),
      [30, 30, undefined],
    )
    noting.note(1, CANCEL, 40)
    noting.note(2, REGISTER, 50)
    assert.deepEqual(
      LOOKS.map(({ procedures }) => noting.last(1, procedures)),
      [40, 30, undefined],
    )
    assert.equal(noting.last(3, LOOKS[0]?.procedures ?? []), undefined)
  })

  it('remembers whatever may be asked for, however many come, and uses the room of what is older again', () => {
    const noting = new Noting()
    const step = minutes(50) / 20_000
    const few = 3000
    for (let n = 0; n < few; n++) noting.note(n, REGISTER, n)
    // Others fill the ring some way round before it has to grow.
    const start = minutes(60)
    for (let n = 0; n < 20_000; n++) noting.note(few + n, REGISTER, start + n * step)
    const held = Array.from({ length: 20_000 }, (_, n) => noting.last(few + n, [REGISTER]) === start + n * step).filter((is) => is).length
    assert.ok(held >= 0.995 * 20_000, `${held} of 20,000`)
    const { room } = noting.past.save().records
    for (let n = 0; n < 100_000; n++) noting.note(n, REGISTER, start + (20_000 + n) * step)
    assert.deepEqual([noting.past.save().records.room, room], [65_536, 65_536])
  })

  it('a later run goes on with it', () => {
    const noting = new Noting()
    for (let n = 0; n < 5000; n++) noting.note(n, n % 2 === 0 ? REGISTER : DELIVER, n)
    const before = Array.from({ length: 5000 }, (_, n) => LOOKS.map(({ procedures }) => noting.last(n, procedures)))
    const saved = noting.past.save()
    noting.past = new Past(LOOKS, noting.hash)
    noting.past.load(structuredClone(saved))
    assert.deepEqual(
      Array.from({ length: 5000 }, (_, n) => LOOKS.map(({ procedures }) => noting.last(n, procedures))),
      before,
    )
  })
})
