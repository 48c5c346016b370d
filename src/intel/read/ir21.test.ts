/** IR.21 files, all made up: the codes of test networks, laid out as four generations of the schema do it. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Overlay } from '../overlay.js'
import { lookup } from '../lookup.js'
import { FileReader } from '../sources.js'
import type { ReadResult } from './problem.js'

function read(text: string, piece = 4096): ReadResult {
  const reader = new FileReader('ir21')
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
  return reader.end()
}

const range = (list: string, cc: string, ndc: string, from = '', to = '', owner = ''): string =>
  `<${list}>\n<RangeData><NumberRange><CC>${cc}</CC><NDC>${ndc}</NDC>${from === '' ? '' : `<SN_Range><SN_RangeStart>${from}</SN_RangeStart><SN_RangeStop>${to}</SN_RangeStop></SN_Range>`}</NumberRange>${owner === '' ? '' : `<NetworkOwner>${owner}</NetworkOwner>`}</RangeData>\n</${list}>`

interface Layout {
  readonly schema: string
  /** Prefix of the names, as some programs write it. */
  readonly ns?: string
  readonly networkName?: string
  /** A wrapper that newer schemas put around the routing section. */
  readonly wrap?: string
  readonly titlesFirst?: boolean
  readonly owner?: string
  readonly more?: string
}

function file({
  schema,
  ns = '',
  networkName = 'Example Test',
  wrap = 'RoutingInfo',
  titlesFirst = false,
  owner = '',
  more = '',
}: Layout): string {
  const e212 = '<CCITT_E212_NumberSeries><MCC>001</MCC><MNC>01</MNC></CCITT_E212_NumberSeries>'
  const e214 = '<CCITT_E214_MGT><MGT_CC>1</MGT_CC><MGT_NC>202555</MGT_NC></CCITT_E214_MGT>'
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<TADIGRAEXIR21 xmlns="https://infocentre.gsm.org/TADIG-RAEX-IR21">
<RAEXIR21FileHeader><FileCreationTimestamp>2024-05-01T00:00:00+00:00</FileCreationTimestamp><SenderTADIG>USATT</SenderTADIG><TADIGRAEXIR21SchemaVersion>${schema}</TADIGRAEXIR21SchemaVersion></RAEXIR21FileHeader>
<OrganisationInfo><OrganisationName>Example Organisation</OrganisationName><CountryInitials>USA</CountryInitials><NetworkList><Network><TADIGCode>USATT</TADIGCode><NetworkName>${networkName}</NetworkName>
<NetworkData><RoutingInfoSection><${wrap}>
<CCITT_E164_NumberSeries>${range('MSISDN_NumberRanges', '1', '20255501')}${range('GT_NumberRanges', '1', '202555', '0120', '0139', owner)}</CCITT_E164_NumberSeries>
${titlesFirst ? e214 + e212 : e212 + e214}
</${wrap}></RoutingInfoSection>
<InternationalSCCPGatewaySection><SCCPCarrierItem><SCCPCarrierName>Example Carrier</SCCPCarrierName><DPCList><DPCItem><SCSignature>A</SCSignature><SCType>Primary</SCType><DPC>2-001-3</DPC></DPCItem></DPCList></SCCPCarrierItem></InternationalSCCPGatewaySection>
<NetworkElementsInfoSection><NwNodeList><NwNode><NwElementType>HLR</NwElementType><GTAddressInfo><CC>1</CC><NDC>202555</NDC><SN_Range><SN_RangeStart>0121</SN_RangeStart></SN_Range></GTAddressInfo><VendorInfo>any</VendorInfo></NwNode>
<NwNode><NwElementType>MME</NwElementType><IPAddressInfo><IPAddress>192.0.2.9</IPAddress></IPAddressInfo></NwNode></NwNodeList></NetworkElementsInfoSection>
<GRXIPXRoutingForDataRoamingSection><InterPMNBackboneIPList><IPAddressOrRange><IPAddressRange>198.51.100.0/24</IPAddressRange></IPAddressOrRange></InterPMNBackboneIPList><ASNsList><ASNItem><ASN>64500</ASN><NetworkOwner>Example Test</NetworkOwner></ASNItem></ASNsList></GRXIPXRoutingForDataRoamingSection>
<LTEInfoSection><EPCRealmsForRoaming>epc.mnc001.mcc001.3gppnetwork.org</EPCRealmsForRoaming><DiameterEdgeAgentFQDN>dea1.example.org</DiameterEdgeAgentFQDN></LTEInfoSection>
${more}</NetworkData></Network></NetworkList></OrganisationInfo>
</TADIGRAEXIR21>
`
  return ns === '' ? text : text.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${ns}:`).replace('xmlns=', `xmlns:${ns}=`)
}

