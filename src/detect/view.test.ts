import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitsOf } from '../model/digits.js'
import { KeyedHash } from './keyed-hash.js'
import { actorKnowledge, rowsOf } from './vector-rows.js'
import { TransactionView } from './view.js'

test('identities of more than sixteen digits have a home of their own each', () => {
  const asked = { operation: 'map.provideSubscriberInfo', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered' } as const
  const batch = rowsOf([asked, asked])
  const view = new TransactionView(actorKnowledge(), new KeyedHash(), () => undefined)
  const homes = ['31099912345678901', '23499912345678901'].map((imsi, row) => {
    const { high, low } = digitsOf(imsi)
    batch.columns.imsiHigh[row] = high
    batch.columns.imsiLow[row] = low
    return view.move(batch, row).home.country
  })
  assert.deepEqual(homes, ['US', 'GB'])
})
