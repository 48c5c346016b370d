import { ending, rule, say, type Transaction } from '../../src/detect/author.js'

/** A relay for ported numbers may send back what we asked by number, under our own address (catalogue D07). */
const byNumber = (t: Transaction): boolean => t.subscriber.msisdn !== undefined && t.target.address === `+${t.subscriber.msisdn}`

export default rule({
  id: 'evasion/own-title-from-outside',
  title: 'Question under our own address, from outside',
  threat: 'evasion',
  techniques: ['D07'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.9,
  looksAt: '*',
  only: ['external'],
  when: (t) =>
    t.side === 'external' &&
    !t.fromResponder &&
    (t.origin.kind === 'gt' || t.origin.kind === 'pc') &&
    t.ours &&
    t.origin.lessee === undefined &&
    !byNumber(t),
  because: (t) =>
    say`A question (${t.procedure === '' ? `opcode ${t.opcode}` : t.procedure}) to ${t.target} about ${t.subscriber} came in on an external link under our own address ${t.origin}${ending(t)}.`,
  about: {
    why: 'Our own nodes do not ask us from outside. A forged address passes filters that let the home network do everything; for what changes data no answer is needed.',
    falseAlarms: [
      'Loops of hubs (catalogue FP05): the same question going out and coming in within five seconds is counted once, so it is not claimed where this tap sees it go out.',
      'Relays for ported numbers: questions addressed to the number of the subscriber are not claimed.',
      'Our own nodes abroad, on ships or at a host: give them an internal link.',
      'Ranges of ours that somebody rents: with a lessee in the intelligence they are not claimed.',
    ],
    blindSpots: [
      'Without `links` and home titles in the configuration nothing is claimed.',
      'Questions addressed to the number of the subscriber.',
      'Links known by interface or VLAN only: there, questions to nodes that are not ours are held to be going out.',
    ],
    lookNext: [
      'The peer that handed it over: it let a foreign address pass.',
      'What else came from this peer, and whether we carried it out.',
    ],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'block',
  fires: [
    [{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'us.gmsc', about: 'us.one', side: 'external' }],
    [{ operation: 'map.updateLocation', from: 'us.gmsc', to: 'us.hlr', about: 'us.two', side: 'external', outcome: 'answered' }],
    [{ operation: 'map.provideSubscriberInfo', from: 'us.hlr', to: 'us.gmsc', about: 'gb.one', side: 'external', outcome: 'answered' }],
  ],
  silent: [
    [{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'us.gmsc', about: 'us.one', side: 'internal' }],
    [{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'fr.vlr', about: 'us.one', side: 'internal', outcome: 'answered' }],
    [{ operation: 'map.updateLocation', from: 'fr.vlr', to: 'us.hlr', about: 'us.one', side: 'external', outcome: 'answered' }],
    [{ operation: 'map.sendRoutingInfoForSM', from: 'us.smsc', to: 'us.hlr', about: 'us.one', side: 'external', outcome: 'answered' }],
    [{ operation: 'map.insertSubscriberData', from: 'us.hlr', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
  ],
})
