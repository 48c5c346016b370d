import { absence, say, type Step } from '../../src/detect/author.js'
import { about, guestOnSwitch, heard, servedElsewhere, servedThresholds } from '../served-elsewhere.js'
import { FROM_PHONE } from './service-used-by-network-that-does-not-serve.js'

const uses = (at: number, from: Step['from'] = 'bb.leased'): Step => about('map.processUnstructuredSSRequest', from, 'us.hlr', at)
const writes = (at: number, from: Step['from'] = 'bb.leased'): Step => about('map.moForwardSM', from, 'us.smsc', at)

export default absence(servedThresholds, ({ waitHours, watchedHours }) => ({
  id: 'fraud/service-used-by-network-that-does-not-serve-at-first',
  title:
    'Message or service code in the name of a subscriber by one network, while another had served the subscriber since before the capture',
  threat: 'fraud',
  techniques: ['D04'],
  category: 'cat3',
  severity: 'high',
  confidence: 0.6,
  ...servedElsewhere(FROM_PHONE, waitHours, watchedHours),
  because: (first, subscriber) =>
    say`Traffic bearing the address ${first.origin} sent ${first.procedure} in the name of ${subscriber}; the hours after show the subscriber in another network, and no registration there.`,
  about: {
    why: 'Messages and service codes come from the phone, over the network where it is. Who was registered before the capture shows later where that is: the home asks that network, or that network speaks of the phone.',
    falseAlarms: ['A registration that the tap missed, of who had been in a network that has no other guest.'],
    blindSpots: ['Subscribers who register again before anything is seen of them.', 'Addresses of networks that guests come to.'],
    lookNext: ['To whom the message went, or what the code does.', 'What else this address asked in the day before.'],
  },
  mappings: { motif: ['MOT3003.301', 'MOT3003.302'], fight: ['FGT5016'], misp: 'Cat3.1' },
  response: 'alert',
  fires: [
    [...guestOnSwitch(0), uses(3600), heard(36_000)],
    [...guestOnSwitch(0), writes(3600), heard(36_000)],
  ],
  silent: [
    // He came since
    [...guestOnSwitch(0), uses(3600), about('map.updateLocation', 'fr.vlr', 'us.hlr', 20_000), heard(36_000)],
    // Nobody else was seen to come there: registrations may pass elsewhere
    [uses(3600), heard(36_000)],
    [...guestOnSwitch(0), uses(3600, 'fr.vlr'), heard(36_000)],
    // Too soon after the capture began
    [...guestOnSwitch(0), writes(600), heard(3600)],
  ],
}))
