/**
 * Entries of the FCC Covered List (47 U.S.C. 1601) with the day each was added. The list names equipment, services and US subsidiaries; that a network
 * abroad belongs to the group of a listed entity is our association (facts/groups), no statement of the FCC.
 */
import type { CoveredEntry } from '../../src/intel/format.js'

export const coveredFacts: readonly CoveredEntry[] = [
  {
    id: 'huawei',
    entity: 'Huawei Technologies Company',
    kind: 'equipment',
    scope: 'telecommunications equipment and services (incl. video surveillance and services using it)',
    from: '2021-03-12',
    source: 'https://www.fcc.gov/supplychain/coveredlist',
  },
  {
    id: 'zte',
    entity: 'ZTE Corporation',
    kind: 'equipment',
    scope: 'telecommunications equipment and services',
    from: '2021-03-12',
    source: 'https://www.fcc.gov/supplychain/coveredlist',
  },
  {
    id: 'hytera',
    entity: 'Hytera Communications Corporation',
    kind: 'equipment',
    scope: 'video surveillance and telecommunications equipment for listed purposes',
    from: '2021-03-12',
    source: 'https://www.fcc.gov/supplychain/coveredlist',
  },
  {
    id: 'hikvision',
    entity: 'Hangzhou Hikvision Digital Technology Company',
    kind: 'equipment',
    scope: 'video surveillance and telecommunications equipment for listed purposes',
    from: '2021-03-12',
    source: 'https://www.fcc.gov/supplychain/coveredlist',
  },
  {
    id: 'dahua',
    entity: 'Dahua Technology Company',
    kind: 'equipment',
    scope: 'video surveillance and telecommunications equipment for listed purposes',
    from: '2021-03-12',
    source: 'https://www.fcc.gov/supplychain/coveredlist',
  },
  {
    id: 'kaspersky',
    entity: 'AO Kaspersky Lab',
    kind: 'service/software',
    scope: 'information security products, solutions and services',
    from: '2022-03-25',
    source:
      'https://www.nasdaq.com/articles/u.s.-fcc-adds-ao-kaspersky-lab-china-telecom-firms-to-national-security-threat-list (Reuters, 25 March 2022); https://anthonyveachlaw.com/blog/2022/3/29/',
  },
  {
    id: 'china-mobile-intl-usa',
    entity: 'China Mobile International USA Inc.',
    kind: 'service',
    scope: 'international telecommunications services subject to section 214',
    from: '2022-03-25',
    group: 'china-mobile',
    source:
      'https://www.nasdaq.com/articles/u.s.-fcc-adds-ao-kaspersky-lab-china-telecom-firms-to-national-security-threat-list (Reuters, 25 March 2022); https://anthonyveachlaw.com/blog/2022/3/29/',
  },
  {
    id: 'china-telecom-americas',
    entity: 'China Telecom (Americas) Corp.',
    kind: 'service',
    scope: 'telecommunications services subject to section 214',
    from: '2022-03-25',
    group: 'china-telecom',
    source:
      'https://www.nasdaq.com/articles/u.s.-fcc-adds-ao-kaspersky-lab-china-telecom-firms-to-national-security-threat-list (Reuters, 25 March 2022); https://anthonyveachlaw.com/blog/2022/3/29/',
  },
  {
    id: 'pacific-networks-comnet',
    entity: 'Pacific Networks Corp. and its wholly-owned subsidiary ComNet (USA) LLC',
    kind: 'service',
    scope: 'international telecommunications services subject to section 214',
    from: '2022-09-20',
    group: 'citic-telecom',
    source: 'https://docs.fcc.gov/public/attachments/DA-22-979A1.txt',
  },
  {
    id: 'china-unicom-americas',
    entity: 'China Unicom (Americas) Operations Limited',
    kind: 'service',
    scope: 'international telecommunications services subject to section 214',
    from: '2022-09-20',
    group: 'china-unicom',
    source: 'https://docs.fcc.gov/public/attachments/DA-22-979A1.txt',
  },
  {
    id: 'uas-foreign',
    entity:
      'Uncrewed aircraft systems (UAS) and UAS critical components produced in a foreign country; plus equipment and services in FY2025 NDAA s.1709(a)(1) (DJI, Autel Robotics)',
    kind: 'equipment class',
    scope: '',
    from: '2025-12-22',
    source: 'https://executivegov.com/articles/fcc-uas-covered-list-national-security',
  },
  {
    id: 'routers-foreign',
    entity: 'Consumer-grade routers produced in a foreign country (clarified in April 2026 to include mobile hotspots and 5G CPE)',
    kind: 'equipment class',
    scope: '',
    from: '2026-03-23',
    source: 'https://www.bakermckenzie.com/en/insight/publications/2026/04/united-states-fcc-adds-foreign-made-routers-to-covered-list',
  },
]
