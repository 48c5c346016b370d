import { ending, rule, say, type Step } from '../../src/detect/author.js'
import { routed } from '../scenes.js'

const delivered = (to: Step['to']): Step => ({
  operation: 'map.mtForwardSM',
  from: 'gb.smsc',
  to,
  about: 'us.one',
  outcome: 'answered',
  side: 'external',
  at: 5000,
})

export default rule({
  id: 'messaging/delivery-past-the-router',
  title: 'Message delivered to another node than the router of the home network',
  threat: 'messaging',
  techniques: ['D16'],
  category: 'sms',
  severity: 'high',
  confidence: 0.85,
  looksAt: ['map.mtForwardSM'],
  only: ['foreign'],
  when: (t, memory) => t.foreign === true && memory.isRouter(t, t.target) === false,
  because: (t) =>
    say`Traffic bearing the address ${t.origin} delivered a message for ${t.subscriber} to ${t.target}, which hardly any lookup was ever answered with: past the router of the home network${ending(t)}.`,
  about: {
    why: 'Where lookups are answered with a router, nobody outside has a reason to know where a phone is. Who delivers past it learned the true identity and switch elsewhere, and the content is not filtered.',
    falseAlarms: [
      'Partners to whom true nodes are given by contract: list them under agreements.',
      'Another router that takes over: until one in twenty answers names it.',
    ],
    blindSpots: [
      'Home networks without `home_routing` in the configuration.',
      'The first fifty answered lookups.',
      'Deliveries over Diameter.',
    ],
    lookNext: ['Who learned identity and switch of the subscriber before.', 'Content of the message: type 0, or for the SIM.'],
  },
  mappings: { motif: ['MOT3003.301'], fight: ['FGT5002'], misp: 'CatSMS' },
  response: 'block',
  fires: [[...routed(60), delivered('us.hss')]],
  silent: [
    [...routed(60), delivered('us.smsc')],
    [...routed(20), delivered('us.hss')],
    // A guest has no router of ours.
    [...routed(60), { ...delivered('us.hss'), about: 'gb.one' }],
  ],
})
