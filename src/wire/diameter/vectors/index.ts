/** All vectors, in the order of the applications. */
import { base } from './base.js'
import { imsVectors } from './ims.js'
import { locationAndMessages } from './location-and-messages.js'
import { policy } from './policy.js'
import { s6a } from './s6a.js'
import { sessions } from './sessions.js'
import type { Vector } from './vector.js'

export const diameterVectors: readonly Vector[] = [...base, ...s6a, ...sessions, ...imsVectors, ...policy, ...locationAndMessages]
