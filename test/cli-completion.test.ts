import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folder, homeward } from './cli.js'

const script = (shell: string): string => {
  const path = join(folder(), `completion.${shell}`)
  const { code, stdout } = homeward(['completion', shell])
  assert.equal(code, 0)
  writeFileSync(path, stdout)
  return path
}
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0

describe('homeward completion', () => {
  const bash = script('bash')
  /** What bash would offer for the last of these words. */
  const offered = (...words: readonly string[]): string[] => {
    const list = words.map((word) => `'${word}'`).join(' ')
    const code = `source ${bash}; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _homeward; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-u', '-c', code], { encoding: 'utf8', cwd: folder() })
    assert.equal(status, 0, stderr)
    return stdout.trim().split('\n')
  }

  it('registers with bash', () => {
    const { stdout } = spawnSync('bash', ['--norc', '-c', `source ${bash}; complete -p homeward`], { encoding: 'utf8' })
    assert.match(stdout, /-F _homeward homeward/)
  })

  it('offers commands, and those inside commands', () => {
    assert.deepEqual(offered('homeward', 'ev'), ['evaluate'])
    assert.deepEqual(offered('homeward', 'config', '').sort(), ['check', 'dump', 'help', 'schema'])
    assert.deepEqual(offered('homeward', 'completion', '').sort(), ['bash', 'fish', 'zsh'])
  })

  it('offers options of the command that was typed', () => {
    assert.ok(offered('homeward', 'evaluate', '--min').includes('--min-recall'))
    assert.deepEqual(offered('homeward', 'analyze', '--min'), [''])
    assert.ok(offered('homeward', 'analyze', '--js').includes('--json'))
  })

  it('offers the values of an option, also behind an equals sign', () => {
    assert.deepEqual(offered('homeward', 'analyze', '--format', ''), ['text', 'json', 'html'])
    assert.deepEqual(offered('homeward', 'analyze', '--fail-on', 'cri'), ['critical'])
    assert.deepEqual(offered('homeward', 'analyze', '--format', '=', 'j'), ['json'])
  })

  it('offers files where files go', () => {
    writeFileSync(join(folder(), 'a-capture.pcap'), '')
    assert.deepEqual(offered('homeward', 'analyze', 'a-cap'), ['a-capture.pcap'])
    assert.deepEqual(offered('homeward', 'analyze', '--config', 'a-cap'), ['a-capture.pcap'])
  })

  for (const shell of ['zsh', 'fish'])
    it(`writes a script that ${shell} can read`, (t) => {
      const path = script(shell)
      if (!has(shell)) return t.skip(`*** ${shell} is not installed: its script is not tried`)
      assert.equal(spawnSync(shell, ['-n', path]).status, 0)
    })

  it('knows every command and option in each script', () => {
    const words = ['analyze', 'evaluate', 'anonymise', 'doctor', 'min-recall', 'key-file', 'critical']
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = homeward(['completion', shell])
      for (const word of words) assert.ok(stdout.includes(word), `${shell}: ${word}`)
    }
  })

  it('refuses other shells with the list of those it knows', () => {
    const { code, stderr } = homeward(['completion', 'tcsh'])
    assert.equal(code, 2)
    assert.match(stderr, /bash, zsh, fish/)
  })
})
