/**
 * Configuration: one YAML file, `--set a.b=c` and environment `HOMEWARD_A__B` over it, one schema that names what is wrong with its place.
 * Loaded only when there is something to load: zod and yaml cost start-up time.
 */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface LinkConfig {
  readonly name: string
  readonly side: 'external' | 'internal'
  readonly ips?: readonly string[] | undefined
  readonly vlans?: readonly number[] | undefined
  readonly point_codes?: readonly string[] | undefined
  readonly interfaces?: readonly number[] | undefined
}

export interface Config {
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
  readonly agreements: readonly { readonly partner: string; readonly procedures: readonly string[] }[]
  readonly home_routing: boolean
  /** keep_text: texts of short messages and USSD may be shown where identifiers are (docs/decisions/0006-text-of-messages.md). */
  readonly sms: { readonly keep_text: boolean }
}

export const noConfig: Config = {
  home: { plmns: [], countries: [], global_titles: [], realms: [], point_codes: [], families: [] },
  vantage: 'unknown',
  links: [],
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
}

export interface LoadedConfig {
  readonly config: Config
  /** The file that was read; undefined when there is none. */
  readonly file: string | undefined
}

/** The configuration of a run. Throws ConfigProblem. */
export async function loadConfig(sources: ConfigSources): Promise<LoadedConfig> {
  const found = await findFile(sources.file)
  const overrides = [...fromEnv(sources.env), ...sources.set.map(fromSet)]
  if (found === undefined && overrides.length === 0) return { config: withHome(noConfig, sources.home), file: undefined }
  const [{ parse }, { configSchema }] = await Promise.all([import('yaml'), import('./config-schema.js')])
  let raw: unknown = {}
  if (found !== undefined) {
    try {
      raw = parse(found.text) ?? {}
    } catch (error) {
      throw new ConfigProblem(
        `${found.path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}. Mend the YAML there.`,
      )
    }
  }
  const place = found?.path ?? 'configuration'
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new ConfigProblem(`${place}: keys and values are expected, such as «vantage: home-edge».`)
  const tree = raw as Record<string, unknown>
  for (const [path, text] of overrides) set(tree, path, parse(text) as unknown)
  const checked = configSchema.safeParse(tree)
  if (!checked.success) {
    const lines = checked.error.issues.slice(0, 10).map((issue) => `${place}: ${issue.path.join('.') || 'top level'}: ${issue.message}`)
    throw new ConfigProblem(`${lines.join('\n')}\nSee docs/interfaces.md §2 for the keys.`)
  }
  return { config: withHome(checked.data as Config, sources.home), file: found?.path }
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

function fromEnv(env: ConfigSources['env']): [string[], string][] {
  return Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('HOMEWARD_') && name.includes('__') && value !== undefined
      ? [[name.slice('HOMEWARD_'.length).toLowerCase().split('__'), value] satisfies [string[], string]]
      : [],
  )
}

function fromSet(text: string): [string[], string] {
  const cut = text.indexOf('=')
  if (cut < 1) throw new ConfigProblem(`--set «${text}»: write it as name=value, such as vantage=home-edge.`)
  return [text.slice(0, cut).split('.'), text.slice(cut + 1)]
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
