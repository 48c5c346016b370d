/** All vectors of GTP. */
import { v1Vectors } from './v1.js'
import { v2Vectors } from './v2.js'
import type { Vector } from './vector.js'

export const gtpVectors: readonly Vector[] = [...v1Vectors, ...v2Vectors]
