// Octets of the network, and columns.

export function be16(p: usize): u32 {
  return bswap<u16>(load<u16>(p))
}

export function be32(p: usize): u32 {
  return bswap<u32>(load<u32>(p))
}

export function put8(column: usize, row: usize, value: u32): void {
  store<u8>(column + row, value)
}

export function put16(column: usize, row: usize, value: u32): void {
  store<u16>(column + (row << 1), value)
}

export function put32(column: usize, row: usize, value: u32): void {
  store<u32>(column + (row << 2), value)
}
