// What the host is asked for: the contents of short messages, names, and what else is read once in a while.

/** Marks of a value whose contents say something (wire/scan.ts): field `field` of the tables of `user`. */
export declare function marksOf(user: u32, field: u32, from: usize, to: usize): u32
