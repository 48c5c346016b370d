#!/usr/bin/env node
/** The command `homeward`. One file per command; this one knows them all and turns what goes wrong into a sentence and an exit code. */
import { Command, CommanderError } from 'commander'
import { analyzeCommand } from './analyze.js'
import { anonymiseCommand } from './anonymise.js'
import { completionCommand } from './completion.js'
import { configCommand } from './config.js'
import { decodeCommand } from './decode.js'
import { doctorCommand } from './doctor.js'
import { evaluateCommand } from './evaluate.js'
import { Exit, UsageProblem } from './exit.js'
import { intelCommand } from './intel.js'
import { lookupCommand } from './lookup.js'
import { endQuietlyOnClosedPipe, say } from './output.js'
import { rulesCommand } from './rules.js'
import { synthCommand } from './synth.js'
import { transactionsCommand } from './transactions.js'
import { version } from './version.js'

const program = new Command('homeward')
  .description('Mobile-signalling threat intelligence: who asked where whose phone is, and did they get an answer.')
  .version(version)
  .showHelpAfterError('(homeward COMMAND --help shows what there is)')
  .enablePositionalOptions()

analyzeCommand(program)
decodeCommand(program)
transactionsCommand(program)
evaluateCommand(program)
anonymiseCommand(program)
lookupCommand(program)
synthCommand(program)
intelCommand(program)
rulesCommand(program)
configCommand(program)
doctorCommand(program)
completionCommand(program)

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
  } else {
    say(`homeward: internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    process.exitCode = Exit.internal
  }
}
