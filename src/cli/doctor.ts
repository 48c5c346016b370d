/** `homeward doctor`: what this machine has, what is missing, and how to get it. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { availableParallelism, freemem, totalmem } from 'node:os'
import type { Command } from 'commander'
import { plain } from '../report/masking.js'
import { configOf, type ConfigOptions, configOptions } from './config.js'
import { Exit, UsageProblem } from './exit.js'
import { formatOption } from './options.js'
import { version } from './version.js'

interface Check {
  readonly name: string
  /** `bad`: captures cannot be analysed. `missing`: something optional is not there. */
  readonly state: 'good' | 'missing' | 'bad'
  readonly says: string
  /** What to do about it. */
  readonly next?: string
}

const FACTS = ['countries', 'e164', 'nanp', 'plmn'] as const
const LEAST_NODE = [20, 19] as const
const LEAST_MEMORY = 512 * 2 ** 20

export function doctorCommand(program: Command): void {
  configOptions(program.command('doctor'))
    .description(
      'what this machine has, what is missing, and how to get it; ends with 4 when something optional is missing, 2 when it cannot work',
    )
    .addOption(formatOption(['text', 'json']))
    .action(async (options: ConfigOptions & { readonly format: 'text' | 'json' }) => {
      const checks = [node(), ...tools(), ...FACTS.map(facts), await configuration(options), folder(), memory()]
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify({ homeward: version, cpus: availableParallelism(), checks })}\n`)
      else {
        process.stdout.write(`homeward ${version}, ${availableParallelism()} CPUs\n`)
        for (const c of checks)
          process.stdout.write(
            `${c.state.padEnd(8)} ${c.name.padEnd(16)} ${plain(c.says)}${c.next === undefined ? '' : `\n${' '.repeat(26)}${plain(c.next)}`}\n`,
          )
      }
      const states = checks.map((c) => c.state)
      process.exitCode = states.includes('bad') ? Exit.usage : states.includes('missing') ? Exit.partial : Exit.done
    })
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return {
    name: 'node',
    state: enough ? 'good' : 'bad',
    says: process.versions.node,
    ...(enough ? {} : { next: `install Node ${LEAST_NODE.join('.')} or newer; 24 is recommended` }),
  }
}

/** Programs that are of use beside ours; none is needed to analyse. */
function tools(): Check[] {
  return (
    [
      ['tshark', 'compares our decoding with Wireshark’s'],
      ['dumpcap', 'records live traffic'],
      ['chromium', 'prints reports'],
    ] as const
  ).map(([name, use]) => {
    const ran = spawnSync(name, ['--version'], { encoding: 'utf8', timeout: 10_000 })
    if (ran.error === undefined && ran.status === 0) return { name, state: 'good', says: (ran.stdout.split('\n')[0] ?? '').slice(0, 100) }
    return {
      name,
      state: 'missing',
      says: `not found (optional: ${use})`,
      next: `apt-get install ${name === 'dumpcap' ? 'wireshark-common' : name}`,
    }
  })
}

/** From src/cli or dist/src/cli upwards. */
function facts(name: string): Check {
  for (const up of ['../../facts', '../../../facts']) {
    try {
      const text = readFileSync(new URL(`${up}/${name}/SOURCE.md`, import.meta.url), 'utf8')
      const date = /\b20\d\d-\d\d(?:-\d\d)?\b/.exec(text)?.[0]
      const days = date === undefined ? Number.NaN : Math.floor((Date.now() - Date.parse(date)) / 86_400_000)
      return { name: `facts/${name}`, state: 'good', says: date === undefined ? 'there, without a date' : `of ${date}, ${days} days old` }
    } catch {
      continue // not there: one folder further up
    }
  }
  return { name: `facts/${name}`, state: 'missing', says: 'its SOURCE.md is not there', next: 'unpack or check out Homeward again' }
}

async function configuration(options: ConfigOptions): Promise<Check> {
  try {
    const { file } = await configOf(options)
    return { name: 'configuration', state: 'good', says: file ?? 'none found: the defaults apply, and home networks are inferred' }
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error
    return { name: 'configuration', state: 'bad', says: error.message.replaceAll('\n', '; '), next: 'homeward config check' }
  }
}

function folder(): Check {
  try {
    accessSync('.', constants.W_OK)
    return { name: 'output folder', state: 'good', says: `${process.cwd()} may be written` }
  } catch {
    return { name: 'output folder', state: 'missing', says: `${process.cwd()} may not be written`, next: 'give -o FILE in another folder' }
  }
}

function memory(): Check {
  const gib = (n: number): string => (n / 2 ** 30).toFixed(1)
  const enough = totalmem() >= LEAST_MEMORY
  return {
    name: 'memory',
    state: enough ? 'good' : 'missing',
    says: `${gib(freemem())} of ${gib(totalmem())} GiB free`,
    ...(enough ? {} : { next: 'large captures want 512 MiB or more: cut them with editcap -c' }),
  }
}
