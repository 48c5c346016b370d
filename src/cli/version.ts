/** The version that package.json states. */
import { readFileSync } from 'node:fs'

// From src/cli or dist/src/cli upwards: the first package.json that is ours.
function find(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    try {
      const about = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as { name?: string; version?: string }
      if (about.name === 'homeward' && about.version !== undefined) return about.version
    } catch {
      continue // not there: one folder further up
    }
  }
  return 'unknown'
}

export const version = find()
