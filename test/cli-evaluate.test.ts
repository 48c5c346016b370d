import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, homeward, storyCapture } from './cli.js'

const write = (name: string, lines: readonly string[]): string => {
  const path = join(folder(), name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const attack = (frame: number, threat: string, technique: string): string =>
  JSON.stringify({ frame, kind: 'attack', threat, technique, campaign: 'c', target: '310999000000001' })

/** Frames whose requests the findings of the bundled story name, worked out from `analyze`. */
const hostile = (): number[] => {
  const lines = homeward(['analyze', '--json', '-q', storyCapture]).stdout.trim().split('\n')
  const frames = lines
    .map((line) => JSON.parse(line) as { event_type: string; finding?: { threat: string; requests: number[] } })
    .flatMap((l) => (l.event_type === 'finding' && l.finding?.threat === 'location' ? l.finding.requests : []))
  return [...new Set(frames)].sort((a, b) => a - b)
}

describe('homeward evaluate', () => {
  it('counts the findings of analyze against the truth', () => {
    const frames = hostile()
    assert.ok(frames.length > 2)
    const truth = write(
      'truth.jsonl',
      frames.map((frame) => attack(frame, 'location', 'D01')),
    )
    const { code, stdout } = homeward(['evaluate', storyCapture, '--truth', truth, '--json'])
    assert.equal(code, 0)
    const figures = JSON.parse(stdout) as Record<string, number>
    assert.equal(figures['found'], frames.length)
    assert.equal(figures['recall'], 1)
    assert.equal(figures['requests'], 40)
    assert.ok((figures['falseAlarms'] ?? 0) > 0) // the findings of other threats
    const rate = (1e6 * (figures['falseAlarms'] ?? 0)) / (40 - frames.length)
    assert.ok(Math.abs((figures['falseAlarmsPerMillion'] ?? 0) - rate) < 1e-3)
  })

  it('ends with 10 when a gate does not hold, and says which', () => {
    const truth = write('gate.jsonl', [attack(1, 'location', 'D01'), ''])
    const { code, stderr } = homeward(['evaluate', storyCapture, '--truth', truth, '--min-recall', '0.5'])
    assert.equal(code, 10)
    assert.match(stderr, /recall is 0\.0000, less than 0\.5/)
    assert.equal(homeward(['evaluate', storyCapture, '--truth', truth, '--min-precision', '0']).code, 0)
  })

  it('names the line of a truth that is wrong', () => {
    const truth = write('wrong.jsonl', [attack(1, 'location', 'D01'), JSON.stringify({ frame: 2, kind: '\u001b[31m' })])
    const { code, stderr } = homeward(['evaluate', storyCapture, '--truth', truth])
    assert.equal(code, 2)
    assert.match(stderr, /wrong\.jsonl, line 2: «kind»/)
    assert.ok(!stderr.includes('\u001b'))
  })

  it('wants a truth per capture, and one that is there', () => {
    const truth = write('one.jsonl', [attack(1, 'location', 'D01')])
    assert.equal(homeward(['evaluate', storyCapture, storyCapture, '--truth', truth]).code, 2)
    assert.equal(homeward(['evaluate', storyCapture, storyCapture, '--truth', truth, '--truth', truth]).code, 0)
    assert.equal(homeward(['evaluate', storyCapture, '--truth', 'no-such-file']).code, 2)
    assert.equal(homeward(['evaluate', storyCapture]).code, 2)
    assert.equal(homeward(['evaluate', 'no-such-capture', '--truth', truth]).code, 3)
  })
})

describe('scenario guarded', () => {
  it('is found whole by who has configured links, and without them not, or in part', () => {
    const [capture, truth] = [join(folder(), 'guarded.pcapng'), join(folder(), 'guarded.truth.jsonl')]
    const played = homeward(['synth', 'guarded', '--tap', 'home-edge', '--size', '12k', '--seed', '5', '-w', capture, '--truth', truth])
    assert.equal(played.code, 0, played.stderr)
    const figures = (...more: string[]) =>
      JSON.parse(homeward(['evaluate', capture, '--truth', truth, '--json', ...more]).stdout) as {
        techniques: Record<string, { attacks: number; found: number }>
      }
    const owner = figures('--config', fileURLToPath(new URL('../docs/guarded.yaml', import.meta.url))).techniques
    const stranger = figures().techniques
    for (const technique of ['D07', 'D32', 'D50', 'D51']) {
      const { attacks = 0, found } = owner[technique] ?? {}
      assert.ok(attacks > 0, technique)
      assert.equal(found, attacks, technique)
    }
    assert.ok((stranger['D50']?.found ?? 0) < (owner['D50']?.found ?? 0))
    assert.equal(stranger['D07']?.found, 0)
  })
})