const generations: readonly Layout[] = [
  { schema: '8.2' },
  { schema: '10.1', ns: 'tadig-raex-21' },
  { schema: '14.0', wrap: 'RoutingInfoItem', titlesFirst: true },
  { schema: '18.0', networkName: '(001-01)', wrap: 'RoutingInfoList' },
]

const overlayOf = (result: ReadResult): Overlay => new Overlay([{ source: 'ir21.xml', type: 'ir21', layer: 'ir21', facts: result.facts }])

describe('IR.21', () => {
  for (const layout of generations)
    it(`reads schema ${layout.schema}`, () => {
      const result = read(file(layout), 7)
      assert.deepEqual([result.problems, result.notes], [[], []])
      const overlay = overlayOf(result)
      const name = layout.schema === '18.0' ? 'Example Organisation' : 'Example Test'
      const ask = (address: string, options = {}): string =>
        lookup(address, { overlay, ...options })
          .says.filter(({ source }) => source === 'ir21.xml')
          .map(({ field, value }) => `${field}=${value}`)
          .join(' ')
      const common = `country=US operator=${name} network=00101`
      const asn = name === 'Example Test' ? ' asn=64500' : '' // of the owner by its name
      assert.equal(ask('+12025550121'), `${common} role=HLR tadig=USATT node=listed${asn} note=range of node titles`)
      assert.equal(ask('12025550000000', { plan: 'e214' }), `${common} tadig=USATT${asn}`)
      assert.equal(ask('001010000000001', { plan: 'e212' }), `${common} tadig=USATT${asn}`)
      assert.equal(ask('2-001-3'), `${common} role=SCCP gateway (Primary) tadig=USATT carrier=Example Carrier${asn}`)
      assert.equal(ask('198.51.100.7'), `${common} role=GRX/IPX backbone tadig=USATT${asn}`)
      assert.equal(ask('192.0.2.9'), `${common} role=MME tadig=USATT${asn}`)
      assert.equal(ask('dea1.example.org'), `${common} tadig=USATT${asn}`)
    })
  it('notes a range whose owner is another network', () => {
    const result = read(file({ schema: '10.1', owner: 'Somebody Else' }))
    assert.match(result.notes[0]?.says ?? '', /«Somebody Else».*hosted, shared or leased/)
    const { says } = lookup('+12025550130', { overlay: overlayOf(result) })
    assert.equal(says.find(({ field }) => field === 'assignee')?.value, 'Somebody Else')
  })
  it('leaves a wrong range out and says its line', () => {
    const result = read(file({ schema: '10.1', more: range('GT_NumberRanges', '1', '202', '9', '1') + range('GT_NumberRanges', 'x', '1') }))
    assert.deepEqual(result.problems, [])
    assert.deepEqual(
      result.notes.map(({ says }) => says.startsWith('left out')),
      [true, true],
    )
    assert.ok(result.notes.every(({ line }) => line > 15))
  })
  it('notes a schema that it does not know', () => {
    assert.match(read(file({ schema: '19.0' })).notes[0]?.says ?? '', /«19.0» is not between 8 and 18/)
  })
  it('gives nothing of a file that is cut off, wherever', () => {
    const text = file({ schema: '10.1' })
    for (let at = 1; at < text.trimEnd().length; at += 97) {
      const result = read(text.slice(0, at))
      assert.deepEqual([result.facts, result.problems.length], [[], 1], `cut at ${at}`)
    }
  })
  it('says the line on which a cut file ends', () => {
    const text = file({ schema: '10.1' })
    const at = text.indexOf('<NwNodeList>') + 12
    const { problems } = read(text.slice(0, at))
    assert.deepEqual([problems[0]?.line, /NwNodeList/.test(problems[0]?.says ?? '')], [text.slice(0, at).split('\n').length, true])
  })
  it('refuses entities and other files', () => {
    assert.match(read(`<!DOCTYPE x [<!ENTITY a "b">]>${file({ schema: '10.1' })}`).problems[0]?.says ?? '', /document type/)
    assert.match(read('<html><body>no</body></html>').problems[0]?.says ?? '', /no IR\.21/)
  })
  it('reads fifty million characters in pieces, in bounded time', () => {
    const [head = '', tail = ''] = file({ schema: '10.1', more: '@' }).split('@')
    const reader = new FileReader('ir21')
    const block = `${'<Unknown><Deep attribute="x">text of no meaning</Deep></Unknown>\n'.repeat(1000)}${range('MSISDN_NumberRanges', '1', '2025550199')}`
    reader.push(head)
    for (let size = 0; size < 50_000_000; size += block.length) reader.push(block)
    reader.push(tail)
    const { facts, problems } = reader.end()
    assert.deepEqual(problems, [])
    assert.ok(facts.length > 700, `${facts.length}`)
  })
})
