import { days, isPartner, say, survey, threshold, type Memory, type Step, type Transaction } from '../../src/detect/author.js'
import { askedBy, HLR } from '../../src/detect/questions.js'

const OF_REGISTERS = askedBy('register')
const OF_OTHERS = [...askedBy('service node'), ...askedBy('location centre'), 'map.updateLocation', 'map.updateGprsLocation']

/** What a register asks, from a subsystem that is none. An address that gives no subsystem gives no wrong one. */
const isNoRegister = (t: Transaction): boolean => OF_REGISTERS.includes(t.procedure) && t.origin.ssn !== undefined && t.origin.ssn !== HLR

const playsMany = (t: Transaction, memory: Memory, least: number): boolean =>
  memory.suspected(t.origin) > 0 && memory.parts(t).length >= least

const thresholds = {
  partsPlayed: threshold(3, 'times', 'kinds of node that one address must have spoken as, in what was claimed of it'),
}

const asks = (operation: string, at: number, from: Step['from'] = 'bb.leased', to: Step['to'] = 'fr.vlr'): Step => ({
  operation,
  from,
  to,
  about: 'us.one',
  outcome: 'answered',
  at,
})

export default survey(thresholds, ({ partsPlayed }) => ({
  id: 'evasion/parts-that-do-not-go-together',
  title: 'Address that speaks as several kinds of node, or from a subsystem that does not ask such things',
  threat: 'evasion',
  techniques: ['D09'],
  category: 'cat2',
  severity: 'medium',
  confidence: 0.6,
  looksAt: [...OF_REGISTERS, ...OF_OTHERS],
  only: ['noVisitors'],
  when: (t, memory) =>
    t.foreign === true && !t.fromResponder && (isNoRegister(t) || playsMany(t, memory, partsPlayed)) && !isPartner(t.origin, memory),
  per: 'origin',
  over: 'question',
  within: days(1),
  atLeast: 2,
  because: (origin, { tries }) =>
    say`Traffic bearing the address ${origin} asked ${tries === 1 ? 'once' : `${String(tries)} times`} within a day in a part that does not fit: what only registers ask from another subsystem than theirs, or as ${String(partsPlayed)} kinds of node and more.`,
  about: {
    why: 'Nodes have one task: registers manage, switches register, centres deliver. One number that does all of it is no node but a tool that sends whatever it is told to.',
    falseAlarms: [
      'Small networks with one title for everything, and hubs (catalogue FP05, FP15): addresses with visitors of their own in good order are left out.',
      'Registers hosted elsewhere that speak from another subsystem: known as hosted once they have answered for the home (FP03).',
    ],
    blindSpots: [
      'Tools that set the subsystem as the standard says and use an address for one task.',
      'Parts of which nothing was claimed.',
    ],
    lookNext: ['All that bears this address, in the order of time.', 'Other addresses that use the same subsystem for everything.'],
  },
  mappings: { motif: ['MOT1583.301', 'MOT1199.301'], fight: ['FGT1583.508', 'FGT1199.501'] },
  response: 'alert',
  fires: [
    [asks('map.provideSubscriberInfo', 0), asks('map.provideSubscriberInfo', 60)],
    [
      asks('map.anyTimeInterrogation', 0, 'fr.mme', 'us.hlr'),
      asks('map.sendRoutingInfoForLCS', 60, 'fr.mme', 'us.hlr'),
      asks('map.updateLocation', 120, 'fr.mme', 'us.hlr'),
      asks('map.updateLocation', 180, 'fr.mme', 'us.hlr'),
    ],
  ],
  silent: [
    [asks('map.provideSubscriberInfo', 0, 'us.hlr'), asks('map.provideSubscriberInfo', 60, 'us.hlr')],
    [asks('map.updateLocation', 0, 'fr.vlr', 'us.hlr'), asks('map.purgeMS', 60, 'fr.vlr', 'us.hlr')],
    [asks('map.anyTimeInterrogation', 0, 'bb.leased', 'us.hlr'), asks('map.anyTimeInterrogation', 60, 'bb.leased', 'us.hlr')],
  ],
}))
