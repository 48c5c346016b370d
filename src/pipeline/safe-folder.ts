/** Files that are written whole or not at all, by one process at a time. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Something the user must change or mend. */
export class IntelProblem extends Error {}

/** A new file, synced, renamed, and the folder synced: a crash leaves the file before or the file after. */
export function writeWhole(folder: string, name: string, text: string | Uint8Array | readonly Uint8Array[]): void {
  const temporary = join(folder, `.${name}.${process.pid}`)
  const file = openSync(temporary, 'w', 0o600)
  try {
    const pieces = typeof text === 'string' ? [Buffer.from(text)] : text instanceof Uint8Array ? [text] : text
    for (const octets of pieces) for (let at = 0; at < octets.length; ) at += writeSync(file, octets, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, join(folder, name))
  const dir = openSync(folder, 'r')
  try {
    fsyncSync(dir)
  } finally {
    closeSync(dir)
  }
}

/** One process at a time in a folder, which is made. A lock whose process is gone is taken over. */
export function locked<T>(folder: string, step: () => T): T {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock')
  const file = takeLock(path)
  try {
    return step()
  } finally {
    closeSync(file)
    rmSync(path, { force: true })
  }
}

function takeLock(path: string): number {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, String(process.pid))
      return file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isAlive(path)) break
      rmSync(path, { force: true })
    }
  }
  throw new IntelProblem(`another run is writing there (${path})`)
}

function isAlive(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    if (!Number.isInteger(pid) || pid <= 0) return false
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
