/** Where installed packages lie: some do not export their manifest or their data. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

export function packageFolder(name: string): string {
  let folder = dirname(require.resolve(name))
  while (!existsSync(join(folder, 'package.json')) || manifest(folder).name !== name) {
    if (dirname(folder) === folder) throw new Error(`no folder of package ${name}: npm ci installs it`)
    folder = dirname(folder)
  }
  return folder
}

export function edition(name: string): string {
  return manifest(packageFolder(name)).version
}

function manifest(folder: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string }
}
