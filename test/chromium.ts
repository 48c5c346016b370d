/** A real browser for tests, driven over a pipe (Chrome DevTools Protocol): no port is opened. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

type Json = Readonly<Record<string, unknown>>

/** The browser's name on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
  return ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
}

export class Chromium {
  readonly #child: ChildProcess
  readonly #profile: string
  readonly #waiting = new Map<number, { done: (result: Json) => void; failed: (error: Error) => void }>()
  readonly #listeners = new Set<(method: string, session: string, params: Json) => void>()
  #last = 0

  constructor(name: string) {
    this.#profile = mkdtempSync(join(tmpdir(), 'homeward-chromium-'))
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const quiet = ['--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage']
    this.#child = spawn(name, [...quiet, ...root, '--remote-debugging-pipe', `--user-data-dir=${this.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    let rest = ''
    const from = this.#child.stdio[4] as Readable
    from.setEncoding('utf8')
    from.on('data', (text: string) => {
      const messages = (rest + text).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#take(JSON.parse(message) as Json)
    })
  }

  #take(message: Json): void {
    const { id, method, params, result, error, sessionId } = message
    if (typeof id !== 'number') {
      for (const listener of this.#listeners) listener(String(method), String(sessionId), params as Json)
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.done(result as Json)
    else waiting?.failed(new Error(JSON.stringify(error)))
  }

  send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    const id = ++this.#last
    const to = this.#child.stdio[3] as Writable
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed })
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
    })
  }

  /** A page with a document shown; `requests` are all that it asked for. */
  async open(url: string, width: number, scheme: 'light' | 'dark'): Promise<Page> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true })
    const session = String(sessionId)
    const requests: string[] = []
    const loaded = new Promise<void>((done) => {
      this.#listeners.add((method, of, params) => {
        if (of !== session) return
        if (method === 'Network.requestWillBeSent') requests.push(String((params['request'] as Json)['url']))
        if (method === 'Page.loadEventFired') done()
      })
    })
    await this.send('Page.enable', {}, session)
    await this.send('Network.enable', {}, session)
    await this.send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false }, session)
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] }, session)
    await this.send('Page.navigate', { url }, session)
    await loaded
    return new Page(this, session, requests)
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.#child.once('exit', done))
    await this.send('Browser.close')
    await ended
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

export class Page {
  readonly #browser: Chromium
  readonly #session: string
  readonly requests: readonly string[]

  constructor(browser: Chromium, session: string, requests: readonly string[]) {
    this.#browser = browser
    this.#session = session
    this.requests = requests
  }

  /** The value of an expression in the page, as JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.#browser.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, this.#session)
    if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']))
    return (answer['result'] as Json)['value']
  }

  async press(key: string): Promise<void> {
    const code = { key, code: key, windowsVirtualKeyCode: key === 'Tab' ? 9 : 13 }
    await this.#browser.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code }, this.#session)
    await this.#browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }, this.#session)
  }
}
