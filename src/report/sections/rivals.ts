/** Other explanations, per country of the asking addresses: what else could be behind the same octets, and what this capture says to it. */
import { cell, type Block, type Section, type Table } from '../document.js'
import type { CountrySurvey } from '../survey.js'
import { count } from '../words.js'
import { type DocumentParts, placeName, SHOWN } from './parts.js'

interface Rival {
  readonly explanation: string
  readonly verdict: 'possible' | 'less likely'
  readonly why: string
}

export function rivalsSection(parts: DocumentParts): Section {
  const countries = [...parts.survey.countries.values()].sort((a, b) => b.findings - a.findings)
  const shown = countries.slice(0, SHOWN.countries)
  const rest = countries.length - shown.length
  return {
    id: 'explanations',
    title: 'Other explanations',
    lead: 'The octets say which address asked. They do not say who typed the question. Before anybody is named, each of these has to be ruled out with knowledge from outside the capture.',
    blocks: [
      ...shown.map((c, i) => countryBlock(parts, c, i === 0)),
      ...(rest === 0
        ? []
        : [{ kind: 'paragraph', text: `The same holds for ${count(rest, 'further country', 'further countries')}.` } as const]),
    ],
  }
}

function countryBlock(parts: DocumentParts, c: CountrySurvey, first: boolean): Block {
  const name = placeName(parts, c.country)
  const table: Table = {
    kind: 'table',
    caption: `Explanations of the traffic bearing addresses of ${c.country === '' ? 'no known country' : name}`,
    columns: [{ title: 'Explanation' }, { title: 'In this capture' }, { title: 'Verdict' }],
    rows: rivalsOf(parts, c, c.country === '' ? 'the country of the address' : name).map((r) => [
      cell(r.explanation),
      cell(r.why),
      cell([{ strong: r.verdict }]),
    ]),
  }
  if (first) return table
  return {
    kind: 'details',
    summary: [{ strong: name }, ` ${count(c.findings, 'finding')}, ${count(c.addresses.size, 'address', 'addresses')}`],
    blocks: [table],
  }
}

function rivalsOf(parts: DocumentParts, c: CountrySurvey, name: string): Rival[] {
  const asked = parts.survey.questions.get(c.country) ?? 0
  const other = Math.max(0, asked - c.findings)
  const { answered } = c.outcomes
  return [
    {
      explanation: `A network of ${name} asked, for itself or for somebody who pays or orders it to`,
      verdict: 'possible',
      why: 'Nothing in a capture tells the holder of a number range from those who use it.',
    },
    {
      explanation: 'The address is leased or hosted: somebody elsewhere uses it',
      verdict: 'possible',
      why: `${count(c.addresses.size, 'address', 'addresses')}, questions about ${count(c.people.size, 'subscriber')} of ${count(c.homes.size, 'country', 'countries')}. This version knows no leases: ask the holder of the range, at the time of the question.`,
    },
    {
      explanation: 'A hub, a message service or a roaming service asks for its customers',
      verdict: other > c.findings ? 'possible' : 'less likely',
      why:
        other > c.findings
          ? `Its addresses also ask ordinary questions here: ${asked} in all, ${c.findings} findings.`
          : `Such a service would also be seen with ordinary traffic; here ${count(asked, 'question')} bear its addresses, and there are ${count(c.findings, 'finding')}. One tap sees only a part.`,
    },
    {
      explanation: 'The calling address is forged',
      verdict: c.got > 0 ? 'less likely' : 'possible',
      why:
        c.got > 0
          ? `Answers go to the true holder of an address, and ${c.got} of ${answered} that were seen gave something away: a forger would have to receive them there.${c.findings === c.got ? '' : ` For ${count(c.findings - c.got, 'other finding')} it stays open.`}`
          : 'No answer that gave something away was seen: whoever forged the address would have lost nothing by it.',
    },
    {
      explanation: `An arrangement that this analysis does not know: a sister network in ${name}, an agreement, a test, a wrong setting`,
      verdict: 'possible',
      why: 'Set home.families and home.plmns in homeward.yaml, and run it again; the false alarms of each rule are named above.',
    },
  ]
}
