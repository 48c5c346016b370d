/** Where each map was left. */
const places = new WeakMap<ReadonlyMap<unknown, unknown>, Iterator<unknown>>()

/** Makes room in a map of `limit` entries: who came first goes. */
export function dropOldest<K>(map: Map<K, unknown>, limit: number): void {
  if (map.size >= limit) takeOldest(map)
}

/**
 * Takes out of a map who came first. A new iterator would pass over all that went before, for V8 keeps their places until it
 * rebuilds the map: 60 µs each time in a map of 200,000. One that goes on takes less than one, and what was added since lies before it.
 */
export function takeOldest<K>(map: Map<K, unknown>): K | undefined {
  let oldest = (places.get(map) as Iterator<K> | undefined)?.next()
  if (oldest === undefined || oldest.done === true) {
    const keys = map.keys()
    places.set(map, keys)
    oldest = keys.next()
  }
  if (oldest.done === true) return undefined
  map.delete(oldest.value)
  return oldest.value
}
