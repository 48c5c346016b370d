/**
 * A capture with damage: of each packet, one to three octets of what it carries for a user (a user message of SCTP, a datagram of UDP, octets of a TCP stream) have other
 * values. Lengths, order and times stay, and checksums are not mended. The same seed damages the same octets.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { random } from '../src/capture/samples.js'
import { openCaptures } from '../src/capture/source.js'
import { PcapngStream } from '../src/capture/writer.js'
import { ip, readIp } from '../src/wire/link/ip.js'
import { Carries, link, readLink } from '../src/wire/link/link.js'
import { chunk, nextData, SCTP_HEADER } from '../src/wire/link/sctp.js'
import { readTcp, tcp } from '../src/wire/link/tcp.js'
import { readUdp, udp } from '../src/wire/link/udp.js'

const ETHERNET = 1
const TCP = 6
const UDP = 17
const SCTP = 132
const SEED = 1
/** Octets of one packet that are changed at most. */
const MOST = 3

/** Where the octets of a user lie in the packet in work; empty when it has none. */
const user = { from: 0, to: 0 }

function findUser(octets: Uint8Array): void {
  user.from = 0
  user.to = 0
  readLink(octets, 0, octets.length, ETHERNET)
  if (link.carries !== Carries.ip || !readIp(octets, link.at, octets.length) || ip.fragment) return
  const { protocol, from, to, end } = ip
  if (protocol === SCTP && nextData(octets, from + SCTP_HEADER, to)) take(chunk)
  else if (protocol === UDP && readUdp(octets, from, to)) take(udp)
  else if (protocol === TCP && readTcp(octets, from, to, end)) take(tcp)
}

function take({ from, to }: { readonly from: number; readonly to: number }): void {
  user.from = from
  user.to = to
}

function damage(octets: Uint8Array, below: (n: number) => number): void {
  findUser(octets)
  const length = user.to - user.from
  if (length <= 0) return
  for (let left = 1 + below(MOST); left > 0; left--) {
    const at = user.from + below(length)
    octets[at] = (octets[at] as number) ^ (1 + below(255))
  }
}

/** Writes the capture `path`, of Ethernet, to `output` with damage. */
export async function mutateCapture(path: string, output: string): Promise<void> {
  const { source } = await openCaptures([path])
  if (source === undefined) throw new Error(`${path} is no capture`)
  const below = random(SEED)
  const file = openSync(output, 'w')
  const stream = new PcapngStream((piece) => writeSync(file, piece), {
    linkType: ETHERNET,
    comment: 'a capture with damage, for measurements of speed',
  })
  for (let step = source.next(); step !== 'end'; step = source.next()) {
    if (step === 'wait') {
      await source.fill()
      continue
    }
    const octets = source.octets.slice(source.from, source.to)
    damage(octets, below)
    const place = stream.open(octets.length)
    stream.octets.set(octets, place)
    stream.close(source.at, octets.length)
  }
  stream.flush()
  closeSync(file)
  await source.close()
}
