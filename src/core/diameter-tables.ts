/** The descriptions of wire/diameter as tables in the memory of the compiled reader: the same that wire/diameter/scan.ts follows. */
import { diameterApplications, diameterProcedure, diameterProcedures } from '../model/diameter-procedures.js'
import { FIRST_DIAMETER } from '../model/procedure.js'
import { ANSWER_MARKS, Index, parts, REQUEST_MARKS, SETS_MSISDN } from '../wire/diameter/avp.js'
import type { DigitForm } from '../wire/diameter/dictionary.js'
import { formOf, ratOf, subscriptionForms } from '../wire/diameter/fill.js'

/** Number of the first of these tables (wasm/diameter.ts). */
export const FIRST_TABLE = 50

/** Octets of what is known of an AVP. */
const RECORD = 32
/** Slots of the table of commands, of three words: command, application, procedure; 0 for none. */
const SLOT_BITS = 10
const RATS = 1024

const forms: readonly DigitForm[] = ['tbcd', 'text', 'nai', 'uri', 'equipment']
const formNumber = (form: DigitForm | undefined): number => (form === undefined ? 0 : forms.indexOf(form) + 1)

/** For each AVP: lengths, marks, the bit of what may stand once, then traits, target, form, and its rows of marks by value and by bit. */
function records(): Uint8Array {
  const { least, most, markOf, onceBit, traitsOf, targetOf, byValue, byBit } = parts
  const octets = new Uint8Array(least.length * RECORD)
  const words = new Uint32Array(octets.buffer)
  for (let i = 0, at = 0; i < least.length; i++, at += RECORD) {
    const word = at >> 2
    words[word] = least[i] as number
    words[word + 1] = most[i] as number
    words[word + 2] = markOf[i] as number
    words[word + 3] = onceBit[i] as number
    octets[at + 16] = traitsOf[i] as number
    octets[at + 17] = targetOf[i] as number
    octets[at + 18] = formNumber(formOf[i])
    octets[at + 19] = byValue.row[i] as number
    octets[at + 20] = byBit.row[i] as number
  }
  return octets
}

/** Codes of the commands that some application has. */
const knownCommands = [...new Set(diameterProcedures.map((p) => p.opcode))]
/** Applications that have a command. */
const knownApplications = [...new Set(diameterProcedures.map((p) => p.application))]
/** Nobody’s. */
const NO_APPLICATION = 0xfffffffe

/** For each of them: the code, and its procedure under an application that is not listed; 0 for none. */
const commandsAlone = (): Uint32Array =>
  Uint32Array.from(
    knownCommands.flatMap((code) => {
      const procedure = diameterProcedure(code, NO_APPLICATION)
      return [code, procedure < 0 ? 0 : FIRST_DIAMETER + procedure]
    }),
  )

/** Commands that an application may have, by a hash of both. */
function commands(): Uint32Array {
  const table = new Uint32Array(3 << SLOT_BITS)
  for (const { id } of diameterApplications) {
    for (const code of knownCommands) {
      const procedure = diameterProcedure(code, id)
      if (procedure < 0) continue
      let slot = (Math.imul(code, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b)) >>> (32 - SLOT_BITS)
      while (table[3 * slot + 2] !== 0) slot = (slot + 1) & ((1 << SLOT_BITS) - 1)
      table.set([code, id, FIRST_DIAMETER + procedure], 3 * slot)
    }
  }
  return table
}

export function diameterTables(): readonly (Uint8Array | Uint16Array | Uint32Array)[] {
  return [
    parts.ietf,
    parts.tgpp,
    records(),
    parts.byValue.cells,
    parts.byBit.cells,
    commands(),
    Uint8Array.from({ length: RATS }, (_, rat) => ratOf(rat)),
    Uint8Array.from(subscriptionForms, formNumber),
    Uint32Array.of(
      Index.msisdn,
      Index.subscriptionData,
      Index.experimentalResult,
      Index.subscriptionId,
      Index.userEquipmentInfo,
      REQUEST_MARKS,
      ANSWER_MARKS,
      SETS_MSISDN,
      knownCommands.length,
      knownApplications.length,
    ),
    commandsAlone(),
    parts.others,
    Uint32Array.from(knownApplications),
  ]
}
