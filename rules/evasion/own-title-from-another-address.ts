import { ending, rule, say, type Step } from '../../src/detect/author.js'
import { askedWithin } from '../../src/detect/questions.js'

/** Visited networks ask a register all day, by way of a carrier. */
const answers = (count: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({
    operation: 'map.sendAuthenticationInfo',
    from: 'fr.vlr',
    to: 'us.hlr',
    about: 'us.two',
    beside: i,
    outcome: 'answered',
    side: 'external',
    at: 60 * i,
  }))
const cancels = (more: Partial<Step> = {}): Step => ({
  operation: 'map.cancelLocation',
  from: 'us.hlr',
  to: 'us.smsc',
  about: 'us.one',
  at: 3000,
  ...more,
})

export default rule({
  id: 'evasion/own-title-from-another-address',
  title: 'Title of the home network or its country on a request to itself, from an IP address that brings what others ask',
  threat: 'evasion',
  techniques: ['D07'],
  category: 'cat0',
  severity: 'high',
  confidence: 0.8,
  looksAt: askedWithin,
  only: ['foreign'],
  when: (t) => t.broughtBack,
  because: (t) =>
    say`A request (${t.procedure}) to ${t.target} about ${t.subscriber} bore the title ${t.origin}. It was brought to an IP address that answers for that network, by one that brings what other networks ask and never answered for it${ending(t)}.`,
  about: {
    why: 'Registers, service nodes and location centres do not reach their own network by way of a carrier. A forged title passes filters that let the home network do everything; for what changes data no answer is needed.',
    falseAlarms: [
      'A transfer point of the home network by whom fewer than ten questions of its own switches came, or fewer than one in ten of those that it brings.',
      'A relay within the home network that this tap shows for some of the traffic only, and that brings what carriers handed it.',
      'Home networks whose own switches are reached over a carrier.',
      'Another network of the country that manages subscribers of this one: give it an agreement, or a `family`.',
    ],
    blindSpots: [
      'Forgers by a relay that also hands over answers of the home network, and by a carrier by whom nothing else came yet.',
      'Requests that a visited network might send, too.',
      'Home networks of which the tap saw fewer than twenty answers, taps that see one direction only, and captures without IP addresses: there `links` tell.',
      'Titles that may be of a sister network (`families`).',
    ],
    lookNext: [
      'The carrier that handed it over, and what else came from it.',
      'Whether the network carried it out: the answer went to the true register.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'block',
  fires: [
    [...answers(25), cancels({ side: 'external' })],
    // Where somebody is, under a title that says no country or the home's own.
    [
      ...answers(25),
      cancels({ operation: 'map.anyTimeInterrogation', from: 'us.scf', to: 'us.hlr', side: 'external', outcome: 'answered' }),
    ],
  ],
  silent: [
    // Too little is known of who answers.
    [...answers(5), cancels({ side: 'external' })],
    // Within the network.
    [...answers(25), cancels()],
    // To another network.
    [...answers(25), cancels({ to: 'fr.vlr', side: 'internal' })],
  ],
})
