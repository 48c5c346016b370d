/** What happened, in a few sentences. Each figure says what it counts, out of how many, what is left out and how much was seen. */
import { severities } from '../../model/finding.js'
import { cell, type Headline, type Note, type Table, type Text } from '../document.js'
import { count, disclosureWords, listed, number, unbroken } from '../words.js'
import { bySeverity, coverage, type DocumentParts, messagesOf, numberCell, placeName, ranked, SHOWN } from './parts.js'

export function headlines(parts: DocumentParts): Headline[] {
  const { tally } = parts.survey
  if (messagesOf(parts) === 0) return [nothingRead(parts)]
  if (tally.findings === 0) return [nothingFound(parts)]
  return [found(parts), gaveAway(parts), outcomes(parts), origins(parts)]
}

/** What was done, by kind: the most severe first. */
export function deeds(parts: DocumentParts): Table {
  const { tally } = parts.survey
  const kinds = [...tally.rules.values()].sort(bySeverity)
  const shown = kinds.slice(0, SHOWN.kinds)
  return {
    kind: 'table',
    caption: 'What was done',
    compact: true,
    columns: [
      { title: 'Severity' },
      { title: 'What' },
      { title: 'Findings', number: true },
      { title: 'Subscribers', number: true },
      { title: 'Gave something away', number: true },
    ],
    rows: shown.map((r) => [
      { lines: [[{ strong: r.severity }]], tone: r.severity },
      cell(r.title),
      numberCell(r.findings),
      numberCell(r.targets.size),
      numberCell(r.disclosed),
    ]),
    ...(shown.length === kinds.length ? {} : { note: `${count(kinds.length - shown.length, 'more kind')} below.` }),
  }
}

/** The whole in two sentences, for who reads no further. */
export function abstract(parts: DocumentParts): Text {
  const { survey } = parts
  const { tally } = survey
  if (messagesOf(parts) === 0) return 'Nothing that this version can read is in this capture.'
  if (tally.findings === 0) return 'No rule claims anything about this capture.'
  const names = (countries: Iterable<string>): string => {
    const known = [...countries].filter((c) => c !== '').map((c) => placeName(parts, c))
    // One more has room where «1 more» would stand
    return listed(known.length > SHOWN.names + 1 ? [...known.slice(0, SHOWN.names), `${known.length - SHOWN.names} more countries`] : known)
  }
  const byFindings = [...survey.countries.values()].sort((a, b) => b.findings - a.findings)
  const from = names(byFindings.map((c) => c.country))
  const homes = names(new Set(byFindings.flatMap((c) => [...c.homes].sort())))
  return [
    ...(from === '' ? ['Traffic whose addresses tell no country'] : ['Traffic bearing addresses of ', { strong: from }]),
    ' asked about ',
    { strong: count(tally.targets.size, 'subscriber') },
    `${homes === '' ? '' : ` (home: ${homes})`} in ways for which there is no ordinary reason. ${answers(tally.exposed.size, tally.targets.size)}`,
  ]
}

function answers(got: number, all: number): string {
  if (got === 0) return 'No answer was seen that gave something away.'
  const whom = got < all ? `${number(got)} of them` : all === 1 ? 'this one' : `all ${number(got)} of them`
  return `Answers gave something away about ${whom}.`
}

function notes(parts: DocumentParts, counts: string, outOf: string, leftOut: string): Note[] {
  return [
    { term: 'Counts', text: counts },
    { term: 'Out of', text: outOf },
    { term: 'Left out', text: leftOut },
    { term: 'Seen', text: coverage(parts) },
  ]
}

function found(parts: DocumentParts): Headline {
  const { tally } = parts.survey
  const bad = severities.toReversed().filter((s) => tally.bySeverity[s] > 0)
  return {
    figure: number(tally.findings),
    text: [
      `${tally.findings === 1 ? 'finding' : 'findings'} about ${count(tally.targets.size, 'subscriber')}: `,
      { strong: bad.map((s) => unbroken(`${number(tally.bySeverity[s])} ${s}`)).join(', ') },
      '.',
    ],
    notes: notes(
      parts,
      'what rules claim about questions for which there is no ordinary reason; several rules may claim something about one question',
      questions(parts),
      'copies of a message at other hops and retransmissions (counted once); questions within one country, which the rules do not judge',
    ),
  }
}

