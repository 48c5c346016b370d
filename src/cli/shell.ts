/** A command as a person can type it again in a shell. */

/** Words of a POSIX shell, quoted where it would take them apart. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ')
}
