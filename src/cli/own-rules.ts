/** `--rules DIR`: rules of the user, loaded at start. */
import type { Command } from 'commander'
import { rules } from '../../rules/index.js'
import type { Detector } from '../detect/author.js'
import { loadOwnRules, noOwnRules, OwnRulesProblem } from '../pipeline/own-rules.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem } from './exit.js'
import { say } from './output.js'

export interface RulesOptions {
  readonly rules?: string
}

export function rulesOption(command: Command): Command {
  return command.option('--rules <dir>', 'folder of your own rules (TypeScript, JavaScript): trusted code, run with your rights')
}

/** The user’s rules, and how the run ends because of them. */
export interface Own {
  readonly detectors: readonly Detector[]
  /** Usage when a rule was wrong, at start or later. */
  readonly code: () => number
}

/** Loads them. What is wrong with a rule is said, and the others go on. */
export async function ownRulesOf({ rules: folder }: RulesOptions, quiet = false): Promise<Own> {
  let wrong = 0
  const tell = (problem: string, end: string): void => {
    wrong++
    say(plain(`homeward: ${problem}${end}`))
  }
  const { detectors, problems } =
    folder === undefined
      ? noOwnRules
      : await loadOwnRules(
          folder,
          rules.map((r) => r.id),
          (problem) => tell(problem, ': from here on it claims nothing.'),
        ).catch((error: unknown) => {
          if (error instanceof OwnRulesProblem) throw new UsageProblem(plain(error.message))
          throw error
        })
  for (const problem of problems) tell(problem, '. The rule is left out.')
  if (folder !== undefined && !quiet)
    say(plain(`homeward: ${detectors.length} of your rules from ${folder}: trusted code, which runs with your rights.`))
  return { detectors, code: () => (wrong === 0 ? Exit.done : Exit.usage) }
}
