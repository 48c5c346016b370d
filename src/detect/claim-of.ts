/** What is claimed of a transaction at hand, or of a first one that nothing followed; and what its rule says of it. */
import type { Finding, FrameRef, Party } from '../model/finding.js'
import { technologyOf } from '../model/procedure.js'
import type { Absence, Detector } from './author.js'
import type { Base, Claim, Request } from './claims.js'
import { type First, nameOf } from './firsts.js'
import type { TransactionView } from './view.js'

export const claimOf = (detector: Detector, confidence: number, because: Claim['because'], view: TransactionView): Claim => ({
  detector,
  confidence,
  because,
  subscriberKey: view.subscriberKey,
  base: baseOf(view),
  serving: view.serving,
  requests: [requestOf(view)],
  evidence: evidenceOf(view),
})

export function absent(absence: Absence, first: First): Claim {
  const { base } = first
  return {
    detector: absence,
    confidence: absence.confidence,
    because: absence.because(first, base.target),
    subscriberKey: first.key,
    base,
    serving: undefined,
    requests: [first.request],
    evidence: [],
  }
}

function baseOf(view: TransactionView): Base {
  return {
    procedure: nameOf(view.procedure, view.opcode, view.diameter !== undefined),
    technology: view.diameter === undefined ? technologyOf(view.procedure) : '4G',
    direction: view.direction,
    outcome: view.outcome,
    disclosed: view.disclosed,
    origin: view.origin,
    destination: view.target,
    target: view.subscriber,
    at: view.at,
    link: view.batch.columns.link[view.row] ?? 0,
  }
}

function requestOf({ batch: { columns: c }, row }: TransactionView): Request {
  return { file: c.file[row] ?? 0, frame: c.frame[row] ?? 0, message: c.message[row] ?? 0, component: c.component[row] ?? 0 }
}

function evidenceOf({ batch: { columns: c }, row }: TransactionView): FrameRef[] {
  const frame = c.answerFrame[row] ?? 0
  return frame === 0 ? [] : [{ file: c.answerFile[row] ?? 0, frame }]
}

export const frameRef = ({ file, frame }: FrameRef): FrameRef => ({ file, frame })

/** Nothing is allowed by itself in category 1; category 0 is about names and addresses that are not the sender’s: that they act for the home is the point. */
export const neverWaits = ({ category }: Detector): boolean => category === 'cat0' || category === 'cat1'

/** Only what the home network alone may do rests on who acts for it; what serving networks do is judged by where the subscriber is. */
export const isOfHome = ({ detector }: Claim): boolean => detector.category === 'cat2'

/** The service node that a claim is about, where it is about one: who was asked, or who asks. */
export function serviceOf({ detector, base }: Claim): Party | undefined {
  if (detector.kind !== 'rule') return undefined
  if (detector.ofTarget === true) return base.destination
  return detector.ofService === true ? base.origin : undefined
}

/** One question is enough in categories 1 and 2; elsewhere it takes stages that follow from one another (catalogue §2, D21). */
export const accuses = (d: Detector): boolean =>
  (d.kind === 'rule' && (d.category === 'cat1' || d.category === 'cat2' || d.suspects === true)) ||
  (d.kind === 'chain' && d.techniques.includes('D21'))

/** The home network is not suspected for what others do under its name. */
export const bearsHomesName = ({ origin, target }: Finding): boolean => origin.network !== undefined && origin.network === target.homePlmn
