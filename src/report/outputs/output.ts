import type { ReportDocument } from '../document.js'

/** Draws documents in one format. Computes nothing and knows no finding; text of the document is plain and may hold anything. */
export interface DocumentOutput {
  /** As `--format` names it. */
  readonly name: string
  write(document: ReportDocument, sink: (text: string) => void): void
}
