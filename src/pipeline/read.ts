/** Reads captures to the end: packets to a reader, a turn for the event loop now and then, so that progress shows and Ctrl-C is heard. */
import type { Captures, PacketSource } from '../capture/source.js'

export interface Reader {
  packet(source: PacketSource): void
}

export interface ReadOptions {
  /** Asked after every few thousand packets; true ends the reading early. */
  readonly stop: () => boolean
  /** Called with the source every now and then, at most once per read of the disk. */
  readonly progress: (source: Captures) => void
  /** Waits until the output has taken what was written; undefined when it has. */
  readonly drained: () => Promise<void> | undefined
}

const TURN = 4096
/** Packets after which `early` hands a first batch over, and those from which on batches fill up by themselves. */
const EARLY = 64
const LATE = 2048

/**
 * A decoder whose first batches go before they are full, each with twice the packets: who takes them begins, and its code grows warm, while this one’s does.
 * Until then packets are read one by one.
 */
export function early(decoder: { packet(source: PacketSource, ahead: boolean): void; handOver(): void }): Reader {
  let packets = 0
  let due = EARLY
  return {
    packet(source) {
      decoder.packet(source, due === LATE)
      if (due === LATE || ++packets !== due) return
      decoder.handOver()
      due *= 2
    },
  }
}

/** Returns false when it was stopped before the end. */
export async function readAll(source: PacketSource, reader: Reader, options: ReadOptions): Promise<boolean> {
  let packets = 0
  for (;;) {
    const step = source.next()
    if (step === 'packet') {
      reader.packet(source)
      if (++packets % TURN !== 0) continue
    } else if (step === 'wait') await source.fill()
    else return true
    options.progress(source)
    const drained = options.drained()
    if (drained !== undefined) await drained
    await new Promise((resolve) => setImmediate(resolve))
    if (options.stop()) return false
  }
}
