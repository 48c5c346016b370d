/** Message records: one JSON object per signalling message, as docs/interfaces.md §3 promises. Slow path: explains every component. */
import { type Anomaly, violations } from '../model/anomaly.js'
import { digitsText } from '../model/digits.js'
import {
  Component,
  componentKinds,
  copies,
  type MessageBatch,
  NO_INVOKE,
  NO_OPCODE,
  NONE_16,
  NONE_32,
  NONE_8,
  protocols,
  Protocol,
  Reading,
  Tcap,
  tcapTypes,
  VARIANT_ITU,
  variants,
} from '../model/message.js'
import { procedureOf } from '../model/procedure.js'
import { isoTime } from '../model/units.js'
import { oidTextSoFar } from '../wire/codecs.js'
import type { Value } from '../wire/describe.js'
import { explainParameter, explainUnknown, nodes, type Tree } from '../wire/explain.js'
import { ipText } from '../wire/link/ip.js'
import { hex, unhex } from '../wire/octets.js'
import { sccpTypes } from '../wire/sccp.js'
import { connectionFields } from '../wire/sccp-connection.js'
import { FIRST_SUA, suaFields, suaTypes } from '../wire/sigtran/sua.js'
import { ussdContent, ussdText } from '../wire/sms/ussd-text.js'
import { errorNameOf, formsFor } from '../wire/tcap-users.js'
import { diameterObject, diameterTrees } from './diameter-record.js'
import { gtpFields, gtpTrees } from './gtp-record.js'
import type { Show } from './masking.js'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
export type MessageRecord = { readonly [key: string]: Json | undefined }

/** Rows `row` to the end of the same message; the row after them. */
export function messageEnd(batch: MessageBatch, row: number): number {
  const c = batch.columns
  let end = row + 1
  while (end < batch.count && c.frame[end] === c.frame[row] && c.message[end] === c.message[row] && c.file[end] === c.file[row]) end++
  return end
}

/** The tree of a component's parameter; empty when there is none. What nobody described is opened as far as its tags go. */
export function parameterTree(batch: MessageBatch, row: number): Tree[] {
  const c = batch.columns
  const from = c.argumentFrom[row] as number
  const to = c.argumentTo[row] as number
  if (c.componentKind[row] === Component.none || from >= to) return []
  const forms = formsFor(
    c.protocol[row] as number,
    c.componentKind[row] as number,
    c.opcode[row] as number,
    c.errorCode[row] as number,
    c.version[row] as number,
  )
  return forms === undefined
    ? explainUnknown(batch.octets, from, to)
    : explainParameter(batch.octets, from, to, forms, c.version[row] !== 0)
}

const NODE_FIELD = /number|address|sca|sgsn|vlr|msc|hlr|gmlc|gsmscf|originator|oa$|da$/i
const PERSON_FIELD =
  /msisdn|imsi|imei|tmsi|forwardedto|forwarding|calling|called|subscriber|targetms|b-subscriber|translated|generic|charge|destination|dialled|deflected|partynumber|mobile|routing|pilot|mailbox|dmh-|sms-orig|redirecting/i

/** Numbering plan of addresses that are an IMSI: land mobile (TS 29.002 §17.7.8). */
const E212 = 6
const planOf = (value: Tree['value']): unknown => (typeof value === 'object' && value !== null && 'plan' in value ? value.plan : undefined)

/** What a number in a tree is: of a subscriber, of a device, or of a node of the network. Unknown roles count as a subscriber’s. */
function showDigits(tree: Tree, show: Show): string {
  const digits = tree.digits ?? ''
  if (show.revealed) return digits
  if (tree.target === 'imsi' || /imsi/i.test(tree.name) || planOf(tree.value) === E212) return show.imsi(digits)
  if (tree.target === 'imei' || /imei/i.test(tree.name)) return show.imei(digits)
  if (tree.target === 'node' || tree.target === 'client') return digits
  return NODE_FIELD.test(tree.name) && !PERSON_FIELD.test(tree.name) ? digits : show.msisdn(digits)
}

/** Named values of a tree for people and machines; a number that must be masked is, and octets that may hold one are only counted. */
export function parametersOf(trees: readonly Tree[], show: Show): Json {
  const values: Record<string, Json> = {}
  for (const tree of trees) {
    let name = tree.name
    for (let n = 2; name in values; n++) name = `${tree.name} (${n})`
    values[name] = tree.name === USSD ? ussdValue(tree, trees, show) : parameterValue(tree, show)
  }
  return values
}

