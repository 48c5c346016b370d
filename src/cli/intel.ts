/** `homeward intel`: the user's intelligence (import, diff, list, export, remove, undo) and what the public part covers. */
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import {
  base,
  diffOf,
  type Fact,
  type FactSet,
  type ImportType,
  importTypes,
  type IntelDiff,
  layerOf,
  tableColumns,
  tableTypes,
} from '../intel/index.js'
import { type IntelStore, readIntelFile } from '../pipeline/intel-store.js'
import { plain } from '../report/masking.js'
import { Exit, UsageProblem } from './exit.js'
import { dataOption, type DataOptions as FolderOptions, storeOf, usable } from './intelligence.js'
import { learnedCommand } from './learned.js'
import { formatOption } from './options.js'
import { say } from './output.js'

interface DataOptions extends FolderOptions {
  readonly format: 'text' | 'json'
}

interface ImportOptions extends DataOptions {
  readonly as: ImportType
  readonly name?: string
  readonly verified?: true
}

const SHOWN = 20

const write = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

export function intelCommand(program: Command): void {
  const command = program
    .command('intel')
    .description('your own intelligence: import, diff, list, export, remove, undo; what the public part covers')
  importOptions(command.command('import'))
    .description('read a file and let its facts apply; a file of the same name is replaced')
    .action((file: string, options: ImportOptions) => importFile(file, options))
  importOptions(command.command('diff'))
    .description('say what an import would change, and change nothing')
    .action((file: string, options: ImportOptions) => diffFile(file, options))
  dataOptions(command.command('list')).description('what was imported').action(list)
  dataOptions(command.command('undo')).description('take the last import or removal back').action(undo)
  dataOptions(command.command('remove').argument('<NAME>')).description('let the facts of one import no longer apply').action(remove)
  dataOptions(command.command('export').argument('[NAME]'))
    .description('print imported facts as a table that can be imported again (--as facts), or as JSON lines')
    .action(exportFacts)
  dataOptions(command.command('coverage')).description('what the public part knows: counts, sources, version').action(coverage)
  learnedCommand(command)
  command
    .command('template')
    .description('print the columns of a table')
    .argument('<TYPE>')
    .action((type: string) => {
      const known = tableTypes.find((one) => one === type)
      if (known === undefined) throw new UsageProblem(`no table «${type}»: one of ${tableTypes.join(', ')}`)
      write(tableColumns(known).join(','))
    })
}

function dataOptions(command: Command): Command {
  return dataOption(command).addOption(formatOption(['text', 'json']))
}

function importOptions(command: Command): Command {
  return dataOptions(command)
    .argument('<FILE>')
    .addOption(new Option('--as <type>', 'what the file is').choices(importTypes).makeOptionMandatory())
    .option('--name <name>', 'name under which it is kept and replaced (else the file’s)')
    .option('--verified', 'you checked it: it is believed before IR.21 and other lists')
}

/** The facts of a file; its problems go to stderr with their lines. */
async function readFile(file: string, options: ImportOptions): Promise<FactSet> {
  const { facts, problems, notes } = await readIntelFile(file, options.as)
  for (const { line, says } of notes) say(plain(`${file}:${line}: note: ${says}`))
  for (const { line, says } of problems) say(plain(`${file}:${line}: ${says}`))
  if (problems.length > 0)
    throw new UsageProblem(`«${plain(file)}» was not imported: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}`)
  if (facts.length === 0) throw new UsageProblem(`«${plain(file)}» says nothing: no fact was found in it`)
  const layer = options.verified === true ? 'verified' : layerOf(options.as)
  return { source: options.name ?? basename(file), type: options.as, layer, facts }
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const set = await readFile(file, options)
  kept(() => {
    const store = storeOf(options)
    const changes = changesOf(store, set)
    const head = store.import(set, new Date().toISOString())
    if (options.format === 'json')
      return write(JSON.stringify({ imported: head, added: changes.added.length, removed: changes.removed.length }))
    write(
      plain(
        `«${head.source}»: ${head.facts} facts apply (${changes.added.length} new, ${changes.removed.length} gone). Take it back: homeward intel undo`,
      ),
    )
  })
}

async function diffFile(file: string, options: ImportOptions): Promise<void> {
  const set = await readFile(file, options)
  kept(() => {
    const changes = changesOf(storeOf(options), set)
    if (options.format === 'json') return write(JSON.stringify(changes))
    writeDiff(changes)
  })
}

function changesOf(store: IntelStore, set: FactSet): IntelDiff {
  return diffOf(store.set(set.source), set, { before: store.overlay(), after: store.with(set) })
}

