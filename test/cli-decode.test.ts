import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { homeward, storyCapture } from './cli.js'

describe('decode --frame', () => {
  const decode = (...words: string[]): ReturnType<typeof homeward> => homeward(['decode', storyCapture, '--frame', ...words])

  it('prints the messages of one frame, and says nothing else', () => {
    const { stdout, stderr } = decode('1')
    assert.match(stdout, /^ +1 {2}/)
    assert.equal(stderr, '')
  })

  it('says that a frame has no message, unless nothing is to be said', () => {
    const { stdout, stderr } = decode('999999999')
    assert.equal(stdout, '')
    assert.match(stderr, /no signalling message ends in frame 999999999/)
    assert.equal(decode('999999999', '--quiet').stderr, '')
  })
})
