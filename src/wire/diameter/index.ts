/** Diameter (RFC 6733) with the 3GPP applications: one dictionary, read by `scan` and `explain`, written by `build`. */
export { type AvpValues, avpValues, buildAvps, buildDiameter, type DiameterMessage } from './build.js'
export { explainDiameter } from './explain.js'
export { diameterFraming, type DiameterHeader, diameterHeader, plausibleDiameter } from './header.js'
export { avpCodes, type DiameterRecord, diameterRecord } from './record.js'
export { scanDiameter } from './scan.js'
