import { ending, rule, say, type Step } from '../../src/detect/author.js'

const MANAGE = ['diameter.s6a.insertSubscriberData', 'diameter.s6a.deleteSubscriberData', 'diameter.s6a.cancelLocation']

/** A register that answers, and tells switches what to forget. */
const daily = (count: number): Step[] =>
  Array.from({ length: count }, (_, i): Step[] => [
    { operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.two', beside: i, outcome: 'answered', at: 20 * i },
    { operation: MANAGE[2] ?? '', from: 'us.hss', to: 'fr.mme', about: 'us.two', beside: i, outcome: 'answered', at: 20 * i + 10 },
  ]).flat()
const cancels = (originHost: string, at: number): Step => ({
  operation: 'diameter.s6a.cancelLocation',
  from: 'us.hss',
  to: 'fr.mme',
  about: 'us.one',
  outcome: 'answered',
  at,
  says: { originHost },
})

export default rule({
  id: 'evasion/register-that-never-answered',
  title: 'Host with the home network’s name that manages a subscriber and never answered for one',
  threat: 'evasion',
  techniques: ['D38'],
  category: 'cat0',
  severity: 'low',
  confidence: 0.6,
  looksAt: MANAGE,
  when: (t, memory) => t.foreign === false && t.origin.kind === 'host' && memory.isRegister(t) === false,
  because: (t) =>
    say`A host bearing the home network’s name, ${t.origin}, sent ${t.procedure} about ${t.subscriber} to ${t.target}; others answer for that network, and this host never did${ending(t)}.`,
  about: {
    why: 'Nothing proves the name that a request bears, and its answer goes back the way it came. A forged register has a name, but nobody ever asks it.',
    falseAlarms: [
      'A register that has just been put into service, or has not been asked while the tap watched.',
      'Home networks whose registers ask under other names than they answer under are left alone.',
    ],
    blindSpots: [
      'A forger who takes the name of a host that answers.',
      'Home networks whose registers were not seen well: fifty answers each.',
    ],
    lookNext: ['The agent that the request came through, and whether the home network uses it.', 'Whether the host is asked from now on.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'] },
  response: 'alert',
  fires: [[...daily(52), cancels('hss9.epc.mnc999.mcc310.3gppnetwork.org', 2000)]],
  silent: [
    [...daily(52), cancels('node1005.epc.mnc999.mcc310.3gppnetwork.org', 2000)],
    [...daily(3), cancels('hss9.epc.mnc999.mcc310.3gppnetwork.org', 900)],
  ],
})
