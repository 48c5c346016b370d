/** One seed in a process of its own: `seed.js SEED SIZE VIEW,…`. Prints the scores of these views (views.ts, `viewName`) as one line of JSON. */
import { scenarios } from '../../src/synth/scenarios.js'
import { play } from './play.js'
import { viewName, views } from './views.js'
import { SCENARIO } from './words.js'

const [, , seed, size, names = ''] = process.argv
const scenario = scenarios.find(({ name }) => name === SCENARIO)
if (scenario === undefined) throw new Error(`there is no scenario «${SCENARIO}»`)
process.stdout.write(
  `${JSON.stringify(
    play(
      scenario,
      Number(seed),
      Number(size),
      views.filter((view) => names.split(',').includes(viewName(view))),
    ),
  )}\n`,
)
