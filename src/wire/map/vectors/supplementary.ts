/** Vectors of supplementary services, built by us: every operation of supplementary.ts. */
import type { Value } from '../../describe.js'
import type { Vector } from './vector.js'

const imsi = '001010123456789'
const msisdn = '12025550101'
const other = '12025550102'

const vector = (operation: string, opcode: number, version: number, kind: Vector['kind'], value: Value): Vector => ({
  operation,
  opcode,
  version,
  kind,
  value,
})

const bearer = { protocolId: 1, signalInfo: '0401a0' }
const ccbs = { 'ccbs-Index': 1, 'b-subscriberNumber': other, basicServiceGroup: { teleservice: '11' } }
const forwarding = {
  forwardingInfo: {
    'ss-Code': '21',
    forwardingFeatureList: [
      {
        basicService: { teleservice: '11' },
        'ss-Status': '07',
        forwardedToNumber: other,
        forwardingOptions: '0c',
        noReplyConditionTime: 20,
      },
    ],
  },
}

export const vectors: readonly Vector[] = [
  vector('registerSS', 10, 2, 'invoke', { 'ss-Code': '21', basicService: { teleservice: '11' }, forwardedToNumber: other }),
  vector('registerSS', 10, 2, 'invoke', {
    'ss-Code': '2a',
    basicService: { bearerService: '20' },
    forwardedToNumber: other,
    forwardedToSubaddress: '80501234',
    noReplyConditionTime: 20,
    defaultPriority: 4,
    nbrUser: 2,
    'longFTN-Supported': null,
  }),
  vector('registerSS', 10, 2, 'result', forwarding),
  vector('registerSS', 10, 2, 'result', {
    'ss-Data': {
      'ss-Code': 'a1',
      'ss-Status': '07',
      'ss-SubscriptionOption': { cliRestrictionOption: 1 },
      basicServiceGroupList: [{ teleservice: '11' }, { bearerService: '20' }],
      defaultPriority: 3,
      nbrUser: 2,
    },
  }),
  vector('eraseSS', 11, 2, 'invoke', { 'ss-Code': '21', basicService: { teleservice: '11' } }),
  vector('eraseSS', 11, 2, 'result', {
    forwardingInfo: { 'ss-Code': '21', forwardingFeatureList: [{ basicService: { teleservice: '11' }, 'ss-Status': '04' }] },
  }),
  vector('activateSS', 12, 2, 'invoke', { 'ss-Code': '92', basicService: { teleservice: '11' } }),
  vector('activateSS', 12, 2, 'result', {
    callBarringInfo: { 'ss-Code': '92', callBarringFeatureList: [{ basicService: { teleservice: '11' }, 'ss-Status': '05' }] },
  }),
  vector('deactivateSS', 13, 2, 'invoke', { 'ss-Code': '92', 'longFTN-Supported': null }),
  vector('deactivateSS', 13, 2, 'result', {
    'ss-Data': { 'ss-Code': '41', 'ss-Status': '04', 'ss-SubscriptionOption': { overrideCategory: 1 } },
  }),
  vector('interrogateSS', 14, 2, 'invoke', { 'ss-Code': '21', basicService: { teleservice: '11' } }),
  vector('interrogateSS', 14, 1, 'result', { forwardedToNumber: other }),
  vector('interrogateSS', 14, 2, 'result', { 'ss-Status': '07' }),
  vector('interrogateSS', 14, 2, 'result', { basicServiceGroupList: [{ teleservice: '11' }] }),
  vector('interrogateSS', 14, 2, 'result', {
    forwardingFeatureList: [
      { basicService: { teleservice: '11' }, 'ss-Status': '07', forwardedToNumber: other, longForwardedToNumber: other },
    ],
  }),
  vector('interrogateSS', 14, 2, 'result', {
    genericServiceInfo: {
      'ss-Status': '07',
      cliRestrictionOption: 2,
      maximumEntitledPriority: 1,
      defaultPriority: 4,
      'ccbs-FeatureList': [ccbs],
      nbrSB: 3,
      nbrUser: 2,
      nbrSN: 1,
    },
  }),
  vector('registerPassword', 17, 2, 'invoke', '90'),
  vector('registerPassword', 17, 2, 'result', '31323334'),
  vector('getPassword', 18, 2, 'invoke', 0),
  vector('getPassword', 18, 2, 'result', '31323334'),
  vector('ss-InvocationNotification', 72, 3, 'invoke', {
    imsi,
    msisdn,
    'ss-Event': '24',
    'ss-EventSpecification': [other, '12025550103'],
    'b-subscriberNumber': other,
    'ccbs-RequestState': 0,
  }),
  vector('ss-InvocationNotification', 72, 3, 'result', { extensionContainer: { 'pcs-Extensions': {} } }),
  vector('registerCC-Entry', 76, 3, 'invoke', {
    'ss-Code': '43',
    'ccbs-Data': {
      'ccbs-Feature': ccbs,
      'translatedB-Number': other,
      serviceIndicator: '10',
      callInfo: bearer,
      networkSignalInfo: bearer,
    },
  }),
  vector('registerCC-Entry', 76, 3, 'result', { 'ccbs-Feature': ccbs }),
  vector('eraseCC-Entry', 77, 3, 'invoke', { 'ss-Code': '43', 'ccbs-Index': 1 }),
  vector('eraseCC-Entry', 77, 3, 'result', { 'ss-Code': '43', 'ss-Status': '04' }),
  vector('beginSubscriberActivity', 54, 1, 'invoke', { imsi, originatingEntityNumber: '447700900020' }),
  vector('beginSubscriberActivity', 54, 1, 'invoke', { imsi, originatingEntityNumber: '447700900020', msisdn }),
]
