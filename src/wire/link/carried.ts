/** What a packet or an encapsulation carries: the words that link types, Ethernet, tunnels and exported PDUs share. */

export const Carries = {
  nothing: 0,
  ip: 1,
  mtp2: 2,
  mtp3: 3,
  sccp: 4,
  sctp: 5,
  unknownLink: 6,
  m3ua: 7,
  m2pa: 8,
  diameter: 9,
  /** GTP of any version, GTP' as well: the header says which. */
  gtp: 10,
  pfcp: 11,
  /** TCAP without the layers below it, ITU's or ANSI's. */
  tcap: 12,
  /** One component of MAP without its message. */
  component: 13,
} as const

/**
 * What was found last by `readLink`, `unwrapIp` or `unwrapUdp`; valid until the next call of one of them. `frame`: where the last Ethernet header begins,
 * `frames`: how many stood in front, since `readLink`.
 */
export const link = { carries: 0 as number, at: 0, vlan: 0xffff, frame: 0, frames: 0 }

/** Says what is carried, and where it begins. */
export function carry(carries: number, at: number): void {
  link.carries = carries
  link.at = at
}
