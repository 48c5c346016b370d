import { ending, isPartner, isSuspect, minutes, rule, say, type Memory, type Transaction } from '../../src/detect/author.js'

const DELIVER = ['map.mtForwardSM', 'diameter.sgd.mtForwardShortMessage']
const LOOKUP = ['map.sendRoutingInfoForSM', 'diameter.s6c.sendRoutingInfoForSm']
/** Lookups before the capture began may still be used. */
const COLD = minutes(10)
/** Deliveries and lookups that the tap must have shown, about one for one: else it sees one half only. */
const SEEN = 20

const sum = (memory: Memory, names: readonly string[]): number => names.reduce((n, name) => n + memory.seen(name), 0)

/** A guest’s home is asked elsewhere: only where the tap shows that home being asked does a missing lookup mean anything. */
function homeIsAsked({ subscriber: { homeCountry = '' } }: Transaction, memory: Memory): boolean {
  return LOOKUP.reduce((n, name) => n + memory.seenTowards(name, homeCountry), 0) >= SEEN
}

const lookedUp = (t: Transaction, memory: Memory): boolean =>
  t.origin.country === undefined || LOOKUP.some((name) => memory.lastFrom(t, name, t.origin.country ?? '') !== undefined)
const knownSender = (t: Transaction, memory: Memory): boolean => LOOKUP.some((name) => memory.seenFrom(name, t.origin) > 0)

export default rule({
  id: 'messaging/delivery-without-lookup',
  title: 'Message delivered by an address that never asked where to deliver',
  threat: 'messaging',
  techniques: ['D16'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.7,
  looksAt: DELIVER,
  when: (t, memory) => {
    if (t.foreign !== true || lookedUp(t, memory)) return false
    if (isSuspect(t.origin, memory)) return true
    return memory.watched >= COLD && !knownSender(t, memory) && homeIsAsked(t, memory) && sum(memory, LOOKUP) >= 0.8 * sum(memory, DELIVER)
  },
  hindsight: (t, memory) => t.foreign === true && !lookedUp(t, memory) && !isPartner(t.origin, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} delivered a message to ${t.subscriber} at ${t.target} without having asked the home network where to${ending(t)}.`,
  about: {
    why: 'A centre learns switch and identity from the home network for each message. Who knows them without asking got them elsewhere, and goes round the home network’s router.',
    falseAlarms: [
      'Centres that look up under one title and deliver under another of another country (catalogue FP01).',
      'Taps that see one half only, and guests whose home is asked elsewhere: nothing is claimed there.',
    ],
    blindSpots: ['A sender of a country from which others look the same subscriber up.', 'The first ten minutes of a capture.'],
    lookNext: ['Who learned the identity of the subscriber before.', 'Content of the message: type 0, or for the SIM.'],
  },
  mappings: { misp: 'CatSMS' },
  response: 'alert',
  remembers: { perSubscriber: LOOKUP, perOrigin: LOOKUP },
  fires: [
    [
      ...Array.from({ length: 20 }, (_, i) => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 40 * i } as const,
        { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 40 * i + 2 } as const,
      ]).flat(),
      { operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 900 },
    ],
  ],
  silent: [
    // A guest from Britain: nobody is seen to ask his home.
    [
      ...Array.from({ length: 20 }, (_, i) => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 40 * i } as const,
        { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 40 * i + 2 } as const,
      ]).flat(),
      { operation: 'map.mtForwardSM', from: 'bb.leased', to: 'us.gmsc', about: 'gb.one', outcome: 'answered', at: 900 },
    ],
    [{ operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 900 }],
    [
      ...Array.from({ length: 20 }, (_, i) => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 40 * i } as const,
        { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 40 * i + 2 } as const,
      ]).flat(),
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 900 },
    ],
  ],
})
