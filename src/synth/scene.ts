/**
 * Steps in words (detect/author.ts) to the octets a tap would see: question and answer of each, as M3UA over SCTP. Vectors of rules and the bundled
 * story go this way, so that both test the whole path. Files only: there is no sender in this code base.
 */
import { type Actor, actors, beside, further, outside, type Person, stranger, subscribers } from '../detect/actors.js'
import type { Step } from '../detect/author.js'
import { procedures } from '../model/procedure.js'
import { buildTcap, type ComponentWords } from '../wire/build-message.js'
import type { Value } from '../wire/describe.js'
import { buildUnitdata } from '../wire/sccp.js'
import { diameterStep } from './diameter-scene.js'
import { gtpStep, packetStep } from './gtp-scene.js'
import { type Endpoint, m3uaPacket, sctpPacket, udpPacket } from './packets.js'
import { messageOf, submittedOf } from './message-scene.js'

export interface ScenePacket {
  readonly at: number
  readonly octets: Uint8Array
}

interface Shape {
  /** MAP’s when absent. */
  readonly application?: 'cap'
  readonly context: readonly [ac: number, version: number]
  readonly argument: (person: Person, from: Actor, to: Actor, step: Step) => Value
  readonly result: (person: Person, from: Actor, to: Actor, step: Step) => Value | undefined
  /** The opening of the dialogue names the subscriber. */
  readonly opens?: true
}

const CELL = { cellGlobalIdOrServiceAreaIdFixedLength: { plmn: '20801', lac: 4660, cell: 22136 } }
const SERVING = '33700000101'
const rand = '0123456789abcdef0123456789abcdef'
const quintuplet = { rand, xres: '0011223344556677', ck: rand, ik: rand, autn: rand }

/** Who asks, as the message says. */
const clientOf = (from: Actor, { says }: Step): string => says?.client ?? from.title

const callControl = ({ title }: Actor): Value => ({
  'o-CSI': {
    'o-BcsmCamelTDPDataList': [{ 'o-BcsmTriggerDetectionPoint': 2, serviceKey: 1, 'gsmSCF-Address': title, defaultCallHandling: 0 }],
    camelCapabilityHandling: 2,
  },
})

