/** The networks of the synthetic world: number prefixes and PLMN codes as in facts/; which node is which is invented. */
import type { NetworkWords, SubscriberRange } from './world.js'

const us = (plmn: string, mobileTitle: string): SubscriberRange => ({ plmn, countryCode: '1', mobileTitle })

/** Networks of ordinary traffic. Prefixes and codes as in facts/; which node is which is invented. */
export const networkWords: readonly NetworkWords[] = [
  // Home networks: nodes in the exchange code 555, which no operator holds
  {
    country: 'US',
    name: 'home west',
    plmn: '310999',
    prefix: '1425555',
    digits: 11,
    place: [47.6, -122.3],
    subscribers: us('310999', '1425'),
  },
  {
    country: 'US',
    name: 'home south',
    plmn: '311999',
    prefix: '1404555',
    digits: 11,
    place: [33.7, -84.4],
    subscribers: us('311999', '1404'),
  },
  {
    country: 'US',
    name: 'home east',
    plmn: '312999',
    prefix: '1908555',
    digits: 11,
    place: [40.7, -74.0],
    subscribers: us('312999', '1908'),
  },
  // Networks that have visitors, and subscribers who visit the home networks
  {
    country: 'GB',
    name: 'London',
    plmn: '23415',
    prefix: '447785',
    place: [51.5, -0.1],
    pool: 6,
    subscribers: { plmn: '23499', countryCode: '44', mobileTitle: '447785' },
  },
  { country: 'GB', name: 'London two', plmn: '23430', prefix: '447953', place: [51.5, -0.1] },
  { country: 'FR', name: 'Paris two', plmn: '20810', prefix: '33609', digits: 11, place: [48.9, 2.3] },
  {
    country: 'FR',
    name: 'Paris',
    plmn: '20801',
    prefix: '33689',
    digits: 11,
    place: [48.9, 2.3],
    pool: 6,
    subscribers: { plmn: '20899', countryCode: '33', mobileTitle: '33689' },
  },
  {
    country: 'DE',
    name: 'Berlin',
    plmn: '26201',
    prefix: '49171',
    place: [52.5, 13.4],
    pool: 4,
    subscribers: { plmn: '26299', countryCode: '49', mobileTitle: '49171' },
  },
  {
    country: 'JP',
    name: 'Tokyo',
    plmn: '44010',
    prefix: '819031',
    place: [35.7, 139.7],
    pool: 4,
    subscribers: { plmn: '44099', countryCode: '81', mobileTitle: '8190' },
  },
  { country: 'CA', name: 'Toronto', plmn: '302720', prefix: '1416', digits: 11, place: [43.7, -79.4], pool: 4 },
  { country: 'MX', name: 'Mexico City', plmn: '334020', prefix: '52155', place: [19.4, -99.1], pool: 4 },
  { country: 'BS', name: 'Nassau', plmn: '36439', prefix: '1242357', digits: 11, place: [25.0, -77.4] },
  { country: 'BB', name: 'Bridgetown', plmn: '342600', prefix: '1246230', digits: 11, place: [13.1, -59.6] },
  { country: 'AG', name: 'Saint John’s', plmn: '344920', prefix: '1268720', digits: 11, place: [17.1, -61.8] },
  { country: 'JM', name: 'Kingston', plmn: '338020', prefix: '1876330', digits: 11, place: [18.0, -76.8] },
  { country: 'CN', name: 'Beijing', plmn: '46001', prefix: '86130', place: [39.9, 116.4], pool: 5 },
  { country: 'KR', name: 'Seoul', plmn: '45005', prefix: '821020', place: [37.6, 127.0] },
  { country: 'IT', name: 'Rome', plmn: '22201', prefix: '39335', place: [41.9, 12.5], pool: 4 },
  { country: 'ES', name: 'Madrid', plmn: '21407', prefix: '34609', digits: 11, place: [40.4, -3.7] },
  // Its register is hosted by a sister network
  {
    country: 'NL',
    name: 'Amsterdam',
    plmn: '20408',
    prefix: '31653',
    digits: 11,
    place: [52.4, 4.9],
    subscribers: { plmn: '20499', countryCode: '31', mobileTitle: '31653' },
    hostedBy: 'Stockholm',
  },
  { country: 'CH', name: 'Zurich', plmn: '22801', prefix: '41794', digits: 11, place: [47.4, 8.5] },
  { country: 'SE', name: 'Stockholm', plmn: '24001', prefix: '46705', digits: 11, place: [59.3, 18.1] },
  { country: 'PL', name: 'Warsaw', plmn: '26001', prefix: '48601', digits: 11, place: [52.2, 21.0] },
  { country: 'TR', name: 'Istanbul', plmn: '28601', prefix: '90532', place: [41.0, 29.0] },
  { country: 'AE', name: 'Dubai', plmn: '42402', prefix: '97150', place: [25.2, 55.3] },
  { country: 'IN', name: 'Mumbai', plmn: '40490', prefix: '9198', place: [19.1, 72.9] },
  { country: 'TH', name: 'Bangkok', plmn: '52001', prefix: '6681', digits: 11, place: [13.8, 100.5] },
  { country: 'AU', name: 'Sydney', plmn: '50501', prefix: '61418', digits: 11, place: [-33.9, 151.2] },
  { country: 'ZA', name: 'Johannesburg', plmn: '65510', prefix: '2783', digits: 11, place: [-26.2, 28.0] },
  { country: 'BR', name: 'São Paulo', plmn: '72406', prefix: '55119', place: [-23.5, -46.6] },
]

/** Small networks whose 4G core stands at another one: its hosts, its realm, its addresses; their own code as visited network. */
export const hostedWords: readonly NetworkWords[] = [
  { country: 'MT', name: 'Valletta', plmn: '27801', prefix: '35679', place: [35.9, 14.5], coreBy: 'Rome' },
  { country: 'IS', name: 'Reykjavík', plmn: '27401', prefix: '35489', place: [64.1, -21.9], coreBy: 'Rome' },
]
