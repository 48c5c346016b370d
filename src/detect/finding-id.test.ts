import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingId, ruleSeed } from './finding-id.js'

test('an id is stable, and another place or rule has another', () => {
  const seed = ruleSeed('location/ati-from-foreign-network')
  assert.match(findingId(seed, 1_546_300_800_000_000, 0, 53, 0, 0), /^f-[0-9a-f]{16}$/)
  const ids = new Set<string>()
  for (let frame = 1; frame <= 100_000; frame++) ids.add(findingId(seed, 1_546_300_800_000_000 + frame * 2000, 0, frame, 0, 0))
  for (let n = 1; n <= 1000; n++) {
    ids.add(findingId(seed, 1_546_300_800_000_000, n, 1, 0, 0))
    ids.add(findingId(seed, 1_546_300_800_000_000, 0, 1, n, 0))
    ids.add(findingId(ruleSeed(`rule/${n}`), 1_546_300_800_000_000, 0, 1, 0, 0))
  }
  assert.equal(ids.size, 103_000)
})
