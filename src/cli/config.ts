/** Options of commands that take a configuration, and `homeward config`. */
import { type Command, Option } from 'commander'
import { ConfigProblem, loadConfig, type LoadedConfig } from '../pipeline/config.js'
import { UsageProblem } from './exit.js'
import { collect } from './options.js'

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

/** The configuration of a run; what is wrong with it is a usage problem. */
export async function configOf(options: ConfigOptions): Promise<LoadedConfig> {
  try {
    const home = options.home === undefined ? [] : options.home.split(',').map((p) => p.trim())
    return await loadConfig({ file: options.config, set: options.set ?? [], home, env: process.env })
  } catch (error) {
    if (error instanceof ConfigProblem) throw new UsageProblem(error.message)
    throw error
  }
}

export function configCommand(program: Command): void {
  const config = program.command('config').description('check or print the configuration')
  configOptions(config.command('check'))
    .description('say whether the configuration is right')
    .action(async (options: ConfigOptions) => {
      const { file } = await configOf(options)
      process.stdout.write(`${file ?? 'no configuration file; the defaults'}: right\n`)
    })
  configOptions(config.command('dump'))
    .description('print the configuration as it applies, as JSON')
    .action(async (options: ConfigOptions) => {
      const { config: loaded } = await configOf(options)
      process.stdout.write(`${JSON.stringify(loaded, null, 2)}\n`)
    })
}
