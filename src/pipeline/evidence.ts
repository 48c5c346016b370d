/**
 * The packets that findings name, as a capture for Wireshark: noted while the captures are read, fetched by a second reading. Each packet says in a comment
 * where it comes from and for which findings it is there. Unless revealed, identifiers are replaced as `homeward anonymise` does it; as there, messages in
 * parts are blank then.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCaptures, type PacketSource } from '../capture/source.js'
import { PcapngWriter } from '../capture/writer.js'
import type { Finding, FrameRef } from '../model/finding.js'
import { type AnonymiseOptions, Anonymiser } from './anonymise/run.js'
import { MOST_FILE } from './decoder.js'
import { readAll } from './read.js'

/** Bounds: packets that are written; messages in parts whose parts are known; findings that a comment names. */
const LIMITS = { packets: 1_000_000, parts: 200_000, named: 8 } as const

const LINKTYPE_ETHERNET = 1
/** File and frame as one number: a frame has 32 bits. */
const FILE = 2 ** 32
const keyOf = ({ file, frame }: FrameRef): number => file * FILE + frame

interface Place {
  readonly findings: string[]
  more: number
}

export interface EvidenceTalk {
  readonly stop: () => boolean
  readonly drained: () => Promise<void> | undefined
}

/** What was written. */
export interface Extracted {
  readonly packets: number
  /** Packets that findings name and that were not found again: the captures changed since. */
  readonly missing: number
  /** Packets beyond the bound. */
  readonly beyond: number
  /** Times that findings name packets of captures that earlier runs read. */
  readonly earlier: number
  readonly interrupted: boolean
}

export class Evidence {
  readonly #places = new Map<number, Place>()
  /** Frames of messages that came in parts, by the frame that completed them. */
  readonly #parts = new Map<number, readonly FrameRef[]>()
  #beyond = 0
  #earlier = 0
  readonly #firstFile: number
  readonly #files: number

  /** `firstFile`: number of the first of `files` captures, when earlier runs read others. */
  constructor(firstFile = 0, files = Number.POSITIVE_INFINITY) {
    this.#firstFile = firstFile
    this.#files = files
  }

  /** Notes which packets belong together. */
  parts(whole: FrameRef, frames: readonly number[]): void {
    if (this.#parts.size >= LIMITS.parts) return
    this.#parts.set(
      keyOf(whole),
      frames.filter((part) => part !== whole.frame).map((part) => ({ file: whole.file, frame: part })),
    )
  }

  /** Notes the packets of a finding. */
  finding(f: Finding): void {
    for (const ref of f.requests) this.#note(ref, `asked in ${f.rule} ${f.id}`)
    for (const ref of f.evidence) this.#note(ref, `evidence of ${f.rule} ${f.id}`)
  }

  #note(ref: FrameRef, why: string): void {
    this.#add(ref, why)
    for (const part of this.#parts.get(keyOf(ref)) ?? []) this.#add(part, `part of a message, ${why}`)
  }

  #add(ref: FrameRef, why: string): void {
    if (((ref.file - this.#firstFile) & MOST_FILE) >= this.#files) {
      this.#earlier++
      return
    }
    const key = keyOf(ref)
    const place = this.#places.get(key)
    if (place === undefined) {
      if (this.#places.size >= LIMITS.packets) this.#beyond++
      else this.#places.set(key, { findings: [why], more: 0 })
    } else if (place.findings.length >= LIMITS.named) place.more++
    else if (!place.findings.includes(why)) place.findings.push(why)
  }

  /** Reads the captures again and writes the packets, with identifiers replaced when `anonymise` says how. Rejects with a CaptureProblem. */
  async extract(
    names: readonly string[],
    write: (octets: Uint8Array) => void,
    talk: EvidenceTalk,
    anonymise?: AnonymiseOptions,
  ): Promise<Extracted> {
    if (anonymise === undefined) {
      const copied = await this.#copy(names, write, talk)
      return this.#result(copied.comments.length, copied.whole)
    }
    const folder = await mkdtemp(join(tmpdir(), 'homeward-evidence-'))
    try {
      const [plain, replaced] = [join(folder, 'plain.pcapng'), join(folder, 'replaced.pcapng')]
      const copied = await toFile(plain, (to) => this.#copy(names, to, talk))
      if (!copied.whole) return this.#result(0, false)
      // Comments are blanked with everything else that a capture says beside packets, so they are put in last.
      const { interrupted } = await toFile(replaced, (to) =>
        new Anonymiser(anonymise).run(
          plain,
          async (octets) => to(octets),
          async () => replaced,
          { stop: talk.stop, progress: () => {} },
        ),
      )
      if (interrupted) return this.#result(0, false)
      const whole = await copyPackets([replaced], (_file, frame) => copied.comments[frame - 1], write, talk)
      return this.#result(copied.comments.length, whole)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** `comments`: one per packet that was written, in their order. */
  async #copy(
    names: readonly string[],
    write: (octets: Uint8Array) => void,
    talk: EvidenceTalk,
  ): Promise<{ readonly whole: boolean; readonly comments: readonly string[] }> {
    const comments: string[] = []
    const pick = (file: number, frame: number): string | undefined => {
      const place = this.#places.get(keyOf({ file: (file + this.#firstFile) & MOST_FILE, frame }))
      if (place === undefined) return undefined
      const from = names.length > 1 ? `${names[file] ?? ''}, frame ${frame}` : `frame ${frame}`
      const comment = [from, ...place.findings, ...(place.more === 0 ? [] : [`and ${place.more} more`])].join('\n')
      comments.push(comment)
      return comment
    }
    return { whole: await copyPackets(names, pick, write, talk), comments }
  }

  #result(packets: number, whole: boolean): Extracted {
    return { packets, missing: whole ? this.#places.size - packets : 0, beyond: this.#beyond, earlier: this.#earlier, interrupted: !whole }
  }
}

/** Copies the packets for which `pick` gives a comment. False when it was stopped. */
async function copyPackets(
  paths: readonly string[],
  pick: (file: number, frame: number) => string | undefined,
  write: (octets: Uint8Array) => void,
  { stop, drained }: EvidenceTalk,
): Promise<boolean> {
  const { source, problems } = await openCaptures(paths)
  if (source === undefined) throw problems[0] ?? new Error('internal error: neither a capture nor a problem')
  let writer: PcapngWriter | undefined
  const packet = (p: PacketSource): void => {
    const comment = pick(p.file, p.frame)
    if (comment === undefined) return
    const { linkType, originalLength } = p
    writer ??= new PcapngWriter(write, { linkType, application: 'homeward' })
    writer.packet(p.at, p.octets.subarray(p.from, p.to), { linkType, originalLength, comment })
  }
  try {
    if (problems[0] !== undefined) throw problems[0]
    const whole = await readAll(source, { packet }, { stop, drained, progress: () => {} })
    // No finding, no packet: still a capture that opens
    writer ??= new PcapngWriter(write, { linkType: LINKTYPE_ETHERNET, application: 'homeward' })
    return whole
  } finally {
    await source.close()
  }
}

/** Makes a file that only its owner may read. */
async function toFile<T>(path: string, step: (write: (octets: Uint8Array) => void) => Promise<T>): Promise<T> {
  const file = openSync(path, 'wx', 0o600)
  try {
    return await step((octets) => writeFileSync(file, octets))
  } finally {
    closeSync(file)
  }
}
