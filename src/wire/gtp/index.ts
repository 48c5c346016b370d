/** GTPv1-C (TS 29.060), GTPv2-C (TS 29.274, TS 29.280), GTP′ (TS 32.295): one dictionary each, read by `scan` and `explain`, written by `build`. PFCP: header and places of elements. */
export { buildGtp, buildIes, type GtpMessage, ieValues, type IeValues } from './build.js'
export { explainGtp } from './explain.js'
export { gtpEnd } from './header.js'
export { type PfcpRecord, pfcpEnd, pfcpRecord } from './pfcp.js'
export { explainPfcp } from './pfcp-ies.js'
export { GTP_C, GTP_U, isGtpPort, isTpdu, PFCP, plausibleGtp } from './recognise.js'
export { type GtpRecord, gtpRecord } from './record.js'
export { scanGtp } from './scan.js'
