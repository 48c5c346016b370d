/** The report of an analysis as a document: sections in the order in which people ask. */
import type { ReportDocument, Text } from './document.js'
import { findingsSection, rulesSection } from './sections/found.js'
import { abstract, deeds, headlines } from './sections/headlines.js'
import { againSection, meaningSection } from './sections/meaning.js'
import { type DocumentParts, messagesOf, SHOWN, stamp } from './sections/parts.js'
import { rivalsSection } from './sections/rivals.js'
import { setAsideSection } from './sections/set-aside.js'
import { tapSection } from './sections/tap.js'
import { whenSection } from './sections/when.js'
import { whereSection } from './sections/where.js'
import { peopleSection, whoSection } from './sections/who.js'
import { count } from './words.js'

const SYNTHETIC = /synthetic re-enactment/i

export function analysisDocument(parts: DocumentParts): ReportDocument {
  const { tally } = parts.survey
  const banner = parts.comments.find((comment) => SYNTHETIC.test(comment))
  const claims = tally.findings > 0
  return {
    language: 'en',
    title: 'Who asked where whose phone is',
    subtitle: [captures(parts), figures(parts), ...parts.comments.filter((c) => c !== banner).map((c): Text => [{ value: c }])],
    ...(banner === undefined ? {} : { banner }),
    abstract: abstract(parts),
    headlines: headlines(parts),
    ...(claims ? { deeds: deeds(parts) } : {}),
    sections: [
      ...(claims ? [whereSection(parts), whenSection(parts), whoSection(parts), peopleSection(parts), findingsSection(parts)] : []),
      rulesSection(parts),
      ...(claims ? [rivalsSection(parts)] : []),
      ...setAsideSection(parts),
      tapSection(parts),
      meaningSection(),
      againSection(parts),
    ],
    colophon: `Made by Homeward ${parts.summary.versions['homeward'] ?? ''}. This report names addresses, not people or states: traffic that bears an address of a country is not proof of who sent it.`,
  }
}

function captures({ names }: DocumentParts): Text {
  const shown = names.slice(0, SHOWN.names).flatMap((name, i) => (i > 0 ? [', ', { value: name }] : [{ value: name }]))
  return names.length > SHOWN.names ? [...shown, ` and ${names.length - SHOWN.names} more captures`] : shown
}

function figures(parts: DocumentParts): string {
  const { summary } = parts
  const read = `${count(summary.packets, 'packet')}, ${count(messagesOf(parts), 'signalling message')}, ${count(summary.transactions, 'question')}`
  return summary.span === undefined ? read : `${stamp(summary.span[0])} to ${stamp(summary.span[1])} UTC. ${read}.`
}
