/** `homeward synth`: synthetic captures with ground truth. Writes files or stdout, never a network. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { PcapngStream } from '../capture/writer.js'
import { FEWEST, stageOf } from '../synth/play.js'
import { comment, type Scenario, scenarios } from '../synth/scenarios.js'
import { type Tap, type TapPlace, tapPlaces } from '../synth/tap.js'
import { Exit, UsageProblem } from './exit.js'
import { OctetOutput, Output, say } from './output.js'

interface SynthOptions {
  readonly write?: string
  readonly truth?: string
  readonly seed: number
  readonly size?: number
  readonly subscribers?: number
  readonly tap?: TapPlace
  readonly oneSided?: boolean
  readonly loss?: number
  readonly mirrored?: number
  readonly skew?: number
  readonly list?: boolean
  readonly quiet?: boolean
}

const ETHERNET = 1

const MOST = 10_000_000

/** Frames between two looks at the reader of our output. */
const STRETCH = 4096

export function synthCommand(program: Command): void {
  program
    .command('synth')
    .argument('[SCENARIO]', 'which one; --list shows them')
    .description('write a synthetic capture with ground truth; files only, never a network')
    .option('-w, --write <file>', 'the capture (pcapng); - for standard output')
    .option('--truth <file>', 'one line of JSON per request that is not ordinary')
    .option('--seed <number>', 'the same seed gives the same capture', count, 1)
    .option('--size <frames>', 'how many frames; 5k and 2M are understood', count)
    .option('--subscribers <number>', 'how many subscribers there are, from 50 to 10M', subscriberCount)
    .addOption(new Option('--tap <place>', 'which links are captured').choices(tapPlaces).default('everywhere'))
    .option('--one-sided', 'capture one direction only: towards the side of the tap')
    .option('--loss <share>', 'share of the frames that the tap misses, 0 to 1', share)
    .option('--mirrored <share>', 'share of the messages between networks that a second probe sees again, 0 to 1', share)
    .option('--skew <ms>', 'milliseconds by which the clock of the second probe is slow', count)
    .option('--list', 'show the scenarios')
    .option('-q, --quiet', 'no summary on standard error')
    .action(async (name: string | undefined, options: SynthOptions) => {
      process.exitCode = await synth(name, options)
    })
}

function count(text: string): number {
  const found = /^(\d+)([kM]?)$/.exec(text)
  const n = Number(found?.[1]) * (found?.[2] === 'k' ? 1e3 : found?.[2] === 'M' ? 1e6 : 1)
  if (!Number.isSafeInteger(n)) throw new InvalidArgumentError('a whole number is needed, as 5000, 5k or 2M.')
  return n
}

function subscriberCount(text: string): number {
  const n = count(text)
  if (n < FEWEST || n > MOST) throw new InvalidArgumentError(`from ${FEWEST} to ${MOST}.`)
  return n
}

function share(text: string): number {
  const n = Number(text)
  if (text.trim() === '' || !(n >= 0 && n <= 1)) throw new InvalidArgumentError('give a share from 0 to 1, such as 0.01.')
  return n
}

/** What is captured; undefined when nothing was said of it. */
function tapOf({ tap = 'everywhere', oneSided = false, loss, mirrored, skew = 0 }: SynthOptions): Tap | undefined {
  if (tap === 'everywhere' && !oneSided && loss === undefined && mirrored === undefined && skew === 0) return undefined
  return { place: tap, oneSided, loss, mirrored, skew }
}

async function synth(name: string | undefined, options: SynthOptions): Promise<number> {
  if (options.list === true) {
    const output = await Output.open(undefined, [])
    for (const s of scenarios) output.line(`${s.name.padEnd(14)} ${s.description} (${s.size} frames)`)
    await output.close()
    return Exit.done
  }
  const scenario = scenarios.find((s) => s.name === name)
  if (scenario === undefined)
    throw new UsageProblem(`${name === undefined ? 'no scenario given' : `there is no scenario «${name}»`}: --list shows what there is.`)
  if (options.write === undefined) throw new UsageProblem('say where the capture goes: -w FILE, or -w - for standard output.')
  if (options.truth === '-') throw new UsageProblem('the truth needs a file of its own: --truth FILE.')
  await play(scenario, options.write, options)
  return Exit.done
}

async function play(scenario: Scenario, path: string, options: SynthOptions): Promise<void> {
  const size = options.size ?? scenario.size
  const limit = scenario.exact ? size : Infinity
  const capture = await OctetOutput.open(path, [], '-w')
  const truth = options.truth === undefined ? undefined : await Output.open(options.truth, [], '--truth')
  const counts = { attack: 0, decoy: 0 }
  let octets = 0
  const out = new PcapngStream(
    (piece) => {
      octets += piece.length
      capture.write(piece)
    },
    { linkType: ETHERNET, comment, application: 'homeward synth' },
  )
  const stage = stageOf(scenario, { seed: options.seed, size, subscribers: options.subscribers, tap: tapOf(options) }, out, (line) => {
    counts[line.kind]++
    truth?.line(JSON.stringify(line))
  })
  while (out.frames < limit && stage.run(Math.min(limit, out.frames + STRETCH))) {
    await capture.drained()
    await truth?.drained()
  }
  out.flush()
  await truth?.close()
  await capture.close()
  if (options.quiet !== true)
    say(`homeward: ${out.frames} frames, ${octets} octets, ${counts.attack} attacks, ${counts.decoy} decoys; ${comment}`)
}
