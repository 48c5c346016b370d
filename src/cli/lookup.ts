/** `homeward lookup`: what is known of an address. */
import { type Command, Option } from 'commander'
import { type LookupAnswer, lookup } from '../intel/index.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem } from './exit.js'

interface LookupOptions {
  readonly plan?: 'e164' | 'e214' | 'e212'
  readonly format: 'text' | 'json'
}

export function lookupCommand(program: Command): void {
  program
    .command('lookup')
    .description('say what is known of a global title, IMSI, MSISDN, PLMN, realm, host, point code or IP address, and who says so')
    .argument('[ADDRESS...]', 'addresses; a phone number with +')
    .addOption(new Option('--plan <plan>', 'how to read digits').choices(['e164', 'e214', 'e212']))
    .addOption(new Option('-f, --format <format>', 'form of the output').choices(['text', 'json']).default('text'))
    .action((addresses: string[], options: LookupOptions) => {
      if (addresses.length === 0) throw new UsageProblem('no address given. Try: homeward lookup +12462501234')
      for (const address of addresses) {
        const answer = lookup(address, options.plan === undefined ? {} : { plan: options.plan })
        process.stdout.write(options.format === 'json' ? `${JSON.stringify(answer)}\n` : text(answer))
      }
      process.exitCode = Exit.done
    })
}

function text(answer: LookupAnswer): string {
  const lines = [`${answer.input}: ${answer.kind}`]
  for (const { field, value, source } of answer.says) lines.push(`  ${field.padEnd(12)} ${value}  (${source})`)
  for (const doubt of answer.doubts) lines.push(`  doubt: ${doubt}`)
  return `${lines.map(plain).join('\n')}\n`
}
