import { crosses, ending, isSuspect, placeOf, rule, say, threshold, type Memory, type Transaction } from '../../src/detect/author.js'

/** The register that the message names is of another country than who sends it, who may be of none (catalogue §4: its number is to be of the sender’s network). */
const namesAnother = ({ origin, client }: Transaction): boolean =>
  client?.country !== undefined && placeOf(origin) !== undefined && client.country !== placeOf(origin)

/** An address that says it is a register, and was never seen to answer as one. */
const unknownRegister = (t: Transaction, memory: Memory): boolean => memory.answersAsHome(t.origin) === 0

const thresholds = {
  registrationsSeen: threshold(
    20,
    'times',
    'registrations that the tap must have shown before «never answered as a register» means anything',
  ),
}

export default rule(thresholds, ({ registrationsSeen }) => ({
  id: 'denial/reset-of-another-register',
  title: 'Restart of a register announced by an address that never answered as one',
  threat: 'denial',
  techniques: ['D03'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.7,
  looksAt: ['map.reset', 'diameter.s6a.reset'],
  when: (t, memory) => {
    // A register of ours that took over, and had nothing to answer yet
    if (t.ours && t.side !== 'external') return false
    if (t.foreign === true || (unknownRegister(t, memory) && (isSuspect(t.origin, memory) || namesAnother(t)))) return true
    const registrations = ['map.updateLocation', 'diameter.s6a.updateLocation'].reduce((n, name) => n + memory.seen(name), 0)
    return registrations >= registrationsSeen && memory.seesRegistrations && crosses(t) && unknownRegister(t, memory)
  },
  hindsight: (t, memory) => unknownRegister(t, memory),
  because: (t) =>
    say`Traffic bearing the address ${t.origin} told ${t.target} that a home register has lost its data${ending(t)}; this tap never saw it answer as a register.`,
  about: {
    why: 'After a reset the serving network restores the data of all subscribers of that register: a storm, and wrong data when the register is another.',
    falseAlarms: ['A register of a partner that restarted and had no registration since the capture began.'],
    blindSpots: [
      'A forged address of the true register.',
      'Taps that have seen fewer than twenty registrations, or not how they end: these show no register answer.',
    ],
    lookNext: ['How many subscribers register again in the minutes after.', 'What else this address asked.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT1498.501'], misp: 'Cat2.2' },
  response: 'alert',
  fires: [
    [
      ...Array.from(
        { length: 20 },
        (_, i) =>
          ({
            operation: 'diameter.s6a.updateLocation',
            from: 'fr.mme',
            to: 'us.hss',
            about: 'us.one',
            outcome: 'answered',
            at: i,
          }) as const,
      ),
      { operation: 'diameter.s6a.reset', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    // Under an address abroad, in the name of the home’s register
    [{ operation: 'map.reset', from: 'bb.leased', to: 'fr.vlr', about: 'us.one', outcome: 'answered', says: { client: '12025550100' } }],
    // Under a number that no country has
    [{ operation: 'map.reset', from: 'zz.spare', to: 'fr.vlr', about: 'us.one', outcome: 'answered', says: { client: '12025550100' } }],
    // Within one network, by a host that asks what only a home may ask.
    [
      { operation: 'diameter.s6a.insertSubscriberData', from: 'fr.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered' },
      { operation: 'diameter.s6a.reset', from: 'fr.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
  ],
  silent: [
    // The tap sees what comes in: registrations of guests elsewhere, and not who answers them
    [
      ...Array.from(
        { length: 20 },
        (_, i) =>
          ({ operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'unseen', at: i }) as const,
      ),
      { operation: 'diameter.s6a.reset', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    // A register of a network whose registrations the tap does not see.
    [{ operation: 'diameter.s6a.reset', from: 'fr.smsc', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.reset', from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 }],
    [
      ...Array.from(
        { length: 20 },
        (_, i) =>
          ({
            operation: 'diameter.s6a.updateLocation',
            from: 'fr.mme',
            to: 'us.hss',
            about: 'us.one',
            outcome: 'answered',
            at: i,
          }) as const,
      ),
      { operation: 'diameter.s6a.reset', from: 'us.hss', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60 },
    ],
    // A register of ours that took over.
    [
      ...Array.from(
        { length: 20 },
        (_, i) =>
          ({
            operation: 'diameter.s6a.updateLocation',
            from: 'fr.mme',
            to: 'us.hss',
            about: 'us.one',
            outcome: 'answered',
            at: i,
          }) as const,
      ),
      { operation: 'diameter.s6a.reset', from: 'us.scf', to: 'fr.mme', about: 'us.one', outcome: 'answered', at: 60, side: 'internal' },
    ],
  ],
}))
