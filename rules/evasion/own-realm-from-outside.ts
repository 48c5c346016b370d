import { cameBack, type DiameterDetails, ending, rule, say, type Transaction } from '../../src/detect/author.js'
import { procedures } from '../../src/model/procedure.js'

/** The realm that is asked claims to ask; an empty one claims nothing. */
const asksItself = (d: DiameterDetails): boolean => d.originRealm !== '' && d.originRealm === d.destinationRealm

const fromOutside = (t: Transaction): boolean => t.side === 'external' && t.diameter !== undefined

export default rule({
  id: 'evasion/own-realm-from-outside',
  title: 'Diameter request under our own realm, from outside',
  threat: 'evasion',
  techniques: ['D07', 'D32'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.9,
  // Neighbours greet each other under any name: a provider may run our edge agent under our realm.
  looksAt: procedures.map((p) => p.name).filter((name) => name.startsWith('diameter.') && !name.startsWith('diameter.base.')),
  only: ['external'],
  when: (t) => {
    if (!fromOutside(t)) return false
    const d = t.diameter
    return d !== undefined && (t.ours || asksItself(d)) && (t.answered || !cameBack(d))
  },
  because: (t) =>
    say`A request (${t.procedure}) to ${t.target} about ${t.subscriber} came in on an external link under ${t.ours ? 'our own name' : 'the name of the realm that is asked,'} ${t.origin}${ending(t)}.`,
  about: {
    why: 'A realm does not ask itself over the interconnect. Answers of Diameter go back the way of the request, so who forges the home’s name gets the answer, and everything that only the home may ask.',
    falseAlarms: [
      'Loops of hubs (catalogue FP05): a request whose first agent is of the realm itself went out and came back; it is not claimed unless it was answered.',
      'Sites of ours that are connected through an exchange: give them an internal link.',
    ],
    blindSpots: [
      'Without `links` in the configuration nothing is claimed.',
      'A forger who adds an agent of the realm to the route records, and is not answered.',
      'Hubs that take the realm of the sender away.',
    ],
    lookNext: ['The peer that handed it over, and what else came from it.', 'Whether the answer left by the same peer.'],
  },
  mappings: { motif: ['MOT3003.302', 'MOT1036.301'], fight: ['FGT5016'], misp: 'CatSpoofing' },
  response: 'block',
  fires: [
    [{ operation: 'diameter.s6a.cancelLocation', from: 'us.hss', to: 'us.gmsc', about: 'us.one', side: 'external', outcome: 'answered' }],
    [
      {
        operation: 'diameter.s6a.insertSubscriberData',
        from: 'bb.leased',
        to: 'fr.mme',
        about: 'us.one',
        side: 'external',
        says: { originRealm: 'epc.mnc099.mcc208.3gppnetwork.org' },
      },
    ],
    [
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'us.gmsc',
        to: 'us.hss',
        about: 'us.one',
        side: 'external',
        outcome: 'answered',
        says: { routes: ['node1002.epc.mnc999.mcc310.3gppnetwork.org'] },
      },
    ],
  ],
  silent: [
    [{ operation: 'diameter.s6a.cancelLocation', from: 'us.hss', to: 'us.gmsc', about: 'us.one', side: 'internal', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.updateLocation', from: 'fr.mme', to: 'us.hss', about: 'us.one', side: 'external', outcome: 'answered' }],
    [{ operation: 'diameter.s6a.cancelLocation', from: 'us.hss', to: 'us.gmsc', about: 'us.one', outcome: 'answered' }],
    [
      {
        operation: 'diameter.s6a.authenticationInformation',
        from: 'us.gmsc',
        to: 'us.hss',
        about: 'gb.one',
        side: 'external',
        outcome: 'refused',
        says: { routes: ['node1002.epc.mnc999.mcc310.3gppnetwork.org', 'dra.ipx.example'] },
      },
    ],
  ],
})
