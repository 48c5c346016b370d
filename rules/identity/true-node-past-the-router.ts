import { rule, say, type Step } from '../../src/detect/author.js'
import { routed } from '../scenes.js'

const looksUp = (node: 'us.smsc' | 'fr.vlr'): Step => ({
  operation: 'map.sendRoutingInfoForSM',
  from: 'bb.leased',
  to: 'us.hlr',
  about: 'us.one',
  outcome: 'answered',
  side: 'external',
  says: { node },
  at: 5000,
})

export default rule({
  id: 'identity/true-node-past-the-router',
  title: 'Lookup for a message answered with another node than the router of the home network',
  threat: 'identity',
  techniques: ['D16'],
  category: 'sms',
  severity: 'high',
  confidence: 0.8,
  looksAt: ['map.sendRoutingInfoForSM'],
  only: ['foreign'],
  when: (t, memory) => t.foreign === true && t.answered && memory.isRouter(t, t.answerNode) === false,
  because: (t) =>
    t.answerNode === undefined
      ? say`Traffic bearing the address ${t.origin} looked up ${t.subscriber}.`
      : say`Traffic bearing the address ${t.origin} looked up ${t.subscriber}, and was told ${t.answerNode}: the register answered itself, past the router of the home network.`,
  about: {
    why: 'A router answers lookups from outside with itself and a made-up identity. A lookup that reaches the register, by a title of another numbering plan, another version or subsystem, gives the true ones away.',
    falseAlarms: [
      'Partners to whom true nodes are given by contract: list them under agreements.',
      'Another router that takes over: until one in twenty answers names it.',
    ],
    blindSpots: [
      'Home networks without `home_routing` in the configuration.',
      'The first fifty answered lookups.',
      'Lookups over Diameter.',
    ],
    lookNext: [
      'How the lookup was addressed: numbering plan, translation type, subsystem.',
      'Who used the node and the identity afterwards.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT5019.302'], fight: ['FGT5002', 'FGT5019.005'], misp: 'CatSMS' },
  response: 'block',
  fires: [[...routed(60), looksUp('fr.vlr')]],
  silent: [
    [...routed(60), looksUp('us.smsc')],
    [...routed(20), looksUp('fr.vlr')],
  ],
})
