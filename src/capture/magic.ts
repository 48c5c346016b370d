/**
 * What a file is, by its first octets.
 * Left out: ERF and other capture formats without a magic number; they are reported as unknown.
 */

export type Kind =
  | { readonly kind: 'pcap' }
  | { readonly kind: 'pcapng' }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'other'; readonly is: string; readonly next: string }

const editcap = 'convert it with Wireshark first: editcap -F pcapng IN OUT'
const unpack = 'unpack it and give the captures inside'
const give = 'give a pcap or pcapng file'
const dump = 'if it shows a capture, give the capture itself (pcap or pcapng)'

/** Octets as hex or as «ascii: …», at offset 0 unless said; what it is; what to do next. */
const others: readonly (readonly [magic: string, is: string, next: string, at?: number])[] = [
  ['ascii:snoop\0\0\0', 'a Solaris snoop capture', editcap],
  ['ascii:btsnoop\0', 'a btsnoop Bluetooth capture', give],
  ['ascii:RTSS', 'a Microsoft Network Monitor 1 capture', editcap],
  ['ascii:GMBU', 'a Microsoft Network Monitor 2 capture', editcap],
  ['ascii:TRSNIFF data', 'a Sniffer capture', editcap],
  ['ascii:XCP\0', 'a NetXRay or Windows Sniffer capture', editcap],
  ['ascii:iptrace ', 'an AIX iptrace capture', editcap],
  ['ascii:\x05VNF', 'a Visual Networks capture', editcap],
  ['ascii:EyeSDN', 'an EyeSDN capture', editcap],
  ['ascii:Session Transcript', 'a Catapult DCT2000 log', editcap],
  ['aaaaaaaa', 'an Accellent 5Views capture', editcap],
  ['000002001205', 'a Tektronix K12/K15 (rf5) capture', editcap],
  ['1c0001ac', 'an IXIA lcap capture', editcap],
  ['ac01001c', 'an IXIA lcap capture', editcap],
  ['1c0001ab', 'an IXIA lcap capture', editcap],
  ['ab01001c', 'an IXIA lcap capture', editcap],
  ['5452006400', 'an HP-UX nettl trace', editcap],
  ['ascii:ETL\0', 'a Windows event trace', give],
  ['ascii:<?xml', 'an XML text', dump],
  ['ascii:<!DOCTYPE', 'an HTML page', dump],
  ['ascii:<html', 'an HTML page', dump],
  ['ffd8ff', 'a JPEG picture', give],
  ['89504e470d0a1a0a', 'a PNG picture', give],
  ['ascii:GIF8', 'a GIF picture', give],
  ['ascii:%PDF', 'a PDF document', give],
  ['7f454c46', 'an ELF program', give],
  ['ascii:MZ', 'a Windows program', give],
  ['ascii:MDMP', 'a Windows crash dump', give],
  ['ascii:PAGEDU', 'a Windows crash dump', give],
  ['ascii:SQLite format 3', 'an SQLite database', give],
  ['ascii:PAR1', 'a Parquet table', give],
  ['504b0304', 'a zip archive (or an office document)', unpack],
  ['504b0506', 'an empty zip archive', unpack],
  ['377abcaf271c', 'a 7z archive', unpack],
  ['ascii:Rar!', 'a RAR archive', unpack],
  ['ascii:ustar', 'a tar archive', unpack, 257],
  ['28b52ffd', 'a zstd-compressed file', 'unpack it first: unzstd FILE'],
  ['fd377a585a00', 'an xz-compressed file', 'unpack it first: unxz FILE'],
  ['ascii:BZh', 'a bzip2-compressed file', 'unpack it first: bunzip2 FILE'],
  ['04224d18', 'an lz4-compressed file', 'unpack it first: unlz4 FILE'],
  ['1f9d', 'a file made by compress', 'unpack it first: uncompress FILE'],
]

const pcapMagics: ReadonlySet<number> = new Set([0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1, 0xa1b2cd34, 0x34cdb2a1])

/** Looks at the first octets (a few hundred are plenty, at least one). */
export function whatIs(octets: Uint8Array): Kind {
  const head = Buffer.from(octets.buffer, octets.byteOffset, Math.min(octets.length, 4096))
  if (head.length >= 4 && pcapMagics.has(head.readUInt32BE(0))) return { kind: 'pcap' }
  if (head.length >= 4 && head.readUInt32BE(0) === 0x0a0d0d0a) {
    // Cut inside its first header: still a capture, and the reader says where it ends
    if (head.length < 12) return { kind: 'pcapng' }
    const order = head.readUInt32BE(8)
    if (order === 0x1a2b3c4d || order === 0x4d3c2b1a) return { kind: 'pcapng' }
  }
  if (head.length >= 2 && head.readUInt16BE(0) === 0x1f8b) return { kind: 'gzip' }
  for (const [magic, is, next, at = 0] of others) {
    const wanted = magic.startsWith('ascii:') ? Buffer.from(magic.slice(6), 'latin1') : Buffer.from(magic, 'hex')
    if (head.subarray(at, at + wanted.length).equals(wanted)) return { kind: 'other', is, next }
  }
  if (isText(head)) return { kind: 'other', is: 'plain text', next: dump }
  const first = head
    .subarray(0, 4)
    .toString('hex')
    .replace(/..(?=.)/g, '$& ')
  return {
    kind: 'other',
    is: `of no known kind (its first octets are ${first})`,
    next: `${give}, or open it in Wireshark and save it as pcapng`,
  }
}

function isText(head: Buffer): boolean {
  for (const octet of head) {
    if (octet < 0x20 && octet !== 0x09 && octet !== 0x0a && octet !== 0x0d && octet !== 0x0c) return false
  }
  // Random octets without control codes are seldom valid UTF-8. The last character may be cut by the sample
  const text = new TextDecoder('utf-8').decode(head, { stream: true })
  return head.length >= 4 && !text.includes('\ufffd')
}