const USSD = 'ussd-String'

/** A USSD string: its coding is the field beside it. */
function ussdValue(tree: Tree, beside: readonly Tree[], show: Show): Json {
  const scheme = beside.find((t) => t.name === 'ussd-DataCodingScheme')?.value
  if (typeof tree.value !== 'string' || typeof scheme !== 'string' || scheme.length !== 2) return writtenValue(tree, show)
  const dcs = Number.parseInt(scheme, 16)
  const octets = unhex(tree.value)
  const text = ussdText(octets, dcs)
  return { ...(ussdContent(octets, dcs) as { [key: string]: Json }), ...(show.text && text !== undefined ? { text } : {}) }
}

/** Octets that hold what a person wrote: what can be said of them, and the text only where the configuration keeps it. */
function writtenValue(tree: Tree, show: Show): Json {
  const { value, details, text } = tree
  const fields =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { [key: string]: Value })
      : { octets: String(value).length / 2 }
  return {
    ...((show.revealed ? fields : (maskInside(fields, show) as object)) as { [key: string]: Json }),
    ...(details === undefined ? {} : { content: details as Json }),
    ...(show.text && text !== undefined ? { text } : {}),
  }
}

function parameterValue(tree: Tree, show: Show): Json {
  if (tree.shape === 'list')
    return tree.children.map((c) => (c.shape === 'unknown' ? { [c.name]: unknownValue(c, show) } : parameterValue(c, show)))
  if (tree.shape === 'unknown') return unknownValue(tree, show)
  if (tree.shape !== 'leaf') return parametersOf(tree.children, show)
  if (tree.written === true) return writtenValue(tree, show)
  if (tree.digits !== undefined) {
    const digits = showDigits(tree, show)
    // A URI or a private identity says more than its digits.
    if (show.revealed && typeof tree.value === 'string' && tree.value.includes('@') && tree.value.includes(digits)) return tree.value
    return typeof tree.value === 'object' && tree.value !== null ? { ...(tree.value as { [key: string]: Json }), digits } : digits
  }
  const value = tree.value as Exclude<Value, undefined>
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !show.revealed)
    return maskInside(value as { [key: string]: Value }, show)
  if (typeof value === 'string' && !show.revealed && /^[0-9a-f]{8,}$/.test(value) && tree.raw === undefined)
    return `(${value.length / 2} octets)`
  return value as Json
}

/** Structures such as a TPDU or a location number hold numbers of people under the name `digits` or `address`. */
function maskInside(value: { readonly [key: string]: Value }, show: Show): Json {
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => {
      if (typeof v === 'object' && v !== null && !Array.isArray(v)) return [key, maskInside(v as { [key: string]: Value }, show)]
      if (typeof v === 'string' && /^(digits|address|number|text)$/.test(key))
        return [key, /^\d+$/.test(v) ? show.msisdn(v) : '*'.repeat(v.length)]
      return [key, v as Json]
    }),
  )
}

function unknownValue(tree: Tree, show: Show): Json {
  return show.revealed ? String(tree.value) : `(${String(tree.value).length / 2} octets)`
}

function address(batch: MessageBatch, row: number, side: 'called' | 'calling', show: Show, people: ReadonlySet<string>): Json | undefined {
  const c = batch.columns
  const called = side === 'called'
  const indicator = (called ? c.calledIndicator : c.callingIndicator)[row] as number
  const ssn = (called ? c.calledSsn : c.callingSsn)[row] as number
  const pc = (called ? c.calledPc : c.callingPc)[row] as number
  const tt = (called ? c.calledTt : c.callingTt)[row] as number
  const plan = (called ? c.calledPlan : c.callingPlan)[row] as number
  const nature = (called ? c.calledNature : c.callingNature)[row] as number
  const digits = digitsText((called ? c.calledHigh : c.callingHigh)[row] as number, (called ? c.calledLow : c.callingLow)[row] as number)
  if (indicator === 0 && digits === '' && ssn === NONE_16) return undefined
  const gti = (indicator >> 2) & 15
  return {
    ri: (indicator & 0x40) !== 0 ? 'ssn' : 'gt',
    gti,
    ...(tt === NONE_16 ? {} : { tt }),
    // The octets of a title with a translation type only do not name the plan.
    ...(plan === NONE_8 || (gti === 2 && nature === NONE_8) ? {} : { np: plan }),
    ...(nature === NONE_8 ? {} : { nai: nature }),
    ...(pc === NONE_32 ? {} : { pc }),
    ...(ssn === NONE_16 ? {} : { ssn }),
    ...(digits === '' ? {} : { digits: showTitle(digits, plan, people, show) }),
  }
}

