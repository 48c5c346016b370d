// Names in labels with a length octet each, as wire/gtp/labels.ts: as dotted text in `r_dotted`.
import { r_dotted } from './layout'

const LONGEST: usize = 255
const DOT: u32 = 0x2e

/** Octets of the name that was read last. */
export let labelsLength: usize = 0

/** Reads the name at octets `from` to `to`, and keeps its text when `keeps`. False when it is malformed. */
export function readLabels(from: usize, to: usize, keeps: bool): bool {
  let malformed = to - from > LONGEST
  const end = malformed ? from + LONGEST : to
  let length: usize = 0
  let labelEnd = from
  let visible = true
  for (let at = from; at < end; at++) {
    const octet = <u32>load<u8>(at)
    if (octet <= 0x20 || octet >= 0x7f) visible = false
    if (at == labelEnd) {
      labelEnd = at + 1 + octet
      if (octet == 0 || octet > 63) malformed = true
      if (at == from) continue
      if (keeps) store<u8>(r_dotted + length, DOT)
    } else {
      if (octet <= 0x20 || octet >= 0x7f || octet == DOT) malformed = true
      if (keeps) store<u8>(r_dotted + length, octet)
    }
    length++
  }
  if (labelEnd != to) malformed = true
  if (malformed && visible) {
    length = end - from
    if (keeps) memory.copy(r_dotted, from, length)
  }
  labelsLength = length
  return !malformed
}
