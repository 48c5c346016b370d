/** A capture that is read in two runs, of which the second goes on with the state of the first: the rows are those of one run. */
import assert from 'node:assert/strict'
import { Core } from '../src/core/core.js'
import { Decoder, type PacketView } from '../src/pipeline/decoder.js'
import { piecesOf, valueOf } from '../src/pipeline/state-octets.js'
import { difference, keep, type Kept } from '../tools/fuzz/both-ways.js'
import { residual } from '../tools/fuzz/home.js'

type State = ReturnType<Decoder['save']>

/** Asserts it for packets that are cut at `middle`, where the compiled reader takes the first or the second part. Gives the states. */
export function sameInTwo(packets: readonly PacketView[], middle: number): readonly State[] {
  const whole = reader(undefined)
  packets.forEach((packet, i) => {
    if (i === middle) whole.decoder.handOver()
    whole.decoder.packet(packet)
  })
  whole.decoder.flush()
  return [
    [undefined, new Core()],
    [new Core(), undefined],
  ].map(([first, second]) => {
    const before = reader(first)
    for (const packet of packets.slice(0, middle)) before.decoder.packet(packet)
    before.decoder.handOver()
    const after = reader(second)
    const [head, ...large] = piecesOf(before.decoder.save())
    const state = valueOf(head as Uint8Array, (octets) => octets.set(large.shift() as Uint8Array)) as State
    after.decoder.load(state)
    for (const packet of packets.slice(middle)) after.decoder.packet(packet)
    after.decoder.flush()
    const found = [...before.batches, ...after.batches]
    assert.equal(found.length, whole.batches.length)
    whole.batches.forEach((batch, i) => assert.equal(difference(batch, found[i] as Kept), undefined))
    return state
  })
}

/** What a decoder reads; frames of segments are left out, since those of an earlier capture are. */
function reader(core: Core | undefined): { readonly decoder: Decoder; readonly batches: Kept[] } {
  const batches: Kept[] = []
  const decoder = new Decoder(
    (batch) => {
      const kept = keep(batch)
      batches.push({ ...kept, lists: { ...kept.lists, segments: [] } })
    },
    { keepOctets: false, residual, core },
  )
  return { decoder, batches }
}
