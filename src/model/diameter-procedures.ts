/**
 * Commands of Diameter by application: the vocabulary of rules and transactions for 4G signalling. A command belongs to an application by
 * the Application-Id of its header (RFC 6733 §3); the same code under another application is another procedure. Names are those of the standards.
 */

export interface DiameterProcedure {
  /** `diameter.s6a.updateLocation`. */
  readonly name: string
  /** Command name of the standard, `Update-Location`. */
  readonly operation: string
  /** Command code. */
  readonly opcode: number
  readonly timer: 'm'
  readonly protocol: 'diameter'
  /** Application-Id. */
  readonly application: number
}

export interface DiameterApplication {
  readonly id: number
  /** The middle word of its procedures. */
  readonly word: string
  readonly title: string
  /** Name without Request or Answer, code, abbreviation without R or A. */
  readonly commands: readonly (readonly [string, number, string])[]
}

const reAuth = ['Re-Auth', 258, 'RA'] as const
const accounting = ['Accounting', 271, 'AC'] as const
const abortSession = ['Abort-Session', 274, 'AS'] as const
const sessionTermination = ['Session-Termination', 275, 'ST'] as const
const creditControl = ['Credit-Control', 272, 'CC'] as const
const aa = ['AA', 265, 'AA'] as const
const eap = ['Diameter-EAP', 268, 'DE'] as const
const configurationInformation = ['Configuration-Information', 8388718, 'CI'] as const
const reportingInformation = ['Reporting-Information', 8388719, 'RI'] as const
const connectionManagement = ['Connection-Management', 8388732, 'CM'] as const
const moData = ['MO-Data', 8388733, 'OD'] as const
const mtData = ['MT-Data', 8388734, 'TD'] as const

