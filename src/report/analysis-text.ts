/**
 * What a tired analyst reads first: what happened, to how many, from whose addresses, did they get it, where to look next, how good the tap is.
 * Every figure says what it counts.
 */
import type { Finding } from '../model/finding.js'
import { severities, suspectOf } from '../model/finding.js'
import { isoTime } from '../model/units.js'
import type { Tally } from './analysis.js'
import { partyLine, sentence, shownParty } from './finding-record.js'
import { plain, type Show } from './masking.js'
import { type SetAside, setAsideLines } from './set-aside.js'
import { count, share } from './words.js'

/** The figures of a run, as the summary line of JSON gives them too (docs/interfaces.md §5). */
export interface Summary extends SetAside {
  readonly packets: number
  readonly messages: Readonly<Record<string, number>>
  readonly duplicates: number
  readonly transactions: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly disclosed: Readonly<Record<string, number>>
  readonly findings: Readonly<Record<string, number>>
  readonly threats: Readonly<Record<string, number>>
  readonly anomalies: Readonly<Record<string, number>>
  readonly undecoded: number
  readonly otherPackets: number
  /** Packets that are encrypted, and packets of link types that are not read. */
  readonly unreadable: { readonly dtls: number; readonly tls: number; readonly esp: number; readonly link: number }
  /** SS7 messages read by other standards than ITU’s; absent when there are none. */
  readonly variants?: { readonly ansi: number; readonly china: number }
  readonly tap: {
    readonly tsnGaps: number
    readonly oneSided: number
    readonly unmatchedAnswers: number
    readonly lostParts: number
    readonly evicted: number
  }
  readonly span?: readonly [string, string]
  readonly home: { readonly plmns: readonly string[]; readonly inferred: boolean }
  /** With `--state`: captures that the state rests on, with those of this run, and where it ended before. */
  readonly state?: { readonly captures: number; readonly until?: string }
  readonly versions: Readonly<Record<string, string>>
  readonly stoppedAt?: readonly { readonly file: string; readonly frame: number; readonly reason: string }[]
}

export interface TextParts {
  /** By the number in findings. */
  readonly names: readonly string[]
  /** What this run read. */
  readonly captures: readonly string[]
  readonly comments: readonly string[]
  readonly summary: Summary
  readonly tally: Tally
  readonly show: Show
  readonly countryName: (iso2: string) => string
  readonly colour: (style: 'title' | 'bad' | 'dim', text: string) => string
  readonly lookNext: (rule: string) => readonly string[]
}

const SHOWN = { findings: 10, origins: 10, rules: 20 } as const

