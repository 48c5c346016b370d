/**
 * Anonymises a capture: a first reading finds every identifier, a second writes the packets anew, a third reads the result and looks for what may be
 * left. Memory: the identifiers of the capture, up to a named limit.
 */
import { openCaptures } from '../../capture/source.js'
import type { Packet } from '../../capture/packet.js'
import { rewriteCapture } from '../../capture/rewrite.js'
import { digitsText } from '../../model/digits.js'
import { type MessageBatch, Protocol } from '../../model/message.js'
import { type Choices, Fields } from '../../report/anonymise/fields.js'
import { Numbers, Originals } from '../../report/anonymise/numbers.js'
import { Permutation } from '../../report/anonymise/permutation.js'
import { diameterTrees } from '../../report/diameter-record.js'
import { gtpTrees, pfcpTrees } from '../../report/gtp-record.js'
import { parameterTree } from '../../report/record.js'
import { Decoder, type DecoderOptions, type PacketView } from '../decoder.js'
import { type ReadOptions, readAll } from '../read.js'
import { NodeAddresses } from './nodes.js'
import { PageWriter } from './page.js'
import { StreamMessages } from './stream-messages.js'

const PLAN_E212 = 6

export interface AnonymiseOptions extends Choices {
  /** At least 16 octets. */
  readonly key: Uint8Array
  /** Digits behind the country code of an E.164 number that stay. */
  readonly networkDigits: number
}

export interface Anonymised {
  readonly packets: number
  /** Messages read in the original and in the result. `inParts`: those of the original that came in parts and are blank: all but those of TCP. */
  readonly messages: { readonly before: number; readonly after: number; readonly inParts: number }
  /** Numbers, MSINs and devices that were found, each once. */
  readonly identifiers: number
  /** Fields that were replaced, and fields that were blanked. */
  readonly replaced: number
  readonly blanked: number
  /** Identifiers found outside their fields, and replaced there. */
  readonly residual: number
  /** Payloads that are blank, since they could not be read. */
  readonly blankPayloads: number
  /** pcapng comments, names and blocks that are blank. */
  readonly blankBlocks: number
  /** Places in the result that look like an original: replacements that happen to be a number of somebody else, and chance. */
  readonly lookAlikes: { readonly replacements: number; readonly found: number }
  /** Fields that are in no list of names, and were blanked. */
  readonly unlisted: Readonly<Record<string, number>>
  /** Why the result ends before the original does. */
  readonly stopped?: string
  readonly interrupted: boolean
}

export class Anonymiser {
  readonly #originals = new Originals()
  readonly #fields: Fields
  readonly #writer: PageWriter
  readonly #streamed = new StreamMessages()
  #inParts = 0

  constructor(options: AnonymiseOptions) {
    const permutation = new Permutation(options.key)
    this.#fields = new Fields(new Numbers(permutation, options.networkDigits), permutation, this.#originals, options)
    this.#writer = new PageWriter(this.#fields, this.#originals, options.nodes ? new NodeAddresses(permutation) : undefined, this.#streamed)
  }

  /** Reads `input` twice, gives the result to `write`, then reads it back from `result()`. Rejects with a CaptureProblem. */
  async run(
    input: string,
    write: (octets: Uint8Array) => Promise<void>,
    result: () => Promise<string>,
    talk: Pick<ReadOptions, 'stop' | 'progress'>,
  ): Promise<Anonymised> {
    const before = await this.#read(
      input,
      (batch) => this.#collect(batch),
      talk,
      () => {},
      {
        inSegments: (octets, from, to, sequence, flow) => this.#streamed.add(octets, from, to, sequence, flow),
      },
    )
    const { stop } = talk
    const rewritten = await rewriteCapture(input, { write, packet: this.#rewriting(), stop })
    const { coincidences } = this.#originals
    let found = 0
    const after = await this.#read(
      await result(),
      () => {},
      talk,
      (p) => {
        const octets = p.octets.slice(p.from, p.to)
        found += this.#originals.replaceIn(octets, 0, octets.length, new Uint8Array(octets.length))
      },
    )
    const { done } = this.#fields
    return {
      packets: rewritten.packets,
      messages: { before: before.messages, after: after.messages, inParts: this.#inParts - this.#streamed.count },
      identifiers: this.#originals.size,
      replaced: done.replaced,
      blanked: done.blanked,
      residual: this.#writer.residual,
      blankPayloads: this.#writer.blankPayloads,
      blankBlocks: rewritten.blanked,
      lookAlikes: { replacements: coincidences, found },
      unlisted: Object.fromEntries(done.unlisted),
      ...(rewritten.stopped === undefined ? {} : { stopped: rewritten.stopped }),
      interrupted: !before.whole || stop(),
    }
  }

  async #read(
    path: string,
    messages: (batch: MessageBatch) => void,
    talk: Pick<ReadOptions, 'stop' | 'progress'>,
    packet: (p: PacketView) => void = () => {},
    options: DecoderOptions = {},
  ): Promise<{ readonly messages: number; readonly whole: boolean }> {
    const { source, problems } = await openCaptures([path])
    if (source === undefined) throw problems[0] ?? new Error('internal error: neither a capture nor a problem')
    const decoder = new Decoder(messages, options)
    const reader = {
      packet: (p: PacketView): void => {
        decoder.packet(p)
        packet(p)
      },
    }
    try {
      const whole = await readAll(source, reader, { ...talk, drained: () => undefined })
      decoder.flush()
      return { messages: decoder.stats.messages, whole }
    } finally {
      await source.close()
    }
  }

  #collect(batch: MessageBatch): void {
    const c = batch.columns
    for (let row = 0; row < batch.count; row++) {
      if (c.component[row] === 0 && (c.segments[row] as number) > 0) this.#inParts++
      this.#fields.collect(c.protocol[row] === Protocol.diameter ? diameterTrees(batch, row) : gtpTrees(batch, row))
      this.#fields.collect(pfcpTrees(batch, row))
      this.#fields.collect(parameterTree(batch, row))
      if (c.calledPlan[row] === PLAN_E212) this.#title(c.calledHigh[row] as number, c.calledLow[row] as number)
      if (c.callingPlan[row] === PLAN_E212) this.#title(c.callingHigh[row] as number, c.callingLow[row] as number)
    }
  }

  #title(high: number, low: number): void {
    const digits = digitsText(high, low)
    if (digits !== '') this.#fields.remember(digits, 'imsi')
  }

  /** Packets of the second reading: decoded in the order of the capture, since dialogues have a memory, and written anew one by one. */
  #rewriting(): (packet: Packet) => void {
    let view: PacketView | undefined
    let out: Uint8Array | undefined
    const decoder = new Decoder((batch) => {
      if (view !== undefined) out = this.#writer.write(view, batch)
    })
    return (packet) => {
      const { octets, from, to, originalLength, at, linkType, interfaceId, frame } = packet
      view = { octets, from, to, originalLength, at, linkType, interfaceId, frame, file: 0 }
      out = undefined
      decoder.packet(view)
      decoder.flush()
      packet.octets.set(out ?? this.#writer.write(view, undefined), packet.from)
    }
  }
}
