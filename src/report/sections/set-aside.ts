/** What the configuration set aside: rules in learning or test, suppressions, exceptions. */
import { cell, type Section } from '../document.js'
import { setAsideRows } from '../set-aside.js'
import { type DocumentParts, numberCell } from './parts.js'

/** No section when nothing is set aside. */
export function setAsideSection({ summary }: DocumentParts): readonly Section[] {
  const rows = setAsideRows(summary)
  if (rows.length === 0) return []
  return [
    {
      id: 'set-aside',
      title: 'What the configuration set aside',
      lead: 'These findings are in no figure above. Nothing is set aside by itself: each line is in the configuration.',
      blocks: [
        {
          kind: 'table',
          caption: 'Findings that do not count',
          columns: [{ title: 'What' }, { title: 'Applies to' }, { title: 'Why' }, { title: 'When' }, { title: 'Findings', number: true }],
          rows: rows.map((r) => [
            cell(r.what),
            cell([{ code: r.applies }]),
            cell([{ value: r.why }]),
            cell(r.when),
            numberCell(r.findings),
          ]),
        },
      ],
    },
  ]
}
