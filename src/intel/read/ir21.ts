/**
 * GSMA IR.21 in the exchange format of TADIG RAEX (XML, schemas 8 to 18). Elements are found by name, not by path: the schemas move them. What an operator says
 * of itself: number ranges, ranges of global titles, node titles and addresses, E.212 and E.214 codes, point codes of its gateways, realms, networks.
 * A value that cannot be read is left out with a note; XML that is broken or cut off is a problem, and then nothing is imported.
 * Left out: tariffs, contacts, CAMEL and LTE feature tables, hosted networks, DNS names.
 */
import type { Fact, Field, Subject } from '../fact.js'
import { Findings, MAX_FACTS, type ReadResult } from './problem.js'
import { countryCode, prefixesOfRange, subjectsOf } from './subjects.js'
import { type XmlHandler, XmlReader } from './xml.js'

/** Elements that hold one thing: their leaves are read together. */
const records = new Set([
  'RAEXIR21FileHeader',
  'RangeData',
  'CCITT_E212_NumberSeries',
  'CCITT_E214_MGT',
  'NwNode',
  'IPAddressOrRange',
  'ASNItem',
  'DPCItem',
  'SCCPCarrierItem',
  'NetworkProperties',
])

/** Schemas 8 to 18 are known; another is read by the same names, with a note. */
const OLDEST = 8
const NEWEST = 18
/** Leaves of one record. */
const MAX_LEAVES = 256
const REALM = /realm|fqdn/i

interface Frame {
  readonly name: string
  readonly line: number
  readonly leaves: Map<string, string> | undefined
  children: number
}

type Says = Partial<Record<Field, string | undefined>>

interface Network {
  tadig: string | undefined
  name: string | undefined
  plmn: string | undefined
  /** What was read of it. Its codes come before or after: facts are made when it ends. */
  readonly said: { readonly subject: Subject; readonly more: Says; readonly line: number }[]
}

export class Ir21Reader implements XmlHandler {
  readonly #xml = new XmlReader(this)
  readonly #findings = new Findings()
  readonly #frames: Frame[] = []
  #organisation: string | undefined
  #country: string | undefined
  #sender: string | undefined
  #network: Network = emptyNetwork()
  #carrier: string | undefined
  #isRaex = false

  push(piece: string): void {
    this.#xml.push(piece)
  }

