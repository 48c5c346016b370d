/** `homeward completion`: a completion script for a shell, made from the commands as they are declared. */
import { Argument, type Command } from 'commander'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

/** One command as a shell needs to know it; `path` is '' for the program itself, else words with blanks. */
interface Known {
  readonly path: string
  readonly commands: readonly { readonly name: string; readonly about: string }[]
  readonly options: readonly Choice[]
  /** Words that its first argument may be; files otherwise. */
  readonly words: readonly string[]
  readonly takesFiles: boolean
}

interface Choice {
  readonly names: readonly string[]
  readonly about: string
  readonly takesValue: boolean
  readonly values: readonly string[]
}

export function completionCommand(program: Command): void {
  program
    .command('completion')
    .description('print a completion script: source <(homeward completion bash)')
    .addArgument(new Argument('<SHELL>', 'for which shell').choices(shells))
    .action((shell: Shell) => {
      process.stdout.write(completionScript(program, shell))
    })
}

/** The script for a shell. */
function completionScript(program: Command, shell: Shell): string {
  const known = all(program, '')
  return { bash, zsh, fish }[shell](program.name(), known)
}

function all(command: Command, path: string): Known[] {
  const help = command.createHelp()
  const options = help.visibleOptions(command).map((option) => ({
    names: [option.short, option.long].filter((name): name is string => typeof name === 'string'),
    about: option.description,
    takesValue: option.required || option.optional,
    values: option.argChoices ?? [],
  }))
  // What main.ts accepts as a short form of --format json.
  if (options.some((o) => o.names.includes('--format') && o.values.includes('json')))
    options.push({ names: ['--json'], about: 'short for --format json', takesValue: false, values: [] })
  const commands = help.visibleCommands(command).map((c) => ({ name: c.name(), about: c.description() }))
  const first = command.registeredArguments[0]
  const inner = command.commands.flatMap((c) => all(c, path === '' ? c.name() : `${path} ${c.name()}`))
  return [
    { path, commands, options, words: first?.argChoices ?? [], takesFiles: first !== undefined && first.argChoices === undefined },
    ...inner,
  ]
}

