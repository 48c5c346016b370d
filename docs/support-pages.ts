/** docs/support.md and the pages of Diameter and GTP beside it, printed from the descriptions. */
import { diameterApplications } from '../src/model/diameter-procedures.js'
import { gtpTitle, gtpTypes } from '../src/model/gtp-procedures.js'
import { layers } from '../src/model/anomaly.js'
import { protocols } from '../src/model/message.js'
import { avps } from '../src/wire/diameter/avps/index.js'
import { vendorNames } from '../src/wire/diameter/avps/vendors.js'
import { TGPP } from '../src/wire/diameter/dictionary.js'
import { buildDiameter, explainDiameter } from '../src/wire/diameter/index.js'
import { diameterVectors } from '../src/wire/diameter/vectors/index.js'
import { nodes } from '../src/wire/explain.js'
import type { Ie } from '../src/wire/gtp/dictionary.js'
import { v0Ies } from '../src/wire/gtp/ies/v0.js'
import { v1Ies } from '../src/wire/gtp/ies/v1.js'
import { v2Ies } from '../src/wire/gtp/ies/v2.js'
import { buildGtp, explainGtp } from '../src/wire/gtp/index.js'
import { gtpVectors } from '../src/wire/gtp/vectors/index.js'
import { linkTypes } from '../src/wire/link/link.js'
import { userLinks } from '../src/wire/link/user-links.js'
import { sccpTypes } from '../src/wire/sccp.js'

