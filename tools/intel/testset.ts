/**
 * How well public data know the holders of published titles: `npm run testset -- FILE`. The file is a table of titles with what is expected of them, for
 * evaluation only; it is no part of this repository. Columns: gt, operator_expected, iso2_expected, mccmnc, iso2_answer, operator_answer, verdict.
 * The country of a title is that of its number (`iso2_answer`): two nodes of a group stand elsewhere. Ends with 1 when less is right than was before.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookup } from '../../src/intel/index.js'

const LEAST_OPERATORS = 77
const MOST_WRONG = 1

export interface TestsetFigures {
  readonly titles: number
  readonly countries: number
  readonly answered: number
  readonly operators: number
  /** Rows that the file marks as known under a later name. */
  readonly renamed: number
  /** One line for each title that is not right. */
  readonly lines: readonly string[]
}

/** The file beside the corpus, as the project keeps it; undefined when it is not there. */
export function testsetFile(given: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  const path = given ?? join(env['HOMEWARD_CORPUS'] ?? '../shared/corpus', '..', 'reference', 'numbering', 'gt-testset.csv')
  return existsSync(path) ? path : undefined
}

export function measureTestset(csv: string): TestsetFigures {
  const rows = csv.trim().split('\n').slice(1)
  const figures = { titles: rows.length, countries: 0, answered: 0, operators: 0, renamed: 0, lines: [] as string[] }
  for (const row of rows) {
    const [gt = '', expected = '', , , country = '', , verdict] = row.split(',')
    const { says } = lookup(`+${gt}`)
    const value = (field: string): string | undefined => says.find((claim) => claim.field === field)?.value
    const operator = value('operator')
    if (value('country') === country) figures.countries++
    else figures.lines.push(`country  +${gt}: ${value('country')}, expected ${country}`)
    if (operator !== undefined) figures.answered++
    if (operator !== undefined && sameName(expected, operator)) figures.operators++
    else {
      const renamed = verdict === 'match-after-rename' && operator !== undefined
      if (renamed) figures.renamed++
      figures.lines.push(
        `${operator === undefined ? 'missing' : renamed ? 'renamed' : 'wrong  '}  +${gt}: ${operator ?? '–'}, expected ${expected}`,
      )
    }
  }
  return figures
}

/** Titles whose operator is neither right nor a later name. */
export function wrongOf({ answered, operators, renamed }: TestsetFigures): number {
  return answered - operators - renamed
}

/** A common word of both names, or the spelling of a brand. */
function sameName(expected: string, holder: string): boolean {
  const words = (name: string): string[] =>
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]{2,}/g) ?? []
  const other = words(holder)
  return words(expected).some((word) => other.includes(word))
}

if (process.argv[1]?.endsWith('testset.ts') === true) {
  const file = testsetFile(process.argv[2], process.env)
  if (file === undefined) {
    process.stderr.write('no test set: npm run testset -- gt-testset.csv, or set HOMEWARD_CORPUS\n')
    process.exit(2)
  }
  const figures = measureTestset(readFileSync(file, 'utf8'))
  for (const line of figures.lines) process.stdout.write(`${line}\n`)
  const { titles, countries, answered, operators, renamed } = figures
  process.stdout.write(
    `country right for ${countries} of ${titles}; operator answered for ${answered}: ${operators} right, ${renamed} under a later name, ${wrongOf(figures)} wrong\n`,
  )
  const good = countries === titles && operators >= LEAST_OPERATORS && wrongOf(figures) <= MOST_WRONG
  process.exitCode = good ? 0 : 1
}
