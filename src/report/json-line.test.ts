import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { jsonLine } from './json-line.js'

describe('a line of JSON', () => {
  it('is what JSON writes, and other alphabets stay', () => {
    for (const value of [{ host: 'hss.example' }, { text: 'Grüße, Привет 🙂' }]) assert.equal(jsonLine(value), JSON.stringify(value))
  })

  it('holds nothing that ends a line, commands a terminal or turns the writing', () => {
    const name = 'a\u0085b\u009b2J\u007f\u2028\u202ec\u{e0041}'
    assert.equal(jsonLine({ name }), '{"name":"a\\u0085b\\u009b2J\\u007f\\u2028\\u202ec\\udb40\\udc41"}')
    assert.deepEqual(JSON.parse(jsonLine({ name })), { name })
  })
})
