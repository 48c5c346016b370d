import { absence, say, type Step } from '../../src/detect/author.js'
import { about, guestOn4G, guestOnSwitch, heard, servedElsewhere, servedThresholds } from '../served-elsewhere.js'
import { STATES } from './notice-by-network-that-does-not-serve.js'

const purges = (at: number, from: Step['from'] = 'bb.leased'): Step => about('diameter.s6a.purgeUe', from, 'us.hss', at)
/** The home asks the network that serves the subscriber. */
const asked = (at: number, to: Step['to'] = 'fr.mme'): Step => about('diameter.s6a.insertSubscriberData', 'us.hss', to, at)
const notified = (at: number): Step => about('diameter.s6a.notify', 'fr.mme', 'us.hss', at)

export default absence(servedThresholds, ({ waitHours, watchedHours }) => ({
  id: 'denial/purge-by-network-that-does-not-serve-at-first',
  title: 'Subscriber purged, or the phone spoken of, by one network, while another had served the subscriber since before the capture',
  threat: 'denial',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.6,
  ...servedElsewhere(['map.purgeMS', 'diameter.s6a.purgeUe', ...STATES], waitHours, watchedHours),
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} sent ${first.procedure} about ${subscriber}; the hours after show the subscriber in another network, and no registration there.`,
  about: {
    why: 'Who was registered before the capture shows later where: the home asks that network, or that network speaks of the phone. One that nobody comes to, and that reported him gone or spoke of his phone meanwhile, never had him.',
    falseAlarms: [
      'The order by which the home ended a registration was lost before the capture: that network purges days later, and had no other guest since.',
      'A registration that the tap missed.',
    ],
    blindSpots: [
      'Subscribers who register again before anything is seen of them.',
      'Addresses of networks that guests come to.',
      'Subscribers who show themselves over the other technology only, where a register may have been left behind; SGSNs.',
    ],
    lookNext: ['Where the home register had the subscriber at that time.', 'Other purges from the same origin.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302', 'MOT1565.001'], fight: ['FGT1499.503'], misp: 'Cat3.1' },
  response: 'alert',
  fires: [
    [...guestOn4G(0), purges(3600), asked(36_000)],
    [...guestOn4G(3700), purges(3600), notified(36_000)],
    [...guestOnSwitch(0), { ...purges(3600), operation: 'map.purgeMS', to: 'us.hlr' }, heard(36_000)],
    [...guestOn4G(0), { ...purges(3600), operation: 'diameter.s6a.notify' }, asked(36_000)],
  ],
  silent: [
    // He came since
    [...guestOn4G(0), purges(3600), { ...purges(20_000, 'fr.mme'), operation: 'diameter.s6a.updateLocation' }, asked(36_000)],
    // Nobody else was seen to come there: registrations may pass elsewhere
    [purges(3600), notified(36_000)],
    // Somebody comes to who purged
    [
      ...guestOn4G(0),
      purges(3600),
      { ...purges(20_000), about: 'us.three', operation: 'diameter.s6a.authenticationInformation' },
      { ...purges(20_001), about: 'us.three', operation: 'diameter.s6a.updateLocation' },
      asked(36_000),
    ],
    // On 3G by now: what he had on 4G was left behind
    [...guestOnSwitch(0), purges(3600), heard(36_000)],
    // Too soon after the capture began
    [...guestOn4G(0), purges(600), asked(3600)],
    [...guestOn4G(0), purges(3600, 'fr.mme'), asked(36_000)],
    [...guestOn4G(0), { ...purges(3600, 'fr.mme'), operation: 'diameter.s6a.notify' }, asked(36_000)],
  ],
}))
