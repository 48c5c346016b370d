/** From whose addresses to which countries: the map, and the same as a table. */
import { cell, type Flow, type MapFigure, type Place, type Section, type Table } from '../document.js'
import type { FlowSurvey } from '../survey.js'
import { count, listed } from '../words.js'
import { disclosedText, type DocumentParts, leftOut, numberCell, placeName, SHOWN } from './parts.js'

/** Lines on the map; more would hide one another. The table has more rows. */
const LINES = 60

export function whereSection(parts: DocumentParts): Section {
  const flows = [...parts.survey.flows.values()].sort((a, b) => b.findings - a.findings || order(a.from + a.to, b.from + b.to))
  return {
    id: 'where',
    title: 'From whose addresses, to where',
    lead: 'A country is where the asking number is registered. Addresses are leased, hosted and forged: this says whose numbers were used, never by whom.',
    blocks: flows.some((f) => parts.onMap(f.from) || parts.onMap(f.to)) ? [figure(parts, flows)] : [flowTable(parts, flows)],
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function figure(parts: DocumentParts, flows: readonly FlowSurvey[]): MapFigure {
  const countries = [...new Set(flows.flatMap((f) => [f.from, f.to]))].filter((c) => c !== '').sort()
  const sum = (of: (f: FlowSurvey) => boolean): number => flows.reduce((n, f) => (of(f) ? n + f.findings : n), 0)
  const places: Place[] = countries.map((country) => ({
    country,
    name: parts.countryName(country),
    origin: sum((f) => f.from === country),
    asked: sum((f) => f.to === country),
  }))
  const drawn = flows.filter((f) => f.from !== '' && f.to !== '' && parts.onMap(f.from) && parts.onMap(f.to))
  const missing = flows.length - Math.min(drawn.length, LINES)
  const lines: Flow[] = drawn.slice(0, LINES).map((f) => ({ from: f.from, to: f.to, count: f.findings, got: f.got > 0 }))
  return {
    kind: 'map',
    title: 'Map of the questions in findings',
    description: describe(parts, flows),
    places: places.filter((p) => parts.onMap(p.country)),
    flows: lines,
    key: {
      origin: 'asking addresses belong here',
      asked: 'asked here: serving country, or home',
      got: 'an answer gave something away',
      notGot: 'nothing given away was seen',
    },
    table: flowTable(parts, flows),
    note:
      (missing === 0
        ? ''
        : `Not drawn: ${count(missing, 'connection')} (no country known, no place on the map, or beyond the ${LINES} most frequent). `) +
      'Outlines and projection: Natural Earth. Borders are as drawn there; no position is taken on any of them.',
  }
}

function describe(parts: DocumentParts, flows: readonly FlowSurvey[]): string {
  const first = flows.slice(0, SHOWN.names).map((f) => `${placeName(parts, f.from)} to ${placeName(parts, f.to)} ${f.findings}`)
  return `A world map with lines from the countries of asking addresses to the countries that were asked. Most findings: ${listed(first)}. The table below the map has all of them.`
}

function flowTable(parts: DocumentParts, flows: readonly FlowSurvey[]): Table {
  const note = leftOut(flows.length, SHOWN.flows, 'pairs of countries')
  return {
    kind: 'table',
    caption: 'Findings by country of the asking address and country that was asked',
    columns: [
      { title: 'Address of' },
      { title: 'Asked in' },
      { title: 'Home of the subscribers' },
      { title: 'Findings', number: true },
      { title: 'Gave something away', number: true },
      { title: 'What' },
    ],
    rows: flows.slice(0, SHOWN.flows).map((f) => [
      cell(placeName(parts, f.from)),
      cell(placeName(parts, f.to)),
      cell(
        [...f.homes.keys()]
          .map((home) => placeName(parts, home))
          .slice(0, SHOWN.names)
          .join(', '),
      ),
      numberCell(f.findings),
      numberCell(f.got),
      cell(disclosedText(f.disclosed.keys())),
    ]),
    ...(note === undefined ? {} : { note }),
  }
}
