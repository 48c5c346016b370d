import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Party } from '../model/finding.js'
import { seconds } from '../model/units.js'
import { KeyedHash } from './keyed-hash.js'
import { Recent } from './recent.js'
import { WHEREABOUTS_TAGS, WhereaboutsTable } from './whereabouts.js'

const title = (address: string, country: string): Party => ({ kind: 'gt', address, country })
const france = title('+33700000101', 'FR')
const bahamas = title('+12425550001', 'BS')
const SOMEBODY = 42

const table = (): WhereaboutsTable => new WhereaboutsTable(new Recent(100, WHEREABOUTS_TAGS, new KeyedHash()))

test('while somebody registers the home cancels the registration before: the one that it had cancelled by then is kept', () => {
  const places = table()
  assert.equal(places.cancelled(SOMEBODY, seconds(1)), undefined)
  places.cancel(SOMEBODY, france, seconds(100), true)
  assert.equal(places.cancelled(SOMEBODY, seconds(150))?.country, 'FR')
  places.cancel(SOMEBODY, bahamas, seconds(200), true)
  assert.equal(places.cancelled(SOMEBODY, seconds(199))?.country, 'FR')
  assert.equal(places.cancelled(SOMEBODY, seconds(199))?.ago, seconds(99))
  assert.equal(places.cancelled(SOMEBODY, seconds(300))?.country, 'BS')
})

test('that one is kept also when the home cancels one at the same place again', () => {
  const places = table()
  places.cancel(SOMEBODY, france, seconds(100), true)
  places.cancel(SOMEBODY, france, seconds(900), true)
  assert.equal(places.cancelled(SOMEBODY, seconds(899))?.country, 'FR')
  places.cancel(SOMEBODY, bahamas, seconds(1000), true)
  // For calls, then for data
  places.cancel(SOMEBODY, bahamas, seconds(1001), true)
  assert.equal(places.cancelled(SOMEBODY, seconds(999))?.country, 'FR')
})

test('an order to cancel another registration, just then, shows that the home has heard of this one', () => {
  const places = table()
  places.cancel(SOMEBODY, france, seconds(100), true)
  assert.equal(places.moves(SOMEBODY, bahamas, seconds(99)), true)
  assert.equal(places.moves(SOMEBODY, france, seconds(99)), false)
  assert.equal(places.moves(SOMEBODY, bahamas, seconds(200)), false)
})

test('counts the countries that somebody jumped between, not the jumps', () => {
  const places = table()
  for (let i = 0; i < 5; i++) places.jump(SOMEBODY, i % 2 === 0 ? 'FR' : 'BS', i % 2 === 0 ? 'BS' : 'FR', seconds(i))
  assert.equal(places.jumpedBetween(SOMEBODY), 2)
  places.jump(SOMEBODY, 'BS', 'CN', seconds(9))
  assert.equal(places.jumpedBetween(SOMEBODY), 3)
})

test('where the home has cancelled somebody he is no more, but not where he only moved within the network', () => {
  const places = table()
  const now = seconds(500)
  const fromBahamas = () => places.seenFrom('BS', undefined, undefined, SOMEBODY, now)
  places.register(SOMEBODY, 0, france, seconds(100))
  places.cancel(SOMEBODY, france, seconds(101), true)
  assert.equal(fromBahamas(), 'elsewhere')
  places.cancel(SOMEBODY, france, seconds(400), true)
  assert.equal(fromBahamas(), undefined)
  assert.equal(places.seenFrom('FR', undefined, undefined, SOMEBODY, now), 'here')
  places.register(SOMEBODY, 0, france, seconds(450))
  assert.equal(fromBahamas(), 'elsewhere')
})

test('who leaves 4G may stay in the network, and what the home cancels for a registration that nobody believes ends nothing', () => {
  const places = table()
  const fromBahamas = () => places.seenFrom('BS', undefined, undefined, SOMEBODY, seconds(500))
  places.register(SOMEBODY, 0, france, seconds(100))
  places.cancel(SOMEBODY, france, seconds(300), false)
  assert.equal(fromBahamas(), 'elsewhere')
  places.cancel(SOMEBODY, france, seconds(400), true)
  assert.deepEqual([fromBahamas(), places.isOver(SOMEBODY, 'cs')], [undefined, true])
  places.doubt(SOMEBODY, seconds(399))
  assert.deepEqual([fromBahamas(), places.isOver(SOMEBODY, 'cs')], ['elsewhere', false])
  assert.equal(places.isOver(SOMEBODY, 'ps'), false)
})

test('who was registered without an answer that was seen may be there, until he is seen elsewhere', () => {
  const places = table()
  const fromFrance = () => places.from(france, SOMEBODY, seconds(500))
  places.register(SOMEBODY, 0, bahamas, seconds(100))
  assert.equal(fromFrance(), 'elsewhere')
  places.tryAt(SOMEBODY, france, seconds(200))
  assert.equal(fromFrance(), undefined)
  places.register(SOMEBODY, 1, bahamas, seconds(300))
  assert.equal(fromFrance(), 'elsewhere')
})

