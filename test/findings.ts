/** Findings and whole reports made by hand, for tests of what is drawn from them. */
import type { Finding } from '../src/model/finding.js'
import { analysisDocument } from '../src/report/analysis-document.js'
import type { Summary } from '../src/report/analysis-text.js'
import type { ReportDocument } from '../src/report/document.js'
import { masked, type Show } from '../src/report/masking.js'
import { html } from '../src/report/outputs/html/page.js'
import type { DocumentParts } from '../src/report/sections/parts.js'
import { Survey } from '../src/report/survey.js'

const START = Date.UTC(2019, 4, 14, 8) * 1000

export function finding(n: number, other: Partial<Finding> = {}): Finding {
  return {
    id: `f-${n}`,
    rule: 'location/ati-from-foreign-network',
    title: 'Any Time Interrogation from another network',
    threat: 'location',
    techniques: ['D01'],
    category: 'cat1',
    severity: 'high',
    confidence: 0.9,
    procedure: 'map.anyTimeInterrogation',
    technology: '3G',
    direction: 'unknown',
    outcome: 'answered',
    disclosed: ['cell'],
    because: ['Traffic bearing the address ', { party: origin }, ' asked where ', { subscriber: target }, ' is.'],
    origin,
    destination: { kind: 'gt', address: '+12025550100', country: 'US' },
    target,
    at: START + n * 1_000_000,
    requests: [{ file: 0, frame: n + 1 }],
    evidence: [],
    network: {},
    mappings: {},
    response: 'block',
    ...other,
  }
}

const origin: Finding['origin'] = { kind: 'gt', address: '+12465550001', country: 'BB' }
const target: Finding['target'] = { imsi: '310999000000001', pseudonym: 's-1', homePlmn: '310999', homeCountry: 'US' }

export const summary: Summary = {
  packets: 80,
  messages: { map: 80 },
  duplicates: 0,
  transactions: 40,
  outcomes: { answered: 40, refused: 0, silent: 0, unseen: 0 },
  disclosed: {},
  findings: {},
  threats: {},
  anomalies: { truncated: 2 },
  undecoded: 0,
  otherPackets: 0,
  unreadable: { dtls: 0, tls: 0, esp: 0, link: 0 },
  tap: { tsnGaps: 0, oneSided: 0, unmatchedAnswers: 0, lostParts: 0, evicted: 0 },
  span: ['2019-05-14T08:00:00.000000Z', '2019-05-14T09:00:00.000000Z'],
  home: { plmns: ['310999'], inferred: true },
  versions: { homeward: '0.0.0' },
}

export function documentOf(findings: Iterable<Finding>, other: Partial<DocumentParts> = {}, show: Show = masked): ReportDocument {
  const survey = new Survey(show)
  for (const f of findings) survey.finding(f)
  return analysisDocument({
    names: ['story.pcapng'],
    captures: other.names ?? ['story.pcapng'],
    comments: [],
    summary,
    survey,
    show,
    countryName: (iso2) => ({ BB: 'Barbados', US: 'United States' })[iso2] ?? iso2,
    onMap: (iso2) => iso2 !== 'AQ' && iso2 !== '',
    rules: [],
    commands: { again: 'homeward analyze', everything: 'homeward analyze --format json' },
    ...other,
  })
}

export function htmlOf(document: ReportDocument): string {
  const parts: string[] = []
  html.write(document, (text) => parts.push(text))
  return parts.join('')
}
