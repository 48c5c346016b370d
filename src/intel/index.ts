/** Knowledge about addresses: countries and networks, from the tables in `facts/`. No files, no clock, no network. */
export { countryName } from './countries.js'
export { type E164Answer, findE164 } from './e164.js'
export { findImsi, findPlmn, isMcc, type PlmnAnswer } from './e212.js'
export { type LookupAnswer, type LookupClaim, type LookupOptions, lookup } from './lookup.js'
export { findTitle, type TitleAnswer, type TitleOptions } from './title.js'