test('somebody is known once he was registered or reached', () => {
  const places = table()
  assert.equal(places.isKnown(SOMEBODY), false)
  places.reach(SOMEBODY, france, seconds(1))
  assert.equal(places.isKnown(SOMEBODY), true)
  const others = table()
  others.register(SOMEBODY, 2, france, seconds(1))
  assert.equal(others.isKnown(SOMEBODY), true)
})

test('a code that serves several countries does not say in which of them a subscriber is: a title of another of them has him, too', () => {
  const saintLucia = title('+17585550001', 'LC')
  const realm: Party = { kind: 'host', address: 'mme1.epc.mnc005.mcc338.3gppnetwork.org', country: 'JM', network: '33805' }
  const places = new WhereaboutsTable(
    new Recent(100, WHEREABOUTS_TAGS, new KeyedHash()),
    (network, country) => network === '33805' && country === 'LC',
  )
  places.register(SOMEBODY, 2, realm, seconds(100))
  assert.equal(places.from(saintLucia, SOMEBODY, seconds(110)), 'here')
  assert.equal(places.from(bahamas, SOMEBODY, seconds(110)), 'elsewhere')
  places.register(SOMEBODY + 1, 0, saintLucia, seconds(100))
  assert.equal(places.seenFrom('JM', '33805', undefined, SOMEBODY + 1, seconds(110)), 'here')
  // A title of Jamaica may be of another network
  assert.equal(places.seenFrom('JM', undefined, undefined, SOMEBODY + 1, seconds(110)), 'elsewhere')
})

test('a registration that proves false is taken back: he is where he was before, or nobody knows', () => {
  const places = table()
  places.register(SOMEBODY, 0, bahamas, seconds(100))
  places.withdraw(SOMEBODY, bahamas, seconds(100))
  assert.equal(places.last(SOMEBODY, seconds(200)), undefined)
  places.register(SOMEBODY, 0, france, seconds(300))
  places.register(SOMEBODY, 0, bahamas, seconds(400))
  places.withdraw(SOMEBODY, bahamas, seconds(399))
  assert.equal(places.last(SOMEBODY, seconds(500))?.country, 'BS')
  places.withdraw(SOMEBODY, bahamas, seconds(400))
  assert.equal(places.last(SOMEBODY, seconds(500))?.country, 'FR')
  assert.ok(places.wasDoubted(SOMEBODY))
})

test('a registration for a switch elsewhere alone tells others nothing of where he is, but what the home cancels for it does', () => {
  const from = (country: string) => places.seenFrom(country, undefined, undefined, SOMEBODY, seconds(200))
  const places = table()
  places.register(SOMEBODY, 0, bahamas, seconds(100))
  assert.equal(from('FR'), 'elsewhere')
  places.name(SOMEBODY, 0, 'GB', undefined, seconds(100))
  assert.deepEqual([from('FR'), from('GB'), from('BS')], [undefined, undefined, 'here'])
  places.cancel(SOMEBODY, france, seconds(101), true)
  assert.deepEqual([from('FR'), from('DE')], [undefined, 'elsewhere'])
})

test('where he was before that registration he is still, for who is in neither place', () => {
  const places = table()
  places.register(SOMEBODY, 0, france, seconds(0))
  places.register(SOMEBODY, 0, bahamas, seconds(100))
  places.name(SOMEBODY, 0, 'GB', undefined, seconds(100))
  const from = (country: string) => places.seenFrom(country, undefined, undefined, SOMEBODY, seconds(200))
  assert.deepEqual([from('FR'), from('GB'), from('DE')], [undefined, undefined, 'elsewhere'])
})

test('a registration that is taken back late leaves a later doubt as it is, and its place is none that he left', () => {
  const places = table()
  const britain = title('+447785016005', 'GB')
  places.register(SOMEBODY, 0, france, seconds(0))
  places.register(SOMEBODY, 0, bahamas, seconds(100))
  places.register(SOMEBODY, 0, britain, seconds(200))
  places.doubt(SOMEBODY, seconds(300))
  places.withdraw(SOMEBODY, bahamas, seconds(100))
  assert.equal(places.left(SOMEBODY, seconds(400)), undefined)
  assert.deepEqual([places.isWithdrawn(SOMEBODY, seconds(100)), places.isWithdrawn(SOMEBODY, seconds(300))], [false, true])
  places.withdraw(SOMEBODY, britain, seconds(200))
  assert.equal(places.last(SOMEBODY, seconds(400)), undefined)
})

test('of a code that serves several countries, two networks of known operators are not the same', () => {
  const places = new WhereaboutsTable(new Recent(100, WHEREABOUTS_TAGS, new KeyedHash()), () => true)
  const network = { kind: 'host', address: 'mme.example.org', country: 'US', network: '310260', operator: 'T-Mobile' } as const
  places.register(SOMEBODY, 2, network, seconds(100))
  assert.equal(places.seenFrom('PR', '330110', 'Claro', SOMEBODY, seconds(110)), 'elsewhere')
  assert.equal(places.seenFrom('PR', '310260', 'T-Mobile', SOMEBODY, seconds(110)), 'here')
})
