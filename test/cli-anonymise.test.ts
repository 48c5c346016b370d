import assert from 'node:assert/strict'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { folder, homeward, storyCapture } from './cli.js'

const path = (name: string): string => join(folder(), name)

describe('homeward anonymise', () => {
  const key = path('key')
  writeFileSync(key, 'a secret of more than sixteen octets', { mode: 0o600 })

  it('writes a capture of the same size, readable as before, and says what it did', () => {
    const { code, stdout, stderr } = homeward(['anonymise', storyCapture, path('a.pcapng'), '--key-file', key])
    assert.deepEqual([code, stdout], [0, ''])
    assert.match(stderr, /80 packets, 80 of 80 messages/)
    assert.match(stderr, /no original identifier is left/)
    assert.equal(readFileSync(path('a.pcapng')).length, readFileSync(storyCapture).length)
    assert.deepEqual(
      readdirSync(folder()).filter((name) => name.includes('.part-')),
      [],
    )
  })

  it('gives the same file under the same key, another without one, and compresses when asked', () => {
    homeward(['anonymise', storyCapture, path('b.pcapng.gz'), '--key-file', key, '-q'])
    assert.deepEqual(gunzipSync(readFileSync(path('b.pcapng.gz'))), readFileSync(path('a.pcapng')))
    homeward(['anonymise', storyCapture, path('c.pcapng'), '-q'])
    assert.notDeepEqual(readFileSync(path('c.pcapng')), readFileSync(path('a.pcapng')))
  })

  it('warns of a key that others may read, and refuses a short one', () => {
    const loose = path('loose')
    writeFileSync(loose, 'a secret of more than sixteen octets')
    chmodSync(loose, 0o644)
    assert.match(homeward(['anonymise', storyCapture, path('d.pcapng'), '--key-file', loose]).stderr, /chmod 600/)
    writeFileSync(loose, 'short')
    const { code, stderr } = homeward(['anonymise', storyCapture, path('e.pcapng'), '--key-file', loose])
    assert.equal(code, 2)
    assert.match(stderr, /5 octets/)
    assert.ok(!existsSync(path('e.pcapng')))
  })

  it('leaves its input alone, and nothing behind when it fails', () => {
    assert.equal(homeward(['anonymise', path('a.pcapng'), path('a.pcapng')]).code, 2)
    assert.equal(homeward(['anonymise', path('no-such'), path('f.pcapng')]).code, 3)
    assert.equal(homeward(['anonymise', key, path('f.pcapng')]).code, 3)
    assert.ok(!existsSync(path('f.pcapng')))
  })
})
