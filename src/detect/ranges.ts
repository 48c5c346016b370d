/** Addresses that stand together: nodes of one operator. */
import type { Party } from '../model/finding.js'
import { ByParty } from './by-party.js'

/** Last digits of a title that tell nodes of one range apart. */
const BLOCK = 3
/** Where registers of one network stand together: a block of titles, a realm. */
export function rangeOf(party: Party): string {
  const known = rangesLately.get(party)
  if (known !== undefined) return known
  const { kind, address, realm } = party
  const range = kind === 'host' ? (realm ?? address) : kind === 'gt' ? address.slice(0, -BLOCK) : address
  rangesLately.set(party, range)
  return range
}

const rangesLately = new ByParty<string>()

/** The first three numbers of an IPv4 address, the first three groups of an IPv6 one: an operator's gateways stand in few such blocks. */
export function blockOf(party: Party): string {
  const known = blocksLately.get(party)
  if (known !== undefined) return known
  const { address } = party
  const mark = address.includes(':') ? ':' : '.'
  let end = -1
  for (let i = 0; i < 3; i++) end = address.indexOf(mark, end + 1)
  const block = address.slice(0, end)
  blocksLately.set(party, block)
  return block
}

const blocksLately = new ByParty<string>()
