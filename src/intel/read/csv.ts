/**
 * CSV after RFC 4180: comma, double quotes, one header line; lines that begin with # and empty lines are left out. Strict: a quote where none may be, a row that
 * is too long or too short, an unknown or doubled column are problems with their line.
 */
import type { Findings } from './problem.js'

export interface CsvRow {
  readonly line: number
  /** By column name; absent where the cell is empty. */
  readonly cells: ReadonlyMap<string, string>
}

const MAX_CELL = 4096
const MAX_COLUMNS = 64

/** Rows of a table whose columns are known. `required` columns must be in the header. */
export function readCsv(text: string, columns: readonly string[], required: readonly string[], findings: Findings): CsvRow[] {
  const rows: CsvRow[] = []
  let header: readonly string[] | undefined
  for (const { line, cells } of records(text.startsWith('\uFEFF') ? text.slice(1) : text, findings)) {
    if (header === undefined) {
      header = headerOf(cells, line, columns, required, findings)
      if (header === undefined) return []
      continue
    }
    if (cells.length !== header.length) {
      findings.problem(line, `${cells.length} cells, the header has ${header.length}: quote a cell that holds a comma`)
      continue
    }
    const named = new Map<string, string>()
    for (const [i, cell] of cells.entries()) if (cell !== '') named.set(header[i] ?? '', cell)
    rows.push({ line, cells: named })
  }
  if (header === undefined && !findings.failed)
    findings.problem(1, `the file is empty: its first line names the columns, such as ${required.join(',')}`)
  return rows
}

function headerOf(
  cells: readonly string[],
  line: number,
  columns: readonly string[],
  required: readonly string[],
  findings: Findings,
): readonly string[] | undefined {
  const names = cells.map((cell) => cell.toLowerCase())
  for (const [i, name] of names.entries()) {
    if (!columns.includes(name)) findings.problem(line, `no column «${name}» is known here: columns are ${columns.join(', ')}`)
    else if (names.indexOf(name) !== i) findings.problem(line, `the column «${name}» is there twice`)
  }
  for (const name of required) if (!names.includes(name)) findings.problem(line, `the column «${name}» is missing`)
  return findings.failed ? undefined : names
}

function* records(text: string, findings: Findings): Generator<{ readonly line: number; readonly cells: string[] }> {
  let line = 1
  let at = 0
  while (at < text.length) {
    const first = line
    if (text[at] === '#' || text[at] === '\n' || text[at] === '\r') {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end + 1
      line++
      continue
    }
    const cells: string[] = []
    let more = true
    while (more) {
      const quoted = text[at] === '"'
      const end = quoted ? closing(text, at) : plainEnd(text, at)
      if (end < 0) {
        findings.problem(first, 'a quoted cell that begins here has no end')
        return
      }
      const raw = quoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end)
      if (!quoted && raw.includes('"')) findings.problem(line, `«${raw.slice(0, 40)}»: a quote in a cell that is not quoted`)
      if (raw.length > MAX_CELL) findings.problem(line, `a cell is longer than ${MAX_CELL} characters`)
      if (cells.length < MAX_COLUMNS) cells.push(raw.trim())
      for (const c of text.slice(at, end)) if (c === '\n') line++
      at = quoted ? end + 1 : end
      if (text[at] === '\r' && text[at + 1] === '\n') at++
      more = text[at] === ','
      if (!more && at < text.length && text[at] !== '\n') {
        findings.problem(line, 'text after a closing quote')
        const next = text.indexOf('\n', at)
        at = next < 0 ? text.length : next
      }
      at++
    }
    line++
    yield { line: first, cells }
  }
}

function closing(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') continue
    if (text[i + 1] === '"') i++
    else return i
  }
  return -1
}

function plainEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const c = text[i]
    if (c === ',' || c === '\n' || (c === '\r' && text[i + 1] === '\n')) return i
  }
  return text.length
}
