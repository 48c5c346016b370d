/** What the build compiles to WebAssembly (src/core/wasm, src/correlate/wasm): read and compiled once. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BuildProblem } from '../model/build-problem.js'

export type CompiledPart = 'core.wasm' | 'correlation.wasm'

const modules = new Map<CompiledPart, WebAssembly.Module>()

/** The module: beside the compiled program, or in dist/ when the sources run. Throws a `BuildProblem` when it is missing or damaged. */
export function compiledPart(name: CompiledPart): WebAssembly.Module {
  const known = modules.get(name)
  if (known !== undefined) return known
  for (const place of [`../../${name}`, `../../dist/${name}`]) {
    const path = fileURLToPath(new URL(place, import.meta.url))
    if (!existsSync(path)) continue
    const made = compile(name, readFileSync(path))
    modules.set(name, made)
    return made
  }
  throw new BuildProblem(`dist/${name}`, 'is not there')
}

function compile(name: CompiledPart, octets: Uint8Array): WebAssembly.Module {
  try {
    return new WebAssembly.Module(octets)
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new BuildProblem(`dist/${name}`, 'is damaged')
    throw error
  }
}

/** Throws a `BuildProblem` when a module was made of other words than this program. */
export function sameWords(name: CompiledPart, made: number, ours: number): void {
  if (made !== ours) throw new BuildProblem(`dist/${name}`, 'is of another version')
}
