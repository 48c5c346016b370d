import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { seconds } from '../model/units.js'
import { concat } from '../wire/octets.js'
import { TCP_ACK, TCP_FIN, TCP_RST, TCP_SYN } from '../wire/link/tcp.js'
import { type Framing, TcpStreams } from './tcp-streams.js'

/** RFC 6733 §3: version 1, a length of whole words, no reserved flag, one of two commands, S6a or the base application. */
const diameter: Framing = {
  header: 20,
  plausible: (o, at) =>
    o[at] === 1 &&
    ((o[at + 3] ?? 1) & 3) === 0 &&
    ((o[at + 4] ?? 1) & 15) === 0 &&
    o[at + 5] === 0 &&
    o[at + 6] === 1 &&
    (o[at + 7] ?? 0) >= 1,
  continues: (o, at) => o[at] === 1 && ((o[at + 3] ?? 1) & 3) === 0 && o[at + 5] === 0 && o[at + 6] === 1,
  lengthAt: (o, at) => ((o[at + 1] ?? 0) << 16) | ((o[at + 2] ?? 0) << 8) | (o[at + 3] ?? 0),
}

/** A message of this many octets; `id` is its Hop-by-Hop Identifier. */
function message(id: number, length = 40): Uint8Array {
  const body = Array.from({ length: length - 20 }, (_, i) => 0x20 + ((7 * i + id) % 90))
  return Uint8Array.from([1, 0, length >> 8, length & 255, 0x80, 0, 1, 60, 1, 0, 0, 35, 0, 0, id >> 8, id & 255, 0, 0, 0, 1, ...body])
}

interface Sent {
  readonly sequence: number
  readonly octets?: Uint8Array
  readonly flags?: number
  /** Octets behind those captured. */
  readonly missing?: number
  readonly at?: number
  readonly acknowledgement?: number
  /** The other direction. */
  readonly back?: boolean
  readonly port?: number
}

interface Got {
  readonly text: string
  readonly id: number
  readonly frame: number
  readonly frames: readonly number[] | undefined
  readonly cut: boolean
  readonly gap: boolean
  readonly conflict: boolean
  readonly retransmission: boolean
}

/** `goesOn`: with what another one saved, after so many frames. */
function tap(goesOn?: { readonly saved: ReturnType<TcpStreams['save']>; readonly frames: number }) {
  const got: Got[] = []
  const streams = new TcpStreams(diameter, (o, from, to, d) => {
    const { frame, frames, cut, gap, conflict, retransmission } = d
    const text = Buffer.from(o.subarray(from, to)).toString('hex')
    got.push({ text, id: ((o[from + 14] ?? 0) << 8) | (o[from + 15] ?? 0), frame, frames, cut, gap, conflict, retransmission })
  })
  const network = Uint8Array.of(10, 10, 10, 10, 20, 20, 20, 20)
  const reverse = Uint8Array.of(20, 20, 20, 20, 10, 10, 10, 10)
  let frame = goesOn?.frames ?? 0
  if (goesOn !== undefined) streams.load(goesOn.saved)
  const send = (...all: Sent[]): void => {
    for (const s of all) {
      frame++
      const octets = s.octets ?? new Uint8Array(0)
      // The octets stand in the middle of a packet that is used again for the next.
      const packet = concat([new Uint8Array(7).fill(1), octets, new Uint8Array(5).fill(1)])
      const port = s.port ?? 40_000
      const segment = {
        sourcePort: s.back === true ? 3868 : port,
        destinationPort: s.back === true ? port : 3868,
        sequence: s.sequence >>> 0,
        acknowledgement: s.acknowledgement ?? 0,
        flags: (s.flags ?? 0) | (s.acknowledgement === undefined ? 0 : TCP_ACK),
        from: 7,
        to: 7 + octets.length,
        end: 7 + octets.length + (s.missing ?? 0),
      }
      streams.segment(s.back === true ? reverse : network, 0, 4, packet, segment, 0, frame, s.at ?? frame)
      packet.fill(0xee)
    }
  }
  return { got, streams, send, ids: () => got.map((g) => g.id) }
}

