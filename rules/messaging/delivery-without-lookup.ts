import {
  crosses,
  ending,
  hours,
  isPartner,
  isSuspect,
  minutes,
  rule,
  say,
  threshold,
  type Memory,
  type Step,
  type Transaction,
} from '../../src/detect/author.js'
import { deliveries, homeIsLookedAt, lookedUp, lookups, looksUp, seesLookups } from '../../src/detect/questions.js'

/** There lookups name numbers, and deliveries identities: whoever of that country asked may have asked about this one. */
const mayHaveAsked = ({ origin, home }: Transaction, memory: Memory): boolean =>
  !seesLookups(memory) && lookups.some((name) => memory.seenComing(name, origin.country ?? '', home.country) > 0)

/** Deliveries of strangers to subscribers of that country, there and elsewhere: a home network looks its own subscribers up where no tap at its edge is. */
const ofStrangers = ({ home: { country } }: Transaction, memory: Memory): number =>
  deliveries.reduce((n, name) => n + memory.seenTowards(name, country, country) + memory.seenTowards(name, undefined, country), 0)

const thresholds = {
  coldMinutes: threshold(10, 'minutes', 'during which nothing is claimed, since lookups before the capture began may still be used'),
  lookupsSeen: threshold(20, 'times', 'lookups towards that country that the tap must have shown'),
  lookupsPerDelivery: threshold(
    0.8,
    'share',
    'of what strangers deliver to subscribers of that country that their lookups must reach: else the tap sees one half only',
  ),
  lookupHours: threshold(2, 'hours', 'for which a lookup serves: a centre that tries again later asks again'),
}

/** Others of that country look the subscriber up; so many seconds later an address that asks for locations, too, delivers. */
const afterLookup = (after: number): Step[] => [
  { operation: 'map.anyTimeInterrogation', from: 'bb.leased', to: 'us.hlr', about: 'us.two', outcome: 'answered', at: 0 },
  { operation: 'diameter.s6c.sendRoutingInfoForSm', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'answered', at: 60 },
  { operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 60 + after },
]

export default rule(thresholds, ({ coldMinutes, lookupsSeen, lookupsPerDelivery, lookupHours }) => ({
  id: 'messaging/delivery-without-lookup',
  title: 'Message delivered by an address that never asked where to deliver',
  threat: 'messaging',
  techniques: ['D16'],
  category: 'sms',
  severity: 'medium',
  confidence: 0.7,
  looksAt: deliveries,
  only: ['foreign'],
  when: (t, memory) => {
    if (t.foreign !== true || lookedUp(t, memory, hours(lookupHours))) return false
    if (isSuspect(t.origin, memory)) return true
    return (
      memory.watched >= minutes(coldMinutes) &&
      !looksUp(t.origin, memory) &&
      !mayHaveAsked(t, memory) &&
      (crosses(t) || seesLookups(memory)) &&
      homeIsLookedAt(t, memory, Math.max(lookupsSeen, lookupsPerDelivery * ofStrangers(t, memory)))
    )
  },
  hindsight: (t, memory) => t.foreign === true && !lookedUp(t, memory, hours(lookupHours)) && !isPartner(t.origin, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} delivered a message to ${t.subscriber} at ${t.target} without having asked the home network where to${ending(t)}.`,
  about: {
    why: 'A centre learns switch and identity from the home network for each message. Who knows them without asking got them elsewhere, and goes round the home network’s router.',
    falseAlarms: [
      'Centres that look up under one title and deliver under another of another country (catalogue FP01).',
      'Taps that see one half only, and guests whose home is asked elsewhere: nothing is claimed there.',
    ],
    blindSpots: [
      'A sender of a country from which others have looked the same subscriber up in the two hours before.',
      'The first ten minutes of a capture.',
      'Subscribers of a country for whom strangers deliver much more than strangers look up: so it is where the tap sees one half, and where somebody delivers very many.',
      'On taps that see one direction only: deliveries within one country, and of countries from which anybody of that home is looked up.',
    ],
    lookNext: ['Who learned the identity of the subscriber before.', 'Content of the message: type 0, or for the SIM.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT5002'], misp: 'CatSMS' },
  response: 'alert',
  remembers: { perSubscriber: lookups, perOrigin: lookups, perCountry: [...lookups, ...deliveries] },
  fires: [
    [
      ...Array.from({ length: 20 }, (_, i) => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 40 * i } as const,
        { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 40 * i + 2 } as const,
      ]).flat(),
      { operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 900 },
    ],
    afterLookup(50_000),
    // The home network delivers more than all strangers, and looks up inside
    [
      ...Array.from({ length: 20 }, (_, i): Step[] => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'answered', at: 40 * i },
        { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.two', outcome: 'answered', at: 40 * i + 10 },
        { operation: 'map.mtForwardSM', from: 'us.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'answered', at: 40 * i + 20 },
      ]).flat(),
      { operation: 'map.mtForwardSM', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 900 },
    ],
  ],
  silent: [
    afterLookup(600),
    // The tap sees no answers to lookups: the centre’s own is known when its time is over.
    [
      ...Array.from({ length: 20 }, (_, i) => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.smsc', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 40 * i } as const,
        { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'unseen', at: 40 * i + 2 } as const,
      ]).flat(),
      { operation: 'map.sendRoutingInfoForSM', from: 'fr.smsc', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 900 },
      { operation: 'map.mtForwardSM', from: 'fr.smsc', to: 'fr.vlr', about: 'us.one', outcome: 'answered', at: 901 },
    ],
    // Nor by whom: a centre that looks up under one title and delivers under another is of one country with it.
    [
      ...Array.from({ length: 20 }, (_, i): Step[] => [
        { operation: 'map.sendRoutingInfoForSM', from: 'gb.vlr', to: 'us.hlr', about: 'us.one', outcome: 'unseen', at: 40 * i },
        { operation: 'map.mtForwardSM', from: 'gb.vlr', to: 'fr.vlr', about: 'us.one', outcome: 'unseen', at: 40 * i + 2 },
      ]).flat(),
      { operation: 'map.sendRoutingInfoForSM', from: 'gb.vlr', to: 'us.hlr', about: 'us.two', outcome: 'unseen', at: 900 },
      { operation: 'map.mtForwardSM', from: 'gb.smsc', to: 'fr.vlr', about: 'us.three', outcome: 'unseen', at: 901 },
    ],
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
}))
