#!/usr/bin/env node
/** The command `homeward`. One file per command; this one knows them all and turns what goes wrong into a sentence and an exit code. */
import { Command, CommanderError } from 'commander'
import { isSetupProblem } from '../model/build-problem.js'
import { setFlags } from '../pipeline/v8-flags.js'
import { Exit, UsageProblem } from './exit.js'
import { endLane, expectLane } from './lanes.js'
import { closeCaptures } from './open-captures.js'
import { endQuietlyOnClosedPipe, say } from './output.js'
import { version } from './version.js'

/** THE list of commands, in the order of the help. */
const commands = {
  analyze: async () => (await import('./analyze.js')).analyzeCommand,
  decode: async () => (await import('./decode.js')).decodeCommand,
  transactions: async () => (await import('./transactions.js')).transactionsCommand,
  evaluate: async () => (await import('./evaluate.js')).evaluateCommand,
  anonymise: async () => (await import('./anonymise.js')).anonymiseCommand,
  lookup: async () => (await import('./lookup.js')).lookupCommand,
  synth: async () => (await import('./synth.js')).synthCommand,
  intel: async () => (await import('./intel.js')).intelCommand,
  rules: async () => (await import('./rules.js')).rulesCommand,
  config: async () => (await import('./config.js')).configCommand,
  doctor: async () => (await import('./doctor.js')).doctorCommand,
  completion: async () => (await import('./completion.js')).completionCommand,
} as const satisfies Record<string, () => Promise<(program: Command) => void>>
const commandNames = Object.keys(commands) as (keyof typeof commands)[]

const program = new Command('homeward')
  .description('Mobile-signalling threat intelligence: who asked where whose phone is, and did they get an answer.')
  .version(version)
  .showHelpAfterError('(homeward COMMAND --help shows what there is)')
  .enablePositionalOptions()

setFlags()
expectLane(process.argv.slice(2))

// A command loads when it is called, all of them for help and completion: loading costs more than most answers.
const called = process.argv[2] ?? ''
const only = Object.hasOwn(commands, called) && called !== 'completion' ? [called as keyof typeof commands] : undefined
const loaded = only ?? (called === '--version' || called === '-V' ? [] : commandNames)
for (const name of loaded) (await commands[name]())(program)

for (const command of [...program.commands, ...program.commands.flatMap((c) => c.commands)])
  command.exitOverride().showHelpAfterError(`(homeward ${command.name()} --help shows what there is)`)
program.exitOverride()

endQuietlyOnClosedPipe()
try {
  await program.parseAsync(process.argv.map((word) => (word === '--json' ? '--format=json' : word)))
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? Exit.done : Exit.usage
  else if (error instanceof UsageProblem) {
    say(`homeward: ${error.message}`)
    process.exitCode = error.exitCode
  } else if (isSetupProblem(error)) {
    say(`homeward: ${error.message}`)
    process.exitCode = Exit.internal
  } else {
    say(`homeward: internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = Exit.internal
  }
} finally {
  await closeCaptures()
  await endLane()
}
