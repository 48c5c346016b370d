/** MAP procedures of ordinary roaming, as scripts (TS 29.002). Messages have the size that real ones have. */
import type { Value } from '../wire/describe.js'
import type { Called, Script, ScriptStep } from './dialogue.js'
import { begin, type Context, end, inner, openEmpty, refuse, reply } from './map-messages.js'
import { circuitProfile, packetProfile } from './profile.js'
import type { Probe } from './template.js'
import { subsystem } from './world.js'

const { hlr, vlr, msc, sgsn, smsc, gsmSCF, gmlc } = subsystem

const script = (procedure: string, askerSsn: number, askedSsn: number, called: Called, ...steps: readonly ScriptStep[]): Script => ({
  carrier: 'm3ua',
  procedure: `map.${procedure}`,
  askerSsn,
  askedSsn,
  called,
  steps,
})

const ac = {
  networkLocUp: [1, 3],
  locationCancellation: [2, 3],
  roamingNumberEnquiry: [3, 3],
  locationInfoRetrieval: [5, 3],
  infoRetrieval: [14, 3],
  subscriberDataMngt: [16, 3],
  networkFunctionalSs: [18, 2],
  networkUnstructuredSs: [19, 2],
  shortMsgGateway: [20, 3],
  shortMsgMoRelay: [21, 3],
  shortMsgAlert: [23, 2],
  mwdMngt: [24, 3],
  shortMsgMtRelay: [25, 3],
  msPurging: [27, 3],
  subscriberInfoEnquiry: [28, 3],
  anyTimeInfoEnquiry: [29, 3],
  gprsLocationUpdate: [32, 3],
} as const satisfies Readonly<Record<string, Context>>

const quintuplet = (p: Probe) => ({ rand: p.chance, xres: p.chance8, ck: p.chance, ik: p.chance, autn: p.chance })
const cellOf = (p: Probe): Value => ({
  cellGlobalIdOrServiceAreaIdFixedLength: {
    plmn: p.cell.repeat(5),
    lac: Number.parseInt(p.cell.repeat(4), 16),
    cell: Number.parseInt(p.cell.repeat(4), 16),
  },
})

const insertSubscriberData = 7

/** Profile in parts: each is asked and answered within the dialogue that the register confirms with the first. */
function profile(context: Context, parts: readonly ((p: Probe) => Value)[]): ScriptStep[] {
  const version = typeof context === 'number' ? context : context[1]
  return parts.flatMap((part, i) => [
    inner(false, i === 0 ? context : version, i + 1, insertSubscriberData, i === 0 ? 60 : 25, part),
    reply(true, version, i + 1, insertSubscriberData, 70, () => (i === 0 ? { supportedCamelPhases: '111' } : undefined)),
  ])
}

const locationOf = (p: Probe): Value => ({
  ageOfLocationInformation: 3,
  'vlr-number': p.asked,
  cellGlobalIdOrServiceAreaIdOrLAI: cellOf(p),
})

const authenticate = (from: number, type: number, vectors: number): Script =>
  script(
    'sendAuthenticationInfo',
    from,
    hlr,
    'mobileTitle',
    begin(ac.infoRetrieval, 56, (p) => ({ imsi: p.imsi, numberOfRequestedVectors: vectors, requestingNodeType: type })),
    end(ac.infoRetrieval, 56, 45, (p) => ({
      authenticationSetList: { quintupletList: Array.from({ length: vectors }, () => quintuplet(p)) },
    })),
  )

const updateLocation = begin(ac.networkLocUp, 2, (p) => ({
  imsi: p.imsi,
  'msc-Number': p.asker,
  'vlr-Number': p.asker,
  'vlr-Capability': {
    supportedCamelPhases: '111',
    'supportedLCS-CapabilitySets': '11',
    offeredCamel4CSIs: '1111111',
    'longFTN-Supported': null,
  },
}))

const sriSm = begin(ac.shortMsgGateway, 45, (p) => ({
  msisdn: p.msisdn,
  'sm-RP-PRI': true,
  serviceCentreAddress: p.asker,
  gprsSupportIndicator: null,
}))

/** A text of 100 characters: TS 23.040 §9.2.2.1, sender 7 digits, 88 octets of packed text. */
const delivered = (p: Probe): Value => ({
  raw: `04079121436587f90000621142210000000064${p.chance}${p.chance}${p.chance}${p.chance}${p.chance}${p.chance8}`,
})
const submitted = (p: Probe): Value => ({
  raw: `11000b912120555501f10000ff64${p.chance}${p.chance}${p.chance}${p.chance}${p.chance}${p.chance8}`,
})

