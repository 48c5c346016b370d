/** What a component says by having a field: it asks for a location, it gives a cell. The bit numbers of the column `marks`. */
export const marks = {
  asksLocation: 0,
  asksCurrentLocation: 1,
  asksState: 2,
  asksEquipment: 3,
  givesCell: 4,
  givesLocationNumber: 5,
  givesServingNode: 6,
  givesImsi: 7,
  givesMsisdn: 8,
  givesImei: 9,
  givesKeys: 10,
  givesProfile: 11,
  givesStatus: 12,
  setsCamel: 13,
  setsBarring: 14,
  setsForwarding: 15,
  setsMsisdn: 16,
  notIntendedToDeliver: 17,
  deliveryPurpose: 18,
  asksProfile: 19,
  moreMessages: 20,
  /** A short message that the phone confirms and does not show: type 0, message waiting whose text is thrown away. */
  smsSilent: 21,
  /** A short message for the SIM: data download, or a header of the SIM toolkit. */
  smsToSim: 22,
  /** It holds a secured packet for an application of the SIM (TS 31.115). */
  smsOta: 23,
  /** It is shown at once. */
  smsClass0: 24,
  /** Binary, for an application behind a port of the phone. */
  smsBinaryPort: 25,
  /** A short message that a phone sends, in octets (TP-DCS): programs write so, people do not. */
  smsDataSent: 27,
  /** An echo of GTP that holds more than its standard gives it. */
  echoCarries: 26,
  /** A message of version 0 of GTP (GSM 09.60). */
  gtpFirstVersion: 28,
} as const

/** Not a mark: what a reader of contents adds when these are not whole, or cannot be read to their end. The highest bit, which the column never has. */
export const CONTENTS_CUT = 0x8000_0000 | 0

export type Mark = keyof typeof marks

/** Marks from givesCell on are, in order, the disclosures of model/transaction.ts. */
export const FIRST_GIVES = marks.givesCell
