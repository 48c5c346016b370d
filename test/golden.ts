/** Golden files of the bundled captures: messages, transactions and findings as text. `npm run golden -- --accept` rewrites them. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export const goldens = [
  ['story/messages.txt', ['decode', '--format', 'text']],
  ['story/transactions.txt', ['transactions', '--format', 'text']],
  ['story/findings.jsonl', ['analyze', '--format', 'json']],
] as const

/** What the command prints now for the bundled story. The hash of the facts is left out: it changes with every fact, findings should not. */
export function printed(args: readonly string[]): string {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args, 'test/captures/story.pcapng'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`homeward ${args.join(' ')} ended with ${run.status}: ${run.stderr}`)
  return run.stdout.replace(/"intel":"[0-9a-f]{12}"/, '"intel":"…"')
}

export function stored(name: string): string {
  return readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8')
}

if (process.argv.includes('--accept')) {
  mkdirSync(new URL('golden/story', import.meta.url), { recursive: true })
  for (const [name, args] of goldens) writeFileSync(new URL(`golden/${name}`, import.meta.url), printed(args))
}