/** A title that is a subscriber’s number (the MSISDN or IMSI of the message), or an E.212 or E.214 title, is masked. */
export function showTitle(digits: string, plan: number, people: ReadonlySet<string>, show: Show): string {
  if (show.revealed) return digits
  if (plan === 6) return show.imsi(digits)
  if (plan === 7 || people.has(digits)) return show.msisdn(digits)
  return digits
}

/** The record of the message whose first row is `row`. `names`: files, given when several are read. */
export function recordOf(batch: MessageBatch, row: number, end: number, show: Show, names: readonly string[]): MessageRecord {
  return makeRecord(batch, row, end, show, names, true)
}

/** The same without parameters, and without the numbers in them: a tenth of the time (docs/filter.md says which fields are in parameters). */
export function briefRecordOf(batch: MessageBatch, row: number, end: number, show: Show, names: readonly string[]): MessageRecord {
  return makeRecord(batch, row, end, show, names, false)
}

function makeRecord(batch: MessageBatch, row: number, end: number, show: Show, names: readonly string[], whole: boolean): MessageRecord {
  const c = batch.columns
  const octets = batch.octets
  const number = (column: ArrayLike<number>, none: number): number | undefined => (column[row] === none ? undefined : column[row])
  const record: Record<string, Json | undefined> = {}
  if (names.length > 1) record['file'] = names[c.file[row] as number]
  record['frame'] = c.frame[row] as number
  record['message'] = c.message[row] as number
  record['timestamp'] = isoTime(c.at[row] as number)
  const flow = batch.links.link(c.link[row] as number)
  if (flow !== undefined) {
    record['src'] = { ip: ipText(flow.source, 0, flow.version), port: flow.sourcePort }
    record['dst'] = { ip: ipText(flow.destination, 0, flow.version), port: flow.destinationPort }
  }
  let protocol = 0
  for (let r = row; r < end; r++)
    protocol = Math.max(protocol, (c.protocol[r] as number) === Protocol.isup ? Protocol.isup : (c.protocol[r] as number))
  record['protocol'] = protocols[protocol]
  if (c.opc[row] !== NONE_32) {
    record['mtp3'] = {
      opc: c.opc[row] as number,
      dpc: c.dpc[row] as number,
      si: c.serviceIndicator[row] as number,
      ni: c.networkIndicator[row] as number,
      sls: number(c.sls, NONE_8),
      ...variantOf(c.variant[row] as number),
    }
  }
  const trees: Tree[][] = []
  if (whole) for (let r = row; r < end; r++) trees.push(parameterTree(batch, r))
  const imsi = firstDigits(c.imsiHigh, c.imsiLow, row, end)
  const msisdn = firstDigits(c.msisdnHigh, c.msisdnLow, row, end)
  const people = new Set([imsi, msisdn].filter((d) => d !== ''))
  if (c.sccpType[row] !== NONE_8) {
    const type = c.sccpType[row] as number
    record[type >= FIRST_SUA ? 'sua' : 'sccp'] = {
      type: type >= FIRST_SUA ? suaTypes[type] : sccpTypes[type],
      called: address(batch, row, 'called', show, people),
      calling: address(batch, row, 'calling', show, people),
      ...(type >= FIRST_SUA ? suaFields : connectionFields)(octets, c.from[row] as number, c.to[row] as number),
      ...(c.opc[row] === NONE_32 ? variantOf(c.variant[row] as number) : {}),
    }
  }
  if (c.returned[row] === 1) record['returned'] = true
  if (c.tcapType[row] !== Tcap.none) {
    record['tcap'] = {
      type: tcapTypes[c.tcapType[row] as number],
      otid: tid(octets, c.otidFrom[row] as number, c.otidLength[row] as number),
      dtid: tid(octets, c.dtidFrom[row] as number, c.dtidLength[row] as number),
      acn: (c.contextTo[row] as number) > 0 ? oidTextSoFar(octets, c.contextFrom[row] as number, c.contextTo[row] as number) : undefined,
    }
  }
  const components: Json[] = []
  for (let r = row; r < end; r++)
    if (c.componentKind[r] !== Component.none) components.push(component(batch, r, trees[r - row] ?? [], show))
  if (components.length > 0) record['components'] = components
  if (protocol === Protocol.diameter) {
    record['diameter'] = diameterObject(batch, row, show)
    const avps = whole ? diameterTrees(batch, row).slice(1) : []
    if (avps.length > 0) record['parameters'] = parametersOf(avps, show)
  }
  const tunnel = gtpFields(batch, row, show)
  Object.assign(record, tunnel)
  if (tunnel.pfcp?.imsi !== undefined) record['imsi'] = tunnel.pfcp.imsi
  if (tunnel.pfcp?.msisdn !== undefined) record['msisdn'] = tunnel.pfcp.msisdn
  const elements = whole ? gtpTrees(batch, row).slice(1) : []
  if (elements.length > 0) record['parameters'] = parametersOf(elements, show)
  if (imsi !== '') record['imsi'] = show.imsi(imsi)
  if (msisdn !== '') record['msisdn'] = show.msisdn(msisdn)
  if ((c.segments[row] as number) > 0) record['segments'] = batch.segmentLists[(c.segments[row] as number) - 1]
  if (c.copy[row] !== 0) {
    const file = names.length > 1 ? { file: names[c.copyOfFile[row] as number] } : {}
    record['duplicateOf'] = { ...file, frame: c.copyOfFrame[row] as number, message: c.copyOfMessage[row] as number }
    record['copy'] = copies[c.copy[row] as number]
  }
  const anomalies: Anomaly[] = []
  for (let r = row; r < end; r++) anomalies.push(...batch.anomaliesOf(r))
  if (anomalies.length > 0) record['anomalies'] = anomalies as unknown as Json
  if (isPartial(batch, row, end)) record['partial'] = true
  return record
}

