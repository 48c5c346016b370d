import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html } from './escape.js'

describe('html', () => {
  it('escapes text in elements and in attributes', () => {
    assert.equal(String(html`<a title="${'"\'<&>'}">${'<b>'}</a>`), '<a title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;</a>')
  })
  it('takes its own markup as it is, in lists too, and nothing for undefined', () => {
    assert.equal(String(html`<ul>${[html`<li>${1}</li>`, '<li>', undefined]}</ul>`), '<ul><li>1</li>&lt;li&gt;</ul>')
  })
  it('is not fooled by an object that says it is markup', () => {
    const forged = JSON.parse('["<script>", ["<b>"]]') as string[]
    assert.equal(String(html`${forged}`), '&lt;script&gt;&lt;b&gt;')
  })
  it('makes controls and changes of direction visible', () => {
    assert.equal(String(html`${'a\0b\u001b[1m\u202e\u2066\u2028\ufeff'}`), 'a\\u0000b\\u001b[1m\\u202e\\u2066\\u2028\\ufeff')
  })
})
