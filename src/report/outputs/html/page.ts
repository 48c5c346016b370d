/** A document as one HTML file: no script, no network, nothing from elsewhere. */
import { createHash } from 'node:crypto'
import type { Block, Headline, ReportDocument, Section } from '../../document.js'
import type { DocumentOutput } from '../output.js'
import { html as markup, type Markup, styleElement } from './escape.js'
import { map } from './map.js'
import { shares } from './shares.js'
import { bannerOnPaper, css } from './style.js'
import { table } from './table.js'
import { inline, notes } from './text.js'
import { trend } from './trend.js'

export const html: DocumentOutput = {
  name: 'html',
  write(document, sink) {
    sink(page(document).toString())
  },
}

/** Nothing may be loaded or run; the one style sheet is named by its hash. */
function policyOf(sheet: string): string {
  const hash = createHash('sha256').update(sheet).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function page(document: ReportDocument): Markup {
  const { banner } = document
  const sheet = banner === undefined ? css : css + bannerOnPaper
  return markup`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${document.title}</title>
${styleElement(sheet)}
</head>
<body>
<a class="skip" href="#main">To the report</a>
${banner === undefined ? '' : markup`<aside class="banner" aria-label="About this data"><strong>Not real traffic.</strong> <bdi>${banner}</bdi></aside>`}
<header><h1>${document.title}</h1>${document.subtitle.map((line) => markup`<p>${inline(line)}</p>`)}</header>
<main id="main" tabindex="-1">
<section aria-labelledby="happened"><h2 id="happened">What happened</h2><p class="abstract">${inline(document.abstract)}</p><ul class="headlines">${document.headlines.map(headline)}</ul>${document.deeds === undefined ? '' : table(document.deeds)}</section>
<nav aria-label="Sections"><ul>${document.sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${document.sections.map(section)}
</main>
<footer><p>${inline(document.colophon)}</p></footer>
</body>
</html>
`
}

function headline({ figure, text, notes: list }: Headline): Markup {
  return markup`<li><p><span class="figure">${figure}</span> <span>${inline(text)}</span></p>
<details><summary>What this counts</summary>${notes(list)}</details></li>`
}

function section({ id, title, lead, blocks }: Section): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${lead === undefined ? '' : markup`<p class="lead">${inline(lead)}</p>`}
${blocks.map(block)}</section>
`
}

function block(b: Block): Markup {
  switch (b.kind) {
    case 'paragraph':
      return markup`<p>${inline(b.text)}</p>`
    case 'heading':
      return markup`<h3>${inline(b.text)}</h3>`
    case 'list':
      return markup`<ul>${b.items.map((item) => markup`<li>${inline(item)}</li>`)}</ul>`
    case 'notes':
      return notes(b.notes)
    case 'command':
      return markup`<pre tabindex="0"><code>${b.lines.map((line) => [line, markup`\n`])}</code></pre>`
    case 'details':
      return markup`<details class="card"${b.tone === undefined ? '' : markup` data-tone="${b.tone}"`}><summary>${inline(b.summary)}</summary>${b.blocks.map(block)}</details>`
    case 'table':
      return table(b)
    case 'map':
      return map(b)
    case 'trend':
      return trend(b)
    case 'shares':
      return shares(b)
  }
}