  /** Everything was pushed: the facts, or what is wrong. */
  end(): ReadResult {
    this.#xml.end()
    this.#endNetwork()
    const { problem } = this.#xml
    if (problem !== undefined) this.#findings.problem(problem.line, problem.says)
    else if (!this.#isRaex) this.#findings.problem(1, 'no IR.21 file: the element RAEXIR21FileHeader or TADIGRAEXIR21 is missing')
    return this.#findings.result()
  }

  open(name: string, line: number): void {
    const parent = this.#frames.at(-1)
    if (parent !== undefined) parent.children++
    if (name === 'TADIGRAEXIR21' || name === 'RAEXIR21FileHeader') this.#isRaex = true
    if (name === 'Network') this.#endNetwork()
    this.#frames.push({ name, line, leaves: records.has(name) ? new Map() : undefined, children: 0 })
  }

  close(name: string, text: string, line: number): void {
    const frame = this.#frames.pop()
    if (frame === undefined) return
    if (name === 'Network') this.#endNetwork()
    if (frame.leaves !== undefined) {
      this.#record(name, frame.leaves, frame.line)
      if (text !== '' && frame.children === 0) this.#leaf(name, text, line)
    } else if (frame.children === 0 && text !== '') this.#leaf(name, text, line)
  }

  #leaf(name: string, text: string, line: number): void {
    const record = this.#frames.findLast(({ leaves }) => leaves !== undefined)?.leaves
    if (record !== undefined && record.size < MAX_LEAVES && !record.has(name)) record.set(name, text)
    switch (name) {
      case 'OrganisationName':
        this.#organisation ??= text
        return
      case 'CountryInitials':
        this.#country ??= countryCode(text)
        return
      case 'TADIGCode':
        if (this.#frames.at(-1)?.name === 'Network') this.#network.tadig = text
        return
      case 'NetworkName':
        if (this.#frames.at(-1)?.name === 'Network') this.#network.name = text
        return
      case 'SCCPCarrierName':
        this.#carrier = text
        return
    }
    if (REALM.test(name)) this.#realms(text, line)
  }

  #record(name: string, leaves: ReadonlyMap<string, string>, line: number): void {
    const value = (leaf: string): string | undefined => leaves.get(leaf)
    switch (name) {
      case 'RAEXIR21FileHeader':
        return this.#header(value('SenderTADIG'), value('TADIGRAEXIR21SchemaVersion'), line)
      case 'RangeData':
        return this.#range(leaves, line)
      case 'CCITT_E212_NumberSeries':
        return this.#homeNetwork(value('MCC'), value('MNC'), line)
      case 'CCITT_E214_MGT':
        return this.#mobileTitle(value('MGT_CC'), value('MGT_NC'), line)
      case 'NwNode':
        return this.#node(leaves, line)
      case 'IPAddressOrRange':
        return this.#addresses(value('IPAddressRange') ?? value('IPAddress'), this.#ipRole(), line)
      case 'ASNItem':
        return this.#asn(value('ASN'), value('NetworkOwner'), line)
      case 'DPCItem':
        return this.#gateway(value('DPC'), value('SCType'), line)
      case 'SCCPCarrierItem':
        this.#carrier = undefined
    }
  }

  #header(sender: string | undefined, schema: string | undefined, line: number): void {
    this.#sender = sender
    const major = Number(/^\d+/.exec(schema ?? '')?.[0] ?? Number.NaN)
    if (!(major >= OLDEST && major <= NEWEST))
      this.#findings.note(
        line,
        `schema «${schema ?? 'not given'}» is not between ${OLDEST} and ${NEWEST}: read by the names of its elements`,
      )
  }

  /** A range of numbers: of subscribers, of roaming numbers, or of nodes. */
  #range(leaves: ReadonlyMap<string, string>, line: number): void {
    const prefixes = this.#prefixes(leaves, line)
    const list = this.#frames.findLast(({ name }) => name.endsWith('_NumberRanges'))?.name ?? ''
    const owner = leaves.get('NetworkOwner')
    const elsewhere =
      owner !== undefined && owner !== '' && owner !== this.#name() && owner !== this.#organisation && owner !== this.#network.tadig
    const kind = list.startsWith('GT_')
      ? 'range of node titles'
      : list.startsWith('MSRN_')
        ? 'range of roaming numbers'
        : 'range of subscribers'
    for (const key of prefixes) this.#say({ plan: 'e164', key }, { note: kind, ...(elsewhere ? { assignee: owner } : {}) }, line)
    if (elsewhere && prefixes.length > 0)
      this.#findings.note(
        line,
        `${kind}: the owner of +${prefixes[0]} is «${owner}», not the network that uses it: hosted, shared or leased`,
      )
  }

  #prefixes(leaves: ReadonlyMap<string, string>, line: number): readonly string[] {
    const cc = leaves.get('CC') ?? ''
    const ndc = leaves.get('NDC') ?? ''
    const start = leaves.get('SN_RangeStart') ?? ''
    const stop = leaves.get('SN_RangeStop') ?? ''
    const head = cc + ndc
    if (!/^\d{1,3}$/.test(cc) || !/^\d{0,12}$/.test(ndc)) {
      this.#findings.note(line, `left out: CC «${cc}», NDC «${ndc}» are no digits of a number`)
      return []
    }
    if (start === '' && stop === '') return [head]
    const found = prefixesOfRange(head + start, head + (stop === '' ? start : stop))
    if (typeof found !== 'string') return found
    this.#findings.note(line, `left out: ${found}`)
    return []
  }

  #homeNetwork(mcc = '', mnc = '', line: number): void {
    if (!/^\d{3}$/.test(mcc) || !/^\d{2,3}$/.test(mnc)) return this.#findings.note(line, `left out: MCC «${mcc}», MNC «${mnc}»`)
    this.#network.plmn ??= mcc + mnc
    this.#say({ plan: 'e212', key: mcc + mnc }, { network: mcc + mnc }, line)
  }

  #mobileTitle(cc = '', nc = '', line: number): void {
    if (!/^\d{1,3}$/.test(cc) || !/^\d{1,12}$/.test(nc)) return this.#findings.note(line, `left out: MGT_CC «${cc}», MGT_NC «${nc}»`)
    this.#say({ plan: 'e214', key: cc + nc }, {}, line)
  }

  #node(leaves: ReadonlyMap<string, string>, line: number): void {
    const role = leaves.get('NwElementType')
    const says = { node: 'listed', role }
    if (leaves.has('CC')) for (const key of this.#prefixes(leaves, line)) this.#say({ plan: 'e164', key }, says, line)
    const ip = leaves.get('IPAddressRange') ?? leaves.get('IPAddress')
    this.#addresses(ip, role, line) // an address in an element of its own was said when that ended
  }

  #addresses(text: string | undefined, role: string | undefined, line: number): void {
    if (text === undefined) return
    const subjects = subjectsOf('ip', text)
    if (typeof subjects === 'string') return this.#findings.note(line, `left out: ${subjects}`)
    for (const subject of subjects) this.#say(subject, { role }, line)
  }

  #ipRole(): string | undefined {
    if (this.#frames.some(({ name }) => name === 'InterPMNBackboneIPList')) return 'GRX/IPX backbone'
    if (this.#frames.some(({ name }) => name === 'PMNAuthoritativeDNSIPList')) return 'authoritative DNS'
    return this.#frames.some(({ name }) => name === 'NwNode') ? 'node' : 'IP network'
  }

  #asn(asn: string | undefined, owner: string | undefined, line: number): void {
    const name = owner ?? this.#name()
    if (asn === undefined || name === undefined) return
    this.#findings.add({ subject: { plan: 'operator', key: name }, says: { asn }, confidence: 80, line })
  }

  #gateway(code: string | undefined, type: string | undefined, line: number): void {
    if (code === undefined) return
    const subjects = subjectsOf('pc', code)
    if (typeof subjects === 'string') return this.#findings.note(line, `left out: ${subjects}`)
    for (const subject of subjects)
      this.#say(subject, { carrier: this.#carrier, role: type === undefined ? 'SCCP gateway' : `SCCP gateway (${type})` }, line)
  }

  #realms(text: string, line: number): void {
    for (const name of text.split(/[\s,;]+/).filter((part) => part !== '')) {
      const subjects = subjectsOf('realm', name)
      if (typeof subjects === 'string') this.#findings.note(line, `left out: ${subjects}`)
      else for (const subject of subjects) this.#say(subject, {}, line)
    }
  }

  /** Name of the network; some files have «(440-50)» there, and then the organisation's. */
  #name(): string | undefined {
    const { name } = this.#network
    return name === undefined || /^\(?[\d -]+\)?$/.test(name) ? this.#organisation : name
  }

  #say(subject: Subject, more: Says, line: number): void {
    if (this.#network.said.length < MAX_FACTS) this.#network.said.push({ subject, more, line })
    else this.#findings.problem(line, `more than ${MAX_FACTS} facts in one file: split it`)
  }

  #endNetwork(): void {
    const { said, plmn, tadig } = this.#network
    for (const { subject, more, line } of said) {
      const says = { operator: this.#name(), network: plmn, tadig: tadig ?? this.#sender, country: this.#country, ...more }
      const kept = Object.fromEntries(Object.entries(says).filter(([, value]) => value !== undefined && value !== '')) as Fact['says']
      this.#findings.add({ subject, says: kept, confidence: 85, line })
    }
    this.#network = emptyNetwork()
  }
}

function emptyNetwork(): Network {
  return { tadig: undefined, name: undefined, plmn: undefined, said: [] }
}
