import { buildDiameter, scanDiameter, explainDiameter } from '../src/wire/diameter/index.js'
import { MessageBatch } from '../src/model/message.js'
import { Names } from '../src/model/names.js'
const apn = (i: number, n: string) => ({
  'Context-Identifier': i,
  'PDN-Type': 2,
  'Service-Selection': n,
  'EPS-Subscribed-QoS-Profile': {
    'QoS-Class-Identifier': 9,
    'Allocation-Retention-Priority': { 'Priority-Level': 8, 'Pre-emption-Capability': 1, 'Pre-emption-Vulnerability': 0 },
  },
  'VPLMN-Dynamic-Address-Allowed': 0,
  AMBR: { 'Max-Requested-Bandwidth-UL': 50000000, 'Max-Requested-Bandwidth-DL': 100000000 },
})
const ula = buildDiameter({
  command: 316,
  application: 16777251,
  hopByHop: 1,
  endToEnd: 2,
  avps: {
    'Session-Id': 'mme01.epc.mnc001.mcc001.3gppnetwork.org;1234567890;77;s6a',
    'Result-Code': 2001,
    'Auth-Session-State': 1,
    'Origin-Host': 'hss01.epc.mnc001.mcc001.3gppnetwork.org',
    'Origin-Realm': 'epc.mnc001.mcc001.3gppnetwork.org',
    'Vendor-Specific-Application-Id': { 'Vendor-Id': 10415, 'Auth-Application-Id': 16777251 },
    'ULA-Flags': 1,
    'Subscription-Data': {
      'Subscriber-Status': 0,
      MSISDN: '12025550100',
      'Network-Access-Mode': 2,
      'Access-Restriction-Data': 0,
      AMBR: { 'Max-Requested-Bandwidth-UL': 50000000, 'Max-Requested-Bandwidth-DL': 100000000 },
      'APN-Configuration-Profile': {
        'Context-Identifier': 1,
        'All-APN-Configurations-Included-Indicator': 0,
        'APN-Configuration': [apn(1, 'internet')],
      },
    },
  },
})
const all =
  process.argv[2] === 'ulr'
    ? buildDiameter({
        command: 316,
        request: true,
        application: 16777251,
        hopByHop: 1,
        endToEnd: 2,
        avps: {
          'Session-Id': 'mme01.epc.mnc001.mcc001.3gppnetwork.org;1234567890;77;s6a',
          'Vendor-Specific-Application-Id': { 'Vendor-Id': 10415, 'Auth-Application-Id': 16777251 },
          'Auth-Session-State': 1,
          'Origin-Host': 'mme01.epc.mnc001.mcc001.3gppnetwork.org',
          'Origin-Realm': 'epc.mnc001.mcc001.3gppnetwork.org',
          'Destination-Realm': 'epc.mnc001.mcc001.3gppnetwork.org',
          'User-Name': '001010123456789',
          'RAT-Type': 1004,
          'ULR-Flags': 34,
          'Visited-PLMN-Id': '00101',
        },
      })
    : ula
const b = new MessageBatch(),
  names = new Names()
let n = 0
for (const _ of explainDiameter(all, 0, all.length).flatMap(function f(t: any): any[] {
  return [t, ...t.children.flatMap(f)]
}))
  n++
console.log('octets', all.length, 'AVPs', n - 8)
for (let k = 0; k < 6; k++) {
  const t = process.hrtime.bigint()
  const N = 400
  for (let i = 0; i < N; i++) {
    b.reset()
    for (let r = 0; r < 4000; r++) {
      scanDiameter(all, 0, all.length, b, r, names)
    }
    b.count = 4000
  }
  const dt = Number(process.hrtime.bigint() - t) / 1e9
  console.log(((N * 4000) / dt / 1e6).toFixed(2), 'M/s')
}
