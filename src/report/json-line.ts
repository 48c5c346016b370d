/**
 * A record as one line of JSON. What others wrote into names may hold characters that some readers take for the end of a line (U+0085, U+2028), that
 * command a terminal (U+009B), or that turn the writing direction: they are escaped, which JSON reads back as they were.
 */
export function jsonLine(value: unknown): string {
  const line = JSON.stringify(value)
  return /[^ -~]/.test(line) ? line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, escaped) : line
}

/** By code unit: a character beyond the first plane is two escapes. */
function escaped(character: string): string {
  let text = ''
  for (let i = 0; i < character.length; i++) text += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
  return text
}
