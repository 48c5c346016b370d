/** How good the rules are on the story in small, with seeds that no rule was tuned on. The bounds are what is reached; a worse figure needs a reason. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folder, homeward } from './cli.js'

interface Figures {
  readonly attacks: number
  readonly recall?: number
  readonly precision?: number
  readonly falseAlarms: number
}

function figuresOf(scenario: string, seed: number, size: string): Figures {
  const place = folder()
  const [capture, truth] = [join(place, `${scenario}-${seed}.pcapng`), join(place, `${scenario}-${seed}.jsonl`)]
  assert.equal(homeward(['synth', scenario, '-w', capture, '--truth', truth, '--seed', String(seed), '--size', size]).code, 0)
  const { code, stdout } = homeward(['evaluate', capture, '--truth', truth, '--json'])
  assert.equal(code, 0)
  return JSON.parse(stdout) as Figures
}

describe('accuracy', () => {
  for (const seed of [101, 102]) {
    it(`of the story, seed ${seed}`, () => {
      const { attacks, recall = 0, precision = 0 } = figuresOf('story', seed, '20k')
      assert.ok(attacks > 100)
      assert.ok(recall >= 0.97, `recall ${recall}`)
      assert.ok(precision >= 0.98, `precision ${precision}`)
    })
  }

  it('of roaming without a hostile request: nothing is claimed', () => {
    assert.equal(figuresOf('roaming', 101, '30k').falseAlarms, 0)
  })
})
