/** Findings as EVE-like JSON lines (docs/interfaces.md §5) and as sentences. */
import { addressLine } from '../intel/index.js'
import { type Finding, type FrameRef, type Party, plainParty, type Subscriber } from '../model/finding.js'
import { isoTime } from '../model/units.js'
import { plain, type Show } from './masking.js'

/** A party as it may be shown: a title that is the number of the subscriber asked about, or names one, is masked. */
export function shownParty(party: Party, target: Subscriber, show: Show): Party {
  const { personal, place: _place, ...rest } = plainParty(party)
  const digits = party.address.slice(1)
  if (show.revealed || party.kind !== 'gt') return rest
  if (digits === target.imsi) return { ...rest, address: `+${show.imsi(digits)}` }
  return personal === true || digits === target.msisdn ? { ...rest, address: `+${show.msisdn(digits)}` } : rest
}

/** A party as people read it: address and country. */
function partyText(party: Party, countryName: (iso2: string) => string): string {
  const where = party.country === undefined ? '' : ` (${countryName(party.country)})`
  return `${party.address === '' ? '(none given)' : party.address}${where}`
}

/** All that is known of a party: «+12462501234 · Barbados · Cable & Wireless, Liberty Latin America · no lessee known · 3 sources». */
export function partyLine(party: Party): string {
  const { address, country, operator, group, lessee, sources = [], flags = [] } = party
  const line = addressLine({ address: address === '' ? 'not named' : address, country, operator, group, lessee, sources: sources.length })
  return [line, ...flags].join(' · ')
}

function subscriberText(subscriber: Subscriber, show: Show): string {
  if (subscriber.imsi !== undefined) return `subscriber ${subscriber.pseudonym} (IMSI ${show.imsi(subscriber.imsi)})`
  if (subscriber.msisdn !== undefined) return `subscriber ${subscriber.pseudonym} (+${show.msisdn(subscriber.msisdn)})`
  return 'a subscriber who is not named'
}

/** The reason in words, its parties and subscribers apart from the words between them. */
export function sentenceParts(f: Finding, show: Show, countryName: (iso2: string) => string): (string | { readonly value: string })[] {
  return f.because.map((part) => {
    if (typeof part === 'string') return part
    const value = 'party' in part ? partyText(shownParty(part.party, f.target, show), countryName) : subscriberText(part.subscriber, show)
    return { value }
  })
}

export function sentence(f: Finding, show: Show, countryName: (iso2: string) => string): string {
  return sentenceParts(f, show, countryName)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('')
}

/** One finding as the object of a JSON line. */
export function findingRecord(f: Finding, names: readonly string[], show: Show, countryName: (iso2: string) => string): object {
  const place = (ref: FrameRef): number | readonly [string, number] => (names.length > 1 ? [names[ref.file] ?? '', ref.frame] : ref.frame)
  const first = f.requests[0]
  const { imsi, msisdn, ...target } = f.target
  return {
    timestamp: isoTime(f.at),
    event_type: 'finding',
    id: f.id,
    ...(first === undefined ? {} : { pcap_filename: names[first.file] ?? '', pcap_cnt: first.frame }),
    ...(f.network.src === undefined ? {} : { src_ip: f.network.src }),
    ...(f.network.dst === undefined ? {} : { dest_ip: f.network.dst }),
    ...(f.network.proto === undefined ? {} : { proto: f.network.proto }),
    finding: {
      rule: f.rule,
      title: f.title,
      threat: f.threat,
      techniques: f.techniques,
      category: f.category,
      severity: f.severity,
      confidence: f.confidence,
      technology: f.technology,
      procedure: f.procedure,
      direction: f.direction,
      outcome: f.outcome,
      disclosed: f.disclosed,
      because: plain(sentence(f, show, countryName)),
      origin: shownParty(f.origin, f.target, show),
      destination: shownParty(f.destination, f.target, show),
      target: {
        ...(imsi === undefined ? {} : { imsi: show.imsi(imsi) }),
        ...(msisdn === undefined ? {} : { msisdn: show.msisdn(msisdn) }),
        ...target,
      },
      requests: f.requests.map(place),
      evidence: f.evidence.map(place),
      mappings: f.mappings,
      response: f.response,
      ...(f.mode === undefined ? {} : { mode: f.mode }),
      ...(f.exception === undefined ? {} : { exception: f.exception }),
      ...(f.provisional === undefined ? {} : { provisional: true }),
    },
  }
}