/** Names of the fields in all vectors. */
function namesIn(trees: Iterable<{ readonly name: string }>): Set<string> {
  return new Set([...trees].map((t) => t.name))
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

export function diameterPage(): readonly string[] {
  const built = namesIn(
    diameterVectors.flatMap((v, i) => {
      const octets = buildDiameter({ ...v, hopByHop: i + 1, endToEnd: i + 1 })
      return [...nodes(explainDiameter(octets, 0, octets.length))]
    }),
  )
  const count = (application: number, command: number, request: boolean): number =>
    diameterVectors.filter((v) => v.application === application && v.command === command && v.request === request).length
  return [
    '# Diameter: applications, commands, AVPs',
    '',
    'Printed from the descriptions by `npm run docs`. Numbers of vectors: messages that are built, explained, scanned, damaged and held against tshark 4.0, without an expert error (test/diameter-tshark.test.ts has the exceptions); test/diameter-avps-tshark.test.ts holds every AVP alone against it. Every AVP is read inside every group and every command, whichever the standard puts it in; others are shown by code and vendor, raw.',
    '',
    '| application | id | command | code | requests | answers |',
    '| --- | --- | --- | --- | --- | --- |',
    ...diameterApplications.flatMap(({ id, title, commands }) =>
      commands.map(
        ([name, code, short]) =>
          `| ${title} | ${id} | ${name} (${short}R, ${short}A) | ${code} | ${count(id, code, true)} | ${count(id, code, false)} |`,
      ),
    ),
    '',
    `## AVPs (${avps.length})`,
    '',
    '| code | vendor | AVP | type | in a vector |',
    '| --- | --- | --- | --- | --- |',
    ...avps
      .toSorted((a, b) => a.vendor - b.vendor || a.code - b.code)
      .map(
        (a) =>
          `| ${a.code} | ${a.vendor === TGPP ? '3GPP' : (vendorNames.get(a.vendor) ?? '–')} | ${a.name} | ${a.type.name} | ${built.has(a.name) ? 'yes' : '–'} |`,
      ),
  ]
}

function gtpMessages(version: 1 | 2): string[] {
  return [
    `## GTPv${version}-C${version === 1 ? ' and GTP′' : ''}: messages`,
    '',
    '| type | message | vectors |',
    '| --- | --- | --- |',
    ...gtpTypes(version).map(
      (type) =>
        `| ${type} | ${cell(gtpTitle(version, type) ?? '')} | ${gtpVectors.filter((v) => v.version === version && v.type === type).length} |`,
    ),
  ]
}

function gtpElements(version: 1 | 2, ies: readonly Ie[]): string[] {
  const built = namesIn(
    gtpVectors
      .filter((v) => v.version === version)
      .flatMap((v) => {
        const octets = buildGtp({ ...v, sequence: 1 })
        return [...nodes(explainGtp(octets, 0, octets.length))]
      }),
  )
  return [
    `## GTPv${version}-C: information elements (${ies.length})`,
    '',
    '| type | element | inside | in a vector |',
    '| --- | --- | --- | --- |',
    ...ies
      .toSorted((a, b) => a.type - b.type)
      .map(
        (e) =>
          `| ${e.type} | ${e.name} | ${e.grouped ? 'elements' : e.parts.length === 1 ? 'a value' : `${e.parts.length} parts`} | ${built.has(e.name) ? 'yes' : '–'} |`,
      ),
  ]
}

/** Version 0 has the messages of version 1 up to 52, and little of its own. */
function version0(): string[] {
  const own = v0Ies.filter((e) => !v1Ies.some(({ type, name }) => type === e.type && name === e.name))
  return [
    '## GTP version 0: what differs from version 1',
    '',
    'Its messages have the types of version 1, on port 3386, and are named as those; `gtp.version` is 0. Tests: src/wire/gtp/version-0.test.ts.',
    '',
    '| type | element |',
    '| --- | --- |',
    ...own.map((e) => `| ${e.type} | ${e.name} |`),
  ]
}

export function gtpPage(): readonly string[] {
  return [
    '# GTP: messages and information elements',
    '',
    'Printed from the descriptions by `npm run docs`. Every vector is built, explained, scanned, damaged and held against tshark 4.0 (test/gtp-tshark.test.ts). Every element is read in every message of its version. PFCP is recognised by its header and counted.',
    '',
    ...gtpMessages(1),
    '',
    ...gtpMessages(2),
    '',
    ...gtpElements(1, v1Ies),
    '',
    ...version0(),
    '',
    ...gtpElements(2, v2Ies),
  ]
}

/** What the operations of a user of TCAP amount to. */
export interface OperationCount {
  readonly name: string
  readonly page: string
  readonly operations: number
  readonly errors: number
}

export function supportPage(users: readonly OperationCount[]): readonly string[] {
  const commands = diameterApplications.reduce((sum, a) => sum + a.commands.length, 0)
  return [
    '# What is read',
    '',
    'Printed from the descriptions by `npm run docs`: the pages behind the links name every operation, command, message, AVP and element.',
    '',
    '| protocol | described | page |',
    '| --- | --- | --- |',
    ...users.map(
      (u) =>
        `| ${u.name} | ${u.operations} operation${u.operations === 1 ? '' : 's'}${u.errors === 0 ? '' : `, ${u.errors} errors`} | [${u.page}](${u.page}) |`,
    ),
    `| Diameter | ${diameterApplications.length} applications, ${commands} commands, ${avps.length} AVPs | [diameter-support.md](diameter-support.md) |`,
    `| GTPv1-C, GTP′ | ${gtpTypes(1).length} messages, ${v1Ies.length} elements | [gtp-support.md](gtp-support.md) |`,
    `| GTPv2-C | ${gtpTypes(2).length} messages, ${v2Ies.length} elements | [gtp-support.md](gtp-support.md) |`,
    '',
    `Protocols as records name them: ${protocols.map((p) => `\`${p}\``).join(', ')}. Layers as anomalies name them: ${layers.map((l) => `\`${l}\``).join(', ')}. What can be wrong in them: [errors.md](errors.md); what attackers do with them: [evasion.md](evasion.md).`,
    '',
    '## Below the messages',
    '',
    '| layer | read |',
    '| --- | --- |',
    `| link types of captures (LINKTYPE_) | ${Object.values(linkTypes)
      .toSorted((a, b) => a - b)
      .join(', ')}; those of users, ${userLinks.join(' to ')}, by the form of each packet |`,
    '| behind Ethernet | VLAN and QinQ tags, MPLS and the frames in it, PPPoE; LLC with SNAP, MAC-in-MAC, VN-tag, E-tag, Cisco metadata, service headers (NSH) |',
    '| network | IPv4 and IPv6 with fragments, authentication headers of IPsec; IP in IP, GRE, ERSPAN I–III, EtherIP, MPLS in IP and UDP, VXLAN, GENEVE, TZSP, SCTP in UDP |',
    '| transport | SCTP (DATA, I-DATA, fragments), TCP streams of Diameter, UDP |',
    '| not readable | TLS, DTLS and ESP are counted; packets that ICMP errors quote are no traffic |',
    '| signalling transport | M3UA with its drafts 5 and 6, M2UA, M2PA, SUA; MTP2, MTP3 and SCCP, their standard by plausibility per link |',
    `| SCCP messages | ${Object.values(sccpTypes).join(', ')} |`,
  ]
}
