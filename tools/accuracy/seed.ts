/** One seed in a process of its own: `seed.ts SEED SIZE PLACE,…`. Prints the scores of the views at these places as one line of JSON. */
import { scenarios } from '../../src/synth/scenarios.js'
import { play } from './play.js'
import { views } from './views.js'
import { SCENARIO } from './words.js'

const [, , seed, size, places = ''] = process.argv
const scenario = scenarios.find(({ name }) => name === SCENARIO)
if (scenario === undefined) throw new Error(`there is no scenario «${SCENARIO}»`)
process.stdout.write(
  `${JSON.stringify(
    play(
      scenario,
      Number(seed),
      Number(size),
      views.filter(({ place }) => places.split(',').includes(place)),
    ),
  )}\n`,
)
