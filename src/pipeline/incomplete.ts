/**
 * Segmented messages in work: where their first part to come was found, so that a message whose other parts never come is a record all the same. Noted in the words that
 * assemble/segments.ts keeps for it; the compiled reader (core/wasm/segments.ts) notes the same.
 */
import type { MessageBatch } from '../model/message.js'
import { FIRST_SUA } from '../wire/sigtran/sua.js'
import type { Place } from './place.js'

const About = {
  file: 0,
  frame: 1,
  interfaceId: 2,
  vlan: 3,
  message: 4,
  link: 5,
  direction: 6,
  opc: 7,
  dpc: 8,
  si: 9,
  ni: 10,
  sls: 11,
  variant: 12,
  sua: 13,
} as const

/** Notes the part in `row`, found at `place`, in words from `at` on. */
export function noteFirst(words: Uint32Array, at: number, batch: MessageBatch, row: number, place: Place): void {
  const c = batch.columns
  words[at + About.file] = place.file
  words[at + About.frame] = place.frame
  words[at + About.interfaceId] = place.interfaceId
  words[at + About.vlan] = place.vlan
  words[at + About.message] = place.message
  words[at + About.link] = place.link
  words[at + About.direction] = place.direction
  words[at + About.opc] = c.opc[row] as number
  words[at + About.dpc] = c.dpc[row] as number
  words[at + About.si] = c.serviceIndicator[row] as number
  words[at + About.ni] = c.networkIndicator[row] as number
  words[at + About.sls] = c.sls[row] as number
  words[at + About.variant] = c.variant[row] as number
  words[at + About.sua] = (c.sccpType[row] as number) >= FIRST_SUA ? 1 : 0
}

/** Where the part was found. */
export function placeOfFirst(words: Uint32Array, at: number, place: Place): void {
  place.file = words[at + About.file] as number
  place.frame = words[at + About.frame] as number
  place.interfaceId = words[at + About.interfaceId] as number
  place.vlan = words[at + About.vlan] as number
  place.message = words[at + About.message] as number
  place.link = words[at + About.link] as number
  place.direction = words[at + About.direction] as number
}

/** Writes the routing label of the part into `row`. */
export function labelOfFirst(words: Uint32Array, at: number, batch: MessageBatch, row: number): void {
  const c = batch.columns
  c.opc[row] = words[at + About.opc] as number
  c.dpc[row] = words[at + About.dpc] as number
  c.serviceIndicator[row] = words[at + About.si] as number
  c.networkIndicator[row] = words[at + About.ni] as number
  c.sls[row] = words[at + About.sls] as number
}

export const variantOfFirst = (words: Uint32Array, at: number): number => words[at + About.variant] as number
export const isSua = (words: Uint32Array, at: number): boolean => words[at + About.sua] === 1
