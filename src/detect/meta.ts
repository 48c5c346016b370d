/** What every rule must say of itself, so that a reader can judge its findings. Whether its vectors hold is tested elsewhere, through octets. */
import { categories, severities, threats } from '../model/finding.js'
import { procedureNumber } from '../model/procedure.js'
import { actors, subscribers } from './actors.js'
import type { Detector } from './author.js'
import { Is } from './conditions.js'

/** Network codes that nobody holds, and the test network. */
const UNASSIGNED_IMSI = /^(310999|234999|00101)\d+$/
/** Numbers kept for fiction: +1 NPA 555 01xx, +44 7700 900xxx. */
const FICTIONAL_MSISDN = /^(1\d{3}55501\d{2}|447700900\d{3})$/
/** Categories that the MISP objects ss7-attack version 5 and diameter-attack version 2 propose (Cat2 and Cat3 whole); gtp-attack has none. */
const MISP = ['Cat0', 'Cat1', 'Cat2', 'Cat2.1', 'Cat2.2', 'Cat3', 'Cat3.1', 'Cat3.2', 'Cat3.3', 'CatSMS', 'CatSpoofing']
/** T1449 is deprecated, T1450 revoked: one SS7 technique is alive in ATT&CK Mobile 17.1. */
const ATTACK = ['T1430.002']
/** A title says what happened. Who meant what by it is not in the octets. */
const ACCUSING = /\b(attack|hostile|spy|spies|hack|malicious|criminal|victim)/i
const ENDS_AS_SENTENCE = /\.$/

/** What is wrong with a list of rules; empty when nothing is. `paths`: their files under rules/, without `.ts`. */
export function problemsOf(detectors: readonly Detector[], paths: readonly string[]): readonly string[] {
  const problems: string[] = []
  const ids = detectors.map((d) => d.id)
  for (const path of paths) if (!ids.includes(path)) problems.push(`rules/${path}.ts is not in the list, or its id is not its path`)
  for (const id of ids) if (!paths.includes(id)) problems.push(`${id}: no file rules/${id}.ts has this id`)
  for (const twice of repeated(ids)) problems.push(`${twice}: two rules have this id`)
  for (const twice of repeated(detectors.map((d) => d.title))) problems.push(`«${twice}»: two rules have this title`)
  for (const [name, { imsi, msisdn }] of Object.entries(subscribers))
    if (!UNASSIGNED_IMSI.test(imsi) || !FICTIONAL_MSISDN.test(msisdn)) problems.push(`${name} in actors.ts may be a real subscriber`)
  for (const detector of detectors) for (const problem of faultsOf(detector)) problems.push(`${detector.id}: ${problem}`)
  return problems
}

/** What is wrong with one rule. `own`: it is the user’s, and need not stand in the catalogue. */
export function faultsOf(d: Detector, own = false): readonly string[] {
  const faults: string[] = []
  const want = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  want(d.id.split('/')[0] === d.threat && threats.includes(d.threat), 'the folder is not the threat')
  want(categories.includes(d.category), `«${d.category}» is no category`)
  want(severities.includes(d.severity), `«${d.severity}» is no severity`)
  want(typeof d.confidence === 'function' || (d.confidence > 0 && d.confidence <= 1), 'confidence is not within 0 to 1')
  want(d.title.length > 0 && !ACCUSING.test(d.title) && !ENDS_AS_SENTENCE.test(d.title), 'the title does not plainly say what happened')
  want(own || (d.techniques.length > 0 && d.techniques.every((t) => /^D\d\d$/.test(t))), 'techniques are not rules of the catalogue')
  const { why, falseAlarms, blindSpots, lookNext } = d.about
  want(ENDS_AS_SENTENCE.test(why), '`why` is not a sentence')
  want(falseAlarms.length > 0 && blindSpots.length > 0 && lookNext.length > 0, 'a false alarm, a blind spot or a next step is missing')
  want(
    [...falseAlarms, ...blindSpots, ...lookNext].every((line) => ENDS_AS_SENTENCE.test(line)),
    'a line of `about` does not end',
  )
  const { attack = [], motif = [], fight = [], misp } = d.mappings
  want(
    attack.every((id) => ATTACK.includes(id)),
    'an ATT&CK id is not one that lives',
  )
  want(
    motif.every((id) => /^MOT\d{4}(\.\d{3})?$/.test(id)),
    'a MoTIF id has not the form of one',
  )
  want(
    fight.every((id) => /^FGT\d{4}(\.\d{3})?$/.test(id)),
    'a FiGHT id has not the form of one',
  )
  want(misp === undefined || MISP.includes(misp), 'the MISP category is not one of ss7-attack or diameter-attack')
  for (const name of conditionsOf(d)) want(name in Is, `«${name}» in \`only\` is no condition`)
  // '' is what no table names (conditions.ts).
  for (const name of proceduresOf(d)) want(name === '' || procedureNumber(name) !== 0, `there is no procedure ${name}`)
  want(d.fires.length > 0 && d.silent.length > 0, 'vectors of one kind are missing')
  for (const step of [...d.fires, ...d.silent].flat()) {
    want(procedureNumber(step.operation) !== 0, `a vector names ${step.operation}, which is no procedure`)
    want(step.from in actors && step.to in actors && step.about in subscribers, 'a vector names somebody who is not in actors.ts')
  }
  return faults
}

/** What parts of a rule are only asked about. */
function conditionsOf(d: Detector): readonly string[] {
  const parts =
    d.kind === 'rule' || d.kind === 'survey'
      ? [d]
      : [d.first, ...(d.kind === 'chain' ? [d.then] : d.confirm === undefined ? [] : [d.confirm])]
  return parts.flatMap(({ only }) => only ?? [])
}

function proceduresOf(d: Detector): readonly string[] {
  const remembered = [...(d.remembers?.perSubscriber ?? []), ...(d.remembers?.perOrigin ?? []), ...(d.remembers?.perCountry ?? [])]
  if (d.kind === 'rule') return d.looksAt === '*' ? remembered : [...d.looksAt, ...remembered]
  if (d.kind === 'survey') return [...d.looksAt, ...(d.unless?.looksAt ?? []), ...remembered]
  return [...d.first.looksAt, ...d.unless.looksAt, ...((d.kind === 'chain' ? d.then : d.confirm)?.looksAt ?? []), ...remembered]
}

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, i) => names.indexOf(name) !== i)
