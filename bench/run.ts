/** `npm run bench -- …`: the path against tshark and against a plain walk in C. What the lines mean: bench/README.md. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { mutateCapture } from './mutate.js'
import { repeatCaptures } from './repeat.js'
import { walkTables } from './walk-tables.js'

const usage = `usage: npm run bench -- [--scenario bench-ss7,bench-mixed,corpus] [--size 1M] [--runs 5] [--tshark-runs N] [--only LINE,…] [--mutated] [--keep DIR] [--json]
       npm run bench -- diameter|enrichment|gtp|intel|synth`

const root = fileURLToPath(new URL('..', import.meta.url))
const main = join(root, 'dist/src/cli/main.js')
const lane = join(root, 'dist/src/cli/bench-lane.js')

/** What tshark is asked for: what our decoder puts into columns. */
const fields = `
  frame.number frame.time_epoch vlan.id ip.src ip.dst sctp.srcport sctp.dstport udp.srcport udp.dstport m3ua.protocol_data_opc
  m3ua.protocol_data_dpc m3ua.protocol_data_si sccp.message_type sccp.called.digits sccp.calling.digits sccp.called.ssn sccp.calling.ssn
  tcap.otid tcap.dtid tcap.application_context_name gsm_old.localValue gsm_old.invokeID e212.imsi e164.msisdn
  gsm_map.cellGlobalIdOrServiceAreaIdFixedLength diameter.cmd.code diameter.applicationId diameter.flags diameter.hopbyhopid
  diameter.endtoendid diameter.Session-Id diameter.Origin-Host diameter.Origin-Realm diameter.Destination-Host diameter.Destination-Realm
  diameter.User-Name diameter.Result-Code diameter.Visited-PLMN-Id gtp.message gtp.teid gtp.apn gtpv2.message_type gtpv2.teid gtpv2.seq
  gtpv2.apn gtpv2.cause gtpv2.rat_type`
  .trim()
  .split(/\s+/)

interface Measure {
  /** Seconds. */
  readonly wall: number
  readonly cpu: number
  /** Octets at the peak. */
  readonly memory: number
}
/** A program that is measured: as a whole, and from inside when it says so itself. */
interface Line {
  readonly name: string
  readonly command: (capture: string) => readonly string[]
  readonly saysItself: boolean
  readonly runs: number
  /** It reads the capture with damage (mutate.ts). */
  readonly mutated?: boolean
}
/** What is added to the name of a line that reads the capture with damage. */
const MUTATED = ', mutated'
interface Row {
  readonly capture: string
  readonly line: string
  readonly packets: number
  readonly runs: number
  /** The process from start to end. */
  readonly process: Measure
  /** Reading and what follows, without the start of the program. */
  readonly inside?: Measure
}

