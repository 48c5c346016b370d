/** How many Diameter messages per second one core scans: node --import tsx bench/diameter.ts. Budget: 2 M/s for an answer of 25 AVPs. */
import { MessageBatch } from '../src/model/message.js'
import { Names } from '../src/model/names.js'
import { avpCodes, buildDiameter, scanDiameter } from '../src/wire/diameter/index.js'
import { diameterVectors } from '../src/wire/diameter/vectors/index.js'
import { HOME, HSS, MME, MSISDN } from '../src/wire/diameter/vectors/vector.js'

const bitrates = { 'Max-Requested-Bandwidth-UL': 50_000_000, 'Max-Requested-Bandwidth-DL': 100_000_000 }
/** What a plain Update-Location answer has: 28 AVPs. */
const answer = {
  command: 316,
  application: 16777251,
  avps: {
    'Session-Id': `${MME};1096298391;17;s6a`,
    'Result-Code': 2001,
    'Auth-Session-State': 1,
    'Origin-Host': HSS,
    'Origin-Realm': HOME,
    'Vendor-Specific-Application-Id': { 'Vendor-Id': 10415, 'Auth-Application-Id': 16777251 },
    'ULA-Flags': 1,
    'Subscription-Data': {
      'Subscriber-Status': 0,
      MSISDN,
      'Network-Access-Mode': 2,
      'Access-Restriction-Data': 0,
      AMBR: bitrates,
      'APN-Configuration-Profile': {
        'Context-Identifier': 1,
        'All-APN-Configurations-Included-Indicator': 0,
        'APN-Configuration': {
          'Context-Identifier': 1,
          'PDN-Type': 2,
          'Service-Selection': 'internet',
          'EPS-Subscribed-QoS-Profile': { 'QoS-Class-Identifier': 9, 'Allocation-Retention-Priority': { 'Priority-Level': 8 } },
        },
      },
    },
  },
}

const SECONDS = 2
const ROWS = 4000

function measure(title: string, octets: Uint8Array): void {
  const batch = new MessageBatch()
  const names = new Names()
  const round = (): void => {
    batch.reset()
    for (let row = 0; row < ROWS; row++) scanDiameter(octets, 0, octets.length, batch, row, names)
    batch.count = ROWS
  }
  for (let i = 0; i < 50; i++) round()
  let best = 0
  const start = process.hrtime.bigint()
  while (process.hrtime.bigint() - start < BigInt(SECONDS * 1e9)) {
    const from = process.hrtime.bigint()
    for (let i = 0; i < 10; i++) round()
    best = Math.max(best, (10 * ROWS) / (Number(process.hrtime.bigint() - from) / 1e9))
  }
  const count = avpCodes(octets, 0, octets.length).length
  process.stdout.write(
    `${title.padEnd(46)} ${String(octets.length).padStart(5)} octets ${String(count).padStart(4)} AVPs  ${(best / 1e6).toFixed(2)} M/s\n`,
  )
}

measure('s6a Update-Location answer, plain', buildDiameter({ ...answer, hopByHop: 1, endToEnd: 2 }))
const seen = new Set<string>()
for (const v of diameterVectors) {
  if (!/s6a (Update|Auth|Insert)|sh User-Data|gy Credit/.test(v.title) || seen.has(v.title)) continue
  seen.add(v.title)
  measure(v.title, buildDiameter({ ...v, hopByHop: 1, endToEnd: 2 }))
}
