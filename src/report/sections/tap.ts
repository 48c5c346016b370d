/** How much this capture can show: what was read, lost, doubled and not understood. */
import { anomalies } from '../../model/anomaly.js'
import { type Block, type Cell, cell, type Section, type Table } from '../document.js'
import { count, number, share } from '../words.js'
import { type DocumentParts, leftOut, messagesOf, SHOWN } from './parts.js'

export function tapSection(parts: DocumentParts): Section {
  return {
    id: 'tap',
    title: 'How good the tap is',
    lead: verdict(parts),
    blocks: [quality(parts), ...oddities(parts), ...stops(parts)],
  }
}

function verdict({ summary }: DocumentParts): string {
  const { tap } = summary
  const faults = [
    ...(tap.tsnGaps > 0 ? [`${count(tap.tsnGaps, 'gap')} in the numbering of packets: messages are missing`] : []),
    ...(tap.oneSided > 0.05 ? [`${share(tap.oneSided)} of dialogues were seen from one side: answers are missing`] : []),
    ...(tap.evicted > 0 ? [`${count(tap.evicted, 'open question')} dropped because too many were open`] : []),
    ...((summary.stoppedAt?.length ?? 0) > 0 ? ['a capture could not be read to its end'] : []),
    ...(summary.home.inferred ? ['no protected network is configured: directions are unknown, and rules that need one claim nothing'] : []),
  ]
  return faults.length === 0
    ? 'Nothing that would make the figures above doubtful was noticed.'
    : `Mind when reading the figures above: ${faults.join('; ')}.`
}

function quality(parts: DocumentParts): Table {
  const { summary } = parts
  const { tap, outcomes, unreadable } = summary
  const { tally, beyond } = parts.survey
  const left = tally.overflow + beyond.people + beyond.flows
  const rows: (readonly [string, string, string])[] = [
    ['Packets', number(summary.packets), 'read from the captures'],
    ['Signalling messages', number(messagesOf(parts)), perProtocol(parts)],
    ['Questions (transactions)', number(summary.transactions), 'a question with its answer or its silence; the denominator of this report'],
    ['Answered', number(outcomes['answered'] ?? 0), 'of all questions, in findings or not'],
    ['Refused', number(outcomes['refused'] ?? 0), 'errors, rejections, aborts, returned messages'],
    ['Silent', number(outcomes['silent'] ?? 0), 'no answer in time, where this tap sees answers'],
    ['Unseen', number(outcomes['unseen'] ?? 0), 'no answer can be seen from here, or the capture ended'],
    ['Dialogues seen from one side', share(tap.oneSided), 'the other direction is not in the capture'],
    ['Gaps', number(tap.tsnGaps), 'holes in SCTP sequence numbers: packets that this tap did not get'],
    ['Answers without a question', number(tap.unmatchedAnswers), 'the question came before the capture began, or another way'],
    ['Parts lost', number(tap.lostParts), 'fragments and segments whose other parts never came'],
    ['Copies', number(summary.duplicates), 'the same message at another hop, or sent again; counted once'],
    ['Undecoded messages', number(summary.undecoded), 'signalling that this version does not understand'],
    ...(summary.variants === undefined
      ? []
      : [
          [
            'Read by other SS7 standards',
            `${number(summary.variants.ansi)} ANSI, ${number(summary.variants.china)} China`,
            'inferred per link, or set by links: variant',
          ] as const,
        ]),
    ['Other packets', number(summary.otherPackets), 'no signalling'],
    ['Encrypted packets', number(unreadable.dtls + unreadable.tls + unreadable.esp), 'DTLS, TLS, IPsec; nobody can read them here'],
    ['Packets of other links', number(unreadable.link), 'a link type that is not read, or whose form says nothing'],
    ['Open questions dropped', number(tap.evicted), 'the memory for open questions was full'],
    ['Protected networks', summary.home.plmns.length === 0 ? 'none' : summary.home.plmns.slice(0, SHOWN.names).join(', '), homes(parts)],
    ...(left === 0
      ? []
      : [
          [
            'Beyond the memory of this report',
            number(left),
            'times that a finding was counted, but not by address, country or subscriber',
          ] as const,
        ]),
  ]
  return {
    kind: 'table',
    caption: 'What was read, and what was not',
    columns: [{ title: 'What' }, { title: 'Figure', number: true }, { title: 'Meaning' }],
    rows: rows.map((row): Cell[] => row.map((text) => cell(text))),
  }
}

function perProtocol({ summary }: DocumentParts): string {
  const protocols = Object.entries(summary.messages).sort((a, b) => b[1] - a[1])
  return protocols.length === 0 ? 'none that this version reads' : protocols.map(([name, n]) => `${name} ${number(n)}`).join(', ')
}

function homes({ summary }: DocumentParts): string {
  return summary.home.inferred
    ? 'not configured: seen in the traffic as homes of subscribers. Set them with --home PLMN,… or home.plmns in homeward.yaml'
    : 'as configured'
}

function oddities({ summary }: DocumentParts): Block[] {
  const odd = Object.entries(summary.anomalies).sort((a, b) => b[1] - a[1])
  if (odd.length === 0) return []
  const known: Readonly<Record<string, { readonly kind: string; readonly text: string }>> = anomalies
  const note = leftOut(odd.length, SHOWN.anomalies, 'kinds')
  return [
    {
      kind: 'table',
      caption: 'Odd encodings: octets against the standard, or legal and seldom',
      columns: [{ title: 'What' }, { title: 'Messages', number: true }, { title: 'Meaning' }],
      rows: odd
        .slice(0, SHOWN.anomalies)
        .map(([name, n]) => [cell([{ code: name }], known[name]?.kind ?? ''), cell(number(n)), cell(known[name]?.text ?? '')]),
      ...(note === undefined ? {} : { note }),
    },
  ]
}

function stops({ summary }: DocumentParts): Block[] {
  const all = summary.stoppedAt ?? []
  if (all.length === 0) return []
  return [
    { kind: 'heading', text: 'Where reading stopped' },
    {
      kind: 'list',
      items: all.slice(0, SHOWN.anomalies).map((stop) => [{ value: stop.file }, `, frame ${stop.frame}: `, { value: stop.reason }]),
    },
  ]
}
