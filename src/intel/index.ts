/** Knowledge about addresses: countries, networks, owners, lessees, from public tables and the user's files. No clock, no network. */
export { base } from './base.js'
export { best, type Claim, type Flag, type Profile } from './claim.js'
export { type Country, countryName, findCountry } from './countries.js'
export { type E164Answer, e164Row, findE164, findE164Pair } from './e164.js'
export { countryOfMcc, findImsi, findPlmn, imsiRow, isMcc, type PlmnAnswer } from './e212.js'
export { type Fact, type FactSet, type Field, fields, type Layer, layers, momentOf, type Plan } from './fact.js'
export { contains, type IpNetwork, readIp, readNetwork } from './ip.js'
export { isNamedAs } from './groups.js'
export { AddressIds, NO_ADDRESS } from './ids.js'
export {
  type Baseline,
  baselineFlag,
  baselineOf,
  baselineSubject,
  lacksBaseline,
  Learned,
  learnedBaseline,
  type Lesson,
  lessons,
  pairOf,
  type Sight,
  staleness,
  type Staleness,
} from './learned.js'
export { addressLine, intelVersion, lookup, type LookupAnswer, type LookupOptions, named, printable } from './lookup.js'
export { Overlay } from './overlay.js'
export { findPointCode, pointCodeText, type PointCode, readPointCode } from './point-code.js'
export { LATEST, profileOfDigits, profileOfIp, profileOfPoint, profileOfRealm } from './profile.js'
export { findRealm, isInRealm, type RealmAnswer } from './realm.js'
export { titleReading } from './title.js'
export { diffOf, type IntelDiff } from './diff.js'
export { type ReadResult } from './read/problem.js'
export { tableColumns, tableTypes } from './read/tables.js'
export { importTypes, type ImportType, layerOf } from './sources.js'
