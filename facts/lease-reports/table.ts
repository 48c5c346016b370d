/**
 * What was publicly reported on leased or abused addresses. Every line says who reported it. A report is no proof that the operator knew, and no proof that a
 * given message is hostile; what the companies answered stands beside it. No address of a lessee was ever published: those come from the user.
 */
import type { ReportEntry } from '../../src/intel/format.js'

export const leaseReports: readonly ReportEntry[] = [
  {
    id: 'caribbean-2018-2020',
    holders: [
      { names: ['Cable & Wireless', 'Cable and Wireless', 'C&W', 'LIME', 'Flow'], countries: ['BB'] },
      { names: ['BaTelCo', 'BTC', 'Bahamas Telecommunications'], countries: ['BS'] },
    ],
    from: '2018-01-01',
    until: '2021-01-01',
    lessee: 'not named; traffic attributed to China by the analyst',
    reported: 'addresses seen targeting the same US subscribers as addresses of China Unicom',
    by: 'G. Miller, «Far From Home»; Guardian, 2020-12-15',
    response:
      'Liberty Latin America: «carefully reviewing», «robust security policies»; the Chinese embassy in the Bahamas denied. No contract was shown',
    confidence: 40,
  },
  {
    id: 'china-unicom-2018',
    holders: [{ names: ['China Unicom'], countries: ['CN'] }],
    from: '2018-01-01',
    until: '2019-01-01',
    reported: 'own addresses seen targeting US subscribers',
    by: 'G. Miller, «Far From Home»; Guardian, 2020-12-15',
    confidence: 40,
  },
  {
    id: 'guernsey-2018',
    holders: [{ names: ['Sure'], countries: ['GG'] }],
    from: '2018-01-01',
    until: '2018-07-01',
    lessee: 'Rayzone Group, through an intermediary',
    reported: 'invoices suggest that an access point was leased in the first half of 2018',
    by: 'Guardian and Bureau of Investigative Journalism, 2020-12-16',
    response: 'Rayzone did not answer, citing trade secrets',
    confidence: 70,
  },
  {
    id: 'channel-islands-2020',
    holders: [
      { names: ['Sure', 'JT', 'Jersey Telecom', 'Airtel', 'Jersey Airtel', 'Airtel-Vodafone'], countries: ['JE', 'GG'] },
      { names: ['Jersey Airtel', 'JT (Jersey)', 'Sure (Jersey)', 'Sure (Guernsey)'], countries: ['GB'] },
    ],
    from: '2017-01-01',
    until: '2021-01-01',
    lessee: 'several surveillance companies, not named',
    reported:
      'surveillance signalling from addresses of the Channel Islands against targets worldwide; the beginning is not stated, 2017 is ours',
    by: 'Bureau of Investigative Journalism, 2020-12-16',
    confidence: 70,
  },
  {
    id: 'digicel-pacific-2022',
    holders: [{ names: ['Digicel'], countries: ['NR', 'PG', 'TO', 'VU', 'FJ', 'WS'] }],
    from: '2022-01-01',
    until: '2024-01-01',
    lessee: '«most likely private spies-for-hire»',
    reported: 'addresses used against phones in Africa; the company’s network was bypassed',
    by: 'Citizen Lab data, OCCRP and ABC, 2023-08-31',
    confidence: 70,
  },
  {
    id: 'liechtenstein-altamides',
    holders: [{ names: ['Telecom Liechtenstein', 'Mobilkom Liechtenstein', 'FL1'], countries: ['LI', 'CH'] }],
    from: '2004-01-01',
    until: '2025-11-01',
    lessee: 'First Wap (product Altamides)',
    reported: 'more than half a million tracking attempts went through the operator',
    by: 'NRK and Lighthouse Reports, «Surveillance Secrets», 2025-10',
    response:
      'the operator confirmed the cooperation, said that it did not know of misuse, and suspended it in October 2025; First Wap denies wrongdoing',
    confidence: 90,
  },
  {
    id: 'fink-2020-2023',
    holders: [{ names: ['Fink Telecom'], countries: ['CH'] }],
    from: '2020-01-01',
    until: '2023-06-01',
    lessee: 'Rayzone and other customers',
    reported: 'location, interception and account-takeover signalling from titles registered to the company',
    by: 'Lighthouse Reports, «Ghost in the network», 2023-05',
    response: 'A. Fink described his work as a grey area',
    confidence: 70,
  },
  {
    id: 'bad-connection-2026',
    holders: [
      { names: ['019Mobile', 'Telzar', '019 Mobile'], countries: ['IL'] },
      { names: ['Tango Networks'], countries: ['GB'] },
      { names: ['Airtel', 'Airtel-Vodafone', 'Jersey Airtel'], countries: ['JE', 'GB'] },
    ],
    from: '2022-01-01',
    until: '2026-01-01',
    lessee: 'two surveillance vendors, not named (STA1, STA2)',
    reported: 'recurring entry or transit points of combined SS7 and Diameter tracking, likely abused by third-party access or spoofing',
    by: 'Citizen Lab, «Bad Connection», 2026-04-23',
    response: 'Sure said that it does not knowingly provide such access',
    confidence: 70,
  },
]

/** Days on which rules on leasing began (Ofcom, statement of 2025-04-22). +44 titles of Jersey, Guernsey and Man have regulators of their own. */
export const ukLeasing = {
  newLeasesEnd: '2025-04-22',
  existingLeasesEnd: '2026-04-22',
  allLeasesEnd: '2026-10-22',
  source: 'Ofcom, statement on Global Titles and mobile network security, 2025-04-22',
} as const
