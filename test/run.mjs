#!/usr/bin/env node
// What `npm test` runs: the packages it needs (Debian, as root), types, lint, format, a build, then every test through node's test runner.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })

function ensureTshark() {
  if (run('tshark', ['--version'], { stdio: 'ignore' }).status === 0) return
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.log('tshark is missing: installing it with apt-get (the tests hold our decoding against it)')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], { env, timeout: 180_000 })
    run('apt-get', ['install', '-y', '-qq', 'tshark'], { env, timeout: 400_000, stdio: ['ignore', 'ignore', 'inherit'] })
    if (run('tshark', ['--version'], { stdio: 'ignore' }).status === 0) return
  }
  console.log(
    '*** tshark is not there: the tests that hold our decoding against it will say so and be skipped. Install it: apt-get install tshark',
  )
}

function testsUnder(folder) {
  const found = []
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = join(folder, name)
    if (statSync(join(root, path)).isDirectory()) found.push(...testsUnder(path))
    else if (name.endsWith('.test.ts')) found.push(path)
  }
  return found
}

ensureTshark()
for (const script of ['check:types', 'check:lint', 'check:format', 'build']) {
  if (run('npm', ['run', '--silent', script], { timeout: 300_000 }).status !== 0) {
    console.log(`npm run ${script} failed: mend it, then run the tests again`)
    process.exit(1)
  }
}
const files = ['src', 'rules', 'test'].flatMap(testsUnder)
const result = run(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=300000', ...files], {
  timeout: 1_200_000,
})
process.exit(result.status ?? 1)
