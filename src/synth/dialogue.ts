/**
 * Scripts: the messages of one signalling procedure, who sends them and after how long. A dialogue is a script on its way, with the octets that fill
 * the variable parts of its messages. Dialogues are reused: nothing is allocated per message.
 */
import { put32 } from './frames.js'
import type { Chance } from './random.js'
import { partCode, type Template } from './template.js'
import type { Node } from './world.js'

/** How messages travel. */
export type Carriage = 'm3ua' | 'diameter' | 'gtp' | 'gtpUser'

/** One message of a script. */
export interface ScriptStep {
  readonly template: Template
  /** True: the asker sends it. */
  readonly forth: boolean
  /** Milliseconds after the step before, on average. */
  readonly after: number
}

/** The called address of the first message. */
export type Called = 'title' | 'msisdn' | 'mobileTitle'

export interface Script {
  readonly carrier: Carriage
  /** Our name of the procedure, for the truth and for tests. */
  readonly procedure: string
  readonly askerSsn: number
  readonly askedSsn: number
  readonly called: Called
  /** Which step is the request; the first when absent. */
  readonly asks?: number
  readonly steps: readonly ScriptStep[]
  /** The same by the second carrier of the asker’s network; only what goes by the first one has it. */
  readonly otherCarrier?: Script
}

/** A line of the truth file, without its frame (docs/interfaces.md §6). */
export interface Truth {
  readonly kind: 'attack' | 'decoy'
  readonly threat?: string
  readonly technique: string
  readonly actor?: string
  readonly campaign?: string
}

/** What the handwriting of an asker changes in the address part; its messages have scripts of their own. */
export interface Hand {
  readonly ssn?: number
  readonly translation?: number
  /** The next transaction id. */
  nextId(): number
}

const none = new Uint8Array(0)

export class Dialogue {
  script!: Script
  step = 0
  /** When the next message goes. */
  at = 0
  subscriber = 0
  asker!: Node
  asked!: Node
  hand: Hand | undefined
  truth: Truth | undefined
  /** Every message of it is sent again, and seen a second time. */
  copied = false
  /** The tap misses what the asked one says. */
  answersMissing = false
  /** The tap misses what the asker says; the truth is about the answer. */
  questionMissing = false
  askerId = 0
  askedId = 0
  imsi: Uint8Array = none
  msisdn: Uint8Array = none
  calledTitle = ''
  third!: Node
  other!: Node
  imsiText: Uint8Array = none
  endToEnd = 0
  readonly cell = new Uint8Array(7)
  /** Local reference of a segmented answer (Q.713 §3.17); of GTP where its sequence numbers begin, four for each dialogue. */
  reference = 0
}

/** Copies the octets of the step and fills its places. Gives the length. */
export function writeMessage(dialogue: Dialogue, step: ScriptStep, into: Uint8Array, at: number, chance: Chance): number {
  const { octets, codes, offsets, lengths } = step.template
  into.set(octets, at)
  for (let i = 0; i < codes.length; i++) {
    const place = at + (offsets[i] as number)
    const length = lengths[i] as number
    const code = codes[i] as number
    if (code === partCode.ownId) put32(into, place, step.forth ? dialogue.askerId : dialogue.askedId)
    else if (code === partCode.peerId) put32(into, place, step.forth ? dialogue.askedId : dialogue.askerId)
    else if (code === partCode.endToEnd) put32(into, place, dialogue.endToEnd)
    else if (code === partCode.sequence) sequence(into, place, length, dialogue)
    else if (code === partCode.session) decimal(into, place, dialogue.askerId)
    else if (code >= partCode.chance) for (let j = 0; j < length; j += 4) put32(into, place + j, chance.bits())
    else {
      const value = valueOf(dialogue, code)
      for (let j = 0; j < length; j++) into[place + j] = value[j] as number
    }
  }
  return octets.length
}

/** The octets of a part that is the same in all messages of a dialogue. */
function valueOf(d: Dialogue, code: number): Uint8Array {
  switch (code) {
    case partCode.imsi:
      return d.imsi
    case partCode.msisdn:
      return d.msisdn
    case partCode.asker:
      return d.asker.tbcd
    case partCode.asked:
      return d.asked.tbcd
    case partCode.third:
      return d.third.tbcd
    case partCode.other:
      return d.other.tbcd
    case partCode.cell:
      return d.cell
    case partCode.imsiText:
      return d.imsiText
    case partCode.askerName:
      return d.asker.name
    case partCode.askerRealm:
      return d.asker.realm
    case partCode.askedName:
      return d.asked.name
    case partCode.askedRealm:
      return d.asked.realm
    case partCode.thirdName:
      return d.third.name
    case partCode.thirdRealm:
      return d.third.realm
    case partCode.askerIp:
      return d.asker.ip
    case partCode.askedIp:
      return d.asked.ip
    default:
      return d.asker.network.plmnOctets
  }
}

/** Ten decimal digits. */
function decimal(into: Uint8Array, at: number, n: number): void {
  let rest = n
  for (let i = 9; i >= 0; i--) {
    into[at + i] = 0x30 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
}

/** A request and its answer have the same number; a dialogue of GTP has four requests at most. */
function sequence(into: Uint8Array, at: number, length: number, d: Dialogue): void {
  let rest = 4 * d.reference + (d.step >> 1)
  for (let i = length - 1; i >= 0; i--) {
    into[at + i] = rest
    rest >>>= 8
  }
}
