/** Runs the command as a user does, for tests. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
// Absolute, so that the command runs in any folder.
const loader = import.meta.resolve('tsx')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `homeward` with these words, in an empty folder unless another is given. */
export function homeward(words: readonly string[], options: { readonly cwd?: string; readonly env?: Record<string, string> } = {}): Ran {
  const ran = spawnSync(process.execPath, ['--import', loader, main, ...words], {
    encoding: 'utf8',
    cwd: options.cwd ?? folder(),
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

let made: string | undefined

/** A folder of this test file, removed when it is done. */
export function folder(): string {
  made ??= mkdtempSync(join(tmpdir(), 'homeward-test-'))
  return made
}

after(() => {
  if (made !== undefined) rmSync(made, { recursive: true, force: true })
})

export const storyCapture = fileURLToPath(new URL('captures/story.pcapng', import.meta.url))
