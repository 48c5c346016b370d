import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { capProcedures } from '../../model/cap-procedures.js'
import { vectorLaws } from '../map/vector-laws.test.js'
import { contexts } from './contexts.js'
import { errors } from './errors.js'
import { operations } from './operations.js'
import { vectors as callControl } from './vectors/call-control.js'
import { vectors as charging } from './vectors/charging.js'
import { vectors as packet } from './vectors/packet.js'

describe('CAP operations', () => {
  vectorLaws([...callControl, ...charging, ...packet], operations, errors)

  it('are the 54 of TS 29.078 §5.3, each a procedure', () => {
    assert.equal(operations.length, 54)
    const procedures = capProcedures.filter((p) => p.name.startsWith('cap.'))
    assert.deepEqual(
      operations.map((o) => [o.opcode, o.name, o.timer]),
      procedures.map((p) => [p.opcode, p.operation, p.timer]),
    )
  })

  it('each have a context in which a side may invoke them', () => {
    const placed = new Set(contexts.flatMap((c) => [...c.initiator, ...c.responder]))
    assert.deepEqual(
      operations.filter((o) => !placed.has(o.opcode)).map((o) => o.name),
      [],
    )
  })
})
