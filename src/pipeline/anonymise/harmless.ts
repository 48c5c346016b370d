/** What names nobody and is copied whole: numbers of types, by protocol. Of what is not listed only the header is. */

/** SCTP chunks that hold numbers and addresses of nodes only (RFC 9260 §3.3): copied whole. Of others the header. */
export const harmlessChunks: ReadonlySet<number> = new Set([3, 7, 8, 11, 12, 13, 14, 192, 194])
/** M3UA parameters without a user’s octets (RFC 4666 §3.2): routing, status, identifiers of processes. */
export const harmlessParameters: ReadonlySet<number> = new Set([
  0x0006, 0x000b, 0x000c, 0x000d, 0x0011, 0x0012, 0x0013, 0x0200, 0x0204, 0x0205, 0x0206, 0x0207, 0x0208, 0x0209, 0x020a, 0x020b, 0x020c,
  0x020d,
])
/** Parameters of M2UA (RFC 3331 §3.2, 3.3): numbers of interfaces, correlation, states and events of links. */
export const harmlessOfM2ua: ReadonlySet<number> = new Set([0x0001, 0x0008, 0x0013, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x0309])
/** Parameters of SUA (RFC 3868 §3.9, 3.10) that hold no addresses and no data. */
export const harmlessOfSua: ReadonlySet<number> = new Set([
  0x0006, 0x0013, 0x0101, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0113, 0x0114, 0x0115, 0x0116, 0x0117,
])
/** Optional parameters of SCCP that hold no data (Q.713 §3): causes, credit, segmentation, hop counter, importance. */
export const harmlessOptional: ReadonlySet<number> = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18])