/** Cx and Dx have one Application-Id, so do S6a and S6d, Zh and Zn are two. */
export const diameterApplications: readonly DiameterApplication[] = [
  {
    id: 0,
    word: 'base',
    title: 'Diameter common messages (RFC 6733)',
    commands: [
      ['Capabilities-Exchange', 257, 'CE'],
      reAuth,
      accounting,
      abortSession,
      sessionTermination,
      ['Device-Watchdog', 280, 'DW'],
      ['Disconnect-Peer', 282, 'DP'],
    ],
  },
  { id: 1, word: 'nasreq', title: 'NAS application (RFC 7155)', commands: [aa, reAuth, sessionTermination, abortSession, accounting] },
  { id: 3, word: 'rf', title: 'Base accounting, 3GPP Rf (TS 32.299)', commands: [accounting] },
  { id: 4, word: 'gy', title: 'Credit control (RFC 8506), 3GPP Gy and Ro (TS 32.299)', commands: [creditControl, reAuth, abortSession] },
  { id: 5, word: 'eap', title: 'EAP application (RFC 4072)', commands: [eap, reAuth, sessionTermination, abortSession, accounting] },
  {
    id: 16777216,
    word: 'cx',
    title: 'Cx and Dx (TS 29.229)',
    commands: [
      ['User-Authorization', 300, 'UA'],
      ['Server-Assignment', 301, 'SA'],
      ['Location-Info', 302, 'LI'],
      ['Multimedia-Auth', 303, 'MA'],
      ['Registration-Termination', 304, 'RT'],
      ['Push-Profile', 305, 'PP'],
    ],
  },
  {
    id: 16777217,
    word: 'sh',
    title: 'Sh and Dh (TS 29.329)',
    commands: [
      ['User-Data', 306, 'UD'],
      ['Profile-Update', 307, 'PU'],
      ['Subscribe-Notifications', 308, 'SN'],
      ['Push-Notification', 309, 'PN'],
    ],
  },
  { id: 16777220, word: 'zn', title: 'Zn (TS 29.109)', commands: [['Bootstrapping-Info', 310, 'BI']] },
  { id: 16777221, word: 'zh', title: 'Zh (TS 29.109)', commands: [['Multimedia-Auth', 303, 'MA']] },
  { id: 16777236, word: 'rx', title: 'Rx (TS 29.214)', commands: [aa, reAuth, sessionTermination, abortSession] },
  { id: 16777238, word: 'gx', title: 'Gx (TS 29.212)', commands: [creditControl, reAuth] },
  { id: 16777250, word: 'sta', title: 'STa and SWa (TS 29.273)', commands: [eap, sessionTermination, abortSession, reAuth] },
  {
    id: 16777251,
    word: 's6a',
    title: 'S6a and S6d (TS 29.272)',
    commands: [
      ['Update-Location', 316, 'UL'],
      ['Cancel-Location', 317, 'CL'],
      ['Authentication-Information', 318, 'AI'],
      ['Insert-Subscriber-Data', 319, 'ID'],
      ['Delete-Subscriber-Data', 320, 'DS'],
      ['Purge-UE', 321, 'PU'],
      ['Reset', 322, 'RS'],
      ['Notify', 323, 'NO'],
    ],
  },
  { id: 16777252, word: 's13', title: 'S13 and S13’ (TS 29.272)', commands: [['ME-Identity-Check', 324, 'EC']] },
  {
    id: 16777255,
    word: 'slg',
    title: 'SLg (TS 29.172)',
    commands: [
      ['Provide-Location', 8388620, 'PL'],
      ['Location-Report', 8388621, 'LR'],
    ],
  },
  { id: 16777264, word: 'swm', title: 'SWm (TS 29.273)', commands: [eap, aa, sessionTermination, abortSession, reAuth] },
  {
    id: 16777265,
    word: 'swx',
    title: 'SWx (TS 29.273)',
    commands: [
      ['Server-Assignment', 301, 'SA'],
      ['Multimedia-Auth', 303, 'MA'],
      ['Registration-Termination', 304, 'RT'],
      ['Push-Profile', 305, 'PP'],
    ],
  },
  { id: 16777266, word: 'gxx', title: 'Gxx (TS 29.212)', commands: [creditControl, reAuth] },
  {
    id: 16777267,
    word: 's9',
    title: 'S9 (TS 29.215)',
    commands: [creditControl, reAuth, ['Trigger-Establishment', 8388656, 'TE']],
  },
  { id: 16777272, word: 's6b', title: 'S6b (TS 29.273)', commands: [eap, aa, sessionTermination, abortSession, reAuth] },
  { id: 16777291, word: 'slh', title: 'SLh (TS 29.173)', commands: [['LCS-Routing-Info', 8388622, 'RI']] },
  {
    id: 16777302,
    word: 'sy',
    title: 'Sy (TS 29.219)',
    commands: [['Spending-Limit', 8388635, 'SL'], ['Spending-Status-Notification', 8388636, 'SN'], sessionTermination],
  },
  { id: 16777303, word: 'sd', title: 'Sd (TS 29.212)', commands: [creditControl, reAuth, ['TDF-Session', 8388637, 'TS']] },
  {
    id: 16777308,
    word: 's7a',
    title: 'S7a and S7d (TS 29.272)',
    commands: [
      ['Insert-Subscriber-Data', 319, 'ID'],
      ['Delete-Subscriber-Data', 320, 'DS'],
      ['Reset', 322, 'RS'],
      ['Update-VCSG-Location', 8388638, 'UV'],
      ['Cancel-VCSG-Location', 8388642, 'CV'],
    ],
  },
  {
    id: 16777309,
    word: 'tsp',
    title: 'Tsp (TS 29.368)',
    commands: [
      ['Device-Action', 8388639, 'DA'],
      ['Device-Notification', 8388640, 'DN'],
    ],
  },
  { id: 16777310, word: 's6m', title: 'S6m and S6n (TS 29.336)', commands: [['Subscriber-Information', 8388641, 'SI']] },
  {
    id: 16777311,
    word: 't4',
    title: 'T4 (TS 29.337)',
    commands: [
      ['Device-Trigger', 8388643, 'DT'],
      ['Delivery-Report', 8388644, 'DR'],
    ],
  },
  {
    id: 16777312,
    word: 's6c',
    title: 'S6c (TS 29.338)',
    commands: [
      ['Send-Routing-Info-for-SM', 8388647, 'SR'],
      ['Alert-Service-Centre', 8388648, 'AL'],
      ['Report-SM-Delivery-Status', 8388649, 'RD'],
    ],
  },
  {
    id: 16777313,
    word: 'sgd',
    title: 'SGd and Gdd (TS 29.338)',
    commands: [
      ['MO-Forward-Short-Message', 8388645, 'OF'],
      ['MT-Forward-Short-Message', 8388646, 'TF'],
      ['Alert-Service-Centre', 8388648, 'AL'],
    ],
  },
  {
    id: 16777335,
    word: 'mb2',
    title: 'MB2-C (TS 29.468)',
    commands: [
      ['GCS-Action', 8388662, 'GA'],
      ['GCS-Notification', 8388663, 'GN'],
    ],
  },
  {
    id: 16777336,
    word: 'pc4a',
    title: 'PC4a (TS 29.344)',
    commands: [
      ['ProSe-Subscriber-Information', 8388664, 'PI'],
      ['Update-ProSe-Subscriber-Data', 8388665, 'UP'],
      ['ProSe-Notify', 8388666, 'PN'],
      ['Reset', 8388667, 'RS'],
      ['ProSe-Initial-Location-Information', 8388713, 'PL'],
    ],
  },
  {
    id: 16777345,
    word: 's6t',
    title: 'S6t (TS 29.336)',
    commands: [configurationInformation, reportingInformation, ['NIDD-Information', 8388726, 'NI']],
  },
  {
    id: 16777346,
    word: 't6a',
    title: 'T6a and T6b (TS 29.128)',
    commands: [configurationInformation, reportingInformation, connectionManagement, moData, mtData],
  },
]

