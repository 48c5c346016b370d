/** Options of commands that take a configuration, and `homeward config`. */
import { type Command, Option } from 'commander'
import type { Detector } from '../detect/author.js'
import { momentOf } from '../intel/index.js'
import { ConfigProblem, loadConfig, type LoadedConfig } from '../pipeline/config.js'
import { UsageProblem } from './exit.js'
import { plain } from '../report/masking.js'
import { collect, formatOption } from './options.js'
import { ownRulesOf, type RulesOptions, rulesOption } from './own-rules.js'

export interface ConfigOptions {
  readonly config?: string
  readonly set?: readonly string[]
  readonly home?: string
}

export function configOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration (else ./homeward.yaml, the user’s, the system’s)')
    .addOption(new Option('--set <name=value>', 'one key of the configuration, such as vantage=home-edge').argParser(collect))
    .option('--home <plmns>', 'networks that we protect: PLMN codes with commas, such as 310410,310260')
}

/** The configuration of a run; what is wrong with it is a usage problem. `own`: rules of the user, which it may name. */
export async function configOf(options: ConfigOptions, own: readonly Detector[] = []): Promise<LoadedConfig> {
  try {
    const home = options.home === undefined ? [] : options.home.split(',').map((p) => p.trim())
    return await loadConfig({ file: options.config, set: options.set ?? [], home, env: process.env, own })
  } catch (error) {
    if (error instanceof ConfigProblem) throw new UsageProblem(error.message.split('\n').map(plain).join('\n'))
    throw error
  }
}

export function configCommand(program: Command): void {
  const config = program.command('config').description('check or print the configuration, or its schema')
  rulesOption(configOptions(config.command('check')))
    .description('say whether the configuration is right')
    .action(async (options: ConfigOptions & RulesOptions) => {
      const own = await ownRulesOf(options)
      const { config: loaded, file } = await configOf(options, own.detectors)
      process.exitCode = own.code()
      process.stdout.write(`${file ?? 'no configuration file; the defaults'}: right\n`)
      const now = Date.now() * 1000
      for (const kind of ['suppressions', 'exceptions'] as const)
        for (const [i, { owner, reason, until }] of loaded[kind].entries())
          if ((momentOf(until) ?? now) <= now)
            process.stdout.write(
              `${plain(`${kind}.${i} has expired on ${until}: ${reason} (${owner}). Renew it with its owner, or take it out.`)}\n`,
            )
    })
  rulesOption(configOptions(config.command('dump')))
    .description('print the configuration as it applies, and where each value comes from')
    .addOption(formatOption(['yaml', 'json']))
    .action(async (options: ConfigOptions & RulesOptions & { readonly format: 'yaml' | 'json' }) => {
      const own = await ownRulesOf(options)
      const { config: loaded, origins } = await configOf(options, own.detectors)
      process.exitCode = own.code()
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify({ config: loaded, origins: Object.fromEntries(origins) }, null, 2)}\n`)
        return
      }
      const { Document, isMap, isScalar } = await import('yaml')
      const document = new Document(loaded)
      const note = (map: unknown, path: readonly string[]): void => {
        if (!isMap(map)) return
        for (const { key, value } of map.items) {
          const here = [...path, String(isScalar(key) ? key.value : key)]
          if (isMap(value)) note(value, here)
          else if (isScalar(key)) key.commentBefore = ` ${plain(origins.get(here.join('.')) ?? 'default')}`
        }
      }
      note(document.contents, [])
      process.stdout.write(document.toString({ lineWidth: 0 }))
    })
  config
    .command('schema')
    .description('print the JSON Schema (2020-12) of the configuration')
    .action(async () => {
      const [{ z }, { configSchema }, { rules }] = await Promise.all([
        import('zod'),
        import('../pipeline/config-schema.js'),
        import('../../rules/index.js'),
      ])
      const schema = z.toJSONSchema(configSchema(rules), { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
      process.stdout.write(`${JSON.stringify({ title: 'Homeward configuration', ...schema }, null, 2)}\n`)
    })
}