export function analysisText(parts: TextParts): string[] {
  const { summary, tally, colour } = parts
  const lines: string[] = []
  const put = (text = ''): void => {
    lines.push(text)
  }
  const title = (text: string): void => {
    put()
    put(colour('title', text))
  }
  const { captures } = parts
  const files = captures.length > 3 ? `${captures.slice(0, 3).join(', ')} and ${captures.length - 3} more` : captures.join(', ')
  put(colour('title', plain(files)))
  for (const comment of parts.comments) put(plain(comment))
  const messages = Object.values(summary.messages).reduce((a, b) => a + b, 0)
  put(
    `${count(summary.packets, 'packet')}, ${count(messages, 'signalling message')}, ${count(summary.transactions, 'transaction')}` +
      (summary.span === undefined ? '' : `, ${summary.span[0].slice(0, 19)} to ${summary.span[1].slice(0, 19)} UTC`),
  )

  title('What happened')
  if (messages === 0) {
    put('  No signalling that this version reads (SS7, Diameter, GTP). Is this the right tap?')
  } else if (tally.findings === 0) {
    put('  No rule claims anything. That is not proof of absence: see «How good the tap is».')
  } else {
    const bad = severities.toReversed().filter((s) => tally.bySeverity[s] > 0)
    put(
      `  ${count(tally.findings, 'finding')} about ${count(tally.targets.size, 'subscriber')}: ${bad.map((s) => `${tally.bySeverity[s]} ${s}`).join(', ')}.`,
    )
    const got = tally.exposed.size
    put(
      got === 0
        ? '  No answer was seen that gave something away.'
        : `  ${colour('bad', `Answers gave something away about ${count(got, 'subscriber')}`)}: ${[...tally.disclosures].map(([what, n]) => `${what} ${n}×`).join(', ')}.`,
    )
    put()
    put(`  ${'severity'.padEnd(9)} ${'findings'.padStart(8)} ${'people'.padStart(7)} ${'got it'.padStart(7)}  what`)
    const rules = [...tally.rules.values()].sort(
      (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || b.findings - a.findings,
    )
    for (const r of rules.slice(0, SHOWN.rules)) {
      put(
        `  ${r.severity.padEnd(9)} ${String(r.findings).padStart(8)} ${String(r.targets.size).padStart(7)} ${String(r.disclosed).padStart(7)}  ${r.title}  ${colour('dim', r.rule)}`,
      )
    }
  }

  if (tally.origins.size > 0) {
    title('From whose addresses')
    put(`  ${'address'.padEnd(18)} ${'number of'.padEnd(22)} ${'findings'.padStart(8)} ${'people'.padStart(7)} ${'got it'.padStart(7)}`)
    const origins = [...tally.origins.values()].sort((a, b) => b.findings - a.findings || (a.party.address < b.party.address ? -1 : 1))
    for (const o of origins.slice(0, SHOWN.origins)) {
      const country = o.party.country === undefined ? 'unknown' : parts.countryName(o.party.country)
      put(
        `  ${plain(o.party.address).padEnd(18)} ${country.padEnd(22)} ${String(o.findings).padStart(8)} ${String(o.targets.size).padStart(7)} ${String(o.disclosed).padStart(7)}`,
      )
      put(colour('dim', `    ${plain(partyLine(o.party))}`))
    }
    if (origins.length > SHOWN.origins) put(`  … and ${origins.length - SHOWN.origins} more (--format json lists every finding)`)
    put(colour('dim', '  A country is where the number is registered, not who uses it: addresses are leased, hosted and forged.'))
  }

  const worst = tally.worst(SHOWN.findings)
  if (worst.length > 0) {
    title('The worst of it')
    for (const f of worst) {
      put(
        `  ${isoTime(f.at).slice(0, 19)}  ${f.severity}, confidence ${f.confidence.toFixed(2)}, frame ${frames(f, parts.names)}${f.provisional === true ? ', provisional' : ''}`,
      )
      put(`    ${plain(sentence(f, parts.show, parts.countryName))}`)
      put(colour('dim', `    ${plain(partyLine(shownParty(suspectOf(f), f.target, parts.show)))}`))
    }
    title('Where to look next')
    const seen = new Set<string>()
    for (const f of worst) for (const next of parts.lookNext(f.rule)) seen.add(next)
    for (const next of [...seen].slice(0, 6)) put(`  · ${next}`)
    const first = worst[0]?.requests[0]
    if (first !== undefined) put(`  · homeward decode --format tree --frame ${first.frame} ${plain(parts.names[first.file] ?? 'FILE')}`)
  }

  const aside = setAsideLines(summary)
  if (aside.length > 0) {
    title('What the configuration set aside')
    for (const line of aside) put(`  ${line}`)
  }

  title('How good the tap is')
  const { tap } = summary
  const outcome = summary.outcomes
  put(
    `  ${count(outcome['answered'] ?? 0, 'transaction')} answered, ${outcome['refused'] ?? 0} refused, ${outcome['silent'] ?? 0} silent, ${outcome['unseen'] ?? 0} unseen (no answer can be seen here, or the capture ended)`,
  )
  put(
    `  ${count(tap.tsnGaps, 'gap')} in SCTP sequence numbers, ${share(tap.oneSided)} of dialogues seen from one side only, ${count(tap.unmatchedAnswers, 'answer')} without a question`,
  )
  put(
    `  ${count(summary.duplicates, 'copy', 'copies')} of messages (other hops, retransmissions), each message counted once; ${count(summary.undecoded, 'message')} undecoded`,
  )
  const { dtls, tls, esp, link } = summary.unreadable
  if (dtls + tls + esp > 0)
    put(`  ${count(dtls + tls + esp, 'packet')} encrypted (DTLS ${dtls}, TLS ${tls}, IPsec ${esp}): nothing in them can be read here`)
  if (link > 0)
    put(
      `  ${count(link, 'packet')} of a link type that is not read, or whose form says nothing: \`capinfos -E\` names it; \`editcap -T\` writes the right one`,
    )
  if (summary.variants !== undefined)
    put(
      `  ${count(summary.variants.ansi, 'SS7 message')} read by the ANSI standard, ${summary.variants.china} by the Chinese one (links: variant sets it)`,
    )
  const odd = Object.entries(summary.anomalies).sort((a, b) => b[1] - a[1])
  if (odd.length > 0)
    put(
      `  odd encodings: ${odd
        .slice(0, 6)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ')}`,
    )
  if (summary.home.inferred) {
    const seen =
      summary.home.plmns.length === 0
        ? 'no home network answered in this capture'
        : `homes seen in the traffic: ${summary.home.plmns.join(', ')}`
    put(`  No protected network is configured (${seen}): directions are unknown, and rules that need one claim nothing.`)
    put('  Set it with --home PLMN,… or home.plmns in homeward.yaml.')
  } else put(`  Protected: ${summary.home.plmns.join(', ')}`)
  for (const stop of summary.stoppedAt ?? []) put(`  ${plain(stop.file)}: ${plain(stop.reason)}`)

  title('What the words mean')
  put(
    colour(
      'dim',
      '  finding: a rule’s claim about one question · people: different subscribers in findings · got it: findings whose answer gave something away',
    ),
  )
  put(colour('dim', '  denominator: transactions, copies excluded · identifiers are masked; --reveal shows them'))
  return lines
}

function frames(f: Finding, names: readonly string[]): string {
  return f.requests.map((r) => (names.length > 1 ? `${plain(names[r.file] ?? '')}:${r.frame}` : String(r.frame))).join(', ')
}
