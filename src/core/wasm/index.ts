// The compiled reader: what the host calls (src/core/core.ts).
import { key } from './layout'

export { diameterMessage } from './diameter'
export { rememberFlow } from './flows'
export { incomplete } from './m3ua'
export { packet } from './packet'
export { stretch } from './stretch'

/** Tells the layout that this was compiled for. */
export function layoutKey(): i32 {
  return key
}