const syn = (sequence: number): Sent => ({ sequence: sequence - 1, flags: TCP_SYN })
const textOf = (octets: Uint8Array): string => Buffer.from(octets).toString('hex')

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]]
  return list.flatMap((x, i) => permutations(list.toSpliced(i, 1)).map((rest) => [x, ...rest]))
}

/** Cuts octets at these places. */
function pieces(octets: Uint8Array, sequence: number, cuts: readonly number[]): Sent[] {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), octets.length]
  return edges
    .slice(1)
    .map((to, i) => ({ sequence: sequence + (edges[i] ?? 0), octets: octets.subarray(edges[i], to) }))
    .filter((s) => s.octets.length > 0)
}

const two = concat([message(1, 44), message(2, 60)])
const wholes = [textOf(message(1, 44)), textOf(message(2, 60))]

describe('TCP streams', () => {
  it('hands on the octets of the packet itself when a segment holds whole messages', () => {
    const packet = two.slice()
    let same = 0
    const streams = new TcpStreams(diameter, (o) => {
      if (o === packet) same++
    })
    const segment = {
      sourcePort: 1,
      destinationPort: 2,
      sequence: 9,
      acknowledgement: 0,
      flags: 0,
      from: 0,
      to: two.length,
      end: two.length,
    }
    streams.segment(new Uint8Array(8), 0, 4, packet, segment, 0, 1, 1)
    assert.equal(same, 2)
    assert.equal(streams.counts.held, 0)
  })

  it('reads two messages however they are cut in three', () => {
    for (let a = 0; a <= two.length; a++) {
      for (let b = a; b <= two.length; b++) {
        const t = tap()
        t.send(...pieces(two, 1000, [a, b]))
        assert.deepEqual(
          t.got.map((g) => g.text),
          wholes,
          `cut at ${a} and ${b}`,
        )
        assert.equal(t.streams.counts.held, 0)
      }
    }
  })

  it('reads octet by octet as it reads the whole, and names every frame', () => {
    const t = tap()
    t.send(
      ...pieces(
        two,
        0xffff_fff0,
        Array.from(two, (_, i) => i),
      ),
    )
    assert.deepEqual(
      t.got.map((g) => g.text),
      wholes,
    )
    assert.deepEqual(
      t.got[0]?.frames,
      Array.from({ length: 44 }, (_, i) => i + 1),
    )
    assert.equal(t.got[0]?.frame, 44)
    assert.deepEqual(
      t.got[1]?.frames,
      Array.from({ length: 60 }, (_, i) => i + 45),
    )
    assert.equal(t.got[1]?.frame, 104)
  })

  it('reads four segments in every order after a SYN', () => {
    for (const cuts of [
      [10, 44, 70],
      [22, 50, 90],
      [44, 60, 80],
    ]) {
      for (const order of permutations(pieces(two, 5000, cuts))) {
        const t = tap()
        t.send(syn(5000), ...order)
        assert.deepEqual(
          t.got.map((g) => g.text),
          wholes,
        )
        assert.equal(t.streams.counts.gaps, 0)
        assert.equal(t.streams.counts.retransmissions, 0)
        assert.equal(t.streams.counts.held, 0)
      }
    }
  })

  it('gives a message that waited behind a gap the frame it came in', () => {
    const t = tap()
    const [a, b] = [message(1), message(2)]
    t.send(syn(1), { sequence: 41, octets: b }, { sequence: 1, octets: a })
    assert.deepEqual(
      t.got.map((g) => [g.id, g.frame]),
      [
        [1, 3],
        [2, 2],
      ],
    )
  })

  it('says which frame completed a message whose first part came last', () => {
    const t = tap()
    const a = message(1)
    t.send(syn(1), { sequence: 21, octets: a.subarray(20) }, { sequence: 1, octets: a.subarray(0, 20) })
    assert.deepEqual(
      t.got.map((g) => [g.id, g.frame, g.frames]),
      [[1, 3, [3, 2]]],
    )
  })

  it('wraps around', () => {
    for (let back = 0; back <= two.length; back++) {
      const start = 0x1_0000_0000 - back
      const t = tap()
      const [a, b, c] = pieces(two, start, [30, 70])
      t.send(syn(start), a as Sent, c as Sent, b as Sent, a as Sent)
      assert.deepEqual(
        t.got.map((g) => g.text),
        wholes,
      )
      assert.equal(t.streams.counts.conflicts, 0)
    }
  })

  describe('retransmissions', () => {
    const a = { sequence: 1, octets: message(1) }
    const b = { sequence: 41, octets: message(2) }
    const forged = { sequence: 1, octets: message(9) }

    it('tells a repeated message as such', () => {
      const t = tap()
      t.send(a, b, a, { sequence: 1, octets: concat([a.octets, b.octets]) })
      assert.deepEqual(
        t.got.map((g) => [g.id, g.retransmission, g.conflict]),
        [
          [1, false, false],
          [2, false, false],
          [1, true, false],
          [1, true, false],
          [2, true, false],
        ],
      )
      assert.equal(t.streams.counts.retransmissions, 2)
    })

    it('repeats the messages of a long segment in their order, though it remembers sixteen segments only', () => {
      const all = Array.from({ length: 20 }, (_, i) => message(i))
      const t = tap()
      t.send(...all.map((octets, i) => ({ sequence: 40 * i, octets })), { sequence: 0, octets: concat(all) })
      assert.deepEqual(
        t.got.slice(20).map((g) => g.id),
        Array.from({ length: 16 }, (_, i) => i + 4),
      )
    })

    it('delivers another version of a message with the flag', () => {
      const t = tap()
      t.send(a, b, forged)
      assert.deepEqual(
        t.got.map((g) => [g.id, g.retransmission, g.conflict]),
        [
          [1, false, false],
          [2, false, false],
          [9, true, true],
        ],
      )
      assert.equal(t.streams.counts.conflicts, 1)
    })

    it('keeps the octets that came first, in a message that is not complete and behind a gap', () => {
      const m = message(1)
      const other = m.map((o) => o ^ 1)
      const half = tap()
      half.send({ sequence: 1, octets: m.subarray(0, 30) }, { sequence: 25, octets: other.subarray(24, 30) })
      half.send({ sequence: 31, octets: m.subarray(30) })
      assert.deepEqual(
        half.got.map((g) => [g.text, g.conflict]),
        [[textOf(m), true]],
      )
      const gap = tap()
      gap.send(syn(1), { sequence: 21, octets: m.subarray(20) }, { sequence: 11, octets: other.subarray(10) })
      gap.send({ sequence: 1, octets: m.subarray(0, 10) })
      assert.equal(gap.streams.counts.conflicts, 1)
      const expected = concat([m.subarray(0, 10), other.subarray(10, 20), m.subarray(20)])
      assert.deepEqual(
        gap.got.map((g) => [g.text, g.conflict]),
        [[textOf(expected), true]],
      )
    })

    it('reads what is new in a segment that overlaps', () => {
      const t = tap()
      t.send(a, { sequence: 21, octets: concat([a.octets.subarray(20), b.octets]) })
      assert.deepEqual(t.ids(), [1, 2])
      assert.equal(t.streams.counts.conflicts, 0)
    })

    it('does not take a keep-alive for a conflict', () => {
      const t = tap()
      t.send(a, { sequence: 40, octets: Uint8Array.of(0) }, b)
      assert.deepEqual(t.ids(), [1, 2])
      assert.equal(t.streams.counts.conflicts, 0)
    })
  })

  describe('a stream whose beginning was not seen', () => {
    it('finds the next header, wherever the capture began', () => {
      const all = concat([message(1, 100), message(2), message(3)])
      for (let from = 1; from < 100; from++) {
        const t = tap()
        t.send({ sequence: 7 + from, octets: all.subarray(from) })
        assert.deepEqual(t.ids(), [2, 3], `from ${from}`)
      }
    })

    it('takes nothing for a header that no header follows', () => {
      const lure = message(9, 60)
      const tail = concat([lure.subarray(0, 50), message(2), message(3)])
      const t = tap()
      t.send({ sequence: 7, octets: concat([Uint8Array.of(0x30, 0x31), tail]) })
      assert.deepEqual(t.ids(), [2, 3])
    })

    it('finds a header that is cut between segments', () => {
      const all = concat([message(1, 100), message(2), message(3)])
      for (let cut = 51; cut < all.length; cut++) {
        const t = tap()
        t.send(...pieces(all.subarray(50), 7, [cut - 50]))
        assert.deepEqual(t.ids(), [2, 3], `cut at ${cut}`)
      }
      const slow = tap()
      slow.send(
        ...pieces(
          all.subarray(50),
          7,
          Array.from({ length: 140 }, (_, i) => i),
        ),
      )
      assert.deepEqual(slow.ids(), [2, 3])
      assert.deepEqual(slow.got[0]?.frames?.length, 40)
    })

    it('reads whole messages from before its beginning', () => {
      const t = tap()
      t.send({ sequence: 41, octets: message(2) }, { sequence: 1, octets: message(1) })
      assert.deepEqual(t.ids(), [2, 1])
    })
  })

  describe('loss', () => {
    const m = [1, 2, 3, 4].map((id) => ({ sequence: 40 * id, octets: message(id) }))
    const [m1, m2, m3, m4] = m as [Sent, Sent, Sent, Sent]

    it('waits three seconds of packet time', () => {
      const t = tap()
      t.send({ ...m1, at: 0 }, { ...m3, at: seconds(1) }, { ...m4, at: seconds(4) })
      assert.deepEqual(t.ids(), [1])
      t.send({ sequence: 200, octets: message(5), at: seconds(4) + 1 })
      assert.deepEqual(t.ids(), [1, 3, 4, 5])
      assert.deepEqual(
        t.got.map((g) => g.gap),
        [false, true, false, false],
      )
      assert.equal(t.streams.counts.gaps, 1)
      assert.equal(t.streams.counts.missing, 40)
    })

    it('waits no longer once the receiver has acknowledged what is missing', () => {
      const t = tap()
      t.send(m1, m3, { sequence: 1, back: true, acknowledgement: 79 })
      assert.deepEqual(t.ids(), [1])
      t.send({ sequence: 1, back: true, acknowledgement: 160, octets: message(7) })
      assert.deepEqual(t.ids(), [1, 3, 7])
    })

    it('waits for 64 segments', () => {
      const t = tap()
      for (let i = 0; i < 70; i++) if (i !== 1) t.send({ sequence: 40 * i, octets: message(i) })
      t.streams.finish()
      assert.deepEqual(
        t.ids(),
        Array.from({ length: 70 }, (_, i) => i).filter((i) => i !== 1),
      )
      assert.ok(t.got.some((g) => g.id === 66 && g.frame === 66))
    })

    it('delivers what comes later in a gap that was given up', () => {
      const t = tap()
      t.send(m1, m3, { sequence: 1, back: true, acknowledgement: 160 }, m2, m2)
      assert.deepEqual(
        t.got.map((g) => [g.id, g.retransmission]),
        [
          [1, false],
          [3, false],
          [2, false],
          [2, true],
        ],
      )
    })

    it('reads on behind a message that lost octets in its middle, because its length is known', () => {
      const t = tap()
      const long = message(2, 400)
      long.set(message(9, 80), 300) // not a message: an AVP may hold these octets
      t.send({ sequence: 0, octets: concat([message(1), long.subarray(0, 100)]) })
      t.send({ sequence: 240, octets: concat([long.subarray(200), message(3)]) })
      t.streams.finish()
      assert.deepEqual(
        t.got.map((g) => [g.id, g.cut, g.gap]),
        [
          [1, false, false],
          [2, true, false],
          [3, false, true],
        ],
      )
      assert.equal(t.got[1]?.text, textOf(long.subarray(0, 100)))
      assert.equal(t.streams.counts.resynchronised, 0)
    })

    it('reads on behind a segment that the capture cut', () => {
      const long = message(2, 400)
      for (const captured of [20, 100, 399]) {
        const t = tap()
        t.send({ sequence: 0, octets: long.subarray(0, captured), missing: 400 - captured }, { sequence: 400, octets: message(3) })
        assert.deepEqual(
          t.got.map((g) => [g.id, g.cut, g.frame, g.gap]),
          [
            [2, true, 1, false],
            [3, false, 2, true],
          ],
        )
      }
    })

    it('finds the next header behind a cut that hides where it begins', () => {
      const t = tap()
      t.send({ sequence: -40, octets: message(0) }, { sequence: 0, octets: message(1, 100).subarray(0, 50), missing: 100 })
      t.send({ sequence: 150, octets: concat([message(2).subarray(10), message(3)]) })
      assert.deepEqual(t.ids(), [0, 1, 3])
    })

    it('goes on when the stream jumps', () => {
      const t = tap()
      t.send(m1, { sequence: 0x7000_0000, octets: message(8) }, { sequence: 0x100, octets: message(9) })
      assert.deepEqual(t.ids(), [1, 8, 9])
      assert.equal(t.streams.counts.gaps, 2)
    })

    it('finds the next header behind octets that are no message', () => {
      const t = tap()
      const noise = Uint8Array.from({ length: 300 }, (_, i) => (i % 5 === 0 ? 1 : 0xee))
      t.send(m1, { sequence: 80, octets: concat([noise, message(2), message(3)]) })
      assert.deepEqual(t.ids(), [1, 2, 3])
      assert.equal(t.streams.counts.resynchronised, 1)
    })
  })

  it('does not deliver the beginning of what was never known to be a message', () => {
    const t = tap()
    t.send({ sequence: 0, octets: message(1).subarray(0, 30) }, { sequence: 100, octets: message(2) })
    t.send({ sequence: 0, octets: message(3).subarray(0, 30), port: 40_001 })
    t.streams.finish()
    assert.deepEqual(t.ids(), [2])
  })

  describe('the life of a connection', () => {
    it('begins anew with a SYN on the same ports', () => {
      const t = tap()
      t.send(syn(1000), { sequence: 1000, octets: concat([message(0), message(1).subarray(0, 30)]) }, syn(900), {
        sequence: 900,
        octets: message(2),
      })
      assert.deepEqual(
        t.got.map((g) => [g.id, g.cut]),
        [
          [0, false],
          [1, true],
          [2, false],
        ],
      )
    })

    it('does not begin anew with a SYN that is repeated', () => {
      const t = tap()
      t.send(syn(1000), { sequence: 1000, octets: message(1).subarray(0, 30) }, syn(1000), {
        sequence: 1030,
        octets: message(1).subarray(30),
      })
      assert.deepEqual(
        t.got.map((g) => [g.id, g.cut]),
        [[1, false]],
      )
    })

    it('reads octets that come with the SYN', () => {
      const t = tap()
      t.send({ sequence: 999, flags: TCP_SYN, octets: message(1) }, { sequence: 1040, octets: message(2) })
      assert.deepEqual(t.ids(), [1, 2])
    })

    it('delivers the beginning of a message at a FIN, and what waits at a RST', () => {
      const t = tap()
      t.send({ sequence: 0, octets: concat([message(0), message(1).subarray(0, 30)]), flags: TCP_FIN })
      assert.deepEqual(
        t.got.map((g) => [g.id, g.cut]),
        [
          [0, false],
          [1, true],
        ],
      )
      const u = tap()
      u.send(syn(40), { sequence: 80, octets: message(2) }, { sequence: 40, flags: TCP_RST })
      assert.deepEqual(u.ids(), [2])
    })

    it('ignores a RST that is not near the stream', () => {
      const t = tap()
      t.send({ sequence: 0, octets: message(1).subarray(0, 30) }, { sequence: 0x4000_0000, flags: TCP_RST })
      t.send({ sequence: 30, octets: message(1).subarray(30) })
      assert.deepEqual(
        t.got.map((g) => [g.id, g.cut]),
        [[1, false]],
      )
    })

    /** A first octet behind the header that no message has. */
    const strict: Framing = {
      ...diameter,
      plausible: (o, at, to) => diameter.plausible(o, at, to) && (to - at < 21 || o[at + 20] !== 0xff),
    }
    const odd = message(2)
    odd[20] = 0xff
    /** The messages of a stream that comes in two segments. */
    const cutAt = (cut: number, stream: Uint8Array): number[] => {
      const ids: number[] = []
      const streams = new TcpStreams(strict, (o, from) => ids.push(((o[from + 14] ?? 0) << 8) | (o[from + 15] ?? 0)))
      for (const [from, to] of [
        [0, cut],
        [cut, stream.length],
      ] as const) {
        const place = { sourcePort: 4000, destinationPort: 3868, acknowledgement: 0, flags: TCP_ACK, from, to, end: to }
        streams.segment(Uint8Array.of(10, 0, 0, 1, 10, 0, 0, 2), 0, 4, stream, { ...place, sequence: from }, 0, 1, 0)
      }
      return ids
    }
    it('passes over no message whose header is sound, behind another one, whatever is inside', () => {
      const stream = concat([message(1), odd, message(3)])
      for (const cut of [0, 41, 59, 60, 61, 79]) assert.deepEqual(cutAt(cut, stream), [1, 2, 3], `cut at ${cut}`)
    })
    it('begins with no message that what is inside refutes, however it is cut', () => {
      const stream = concat([odd, message(1)])
      for (const cut of [0, 19, 20, 21, 39, 41, 60]) assert.deepEqual(cutAt(cut, stream), [1], `cut at ${cut}`)
    })

    it('tells the directions and the connections apart', () => {
      const t = tap()
      const [a, b] = [message(1), message(2)]
      t.send({ sequence: 0, octets: a.subarray(0, 30) }, { sequence: 0, octets: b.subarray(0, 20), back: true })
      t.send({ sequence: 0, octets: message(3), port: 40_001 })
      t.send({ sequence: 30, octets: a.subarray(30) }, { sequence: 20, octets: b.subarray(20), back: true })
      assert.deepEqual(t.ids(), [3, 1, 2])
    })
  })

  it('names the addresses, ports and direction of what it delivers, though the packet at hand is of the other direction', () => {
    const seen: string[] = []
    const streams: TcpStreams = new TcpStreams(diameter, (o, from) => {
      const network = new Uint8Array(36)
      const length = streams.addresses(network)
      const ports = Buffer.from(network.subarray(32))
      const addresses = `${network.subarray(0, length).join('.')} ${network.subarray(length, 2 * length).join('.')}`
      seen.push(`${o[from + 15]}: ${addresses} ${ports.readUInt16BE(0)} ${ports.readUInt16BE(2)} ${streams.direction & 1}`)
    })
    const packet = concat([message(1), message(2), message(3)])
    const network = Uint8Array.from({ length: 8 }, (_, i) => (i < 4 ? 200 + i : 12 + i))
    const reverse = Uint8Array.from({ length: 8 }, (_, i) => (i < 4 ? i + 16 : 196 + i))
    const common = { acknowledgement: 0, flags: 0 }
    const there = { ...common, sourcePort: 40_000, destinationPort: 3868 }
    const back = { ...common, sourcePort: 3868, destinationPort: 40_000 }
    streams.segment(network, 0, 4, packet, { ...there, sequence: 0, from: 0, to: 40, end: 40 }, 0, 1, 1)
    streams.segment(network, 0, 4, packet, { ...there, sequence: 80, from: 80, to: 120, end: 120 }, 0, 2, 2)
    streams.segment(
      reverse,
      0,
      4,
      packet,
      { ...back, sequence: 7, flags: TCP_ACK, acknowledgement: 120, from: 40, to: 80, end: 80 },
      0,
      3,
      3,
    )
    assert.deepEqual(seen, [
      '1: 200.201.202.203 16.17.18.19 40000 3868 1',
      '3: 200.201.202.203 16.17.18.19 40000 3868 1',
      '2: 16.17.18.19 200.201.202.203 3868 40000 0',
    ])
  })

  it('counts TLS and does not read it, from the first segment on or after a first exchange', () => {
    const hello = Uint8Array.from([0x16, 3, 1, 0, 40, 1, ...new Uint8Array(39)])
    const data = Uint8Array.from([0x17, 3, 3, 0, 60, ...message(5)])
    for (const before of [[], [{ sequence: 0, octets: message(1) }]]) {
      const t = tap()
      t.send(...before, { sequence: 40, octets: hello }, { sequence: 85, octets: data })
      assert.deepEqual(
        t.ids(),
        before.map(() => 1),
      )
      assert.equal(t.streams.counts.tls, 2)
    }
  })

  describe('bounds', () => {
    it('keeps connections with messages through a flood of half-open ones', () => {
      const t = tap()
      t.send({ sequence: 0, octets: message(1, 100).subarray(0, 60) }, { sequence: 0, octets: message(2), back: true })
      for (let i = 0; i < 3 * TcpStreams.limit; i++) t.send({ sequence: i * 77, flags: TCP_SYN, port: 1 + (i % 39_000) })
      t.send({ sequence: 60, octets: message(1, 100).subarray(60) })
      assert.deepEqual(t.ids(), [2, 1])
      assert.equal(t.streams.evicted, 0)
    })

    it('holds no more octets than it says, whatever the messages claim', () => {
      const t = tap()
      const huge = message(1, 65_532).subarray(0, 32_000)
      let most = 0
      for (let i = 0; i < 6000; i++) {
        t.send({ sequence: 0, octets: huge, port: 1 + i }, { sequence: 50_000, octets: huge.subarray(0, 1000), port: 1 + i })
        most = Math.max(most, t.streams.counts.held)
      }
      assert.ok(most <= TcpStreams.maxHeld + 70_000, `${most} octets`)
      assert.ok(most > TcpStreams.maxHeld / 2, 'the flood was too small to show anything')
      t.streams.finish()
      assert.equal(t.streams.counts.held, 0)
    })

    it('does not believe a length that no message has', () => {
      const t = tap()
      const liar = message(1)
      liar[1] = 0xff
      t.send({ sequence: 0, octets: concat([liar, message(2)]) })
      assert.deepEqual(t.ids(), [2])
    })
  })

  it('agrees with a reassembly that knows the whole stream, for all cuts, orders, repeats and overlaps', () => {
    const stream = fc.record({
      lengths: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 12 }),
      start: fc.integer({ min: 0, max: 0xffff_ffff }),
      cuts: fc.array(fc.nat(4000), { maxLength: 24 }),
      again: fc.array(fc.tuple(fc.nat(4000), fc.nat(300), fc.nat(40)), { maxLength: 8 }),
      swaps: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 }),
    })
    fc.assert(
      fc.property(stream, ({ lengths, start, cuts, again, swaps }) => {
        const all = lengths.map((n, i) => message(i, 4 * n))
        const octets = concat(all)
        const parts = pieces(
          octets,
          start,
          cuts.map((c) => c % octets.length),
        )
        for (const [from, length, place] of again) {
          const at = from % octets.length
          parts.splice(place % (parts.length + 1), 0, { sequence: start + at, octets: octets.subarray(at, at + 2 + length) })
        }
        for (const [a, b] of swaps) {
          const [i, j] = [a % parts.length, b % parts.length]
          const x = parts[i] as Sent
          parts[i] = parts[j] as Sent
          parts[j] = x
        }
        const t = tap()
        t.send(syn(start), ...parts)
        assert.deepEqual(
          t.got.filter((g) => !g.retransmission).map((g) => g.text),
          all.map(textOf),
        )
        assert.equal(t.streams.counts.conflicts, 0)
        assert.equal(t.streams.counts.gaps, 0)
        assert.equal(t.streams.counts.held, 0)
      }),
      { numRuns: 500, seed: 6733 },
    )
  })

  it('reads every message that no lost segment touches', () => {
    const stream = fc.record({
      count: fc.integer({ min: 3, max: 30 }),
      lost: fc.array(fc.nat(60), { maxLength: 6 }),
      size: fc.integer({ min: 30, max: 200 }),
    })
    fc.assert(
      fc.property(stream, ({ count, lost, size }) => {
        const all = Array.from({ length: count }, (_, i) => message(i, 24 + 4 * ((i * 13) % 40)))
        const octets = concat(all)
        const parts = pieces(
          octets,
          1,
          Array.from({ length: Math.floor(octets.length / size) }, (_, i) => (i + 1) * size),
        )
        const gone = parts.filter((_, i) => i > 0 && lost.includes(i))
        const t = tap()
        t.send(syn(1), ...parts.filter((p) => !gone.includes(p)))
        t.streams.finish()
        let at = 1
        const touched = all.filter((m) => {
          const [from, to] = [at, at + m.length]
          at = to
          return gone.some((g) => g.sequence < to && g.sequence + (g.octets?.length ?? 0) > from)
        })
        assert.deepEqual(
          t.got.filter((g) => !g.cut).map((g) => g.text),
          all.filter((m) => !touched.includes(m)).map(textOf),
        )
      }),
      { numRuns: 500, seed: 9293 },
    )
  })

  const one = fc.record({
    sequence: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 0xffff_ffff })),
    octets: fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.tuple(fc.nat(50), fc.nat(100)).map(([a, b]) => two.slice(a, b)),
    ),
    missing: fc.oneof(fc.constant(0), fc.nat(100)),
    flags: fc.nat(31),
    back: fc.boolean(),
    at: fc.nat(10_000_000),
    acknowledgement: fc.nat(700),
  })

  /** What comes of segments in one run, and in two of which the second goes on after `cut` segments: it does not know the frames of the first. */
  const sameInTwo = (all: readonly Sent[], cut: number): void => {
    const whole = tap()
    whole.send(...all)
    whole.streams.finish()
    const before = tap()
    before.send(...all.slice(0, cut))
    const saved = structuredClone(before.streams.save())
    const after = tap({ saved, frames: Math.min(cut, all.length) })
    after.send(...all.slice(cut))
    after.streams.finish()
    const withoutFrames = (all: readonly Got[]): Got[] => all.map((got) => ({ ...got, frames: undefined }))
    assert.deepEqual(withoutFrames([...before.got, ...after.got]), withoutFrames(whole.got))
    assert.equal(after.streams.counts.held, 0)
  }

  it('saved in the middle of messages and with segments that wait, and loaded by another: the same messages', () => {
    for (const parts of permutations(pieces(two, 1, [10, 50, 80])))
      for (let cut = 1; cut <= parts.length; cut++) sameInTwo([syn(1), ...parts], cut)
  })

  it('saved after any segment and loaded by another: the same messages', () => {
    fc.assert(fc.property(fc.array(one, { maxLength: 40 }), fc.nat(40), sameInTwo), { numRuns: 1000, seed: 793 })
  })

  it('never throws, never reads outside and holds nothing in the end, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        const t = tap()
        t.send(...all)
        t.streams.finish()
        assert.equal(t.streams.counts.held, 0)
        for (const g of t.got) assert.ok(g.text.length >= 40)
      }),
      { numRuns: 1000, seed: 768 },
    )
  })
})