/** A message from 12025550101 (TS 23.040 §9.2.2.1). */
export const textOf = (first: string, coding: string, length: string, contents: string): { raw: string } => ({
  raw: `${first}0b912120555010f1${coding}06211422100000${length}${contents}`,
})
/** A command packet for the S@T browser on the SIM (TS 23.048, TAR 505348), under a header that says so. */
export const simText = textOf('44', '7ff6', '17', '02700000120d0000000050534800000000000001020304')

/** Address fields (TS 23.040 §9.1.2.5): 1234, the platform of the home; 41794990077, one abroad; 66819900097, of who gave the SIM its orders. */
const numbers = { platform: '04812143', abroad: '0b911497949900f7', sink: '0b916618990090f7' } as const
type Writer = keyof typeof numbers
/** 16 octets of 8-bit data, as an application of the SIM or a meter sends them. */
export const dataTo = (number: Writer, p: Probe): { readonly raw: string } => ({ raw: `1100${numbers[number]}0004ff10${p.chance}` })
/** The same from there. */
export const dataFrom = (number: Writer, p: Probe): { readonly raw: string } => ({
  raw: `04${numbers[number]}00046211422100000010${p.chance}`,
})

const forward = (content: (p: Probe) => Value): ScriptStep =>
  begin(ac.shortMsgMtRelay, 44, (p) => ({
    'sm-RP-DA': { imsi: p.imsi },
    'sm-RP-OA': { serviceCentreAddressOA: p.asker },
    'sm-RP-UI': content(p),
  }))
const mtForward = forward(delivered)
/** The text goes once somebody has taken up the dialogue: with it the first message would be too long (TS 29.002 §23.3.1). */
const longForward = [
  ...openEmpty(ac.shortMsgMtRelay),
  inner(true, ac.shortMsgMtRelay[1], 1, 44, 40, (p) => ({
    'sm-RP-DA': { imsi: p.imsi },
    'sm-RP-OA': { serviceCentreAddressOA: p.asker },
    'sm-RP-UI': delivered(p),
  })),
]

const submit = (content: (p: Probe) => Value): Script =>
  script(
    'moForwardSM',
    msc,
    smsc,
    'title',
    begin(ac.shortMsgMoRelay, 46, (p) => ({
      'sm-RP-DA': { serviceCentreAddressDA: p.asked },
      'sm-RP-OA': { msisdn: p.msisdn },
      'sm-RP-UI': content(p),
      imsi: p.imsi,
    })),
    end(ac.shortMsgMoRelay, 46, 150),
  )

const interrogated = begin(ac.anyTimeInfoEnquiry, 71, (p) => ({
  subscriberIdentity: { msisdn: p.msisdn },
  requestedInfo: { locationInformation: null, subscriberState: null },
  'gsmSCF-Address': p.asker,
}))

/** «*100#» and an answer of 64 octets (TS 23.038 §6.1.2.3: packed in 7 bits). */
const ussd = { 'ussd-DataCodingScheme': '0f', 'ussd-String': 'aa180c3602' }

