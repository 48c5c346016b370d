/**
 * A strict reader of XML 1.0, fed in pieces: elements, text, CDATA. Comments, processing instructions and attributes are passed over. Refused, with the line:
 * document types (so no entity is ever expanded), tags that do not match, text outside the root, depth and sizes beyond the bounds, an end that comes too early.
 * Left out: namespaces (names are given without prefix), attribute values, encodings other than those that the caller has turned into text.
 */

export interface XmlHandler {
  /** An element begins. */
  readonly open: (name: string, line: number) => void
  /** An element ends, with its own text, trimmed. */
  readonly close: (name: string, text: string, line: number) => void
}

export interface XmlProblem {
  readonly line: number
  readonly says: string
}

const MAX_DEPTH = 64
const MAX_TEXT = 65_536
/** A tag, comment or instruction longer than this is none that a person or a program meant. */
const MAX_MARKUP = 1 << 16

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/
const ATTRIBUTES = /^(?:\s+[A-Za-z_:][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/
const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export class XmlReader {
  readonly #handler: XmlHandler
  readonly #names: string[] = []
  readonly #texts: string[] = []
  #rest = ''
  #line = 1
  #seenRoot = false
  #problem: XmlProblem | undefined

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /** What is wrong; once there, nothing more is read. */
  get problem(): XmlProblem | undefined {
    return this.#problem
  }

  /** Reads a piece; a tag may be cut anywhere. */
  push(piece: string): void {
    if (this.#problem !== undefined) return
    const text = this.#rest + piece
    let at = 0
    while (at < text.length && this.#problem === undefined) {
      const next = text[at] === '<' ? this.#markup(text, at) : this.#text(text, at)
      if (next < 0) break
      this.#count(text, at, next)
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > MAX_MARKUP) this.#fail('markup that does not end')
  }

  /** Everything was pushed. */
  end(): void {
    if (this.#problem !== undefined) return
    if (this.#rest.trim() !== '') this.#fail('the file ends inside a tag or text')
    else if (this.#names.length > 0) this.#fail(`the file ends inside <${this.#names.at(-1)}>: it is cut off`)
    else if (!this.#seenRoot) this.#fail('the file has no element')
  }

  #fail(says: string): number {
    this.#problem ??= { line: this.#line, says }
    return -1
  }

  #count(text: string, from: number, to: number): void {
    for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) this.#line++
  }

  /** Text up to the next tag; the end of a piece may cut a reference. */
  #text(text: string, at: number): number {
    const end = text.indexOf('<', at)
    const stop = end < 0 ? cutBeforeReference(text, at) : end
    if (stop === at) return -1
    const raw = text.slice(at, stop)
    if (this.#names.length === 0) return /^[\s\uFEFF]*$/.test(raw) ? stop : this.#fail('text outside the root element')
    return this.#keep(raw.includes('&') ? this.#decoded(raw) : raw, stop)
  }

  #keep(value: string | undefined, next: number): number {
    if (value === undefined) return -1
    const top = this.#texts.length - 1
    const before = this.#texts[top] ?? ''
    const whole = before === '' ? value.trimStart() : before + value // space between elements is no text
    if (whole.length > MAX_TEXT) return this.#fail(`<${this.#names.at(-1)}> holds more than ${MAX_TEXT} characters`)
    this.#texts[top] = whole
    return next
  }

  #decoded(raw: string): string | undefined {
    let wrong: string | undefined
    const value = raw.replace(/&([^;&\s]{0,32});?/g, (whole, name: string) => {
      const text = whole.endsWith(';') ? characterOf(name) : undefined
      if (text === undefined) wrong ??= whole
      return text ?? ''
    })
    if (wrong === undefined) return value
    this.#fail(`«${wrong.slice(0, 40)}» is no character: entities are not expanded`)
    return undefined
  }

  #markup(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return this.#until(text, at, '-->')
    if (text.startsWith('<![CDATA[', at)) {
      const end = this.#until(text, at, ']]>')
      if (end < 0) return end
      return this.#names.length === 0 ? this.#fail('text outside the root element') : this.#keep(text.slice(at + 9, end - 3), end)
    }
    if (text.startsWith('<?', at)) return this.#until(text, at, '?>')
    if (text.startsWith('<!', at)) {
      if ('<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at))) return -1
      return this.#fail('a document type declaration is refused: IR.21 and other exchange files have none')
    }
    const end = tagEnd(text, at)
    if (end < 0) return -1
    return text[at + 1] === '/' ? this.#closeTag(text.slice(at + 2, end), end + 1) : this.#openTag(text.slice(at + 1, end), end + 1)
  }

  #until(text: string, at: number, mark: string): number {
    const end = text.indexOf(mark, at)
    return end < 0 ? -1 : end + mark.length
  }

  #openTag(body: string, next: number): number {
    const empty = body.endsWith('/')
    const inner = empty ? body.slice(0, -1) : body
    const space = inner.search(/\s/)
    const name = space < 0 ? inner : inner.slice(0, space)
    if (!NAME.test(name)) return this.#fail(`«<${inner.slice(0, 40)}» is no tag`)
    if (space >= 0 && !ATTRIBUTES.test(inner.slice(space))) return this.#fail(`<${name}>: attributes that are not name="value"`)
    if (this.#names.length === 0 && this.#seenRoot) return this.#fail(`a second root element <${name}>`)
    if (this.#names.length >= MAX_DEPTH) return this.#fail(`elements nested deeper than ${MAX_DEPTH}`)
    this.#seenRoot = true
    const local = name.slice(name.indexOf(':') + 1)
    this.#handler.open(local, this.#line)
    if (empty) this.#handler.close(local, '', this.#line)
    else {
      this.#names.push(name)
      this.#texts.push('')
    }
    return next
  }

  #closeTag(body: string, next: number): number {
    const name = body.trimEnd()
    const open = this.#names.pop()
    if (open === undefined) return this.#fail(`</${name}> ends what never began`)
    if (open !== name) return this.#fail(`<${open}> is ended by </${name}>`)
    const text = this.#texts.pop() ?? ''
    this.#handler.close(name.slice(name.indexOf(':') + 1), text.trim(), this.#line)
    return next
  }
}

/** Place of the «>» of a tag; one inside quotes is part of a value. */
function tagEnd(text: string, at: number): number {
  let quote = ''
  for (let i = at + 1; i < text.length; i++) {
    const c = text[i] as string
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '>') return i
  }
  return -1
}

/** End of text that may be read now: a reference that has not ended waits for the next piece. */
function cutBeforeReference(text: string, at: number): number {
  const mark = text.lastIndexOf('&')
  return mark >= at && text.length - mark < 34 && !text.includes(';', mark) ? mark : text.length
}

function characterOf(name: string): string | undefined {
  if (Object.hasOwn(predefined, name)) return predefined[name]
  const m = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
  if (m === null) return undefined
  const code = m[1] === undefined ? Number(m[2]) : Number.parseInt(m[1], 16)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
}