const shapes: Readonly<Record<string, Shape>> = {
  'map.anyTimeInterrogation': {
    context: [29, 3],
    argument: (p, from, _, step) => ({
      subscriberIdentity: { imsi: p.imsi },
      requestedInfo: { locationInformation: null, subscriberState: null },
      'gsmSCF-Address': clientOf(from, step),
    }),
    result: () => ({
      subscriberInfo: {
        locationInformation: { ageOfLocationInformation: 3, 'vlr-number': SERVING, cellGlobalIdOrServiceAreaIdOrLAI: CELL },
        subscriberState: { assumedIdle: null },
      },
    }),
  },
  'map.provideSubscriberInfo': {
    context: [28, 3],
    argument: (p) => ({ imsi: p.imsi, requestedInfo: { locationInformation: null, currentLocation: null } }),
    result: () => ({
      subscriberInfo: {
        locationInformation: { ageOfLocationInformation: 0, cellGlobalIdOrServiceAreaIdOrLAI: CELL, currentLocationRetrieved: null },
      },
    }),
  },
  'map.activateTraceMode': {
    context: [17, 3],
    argument: (p) => ({ imsi: p.imsi, traceReference: '0001', traceType: 1 }),
    result: () => ({}),
  },
  'map.sendRoutingInfoForLCS': {
    context: [37, 3],
    argument: (p, from) => ({ mlcNumber: from.title, targetMS: { msisdn: p.msisdn } }),
    result: (p) => ({ targetMS: { imsi: p.imsi }, lcsLocationInfo: { 'networkNode-Number': SERVING } }),
  },
  'map.subscriberLocationReport': {
    context: [38, 3],
    argument: (p, from, to) => ({
      'lcs-Event': 2,
      'lcs-ClientID': { lcsClientType: 0, lcsClientExternalID: { externalAddress: to.title } },
      lcsLocationInfo: { 'networkNode-Number': from.title },
      imsi: p.imsi,
      cellIdOrSai: CELL,
    }),
    result: () => ({}),
  },
  'map.sendIMSI': { context: [26, 2], argument: (p) => p.msisdn, result: (p) => p.imsi },
  'map.sendRoutingInfo': {
    context: [5, 3],
    argument: (p, from) => ({ msisdn: p.msisdn, interrogationType: 0, 'gmsc-OrGsmSCF-Address': from.title }),
    result: (p) => ({ imsi: p.imsi, extendedRoutingInfo: { routingInfo: { roamingNumber: '33700000999' } } }),
  },
  'map.sendRoutingInfoForSM': {
    context: [20, 3],
    argument: (p, from, _, step) => ({ msisdn: p.msisdn, 'sm-RP-PRI': true, serviceCentreAddress: clientOf(from, step) }),
    result: (p, _, __, { says }) => ({
      imsi: p.imsi,
      locationInfoWithLMSI: { 'networkNode-Number': says?.node === undefined ? SERVING : actors[says.node].title },
    }),
  },
  'map.mtForwardSM': {
    context: [25, 3],
    argument: (p, from, _, step) => ({
      'sm-RP-DA': { imsi: p.imsi },
      'sm-RP-OA': { serviceCentreAddressOA: clientOf(from, step) },
      'sm-RP-UI': { raw: messageOf(step) },
    }),
    result: () => undefined,
  },
  'map.sendAuthenticationInfo': {
    context: [14, 3],
    argument: (p) => ({ imsi: p.imsi, numberOfRequestedVectors: 2, requestingNodeType: 0 }),
    result: () => ({ authenticationSetList: { quintupletList: [quintuplet, quintuplet] } }),
  },
  'map.updateLocation': {
    context: [1, 3],
    argument: (p, from, _, step) => ({
      imsi: p.imsi,
      'msc-Number': (step.says?.switch === undefined ? from : actors[step.says.switch]).title,
      'vlr-Number': (step.says?.switch === undefined ? from : actors[step.says.switch]).title,
      'vlr-Capability': { supportedCamelPhases: '11' },
    }),
    result: (_, __, to) => ({ 'hlr-Number': to.title }),
  },
  'map.insertSubscriberData': {
    context: [16, 3],
    argument: (p, from, _, step) => ({
      imsi: p.imsi,
      msisdn: p.msisdn,
      subscriberStatus: 0,
      teleserviceList: ['11', '21', '22'],
      ...(step.says?.callControl === true ? { vlrCamelSubscriptionInfo: callControl(from) } : {}),
    }),
    result: () => ({ supportedCamelPhases: '11' }),
  },
  'map.purgeMS': {
    context: [27, 3],
    argument: (p, from) => ({ imsi: p.imsi, 'vlr-Number': from.title }),
    result: () => ({ freezeTMSI: null }),
  },
  'map.reset': {
    context: [10, 2],
    argument: (_, from, __, step) => ({ 'hlr-Number': clientOf(from, step) }),
    result: () => undefined,
  },
  'map.registerSS': {
    context: [18, 2],
    argument: () => ({ 'ss-Code': '21', basicService: { teleservice: '11' }, forwardedToNumber: '12025550199' }),
    result: () => ({ forwardingInfo: { 'ss-Code': '21', forwardingFeatureList: [{ 'ss-Status': '07' }] } }),
    opens: true,
  },
  'map.getPassword': { context: [18, 2], argument: () => 0, result: () => undefined },
  'map.checkIMEI': { context: [13, 3], argument: () => ({ imei: '356938035643809', requestedEquipmentInfo: '10' }), result: () => ({}) },
  'map.anyTimeSubscriptionInterrogation': {
    context: [43, 3],
    argument: (p, from) => ({
      subscriberIdentity: { imsi: p.imsi },
      requestedSubscriptionInfo: { 'requestedCAMEL-SubscriptionInfo': 0 },
      'gsmSCF-Address': from.title,
    }),
    result: () => ({}),
  },
  'map.moForwardSM': {
    context: [21, 3],
    argument: (p, _, __, step) => ({
      'sm-RP-DA': { serviceCentreAddressDA: '12025550103' },
      'sm-RP-OA': { msisdn: p.msisdn },
      'sm-RP-UI': { raw: submittedOf(step) },
      imsi: p.imsi,
    }),
    result: () => undefined,
  },
  'map.unstructuredSSRequest': {
    context: [19, 2],
    argument: () => ({ 'ussd-DataCodingScheme': '0f', 'ussd-String': 'd0b2fc0d' }),
    result: () => ({ 'ussd-DataCodingScheme': '0f', 'ussd-String': 'b1584c06' }),
    opens: true,
  },
  'map.istCommand': { context: [9, 3], argument: (p) => ({ imsi: p.imsi }), result: () => ({}) },
  'map.setReportingState': {
    context: [7, 3],
    argument: (p) => ({ imsi: p.imsi, 'ccbs-Monitoring': 1 }),
    result: () => ({}),
  },
  'map.reportSMDeliveryStatus': {
    context: [20, 3],
    argument: (p, from) => ({
      msisdn: p.msisdn,
      serviceCentreAddress: from.title,
      'sm-DeliveryOutcome': 1,
      absentSubscriberDiagnosticSM: 0,
    }),
    result: (p) => ({ storedMSISDN: p.msisdn }),
  },
  'cap.initialDP': {
    application: 'cap',
    context: [4, 3],
    argument: (p, from) => ({
      serviceKey: 10,
      callingPartyNumber: { nature: 4, incomplete: 0, plan: 1, presentation: 0, screening: 3, digits: p.msisdn },
      callingPartysCategory: '0a',
      eventTypeBCSM: 2,
      iMSI: p.imsi,
      callReferenceNumber: '0102030405',
      mscAddress: from.title,
      calledPartyBCDNumber: { nature: 1, plan: 1, digits: '12025550199' },
    }),
    result: () => undefined,
  },
  'map.provideRoamingNumber': {
    context: [3, 3],
    argument: (p, _, to) => ({ imsi: p.imsi, 'msc-Number': to.title, msisdn: p.msisdn }),
    result: () => ({ roamingNumber: '33700000999' }),
  },
  'map.restoreData': { context: [1, 3], argument: (p) => ({ imsi: p.imsi }), result: (_, __, to) => ({ 'hlr-Number': to.title }) },
  'map.sendIdentification': { context: [15, 3], argument: () => ({ tmsi: 'c0001000' }), result: (p) => ({ imsi: p.imsi }) },
  'map.sendParameters': {
    context: [14, 1],
    argument: (p) => ({ subscriberId: { imsi: p.imsi }, requestParameterList: [1] }),
    result: () => [{ authenticationSet: { rand: '00112233445566778899aabbccddeeff', sres: '01020304', kc: '0102030405060708' } }],
  },
  'map.processUnstructuredSSRequest': {
    context: [19, 2],
    argument: () => ({ 'ussd-DataCodingScheme': '0f', 'ussd-String': 'aa180c3602' }),
    result: () => ({ 'ussd-DataCodingScheme': '0f', 'ussd-String': 'd4f29c0e' }),
    opens: true,
  },
  'map.cancelLocation': { context: [2, 3], argument: (p) => ({ identity: { imsi: p.imsi }, cancellationType: 1 }), result: () => ({}) },
}

