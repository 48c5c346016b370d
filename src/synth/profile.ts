/** What a home register sends of a subscriber: a profile of the usual size, in parts that each fit a unitdata. */
import type { Value } from '../wire/describe.js'
import type { Probe } from './template.js'

const telephony = { 'ext-Teleservice': '11' }
const forwardingTo = (p: Probe) => ({
  basicService: telephony,
  'ss-Status': '07',
  forwardedToNumber: p.third,
  forwardingOptions: '0c',
  noReplyConditionTime: 20,
})
const trigger = (p: Probe) => ({ serviceKey: 10, 'gsmSCF-Address': p.third, defaultCallHandling: 0 })
const barring = (code: string, status: string) => ({
  callBarringInfo: { 'ss-Code': code, callBarringFeatureList: [{ basicService: telephony, 'ss-Status': status }] },
})

/** The circuit-switched profile: services, then supplementary services, then CAMEL and the rest. */
export const circuitProfile: readonly ((p: Probe) => Value)[] = [
  (p) => ({
    imsi: p.imsi,
    msisdn: p.msisdn,
    category: '0a',
    subscriberStatus: 0,
    bearerServiceList: ['17', '1f', '26', '2f'],
    teleserviceList: ['11', '12', '21', '22', '62'],
    provisionedSS: ['21', '29', '2a', '2b'].map((code) => ({
      forwardingInfo: { 'ss-Code': code, forwardingFeatureList: [forwardingTo(p)] },
    })),
  }),
  () => ({
    provisionedSS: [
      barring('92', '04'),
      barring('93', '04'),
      barring('94', '04'),
      barring('9a', '04'),
      barring('9b', '00'),
      ...['11', '12', '41', '42', '51', '31'].map((code) => ({
        'ss-Data': { 'ss-Code': code, 'ss-Status': '05', basicServiceGroupList: [telephony] },
      })),
    ],
    'odb-Data': { 'odb-GeneralData': '000000000000000', 'odb-HPLMN-Data': '0000' },
    regionalSubscriptionData: ['0001', '0002', '0003', '0004'],
  }),
  (p) => ({
    vlrCamelSubscriptionInfo: {
      'o-CSI': {
        'o-BcsmCamelTDPDataList': [
          { 'o-BcsmTriggerDetectionPoint': 2, ...trigger(p) },
          { 'o-BcsmTriggerDetectionPoint': 4, ...trigger(p) },
        ],
        camelCapabilityHandling: 2,
      },
      'ss-CSI': { 'ss-CamelData': { 'ss-EventList': ['31', '51'], 'gsmSCF-Address': p.third } },
      'mo-sms-CSI': {
        'sms-CAMEL-TDP-DataList': [{ 'sms-TriggerDetectionPoint': 1, serviceKey: 12, 'gsmSCF-Address': p.third, 'defaultSMS-Handling': 0 }],
        camelCapabilityHandling: 3,
      },
    },
    networkAccessMode: 0,
    'lmu-Indicator': null,
    lcsInformation: { 'molr-List': [{ 'ss-Code': 'c1', 'ss-Status': '05' }] },
    istAlertTimer: 60,
    superChargerSupportedInHLR: '01020304',
  }),
]

const accessPoint = (id: number, apn: string) => ({
  'pdp-ContextId': id,
  'pdp-Type': 'f121',
  'qos-Subscribed': '23921f',
  vplmnAddressAllowed: null,
  apn,
  'ext-QoS-Subscribed': '027196fefe731403ff',
  'pdp-ChargingCharacteristics': '0800',
})

/** The packet-switched profile. */
export const packetProfile: readonly ((p: Probe) => Value)[] = [
  (p) => ({
    imsi: p.imsi,
    msisdn: p.msisdn,
    subscriberStatus: 0,
    teleserviceList: ['21', '22'],
    gprsSubscriptionData: {
      completeDataListIncluded: null,
      gprsDataList: [accessPoint(1, 'internet'), accessPoint(2, 'mms'), accessPoint(3, 'ims')],
    },
    networkAccessMode: 2,
  }),
  (p) => ({
    'sgsn-CAMEL-SubscriptionInfo': {
      'gprs-CSI': {
        'gprs-CamelTDPDataList': [
          { 'gprs-TriggerDetectionPoint': 11, serviceKey: 13, 'gsmSCF-Address': p.third, defaultSessionHandling: 1 },
        ],
        camelCapabilityHandling: 3,
      },
    },
    chargingCharacteristics: '0800',
    accessRestrictionData: '00000',
    'ics-Indicator': false,
  }),
]
