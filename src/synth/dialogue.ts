/**
 * Scripts: the messages of one signalling procedure, who sends them and after how long. A dialogue is a script on its way, with the octets that fill
 * the variable parts of its messages. Dialogues are reused: nothing is allocated per message.
 */
import type { Chance } from './random.js'
import { type Part, partCode, type Template } from './template.js'
import type { Node } from './world.js'

/** How messages travel. */
export type Carrier = 'm3ua' | 'diameter' | 'gtp'

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
  readonly carrier: Carrier
  /** Our name of the procedure, for the truth and for tests. */
  readonly procedure: string
  readonly askerSsn: number
  readonly askedSsn: number
  readonly called: Called
  readonly steps: readonly ScriptStep[]
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
  askerId = 0
  askedId = 0
  imsi: Uint8Array = none
  msisdn: Uint8Array = none
  calledTitle = ''
  third: Uint8Array = none
  other: Uint8Array = none
  readonly cell = new Uint8Array(7)
  /** Local reference of a segmented answer (Q.713 §3.17). */
  reference = 0
}

/** Copies the octets of the step and fills its places. Gives the length. */
export function writeMessage(dialogue: Dialogue, step: ScriptStep, into: Uint8Array, at: number, chance: Chance): number {
  const { octets, codes, offsets, lengths } = step.template
  into.set(octets, at)
  for (let i = 0; i < codes.length; i++) {
    const place = at + (offsets[i] as number)
    const length = lengths[i] as number
    switch (codes[i]) {
      case partCode.imsi:
        into.set(dialogue.imsi, place)
        break
      case partCode.msisdn:
        into.set(dialogue.msisdn, place)
        break
      case partCode.asker:
        into.set(dialogue.asker.tbcd, place)
        break
      case partCode.asked:
        into.set(dialogue.asked.tbcd, place)
        break
      case partCode.third:
        into.set(dialogue.third, place)
        break
      case partCode.other:
        into.set(dialogue.other, place)
        break
      case partCode.cell:
        into.set(dialogue.cell, place)
        break
      case partCode.ownId:
        put32(into, place, step.forth ? dialogue.askerId : dialogue.askedId)
        break
      case partCode.peerId:
        put32(into, place, step.forth ? dialogue.askedId : dialogue.askerId)
        break
      default:
        for (let j = 0; j < length; j += 4) put32(into, place + j, chance.bits())
    }
  }
  return octets.length
}

function put32(into: Uint8Array, at: number, n: number): void {
  into[at] = n >>> 24
  into[at + 1] = n >>> 16
  into[at + 2] = n >>> 8
  into[at + 3] = n
}

export type { Part }
