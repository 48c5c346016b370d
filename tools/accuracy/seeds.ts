/**
 * Seeds of the scoreboard. `tuned`: somebody has looked at what was missed or wrong with them, or tests run them. `fresh`: nobody has, when this list
 * was written; whoever mends a rule after looking at one moves it to `tuned` and takes another.
 */
export const tuned: readonly number[] = [
  1, 2, 3, 7, 11, 12, 13, 14, 15, 16, 17, 101, 102, 900_101, 910_001, 910_002, 910_003, 910_004, 910_005, 910_006, 910_101, 910_102,
  910_103, 910_104, 910_105, 910_106, 940_001, 940_002, 940_101, 940_102, 960_001, 960_002, 960_003, 960_101, 960_102, 960_103, 960_104,
  960_105, 960_106, 960_107, 960_108, 960_109, 960_110, 960_111, 960_112, 960_113, 960_114, 960_115, 960_116, 960_117, 960_118, 960_119,
  960_120, 970_001, 970_002, 970_003, 970_101, 970_102, 970_103, 970_104, 970_105, 970_106, 970_107, 970_108, 970_109, 970_110, 970_111,
  970_112, 970_113, 970_114, 970_115, 970_116,
]
export const fresh: readonly number[] = [991_001, 991_002, 991_003]
