import { crosses, ending, rule, say, type Transaction } from '../../src/detect/author.js'
import { procedures } from '../../src/model/procedure.js'
import { DISTURBS } from '../denial/inner-operation-that-disturbs.js'
import { CHARGES } from '../fraud/inner-operation-that-charges.js'
import { WRITES } from '../profile/inner-operation-that-writes.js'

/** Applications between a network's own nodes (attack-catalogue §7, category 1): Sh, Cx and Dx, Zh and Zn, Gx, Rx, Rf, Gy and Ro, SWx, S6m, S6t, T4. Those of Wi-Fi (STa, SWm, S6b) cross as SWd (fraud/service-used-by-network-that-does-not-serve). */
const INNER = ['sh', 'cx', 'zh', 'zn', 'gx', 'rx', 'rf', 'gy', 'swx', 's6m', 's6t', 't4', 's13'] as const

const elsewhere: readonly string[] = [...DISTURBS, ...CHARGES, ...WRITES]
const READS = procedures
  .map((p) => p.name)
  .filter((name) => INNER.some((word) => name.startsWith(`diameter.${word}.`)) && !elsewhere.includes(name))

/** Data for a device, from the exposure function of its home to the serving node (TS 29.128 §5.8). */
const DATA = 'diameter.t6a.mtData'

/** A network within walls (E.212 annex A). */
const NO_COUNTRY = 'epc.mnc070.mcc999.3gppnetwork.org'

/** A command or an application that no table names: nothing of roaming. */
const UNNAMED = ''

/** What was used, in words. */
const what = (t: Transaction): string =>
  t.procedure === UNNAMED ? `command ${t.opcode} of application ${t.diameter?.application ?? 0}` : t.procedure

export default rule({
  id: 'probing/application-outside-roaming',
  title: 'Diameter application of a network’s own nodes, used from another network',
  threat: 'probing',
  techniques: ['D30'],
  category: 'cat1',
  severity: 'medium',
  // A name that tells of no network may be of the network that is asked
  confidence: (t) => (t.origin.country === undefined ? 0.5 : 0.7),
  looksAt: [UNNAMED, ...READS, DATA],
  when: (t) => {
    if (t.diameter === undefined || (t.procedure === DATA && t.foreign !== true)) return false
    if (t.foreign !== false && crosses(t)) return true
    const here = t.origin.country
    const there = t.target.country ?? t.home.country
    return here !== undefined && there !== undefined && here !== there
  },
  because: (t) =>
    say`Traffic bearing the name ${t.origin} used ${what(t)}, which networks use inside only, at ${t.target} about ${t.subscriber}${ending(t)}.`,
  about: {
    why: 'These applications connect nodes of one network. From outside they read profiles, keys and places, or rewrite them.',
    falseAlarms: [
      'Servers of one’s own under a realm that tells of no network, beside registers whose names do (confidence 0.5): name the realm (home.realms).',
      'Groups that run one IMS or charging system for several countries: list them as one family.',
      'Gy and S9 by agreement.',
    ],
    blindSpots: [
      'Requests with the home network’s own names.',
      'Realms of which neither names a network: nodes of one network bear all kinds.',
      'Applications of Wi-Fi, which a visited network hands on.',
    ],
    lookNext: ['Other applications that the same origin tried.', 'Capabilities that its peer offered.'],
  },
  mappings: { motif: ['MOT3003.302'], fight: ['FGT5020'], misp: 'Cat1' },
  response: 'block',
  fires: [
    [{ operation: 'diameter.cx.multimediaAuth', from: 'bb.leased', to: 'us.hss', about: 'us.one', outcome: 'refused' }],
    [{ operation: DATA, from: 'bb.leased', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    // Under the names of a network of no country, and of none
    ...[NO_COUNTRY, 'tool.example'].map((originRealm) => [
      {
        operation: 'diameter.sh.userData',
        from: 'bb.leased',
        to: 'us.hss',
        about: 'us.one',
        outcome: 'refused',
        says: { originHost: `as1.${originRealm}`, originRealm },
      } as const,
    ]),
  ],
  silent: [
    // Servers of one network, each under its maker's name
    [{ operation: 'diameter.sh.userData', from: 'us.pgw', to: 'us.ocs', about: 'us.one', outcome: 'answered' }],
    [{ operation: DATA, from: 'us.scf', to: 'fr.mme', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.cx.multimediaAuth', from: 'us.hss', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', outcome: 'answered' }],
  ],
})