/** A component that no filter minds: forwardCheckSS-Indication, which has no parameter. */
const HARMLESS = { kind: 'invoke', invokeId: 2, opcode: 38 } as const
/** Another IMSI behind the fields of an argument, as element [0]. */
const SECOND_IMSI = '8008139099000010f2f9'

/** Microseconds between a question and its answer. */
const ANSWER_AFTER = 120_000
/** Between the messages of a dialogue that begins without a question. */
const HANDSHAKE = 20_000
/** Application context of short messages to phones, version 3. */
const MESSAGES = [25, 3] as const
const ABSENT_SUBSCRIBER_SM = 6
const UNKNOWN_SUBSCRIBER = 1
const FACILITY_NOT_SUPPORTED = 21
const PLAN_E164 = 1
const PPID_DIAMETER = 46
const PORT_GTP = 2123
/** Of version 0 (GSM 09.60 §10.1). */
const PORT_GTP_0 = 3386
const PORT_GTP_USER = 2152

/** Operations whose called address is the number of the subscriber, as the home network routes them. */
const TO_SUBSCRIBER = new Set(['map.sendRoutingInfoForSM', 'map.sendRoutingInfo', 'map.sendIMSI', 'map.sendRoutingInfoForLCS'])

const transactionId = (i: number): Uint8Array => Uint8Array.from([0x10, (i >> 16) & 255, (i >> 8) & 255, i & 255])
const addressOf = ({ title, ssn }: Actor) => ({ digits: title, ssn, plan: PLAN_E164 })