/** A word in single quotes of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function bash(name: string, known: readonly Known[]): string {
  const cases = known.map(({ path, commands, options, words, takesFiles }) => {
    const names = options.flatMap((o) => o.names).join(' ')
    const first = [...commands.map((c) => c.name), ...words].join(' ')
    return `    ${quoted(path)}) options=${quoted(names)}; words=${quoted(first)}; files=${takesFiles ? 1 : 0} ;;`
  })
  const values = known.flatMap(({ path, options }) =>
    options.flatMap((o) =>
      o.values.length === 0
        ? []
        : o.names.map((option) => `    ${quoted(`${path}:${option}`)}) words=${quoted(o.values.join(' '))}; known=1 ;;`),
    ),
  )
  const taking = known.flatMap(({ path, options }) =>
    options.flatMap((o) => (o.takesValue && o.values.length === 0 ? o.names.map((option) => quoted(`${path}:${option}`)) : [])),
  )
  const paths = known.filter(({ path }) => path !== '').map(({ path }) => quoted(path))
  return `# completion of ${name} for bash: source this file, or source <(${name} completion bash)
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="" path="" options="" words="" files=0 known=0 i=1 next
  if (( COMP_CWORD > 0 )); then before="\${COMP_WORDS[COMP_CWORD-1]}"; fi
  while (( i < COMP_CWORD )); do
    next="\${path:+$path }\${COMP_WORDS[i]}"
    case "$next" in
    ${paths.join('|')}) path="$next" ;;
    *) break ;;
    esac
    (( i++ ))
  done
  if [[ $before == = ]] && (( COMP_CWORD > 1 )); then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [[ $current == = ]]; then current=""; fi
  case "$path:$before" in
${values.join('\n')}
    ${taking.join('|')}) COMPREPLY=( $(compgen -f -- "$current") ); return ;;
  esac
  if (( known )); then COMPREPLY=( $(compgen -W "$words" -- "$current") ); return; fi
  case "$path" in
${cases.join('\n')}
  esac
  if [[ $current == -* ]]; then COMPREPLY=( $(compgen -W "$options" -- "$current") ); return; fi
  COMPREPLY=( $(compgen -W "$words" -- "$current") )
  if (( files )); then COMPREPLY+=( $(compgen -f -- "$current") ); fi
}
complete -o filenames -o bashdefault -F _${name} ${name}
`
}

/** Zsh reads the function of bash through its own layer, which describes nothing; so that descriptions show, it has a script of its own. */
function zsh(name: string, known: readonly Known[]): string {
  const described = (word: string, about: string): string => quoted(`${word.replaceAll(':', '\\:')}:${about}`)
  const cases = known.map(({ path, commands, options, words, takesFiles }) => {
    const first = [...commands.map((c) => described(c.name, c.about)), ...words.map((w) => described(w, ''))]
    const names = options.flatMap((o) => o.names.map((option) => described(option, o.about)))
    return `    ${quoted(path)}) words_=(${first.join(' ')}); options_=(${names.join(' ')}); files_=${takesFiles ? 1 : 0} ;;`
  })
  const values = known.flatMap(({ path, options }) =>
    options.flatMap((o) =>
      o.values.length === 0
        ? []
        : o.names.map((option) => `    ${quoted(`${path}:${option}`)}) compadd -- ${o.values.map(quoted).join(' ')}; return ;;`),
    ),
  )
  const taking = known.flatMap(({ path, options }) =>
    options.flatMap((o) => (o.takesValue && o.values.length === 0 ? o.names.map((option) => quoted(`${path}:${option}`)) : [])),
  )
  const paths = known.filter(({ path }) => path !== '').map(({ path }) => quoted(path))
  return `#compdef ${name}
# completion of ${name} for zsh: put this file as _${name} into a folder of fpath, or source <(${name} completion zsh)
_${name}() {
  local path_="" next files_=0 i=2
  local -a words_ options_
  while (( i < CURRENT )); do
    next="\${path_:+$path_ }\${words[i]}"
    case "$next" in
    ${paths.join('|')}) path_="$next" ;;
    *) break ;;
    esac
    (( i++ ))
  done
  case "$path_:\${words[CURRENT-1]}" in
${values.join('\n')}
    ${taking.join('|')}) _files; return ;;
  esac
  case "$path_" in
${cases.join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then _describe option options_; return; fi
  if (( \${#words_} )); then _describe command words_; fi
  if (( files_ )); then _files; fi
}
if [[ \${funcstack[1]} == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

function fish(name: string, known: readonly Known[]): string {
  const lines = [`# completion of ${name} for fish: ${name} completion fish | source`, `complete -c ${name} -f`]
  const text = (s: string): string => `'${s.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  for (const { path, commands, options, words, takesFiles } of known) {
    const steps = path === '' ? [] : path.split(' ')
    const inner = commands.map((c) => c.name)
    // Here: every word of the path was typed, and none of the commands below it.
    const here = [
      ...(steps.length === 0 ? ['__fish_use_subcommand'] : steps.map((step) => `__fish_seen_subcommand_from ${step}`)),
      ...(steps.length > 0 && inner.length > 0 ? [`not __fish_seen_subcommand_from ${inner.join(' ')}`] : []),
    ].join('; and ')
    for (const c of commands) lines.push(`complete -c ${name} -n ${text(here)} -a ${text(c.name)} -d ${text(c.about)}`)
    for (const word of words) lines.push(`complete -c ${name} -n ${text(here)} -a ${text(word)}`)
    if (takesFiles) lines.push(`complete -c ${name} -n ${text(here)} -F`)
    for (const o of options) {
      const flags = o.names.map((option) => (option.startsWith('--') ? `-l ${option.slice(2)}` : `-s ${option.slice(1)}`)).join(' ')
      const value = o.values.length > 0 ? ` -x -a ${text(o.values.join(' '))}` : o.takesValue ? ' -r -F' : ''
      lines.push(`complete -c ${name} -n ${text(here)} ${flags}${value} -d ${text(o.about)}`)
    }
  }
  return `${lines.join('\n')}\n`
}
