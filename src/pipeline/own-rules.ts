/**
 * Rules of the user (`--rules DIR`): TypeScript or JavaScript files with the words of `homeward/rules`, one rule each, bundled and run at start. They are
 * trusted code: they run in this process and may do what its user may. A rule that is wrong is a problem with file and line, and the others go on.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BuildFailure } from 'esbuild'
import type { Detector } from '../detect/author.js'
import { faultsOf } from '../detect/meta.js'
import { guarded, shapeFaultsOf } from './own-rule.js'

export interface OwnRules {
  readonly detectors: readonly Detector[]
  /** What is wrong with files that gave no rule: sentences with file and line. */
  readonly problems: readonly string[]
}

/** The folder cannot be used at all. */
export class OwnRulesProblem extends Error {}

export const noOwnRules: OwnRules = { detectors: [], problems: [] }

const FILES = 1000
const RULE_FILE = /^[^_.].*\.(ts|mts|js|mjs)$/
const NO_RULE_FILE = /\.(d|test)\.m?[tj]s$/
const PLACE = /((?:file:\/\/|\/|[A-Za-z]:\\)[^()\n]*?):(\d+):(\d+)/g

type Esbuild = typeof import('esbuild')

/**
 * Loads the rules of a folder and the folders in it, in the order of their names. `others`: ids that are taken. `failed` is told of a rule that throws
 * while it judges: it claims nothing from then on.
 */
export async function loadOwnRules(folder: string, others: readonly string[], failed: (problem: string) => void): Promise<OwnRules> {
  const files = await filesIn(folder)
  if (files.length === 0)
    throw new OwnRulesProblem(`--rules: the folder «${folder}» holds no rules (*.ts, *.js): one file each, see CONTRIBUTING.md.`)
  const esbuild = await import('esbuild').catch(() => undefined)
  if (esbuild === undefined)
    throw new OwnRulesProblem('--rules: the package esbuild, which reads rule files, is not installed: npm install esbuild.')
  // Errors of rules name their own lines, not those of the bundle
  process.setSourceMapsEnabled(true)
  const detectors: Detector[] = []
  const problems: string[] = []
  const bundles = await mkdtemp(join(tmpdir(), 'homeward-rules-'))
  try {
    for (const [i, file] of files.entries()) {
      const loaded = await load(esbuild, file, join(bundles, `${i}.mjs`))
      if (!('value' in loaded)) {
        problems.push(...loaded.problems)
        continue
      }
      const place = await placeOfRule(file)
      const taken = [...others, ...detectors.map((d) => d.id)]
      const faults = faultsOfValue(loaded.value, taken)
      if (typeof faults === 'object' && 'detector' in faults)
        detectors.push(
          guarded(faults.detector, (error) => failed(`${placeOf(error, file) ?? place}: ${faults.detector.id}: ${sentenceOf(error)}`)),
        )
      else problems.push(`${place}: ${faults.join('; ')}`)
    }
  } finally {
    await rm(bundles, { recursive: true, force: true })
  }
  return { detectors, problems }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new OwnRulesProblem(`--rules: the folder «${folder}» cannot be read: ${sentenceOf(error)}. Check the name.`)
  })
  const files = entries
    .filter((entry) => entry.isFile() && RULE_FILE.test(entry.name) && !NO_RULE_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(^|[\\/])(node_modules|\.[^\\/.]+)[\\/]/.test(relative(folder, file)))
    .sort()
  if (files.length > FILES)
    throw new OwnRulesProblem(`--rules: the folder «${folder}» holds ${files.length} rule files, more than ${FILES}.`)
  return files
}

/** The default export of a file. */
async function load(
  esbuild: Esbuild,
  file: string,
  bundle: string,
): Promise<{ readonly value: unknown } | { readonly problems: readonly string[] }> {
  try {
    const built = await esbuild.build({
      entryPoints: [resolve(file)],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      alias: { 'homeward/rules': authorWords() },
      sourcemap: 'inline',
      sourcesContent: false,
      outfile: bundle,
      tsconfigRaw: {},
      logLevel: 'silent',
    })
    await writeFile(bundle, built.outputFiles[0]?.contents ?? '', { mode: 0o600 })
  } catch (error) {
    const { errors = [] } = error as Partial<BuildFailure>
    if (errors.length === 0) throw error
    return {
      problems: errors.map(
        ({ text, location }) => `${location === null ? file : `${file}:${location.line}:${location.column + 1}`}: ${text}`,
      ),
    }
  }
  try {
    const module = (await import(pathToFileURL(bundle).href)) as { readonly default?: unknown }
    return { value: module.default }
  } catch (error) {
    return { problems: [`${placeOf(error, file) ?? file}: ${sentenceOf(error)}`] }
  }
}

/** The words of rules: beside this file when it is compiled, and in the sources. */
function authorWords(): string {
  const compiled = fileURLToPath(new URL('../detect/author.js', import.meta.url))
  return existsSync(compiled) ? compiled : compiled.replace(/\.js$/, '.ts')
}

function faultsOfValue(value: unknown, taken: readonly string[]): { readonly detector: Detector } | readonly string[] {
  const shape = shapeFaultsOf(value)
  if (shape.length > 0) return shape
  // shapeFaultsOf has looked at every field that a detector of its kind must have
  const detector = value as Detector
  const faults = faultsIn(detector)
  if (faults.length > 0) return [`${detector.id}: ${faults.join('; ')}`]
  return taken.includes(detector.id) ? [`${detector.id}: another rule has this id: give it a name of its own`] : { detector }
}

/** Fields of which the form was not asked (mappings, remembers, steps) may be anything in a JavaScript file: what trips over them is the fault. */
function faultsIn(detector: Detector): readonly string[] {
  try {
    return faultsOf(detector, true)
  } catch (error) {
    return [`a field has not the form of a rule: ${sentenceOf(error)}`]
  }
}

/** Where a file exports its rule. */
async function placeOfRule(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  const at = lines.findIndex((line) => /^\s*export\s+(default\b|\{[^}]*\bas default\b)/.test(line))
  return at < 0 ? file : `${file}:${at + 1}`
}

/** The first place in the rule’s own file that an error passed through. */
function placeOf(error: unknown, file: string): string | undefined {
  if (!(error instanceof Error) || error.stack === undefined) return undefined
  for (const [, path = '', line = '', column = ''] of error.stack.matchAll(PLACE))
    if (resolve(path.startsWith('file://') ? fileURLToPath(path) : path) === resolve(file)) return `${file}:${line}:${column}`
  return undefined
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error))
