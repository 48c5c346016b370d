/** How many GTP messages per second one core scans: node --import tsx bench/gtp.ts. Budget: 2 M/s for a Create Session Request. */
import { MessageBatch } from '../src/model/message.js'
import { Names } from '../src/model/names.js'
import { buildGtp, gtpRecord, scanGtp } from '../src/wire/gtp/index.js'
import { gtpVectors } from '../src/wire/gtp/vectors/index.js'

const SECONDS = 2
const ROWS = 900

for (const v of gtpVectors.filter(
  (x) => x.type === (x.version === 2 ? 32 : 16) || (x.version === 2 && (x.type === 33 || x.type === 131)),
)) {
  const octets = buildGtp({ ...v, sequence: 1 })
  const batch = new MessageBatch()
  const names = new Names()
  const round = (): void => {
    batch.reset()
    for (let row = 0; row < ROWS; row++) scanGtp(octets, 0, octets.length, batch, row, names)
    batch.count = ROWS
  }
  for (let i = 0; i < 200; i++) round()
  let best = 0
  const start = process.hrtime.bigint()
  while (process.hrtime.bigint() - start < BigInt(SECONDS * 1e9)) {
    const from = process.hrtime.bigint()
    for (let i = 0; i < 20; i++) round()
    best = Math.max(best, (20 * ROWS) / (Number(process.hrtime.bigint() - from) / 1e9))
  }
  const record = gtpRecord(octets, 0, octets.length)
  process.stdout.write(
    `v${v.version} ${(record?.name ?? '').padEnd(26)} ${String(octets.length).padStart(4)} octets ${String(record?.ieTypes.length).padStart(3)} elements  ${(best / 1e6).toFixed(2)} M/s\n`,
  )
}
