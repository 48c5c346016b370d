/** What `decode` and `transactions` say at the end, beside their records, of packets that give none because nobody can read them. */
import type { DecodeStats } from '../pipeline/place.js'
import { say } from './output.js'

/** `linkTypes`: those of packets that are not read, where they are known. */
export function sayUnread(stats: DecodeStats, linkTypes: ReadonlySet<number> = new Set()): void {
  const { packets, messages, undecoded, management, unknownLinkPackets, dtls, tls, esp } = stats
  const encrypted = dtls + tls + esp
  if (unknownLinkPackets > 0) {
    const of = linkTypes.size === 0 ? '' : ` (LINKTYPE_ ${[...linkTypes].toSorted((a, b) => a - b).join(', ')})`
    say(
      `homeward: ${counted(unknownLinkPackets)} of a link type that is not read${of}, or whose form says nothing: \`capinfos -E\` names it; \`editcap -T\` writes the right one.`,
    )
  }
  if (encrypted > 0)
    say(`homeward: ${counted(encrypted)} encrypted (DTLS ${dtls}, TLS ${tls}, IPsec ${esp}): nothing in them can be read here.`)
  if (undecoded > 0)
    say(`homeward: ${counted(undecoded, 'message')} of SIGTRAN, SCCP or TCAP without a record: the octets fit none of their forms.`)
  if (packets === 0 || messages > 0) return
  if (management > 0) say(`homeward: ${counted(management, 'message')} of SCCP’s management, which have no records, and no other.`)
  else say(`homeward: no message that this version reads (SS7, Diameter, GTP, PFCP) in ${counted(packets)}: is this the right tap?`)
}

const counted = (count: number, what = 'packet'): string => `${count} ${what}${count === 1 ? '' : 's'}`
