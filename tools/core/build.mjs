/** Compiles src/core/wasm to dist/core.wasm: `npm run build:core`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import { layout, layoutKey, layoutWords } from '../../src/core/layout.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = 'src/core/wasm'
const target = 'dist/core.wasm'

const { error, stdout, stderr } = await asc.main(
  [
    `${folder}/index.ts`,
    '--outFile',
    target,
    '--runtime',
    'stub',
    '--importMemory',
    '--noExportMemory',
    '-O3',
    '--noAssert',
    '--initialMemory',
    String(layout.pages),
    '--maximumMemory',
    String(layout.pages),
  ],
  {
    readFile(name) {
      if (name === `${folder}/layout.ts`) return `${layoutWords()}export const key: i32 = ${layoutKey()}\n`
      try {
        return readFileSync(`${root}/${name}`, 'utf8')
      } catch {
        return null
      }
    },
    writeFile(name, contents) {
      mkdirSync(`${root}/dist`, { recursive: true })
      writeFileSync(`${root}/${name}`, contents)
    },
  },
)
if (error !== null) {
  process.stderr.write(`${stdout.toString()}${stderr.toString()}`)
  throw new Error('src/core/wasm does not compile')
}
