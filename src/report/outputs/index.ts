/** Every output of a document. */
import { html } from './html/page.js'
import type { DocumentOutput } from './output.js'

export type { DocumentOutput } from './output.js'

export const outputs: readonly DocumentOutput[] = [html]
