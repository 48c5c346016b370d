import { ending, rule, say, type Transaction } from '../../src/detect/author.js'

const CUT = ['truncated', 'trailingOctets', 'parameterUnknown', 'lengthBeyondParent', 'headerLength'] as const

const carries = (t: Transaction): boolean => t.asks('echoCarries') || (t.odd && CUT.some((form) => t.has(form)))

export default rule({
  id: 'evasion/echo-that-carries',
  title: 'GTP echo that carries more than an echo',
  threat: 'evasion',
  techniques: ['D56'],
  category: 'other',
  severity: 'high',
  confidence: 0.75,
  looksAt: ['gtpv1.echo', 'gtpv2.echo'],
  when: carries,
  because: (t) => say`The address ${t.origin} sent an echo to ${t.target} that holds more than a restart counter${ending(t)}.`,
  about: {
    why: 'Echoes pass where nothing else does, and nobody looks into them. Programs hidden in gateways take their orders from them.',
    falseAlarms: ['Private extensions of vendors are left out; elements that a vendor puts into echoes against the standard are not.'],
    blindSpots: ['Orders within a private extension or within the restart counter.', 'Echoes of GTP-U, which are counted and not opened.'],
    lookNext: ['What the answering gateway sends out afterwards.', 'Echoes from the same address to other gateways.'],
  },
  mappings: { motif: ['MOT3003'], fight: ['FGT5042', 'FGT5045'] },
  response: 'alert',
  fires: [[{ operation: 'gtpv2.echo', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', says: { echo: 'orders.follow' } }]],
  silent: [[{ operation: 'gtpv2.echo', from: 'bb.leased', to: 'us.gmsc', about: 'us.one', outcome: 'unseen' }]],
})
