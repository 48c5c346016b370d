/** Who reached what: asking addresses with country and operator, how their questions ended, and about whom they asked. */
import { type Cell, cell, type Section, type SharesFigure, type Table } from '../document.js'
import { isoTime } from '../../model/units.js'
import type { OriginTally } from '../analysis.js'
import type { PersonSurvey } from '../survey.js'
import { count, listed, partyKind } from '../words.js'
import { disclosedText, type DocumentParts, leftOut, numberCell, placeName, SHOWN, stamp } from './parts.js'

export function whoSection(parts: DocumentParts): Section {
  return {
    id: 'who',
    title: 'Who reached what',
    lead: 'Traffic that bears these addresses asked, and this is how it ended. Addresses of network nodes are shown in full, because without them nothing can be blocked.',
    blocks: [shares(parts), originTable(parts)],
  }
}

export function peopleSection(parts: DocumentParts): Section {
  return {
    id: 'subscribers',
    title: 'About whom',
    lead: parts.show.revealed
      ? 'Identifiers are shown in full because --reveal was given. This report then holds personal data.'
      : 'Identifiers are masked: the network part and the last two digits stay. s-1, s-2 … are pseudonyms in the order of first appearance in this run.',
    blocks: [peopleTable(parts)],
  }
}

const byFindings = <T extends { readonly findings: number }>(items: Iterable<T>): T[] => [...items].sort((a, b) => b.findings - a.findings)

function shares(parts: DocumentParts): SharesFigure {
  const countries = byFindings(parts.survey.countries.values())
  const shown = countries.slice(0, SHOWN.countries)
  const rows = shown.map((c) => ({
    name: placeName(parts, c.country),
    values: [c.got, c.outcomes.answered - c.got, c.outcomes.refused, c.outcomes.silent, c.outcomes.unseen],
  }))
  const names = ['gave something away', 'answered, nothing given away', 'refused', 'silent', 'unseen']
  const note = leftOut(countries.length, shown.length, 'countries')
  return {
    kind: 'shares',
    title: 'How the questions in findings ended, by country of the asking address',
    description: `Bars of findings by outcome for ${count(rows.length, 'country', 'countries')}. The table below has the numbers.`,
    parts: names,
    rows,
    table: {
      kind: 'table',
      caption: 'Findings by country of the asking address and outcome',
      columns: [
        { title: 'Address of' },
        ...names.map((title) => ({ title, number: true as const })),
        { title: 'All questions bearing its addresses', number: true },
      ],
      rows: shown.map((c, i) => [
        cell(placeName(parts, c.country)),
        ...(rows[i]?.values ?? []).map(numberCell),
        numberCell(parts.survey.questions.get(c.country) ?? 0),
      ]),
      ...(note === undefined ? {} : { note }),
    },
    note: 'Silent: no answer came in time. Unseen: this tap cannot know. The two are not the same, and neither is a refusal.',
  }
}

function originTable(parts: DocumentParts): Table {
  const origins = [...parts.survey.tally.origins.values()].sort(
    (a, b) => b.findings - a.findings || b.disclosed - a.disclosed || (a.party.address < b.party.address ? -1 : 1),
  )
  const note = leftOut(origins.length, SHOWN.origins, 'addresses')
  return {
    kind: 'table',
    caption: 'Asking addresses with most findings',
    columns: [
      { title: 'Address' },
      { title: 'Number of' },
      { title: 'Operator' },
      { title: 'Findings', number: true },
      { title: 'Subscribers', number: true },
      { title: 'How it ended' },
      { title: 'What was given away' },
    ],
    rows: origins.slice(0, SHOWN.origins).map((o) => originRow(parts, o)),
    ...(note === undefined ? {} : { note }),
  }
}

function originRow(parts: DocumentParts, o: OriginTally): Table['rows'][number] {
  const { party } = o
  const ended = (['answered', 'refused', 'silent', 'unseen'] as const).filter((k) => o.outcomes[k] > 0).map((k) => `${o.outcomes[k]} ${k}`)
  return [
    cell([{ code: party.address === '' ? 'not named' : party.address }], partyKind(party.kind)),
    cell(placeName(parts, party.country)),
    cell(
      party.operator === undefined ? 'not known' : [{ value: party.operator }],
      ...(party.network === undefined ? [] : [`network ${party.network}`]),
      ...(party.group === undefined ? [] : [['group ', { value: party.group }]]),
      party.lessee === undefined ? 'no lessee known' : ['reported as leased by ', { value: party.lessee }],
      ...(party.flags ?? []).map((flag) => [{ code: flag }]),
      ...(party.sources === undefined ? [] : [`says ${listed(party.sources)}`]),
    ),
    numberCell(o.findings),
    numberCell(o.targets.size),
    cell(ended.join(', ')),
    cell(disclosedText(o.disclosures)),
  ]
}

function peopleTable(parts: DocumentParts): Table {
  const { people, beyond } = parts.survey
  const all = [...people.values()].sort((a, b) => b.got - a.got || b.findings - a.findings)
  const note = leftOut(all.length, SHOWN.people, 'subscribers')
  const uncounted = beyond.people === 0 ? '' : ` ${count(beyond.people, 'finding')} about still more subscribers are not in this table.`
  return {
    kind: 'table',
    caption: 'Subscribers in findings, those about whom most was given away first',
    columns: [
      { title: 'Subscriber' },
      { title: 'Home' },
      { title: 'Asked from addresses of' },
      { title: 'Findings', number: true },
      { title: 'Gave something away', number: true },
      { title: 'What' },
      { title: 'First and last (UTC)' },
    ],
    rows: all.slice(0, SHOWN.people).map((p) => personRow(parts, p)),
    ...(note === undefined && uncounted === '' ? {} : { note: `${note ?? ''}${uncounted}` }),
  }
}

function personRow(parts: DocumentParts, p: PersonSurvey): Table['rows'][number] {
  const { target } = p
  const from = [...p.from].map((country) => placeName(parts, country))
  return [
    personCell(parts, target),
    cell(placeName(parts, target.homeCountry), ...(target.homePlmn === undefined ? [] : [`network ${target.homePlmn}`])),
    cell(from.length > SHOWN.names ? `${from.slice(0, SHOWN.names).join(', ')} and ${from.length - SHOWN.names} more` : from.join(', ')),
    numberCell(p.findings),
    numberCell(p.got),
    cell(disclosedText(p.disclosed.keys())),
    cell(stamp(isoTime(p.first)), stamp(isoTime(p.last))),
  ]
}

function personCell({ show }: DocumentParts, { pseudonym, imsi, msisdn }: PersonSurvey['target']): Cell {
  const known = [
    ...(imsi === undefined ? [] : [`IMSI ${show.imsi(imsi)}`]),
    ...(msisdn === undefined ? [] : [`number +${show.msisdn(msisdn)}`]),
  ]
  return cell([{ strong: pseudonym === '' ? 'not named' : pseudonym }], ...known)
}
