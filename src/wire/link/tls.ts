/** Record headers of TLS (RFC 8446 §5.1, RFC 5246 §6.2.1) and DTLS (RFC 6347 §4.1, RFC 9147 §4): what is behind them cannot be read, only counted. */
import { u16 } from '../numbers.js'
import type { Octets } from '../octets.js'

const CHANGE_CIPHER_SPEC = 20
const HANDSHAKE = 22
const APPLICATION_DATA = 23
/** RFC 9147 §4: the last content type of DTLS 1.3. */
const ACK = 26
/** 2¹⁴ octets of text and at most 2048 of protection (RFC 5246 §6.2.3). */
const MAX_RECORD = (1 << 14) + 2048

/** True when a TLS record begins here: content type, version 3.0–3.4, a length that records may have. */
export function looksLikeTls(octets: Octets, from: number, to: number): boolean {
  if (to - from < 5) return false
  const type = octets[from] as number
  const length = u16(octets, from + 3)
  if (type < CHANGE_CIPHER_SPEC || type > APPLICATION_DATA || octets[from + 1] !== 3 || (octets[from + 2] as number) > 4) return false
  return length > 0 && length <= MAX_RECORD && (type !== HANDSHAKE || to - from < 6 || handshake(octets[from + 5] as number))
}

/** True when a DTLS record begins here: content type, version 1.0, 1.2 or 1.3 (254.255, 254.253, 254.252), a length that fits the datagram. */
export function looksLikeDtls(octets: Octets, from: number, to: number): boolean {
  if (to - from < 13) return false
  const type = octets[from] as number
  const minor = octets[from + 2] as number
  if (type < CHANGE_CIPHER_SPEC || type > ACK || octets[from + 1] !== 0xfe) return false
  if (minor !== 0xff && minor !== 0xfd && minor !== 0xfc) return false
  const length = u16(octets, from + 11)
  if (length === 0 || length > MAX_RECORD) return false
  // Epoch 0 is not protected yet: the type of the handshake message can be read.
  const clear = type === HANDSHAKE && u16(octets, from + 3) === 0 && to - from > 13
  return !clear || handshake(octets[from + 13] as number)
}

/** A handshake type in clear (IANA «TLS HandshakeType»); encrypted handshakes have any value, but then a later record is seen first as type 23. */
function handshake(type: number): boolean {
  return type <= 26 || type === 254
}