/** The packets of steps, in time order. `start` in microseconds. The same steps give the same octets. */
export function packetsOf(steps: readonly Step[], start: number): ScenePacket[] {
  const packets: ScenePacket[] = []
  const tsn = new Map<string, number>()
  const put = (at: number, from: Actor, to: Actor, sccp: Uint8Array): void => {
    const link = `${from.pc}-${to.pc}`
    const next = (tsn.get(link) ?? 0) + 1
    tsn.set(link, next)
    packets.push({
      at,
      octets: m3uaPacket({ ip: from.ip, port: 2905, pc: from.pc }, { ip: to.ip, port: 2905, pc: to.pc }, next, next & 15, sccp),
    })
  }
  const putDiameter = (at: number, from: Actor, to: Actor, message: Uint8Array): void => {
    const link = `${from.pc}=${to.pc}`
    const next = (tsn.get(link) ?? 0) + 1
    tsn.set(link, next)
    packets.push({
      at,
      octets: sctpPacket({ ip: from.ip, port: 3868, pc: from.pc }, { ip: to.ip, port: 3868, pc: to.pc }, next, PPID_DIAMETER, message),
    })
  }
  steps.forEach((step, i) => {
    const asks: Actor = further(actors[step.from], step.beyond ?? 0)
    const from: Actor = step.side === 'external' ? { ...asks, ...(step.stranger === true ? stranger : outside) } : asks
    const to: Actor = further(actors[step.to], step.further ?? 0)
    const person: Person = beside(subscribers[step.about], step.beside ?? 0)
    const at = start + (step.at ?? i) * 1_000_000
    const diameter = diameterStep(step, i, from, to, person)
    if (diameter !== undefined) {
      putDiameter(at, from, to, diameter.request)
      if (diameter.answer !== undefined) putDiameter(at + ANSWER_AFTER, to, from, diameter.answer)
      return
    }
    const packet = packetStep(step, i, person)
    if (packet !== undefined) {
      const [asker, asked] = [from, to].map(({ ip, pc }) => ({ ip, pc, port: PORT_GTP_USER })) as [Endpoint, Endpoint]
      packets.push({ at, octets: udpPacket(asker, asked, i, packet) })
      return
    }
    const gtp = gtpStep(step, i, from, to, person)
    if (gtp !== undefined) {
      const port = step.says?.firstVersion === true ? PORT_GTP_0 : PORT_GTP
      const [asker, asked] = [from, to].map(({ ip, pc }) => ({ ip, pc, port })) as [Endpoint, Endpoint]
      packets.push({ at, octets: udpPacket(asker, asked, i, gtp.request) })
      if (gtp.answer !== undefined) packets.push({ at: at + ANSWER_AFTER, octets: udpPacket(asked, asker, i, gtp.answer) })
      return
    }
    if (step.operation === 'tcap.emptyBegin') {
      const [asker, asked] = [addressOf(from), { ...addressOf(to), ssn: step.says?.subsystem ?? to.ssn }]
      const otid = transactionId(i)
      put(at, from, to, buildUnitdata(asked, asker, buildTcap({ type: 'begin', otid, context: step.context ?? MESSAGES })))
      if (step.outcome === 'refused')
        put(at + ANSWER_AFTER, to, from, buildUnitdata(asker, asked, buildTcap({ type: 'abort', dtid: otid })))
      return
    }
    const shape = shapes[step.operation]
    const procedure = procedures.find((p) => p.name === step.operation)
    if (shape === undefined || procedure === undefined) throw new Error(`no shape for ${step.operation} in src/synth/scene.ts`)
    const context = step.context ?? shape.context
    const form = step.says?.form
    const otid = Uint8Array.from([...(form === 'longId' ? [0] : []), ...transactionId(i)])
    const asker = addressOf(from)
    const asked = { digits: TO_SUBSCRIBER.has(step.operation) ? person.msisdn : to.title, ssn: to.ssn, plan: PLAN_E164 }
    const argument = shape.argument(person, from, to, step)
    const invoke: ComponentWords = {
      kind: 'invoke',
      invokeId: 1,
      opcode: procedure.opcode,
      parameter: form === 'twoIdentities' ? { ...(argument as Readonly<Record<string, Value>>), unknown: [SECOND_IMSI] } : argument,
    }
    const application = shape.application === undefined ? {} : { application: shape.application }
    const theirs = Uint8Array.from([0x20, ...otid.slice(1)])
    const isLater = form === 'afterEmptyBegin'
    // The parameter keeps its own version; only the name of the context is another in a vector that lies about it.
    const question = (): Uint8Array =>
      buildUnitdata(
        asked,
        asker,
        buildTcap({
          ...application,
          ...(isLater ? { type: 'continue', otid, dtid: theirs, version: context[1] } : { type: 'begin', otid, context }),
          ...(shape.opens === true ? { destinationReference: person.imsi } : {}),
          components: form === 'behindAnother' ? [HARMLESS, invoke] : [invoke],
        }),
      )
    if (isLater) {
      put(at - 2 * HANDSHAKE, from, to, buildUnitdata(asked, asker, buildTcap({ ...application, type: 'begin', otid, context })))
      const taken = buildTcap({ ...application, type: 'continue', otid: theirs, dtid: otid, context, accepted: true })
      put(at - HANDSHAKE, to, from, buildUnitdata(asker, asked, taken))
    }
    if (form !== 'answerAlone') put(at, from, to, question())
    if (step.outcome === 'unseen' || step.outcome === undefined) return
    const parameter = shape.result(person, from, to, step)
    const error = TO_SUBSCRIBER.has(step.operation)
      ? step.operation === 'map.sendRoutingInfoForSM'
        ? ABSENT_SUBSCRIBER_SM
        : UNKNOWN_SUBSCRIBER
      : FACILITY_NOT_SUPPORTED
    const component =
      step.outcome === 'refused'
        ? ({ kind: 'error', invokeId: 1, errorCode: error } as const)
        : ({ kind: 'result', invokeId: 1, opcode: procedure.opcode, ...(parameter === undefined ? {} : { parameter }) } as const)
    const order = procedures.find(({ name }) => name === step.says?.orders)?.opcode
    const answer =
      order === undefined
        ? buildTcap({ ...application, type: 'end', dtid: otid, context, accepted: true, components: [component] })
        : buildTcap({
            ...application,
            type: 'continue',
            otid: theirs,
            dtid: otid,
            context,
            accepted: true,
            components: [{ kind: 'invoke', invokeId: 1, opcode: order }],
          })
    const { title } = step.says?.answerer === undefined ? to : actors[step.says.answerer]
    put(at + ANSWER_AFTER, to, from, buildUnitdata(asker, { digits: title, ssn: to.ssn, plan: PLAN_E164 }, answer))
  })
  return packets.sort((a, b) => a.at - b.at)
}
