/** What the words mean, and how to make this report again. */
import { outcomes } from '../../model/transaction.js'
import type { Note, Section } from '../document.js'
import { disclosureMeaning, disclosureWords, outcomeMeaning } from '../words.js'
import { type DocumentParts, SHOWN } from './parts.js'

export function meaningSection(): Section {
  const given = Object.entries(disclosureWords) as [keyof typeof disclosureWords, string][]
  return {
    id: 'meaning',
    title: 'What the words mean',
    blocks: [
      {
        kind: 'notes',
        notes: [
          {
            term: 'Question',
            text: 'a transaction: one request from network to network, with its answer or its silence. Copies of the same message are counted once.',
          },
          {
            term: 'Finding',
            text: 'what a rule claims about one question or a chain of them. A claim with reasons, not a verdict. Two rules may claim something about the same question: findings are not questions.',
          },
          {
            term: 'Severity, confidence',
            text: 'severity is the harm if the claim is true (info, low, medium, high, critical); confidence, from 0 to 1, is how sure the rule is.',
          },
          {
            term: 'Subscriber',
            text: 'a person or device by identity (IMSI) or number. An identity and a number are one subscriber when an answer of the home ties them; otherwise they count as two.',
          },
          {
            term: 'Address, country of an address',
            text: 'the calling address of the question (global title, point code, host or realm). Its country is where the number or name is registered. The user may be anywhere.',
          },
          {
            term: 'Asked in',
            text: 'the country where the subscriber is known to roam; if that is not known, of the node that was asked; else the home.',
          },
          ...outcomes.map((o): Note => ({ term: `${o.slice(0, 1).toUpperCase()}${o.slice(1)}`, text: outcomeMeaning[o] })),
          { term: 'Gave something away', text: 'the question was answered, and the answer held at least one of the following.' },
          ...given.map(
            ([kind, word]): Note => ({ term: `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`, text: disclosureMeaning[kind] }),
          ),
          { term: 'Evidence', text: 'numbers of frames in the capture, from 1, as Wireshark counts them.' },
        ],
      },
    ],
  }
}

export function againSection(parts: DocumentParts): Section {
  const { summary, captures } = parts
  const shown = captures.slice(0, SHOWN.flows)
  return {
    id: 'again',
    title: 'How to make this report again',
    lead:
      summary.state === undefined
        ? 'The same captures, configuration and version give the same report, byte for byte: it holds no clock and no chance.'
        : 'The same captures, configuration and version give the same report, byte for byte, with a copy of the state as it was before this run: it holds no clock and no chance.',
    blocks: [
      { kind: 'command', lines: [parts.commands.again] },
      { kind: 'paragraph', text: 'All of it as data, one JSON object per line:' },
      { kind: 'command', lines: [parts.commands.everything] },
      {
        kind: 'notes',
        notes: [
          {
            term: 'Captures',
            text: shown
              .flatMap((name, i) => [...(i > 0 ? [', '] : []), { value: name }])
              .concat(captures.length > shown.length ? [` and ${captures.length - shown.length} more`] : []),
          },
          {
            term: 'Versions',
            text: Object.entries(summary.versions)
              .map(([name, version]) => `${name} ${version}`)
              .join(', '),
          },
          { term: 'Rules', text: `${parts.rules.length}, as shipped with this version` },
        ],
      },
    ],
  }
}
