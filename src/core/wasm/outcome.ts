// What became of a packet (core.ts, `Plain`).

export const Odd: i32 = 0
export const Message: i32 = 1
export const Part: i32 = 2
export const Nothing: i32 = 3
export const Diameter: i32 = 4
export const Gtp: i32 = 5
export const User: i32 = 6
export const Carried: i32 = 7
/** As `Message`, one of China’s: its link may speak that from now on. */
export const Chinese: i32 = 10
export const Undecoded: i32 = 11
/** A packet with several messages was read wholly, or up to what is left to the host (place.ts). */
export const Many: i32 = 12
export const Rest: i32 = 13
/** Before a segment of SCCP others are to be given up. */
export const Late: i32 = 14
/** As `Part` and `User`, of such a message. */
export const ChinesePart: i32 = 15
export const ChineseUser: i32 = 16
