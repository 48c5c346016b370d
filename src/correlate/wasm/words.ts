// Short runs of words, copied here: the instruction for memory is a call of V8, which costs more than these.

/** Copies so many octets, a multiple of 16. */
export function copyWords(to: usize, from: usize, octets: usize): void {
  for (let i: usize = 0; i < octets; i += 16) {
    store<u64>(to + i, load<u64>(from + i))
    store<u64>(to + i, load<u64>(from + i, 8), 8)
  }
}

/** Makes so many octets 0, a multiple of 16. */
export function clearWords(at: usize, octets: usize): void {
  for (let i: usize = 0; i < octets; i += 16) {
    store<u64>(at + i, 0)
    store<u64>(at + i, 0, 8)
  }
}
