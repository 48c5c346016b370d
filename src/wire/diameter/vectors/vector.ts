/** Messages in words: what `build` writes, `explain` gives back and `scan` finds. Test numbers only. */
import type { Mark } from '../../../model/marks.js'
import { diameterApplications } from '../../../model/diameter-procedures.js'
import { TGPP } from '../dictionary.js'
import type { AvpValues } from '../build.js'

/** What scan must find; a column that is not named must be empty. */
export interface Expected {
  readonly imsi?: string
  readonly msisdn?: string
  readonly imei?: string
  readonly node?: string
  readonly client?: string
  readonly marks?: readonly Mark[]
  readonly visitedPlmn?: string
  readonly apn?: string
  readonly rat?: number
  readonly commandFlags?: number
  readonly error?: number
  readonly routes?: readonly string[]
}

export interface Vector {
  readonly application: number
  readonly command: number
  /** `diameter.s6a.updateLocation` request: what the test is called. */
  readonly title: string
  readonly request: boolean
  readonly flags?: number
  readonly avps: AvpValues
  readonly expected: Expected
}

export const IMSI = '001010123456789'
export const MSISDN = '12025550100'
export const IMEI = '35609204079301'
export const VISITED = 'epc.mnc001.mcc999.3gppnetwork.org'
export const HOME = 'epc.mnc001.mcc001.3gppnetwork.org'
export const MME = `mme01.${VISITED}`
export const HSS = `hss01.${HOME}`
export const SUBSCRIBER = { 'User-Name': IMSI } as const

/** The two sides of an application: who asks whom. */
export interface Sides {
  readonly application: string
  readonly asker: readonly [string, string]
  readonly answerer: readonly [string, string]
}

const applicationOf = (word: string) => {
  const found = diameterApplications.find((a) => a.word === word)
  if (found === undefined) throw new Error(`no application ${word}`)
  return found
}

function base(word: string, host: string, realm: string): AvpValues {
  const { id } = applicationOf(word)
  const vendor = id > 0xffff
  return {
    'Session-Id': `${host};1096298391;17;${word}`,
    ...(vendor ? { 'Vendor-Specific-Application-Id': { 'Vendor-Id': TGPP, 'Auth-Application-Id': id } } : {}),
    'Auth-Session-State': 1,
    'Origin-Host': host,
    'Origin-Realm': realm,
  }
}

function vector(word: string, command: string, request: boolean, avps: AvpValues, expected: Expected): Vector {
  const application = applicationOf(word)
  const found = application.commands.find(([name]) => name === command)
  if (found === undefined) throw new Error(`${word} has no command ${command}`)
  return {
    application: application.id,
    command: found[1],
    title: `${word} ${command} ${request ? 'request' : 'answer'}`,
    request,
    avps,
    expected,
  }
}

/** A request of an application with the AVPs that every command has, then its own. */
export function request(sides: Sides, command: string, avps: AvpValues, expected: Expected = {}): Vector {
  const [host, realm] = sides.asker
  const to = { 'Destination-Host': sides.answerer[0], 'Destination-Realm': sides.answerer[1] }
  return vector(sides.application, command, true, { ...base(sides.application, host, realm), ...to, ...avps }, expected)
}

/** An answer that succeeded. */
export function answer(sides: Sides, command: string, avps: AvpValues = {}, expected: Expected = {}): Vector {
  const [host, realm] = sides.answerer
  const head = { 'Session-Id': `${sides.asker[0]};1096298391;17;${sides.application}`, 'Result-Code': 2001 }
  const rest = base(sides.application, host, realm)
  return vector(sides.application, command, false, { ...rest, ...head, ...avps }, { error: 2001, ...expected })
}

/** An answer that refuses with an Experimental-Result-Code. */
export function refusal(sides: Sides, command: string, code: number, avps: AvpValues = {}, expected: Expected = {}): Vector {
  const [host, realm] = sides.answerer
  const result = { 'Experimental-Result': { 'Vendor-Id': TGPP, 'Experimental-Result-Code': code } }
  return vector(
    sides.application,
    command,
    false,
    { ...base(sides.application, host, realm), ...result, ...avps },
    { error: code, ...expected },
  )
}

/** The same sides the other way round: the home asks. */
export const turned = (sides: Sides): Sides => ({ ...sides, asker: sides.answerer, answerer: sides.asker })

/** A message without a session, as the base protocol has them. */
export function bare(word: string, command: string, isRequest: boolean, avps: AvpValues, expected: Expected = {}): Vector {
  return vector(word, command, isRequest, avps, expected)
}
