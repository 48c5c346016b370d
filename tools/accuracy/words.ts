/** What the parts of the scoreboard share. */

/** The scenario of src/synth/scenarios.ts that is judged. */
export const SCENARIO = 'labelled'
