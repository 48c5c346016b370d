/** Elements that a message must have: P «M» in the tables of GSM 09.60 §7, TS 29.060 §7 and TS 29.274 §7, those that rejections have, too. Instance 0. */
const CAUSE1 = 1
const CAUSE2 = 2

/** Answers of version 1 whose only mandatory element is the cause. */
const answers1 = [
  17, 19, 21, 23, 25, 28, 30, 33, 35, 37, 49, 51, 52, 54, 57, 59, 60, 62, 97, 99, 101, 103, 105, 113, 115, 117, 119, 121, 129,
]
/** Of version 0: the identity stands in the header, and flow labels stand where version 1 has tunnel endpoints. */
const answers0 = [17, 19, 21, 28, 30, 33, 35, 37, 49, 51, 52]
const answers2 = [
  33, 35, 37, 39, 41, 65, 67, 69, 70, 96, 98, 100, 102, 104, 129, 131, 132, 134, 136, 138, 140, 150, 154, 156, 159, 161, 163, 165, 167, 169,
  171, 177, 180, 201, 212, 232, 234, 236,
]

const mandatory0: readonly (readonly [type: number, ...ies: number[]])[] = [
  [2, 14],
  [16, 6, 15, 16, 17, 131, 133],
  [18, 6, 16, 17, 133],
  [27, 128],
  [32, 2],
  [34, 2],
  [36, 2, 133],
  [48, 3, 5],
  [50, 3, 4, 17],
  ...answers0.map((type) => [type, CAUSE1] as const),
]
const mandatory1: readonly (readonly [type: number, ...ies: number[]])[] = [
  [2, 14],
  [16, 16, 20, 133, 135],
  [18, 20],
  [20, 20],
  [26, 16, 133],
  [27, 2, 17, 128, 131, 133],
  [31, 141],
  [32, 2],
  [34, 2],
  [36, 2, 133],
  [48, 3, 5],
  [50, 3, 17, 133],
  [240, 126],
  [241, 1, 253],
  ...answers1.map((type) => [type, CAUSE1] as const),
]
const mandatory2: readonly (readonly [type: number, ...ies: number[]])[] = [
  [1, 3],
  [2, 3],
  [32, 82, 87, 71, 93],
  [38, 82],
  [64, 72, 93],
  [66, 93],
  [68, 73, 100],
  [95, 73, 93],
  [97, 72, 93],
  [103, 1],
  [158, 1],
  [164, 1],
  [166, 93],
  ...answers2.map((type) => [type, CAUSE2] as const),
]

/** Bits of elements that are watched for, by type; the same number means the same element in `need`. */
export interface Mandatory {
  readonly bit: Int32Array
  readonly need: Int32Array
}

function compile(list: readonly (readonly [number, ...number[]])[]): Mandatory {
  const bit = new Int32Array(256)
  const need = new Int32Array(256)
  let next = 0
  for (const [type, ...ies] of list) {
    for (const ie of ies) {
      if (bit[ie] === 0) {
        if (next > 31) throw new Error('more mandatory elements than bits')
        bit[ie] = 1 << next++
      }
      need[type] = (need[type] as number) | (bit[ie] as number)
    }
  }
  return { bit, need }
}

const compiled0 = compile(mandatory0)
const compiled1 = compile(mandatory1)
const compiled2 = compile(mandatory2)
export const mandatoryOf = (version: number): Mandatory => (version === 2 ? compiled2 : version === 1 ? compiled1 : compiled0)