function gaveAway(parts: DocumentParts): Headline {
  const { tally } = parts.survey
  const got = tally.exposed.size
  const words: Readonly<Record<string, string>> = disclosureWords
  const kinds = [...tally.disclosures].sort((a, b) => b[1] - a[1]).map(([kind, n]) => [words[kind] ?? kind, n] as const)
  return {
    figure: `${number(got)} of ${number(tally.targets.size)}`,
    text:
      got === 0
        ? 'subscribers about whom an answer was seen to give something away.'
        : [
            'subscribers about whom an answer gave something away: ',
            { strong: kinds.map(([name, n]) => `${name}\u00a0${number(n)}×`).join(', ') },
            '.',
          ],
    notes: notes(
      parts,
      'different subscribers in findings with an answer that held a location, an identity, keys or a profile; «×»: in so many findings',
      count(tally.targets.size, 'subscriber in findings', 'subscribers in findings'),
      'answers that this tap did not see; what was given away in questions that no rule claims anything about',
    ),
  }
}

function outcomes(parts: DocumentParts): Headline {
  const of = { answered: 0, refused: 0, silent: 0, unseen: 0 }
  for (const country of parts.survey.countries.values())
    for (const outcome of ['answered', 'refused', 'silent', 'unseen'] as const) of[outcome] += country.outcomes[outcome]
  return {
    figure: `${number(of.answered)} of ${number(parts.survey.tally.findings)}`,
    text: [
      'findings whose question was ',
      { strong: 'answered' },
      `; ${number(of.refused)} refused, ${number(of.silent)} met with silence, and for ${number(of.unseen)} the answer cannot be seen from here.`,
    ],
    notes: notes(
      parts,
      'findings by how the question ended; for a chain of questions, the last one',
      count(parts.survey.tally.findings, 'finding'),
      'an answer that was seen here may have been stopped further on: the capture shows that it was sent, not that it arrived',
    ),
  }
}

function origins(parts: DocumentParts): Headline {
  const { survey } = parts
  const known = [...survey.countries.values()].filter((c) => c.country !== '').sort((a, b) => b.findings - a.findings)
  const names = known.map((c) => [placeName(parts, c.country), c.findings] as const)
  const unknown = survey.countries.get('')?.findings ?? 0
  return {
    figure: number(known.length),
    text:
      known.length === 0
        ? 'countries known: no asking address in a finding tells where it is registered.'
        : [
            `${known.length === 1 ? 'country' : 'countries'} where the asking addresses are registered: `,
            { strong: ranked(names, SHOWN.names) },
            '. That is where a number belongs, not who used it.',
          ],
    notes: notes(
      parts,
      'countries of the calling addresses, by numbering plan; the number after a country counts findings',
      count(survey.tally.origins.size, 'address', 'addresses'),
      unknown === 0 ? 'no finding: each has an address with a country' : `${count(unknown, 'finding')} whose address tells no country`,
    ),
  }
}

function questions(parts: DocumentParts): string {
  return `${count(parts.summary.transactions, 'question')} in the capture (transactions, copies excluded)`
}

function nothingFound(parts: DocumentParts): Headline {
  return {
    figure: '0',
    text: [
      'findings: no rule claims anything. ',
      { strong: 'That is not proof of absence' },
      ': see what this tap can see, and what was looked for.',
    ],
    notes: notes(
      parts,
      'what rules claim about questions for which there is no ordinary reason',
      questions(parts),
      'questions within one country, which the rules do not judge',
    ),
  }
}

function nothingRead(parts: DocumentParts): Headline {
  return {
    figure: '0',
    text: [
      'signalling messages that this version reads were found. ',
      { strong: 'Nothing can be said about this capture' },
      '. Is this the right tap? ',
      { code: 'homeward decode' },
      ' shows every message.',
    ],
    notes: notes(parts, 'signalling messages', count(parts.summary.packets, 'packet'), 'protocols that this version does not read'),
  }
}
