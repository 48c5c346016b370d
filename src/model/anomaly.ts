/**
 * Every way octets can be wrong, with code and name. `docs/errors.md` is printed from this table.
 * What needs knowledge of who owns an address is a rule, not an anomaly.
 */

/** `violation`: against the standard. `unusual`: legal, but seldom; feeds fingerprints and evasion rules. */
export type AnomalyKind = 'violation' | 'unusual'

export interface AnomalyWord {
  readonly code: number
  readonly kind: AnomalyKind
  readonly text: string
}

const violation = (code: number, text: string): AnomalyWord => ({ code, kind: 'violation', text })
const unusual = (code: number, text: string): AnomalyWord => ({ code, kind: 'unusual', text })

/** Codes are 0–63: a message keeps them as a bit set in two 32-bit columns. A code is never reused for another meaning. */
export const anomalies = {
  truncated: violation(0, 'the octets end before the field does'),
  lengthBeyondParent: violation(1, 'a length claims more than its container holds'),
  fieldTwice: violation(2, 'a field that may occur once occurs again'),
  digitsTooLong: violation(3, 'a number has more digits than its numbering plan allows'),
  digitsIllegal: violation(4, 'a number holds a nibble that is no digit, or a filler before its end'),
  highTagForm: violation(5, 'a tag number below 31 is written in the high-tag form (X.690 §8.1.2.4)'),
  tagPadded: violation(6, 'a high-tag number begins with a zero septet (X.690 §8.1.2.4.2)'),
  lengthNotMinimal: unusual(7, 'a length is written longer than needed'),
  lengthIndefinite: unusual(8, 'a length is indefinite'),
  integerNotMinimal: violation(9, 'an integer is written longer than needed (X.690 §8.3.2)'),
  endOfContentsInDefinite: violation(10, 'end-of-contents octets stand inside an element of definite length'),
  constructedString: unusual(11, 'a string is split in constructed parts'),
  trailingOctets: violation(12, 'octets follow after the message has ended'),
  parameterOrder: violation(13, 'a parameter stands before one that the standard puts first'),
  parameterUnknown: unusual(14, 'a parameter that the description does not know'),
  operationGlobal: unusual(15, 'the operation is named by an object identifier, where MAP and CAP use local codes'),
  contextUnknown: unusual(16, 'the application context is not known'),
  contextExtraArcs: violation(17, 'the application context name has more arcs than the standard gives it'),
  transactionIdLength: violation(18, 'a transaction id is not 1–4 octets long (Q.773 §4.2.1.3)'),
  noDialoguePortion: unusual(19, 'a Begin has no dialogue portion: the version is unknown or 1'),
  severalComponents: unusual(20, 'the message holds several components'),
  segmented: unusual(21, 'the message came in several SCCP segments'),
  ssnMissing: unusual(22, 'the called address has no subsystem number'),
  ssnZero: unusual(23, 'the subsystem number of the called address is 0, «unknown»'),
  linkedId: unusual(24, 'a component is linked to another invocation'),
  nestingTooDeep: violation(25, 'elements are nested deeper than any message needs'),
  tooManyComponents: violation(26, 'the message holds more components than are read'),
  operationUnknown: unusual(27, 'the operation code is none of the application'),
  operationOutsideContext: violation(28, 'the operation does not belong to the application context, or comes from the wrong side'),
  parameterType: violation(29, 'the parameter of the component is of another type than the operation has'),
  valueLength: violation(30, 'a value is shorter or longer than its type allows'),
  addressMalformed: violation(31, 'an SCCP address does not follow Q.713'),
  segmentsLost: violation(32, 'segments of the message never came'),
  segmentsConflict: violation(33, 'two segments claim the same place'),
  versionOther: unusual(34, 'the parameter has the form of another version than the application context names'),
  dialogueMalformed: violation(35, 'the dialogue portion does not follow Q.773'),
  componentUnknown: violation(36, 'a component type that Q.773 does not know'),
  componentMalformed: violation(37, 'a component lacks its invoke id or operation code'),
  messageMalformed: violation(38, 'the message does not follow its layer’s form: nothing behind this place is read'),
  pointerBackwards: violation(39, 'an SCCP pointer leads outside the message or into its fixed part'),
  sccpTypeUnusual: unusual(40, 'a transaction travels in an SCCP message type that MAP does not use'),
  flagsWrong: violation(41, 'a reserved bit is set, or a flag contradicts what the standard says of the message or field'),
  paddingNotZero: unusual(42, 'padding holds something else than zeros'),
  fieldMissing: violation(43, 'a field that the message must have is absent'),
  messageUnknown: unusual(44, 'the command or message type is not known'),
  applicationUnknown: unusual(45, 'the application is not known, or the command does not belong to it'),
  headerLength: violation(46, 'the length in the header disagrees with the octets'),
  piggybacked: unusual(47, 'a second message follows in the same datagram'),
  streamGap: violation(48, 'octets of the stream were not seen'),
  streamConflict: violation(49, 'a retransmitted part of the stream has other octets'),
  nameMalformed: violation(50, 'a host, realm or access point name is not written as the standard says'),
  identityHidden: violation(57, 'an identity stands where the operation has no place for it: it is known by its tag and form'),
  identityTwice: violation(58, 'a component gives two values for one identity: readers may take either'),
  wrapped: unusual(
    59,
    'the operation carries another one (secureTransport, or TCAP inside a parameter), or the message came in a tunnel of GTP-U',
  ),
  operationInContinue: unusual(60, 'the operation is asked in a Continue, where the context asks it in the Begin'),
  titleForm: unusual(61, 'a global title has an indicator, plan, nature or odd/even bit that international traffic does not use'),
  residualIdentity: unusual(62, 'digits of a protected range stand where no decoded field explains them'),
  subsystemOther: unusual(63, 'the called subsystem is none that the application has'),
  segmentTwice: unusual(51, 'a segment of the message came again'),
} as const satisfies Record<string, AnomalyWord>

export type AnomalyName = keyof typeof anomalies

/** Layers as they are named in records. The index is the number kept in columns. */
export const layers = [
  'frame',
  'link',
  'ip',
  'sctp',
  'm3ua',
  'm2pa',
  'mtp3',
  'sccp',
  'tcap',
  'map',
  'tcp',
  'udp',
  'diameter',
  'gtp',
  'pfcp',
  'cap',
  'inap',
  'ansi-tcap',
  'ansi-map',
  'm2ua',
  'sua',
  'sms',
] as const
export type Layer = (typeof layers)[number]
export const Layer = Object.fromEntries(layers.map((name, i) => [name, i])) as { readonly [name in Layer]: number }

/** One place where octets are wrong. `offset` counts from the first octet of the SCCP, Diameter or GTP message (reassembled SCCP: of its user data). */
export interface Anomaly {
  readonly code: AnomalyName
  readonly kind: AnomalyKind
  readonly layer: Layer
  readonly offset: number
}

const byCode: (AnomalyName | undefined)[] = []
for (const [name, word] of Object.entries(anomalies)) byCode[word.code] = name as AnomalyName

/** Sets of codes below 32, and from there on, as rows hold them: those of violations. */
export const violations = { low: 0, high: 0 }
for (const { code, kind } of Object.values(anomalies)) {
  if (kind !== 'violation') continue
  if (code < 32) violations.low |= 1 << code
  else violations.high |= 1 << (code - 32)
}

/** The name of a code; undefined for a number that is none. */
export function anomalyName(code: number): AnomalyName | undefined {
  return byCode[code]
}