/** The number that the first of the components has which has one. */
function firstDigits(high: Uint32Array, low: Uint32Array, row: number, end: number): string {
  for (let r = row; r < end; r++) {
    const digits = digitsText(high[r] as number, low[r] as number)
    if (digits !== '') return digits
  }
  return ''
}

/** By which standard a message was read; ITU’s is not said. */
function variantOf(variant: number): { variant?: string | undefined } {
  return variant === VARIANT_ITU ? {} : { variant: variants[variant] }
}

function isPartial({ columns: c }: MessageBatch, row: number, end: number): boolean {
  for (let r = row; r < end; r++) {
    if (c.reading[r] !== Reading.complete) return true
    // All codes are kept, of more anomalies than there are places for, too
    if (((c.anomaliesLow[r] as number) & violations.low) !== 0 || ((c.anomaliesHigh[r] as number) & violations.high) !== 0) return true
  }
  return false
}

function tid(octets: Uint8Array, from: number, length: number): string | undefined {
  return length === 0 ? undefined : hex(octets, from, from + length)
}

function component(batch: MessageBatch, row: number, trees: readonly Tree[], show: Show): Json {
  const c = batch.columns
  const opcode = c.opcode[row] as number
  const errorCode = c.errorCode[row] as number
  const numbers: string[] = []
  for (const node of nodes(trees)) if (node.digits !== undefined && node.digits !== '') numbers.push(showDigits(node, show))
  return {
    type: componentKinds[c.componentKind[row] as number],
    ...(c.invokeId[row] === NO_INVOKE ? {} : { invokeId: c.invokeId[row] as number }),
    ...(c.linkedId[row] === NO_INVOKE ? {} : { linkedId: c.linkedId[row] as number }),
    ...(opcode === NO_OPCODE ? {} : { opcode }),
    ...operationName(c.procedure[row] as number),
    ...(errorCode === NO_OPCODE ? {} : { errorCode, ...errorNamed(c.protocol[row] as number, errorCode) }),
    ...(numbers.length === 0 ? {} : { numbers }),
    ...(trees.length === 0 ? {} : { parameters: topLevel(trees, show) }),
  }
}

/** The fields of the one parameter, without the name «parameter» around them; bare types keep it. */
function topLevel(trees: readonly Tree[], show: Show): Json {
  const only = trees.length === 1 ? trees[0] : undefined
  return only !== undefined && (only.shape === 'sequence' || only.shape === 'choice')
    ? parametersOf(only.children, show)
    : parametersOf(trees, show)
}

function operationName(procedure: number): { operation?: string } {
  const word = procedureOf(procedure)
  return word === undefined ? {} : { operation: word.operation }
}

function errorNamed(protocol: number, code: number): { error?: string } {
  const name = errorNameOf(protocol, code)
  return name === undefined ? {} : { error: name }
}
