import { absence, say, type Step } from '../../src/detect/author.js'
import { about, guestOnSwitch, heard, SERVICES, servedElsewhere, servedThresholds } from '../served-elsewhere.js'

/** A switch that has lost what it knew of a guest (TS 29.002 §8.10.3). */
const RESTORE = 'map.restoreData'

const sets = (at: number, from: Step['from'] = 'bb.leased'): Step => about('map.registerSS', from, 'us.hlr', at)

export default absence(servedThresholds, ({ waitHours, watchedHours }) => ({
  id: 'profile/service-set-by-network-that-does-not-serve-at-first',
  title:
    'Supplementary service set or read, or profile asked for anew, by one network, while another had served the subscriber since before the capture',
  threat: 'profile',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'medium',
  confidence: 0.6,
  ...servedElsewhere([...SERVICES, RESTORE], waitHours, watchedHours),
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} sent ${first.procedure} about ${subscriber}; the hours after show the subscriber in another network, and no registration there.`,
  about: {
    why: 'Services are set from the phone, over the network where it is, and only that network asks for a profile anew. Who was registered before the capture shows later where that is: the home asks that network, or that network speaks of the phone.',
    falseAlarms: ['A registration that the tap missed, of who had been in a network that has no other guest.'],
    blindSpots: ['Subscribers who register again before anything is seen of them.', 'Addresses of networks that guests come to.'],
    lookNext: ['The number that calls are forwarded to.', 'What else this address asked in the day before.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT1565.001'], fight: ['FGT5022'], misp: 'Cat3.1' },
  response: 'alert',
  fires: [
    [...guestOnSwitch(0), sets(3600), heard(36_000)],
    [...guestOnSwitch(0), { ...sets(3600), operation: RESTORE }, heard(36_000)],
    [...guestOnSwitch(0), sets(3600), { ...sets(36_000, 'us.hlr'), operation: 'map.provideSubscriberInfo', to: 'fr.vlr' }],
  ],
  silent: [
    // He came since
    [...guestOnSwitch(0), sets(3600), { ...sets(20_000, 'fr.vlr'), operation: 'map.updateLocation' }, heard(36_000)],
    // Nobody else was seen to come there: registrations may pass elsewhere
    [sets(3600), heard(36_000)],
    [...guestOnSwitch(0), sets(3600, 'fr.vlr'), heard(36_000)],
    [...guestOnSwitch(0), { ...sets(3600, 'fr.vlr'), operation: RESTORE }, heard(36_000)],
    // Too soon after the capture began
    [...guestOnSwitch(0), sets(600), heard(3600)],
  ],
}))
