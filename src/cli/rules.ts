/** `homeward rules`: list, show, test. */
import { type Command } from 'commander'
import { rules } from '../../rules/index.js'
import type { Detector } from '../detect/author.js'
import { thresholdsOf } from '../detect/thresholds.js'
import type { RuleConfig } from '../pipeline/config.js'
import { testRule } from '../pipeline/judge.js'
import { configOf, type ConfigOptions, configOptions } from './config.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem, worst } from './exit.js'
import { formatOption } from './options.js'
import { ownRulesOf, type RulesOptions, rulesOption } from './own-rules.js'

interface FormatOptions {
  readonly format: 'text' | 'json'
}

const write = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

function find(id: string, all: readonly Detector[]): Detector {
  const found = all.find((r) => r.id === id)
  if (found === undefined) throw new UsageProblem(`no rule «${id}». \`homeward rules list\` shows them.`)
  return found
}

/** Mode and thresholds of a rule as they apply. */
function setFor(r: Detector, given: RuleConfig | undefined) {
  const thresholds = Object.entries(thresholdsOf(r)).map(([name, { value, unit, says }]) => {
    return [name, { value: given?.thresholds[name] ?? value, default: value, unit, says }] as const
  })
  const { mode = 'active' as const, since, until } = given ?? {}
  return {
    mode,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    thresholds: Object.fromEntries(thresholds),
  }
}

const about = (r: Detector): object => ({
  id: r.id,
  kind: r.kind,
  title: r.title,
  threat: r.threat,
  techniques: r.techniques,
  category: r.category,
  severity: r.severity,
  ...(typeof r.confidence === 'number' ? { confidence: r.confidence } : {}),
  response: r.response,
  mappings: r.mappings,
  about: r.about,
})

/** The vectors of a rule, judged. One that cannot be made into octets is an error of who wrote it. */
function vectorsOf(rule: Detector): ReturnType<typeof testRule> {
  try {
    return testRule(rule)
  } catch (error) {
    if (rules.includes(rule)) throw error
    throw new UsageProblem(
      plain(`${rule.id}: a vector cannot be made into messages: ${error instanceof Error ? error.message : String(error)}.`),
    )
  }
}

export function rulesCommand(program: Command): void {
  const command = program.command('rules').description('what is detected: list, show, test')
  rulesOption(command.command('list'))
    .description('all rules')
    .addOption(formatOption(['text', 'json']))
    .action(async ({ format, ...options }: FormatOptions & RulesOptions) => {
      const own = await ownRulesOf(options)
      for (const r of [...rules, ...own.detectors])
        write(
          format === 'json' ? JSON.stringify(about(r)) : `${r.severity.padEnd(9)} ${r.category.padEnd(6)} ${r.id.padEnd(46)} ${r.title}`,
        )
      process.exitCode = own.code()
    })
  rulesOption(configOptions(command.command('show')))
    .argument('<ID>')
    .description('one rule: why, false alarms, blind spots, where to look next, thresholds and mode as configured')
    .addOption(formatOption(['text', 'json']))
    .action(async (id: string, options: FormatOptions & ConfigOptions & RulesOptions) => {
      const own = await ownRulesOf(options)
      const r = find(id, [...rules, ...own.detectors])
      process.exitCode = own.code()
      const given = (await configOf(options, own.detectors)).config.rules[id]
      if (options.format === 'json') return write(JSON.stringify({ ...about(r), ...setFor(r, given) }))
      write(`${r.id}\n${r.title}\n${r.severity}, ${r.category}, catalogue ${r.techniques.join(', ')}\n\nWhy: ${r.about.why}`)
      for (const [title, lines] of [
        ['False alarms', r.about.falseAlarms],
        ['Blind spots', r.about.blindSpots],
        ['Look next', r.about.lookNext],
      ] as const) {
        write(`\n${title}:`)
        for (const line of lines) write(`  · ${line}`)
      }
      const { attack = [], motif = [], fight = [], misp } = r.mappings
      write(`\nRecommended: ${r.response}`)
      write(
        `In other vocabularies (ATT&CK, MoTIF, FiGHT, MISP): ${[...attack, ...motif, ...fight, ...(misp === undefined ? [] : [misp])].join(', ') || 'none'}`,
      )
      const { mode, since, until, thresholds } = setFor(r, given)
      write(`\nMode: ${mode}${since === undefined ? '' : ` since ${since}`}${until === undefined ? '' : ` until ${until}`}`)
      write(`\nThresholds (rules: {${r.id}: {thresholds: {…}}} in the configuration):`)
      const names = Object.entries(thresholds)
      if (names.length === 0) write('  none')
      for (const [name, t] of names)
        write(
          `  ${name} = ${t.value}${t.value === t.default ? '' : ` (${t.default} unless configured)`}  ${t.unit === 'share' ? 'share ' : ''}${t.says}`,
        )
    })
  rulesOption(command.command('test'))
    .argument('[ID]')
    .description('run the vectors of one rule, or of all, through the whole path')
    .action(async (id: string | undefined, options: RulesOptions) => {
      const own = await ownRulesOf(options)
      const all = [...rules, ...own.detectors]
      let failed = 0
      let passed = 0
      for (const rule of id === undefined ? all : [find(id, all)]) {
        for (const result of vectorsOf(rule)) {
          if (result.passed) passed++
          else {
            failed++
            write(
              `failed: ${result.rule}: vector ${result.index + 1} of «${result.kind}» ${result.kind === 'fires' ? 'does not fire' : 'fires'}`,
            )
          }
        }
      }
      write(`${passed} passed, ${failed} failed`)
      process.exitCode = worst([own.code(), failed === 0 ? Exit.done : Exit.internal])
    })
}
