/**
 * Groups of operators: which addresses belong to which owner, by the operator's name in the registries and by PLMN code.
 * A name matches when it is the beginning of the operator's name, word by word; `countries` are those in which the name means this group (empty: anywhere).
 */
export interface GroupFact {
  readonly id: string
  readonly name: string
  readonly via?: string
  /** Held by a state, as far as the evidence says. */
  readonly state: 'yes' | 'partly' | 'minority' | 'indirect' | 'no'
  readonly hq: string
  /** ISO date from which the group held these operators; absent: not known, taken as always. */
  readonly from?: string
  readonly names: readonly string[]
  readonly countries: readonly string[]
  readonly plmns: readonly string[]
  /** Entry of facts/covered-list. */
  readonly covered?: string
  readonly confidence: number
  readonly evidence: string
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

export const groupFacts: readonly GroupFact[] = [
  {
    id: 'liberty-latin-america',
    name: 'Liberty Latin America',
    via: 'Cable & Wireless Communications, brands Flow, C&W and formerly LIME',
    state: 'no',
    hq: 'BM',
    from: '2016-05-01',
    names: ['Cable & Wireless', 'Cable and Wireless', 'C&W', 'LIME', 'Flow', 'UTS', 'Curacao Cable TV'],
    countries: words('BB AI AG VG KY TC MS LC DM VC KN JM PA GD SX CW BQ GP'),
    plmns: words(
      '338020 338110 338180 34003 342600 344920 346140 348170 352110 354860 356070 356110 358110 360110 36259 36260 36291 365840 366110 376350 376352 71401 71405',
    ),
    confidence: 60,
    evidence: 'Barbados Today, 2020-12: «Liberty Latin America, the parent company of C&W»; matched by brand, not checked country by country; the date is from memory',
  },
  {
    id: 'btc',
    name: 'Bahamas Telecommunications Company',
    via: 'run by Cable & Wireless (Liberty Latin America); 49 % held by the Government of The Bahamas',
    state: 'partly',
    hq: 'BS',
    names: ['BaTelCo', 'BTC', 'Bahamas Telecommunications'],
    countries: ['BS'],
    plmns: ['36439'],
    confidence: 90,
    evidence: 'The Tribune, 2020-12-16: «BTC, which is 49 percent owned by the Government»',
  },
  {
    id: 'cable-bahamas',
    name: 'Cable Bahamas (Aliv, formerly NewCo2015)',
    state: 'no',
    hq: 'BS',
    names: ['Aliv', 'NewCo 2015', 'NewCo2015'],
    countries: ['BS'],
    plmns: ['36449'],
    confidence: 90,
    evidence: 'ITU Operational Bulletin 1280 (NewCo2015 Limited, 364 49), mcc-mnc-list',
  },
  {
    id: 'digicel',
    name: 'Digicel Group (Caribbean and Central America)',
    state: 'no',
    hq: 'JM',
    names: ['Digicel', 'Unigestion Holding'],
    countries: words('BB AI AG VG KY TC MS LC DM VC TT KN JM AW SV PA HT GP GF MQ SR BQ CW BM GD GY'),
    plmns: words(
      '33805 338050 34020 342750 344050 346050 348770 35001 352030 356050 360050 36268 36269 36276 36302 365010 366020 37202 37413 374130 376351 376360 70267 70602 71404 73801 74603 74604',
    ),
    confidence: 60,
    evidence: 'matched by brand',
  },
  {
    id: 'digicel-pacific',
    name: 'Telstra (Digicel Pacific)',
    via: 'bought by Telstra in July 2022 with financing by the Australian government',
    state: 'no',
    hq: 'AU',
    from: '2022-07-01',
    names: ['Digicel'],
    countries: words('NR PG TO VU FJ WS'),
    plmns: words('53602 53703 53988 54105 54202 54900 54901'),
    confidence: 90,
    evidence: 'OCCRP and ABC, 2023-08-31 (pina.com.fj)',
  },
  {
    id: 'china-mobile',
    name: 'China Mobile',
    via: 'China Mobile Communications Group, with Hong Kong, Pakistan (Zong) and China Mobile International',
    state: 'yes',
    hq: 'CN',
    names: ['China Mobile', 'CMPak', 'Zong'],
    countries: [],
    plmns: words('41004 45412 45413 45430 46000 46002 46004 46007 46008'),
    covered: 'china-mobile-intl-usa',
    confidence: 90,
    evidence: 'name; FCC: «ultimately owned and controlled by the government of the PRC»',
  },
  {
    id: 'china-unicom',
    name: 'China Unicom',
    state: 'yes',
    hq: 'CN',
    names: ['China Unicom'],
    countries: [],
    plmns: words('45407 46001 46006 46009'),
    covered: 'china-unicom-americas',
    confidence: 90,
    evidence: 'name; ITU still files 460 03 under China Unicom: that network went to China Telecom',
  },
  {
    id: 'china-telecom',
    name: 'China Telecom',
    via: 'with China Telecom Global (Hong Kong) and China Telecom (Macau)',
    state: 'yes',
    hq: 'CN',
    names: ['China Telecom', 'China Telecommunications Corporation', 'South China Telecommunications', 'South China Telecom'],
    countries: [],
    plmns: words('45431 45502 45507 46003 46005 46011 90109'),
    covered: 'china-telecom-americas',
    confidence: 90,
    evidence: 'name; ITU Operational Bulletin 1286 for 901 09 and +882 52',
  },
  {
    id: 'china-broadnet',
    name: 'China Broadnet',
    via: 'China Broadcasting Network',
    state: 'yes',
    hq: 'CN',
    names: ['China Broadnet'],
    countries: [],
    plmns: ['46015'],
    confidence: 60,
    evidence: 'mcc-mnc-list, libphonenumber',
  },
  {
    id: 'hkt',
    name: 'PCCW / HKT',
    via: 'China Unicom is reported to hold about 18 % of PCCW',
    state: 'minority',
    hq: 'HK',
    names: ['HKT', 'Hong Kong Telecommunications (HKT)', 'PCCW', 'CSL', '1O1O'],
    countries: ['HK'],
    plmns: words('45400 45402 45410 45416 45418 45419 45420 45429'),
    confidence: 60,
    evidence: 'FCC order to show cause of 2025-10-15, as reported',
  },
  {
    id: 'citic-telecom',
    name: 'CITIC Telecom',
    via: 'with CTM (Macau) and ComNet',
    state: 'yes',
    hq: 'HK',
    names: ['CITIC', 'CTM', 'ComNet'],
    countries: words('HK MO SG GB'),
    plmns: words('45401 45501 45504'),
    covered: 'pacific-networks-comnet',
    confidence: 40,
    evidence: 'from memory; names in ITU lists only',
  },
  {
    id: 'sure',
    name: 'Sure (Beyon, formerly Batelco)',
    via: 'Guernsey, Jersey, Isle of Man; Airtel-Vodafone Jersey is reported as now owned by Sure',
    state: 'indirect',
    hq: 'BH',
    names: ['Sure'],
    countries: words('GG JE IM GB FK SH IO'),
    plmns: words('23403 23436 23455 65801 750001'),
    confidence: 60,
    evidence: 'parent from memory; TechCrunch 2026-04-23, as summarised elsewhere: «Airtel Jersey, now owned by Sure»',
  },
  {
    id: 'jt',
    name: 'JT Group (Jersey Telecom)',
    via: 'owned by the States of Jersey',
    state: 'yes',
    hq: 'JE',
    names: ['JT', 'Jersey Telecom'],
    countries: words('JE GB GG'),
    plmns: ['23450', '90117'],
    confidence: 60,
    evidence: 'from memory; ITU 901 17 Jersey Telecom',
  },
]
