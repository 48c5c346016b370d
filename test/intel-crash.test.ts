/** `kill -9` in the middle of an import: nothing that was acknowledged is lost, nothing is half-loaded. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, homeward } from './cli.js'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const ROWS = 5_000
const KILLS = 6

/** Imports a file; true when the command said so before it was killed. */
async function importing(
  file: string,
  data: string,
  killAfter: number | undefined,
): Promise<{ readonly acknowledged: boolean; readonly took: number }> {
  const begin = Date.now()
  const child = spawn(process.execPath, [
    '--import',
    import.meta.resolve('tsx'),
    main,
    'intel',
    'import',
    file,
    '--as',
    'gt-leases',
    '--data',
    data,
  ])
  let said = ''
  child.stdout.on('data', (octets: Buffer) => (said += octets.toString()))
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return { acknowledged: said.includes('facts apply'), took: Date.now() - begin }
}

it('kill -9 during imports loses nothing acknowledged and half-loads nothing', async (t) => {
  const data = join(folder(), 'crash')
  const fileOf = (n: number): string => {
    const path = join(folder(), `leases-${n}.csv`)
    const rows = Array.from({ length: ROWS }, (_, i) => `1246${String(i).padStart(5, '0')},Lessee ${n}`)
    writeFileSync(path, `prefix,lessee\n${rows.join('\n')}\n`)
    return path
  }
  const first = await importing(fileOf(0), data, undefined)
  assert.ok(first.acknowledged)
  const acknowledged = ['leases-0.csv']
  for (let n = 1; n <= KILLS; n++) {
    // Later and later: while the program loads, reads, writes, renames
    const { acknowledged: said } = await importing(fileOf(n), data, Math.round(first.took * (0.4 + (0.7 * n) / KILLS)))
    if (said) acknowledged.push(`leases-${n}.csv`)
    const { code, stdout, stderr } = homeward(['intel', 'list', '--json', '--data', data])
    assert.equal(code, 0, stderr)
    const heads = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { source: string; facts: number })
    assert.ok(heads.every(({ facts }) => facts === ROWS))
    assert.deepEqual(
      acknowledged.filter((name) => !heads.some(({ source }) => source === name)),
      [],
    )
  }
  // Every set is whole: reading them all holds each against its hash
  const { code, stdout } = homeward(['intel', 'export', '--json', '--data', data])
  assert.equal(code, 0)
  assert.ok(stdout.trim().split('\n').length >= acknowledged.length * ROWS)
  t.diagnostic(`${KILLS} kills, ${acknowledged.length - 1} imports were acknowledged before theirs`)
})
