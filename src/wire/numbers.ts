/** Numbers of several octets, the first one highest. What lies beyond the octets counts as zero. */
import type { Octets } from './octets.js'

export const u16 = (octets: Octets, at: number): number => ((octets[at] as number) << 8) | (octets[at + 1] as number)
export const u24 = (octets: Octets, at: number): number => (u16(octets, at) << 8) | (octets[at + 2] as number)
export const u32 = (octets: Octets, at: number): number => u16(octets, at) * 65536 + u16(octets, at + 2)
