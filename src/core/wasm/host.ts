// What the host is asked for: the contents of short messages, names, and what else is read once in a while.

/** Marks of a value whose contents say something (wire/scan.ts): field `field` of the tables of `user`. */
export declare function marksOf(user: u32, field: u32, from: usize, to: usize): u32

/** Where the tags stand under which an operation of `user` has identities (wire/second-look.ts), behind their number; the highest bit says that it is an IMSI. */
export declare function identityTags(user: u32, kind: u32, code: u32, version: u32): u32

/** The high half of a number of more digits than columns hold (model/digits.ts); the low one is 0. Of a title, and of a value in TBCD. */
export declare function longTitle(from: usize, digits: u32): u32
export declare function longNumber(from: usize, to: usize): u32

/** Marks of an AVP that is a text or a message of its own (wire/diameter/scan.ts), by its target. */
export declare function textMarks(target: u32, from: usize, to: usize): u32

/** The number of a name in lower case with its hash (model/names.ts), where the table of names must grow. */
export declare function nameOf(from: usize, length: usize, hash: u32): u32

/** Whether the value of an element of GTP is as long as what it says it holds (wire/gtp/dictionary.ts). */
export declare function fitsGtp(version: u32, type: u32, from: usize, to: usize): bool
