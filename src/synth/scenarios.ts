/** The scenarios of `homeward synth`: what happens, when, and how much of it. */
import type { PcapngStream } from '../capture/writer.js'
import { Life } from './life.js'
import { Stage, type TruthLine } from './stage.js'
import { Subscribers } from './subscribers.js'
import { World } from './world.js'

export interface Scenario {
  readonly name: string
  /** One sentence for `--list`. */
  readonly description: string
  /** Frames when `--size` is not given. */
  readonly size: number
  readonly start: number
  readonly seconds: number
  /** Frames per subscriber: how busy each is. */
  readonly framesPerSubscriber: number
}

const DAY = 86_400

export const scenarios: readonly Scenario[] = [
  {
    name: 'roaming',
    description: 'one day of legitimate roaming between 28 networks, SS7 only: registrations, profiles, messages, calls; nothing hostile',
    size: 100_000,
    start: Date.UTC(2019, 4, 14) * 1000,
    seconds: DAY,
    framesPerSubscriber: 60,
  },
  {
    name: 'bench-ss7',
    description: 'legitimate SS7 roaming at volume, for measurements of speed',
    size: 1_000_000,
    start: Date.UTC(2019, 4, 14) * 1000,
    seconds: DAY,
    framesPerSubscriber: 60,
  },
]

export interface Play {
  readonly seed: number
  readonly size: number
}

/** What every capture says of itself. */
export const comment = 'synthetic re-enactment: no real network or subscriber sent this'

/** Mean frames of a deed of ordinary life, measured (synth.test.ts holds it to that). */
const FRAMES_PER_DEED = 5.5

/** A scenario ready to run: `stage.run(frames)` until so many are written. */
export function stageOf(scenario: Scenario, play: Play, out: PcapngStream, tell: (line: TruthLine) => void): Stage {
  const world = new World()
  const count = Math.max(20, Math.round(play.size / scenario.framesPerSubscriber))
  const subscribers = new Subscribers(world, count, play.seed)
  const stage = new Stage({ world, subscribers, seed: play.seed, start: scenario.start }, out, tell)
  new Life(stage, play.size / FRAMES_PER_DEED / scenario.seconds).begin()
  return stage
}
