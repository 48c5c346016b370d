/**
 * Names in the domains of mobile networks (TS 23.003 §19, §13, §28; GSMA IR.67 §2.3). The network in a name is what its sender claims.
 * A name outside these forms is an answer, too: «unknown realm form» is seldom innocent in Origin-Realm.
 */
import { findPlmn, type PlmnAnswer } from './e212.js'

export interface RealmAnswer {
  /** For example «EPC home realm», «MME», «IPX provider»; undefined: unknown form. */
  readonly form: string | undefined
  /** Kind of node that the name says it is, where it says so. */
  readonly role: string | undefined
  /** MCC and three-digit MNC as the name has them. */
  readonly mcc: string | undefined
  readonly mnc: string | undefined
  readonly network: PlmnAnswer | undefined
  /** True for names that the standard defines: MCC and MNC stand where they belong. */
  readonly standard: boolean
}

const LABEL = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?'
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`)
const DOMAIN = new RegExp(
  `^((?:${LABEL}\\.)*)mnc([0-9]{3})\\.mcc([0-9]{3})\\.(pub\\.3gppnetwork\\.org|ipxuni\\.3gppnetwork\\.org|3gppnetwork\\.org|gprs)$`,
)

/** What stands left of mncXXX.mccXXX, most special first: form and the node that it names. */
const forms: readonly (readonly [RegExp, string, string?])[] = [
  [/^mmec[0-9a-f]{2}\.mmegi[0-9a-f]{4}\.mme\.epc\.$/, 'MME by its identity (§19.4.2.4)', 'MME'],
  [/^mmegi[0-9a-f]{4}\.mme\.epc\.$/, 'MME group (§19.4.2.4)', 'MME'],
  [/^(?:.+\.)?nri[0-9a-f-]+\.rac[0-9a-f]+\.lac[0-9a-f]+\.rac\.epc\.$/, 'SGSN by its identity (§19.4.2.6)', 'SGSN'],
  [/^(?:nri-sgsn[0-9a-f-]+\.)?rac[0-9a-f]+\.lac[0-9a-f]+\.rac\.epc\.$/, 'routing area (§19.4.2.5)', 'SGSN'],
  [/^(?:.+\.)?rnc[0-9a-f]+\.rnc\.epc\.$/, 'RNC (§19.4.2.7)', 'RNC'],
  [/^tac-lb[0-9a-f]{2}\.tac-hb[0-9a-f]{2}\.tac\.(?:epc|5gs)\.$/, 'tracking area (§19.4.2.3)'],
  [/^(?:.+\.)?(?:topon|topoff)\..+\.epc\.$/, 'node with its place in the topology (§19.4.2.1)'],
  [/^(?:.+\.)?node\.epc\.$/, 'EPC node (§19.4.2.8)'],
  [/^.+\.apn\.(?:epc|5gc)\.$/, 'access point name (§19.4.2.2)', 'PGW'],
  [/^nai\.(?:epc|5gc)\.$/, 'realm of a root or decorated NAI (§19.3)'],
  [/^epdg\.epc\.$/, 'ePDG (§19.4.2.9)', 'ePDG'],
  [/^(?:.+\.)?(mme|sgsn|hss|pgw|sgw|pcrf|gmlc|eir|dea|dra|ocs|smsc|aaa)[^.]*\.epc\.$/, 'EPC node by its name'],
  [/^epc\.$/, 'EPC home realm (§19.2)'],
  [/^.+\.epc\.$/, 'host in the EPC realm (§19.2)'],
  [/^ims\.$/, 'IMS home realm (§13.2)'],
  [/^(?:.+\.)?(cscf|scscf|icscf|pcscf|hss|as|ibcf|bsf|xcap|aes)[^.]*\.ims\.$/, 'IMS node by its name'],
  [/^.+\.ims\.$/, 'host in the IMS realm (§13.2)'],
  [/^5gc\.(?:nid[0-9a-f]{11}\.)?$/, '5G core home realm (§28.2)'],
  [/^nid[0-9a-f]{11}\.5gc\.$|^5gc\.nid[0-9a-f]{11}\.$/, 'stand-alone network (§28.7)'],
  [/^sepp[^.]*\.5gc\.$/, 'SEPP (§28.3.2)', 'SEPP'],
  [/^nrf\.5gc\.$/, 'NRF (§28.3.2)', 'NRF'],
  [/^(?:.+\.)?amf[^.]*\.(?:.+\.)?5gc\.$/, 'AMF (§28.3.2)', 'AMF'],
  [/^.+\.5gc\.$/, 'host in the 5G core (§28.2)'],
  [/^wlan\.$|^.+\.wlan\.$/, 'WLAN realm (§14.2)'],
  [/^bsf\.$/, 'bootstrapping server (§16.2)', 'BSF'],
  [/^(?:.+\.)?gan\.$/, 'generic access network (§17.2)'],
  [/^(?:.+\.)?mms\.$|^(?:.+\.)?mmsc\.$/, 'multimedia messages (GSMA IR.67)', 'MMSC'],
  [/^$/, 'network domain'],
]

/** Reads a host or realm name; upper case and a final dot do not matter. Undefined: no domain name at all. */
export function findRealm(text: string): RealmAnswer | undefined {
  const name = text.toLowerCase().replace(/\.$/, '')
  if (name.length > 253 || !NAME.test(name)) return undefined
  const found = DOMAIN.exec(name)
  if (found === null) return elsewhere(name)
  const [, left = '', mnc = '', mcc = '', tree] = found
  const network = findPlmn(mcc + mnc)
  if (tree === 'gprs') return { form: gprsForm(left), role: undefined, mcc, mnc, network, standard: true }
  const match = forms.find(([pattern]) => pattern.test(left))
  const outside = tree === 'pub.3gppnetwork.org' ? ', on the public internet' : tree === 'ipxuni.3gppnetwork.org' ? ', IPX user side' : ''
  if (match === undefined) return { form: undefined, role: undefined, mcc, mnc, network, standard: false }
  const named = match[0].exec(left)?.[1]
  return { form: match[1] + outside, role: match[2] ?? named?.toUpperCase(), mcc, mnc, network, standard: true }
}

function gprsForm(left: string): string {
  if (left === '') return 'operator identifier of access point names (§9.1.2)'
  return /^(?:.+\.)?rac[0-9a-f]{4}\.lac[0-9a-f]{4}\.$/.test(left) ? 'routing area on the GRX' : 'access point name (§9.1)'
}

function elsewhere(name: string): RealmAnswer {
  const nothing = { role: undefined, mcc: undefined, mnc: undefined, network: undefined }
  if (/(?:^|\.)spn[0-9a-z]+\.ipxsp\.org$/.test(name)) return { ...nothing, form: 'IPX service provider (GSMA IR.67)', standard: true }
  return { ...nothing, form: undefined, standard: false }
}

/** Whether a host stands in a realm: the name itself, or below it. RFC 6733 wants it, forgers forget it. */
export function isInRealm(host: string, realm: string): boolean {
  const h = host.toLowerCase().replace(/\.$/, '')
  const r = realm.toLowerCase().replace(/\.$/, '')
  return h === r || h.endsWith(`.${r}`)
}