/** The name within a procedure: `ME-Identity-Check` → `meIdentityCheck`. */
const camel = (name: string): string =>
  name
    .split('-')
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() + rest(word) : word.charAt(0).toUpperCase() + rest(word)))
    .join('')
/** The rest of a word; words in capitals (UE, SM) are words like any other. */
const rest = (word: string): string => (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1))

export const diameterProcedures: readonly DiameterProcedure[] = diameterApplications.flatMap((application) =>
  application.commands.map(([operation, opcode]) => ({
    name: `diameter.${application.word}.${camel(operation)}`,
    operation,
    opcode,
    timer: 'm' as const,
    protocol: 'diameter' as const,
    application: application.id,
  })),
)

// Commands are 256–335 and 8388608–8388735, applications 0–15 and 16777216–16777359: two small tables instead of a map.
const COMMANDS = 80 + 128
const APPLICATIONS = 16 + 144

function commandSlot(command: number): number {
  if (command >= 256 && command < 336) return command - 256
  return command >= 8388608 && command < 8388736 ? command - 8388608 + 80 : -1
}

function applicationSlot(application: number): number {
  if (application < 16) return application
  return application >= 16777216 && application < 16777360 ? application - 16777216 + 16 : -1
}

const numbers = new Uint16Array(COMMANDS * APPLICATIONS)
const commandKnown = new Uint8Array(COMMANDS)
const applicationKnown = new Uint8Array(APPLICATIONS)
for (const [i, { opcode, application }] of diameterProcedures.entries()) {
  const command = commandSlot(opcode)
  const slot = applicationSlot(application)
  if (command < 0 || slot < 0) throw new Error(`command ${opcode} of application ${application} is outside the tables`)
  numbers[slot * COMMANDS + command] = i + 1
  commandKnown[command] = 1
  applicationKnown[slot] = 1
}

/** RAR, ACR, ASR, STR. */
const isSession = (command: number): boolean => command === 258 || command === 271 || command === 274 || command === 275

/**
 * Index of a command in `diameterProcedures`; −1 when there is none. Session commands of an application that does not list them
 * (RFC 6733 §3: their Application-Id is that of the session) are those of the base.
 */
export function diameterProcedure(command: number, application: number): number {
  const slot = commandSlot(command)
  if (slot < 0) return -1
  const at = applicationSlot(application)
  const found = at < 0 ? 0 : (numbers[at * COMMANDS + slot] as number)
  return (found === 0 && isSession(command) ? (numbers[slot] as number) : found) - 1
}

/** True when some application has this command. */
export function isDiameterCommand(command: number): boolean {
  const slot = commandSlot(command)
  return slot >= 0 && commandKnown[slot] === 1
}

/** True when the application is listed here. */
export function isDiameterApplication(application: number): boolean {
  const slot = applicationSlot(application)
  return slot >= 0 && applicationKnown[slot] === 1
}
