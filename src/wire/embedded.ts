/** An OCTET STRING whose contents are the BER encoding of another type (TS 29.078 §5.1 has six). Fast reading does not look inside. */
import { buildField, valuesOf } from './build.js'
import { type Field, type LeafType, leaf, type Type } from './describe.js'
import { explainParameter } from './explain.js'
import { hex, unhex } from './octets.js'

/** A leaf whose value is that of `type`; octets that hold something else than exactly one element of it are hex. */
export function embedded(name: string, type: Type): LeafType {
  const inner: Field = { name, tag: undefined, type, optional: false }
  return leaf({
    name,
    universal: 4,
    read(octets, from, to) {
      const trees = explainParameter(octets, from, to, [inner])
      const tree = trees[0]
      return trees.length !== 1 || tree === undefined || tree.shape === 'unknown' ? hex(octets, from, to) : valuesOf(tree)
    },
    write: (value) => (typeof value === 'string' ? unhex(value) : buildField(inner, value)),
  })
}
