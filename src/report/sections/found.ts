/** The findings themselves with their reasons and frames, and what each rule says of itself. */
import { type Finding, type FrameRef, suspectOf } from '../../model/finding.js'
import { isoTime } from '../../model/units.js'
import type { RuleTally } from '../analysis.js'
import { type Block, cell, type Inline, type Section, type Table, type Text } from '../document.js'
import { partyLine, sentenceParts, shownParty } from '../finding-record.js'
import { count, number, technologyText } from '../words.js'
import { bySeverity, disclosedText, type DocumentParts, EVERYTHING, leftOut, type RuleWords, SHOWN, stamp } from './parts.js'

/** Frames named per finding; a sweep may rest on thousands. */
const FRAMES = 12

export function findingsSection(parts: DocumentParts): Section {
  const { tally } = parts.survey
  const examples = [...tally.rules.values()].sort(bySeverity).map((r) => r.example)
  const others = tally
    .worst(SHOWN.findings)
    .filter((f) => !examples.includes(f))
    .slice(0, Math.max(0, SHOWN.findings - examples.length))
  const left = leftOut(tally.findings, examples.length + others.length, 'findings')
  return {
    id: 'findings',
    title: 'Findings',
    lead: 'Severity is the harm if the claim is true. Confidence, from 0 to 1, is how sure the rule is. They are two things. Frame numbers are those of Wireshark.',
    blocks: [
      findingsTable(parts, 'One of each kind, the most severe and surest first', examples),
      ...(others.length === 0
        ? []
        : [
            {
              kind: 'details' as const,
              summary: `${count(others.length, 'more finding')}, the most severe and surest first`,
              blocks: [findingsTable(parts, 'Further findings', others)],
            },
          ]),
      { kind: 'paragraph', text: left ?? `All ${number(tally.findings)} findings are here; ${EVERYTHING}, with all fields.` },
    ],
  }
}

function findingsTable(parts: DocumentParts, caption: string, findings: readonly Finding[]): Table {
  return {
    kind: 'table',
    caption,
    columns: [{ title: 'Severity' }, { title: 'When (UTC)' }, { title: 'What happened' }, { title: 'Answer' }, { title: 'Evidence' }],
    rows: findings.map((f) => findingRow(parts, f)),
  }
}

function findingRow(parts: DocumentParts, f: Finding): Table['rows'][number] {
  const reason: Inline[] = sentenceParts(f, parts.show, parts.countryName)
  return [
    {
      lines: [[{ strong: f.severity }], `confidence ${f.confidence.toFixed(2)}`, ...(f.provisional === true ? ['provisional'] : [])],
      tone: f.severity,
    },
    cell(stamp(isoTime(f.at)), technologyText(f.technology)),
    cell([{ strong: f.title }], reason, [{ value: partyLine(shownParty(suspectOf(f), f.target, parts.show)) }], [{ code: f.rule }]),
    cell([{ strong: f.outcome }], disclosedText(f.disclosed), `suggested: ${f.response}`),
    cell(frames(parts, 'asked', f.requests), ...(f.evidence.length === 0 ? [] : [frames(parts, 'rests on', f.evidence)])),
  ]
}

function frames({ names }: DocumentParts, what: string, refs: readonly FrameRef[]): Text {
  const shown = refs.slice(0, FRAMES)
  const listed = shown.flatMap((ref, i): Inline[] => [
    ...(i > 0 ? [', '] : []),
    ...(names.length > 1 ? [{ value: names[ref.file] ?? '' }, ' frame '] : []),
    String(ref.frame),
  ])
  const rest = refs.length > shown.length ? [` and ${refs.length - shown.length} more`] : []
  return [`${what}: `, ...(names.length > 1 ? [] : [shown.length === 1 ? 'frame ' : 'frames ']), ...listed, ...rest]
}

export function rulesSection(parts: DocumentParts): Section {
  const { tally } = parts.survey
  const fired = [...tally.rules.values()].sort(bySeverity)
  const quiet = parts.rules.filter((r) => !tally.rules.has(r.id))
  return {
    id: 'rules',
    title: 'Why these are claims worth a look',
    lead: 'What each rule rests on, when it is wrong, what it cannot see, and what to look at next.',
    blocks: [
      ...fired.map((r) =>
        ruleBlock(
          r,
          parts.rules.find((words) => words.id === r.rule),
        ),
      ),
      {
        kind: 'details',
        summary: `Looked for, and nothing claimed: ${count(quiet.length, 'rule')}`,
        blocks: [
          {
            kind: 'paragraph',
            text: 'Silence of a rule is not proof of absence: each has blind spots, and what the tap did not see no rule can judge.',
          },
          { kind: 'list', items: quiet.map((r): Text => [r.title, ' ', { code: r.id }]) },
        ],
      },
    ],
  }
}

function ruleBlock(r: RuleTally, words: RuleWords | undefined): Block {
  const figures = `${count(r.findings, 'finding')} about ${count(r.targets.size, 'subscriber')}, ${r.disclosed} gave something away.`
  const about = words?.about
  const mappings = [
    ...(words?.mappings.attack ?? []),
    ...(words?.mappings.motif ?? []),
    ...(words?.mappings.fight ?? []),
    ...(words?.mappings.misp === undefined ? [] : [words.mappings.misp]),
  ]
  return {
    kind: 'details',
    summary: [{ strong: r.title }, ` ${figures}`],
    tone: r.severity,
    blocks: [
      { kind: 'paragraph', text: about?.why ?? 'The rule is not in this version.' },
      ...list('When it is wrong', about?.falseAlarms),
      ...list('What it cannot see', about?.blindSpots),
      ...list('Where to look next', about?.lookNext),
      {
        kind: 'notes',
        notes: [
          { term: 'Rule', text: [{ code: r.rule }] },
          ...(words === undefined ? [] : [{ term: 'Techniques of the catalogue', text: words.techniques.join(', ') }]),
          ...(mappings.length === 0 ? [] : [{ term: 'In other vocabularies (ATT&CK, MoTIF, FiGHT, MISP)', text: mappings.join(', ') }]),
        ],
      },
    ],
  }
}

function list(title: string, items: readonly string[] | undefined): Block[] {
  if (items === undefined || items.length === 0) return []
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items },
  ]
}
