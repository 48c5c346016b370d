import { ending, rule, say, type Step } from '../../src/detect/author.js'
import { ofRegisters } from '../../src/detect/questions.js'

/** A register that answers all day. */
const answers = (count: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'diameter.s6a.authenticationInformation',
    from: 'fr.mme',
    to: 'us.hss',
    about: 'us.two',
    beside: i,
    outcome: 'answered',
    at: 60 * i,
  }))
const cancels = (to: Step['to'], more: Partial<Step> = {}): Step => ({
  operation: 'diameter.s6a.cancelLocation',
  from: 'us.hss',
  to,
  about: 'us.one',
  outcome: 'answered',
  at: 3000,
  ...more,
})

export default rule({
  id: 'evasion/own-realm-from-another-address',
  title: 'Home network’s name on a request to itself, from an IP address that never answers for it',
  threat: 'evasion',
  techniques: ['D07', 'D32'],
  category: 'cat0',
  severity: 'high',
  confidence: 0.8,
  looksAt: ofRegisters,
  only: ['foreign'],
  when: (t) => t.broughtBack,
  because: (t) =>
    say`A request (${t.procedure}) to ${t.target} about ${t.subscriber} bore the name ${t.origin}. It was brought to an IP address that answers for that network, by one that never did${ending(t)}.`,
  about: {
    why: 'Diameter goes from neighbour to neighbour. Where a network’s own answers come from is where its requests come from, too: it does not send them to itself by somebody else.',
    falseAlarms: [
      'A node within the home network that manages subscribers and answers no serving network, where the tap stands within that network.',
      'Loops of hubs (catalogue FP05): a request whose first agent is of the realm itself went out and came back; it is not claimed unless it was answered.',
    ],
    blindSpots: [
      'Forgers behind an agent that also brings answers of the home network.',
      'Requests that a serving network might send, too.',
      'Home networks of which the tap saw fewer than twenty answers, and taps that see one direction only.',
    ],
    lookNext: ['The peer that handed it over, and what else came from it.', 'Whether the answer left by the same peer.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'block',
  fires: [[...answers(25), cancels('us.gmsc', { side: 'external' })]],
  silent: [
    // Too little is known of who answers.
    [...answers(5), cancels('us.gmsc', { side: 'external' })],
    // As it does every day: to another network, and by the node that answers.
    [...answers(25), cancels('fr.mme')],
    [...answers(25), cancels('us.gmsc')],
    // A hub sent it back.
    [
      ...answers(25),
      cancels('us.gmsc', {
        side: 'external',
        outcome: 'refused',
        says: { routes: ['node1002.epc.mnc999.mcc310.3gppnetwork.org', 'dra.ipx.example'] },
      }),
    ],
  ],
})
