/** Captures to read: files, folders and stdin, opened by what they are and merged by packet time. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CaptureInput } from './input.js'
import { Merge } from './merge.js'
import type { Ahead, Stop } from './packet.js'
import { CaptureProblem, fileProblem } from './problem.js'

export type { Ahead, CaptureInterface, Stop } from './packet.js'
export { CaptureProblem } from './problem.js'

/** Captures that are open, wherever they are read. */
export interface Captures {
  /** File names by index, as given by the user (stdin: '-'). */
  readonly names: readonly string[]
  /** Number of the last packet within its file: from 1, as Wireshark numbers frames. */
  readonly frame: number
  /** Where reading stopped early or skipped something; empty when all is well. */
  readonly stops: readonly Stop[]
  /** Section comments of pcapng files read so far: the first ones, control characters replaced. */
  readonly comments: readonly string[]
  /** Octets read from the files on disk, for progress. */
  readonly bytesRead: number
  /** Undefined when unknown (stdin). */
  readonly bytesTotal: number | undefined
  close(): Promise<void>
}

/** One capture being read, or several as one. Pull style: nothing is allocated per packet. */
export interface PacketSource extends Captures {
  /** 'packet': the fields below describe it and are valid until the next call of next() or fill(). 'wait': call fill() first. 'end': no more. */
  next(): 'packet' | 'wait' | 'end'
  /** Reads more octets. Called only after 'wait'. Damaged input never rejects; an error of the disk rejects with a CaptureProblem. */
  fill(): Promise<void>
  /** Index into names. */
  file: number
  /** Captured octets of the packet: from `from` to before `to`. */
  octets: Uint8Array
  from: number
  to: number
  originalLength: number
  /** Integer microseconds since 1970; nanoseconds are rounded down. */
  at: number
  /** LINKTYPE_ value. */
  linkType: number
  /** Within the file, counted on over its sections (pcap: 0). */
  interfaceId: number
  /** From 1, per file, as Wireshark numbers frames. */
  frame: number
  /** Octets behind the packet, for who reads packets by itself; undefined when only `next` can. */
  readonly ahead: Ahead | undefined
  /** So many packets of `ahead` were read, the last one at this time; the next block begins at `from` of its octets. */
  took(from: number, packets: number, at: number): void
}

/** What a folder's captures are called. */
const captureName = /\.(pcap|pcapng|cap|dmp)(\.gz)?$/i

/** With more files than this, each is closed until its first packet is due, and the buffers share `together` octets as long as they can. */
const filesAtOnce = 4
/** Half a megabyte: what was read stays in the cache of the core until it is decoded. */
const capacities = { few: 512 * 1024, most: 512 * 1024, least: 64 * 1024, together: 64 * 1024 * 1024 } as const

/**
 * Opens files, folders (their captures, not those of folders inside, by name) and '-' for stdin.
 * The source is undefined when nothing could be opened; each input that could not has a problem. `room`: memory to read a single capture into.
 */
export async function openCaptures(
  paths: readonly string[],
  options: { readonly stdin?: NodeJS.ReadableStream; readonly room?: Uint8Array } = {},
): Promise<{ source: PacketSource | undefined; problems: readonly CaptureProblem[] }> {
  const problems: CaptureProblem[] = []
  const files: string[] = []
  for (const path of paths) {
    const found = await expand(path, files.includes('-')).catch((error: unknown) => fileProblem(path, error))
    if (found instanceof CaptureProblem) problems.push(found)
    else files.push(...found)
  }

  const park = files.length > filesAtOnce
  const share = Math.min(capacities.most, Math.max(capacities.least, Math.floor(capacities.together / files.length)))
  const capacity = park ? share : capacities.few
  const names: string[] = []
  const inputs: CaptureInput[] = []
  const stops: Stop[] = []
  const comments: string[] = []
  for (const name of files) {
    const input = new CaptureInput({
      name,
      index: names.length,
      capacity,
      stops,
      comments,
      stream: name === '-' ? (options.stdin ?? process.stdin) : undefined,
      room: files.length === 1 ? options.room : undefined,
    })
    try {
      await input.open(park)
      names.push(name)
      inputs.push(input)
    } catch (error) {
      await input.close()
      problems.push(fileProblem(name, error))
    }
  }
  return { source: inputs.length === 0 ? undefined : new Merge(names, inputs, stops, comments), problems }
}

/** Octets of what `openCaptures` would read, all files together; undefined when that cannot be known before (a pipe), or nothing is there. */
export async function octetsOf(paths: readonly string[]): Promise<number | undefined> {
  let sum = 0
  for (const path of paths) {
    const files = path === '-' ? undefined : await expand(path, false).catch(() => undefined)
    if (files === undefined || files instanceof CaptureProblem) return undefined
    for (const file of files) {
      const about = await stat(file).catch(() => undefined)
      if (about?.isFile() !== true) return undefined
      sum += about.size
    }
  }
  return sum
}

/** The files that a path stands for. */
async function expand(path: string, stdinTaken: boolean): Promise<readonly string[] | CaptureProblem> {
  if (path === '-') return stdinTaken ? new CaptureProblem('-', 'stdin («-») can be read only once: give it once.') : [path]
  const about = await stat(path)
  if (about.isFile() || about.isFIFO()) return [path]
  if (about.isSocket())
    return new CaptureProblem(path, `«${path}» is a socket, not a capture file: give the capture that was recorded from it.`)
  if (!about.isDirectory()) {
    return new CaptureProblem(
      path,
      `«${path}» is a device, not a capture file: record it first (dumpcap -i IFACE -w FILE) and give that file.`,
    )
  }
  const entries = await readdir(path, { withFileTypes: true })
  const captures = entries
    .filter((entry) => captureName.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => join(path, entry.name))
  if (captures.length > 0) return captures.toSorted((a, b) => (a < b ? -1 : 1))
  return new CaptureProblem(
    path,
    `The folder «${path}» holds no captures (*.pcap, *.pcapng, *.cap, *.dmp, also with .gz): give the folder they are in, or name the files.`,
  )
}
