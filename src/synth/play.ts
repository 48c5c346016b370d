/** Plays a scenario: its acts one after the other on a stage. */
import { cast } from './actors.js'
import { Campaign } from './campaign.js'
import { Decoys } from './decoys.js'
import { Life } from './life.js'
import { mix } from './random.js'
import type { Scenario } from './scenarios.js'
import { type FrameSink, Stage, type TruthLine } from './stage.js'
import { Subscribers } from './subscribers.js'
import { faultsOf, type Tap } from './tap.js'
import { World } from './world.js'

export interface Play {
  readonly seed: number
  /** Frames. */
  readonly size: number
  /** How many subscribers there are; undefined: as many as the scenario has for its size. */
  readonly subscribers?: number | undefined
  /** What is captured of it; undefined: all, as the scenario has it. */
  readonly tap?: Tap | undefined
}

/** With fewer subscribers some networks would have none. */
export const FEWEST = 50

/** Mean frames that a deed of ordinary life brings about (measured over the proportions of src/synth/life.ts). */
const FRAMES_PER_DEED = 6.6

/** The networks of a scenario. */
export const worldOf = ({ acts }: Scenario): World => new World(acts.some(({ allDecoys }) => allDecoys === true))

/** A scenario ready to run; `tell` gets the lines of the truth, with the procedure of the request. Call `stage.run(frames)` until so many are written, or it gives false. */
export function stageOf(scenario: Scenario, play: Play, out: FrameSink, tell: (line: TruthLine, procedure: string) => void): Stage {
  const world = worldOf(scenario)
  const count = play.subscribers ?? Math.max(FEWEST, Math.round(play.size / scenario.framesPerSubscriber))
  const subscribers = new Subscribers(world, count, play.seed)
  const start = scenario.acts[0]?.start ?? 0
  const { seed, tap } = play
  const faults = tap === undefined ? scenario.faults : faultsOf(tap, scenario.faults)
  const stage = new Stage({ world, subscribers, seed, start, faults, tap }, out, tell)
  const life = new Life(stage)
  const actors = cast(stage)
  scenario.acts.forEach((act, i) => {
    const from = (act.start - start) / 1e6
    const until = scenario.exact ? Infinity : from + act.seconds
    const frames = play.size * act.share
    stage.later(from, () => {
      stage.modern = act.modern
      stage.sessions = act.sessions ?? 0
      stage.calls = act.calls ?? 0
    })
    life.live(from, until, frames / FRAMES_PER_DEED / act.seconds)
    if (act.decoys > 0) new Decoys(stage, act.seconds / ((frames / 1000) * act.decoys), act.allDecoys === true).live(from, until)
    const rounds = (perThousand: number): number => Math.max(1, Math.round((frames / 1000) * perThousand))
    const campaigns = act.campaigns?.(actors, from, Math.min(until, from + act.seconds), rounds) ?? []
    campaigns.forEach((words, j) => new Campaign(stage, words, mix(play.seed, 100 * i + j)).begin())
  })
  return stage
}
