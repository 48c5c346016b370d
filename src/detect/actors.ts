/**
 * Who appears in vectors and synthetic captures. Subscriber numbers cannot be assigned: IMSIs with a network code that nobody holds, MSISDNs of the
 * ranges kept for fiction. Titles are numbers of countries, not of real nodes.
 */

export interface Actor {
  readonly title: string
  readonly ssn: number
  readonly pc: number
  readonly ip: readonly [number, number, number, number]
  /** A network code that nobody holds, of the country; host and realm are made of it (TS 23.003 §19.2), unless the node has a name that tells of no network. */
  readonly plmn: string
  readonly host: string
  readonly realm: string
}

const realmOf = (plmn: string): string => `epc.mnc${plmn.slice(3).padStart(3, '0')}.mcc${plmn.slice(0, 3)}.3gppnetwork.org`

const actor = (title: string, ssn: number, pc: number, last: number, plmn: string, realm = realmOf(plmn)): Actor => ({
  title,
  ssn,
  pc,
  ip: [10, 20, last, 1],
  plmn,
  host: `node${pc}.${realm}`,
  realm,
})

export const actors = {
  'us.hlr': actor('12025550100', 6, 1001, 1, '310999'),
  'us.gmsc': actor('12025550101', 8, 1002, 1, '310999'),
  'us.scf': actor('12025550102', 147, 1003, 1, '310999'),
  'us.hss': actor('12025550104', 6, 1005, 1, '310999'),
  'us.smsc': actor('12025550103', 8, 1004, 1, '310999'),
  // Within a network nodes also bear their makers’ names
  'us.pgw': actor('12025550105', 149, 1006, 1, '310999', 'gateways.example'),
  'us.ocs': actor('12025550106', 147, 1007, 1, '310999', 'charging.example'),
  'fr.vlr': actor('33700000101', 7, 2101, 2, '20899'),
  'fr.mme': actor('33700000102', 7, 2102, 2, '20899'),
  'fr.smsc': actor('33700000110', 8, 2103, 2, '20899'),
  'gb.vlr': actor('447700900101', 7, 2201, 3, '23499'),
  'gb.smsc': actor('447700900110', 8, 2202, 3, '23499'),
  'bb.leased': actor('12465550001', 8, 2301, 4, '342999'),
  'ag.leased': actor('12685550001', 8, 2401, 5, '344999'),
  'bs.leased': actor('12425550001', 8, 2501, 6, '364999'),
  'cn.range': actor('8613000000001', 8, 2601, 7, '46099'),
  // A country code that nobody has
  'zz.spare': actor('9995550000001', 8, 2701, 8, '46099'),
} as const satisfies Record<string, Actor>

/** The node of the interconnect: what comes from outside is handed over by it, whatever address it bears. */
export const outside: Pick<Actor, 'pc' | 'ip'> = { pc: 3001, ip: [10, 30, 1, 1] }
/** Another such node, which no partner uses. */
export const stranger: typeof outside = { pc: 3002, ip: [10, 31, 1, 1] }

export interface Person {
  readonly imsi: string
  readonly msisdn: string
}

export const subscribers = {
  'us.one': { imsi: '310999000000101', msisdn: '12025550111' },
  'us.two': { imsi: '310999000000102', msisdn: '12025550112' },
  'us.three': { imsi: '310999000000103', msisdn: '12025550113' },
  'gb.one': { imsi: '234999000000201', msisdn: '447700900201' },
} as const satisfies Record<string, Person>

/** Somebody else, so many numbers further on. */
export const beside = (person: Person, count: number): Person =>
  count === 0 ? person : { imsi: later(person.imsi, count), msisdn: later(person.msisdn, count) }
/** Another node of the same network, with a name of its own, addresses so many further on, and titles in hundreds: between them are numbers of subscribers. */
export const further = (actor: Actor, count: number): Actor =>
  count === 0
    ? actor
    : {
        ...actor,
        title: later(actor.title, 100 * count),
        host: actor.host.replace('.', `-${String(count)}.`),
        ip: [actor.ip[0], actor.ip[1], actor.ip[2], actor.ip[3] + count],
      }
const later = (digits: string, count: number): string => String(Number(digits) + count).padStart(digits.length, '0')
