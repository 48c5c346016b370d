/** All vectors, in the order of the applications. */
import { base } from './base.js'
import { s6a } from './s6a.js'
import type { Vector } from './vector.js'

export const diameterVectors: readonly Vector[] = [...base, ...s6a]
