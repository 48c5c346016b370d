// Numbers that stay between messages stand in memory (layout.ts), where the host reads and saves them.

export function add(place: usize, value: f64): void {
  store<f64>(place, load<f64>(place) + value)
}

export function addOne(place: usize): void {
  store<u32>(place, load<u32>(place) + 1)
}
