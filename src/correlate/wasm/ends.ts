// Both ends of the message in work: CALLING has the originating transaction id, CALLED the destination one.
import { r_ends } from './layout'
import { SIDE } from './dialogues'

export const CALLING: usize = r_ends
export const CALLED: usize = r_ends + SIDE