function writeDiff(changes: IntelDiff): void {
  const some = (facts: readonly Fact[], sign: string): void => {
    for (const fact of facts.slice(0, SHOWN)) write(plain(`${sign} ${factText(fact)}`))
    if (facts.length > SHOWN) write(`${sign} … and ${facts.length - SHOWN} more`)
  }
  some(changes.removed, '-')
  some(changes.added, '+')
  for (const { address, at, before, after } of changes.answers.slice(0, SHOWN))
    for (const line of [`${address}${at === undefined ? '' : ` at ${at}`}`, `    was: ${before}`, `    now: ${after}`]) write(plain(line))
  const more = Math.max(0, changes.answers.length - SHOWN) + changes.unasked
  write(
    `${changes.added.length} facts new, ${changes.removed.length} gone, ${changes.unchanged} unchanged; ${changes.answers.length} answers change` +
      (more === 0 ? '' : ` (${more} not shown or not asked)`),
  )
}

function factText({ subject, says, from, until, confidence }: Fact): string {
  const span = from === undefined && until === undefined ? '' : ` ${from ?? '…'} to ${until ?? '…'}`
  const said = Object.entries(says).map(([field, value]) => `${field} «${value}»`)
  return `${subject.plan} ${subject.key}: ${said.join(', ')}${span} (${confidence} %)`
}

function list(options: DataOptions): void {
  kept(() => {
    const heads = storeOf(options).list()
    if (options.format === 'json') for (const head of heads) write(JSON.stringify(head))
    else if (heads.length === 0) say('nothing was imported yet. homeward intel import FILE --as TYPE')
    else
      for (const { source, type, layer, facts, imported } of heads)
        write(plain(`${source.padEnd(30)} ${type.padEnd(12)} ${layer.padEnd(9)} ${String(facts).padStart(8)} facts  ${imported}`))
  })
}

function undo(options: DataOptions): void {
  kept(() => {
    const step = storeOf(options).undo()
    if (step === undefined) throw new UsageProblem('nothing to undo')
    write(options.format === 'json' ? JSON.stringify({ undone: step }) : plain(`taken back: ${step.did} of «${step.source}» at ${step.at}`))
  })
}

function remove(name: string, options: DataOptions): void {
  kept(() => {
    const head = storeOf(options).remove(name, new Date().toISOString())
    if (head === undefined) throw new UsageProblem(`no import «${name}». homeward intel list shows them`)
    write(
      options.format === 'json'
        ? JSON.stringify({ removed: head })
        : plain(`«${head.source}»: ${head.facts} facts no longer apply. Take it back: homeward intel undo`),
    )
  })
}

const exported = ['plan', 'key', 'field', 'value', 'verified', 'from', 'until', 'confidence', 'evidence'] as const

function exportFacts(name: string | undefined, options: DataOptions): void {
  kept(() => {
    const { sets } = storeOf(options).overlay()
    const wanted = name === undefined ? sets : sets.filter(({ source }) => source === name)
    if (name !== undefined && wanted.length === 0) throw new UsageProblem(`no import «${name}». homeward intel list shows them`)
    if (options.format === 'text') write(exported.join(','))
    for (const set of wanted)
      for (const fact of set.facts) {
        if (options.format === 'json') write(JSON.stringify({ source: set.source, layer: fact.layer ?? set.layer, ...fact }))
        else for (const line of csvLines(fact, set)) write(line)
      }
  })
}

function csvLines(fact: Fact, set: FactSet): string[] {
  const verified = (fact.layer ?? set.layer) === 'verified' ? 'yes' : 'no'
  const { plan, key } = fact.subject
  const written = plan === 'pc' ? `pc:${key}` : key
  return Object.entries(fact.says).map(([field, value]) =>
    [plan, written, field, value, verified, fact.from, fact.until, String(fact.confidence), fact.evidence]
      .map((cell) => csvCell(cell ?? ''))
      .join(','),
  )
}

function csvCell(text: string): string {
  return /[",\r\n#]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function coverage(options: DataOptions): void {
  kept(() => {
    const { version, counts, sources } = base().header
    const imported = storeOf(options).list()
    if (options.format === 'json') return write(JSON.stringify({ version, counts, sources, imported }))
    write(`public part, version ${version}`)
    for (const [name, count] of Object.entries(counts)) write(`  ${name.padEnd(15)} ${String(count).padStart(6)}`)
    for (const { id, name, edition, licence } of sources) write(`  ${id.padEnd(24)} ${edition.padEnd(12)} ${name} (${licence})`)
    write(`imported: ${imported.length} files, ${imported.reduce((sum, { facts }) => sum + facts, 0)} facts`)
  })
}

function kept(step: () => void): void {
  usable(step)
  process.exitCode = Exit.done
}
