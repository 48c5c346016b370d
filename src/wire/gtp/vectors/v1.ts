/** Messages of GTPv1-C and GTP′, one at least of every type (TS 29.060 §7, TS 32.295 §6), built. */
import { gtpTypes } from '../../../model/gtp-procedures.js'
import type { Value } from '../../describe.js'
import { mandatoryOf } from '../mandatory.js'
import { IMSI, MSISDN, type Vector } from './vector.js'

const area = { PLMN: '00101', LAC: 17, RAC: 1 }
const END_USER = { 'PDP type organization': 1, 'PDP type number': 33, address: '' }
const QOS = { 'allocation and retention priority': 2, profile: '1b921f7396fefe742bfeff' }

const create: Vector = {
  version: 1,
  type: 16,
  teid: 0,
  ies: {
    IMSI,
    'Routeing Area Identity': area,
    Recovery: 3,
    'Selection Mode': { 'selection mode': 0 },
    'TEID Data I': '00000101',
    'TEID Control Plane': '00000102',
    NSAPI: { NSAPI: 5 },
    'Charging Characteristics': '0800',
    'End User Address': END_USER,
    'Access Point Name': 'internet',
    'Protocol Configuration Options': '80',
    'GSN Address': ['192.0.2.1', '192.0.2.2'],
    MSISDN,
    'Quality of Service Profile': QOS,
    'RAT Type': 1,
    'User Location Information': { 'geographic location type': 0, 'CGI PLMN': '00101', 'CGI LAC': 17, 'CGI CI': 21 },
    'MS Time Zone': { 'time zone': '40', 'daylight saving time': 0 },
    'IMEI(SV)': '3534900698733190',
  },
  expected: {
    imsi: IMSI,
    msisdn: MSISDN,
    imei: '3534900698733190',
    apn: 'internet',
    rat: 1,
    plmn: '00101',
    senderTeid: 0x102,
    marks: ['givesCell', 'givesImei', 'givesImsi', 'givesMsisdn'],
  },
}
const context: Vector = {
  version: 1,
  type: 51,
  teid: 9,
  ies: { Cause: 128, IMSI, 'TEID Control Plane': '00000055', 'MM Context': `f240${'11'.repeat(8)}0a0002e0e00000` },
  expected: { cause: 128, imsi: IMSI, senderTeid: 0x55, marks: ['givesImsi', 'givesKeys'] },
}

const values: Readonly<Record<number, readonly [string, Value]>> = {
  1: ['Cause', 128],
  2: ['IMSI', IMSI],
  3: ['Routeing Area Identity', area],
  5: ['Packet TMSI', 'c0000001'],
  14: ['Recovery', 1],
  16: ['TEID Data I', '00000001'],
  17: ['TEID Control Plane', '00000002'],
  20: ['NSAPI', { NSAPI: 5 }],
  126: ['Packet Transfer Command', 1],
  128: ['End User Address', END_USER],
  131: ['Access Point Name', 'internet'],
  133: ['GSN Address', '192.0.2.1'],
  135: ['Quality of Service Profile', QOS],
  141: ['Extension Header Type List', '40'],
  253: ['Requests Responded', { numbers: [{ number: 1 }] }],
}
const { bit, need } = mandatoryOf(1)
const least: Vector[] = gtpTypes(1)
  .filter((type) => ![16, 51].includes(type))
  .map((type) => {
    const types = Object.keys(values)
      .map(Number)
      .filter((ie) => ((bit[ie] as number) & (need[type] as number)) !== 0)
    const has = (ie: number): boolean => types.includes(ie)
    const marks = [...(has(3) ? ['givesCell'] : []), ...(has(2) ? ['givesImsi'] : [])]
    return {
      version: 1,
      type,
      ...(type >= 240 && type < 254 ? { prime: true } : { teid: type }),
      ies: Object.fromEntries(types.map((ie) => values[ie] as readonly [string, Value])),
      expected: {
        ...(has(1) ? { cause: 128 } : {}),
        ...(has(2) ? { imsi: IMSI } : {}),
        ...(has(3) ? { plmn: '00101' } : {}),
        ...(has(17) ? { senderTeid: 2 } : {}),
        ...(has(131) ? { apn: 'internet' } : {}),
        ...(marks.length > 0 ? { marks } : {}),
      },
    }
  })

export const v1Vectors: readonly Vector[] = [create, context, ...least]
