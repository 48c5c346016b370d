/** A strict reader of our own HTML for tests: every element closed, every attribute quoted, nothing guessed. */

export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

const EMPTY = new Set(['meta', 'br', 'hr', 'img', 'input', 'link'])
/** Drawings may end an element in itself; only SVG reads `/>` so. */
const SVG = new Set(['path', 'circle', 'rect'])

/** All elements in order. Throws at the first thing that is not well formed. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const open: string[] = []
  let rest = html.replace(/^<!doctype html>/, '')
  while (rest !== '') {
    const at = rest.indexOf('<')
    const text = at < 0 ? rest : rest.slice(0, at)
    if (open.at(-1) !== 'style' && (text.includes('>') || /&(?!(amp|lt|gt|quot|#39);)/.test(text)))
      throw new Error(`unescaped text: ${text.slice(0, 80)}`)
    if (at < 0) break
    rest = rest.slice(at)
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/.exec(rest)
    if (tag === null) throw new Error(`not a tag: ${rest.slice(0, 80)}`)
    const [whole, slash, name = '', attributes = '', self] = tag
    rest = rest.slice(whole.length)
    if (slash === '/') {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> closes <${last}>`)
      continue
    }
    const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map((m) => [m[1] ?? '', m[2] ?? ''] as const)
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice: ${whole.slice(0, 80)}`)
    found.push({ name, attributes: new Map(pairs) })
    if (self === '/' && !SVG.has(name)) throw new Error(`<${name}/> does not end itself in HTML`)
    if (self !== '/' && !EMPTY.has(name)) open.push(name)
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`)
  return found
}
