/**
 * Configuration: one YAML file, `--set a.b=c` and environment `HOMEWARD_A__B` over it, one schema that names what is wrong with its place.
 * Loaded only when there is something to load: zod and yaml cost start-up time.
 */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Document } from 'yaml'
import type { Detector } from '../detect/author.js'

export interface LinkConfig {
  readonly name: string
  readonly side?: 'external' | 'internal' | undefined
  /** The standard that its point codes and SCCP addresses follow; inferred when absent. */
  readonly variant?: 'itu' | 'ansi' | 'china' | undefined
  readonly ips?: readonly string[] | undefined
  readonly vlans?: readonly number[] | undefined
  readonly point_codes?: readonly string[] | undefined
  readonly interfaces?: readonly number[] | undefined
}

/** What the configuration says of a rule. */
export interface RuleConfig {
  /** learning: findings are counted in the summary only. test: they are written and marked, and count for nothing. */
  readonly mode: 'learning' | 'test' | 'active'
  /** When the mode applies, in packet time; before and after, the rule is active. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly thresholds: Readonly<Record<string, number | undefined>>
}

/** Findings that are set aside: those of the rule, the origin and the target’s home network that are named. */
export interface AsideConfig {
  readonly rule?: string | undefined
  readonly origin?: string | undefined
  readonly target_network?: string | undefined
  readonly owner: string
  readonly reason: string
  readonly since: string
  readonly until: string
}

export interface Config {
  /** Their findings are counted in the summary only. */
  readonly suppressions: readonly AsideConfig[]
  /** Their findings are written and marked, and count for nothing. */
  readonly exceptions: readonly AsideConfig[]
  /** By id. */
  readonly rules: Readonly<Record<string, RuleConfig | undefined>>
  readonly home: {
    readonly plmns: readonly string[]
    readonly countries: readonly string[]
    readonly global_titles: readonly string[]
    readonly realms: readonly string[]
    readonly point_codes: readonly string[]
    readonly families: readonly (readonly string[])[]
  }
  readonly vantage: 'home-edge' | 'visited-edge' | 'transit' | 'unknown'
  readonly links: readonly LinkConfig[]
  /** Where partners send GTP from; empty: not said. */
  readonly partner_networks: readonly string[]
  readonly agreements: readonly { readonly partner: string; readonly procedures: readonly string[] }[]
  readonly home_routing: boolean
  /** keep_text: texts of short messages and USSD may be shown where identifiers are (docs/decisions/0009-text-of-messages.md). */
  readonly sms: { readonly keep_text: boolean }
}

export const noConfig: Config = {
  rules: {},
  suppressions: [],
  exceptions: [],
  home: { plmns: [], countries: [], global_titles: [], realms: [], point_codes: [], families: [] },
  vantage: 'unknown',
  links: [],
  partner_networks: [],
  agreements: [],
  home_routing: false,
  sms: { keep_text: false },
}

/** What is wrong with a configuration: sentences with place and next step. */
export class ConfigProblem extends Error {}

export interface ConfigSources {
  readonly file: string | undefined
  readonly set: readonly string[]
  /** `--home PLMN,…`: replaces home.plmns. */
  readonly home: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Rules beside those that are built in, which the configuration may name, too. */
  readonly own?: readonly Detector[]
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
}

/** What the schema says by itself is for programmers: the same for who wrote the file. */
function inWords(message: string): string {
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? []
  if (expected !== undefined) {
    const needed = `${NOUNS[expected] ?? expected} is needed`
    return received === 'undefined' ? `it is missing: ${needed}` : `${needed}, not ${NOUNS[received ?? ''] ?? received}`
  }
  const [, choices] = /^Invalid (?:option: expected one of|input: expected) (".*)$/.exec(message) ?? []
  if (choices !== undefined) return `it must be ${choices.replaceAll('"', '').replaceAll('|', ' or ')}`
  const [, bound, limit] = /^Too (big|small): expected .* to be [<>]=?(.+)$/.exec(message) ?? []
  return limit === undefined ? message : `it must be at ${bound === 'big' ? 'most' : 'least'} ${limit}`
}

export interface LoadedConfig {
  readonly config: Config
  /** The file that was read; undefined when there is none. */
  readonly file: string | undefined
  /** Where a value comes from: a file, `HOMEWARD_A__B`, `--set`, `--home`; the default when it is not here. By key path, a list as a whole. */
  readonly origins: ReadonlyMap<string, string>
}

/** The configuration of a run. Throws ConfigProblem. */
export async function loadConfig(sources: ConfigSources): Promise<LoadedConfig> {
  const found = await findFile(sources.file)
  const overrides = [...fromEnv(sources.env), ...sources.set.map(fromSet)]
  if (found === undefined && overrides.length === 0)
    return { config: withHome(noConfig, sources.home), file: undefined, origins: originsOf({}, [], undefined, sources.home) }
  const [{ parse, parseDocument, LineCounter }, { configSchema }, { rules }] = await Promise.all([
    import('yaml'),
    import('./config-schema.js'),
    import('../../rules/index.js'),
  ])
  const lines = new LineCounter()
  const document = parseDocument(found?.text ?? '', { lineCounter: lines })
  const place = found?.path ?? 'configuration'
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${place}:${line}:${col}`
  }
  if (document.errors.length > 0)
    throw new ConfigProblem(
      document.errors
        .map((e) => `${at(e.pos[0])}: ${e.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}. Mend the YAML there.`)
        .join('\n'),
    )
  const raw: unknown = document.toJS() ?? {}
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ConfigProblem(`${place}: keys and values are expected, such as «vantage: home-edge».`)
  const tree = raw as Record<string, unknown>
  const origins = originsOf(structuredClone(tree), overrides, found?.path, sources.home)
  for (const { path, text, from } of overrides) {
    try {
      set(tree, path, parse(text) as unknown)
    } catch {
      throw new ConfigProblem(`${from}: ${path.join('.')}: «${text}» is no YAML value. Put it in quotes.`)
    }
  }
  const checked = configSchema([...rules, ...(sources.own ?? [])]).safeParse(tree)
  if (!checked.success) {
    const problems = checked.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
      return paths.map((path) => {
        const override = overrides.findLast((o) => o.path.every((step, i) => path[i] === undefined || step === String(path[i])))
        const node = nodeAt(document, path)
        const where = override?.from ?? (node === undefined ? place : at(node))
        return `${where}: ${path.join('.') || 'top level'}: ${issue.code === 'unrecognized_keys' ? unknown(path) : inWords(issue.message)}`
      })
    })
    throw new ConfigProblem(`${problems.join('\n')}\nSee docs/interfaces.md §2 for the keys.`)
  }
  return { config: withHome(checked.data as Config, sources.home), file: found?.path, origins }
}

const MOST_PROBLEMS = 100

/** What is said of a key that the schema does not have. */
function unknown(path: readonly PropertyKey[]): string {
  if (path[0] === 'rules' && path.length === 2) return 'there is no such rule; homeward rules list shows them'
  if (path[0] === 'rules' && path[2] === 'thresholds')
    return `the rule has no such threshold; homeward rules show ${String(path[1])} lists them`
  return 'there is no such key'
}

/** Offset of the value at a path, or of the nearest key above it that is there. */
function nodeAt(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return node.range[0] as number
  }
  return undefined
}

function originsOf(tree: unknown, overrides: readonly Override[], file: string | undefined, home: readonly string[]): Map<string, string> {
  const origins = new Map<string, string>()
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    else if (path.length > 0) origins.set(path.join('.'), file ?? 'default')
  }
  walk(tree, [])
  for (const { path, from } of overrides) origins.set(path.join('.'), from)
  if (home.length > 0) origins.set('home.plmns', '--home')
  return origins
}

function withHome(config: Config, plmns: readonly string[]): Config {
  for (const plmn of plmns)
    if (!/^\d{5,6}$/.test(plmn)) throw new ConfigProblem(`--home: «${plmn}» is no PLMN code. Give MCC and MNC, such as 310410.`)
  return plmns.length === 0 ? config : { ...config, home: { ...config.home, plmns } }
}

async function findFile(path: string | undefined): Promise<{ path: string; text: string } | undefined> {
  if (path !== undefined) {
    try {
      return { path, text: await readFile(path, 'utf8') }
    } catch {
      throw new ConfigProblem(`the configuration «${path}» cannot be read. Check the name and the permission.`)
    }
  }
  for (const place of ['homeward.yaml', join(homedir(), '.config', 'homeward', 'homeward.yaml'), '/etc/homeward/homeward.yaml']) {
    const text = await readFile(place, 'utf8').catch(() => undefined)
    if (text !== undefined) return { path: place, text }
  }
  return undefined
}

/** One key set over the file; `from` says by what. */
interface Override {
  readonly path: readonly string[]
  readonly text: string
  readonly from: string
}

function fromEnv(env: ConfigSources['env']): Override[] {
  return Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('HOMEWARD_') && name.includes('__') && value !== undefined
      ? [{ path: name.slice('HOMEWARD_'.length).toLowerCase().split('__'), text: value, from: name }]
      : [],
  )
}

function fromSet(text: string): Override {
  const cut = text.indexOf('=')
  if (cut < 1) throw new ConfigProblem(`--set «${text}»: write it as name=value, such as vantage=home-edge.`)
  return { path: text.slice(0, cut).split('.'), text: text.slice(cut + 1), from: '--set' }
}

function set(tree: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = tree
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(at, step) ? at[step] : undefined
    const inner = typeof next === 'object' && next !== null && !Array.isArray(next) ? (next as Record<string, unknown>) : {}
    Object.defineProperty(at, step, { value: inner, writable: true, enumerable: true, configurable: true })
    at = inner
  }
  Object.defineProperty(at, path[path.length - 1] ?? '', { value, writable: true, enumerable: true, configurable: true })
}
