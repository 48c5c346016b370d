/** The other thread of `DecodeLane` (lanes.ts): blocks of packets in, batches of message rows out, in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../model/assert.js'
import { longDigits } from '../model/digits.js'
import type { MessageBatch } from '../model/message.js'
import { Parcel } from '../model/parcel.js'
import { variantOf } from './configured-links.js'
import { Decoder } from './decoder.js'
import type { FromLane, LaneSetup, ToLane } from './lanes.js'
import { PacketBlock } from './packet-block.js'
import { residualScanOf } from './protected.js'

assert(parentPort !== null, 'decode-lane.ts is no program')
const port = parentPort
const { config, rows, longDigits: known } = workerData as LaneSetup
longDigits.read(new Parcel(known))

const free: ArrayBuffer[] = []
let full: ArrayBuffer[] = []
let names = 0
let links = 0
let numbers = longDigits.size

const decoder = new Decoder(
  (batch) => {
    full.push(parcelOf(batch))
  },
  { rows, keepOctets: false, residual: residualScanOf(config), variant: (flows) => variantOf(config.links, flows) },
)

/** What was met since the last batch, then the batch; after the last one there is none. */
function parcelOf(batch: MessageBatch | undefined): ArrayBuffer {
  const parcel = new Parcel(free.pop())
  decoder.names.write(parcel, names)
  decoder.links.write(parcel, links)
  longDigits.write(parcel, numbers)
  names = decoder.names.size
  links = decoder.links.last
  numbers = longDigits.size
  batch?.write(parcel)
  return parcel.buffer
}

function end(): FromLane['end'] {
  decoder.flush()
  const { stats, tsnGaps, lostParts } = decoder
  return { counts: { stats, tsnGaps, lostParts }, rest: parcelOf(undefined) }
}

port.on('message', ({ packets, parcels, last }: ToLane) => {
  free.push(...parcels)
  new PacketBlock(packets).each((packet) => decoder.packet(packet))
  const ended = last ? end() : undefined
  const message: FromLane = { packets, parcels: full, end: ended }
  port.postMessage(message, ended === undefined ? [packets, ...full] : [packets, ...full, ended.rest])
  full = []
  if (last) port.close()
})
