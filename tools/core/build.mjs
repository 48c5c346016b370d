/** Compiles src/core/wasm to dist/core.wasm and src/correlate/wasm to dist/correlation.wasm: `npm run build:core`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import { layout, layoutKey, layoutWords } from '../../src/core/layout.js'
import { correlationKey, correlationLayout, correlationWords } from '../../src/correlate/layout.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Compiles a folder; `words` is what its sources import from './layout'. */
async function compile(folder, target, words, { initial, maximum }) {
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
      String(initial),
      '--maximumMemory',
      String(maximum),
    ],
    {
      readFile(name) {
        if (name === `${folder}/layout.ts`) return words
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
  if (error === null) return
  process.stderr.write(`${stdout.toString()}${stderr.toString()}`)
  throw new Error(`${folder} does not compile`)
}

const withKey = (words, key) => `${words}export const key: i32 = ${key}\n`
await compile('src/core/wasm', 'dist/core.wasm', withKey(layoutWords(), layoutKey()), { initial: layout.pages, maximum: layout.pages })
await compile('src/correlate/wasm', 'dist/correlation.wasm', withKey(correlationWords(), correlationKey()), correlationLayout.pages)
