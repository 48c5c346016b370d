/** Ids of findings: 64 bits mixed from the rule and the place of the request. No identifier of a subscriber goes in. */
import type { Micros } from '../model/units.js'

/** The id of what rule `seed` (see `ruleSeed`) says of the request at this place: the same captures and rules give the same id. */
export function findingId(seed: number, at: Micros, file: number, frame: number, message: number, component: number): string {
  const seconds = Math.floor(at / 1e6)
  let a = mix(seed ^ 0x2545f491, frame)
  a = mix(mix(a, file), message * 256 + component)
  a = mix(mix(a, seconds), at - seconds * 1e6)
  const b = mix(mix(a ^ seed, seconds ^ 0x5bd1e995), Math.imul(frame, 0x9e3779b1))
  return `f-${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`
}

export function ruleSeed(id: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193)
  return h
}

function mix(h: number, value: number): number {
  let x = Math.imul(h ^ value, 0xcc9e2d51)
  x = Math.imul(x ^ (x >>> 15), 0x1b873593)
  return x ^ (x >>> 13)
}