/** Packets as people write them: 5000, 500k, 2M. */
function countOf(text: string): number {
  const found = /^(\d+)([kM]?)$/.exec(text)
  if (found === null) throw new Error(`«${text}» is no size: 5000, 500k or 2M.\n${usage}`)
  return Number(found[1]) * (found[2] === 'k' ? 1e3 : found[2] === 'M' ? 1e6 : 1)
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const medians = (all: readonly Measure[]): Measure => ({
  wall: median(all.map((m) => m.wall)),
  cpu: median(all.map((m) => m.cpu)),
  memory: Math.max(...all.map((m) => m.memory)),
})

/** Runs a program to its end; what it writes is thrown away unless it is asked for. */
function run(command: readonly string[]): string {
  const [file = '', ...rest] = command
  const done = spawnSync(file, rest, { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (done.status !== 0) throw new Error(`${command.join(' ')}: ${done.error?.message ?? (done.stderr || `exit code ${done.status}`)}`)
  return done.stdout
}

class Bench {
  readonly #folder: string
  readonly #tools: string

  constructor(folder: string) {
    this.#folder = folder
    this.#tools = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
  }

  /** The two programs in C: what measures a process, and the yardstick. */
  compile(): void {
    writeFileSync(join(this.#tools, 'walk-tables.h'), walkTables())
    for (const name of ['measure', 'walk'])
      run(['cc', '-O3', '-march=native', `-I${this.#tools}`, '-o', this.tool(name), join(root, 'bench', `${name}.c`)])
  }

  tool(name: string): string {
    return join(this.#tools, name)
  }

  close(): void {
    rmSync(this.#tools, { recursive: true, force: true })
  }

  /** The capture, made unless it is there from an earlier run. */
  async capture(scenario: string, size: string): Promise<string> {
    const path = join(this.#folder, `${scenario}-${size}.pcapng`)
    if (existsSync(path)) return path
    process.stderr.write(`making ${path}\n`)
    if (scenario !== 'corpus') run([process.execPath, main, 'synth', scenario, '-q', '-w', path, '--size', size])
    else await repeatCaptures(corpusCaptures(), path, countOf(size))
    return path
  }

  /** The capture with damage, made unless it is there from an earlier run. */
  async mutated(capture: string): Promise<string> {
    const path = capture.replace('.pcapng', '-mutated.pcapng')
    if (existsSync(path)) return path
    process.stderr.write(`making ${path}\n`)
    await mutateCapture(capture, path)
    return path
  }

  measured(line: Line, capture: string): { process: Measure; inside: Measure | undefined } {
    intoPageCache(capture)
    const done = spawnSync(this.tool('measure'), line.command(capture), {
      stdio: ['ignore', line.saysItself ? 'pipe' : 'ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (done.status !== 0) throw new Error(`${line.name}: ${line.command(capture).join(' ')} ended with ${done.status}`)
    return {
      process: JSON.parse(done.output[3] ?? '') as Measure,
      inside: line.saysItself ? (JSON.parse(done.stdout) as Measure) : undefined,
    }
  }
}

/** Reads a file once: a kernel may have given up its pages since the line before, and the next one would pay for that. */
function intoPageCache(path: string): void {
  const room = new Uint8Array(1 << 20)
  const file = openSync(path, 'r')
  while (readSync(file, room) > 0);
  closeSync(file)
}

function corpusCaptures(): readonly string[] {
  const folder = join(process.env['HOMEWARD_CORPUS'] ?? join(root, '../shared/corpus'), 'captures')
  if (!existsSync(folder)) throw new Error(`no captures in ${folder}: set HOMEWARD_CORPUS, or leave «corpus» out of --scenario.`)
  return readdirSync(folder)
    .filter((name) => /\.pcap(ng)?$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

function linesOf(bench: Bench, runs: number, tsharkRuns: number, mutated: boolean): readonly Line[] {
  const node = process.execPath
  const inside = (name: string): Line => ({ name, command: (c) => [node, lane, name, c], saysItself: true, runs })
  return [
    { name: 'walk', command: (c) => [bench.tool('walk'), c], saysItself: true, runs },
    inside('decode'),
    inside('correlate'),
    ...(mutated ? ['decode', 'correlate'].map((name) => ({ ...inside(name), name: `${name}${MUTATED}`, mutated })) : []),
    inside('analyze'),
    inside('lanes'),
    { name: 'homeward analyze', command: (c) => [node, main, 'analyze', '-q', c], saysItself: false, runs },
    {
      name: 'tshark',
      command: (c) => ['tshark', '-n', '-r', c, '-T', 'fields', ...fields.flatMap((f) => ['-e', f])],
      saysItself: false,
      runs: tsharkRuns,
    },
  ]
}

interface Sums {
  readonly packets: number
  readonly sums: Readonly<Record<string, number>>
}

const rate = (packets: number, seconds: number): string => (packets / seconds / 1e6).toFixed(3)

function text(rows: readonly Row[], sums: readonly Sums[]): string {
  const [ours, walked] = sums
  const head = `${'line'.padEnd(18)} ${'runs'.padStart(4)}   ${'CPU s'.padStart(8)} ${'wall s'.padStart(8)} ${'M/s CPU'.padStart(8)} ${'peak MB'.padStart(8)}   ${'inside: CPU s'.padStart(13)} ${'wall s'.padStart(8)} ${'M/s CPU'.padStart(8)}   ${'× tshark'.padStart(8)} ${'× walk'.padStart(7)}`
  const tshark = rows.find((r) => r.line === 'tshark')
  const walk = rows.find((r) => r.line === 'walk')
  const seconds = (n: number): string => n.toFixed(3).padStart(8)
  const lines = rows.map((r) => {
    const { process: p, inside: i } = r
    const own = i ?? p
    return [
      `${r.line.padEnd(18)} ${String(r.runs).padStart(4)}  `,
      seconds(p.cpu),
      seconds(p.wall),
      rate(r.packets, p.cpu).padStart(8),
      (p.memory / 1e6).toFixed(0).padStart(8),
      ' ',
      i === undefined ? ' '.repeat(31) : `${i.cpu.toFixed(3).padStart(13)} ${seconds(i.wall)} ${rate(r.packets, i.cpu).padStart(8)}`,
      ' ',
      (tshark === undefined ? '' : (tshark.process.cpu / r.packets / (p.cpu / r.packets)).toFixed(1)).padStart(8),
      (walk?.inside === undefined ? '' : (own.cpu / walk.inside.cpu).toFixed(2)).padStart(7),
    ].join(' ')
  })
  const agreement =
    ours === undefined || walked === undefined
      ? []
      : [
          `walk and decode agree: ${Object.entries(ours.sums)
            .map(([name, n]) => `${name} ${n === walked.sums[name] ? '=' : `${walked.sums[name]} of ${n}`}`)
            .join(', ')}`,
        ]
  const ratios = rows.flatMap(({ line, inside: clean }) => {
    const mutated = rows.find((r) => r.line === `${line}${MUTATED}`)?.inside
    return clean === undefined || mutated === undefined ? [] : `${line} ${(clean.cpu / mutated.cpu).toFixed(2)}`
  })
  const speeds = ratios.length === 0 ? [] : [`speed with damage, of that without: ${ratios.join(', ')}`]
  const [first] = rows
  return ['', `${first?.capture ?? ''}: ${first?.packets ?? 0} packets`, head, ...lines, ...agreement, ...speeds, ''].join('\n')
}

async function benchPath(options: {
  scenarios: readonly string[]
  sizes: readonly string[]
  runs: number
  tsharkRuns: number
  only: readonly string[] | undefined
  mutated: boolean
  folder: string
  json: boolean
}): Promise<void> {
  const bench = new Bench(options.folder)
  try {
    bench.compile()
    const lines = linesOf(bench, options.runs, options.tsharkRuns, options.mutated).filter(
      (l) => l.runs > 0 && (options.only?.includes(l.name.replace(MUTATED, '')) ?? true),
    )
    if (!options.json) process.stdout.write(`${cpus()[0]?.model ?? ''}, ${cpus().length} cores, node ${process.versions.node}\n`)
    for (const scenario of options.scenarios) {
      for (const size of options.sizes) {
        const capture = await bench.capture(scenario, size)
        const mutated = options.mutated ? await bench.mutated(capture) : capture
        const sums = [
          [process.execPath, lane, 'sums', capture],
          [bench.tool('walk'), capture],
        ].map((command) => JSON.parse(run(command)) as Sums)
        const packets = sums[0]?.packets ?? 0
        const done = lines.map(() => [] as ReturnType<Bench['measured']>[])
        // In turn: what else the machine does meets every line alike.
        for (let i = 0; i < Math.max(...lines.map((l) => l.runs)); i++) {
          for (const [n, line] of lines.entries()) {
            if (i >= line.runs) continue
            process.stderr.write(`\r${scenario} ${size}: ${i + 1} ${line.name}\u001b[K`)
            done[n]?.push(bench.measured(line, line.mutated === true ? mutated : capture))
          }
        }
        process.stderr.write('\r\u001b[K')
        const rows = lines.map((line, n): Row => {
          const all = done[n] ?? []
          const inside = all.flatMap((m) => m.inside ?? [])
          return {
            capture: `${scenario}-${size}`,
            line: line.name,
            packets,
            runs: line.runs,
            process: medians(all.map((m) => m.process)),
            ...(inside.length === 0 ? {} : { inside: medians(inside) }),
          }
        })
        if (options.json) {
          for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
          process.stdout.write(
            `${JSON.stringify({ capture: `${scenario}-${size}`, octets: statSync(capture).size, ours: sums[0]?.sums, walk: sums[1]?.sums })}\n`,
          )
        } else process.stdout.write(text(rows, sums))
      }
    }
  } finally {
    bench.close()
  }
}

const parts = ['diameter', 'enrichment', 'gtp', 'intel', 'state', 'synth']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scenario: { type: 'string', default: 'bench-ss7,bench-mixed' },
    size: { type: 'string', default: '1M' },
    runs: { type: 'string', default: '5' },
    'tshark-runs': { type: 'string' },
    only: { type: 'string' },
    mutated: { type: 'boolean', default: false },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const [part] = positionals
if (values.help) process.stdout.write(`${usage}\n`)
else if (part !== undefined) {
  if (!parts.includes(part)) throw new Error(`there is no part «${part}»: ${parts.join(', ')}.\n${usage}`)
  await import(`./${part}.ts`)
} else {
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'homeward-captures-'))
  mkdirSync(folder, { recursive: true })
  const runs = countOf(values.runs)
  try {
    await benchPath({
      scenarios: values.scenario.split(','),
      sizes: values.size.split(','),
      runs,
      tsharkRuns: values['tshark-runs'] === undefined ? runs : countOf(values['tshark-runs']),
      only: values.only?.split(','),
      mutated: values.mutated,
      folder,
      json: values.json,
    })
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
