/** The fuzzer of tools/fuzz: the same traffic for the same seed, small reproducers, and a short run. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { head, readHeader } from '../src/wire/ber.js'
import { Dice } from '../tools/fuzz/dice.js'
import { minimise } from '../tools/fuzz/minimise.js'
import { sameDigits } from '../src/wire/gtp/laws.test.js'
import { Laws } from '../tools/fuzz/laws.js'
import { Mutator } from '../tools/fuzz/mutate.js'
import { ownSeeds } from '../tools/fuzz/seeds.js'
import { Traffic } from '../tools/fuzz/traffic.js'

const main = fileURLToPath(new URL('../tools/fuzz/main.ts', import.meta.url))

/** Elements of BER that fill their containers to the last octet, at every depth. */
function isWhole(octets: Uint8Array, from: number, to: number, depth: number): boolean {
  for (let at = from; at < to; ) {
    if (!readHeader(octets, at, to) || head.odd !== 0 || depth > 30) return false
    const { constructed, valueFrom, valueTo, next } = head
    if (constructed && !isWhole(octets, valueFrom, valueTo, depth + 1)) return false
    at = next
  }
  return from < to
}

describe('the fuzzer', () => {
  const seeds = ownSeeds()

  it('has seeds of every layer, whose lengths are right as they are', () => {
    for (const kind of ['tcap', 'diameter', 'gtp', 'packet']) assert.ok(seeds.filter((s) => s.kind === kind).length >= 10, kind)
    for (const { octets, message, lengths } of seeds) {
      assert.ok(message < octets.length)
      for (const { at, width, from } of lengths) {
        let said = 0
        for (let i = 0; i < width; i++) said = said * 256 + (octets[at + i] as number)
        assert.ok(Math.abs(said - (octets.length - from)) < 4, `${at}: ${said} of ${octets.length - from}`)
      }
    }
  })

  it('asks of a long number that was not kept only that it is long', () => {
    sameDigits('…', '1'.repeat(17), 'law')
    assert.throws(() => sameDigits('…', '1'.repeat(16), 'law'))
    assert.throws(() => sameDigits('1'.repeat(18), '1'.repeat(17), 'law'))
  })

  it('makes the same packets for the same seed, and others for another', () => {
    const packets = (seed: number, stretch: number): string[] => {
      const made: string[] = []
      const traffic = new Traffic(seeds, seed, stretch)
      for (let i = 0; i < 500; i++)
        traffic.next((p) => made.push(`${p.linkType} ${p.at} ${Buffer.from(p.octets.subarray(p.from, p.to)).toString('hex')}`))
      return made
    }
    const first = packets(1, 0)
    assert.deepEqual(packets(1, 0), first)
    assert.notDeepEqual(packets(2, 0), first)
    assert.notDeepEqual(packets(1, 1), first)
    assert.ok(new Set(first).size > 490)
  })

  it('makes values longer and shorter whose lengths all around are right, in whatever form they need', () => {
    const { octets, message } = seeds.find((s) => s.kind === 'tcap' && (s.octets[s.message + 1] as number) < 0x80) ?? assert.fail()
    const seed = { kind: 'tcap', linkType: 142, octets: octets.slice(message), message: 0, lengths: [], tsn: -1 } as const
    const mutator = new Mutator(new Dice(5, 0))
    let longer = 0
    let shorter = 0
    for (let i = 0; i < 4000; i++) {
      mutator.mutate(seed, seed)
      const { length } = mutator
      if (!isWhole(mutator.octets, 0, length, 0)) continue
      if (length < seed.octets.length) shorter++
      // A length of more than 127 octets has another form than in the seed
      if (length > seed.octets.length && (mutator.octets[1] as number) > 0x80) longer++
    }
    assert.ok(longer > 8 && shorter > 100, `${longer} and ${shorter}`)
  })

  it('has seeds that keep the laws as they are', () => {
    const laws = new Laws()
    for (const [i, { linkType, octets }] of ownSeeds().entries())
      if (i % 5 === 0)
        laws.check({
          octets,
          from: 0,
          to: octets.length,
          originalLength: octets.length,
          at: i * 60_000_000,
          linkType,
          interfaceId: 0,
          file: 0,
          frame: i + 1,
        })
  })

  it('makes a finding small', () => {
    const packets = Array.from({ length: 40 }, (_, i) => ({
      linkType: 142,
      at: i,
      octets: Uint8Array.from({ length: 100 }, (_none, j) => (i * 7 + j) % 251),
    }))
    const has = (some: readonly { octets: Uint8Array }[], octet: number): boolean => some.some((p) => p.octets.includes(octet))
    const smallest = minimise(packets, (some) => has(some, 200) && some.some((p) => p.octets.includes(17) && p.octets.includes(18)))
    assert.ok(smallest.length <= 2)
    assert.ok(smallest.reduce((sum, p) => sum + p.octets.length, 0) <= 3)
  })

  const run = (...words: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, ['--import', 'tsx', main, ...words], {
      encoding: 'utf8',
      timeout: 120_000,
      env: { ...process.env, HOMEWARD_CORPUS: undefined },
    })

  it('runs', () => {
    const { status, stdout, stderr } = run('--messages', '20000', '--seed', '7', '--sample', '40')
    assert.equal(status, 0, stdout + stderr)
    assert.match(stdout, /^20000 mutated messages without a finding, seed 7/)
    assert.match(stdout, /\bmap [1-9].*/)
  })

  it('breaks no law with more oddities than a row keeps, whole and in segments', () => {
    const packet = [
      '0900030e190b00000000000000000000000b0000000000000000000000ac7f0280004800000000000000000000000000000000000000000000000000',
      '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000010084000001000007000000',
      '00000000000500000000000001000003000000000800000000000000000003000000000100000a000000000000000000008c000001008f0000010000',
      '01000000000000000000000000000000000000000000',
    ].join('')
    assert.match(run('--replay', `142:1767322834147496:${packet}`).stdout, /no law is broken/)
  })

  it('holds a short last segment to be no management of SCCP, though it is called for that', () => {
    const packet = '090003070b04c30000010400000300110013c700000000000000000000e800e900'
    assert.match(run('--replay', `142:1767290421800541:${packet}`).stdout, /no law is broken/)
  })

  it('knows who a dialogue was opened for, with a filler between the digits', () => {
    const packet = [
      '0900000019000000000000000000000000000000000000000000000000556252000200006b3a2838000700000000000000a02d602b00000000a109',
      '060704000001001200be1a2818000700000000000000a00da00b800996000f0000000000f66c0fa10d02010002010400',
    ].join('')
    assert.match(run('--replay', `142:1767294035613660:${packet}`).stdout, /no law is broken/)
  })

  it('leaves a pointer among the pointers to the careful way', () => {
    const packets = ['142:1767351655155033:00', '142:1767351655155716:090001020100000000000000000000000000000000000000']
    assert.match(run(...packets.flatMap((packet) => ['--replay', packet])).stdout, /no law is broken/)
  })

  it('asks of a message of SCCP management not that its segments be one', () => {
    assert.match(run('--replay', '142:1767312031294031:090003070b04430000010400000000050000000000').stdout, /no law is broken/)
  })

  it('calls a message partial for a violation for which its row had no place any more', () => {
    const packet = [
      '090003070b04430000060443000000f5e281f2c70400000000c70400000000e881010002090000000000000000000111000000000000000000000000',
      '000000000010100000000000000000000000000000000002000405000000000008010003000506000000000000020300000007080000000000000000',
      '0607000000000000000a0200001020000000000000000000000000000000000000000000000000000000000000000006070000000000000056080000',
      '0000000000009f8100000102000005000708000000000000000005000708000000000000000005060000000000000000000000000000000000000000',
      '000000000000000000000000000000000000000000',
    ].join('')
    assert.match(run('--replay', `142:1767258016166299:${packet}`).stdout, /no law is broken/)
  })

  it('replays', () => {
    assert.match(run('--replay', '142:1767225600000000:0900').stdout, /no law is broken/)
    assert.equal(run('--seed', 'x').status, 2)
  })
})
