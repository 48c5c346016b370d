/** Messages of GTPv2-C, one at least of every type (TS 29.274 §7, TS 29.280 §5.2), built. */
import { gtpTypes } from '../../../model/gtp-procedures.js'
import type { IeValues } from '../index.js'
import { mandatoryOf } from '../mandatory.js'
import { IMSI, MEI, MSISDN, type Vector } from './vector.js'

const flagsOf = { PCE: 0, BCE: 0, CS: 0 }
const cause = (n: number): IeValues => ({ cause: n, ...flagsOf })
const fteid = (type: number, teid: string, last: number): IeValues => ({
  V4: 1,
  V6: 0,
  'interface type': type,
  'TEID or GRE key': teid,
  'IPv4 address': `192.0.2.${last}`,
})
const qos = {
  PCI: 1,
  PL: 9,
  PVI: 0,
  QCI: 9,
  'MBR uplink': 0,
  'MBR downlink': 0,
  'GBR uplink': 0,
  'GBR downlink': 0,
}
const uli = {
  'Extended Macro eNB ID present': 0,
  'Macro eNB ID present': 0,
  'LAI present': 0,
  'ECGI present': 1,
  'TAI present': 1,
  'RAI present': 0,
  'SAI present': 0,
  'CGI present': 0,
  'TAI PLMN': '00101',
  'TAI TAC': 1,
  'ECGI PLMN': '00101',
  'ECGI ECI': 257,
}
const csr: Vector = {
  version: 2,
  type: 32,
  teid: 0,
  ies: {
    IMSI,
    MSISDN,
    'Mobile Equipment Identity': MEI,
    'User Location Information': uli,
    'Serving Network': '99970',
    'RAT Type': 6,
    'F-TEID': fteid(6, '00a1b2c3', 12),
    'F-TEID/1': fteid(7, '00000000', 13),
    APN: 'internet.mnc001.mcc001.gprs',
    'Selection Mode': { 'selection mode': 0 },
    'PDN Type': { 'PDN type': 1 },
    'PDN Address Allocation': { 'PDN type': 1, 'IPv4 address': '0.0.0.0' },
    'APN Restriction': 0,
    AMBR: { uplink: 50_000, downlink: 100_000 },
    'Protocol Configuration Options': '80000d00',
    'Bearer Context': { 'EPS Bearer ID': { EBI: 5 }, 'F-TEID/2': fteid(4, '00000001', 14), 'Bearer QoS': qos },
    Recovery: 7,
    'UE Time Zone': { 'time zone': '80', 'daylight saving time': 0 },
    'Charging Characteristics': '0800',
  },
  expected: {
    imsi: IMSI,
    msisdn: MSISDN,
    imei: MEI,
    apn: 'internet.mnc001.mcc001.gprs',
    rat: 6,
    plmn: '99970',
    senderTeid: 0xa1b2c3,
    marks: ['givesCell', 'givesImei', 'givesImsi', 'givesMsisdn'],
  },
}
const context: Vector = {
  version: 2,
  type: 131,
  teid: 0x11,
  ies: {
    Cause: cause(16),
    IMSI,
    'MM Context (EPS Security Context, Quadruplets and Quintuplets)': {
      'security mode': 4,
      NHI: 0,
      DRXI: 1,
      KSIasme: 2,
      'number of quintuplets': 0,
      'number of quadruplets': 1,
      UAMBRI: 0,
      OSCI: 0,
      SAMBRI: 0,
      'used NAS integrity algorithm': 2,
      'used NAS cipher': 0,
      'NAS downlink count': 3,
      'NAS uplink count': 4,
      Kasme: '11'.repeat(32),
      quadruplets: [{ RAND: '22'.repeat(16), XRES: '33'.repeat(8), AUTN: '44'.repeat(16), Kasme: '55'.repeat(32) }],
      'DRX parameter': '0a00',
      context: `04${'f0'.repeat(4)}0000${'00'.repeat(2)}`,
    },
    'PDN Connection': { APN: 'ims', 'EPS Bearer ID': { EBI: 6 }, 'Bearer Context': { 'EPS Bearer ID': { EBI: 6 }, 'Bearer QoS': qos } },
    'F-TEID': fteid(12, '00000077', 15),
  },
  expected: { imsi: IMSI, cause: 16, apn: 'ims', senderTeid: 0x77, marks: ['givesImsi', 'givesKeys'] },
}
const created: Vector = {
  version: 2,
  type: 33,
  teid: 0xa1b2c3,
  ies: {
    Cause: cause(16),
    'F-TEID/1': fteid(7, '00000099', 16),
    'PDN Address Allocation': { 'PDN type': 3, 'IPv6 prefix length': 64, 'IPv6 address': '2001:db8::1', 'IPv4 address': '192.0.2.77' },
    'Bearer Context': { 'EPS Bearer ID': { EBI: 5 }, Cause: cause(17), 'F-TEID/2': fteid(5, '00000002', 17) },
    'FQ-CSID': { 'Node-ID type': 0, 'number of CSIDs': 2, 'Node-ID IPv4': '192.0.2.1', CSIDs: [{ CSID: 1 }, { CSID: 2 }] },
    'Private Extension': { enterprise: 10415, value: '00' },
  },
  expected: { cause: 16, senderTeid: 0x99 },
}
const innerCause: Vector = {
  version: 2,
  type: 99,
  teid: 5,
  ies: { 'Bearer Context': { 'EPS Bearer ID': { EBI: 5 }, Cause: cause(8) } },
  expected: { cause: 8 },
}

/** Values of elements that messages must have. */
const values: Readonly<Record<number, readonly [string, IeValues | string | number]>> = {
  1: ['IMSI', IMSI],
  2: ['Cause', cause(16)],
  3: ['Recovery', 1],
  71: ['APN', 'internet'],
  72: ['AMBR', { uplink: 1, downlink: 2 }],
  73: ['EPS Bearer ID', { EBI: 5 }],
  82: ['RAT Type', 6],
  87: ['F-TEID', fteid(10, '00000042', 18)],
  93: ['Bearer Context', { 'EPS Bearer ID': { EBI: 5 } }],
  100: ['Procedure Transaction ID', 9],
}
const { bit, need } = mandatoryOf(2)
/** Every other type with what it must have. */
const least: Vector[] = gtpTypes(2)
  .filter((type) => ![32, 33, 99, 131].includes(type))
  .map((type) => {
    const types = Object.keys(values)
      .map(Number)
      .filter((ie) => ((bit[ie] as number) & (need[type] as number)) !== 0)
    const has = (ie: number): boolean => types.includes(ie)
    return {
      version: 2,
      type,
      ...(type <= 3 ? {} : { teid: type }),
      ies: Object.fromEntries(types.map((ie) => values[ie] as readonly [string, IeValues])),
      expected: {
        ...(has(1) ? { imsi: IMSI, marks: ['givesImsi'] } : {}),
        ...(has(2) ? { cause: 16 } : {}),
        ...(has(82) ? { rat: 6 } : {}),
      },
    }
  })

export const v2Vectors: readonly Vector[] = [csr, created, context, innerCause, ...least]