export const mapScripts = {
  authenticate: authenticate(vlr, 0, 4),
  authenticatePacket: authenticate(sgsn, 1, 5),

  register: script(
    'updateLocation',
    vlr,
    hlr,
    'mobileTitle',
    updateLocation,
    ...profile(ac.networkLocUp, circuitProfile),
    end(3, 2, 30, (p) => ({ 'hlr-Number': p.asked, 'add-Capability': null })),
  ),
  /** A hub registers under its own title for a switch that it names. */
  registerByHub: script(
    'updateLocation',
    vlr,
    hlr,
    'mobileTitle',
    begin(ac.networkLocUp, 2, (p) => ({ imsi: p.imsi, 'msc-Number': p.other, 'vlr-Number': p.other })),
    ...profile(ac.networkLocUp, circuitProfile),
    end(3, 2, 30, (p) => ({ 'hlr-Number': p.asked, 'add-Capability': null })),
  ),
  registerRefused: script('updateLocation', vlr, hlr, 'mobileTitle', updateLocation, refuse(ac.networkLocUp, 8, 50)),

  registerPacket: script(
    'updateGprsLocation',
    sgsn,
    hlr,
    'mobileTitle',
    begin(ac.gprsLocationUpdate, 23, (p) => ({
      imsi: p.imsi,
      'sgsn-Number': p.asker,
      'sgsn-Address': '192.0.2.2',
      'sgsn-Capability': {
        gprsEnhancementsSupportIndicator: null,
        supportedCamelPhases: '111',
        'supportedLCS-CapabilitySets': '11',
      },
    })),
    ...profile(ac.gprsLocationUpdate, packetProfile),
    end(3, 23, 30, (p) => ({ 'hlr-Number': p.asked })),
  ),

  /** The home register tells the switch before that the subscriber has left. */
  cancel: script(
    'cancelLocation',
    hlr,
    vlr,
    'title',
    begin(ac.locationCancellation, 3, (p) => ({ identity: { imsi: p.imsi }, cancellationType: 0 })),
    end(ac.locationCancellation, 3, 70),
  ),
  cancelPacket: script(
    'cancelLocation',
    hlr,
    sgsn,
    'title',
    begin(ac.locationCancellation, 3, (p) => ({ identity: { imsi: p.imsi }, cancellationType: 0 })),
    end(ac.locationCancellation, 3, 70),
  ),
  purge: script(
    'purgeMS',
    vlr,
    hlr,
    'title',
    begin(ac.msPurging, 67, (p) => ({ imsi: p.imsi, 'vlr-Number': p.asker })),
    end(ac.msPurging, 67, 40, () => ({ freezeTMSI: null })),
  ),

  smsRouting: script(
    'sendRoutingInfoForSM',
    smsc,
    hlr,
    'msisdn',
    sriSm,
    end(ac.shortMsgGateway, 45, 50, (p) => ({ imsi: p.imsi, locationInfoWithLMSI: { 'networkNode-Number': p.third } })),
  ),
  /** Nobody knows the phone: the centre is noted and told later. */
  smsRoutingAbsent: script(
    'sendRoutingInfoForSM',
    smsc,
    hlr,
    'msisdn',
    sriSm,
    refuse(ac.shortMsgGateway, 6, 50, () => ({ absentSubscriberDiagnosticSM: 1 })),
  ),
  /** A hub asks and delivers for a service centre of another network. */
  smsRoutingByHub: script(
    'sendRoutingInfoForSM',
    smsc,
    hlr,
    'msisdn',
    begin(ac.shortMsgGateway, 45, (p) => ({ msisdn: p.msisdn, 'sm-RP-PRI': true, serviceCentreAddress: p.other })),
    end(ac.shortMsgGateway, 45, 50, (p) => ({ imsi: p.imsi, locationInfoWithLMSI: { 'networkNode-Number': p.third } })),
  ),
  smsDeliveryByHub: script(
    'mtForwardSM',
    smsc,
    msc,
    'title',
    begin(ac.shortMsgMtRelay, 44, (p) => ({
      'sm-RP-DA': { imsi: p.imsi },
      'sm-RP-OA': { serviceCentreAddressOA: p.other },
      'sm-RP-UI': delivered(p),
    })),
    end(ac.shortMsgMtRelay, 44, 2500),
  ),
  smsDelivery: script('mtForwardSM', smsc, msc, 'title', mtForward, end(ac.shortMsgMtRelay, 44, 2500)),
  smsDeliveryLong: { ...script('mtForwardSM', smsc, msc, 'title', ...longForward, end(3, 44, 2500)), asks: 2 },
  smsDeliveryAbsent: script(
    'mtForwardSM',
    smsc,
    msc,
    'title',
    mtForward,
    refuse(ac.shortMsgMtRelay, 6, 4000, () => ({ absentSubscriberDiagnosticSM: 0 })),
  ),
  smsReport: script(
    'reportSMDeliveryStatus',
    smsc,
    hlr,
    'msisdn',
    begin(ac.shortMsgGateway, 47, (p) => ({
      msisdn: p.msisdn,
      serviceCentreAddress: p.asker,
      'sm-DeliveryOutcome': 1,
      absentSubscriberDiagnosticSM: 0,
    })),
    end(ac.shortMsgGateway, 47, 40, (p) => ({ storedMSISDN: p.msisdn })),
  ),
  /** The phone is back: the switch tells the register, the register tells the centre. */
  readyForSms: script(
    'readyForSM',
    vlr,
    hlr,
    'title',
    begin(ac.mwdMngt, 66, (p) => ({ imsi: p.imsi, alertReason: 0 })),
    end(ac.mwdMngt, 66, 40, () => ({})),
  ),
  smsAlert: script(
    'alertServiceCentre',
    hlr,
    smsc,
    'title',
    begin(ac.shortMsgAlert, 64, (p) => ({ msisdn: p.msisdn, serviceCentreAddress: p.asked })),
    end(ac.shortMsgAlert, 64, 40),
  ),
  /** The owner of the SIM writes to it. */
  smsToSim: script(
    'mtForwardSM',
    smsc,
    msc,
    'title',
    begin(ac.shortMsgMtRelay, 44, (p) => ({
      'sm-RP-DA': { imsi: p.imsi },
      'sm-RP-OA': { serviceCentreAddressOA: p.asker },
      'sm-RP-UI': simText,
    })),
    end(ac.shortMsgMtRelay, 44, 1500),
  ),
  smsSubmit: submit(submitted),
  smsSubmitData: submit((p) => dataTo('platform', p)),
  smsSubmitAbroad: submit((p) => dataTo('abroad', p)),
  smsSubmitLoot: submit((p) => dataTo('sink', p)),
  smsDeliveryAbroad: script(
    'mtForwardSM',
    smsc,
    msc,
    'title',
    forward((p) => dataFrom('abroad', p)),
    end(ac.shortMsgMtRelay, 44, 1500),
  ),

  /** A call comes to the home network, which asks its register; the register asks the visited switch for a number. */
  callRouting: script(
    'sendRoutingInfo',
    msc,
    hlr,
    'msisdn',
    begin(ac.locationInfoRetrieval, 22, (p) => ({
      msisdn: p.msisdn,
      interrogationType: 0,
      'gmsc-OrGsmSCF-Address': p.asker,
      networkSignalInfo: { protocolId: 1, signalInfo: '0401a0' },
      camelInfo: { supportedCamelPhases: '111' },
    })),
    end(ac.locationInfoRetrieval, 22, 260, (p) => ({
      imsi: p.imsi,
      extendedRoutingInfo: { routingInfo: { roamingNumber: p.other } },
      'vmsc-Address': p.third,
    })),
  ),
  roamingNumber: script(
    'provideRoamingNumber',
    hlr,
    vlr,
    'title',
    begin(ac.roamingNumberEnquiry, 4, (p) => ({
      imsi: p.imsi,
      'msc-Number': p.asked,
      msisdn: p.msisdn,
      'gsm-BearerCapability': { protocolId: 1, signalInfo: '0401a0' },
      'gmsc-Address': p.third,
    })),
    end(ac.roamingNumberEnquiry, 4, 90, (p) => ({ roamingNumber: p.other })),
  ),

  /** The home network asks the visited one where its subscriber is, for a service of its own. */
  locate: script(
    'provideSubscriberInfo',
    hlr,
    vlr,
    'title',
    begin(ac.subscriberInfoEnquiry, 70, (p) => ({ imsi: p.imsi, requestedInfo: { locationInformation: null, subscriberState: null } })),
    end(ac.subscriberInfoEnquiry, 70, 80, (p) => ({
      subscriberInfo: { locationInformation: locationOf(p), subscriberState: { assumedIdle: null } },
    })),
  ),
  /** A service of the home network asks its register. */
  interrogate: script(
    'anyTimeInterrogation',
    gsmSCF,
    hlr,
    'title',
    interrogated,
    end(ac.anyTimeInfoEnquiry, 71, 260, (p) => ({
      subscriberInfo: {
        locationInformation: { ageOfLocationInformation: 3, 'vlr-number': p.third, cellGlobalIdOrServiceAreaIdOrLAI: cellOf(p) },
        subscriberState: { assumedIdle: null },
      },
    })),
  ),

  /** Location services by agreement: the gateway of a partner asks the register, then the switch. */
  routeLcs: script(
    'sendRoutingInfoForLCS',
    gmlc,
    hlr,
    'msisdn',
    begin([37, 3], 85, (p) => ({ mlcNumber: p.asker, targetMS: { msisdn: p.msisdn } })),
    end([37, 3], 85, 60, (p) => ({ targetMS: { imsi: p.imsi }, lcsLocationInfo: { 'networkNode-Number': p.third } })),
  ),
  locateLcs: script(
    'provideSubscriberLocation',
    gmlc,
    msc,
    'title',
    begin([38, 3], 83, (p) => ({
      locationType: { locationEstimateType: 0 },
      'mlc-Number': p.asker,
      'lcs-ClientID': { lcsClientType: 0, lcsClientExternalID: { externalAddress: p.asker } },
      imsi: p.imsi,
      'lcs-Priority': '00',
    })),
    end([38, 3], 83, 1800, (p) => ({
      locationEstimate: { shape: 1, latitude: 48.85, longitude: 2.35, uncertaintyMetres: 98 },
      ageOfLocationEstimate: 0,
      cellIdOrSai: cellOf(p),
    })),
  ),

  ussd: script(
    'processUnstructuredSSRequest',
    vlr,
    hlr,
    'title',
    begin(ac.networkUnstructuredSs, 59, (p) => ({ ...ussd, msisdn: p.msisdn }), { opens: true }),
    end(ac.networkUnstructuredSs, 59, 400, (p) => ({
      'ussd-DataCodingScheme': '0f',
      'ussd-String': `${p.chance}${p.chance}${p.chance}${p.chance}`,
    })),
  ),
  forwardingAsked: script(
    'interrogateSS',
    vlr,
    hlr,
    'title',
    begin(ac.networkFunctionalSs, 14, () => ({ 'ss-Code': '21', basicService: { teleservice: '11' } }), { opens: true }),
    end(ac.networkFunctionalSs, 14, 60, () => ({ 'ss-Status': '04' })),
  ),
} as const satisfies Readonly<Record<string, Script>>

export { ac as mapContexts, cellOf, delivered, locationOf, quintuplet, script as mapScript }
