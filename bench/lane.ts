/**
 * One reading of a capture, measured from inside: node dist/src/cli/bench-lane.js decode|correlate|analyze|lanes|sums CAPTURE. Prints one line of JSON.
 * `decode` fills the columns, `correlate` ties questions to answers as well, `analyze` is everything that the command does but its text, `lanes` the
 * same with a thread of its own for decoding and correlating. What is measured begins when the program is loaded and the capture is open, and holds the
 * time in which V8 compiles. As in the command itself (src/cli/main.ts), V8 is told before the rest is loaded.
 */
import { setFlags } from '../src/pipeline/v8-flags.js'

setFlags()
await import('./reading.js')
